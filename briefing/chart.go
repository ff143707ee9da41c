package briefing

// Chart is a picture to be drawn: every word and number in it is ready to
// print, so that drawing needs no knowledge of the field or the language.
// The kinds are LineChart, BarChart and StatusChart.
type Chart interface{ chart() }

func (LineChart) chart()   {}
func (BarChart) chart()    {}
func (StatusChart) chart() {}

// LineChart shows figures over time. All series have one value a tick.
type LineChart struct {
	Ticks  []Tick
	Series []ChartSeries // the focus first; at most four
	Target []ChartValue  // one a tick, drawn as a step; empty for none
	// TargetLabel stands at the target's end: "Target 90%".
	TargetLabel string
	Unit        Unit // for the labels on the value axis
}

// Tick is one place on the time axis: its own label, and the label of the year
// it belongs to, which is printed once under its ticks: "Q1" over "2020/21".
type Tick struct {
	Label string
	Group string
}

// ChartSeries is one line.
type ChartSeries struct {
	Name   string // printed at the line's end
	Focus  bool   // the council's own line: heavy; others are thin and grey or dashed
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
}

// BarChart compares quantities: horizontal bars from zero, in the order given.
type BarChart struct {
	Bars []Bar
	Unit Unit
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
	Rows []StatusRow
}

// Height is the height in points at which the chart reads well: a row has room
// for counts over its bar, and the key may take two lines.
func (c StatusChart) Height() float64 { return 30 + 30*float64(max(len(c.Rows), 1)) }

// StatusRow is one stacked bar.
type StatusRow struct {
	Name     string // "High priority"
	Segments []StatusSegment
}

// StatusSegment is the part of a bar with one status.
type StatusSegment struct {
	Name  string // "Overdue"
	Badge Badge
	Count int
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
