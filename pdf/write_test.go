package pdf

import (
	"bytes"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/heard"
)

func TestSameInputsSameBytes(t *testing.T) {
	r, drawings := sample()
	first, err := Write(r, drawings)
	if err != nil {
		t.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	again, err := Write(r, drawings)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, again) {
		t.Error("two runs on the same report differ")
	}
}

func TestDrawingsMustMatchFigures(t *testing.T) {
	r, drawings := sample()
	if _, err := Write(r, drawings[1:]); err == nil || !strings.Contains(err.Error(), "4 drawings for 5 figures") {
		t.Errorf("got %v", err)
	}
}

// Each line of the contents gives the page that its heading stands on.
func TestContentsGiveTheRightPages(t *testing.T) {
	r, drawings := sample()
	f := layWith(&r, drawings)
	p := paint(f, paginate(f.strips, frontTop), furnish(&r, plainSetting()), "")
	headings := map[string]int{}
	var contents []string
	for n, page := range p.contents {
		for _, m := range heard.Marks(t, string(page)) {
			switch m.Tag {
			case "H1", "H2":
				headings[m.Text] = n + 1
			case "Link":
				if n == 1 {
					contents = append(contents, m.Text)
				}
			}
		}
	}
	if len(contents) != 2*4 {
		t.Fatalf("contents: %q", contents)
	}
	for i := 0; i < len(contents); i += 2 {
		title := strings.TrimSpace(contents[i])
		if want := strconv.Itoa(headings[title]); contents[i+1] != want {
			t.Errorf("contents give page %s for %q, which stands on page %s", contents[i+1], title, want)
		}
	}
}

// paper writes blocks as a report, checks what holds for any paper, and returns
// its tag tree as text.
func paper(t testing.TB, blocks ...briefing.Block) string {
	t.Helper()
	r := briefing.Report{Title: "A paper", Language: "en-GB", Produced: briefing.NewDate(2025, 10, 20), Blocks: blocks}
	file, err := Write(r, drawingsFor(r))
	if err != nil {
		t.Fatal(err)
	}
	return heard.Open(t, file).Tree()
}

