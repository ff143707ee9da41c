package analysis

import "scrutiny/briefing"

// series is one indicator's figures on a calendar without gaps, oldest first.
type series struct {
	kind       kind
	cumulative bool
	sums       bool // cumulative, and the figures of the year so far add up
	// stride is how many periods lie from one figure to the next: 3 for months
	// that stand for quarters, else 1.
	stride int
	points []briefing.PointFinding
	rows   []*briefing.Point // what the workbook says of each point; nil where it says nothing
	// inPeriod are a cumulative indicator's figures of each period alone; nil
	// when figures are not cumulative or do not add up.
	inPeriod []briefing.Value
}

// longestGap is how many months may lie between two figures of one series;
// beyond it the earlier one's year is taken for a mistake.
const longestGap = 120

// layOut puts an indicator's points in order and fills the periods between
// them, so that a missing figure is there to be seen, with its reason. A
// series of less than a year's span runs to the period reported at least.
func layOut(ind *briefing.Indicator, cal calendar, log *problems) *series {
	rows := usable(ind.Name, ind.Pos, ind.Points, mainKind(ind.Points, ind.Frequency), cal, log)
	rows = dropStray(ind.Name, trimBlanks(rows), log)
	s := &series{cumulative: ind.Cumulative, stride: strideOf(rows)}
	if len(rows) == 0 {
		return s
	}
	s.kind = kindOf(rows[0].Period)
	s.cumulative = ind.Cumulative || s.kind.span == briefing.YearToDate
	s.sums = s.cumulative && accumulates(ind.Unit, rows)
	s.makeRoom(1 + s.steps(rows[0].Period, rows[len(rows)-1].Period))
	for i, row := range rows {
		if i > 0 {
			s.fill(ind, rows[i-1].Period, row.Period)
		}
		s.add(ind, row)
	}
	s.fillToReported(ind, cal)
	if s.sums {
		s.inPeriod = s.figuresAlone()
	}
	return s
}

// strideOf is 3, 6 or 12 when a workbook dates its quarters, half-years or
// years by one month of each, so that the months between are no gaps; else 1.
func strideOf(rows []*briefing.Point) int {
	if len(rows) < 3 || rows[0].Period.Span != briefing.Month {
		return 1
	}
	stride := 12
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1].Period.Start(), rows[i].Period.Start()
		months := (b.Year-a.Year)*12 + int(b.Month) - int(a.Month)
		for months%stride != 0 {
			stride /= 2
		}
	}
	if stride == 12 || stride == 6 || stride == 3 {
		return stride
	}
	return 1
}

// next and previous are the periods of the figures on either side.
func (s *series) next(p briefing.Period) briefing.Period {
	for range max(1, s.stride) {
		p = p.Next()
	}
	return p
}

func (s *series) previous(p briefing.Period) briefing.Period {
	for range max(1, s.stride) {
		p = p.Previous()
	}
	return p
}

// steps counts the steps from one period of the series to a later one.
func (s *series) steps(from, to briefing.Period) int {
	return monthsApart(from, to) / monthsApart(from, s.next(from))
}

// monthsApart counts the months from the end of one period to that of another.
func monthsApart(a, b briefing.Period) int {
	from, to := a.End(), b.End()
	return (to.Year-from.Year)*monthsInAYear + int(to.Month) - int(from.Month)
}

// makeRoom prepares an empty series for so many points.
func (s *series) makeRoom(n int) {
	s.points = make([]briefing.PointFinding, 0, n)
	s.rows = make([]*briefing.Point, 0, n)
}

// extend appends a point that is still to be filled in; row is what the
// workbook says of it, nil for nothing.
func (s *series) extend(row *briefing.Point) *briefing.PointFinding {
	s.points = append(s.points, briefing.PointFinding{})
	s.rows = append(s.rows, row)
	return &s.points[len(s.points)-1]
}

// add appends a point that the workbook gives.
func (s *series) add(ind *briefing.Indicator, row *briefing.Point) {
	pt := s.extend(row)
	pt.Period, pt.Value, pt.Target = row.Period, row.Value.Value, row.Target.Value
	pt.Forecast, pt.Source = isForecast(row), row.Value.Pos
	if !pt.Target.Known {
		pt.Target = s.generalTarget(ind, row.Period)
	}
	if !pt.Value.Known && pt.Value.Marks == 0 {
		pt.Value = briefing.Absent(gapReason(ind, row.Period))
	}
}

// addGap appends a period for which the workbook says nothing.
func (s *series) addGap(ind *briefing.Indicator, p briefing.Period) *briefing.PointFinding {
	pt := s.extend(nil)
	pt.Period, pt.Value = p, briefing.Absent(gapReason(ind, p))
	return pt
}

// generalTarget is the target that holds for a period which has none of its
// own. The general target of a cumulative indicator whose figures add up is
// the whole year's: it says nothing of the quarters before the last. A new
// indicator had no target before it began.
func (s *series) generalTarget(ind *briefing.Indicator, p briefing.Period) briefing.Value {
	if ind.Standing.Kind == briefing.NewIndicator && outOfForce(ind.Standing, p) {
		return briefing.Value{}
	}
	if s.sums && !closesYear(p) {
		return briefing.Value{}
	}
	return ind.Target.Value
}

// closesYear reports whether a period is the last of its reporting year.
func closesYear(p briefing.Period) bool {
	return p.End() == briefing.NewYear(p.Basis, p.ReportingYear()).End()
}

// fill adds the periods that lie between two others and have no row.
func (s *series) fill(ind *briefing.Indicator, after, before briefing.Period) {
	for p := s.next(after); p.Compare(before) < 0; p = s.next(p) {
		s.addGap(ind, p).Target = s.generalTarget(ind, p)
	}
}

// fillToReported adds the missing periods up to the end of the one reported.
func (s *series) fillToReported(ind *briefing.Indicator, cal calendar) {
	last := s.points[len(s.points)-1].Period
	if yearly(s.kind.span) || cal.period.IsZero() || s.points[len(s.points)-1].Forecast {
		return
	}
	if behind := last.End().DaysUntil(cal.period.End()); behind <= 0 || behind > longestGap*31 {
		return
	}
	stop := last
	for !stop.End().After(cal.period.End()) {
		stop = s.next(stop)
	}
	s.fill(ind, last, stop)
}

// latest is the index of the point that the paper reports: the one that ends
// with the period reported, or before it with no other to come until then; for
// yearly figures the last with a row by the as-at date. It is −1 when there is
// none: an old figure never stands for a new one.
func (s *series) latest(cal calendar) int {
	for i := len(s.points) - 1; i >= 0; i-- {
		end := s.points[i].Period.End()
		switch {
		case s.points[i].Forecast:
			continue
		case yearly(s.kind.span) && !end.After(cal.asAt) && s.rows[i] != nil:
			return i
		case !yearly(s.kind.span) && !end.After(cal.period.End()):
			if !s.next(s.points[i].Period).End().After(cal.period.End()) {
				return -1
			}
			return i
		}
	}
	return -1
}

// at finds the index of a period at or before index i; −1 when the series
// does not reach back to it.
func (s *series) at(p briefing.Period, i int) int {
	for i >= 0 && s.points[i].Period.Compare(p) > 0 {
		i--
	}
	if i >= 0 && s.points[i].Period == p {
		return i
	}
	return -1
}
