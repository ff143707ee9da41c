package charts

import (
	"math"
	"slices"
	"sort"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// placeLines lists what a chart says of other places.
func placeLines(c briefing.LineChart) []stepLine {
	r := c.Places
	if r == nil {
		return nil
	}
	return []stepLine{
		{name: "highest of the places", values: r.High},
		{name: "lowest of the places", values: r.Low},
		{name: "middle of the places", values: r.Middle},
	}
}

// The bar of other places, thin and light under the council's own line, and the
// stroke at their middle.
var (
	othersBar  = drawing.Colour{R: 0x94, G: 0x94, B: 0x94}
	middleTick = drawing.Stroke{Width: 1.4, Colour: drawing.Black}
)

// The half widths of a bar of places and of the stroke at their middle, in points.
const (
	halfBar    = 1.5
	halfMiddle = 4.2
)

// placesKey says what stands for the focus and for other places.
func placesKey(h *hand, c briefing.LineChart) key {
	r := c.Places
	if r == nil {
		return nil
	}
	var k key
	add := func(words string, sample func(pen, box)) {
		if words = oneLine(words); words != "" {
			k = append(k, keyEntry{words: words, sample: sample})
		}
	}
	for _, s := range c.Series {
		if s.Focus {
			add(s.Name, func(p pen, g box) {
				own := drawing.Stroke{Width: focusStroke.Width, Colour: h.own}
				p.line(own, drawing.Point{X: g.x0, Y: g.middle().Y}, drawing.Point{X: g.x1, Y: g.middle().Y})
			})
			break
		}
	}
	add(r.RangeLabel, func(p pen, g box) {
		x := g.middle().X
		p.area(box{x - halfBar, g.y0, x + halfBar, g.y1}, othersBar, drawing.Stroke{})
	})
	add(r.MiddleLabel, func(p pen, g box) {
		m := g.middle()
		p.line(middleTick, drawing.Point{X: m.X - halfMiddle, Y: m.Y}, drawing.Point{X: m.X + halfMiddle, Y: m.Y})
	})
	return k
}

// paintPlaces draws at each tick a bar from the lowest to the highest of the
// other places, and a stroke at their middle.
func (f *lineFigure) paintPlaces(p pen, at plane, c *crowd) {
	r := f.chart.Places
	if r == nil || len(r.Low) == 0 || len(r.High) == 0 {
		return
	}
	for i := range f.chart.Ticks {
		low, hasLow := number(r.Low[i])
		high, hasHigh := number(r.High[i])
		if !hasLow || !hasHigh || high < low {
			continue
		}
		x := at.x(float64(i))
		bar := box{x - halfBar, at.y(min(high, f.values.scale.max)), x + halfBar, at.y(low)}
		p.area(bar, othersBar, drawing.Stroke{})
		c.stroke(drawing.Point{X: x, Y: bar.y0}, drawing.Point{X: x, Y: bar.y1})
		if len(r.Middle) == 0 {
			continue
		}
		if n, ok := number(r.Middle[i]); ok {
			half := halfMiddle
			if len(f.chart.Ticks) > 1 {
				half = max(min(half, 0.4*(at.x(1)-at.x(0))), halfBar+1)
			}
			y := at.y(n)
			p.line(middleTick, drawing.Point{X: x - half, Y: y}, drawing.Point{X: x + half, Y: y})
		}
	}
}

// farOut is the figure from which a bar of places goes on beyond the scale, its
// end told in figures: half as much again as all else that is shown and as most
// of the bars, where no more than one in five reaches so far. One place in one year
// would make all the others flat.
func farOut(c briefing.LineChart, others []float64) float64 {
	if c.Places == nil {
		return math.Inf(1)
	}
	highs := known(c.Places.High)
	if len(highs) == 0 || len(others) == 0 {
		return math.Inf(1)
	}
	slices.Sort(highs)
	limit := 1.5 * max(slices.Max(others), highs[len(highs)/2])
	far := len(highs) - sort.SearchFloat64s(highs, math.Nextafter(limit, math.Inf(1)))
	if limit <= 0 || 5*far > len(highs) {
		return math.Inf(1)
	}
	return limit
}

// reachRoom is the room over the plot for the ends of bars that go on beyond it.
const reachRoom = 7.0

// paintReaching draws an arrowhead at each bar that goes on beyond the scale, and
// beside it the figure that it reaches, where there is room.
func (f *lineFigure) paintReaching(p pen, at plane, c *crowd) {
	if f.chart.Places == nil || len(f.chart.Places.Low) == 0 {
		return
	}
	for i, v := range f.chart.Places.High {
		n, ok := number(v)
		if _, hasLow := number(f.chart.Places.Low[i]); !ok || !hasLow || n <= f.values.scale.max {
			continue
		}
		tip := drawing.Point{X: at.x(float64(i)), Y: at.y(f.values.scale.max) - 3}
		p.polygon(othersBar, []drawing.Point{{X: tip.X - 3.4, Y: tip.Y + 4}, tip, {X: tip.X + 3.4, Y: tip.Y + 4}})
		l := f.label(f.values.scale.label(n, f.values.unit), legible(othersBar))
		beside := []label{l.centred(tip.X+6+l.width()/2, tip.Y), l.centred(tip.X-6-l.width()/2, tip.Y)}
		if l, ok := c.best(slices.Values(beside)); ok {
			c.write(p, l)
		}
	}
}

// The range to keep to: hatched between two edges that stand out in mono print.
var (
	bandEdge  = drawing.Stroke{Width: 1, Colour: drawing.Dark, Dash: []float64{2.4, 2.4}}
	bandHatch = drawing.Stroke{Width: 0.4, Colour: drawing.Colour{R: 0x8C, G: 0x8C, B: 0x8C}}
)

// paintBand draws the range to keep to.
func (f *lineFigure) paintBand(p pen, at plane, c *crowd) {
	b := f.chart.Band
	if b == nil {
		return
	}
	ground := box{at.left(), at.y(b.High), at.right(), at.y(b.Low)}
	for _, s := range hatching(ground, 45, 6) {
		p.line(bandHatch, s[0], s[1])
	}
	for _, y := range [...]float64{ground.y0, ground.y1} {
		strokeThrough(p, c, bandEdge, []drawing.Point{{X: ground.x0, Y: y}, {X: ground.x1, Y: y}})
	}
}
