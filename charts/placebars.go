package charts

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// placeLines lists what a chart says of other places, in the order of their
// claim to a label.
func placeLines(c briefing.LineChart) []stepLine {
	r := c.Places
	if r == nil {
		return nil
	}
	return []stepLine{
		{name: "highest of the places", label: r.HighLabel, values: r.High},
		{name: "lowest of the places", label: r.LowLabel, values: r.Low},
		{name: "middle of the places", label: r.MiddleLabel, values: r.Middle},
	}
}

// widestBar is the greatest width of a bar of places, in points.
const widestBar = 9.0

// paintPlaces draws at each tick a bar from the lowest to the highest of the
// other places, and a stroke at their middle.
func (f *lineFigure) paintPlaces(p pen, at plane, c *crowd) {
	r := f.chart.Places
	if r == nil || len(r.Low) == 0 || len(r.High) == 0 {
		return
	}
	half := widestBar / 2
	if len(f.chart.Ticks) > 1 {
		half = min(half, 0.3*(at.x(1)-at.x(0)))
	}
	for i := range f.chart.Ticks {
		low, hasLow := number(r.Low[i])
		high, hasHigh := number(r.High[i])
		if !hasLow || !hasHigh || high < low {
			continue
		}
		x := at.x(float64(i))
		bar := box{x - half, at.y(high), x + half, at.y(low)}
		p.area(bar, drawing.White, othersEdge)
		c.stroke(drawing.Point{X: x, Y: bar.y0}, drawing.Point{X: x, Y: bar.y1})
		if len(r.Middle) == 0 {
			continue
		}
		if n, ok := number(r.Middle[i]); ok {
			y := at.y(n)
			p.line(middleTick, drawing.Point{X: bar.x0 - 1, Y: y}, drawing.Point{X: bar.x1 + 1, Y: y})
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
