package analysis

import "scrutiny/briefing"

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
		case s.opensYear(pt.Period):
			alone[i] = pt.Value
		case i == 0 || points[i-1].Period != s.previous(pt.Period) || !points[i-1].Value.Known,
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
