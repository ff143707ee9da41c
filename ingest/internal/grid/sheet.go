package grid

import (
	"slices"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// maxCells is how many filled cells one sheet may hold. A year of weekly
// figures for every council and indicator is a tenth of it.
const maxCells = 4_000_000

// sheetReader turns the XML of one sheet into a grid.
type sheetReader struct {
	*markup
	grid    *Grid
	strings []words
	format  func(style int) *Format
	shift   float64 // days to add to serial dates: 1462 in workbooks that count from 1904

	rules      []rule
	ruleFill   func(style int) string // the fill of a conditional format's style
	hiddenCols []span
	merges     []area
	row        Row
	rowHidden  bool
	cells      int
	scratch    []Cell
	lastCol    int
	overfull   bool
	whole      bool // the end of the cells was reached
}

type span struct{ first, last int }

// read walks the part once: columns, cells, merged ranges.
func (s *sheetReader) read() {
	for s.next() && !s.overfull {
		if !s.open {
			switch s.name {
			case "row":
				s.endRow()
			case "sheetData":
				s.whole = true
			}
			continue
		}
		switch s.name {
		case "sheetData":
			s.whole = s.empty
		case "col":
			if hidden := s.on("hidden") || string(s.attr("width")) == "0"; hidden && len(s.hiddenCols) < 16384 {
				s.hiddenCols = append(s.hiddenCols, span{s.number("min"), s.number("max")})
			}
		case "row":
			s.startRow()
		case "conditionalFormatting":
			s.readRules()
		case "c":
			s.cell()
		case "mergeCell":
			if a, ok := parseArea(string(s.attr("ref"))); ok && len(s.merges) < 100_000 {
				s.merges = append(s.merges, a)
			}
		}
	}
	s.order()
	s.applyRules()
	s.fill()
	s.hide()
}

func (s *sheetReader) startRow() {
	number := s.number("r")
	if number == 0 {
		number = s.row.Number + 1
	}
	s.row = Row{Number: number}
	s.rowHidden = s.on("hidden") || string(s.attr("ht")) == "0"
	s.scratch, s.lastCol = s.scratch[:0], 0
	if s.empty {
		s.endRow()
	}
}

// endRow keeps the row when something stands in it.
func (s *sheetReader) endRow() {
	filled := slices.ContainsFunc(s.scratch, func(c Cell) bool { return c.Kind != Empty })
	if !filled {
		return
	}
	if s.rowHidden {
		s.grid.HiddenRows = append(s.grid.HiddenRows, s.row.Number)
		return
	}
	s.row.Cells = slices.Clone(s.scratch)
	s.grid.Rows = append(s.grid.Rows, s.row)
	s.scratch = s.scratch[:0]
}

// cell reads one cell up to its end.
func (s *sheetReader) cell() {
	col := columnOf(s.attr("r"))
	if col == 0 {
		col = s.lastCol + 1
	}
	s.lastCol = col
	c := Cell{Col: col, Format: General}
	if style := s.number("s"); style != 0 {
		c.Format = s.format(style)
	}
	kind := string(s.attr("t"))
	var value string
	var inline words
	formula, valued := false, false
	for !s.empty && s.next() {
		if s.name == "c" && !s.open {
			break
		}
		switch {
		case s.name == "is" && s.open:
			inline = readWords(s.markup, "is")
			valued = true
			s.empty = false
		case s.name == "v" && !s.open:
			value, valued = s.text(), true
		case s.name == "f":
			formula = true
			s.empty = false
		case s.open:
			s.empty = false
		}
	}
	s.empty = false
	s.fillCell(&c, kind, value, inline, valued)
	if formula && !valued {
		c.Kind = NoValue
	}
	if c.Kind == Empty && c.Format.Fill == "" {
		return
	}
	c.Struck = c.Struck || c.Format.Struck
	s.scratch = append(s.scratch, c)
	s.cells++
	s.overfull = s.cells > maxCells
}

// fillCell sets what the cell holds from its stored value and its type.
func (s *sheetReader) fillCell(c *Cell, kind, value string, inline words, valued bool) {
	if !valued {
		return
	}
	switch kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || n < 0 || n >= len(s.strings) {
			c.Kind, c.Text = Fault, "#REF!"
			return
		}
		s.put(c, s.strings[n])
	case "inlineStr":
		s.put(c, inline)
	case "str":
		s.put(c, clean(value))
	case "e":
		c.Kind, c.Text = Fault, strings.TrimSpace(value)
	case "b":
		c.Kind = Bool
		if strings.TrimSpace(value) == "1" || strings.EqualFold(strings.TrimSpace(value), "true") {
			c.Number = 1
		}
	case "d":
		s.isoDate(c, value)
	default:
		s.numeric(c, value)
	}
}

