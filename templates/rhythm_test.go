package templates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// composed writes the paper of a built-in template.
func composed(t *testing.T, template string, f briefing.Findings) briefing.Report {
	t.Helper()
	chosen, err := Builtin(template)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Compose(f, chosen)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// manyFindings are so many indicators with three years of figures, every second
// of them off target.
func manyFindings(n int) briefing.Findings {
	f := briefing.Findings{Period: quarter(2026, 2), Themes: []briefing.Theme{{Name: "Visits"}}}
	for i := range n {
		one := briefing.IndicatorFinding{Unit: briefing.Unit{Kind: briefing.Percent}, Latest: 11, Rating: briefing.OnTarget, Comment: "Two posts were vacant.", Owner: "Head of Service"}
		one.Name = fmt.Sprintf("Visits in time, team %d", i+1)
		one.Source.Cell = fmt.Sprintf("A%d", i+1)
		if i%2 == 1 {
			one.Rating, one.Computed = briefing.OffTarget, briefing.OffTarget
		}
		for q := range 12 {
			one.Points = append(one.Points, briefing.PointFinding{
				Period: quarter(2023+(q+2)/4, (q+2)%4+1), Value: briefing.Number(80+float64(q), 1), Target: briefing.Number(95, 0)})
		}
		f.Themes[0].Indicators = append(f.Themes[0].Indicators, one)
	}
	return f
}

// quarter is a quarter of the financial year that begins in a year.
func quarter(year, q int) briefing.Period { return briefing.NewQuarter(briefing.Financial, year, q) }

// In brief, the figures stand in a narrow table beside their chart, one row a
// quarter, and the commentary has a heading of its own.
func TestIndicatorInBrief(t *testing.T) {
	r := composed(t, "full", manyFindings(1))
	at := slices.IndexFunc(r.Blocks, func(b briefing.Block) bool { _, is := b.(briefing.Figure); return is })
	if at < 0 {
		t.Fatal("there is no chart")
	}
	chart, table := r.Blocks[at].(briefing.Figure), r.Blocks[at+1].(briefing.Table)
	if !chart.Beside || chart.Width >= briefing.TextWidth {
		t.Errorf("the chart is %g wide, beside: %v", chart.Width, chart.Beside)
	}
	var rows []string
	for _, row := range table.Rows {
		rows = append(rows, row.Cells[0].Lines[0][0].Text+" "+row.Cells[1].Lines[0][0].Text+" "+row.Cells[2].Lines[0][0].Text)
	}
	if len(rows) != historyLength || rows[7] != "Q2 2026/27 91.0% 95%" {
		t.Errorf("the rows are %q", rows)
	}
	comment, ok := r.Blocks[at+2].(briefing.Paragraph)
	if !ok || !comment.Phrases[0].Heads || comment.Phrases[1].Heads || !strings.HasPrefix(comment.Phrases[0].Text, "Commentary (Head of Service)") {
		t.Errorf("after the table comes %+v", r.Blocks[at+2])
	}
}

// A few exceptions get the whole story; where there are very many, all are in
// brief, with the rule that makes each an exception.
func TestManyExceptionsAreInBrief(t *testing.T) {
	beside := func(r briefing.Report) (in, all int) {
		for _, b := range r.Blocks {
			if f, is := b.(briefing.Figure); is {
				all++
				if f.Beside {
					in++
				}
			}
		}
		return in, all
	}
	if in, all := beside(composed(t, "full", manyFindings(10))); in != 5 || all != 10 {
		t.Errorf("of 10 indicators, 5 of them exceptions, %d of %d charts are in brief", in, all)
	}
	if in, all := beside(composed(t, "full", manyFindings(2*mostInFull+2))); in != all {
		t.Errorf("of very many exceptions, %d of %d charts are in brief", in, all)
	}
}

// Only the position begins a page.
func TestPageBreaks(t *testing.T) {
	r := composed(t, "briefing", manyFindings(6))
	var after []string
	for i, b := range r.Blocks {
		if _, is := b.(briefing.PageBreak); is {
			after = append(after, r.Blocks[i+1].(briefing.Heading).ID)
		}
	}
	if !slices.Equal(after, []string{"position"}) {
		t.Errorf("pages begin with %q", after)
	}
}

// The short scorecard names those that call for a look, however many there are,
// and says how many of all it names.
func TestShortScorecard(t *testing.T) {
	for _, n := range []int{3, 400} {
		r := composed(t, "summary", manyFindings(n))
		var names []string
		for _, b := range r.Blocks {
			if table, is := b.(briefing.Table); is && table.ID == "scorecard-table" {
				for _, row := range table.Rows {
					if !row.Band {
						names = append(names, row.Cells[0].Lines[0][0].Text)
					}
				}
			}
		}
		said := strings.Contains(r.String(), "indicators are listed")
		switch {
		case n == 3 && (len(names) != 3 || said):
			t.Errorf("of 3 indicators %q are listed", names)
		case n == 400 && (len(names) != shortRows || !said || names[0] != "Visits in time, team 2"):
			t.Errorf("of 400 indicators %d are listed, from %q on", len(names), names[0])
		}
	}
}

// The recommendations still open stand in a summary, the overdue one first.
func TestShortRecommendations(t *testing.T) {
	f := manyFindings(1)
	f.Recommendations = []briefing.RecommendationFinding{
		{Recommendation: briefing.Recommendation{Ref: "R1", Text: "That visits are reported."}},
		{Recommendation: briefing.Recommendation{Ref: "R2", Text: "That plans are audited."}, Overdue: true},
		{Recommendation: briefing.Recommendation{Ref: "R3", Text: "That it is closed."}, State: briefing.ClosedWithEvidence},
	}
	text := composed(t, "summary", f).String()
	first, second := strings.Index(text, "R2 "), strings.Index(text, "R1 ")
	if first < 0 || second < first || strings.Contains(text, "R3 ") {
		t.Errorf("the recommendations are not the open ones, overdue first:\n%s", text)
	}
}
