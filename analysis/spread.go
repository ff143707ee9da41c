package analysis

import (
	"slices"

	"scrutiny/briefing"
)

// samePlaces are the neighbours that have a figure in a period.
func samePlaces(neighbours []*series, p briefing.Period) []*series {
	var places []*series
	for _, n := range neighbours {
		if _, ok := n.actual(p); ok {
			places = append(places, n)
		}
	}
	return places
}

// enough reports whether so many figures of so many places stand for all of
// them: three at least, and three quarters.
func enough(figures, places int) bool {
	return figures >= briefing.FewestNeighbours && 4*figures >= 3*places
}

// meanSeries is the mean of the neighbours in each of the indicator's periods.
// The places are those that have a figure in the last period that can be
// compared; a period in which more than a quarter of them have none has no
// mean, so that places which come and go do not look like a movement. It is nil
// when no period can be compared.
func meanSeries(s *series, neighbours []*series, latest int) *series {
	at := latestShared(s, neighbours, latest)
	if at < 0 {
		return nil
	}
	places := samePlaces(neighbours, s.points[at].Period)
	m := &series{kind: s.kind, stride: s.stride}
	for i := range s.points[:at+1] {
		pt := briefing.PointFinding{Period: s.points[i].Period, Value: briefing.Absent(briefing.NotAvailable)}
		figures := figuresFor(places, pt.Period)
		if enough(len(figures), len(places)) {
			pt.Value = briefing.Number(mean(figures), int(s.points[at].Value.Decimals))
			for _, place := range places {
				j := place.at(pt.Period, len(place.points)-1)
				pt.Value.Marks |= place.points[j].Value.Marks & briefing.SeriesBreak
			}
		}
		m.points = append(m.points, pt)
	}
	return m
}

// spreadOf is the range of the neighbours in each of the indicator's periods up
// to the one reported, of the places and by the rule of meanSeries; nil when no
// period can be compared.
func spreadOf(s *series, neighbours []*series, latest int) []briefing.NeighbourSpread {
	at := latestShared(s, neighbours, latest)
	if at < 0 {
		return nil
	}
	places := samePlaces(neighbours, s.points[at].Period)
	decimals := s.points[at].Value.Decimals
	var spread []briefing.NeighbourSpread
	for i := range s.points[:latest+1] {
		one := briefing.NeighbourSpread{Period: s.points[i].Period}
		figures := figuresFor(places, one.Period)
		one.Count = len(figures)
		if enough(len(figures), len(places)) {
			slices.Sort(figures)
			number := func(x float64) briefing.Value { return briefing.Number(x, int(decimals)) }
			one.Known = true
			one.Low, one.High = number(figures[0]), number(figures[len(figures)-1])
			one.Median, one.Mean = number(median(figures)), number(mean(figures))
		}
		spread = append(spread, one)
	}
	return spread
}
