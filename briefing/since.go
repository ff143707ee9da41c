package briefing

// LastReport is what the panel was given at its last meeting, to be compared
// with what it is given now. Its dataset is raw where it was read from
// workbooks, until disclosure control has seen it too.
type LastReport struct {
	Dataset Dataset
	Period  Period // the period it reported; zero: the latest with figures
	AsAt    Date   // zero: the last day that its figures cover
	// Published: the dataset comes from exported findings, not from workbooks.
	Published bool
	// FiguresOnly: nothing is known of definitions, tolerances and whether
	// figures are cumulative, as in an exported CSV.
	FiguresOnly bool
}

// PreviousSpec is where briefing.yaml says that the last report can be found:
// its workbooks, or the findings exported from it.
type PreviousSpec struct {
	Workbooks []WorkbookSpec
	Findings  string // a CSV or JSON file of "scrutiny export", relative to briefing.yaml
	Period    Period // the period it reported; zero: found out
	AsAt      Date   // zero: found out
	Pos       Pos
}

// IsZero reports whether no last report is named.
func (p PreviousSpec) IsZero() bool { return len(p.Workbooks) == 0 && p.Findings == "" }

// SinceFinding is what has changed since the last report, as it may be
// published: no figure in it was suppressed, then or now. The lists are in the
// order of this report's workbooks, what was dropped after that in the order
// of the last one's.
type SinceFinding struct {
	Known           bool   // there is a last report
	Period          Period // the one it reported
	AsAt            Date
	Sources         []Source // files of the last report
	Figures         []FigureChange
	Targets         []TargetChange
	Definitions     []DefinitionChange
	Indicators      []IndicatorChange
	Actions         []ActionChange
	Recommendations []RecommendationChange
	// What the last report does not hold cannot be compared: without its
	// indicators, nothing in this one is called new.
	IndicatorsCompared, ActionsCompared, RecommendationsCompared bool
}

// Empty reports whether nothing changed that is to be told.
func (s SinceFinding) Empty() bool {
	return len(s.Figures)+len(s.Targets)+len(s.Definitions)+len(s.Indicators)+len(s.Actions)+len(s.Recommendations) == 0
}

// IndicatorName says which indicator a change is about, in the words of this
// report, or of the last one for what was dropped.
type IndicatorName struct {
	Ref, Name, Theme string
}

// FigureChangeKind says what became of a figure that the last report covered.
type FigureChangeKind uint8

// The kinds. A revised figure has another value; a supplied one was missing in
// the last report; a removed one is missing now; a suppressed one was
// published then and is withheld now.
const (
	FigureRevised FigureChangeKind = iota
	FigureSupplied
	FigureRemoved
	FigureSuppressed
)

var figureChangeNames = [...]string{"revised", "supplied", "removed", "suppressed"}

// String names the kind in the reader's words.
func (k FigureChangeKind) String() string { return figureChangeNames[k] }

// FigureChange is one figure of a period already reported that is not what it was.
type FigureChange struct {
	Kind      FigureChangeKind
	Indicator IndicatorName
	Row       string // the part of a breakdown, "police", or the benchmark, "England"; empty: the indicator's own
	Benchmark bool   // Row is a benchmark
	Period    Period
	Unit      Unit
	// From and To are as published then and now. From is Absent(Confidential),
	// and Difference is 0, where the earlier figure could help to work out one
	// that is suppressed.
	From, To   Value
	Difference float64 // To minus From, for a revised figure
	Decimals   int8    // decimal places to print the difference with
	Marked     bool    // the figure is marked [r] now
	Expected   bool    // it was marked [p] or [e] then, so that a revision was announced
	Source     Pos     // its cell now; zero when no cell holds it
	Was        Pos     // its cell then
}

// Silent reports a revision that nobody announced: not marked [r], and not
// marked provisional or estimated before.
func (c FigureChange) Silent() bool { return c.Kind == FigureRevised && !c.Marked && !c.Expected }

// TargetChange is a target that was moved.
type TargetChange struct {
	Indicator IndicatorName
	Unit      Unit
	// First and Last are the periods it holds for, when targets are phased;
	// both are zero for the general target.
	First, Last Period
	From, To    Value // without a number: there was none, or there is none now
	// Easier and Harder say which way, by the indicator's polarity; both are
	// false where that cannot be said.
	Easier, Harder bool
	// Under is what the rating of the period reported would be by the earlier
	// target, where it was made easier and that would be another; UnderKnown is
	// false otherwise.
	Under      Rating
	UnderKnown bool
	// Reported: a figure had been reported against the old target already.
	Reported bool
	Source   Pos
}

// Aspect is what an indicator is, apart from its figures.
type Aspect uint8

// The aspects that are compared.
const (
	AspectReference Aspect = iota
	AspectDefinition
	AspectPolarity
	AspectUnit
	AspectCumulative
	AspectTolerance
	AspectRange
	AspectBreakdown
)

var aspectNames = [...]string{
	"reference", "definition", "direction", "unit", "time basis", "tolerance", "range", "breakdown",
}

// String names the aspect in the reader's words.
func (a Aspect) String() string { return aspectNames[a] }

// DefinitionChange is something about an indicator, other than its figures and
// targets, that is not what it was. From and To are in words; one of them is
// empty for what was added or taken out (a row of the breakdown).
type DefinitionChange struct {
	Indicator IndicatorName
	Aspect    Aspect
	From, To  string
	Source    Pos
}

// Presence says whether something came, went or got another name.
type Presence uint8

// The presences.
const (
	Renamed Presence = iota
	Added
	Dropped
)

var presenceNames = [...]string{"renamed", "new", "dropped"}

// String names the presence in the reader's words.
func (p Presence) String() string { return presenceNames[p] }

// IndicatorChange is an indicator that is new, was dropped, or got another name.
type IndicatorChange struct {
	Indicator IndicatorName
	Presence  Presence
	Was       IndicatorName // for a renamed one: how it was called
	// MissedTarget: the last figure of a dropped indicator missed its target.
	MissedTarget bool
	Source       Pos // its place now, or then for a dropped one
}
