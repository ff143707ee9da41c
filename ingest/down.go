package ingest

import (
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// periodsUnder reports whether the rows under the i-th start with periods, each
// another one: then that row heads a table with its periods down the rows, even
// if none of its headings is a known word.
func (h *headerFinder) periodsUnder(i int) bool {
	col, seen := 0, map[wording.Stamp]bool{}
	for j := i + 1; j < len(h.Rows) && j <= i+3; j++ {
		c := h.Rows[j].Cells[0]
		if col == 0 {
			col = c.Col
		}
		s := periodCell(c)
		if c.Col != col || !s.Whole() || seen[s] {
			return false
		}
		seen[s] = true
	}
	return len(seen) >= 2 && !periodCell(h.At(i, col)).Whole()
}

// periodColumn finds the column of periods where its heading does not name it
// as one: a heading such as "Year ending 31 March", or none at all.
func (h *headerFinder) periodColumn(t *table) {
	if t.count(periodField, yearField, quarterField) > 0 || t.bottom+1 >= len(h.Rows) {
		return
	}
	for i := range t.columns {
		c := &t.columns[i]
		if !c.stamp.IsZero() && !c.stamp.Whole() && h.mostlyPeriods(t, c.col) {
			c.field, c.stamp, c.sure = periodField, wording.Stamp{}, 2
			return
		}
	}
	first := h.Rows[t.bottom+1].Cells[0].Col
	if h.At(t.bottom, first).Kind == grid.Empty && h.mostlyPeriods(t, first) {
		t.columns = append([]column{{col: first, heading: "(no heading)", field: periodField, sure: 2}}, t.columns...)
	}
}

// measuresAcross leaves columns headed "number_of_children", "rate_per_10000"
// to be taken for an indicator each: in a table without a column of indicators,
// a heading that only contains a word for figures names what they are about.
func (h *headerFinder) measuresAcross(t *table) {
	if t.layout != rowAFigure || t.has(nameField) {
		return
	}
	h.groupMeasures(t)
	for i := range t.columns {
		if c := &t.columns[i]; c.field == valueField && c.stamp.IsZero() && c.sure == 1 {
			c.field, c.relative = noField, unrelated
		}
	}
}

// groupMeasures finds what "Actual, Target, Actual, Target" are about, in a
// table with its periods down the rows: the heading over each pair.
func (h *headerFinder) groupMeasures(t *table) {
	groups := map[string]bool{}
	for _, c := range t.all(valueField) {
		if over := h.over(t, c.col); over != "" {
			groups[over] = true
		}
	}
	if len(groups) < 2 || len(groups) < len(t.all(valueField)) {
		return
	}
	for i := range t.columns {
		c := &t.columns[i]
		switch c.field {
		case valueField, targetField, ragField, numField, denField, reasonField, markerField:
			c.group = h.over(t, c.col)
		}
		if c.field == valueField && c.group != "" {
			c.field, c.relative = noField, unrelated
		}
	}
}

// over is the heading that stands over a column in the row above the table's
// last header row: over the column itself, or begun to its left.
func (h *headerFinder) over(t *table, col int) string {
	i := t.bottom - 1
	if i < 0 || h.Rows[t.bottom].Number-h.Rows[i].Number != 1 {
		return ""
	}
	for ; col > h.Rows[t.bottom].Cells[0].Col-1 && col > 0; col-- {
		if c := h.At(i, col); c.Kind == grid.Text {
			return c.Text
		}
	}
	return ""
}
