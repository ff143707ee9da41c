package pdf

import (
	"strconv"

	"scrutiny/briefing"
)

// fill makes the cells of a table and their elements, in reading order.
func (f *flow) fill(g *grid) {
	if g.hasHeaders() {
		f.fillHead(g)
	}
	if len(g.table.Rows) == 0 {
		g.root.add("TBody") // a head cannot be without a body
	}
	var body *node
	band := ""
	for i, r := range g.table.Rows {
		if body == nil || r.Band {
			body = g.root.add("TBody")
		}
		if r.Band {
			band = g.id('b', i)
			g.rows = append(g.rows, f.bandRow(g, body.add("TR"), r, band))
			continue
		}
		g.rows = append(g.rows, f.bodyRow(g, body.add("TR"), r, i, band))
	}
}

// id names a header cell: "t3c1" for the second column of the third table. Only
// tables whose cells name their headers have ids.
func (g *grid) id(kind byte, i int) string {
	if !g.named {
		return ""
	}
	return "t" + strconv.Itoa(g.number) + string(rune(kind)) + strconv.Itoa(i+1)
}

// fillHead makes one header row, or two where columns are grouped: neighbours of
// one group under its name, and columns without a group across both rows.
func (f *flow) fillHead(g *grid) {
	head := g.root.add("THead")
	grouped := false
	for i := range g.columns {
		g.columns[i].id = g.id('c', i)
		grouped = grouped || g.columns[i].Group != ""
	}
	if !grouped {
		g.head = [][]cell{make([]cell, 0, len(g.columns))}
		tr := head.add("TR")
		for i := range g.columns {
			g.head[0] = append(g.head[0], f.headCell(g, tr, i, 1))
		}
		return
	}
	g.head = make([][]cell, 2)
	upper, lower := head.add("TR"), head.add("TR")
	for i := 0; i < len(g.columns); {
		name, n := g.columns[i].Group, 1
		if name == "" {
			g.head[0] = append(g.head[0], f.headCell(g, upper, i, 2))
			i++
			continue
		}
		for i+n < len(g.columns) && g.columns[i+n].Group == name {
			n++
		}
		g.head[0] = append(g.head[0], f.groupCell(g, upper, i, n))
		for ; n > 0; n-- {
			g.columns[i].group = g.head[0][len(g.head[0])-1].node.ID
			g.head[1] = append(g.head[1], f.headCell(g, lower, i, 1))
			i++
		}
	}
}

func (f *flow) headCell(g *grid, tr *node, at, deep int) cell {
	c := &g.columns[at]
	th := tr.add("TH")
	th.Scope, th.ID, th.Lang = "Column", c.id, c.Lang
	if deep > 1 {
		th.RowSpan = deep
	}
	if c.group != "" {
		th.Headers = []string{c.group}
	}
	return cell{node: th, at: at, span: 1, deep: deep, lines: [][]phrase{plainPhrase(c.Header, g.style.asBold(), th)}}
}

func (f *flow) groupCell(g *grid, tr *node, at, span int) cell {
	th := tr.add("TH")
	th.Scope, th.ID = "Column", g.id('g', at)
	if span > 1 {
		th.ColSpan = span
	}
	return cell{node: th, at: at, span: span, deep: 1,
		lines: [][]phrase{plainPhrase(g.columns[at].Group, g.style.asBold(), th)}}
}

// bandRow is a heading across the table; it heads the columns below it.
func (f *flow) bandRow(g *grid, tr *node, r briefing.Row, id string) row {
	th := tr.add("TH")
	th.Scope, th.ID = "Column", id
	if len(g.columns) > 1 {
		th.ColSpan = len(g.columns)
	}
	var c briefing.Cell
	if len(r.Cells) > 0 {
		c = r.Cells[0]
	}
	return row{band: true, cells: []cell{{node: th, span: len(g.columns), deep: 1, lines: f.cellLines(c, g.style.asBold(), th)}}}
}

func (f *flow) bodyRow(g *grid, tr *node, r briefing.Row, i int, band string) row {
	cells := make([]cell, len(g.columns))
	own := ""
	for at := range cells {
		var td *node
		if at == 0 && !g.table.NoRowHeaders {
			own = g.id('r', i)
			td = tr.add("TH")
			td.Scope, td.ID = "Row", own
			td.Headers = g.headers(at, band, "")
		} else {
			td = tr.add("TD")
			td.Headers = g.headers(at, band, own)
		}
		var c briefing.Cell
		if at < len(r.Cells) {
			c = r.Cells[at]
		}
		cells[at] = cell{node: td, at: at, span: 1, deep: 1, lines: f.cellLines(c, g.style, td), chart: f.cellChart(c, td)}
	}
	return row{cells: cells}
}

// headers are the ids of the cells that head a cell: group, column, band, row.
func (g *grid) headers(at int, band, own string) []string {
	if !g.named {
		return nil
	}
	ids := make([]string, 0, 4)
	for _, id := range [...]string{g.columns[at].group, g.columns[at].id, band, own} {
		if id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// cellLines readies the lines of a cell; where there are several, each is a
// paragraph of its own.
func (f *flow) cellLines(c briefing.Cell, st style, sink *node) [][]phrase {
	lines := make([][]phrase, 0, len(c.Lines))
	for _, l := range c.Lines {
		if !hasWords(l) {
			continue
		}
		owner := sink
		if len(c.Lines) > 1 {
			owner = sink.add("P")
		}
		lines = append(lines, f.phrases(l, st, owner))
	}
	return lines
}
