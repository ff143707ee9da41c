package charts

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// slopeFigure is a slope chart with its measures taken.
type slopeFigure struct {
	*hand
	chart briefing.SlopeChart
	marks []briefing.Mark
	// named: the names stand at both ends; else at the right one alone, where they
	// have more room.
	named  bool
	sides  [2]float64 // room for the words, at the left and at the right
	canvas canvas
	crowd  *crowd
}

// slopeEnd is one end of a line with its words.
type slopeEnd struct {
	line  int
	value float64
	words string
}

func drawSlopes(h *hand, c briefing.SlopeChart, width, height float64) (drawing.Drawing, error) {
	c.Lines = slices.DeleteFunc(slices.Clone(c.Lines), func(l briefing.SlopeLine) bool {
		return len(known([]briefing.ChartValue{l.From, l.To})) < 2
	})
	switch {
	case len(c.Lines) == 0:
		return nothing(h, c.Words, width, height)
	case len(c.Lines) > mostSeries:
		return drawing.Drawing{}, fmt.Errorf("a slope chart shows at most %d lines, not %d", mostSeries, len(c.Lines))
	case height < leastSlope(len(c.Lines)):
		return drawing.Drawing{}, fmt.Errorf("%d lines with their names need a height of %.0f points, not %g",
			len(c.Lines), leastSlope(len(c.Lines)), height)
	}
	var figures []float64
	for _, l := range c.Lines {
		figures = append(figures, l.From.Number, l.To.Number)
	}
	if err := withinReach(figures); err != nil {
		return drawing.Drawing{}, err
	}
	f := measureSlopes(h, c, figures, width, height)
	return f.canvas.paint(f.paintUprights, f.paintLines, f.paintEnds)
}

func measureSlopes(h *hand, c briefing.SlopeChart, figures []float64, width, height float64) *slopeFigure {
	own := -1
	var wanted []briefing.Mark
	for i, l := range c.Lines {
		wanted = append(wanted, l.Mark)
		if l.Focus && own < 0 {
			own = i
		}
	}
	f := &slopeFigure{hand: h, chart: c, marks: distinctMarks(wanted, own), crowd: &crowd{frame: box{0, 0, width, height}}}
	f.named = true
	f.sides = [2]float64{f.sideWidth(true, width), f.sideWidth(false, width)}
	if f.named = max(f.sides[0], f.sides[1]) <= bothShare*width; !f.named {
		f.sides = [2]float64{f.sideWidth(true, width), min(f.sides[1], oneShare*width)}
	}
	plot := box{f.sides[0] + slopeGap + 2, slopeHead + 6, width - f.sides[1] - slopeGap - 2, height - 6}
	f.canvas = canvas{width, height, plot, &extent{max: 1}, fitted(figures)}
	return f
}

// leastSlope is the height that so many lines with their names need.
func leastSlope(lines int) float64 { return math.Ceil(slopeHead + float64(lines)*lineHeight + 8) }

const (
	slopeHead = 14.0 // room for the names of the two moments
	slopeGap  = 9.0  // between the end of a line and its words
	bothShare = 0.34 // of the width, at most, for words at each end
	oneShare  = 0.5  // and for those at the right alone
)

// sideWidth is what the words at one end of the lines would take.
func (f *slopeFigure) sideWidth(from bool, width float64) float64 {
	most := 0.0
	for i, l := range f.chart.Lines {
		most = max(most, f.widthOf(f.endWords(i, from, width), l.Focus))
	}
	return most
}

// style is the look of a line: the council's own heavy, each of the others as its
// mark, and a fourth in plain grey.
func (f *slopeFigure) style(line int) drawing.Stroke {
	switch m := f.marks[line]; {
	case m != briefing.MarkByOrder:
		return contextStrokes[m-briefing.MarkDiamond]
	case f.chart.Lines[line].Focus:
		s := focusStroke
		s.Colour = f.own
		return s
	default:
		return othersEdge
	}
}

