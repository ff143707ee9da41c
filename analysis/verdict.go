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

// verdictOn is what target, range and tolerance make of a figure, with the rule
// as facts and in words.
func verdictOn(f *briefing.IndicatorFinding, pt *briefing.PointFinding) verdict {
	if !pt.Value.Known {
		return verdict{}
	}
	m := missOf(f, pt)
	v := verdict{rating: ratingBy(f, m)}
	switch {
	case m.rated:
		v.rule = ruleOf(f, m, pt.Value, v.rating)
		v.why = ruleInWords(f.Unit, v.rule)
	case f.Polarity == briefing.InRange && pt.Target.Known:
		v.why = "Not rated: it should stay within a range, and the range is not given."
	case !pt.Target.Known:
		v.why = "No target is given for " + pt.Period.String() + "."
	default:
		v.why = "Not rated: the workbook does not say whether higher or lower is better."
	}
	return v
}

// ruleOf is the rule by which a figure got its rating.
func ruleOf(f *briefing.IndicatorFinding, m miss, v briefing.Value, r briefing.Rating) briefing.RatingRule {
	figure, decimals := printedMiss(v, m.against)
	rule := briefing.RatingRule{
		Known: true, Met: m.short <= 0, Range: m.band, Figure: figure, Target: unmarked(m.against), Decimals: decimals,
		Floor: unmarked(f.Floor), Tolerance: f.Tolerance,
	}
	if m.band {
		rule.Low, rule.High = f.Band.Low.Value, f.Band.High.Value
	}
	if !rule.Met {
		rule.Miss, rule.Limit = m.short, limitOf(f, m, r)
	}
	return rule
}

// limitOf is what makes a miss amber or red.
func limitOf(f *briefing.IndicatorFinding, m miss, r briefing.Rating) briefing.RatingLimit {
	amber := r == briefing.WithinTolerance
	switch {
	case f.Floor.Known && !m.band && amber:
		return briefing.FloorMet
	case f.Floor.Known && !m.band:
		return briefing.FloorMissed
	case !f.Tolerance.Stated:
		return briefing.NoLimit
	case amber:
		return briefing.ToleranceKept
	default:
		return briefing.TolerancePassed
	}
}

// ruleInWords tells the rule in English, for the author and for exported data.
func ruleInWords(u briefing.Unit, r briefing.RatingRule) string {
	goal, meets, misses := "the target of "+u.Format(r.Target), " meets ", " misses "
	if r.Range {
		goal = "the range of " + u.Format(r.Low) + " to " + u.Format(r.High)
		meets, misses = " is within ", " is outside "
	}
	if r.Met {
		return u.Format(r.Figure) + meets + goal + "."
	}
	return u.Format(r.Figure) + misses + goal + " by " + amount(u, r.Miss, int(r.Decimals)) + limitInWords(u, r) + "."
}

func limitInWords(u briefing.Unit, r briefing.RatingRule) string {
	tolerance := amount(u, r.Tolerance.Amount, places(r.Tolerance.Amount))
	if r.Tolerance.Relative {
		tolerance = briefing.FormatNumber(r.Tolerance.Amount, places(r.Tolerance.Amount)) + "% of the target"
	}
	switch r.Limit {
	case briefing.FloorMet:
		return ", but meets the floor standard of " + u.Format(r.Floor)
	case briefing.FloorMissed:
		return ", and misses the floor standard of " + u.Format(r.Floor)
	case briefing.ToleranceKept:
		return ", within the tolerance of " + tolerance
	case briefing.TolerancePassed:
		return ", more than the tolerance of " + tolerance
	default:
		return "; no tolerance is stated, so any miss is off target"
	}
}

// printedMiss is a figure as it is printed beside a target that it misses, and
// the decimal places of the miss: more than usual where the figure would look
// as if it met the target, or missed it by another amount.
func printedMiss(v, target briefing.Value) (printed briefing.Value, places int8) {
	v.Marks = 0
	short := subtract(v.Number, target.Number)
	_, places, unrounded := printedDifference(target, v, short)
	for short != 0 && round(short, int(places)) == 0 && places < 6 {
		places, unrounded = places+1, true
	}
	if unrounded {
		v.Decimals = places
	}
	return v, places
}
