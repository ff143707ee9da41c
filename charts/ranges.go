package charts

import (
	"fmt"
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// How the places of a range chart look: ours a large dot, the average an
// upright, each of the others a ring on a thin line.
var (
	othersStroke = drawing.Stroke{Width: 0.9, Colour: drawing.Colour{R: 0x76, G: 0x76, B: 0x76}}
	middleStroke = drawing.Stroke{Width: 2, Colour: drawing.Black}
)

const (
	ownRadius   = 3.6
	otherRadius = 2.2
	middleReach = 5.5
)

// rangeFigure is a range chart with its measures taken.
type rangeFigure struct {
	*hand
	chart  briefing.RangeChart
	scale  scale
	names  [][]string
	key    key
	canvas canvas
	crowd  *crowd
}

func drawRanges(h *hand, c briefing.RangeChart, width, height float64) (drawing.Drawing, error) {
	if len(c.Rows) == 0 {
		return nothing(h, c.Words, width, height)
	}
	if err := withinReach(rangeFigures(c)); err != nil {
		return drawing.Drawing{}, err
	}
	f, err := measureRanges(h, c, width, height)
	if err != nil {
		return drawing.Drawing{}, err
	}
	return f.canvas.paint(f.paintKey, f.paintAxis, f.paintRows)
}

func rangeFigures(c briefing.RangeChart) []float64 {
	var figures []float64
	for _, r := range c.Rows {
		figures = append(figures, known(append([]briefing.ChartValue{r.Own, r.Middle}, r.Others...))...)
	}
	return figures
}

func measureRanges(h *hand, c briefing.RangeChart, width, height float64) (*rangeFigure, error) {
	f := &rangeFigure{hand: h, chart: c, key: rangeKey(h, c), crowd: &crowd{frame: box{0, 0, width, height}}}
	var names, labels []string
	for _, r := range c.Rows {
		names = append(names, oneLine(r.Name))
		labels = append(labels, f.ownLabel(r).words)
	}
	_, margin := h.nameColumn(names, 0.36*width, 0)
	top, foot := f.key.lay(h, margin, width), lineHeight+axisGap
	row := (height - top - foot) / float64(len(c.Rows))
	if row < leastRow {
		return nil, fmt.Errorf("%d rows with their key and axis need a height of %g points, not %g",
			len(c.Rows), top+foot+leastRow*float64(len(c.Rows)), height)
	}
	f.names, margin = h.nameColumn(names, 0.36*width, row)
	right := h.widest(labels, true) + labelGap + ownRadius + 2
	plot := box{margin + ownRadius + 2, top, width - right, height - foot}
	f.scale = zeroScale(rangeFigures(c), c.Unit, min(max(int(plot.width()/60), 3), 5))
	f.canvas = canvas{width, height, plot, &extent{min: f.scale.min, max: f.scale.max}, rows(len(c.Rows))}
	return f, nil
}

// ownLabel is the label of our own figure, without its place.
func (f *rangeFigure) ownLabel(r briefing.RangeRow) label {
	return f.boldLabel(f.cut(oneLine(r.OwnLabel), f.crowd.frame.width()/5, true), legible(f.own))
}

// rangeKey explains the marks that have a name.
func rangeKey(h *hand, c briefing.RangeChart) key {
	var k key
	for _, e := range []keyEntry{
		{words: c.OwnName, sample: func(p pen, g box) { h.paintOwn(p, g.middle(), false) }},
		{words: c.MiddleName, sample: func(p pen, g box) { paintMiddle(p, g.middle()) }},
		{words: c.OthersName, sample: func(p pen, g box) {
			m := g.middle()
			p.line(othersStroke, drawing.Point{X: g.x0, Y: m.Y}, drawing.Point{X: g.x1, Y: m.Y})
			paintOther(p, m)
		}},
	} {
		if oneLine(e.words) != "" {
			k = append(k, e)
		}
	}
	return k
}

func (h *hand) paintOwn(p pen, at drawing.Point, hollow bool) {
	fill := h.own
	if hollow {
		fill = drawing.White
	}
	p.dot(at, ownRadius, fill, drawing.Stroke{Width: dotEdge, Colour: h.own})
}

func paintOther(p pen, at drawing.Point) { p.dot(at, otherRadius, drawing.White, othersStroke) }

func paintMiddle(p pen, at drawing.Point) {
	p.line(middleStroke, drawing.Point{X: at.X, Y: at.Y - middleReach + 1}, drawing.Point{X: at.X, Y: at.Y + middleReach - 1})
}

func (f *rangeFigure) paintKey(p pen, _ plane) { f.key.paint(p, f.crowd) }

// paintAxis draws the scale under the rows, with as many of its labels as fit.
func (f *rangeFigure) paintAxis(p pen, at plane) {
	ticks := f.scale.ticks()
	for _, t := range ticks {
		stroke := gridStroke
		if t == 0 {
			stroke = axisStroke
		}
		p.line(stroke, drawing.Point{X: at.x(t), Y: at.top()}, drawing.Point{X: at.x(t), Y: at.bottom()})
	}
	for every := 1; ; every++ {
		var labels []label
		for i := 0; i < len(ticks); i += every {
			labels = append(labels, f.under(f.scale.label(ticks[i], f.chart.Unit), at.x(ticks[i]), at.bottom()+axisGap+f.rise-2, f.crowd.frame))
		}
		if !apart(labels) {
			continue
		}
		for _, l := range labels {
			f.crowd.write(p, l)
		}
		return
	}
}

func (f *rangeFigure) paintRows(p pen, at plane) {
	for i := range f.chart.Rows {
		for _, l := range f.nameLabels(f.names[i], f.widestName(f.names), at.y(float64(-i))) {
			f.crowd.write(p, l)
		}
	}
	for i, r := range f.chart.Rows {
		f.paintPlaces(p, at, r, at.y(float64(-i)))
	}
	for i, r := range f.chart.Rows {
		f.paintOwnLabel(p, at, r, at.y(float64(-i)))
	}
}

// paintPlaces draws the others, their average and our own figure over them.
func (f *rangeFigure) paintPlaces(p pen, at plane, r briefing.RangeRow, y float64) {
	others := known(r.Others)
	if len(others) > 0 {
		low, high := drawing.Point{X: at.x(slices.Min(others)), Y: y}, drawing.Point{X: at.x(slices.Max(others)), Y: y}
		p.line(othersStroke, low, high)
		f.crowd.stroke(drawing.Point{X: low.X - otherRadius, Y: y}, drawing.Point{X: high.X + otherRadius, Y: y})
	}
	for _, n := range others {
		paintOther(p, drawing.Point{X: at.x(n), Y: y})
	}
	if n, ok := number(r.Middle); ok {
		paintMiddle(p, drawing.Point{X: at.x(n), Y: y})
		f.crowd.stroke(drawing.Point{X: at.x(n), Y: y - middleReach}, drawing.Point{X: at.x(n), Y: y + middleReach})
	}
	if n, ok := number(r.Own); ok {
		f.paintOwn(p, drawing.Point{X: at.x(n), Y: y}, r.Own.Provisional)
		f.crowd.stroke(drawing.Point{X: at.x(n) - ownRadius, Y: y}, drawing.Point{X: at.x(n) + ownRadius, Y: y})
	}
}

// paintOwnLabel sets the label of our figure where it hides no other place:
// beside it, over it, or at the end of the row, where it stands as well when
// there is no figure.
func (f *rangeFigure) paintOwnLabel(p pen, at plane, r briefing.RangeRow, y float64) {
	l := f.ownLabel(r)
	end := at.x(0)
	for _, n := range known(append([]briefing.ChartValue{r.Own, r.Middle}, r.Others...)) {
		end = max(end, at.x(n)+ownRadius)
	}
	places := []label{l.beside(end, y)}
	if n, ok := number(r.Own); ok {
		x := at.x(n)
		places = []label{
			l.beside(x+ownRadius, y), l.beside(x-ownRadius-2*labelGap-l.width(), y),
			l.centred(x, y-ownRadius-2-f.rise/2), l.beside(end, y),
		}
	}
	if l, ok := f.crowd.best(slices.Values(places)); ok {
		f.crowd.write(p, l)
	}
}

// beside sets the label to the right of x, with its letters' middle at y.
func (l label) beside(x, y float64) label {
	return l.centred(x+labelGap+l.width()/2, y)
}
