package charts

import (
	"math"
	"testing"

	"scrutiny/briefing"
)

func TestScale(t *testing.T) {
	for _, c := range []struct {
		name        string
		unit        briefing.Unit
		figures     []float64
		low, high   string // labels of the lowest and highest tick
		ticks       int
		brokenScale bool
	}{
		{"counts from zero", count, []float64{180, 210}, "0", "250", 6, false},
		{"whole steps for small counts", count, []float64{1, 2}, "0", "2", 3, false},
		{"a single one", count, []float64{1}, "0", "2", 3, false},
		{"thousands", count, []float64{4200}, "0", "5,000", 6, false},
		{"millions", count, []float64{12345678}, "0", "12.5m", 6, false},
		{"money", money, []float64{120}, "£0", "£125", 6, false},
		{"loss and gain", money, []float64{-35, 60}, "−£40", "£60", 6, false},
		{"losses only", money, []float64{-35}, "−£40", "£0", 5, false},
		{"rate below one", rate, []float64{0.07}, "0.00", "0.08", 5, false},
		{"nothing but zero", count, []float64{0}, "0", "4", 5, false},
		{"no figures", percent, nil, "0%", "10%", 6, false},
		{"percentages far apart", percent, []float64{62, 97}, "0%", "100%", 6, false},
		{"percentages low down", percent, []float64{3, 7}, "0%", "8%", 5, false},
		{"percentages high up", percent, []float64{88.2, 96}, "85%", "100%", 4, true},
		{"percentages hardly apart", percent, []float64{97.1, 97.4}, "90%", "100%", 3, true},
		{"percentages at the top", percent, []float64{99, 100}, "90%", "100%", 3, true},
		{"equal percentages", percent, []float64{97, 97}, "0%", "100%", 6, false},
		{"percentages over 100", percent, []float64{99, 104}, "0%", "125%", 6, false},
		{"rates high up are not broken", rate, []float64{88, 91}, "0", "100", 6, false},
	} {
		s := newScale(c.figures, c.unit, 5)
		ticks := s.ticks()
		low, high := s.label(ticks[0], c.unit), s.label(ticks[len(ticks)-1], c.unit)
		if low != c.low || high != c.high || len(ticks) != c.ticks || s.broken != c.brokenScale {
			t.Errorf("%s: %d ticks from %s to %s, broken %t; want %d from %s to %s, %t",
				c.name, len(ticks), low, high, s.broken, c.ticks, c.low, c.high, c.brokenScale)
		}
	}
}

func FuzzScale(f *testing.F) {
	f.Add(0.0, 87.0, uint8(2), uint8(5))
	f.Add(-1e15, 1e15, uint8(1), uint8(3))
	f.Add(7.8, 7.892857142857142, uint8(100), uint8(21)) // 7.8 is not quite 156 × 0.05
	f.Add(1e-300, 1e-299, uint8(4), uint8(4))
	f.Fuzz(func(t *testing.T, a, b float64, kind, steps uint8) {
		if math.IsNaN(a) || math.IsNaN(b) || math.Abs(a) > largest || math.Abs(b) > largest {
			return
		}
		u, most := briefing.Unit{Kind: briefing.UnitKind(kind % 7)}, 3+int(steps%3)
		checkScale(t, newScale([]float64{a, b}, u, most), a, b, u, most)
		checkScale(t, fittedScale([]float64{a, b}, u, most), a, b, u, most)
	})
}

func checkScale(t *testing.T, s scale, a, b float64, u briefing.Unit, most int) {
	t.Helper()
	ticks := s.ticks()
	grain := 1e-9 * s.step
	if !(s.min-grain <= min(a, b)) || !(s.max+grain >= max(a, b)) || !(s.min < s.max) {
		t.Fatalf("%g and %g are not within %g to %g", a, b, s.min, s.max)
	}
	if !s.broken && (s.min > 0 || s.max < 0) {
		t.Fatalf("an unbroken axis from %g to %g has no zero", s.min, s.max)
	}
	if len(ticks) < 3 || len(ticks) > most+1 {
		t.Fatalf("%d ticks for %g and %g: %v", len(ticks), a, b, ticks)
	}
	seen := map[string]bool{}
	for _, tick := range ticks {
		seen[s.label(tick, u)] = true
	}
	if len(seen) != len(ticks) {
		t.Fatalf("%d labels for %d ticks from %g to %g: %v", len(seen), len(ticks), s.min, s.max, seen)
	}
}

func TestFittedScale(t *testing.T) {
	for _, c := range []struct {
		name      string
		unit      briefing.Unit
		figures   []float64
		low, high string
		broken    bool
	}{
		{"well over zero", rate, []float64{71, 88}, "70", "90", true},
		{"percentages", percent, []float64{64, 90}, "60%", "90%", true},
		{"near zero", count, []float64{2, 9}, "0", "10", false},
		{"below zero", money, []float64{-8, 9}, "−£10", "£10", false},
		{"equal", count, []float64{7, 7}, "0", "8", false},
		{"millions hardly apart", count, []float64{12345600, 12345678}, "12,345,600", "12,345,680", true},
	} {
		s := fittedScale(c.figures, c.unit, 5)
		ticks := s.ticks()
		low, high := s.label(ticks[0], c.unit), s.label(ticks[len(ticks)-1], c.unit)
		if low != c.low || high != c.high || s.broken != c.broken {
			t.Errorf("%s: from %s to %s, broken %t; want %s to %s, %t", c.name, low, high, s.broken, c.low, c.high, c.broken)
		}
	}
}
