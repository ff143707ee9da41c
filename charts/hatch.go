package charts

import (
	"math"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/signs"
)

// hatch is how the area of a status is filled: a colour, and white strokes over
// it, so that neighbours differ in mono print as well.
type hatch struct {
	fill    drawing.Colour
	edge    drawing.Colour
	strokes drawing.Colour
	angles  []float64 // of the strokes, in degrees from the horizontal; none: plain
	apart   float64   // between strokes, in points
}

// hatchOf gives each badge its filling: complete is solid, on track light
// strokes one way, at risk the other way, off target crossed, not started empty.
func hatchOf(b briefing.Badge) hatch {
	c := signs.Colour(b)
	h := hatch{fill: c, edge: c, strokes: drawing.White, apart: 4}
	switch b {
	case briefing.BadgeGreen, briefing.BadgeBetter:
		h.angles, h.apart = []float64{0}, 3
	case briefing.BadgeAmber:
		h.angles = []float64{45}
	case briefing.BadgeRed, briefing.BadgeWorse:
		h.angles, h.apart = []float64{45, -45}, 4.5
	case briefing.BadgeGrey:
		h.fill = drawing.White
	case briefing.BadgePaused:
		h.fill, h.strokes, h.angles = drawing.White, c, []float64{90}
	}
	return h
}

// paint fills a box.
func (h hatch) paint(p pen, b box) {
	const edge = 0.9
	inner := b.grown(-edge / 2)
	if inner.width() <= 0 {
		p.area(b, h.edge, drawing.Stroke{})
		return
	}
	p.area(inner, h.fill, drawing.Stroke{})
	for _, angle := range h.angles {
		for _, s := range hatching(inner, angle, h.apart) {
			p.line(drawing.Stroke{Width: 0.8, Colour: h.strokes}, s[0], s[1])
		}
	}
	p.outline(inner, drawing.Stroke{Width: edge, Colour: h.edge})
}

// hatching lists parallel strokes that fill a box, clipped to it. They are
// counted from the page's origin, so that neighbouring boxes match.
func hatching(b box, angle, apart float64) [][2]drawing.Point {
	sin, cos := math.Sincos(angle * math.Pi / 180)
	// A stroke is the set of points with x·sin + y·cos = d.
	low, high := math.Inf(1), math.Inf(-1)
	for _, corner := range b.corners() {
		d := corner.X*sin + corner.Y*cos
		low, high = min(low, d), max(high, d)
	}
	var strokes [][2]drawing.Point
	for k := math.Ceil(low / apart); k*apart < high; k++ {
		if from, to, ok := clipped(b, sin, cos, k*apart); ok {
			strokes = append(strokes, [2]drawing.Point{from, to})
		}
	}
	return strokes
}

// clipped is the part inside a box of the line x·sin + y·cos = d.
func clipped(b box, sin, cos, d float64) (from, to drawing.Point, ok bool) {
	// The line's foot from the origin, and how far along (cos, −sin) it runs.
	footX, footY := d*sin, d*cos
	low, high := math.Inf(-1), math.Inf(1)
	for _, axis := range [...][4]float64{{footX, cos, b.x0, b.x1}, {footY, -sin, b.y0, b.y1}} {
		start, run := axis[0], axis[1]
		if math.Abs(run) < 1e-9 {
			if start <= axis[2] || start >= axis[3] {
				return from, to, false
			}
			continue
		}
		enter, leave := (axis[2]-start)/run, (axis[3]-start)/run
		low, high = max(low, min(enter, leave)), min(high, max(enter, leave))
	}
	if high-low < 0.2 {
		return from, to, false
	}
	point := func(t float64) drawing.Point { return drawing.Point{X: footX + t*cos, Y: footY - t*sin} }
	return point(low), point(high), true
}
