package briefing

// Findings is what may be published: the figures that disclosure control let
// through, what changed, and what that means. Everything printed is made of it.
type Findings struct {
	Brief           Brief
	Period          Period // the period reported
	AsAt            Date
	Themes          []Theme // in the workbook's order
	Tally           Tally   // over all themes
	Plan            PlanFinding
	Recommendations []RecommendationFinding
	RecommendTally  RecommendationTally
	Attention       Attention
	Enquiries       []EnquiryGroup
	Sources         []Source
	Doubts          []Doubt // what a reader should know of the data's quality, by place
	Disclosure      DisclosureSummary
	Since           SinceFinding // what has changed since the last report
}

// Theme is a group of indicators, as the workbook groups them.
type Theme struct {
	Name       string
	Indicators []IndicatorFinding
	Tally      Tally
}

// IndicatorFinding is one indicator as it may be published.
type IndicatorFinding struct {
	Ref        string
	Name       string
	Theme      string
	Definition string
	Owner      string
	Level      string
	Unit       Unit
	Polarity   Polarity
	Cumulative bool
	Frequency  Span
	Standing   Standing
	Tolerance  Tolerance // the one that applied
	Band       Band
	Points     []PointFinding // oldest first, without gaps: a period with no figure has its reason
	Latest     int            // index in Points of the period reported; -1: none
	Rating     Rating         // for the period reported
	RatingWhy  string         // the rule in words, with its figures: "87.0% is within 5 percentage points of the target of 90.0%"
	Rule       RatingRule     // the same as facts, to be worded in the language of the paper
	SourceRAG  string         // the workbook's own rating as written; empty when it has none
	// Contradicted: the workbook's own rating is not what the target and
	// tolerance give; Computed is what they give.
	Contradicted bool
	Computed     Rating
	Run          Run
	Signal       Signal
	Precision    Precision
	Comparison   Comparison
	Outlook      Outlook
	// Quarters are a monthly indicator's figures by quarter, where the unit lets
	// them be added or the workbook gives what they were worked out from; empty
	// for other indicators.
	Quarters     []PointFinding
	Compositions []Composition // one a dimension of the breakdown
	Floor        Value         // floor standard; zero when there is none
	Parts        []PartFinding
	Benchmarks   []BenchmarkFinding
	Comment      string
	Reason       string // why data are missing, where the workbook says
	Source       Pos
}

// Now is the point of the period reported; false when there is none.
func (f IndicatorFinding) Now() (PointFinding, bool) {
	if f.Latest < 0 || f.Latest >= len(f.Points) {
		return PointFinding{}, false
	}
	return f.Points[f.Latest], true
}

// Outlook is the forecast for the end of the reporting year: where the
// indicator is expected to stand, which is another thing than where it stands.
type Outlook struct {
	Known     bool
	Period    Period
	Value     Value
	Target    Value
	Rating    Rating
	Why       string
	SourceRAG string // the workbook's own rating of the forecast, as written
}

// PointFinding is one published figure with what changed.
type PointFinding struct {
	Period     Period
	Rating     Rating
	Forecast   bool
	Doubtful   bool // the figure may be a mistake: one of Findings.Doubts says why
	Value      Value
	Target     Value  // zero when there is none
	OnPrevious Change // against the period before
	OnYear     Change // against the same period a year before
	// InPeriod is a cumulative indicator's figure of this period alone, worked
	// out from the year to date; zero for other indicators.
	InPeriod Value
	Source   Pos // the cell the figure comes from; zero when no cell holds it
}

// Change is what lies between two figures of one indicator.
type Change struct {
	Known bool
	// InPeriod: From and To are a cumulative indicator's figures of the two
	// periods alone, worked out from the year to date.
	InPeriod   bool
	Against    Period  // the earlier period
	From       Value   // its figure
	To         Value   // the later figure
	Difference float64 // later minus earlier, from unrounded values, in the unit (percentage points for a percentage)
	// Percent is the relative change in per cent of the earlier figure;
	// PercentKnown is false for percentages, and where the earlier figure is
	// zero, negative, or a count below five.
	Percent      float64
	PercentKnown bool
	// Unrounded: the printed figures differ by another amount than the
	// difference, which has more decimal places for that reason; the words
	// should say that it was worked out from unrounded figures.
	Unrounded bool
	Decimals  int8 // decimal places to print the difference with
	Direction Direction
	Judgement Judgement
	// Marks say of either figure that it may still move or is weak: provisional,
	// revised, estimated, of low reliability.
	Marks Marks
	Why   string // why there is no change to give, when Known is false
	// InDoubt: there is none to give because one of the two figures is Doubtful.
	InDoubt bool
}

// Direction is the way a figure moved, as printed.
type Direction int8

