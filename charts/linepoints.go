package charts

import (
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// doubtRing is the radius of the ring round a question mark.
const doubtRing = 4.8

// paintDoubt draws a figure that may be a mistake: a ring with a question mark.
func (f *lineFigure) paintDoubt(p pen, c *crowd, style lineStyle, centre drawing.Point) {
	p.dot(centre, doubtRing, drawing.White, drawing.Stroke{Width: 0.9, Colour: style.stroke.Colour})
	mark := f.label("?", style.words)
	mark.bold = true
	mark = mark.centred(centre.X, centre.Y)
	if ground := mark.box(); !slices.ContainsFunc(c.words, ground.overlaps) {
		c.write(p, mark)
	} else if beside, ok := c.best(around(mark, centre, doubtRing+1)); ok {
		c.write(p, beside)
	}
	c.cross(centre, doubtRing)
}

// roomForMarks reports whether ticks are so far apart that each point of each
// line can have its mark.
func (f *lineFigure) roomForMarks(at plane) bool {
	return len(f.chart.Ticks) > 1 && at.x(1)-at.x(0) >= 15
}

// paintOwnPoint draws a point of the focus: every one among other places, and
// beside control limits those that more than chance has moved.
func (f *lineFigure) paintOwnPoint(p pen, c *crowd, style lineStyle, centre drawing.Point, v briefing.ChartValue, alone, latest bool) {
	radius := style.radius(alone, v, latest)
	if v.Beyond {
		radius = max(radius, beyondRadius)
	}
	if f.chart.Places != nil {
		radius = max(radius, 2.2)
	}
	if radius > 0 {
		paintDot(p, c, centre, radius, style, v.Provisional)
	}
}

func paintDot(p pen, c *crowd, centre drawing.Point, radius float64, style lineStyle, hollow bool) {
	fill := style.stroke.Colour
	if hollow {
		fill = drawing.White
	}
	p.dot(centre, radius, fill, drawing.Stroke{Width: dotEdge, Colour: style.stroke.Colour})
	c.cross(centre, radius+dotEdge/2)
}
