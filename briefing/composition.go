package briefing

// Composition is what the parts of one dimension make of a total, in the
// period reported and in the period that it is compared with.
type Composition struct {
	Dimension string
	Period    Period
	// Complete: every part is known and they add up to the total.
	Complete bool
	// Total is the change of the total that the parts account for: on the same
	// period a year before or, where that is not known, on the period before.
	Total  Change
	Shares []PartShare // the largest first
	// Driver is the index in Shares of the part that moved most in the direction
	// of the total; −1 when no part can be named.
	Driver int
}

// PartShare is one part of a total.
type PartShare struct {
	Name   string
	Value  Value
	Share  float64 // per cent of the total; 0 when either is not known
	Before float64 // its share in the earlier period, likewise
	// Contribution is how much of the total's change is this part's, in the
	// unit; OfChange the same in per cent of the total's change, which may be
	// negative or more than 100 where parts moved against each other.
	Contribution float64
	OfChange     float64
	Contributes  bool // whether Contribution and OfChange stand
}
