package ingest

import (
	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// layout is how a table is arranged.
type layout uint8

const (
	noLayout        layout = iota
	periodsAcross          // one row an indicator, one column a period
	rowAFigure             // one row a figure, with its period in a column
	planLayout             // one row an action
	recommendLayout        // one row a recommendation
)

var layoutNames = [...]string{"", "one row an indicator, periods across", "one row a figure", "one row an action", "one row a recommendation"}

func (l layout) String() string { return layoutNames[l] }

// kind is what a table of this layout holds.
func (l layout) kind() briefing.SheetKind {
	switch l {
	case periodsAcross, rowAFigure:
		return briefing.IndicatorSheet
	case planLayout:
		return briefing.PlanSheet
	case recommendLayout:
		return briefing.RecommendationSheet
	}
	return briefing.UnknownSheet
}

func (l layout) words() vocabulary {
	switch l.kind() {
	case briefing.PlanSheet:
		return planWords
	case briefing.RecommendationSheet:
		return recommendationWords
	}
	return indicatorWords
}

// table is a table found on a sheet: where its header stands (places in
// Grid.Rows) and what its columns hold. Its rows run from bottom+1 to end-1.
type table struct {
	layout      layout
	top, bottom int
	end         int
	columns     []column
	score       float64
	understood  int // headings whose meaning is known
	beside      []table
}

// column is one column of a table.
type column struct {
	col      int
	heading  string // as written, from the top header row to the bottom one
	field    field
	sure     int // 2 for a heading's very words, 1 for words among others
	stamp    wording.Stamp
	period   briefing.Period
	forecast bool
	bench    string // of a benchmark: whose figures
	relative relation
	variant  string // of figures given twice for a period: "Number", "Rate"
	why      string // why nothing is taken from it
	doubt    string // why its period cannot be told

	ticked    bool   // of a lead: the heading names who leads where the cell is ticked
	group     string // what a heading over several columns says that they are about
	implied   bool   // taken for what it is by what stands in it
	ambiguous bool   // the doubt is between periods it may mean
}

// relation is how a column's period stands to the one that the sheet reports:
// "This quarter", "Last quarter", "Same quarter last year".
type relation uint8

const (
	unrelated relation = iota
	thisPeriod
	previousPeriod
	yearBefore
)

// find is the column of a field that has no period of its own; nil when there
// is none.
func (t *table) find(f field) *column {
	for i := range t.columns {
		if c := &t.columns[i]; c.field == f && c.period.IsZero() && c.bench == "" {
			return c
		}
	}
	return nil
}

// all lists the columns of a field, in order.
func (t *table) all(f field) []*column {
	var list []*column
	for i := range t.columns {
		if c := &t.columns[i]; c.field == f {
			list = append(list, c)
		}
	}
	return list
}

// has reports whether a field has a column.
func (t *table) has(f field) bool { return len(t.all(f)) > 0 }
