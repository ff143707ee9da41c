package briefing

import (
	"cmp"
	"slices"
)

// Doubt is what a reader of the paper should know of the quality of a figure:
// which doubt, with its facts, to be worded in the language of the paper. The
// facts that a kind has are named with it.
type Doubt struct {
	Kind DoubtKind
	// Told is the same as the author is told it, in English and without a hint.
	Told      Diagnostic
	Indicator string
	Unit      Unit
	Period    Period
	Earlier   Period
	From, To  Value
	Count     int
	Dimension string // of a breakdown; empty when it has no name
	Own       string // the workbook's own rating, as written
	Computed  Rating
}

// DoubtKind is one kind of doubt.
type DoubtKind uint8

// The kinds, each with its facts beside indicator, unit and period.
const (
	RatingDisputed      DoubtKind = iota // Own is not Computed, which target and tolerance give
	RatingWithoutFigure                  // Own stands, and there is no figure
	PartsUnlikeTotal                     // the parts by Dimension add up to From, the total given is To
	YearToDateFell                       // from From in Earlier to To, which a running total cannot
	ZeroUnlikely                         // zero, where the Count figures before lie between From and To
	FractionUnlike                       // To is not what its numerator and denominator give
	FigureUnlikely                       // To is far from the figures beside it, or cannot be
)

// OfRating reports whether the doubt is about the workbook's own rating rather
// than about a figure.
func (k DoubtKind) OfRating() bool { return k == RatingDisputed || k == RatingWithoutFigure }

// SortedDoubts are the doubts in the order of files, sheets and cells, without
// repeats.
func SortedDoubts(all []Doubt) []Doubt {
	sorted := slices.Clone(all)
	slices.SortStableFunc(sorted, func(a, b Doubt) int {
		return cmp.Or(compareDiagnostics(a.Told, b.Told), cmp.Compare(a.Kind, b.Kind))
	})
	return slices.Compact(sorted)
}
