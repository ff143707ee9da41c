package analysis

import "scrutiny/briefing"

// restartsAt is the share of a year's last figure below which the next year's
// first is taken to have started again from nothing.
const restartsAt = 0.6

// accumulates reports whether an indicator's figures for the year to date are sums:
// counts and money are, percentages and scores are not. Of other units the
// figures tell, oldest first. Days lost a head that run 2.1, 4.3, 7.0, 9.8 and
// then 2.2 are sums, days to decide that run 31, 32, 30, 31 and then 33 are not.
func accumulates(u briefing.Unit, rows []*briefing.Point) bool {
	switch {
	case u.Additive():
		return true
	case u.Kind == briefing.Percent || u.Kind == briefing.Score:
		return false
	}
	again, on := 0, 0 // years that started again from nothing, and that went on
	var last *briefing.Point
	for _, row := range rows {
		if !row.Value.Known || isForecast(row) {
			continue
		}
		if last != nil && last.Value.Number > 0 && last.Period.ReportingYear() != row.Period.ReportingYear() && !closesYear(row.Period) {
			if row.Value.Number < restartsAt*last.Value.Number {
				again++
			} else {
				on++
			}
		}
		last = row
	}
	if again+on == 0 {
		return growsFromNothing(rows)
	}
	return again > on
}

// growsFromNothing reports whether the figures are all of one year and grow as
// sums do.
func growsFromNothing(rows []*briefing.Point) bool {
	var first, last *briefing.Point
	for _, row := range rows {
		switch {
		case !row.Value.Known || isForecast(row):
		case first == nil:
			first, last = row, row
		case row.Value.Number < last.Value.Number:
			return false
		default:
			last = row
		}
	}
	if first == last || first.Period.ReportingYear() != last.Period.ReportingYear() {
		return false
	}
	return first.Value.Number > 0 && first.Value.Number < restartsAt*last.Value.Number
}

// figuresAlone takes figures for the year to date apart into those of each
// period alone: the first of a reporting year as it stands, each later one less
// the one before. Where the one before is missing, suppressed or not comparable,
// or either is a forecast, there is no figure.
func (s *series) figuresAlone() []briefing.Value {
	points := s.points
	alone := make([]briefing.Value, len(points))
	for i := range points {
		pt := &points[i]
		switch {
		case !pt.Value.Known:
			alone[i] = pt.Value
		case pt.Doubtful:
			alone[i] = briefing.Absent(briefing.NotAvailable)
		case s.opensYear(pt.Period):
			alone[i] = pt.Value
		case i == 0 || points[i-1].Period != s.previous(pt.Period) || !points[i-1].Value.Known || points[i-1].Doubtful,
			pt.Forecast != points[i-1].Forecast,
			pt.Value.Marks.Has(briefing.SeriesBreak):
			alone[i] = briefing.Absent(briefing.NotAvailable)
		default:
			before := points[i-1].Value
			alone[i] = briefing.Value{
				Number: subtract(pt.Value.Number, before.Number), Known: true,
				Decimals: max(pt.Value.Decimals, before.Decimals),
				Marks:    pt.Value.Marks | before.Marks&^briefing.SeriesBreak,
			}
		}
	}
	return alone
}

// opensYear reports whether a period is the first figure of its reporting year,
// or the whole of it.
func (s *series) opensYear(p briefing.Period) bool { return p.Part() <= max(1, s.stride) }
