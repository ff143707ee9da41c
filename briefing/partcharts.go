package briefing

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
