package ingest

import "scrutiny/ingest/internal/grid"

// readBeside reads rows as the header of one table or, where columns without
// any heading part them, of several tables side by side.
func (h *headerFinder) readBeside(l layout, columns []column, top, bottom int) table {
	groups := h.groups(columns)
	if len(groups) < 2 {
		return h.read(l, columns, top, bottom)
	}
	var beside []table
	for _, group := range groups {
		t := h.read(l, group, top, bottom)
		if t.layout == noLayout {
			return h.read(l, columns, top, bottom)
		}
		beside = append(beside, t)
	}
	whole := beside[0]
	whole.beside = beside[1:]
	for _, t := range whole.beside {
		whole.score += t.score
	}
	return whole
}

// groups parts columns where a column between them is empty from the header
// down, and where both sides repeat the first heading.
func (h *headerFinder) groups(columns []column) [][]column {
	var groups [][]column
	from := 0
	for i := 1; i < len(columns); i++ {
		gap := columns[i].col > columns[i-1].col+1
		if gap && columns[i].heading == columns[0].heading && h.emptyColumn(columns[i].col-1) {
			groups = append(groups, columns[from:i])
			from = i
		}
	}
	return append(groups, columns[from:])
}

// emptyColumn reports whether nothing stands in a column in the first rows of
// the sheet.
func (h *headerFinder) emptyColumn(col int) bool {
	for i := range min(len(h.Rows), 100) {
		if c := h.At(i, col); c.Kind != grid.Empty && c.Spread == grid.Own {
			return false
		}
	}
	return true
}

// apart lists tables that stand side by side one after the other.
func apart(tables []table) []table {
	var list []table
	for _, t := range tables {
		beside := t.beside
		t.beside = nil
		list = append(list, t)
		for _, b := range beside {
			b.end = t.end
			list = append(list, b)
		}
	}
	return list
}
