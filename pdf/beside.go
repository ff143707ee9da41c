package pdf

import (
	"scrutiny/briefing"
)

// besideGap is the room between a chart and the table beside it.
const besideGap = 14.0

// beside sets a figure with the table of its figures at the right of the chart.
// Both with their words are one strip: no page divides them. It reports
// whether they fit side by side; if not, nothing has been set, and the chart has
// the width of the text again.
func (f *flow) beside(fig briefing.Figure, t briefing.Table) bool {
	chart := &f.figures[f.drawn]
	if !(chart.Width > 0) || !(chart.Height > 0) || chart.Height > bodyHeight/2 {
		return false
	}
	side := f.sideTable(t, briefing.TextWidth-chart.Width-besideGap)
	if side == nil {
		if chart.MinHeight > 0 { // it is not drawn yet
			chart.Width = briefing.TextWidth
		}
		return false
	}
	f.tables++
	f.drawn++
	f.open(fig.ID, 10)
	f.open(t.ID, 10)
	over, under := f.besideWords(chart)
	if chart.MinHeight > 0 {
		chart.Height = min(chart.Height, max(chart.MinHeight, side.height-over.height-under.height))
	}
	image := newNode("Figure")
	image.Alt = alternative(chart)
	s := strip{part: drawingPart, number: 1, hold: f.shownWithLead(), height: max(side.height, over.height+chart.Height+under.height)}
	s.take(over.strips, 0, 0)
	s.pictures = append(s.pictures, picture{sink: image, y: over.height, scale: 1, figure: f.drawn})
	s.take(under.strips, 0, over.height+chart.Height)
	s.take(side.strips, chart.Width+besideGap, 0)
	f.append(s)
	for _, n := range [...][]*node{over.kids, {image}, under.kids, side.kids} {
		f.root.kids = append(f.root.kids, n...)
	}
	f.after = 10
	return true
}

// stack is strips under each other, and the elements they belong to.
type stack struct {
	strips []strip
	height float64
	kids   []*node
}

// sideTable sets a table in a column of its own; nil when it is too wide or too
// high for that, or has charts in its cells.
func (f *flow) sideTable(t briefing.Table, width float64) *stack {
	apart := &flow{setting: f.setting, words: f.words, ids: f.ids, root: newNode("Document")}
	g := newGrid(t, f.tables+1, f.setting)
	if width <= 0 || len(g.columns) == 0 || hasCharts(t) {
		return nil
	}
	g.width, g.padding = width, 1.2
	first := apart.caption(g)
	apart.fill(g)
	ones := make([]float64, len(g.columns))
	for i := range ones {
		ones[i] = 1
	}
	if _, met := share(width, ones, g.needs().numbers); !met {
		return nil
	}
	g.measure()
	apart.rows(g, first)
	side := &stack{strips: apart.strips, kids: []*node{g.root}}
	for _, s := range side.strips {
		side.height += s.gap + s.height
	}
	if len(side.strips) == 0 || side.height > bodyHeight/2 {
		return nil
	}
	return side
}

func hasCharts(t briefing.Table) bool {
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if c.Chart != nil {
				return true
			}
		}
	}
	return false
}

// besideWords sets the words over a chart and those under it as wide as the
// chart.
func (f *flow) besideWords(chart *briefing.Figure) (over, under stack) {
	over.words(chart.Title, f.own(figureTitle), chart.Width, 0)
	over.words(chart.Subtitle, f.own(smallPrint), chart.Width, 2)
	if over.height > 0 {
		over.height += 4
	}
	under.words(chart.Source, f.own(smallPrint), chart.Width, 4)
	return over, under
}

// words adds a paragraph to a stack, so far under what is above it.
func (k *stack) words(text string, st style, width, gap float64) {
	if text = oneLine(text); text == "" {
		return
	}
	sink := newNode("P")
	for i, l := range breakLines(plainPhrase(text, st, sink), width) {
		s := strip{height: st.lead}
		if i == 0 {
			s.gap = gap
		}
		s.set(l, 0, 0)
		k.strips, k.height = append(k.strips, s), k.height+s.gap+s.height
	}
	k.kids = append(k.kids, sink)
}

// take puts the contents of strips under each other into one strip, at x and
// from y on.
func (s *strip) take(strips []strip, x, y float64) {
	for i := range strips {
		o := &strips[i]
		y += o.gap
		for _, b := range o.bars {
			b.x, b.y = b.x+x, b.y+y
			s.bars = append(s.bars, b)
		}
		for _, p := range o.pictures {
			p.x, p.y = p.x+x, p.y+y
			s.pictures = append(s.pictures, p)
		}
		for _, w := range o.words {
			w.x, w.y = w.x+x, w.y+y
			s.words = append(s.words, w)
		}
		for _, a := range o.areas {
			a.x, a.y = a.x+x, a.y+y
			s.areas = append(s.areas, a)
		}
		y += o.height
	}
}
