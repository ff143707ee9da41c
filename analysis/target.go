package analysis

import (
	"math"
	"strings"

	"scrutiny/briefing"
)

// verdict is what target and tolerance make of one figure.
type verdict struct {
	rating briefing.Rating
	why    string
	rule   briefing.RatingRule // nothing where no target was looked at
}

// rate gives every point its rating, and the indicator the one of the period
// reported. Where the workbook rates a point itself, that rating is shown, and
// reported where the arithmetic contradicts it.
func rate(f *briefing.IndicatorFinding, ind *briefing.Indicator, s *series, cal calendar, log *problems) {
	for i := range s.points {
		pt := &s.points[i]
		pt.Rating = ratingBy(f, missOf(f, pt))
		if outOfForce(ind.Standing, pt.Period) || !pt.Value.Known || pt.Doubtful || ind.Polarity == briefing.InformationOnly {
			pt.Rating = standingRating(ind, s, i, verdict{}).rating
		}
		if own, ok := ownRating(s.rows[i]); ok && pt.Rating.Colour() != briefing.NoBRAG {
			if contradicts(f, own, pt.Rating) && i != f.Latest && !pt.Forecast {
				log.tell(briefing.Note, s.rows[i].RAG.Pos, "correct the rating, the target or the tolerance",
					"%s: the workbook rates %s %s, but by the target it is %s", f.Name, pt.Period, own.Colour(), pt.Rating)
			}
			pt.Rating = own
		}
	}
	if f.Latest >= 0 {
		rateReported(f, ind, s, cal, verdictOn(f, &s.points[f.Latest]), log)
		s.points[f.Latest].Rating = f.Rating
	} else {
		v := unreported(ind, cal)
		f.Rating, f.Computed, f.RatingWhy, f.Rule = v.rating, v.rating, v.why, v.rule
	}
	warnOfPolarity(ind, s, log)
}

// rateReported rates the period reported.
func rateReported(f *briefing.IndicatorFinding, ind *briefing.Indicator, s *series, cal calendar, v verdict, log *problems) {
	if due := dueness(ind, s, f.Latest, cal); due.why != "" {
		v = due
	} else {
		v = standingRating(ind, s, f.Latest, v)
	}
	f.Rating, f.Computed, f.RatingWhy, f.Rule = v.rating, v.rating, v.why, v.rule
	row := s.rows[f.Latest]
	withheld := s.points[f.Latest].Value.Marks&(briefing.Confidential|briefing.Low) != 0 // whose colour would give it away
	if row == nil || withheld || strings.TrimSpace(row.RAG.Text) == "" {
		return
	}
	f.SourceRAG = strings.TrimSpace(row.RAG.Text)
	if s.points[f.Latest].Doubtful {
		return
	}
	own, ok := ownRating(row)
	if !ok {
		log.tell(briefing.Note, row.RAG.Pos, "write green, amber or red",
			"%s: the rating %q is not understood and is not used", f.Name, f.SourceRAG)
		return
	}
	setOwnRating(f, own, s.points[f.Latest], row.RAG.Pos, log)
}

// standingRating is the rating of a point by what the indicator is, before
// any target is looked at: suspended, retired, for information, without data.
// Otherwise it is the verdict given.
func standingRating(ind *briefing.Indicator, s *series, i int, v verdict) verdict {
	p := s.points[i].Period
	switch {
	case outOfForce(ind.Standing, p) && ind.Standing.Kind == briefing.Retired:
		return verdict{rating: briefing.NotDue, why: "Retired" + sinceWhen(ind.Standing) + ": no figure is due."}
	case outOfForce(ind.Standing, p) && ind.Standing.Kind == briefing.NewIndicator:
		return verdict{rating: briefing.NotDue, why: "New" + sinceWhen(ind.Standing) + ": no figure is due before."}
	case outOfForce(ind.Standing, p):
		return verdict{rating: briefing.RatedSuspended, why: "Suspended" + sinceWhen(ind.Standing) + because(ind.Standing.Reason)}
	case !s.points[i].Value.Known:
		return missing(ind, s, i)
	case ind.Polarity == briefing.InformationOnly:
		return verdict{rating: briefing.ForInformation, why: "For information only: not rated."}
	case s.points[i].Doubtful:
		return verdict{rating: briefing.NoData, why: "The figure for " + p.String() + " is in doubt: not rated."}
	}
	return v
}

