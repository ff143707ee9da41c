package ingest

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
)

// dateFields keep what is struck through: a date that no longer stands is what
// the action was due before.
var dateFields = map[field]bool{dueField: true, revisedField: true, startField: true}

// dropSuperseded leaves out what is struck through as a whole: a row whose text
// is struck, and single cells of others. It says which.
func (r *tableReader) dropSuperseded() {
	var rows []int
	cells, first := 0, briefing.Pos{}
	for i := r.bottom + 1; i < r.end; i++ {
		struck := r.struckCells(i)
		if len(struck) == 0 {
			continue
		}
		if r.struckAsAWhole(i) {
			rows = append(rows, r.Rows[i].Number)
			if r.superseded == nil {
				r.superseded = map[int]bool{}
			}
			r.superseded[i] = true
			continue
		}
		for _, c := range struck {
			if cells++; cells == 1 {
				first = r.Pos(i, c.Col)
			}
			c.Kind, c.Text = grid.Empty, ""
		}
	}
	if len(rows) > 0 {
		r.say(briefing.Note, r.at(), "take the line off the text if they still stand", "%s taken as superseded and left out: %s", struckWords(len(rows), "row"), briefing.RowNumbers(rows))
	}
	if cells > 0 {
		r.say(briefing.Note, first, "take the line off the text if it still stands", "%s taken as superseded and left out, this one first", struckWords(cells, "cell"))
	}
}

func struckWords(n int, noun string) string {
	if n == 1 {
		return "a " + noun + " that is struck through was"
	}
	return fmt.Sprintf("%d %ss that are struck through were", n, noun)
}

// struckCells are the cells of a row in the table's columns that are struck
// through as a whole, but for dates.
func (r *tableReader) struckCells(i int) []*grid.Cell {
	var struck []*grid.Cell
	row := r.Rows[i].Cells
	for j := range row {
		if c := &row[j]; c.Struck && c.Kind != grid.Empty && !dateFields[r.fieldAt(c.Col)] {
			struck = append(struck, c)
		}
	}
	return struck
}

// struckAsAWhole reports whether what the row is about is struck through.
func (r *tableReader) struckAsAWhole(i int) bool {
	for _, f := range [...]field{actionField, recField, nameField} {
		if c := r.find(f); c != nil {
			return r.At(i, c.col).Struck
		}
	}
	return false
}

// fieldAt is what a column of the sheet holds in this table.
func (t *table) fieldAt(col int) field {
	for i := range t.columns {
		if t.columns[i].col == col {
			return t.columns[i].field
		}
	}
	return noField
}
