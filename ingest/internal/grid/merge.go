package grid

import "slices"

// How many cells one merged range fills, and all of a sheet together: headings
// merged over tables, not merged sheets.
const (
	maxSpread    = 20_000
	maxAllSpread = 500_000
)

// fill shows the value of each merged range in all of its cells: a year merged
// over four quarters heads each of them, a theme merged down a block belongs
// to each of its rows.
func (s *sheetReader) fill() {
	budget := maxAllSpread
	for _, a := range s.merges {
		if (a.right-a.left+1)*(a.bottom-a.top+1) > maxSpread {
			a.right = min(a.right, a.left+200)
			a.bottom = min(a.bottom, a.top+100)
		}
		i := s.grid.Index(a.top)
		if i >= len(s.grid.Rows) || s.grid.Rows[i].Number != a.top {
			continue
		}
		top := s.grid.At(i, a.left)
		if top.Kind == Empty {
			continue
		}
		for ; i < len(s.grid.Rows) && s.grid.Rows[i].Number <= a.bottom && budget > 0; i++ {
			s.spread(&s.grid.Rows[i], a, top)
			budget -= len(s.grid.Rows[i].Cells)
		}
	}
}

// spread puts the value of a merged range into one of its rows.
func (s *sheetReader) spread(row *Row, a area, top Cell) {
	kept := slices.DeleteFunc(slices.Clone(row.Cells), func(c Cell) bool { return c.Col >= a.left && c.Col <= a.right })
	for col := a.left; col <= a.right; col++ {
		c := top
		c.Col = col
		switch {
		case col > a.left:
			c.Spread = FromLeft
		case row.Number > a.top:
			c.Spread = FromAbove
		}
		kept = append(kept, c)
	}
	slices.SortFunc(kept, func(a, b Cell) int { return a.Col - b.Col })
	row.Cells = kept
}
