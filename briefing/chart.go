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

// RankChart lines places up by one figure: a row a place, in the order given, and
// in it a dot on a scale that all share.
type RankChart struct {
	Rows  []RankRow
	Unit  Unit
	Words ChartWords
}

// RankRow is one place; its label of value is ready to print.
type RankRow struct {
	Name       string
	Value      ChartValue
	ValueLabel string
	Focus      bool // the council itself: a large dot
	Mark       Mark // of a comparator; a place among others is a ring
}

// Height is the height in points at which the chart reads well.
func (c RankChart) Height() float64 { return 13 * float64(max(len(c.Rows), 1)) }

// PlacesChart shows a council among other places, side by side: over the years,
// and the latest year place by place. Each half has its own line of words over it.
type PlacesChart struct {
	Over        LineChart
	OverHeading string
	Rank        RankChart
	RankHeading string
}

// Height is the height in points at which the chart reads well.
func (c PlacesChart) Height() float64 { return max(16+c.Rank.Height(), 120) }

// SlopeChart shows two moments and nothing between them: a straight line a
// place, named and with its figures at both ends.
type SlopeChart struct {
	From, To string // the two moments: "2018/19"
	Lines    []SlopeLine
	Unit     Unit
	Words    ChartWords
}

// SlopeLine is one place at the two moments. The labels are its figures, ready
// to print; a line of which one end is not known is not drawn.
type SlopeLine struct {
	Name               string
	Focus              bool
	Mark               Mark
	From, To           ChartValue
	FromLabel, ToLabel string
}

// TimelineChart shows actions against the calendar: a row each, in the order
// given, with the dates that each was due.
type TimelineChart struct {
	Rows  []TimelineRow
	Ticks []DateTick // the marks of the calendar, the earliest first
	// AsAt is an upright through all rows, with its label over it; none when it
	// is zero.
	AsAt      Date
	AsAtLabel string
	// The words of the key: "First planned", "Moved again" for the dates between the
	// first and the last, "Time overdue", and what each sign means. An empty one
	// leaves its sample out.
	FirstName, BetweenName, OverdueName string
	Key                                 []SignKey
	Words                               ChartWords
}

// TimelineRow is one action.
type TimelineRow struct {
	// Group is printed once over neighbouring rows that share it.
	Group string
	Ref   string // "4.1"
	Name  string // cut at a word where it is too long: the table has all of it
	// Dates are those that the action was due, in the order in which they were
	// set: the first is where it was planned, the last the one that holds. There
	// are none where the plan names no day.
	Dates []Date
	Sign  Badge // at the last date: how the action stands; a dot for NoBadge
	// Overdue: a bar runs from the last date to the as-at date.
	Overdue bool
	// The labels beside the marks: "Eight weeks overdue", and how far the date
	// was moved, "13 weeks later". One without dates has Label alone.
	Label, Moved string
}

// DateTick is a mark of the calendar: "Jan" over "2026".
type DateTick struct {
	Date Date
	Tick
}

// Height is the height in points at which the chart reads well: rows and the
// names of their groups, a key of two lines, the as-at label and the calendar.
func (c TimelineChart) Height() float64 { return 66 + 15.5*float64(max(c.Lines(), 1)) }

// LeastHeight is the height at which its words still stand clear of each other.
func (c TimelineChart) LeastHeight() float64 { return 66 + 13.2*float64(max(c.Lines(), 1)) }

// Lines is how many lines the rows take with the names of their groups.
func (c TimelineChart) Lines() int {
	lines, group := len(c.Rows), ""
	for _, r := range c.Rows {
		if r.Group != "" && r.Group != group {
			lines++
		}
		group = r.Group
	}
	return lines
}

// ContributionChart shows what the parts add to the change of a total: bars to
// both sides of no change, in the order given, and the total under them.
type ContributionChart struct {
	Parts []Contribution
	Total Contribution
	Unit  Unit
	Words ChartWords
}

// Contribution is one part of a change. A part that is not known has no bar.
type Contribution struct {
	Name   string
	Change ChartValue
	Label  string // the change, ready to print: "+133"
	Driver bool   // the part that moved the total most: heavy, others pale
}

// Height is the height in points at which the chart reads well.
func (c ContributionChart) Height() float64 { return 8 + 16*float64(len(c.Parts)+1) }

// MultiplesChart shows the parts of a breakdown beside each other, a small panel
// each, all on one scale of figures and over the same ticks.
type MultiplesChart struct {
	Panels []Panel
	Ticks  []Tick
	Unit   Unit
	// Columns draws a column from zero at each tick, for what is counted anew in
	// each period; else a line is drawn. Only the latest and labelled columns are
	// dark.
	Columns bool
	Words   ChartWords
}

// Panel is one small chart with its name over it. Labels are printed at the
// values that have one.
type Panel struct {
	Name   string
	Values []ChartValue // one a tick
}

// The least width of a panel, and the room between two of them, in points.
const (
	PanelWidth = 105.0
	PanelGap   = 14.0
)

// Arrange says in how many rows the panels stand, and how many to a row, where
// the chart has the given width.
func (c MultiplesChart) Arrange(width float64) (rows, perRow int) {
	n := max(len(c.Panels), 1)
	most := max(int((width+PanelGap)/(PanelWidth+PanelGap)), 1)
	rows = (n + most - 1) / most
	return rows, (n + rows - 1) / rows
}

// Height is the height in points at which the chart reads well in the width.
func (c MultiplesChart) Height(width float64) float64 {
	rows, _ := c.Arrange(width)
	if c.Columns {
		return 84 * float64(rows)
	}
	return 96 * float64(rows)
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
