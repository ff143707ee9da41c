package briefing

// RatingRule is what target, range, floor standard and tolerance make of a
// figure, with the numbers as they are to be printed. The zero value means that
// there was nothing to rate by.
type RatingRule struct {
	Known bool
	// Met: the figure meets the target, or is within the range.
	Met       bool
	Range     bool  // it is rated by Low and High, not by Target
	Figure    Value // with more decimal places than usual where its miss would be hidden
	Target    Value
	Low, High Value
	Miss      float64 // how far it misses, in the unit; 0 when met
	Decimals  int8    // of the miss
	Limit     RatingLimit
	Floor     Value
	Tolerance Tolerance
}

// RatingLimit is what decides whether a miss is within tolerance.
type RatingLimit uint8

// The limits. Without one any miss is off target.
const (
	NoLimit RatingLimit = iota
	FloorMet
	FloorMissed
	ToleranceKept
	TolerancePassed
)
