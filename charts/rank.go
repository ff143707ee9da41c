package charts

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// nameShare is the most of the width that names take.
const nameShare = 0.62

// leastRank is the height of a row of one line of words, in points.
const leastRank = 10.9

// The sizes of dots among places.
const (
	ownDot   = 3.4
	otherDot = 2.3
)

// rankFigure is a rank chart with its measures taken.
type rankFigure struct {
	*hand
	rows   []briefing.RankRow
	marks  []briefing.Mark
	names  []string
	labels []string
	right  float64 // of the column of values
	canvas canvas
}

func drawRanks(h *hand, c briefing.RankChart, width, height float64) (drawing.Drawing, error) {
	if len(c.Rows) == 0 {
		return nothing(h, c.Words, width, height)
	}
	if need := leastRank * float64(len(c.Rows)); height < need {
		return drawing.Drawing{}, fmt.Errorf("%d places need a height of %g points, not %g", len(c.Rows), need, height)
	}
	figures := rankFigures(c)
	if err := withinReach(figures); err != nil {
		return drawing.Drawing{}, err
	}
	f := &rankFigure{hand: h, rows: c.Rows, right: width - 1}
	for _, r := range c.Rows {
		f.names = append(f.names, h.cut(oneLine(r.Name), nameShare*width, r.Focus))
		f.labels = append(f.labels, h.cut(oneLine(r.ValueLabel), 0.25*width, r.Focus))
		f.marks = append(f.marks, min(r.Mark, briefing.MarkSquare))
	}
	left, right := h.widest(f.names, true)+8, h.widest(f.labels, true)+8
	plot := box{left + ownDot, 0, width - right - ownDot, height}
	f.canvas = canvas{width, height, plot, fitted(figures), rows(len(c.Rows))}
	return f.canvas.paint(f.paint)
}

func rankFigures(c briefing.RankChart) []float64 {
	var figures []float64
	for _, r := range c.Rows {
		figures = append(figures, known([]briefing.ChartValue{r.Value})...)
	}
	return figures
}

// paint sets a row a place: its name, a thin guide with its dot, its value. The
// council's own row has a ground.
func (f *rankFigure) paint(p pen, at plane) {
	half := (at.y(-1) - at.y(0)) / 2
	for i, r := range f.rows {
		y := at.y(float64(-i))
		if r.Focus {
			p.area(box{0, max(y-half, 0), f.canvas.width, min(y+half, f.canvas.height)}, usual, drawing.Stroke{})
		}
		p.line(gridStroke, drawing.Point{X: at.left() - ownDot, Y: y}, drawing.Point{X: at.right() + ownDot, Y: y})
		name, value := f.label(f.names[i], drawing.Black), f.label(f.labels[i], drawing.Black)
		name.bold, value.bold = r.Focus, r.Focus
		name, value = name.centred(0, y), value.centred(0, y)
		name.x, value.x = 2, f.right-value.width()
		p.write(name)
		p.write(value)
		if n, ok := number(r.Value); ok {
			f.paintDot(p, drawing.Point{X: at.x(n), Y: y}, i)
		}
	}
}

func (f *rankFigure) paintDot(p pen, at drawing.Point, row int) {
	r := f.rows[row]
	hollow := r.Value.Provisional
	switch {
	case r.Focus:
		h := f.own
		fill := h
		if hollow {
			fill = drawing.White
		}
		p.dot(at, ownDot, fill, drawing.Stroke{Width: dotEdge, Colour: h})
	case f.marks[row] != briefing.MarkByOrder:
		paintMark(p, f.marks[row], at, contextStrokes[f.marks[row]-briefing.MarkDiamond].Colour, hollow)
	default:
		p.dot(at, otherDot, drawing.White, drawing.Stroke{Width: 0.9, Colour: othersEdge.Colour})
	}
}
