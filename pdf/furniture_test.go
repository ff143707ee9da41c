package pdf

import (
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/heard"
)

// around lists the artifacts with words that stand around each page.
func around(t *testing.T, r briefing.Report) []string {
	t.Helper()
	p := Lay(r)
	painted := paint(p.flow, p.pages, p.furniture, "")
	wellPainted(t, painted)
	var pages []string
	for _, page := range painted.contents {
		var words []string
		for _, m := range heard.Marks(t, string(page)) {
			if m.MCID < 0 && m.Text != "" {
				words = append(words, m.Text)
			}
		}
		pages = append(pages, strings.Join(words, " | "))
	}
	return pages
}

func TestFurniture(t *testing.T) {
	line := lineBlocks(1)[0]
	two := []briefing.Block{line, briefing.PageBreak{}, line}
	three := append(two, briefing.PageBreak{}, line)
	welsh := briefing.PageWords{PageOf: "Tudalen {page} o {pages}", Page: "Tudalen {page}"}
	for _, c := range []struct {
		name   string
		report briefing.Report
		want   []string // of each page
	}{
		{"plain", briefing.Report{RunningHead: "Head", Footer: "Foot", Blocks: two},
			[]string{"FootPage 1 of 2", "Head | FootPage 2 of 2"}},
		{"another language", briefing.Report{Words: welsh, Blocks: two}, []string{"Tudalen 1 o 2", "Tudalen 2 o 2"}},
		{"within a pack", briefing.Report{Sheets: briefing.Sheets{First: 57}, Blocks: two}, []string{"Page 57", "Page 58"}},
		{"within a Welsh pack", briefing.Report{Words: welsh, Sheets: briefing.Sheets{First: 57}, Blocks: two}, []string{"Tudalen 57", "Tudalen 58"}},
		{"a first page that is none", briefing.Report{Sheets: briefing.Sheets{First: -3}, Blocks: two}, []string{"Page 1 of 2", "Page 2 of 2"}},
		{"double-sided, even", briefing.Report{Sheets: briefing.Sheets{DoubleSided: true}, Blocks: two}, []string{"Page 1 of 2", "Page 2 of 2"}},
		{"double-sided, odd", briefing.Report{RunningHead: "Head", Sheets: briefing.Sheets{DoubleSided: true}, Blocks: three},
			[]string{"Page 1 of 4", "Head | Page 2 of 4", "Head | Page 3 of 4", "Head | Page 4 of 4"}},
		{"a blank page that says so", briefing.Report{Words: briefing.PageWords{Blank: "This page is blank."}, Sheets: briefing.Sheets{DoubleSided: true}, Blocks: []briefing.Block{line}},
			[]string{"Page 1 of 2", "This page is blank. | Page 2 of 2"}},
		{"marked", briefing.Report{RunningHead: "Head", Sheets: briefing.Sheets{Marking: "Exempt: not for publication"}, Blocks: two},
			[]string{"Exempt: not for publication | Page 1 of 2", "Exempt: not for publicationHead | Page 2 of 2"}},
		{"marked at length", briefing.Report{RunningHead: "Head", Blocks: two, Sheets: briefing.Sheets{
			Marking: "Exempt: not for publication by virtue of paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972"}},
			[]string{"Exempt: not for publication by virtue of paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972 | Page 1 of 2",
				"Exempt: not for publication by virtue of paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972 | Page 2 of 2"}},
		{"in two languages", briefing.Report{RunningHead: "Head", Footer: "Foot", Blocks: []briefing.Block{
			briefing.LanguagePart{Language: "en-GB", RunningHead: "Head", Footer: "Foot"}, line, briefing.PageBreak{}, line,
			briefing.LanguagePart{Language: "cy", RunningHead: "Pen", Footer: "Troed", Marking: "Eithriedig", Words: welsh}, line, briefing.PageBreak{}, line}},
			[]string{"FootPage 1 of 4", "Head | FootPage 2 of 4", "Eithriedig | TroedTudalen 3 o 4", "EithriedigPen | TroedTudalen 4 o 4"}},
	} {
		got := around(t, c.report)
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s:\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}

// Words stand under a marking, not over it.
func TestMarkingHasRoom(t *testing.T) {
	p := Lay(briefing.Report{Sheets: briefing.Sheets{Marking: "Exempt"}, Blocks: lineBlocks(1)})
	if y := p.pages[0].placed[0].y; y < headBaseline+aroundStyle.lead {
		t.Errorf("the first words stand at %.1f, the marking at %.1f", y, headBaseline)
	}
}

// The contents, and the labels that a viewer shows, count from the number on the
// first page; what goes on on a next page says so in the words of the paper.
func TestNumbersWithinAPack(t *testing.T) {
	rows := [][]string{{"Measure", "Value"}}
	for range 60 {
		rows = append(rows, []string{"Re-referrals", "24.1%"})
	}
	table := tableOf(briefing.Right, rows...)
	table.Caption = "Scorecard"
	p := Lay(briefing.Report{Words: briefing.PageWords{Continued: "(parhad)"}, Sheets: briefing.Sheets{First: 71}, Blocks: []briefing.Block{
		briefing.Contents{Title: "Contents"}, briefing.PageBreak{}, briefing.Heading{Level: 1, Text: "Scorecard"}, table,
	}})
	painted := paint(p.flow, p.pages, p.furniture, "")
	contents := ""
	for _, m := range heard.Marks(t, string(painted.contents[0])) {
		if m.Tag == "Link" {
			contents += m.Text
		}
	}
	if contents != "Scorecard 72" {
		t.Errorf("the contents say %q", contents)
	}
	if labels := painted.document(&p.report).PageLabels; len(labels) != 1 || labels[0].Start != 71 {
		t.Errorf("page labels %+v", labels)
	}
	if got := opening(p.pages[2].placed[0]); got != "Scorecard (parhad)" {
		t.Errorf("the next page of the table begins with %q", got)
	}
}
