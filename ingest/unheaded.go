package ingest

import (
	"slices"

	"scrutiny/ingest/internal/grid"
)

// addUnheaded takes in a column that briefing.yaml names by its letters although
// no heading stands over it. It has to hold something under the header.
func (h *headerFinder) addUnheaded(t *table, letters string) {
	col := grid.ColumnNumber(letters)
	if col == 0 || columnNamed(letters, t) >= 0 || h.headed(t, col) || !h.filledBelow(t, col) {
		return
	}
	at, _ := slices.BinarySearchFunc(t.columns, col, func(c column, col int) int { return c.col - col })
	t.columns = slices.Insert(t.columns, at, column{col: col})
}

// headed reports whether a column has a heading of its own.
func (h *headerFinder) headed(t *table, col int) bool {
	for i := t.top; i <= t.bottom; i++ {
		if cell := h.At(i, col); cell.Kind != grid.Empty && cell.Spread == grid.Own {
			return true
		}
	}
	return false
}

// filledBelow reports whether anything stands in the first rows of a column.
func (h *headerFinder) filledBelow(t *table, col int) bool {
	for i := t.bottom + 1; i < len(h.Rows) && i <= t.bottom+200; i++ {
		if cell := h.At(i, col); cell.Kind != grid.Empty && cell.Spread == grid.Own {
			return true
		}
	}
	return false
}
