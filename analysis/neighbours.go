package analysis

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// countsNotCompared is why counts have no neighbours.
const countsNotCompared = "numbers depend on the size of the place, and are not compared between places"

// comparisonOf sets an indicator beside its benchmarks, which are in the order
// of ind.Benchmarks. Counts and money are not compared: places differ in size.
func comparisonOf(ind *briefing.Indicator, s *series, others []*series, latest int) briefing.Comparison {
	var c briefing.Comparison
	if len(others) > 0 && ind.Unit.Additive() {
		c.Why = countsNotCompared
		return c
	}
	var neighbours []*series
	for i, b := range ind.Benchmarks {
		if b.Kind == briefing.Neighbour {
			neighbours = append(neighbours, others[i])
		}
	}
	at := latestShared(s, neighbours, latest)
	if at >= 0 {
		c.Neighbours = summarise(ind, s, others, at)
	}
	c.Neighbours.Of = len(neighbours)
	c.Spread = spreadOf(s, neighbours, latest)
	if mean := meanSeries(s, neighbours, latest); mean != nil {
		gap := gapOver(ind, s, mean, latest)
		gap.Name, gap.Kind, gap.Mean = "mean of the statistical neighbours", briefing.NeighbourAverage, true
		c.Gaps = append(c.Gaps, gap)
	}
	for _, kind := range [...]briefing.BenchmarkKind{briefing.NeighbourAverage, briefing.Region, briefing.Nation, briefing.TopQuartile} {
		for i, b := range ind.Benchmarks {
			if b.Kind == kind {
				gap := gapOver(ind, s, others[i], latest)
				gap.Name, gap.Kind = b.Name, kind
				c.Gaps = append(c.Gaps, gap)
			}
		}
	}
	c.Funnel = funnelOf(ind, s, neighbours, latest)
	return c
}

// actual is the figure that a series has for a period; false when it has none,
// or only a forecast, or one that is in doubt.
func (s *series) actual(p briefing.Period) (briefing.Value, bool) {
	i := s.at(p, len(s.points)-1)
	if i < 0 || !s.points[i].Value.Known || s.points[i].Forecast || s.points[i].Doubtful {
		return briefing.Value{}, false
	}
	return s.points[i].Value, true
}

// beside is the other series' figure for the period of point i: its own for
// that period or, where it is yearly and the indicator is not, for the year that
// ends on the same day. Only percentages and scores may stand beside a year's: a
// rate of a quarter's events is a quarter of a year's.
func (s *series) beside(u briefing.Unit, other *series, i int) (v briefing.Value, across, ok bool) {
	p := s.points[i].Period
	if other.kind == s.kind || !yearly(other.kind.span) || yearly(s.kind.span) {
		v, ok = other.actual(p)
		return v, false, ok
	}
	if u.Kind != briefing.Percent && u.Kind != briefing.Score {
		return v, false, false
	}
	for j := range other.points {
		if other.points[j].Period.End() == p.End() {
			v, ok = other.actual(other.points[j].Period)
			return v, true, ok
		}
	}
	return v, false, false
}

// latestShared is the last period up to the one reported in which the
// indicator and enough neighbours have a figure; −1 when there is none, or when
// its last figure is in doubt: an older one must not be praised in its place.
func latestShared(s *series, neighbours []*series, latest int) int {
	if len(neighbours) < briefing.FewestNeighbours {
		return -1
	}
	for i := latest; i >= 0; i-- {
		if s.points[i].Doubtful {
			return -1
		}
		if _, ok := s.actual(s.points[i].Period); !ok {
			continue
		}
		if len(figuresFor(neighbours, s.points[i].Period)) >= briefing.FewestNeighbours {
			return i
		}
	}
	return -1
}

func figuresFor(places []*series, p briefing.Period) []float64 {
	var figures []float64
	for _, place := range places {
		if v, ok := place.actual(p); ok {
			figures = append(figures, v.Number)
		}
	}
	return figures
}

