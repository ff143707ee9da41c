package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// columnsOf works out the columns of a header for one kind of table.
func (h *headerFinder) columnsOf(l layout, top, bottom int) []column {
	var columns []column
	first, last := h.extent(top, bottom)
	h.work += (last - first + 1) * (bottom - top + 1)
	for col := first; col <= last; col++ {
		if c := h.column(l, col, top, bottom); c.heading != "" {
			columns = append(columns, c)
		}
	}
	return columns
}

// emptyRows counts the rows over the last one that say nothing a heading says.
func (h *headerFinder) emptyRows(top, bottom int) int {
	empty := 0
	for i := top; i < bottom; i++ {
		says := slices.ContainsFunc(h.Rows[i].Cells, func(c grid.Cell) bool {
			k := h.head(c)
			return k.word || !k.stamp.IsZero() || isBenchmark(k.text)
		})
		if !says {
			empty++
		}
	}
	return empty
}

// maxWidth is how many columns right of a table's first are read.
const maxWidth = 2000

// extent is from which column to which the rows hold anything.
func (h *headerFinder) extent(top, bottom int) (first, last int) {
	for i := top; i <= bottom; i++ {
		cells := h.Rows[i].Cells
		if len(cells) == 0 {
			continue
		}
		if first == 0 || cells[0].Col < first {
			first = cells[0].Col
		}
		last = max(last, cells[len(cells)-1].Col)
	}
	return first, min(last, first+maxWidth)
}

// column works out what one column holds from the headings over it.
func (h *headerFinder) column(l layout, col, top, bottom int) column {
	c := column{col: col}
	var words, pieces []string
	var title wording.Stamp
	mixed := false
	for i := top; i <= bottom; i++ {
		cell := h.At(i, col)
		if cell.Kind == grid.Empty || (cell.Spread == grid.FromAbove && i > top) {
			continue
		}
		if i == bottom && cell.Spread == grid.FromLeft && h.At(i, col-1).Text == cell.Text && !h.carries(col, top, bottom) {
			c.heading, c.why = "", ""
			return c // the rest of a column merged over several narrow ones
		}
		k := h.head(cell)
		if i < bottom && h.spansAll(i, top, bottom) {
			title = k.stamp // a title merged over the whole table
			continue
		}
		pieces = append(pieces, k.text)
		if !k.stamp.IsZero() && l.kind() == briefing.IndicatorSheet {
			c.stamp = k.stamp.Within(c.stamp)
			mixed = k.rest != ""
			if k.rest != "" {
				words = append(words, k.rest)
			}
			continue
		}
		mixed = false
		words = append(words, k.text)
	}
	if len(pieces) == 0 {
		return c
	}
	c.heading = strings.Join(slices.Compact(pieces), " / ")
	if l.kind() == briefing.IndicatorSheet {
		if !c.stamp.IsZero() && !c.stamp.Whole() {
			c.stamp = c.stamp.Within(title)
		}
		h.carryYear(&c, top, bottom)
		h.indicatorColumn(&c, words, mixed)
		return c
	}
	for i := len(words) - 1; i >= 0 && c.field == noField; i-- {
		c.field, c.sure = h.of(l, words[i])
	}
	return c
}

// spansAll reports whether a header row is one cell merged from the table's
// first column over most of the others.
func (h *headerFinder) spansAll(i, top, bottom int) bool {
	first, last := h.extent(top, bottom)
	cells := h.Rows[i].Cells
	if len(cells) == 0 || cells[0].Col != first {
		return false
	}
	n := 1
	for n < len(cells) && cells[n].Spread == grid.FromLeft {
		n++
	}
	return n == len(cells) && n*3 > (last-first+1)*2
}

// carries reports whether a merged heading in the bottom row still tells
// columns apart by what stands in the rows over it.
func (h *headerFinder) carries(col, top, bottom int) bool {
	for i := top; i < bottom; i++ {
		if cell := h.At(i, col); cell.Kind != grid.Empty && cell.Spread == grid.Own {
			return true
		}
	}
	return false
}

// carryYear completes a heading that names no year from the nearest year to
// its left in a header row, which then was written once for several columns.
func (h *headerFinder) carryYear(c *column, top, bottom int) {
	if c.stamp.Whole() || (c.stamp.IsZero() && top == bottom) || c.stamp.IsZero() {
		return
	}
	for i := bottom - 1; i >= top; i-- {
		for col := c.col; col > 0; col-- {
			cell := h.At(i, col)
			if cell.Kind == grid.Empty {
				continue
			}
			if k := h.head(cell); k.stamp.Whole() {
				c.stamp = c.stamp.Within(k.stamp)
				return
			}
			break
		}
	}
	c.stamp = c.stamp.Within(h.sheetYear(top))
}

// headsTable reports whether a row above a reading's first is a header row of
// the same table: it stands right over it with more than one cell.
func (h *headerFinder) headsTable(i, top int) bool {
	return len(h.Rows[i].Cells) > 1 && h.Rows[top].Number-h.Rows[i].Number == top-i && !h.spansAll(i, i, top)
}

// sheetYear is the year that the rows above a header, or the name of the
// sheet, give for all of it.
func (h *headerFinder) sheetYear(top int) wording.Stamp {
	for i := top - 1; i >= 0 && i > top-15; i-- {
		if h.headsTable(i, top) {
			continue
		}
		for _, c := range h.Rows[i].Cells {
			if k := h.head(c); k.stamp.Year.First != 0 && !k.data {
				return wording.Stamp{Year: k.stamp.Year, Basis: k.stamp.Basis, BasisStated: k.stamp.BasisStated}
			}
		}
	}
	if s, _ := wording.ReadStamp(h.Sheet); s.Year.First != 0 {
		return wording.Stamp{Year: s.Year}
	}
	return wording.Stamp{}
}
