package drawing

import (
	"math"
	"testing"
)

// The expected ratios are those of the WebAIM contrast checker.
func TestContrast(t *testing.T) {
	for _, c := range []struct {
		a, b Colour
		want float64
	}{
		{Colour{0, 0, 0}, White, 21},
		{White, White, 1},
		{Colour{0x77, 0x77, 0x77}, White, 4.48},
		{White, Colour{0x76, 0x76, 0x76}, 4.54},
		{Colour{0xFF, 0, 0}, White, 4.0},
	} {
		if got := Contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("Contrast(%s, %s) = %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

func TestPaletteStandsOutFromPaper(t *testing.T) {
	for _, c := range []Colour{Blue, Teal, Plum, Orange, Dark, Lilac, Black} {
		if got := Contrast(c, White); got < 3 {
			t.Errorf("%s on white: %.2f, want at least 3", c, got)
		}
	}
}

func TestCircleStaysOnItsRadius(t *testing.T) {
	centre := Point{3, 4}
	from := Point{}
	for _, s := range Circle(centre, 10) {
		if s.Kind == CubicTo {
			for i := range 21 {
				p := along(from, s, float64(i)/20)
				if r := math.Hypot(p.X-centre.X, p.Y-centre.Y); math.Abs(r-10) > 0.003 {
					t.Errorf("radius %.4f at %v", r, p)
				}
			}
		}
		from = s.P
	}
}

// along is the point of a cubic at parameter t from 0 to 1.
func along(from Point, s Segment, t float64) Point {
	u := 1 - t
	mix := func(a, b, c, d float64) float64 { return u*u*u*a + 3*u*u*t*b + 3*u*t*t*c + t*t*t*d }
	return Point{mix(from.X, s.C1.X, s.C2.X, s.P.X), mix(from.Y, s.C1.Y, s.C2.Y, s.P.Y)}
}
