package pdf

import (
	"fmt"
	"strings"
	"testing"

	"scrutiny/briefing"
)

var partNames = [...]string{"heading", "line", "item", "term", "contents", "caption", "note", "header", "band", "row", "title", "drawing", "source"}

// plan prints what stands on each page: neighbours of one kind on one line, with
// the heights they take and the first words, "again" for what is repeated.
func plan(pages []page) string {
	var b strings.Builder
	for n, p := range pages {
		fmt.Fprintf(&b, "page %d\n", n+1)
		for i := 0; i < len(p.placed); {
			last := i
			for last+1 < len(p.placed) && follows(p.placed[last], p.placed[last+1]) {
				last++
			}
			first, end := p.placed[i], p.placed[last]
			what := fmt.Sprintf("%s %d", partNames[first.part], first.number)
			if end.number != first.number {
				what += fmt.Sprintf("–%d", end.number)
			}
			if first.index < 0 {
				what += " again"
			}
			fmt.Fprintf(&b, "  %5.1f–%5.1f %-16s %s\n", first.y, end.y+end.height, what, opening(first))
			i = last + 1
		}
	}
	return b.String()
}

func follows(a, b placed) bool {
	return a.part == b.part && (a.index < 0) == (b.index < 0) && b.number == a.number+1 && a.part != headingPart
}

func opening(p placed) string {
	var all strings.Builder
	for _, w := range p.words {
		all.WriteString(w.text + " ")
	}
	return shorten(strings.Join(strings.Fields(all.String()), " "), bodyStyle, 250)
}

func TestPagePlan(t *testing.T) {
	r, drawings := sample()
	golden(t, "plan.golden", plan(paginate(layWith(&r, drawings).strips, frontTop)))
}

// wellPaged checks what holds for any paper: every strip once and in order,
// within the body, nothing over anything else, no empty page, and nothing torn
// apart that holds together and would fit on a page.
func wellPaged(t *testing.T, strips []strip, pages []page) {
	t.Helper()
	next := 0
	for n, p := range pages {
		if len(p.placed) == 0 && len(strips) > 0 {
			t.Errorf("page %d is empty", n+1)
		}
		foot := stampBand
		for i, s := range p.placed {
			if s.index >= 0 {
				if s.index != next {
					t.Fatalf("page %d: strip %d stands where %d is due", n+1, s.index, next)
				}
				next++
			}
			if s.y < foot-0.01 {
				t.Errorf("page %d: %s at %.1f overlaps what ends at %.1f", n+1, opening(s), s.y, foot)
			}
			foot = s.y + s.height
			if foot > bodyBottom+0.02 {
				t.Errorf("page %d: strip %d of %d, %q, ends at %.1f, below the body", n+1, i, len(p.placed), opening(s), foot)
			}
			if s.y < bodyTop-0.01 && n > 0 {
				t.Errorf("page %d: %q stands at %.1f, above the body", n+1, opening(s), s.y)
			}
		}
		if next < len(strips) && len(p.placed) > 0 {
			wellCut(t, strips, next)
		}
	}
	if next != len(strips) {
		t.Errorf("%d strips are on pages, of %d", next, len(strips))
	}
}

// wellCut checks the start of a page at strip next: where it tears something
// apart that holds together, that would not have fitted on one page.
func wellCut(t *testing.T, strips []strip, next int) {
	t.Helper()
	if strips[next].newPage || strips[next].hold < loose {
		return
	}
	place := func(i int) bool { return strips[i].newPage || strips[i].hold < strips[next].hold }
	first, end := next-1, next+1
	for first > 0 && !place(first) {
		first--
	}
	for end < len(strips) && !place(end) {
		end++
	}
	whole := sheetful{room: room(first, frontTop), height: strips[first].repeated() - strips[first].gap}
	for _, s := range strips[first:end] {
		whole.height, whole.give = whole.height+s.gap+s.height, whole.give+s.give
	}
	if whole.fits() {
		t.Errorf("a page starts with strip %d although it holds to the one above, and %d to %d fit on a page", next, first, end-1)
	}
}

func pageOf(pages []page, index int) int {
	for n, p := range pages {
		for _, s := range p.placed {
			if s.index == index {
				return n
			}
		}
	}
	return -1
}

// lineBlocks are paragraphs of a single line each.
func lineBlocks(n int) []briefing.Block {
	blocks := make([]briefing.Block, n)
	for i := range blocks {
		blocks[i] = briefing.Paragraph{Phrases: briefing.Plain(fmt.Sprintf("Line %d.", i+1))}
	}
	return blocks
}

// A heading moves to the next page with what it heads, wherever it comes.
func TestHeadingsKeepWithWhatFollows(t *testing.T) {
	long := briefing.Paragraph{Phrases: briefing.Plain(strings.Repeat("A sentence of some length about children’s services. ", 12))}
	short := briefing.Paragraph{Phrases: briefing.Plain("Short.")}
	figure, _ := sample()
	for _, c := range []struct {
		name  string
		after []briefing.Block
		with  int // how many strips after the heading must be on its page
	}{
		{"paragraph: two lines", []briefing.Block{long}, 2},
		{"two short paragraphs", []briefing.Block{short, short}, 2},
		{"list: two items", []briefing.Block{briefing.List{Items: [][]briefing.Phrase{briefing.Plain("a"), briefing.Plain("b"), briefing.Plain("c")}}}, 2},
		{"heading, heading, paragraph", []briefing.Block{briefing.Heading{Level: 3, Text: "Below"}, long}, 3},
		{"table: caption, header, row", []briefing.Block{tableCaptioned()}, 3},
		{"figure: title, subtitle, drawing, source", []briefing.Block{figure.Figures()[0]}, 4},
		{"sentence and figure", []briefing.Block{short, figure.Figures()[0]}, 5},
		{"definition: term with text beside", []briefing.Block{briefing.Definitions{Items: []briefing.Definition{{Term: "MASH", Text: [][]briefing.Phrase{briefing.Plain("A hub.")}}}}}, 1},
		{"definition: term over text", []briefing.Block{briefing.Definitions{Items: []briefing.Definition{{Term: "MASH", Text: [][]briefing.Phrase{long.Phrases}}}}}, 3},
	} {
		for before := range 34 {
			blocks := append(lineBlocks(before), briefing.Heading{Level: 1, Text: "Above"}, briefing.Heading{Level: 2, Text: "Here"})
			r := briefing.Report{Blocks: append(blocks, c.after...)}
			drawings := drawingsFor(r)
			f := layWith(&r, drawings)
			pages := paginate(f.strips, frontTop)
			wellPaged(t, f.strips, pages)
			if heading := before + 1; pageOf(pages, heading-1) != pageOf(pages, heading+c.with) {
				t.Errorf("%s, after %d lines: the headings are left behind\n%s", c.name, before, plan(pages))
			}
		}
	}
}

