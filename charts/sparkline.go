package charts

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// sparkWidth is that of the line of a sparkline.
const sparkWidth = 1.1

// drawSparkline draws the shape of a run of figures: broken at gaps, its latest
// figure a dot, hollow when it is provisional. A figure in doubt is a small ring
// that the line does not join. Nothing is drawn of no figures.
func drawSparkline(h *hand, c briefing.Sparkline, width, height float64) (drawing.Drawing, error) {
	figures := known(c.Values)
	if err := withinReach(figures); err != nil {
		return drawing.Drawing{}, err
	}
	const margin = 2.6 // the dot's reach
	y := &extent{min: -1, max: 1}
	if len(figures) > 0 {
		y.min, y.max = figures[0], figures[0]
	}
	for _, n := range figures {
		y.min, y.max = min(y.min, n), max(y.max, n)
	}
	if y.max-y.min < 1e-6 {
		y.min, y.max = y.min-1, y.max+1
	}
	x := &extent{max: float64(max(len(c.Values)-1, 1))}
	f := canvas{width, height, box{margin, margin, width - margin, height - margin}, x, y}
	return f.paint(func(p pen, at plane) { h.paintSpark(p, at, c.Values) })
}

func (h *hand) paintSpark(p pen, at plane, values []briefing.ChartValue) {
	latest, _ := lastKnown(values)
	point := func(i int) drawing.Point { return drawing.Point{X: at.x(float64(i)), Y: at.y(values[i].Number)} }
	for _, r := range joined(values) {
		var points []drawing.Point
		for i := r.first; i <= r.last; i++ {
			points = append(points, point(i))
		}
		if len(points) > 1 {
			p.line(drawing.Stroke{Width: sparkWidth, Colour: h.own}, points...)
		} else if r.last != latest {
			p.dot(points[0], 0.9, h.own, drawing.Stroke{})
		}
	}
	for i, v := range values {
		if _, ok := number(v); ok && v.Doubtful && i != latest {
			p.dot(point(i), 1.2, drawing.White, drawing.Stroke{Width: 0.7, Colour: h.own})
		}
	}
	if latest < 0 {
		return
	}
	fill := h.own
	if values[latest].Provisional || values[latest].Doubtful {
		fill = drawing.White
	}
	p.dot(point(latest), 1.7, fill, drawing.Stroke{Width: 0.9, Colour: h.own})
}
