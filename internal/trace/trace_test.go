package trace

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"scrutiny/analysis"
	"scrutiny/briefing"
)

func q(year, n int) briefing.Period { return briefing.NewQuarter(briefing.Financial, year, n) }

func at(cell string) briefing.Pos {
	return briefing.Pos{File: "performance.xlsx", Sheet: "Scorecard", Cell: cell}
}

// measure has figures from quarter 1 of 2026/27, in row so many from column D.
func measure(ref, name string, row int, figures ...float64) briefing.Indicator {
	ind := briefing.Indicator{Ref: ref, Name: name, Unit: briefing.Unit{Kind: briefing.Count}, Pos: at(fmt.Sprintf("A%d", row))}
	p := q(2026, 1)
	for i, n := range figures {
		cell := at(fmt.Sprintf("%c%d", 'D'+i, row))
		ind.Points = append(ind.Points, briefing.Point{Period: p, Value: briefing.Reading{
			Value: briefing.Number(n, 0), Raw: fmt.Sprintf("%v.0", n), Pos: cell,
		}})
		p = p.Next()
	}
	return ind
}

func paper(t *testing.T) Paper {
	t.Helper()
	referrals := measure("FD3", "Referrals", 5, 640, 673)
	referrals.Parts = []briefing.Part{{Name: "Police", Points: measure("", "", 6, 210, 3).Points, Pos: at("A6")}}
	referrals.Benchmarks = []briefing.Benchmark{{Name: "England", Points: measure("", "", 7, 9000, 9100).Points, Pos: at("A7")}}
	ds := briefing.Dataset{Indicators: []briefing.Indicator{
		referrals, measure("FD4", "Re-referrals within 12 months", 8, 100, 120), measure("CP1", "Visits in time", 9, 50, 60),
	}}
	f, w, _ := analysis.AnalyseForAudit(ds, briefing.Brief{})
	return Paper{Dataset: w.Published, Findings: f}
}

func TestIndicators(t *testing.T) {
	p := paper(t)
	for query, want := range map[string]string{
		"FD3": "[0]", "fd4": "[1]", "referrals": "[0]", "Visits": "[2]", "re referrals": "[1]", "in": "[1 2]", "care": "[]", "": "[]", "12 months": "[1]",
	} {
		if got := fmt.Sprint(p.Indicators(query)); got != want {
			t.Errorf("%q means %s, want %s", query, got, want)
		}
	}
	if got := p.Name(1); got != "FD4, Re-referrals within 12 months" {
		t.Errorf("name: %q", got)
	}
}

func TestFigures(t *testing.T) {
	p := paper(t)
	describe := func(period briefing.Period) string {
		var lines []string
		for _, f := range p.Figures(0, period) {
			lines = append(lines, strings.TrimSpace(fmt.Sprintf("%s %s: %s, %s is %q", f.Row, f.Period, f.Printed, f.Source.Cell, f.Raw)))
		}
		return strings.Join(lines, "\n")
	}
	if got, want := describe(q(2026, 1)), "Q1 2026/27: 640, D5 is \"640.0\"\nPolice Q1 2026/27: 210, D6 is \"210.0\"\nEngland Q1 2026/27: 9,000, D7 is \"9000.0\""; got != want {
		t.Errorf("quarter 1:\n%s\nwant\n%s", got, want)
	}
	// The period reported is the latest. The small number keeps its cell and
	// loses what the cell says.
	now := p.Figures(0, briefing.Period{})
	if len(now) != 3 || now[0].Period != q(2026, 2) {
		t.Fatalf("figures now: %+v", now)
	}
	if police := now[1]; !police.Withheld || police.Raw != "" || police.Printed != "[c]" || police.Source.Cell != "E6" || police.Meaning == "" {
		t.Errorf("the suppressed figure: %+v", police)
	}
	if got := p.Figures(0, q(2020, 1)); got != nil {
		t.Errorf("a period that the paper does not have: %+v", got)
	}
}

