package briefing

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
