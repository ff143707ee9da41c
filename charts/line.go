package charts

import (
	"errors"
	"fmt"
	"slices"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// mostSeries is how many lines a reader can tell apart in mono print.
const mostSeries = 4

// leastLines is the height that a line chart needs beside its key. From 100 on
// there is room for the names of all its lines.
const leastLines = 75

// lineFigure is a line chart with its measures taken.
type lineFigure struct {
	*hand
	chart  briefing.LineChart
	focus  int             // index of the council's own series
	marks  []briefing.Mark // of the series
	canvas canvas
	values valueAxis
	time   timeAxis
	key    key
	ends   []endLabel
	crowd  *crowd
}

func drawLines(h *hand, c briefing.LineChart, width, height float64) (drawing.Drawing, error) {
	if err := checkLines(c); err != nil {
		return drawing.Drawing{}, err
	}
	if need := leastLines + lineKey(h, c).lay(h, 0, width); height < need {
		return drawing.Drawing{}, fmt.Errorf("a line chart %g points high has no room for its axes: it needs %g", height, need)
	}
	f := measureLines(h, c, width, height)
	if len(f.figures()) == 0 {
		return f.canvas.paint(f.layer(f.time.paint), f.layer(f.paintNothing), f.layer(f.paintSuppressed))
	}
	return f.canvas.paint(
		f.layer(f.paintKey), f.layer(f.paintUsual), f.layer(f.paintBand), f.layer(f.values.paint), f.layer(f.time.paint),
		f.layer(f.paintPlaces), f.layer(f.paintSteps), f.layer(f.paintLines), f.layer(f.paintSignals), f.layer(f.paintSuppressed), f.layer(f.values.paintBreak), f.layer(f.paintEnds), f.layer(f.paintReaching), f.layer(f.paintPointLabels),
	)
}

func checkLines(c briefing.LineChart) error {
	switch {
	case len(c.Ticks) == 0:
		return errors.New("a line chart needs at least one tick")
	case len(c.Series) > mostSeries:
		return fmt.Errorf("a line chart shows at most %d series, not %d", mostSeries, len(c.Series))
	}
	for _, line := range append(stepLines(c), placeLines(c)...) {
		if n := len(line.values); n != 0 && n != len(c.Ticks) {
			return fmt.Errorf("the %s has %d values for %d ticks", line.name, n, len(c.Ticks))
		}
		if err := withinReach(known(line.values)); err != nil {
			return err
		}
	}
	if b := c.Band; b != nil {
		if !(b.Low <= b.High) {
			return fmt.Errorf("a target range from %g to %g is none", b.Low, b.High)
		}
		if err := withinReach([]float64{b.Low, b.High}); err != nil {
			return err
		}
	}
	for _, s := range c.Series {
		if len(s.Values) != len(c.Ticks) {
			return fmt.Errorf("series %q has %d values for %d ticks", s.Name, len(s.Values), len(c.Ticks))
		}
		if err := withinReach(known(s.Values)); err != nil {
			return err
		}
	}
	return nil
}

func measureLines(h *hand, c briefing.LineChart, width, height float64) *lineFigure {
	c.Words = said(c.Words)
	f := &lineFigure{hand: h, chart: c, time: newTimeAxis(h, c.Ticks), crowd: &crowd{frame: box{0, 0, width, height}}}
	for i, s := range c.Series {
		if s.Focus {
			f.focus = i
			break
		}
	}
	var wanted []briefing.Mark
	for _, s := range c.Series {
		wanted = append(wanted, s.Mark)
	}
	f.marks = distinctMarks(wanted, f.focus)
	f.key = lineKey(h, c)
	top, foot := 6+f.key.lay(h, 0, width), f.time.height()
	if all := append(f.figures(), 0); c.Places != nil && slices.Max(append(known(c.Places.High), 0)) > slices.Max(all) {
		top += reachRoom
	}
	steps := min(max(int((height-top-foot)/24), 3), 5)
	f.values = valueAxis{h, newScale(f.figures(), c.Unit, steps), c.Unit, c.Words.AxisStarts}
	if c.Limits != nil && len(f.figures()) > 0 {
		f.values.scale = fittedScale(f.figures(), c.Unit, steps)
	}
	f.ends = f.endLabels(width, height-foot-top)
	right := 4.0
	for _, e := range f.ends {
		right = max(right, endGap+e.indent()+f.widest(e.lines, e.bold)+1)
	}
	left := 4.0
	if len(f.figures()) > 0 {
		left = f.values.width()
	}
	f.canvas = canvas{
		width: width, height: height,
		plot: box{left, top, width - right, height - foot},
		x:    f.time.extent(width - right - left),
		y:    f.values.extent(),
	}
	return f
}

// figures lists everything the value axis has to take in: all that is shown but
// the ends of bars that go on beyond it.
func (f *lineFigure) figures() []float64 {
	var all []float64
	for _, line := range stepLines(f.chart) {
		all = append(all, known(line.values)...)
	}
	if b := f.chart.Band; b != nil {
		all = append(all, b.Low, b.High)
	}
	for _, s := range f.chart.Series {
		all = append(all, known(s.Values)...)
	}
	r := f.chart.Places
	if r == nil {
		return all
	}
	all = append(append(all, known(r.Low)...), known(r.Middle)...)
	limit := farOut(f.chart, all)
	for _, n := range known(r.High) {
		if n <= limit {
			all = append(all, n)
		}
	}
	return all
}

// layer binds a painter to the figure's crowd.
func (f *lineFigure) layer(paint func(pen, plane, *crowd)) layer {
	return func(p pen, at plane) { paint(p, at, f.crowd) }
}

// paintNothing says so where there is no figure at all; a scale would be made up.
func (f *lineFigure) paintNothing(p pen, at plane, c *crowd) {
	c.write(p, f.label(f.chart.Words.NoFigures, drawing.Dark).centred((at.left()+at.right())/2, (at.top()+at.bottom())/2))
}

// paintLines draws every series, the focus last so that it lies on top.
func (f *lineFigure) paintLines(p pen, at plane, c *crowd) {
	for i := len(f.chart.Series) - 1; i >= 0; i-- {
		if i != f.focus {
			f.paintSeries(p, at, c, i)
		}
	}
	if len(f.chart.Series) > 0 {
		f.paintSeries(p, at, c, f.focus)
	}
}

// paintSeries draws a line through each run of known figures: never across a
// gap. A figure with none beside it is a dot; a provisional one is hollow.
func (f *lineFigure) paintSeries(p pen, at plane, c *crowd, series int) {
	style, values := f.style(series), f.chart.Series[series].Values
	latest := -1
	for _, run := range joined(values) {
		var points []drawing.Point
		for i := run.first; i <= run.last; i++ {
			points = append(points, drawing.Point{X: at.x(float64(i)), Y: at.y(values[i].Number)})
		}
		strokeThrough(p, c, style.stroke, points)
		latest = run.last
	}
	for _, run := range joined(values) {
		for i := run.first; i <= run.last; i++ {
			centre := drawing.Point{X: at.x(float64(i)), Y: at.y(values[i].Number)}
			alone := run.first == run.last
			if series == f.focus {
				f.paintOwnPoint(p, c, style, centre, values[i], alone, i == latest)
			} else if alone || i == latest || values[i].Provisional || values[i].Label != "" || f.roomForMarks(at) {
				paintMark(p, f.marks[series], centre, style.stroke.Colour, values[i].Provisional)
				c.cross(centre, 3.5)
			}
		}
	}
	for i, v := range values {
		if n, ok := number(v); ok && v.Doubtful {
			f.paintDoubt(p, c, style, drawing.Point{X: at.x(float64(i)), Y: at.y(n)})
		}
	}
}

// strokeThrough draws a line of two points or more and keeps words off it.
func strokeThrough(p pen, c *crowd, s drawing.Stroke, points []drawing.Point) {
	if len(points) < 2 {
		return
	}
	p.line(s, points...)
	for i := 1; i < len(points); i++ {
		c.stroke(points[i-1], points[i])
	}
}
