package finish

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/go-pdf/fpdf"

	"scrutiny/briefing"
	"scrutiny/internal/face"
)

// press draws with fpdf as the layout does, and notes the structure of what it
// draws.
type press struct {
	*fpdf.Fpdf
	doc  Document
	mcid int
	bold bool
	size float64
	used [2]map[rune]bool
}

func newPress() *press {
	p := &press{Fpdf: fpdf.New("P", "pt", "A4", ""), used: [2]map[rune]bool{{}, {}}}
	p.SetCompression(false)
	p.SetCatalogSort(true)
	p.SetAutoPageBreak(false, 0)
	day := time.Date(2020, 9, 30, 0, 0, 0, 0, time.UTC)
	p.SetCreationDate(day)
	p.SetModificationDate(day)
	p.doc = Document{
		Title:    "Children’s services performance, quarter 4",
		Author:   "Marchshire County Council & partners",
		Subject:  "Report to the (fictional) panel",
		Language: "en-GB",
		Producer: "scrutiny",
		Produced: briefing.NewDate(2020, 9, 30),
		Root:     &Element{Type: "Document"},
	}
	return p
}

// SetFont sets in the face's regular or bold cut.
func (p *press) SetFont(_, style string, size float64) {
	p.bold, p.size = style == "B", size
}

// Text shows words as their numbers in Unicode.
func (p *press) Text(x, y float64, words string) {
	var codes text
	codes.put(fmt.Sprintf("BT /F%d %.2f Tf %.2f %.2f Td (", cut(p.bold), p.size, x, 842-y))
	for _, r := range words {
		codes.escaped(byte(r >> 8))
		codes.escaped(byte(r))
		p.used[cut(p.bold)][r] = true
	}
	p.RawWriteStr(string(codes) + ") Tj ET")
}

