package briefing

// Dataset is everything that was read from the workbooks, raw and private:
// nothing of it may be published before disclosure control has seen it.
type Dataset struct {
	Indicators      []Indicator
	Actions         []Action
	Recommendations []Recommendation
	Sources         []Source
	Last            *LastReport // what the panel was given last time; nil: not known
}

// Source is one file that was read and what was made of it.
type Source struct {
	File   string // base name, never a path
	SHA256 string // hexadecimal; empty where it is not to be published
	Sheets []SourceSheet
	// HiddenSheets is how many sheets its author hid, where they are not among
	// Sheets: their names may say what was meant to be kept.
	HiddenSheets int
}

// PlainText reports whether the file is a text, such as a CSV, and no workbook:
// its only sheet has no name.
func (s Source) PlainText() bool { return len(s.Sheets) == 1 && s.Sheets[0].Name == "" }

// SourceSheet is what one sheet was taken for.
type SourceSheet struct {
	Name    string
	Kind    SheetKind
	Rows    int    // rows taken
	Ignored string // why nothing was taken, as below; empty otherwise
	// Skipped are the rows and columns from which nothing was taken, one entry a reason.
	Skipped []Skipped
}

// Why nothing was taken from a sheet.
const (
	HiddenSheet    = "hidden"
	LeftOutSheet   = "left out, as briefing.yaml says"
	EmptySheet     = "empty"
	HeaderlessRow  = "the header row that briefing.yaml names is empty"
	NoHeaderFound  = "no header row found"
	NoTableInSheet = "holds no table"
)

// Skipped are rows or columns of a sheet from which nothing was taken, for one
// reason. What they hold is not said.
type Skipped struct {
	Why       SkipReason
	Count     int
	Stretches []Stretch // in order, without overlap
}

// Stretch is a run of rows by their numbers, or of columns by their letters,
// both ends included; From and To are the same for a single one.
type Stretch struct{ From, To string }

// SkipReason is why nothing was taken from a row or column.
type SkipReason uint8

// The reasons, in the order in which they are listed.
const (
	HiddenRows    SkipReason = iota // its author hid it
	HiddenColumns                   // its author hid it
	StruckOut                       // struck through: taken as superseded
	NamesNothing                    // names no indicator, action or recommendation
	NamesNoPeriod                   // a figure without a period
	OnlyANote                       // a text alone
	skipReasons
)

// SkipReasons lists all of them in order.
func SkipReasons() []SkipReason {
	all := make([]SkipReason, skipReasons)
	for i := range all {
		all[i] = SkipReason(i)
	}
	return all
}

var skipReasonNames = [skipReasons]string{
	"hidden rows", "hidden columns", "struck out", "names nothing", "names no period", "only a note",
}

// String names the reason.
func (r SkipReason) String() string { return skipReasonNames[r] }

// SheetKind is what a sheet holds.
type SheetKind uint8

// The kinds of sheet.
const (
	UnknownSheet SheetKind = iota
	IndicatorSheet
	PlanSheet
	RecommendationSheet
)

var sheetKindNames = [...]string{"unknown", "indicators", "plan", "recommendations"}

// String is the word that briefing.yaml uses: "indicators", "plan", "recommendations".
func (k SheetKind) String() string { return sheetKindNames[k] }

// Reading is a figure as a workbook gives it: the value understood, what the
// cell said, and where it stands.
type Reading struct {
	Value
	Raw string
	Pos Pos
}

// Text is words with the place where they stand.
type Text struct {
	Text string
	Pos  Pos
}

// Polarity says which way an indicator should go.
type Polarity uint8

// The polarities. An InRange indicator should stay within a band; an
// InformationOnly one (activity) is neither good nor bad, and gets no RAG.
// PolarityUnstated is not judged either, and the notes say that it is missing.
const (
	PolarityUnstated Polarity = iota
	HigherIsBetter
	LowerIsBetter
	InRange
	InformationOnly
)

var polarityNames = [...]string{"not stated", "higher is better", "lower is better", "within a range", "information only"}

// String names the polarity in the reader's words.
func (p Polarity) String() string { return polarityNames[p] }

// Indicator is one measure as the workbook gives it.
type Indicator struct {
	Ref        string
	Name       string
	Theme      string
	Definition string
	Owner      string // role, as printed in the workbook
	Level      string // statutory, national, local; as printed
	Unit       Unit
	Polarity   Polarity
	Cumulative bool // figures are year to date and restart with each reporting year
	Frequency  Span // Month, Quarter or Year; NoSpan when unstated
	Standing   Standing
	// People says whether the figures count people, where the workbook states
	// it: small numbers of anything else may be published. Not said: they may.
	People    Choice
	Tolerance Tolerance // the indicator's own; zero when the briefing's applies
	Control   ControlSettings
	Target    Reading // general target where periods have none of their own
	Band      Band    // for InRange
	// Floor is the floor standard: a figure between it and the target is amber,
	// whatever the tolerance.
	Floor      Reading
	Points     []Point // one area's own figures, in the workbook's order
	Parts      []Part  // breakdown: the rows "of which"
	Benchmarks []Benchmark
	Comment    Text // commentary on the latest period
	Reason     Text // why data are missing, where the workbook says
	Pos        Pos
}

// Point is an indicator's figure for one period.
type Point struct {
	Period      Period
	Forecast    bool // a figure of the future that the workbook calls a forecast
	Value       Reading
	Target      Reading // phased target; zero when none is given for this period
	Numerator   Reading
	Denominator Reading
	RAG         Text // the workbook's own rating of this point, as written
	Comment     Text
}

// Part is one row of a breakdown: of the indicator, the part named.
type Part struct {
	Dimension string // "source", "level of need"; empty when the workbook does not say
	Name      string // "police"
	Points    []Point
	Pos       Pos
}

// Benchmark is the same indicator for somewhere else.
type Benchmark struct {
	Name   string // "England", "Rotherham", "Statistical neighbours"
	Kind   BenchmarkKind
	Points []Point
	Pos    Pos
}

// BenchmarkKind says what a benchmark is.
type BenchmarkKind uint8

// The kinds of benchmark. A Neighbour is one named authority; NeighbourAverage
// is a figure for all the statistical neighbours, as given.
const (
	OtherArea BenchmarkKind = iota
	Neighbour
	NeighbourAverage
	Region
	Nation
	TopQuartile
)

// Band is the range an InRange indicator should stay in, both ends included.
type Band struct{ Low, High Reading }

// Known reports whether both ends stand.
func (b Band) Known() bool { return b.Low.Known && b.High.Known }

// Tolerance is how far a figure may miss its target and still be amber.
// The zero Tolerance is "none stated"; an explicit zero has Stated set.
type Tolerance struct {
	Amount   float64 // in the indicator's unit, or in per cent of the target
	Relative bool    // Amount is per cent of the target
	Stated   bool
}

// StandingKind says whether an indicator is in force.
type StandingKind uint8

// The standings. AnnualOnly means that no figure is due this quarter.
const (
	Active StandingKind = iota
	Suspended
	Resumed
	AnnualOnly
	NewIndicator
	Retired
)

var standingNames = [...]string{"active", "suspended", "resumed", "annual only", "new", "retired"}

// String names the standing in the reader's words.
func (k StandingKind) String() string { return standingNames[k] }

// Standing is whether an indicator is in force, since when, and why not.
type Standing struct {
	Kind        StandingKind
	From, Until Period // zero when not stated
	Reason      string
	Pos         Pos
}
