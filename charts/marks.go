package charts

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// othersEdge is the edge of what belongs to other places.
var othersEdge = drawing.Stroke{Width: 0.75, Colour: drawing.Colour{R: 0x76, G: 0x76, B: 0x76}}

// markEdge outlines a comparator's mark; markRoom is how far it stands before
// the name at its line's end.
const (
	markEdge = 1.0
	markRoom = 10.0
)

// markShapes are the corners of each mark from its middle. The marks
// cover about the same ground.
var markShapes = map[briefing.Mark][]drawing.Point{
	briefing.MarkDiamond:  {{Y: -3.4}, {X: 3.4}, {Y: 3.4}, {X: -3.4}},
	briefing.MarkTriangle: {{Y: -3.4}, {X: 3.3, Y: 2.4}, {X: -3.3, Y: 2.4}},
	briefing.MarkSquare:   {{X: -2.4, Y: -2.4}, {X: 2.4, Y: -2.4}, {X: 2.4, Y: 2.4}, {X: -2.4, Y: 2.4}},
}

// paintMark draws a comparator's mark about a point, filled or, for what is
// provisional, hollow.
func paintMark(p pen, m briefing.Mark, at drawing.Point, colour drawing.Colour, hollow bool) {
	fill := colour
	if hollow {
		fill = drawing.White
	}
	var path drawing.Path
	for i, corner := range markShapes[m] {
		kind := drawing.LineTo
		if i == 0 {
			kind = drawing.MoveTo
		}
		path.Segments = append(path.Segments, drawing.Segment{Kind: kind, P: drawing.Point{X: at.X + corner.X, Y: at.Y + corner.Y}})
	}
	path.Segments = append(path.Segments, drawing.Segment{Kind: drawing.ClosePath})
	path.Fill, path.Stroke = &fill, drawing.Stroke{Width: markEdge, Colour: colour}
	p.trace(path)
}

// distinctMarks gives each comparator a mark of its own: the one it asks for
// where no other before it has it, else the first that is free. The council's
// own has none.
func distinctMarks(wanted []briefing.Mark, own int) []briefing.Mark {
	taken := map[briefing.Mark]bool{}
	marks := make([]briefing.Mark, len(wanted))
	for i, m := range wanted {
		if i != own && m != briefing.MarkByOrder && m <= briefing.MarkSquare && !taken[m] {
			marks[i], taken[m] = m, true
		}
	}
	for i := range marks {
		if i == own || marks[i] != briefing.MarkByOrder {
			continue
		}
		for m := briefing.MarkDiamond; m <= briefing.MarkSquare; m++ {
			if !taken[m] {
				marks[i], taken[m] = m, true
				break
			}
		}
	}
	return marks
}

// fitted are the ends of a scale without an axis, whose figures all stand beside
// their dots: from zero where the lowest is near it, and never so short that a
// small difference looks large.
func fitted(figures []float64) *extent {
	if len(figures) == 0 {
		return &extent{max: 1}
	}
	low, high := figures[0], figures[0]
	for _, n := range figures {
		low, high = min(low, n), max(high, n)
	}
	if low > 0 && low < (high-low)/2 {
		low = 0
	}
	if least := 0.1 * max(high, -low); high-low < least {
		middle := (low + high) / 2
		low, high = middle-least/2, middle+least/2
	}
	if high-low < 1e-9 {
		low, high = low-1, high+1
	}
	return &extent{min: low, max: high}
}
