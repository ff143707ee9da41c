package signs

import "scrutiny/internal/drawing"

// square is where a sign is drawn; its shapes are given in shares of its size,
// from its top left corner.
type square struct {
	x, y, size float64
	colour     drawing.Colour
}

func (s square) marks(paths ...drawing.Path) []drawing.Mark {
	marks := make([]drawing.Mark, len(paths))
	for i, p := range paths {
		marks[i] = p
	}
	return marks
}

func (s square) at(u, v float64) drawing.Point {
	return drawing.Point{X: s.x + u*s.size, Y: s.y + v*s.size}
}

// chain runs straight through the points u0, v0, u1, v1, …
func (s square) chain(uv ...float64) []drawing.Segment {
	segments := make([]drawing.Segment, 0, len(uv)/2+1)
	for i := 0; i+1 < len(uv); i += 2 {
		kind := drawing.LineTo
		if i == 0 {
			kind = drawing.MoveTo
		}
		segments = append(segments, drawing.Segment{Kind: kind, P: s.at(uv[i], uv[i+1])})
	}
	return segments
}

// area is a filled polygon.
func (s square) area(uv ...float64) drawing.Path {
	fill := s.colour
	return drawing.Path{Segments: append(s.chain(uv...), drawing.Segment{Kind: drawing.ClosePath}), Fill: &fill}
}

// line is a stroke; its width is a share of the size.
func (s square) line(width float64, c drawing.Colour, uv ...float64) drawing.Path {
	return drawing.Path{Segments: s.chain(uv...), Stroke: drawing.Stroke{Width: width * s.size, Colour: c}}
}

// disc is a filled circle about the middle.
func (s square) disc(radius float64) drawing.Path {
	fill := s.colour
	return drawing.Path{Segments: drawing.Circle(s.at(0.5, 0.5), radius*s.size), Fill: &fill}
}

// ring is a hollow circle, its paper white so that it hides what lies under it.
func (s square) ring() drawing.Path {
	const width = 0.16
	paper := drawing.White
	return drawing.Path{
		Segments: drawing.Circle(s.at(0.5, 0.5), (0.5-width/2)*s.size),
		Stroke:   drawing.Stroke{Width: width * s.size, Colour: s.colour},
		Fill:     &paper,
	}
}

// warning is a triangle with a white exclamation mark.
func (s square) warning() []drawing.Mark {
	mark := s
	mark.colour = drawing.White
	return s.marks(
		s.area(0.5, 0.02, 1, 0.96, 0, 0.96),
		mark.area(0.43, 0.36, 0.57, 0.36, 0.55, 0.68, 0.45, 0.68),
		mark.area(0.44, 0.75, 0.56, 0.75, 0.56, 0.87, 0.44, 0.87),
	)
}

// ticked is a filled square with a white tick.
func (s square) ticked() []drawing.Mark {
	return s.marks(
		s.area(0.02, 0.02, 0.98, 0.02, 0.98, 0.98, 0.02, 0.98),
		s.line(0.14, drawing.White, 0.22, 0.52, 0.42, 0.72, 0.78, 0.28),
	)
}
