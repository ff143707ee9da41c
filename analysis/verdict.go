package analysis

import (
	"math"

	"scrutiny/briefing"
)

// miss is a figure beside its target or its range.
type miss struct {
	rated   bool           // whether there is anything to rate by
	short   float64        // how far the figure misses it; 0 or less when it is met
	against briefing.Value // the target, or the nearest end of the range
	band    bool
}

// missOf sets a known figure beside its target or range. The unrounded figure
// is compared; the target itself and both ends of a range count as met.
func missOf(f *briefing.IndicatorFinding, pt *briefing.PointFinding) miss {
	switch {
	case !pt.Value.Known:
		return miss{}
	case f.Polarity == briefing.InRange && f.Band.Known():
		nearest := f.Band.Low.Value
		if pt.Value.Number > f.Band.High.Number {
			nearest = f.Band.High.Value
		}
		return miss{rated: true, short: outside(f.Band, pt.Value.Number), against: nearest, band: true}
	case f.Polarity == briefing.HigherIsBetter && pt.Target.Known:
		return miss{rated: true, short: subtract(pt.Target.Number, pt.Value.Number), against: pt.Target}
	case f.Polarity == briefing.LowerIsBetter && pt.Target.Known:
		return miss{rated: true, short: subtract(pt.Value.Number, pt.Target.Number), against: pt.Target}
	default:
		return miss{}
	}
}

// ratingBy is the rating of a figure by its target and the tolerance. Between
// target and floor standard is amber, whatever the tolerance; without a stated
// tolerance there is no amber.
func ratingBy(f *briefing.IndicatorFinding, m miss) briefing.Rating {
	allowed := m.short <= allowance(f, m)
	switch {
	case !m.rated:
		return briefing.Unrated
	case m.short <= 0:
		return briefing.OnTarget
	case f.Floor.Known && !m.band:
		room := subtract(m.against.Number, f.Floor.Number)
		if f.Polarity == briefing.LowerIsBetter {
			room = -room
		}
		allowed = m.short <= room
	case !f.Tolerance.Stated:
		allowed = false
	}
	if allowed {
		return briefing.WithinTolerance
	}
	return briefing.OffTarget
}

// allowance is how far a figure may miss by the tolerance, in the unit.
func allowance(f *briefing.IndicatorFinding, m miss) float64 {
	if !f.Tolerance.Relative {
		return f.Tolerance.Amount
	}
	size := math.Abs(m.against.Number)
	return tidy(size*f.Tolerance.Amount/100, size)
}

// verdictOn is what target, range and tolerance make of a figure, with the
// rule in words.
func verdictOn(f *briefing.IndicatorFinding, pt *briefing.PointFinding) verdict {
	if !pt.Value.Known {
		return verdict{}
	}
	m := missOf(f, pt)
	v := verdict{rating: ratingBy(f, m)}
	switch {
	case m.rated:
		v.why = missInWords(f, m, pt.Value) + toleranceInWords(f, m, v.rating) + "."
	case f.Polarity == briefing.InRange && pt.Target.Known:
		v.why = "Not rated: it should stay within a range, and the range is not given."
	case !pt.Target.Known:
		v.why = "No target is given for " + pt.Period.String() + "."
	default:
		v.why = "Not rated: the workbook does not say whether higher or lower is better."
	}
	return v
}

// missInWords says whether a figure meets its target or range, and by how much
// it misses.
func missInWords(f *briefing.IndicatorFinding, m miss, v briefing.Value) string {
	v, places := printedMiss(v, m.against)
	figure, goal := f.Unit.Format(v), "the target of "+f.Unit.Format(unmarked(m.against))
	meets, misses := " meets ", " misses "
	if m.band {
		goal = "the range of " + f.Unit.Format(f.Band.Low.Value) + " to " + f.Unit.Format(f.Band.High.Value)
		meets, misses = " is within ", " is outside "
	}
	if m.short <= 0 {
		return figure + meets + goal
	}
	return figure + misses + goal + " by " + amount(f.Unit, m.short, int(places))
}

// toleranceInWords says by what rule a miss is amber or red.
func toleranceInWords(f *briefing.IndicatorFinding, m miss, r briefing.Rating) string {
	t := f.Tolerance
	switch {
	case r == briefing.OnTarget:
		return ""
	case f.Floor.Known && !m.band && r == briefing.WithinTolerance:
		return ", but meets the floor standard of " + f.Unit.Format(unmarked(f.Floor))
	case f.Floor.Known && !m.band:
		return ", and misses the floor standard of " + f.Unit.Format(unmarked(f.Floor))
	case !t.Stated:
		return "; no tolerance is stated, so any miss is off target"
	}
	words := amount(f.Unit, t.Amount, places(t.Amount))
	if t.Relative {
		words = briefing.FormatNumber(t.Amount, places(t.Amount)) + "% of the target"
	}
	if r == briefing.WithinTolerance {
		return ", within the tolerance of " + words
	}
	return ", more than the tolerance of " + words
}

// printedMiss is a figure as it is printed beside a target that it misses, and
// the decimal places of the miss: more than usual where the figure would look
// as if it met the target, or missed it by another amount.
func printedMiss(v, target briefing.Value) (printed briefing.Value, places int8) {
	v.Marks = 0
	short := subtract(v.Number, target.Number)
	places, unrounded := printedDifference(target, v, short)
	for short != 0 && round(short, int(places)) == 0 && places < 6 {
		places, unrounded = places+1, true
	}
	if unrounded {
		v.Decimals = places
	}
	return v, places
}
