package charts

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// contributionFigure is a chart of contributions with its measures taken.
type contributionFigure struct {
	*hand
	parts  []briefing.Contribution // the total last
	names  [][]string
	labels []string
	canvas canvas
}

func drawContributions(h *hand, c briefing.ContributionChart, width, height float64) (drawing.Drawing, error) {
	if len(c.Parts) == 0 {
		return nothing(h, c.Words, width, height)
	}
	f := &contributionFigure{hand: h, parts: append(append([]briefing.Contribution(nil), c.Parts...), c.Total)}
	if rows := float64(len(f.parts)); height < rows*leastRow {
		return drawing.Drawing{}, fmt.Errorf("%d contributions and their total need a height of %g points, not %g", len(c.Parts), rows*leastRow, height)
	}
	if err := withinReach(f.changes()); err != nil {
		return drawing.Drawing{}, err
	}
	f.measure(width, height)
	return f.canvas.paint(f.paintZero, f.paintParts)
}

func (f *contributionFigure) changes() []float64 {
	changes := []float64{0}
	for _, part := range f.parts {
		changes = append(changes, known([]briefing.ChartValue{part.Change})...)
	}
	return changes
}

// measure leaves room for labels at both ends: those of falls stand to the left
// of their bars.
func (f *contributionFigure) measure(width, height float64) {
	var names []string
	for _, part := range f.parts {
		names = append(names, oneLine(part.Name))
		f.labels = append(f.labels, f.cut(oneLine(part.Label), 0.2*width, true))
	}
	margin := 0.0
	f.names, margin = f.nameColumn(names, 0.36*width, height/float64(len(f.parts)))
	low, high := 0.0, 0.0
	for _, n := range f.changes() {
		low, high = min(low, n), max(high, n)
	}
	if low == high {
		high = 1
	}
	room := f.widest(f.labels, true) + labelGap + 1
	left := 0.0
	if low < 0 {
		left = room
	}
	f.canvas = canvas{width, height, box{margin + left, 0, width - room, height}, &extent{min: low, max: high}, rows(len(f.parts))}
}

// paintZero draws the line of no change, and a rule over the total.
func (f *contributionFigure) paintZero(p pen, at plane) {
	p.line(axisStroke, drawing.Point{X: at.x(0), Y: at.top()}, drawing.Point{X: at.x(0), Y: at.bottom()})
	rule := at.y(1.5 - float64(len(f.parts)))
	p.line(separatorStroke, drawing.Point{X: 0, Y: rule}, drawing.Point{X: f.canvas.width, Y: rule})
}

func (f *contributionFigure) paintParts(p pen, at plane) {
	half := min(0.32*(at.y(-1)-at.y(0)), 9)
	for i, part := range f.parts {
		y, total := at.y(float64(-i)), i == len(f.parts)-1
		for _, l := range f.nameLabels(f.names[i], f.widestName(f.names), y) {
			p.write(l)
		}
		n, ok := number(part.Change)
		if ok && n != 0 {
			f.paintBar(p, part, total, box{min(at.x(0), at.x(n)), y - half, max(at.x(0), at.x(n)), y + half})
		}
		l := f.label(f.labels[i], drawing.Black)
		l.bold = part.Driver || total
		if !ok {
			n = 0
		}
		if n < 0 {
			p.write(l.before(at.x(n), y))
		} else {
			p.write(l.beside(at.x(n), y))
		}
	}
}

// paintBar fills the bar of the driver in our own colour and the total's darkly;
// the others are pale. What may still move is hollow.
func (f *contributionFigure) paintBar(p pen, part briefing.Contribution, total bool, b box) {
	fill, edge := drawing.Muted, mutedEdge
	switch {
	case part.Driver:
		fill, edge = f.own, drawing.Stroke{Width: dotEdge, Colour: f.own}
	case total:
		fill, edge = drawing.Dark, drawing.Stroke{Width: dotEdge, Colour: drawing.Dark}
	}
	if part.Change.Provisional {
		fill = drawing.White
	}
	p.area(b, fill, edge)
}