// endWords are a line's name with its figure nearest to the line, or at the left
// its figure alone.
func (f *slopeFigure) endWords(line int, from bool, width float64) string {
	l := f.chart.Lines[line]
	if from && !f.named {
		return f.cut(oneLine(l.FromLabel), min(width, 0.2*f.crowd.frame.width()), l.Focus)
	}
	name, figure := oneLine(l.Name), oneLine(l.ToLabel)
	if from {
		figure = oneLine(l.FromLabel)
	}
	if f.widthOf(oneLine(figure+" "+name), l.Focus) > width {
		figure = f.cut(figure, width/2, l.Focus)
		name = f.cut(name, width-f.widthOf(figure+" ", l.Focus), l.Focus)
	}
	if from {
		figure, name = name, figure
	}
	return oneLine(figure + " " + name)
}

func (f *slopeFigure) paintUprights(p pen, at plane) {
	for i, words := range [...]string{f.chart.From, f.chart.To} {
		x := at.x(float64(i))
		p.line(separatorStroke, drawing.Point{X: x, Y: slopeHead}, drawing.Point{X: x, Y: at.bottom() + 5})
		l := f.label(f.cut(oneLine(words), f.canvas.width/2-2, false), drawing.Dark).centred(x, f.rise/2+1)
		half := box{x1: f.canvas.width/2 - 1}
		if i == 1 {
			half = box{x0: f.canvas.width/2 + 1, x1: f.canvas.width}
		}
		l.x = min(max(l.x, half.x0), half.x1-l.width())
		f.crowd.write(p, l)
	}
}

// paintLines draws the lines, the council's own last so that it lies on top.
func (f *slopeFigure) paintLines(p pen, at plane) {
	order := make([]int, len(f.chart.Lines))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(f.weight(a), f.weight(b))
	})
	for _, i := range order {
		l, style := f.chart.Lines[i], f.style(i)
		from, to := drawing.Point{X: at.x(0), Y: at.y(l.From.Number)}, drawing.Point{X: at.x(1), Y: at.y(l.To.Number)}
		p.line(style, from, to)
		f.paintEnd(p, i, from, l.From.Provisional)
		f.paintEnd(p, i, to, l.To.Provisional)
	}
}

// weight is how firmly a line's words keep to its end.
func (f *slopeFigure) weight(line int) float64 {
	if f.chart.Lines[line].Focus {
		return 3
	}
	return 1
}

func (f *slopeFigure) paintEnd(p pen, line int, at drawing.Point, hollow bool) {
	colour := f.style(line).Colour
	if m := f.marks[line]; m != briefing.MarkByOrder {
		paintMark(p, m, at, colour, hollow)
		return
	}
	fill := colour
	if hollow {
		fill = drawing.White
	}
	p.dot(at, ownDot, fill, drawing.Stroke{Width: dotEdge, Colour: colour})
}

// paintEnds sets the words beside both ends, moved apart where they would
// collide; a thin lead joins words that had to move to their line.
func (f *slopeFigure) paintEnds(p pen, at plane) {
	for _, from := range [...]bool{true, false} {
		f.paintSide(p, at, from)
	}
}

func (f *slopeFigure) paintSide(p pen, at plane, from bool) {
	room := f.sides[1]
	if from {
		room = f.sides[0]
	}
	var ends []slopeEnd
	for i, l := range f.chart.Lines {
		end := slopeEnd{line: i, value: l.To.Number}
		if from {
			end.value = l.From.Number
		}
		end.words = f.endWords(i, from, room)
		ends = append(ends, end)
	}
	slices.SortStableFunc(ends, func(a, b slopeEnd) int { return cmp.Compare(b.value, a.value) })
	var wanted, heights, weights []float64
	for _, e := range ends {
		wanted, heights, weights = append(wanted, at.y(e.value)), append(heights, lineHeight), append(weights, f.weight(e.line))
	}
	x, side := at.right(), 1.0
	if from {
		x, side = at.left(), -1
	}
	for i, middle := range spread(wanted, heights, weights, slopeHead, f.canvas.height) {
		e := ends[i]
		own, colour := f.chart.Lines[e.line].Focus, f.style(e.line).Colour
		l := f.label(e.words, legible(colour))
		l.bold = own
		l = l.centred(0, middle)
		l.x = x + side*slopeGap
		if from {
			l.x -= l.width()
		}
		f.crowd.write(p, l)
		if off := middle - wanted[i]; off > 4 || off < -4 {
			p.line(drawing.Stroke{Width: 0.5, Colour: colour}, drawing.Point{X: x + side*4.5, Y: wanted[i]}, drawing.Point{X: x + side*(slopeGap-1), Y: middle})
		}
	}
}
