package charts

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
)

func TestWrapAndCut(t *testing.T) {
	for _, c := range []struct {
		words string
		width float64
		lines int
		want  []string
	}{
		{"England", 60, 2, []string{"England"}},
		{"Statistical neighbours", 60, 2, []string{"Statistical", "neighbours"}},
		{"Statistical neighbours", 60, 1, []string{"Statistical n…"}},
		{"the ten statistical neighbours of the county", 60, 2, []string{"the ten", "statistical ne…"}},
		{"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Môn", 60, 2, []string{"Llanfairpwllg…", "Môn"}},
		{" two\n lines\t", 60, 2, []string{"two lines"}},
		{"", 60, 2, nil},
		{"wide", 1, 1, []string{"…"}},
	} {
		if got := newHand(house.Plain).wrap(c.words, c.width, c.lines, false); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %g, %d) = %q, want %q", c.words, c.width, c.lines, got, c.want)
		}
	}
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name                     string
		wanted, heights, weights []float64
		want                     []float64
	}{
		{"room for all", []float64{10, 50}, []float64{10, 10}, []float64{1, 1}, []float64{10, 50}},
		{"two in one place part evenly", []float64{50, 50}, []float64{10, 10}, []float64{1, 1}, []float64{45, 55}},
		{"the firm one moves less", []float64{50, 50}, []float64{10, 10}, []float64{3, 1}, []float64{47.5, 57.5}},
		{"at the top edge", []float64{0, 0}, []float64{10, 10}, []float64{1, 1}, []float64{5, 15}},
		{"at the foot", []float64{99, 100}, []float64{10, 20}, []float64{1, 1}, []float64{75, 90}},
		{"a chain of pushes", []float64{20, 24, 31}, []float64{10, 10, 10}, []float64{1, 1, 1}, []float64{15, 25, 35}},
	} {
		got := spread(c.wanted, c.heights, c.weights, 0, 100)
		for i := range got {
			if math.Abs(got[i]-c.want[i]) > 1e-9 {
				t.Errorf("%s: %v, want %v", c.name, got, c.want)
				break
			}
		}
	}
}

// TestSpreadNeverOverlaps: in order, apart and inside, wherever they want to be.
func TestSpreadNeverOverlaps(t *testing.T) {
	dice := rand.New(rand.NewPCG(9, 9))
	for range 2000 {
		n := 1 + dice.IntN(6)
		wanted, heights, weights := make([]float64, n), make([]float64, n), make([]float64, n)
		for i := range n {
			wanted[i], heights[i], weights[i] = 120*dice.Float64()-10, 1+15*dice.Float64(), 1+2*dice.Float64()
		}
		slices.Sort(wanted)
		reached := 0.0
		for i, middle := range spread(wanted, heights, weights, 0, 100) {
			if middle-heights[i]/2 < reached-1e-9 {
				t.Fatalf("%v of heights %v overlap", wanted, heights)
			}
			reached = middle + heights[i]/2
		}
		if reached > 100+1e-9 {
			t.Fatalf("%v of heights %v reach %g", wanted, heights, reached)
		}
	}
}

func TestCrosses(t *testing.T) {
	b := box{10, 10, 20, 20}
	for _, c := range []struct {
		from, to drawing.Point
		want     bool
	}{
		{drawing.Point{X: 0, Y: 15}, drawing.Point{X: 30, Y: 15}, true},
		{drawing.Point{X: 0, Y: 0}, drawing.Point{X: 30, Y: 30}, true},
		{drawing.Point{X: 12, Y: 12}, drawing.Point{X: 13, Y: 18}, true},
		{drawing.Point{X: 0, Y: 25}, drawing.Point{X: 30, Y: 25}, false},
		{drawing.Point{X: 0, Y: 15}, drawing.Point{X: 9, Y: 15}, false},
		{drawing.Point{X: 0, Y: 15}, drawing.Point{X: 15, Y: 30}, false},
		{drawing.Point{X: 10, Y: 0}, drawing.Point{X: 10, Y: 30}, false},
	} {
		if got := b.crosses(c.from, c.to); got != c.want {
			t.Errorf("from %v to %v: %t, want %t", c.from, c.to, got, c.want)
		}
	}
}

// TestHatching: strokes stay in their box, run at their angle and lie evenly
// apart.
func TestHatching(t *testing.T) {
	b := box{13, 27, 60, 39}
	for _, angle := range []float64{0, 45, -45, 90} {
		sin, cos := math.Sincos(angle * math.Pi / 180)
		strokes := hatching(b, angle, 4)
		if len(strokes) < 2 {
			t.Errorf("%g°: %d strokes", angle, len(strokes))
		}
		for i, s := range strokes {
			for _, p := range s {
				if !(box{p.X, p.Y, p.X, p.Y}).within(b.grown(1e-9)) {
					t.Errorf("%g°: a stroke reaches %v", angle, p)
				}
			}
			from, to := s[0].X*sin+s[0].Y*cos, s[1].X*sin+s[1].Y*cos
			if math.Abs(from-to) > 1e-9 {
				t.Errorf("%g°: a stroke does not keep its angle", angle)
			}
			if i > 0 {
				if before := strokes[i-1][0].X*sin + strokes[i-1][0].Y*cos; math.Abs(from-before-4) > 1e-9 {
					t.Errorf("%g°: strokes %g apart, want 4", angle, from-before)
				}
			}
		}
	}
}

func TestLegible(t *testing.T) {
	for _, c := range []drawing.Colour{drawing.Orange, drawing.Teal, drawing.Lilac, drawing.Muted, drawing.White} {
		if got := drawing.Contrast(legible(c), drawing.White); got < 4.5 || got > 5.3 {
			t.Errorf("%s becomes %s at %.2f, want 4.5 and little more", c, legible(c), got)
		}
	}
	if legible(drawing.Blue) != drawing.Blue {
		t.Error("a colour that is dark enough is changed")
	}
}
