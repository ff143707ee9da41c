package charts

import (
	"math"
	"slices"

	"scrutiny/briefing"
)

// scale is an axis of values: round bounds that take in every figure, and the
// steps between its ticks.
type scale struct {
	min, max float64
	step     float64
	decimals int
	broken   bool // the axis does not start at zero, and says so
}

// newScale is the scale for figures in a unit with at most so many steps (3 or
// more). It takes in zero; only percentages that all lie in a narrow band high up
// get a broken axis, because there a difference of a few points matters and
// would not be seen.
func newScale(figures []float64, u briefing.Unit, steps int) scale {
	if s, ok := brokenScale(figures, u, steps); ok {
		return s
	}
	return zeroScale(figures, u, steps)
}

// zeroScale starts at zero, or below when figures are negative.
func zeroScale(figures []float64, u briefing.Unit, steps int) scale {
	low, high := 0.0, 0.0
	whole := u.Kind == briefing.Count
	for _, f := range figures {
		low, high = min(low, f), max(high, f)
		whole = whole && f == math.Trunc(f)
	}
	if low == high {
		high = emptyHigh(u)
	}
	return roundScale(low, high, steps, whole)
}

// fittedScale is the scale for figures that are read against control limits: it
// starts near the lowest where that is well over zero, broken like the other.
func fittedScale(figures []float64, u briefing.Unit, steps int) scale {
	low, high := slices.Min(figures), slices.Max(figures)
	if span := high - low; low <= span/2 || span <= 1e-9*high {
		return zeroScale(figures, u, steps)
	}
	s := roundScale(low, high, steps, false)
	if s.min <= 0 {
		return zeroScale(figures, u, steps)
	}
	s.broken = true
	return s
}

// roundScale takes in low and high with round bounds and at least two steps.
func roundScale(low, high float64, steps int, whole bool) scale {
	step := niceStep(low, high, steps, whole)
	s := scale{min: math.Floor(low/step) * step, max: math.Ceil(high/step) * step, step: step, decimals: decimalsOf(step)}
	for s.max-s.min < 1.5*step {
		if high > 0 {
			s.max += step
		} else {
			s.min -= step
		}
	}
	return s
}

// decimalsOf is how many decimal places multiples of a step need, at most 6.
func decimalsOf(step float64) int {
	for d := range 6 {
		if n := step * math.Pow(10, float64(d)); math.Abs(n-math.Round(n)) < 1e-6*n {
			return d
		}
	}
	return 6
}

// emptyHigh is where the axis ends when there is nothing but zero to show.
func emptyHigh(u briefing.Unit) float64 {
	switch u.Kind {
	case briefing.Percent:
		return 10
	case briefing.Count, briefing.Money:
		return 4
	default:
		return 1
	}
}

// niceStep is the smallest of 1, 2, 2.5 and 5 times a power of ten that goes
// from low to high in so many steps; 2.5 only where that is a whole number.
func niceStep(low, high float64, steps int, whole bool) float64 {
	least := 1e-6
	if whole {
		least = 1
	}
	reach := high - low
	for k := math.Floor(math.Log10(max(reach, least))) - 2; ; k++ {
		for _, m := range [...]float64{1, 2, 2.5, 5} {
			step := m * math.Pow(10, k)
			if step < least*0.999 || (m == 2.5 && k < 1) {
				continue
			}
			if math.Ceil(high/step)-math.Floor(low/step) <= float64(steps) {
				return step
			}
		}
	}
}

// brokenScale is the scale for percentages of 60 and more that lie within 15
// points of each other. It shows at least 10 points, so that a step of one does
// not look like a cliff.
func brokenScale(figures []float64, u briefing.Unit, steps int) (scale, bool) {
	if u.Kind != briefing.Percent || len(figures) == 0 {
		return scale{}, false
	}
	low, high := math.Inf(1), math.Inf(-1)
	for _, f := range figures {
		low, high = min(low, f), max(high, f)
	}
	if low < 60 || high > 100 || high == low || high-low > 15 {
		return scale{}, false
	}
	s := scale{step: 5, broken: true}
	for {
		s.min, s.max = math.Floor((low-1)/s.step)*s.step, math.Ceil(high/s.step)*s.step
		if s.max-s.min < 10 {
			s.min -= s.step
		}
		if (s.max-s.min)/s.step <= float64(steps) {
			return s, true
		}
		s.step = 10
	}
}

// ticks lists the places of the ticks from the lowest up.
func (s scale) ticks() []float64 {
	var ticks []float64
	first, last := math.Round(s.min/s.step), math.Round(s.max/s.step)
	for k := first; k <= last; k++ {
		ticks = append(ticks, k*s.step)
	}
	return ticks
}

// magnitudes shorten the labels of large figures.
var magnitudes = []struct {
	from, by float64
	suffix   string
}{
	{1e13, 1e12, "tn"},
	{1e10, 1e9, "bn"},
	{1e7, 1e6, "m"},
}

// label prints a tick in the unit: "80%", "1,200", "£2,500", "12m".
func (s scale) label(tick float64, u briefing.Unit) string {
	decimals, by, suffix := s.decimals, 1.0, ""
	for _, m := range magnitudes {
		if tick != 0 && max(math.Abs(s.min), math.Abs(s.max)) >= m.from && s.step/m.by >= 1e-3 {
			by, suffix = m.by, m.suffix
			decimals = decimalsOf(s.step / by)
			break
		}
	}
	words := briefing.FormatNumber(math.Abs(tick/by), decimals) + suffix
	switch u.Kind {
	case briefing.Percent:
		words += "%"
	case briefing.Money:
		words = "£" + words
	}
	if tick < 0 {
		words = "−" + words
	}
	return words
}
