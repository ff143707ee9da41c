package drawing

// arc is how far the control points of a quarter circle of radius 1 stand off
// its ends, so that the cubic stays within 0.03% of the circle.
const arc = 0.5522847498

// Circle returns the closed outline of a circle, in points.
func Circle(centre Point, radius float64) []Segment {
	at := func(u, v float64) Point { return Point{centre.X + u*radius, centre.Y + v*radius} }
	return []Segment{
		{Kind: MoveTo, P: at(1, 0)},
		{Kind: CubicTo, C1: at(1, arc), C2: at(arc, 1), P: at(0, 1)},
		{Kind: CubicTo, C1: at(-arc, 1), C2: at(-1, arc), P: at(-1, 0)},
		{Kind: CubicTo, C1: at(-1, -arc), C2: at(-arc, -1), P: at(0, -1)},
		{Kind: CubicTo, C1: at(arc, -1), C2: at(1, -arc), P: at(1, 0)},
		{Kind: ClosePath},
	}
}
