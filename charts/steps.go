package charts

import (
	"math"
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/signs"
)

// usual is the ground between the control limits: lighter than any mark.
var usual = drawing.Colour{R: 0xEE, G: 0xF2, B: 0xF6}

// beyondRadius is the size of the dots of points that more than chance has moved.
const beyondRadius = 1.4

// stepLine is a value that holds for the whole of each tick: a target, a limit.
type stepLine struct {
	name   string // in messages
	label  string
	values []briefing.ChartValue
	stroke drawing.Stroke
}

// stepLines lists the stepped lines of a chart, in the order of their claim to
// a label.
func stepLines(c briefing.LineChart) []stepLine {
	lines := []stepLine{{"target", c.TargetLabel, c.Target, targetStroke}, {"floor", c.FloorLabel, c.Floor, floorStroke}}
	if l := c.Limits; l != nil {
		lines = append(lines,
			stepLine{"mean", l.MeanLabel, l.Mean, meanStroke},
			stepLine{"upper limit", l.UpperLabel, l.Upper, limitStroke},
			stepLine{"lower limit", l.LowerLabel, l.Lower, limitStroke})
	}
	return lines
}

// paintSteps draws target and limits, broken where there is no value.
func (f *lineFigure) paintSteps(p pen, at plane, c *crowd) {
	for _, line := range stepLines(f.chart) {
		for _, r := range runs(line.values) {
			strokeThrough(p, c, line.stroke, steps(at, line.values, r))
		}
	}
}

// steps is the course of values that hold for the whole of their ticks: each as
// wide as its tick's share of the axis.
func steps(at plane, values []briefing.ChartValue, r run) []drawing.Point {
	var course []drawing.Point
	for i := r.first; i <= r.last; i++ {
		y := at.y(values[i].Number)
		course = append(course,
			drawing.Point{X: edge(at, float64(i)-0.5), Y: y},
			drawing.Point{X: edge(at, float64(i)+0.5), Y: y})
	}
	return course
}

// paintUsual shades the range between the control limits.
func (f *lineFigure) paintUsual(p pen, at plane, _ *crowd) {
	l := f.chart.Limits
	if l == nil || len(l.Lower) == 0 || len(l.Upper) == 0 {
		return
	}
	ranges := stretches(len(f.chart.Ticks), func(i int) bool {
		low, hasLow := number(l.Lower[i])
		high, hasHigh := number(l.Upper[i])
		return hasLow && hasHigh && high > low
	})
	for _, r := range ranges {
		course := steps(at, l.Lower, r)
		slices.Reverse(course)
		p.polygon(usual, append(steps(at, l.Upper, r), course...))
	}
}

// lineKey says what the signs at points mean, or what stands for other places.
func lineKey(h *hand, c briefing.LineChart) key {
	k := placesKey(h, c)
	if c.Limits == nil {
		return k
	}
	for _, e := range c.Limits.Key {
		entry := keyEntry{words: e.Words, sample: func(p pen, g box) { paintSign(p, e.Badge, g.middle()) }}
		if e.Dots {
			entry.width = 2 * swatch
			entry.sample = func(p pen, g box) {
				middle := g.middle()
				paintSign(p, e.Badge, drawing.Point{X: g.x0 + swatch/2, Y: middle.Y})
				p.dot(drawing.Point{X: g.x1 - swatch/2, Y: middle.Y}, beyondRadius, h.own, drawing.Stroke{Width: dotEdge, Colour: h.own})
			}
		}
		k = append(k, entry)
	}
	return k
}

func (f *lineFigure) paintKey(p pen, _ plane, c *crowd) { f.key.paint(p, c) }

// signSize is the size of a sign on a line, and its white ground's radius.
const (
	signSize   = 8.0
	signGround = 5.4
)

// paintSignals sets the signs of special causes on the focus's points, the latest
// first: one that would lie over another is a dot.
func (f *lineFigure) paintSignals(p pen, at plane, c *crowd) {
	if len(f.chart.Series) == 0 {
		return
	}
	var signed []drawing.Point
	for i, v := range slices.Backward(f.chart.Series[f.focus].Values) {
		n, ok := number(v)
		if !ok || v.Signal == briefing.NoBadge {
			continue
		}
		centre := drawing.Point{X: at.x(float64(i)), Y: at.y(n)}
		if slices.ContainsFunc(signed, func(s drawing.Point) bool { return math.Hypot(s.X-centre.X, s.Y-centre.Y) < 2*signGround+1 }) {
			paintDot(p, c, centre, beyondRadius, f.style(f.focus), v.Provisional)
			continue
		}
		signed = append(signed, centre)
		p.dot(centre, signGround, drawing.White, drawing.Stroke{Width: 0.6, Colour: f.own})
		paintSign(p, v.Signal, centre)
		c.cross(centre, signGround)
	}
}

// paintSign draws a sign about a point.
func paintSign(p pen, b briefing.Badge, centre drawing.Point) {
	for _, m := range signs.Draw(b, centre.X-signSize/2, centre.Y-signSize/2, signSize) {
		if path, ok := m.(drawing.Path); ok {
			p.trace(path)
		}
	}
}