func TestLabel(t *testing.T) {
	periods := paper(t).Periods(0)
	if p, err := Label(periods, "q1 2026/27"); err != nil || p != q(2026, 1) {
		t.Errorf("got %s, %v", p, err)
	}
	if _, err := Label(periods, "Q4 1999/00"); err == nil || !strings.Contains(err.Error(), "from Q1 2026/27 to Q2 2026/27") {
		t.Errorf("got %v, want the periods there are", err)
	}
	if _, err := Label(nil, "Q1 2026/27"); err == nil {
		t.Error("want an error where there are no figures")
	}
}

// Without takes one figure out and leaves the paper's own dataset alone.
func TestWithout(t *testing.T) {
	p := paper(t)
	before := fmt.Sprintf("%+v", p.Dataset)
	for i, f := range p.Figures(0, q(2026, 1)) {
		ds := p.Without(f)
		rows := [][]briefing.Point{ds.Indicators[0].Points, ds.Indicators[0].Parts[0].Points, ds.Indicators[0].Benchmarks[0].Points}
		for j, points := range rows {
			if known := points[0].Value.Known; known == (i == j) {
				t.Errorf("without %q: row %d has its figure: %v", f.Row, j, known)
			}
		}
	}
	if fmt.Sprintf("%+v", p.Dataset) != before {
		t.Error("the paper's dataset was changed")
	}
}

func report(sentence, cell string, value float64, heading string) briefing.Report {
	return briefing.Report{Blocks: []briefing.Block{
		briefing.Heading{Level: 1, Text: heading},
		briefing.Paragraph{Phrases: briefing.Plain(sentence)},
		briefing.Paragraph{Phrases: briefing.Plain("The same in both.")},
		briefing.Table{Caption: "Figures", Rows: []briefing.Row{
			{Cells: []briefing.Cell{briefing.TextCell("Police"), briefing.TextCell(cell)}},
			{Cells: []briefing.Cell{briefing.TextCell("Schools"), briefing.TextCell("7")}},
		}},
		briefing.Figure{Title: "Referrals rose", Chart: briefing.LineChart{
			Series: []briefing.ChartSeries{{Name: "Police", Values: []briefing.ChartValue{{Number: value, Known: true}}}},
			Limits: &briefing.ControlLimits{MeanLabel: "Mean 5"},
		}},
		briefing.List{Items: [][]briefing.Phrase{briefing.Plain("An item."), briefing.Plain("An item.")}},
	}}
}

func TestUses(t *testing.T) {
	with, without := report("Police made 12.", "12", 12, "One of two"), report("Nothing is known.", "[x]", 0, "None of two")
	var got []string
	for _, u := range Uses(with, without) {
		got = append(got, u.Section+"/"+u.Kind+": "+u.Text)
	}
	want := []string{
		"One of two/text: One of two", "One of two/text: Police made 12.", "One of two/table: Police | 12", "One of two/chart: Referrals rose",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	// Nothing differs from itself: charts are compared by what they show.
	if uses := Uses(with, report("Police made 12.", "12", 12, "One of two")); len(uses) > 0 {
		t.Errorf("the same report: %+v", uses)
	}
}

func TestFindPages(t *testing.T) {
	pages := []Page{
		{1, "Contents Referrals 3 Notes 4"}, {2, "The position Referrals: police made 12."},
		{3, "Referrals Police made 12. Police 12 210"}, {4, "Notes On the data"},
	}
	uses := []Use{
		{Section: "The position", Text: "Referrals: police made 12."},
		{Section: "Referrals", Text: "Police made 12."},
		{Section: "Referrals", Kind: "table", Text: "Police | 12 | 210"},
		{Section: "Notes", Text: "Words that a chart holds"},
		{Section: "Elsewhere", Text: "Not on paper"},
	}
	FindPages(uses, pages)
	for i, want := range []int{2, 3, 3, 4, 0} {
		if uses[i].Page != want {
			t.Errorf("%q: page %d, want %d", uses[i].Text, uses[i].Page, want)
		}
	}
}
