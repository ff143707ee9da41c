package ingest

import (
	"slices"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// rate scores a reading: headings understood, for their very words more than
// for words among others, less for every header row beyond the first.
func (t *table) rate(extraRows int) {
	score := -0.6 * float64(extraRows)
	periods := 0
	seen := map[columnMeaning]bool{}
	for _, c := range t.columns {
		meaning := c.meaning()
		repeated := seen[meaning] && !c.period.IsZero()
		seen[meaning] = true
		switch {
		case repeated:
			score--
		case c.field == noField:
			score -= 0.2
			continue
		case !c.period.IsZero():
			periods++
			score += max(1.5-0.1*float64(periods), 0.05)
		case c.ambiguous:
			score++
		case c.doubt != "":
			score += 0.3
		case c.field == derivedField:
			score += 0.3
		default:
			score += float64(c.sure)
		}
		t.understood++
	}
	t.score = score
}

// columnMeaning is what tells columns with periods apart.
type columnMeaning struct {
	field    field
	period   briefing.Period
	bench    string
	variant  string
	forecast bool
}

func (c *column) meaning() columnMeaning {
	return columnMeaning{c.field, c.period, c.bench, c.variant, c.forecast}
}

// accept reports whether a reading is a table at all: it has the columns that
// its layout cannot do without, and scores enough.
func (h *headerFinder) accept(t *table) bool {
	if t.layout == periodsAcross && h.figuresUnder(t) {
		t.score += 3
	}
	least := enough
	if h.spec.Kind != 0 || h.spec.HeaderRow != 0 || len(h.spec.Columns) > 0 {
		least = 1
	}
	if t.score < least && t.layout != rowAFigure {
		return false
	}
	switch t.layout {
	case periodsAcross:
		named := t.has(nameField) || t.has(refField)
		unperioded := t.has(nameField) && t.related() && t.count(targetField, ragField, unitField, poleField, derivedField) >= 1
		return named && (t.periods() > 0 || unperioded) && !h.periodsInColumn(t)
	case rowAFigure:
		if t.periods() > 0 || !h.periodsInColumn(t) || !(t.has(valueField) || h.figureColumns(t) > 0) {
			return false
		}
		t.score += 3
		return t.score >= least
	case planLayout:
		return t.has(actionField) && t.count(leadField, dueField, revisedField, statusField, bragField, progressField, priorityField, percentField, startField, measureField) >= 2
	case recommendLayout:
		t.score += 0.5
		return t.has(recField) && (t.count(responseField, meetingField, addressedField) >= 1) && t.count(leadField, dueField, statusField, evidenceField, actionField, responseField, meetingField, addressedField) >= 2
	}
	return false
}

// periods counts the columns that hold figures of a period.
func (t *table) periods() int {
	n := 0
	for _, c := range t.columns {
		if c.field == valueField && (!c.period.IsZero() || c.doubt != "") && !c.stamp.IsZero() {
			n++
		}
	}
	return n
}

// figuresUnder reports whether figures stand under most of the columns that
// name a period.
func (h *headerFinder) figuresUnder(t *table) bool {
	columns, figures := 0, 0
	for _, c := range t.columns {
		if c.field != valueField || c.stamp.IsZero() {
			continue
		}
		columns++
		if columns <= 8 && figuresBelow(h.Grid, t, c.col) {
			figures++
		}
	}
	return figures > 0 && figures*2 >= min(columns, 8)
}

// related reports whether a column holds figures of a period named elsewhere.
func (t *table) related() bool {
	return slices.ContainsFunc(t.columns, func(c column) bool { return c.relative != unrelated && c.field == valueField })
}

// count says how many of the fields have a column.
func (t *table) count(fields ...field) int {
	n := 0
	for _, f := range fields {
		if t.has(f) {
			n++
		}
	}
	return n
}

// figureColumns counts the columns of figures that no known word heads, and
// adds what they say for the reading to its score.
func (h *headerFinder) figureColumns(t *table) int {
	n := 0
	for _, c := range t.columns {
		if c.field == noField && c.why == "" && figuresBelow(h.Grid, t, c.col) {
			n++
		}
	}
	t.score += min(1.5+float64(n)*0.7, 5)
	t.understood += n
	return n
}

// periodsInColumn reports whether a period column (or a year column) really
// holds periods in most of the first rows.
func (h *headerFinder) periodsInColumn(t *table) bool {
	c := t.find(periodField)
	if c == nil {
		c = t.find(yearField)
	}
	if c == nil {
		c = t.find(quarterField)
	}
	return c != nil && h.mostlyPeriods(t, c.col)
}

// mostlyPeriods reports whether most of the filled cells in the first rows of a
// column are periods. Days of which several fall into one month are dates of
// events, not periods.
func (h *headerFinder) mostlyPeriods(t *table, col int) bool {
	filled, periods := 0, 0
	dayOf := map[[2]int]int{}
	for i := t.bottom + 1; i < len(h.Rows) && i <= t.bottom+30; i++ {
		cell := h.At(i, col)
		if cell.Kind == grid.Empty {
			continue
		}
		filled++
		s := periodCell(cell)
		if s.IsZero() {
			continue
		}
		periods++
		if s.Day.IsZero() {
			continue
		}
		month := [2]int{s.Day.Year, int(s.Day.Month)}
		if day, seen := dayOf[month]; seen && day != s.Day.Day {
			return false
		}
		dayOf[month] = s.Day.Day
	}
	return filled > 0 && periods*2 > filled
}

// periodCell is what a cell of a period column says.
func periodCell(c grid.Cell) wording.Stamp {
	switch c.Kind {
	case grid.Date:
		return wording.Stamp{Day: c.Day()}
	case grid.Text, grid.Number:
		text := c.Text
		if c.Kind == grid.Number {
			text = c.Digits()
		}
		s, rest := wording.ReadStamp(text)
		if rest == "" {
			return s
		}
	}
	return wording.Stamp{}
}
