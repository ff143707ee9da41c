package analysis

import "scrutiny/briefing"

// rollUp takes the figures of a monthly indicator together by quarter: counts
// and money are added; percentages and rates are worked out anew from the sums
// of their numerators and denominators, and never from the months' own figures.
// A quarter has a figure only when all three of its months have, and it reaches
// no further than the period reported.
func rollUp(ind *briefing.Indicator, s *series, cal calendar) []briefing.PointFinding {
	if s.kind.span != briefing.Month || s.stride != 1 || s.cumulative || len(s.points) == 0 {
		return nil
	}
	q := &series{kind: kind{briefing.Quarter, s.kind.basis}}
	for i := range s.points {
		p := s.points[i].Period
		if (p.Part()-1)%3 != 0 || i+2 >= len(s.points) || s.points[i+2].Forecast {
			continue
		}
		quarter := briefing.NewQuarter(p.Basis, p.ReportingYear(), (p.Part()-1)/3+1)
		if quarter.End().After(cal.shortCutoff) {
			break
		}
		q.points = append(q.points, briefing.PointFinding{Period: quarter, Value: s.quarter(ind, i)})
		q.rows = append(q.rows, nil)
	}
	some := false
	for i := range q.points {
		some = some || q.points[i].Value.Known
	}
	if !some {
		return nil
	}
	q.compare(ind)
	return q.points
}

// quarter is the figure of the three months from i on.
func (s *series) quarter(ind *briefing.Indicator, i int) briefing.Value {
	added := briefing.Value{Known: true}
	var all fraction
	whole := true
	for j := i; j < i+3; j++ {
		v := s.points[j].Value
		if !v.Known {
			return briefing.Absent(v.Marks)
		}
		if s.points[j].Doubtful {
			return briefing.Absent(briefing.NotAvailable)
		}
		added.Number = sum(added.Number, v.Number)
		added.Decimals = max(added.Decimals, v.Decimals)
		added.Marks |= v.Marks
		f, ok := s.fraction(j)
		whole = whole && ok
		all.numerator += f.numerator
		all.denominator += f.denominator
	}
	switch {
	case ind.Unit.Additive():
		return added
	case whole && multiplier(ind.Unit) > 0:
		added.Number = multiplier(ind.Unit) * all.numerator / all.denominator
		return added
	default:
		return briefing.Absent(briefing.NotAvailable)
	}
}
