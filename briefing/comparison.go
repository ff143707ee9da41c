package briefing

// Comparison sets an indicator beside other places, each in a year that both
// have. It rests on published figures alone.
type Comparison struct {
	Neighbours NeighbourSummary
	// Gaps are to the mean of the neighbours, to the neighbours' average as
	// given, and to each region, nation and top quartile, in that order.
	Gaps   []Gap
	Funnel Funnel
	// Spread is the range of the neighbours in each period of the indicator up to
	// the one reported, in its order; empty without enough neighbours.
	Spread []NeighbourSpread
	// Why there is no comparison, in words; empty when there is one, or when the
	// workbook gives nothing to compare with.
	Why string
}

// FewestNeighbours is the number of neighbours with a figure below which no
// mean and no rank are given.
const FewestNeighbours = 3

// NeighbourSummary is where the indicator lies among its statistical
// neighbours, for the latest period in which it and at least FewestNeighbours of
// them have a figure.
type NeighbourSummary struct {
	Known        bool
	Period       Period
	Count        int   // neighbours with a figure
	Of           int   // neighbours named
	Ours         Value // the indicator's own figure in that period
	Mean, Median Value // of the neighbours, without the indicator
	Low, High    Value // the range of the neighbours
	LowName      string
	HighName     string
	// Rank is the indicator's place among Count+1, 1 for the best, or for the
	// highest where BestFirst is false; places with equal figures share a rank.
	Rank      int
	Shared    bool // another place has the same rank
	BestFirst bool
}

// NeighbourSpread is the range of the statistical neighbours in one period. They
// are in each period the same places, those of the NeighbourSummary: it is not
// known where more than a quarter of them have no figure, or fewer than
// FewestNeighbours have one, so that places which come and go do not look like a
// movement.
type NeighbourSpread struct {
	Known                   bool
	Period                  Period
	Count                   int // neighbours with a figure
	Low, Median, High, Mean Value
}

// Gap is the distance to one benchmark, now and some years ago.
type Gap struct {
	Name string
	Kind BenchmarkKind
	// Mean is set for the mean of the neighbours worked out here.
	Mean bool
	Now  Change // the indicator less the benchmark; Against is the period of both
	Then Change // the same six years before, or as far back as both have figures
	// AcrossSpans: the benchmark is for a whole year, and the indicator's figure
	// for the part of it that ends on the same day.
	AcrossSpans bool
	// Years is how far apart Now and Then are; 0 when Then is not known.
	Years       int
	Movement    GapMovement
	Convergence Convergence
}

// GapMovement is what became of a gap between Then and Now, as printed.
type GapMovement uint8

// The movements. A gap is closed when there is none now, and crossed when the
// indicator has gone over to the other side.
const (
	MovementUnknown GapMovement = iota
	GapNarrowed
	GapWidened
	GapUnchanged
	GapClosed
	GapCrossed
)

var gapMovementNames = [...]string{"not known", "narrowed", "widened", "unchanged", "closed", "crossed"}

// String names the movement in the reader's words.
func (m GapMovement) String() string { return gapMovementNames[m] }

// Convergence is when the indicator would meet the benchmark if the gap went on
// narrowing at its average pace: arithmetic, not a forecast, and refused where
// it would not be honest.
type Convergence struct {
	Known   bool
	Meets   Period  // the first period in which no gap would be left
	Periods int     // over how many periods
	Refusal Refusal // why there is none, when Known is false
}

// Refusal is why an arithmetical date of meeting is not given.
type Refusal uint8

// The refusals.
const (
	NoRefusal        Refusal = iota
	NothingToClose           // there is no gap, or it has been crossed
	SeriesTooShort           // fewer than four years, or eight shorter periods, in common
	GapNotNarrowing          // the gap is as wide as it was, or wider
	NarrowingStopped         // it narrowed at first, but not in the later half
	TooFarAhead              // more than ten years
	SeriesBroken             // a break in one of the series
)

var refusalNames = [...]string{
	"", "there is no gap to close", "too few periods in common", "the gap is not narrowing",
	"the gap has stopped narrowing", "more than ten years ahead", "there is a break in the series",
}

// String says why in the reader's words.
func (r Refusal) String() string { return refusalNames[r] }

// Funnel is whether the indicator differs from its neighbours by more than
// chance, given the size of its own cohort.
type Funnel struct {
	Known    bool
	Period   Period
	Places   int // with numerators and denominators, the indicator's own included
	Position FunnelPosition
}

// FunnelPosition is where a figure lies in a funnel plot.
type FunnelPosition uint8

// The positions: within what chance explains, beyond the 95% limits (about one
// place in twenty by chance alone), or beyond the 99.8% limits (one in 500).
const (
	WithinFunnel FunnelPosition = iota
	Above95
	Below95
	Above998
	Below998
)
