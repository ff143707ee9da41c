package pdf

import (
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/heard"
)

// seed deals out choices: a report is made of whatever bytes there are.
type seed []byte

func (s *seed) n(limit int) int {
	if len(*s) == 0 {
		return 0
	}
	v := int((*s)[0])
	*s = (*s)[1:]
	return v % limit
}

var fuzzWords = [...]string{"", "word", "Children’s services ", "24.1%", "looked-after/and-or ", "\n", "👍", "\xff", "ŵ", " ",
	strings.Repeat("m", 120), strings.Repeat("A sentence of some length. ", 60), "[p]", "1,234", "(\\)", "#"}

func (s *seed) words() string {
	var b strings.Builder
	for range s.n(4) {
		b.WriteString(fuzzWords[s.n(len(fuzzWords))])
	}
	return b.String()
}

func (s *seed) phrases() []briefing.Phrase {
	ps := make([]briefing.Phrase, s.n(4))
	for i := range ps {
		ps[i] = briefing.Phrase{Text: s.words(), Bold: s.n(2) == 1, Badge: briefing.Badge(s.n(13)),
			Link: [...]string{"", "", "#a", "#b", "https://example.org"}[s.n(5)], Lang: [...]string{"", "cy"}[s.n(2)], Expansion: [...]string{"", "multi-agency safeguarding hub"}[s.n(2)], Heads: s.n(4) == 3}
	}
	return ps
}

func (s *seed) list() briefing.List {
	l := briefing.List{Numbering: briefing.Numbering(s.n(3))}
	for range s.n(40) {
		l.Items = append(l.Items, s.phrases())
	}
	return l
}

func (s *seed) table() briefing.Table {
	t := briefing.Table{ID: [...]string{"", "a"}[s.n(2)], Caption: s.words(), Note: s.words(), Small: s.n(2) == 1, NoRowHeaders: s.n(2) == 1}
	for range s.n(8) {
		t.Columns = append(t.Columns, briefing.Column{Header: s.words(), Group: [...]string{"", "", "2023/24", "2024/25"}[s.n(4)],
			Align: briefing.Align(s.n(3)), Weight: float64(s.n(5)) - 1})
	}
	for range s.n(40) {
		row := briefing.Row{Band: s.n(6) == 5}
		for range s.n(9) {
			cell := briefing.Cell{}
			for range s.n(3) {
				cell.Lines = append(cell.Lines, s.phrases())
			}
			if s.n(8) == 7 {
				cell.Chart = &briefing.CellChart{Alt: s.words(), Width: float64(s.n(5)) * 60, Height: float64(s.n(5)) * 200}
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (s *seed) block() briefing.Block {
	switch s.n(10) {
	case 0, 1:
		return briefing.Heading{Level: s.n(5), Text: s.words(), ID: [...]string{"", "a", "b"}[s.n(3)], Unlisted: s.n(2) == 1, Display: s.n(4) == 3, Keep: s.n(2) == 1}
	case 2, 3:
		return briefing.Paragraph{Phrases: s.phrases(), Style: briefing.ParagraphStyle(s.n(4))}
	case 4:
		return s.list()
	case 5:
		var d briefing.Definitions
		for range s.n(6) {
			item := briefing.Definition{Term: s.words(), Text: [][]briefing.Phrase{s.phrases()}}
			if s.n(2) == 1 {
				l := s.list()
				item.List = &l
			}
			d.Items = append(d.Items, item)
		}
		return d
	case 6, 7:
		return s.table()
	case 8:
		return briefing.Figure{ID: [...]string{"", "b"}[s.n(2)], Title: s.words(), Alt: s.words(), Source: s.words(), Width: float64(s.n(9)) * 100, Height: float64(s.n(9)) * 130, Beside: s.n(2) == 1}
	default:
		return [...]briefing.Block{briefing.Contents{Title: s.words()}, briefing.PageBreak{}}[s.n(2)]
	}
}

// report makes a report and its drawings of bytes.
func (s *seed) report() (briefing.Report, []drawing.Drawing) {
	r := briefing.Report{Title: s.words(), RunningHead: s.words(), Footer: s.words(), Produced: briefing.NewDate(2025, 10, 20)}
	for len(*s) > 0 && len(r.Blocks) < 30 {
		r.Blocks = append(r.Blocks, s.block())
	}
	var drawings []drawing.Drawing
	for _, fig := range r.Figures() {
		drawings = append(drawings, framed(fig.Width, fig.Height))
	}
	return r, drawings
}

// framed is a drawing of a frame, and a word in it where there is room.
func framed(width, height float64) drawing.Drawing {
	d := drawing.Drawing{Width: width, Height: height, Marks: []drawing.Mark{drawing.Path{
		Segments: []drawing.Segment{{Kind: drawing.MoveTo}, {Kind: drawing.LineTo, P: drawing.Point{X: width, Y: height}}},
		Stroke:   drawing.Stroke{Width: 1, Colour: drawing.Blue},
	}}}
	if height > 20 {
		d.Marks = append(d.Marks, drawing.Text{X: width / 2, Y: 12, Size: 9, Anchor: drawing.Middle, Words: "Q1"})
	}
	return d
}

// soundPages checks that pages are sound and every piece on them is marked.
func soundPages(t *testing.T, choices []byte) {
	t.Helper()
	s := seed(choices)
	r, drawings := s.report()
	flow := layWith(&r, drawings)
	pages := paginate(flow.strips, frontTop)
	wellPaged(t, flow.strips, pages)
	wellPainted(t, paint(flow, pages, furnish(&r, plainSetting()), ""))
}

// soundFile checks that another parser finds the file valid, and that all of its
// content belongs to its tag tree.
func soundFile(t *testing.T, choices []byte) {
	t.Helper()
	s := seed(choices)
	r, drawings := s.report()
	file, err := Write(r, drawings)
	if err != nil {
		t.Fatal(err)
	}
	heard.Open(t, file).Tree()
}

// choices are the same arbitrary bytes for the same number.
func choices(number int) []byte {
	state := uint32(number)*2654435761 + 1
	bytes := make([]byte, 600)
	for i := range bytes {
		state = state*1664525 + 1013904223
		bytes[i] = byte(state >> 24)
	}
	return bytes
}

func TestArbitraryReports(t *testing.T) {
	for number := range 200 {
		soundPages(t, choices(number))
		if number%40 == 0 {
			soundFile(t, choices(number))
		}
		if t.Failed() {
			t.Fatalf("report number %d", number)
		}
	}
}

func FuzzPages(f *testing.F) {
	f.Add(choices(1))
	f.Fuzz(soundPages)
}

func FuzzFile(f *testing.F) {
	f.Add(choices(1))
	f.Fuzz(soundFile)
}
