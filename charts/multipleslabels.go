package charts

import (
	"math"
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// paintTime draws the baseline of a panel, its years parted by short strokes, and
// the names of the years that fit, the latest first in claim. A panel has no room
// for quarters. Without years it names its first and last tick.
func (f *multiplesFigure) paintTime(p pen, at plane) {
	y := at.bottom()
	p.line(axisStroke, drawing.Point{X: at.left(), Y: y}, drawing.Point{X: at.right(), Y: y})
	groups := f.time.groups
	if groups == nil {
		last := len(f.time.ticks) - 1
		groups = []group{{f.time.ticks[0].Label, 0, 0}, {f.time.ticks[last].Label, last, last}}
	}
	// A name may stand a little over the panel's sides.
	ground := box{max(at.left()-3, 0), at.top(), min(at.right()+6, f.crowd.frame.x1), f.crowd.frame.y1}
	var labels []label
	for i := len(groups) - 1; i >= 0; i-- {
		g := groups[i]
		from, to := at.x(float64(g.first)-0.5)+2, at.x(float64(g.last)+0.5)-2
		l := f.under(g.name, (from+to)/2, y+axisGap+f.rise-2, ground)
		if i == len(groups)-1 {
			l.x = min(max(l.x, from), ground.x1-l.width())
		}
		inPlace := l.x >= from || i == 0 || i == len(groups)-1
		if inPlace && g.name != "" && apart(append([]label{l}, labels...)) {
			labels = append([]label{l}, labels...)
		}
	}
	for _, l := range labels {
		f.crowd.write(p, l)
	}
	for _, g := range f.time.groups {
		if x := at.x(float64(g.first) - 0.5); g.first > 0 && !struck(labels, x) {
			p.line(separatorStroke, drawing.Point{X: x, Y: y}, drawing.Point{X: x, Y: y + axisGap + f.rise})
		}
	}
}

// paintWithheld marks each stretch of suppressed figures at the foot of its gap.
func (f *multiplesFigure) paintWithheld(p pen, at plane, values []briefing.ChartValue) {
	for _, g := range stretches(len(values), func(t int) bool {
		_, ok := number(values[t])
		return !ok && values[t].Suppressed
	}) {
		l := f.label(f.chart.Words.Suppressed, drawing.Dark)
		var places []label
		for up := 7.0; up < at.bottom()-at.top(); up += 4 {
			places = append(places, f.inPanel(l.centred(at.x(float64(g.first+g.last)/2), at.bottom()-up), at))
		}
		if l, ok := f.crowd.best(slices.Values(places)); ok {
			f.crowd.write(p, l)
		}
	}
}

// inPanel moves a label that would stand over the side of its panel back into it.
func (f *multiplesFigure) inPanel(l label, at plane) label {
	l.x = max(min(l.x, at.right()-l.width()), at.left())
	return l
}

// paintValueLabels sets the labels of figures, the latest of each panel first.
// One for which there is no room is left out.
func (f *multiplesFigure) paintValueLabels(p pen) {
	for i, b := range f.panels {
		at, values := f.plane(b), f.chart.Panels[i].Values
		latest, _ := lastKnown(values)
		for t := len(values) - 1; t >= 0; t-- {
			n, ok := number(values[t])
			words := oneLine(values[t].Label)
			if !ok || words == "" {
				continue
			}
			l := f.label(f.cut(words, b.width(), t == latest), drawing.Black)
			l.bold = t == latest
			l = f.inPanel(l.centred(at.x(float64(t)), 0), at)
			for _, place := range f.places(l, at, values, at.y(n)) {
				if f.crowd.free(place) {
					f.crowd.write(p, place)
					break
				}
			}
		}
	}
}

// places are those of a label over its figure: over the columns it would cover
// or, at a line, above or below.
func (f *multiplesFigure) places(l label, at plane, values []briefing.ChartValue, y float64) []label {
	set := func(middle float64) label {
		l.y = middle + f.rise/2
		return l
	}
	if !f.chart.Columns {
		return []label{set(y - 5 - f.rise/2), set(y + 6 + f.rise/2), set(y - 10 - f.rise/2)}
	}
	over := y
	half := (at.x(1) - at.x(0)) / 2
	for i, v := range values {
		n, ok := number(v)
		if x := at.x(float64(i)); ok && x-half < l.x+l.width() && l.x < x+half {
			over = min(over, at.y(math.Max(n, 0)))
		}
	}
	return []label{set(over - 2.5 - f.rise/2), set(over - 2.5 - f.rise/2 - lineHeight)}
}
