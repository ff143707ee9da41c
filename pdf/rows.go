package pdf

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// setCell is a cell broken into lines for its width.
type setCell struct {
	cell
	lines  []line
	shifts []float64 // of each line from the left end of the cell's inner width
}

// set breaks a cell into lines and aligns each.
func (g *grid) set(c cell, align briefing.Align) setCell {
	width := -2.0 * cellMargin
	for i := c.at; i < c.at+c.span; i++ {
		width += g.columns[i].width
	}
	set := setCell{cell: c}
	for _, phrases := range c.lines {
		ls := breakLines(phrases, width)
		for _, l := range ls {
			shift := 0.0
			if align != briefing.Left {
				shift = g.columns[c.at].shift(phrases, l, width, align == briefing.Decimal && len(ls) == 1)
			}
			set.lines, set.shifts = append(set.lines, l), append(set.shifts, shift)
		}
	}
	return set
}

// shift is how far right a line of a column of numbers stands. Headers and words
// end where the numbers end.
func (c *column) shift(phrases []phrase, l line, width float64, byPoint bool) float64 {
	if byPoint && c.after+c.marks > 0 {
		if n, is := numberIn(phrases); is {
			return width - c.marks - c.after - n.before
		}
	}
	if ends := width - c.marks - l.width; ends >= 0 {
		return ends
	}
	return width - l.width
}

// put sets lines from one on up to another in a strip, the first with its top at y.
func (g *grid) put(s *strip, c setCell, from, to int, y float64) {
	x := g.columns[c.at].x + cellMargin
	for i := from; i < min(to, len(c.lines)); i++ {
		s.set(c.lines[i], x+c.shifts[i], y)
		y += g.style.lead
	}
}

// rowStrips sets a row: as one strip if it fits within the limit, otherwise line
// by line, so that it can go on on the next page.
func (g *grid) rowStrips(i int, limit float64) []strip {
	r := g.rows[i]
	kind := rowPart
	if r.band {
		kind = bandPart
	}
	cells := make([]setCell, len(r.cells))
	deepest := 1
	for k, c := range r.cells {
		align := g.columns[c.at].Align
		if r.band {
			align = briefing.Left
		}
		cells[k] = g.set(c, align)
		deepest = max(deepest, len(cells[k].lines))
	}
	strips := g.slice(cells, deepest, limit)
	for n := range strips {
		strips[n].part, strips[n].number = kind, i+1
		if r.band {
			strips[n].shade(g.width)
		}
	}
	strips[len(strips)-1].rule(0, g.width, 0.5, ruleColour)
	return strips
}

// slice makes one strip of a row's cells, or one for each of its lines.
func (g *grid) slice(cells []setCell, deepest int, limit float64) []strip {
	if height := g.rowHeight(cells); height <= limit {
		s := strip{height: height, words: make([]words, 0, pieces(cells)), bars: make([]bar, 0, 2)}
		for i := range cells {
			g.put(&s, cells[i], 0, deepest, g.padding)
			if cells[i].chart != nil {
				g.putChart(&s, &cells[i], g.padding+g.style.lead*float64(max(len(cells[i].lines), 1)-1))
			}
		}
		return []strip{s}
	}
	strips := make([]strip, deepest)
	for n := range strips {
		s := &strips[n]
		y := 0.0
		if n == 0 {
			y = g.padding
		}
		s.height = y + g.style.lead
		if n > 0 {
			s.hold = parted
		}
		if n == 1 || n == deepest-1 {
			s.hold = loose
		}
		room := 0.0
		for i := range cells {
			g.put(s, cells[i], n, n+1, y)
			if cells[i].below(n) {
				g.putChart(s, &cells[i], y)
				room = max(room, cells[i].room(g.style.lead))
			}
		}
		s.height += room
		if n == deepest-1 {
			s.height += g.padding
		}
	}
	return strips
}

// rowHeight is the height of a row in one piece.
func (g *grid) rowHeight(cells []setCell) float64 {
	height := g.style.lead
	for i := range cells {
		lines := float64(max(len(cells[i].lines), 1)) * g.style.lead
		height = max(height, lines+cells[i].room(g.style.lead))
	}
	return height + 2*g.padding
}

// pieces counts what is to be put in a strip.
func pieces(cells []setCell) int {
	n := 0
	for _, c := range cells {
		for _, l := range c.lines {
			n += len(l.pieces)
		}
	}
	return n
}

// headStrips sets the header rows: as one strip if they fit within the limit,
// otherwise row by row and line by line. Words stand at the foot of their cell.
func (g *grid) headStrips(limit float64) []strip {
	rows := make([][]setCell, len(g.head))
	depth := make([]int, len(g.head))
	for n, cells := range g.head {
		for _, c := range cells {
			set := g.set(c, g.headAlign(c))
			rows[n] = append(rows[n], set)
			if c.deep == 1 {
				depth[n] = max(depth[n], len(set.lines))
			}
		}
	}
	for _, c := range rows[0] {
		if c.deep > 1 {
			depth[1] = max(depth[1], len(c.lines)-depth[0])
		}
	}
	strips := g.headAsOne(rows, depth)
	if strips[0].height > limit {
		strips = nil
		for n := range rows {
			strips = append(strips, g.slice(rows[n], g.deepest(rows[n]), 0)...)
		}
	}
	for n := range strips {
		strips[n].part, strips[n].number = headerPart, 1
	}
	strips[len(strips)-1].rule(0, g.width, 0.75, g.style.in().Rule)
	return strips
}

func (g *grid) deepest(cells []setCell) int {
	n := 1
	for _, c := range cells {
		n = max(n, len(c.lines))
	}
	return n
}

func (g *grid) headAlign(c cell) briefing.Align {
	if c.span > 1 || g.columns[c.at].Align == briefing.Left {
		return briefing.Left
	}
	return briefing.Right
}

// headAsOne sets one or two header rows in one strip; a thin rule ties a group's
// name to its columns.
func (g *grid) headAsOne(rows [][]setCell, depth []int) []strip {
	var s strip
	for n := range rows {
		s.height += float64(depth[n])*g.style.lead + 2*g.padding
		for _, c := range rows[n] {
			foot := s.height - g.padding
			if c.deep > 1 {
				foot += float64(depth[1])*g.style.lead + 2*g.padding
			}
			g.put(&s, c, 0, len(c.lines), foot-float64(len(c.lines))*g.style.lead)
			if n == 0 && len(rows) > 1 && c.deep == 1 {
				g.tie(&s, c)
			}
		}
	}
	return []strip{s}
}

// tie draws the rule under a group's name.
func (g *grid) tie(s *strip, c setCell) {
	from, last := g.columns[c.at].x+cellMargin, g.columns[c.at+c.span-1]
	s.bars = append(s.bars, bar{from, s.height - 0.25, last.x + last.width - cellMargin - from, 0.5, g.style.in().Rule})
}

// rule draws a line along the foot of a strip.
func (s *strip) rule(x, width, thickness float64, c drawing.Colour) {
	s.bars = append(s.bars, bar{x, s.height - thickness, width, thickness, c})
}

// shade lays the colour of a band under a strip.
func (s *strip) shade(width float64) {
	s.bars = append(s.bars, bar{0, 0, width, s.height, bandColour})
}
