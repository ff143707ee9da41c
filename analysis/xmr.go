package analysis

import (
	"math"

	"scrutiny/briefing"
)

// The constants of the individuals chart (XmR) as NHS England's Making Data
// Count and the R package NHSRplotthedots use them: limits lie 2.66 mean moving
// ranges from the mean (3 / 1.128), near limits two thirds as far; a moving
// range from 3.267 times their mean upwards is an outlier.
const (
	limitFactor  = 2.66
	screenFactor = 3.267
)

// observation is one period of a control chart.
type observation struct {
	x     float64
	known bool
	base  int // which set of limits it belongs to; never less than the one before
}

// controlRules are how a chart is worked out.
type controlRules struct {
	inARow int  // figures that make a trend or a shift: 7, or 6
	first  int  // limits from the first so many periods of each base; 0: all
	screen bool // leave outlying moving ranges out, once
	// beyondCounts: a figure beyond a limit also counts as one beyond the near
	// limit in the rule of two in three.
	beyondCounts bool
}

// controlChart works out mean, limits and special causes of every period; each
// base stands by itself.
func controlChart(obs []observation, rules controlRules) []briefing.SignalPoint {
	points := make([]briefing.SignalPoint, len(obs))
	for from := 0; from < len(obs); {
		to := from
		for to < len(obs) && obs[to].base == obs[from].base {
			to++
		}
		limits(obs[from:to], points[from:to], rules)
		findCauses(obs[from:to], points[from:to], rules)
		from = to
	}
	return points
}

// limits sets the mean and the limits of one base: the mean of its figures, or
// of those among its first periods, and the mean moving range between
// neighbours, a missing figure having none on either side. Where no moving
// range is left by the screening (a constant series), the limits lie on the
// mean; where there is none at all (one figure), there are no limits.
func limits(obs []observation, points []briefing.SignalPoint, rules controlRules) {
	basis := obs
	if rules.first > 0 && rules.first < len(obs) {
		basis = obs[:rules.first]
	}
	figures, ranges := make([]float64, 0, len(basis)), make([]float64, 0, len(basis))
	for i, o := range basis {
		if !o.known {
			continue
		}
		figures = append(figures, o.x)
		if i > 0 && basis[i-1].known {
			ranges = append(ranges, math.Abs(o.x-basis[i-1].x))
		}
	}
	centre := mean(figures)
	spread := mean(ranges)
	if rules.screen {
		spread = screened(ranges, spread)
	}
	for i := range points {
		points[i] = briefing.SignalPoint{
			Mean: centre, HasMean: len(figures) > 0,
			Lower: centre - limitFactor*spread, Upper: centre + limitFactor*spread, HasLimits: len(ranges) > 0,
			Base: obs[i].base, Trial: len(figures) < briefing.FewestForSignal,
		}
	}
}

// screened is the mean of the moving ranges that are no outliers.
func screened(ranges []float64, average float64) float64 {
	kept := make([]float64, 0, len(ranges))
	for _, r := range ranges {
		if r < screenFactor*average {
			kept = append(kept, r)
		}
	}
	return mean(kept)
}

// mean is the arithmetic mean to the last digit, 0 of nothing: its sum is
// carried in two parts, as R's mean carries more digits than it returns, so
// that a figure equal to the mean is not taken to lie on one side of it.
func mean(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	n := float64(len(xs))
	first := exactSum(xs, 0) / n
	return first + exactSum(xs, first)/n
}

// exactSum adds xs less a constant, with the error of each step carried along
// (Knuth's two-sum).
func exactSum(xs []float64, less float64) float64 {
	var sum, carried float64
	add := func(x float64) {
		t := sum + x
		taken := t - sum // the part of x that the sum took up
		carried += (sum - (t - taken)) + (x - taken)
		sum = t
	}
	for _, x := range xs {
		add(x)
		if less != 0 {
			add(-less)
		}
	}
	return sum + carried
}
