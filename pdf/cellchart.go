package pdf

import "scrutiny/briefing"

// cellChart is a small chart in a cell: its number among the report's figures, its
// size, and its element, which is nil for decoration.
type cellChart struct {
	number        int
	width, height float64
	sink          *node
}

// cellChart takes the next of the report's figures for a cell that has one.
func (f *flow) cellChart(c briefing.Cell, td *node) *cellChart {
	if c.Chart == nil {
		return nil
	}
	fig := f.next()
	if fig.Width == 0 {
		return nil
	}
	const width, height = briefing.TextWidth / 3, 120
	if scale := min(1, width/fig.Width, height/fig.Height); scale < 1 {
		fig.Width, fig.Height = fig.Width*scale, fig.Height*scale
	}
	fig.MinHeight = 0
	chart := &cellChart{number: f.drawn, width: fig.Width, height: fig.Height}
	if alt := oneLine(fig.Alt); alt != "" {
		chart.sink = td.add("Figure")
		chart.sink.Alt = alt
	}
	return chart
}

// room is the height that a cell's chart takes under its lines.
func (c *setCell) room(lead float64) float64 {
	switch {
	case c.chart == nil:
		return 0
	case len(c.lines) == 0:
		return max(0, c.chart.height-lead) // it stands in the place of the first line
	}
	return c.chart.height + chartGap
}

// chartGap is the room between a cell's last line and its chart.
const chartGap = 2.0

// below says whether a cell's chart goes with its line n: the last one.
func (c *setCell) below(n int) bool {
	return c.chart != nil && n == max(len(c.lines), 1)-1
}

// putChart sets a cell's chart in a strip: under its lines, or in the middle of the
// first line's height where there are none, at the side that the column is
// aligned to.
func (g *grid) putChart(s *strip, c *setCell, y float64) {
	col := &g.columns[c.at]
	x := col.x + cellMargin
	inner := col.width - 2*cellMargin
	scale := min(1, inner/c.chart.width)
	if col.Align != briefing.Left {
		x += inner - c.chart.width*scale
	}
	if len(c.lines) > 0 {
		y += g.style.lead + chartGap
	} else {
		y += max(0, (g.style.lead-c.chart.height)/2)
	}
	s.pictures = append(s.pictures, picture{sink: c.chart.sink, x: x, y: y, scale: scale, figure: c.chart.number})
}
