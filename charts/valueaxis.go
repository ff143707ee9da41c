package charts

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// breakHeight is the room at the foot of a broken axis, in which the zigzag and
// the words that own up to it stand.
const breakHeight = 15.0

// valueAxis is the axis of figures at the left of a line chart.
type valueAxis struct {
	*hand
	scale scale
	unit  briefing.Unit
	// starts says that the axis does not start at zero: "Axis starts at {value}".
	starts string
}

// width is the room that the labels need at the left of the plot.
func (a valueAxis) width() float64 {
	most := 0.0
	for _, t := range a.scale.ticks() {
		most = max(most, a.widthOf(a.scale.label(t, a.unit), false))
	}
	return most + 5
}

// extent is the range of the axis, with room for the break where it has one.
func (a valueAxis) extent() *extent {
	e := &extent{min: a.scale.min, max: a.scale.max}
	if a.scale.broken {
		e.inset = breakHeight
	}
	return e
}

// paint draws the grid and its labels, as many as there is room for.
func (a valueAxis) paint(p pen, at plane, c *crowd) {
	every := 1
	for apart := at.y(a.scale.min) - at.y(a.scale.min+a.scale.step); float64(every)*apart < a.rise+a.fall && every < 10; {
		every++
	}
	for i, t := range a.scale.ticks() {
		if i%every != 0 {
			continue
		}
		y := at.y(t)
		stroke := gridStroke
		if t == 0 {
			stroke = axisStroke
		}
		p.line(stroke, drawing.Point{X: at.left(), Y: y}, drawing.Point{X: at.right(), Y: y})
		l := a.label(a.scale.label(t, a.unit), drawing.Dark).centred(0, y)
		l.x = at.left() - 4 - l.width()
		c.write(p, l)
	}
}

// paintBreak draws the zigzag of a broken axis and says in words where the axis
// starts: beside the zigzag, or wherever suppressed figures leave room.
func (a valueAxis) paintBreak(p pen, at plane, c *crowd) {
	if !a.scale.broken {
		return
	}
	x, y := at.left(), at.bottom()
	zigzag := []drawing.Point{{X: x, Y: y}, {X: x, Y: y - 3}}
	for i, side := range [...]float64{-3, 3, -3, 3} {
		zigzag = append(zigzag, drawing.Point{X: x + side, Y: y - 4.5 - 2*float64(i)})
	}
	zigzag = append(zigzag, drawing.Point{X: x, Y: y - 12}, drawing.Point{X: x, Y: y - breakHeight})
	p.line(axisStroke, zigzag...)
	note := a.label(strings.ReplaceAll(a.starts, "{value}", a.scale.label(a.scale.min, a.unit)), drawing.Dark)
	note.x, note.y = x+6, y-4
	places := func(yield func(label) bool) {
		for up := 0.0; up < at.bottom()-at.top(); up += 6 {
			for off := 0.0; note.x+off+note.width() < at.right(); off += 6 {
				l := note
				l.x, l.y = l.x+off, l.y-up
				if !yield(l) {
					return
				}
			}
		}
	}
	if l, ok := c.best(places); ok {
		c.write(p, l)
	}
}
