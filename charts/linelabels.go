package charts

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// endGap is the room between the plot and the labels at the lines' ends.
const endGap = 9.0

// endLabel names a line at its right-hand end.
type endLabel struct {
	lines  []string
	bold   bool
	colour drawing.Colour
	value  float64 // at which the line ends
	tick   int     // at which the line ends
	clear  float64 // from the tick to where a lead to the label may start, in ticks
	weight float64 // how firmly the label keeps to the line's end
	mark   briefing.Mark
}

// indent is the room before the words: a comparator's mark stands there again.
func (e endLabel) indent() float64 {
	if e.mark == briefing.MarkByOrder {
		return 0
	}
	return markRoom
}

func (e endLabel) height() float64 { return float64(len(e.lines))*lineHeight + 1 }

// endLabels names the series that have a figure, the target and the limits.
// Names take two lines or three where that narrows the margin, and a wider margin
// rather than be cut. What does not fit in the height given goes from the last.
func (f *lineFigure) endLabels(width, height float64) []endLabel {
	limit := min(max(0.22*width, 62), 100)
	wide := max(0.36*width, limit)
	for _, way := range [...]struct {
		limit float64
		lines int
	}{{limit, 2}, {limit, 3}, {wide, 1}, {wide, 2}} {
		if ends, whole := f.wrappedEnds(way.limit, way.lines); whole && columnHeight(ends) <= height {
			return ends
		}
	}
	ends, _ := f.wrappedEnds(wide, 2)
	if columnHeight(ends) > height {
		ends, _ = f.wrappedEnds(wide, 1)
	}
	for columnHeight(ends) > height {
		ends = ends[:len(ends)-1]
	}
	return ends
}

func columnHeight(ends []endLabel) float64 {
	total := 0.0
	for _, e := range ends {
		total += e.height()
	}
	return total
}

// wrappedEnds sets the labels in lines of the width given, and says whether all of
// them are whole.
func (f *lineFigure) wrappedEnds(limit float64, lines int) (ends []endLabel, whole bool) {
	whole = true
	set := func(words string, e endLabel) {
		e.lines = f.wrap(words, limit, lines, e.bold)
		whole = whole && strings.Join(e.lines, " ") == words
		ends = append(ends, e)
	}
	add := func(words string, e endLabel, values []briefing.ChartValue) {
		if e.tick, e.value = lastKnown(values); words != "" && e.tick >= 0 {
			set(words, e)
		}
	}
	for i, s := range f.chart.Series {
		e := endLabel{colour: f.style(i).words, weight: 1, mark: f.marks[i]}
		if i == f.focus {
			e.bold, e.weight = true, 3
		}
		add(f.endWords(i), e, s.Values)
	}
	if b := f.chart.Band; b != nil && oneLine(b.Label) != "" {
		e := endLabel{colour: drawing.Dark, weight: 1, clear: 0.5, tick: len(f.chart.Ticks) - 1, value: (b.Low + b.High) / 2}
		set(oneLine(b.Label), e)
	}
	for _, line := range stepLines(f.chart) {
		add(oneLine(line.label), endLabel{colour: legible(line.stroke.Colour), weight: 1, clear: 0.5}, line.values)
	}
	return ends, whole
}

// endWords is a series' name; the focus's latest figure stands before it when
// the line reaches the last tick, and in its place where a key has the name.
func (f *lineFigure) endWords(series int) string {
	s := f.chart.Series[series]
	name := oneLine(s.Name)
	if series == f.focus && f.chart.Places != nil {
		name = ""
	}
	if tick, _ := lastKnown(s.Values); series == f.focus && tick == len(s.Values)-1 {
		return oneLine(s.Values[tick].Label + " " + name)
	}
	return name
}

// lastKnown is the latest figure and its tick; -1 when there is none.
func lastKnown(values []briefing.ChartValue) (int, float64) {
	for i := len(values) - 1; i >= 0; i-- {
		if n, ok := number(values[i]); ok {
			return i, n
		}
	}
	return -1, 0
}

