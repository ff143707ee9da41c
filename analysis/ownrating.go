package analysis

import (
	"strings"

	"scrutiny/briefing"
)

// ownRatings are the words by which workbooks rate a measure themselves.
// "Amber/green" and "amber/red" are shades of amber.
var ownRatings = map[string]briefing.Rating{
	"g": briefing.OnTarget, "green": briefing.OnTarget, "on target": briefing.OnTarget,
	"met": briefing.OnTarget, "on track": briefing.OnTarget, "achieved": briefing.OnTarget,
	"a": briefing.WithinTolerance, "amber": briefing.WithinTolerance, "yellow": briefing.WithinTolerance,
	"amber/green": briefing.WithinTolerance, "green/amber": briefing.WithinTolerance,
	"amber/red": briefing.WithinTolerance, "red/amber": briefing.WithinTolerance,
	"at risk": briefing.WithinTolerance, "within tolerance": briefing.WithinTolerance,
	"r": briefing.OffTarget, "red": briefing.OffTarget, "off target": briefing.OffTarget,
	"not met": briefing.OffTarget, "missed": briefing.OffTarget, "off track": briefing.OffTarget,
}

// ownRating reads the workbook's own rating of a row; false when it has none
// or its word is not known.
func ownRating(row *briefing.Point) (briefing.Rating, bool) {
	if row == nil || row.RAG.Text == "" {
		return briefing.Unrated, false
	}
	words := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(row.RAG.Text)), " / ", "/")
	r, ok := ownRatings[words]
	return r, ok
}

// contradicts reports whether the workbook's rating and the computed one cannot
// both be right. Where no tolerance is stated, amber does not contradict a miss.
func contradicts(f *briefing.IndicatorFinding, own, computed briefing.Rating) bool {
	unstated := !f.Tolerance.Stated && !f.Floor.Known && own == briefing.WithinTolerance && computed == briefing.OffTarget
	return own != computed && !unstated
}

// setOwnRating shows the workbook's own rating in the place of the computed
// one, and reports a contradiction between them. Amber for a miss where no
// tolerance is stated is none: the workbook may know one that it does not give.
func setOwnRating(f *briefing.IndicatorFinding, own briefing.Rating, pt briefing.PointFinding, place briefing.Pos, log *problems) {
	word := strings.ToLower(f.SourceRAG)
	if len(word) == 1 {
		word = own.Colour().String()
	}
	d := briefing.Doubt{
		Kind: briefing.RatingDisputed, Told: placed(place), Indicator: f.Name, Unit: f.Unit, Period: pt.Period, Own: f.SourceRAG, Computed: f.Computed,
	}
	switch f.Rating {
	case briefing.NoData:
		f.Contradicted = true
		d.Kind = briefing.RatingWithoutFigure
		log.doubt(d, "leave the rating empty, or give the figure",
			"%s: the workbook rates %s %s, but there is no figure", f.Name, pt.Period, word)
	case briefing.Unrated:
		f.Rating = own
		f.RatingWhy = "The workbook rates it " + word + "; no target is given to check that by."
		if pt.Target.Known || f.Polarity == briefing.InRange {
			f.RatingWhy = "The workbook rates it " + word + ". " + f.RatingWhy
		}
	case briefing.OnTarget, briefing.WithinTolerance, briefing.OffTarget:
		f.Rating = own
		switch {
		case own != f.Computed && !contradicts(f, own, f.Computed):
			miss, _, _ := strings.Cut(f.RatingWhy, "; no tolerance")
			f.RatingWhy = miss + "; the workbook rates it " + word + ", by a tolerance that it does not state."
		case own != f.Computed:
			f.Contradicted = true
			log.doubt(d, "correct the rating, the target or the tolerance",
				"%s: the workbook rates %s %s, but by the target it is %s: %s",
				f.Name, pt.Period, word, strings.ToLower(f.Computed.String()), strings.TrimSuffix(f.RatingWhy, "."))
			f.RatingWhy = "The workbook rates it " + word + ". By the target it is " + f.Computed.String() + ": " + f.RatingWhy
		}
	}
}

// warnOfPolarity reports a target that cannot be judged because the workbook
// does not say which way is better.
func warnOfPolarity(ind *briefing.Indicator, s *series, log *problems) {
	hasTarget, at := ind.Target.Known, ind.Target.Pos
	for i := range s.rows {
		if s.rows[i] != nil && s.rows[i].Target.Known && !hasTarget {
			hasTarget, at = true, s.rows[i].Target.Pos
		}
	}
	switch {
	case ind.Polarity == briefing.PolarityUnstated && hasTarget:
		log.tell(briefing.Warning, at, `add a column "Polarity" with "higher is better", "lower is better", "within a range" or "information only"`,
			"%s has a target, but the workbook does not say whether higher or lower is better, so it is not rated", ind.Name)
	case ind.Band.Known() && !hasTarget && (ind.Polarity == briefing.HigherIsBetter || ind.Polarity == briefing.LowerIsBetter):
		log.tell(briefing.Warning, ind.Band.Low.Pos, `give one figure as the target, or "within a range" as the polarity`,
			"%s: the target is a range, but %s, so it is not rated", ind.Name, ind.Polarity)
	case ind.Polarity == briefing.InRange && hasTarget && !ind.Band.Known():
		log.tell(briefing.Warning, at, "give the lowest and the highest value that are right",
			"%s should stay within a range, but the range is not given, so it is not rated", ind.Name)
	}
}
