// Package grid is a sheet as plain values: what stands in each cell, how it is
// formatted, what is merged and what is hidden. Recognition works on grids
// alone, so that a workbook and a comma-separated file are read by the same rules.
package grid

import (
	"slices"
	"sort"
	"strconv"

	"scrutiny/briefing"
)

// Grid is one sheet. Rows without anything in them are left out; numbers of
// rows and columns are those of the sheet, from 1.
type Grid struct {
	File  string
	Sheet string
	Rows  []Row // by number, rising

	// Turned says that rows stand for columns; see Turn.
	Turned bool

	// HiddenColumns, HiddenRows count what was left out because it is hidden.
	HiddenColumns []int
	HiddenRows    []int
	// Replaced are the cells in which characters had no place in the paper's
	// face and were replaced.
	Replaced []Replacement
	// unreadRules are the ranges that conditional formats colour by rules that
	// are not worked out.
	unreadRules []area
	// superseded is what is struck through in cells where other words stand.
	superseded map[string]string
}

// Row is one row with something in it.
type Row struct {
	Number int
	Cells  []Cell // by column, rising; empty cells are left out
}

// Kind is what a cell holds.
type Kind uint8

// The kinds. NoValue is a formula whose result was never stored.
const (
	Empty Kind = iota
	Text
	Number
	Date
	Bool
	Fault // a formula's error, in Text: "#DIV/0!"
	NoValue
)

// Cell is one cell.
type Cell struct {
	Col    int
	Kind   Kind
	Spread Spread
	Struck bool    // all of it is struck through
	Text   string  // of a Text or a Fault
	Number float64 // of a Number: as stored; of a Bool: 0 or 1
	Format *Format // never nil
}

// Spread says that a cell shows the value of a merged range it belongs to.
type Spread uint8

// A cell stands for itself, or shows what the merged cell to its left (or
// above and to the left), or above it, holds.
const (
	Own Spread = iota
	FromLeft
	FromAbove
)

// Format is how a cell's number is shown.
type Format struct {
	Percent  bool
	Money    bool
	Dated    bool
	Decimals int // decimal places shown; -1: General, as many as there are
	Code     string
	Fill     string // RRGGBB of a solid fill; empty for none
	Struck   bool
}

// General is the format of a cell that has none.
var General = &Format{Decimals: -1}

// Replacement is a cell that lost characters.
type Replacement struct {
	Col, Row int
	Runes    []rune
}

// At is the cell at a column of the i-th kept row; an empty one when nothing
// stands there.
func (g *Grid) At(i, col int) Cell {
	if i < 0 || i >= len(g.Rows) {
		return Cell{Col: col, Format: General}
	}
	cells := g.Rows[i].Cells
	j := sort.Search(len(cells), func(j int) bool { return cells[j].Col >= col })
	if j < len(cells) && cells[j].Col == col {
		return cells[j]
	}
	return Cell{Col: col, Format: General}
}

// Superseded is what is struck through in a cell where other words stand.
func (g *Grid) Superseded(i, col int) string { return g.superseded[g.Pos(i, col).Cell] }

// ColouredUnread reports whether a cell may be coloured by a conditional format
// whose rule is not worked out: a formula, a scale, a rank.
func (g *Grid) ColouredUnread(i, col int) bool {
	row := g.Rows[i].Number
	if g.Turned {
		row, col = col, row
	}
	return slices.ContainsFunc(g.unreadRules, func(a area) bool {
		return col >= a.left && col <= a.right && row >= a.top && row <= a.bottom
	})
}

// Digits is a number as it is stored, in plain decimal digits.
func (c Cell) Digits() string { return strconv.FormatFloat(c.Number, 'f', -1, 64) }

// Pos is the place of the cell at a column of the i-th kept row.
func (g *Grid) Pos(i, col int) briefing.Pos {
	cell := Name(col, g.Rows[i].Number)
	if g.Turned {
		cell = Name(g.Rows[i].Number, col)
	}
	return briefing.Pos{File: g.File, Sheet: g.Sheet, Cell: cell}
}

// Heading names a column as a reader finds it on the sheet: its letters, or the
// row's number where the grid is turned.
func (g *Grid) Heading(col int) string {
	if g.Turned {
		return strconv.Itoa(col)
	}
	return ColumnName(col)
}

// Place names the i-th kept row as a reader finds it on the sheet.
func (g *Grid) Place(i int) string {
	if g.Turned {
		return ColumnName(g.Rows[i].Number)
	}
	return strconv.Itoa(g.Rows[i].Number)
}

// Turn returns the grid with its rows as columns, for tables whose headings
// stand in a column. Positions still are those of the sheet.
func (g *Grid) Turn() *Grid {
	t := &Grid{File: g.File, Sheet: g.Sheet, Turned: !g.Turned, HiddenColumns: g.HiddenColumns, HiddenRows: g.HiddenRows, Replaced: g.Replaced, unreadRules: g.unreadRules, superseded: g.superseded}
	byCol := map[int]*Row{}
	for _, row := range g.Rows {
		for _, c := range row.Cells {
			to, known := byCol[c.Col]
			if !known {
				to = &Row{Number: c.Col}
				byCol[c.Col] = to
			}
			c.Col = row.Number
			switch c.Spread {
			case FromLeft:
				c.Spread = FromAbove
			case FromAbove:
				c.Spread = FromLeft
			}
			to.Cells = append(to.Cells, c)
		}
	}
	for col := 1; len(byCol) > 0 && col <= 16384; col++ {
		if row, filled := byCol[col]; filled {
			t.Rows = append(t.Rows, *row)
			delete(byCol, col)
		}
	}
	return t
}

// Index is the place in Rows of the row with a number, or of the next one.
func (g *Grid) Index(number int) int {
	return sort.Search(len(g.Rows), func(i int) bool { return g.Rows[i].Number >= number })
}

// Name is a cell's reference, "AB12".
func Name(col, row int) string { return ColumnName(col) + strconv.Itoa(row) }

// ColumnName is a column's letters: 28 is "AB".
func ColumnName(col int) string {
	var name []byte
	for ; col > 0; col = (col - 1) / 26 {
		name = append([]byte{byte('A' + (col-1)%26)}, name...)
	}
	return string(name)
}

// ColumnNumber is the number of a column's letters, 0 when they are none.
func ColumnNumber(letters string) int {
	if len(letters) == 0 || len(letters) > 3 {
		return 0
	}
	n := 0
	for _, r := range letters {
		switch {
		case r >= 'A' && r <= 'Z':
			n = n*26 + int(r-'A') + 1
		case r >= 'a' && r <= 'z':
			n = n*26 + int(r-'a') + 1
		default:
			return 0
		}
	}
	if n > 16384 {
		return 0
	}
	return n
}
