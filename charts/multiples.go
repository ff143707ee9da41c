package charts

import (
	"errors"
	"fmt"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// leastPanel is the least height of the figures in a panel, without its name
// and its axis.
const leastPanel = 24.0

// pastFill is a column that is compared with the latest one.
var pastFill = drawing.Colour{R: 0x76, G: 0x76, B: 0x76}

// multiplesFigure is a chart of small panels with its measures taken.
type multiplesFigure struct {
	*hand
	chart  briefing.MultiplesChart
	names  [][]string
	panels []box // where figures are plotted, one a panel
	perRow int
	values valueAxis
	time   timeAxis
	canvas canvas
	crowd  *crowd
}

func drawMultiples(h *hand, c briefing.MultiplesChart, width, height float64) (drawing.Drawing, error) {
	if len(c.Panels) == 0 {
		return nothing(h, c.Words, width, height)
	}
	if len(c.Ticks) == 0 {
		return drawing.Drawing{}, errors.New("a chart of panels needs at least one tick")
	}
	var figures []float64
	for _, panel := range c.Panels {
		if len(panel.Values) != len(c.Ticks) {
			return drawing.Drawing{}, fmt.Errorf("panel %q has %d values for %d ticks", panel.Name, len(panel.Values), len(c.Ticks))
		}
		figures = append(figures, known(panel.Values)...)
	}
	if err := withinReach(figures); err != nil {
		return drawing.Drawing{}, err
	}
	if len(figures) == 0 && !anySuppressed(c.Panels) {
		return nothing(h, c.Words, width, height)
	}
	f, err := measureMultiples(h, c, figures, width, height)
	if err != nil {
		return drawing.Drawing{}, err
	}
	return f.canvas.paint(f.paintPanels)
}

func anySuppressed(panels []briefing.Panel) bool {
	for _, panel := range panels {
		for _, v := range panel.Values {
			if v.Suppressed {
				return true
			}
		}
	}
	return false
}

func measureMultiples(h *hand, c briefing.MultiplesChart, figures []float64, width, height float64) (*multiplesFigure, error) {
	c.Words = said(c.Words)
	f := &multiplesFigure{hand: h, chart: c, crowd: &crowd{frame: box{0, 0, width, height}}}
	rows, perRow := c.Arrange(width)
	f.perRow = perRow
	f.values = valueAxis{h, zeroScale(figures, c.Unit, 3), c.Unit, c.Words.AxisStarts}
	if !c.Columns {
		f.values.scale = newScale(figures, c.Unit, 3)
	}
	f.time = newTimeAxis(h, c.Ticks)
	margin := f.values.width()
	panelWidth := (width - margin - float64(perRow-1)*briefing.PanelGap) / float64(perRow)
	lines := f.nameLines(panelWidth)
	head, foot := float64(lines)*lineHeight+lineHeight+2, lineHeight+axisGap
	each := height / float64(rows)
	if each-head-foot < leastPanel || panelWidth < 40 {
		return nil, fmt.Errorf("%d panels need a height of %.0f points, not %g", len(c.Panels), math.Ceil(float64(rows)*(head+foot+leastPanel)), height)
	}
	for i, panel := range c.Panels {
		x := margin + float64(i%perRow)*(panelWidth+briefing.PanelGap)
		y := float64(i/perRow) * each
		f.panels = append(f.panels, box{x, y + head, x + panelWidth, y + each - foot})
		f.names = append(f.names, h.wrap(oneLine(panel.Name), panelWidth, lines, true))
	}
	f.canvas = canvas{width, height, box{0, 0, width, height}, &extent{max: 1}, &extent{max: 1}}
	return f, nil
}

// nameLines is how many lines the longest name takes, at most two.
func (f *multiplesFigure) nameLines(width float64) int {
	for _, panel := range f.chart.Panels {
		if f.widthOf(oneLine(panel.Name), true) > width {
			return 2
		}
	}
	return 1
}

// plane is where the figures of a panel fall.
func (f *multiplesFigure) plane(b box) plane {
	units := func(points float64) int { return int(points*grid + 0.5) }
	area := chart.Box{Left: units(b.x0), Top: units(b.y0), Right: units(b.x1), Bottom: units(b.y1)}
	x, y := f.time.extent(b.width()), f.values.extent()
	if f.chart.Columns {
		x = &extent{min: -0.5, max: float64(len(f.chart.Ticks)) - 0.5}
	}
	x.SetDomain(area.Right - area.Left)
	y.SetDomain(area.Bottom - area.Top)
	return plane{area, x, y}
}

func (f *multiplesFigure) paintPanels(p pen, _ plane) {
	for i, b := range f.panels {
		at := f.plane(b)
		first := f.boldLabel("", drawing.Black)
		first.x, first.y = b.x0, b.y0-lineHeight-2-float64(len(f.names[i])-1)*lineHeight-f.fall
		for n, words := range f.names[i] {
			l := first
			l.words, l.y = words, first.y+float64(n)*lineHeight
			f.crowd.write(p, l)
		}
		f.paintPanel(p, at, i)
	}
	f.paintValueLabels(p)
}

// paintPanel draws grid, axis and figures of one panel. The scale stands at the
// first panel of each row.
func (f *multiplesFigure) paintPanel(p pen, at plane, i int) {
	if i%f.perRow == 0 {
		f.values.paint(p, at, f.crowd)
		f.values.paintBreak(p, at, f.crowd)
	} else {
		for _, t := range f.values.scale.ticks() {
			p.line(gridStroke, drawing.Point{X: at.left(), Y: at.y(t)}, drawing.Point{X: at.right(), Y: at.y(t)})
		}
	}
	f.paintTime(p, at)
	values := f.chart.Panels[i].Values
	if f.chart.Columns {
		f.paintColumns(p, at, values)
	} else {
		f.paintLine(p, at, values)
	}
	f.paintWithheld(p, at, values)
}

// paintColumns draws a column a figure: the latest in our own colour, those with
// a label dark, the others pale. A provisional one is hollow.
func (f *multiplesFigure) paintColumns(p pen, at plane, values []briefing.ChartValue) {
	half := min(0.36*(at.x(1)-at.x(0)), 9)
	for i, v := range values {
		n, ok := number(v)
		if !ok || n == 0 {
			continue
		}
		x := at.x(float64(i))
		column := box{x - half, min(at.y(0), at.y(n)), x + half, max(at.y(0), at.y(n))}
		fill, edge := drawing.Muted, mutedEdge
		switch {
		case i == len(values)-1:
			fill, edge = f.own, drawing.Stroke{Width: mutedEdge.Width, Colour: f.own}
		case v.Label != "":
			fill, edge = pastFill, drawing.Stroke{Width: mutedEdge.Width, Colour: pastFill}
		}
		if v.Provisional {
			fill = drawing.White
		}
		p.area(column.grown(-edge.Width/2), fill, edge)
	}
}

// paintLine draws a line through each run of known figures, the latest a dot.
func (f *multiplesFigure) paintLine(p pen, at plane, values []briefing.ChartValue) {
	style := lineStyle{drawing.Stroke{Width: 1.6, Colour: f.own}, legible(f.own)}
	latest, _ := lastKnown(values)
	for _, r := range runs(values) {
		var points []drawing.Point
		for i := r.first; i <= r.last; i++ {
			points = append(points, drawing.Point{X: at.x(float64(i)), Y: at.y(values[i].Number)})
		}
		strokeThrough(p, f.crowd, style.stroke, points)
		for i, q := range points {
			radius := 0.0
			switch v := values[r.first+i]; {
			case r.first+i == latest:
				radius = 2.6
			case v.Provisional || r.first == r.last || v.Label != "":
				radius = 1.9
			}
			if radius > 0 {
				paintDot(p, f.crowd, q, radius, style, values[r.first+i].Provisional)
			}
		}
	}
}
