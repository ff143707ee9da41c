package charts

import (
	"fmt"
	"io"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"
	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"scrutiny/internal/drawing"
)

// layer is a chart.Series that paints by a function of its own: a grid, an
// axis, a line, labels. Layers are painted in order, later over earlier.
type layer func(pen, plane)

func (l layer) GetName() string           { return "" }
func (l layer) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }
func (l layer) GetStyle() chart.Style     { return chart.Style{} }
func (l layer) Validate() error           { return nil }

// Render hands the canvas to the layer in points.
func (l layer) Render(r chart.Renderer, canvas chart.Box, x, y chart.Range, _ chart.Style) {
	l(pen{r}, plane{canvas, x, y})
}

// plane is where values fall on the canvas, in points.
type plane struct {
	canvas chart.Box
	xr, yr chart.Range
}

func (p plane) x(value float64) float64 { return float64(p.canvas.Left+p.xr.Translate(value)) / grid }
func (p plane) y(value float64) float64 { return float64(p.canvas.Bottom-p.yr.Translate(value)) / grid }
func (p plane) left() float64           { return float64(p.canvas.Left) / grid }
func (p plane) right() float64          { return float64(p.canvas.Right) / grid }
func (p plane) top() float64            { return float64(p.canvas.Top) / grid }
func (p plane) bottom() float64         { return float64(p.canvas.Bottom) / grid }

// extent is a chart.Range that is what it was made: go-chart's own rounds
// bounds oddly and fails on a single value. Inset is a stretch at the low end,
// in points, kept free of values: the break of an axis that does not start at 0.
type extent struct {
	min, max float64
	inset    float64
	domain   int
}

func (e *extent) GetMin() float64      { return e.min }
func (e *extent) GetMax() float64      { return e.max }
func (e *extent) GetDelta() float64    { return e.max - e.min }
func (e *extent) GetDomain() int       { return e.domain }
func (e *extent) SetDomain(domain int) { e.domain = domain }
func (e *extent) SetMin(float64)       {}
func (e *extent) SetMax(float64)       {}
func (e *extent) IsDescending() bool   { return false }
func (e *extent) IsZero() bool         { return false }
func (e *extent) String() string       { return fmt.Sprintf("%g to %g", e.min, e.max) }

// Translate is how far from the canvas's origin a value falls, in grid units.
func (e *extent) Translate(value float64) int {
	free := e.inset * grid
	return int(math.Round(free + (value-e.min)/(e.max-e.min)*(float64(e.domain)-free)))
}

// canvas is a frame, the part of it that values are plotted in, and their ranges.
type canvas struct {
	width, height float64
	plot          box
	x, y          *extent
}

// paint runs the layers over the canvas and returns what they drew.
func (c canvas) paint(layers ...layer) (drawing.Drawing, error) {
	units := func(points float64) int { return int(math.Round(points * grid)) }
	bare := chart.Style{FillColor: gochart.ColorTransparent, StrokeColor: gochart.ColorTransparent}
	background := bare
	background.Padding = chart.Box{
		IsSet: true,
		Left:  units(c.plot.x0), Top: units(c.plot.y0),
		Right: units(c.width) - units(c.plot.x1), Bottom: units(c.height) - units(c.plot.y1),
	}
	picture := chart.Chart{
		Width: units(c.width), Height: units(c.height), DPI: chart.DefaultDPI,
		Font: regularFont, Background: background, Canvas: bare,
		XAxis:          chart.XAxis{Style: chart.Hidden(), Range: c.x},
		YAxis:          chart.YAxis{Style: chart.Hidden(), Range: c.y},
		YAxisSecondary: chart.YAxis{Style: chart.Hidden(), Range: &extent{max: 1}},
	}
	for _, l := range layers {
		picture.Series = append(picture.Series, l)
	}
	rec := &recorder{drawn: drawing.Drawing{Width: c.width, Height: c.height, Marks: make([]drawing.Mark, 0, 64)}}
	provide := func(int, int) (chart.Renderer, error) { return rec, nil }
	if err := picture.Render(provide, io.Discard); err != nil {
		return drawing.Drawing{}, fmt.Errorf("drawing a chart: %w", err)
	}
	return rec.drawn, nil
}