// summarise says where the indicator lies among its neighbours in the period
// of its point i. The mean is of the places, each counting alike.
func summarise(ind *briefing.Indicator, s *series, others []*series, i int) briefing.NeighbourSummary {
	p := s.points[i].Period
	ours, _ := s.actual(p)
	type place struct {
		name  string
		value briefing.Value
	}
	var places []place
	decimals := ours.Decimals
	for j, b := range ind.Benchmarks {
		if v, ok := others[j].actual(p); ok && b.Kind == briefing.Neighbour {
			places = append(places, place{b.Name, v})
			decimals = max(decimals, v.Decimals)
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.value.Number, b.value.Number), cmp.Compare(a.name, b.name))
	})
	var numbers []float64
	for _, place := range places {
		numbers = append(numbers, place.value.Number)
	}
	last := len(places) - 1
	sum := briefing.NeighbourSummary{
		Known: true, Period: p, Count: len(places), Ours: ours,
		Mean: briefing.Number(mean(numbers), int(decimals)), Median: briefing.Number(median(numbers), int(decimals)),
		Low: places[0].value, LowName: places[0].name, High: places[last].value, HighName: places[last].name,
		BestFirst: ind.Polarity == briefing.HigherIsBetter || ind.Polarity == briefing.LowerIsBetter,
	}
	sum.Rank, sum.Shared = rankAmong(numbers, ours.Number, ind.Polarity == briefing.LowerIsBetter)
	return sum
}

// rankAmong is the place of x among others, 1 for the highest, or the lowest.
func rankAmong(others []float64, x float64, lowestFirst bool) (rank int, shared bool) {
	rank = 1
	for _, y := range others {
		if lowestFirst && y < x || !lowestFirst && y > x {
			rank++
		}
		shared = shared || y == x
	}
	return rank, shared
}

// median is the middle of sorted numbers, or the mean of the middle two.
func median(sorted []float64) float64 {
	n := len(sorted)
	return tidy((sorted[(n-1)/2]+sorted[n/2])/2, max(sorted[n-1], -sorted[0]))
}

// funnelOf reads the indicator against the average of itself and its
// neighbours, every case counting alike: it lies beyond a limit of the funnel
// when that average lies outside the confidence interval of its own figure, at
// 95% or at 99.8%, the two limits in use (Spiegelhalter DJ, "Funnel plots for
// comparing institutional performance", Statistics in Medicine 2005; 24:
// 1185–1202). It needs numerators and denominators of at least three neighbours.
func funnelOf(ind *briefing.Indicator, s *series, neighbours []*series, latest int) briefing.Funnel {
	if len(neighbours) < briefing.FewestNeighbours {
		return briefing.Funnel{}
	}
	for i := latest; i >= 0 && !s.points[i].Doubtful; i-- {
		own, ok := s.fraction(i)
		if !ok {
			continue
		}
		all := own
		places := 1
		for _, n := range neighbours {
			if f, ok := n.fraction(n.at(s.points[i].Period, len(n.points)-1)); ok {
				all.numerator += f.numerator
				all.denominator += f.denominator
				places++
			}
		}
		if places <= briefing.FewestNeighbours {
			continue
		}
		usual := intervalOf(ind.Unit, own, confidence95)
		wide := intervalOf(ind.Unit, own, confidence998)
		if !usual.Known {
			return briefing.Funnel{}
		}
		average := multiplier(ind.Unit) * all.numerator / all.denominator
		return briefing.Funnel{
			Known: true, Period: s.points[i].Period, Places: places,
			Position: positionOf(average, usual, wide),
		}
	}
	return briefing.Funnel{}
}

func positionOf(average float64, usual, wide briefing.Interval) briefing.FunnelPosition {
	switch {
	case average < wide.Lower:
		return briefing.Above998
	case average > wide.Upper:
		return briefing.Below998
	case average < usual.Lower:
		return briefing.Above95
	case average > usual.Upper:
		return briefing.Below95
	default:
		return briefing.WithinFunnel
	}
}