func cut(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

// fonts are the fonts of what was shown.
func (p *press) fonts() []Font {
	var fonts []Font
	for i := range p.used {
		if len(p.used[i]) == 0 {
			continue
		}
		e := face.Of(i == 1).Embed(slices.Sorted(maps.Keys(p.used[i])))
		f := Font{Resource: fmt.Sprintf("F%d", i), Name: e.Name, Program: e.Program, Box: e.Box,
			Ascent: e.Ascent, Descent: e.Descent, CapHeight: e.CapHeight, Weight: e.Weight}
		for _, c := range e.Characters {
			f.Characters = append(f.Characters, Character(c))
		}
		fonts = append(fonts, f)
	}
	return fonts
}

func (p *press) page() {
	p.AddPage()
	p.mcid = 0
}

// mark puts what draw paints under a mark, and returns the mark.
func (p *press) mark(tag string, draw func()) Content {
	c := Content{Page: p.PageNo() - 1, MCID: p.mcid}
	p.RawWriteStr(fmt.Sprintf("/%s <</MCID %d>> BDC", tag, p.mcid))
	draw()
	p.RawWriteStr("EMC")
	p.mcid++
	return c
}

// artifact paints what assistive technology passes over.
func (p *press) artifact(draw func()) {
	p.RawWriteStr("/Artifact BMC")
	draw()
	p.RawWriteStr("EMC")
}

// words is an element of one line.
func (p *press) words(tag, style string, size, x, y float64, words string) *Element {
	e := &Element{Type: tag}
	e.Kids = append(e.Kids, p.mark(tag, func() {
		p.SetFont("body", style, size)
		p.Text(x, y, words)
	}))
	return e
}

// link is a Link element with words, over which the annotation lies.
func (p *press) link(x, y float64, words string, l Link) *Element {
	e := p.words("Link", "", 12, x, y, words)
	l.Page = p.PageNo() - 1
	l.Contents = words
	l.Area = Rect{x, 842 - y - 3, x + 100, 842 - y + 12}
	p.doc.Links = append(p.doc.Links, l)
	e.Kids = append(e.Kids, LinkContent(len(p.doc.Links)-1))
	return e
}

func (e *Element) hold(kids ...*Element) *Element {
	for _, k := range kids {
		e.Kids = append(e.Kids, k)
	}
	return e
}

// table is a table of words with column and row headers.
func (p *press) table(id string, x, y float64, rows [][]string) *Element {
	body, head := &Element{Type: "TBody"}, &Element{Type: "THead"}
	for r, row := range rows {
		tr := &Element{Type: "TR"}
		for c, cell := range row {
			tag, style := "TD", ""
			if r == 0 || c == 0 {
				tag, style = "TH", "B"
			}
			e := p.words(tag, style, 10, x+float64(c)*70, y+float64(r)*14, cell)
			switch {
			case r == 0:
				e.Scope, e.ID = "Column", fmt.Sprintf("%s-c%d", id, c)
			case c == 0:
				e.Scope, e.ID = "Row", fmt.Sprintf("%s-r%d", id, r)
			default:
				e.Headers = []string{fmt.Sprintf("%s-r%d", id, r), fmt.Sprintf("%s-c%d", id, c)}
			}
			tr.hold(e)
		}
		if r == 0 {
			head.hold(tr)
		} else {
			body.hold(tr)
		}
	}
	t := &Element{Type: "Table", Summary: "Figures by quarter"}
	return t.hold(head, body)
}

// figure is a chart of so many lines.
func (p *press) figure(x, y float64, lines int, alt string) *Element {
	e := &Element{Type: "Figure", Alt: alt, BBox: &Rect{x, 842 - y - 120, x + 400, 842 - y}}
	e.Kids = append(e.Kids, p.mark("Figure", func() {
		p.SetDrawColor(0x12, 0x43, 0x6D)
		for i := range lines {
			at := x + 400*float64(i)/float64(lines)
			p.Line(at, y+float64(i*37%120), at+10, y+float64((i+1)*37%120))
		}
		p.SetFont("body", "", 9)
		for i := range lines / 4 {
			p.Text(x+float64(i)*60, y+118, fmt.Sprintf("Q%d", i%4+1))
		}
	}))
	return e
}

func (p *press) raw(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// whole is the file with what it has to say.
func (p *press) whole(t testing.TB) ([]byte, Document) {
	t.Helper()
	raw := p.raw(t)
	p.doc.Fonts = p.fonts()
	return raw, p.doc
}

// sample is a short paper with one of everything: front sheet and contents,
// and a section whose paragraph runs over the page.
func sample(t testing.TB) ([]byte, Document) {
	p := newPress()
	p.page()
	root := p.doc.Root
	root.hold(p.words("H1", "B", 20, 60, 100, "Children’s services − Tŷ Gwyn ≥ 90%"))
	toc := &Element{Type: "TOC"}
	for i, words := range []string{"1 Position (2)", "2 Figures (2)"} {
		item := &Element{Type: "TOCI"}
		ref := &Element{Type: "Reference"}
		toc.hold(item.hold(ref.hold(p.link(60, 140+20*float64(i), words, Link{To: Target{Page: 1, Top: 700 - float64(i)*400}}))))
	}
	root.hold(toc)
	list := &Element{Type: "L", Numbering: "LowerAlpha"}
	for i, words := range []string{"note the position", "ask for a report"} {
		item := &Element{Type: "LI"}
		y := 200 + 16*float64(i)
		body := &Element{Type: "LBody"}
		list.hold(item.hold(
			p.words("Lbl", "", 12, 60, y, fmt.Sprintf("(%c)", 'a'+i)),
			body.hold(p.words("P", "", 12, 90, y, words))))
	}
	root.hold(list)
	para := p.words("P", "", 12, 60, 700, "This paragraph begins here")
	p.artifact(func() { p.Text(280, 820, "Page i") })

	p.page()
	para.Kids = append(para.Kids, p.words("P", "", 12, 60, 60, "and ends on the next page; see").Kids[0],
		p.link(300, 60, "the source", Link{URI: "https://example.org/é(1)?q=a b"}))
	para.Lang = "en"
	sect := &Element{Type: "Sect", Title: "Position"}
	root.hold(para, sect.hold(
		p.words("H2", "B", 16, 60, 140, "1 Position"),
		p.figure(60, 160, 24, "Line chart: re-referrals rose from 18% to 23% – above the target of 20%."),
		p.table("t1", 60, 320, [][]string{{"Quarter", "Q1", "Q2"}, {"Rate", "18%", "23%"}, {"Cases", "[c]", "1,234"}})))
	missing := p.words("Span", "", 12, 60, 420, "n/a")
	missing.ActualText = "not applicable"
	root.hold((&Element{Type: "P"}).hold(missing))
	p.artifact(func() { p.Text(280, 820, "Page 1 of 1") })
	p.doc.Outline = []Bookmark{
		{1, "Children’s services", Target{0, 780}},
		{2, "1 Position", Target{1, 720}},
		{4, "Re-referrals", Target{1, 690}},
		{3, "Assessments (timely)", Target{1, 500}},
		{2, "2 Figures", Target{1, 300}},
		{1, "Notes", Target{1, 200}},
	}
	p.doc.PageLabels = []PageLabel{{First: 0, Style: "r", Prefix: "front–"}, {First: 1, Style: "D"}}
	return p.whole(t)
}

// longSample is a paper of the size that councils file: 45 pages, a chart and
// a table on most, about 3,300 marks.
func longSample(t testing.TB) ([]byte, Document) {
	p := newPress()
	for n := range 45 {
		p.page()
		heading := fmt.Sprintf("%d Indicator number %d moved by %d points", n+1, n*7%40, n*13%29)
		sect := &Element{Type: "Sect"}
		if n == 0 {
			sect.hold(p.words("H1", "B", 20, 60, 50, "Performance"))
		}
		sect.hold(p.words("H2", "B", 16, 60, 80, heading))
		for i := range 10 {
			sect.hold(p.words("P", "", 12, 60, 110+15*float64(i), fmt.Sprintf("In quarter %d the figure was %d, which is %d more than in the same quarter last year.", i%4+1, n*i*37%997, i*n%17)))
		}
		sect.hold(p.figure(60, 280, 40, fmt.Sprintf("Line chart of indicator %d over 24 quarters, which rose from %d%% to %d%%.", n, n*3%50, n*7%100)))
		var rows [][]string
		for r := range 9 {
			row := []string{fmt.Sprintf("Q%d %d/%d", r%4+1, 2018+r/4, 19+r/4)}
			for c := range 6 {
				row = append(row, fmt.Sprintf("%d.%d%%", (n*r*31+c)%100, c))
			}
			rows = append(rows, row)
		}
		sect.hold(p.table(fmt.Sprintf("t%d", n), 60, 430, rows))
		for i := range 2 {
			para := &Element{Type: "P"}
			sect.hold(para.hold(p.link(60, 700+20*float64(i), "Back to the contents", Link{To: Target{Top: 800}})))
		}
		p.doc.Root.hold(sect)
		p.doc.Outline = append(p.doc.Outline, Bookmark{n%4%2 + 1, heading, Target{n, 780}})
		p.artifact(func() { p.SetFont("body", "", 9); p.Text(280, 820, fmt.Sprintf("Page %d of 45", n+1)) })
	}
	p.doc.PageLabels = []PageLabel{{Style: "D"}}
	return p.whole(t)
}