func tableCaptioned() briefing.Table {
	t := tableOf(briefing.Right, []string{"Measure", "Value"}, []string{"a", "1"}, []string{"b", "2"}, []string{"c", "3"})
	t.Caption = "A table"
	return t
}

// No line of a paragraph of four or more stands alone at the foot or head of a page.
func TestNoLineStandsAlone(t *testing.T) {
	for before := range 36 {
		blocks := append(lineBlocks(before), briefing.Paragraph{Phrases: briefing.Plain(strings.Repeat("A sentence of some length about children’s services. ", 12))})
		f := laid(blocks...)
		pages := paginate(f.strips, frontTop)
		wellPaged(t, f.strips, pages)
		count := map[int]int{}
		for i := before; i < len(f.strips); i++ {
			count[pageOf(pages, i)]++
		}
		for page, lines := range count {
			if lines == 1 {
				t.Errorf("after %d lines: one line alone on page %d", before, page+1)
			}
		}
	}
}

func TestLongTableRepeatsItsHeader(t *testing.T) {
	rows := [][]string{{"Measure", "Value"}}
	for i := range 400 {
		rows = append(rows, []string{fmt.Sprintf("Measure %d", i+1), "12"})
	}
	table := tableOf(briefing.Right, rows...)
	table.Caption = "Four hundred measures"
	f := laid(table)
	pages := paginate(f.strips, frontTop)
	wellPaged(t, f.strips, pages)
	if len(pages) < 10 {
		t.Fatalf("400 rows stand on %d pages", len(pages))
	}
	for n, p := range pages[1:] {
		if len(p.placed) < 5 || opening(p.placed[0]) != "Four hundred measures (continued)" || opening(p.placed[1]) != "Measure Value" {
			t.Errorf("page %d begins with %q and %q", n+2, opening(p.placed[0]), opening(p.placed[1]))
		}
		for _, s := range p.placed[:2] {
			for _, w := range s.words {
				if w.sink != nil {
					t.Errorf("page %d: %q is repeated as content", n+2, w.text)
				}
			}
		}
	}
}

func TestBandsGoOnOverPages(t *testing.T) {
	rows := [][]string{{"Measure", "Value"}}
	for i := range 60 {
		rows = append(rows, []string{fmt.Sprintf("Measure %d", i+1), "12"})
	}
	table := tableOf(briefing.Right, rows...)
	table.Rows[0] = briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell("Early help")}}
	pages := paginate(laid(table).strips, frontTop)
	if got := opening(pages[1].placed[1]); got != "Early help (continued)" {
		t.Errorf("the second page goes on with %q", got)
	}
}

// A row that fits on a page is one strip; one that does not is divided by lines.
func TestRowHigherThanAPage(t *testing.T) {
	words := strings.TrimSpace(strings.Repeat("word ", 4000))
	f := laid(tableOf(briefing.Left, []string{"Action", "Progress"}, []string{"A1", words}, []string{"A2", "Short"}))
	pages := paginate(f.strips, frontTop)
	wellPaged(t, f.strips, pages)
	if len(pages) < 3 {
		t.Fatalf("4,000 words in a cell stand on %d pages", len(pages))
	}
	printed := 0
	for _, s := range f.strips {
		for _, w := range s.words {
			printed += strings.Count(w.text, "word")
		}
	}
	if printed != 4000 {
		t.Errorf("%d words of the cell are printed, of 4000", printed)
	}
	rows := 0
	for _, s := range laid(tableCaptioned()).strips {
		if s.part == rowPart {
			rows++
		}
	}
	if rows != 3 {
		t.Errorf("three short rows are %d strips", rows)
	}
}

func TestPageBreaksMakeNoEmptyPages(t *testing.T) {
	line := lineBlocks(1)[0]
	for _, c := range []struct {
		name   string
		blocks []briefing.Block
		want   int
	}{
		{"none", []briefing.Block{line, line}, 1},
		{"one", []briefing.Block{line, briefing.PageBreak{}, line}, 2},
		{"two together", []briefing.Block{line, briefing.PageBreak{}, briefing.PageBreak{}, line}, 2},
		{"first and last", []briefing.Block{briefing.PageBreak{}, line, briefing.PageBreak{}}, 1},
		{"before nothing that prints", []briefing.Block{line, briefing.PageBreak{}, briefing.Paragraph{}, briefing.Table{}, briefing.List{}, briefing.Definitions{}}, 1},
		{"nothing at all", nil, 1},
	} {
		f := laid(c.blocks...)
		if pages := paginate(f.strips, frontTop); len(pages) != c.want {
			t.Errorf("%s: %d pages, want %d", c.name, len(pages), c.want)
		}
	}
}