// The directions.
const (
	Down Direction = iota - 1
	Unchanged
	Up
)

// Judgement is what a movement means for an indicator of its polarity.
type Judgement uint8

// The judgements. NotJudged is for activity measures and unstated polarity.
const (
	NotJudged Judgement = iota
	Better
	Worse
	Same
)

var judgementNames = [...]string{"not judged", "better", "worse", "no change"}

// String names the judgement in the reader's words.
func (j Judgement) String() string { return judgementNames[j] }

// Run is how many periods in a row, up to the one reported, moved the same way.
// It is zero when the last movement was none or is not known.
type Run struct {
	Length    int
	Direction Direction
	Judgement Judgement
}

// PartFinding is one row of a breakdown as it may be published.
type PartFinding struct {
	Dimension string
	Name      string
	Points    []PointFinding // the same periods as the indicator's
	Source    Pos
}

// BenchmarkFinding is the indicator elsewhere, with its own latest period.
type BenchmarkFinding struct {
	Name   string
	Kind   BenchmarkKind
	Points []PointFinding
	Latest int // index of the last known figure; -1: none
	// Gap is ours minus theirs in the same period, when both are known.
	Gap Change
}

// PlanFinding is the improvement plan as at the date reported.
type PlanFinding struct {
	Actions    []ActionFinding // by priority, then overdue longest first, then reference
	Tally      PlanTally
	ByPriority []PlanGroup // high, medium, low, none given; only those with actions
	ByTheme    []PlanGroup // in the plan's order
	Checks     PlanChecks
}

// PlanGroup is a share of the plan with its own counts.
type PlanGroup struct {
	Name     string
	Priority Priority // for groups by priority
	Tally    PlanTally
}

// PlanTally counts actions by BRAG as the calendar gives it, paused and cancelled
// ones apart: ByBRAG and Aside together add up to Total.
type PlanTally struct {
	Total    int
	ByBRAG   [Grey + 1]int
	ByStatus [Cancelled + 1]int // by the workbook\'s own status; adds up to Total too
	Overdue  int                // of the total
	Slipped  int                // of the total: due later than first planned
	Paused   int                // of the total
	// PausedApart are those of Paused that are counted apart from ByBRAG: what is
	// overdue is so, paused or not.
	PausedApart int
}

// Aside is the number of actions that have no rating to be counted by: paused
// and not overdue, or cancelled.
func (t PlanTally) Aside() int { return t.PausedApart + t.ByStatus[Cancelled] }

// Of is the number of actions rated so.
func (t PlanTally) Of(b BRAG) int { return t.ByBRAG[b] }

// ActionFinding is one action with what the calendar says about it.
type ActionFinding struct {
	Action
	Current Due
	// Rating is the BRAG that is printed: the workbook's own, but blue when it
	// is complete and red when it is overdue.
	Rating        BRAG
	Contradiction Contradiction // where the workbook's own cells disagree
	Overdue       bool
	DaysOverdue   int
	SlippageWeeks int // current due minus original due, in whole weeks; 0 when not known
	TimesMoved    int
	// FirstDue is the original due date that the last report gave, where this
	// plan has another in its place; zero otherwise. Slippage counts from it.
	FirstDue  Due
	Checks    []ActionCheck
	DependsOn []PartnerBody // other bodies named in the action or as its partners
}

// First is the due date first planned, as far as it is known.
func (f ActionFinding) First() Due {
	if !f.FirstDue.Date.IsZero() {
		return f.FirstDue
	}
	return f.OriginalDue
}

// RecommendationFinding is one recommendation with its state as at the date reported.
type RecommendationFinding struct {
	Recommendation
	State       RecommendationState
	Overdue     bool
	DaysOverdue int
}

// RecommendationState says whether a recommendation is still carried forward.
type RecommendationState uint8

// The states. A recommendation is closed only by evidence, or by a rejection
// with a reason.
const (
	AwaitingResponse RecommendationState = iota
	UnderWay
	DoneWithoutEvidence
	ClosedWithEvidence
	RejectedWithReason
	RejectedWithoutReason
)

var recommendationStateNames = [...]string{
	"awaiting a response", "under way", "reported done, evidence awaited",
	"closed with evidence", "rejected, reason given", "rejected, no reason given",
}

// String names the state in the reader's words.
func (s RecommendationState) String() string { return recommendationStateNames[s] }

// Open reports whether the recommendation is still carried forward.
func (s RecommendationState) Open() bool {
	return s != ClosedWithEvidence && s != RejectedWithReason
}

// RecommendationTally counts recommendations; Open plus Closed is Total.
type RecommendationTally struct {
	Total, Open, Closed, Overdue int
	ByState                      [RejectedWithoutReason + 1]int // adds up to Total
}
