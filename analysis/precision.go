package analysis

import (
	"math"

	"scrutiny/briefing"
)

// smallStep is the share of the base that one more case moves a figure by
// where the cohort counts as small: 2 percentage points, a cohort of 50.
const smallStep = 0.02

// precisionOf says how far the figure of the period reported can be relied on.
func precisionOf(ind *briefing.Indicator, s *series, latest int) briefing.Precision {
	to, ok := s.fraction(latest)
	if !ok {
		return briefing.Precision{}
	}
	p := briefing.Precision{Numerator: to.numerator, Denominator: to.denominator}
	p.Interval = intervalOf(ind.Unit, to, confidence95)
	if p.Known = p.Interval.Known; !p.Known {
		return briefing.Precision{}
	}
	p.OneMoves = multiplier(ind.Unit) / to.denominator
	p.Small = 1/to.denominator >= smallStep
	pt := &s.points[latest]
	if from, ok := s.fraction(s.at(pt.OnPrevious.Against, latest)); ok && pt.OnPrevious.Known && !pt.OnPrevious.InPeriod {
		p.OnPrevious = differenceInterval(ind.Unit, from, to)
	}
	if from, ok := s.fraction(s.at(pt.OnYear.Against, latest)); ok && pt.OnYear.Known {
		p.OnYear = differenceInterval(ind.Unit, from, to)
	}
	return p
}

// fraction is what the figure at i was worked out from, where the workbook
// gives it and the figure itself may be published.
func (s *series) fraction(i int) (fraction, bool) {
	if i < 0 || s.rows[i] == nil || !s.points[i].Value.Known || s.points[i].Doubtful {
		return fraction{}, false
	}
	row := s.rows[i]
	if !row.Numerator.Known || !row.Denominator.Known || row.Denominator.Number <= 0 {
		return fraction{}, false
	}
	return fraction{row.Numerator.Number, row.Denominator.Number}, true
}

// checkFractions reports a percentage or rate that is not its numerator over
// its denominator to the decimal places shown. The reader is told so without
// the numbers, which the paper does not print.
func (s *series) checkFractions(ind *briefing.Indicator, log *problems) {
	for i := range s.points {
		f, ok := s.fraction(i)
		if !ok || multiplier(ind.Unit) == 0 {
			continue
		}
		v := s.points[i].Value
		is := multiplier(ind.Unit) * f.numerator / f.denominator
		if slack := 0.5*math.Pow10(-int(v.Decimals)) + 1e-9*math.Abs(is); math.Abs(is-v.Number) > slack {
			log.tell(briefing.Warning, s.points[i].Source, "correct the figure, its numerator or its denominator",
				"%s, %s: %s is not %s out of %s, which is %s", ind.Name, s.points[i].Period,
				ind.Unit.Format(unmarked(v)), briefing.FormatNumber(f.numerator, places(f.numerator)),
				briefing.FormatNumber(f.denominator, places(f.denominator)),
				ind.Unit.Format(briefing.Number(is, int(v.Decimals))))
			log.ofReader(briefing.Doubt{
				Kind: briefing.FractionUnlike, Told: placed(s.points[i].Source), Indicator: ind.Name, Unit: ind.Unit, Period: s.points[i].Period, To: unmarked(v),
			}, "%s, %s: %s is not what its numerator and denominator give", ind.Name, s.points[i].Period, ind.Unit.Format(unmarked(v)))
		}
	}
}
