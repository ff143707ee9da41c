package pdf

import (
	"scrutiny/briefing"
)

// besideGap is the room between a chart and the table beside it.
const besideGap = 14.0

// beside sets a figure with the table of its figures at the right of the chart.
// Chart, source and table are one strip: no page divides them. It reports
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
	f.open(fig.ID, 12)
	stays := f.figureWords(fig)
	s := strip{part: drawingPart, number: 1, hold: stays, height: side.height}
	source := f.besideSource(fig, chart)
	if chart.MinHeight > 0 {
		chart.Height = min(chart.Height, max(chart.MinHeight, side.height-source.height))
	}
	f.drawn++
	f.after = 6
	f.open(t.ID, 6)
	image := f.root.add("Figure")
	image.Alt = alternative(chart)
	s.pictures = append(s.pictures, picture{sink: image, scale: 1, figure: f.drawn})
	s.take(source.strips, 0, chart.Height)
	s.take(side.strips, chart.Width+besideGap, 0)
	s.height = max(s.height, chart.Height+source.height)
	f.append(s)
	if source.root != nil {
		f.root.kids = append(f.root.kids, source.root)
	}
	f.root.kids = append(f.root.kids, side.root)
	f.after = 14
	return true
}

// stack is strips under each other, and the element they belong to.
type stack struct {
	strips []strip
	height float64
	root   *node
}

// sideTable sets a table in a column of its own; nil when it is too wide or too
// high for that, or has charts in its cells.
func (f *flow) sideTable(t briefing.Table, width float64) *stack {
	apart := &flow{setting: f.setting, words: f.words, ids: f.ids, root: newNode("Document")}
	g := newGrid(t, f.tables+1, f.setting)
	if width <= 0 || len(g.columns) == 0 || hasCharts(t) {
		return nil
	}
	g.width, g.padding = width, 1.6
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
	side := &stack{strips: apart.strips, root: g.root}
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

// besideSource sets the line under a chart as wide as the chart.
func (f *flow) besideSource(fig briefing.Figure, chart *briefing.Figure) *stack {
	words := oneLine(fig.Source)
	if words == "" {
		return &stack{}
	}
	st := f.own(smallPrint)
	under := &stack{root: newNode("P")}
	for i, l := range breakLines(plainPhrase(words, st, under.root), chart.Width) {
		s := strip{height: st.lead}
		if i == 0 {
			s.gap = 4
			under.height += s.gap
		}
		s.set(l, 0, 0)
		under.strips, under.height = append(under.strips, s), under.height+s.height
	}
	return under
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