// missing rates a point without a figure. A measure that is reported once a
// year owes no figure in the other quarters (see dueness for the quarter that
// it owes one in).
func missing(ind *briefing.Indicator, s *series, i int) verdict {
	pt := s.points[i]
	onceAYear := ind.Standing.Kind == briefing.AnnualOnly || ind.Frequency == briefing.Year
	switch {
	case pt.Value.Marks.Has(briefing.NotYetDue) && onceAYear && !usuallyDue(s, i):
		return verdict{rating: briefing.NotDue, why: "Reported once a year: no figure is due for " + pt.Period.String() + "."}
	case pt.Value.Marks.Has(briefing.Confidential):
		return verdict{rating: briefing.NoData, why: "The figure for " + pt.Period.String() + " is suppressed: not rated."}
	case pt.Value.Marks.Has(briefing.Low):
		return verdict{rating: briefing.NoData, why: "The figure for " + pt.Period.String() + " rounds to zero: not rated."}
	default:
		return verdict{rating: briefing.NoData, why: "There is no figure for " + pt.Period.String() + because(ind.Reason.Text)}
	}
}

// usuallyDue reports whether a once-a-year measure with a column for every
// quarter had its figure in this quarter a year or two before.
func usuallyDue(s *series, i int) bool {
	p := s.points[i].Period
	for range 2 {
		p = p.YearBefore()
		if j := s.at(p, i); j >= 0 && s.points[j].Value.Known {
			return true
		}
	}
	return false
}

// dueness says that no figure was due for the period reported: an annual-only
// measure with yearly figures owes one only in the period in which its year
// ends. In other quarters its last figure is shown and not rated again, so that
// an old red is not counted as news. Its verdict is empty when a figure was due.
func dueness(ind *briefing.Indicator, s *series, i int, cal calendar) verdict {
	if ind.Standing.Kind != briefing.AnnualOnly || !yearly(s.kind.span) || yearly(cal.period.Span) {
		return verdict{}
	}
	p := s.points[i].Period
	if p.End() == cal.period.End() {
		return verdict{}
	}
	due := p.Next()
	for due.End().Before(cal.period.End()) {
		due = due.Next()
	}
	if due.End() == cal.period.End() {
		return verdict{rating: briefing.NoData, why: "There is no figure for " + due.String() + because(ind.Reason.Text)}
	}
	return verdict{rating: briefing.NotDue, why: "Reported once a year: the next figure, for " + due.String() + ", is not due yet."}
}

// unreported rates an indicator that has no point for the period reported.
func unreported(ind *briefing.Indicator, cal calendar) verdict {
	switch {
	case outOfForce(ind.Standing, cal.period) && ind.Standing.Kind == briefing.Suspended:
		return verdict{rating: briefing.RatedSuspended, why: "Suspended" + sinceWhen(ind.Standing) + because(ind.Standing.Reason)}
	case outOfForce(ind.Standing, cal.period):
		return verdict{rating: briefing.NotDue, why: "No figure is due" + because(ind.Standing.Reason)}
	case ind.Standing.Kind == briefing.AnnualOnly:
		return verdict{rating: briefing.NotDue, why: "Reported once a year: no figure yet."}
	default:
		return verdict{rating: briefing.NoData, why: "There is no figure" + because(ind.Reason.Text)}
	}
}

func sinceWhen(st briefing.Standing) string {
	switch {
	case st.From.IsZero():
		return ""
	case st.Until.IsZero():
		return " from " + st.From.String()
	default:
		return " from " + st.From.String() + " to " + st.Until.String()
	}
}

// because adds a reason given by the workbook, and a full stop.
func because(reason string) string {
	reason = strings.TrimRight(strings.TrimSpace(reason), ".")
	if reason == "" {
		return "."
	}
	return ": " + reason + "."
}

// amount prints the size of a difference: "3.0 percentage points", "14", "£300".
func amount(u briefing.Unit, x float64, decimals int) string {
	s := strings.TrimPrefix(u.FormatChange(math.Abs(x), decimals), "+")
	if u.Kind == briefing.Duration && u.Noun != "" {
		s += " " + u.Noun
	}
	return s
}

// places is how many decimal places a number needs to be printed whole, six at most.
func places(x float64) int {
	n := 0
	for n < 6 && round(x, n) != round(x, 6) {
		n++
	}
	return n
}