func TestPapersOfOddShapes(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Percentage of children in care with three or more placements ", 5)[:300])
	h := briefing.Heading{Level: 1, Text: "Findings", ID: "findings"}
	for _, c := range []struct {
		name   string
		blocks []briefing.Block
		want   []string // in the tag tree, in this order
	}{
		{"empty", nil, []string{"Document"}},
		{"a name of 300 characters", []briefing.Block{briefing.Heading{Level: 1, Text: long, ID: "long"}, briefing.Contents{Title: "Contents"}, tableOf(briefing.Right, []string{long, long}, []string{long, long})},
			[]string{"H1", long, "TOCI", long, "TH", long, "TH", long, "TH", long, "TD", long}},
		{"4,000 words", []briefing.Block{briefing.Paragraph{Phrases: briefing.Plain(strings.Repeat("word ", 4000))}},
			[]string{"P\n", `"word word`, `word " p1`, `"word word`, `word " p2`, "p3"}},
		{"a word without end", []briefing.Block{briefing.Paragraph{Phrases: briefing.Plain(strings.Repeat("m", 200))}},
			[]string{strings.Repeat("m", 200)}},
		{"emoji, Arabic, bytes that are no text", []briefing.Block{h, briefing.Paragraph{Phrases: briefing.Plain("Good 👍🏽 مرحبا \xff Tŷ’r cŵn")}},
			[]string{"Good [?] [?] [?] Tŷ’r cŵn"}},
		{"brackets and backslashes", []briefing.Block{briefing.Paragraph{Phrases: briefing.Plain(`a (b\c) č ൟ`)}}, []string{`"a (b\\c) č [?]"`}},
		{"headings that skip a level", []briefing.Block{briefing.Heading{Level: 3, Text: "a"}, briefing.Heading{Level: 3, Text: "b"}, briefing.Heading{Level: 9, Text: "c"}, briefing.Heading{Level: 0, Text: "d"}},
			[]string{"H1", "H2", "H3", "H1"}},
		{"short and long rows", []briefing.Block{tableOf(briefing.Decimal, []string{"Measure", "Value"}, []string{"a"}, []string{"b", "1", "2"}, nil)},
			[]string{"TH Scope=Column", "TH Scope=Column", "TH Scope=Column", `"a"`, "TD", "TD", `"b"`, `"1"`, `"2"`}},
		{"a table without headers", []briefing.Block{tableOf(briefing.Left, []string{"", ""}, []string{"a", "b"})}, []string{"TBody", "TH Scope=Row", "TD"}},
		{"no row headers", []briefing.Block{briefing.Table{NoRowHeaders: true, Columns: []briefing.Column{{Header: "a"}}, Rows: []briefing.Row{{Cells: []briefing.Cell{briefing.TextCell("b")}}}}},
			[]string{"TH Scope=Column", "TBody", "TD\n", `"b"`}},
		{"a table without rows", []briefing.Block{tableOf(briefing.Left, []string{"a", "b"})}, []string{"THead", `"a"`, `"b"`, "TBody"}},
		{"sixty columns", []briefing.Block{wideTable(60)}, []string{"TH Scope=Column", "TD"}},
		{"a figure without words", []briefing.Block{briefing.Figure{Chart: briefing.BarChart{}}}, []string{`Figure Alt="Figure" BBox=(…)`}},
		{"a sign alone", []briefing.Block{h, briefing.Paragraph{Phrases: []briefing.Phrase{{Badge: briefing.BadgeRed}, {Text: "Overdue"}}}}, []string{`"Overdue"`}},
		{"short forms and other languages", []briefing.Block{h, briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "The "}, {Text: "MASH", Expansion: "multi-agency safeguarding hub"},
			{Text: " of "}, {Text: "Tŷ’r Cyngor", Lang: "cy"}, {Text: " and "}, {Text: "CPC", Lang: "cy", Expansion: "cynhadledd amddiffyn plant"}, {Text: "."}}}},
			[]string{`"The "`, `Span E="multi-agency safeguarding hub"`, `"MASH"`, `" of "`, `Span Lang="cy"`, `"Tŷ’r Cyngor"`, `Span Lang="cy" E="cynhadledd amddiffyn plant"`, `"CPC"`, `"."`}},
		{"a short form that leads somewhere", []briefing.Block{h, briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "MASH", Expansion: "multi-agency safeguarding hub", Link: "#findings"}}}},
			[]string{`Link E="multi-agency safeguarding hub"`, `"MASH"`, `link "MASH" to within`}},
		{"a short form among the words of a link", []briefing.Block{h, briefing.Paragraph{Phrases: []briefing.Phrase{
			{Text: "MASH", Expansion: "multi-agency safeguarding hub", Link: "#findings", LinkTitle: "Go"}, {Text: " decisions", Link: "#findings", LinkTitle: "Go"}, {Text: " made"}}}},
			[]string{"Link\n", `Span E="multi-agency safeguarding hub"`, `"MASH"`, `" decisions"`, `link "Go" to within`, `" made"`}},
		{"headings, captions and headers in another language", []briefing.Block{briefing.Contents{}, briefing.Heading{Level: 1, Text: "Cynllun", Lang: "cy"}, briefing.Table{Caption: "Camau", CaptionLang: "cy",
			Columns: []briefing.Column{{Header: "Cam", Lang: "cy"}, {Header: "Due"}}, Rows: []briefing.Row{{Cells: []briefing.Cell{briefing.TextCell("1"), briefing.TextCell("May")}}}}},
			[]string{`Link Lang="cy"`, `H1 Lang="cy"`, `Caption Lang="cy"`, `"Camau"`, `TH Lang="cy" Scope=Column`, `"Due"`}},
		{"headings without ids in the contents", []briefing.Block{briefing.Contents{Title: "Contents"}, briefing.Heading{Level: 1, Text: "One"}, briefing.PageBreak{}, briefing.Heading{Level: 1, Text: "Two"}},
			[]string{"TOCI", `"One "`, `"1"`, `link "One" to within`, "TOCI", `"Two "`, `"2"`}},
		{"parts in two languages, each with its contents", []briefing.Block{
			briefing.LanguagePart{ID: "en", Language: "en-GB", Title: "English"}, briefing.Contents{Title: "Contents"}, h,
			briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "Yn Gymraeg", Lang: "cy", Link: "#cy"}}},
			briefing.LanguagePart{ID: "cy", Language: "cy", Title: "Cymraeg"}, briefing.Contents{Title: "Cynnwys"}, briefing.Heading{Level: 1, Text: "Canfyddiadau"}},
			[]string{`Part Lang="en-GB"`, `"Contents"`, "TOCI", `"Findings "`, "H1", `link "Yn Gymraeg" to within`,
				`Part Lang="cy"`, `"Cynnwys"`, "TOCI", `"Canfyddiadau "`, "H1", `"Canfyddiadau"`}},
		{"an empty heading, paragraph and link", []briefing.Block{briefing.Heading{Level: 1}, briefing.Paragraph{Phrases: []briefing.Phrase{{Link: "#findings"}}}, h}, []string{"H1", "Findings"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree := paper(t, c.blocks...)
			rest := tree
			for _, want := range c.want {
				_, after, found := strings.Cut(rest, want)
				if !found {
					t.Fatalf("no %.80q where it is due in\n%.3000s", want, tree)
				}
				rest = after
			}
		})
	}
}

func wideTable(columns int) briefing.Table {
	rows := [][]string{nil, nil}
	for range columns {
		rows[0], rows[1] = append(rows[0], "Quarter"), append(rows[1], "1,234.5%")
	}
	return tableOf(briefing.Decimal, rows...)
}

// A drawing larger than the sheet is made smaller; one without size leaves only
// its words.
func TestDrawingsOfOddSizes(t *testing.T) {
	for _, size := range [][2]float64{{3000, 100}, {100, 3000}, {0, 0}, {5000, 5000}} {
		r := briefing.Report{Title: "A paper", Blocks: []briefing.Block{sampleFigure("", "Title")}}
		d := sampleDrawing()
		d.Width, d.Height = size[0], size[1]
		f := layWith(&r, []drawing.Drawing{d})
		pages := paginate(f.strips, frontTop)
		wellPaged(t, f.strips, pages)
		if len(pages) != 1 {
			t.Errorf("a drawing of %v takes %d pages", size, len(pages))
		}
		for _, s := range f.strips {
			for _, p := range s.pictures {
				if p.x+p.Width*p.scale > briefing.TextWidth+0.01 {
					t.Errorf("a drawing of %v is %.1f wide on the sheet", size, p.Width*p.scale)
				}
			}
		}
	}
}

// BenchmarkWrite writes a paper of about 45 pages.
func BenchmarkWrite(b *testing.B) {
	r, _ := sample()
	body := r.Blocks
	for range 3 {
		r.Blocks = append(r.Blocks, body...)
	}
	drawings := drawingsFor(r)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(r, drawings); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLay(b *testing.B) {
	r, _ := sample()
	body := r.Blocks
	for range 3 {
		r.Blocks = append(r.Blocks, body...)
	}
	drawings := drawingsFor(r)
	b.ReportAllocs()
	for b.Loop() {
		f := layWith(&r, drawings)
		paint(f, paginate(f.strips, frontTop), furnish(&r, plainSetting()), "")
	}
}
