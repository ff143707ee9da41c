package briefing

// Interval is a confidence interval in the indicator's unit.
type Interval struct {
	Known        bool
	Lower, Upper float64
}

// Contains reports whether a known interval holds x, its ends included.
func (i Interval) Contains(x float64) bool { return i.Known && i.Lower <= x && x <= i.Upper }

// Precision is how far the figure of the period reported can be relied on,
// where the workbook gives the numbers that it was worked out from.
type Precision struct {
	Known       bool
	Numerator   float64
	Denominator float64
	Interval    Interval // at 95% confidence
	// OnPrevious and OnYear are the intervals of the change against the period
	// before and against the same period a year before: a change whose interval
	// contains zero may be chance.
	OnPrevious, OnYear Interval
	// OneMoves is how much one child, family or case more in the numerator
	// moves the figure. Small: the cohort is so small that this is two
	// percentage points or more, or 2% of a rate's base.
	OneMoves float64
	Small    bool
}
