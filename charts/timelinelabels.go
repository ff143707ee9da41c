package charts

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// calendarHeight is the room that the calendar needs under the rows.
func calendarHeight(ticks []briefing.DateTick) float64 {
	labels, groups := 0.0, 0.0
	for _, t := range ticks {
		if oneLine(t.Label) != "" {
			labels = lineHeight
		}
		if oneLine(t.Group) != "" {
			groups = lineHeight
		}
	}
	return labels + groups + 4
}

// paintCalendar draws an upright at each mark of the calendar, with the labels
// that fit under them and each year once under its marks.
func (f *timelineFigure) paintCalendar(p pen, at plane) {
	y := at.bottom()
	p.line(axisStroke, drawing.Point{X: at.left(), Y: y}, drawing.Point{X: at.right(), Y: y})
	var labels, groups []label
	baseline, group := y+3+f.rise, ""
	for i, t := range f.chart.Ticks {
		x := at.x(day(t.Date))
		p.line(gridStroke, drawing.Point{X: x, Y: at.top()}, drawing.Point{X: x, Y: y})
		p.line(axisStroke, drawing.Point{X: x, Y: y}, drawing.Point{X: x, Y: y + 2})
		if words := oneLine(t.Label); words != "" {
			labels = f.addApart(labels, f.under(words, x, baseline, f.crowd.frame))
		}
		name := oneLine(t.Group)
		if starts := name != group || i == 0; starts && name != "" {
			groups = f.addApart(groups, f.under(name, x, baseline, f.crowd.frame))
		}
		group = name
	}
	if len(labels) > 0 {
		for i := range groups {
			groups[i].y += lineHeight
		}
	}
	for _, l := range slices.Concat(labels, groups) {
		f.crowd.write(p, l)
	}
}

// addApart adds a label to a row of them, from left to right, where it stands
// clear of the last.
func (f *timelineFigure) addApart(row []label, l label) []label {
	if n := len(row); n > 0 && !apart([]label{row[n-1], l}) {
		return row
	}
	return append(row, l)
}

// paintAsAt draws the line of the as-at date, with its label over it.
func (f *timelineFigure) paintAsAt(p pen, at plane) {
	if !f.hasAsAt() {
		return
	}
	x := at.x(day(f.chart.AsAt))
	from, to := drawing.Point{X: x, Y: at.top()}, drawing.Point{X: x, Y: at.bottom()}
	p.line(asAtStroke, from, to)
	f.crowd.stroke(from, to)
	frame := f.crowd.frame
	l := f.boldLabel(f.cut(oneLine(f.chart.AsAtLabel), frame.width(), true), drawing.Black)
	l = l.centred(x, at.top()-2-f.rise/2)
	l.x = min(max(l.x, frame.x0), frame.x1-l.width())
	f.crowd.write(p, l)
}

// paintLabels sets what is said of each action beside its marks: how late it is
// after the as-at line first, then how far its date was moved.
func (f *timelineFigure) paintLabels(p pen, at plane) {
	for i, s := range f.slots {
		if s.row == nil {
			continue
		}
		y := at.y(float64(-i))
		if len(s.row.Dates) == 0 {
			f.set(p, f.label(f.rowLabel(*s.row), drawing.Dark).beside(at.left(), y))
			continue
		}
		left, right := f.reach(at, *s.row)
		late := f.boldLabel(f.rowLabel(*s.row), drawing.Black)
		if late.words != "" && f.set(p, late.beside(right, y), late.before(left, y)) {
			right += labelGap + late.width() + labelGap
		}
		if moved := f.label(f.cut(oneLine(s.row.Moved), 0.36*f.crowd.frame.width(), false), drawing.Dark); moved.words != "" {
			places := []label{moved.before(left, y), moved.beside(right, y)}
			if from, to := f.way(at, *s.row); to-from > moved.width()+4*labelGap {
				room := to - from - moved.width() - 4*labelGap
				for _, share := range [...]float64{0.5, 0.25, 0.75, 0} {
					places = append(places, moved.centred(from+2*labelGap+moved.width()/2+share*room, y))
				}
			}
			f.set(p, places...)
		}
	}
}

// reach is how far the marks of a row go.
func (f *timelineFigure) reach(at plane, r briefing.TimelineRow) (left, right float64) {
	left, right = at.right(), at.left()
	for _, d := range r.Dates {
		left, right = min(left, at.x(day(d))), max(right, at.x(day(d)))
	}
	if r.Overdue && f.hasAsAt() {
		right = max(right, at.x(day(f.chart.AsAt))-signReach)
	}
	return left - signReach, right + signReach
}

// way is the stretch from the first date of a row to the last.
func (f *timelineFigure) way(at plane, r briefing.TimelineRow) (from, to float64) {
	first, last := at.x(day(r.Dates[0])), at.x(day(r.Dates[len(r.Dates)-1]))
	return min(first, last), max(first, last)
}

// beside sets the label to the right of x, with its letters' middle at y.
func (l label) beside(x, y float64) label {
	return l.centred(x+labelGap+l.width()/2, y)
}

// before sets the label to the left of x, with its letters' middle at y.
func (l label) before(x, y float64) label {
	return l.centred(x-labelGap-l.width()/2, y)
}

// set writes a label at the best of its places, on white so that no guide runs
// through it; false when it has none beside the names.
func (f *timelineFigure) set(p pen, places ...label) bool {
	inPlot := slices.DeleteFunc(places, func(l label) bool { return l.x < f.canvas.plot.x0-signReach })
	l, ok := f.crowd.best(slices.Values(inPlot))
	if !ok || l.words == "" {
		return false
	}
	b := l.box()
	p.area(box{b.x0 - 1.5, b.y0 - 1, min(b.x1+1.5, f.crowd.frame.x1), b.y1}, drawing.White, drawing.Stroke{})
	f.crowd.write(p, l)
	return true
}

// cutAtWord shortens words to a width at a space, with an ellipsis in place of
// what is lost; a first word that is itself too long is cut within.
func (h *hand) cutAtWord(words string, width float64) string {
	if h.widthOf(words, false) <= width {
		return words
	}
	fields := strings.Fields(words)
	for n := len(fields) - 1; n > 0; n-- {
		if kept := strings.TrimRight(strings.Join(fields[:n], " "), " ,;:–-") + ellipsis; h.widthOf(kept, false) <= width {
			return kept
		}
	}
	return h.cut(words, width, false)
}
