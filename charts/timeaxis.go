package charts

import (
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// The axes' inks. Grid lines are fainter than anything that carries meaning.
var (
	gridStroke      = drawing.Stroke{Width: 0.5, Colour: drawing.Colour{R: 0xDA, G: 0xDA, B: 0xDA}}
	separatorStroke = drawing.Stroke{Width: 0.5, Colour: drawing.Colour{R: 0x99, G: 0x99, B: 0x99}}
	axisStroke      = drawing.Stroke{Width: 0.75, Colour: drawing.Dark}
)

// axisGap keeps the axis labels clear of a large dot on the baseline.
const axisGap = 5.5

// closest is how near to each other ticks are marked, in points.
const closest = 5.0

// timeAxis is the axis of a line chart: the ticks' own labels, and under them
// each year once.
type timeAxis struct {
	*hand
	ticks  []briefing.Tick
	labels bool // some tick has a label of its own
	groups []group
}

// group is a run of neighbouring ticks with one group label, ends included.
type group struct {
	name        string
	first, last int
}

func newTimeAxis(h *hand, ticks []briefing.Tick) timeAxis {
	a := timeAxis{hand: h, ticks: make([]briefing.Tick, len(ticks))}
	named := false
	for i, t := range ticks {
		t.Label, t.Group = oneLine(t.Label), oneLine(t.Group)
		a.ticks[i] = t
		a.labels = a.labels || t.Label != ""
		named = named || t.Group != ""
		if n := len(a.groups); n > 0 && a.groups[n-1].name == t.Group {
			a.groups[n-1].last = i
		} else {
			a.groups = append(a.groups, group{t.Group, i, i})
		}
	}
	if !named {
		a.groups = nil
	}
	return a
}

// height is the room that the axis needs under the plot.
func (a timeAxis) height() float64 {
	h := axisGap + 2
	if a.labels {
		h += lineHeight
	}
	if a.groups != nil {
		h += lineHeight
	}
	return h
}

// endPad is the most room left between the end of the axis and the first or
// last tick, in points: a label beside the line's end should be near it.
const endPad = 16.0

// extent is the range of the axis over a plot of the given width: every tick has
// a band of its own, cut short at the two ends.
func (a timeAxis) extent(width float64) *extent {
	pad, last := 0.5, float64(len(a.ticks)-1)
	if band := (width - 2*endPad) / last; last > 0 && band > 2*endPad {
		pad = endPad / band
	}
	return &extent{min: -pad, max: last + pad}
}

// edge is where the band of the tick after or before begins or ends.
func edge(at plane, tick float64) float64 {
	return min(max(at.x(tick), at.left()), at.right())
}

// paint draws the baseline, a mark at each tick, and the labels that there is
// room for.
func (a timeAxis) paint(p pen, at plane, c *crowd) {
	y := at.bottom()
	p.line(axisStroke, drawing.Point{X: at.left(), Y: y}, drawing.Point{X: at.right(), Y: y})
	for i := range a.ticks {
		if at.x(1)-at.x(0) < closest {
			break
		}
		x := at.x(float64(i))
		p.line(axisStroke, drawing.Point{X: x, Y: y}, drawing.Point{X: x, Y: y + 2})
	}
	baseline := y + axisGap + a.rise
	var parts, years []label
	if a.labels {
		parts = a.tickLabels(at, c.frame, baseline)
		baseline += lineHeight
	}
	years = a.groupLabels(at, c.frame, baseline)
	for _, l := range slices.Concat(parts, years) {
		c.write(p, l)
	}
	a.separators(p, at, parts, years)
}

// tickLabels are the labels of every tick, or of every second, third … one
// where that is what fits. Where even the labels of half a year do not, there
// are none: the years under them are enough.
func (a timeAxis) tickLabels(at plane, frame box, baseline float64) []label {
	longest := 1
	for _, g := range a.groups {
		longest = max(longest, g.last-g.first+1)
	}
	for every := 1; a.groups == nil || every == 1 || 2*every <= longest; every++ {
		if labels := a.everyTick(every, at, frame, baseline); apart(labels) || every > len(a.ticks) {
			return labels
		}
	}
	return nil
}

// everyTick labels each nth tick: counted from the start of its year, or back
// from the latest tick where there are no years.
func (a timeAxis) everyTick(n int, at plane, frame box, baseline float64) []label {
	var labels []label
	for i, t := range a.ticks {
		from := len(a.ticks) - 1
		for _, g := range a.groups {
			if g.first <= i && i <= g.last {
				from = g.first
			}
		}
		if (i-from)%n == 0 && t.Label != "" {
			labels = append(labels, a.under(t.Label, at.x(float64(i)), baseline, frame))
		}
	}
	return labels
}

// groupLabels are the years that fit, the latest first in claim. A year that is
// cut off by the axis's end may stand out over that end rather than over its
// neighbour.
func (a timeAxis) groupLabels(at plane, frame box, baseline float64) []label {
	var labels []label
	for i := len(a.groups) - 1; i >= 0; i-- {
		g := a.groups[i]
		if g.name == "" {
			continue
		}
		middle, half := at.x(float64(g.first+g.last)/2), a.widthOf(g.name, false)/2
		if g.last == len(a.ticks)-1 {
			middle = max(middle, edge(at, float64(g.first)-0.5)+2+half)
		} else if g.first == 0 {
			middle = min(middle, edge(at, float64(g.last)+0.5)-2-half)
		}
		l := a.under(g.name, middle, baseline, frame)
		if apart(append([]label{l}, labels...)) {
			labels = append([]label{l}, labels...)
		}
	}
	return labels
}

// separators part the years: below the baseline, and on through each row of
// labels where no label is in the way.
func (a timeAxis) separators(p pen, at plane, parts, years []label) {
	if len(a.groups) == len(a.ticks) {
		return
	}
	rows := [][]label{years}
	if a.labels {
		rows = [][]label{parts, years}
	}
	for i := 1; i < len(a.groups); i++ {
		x, y := at.x(float64(a.groups[i].first)-0.5), at.bottom()
		part := func(height float64) {
			p.line(separatorStroke, drawing.Point{X: x, Y: y}, drawing.Point{X: x, Y: y + height})
		}
		part(axisGap - 1)
		y += axisGap - 1
		for _, labels := range rows {
			if !struck(labels, x) {
				part(lineHeight)
			}
			y += lineHeight
		}
	}
}

// struck reports whether an upright at x would touch one of the labels.
func struck(labels []label, x float64) bool {
	for _, l := range labels {
		if b := l.box(); b.x0-1 < x && x < b.x1+1 {
			return true
		}
	}
	return false
}

// under centres an axis label on x, moved inside the frame where it would
// stand over its edge.
func (h *hand) under(words string, x, baseline float64, frame box) label {
	l := h.label(h.cut(words, frame.width(), false), drawing.Dark)
	l.y = baseline
	l.x = min(max(x-l.width()/2, frame.x0), frame.x1-l.width())
	return l
}

// apart reports whether labels in a row, from left to right, leave a space
// between them.
func apart(labels []label) bool {
	for i := 1; i < len(labels); i++ {
		if labels[i].x < labels[i-1].x+labels[i-1].width()+3 {
			return false
		}
	}
	return true
}
