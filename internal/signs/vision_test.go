package signs

import (
	"math"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// light is a colour as amounts of red, green and blue light, from 0 to 1.
type light [3]float64

// seen are the ways in which a colour may be seen: as it is, by a mono printer, and
// by people without one of the three kinds of cones. The matrices are those of
// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation
// of color vision deficiency" (2009), at full severity.
var seen = []struct {
	name   string
	matrix [3][3]float64
}{
	{"full colour", [3][3]float64{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
	{"greyscale", [3][3]float64{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}},
	{"protanopia", [3][3]float64{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
	{"deuteranopia", [3][3]float64{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
	{"tritanopia", [3][3]float64{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
}

func lightOf(c drawing.Colour) light {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return light{linear(c.R), linear(c.G), linear(c.B)}
}

func (l light) through(m [3][3]float64) light {
	var out light
	for i := range out {
		for k := range l {
			out[i] += m[i][k] * l[k]
		}
		out[i] = min(max(out[i], 0), 1)
	}
	return out
}

// lab is a colour in CIELAB (white D65), in which distances are about as large as
// they look: 2 is just seen side by side, 10 is seen at a glance.
func (l light) lab() [3]float64 {
	x := (0.4124564*l[0] + 0.3575761*l[1] + 0.1804375*l[2]) / 0.95047
	y := 0.2126729*l[0] + 0.7151522*l[1] + 0.0721750*l[2]
	z := (0.0193339*l[0] + 0.1191920*l[1] + 0.9503041*l[2]) / 1.08883
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	return [3]float64{116*f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))}
}

func distance(a, b drawing.Colour, m [3][3]float64) float64 {
	p, q := lightOf(a).through(m).lab(), lightOf(b).through(m).lab()
	return math.Sqrt((p[0]-q[0])*(p[0]-q[0]) + (p[1]-q[1])*(p[1]-q[1]) + (p[2]-q[2])*(p[2]-q[2]))
}

// nearest is the least distance between two of some colours, and which two they are.
func nearest(colours map[string]drawing.Colour, m [3][3]float64) (least float64, pair string) {
	least = math.Inf(1)
	for a, ca := range colours {
		for b, cb := range colours {
			if d := distance(ca, cb, m); a < b && d < least {
				least, pair = d, a+" and "+b
			}
		}
	}
	return least, pair
}

// The solid signs differ at a glance by their colour alone, however it is seen; the
// hollow one for what has no rating is as light as green in mono print, where its
// shape tells it apart.
func TestSignsDifferHoweverTheyAreSeen(t *testing.T) {
	solid := map[string]drawing.Colour{"green": Colour(briefing.BadgeGreen), "amber": Colour(briefing.BadgeAmber),
		"red": Colour(briefing.BadgeRed), "blue": Colour(briefing.BadgeBlue)}
	least := map[string]float64{"full colour": 48, "greyscale": 8.5, "protanopia": 26, "deuteranopia": 17, "tritanopia": 27}
	for _, s := range seen {
		got, pair := nearest(solid, s.matrix)
		if got < least[s.name] {
			t.Errorf("%s: %s are %.1f apart, want %.1f", s.name, pair, got, least[s.name])
		}
		solid["grey"] = Colour(briefing.BadgeGrey)
		if got, pair := nearest(solid, s.matrix); s.name != "greyscale" && got < 17 {
			t.Errorf("%s: %s are %.1f apart, want 17", s.name, pair, got)
		}
		delete(solid, "grey")
	}
}

// The lines of a chart differ by colour for readers who see any; in mono print it is
// weight and dash that tell them apart.
func TestLinesDifferHoweverTheyAreSeen(t *testing.T) {
	lines := map[string]drawing.Colour{"ours": drawing.Blue, "first": drawing.Orange, "second": drawing.Teal, "third": drawing.Plum}
	for _, s := range seen {
		if got, pair := nearest(lines, s.matrix); s.name != "greyscale" && got < 10 {
			t.Errorf("%s: the lines %s are %.1f apart, want 10", s.name, pair, got)
		}
	}
}

// Red and green of equal lightness are what the simulations bring together, and
// yellow and blue what they leave apart.
func TestSimulations(t *testing.T) {
	red, green := drawing.Colour{R: 0xC0, G: 0x30, B: 0x30}, drawing.Colour{R: 0x60, G: 0x78, B: 0x30}
	yellow, blue := drawing.Colour{R: 0xE0, G: 0xC0, B: 0x20}, drawing.Colour{R: 0x20, G: 0x40, B: 0xC0}
	deuteranopia := seen[3].matrix
	if full, got := distance(red, green, seen[0].matrix), distance(red, green, deuteranopia); got > full/2 {
		t.Errorf("red and green: %.0f apart, and %.0f without green cones", full, got)
	}
	if full, got := distance(yellow, blue, seen[0].matrix), distance(yellow, blue, deuteranopia); got < full/2 {
		t.Errorf("yellow and blue: %.0f apart, and %.0f without green cones", full, got)
	}
	if got := distance(drawing.White, drawing.Colour{}, seen[0].matrix); math.Abs(got-100) > 0.1 {
		t.Errorf("black and white are %.2f apart, want 100", got)
	}
	for _, s := range seen {
		white := lightOf(drawing.White).through(s.matrix)
		for _, v := range white {
			if math.Abs(v-1) > 0.001 {
				t.Errorf("%s: white is seen as %v", s.name, white)
			}
		}
	}
}