// paintEnds sets the names beside their lines' ends, moved apart where they
// would collide; a thin lead joins a name that had to move to its line.
func (f *lineFigure) paintEnds(p pen, at plane, c *crowd) {
	ends := slices.Clone(f.ends)
	slices.SortStableFunc(ends, func(a, b endLabel) int { return cmp.Compare(b.value, a.value) })
	var wanted, heights, weights []float64
	for _, e := range ends {
		wanted, heights, weights = append(wanted, at.y(e.value)), append(heights, e.height()), append(weights, e.weight)
	}
	x := at.right() + endGap
	for i, middle := range spread(wanted, heights, weights, at.top()-6, at.bottom()+2) {
		e := ends[i]
		first := middle - float64(len(e.lines)-1)*lineHeight/2 + f.rise/2
		for n, words := range e.lines {
			c.write(p, label{f.hand, x + e.indent(), first + float64(n)*lineHeight, words, e.bold, e.colour})
		}
		if e.mark != briefing.MarkByOrder {
			paintMark(p, e.mark, drawing.Point{X: x + 4, Y: first - f.rise/2}, contextStrokes[e.mark-briefing.MarkDiamond].Colour, false)
		}
		end := drawing.Point{X: min(edge(at, float64(e.tick)+e.clear)+5, x-4), Y: wanted[i]}
		if off := middle - wanted[i]; (off > 5 || off < -5) && e.tick == len(f.chart.Ticks)-1 {
			p.line(drawing.Stroke{Width: 0.5, Colour: e.colour}, end, drawing.Point{X: x - 2, Y: middle})
		}
	}
}

// paintSuppressed marks each stretch of suppressed figures at the foot of its
// gap, above whatever stands there already.
func (f *lineFigure) paintSuppressed(p pen, at plane, c *crowd) {
	for i, s := range f.chart.Series {
		gaps := stretches(len(s.Values), func(t int) bool {
			_, ok := number(s.Values[t])
			return !ok && s.Values[t].Suppressed
		})
		for _, g := range gaps {
			l := f.label(f.chart.Words.Suppressed, f.style(i).words)
			x := at.x(float64(g.first+g.last) / 2)
			var places []label
			for up := 7.0; up < at.bottom()-at.top(); up += 4 {
				places = append(places, l.centred(x, at.bottom()-up))
			}
			if l, ok := c.best(slices.Values(places)); ok {
				c.write(p, l)
			}
		}
	}
}

// paintPointLabels sets the labels of points where they hide nothing: the
// latest of the focus first. A label for which there is no room is left out.
func (f *lineFigure) paintPointLabels(p pen, at plane, c *crowd) {
	if len(f.chart.Series) == 0 {
		return
	}
	latest, _ := lastKnown(f.chart.Series[f.focus].Values)
	if latest >= 0 && latest < len(f.chart.Ticks)-1 {
		f.paintPointLabel(p, at, c, f.focus, latest, true)
	}
	for i, s := range f.chart.Series {
		for t := range s.Values {
			if i != f.focus || t != latest {
				f.paintPointLabel(p, at, c, i, t, false)
			}
		}
	}
}

func (f *lineFigure) paintPointLabel(p pen, at plane, c *crowd, series, tick int, latest bool) {
	v := f.chart.Series[series].Values[tick]
	n, ok := number(v)
	words := oneLine(v.Label)
	if !ok || words == "" {
		return
	}
	l := f.label(f.cut(words, c.frame.width()/2, latest), f.style(series).words)
	l.bold = latest
	gap := 3.0
	if latest {
		gap = 5
	}
	if l, ok := c.best(overAxis(at, around(l, drawing.Point{X: at.x(float64(tick)), Y: at.y(n)}, gap))); ok {
		c.write(p, l)
	}
}

// overAxis are the places whose words do not stand on the baseline or under it.
func overAxis(at plane, places iter.Seq[label]) iter.Seq[label] {
	return func(yield func(label) bool) {
		for l := range places {
			if l.box().y1 < at.bottom()-1 && !yield(l) {
				return
			}
		}
	}
}
