package analysis

import "scrutiny/briefing"

// checkFigures reports figures that the arithmetic makes doubtful.
func (s *series) checkFigures(ind *briefing.Indicator, log *problems) {
	s.checkCumulative(ind, log)
	s.checkFractions(ind, log)
}

// checkCumulative reports a figure for the year to date that falls within a
// year, which a sum cannot do unless it was revised.
func (s *series) checkCumulative(ind *briefing.Indicator, log *problems) {
	for i := range s.inPeriod {
		if v := s.inPeriod[i]; v.Known && v.Number < 0 && i > 0 && s.points[i-1].Value.Known && s.points[i-1].Value.Number >= 0 {
			d := briefing.Doubt{
				Kind: briefing.YearToDateFell, Told: placed(s.points[i].Source), Indicator: ind.Name, Unit: ind.Unit, Period: s.points[i].Period,
				Earlier: s.points[i-1].Period, From: unmarked(s.points[i-1].Value), To: unmarked(s.points[i].Value),
			}
			log.doubt(d, "check whether the figures are cumulative, or say that earlier ones were revised",
				"%s: the figure for the year to date falls from %s in %s to %s in %s", ind.Name,
				ind.Unit.Format(d.From), d.Earlier, ind.Unit.Format(d.To), d.Period)
		}
	}
}

// leastHistory is how many earlier figures it takes to call a zero unlike them.
const leastHistory = 4

// lowestUnlikely is the figure from which a fall to nothing is unlikely: of a
// small share or rate, none is quite possible.
const lowestUnlikely = 10

// checkZero reports a zero after a history that never came near it: in a
// percentage, rate or score it is most often a missing figure stored as zero. The
// figure is marked as doubtful.
func (s *series) checkZero(ind *briefing.Indicator, log *problems) {
	low, high, n := 0.0, 0.0, 0
	for i := range s.points {
		pt := &s.points[i]
		if !pt.Value.Known || pt.Forecast {
			continue
		}
		x := pt.Value.Number
		if x == 0 && n >= leastHistory && low >= lowestUnlikely && high < 4*low && !ind.Unit.Additive() {
			d := briefing.Doubt{
				Kind: briefing.ZeroUnlikely, Told: placed(pt.Source), Indicator: ind.Name, Unit: ind.Unit, Period: pt.Period, Count: n,
				From: briefing.Number(low, int(pt.Value.Decimals)), To: briefing.Number(high, int(pt.Value.Decimals)),
			}
			pt.Doubtful = true
			log.doubt(d, "if the figure is missing, leave the cell empty or write [x]",
				"%s: 0 for %s, where the %d figures before lie between %s and %s: a missing figure may have been stored as zero",
				ind.Name, pt.Period, n, ind.Unit.Format(d.From), ind.Unit.Format(d.To))
			continue
		}
		if n == 0 || x < low {
			low = x
		}
		if n == 0 || x > high {
			high = x
		}
		n++
	}
}
