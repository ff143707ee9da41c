package pdf

import (
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
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
			Link: [...]string{"", "", "#a", "#b", "https://example.org"}[s.n(5)], Lang: [...]string{"", "cy"}[s.n(2)]}
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
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (s *seed) block() briefing.Block {
	switch s.n(10) {
	case 0, 1:
		return briefing.Heading{Level: s.n(5), Text: s.words(), ID: [...]string{"", "a", "b"}[s.n(3)], Unlisted: s.n(2) == 1, Display: s.n(4) == 3}
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
		return briefing.Figure{ID: [...]string{"", "b"}[s.n(2)], Title: s.words(), Alt: s.words(), Source: s.words()}
	default:
		return [...]briefing.Block{briefing.Contents{Title: s.words()}, briefing.PageBreak{}}[s.n(2)]
	}
}

// Whatever the blocks: no panic, all pages sound, every piece marked, and a file
// that another parser finds valid and whose content all belongs to its tag tree.
func FuzzReport(f *testing.F) {
	f.Add([]byte("\x00\x01\x02\x03\x06\x01\x02\x03\x04\x05\x06\x07"))
	f.Add([]byte(strings.Repeat("\x06\x01\x03\x0b\x0b\x0b\x02\x01\x05\x27\x09\x02\x03", 30)))
	f.Add([]byte(strings.Repeat("\x08\x01\x03\x02\x01\x09\x00\x04\x27\x03\x0a\x01", 20)))
	f.Fuzz(func(t *testing.T, bytes []byte) {
		s := seed(bytes)
		r := briefing.Report{Title: s.words(), RunningHead: s.words(), Footer: s.words(), Produced: briefing.NewDate(2025, 10, 20)}
		var drawings []drawing.Drawing
		for len(s) > 0 && len(r.Blocks) < 30 {
			b := s.block()
			if _, is := b.(briefing.Figure); is {
				d := sampleDrawing()
				d.Width, d.Height = float64(s.n(9))*100, float64(s.n(9))*130
				drawings = append(drawings, d)
			}
			r.Blocks = append(r.Blocks, b)
		}
		flow := lay(&r, drawings)
		pages := paginate(flow.strips)
		wellPaged(t, flow.strips, pages)
		wellPainted(t, paint(flow, pages, &r, [2]string{"R", "B"}))
		file, err := Write(r, drawings)
		if err != nil {
			t.Fatal(err)
		}
		openFinished(t, file).tree()
	})
}
