package charts

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// leastRow is the height a row needs for one line of words, in points.
const leastRow = 13.0

// mutedEdge outlines pale bars, so that they stand out from the paper.
var mutedEdge = drawing.Stroke{Width: 0.75, Colour: drawing.Colour{R: 0x76, G: 0x76, B: 0x76}}

// barFigure is a bar chart with its measures taken.
type barFigure struct {
	*hand
	bars   []briefing.Bar
	names  [][]string
	labels []string // values, ready to print
	canvas canvas
}

func drawBars(h *hand, c briefing.BarChart, width, height float64) (drawing.Drawing, error) {
	if len(c.Bars) == 0 {
		return nothing(h, c.Words, width, height)
	}
	if rows := float64(len(c.Bars)); height < rows*leastRow {
		return drawing.Drawing{}, fmt.Errorf("%d bars need a height of %g points, not %g", len(c.Bars), rows*leastRow, height)
	}
	if err := withinReach(barFigures(c)); err != nil {
		return drawing.Drawing{}, err
	}
	f := measureBars(h, c, width, height)
	return f.canvas.paint(f.paintBars, f.paintZero)
}

// nothing is a frame that says that it is empty.
func nothing(h *hand, words briefing.ChartWords, width, height float64) (drawing.Drawing, error) {
	c := canvas{width, height, box{0, 0, width, height}, &extent{max: 1}, &extent{max: 1}}
	return c.paint(func(p pen, at plane) {
		p.write(h.label(said(words).NoFigures, drawing.Dark).centred(at.x(0.5), at.y(0.5)))
	})
}

// barFigures lists what the axis has to take in, zero always.
func barFigures(c briefing.BarChart) []float64 {
	figures := []float64{0}
	for _, b := range c.Bars {
		figures = append(figures, known([]briefing.ChartValue{b.Value, b.Earlier})...)
	}
	return figures
}

func measureBars(h *hand, c briefing.BarChart, width, height float64) *barFigure {
	row := height / float64(len(c.Bars))
	f := &barFigure{hand: h, bars: c.Bars}
	var names []string
	for _, b := range c.Bars {
		names = append(names, oneLine(b.Name))
		f.labels = append(f.labels, h.cut(oneLine(b.ValueLabel), 0.25*width, true))
	}
	margin := 0.0
	f.names, margin = h.nameColumn(names, 0.36*width, row)
	low, high := 0.0, 0.0
	for _, n := range barFigures(c) {
		low, high = min(low, n), max(high, n)
	}
	if low == high {
		high = 1
	}
	left, right := 0.0, h.widest(f.labels, true)+labelGap+1
	if low < 0 {
		left = right
	}
	f.canvas = canvas{
		width: width, height: height, plot: box{margin + left, 0, width - right, height},
		x: &extent{min: low, max: high}, y: rows(len(c.Bars)),
	}
	return f
}

// labelGap is the room between a bar's end and its label.
const labelGap = 4.0

// rows is the range of n rows, the first on top: row i lies at -i.
func rows(n int) *extent { return &extent{min: 0.5 - float64(n), max: 0.5} }

// nameColumn sets the rows' names in a column no wider than limit, in two lines
// where the rows are high enough, and gives the room the column takes.
func (h *hand) nameColumn(names []string, limit, row float64) ([][]string, float64) {
	lines := 1
	if row >= 2*lineHeight+2 {
		lines = 2
	}
	set := make([][]string, len(names))
	for i, n := range names {
		set[i] = h.wrap(n, limit, lines, false)
	}
	if most := h.widestName(set); most > 0 {
		return set, most + 6
	}
	return set, 1
}

// nameLabels sets the lines of a row's name about its middle, against the plot.
func (h *hand) nameLabels(lines []string, right, middle float64) []label {
	first := middle - float64(len(lines)-1)*lineHeight/2
	labels := make([]label, len(lines))
	for n, words := range lines {
		labels[n] = h.label(words, drawing.Black).centred(0, first+float64(n)*lineHeight)
		labels[n].x = right - labels[n].width()
	}
	return labels
}

// widestName is the width of the column of names.
func (h *hand) widestName(names [][]string) float64 {
	most := 0.0
	for _, lines := range names {
		most = max(most, h.widest(lines, false))
	}
	return most
}

func (f *barFigure) paintBars(p pen, at plane) {
	half := min(0.3*(at.y(-1)-at.y(0)), 9)
	for i, b := range f.bars {
		y := at.y(float64(-i))
		for _, l := range f.nameLabels(f.names[i], f.widestName(f.names), y) {
			p.write(l)
		}
		n, ok := number(b.Value)
		if ok && n != 0 {
			ends := box{min(at.x(0), at.x(n)), y - half, max(at.x(0), at.x(n)), y + half}
			if b.Muted {
				p.area(ends, drawing.Muted, mutedEdge)
			} else {
				p.area(ends, f.own, drawing.Stroke{})
			}
		}
		f.paintEarlier(p, at, b, y, half)
		f.paintValue(p, at, i, y)
	}
}

// paintEarlier marks the earlier figure by a stroke across the bar, edged in
// white so that it is seen on the bar and off it.
func (f *barFigure) paintEarlier(p pen, at plane, b briefing.Bar, y, half float64) {
	n, ok := number(b.Earlier)
	if !ok {
		return
	}
	from, to := drawing.Point{X: at.x(n), Y: y - half - 2}, drawing.Point{X: at.x(n), Y: y + half + 2}
	p.line(drawing.Stroke{Width: 3.6, Colour: drawing.White}, from, to)
	p.line(drawing.Stroke{Width: 1.6, Colour: drawing.Black}, from, to)
}

// paintValue sets the value at the bar's end, or beyond the mark of the earlier
// figure where that would strike it through. Without a figure it stands at zero.
func (f *barFigure) paintValue(p pen, at plane, i int, y float64) {
	b := f.bars[i]
	l := f.label(f.labels[i], drawing.Black)
	l.bold = !b.Muted
	l = l.centred(0, y)
	n, _ := number(b.Value)
	side, end := 1.0, at.x(n)
	if n < 0 {
		side = -1
	}
	if e, ok := number(b.Earlier); ok {
		beyond := (at.x(e) - end) * side
		if beyond > 0 && beyond < l.width()+2*labelGap {
			end = at.x(e)
		}
	}
	l.x = end + labelGap
	if n < 0 {
		l.x = end - labelGap - l.width()
	}
	p.write(l)
}

// paintZero draws the line that all bars start from.
func (f *barFigure) paintZero(p pen, at plane) {
	x := at.x(0)
	p.line(axisStroke, drawing.Point{X: x, Y: at.top()}, drawing.Point{X: x, Y: at.bottom()})
}
