package analysis

import (
	"math"

	"scrutiny/briefing"
)

// Normal deviates of two-sided confidence: 95% (qnorm(0.975)) and 99.8%
// (qnorm(0.999)), the two levels of funnel plots.
const (
	z95  = 1.959963984540054
	z998 = 3.090232306167813
)

// wilson is the confidence interval of a proportion, events of trials, as a
// share from 0 to 1. Wilson EB, "Probable inference, the law of succession, and
// statistical inference", J Am Stat Assoc 1927; 22: 209–212; the method of
// phe_proportion in the R package PHEindicatormethods.
func wilson(events, trials, z float64) (lower, upper float64) {
	centre := 2*events + z*z
	spread := z * math.Sqrt(z*z+4*events*(1-events/trials))
	return (centre - spread) / (2 * (trials + z*z)), (centre + spread) / (2 * (trials + z*z))
}

// byar is the confidence interval of a count of events. Breslow NE, Day NE,
// "Statistical methods in cancer research", volume II, 1987; the method of
// phe_rate in PHEindicatormethods for ten events or more.
func byar(events, z float64) (lower, upper float64) {
	more := events + 1
	return events * math.Pow(1-1/(9*events)-z/(3*math.Sqrt(events)), 3),
		more * math.Pow(1-1/(9*more)+z/(3*math.Sqrt(more)), 3)
}

// exactPoisson is the confidence interval of a count of fewer than ten events,
// leaving the same probability beyond either end, from the Poisson distribution itself: phe_rate takes it from the
// chi-squared distribution, which is the same.
func exactPoisson(events, tail float64) (lower, upper float64) {
	k := int(events)
	if k > 0 {
		lower = solve(func(mean float64) bool { return 1-poissonUpTo(k-1, mean) < tail })
	}
	return lower, solve(func(mean float64) bool { return poissonUpTo(k, mean) > tail })
}

// poissonUpTo is the probability of at most k events where mean are expected.
func poissonUpTo(k int, mean float64) float64 {
	term := math.Exp(-mean)
	total := term
	for i := 1; i <= k; i++ {
		term *= mean / float64(i)
		total += term
	}
	return total
}

// solve finds the mean at which a condition that holds for smaller means ends.
func solve(holds func(mean float64) bool) float64 {
	low, high := 0.0, 64.0
	for range 60 {
		if middle := (low + high) / 2; holds(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

// fraction is what a figure was worked out from.
type fraction struct{ numerator, denominator float64 }

// confidence is how sure an interval is: its normal deviate, and the
// probability that it leaves beyond either end.
type confidence struct{ z, tail float64 }

var (
	confidence95  = confidence{z95, 0.025}
	confidence998 = confidence{z998, 0.001}
)

// intervalOf is the confidence interval of a percentage (Wilson) or a rate
// (Byar; exact below ten events) in its unit. There is none for
// other units, nor for numbers that cannot be events.
func intervalOf(u briefing.Unit, f fraction, c confidence) briefing.Interval {
	if f.numerator < 0 || f.denominator <= 0 {
		return briefing.Interval{}
	}
	switch {
	case u.Kind == briefing.Percent && f.numerator <= f.denominator:
		lower, upper := wilson(f.numerator, f.denominator, c.z)
		return briefing.Interval{Known: true, Lower: 100 * lower, Upper: 100 * upper}
	case u.Kind == briefing.Rate && u.Per > 0:
		lower, upper := byar(f.numerator, c.z)
		if f.numerator < 10 {
			lower, upper = exactPoisson(f.numerator, c.tail)
		}
		per := float64(u.Per) / f.denominator
		return briefing.Interval{Known: true, Lower: lower * per, Upper: upper * per}
	}
	return briefing.Interval{}
}

// multiplier turns a share into the unit: 100 for percentages, the base of a
// rate; 0 for units that are no shares.
func multiplier(u briefing.Unit) float64 {
	switch u.Kind {
	case briefing.Percent:
		return 100
	case briefing.Rate:
		return float64(u.Per)
	default:
		return 0
	}
}

// differenceInterval is the 95% confidence interval of the change from one
// figure to another, from the intervals of both. For proportions: Newcombe RG,
// "Interval estimation for the difference between independent proportions",
// Statistics in Medicine 1998; 17: 873–890, method 10. For rates the same
// recovery of variance: Zou GY, Donner A, Statistics in Medicine 2008; 27:
// 1693–1702.
func differenceInterval(u briefing.Unit, from, to fraction) briefing.Interval {
	a := intervalOf(u, from, confidence95)
	b := intervalOf(u, to, confidence95)
	if !a.Known || !b.Known {
		return briefing.Interval{}
	}
	was := multiplier(u) * from.numerator / from.denominator
	is := multiplier(u) * to.numerator / to.denominator
	return briefing.Interval{
		Known: true,
		Lower: is - was - math.Hypot(is-b.Lower, a.Upper-was),
		Upper: is - was + math.Hypot(b.Upper-is, was-a.Lower),
	}
}
