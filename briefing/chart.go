package briefing

// Chart is a picture to be drawn: every word and number in it is ready to
// print, so that drawing needs no knowledge of the field or the language.
// The kinds are LineChart, PlacesChart, RankChart, SlopeChart, BarChart,
// StatusChart, TimelineChart, ContributionChart, MultiplesChart and Sparkline.
type Chart interface{ chart() }

func (LineChart) chart()   {}
func (BarChart) chart()    {}
func (StatusChart) chart() {}
func (Sparkline) chart()   {}
func (RankChart) chart()   {}
func (PlacesChart) chart() {}
func (SlopeChart) chart()  {}

func (TimelineChart) chart()     {}
func (ContributionChart) chart() {}
func (MultiplesChart) chart()    {}

// LineChart shows figures over time. All series have one value a tick.
type LineChart struct {
	Ticks  []Tick
	Series []ChartSeries // the focus first; at most four
	Target []ChartValue  // one a tick, drawn as a step; empty for none
	// TargetLabel stands at the target's end: "Target 90%".
	TargetLabel string
	Unit        Unit // for the labels on the value axis
	// Limits are the control limits of the focus; nil for none.
	Limits *ControlLimits
	// Places is the range of the other places at each tick; nil for none.
	Places *PlaceRange
	// Band is the range that the focus should keep to; nil for none.
	Band *TargetBand
	// Floor is the floor standard, one value a tick, drawn as a step; empty for none.
	Floor      []ChartValue
	FloorLabel string // at its end: "Floor 75%"
	Words      ChartWords
}

// PlaceRange is where other places lie: at each tick a bar from the lowest to
// the highest of them, with a stroke at their middle.
type PlaceRange struct {
	Low, Middle, High []ChartValue // one a tick
	// The labels are those of the key over the chart, beside that of the focus:
	// "range of the neighbours", "their mean".
	RangeLabel, MiddleLabel string
}

// TargetBand is a range to keep to, both ends included: "Target range 5 to 8".
type TargetBand struct {
	Low, High float64
	Label     string
}

// Mark is the shape of a comparator's points. A kind of comparator keeps its
// shape throughout a paper, so that readers without colour know it again.
type Mark uint8

// The marks. MarkByOrder leaves the shape to the order of the series.
const (
	MarkByOrder Mark = iota
	MarkDiamond
	MarkTriangle
	MarkSquare
)

// ChartWords are what a chart itself says, in the language of the paper. An
// empty one is said in English.
type ChartWords struct {
	NoFigures  string // "No figures to show", in the place of the chart
	AxisStarts string // "Axis starts at {value}", at an axis that leaves out zero
	Suppressed string // "[c]", at a gap of suppressed figures
}

// ControlLimits are the range that a measure keeps to while nothing but chance
// moves it: one value a tick, drawn as steps, so that limits can be re-based.
type ControlLimits struct {
	Mean, Lower, Upper []ChartValue
	// The labels stand at the lines' ends: "Mean 82%", "Upper limit 91%".
	MeanLabel, LowerLabel, UpperLabel string
	// Key says over the chart what the signs at points mean, in this order.
	Key []SignKey
}

// SignKey is what a sign in a chart means: "special cause, better".
type SignKey struct {
	Badge Badge
	Words string
	// Dots: some points have a dot in place of the sign, which the key shows too.
	Dots bool
}

// Tick is one place on the time axis: its own label, and the label of the year
// it belongs to, which is printed once under its ticks: "Q1" over "2020/21".
type Tick struct {
	Label string
	Group string
	// Period is what the labels name in the language of the paper, for the audit;
	// zero for a tick that is no period.
	Period Period
}

// ChartSeries is one line.
type ChartSeries struct {
	Name   string // printed at the line's end
	Focus  bool   // the council's own line: heavy; others are thin and grey or dashed
	Mark   Mark   // the shape of a comparator's points
	Values []ChartValue
}

// ChartValue is one point: a gap when it is not known. A label is printed at
// the point when it is not empty; the latest point of the focus always has one.
type ChartValue struct {
	Number      float64
	Known       bool
	Label       string
	Provisional bool // drawn hollow
	Suppressed  bool // a gap that is marked as suppressed
	Doubtful    bool // a figure that may be a mistake: a ring with a question mark, joined to nothing
	// Signal is the sign set on the point where something other than chance
	// moved it: BadgeBetter, BadgeWorse, BadgeUp or BadgeDown; NoBadge: none.
	Signal Badge
	// Beyond: something other than chance moved the point too, and the sign of its
	// run stands at another point; it has a dot.
	Beyond bool
}

// BarChart compares quantities: horizontal bars from zero, in the order given.
type BarChart struct {
	Bars   []Bar
	Unit   Unit
	Period Period // of the values, for the audit; not drawn
	Words  ChartWords
}

// Bar is one quantity; its label of value is ready to print ("1,234", "[c]").
type Bar struct {
	Name       string
	Value      ChartValue
	ValueLabel string
	// Earlier, when known, is drawn as a tick on the bar: the same quantity a
	// year before.
	Earlier ChartValue
	Muted   bool // drawn in grey: context, not the point of the chart
}

// Height is the height in points at which the chart reads well in a column of
// the paper's width: names of two lines have room.
func (c BarChart) Height() float64 { return 24 * float64(max(len(c.Bars), 1)) }

// StatusChart shows how many of each status there are: one stacked horizontal
// bar a row, all on one scale.
type StatusChart struct {
	Rows  []StatusRow
	Words ChartWords
}

// Height is the height in points at which the chart reads well: a row has room
// for counts over its bar, and the key may take two lines.
func (c StatusChart) Height() float64 { return 30 + 30*float64(max(len(c.Rows), 1)) }

// StatusRow is one stacked bar.
type StatusRow struct {
	Name     string // "High priority"
	Segments []StatusSegment
	// Total is printed at the bar's end: "24"; empty for none.
	Total string
}

// StatusSegment is the part of a bar with one status.
type StatusSegment struct {
	Name  string // "Overdue"
	Badge Badge
	Count int
}

// Sparkline is a line of the size of a word, without axes or words: the shape of
// a run of figures, which stand beside it. It is scaled to its own figures, so
// that two of them compare in shape only.
type Sparkline struct {
	Values []ChartValue
}

// Badge is the sign of a status: a shape and a colour that go with a word,
// never in its place.
type Badge uint8

// The badges.
const (
	NoBadge     Badge = iota
	BadgeGreen        // on target, on track
	BadgeAmber        // within tolerance, at risk
	BadgeRed          // off target, overdue
	BadgeBlue         // complete
	BadgeGrey         // not started, no data, unrated
	BadgeBetter       // moved the right way
	BadgeWorse        // moved the wrong way
	BadgeSame         // did not move
	BadgeUp           // rose; not judged
	BadgeDown         // fell; not judged
	BadgePaused       // suspended, paused
)