func (s *sheetReader) put(c *Cell, w words) {
	if w.text == "" {
		return
	}
	c.Kind, c.Text, c.Struck = Text, w.text, w.struck
	if w.superseded != "" {
		if s.grid.superseded == nil {
			s.grid.superseded = map[string]string{}
		}
		s.grid.superseded[Name(c.Col, s.row.Number)] = w.superseded
	}
	if len(w.replaced) > 0 && len(s.grid.Replaced) < 10_000 {
		s.grid.Replaced = append(s.grid.Replaced, Replacement{Col: c.Col, Row: s.row.Number, Runes: w.replaced})
	}
}

// numeric reads a stored number; what is none is kept as text.
func (s *sheetReader) numeric(c *Cell, value string) {
	value = strings.TrimSpace(value)
	n, err := strconv.ParseFloat(value, 64)
	if err != nil || n != n || n > 1e300 || n < -1e300 {
		s.put(c, clean(value))
		return
	}
	c.Kind, c.Number = Number, n
	if c.Format.Dated {
		c.Kind = Date
		c.Number += s.shift
	}
}

func (s *sheetReader) isoDate(c *Cell, value string) {
	day, _, _ := strings.Cut(strings.TrimSpace(value), "T")
	d, err := briefing.ParseISODate(day)
	if err != nil {
		s.put(c, clean(value))
		return
	}
	c.Kind, c.Number = Date, float64(serialStart.DaysUntil(d))
}

// serialStart is day 0 of serial dates, as they count from March 1900 on.
var serialStart = briefing.NewDate(1899, 12, 30)

// Day is the day that a Date holds; the zero Date when its number is none.
func (c Cell) Day() briefing.Date {
	n := int(c.Number)
	if c.Number < 0 || c.Number > 2958465 {
		return briefing.Date{}
	}
	if n < 60 { // spreadsheets believe in 29 February 1900
		n++
	}
	return serialStart.AddDays(n)
}

// order puts rows and cells in order where a file does not, and drops repeats.
func (s *sheetReader) order() {
	slices.SortStableFunc(s.grid.Rows, func(a, b Row) int { return a.Number - b.Number })
	s.grid.Rows = slices.CompactFunc(s.grid.Rows, func(a, b Row) bool { return a.Number == b.Number })
	for i := range s.grid.Rows {
		cells := s.grid.Rows[i].Cells
		byCol := func(a, b Cell) int { return a.Col - b.Col }
		if !slices.IsSortedFunc(cells, byCol) {
			slices.SortStableFunc(cells, byCol)
		}
		s.grid.Rows[i].Cells = slices.CompactFunc(cells, func(a, b Cell) bool { return a.Col == b.Col })
	}
}

// hide takes the cells of hidden columns out.
func (s *sheetReader) hide() {
	if len(s.hiddenCols) == 0 {
		return
	}
	var hidden [16385]bool
	for _, h := range s.hiddenCols {
		for col := max(h.first, 1); col <= min(h.last, 16384) && !hidden[col]; col++ {
			hidden[col] = true
		}
	}
	lost := map[int]bool{}
	for i := range s.grid.Rows {
		s.grid.Rows[i].Cells = slices.DeleteFunc(s.grid.Rows[i].Cells, func(c Cell) bool {
			if hidden[c.Col] {
				lost[c.Col] = lost[c.Col] || (c.Kind != Empty && c.Spread == Own)
				return true
			}
			return false
		})
	}
	s.grid.Rows = slices.DeleteFunc(s.grid.Rows, func(r Row) bool { return len(r.Cells) == 0 })
	for col, held := range lost {
		if held {
			s.grid.HiddenColumns = append(s.grid.HiddenColumns, col)
		}
	}
	slices.Sort(s.grid.HiddenColumns)
}
