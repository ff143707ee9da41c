package charts

import (
	"math"

	chart "github.com/wcharczuk/go-chart/v2"
	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"scrutiny/internal/drawing"
)

// pen paints on a go-chart renderer in points.
type pen struct{ r chart.Renderer }

func (p pen) begin(s drawing.Stroke, fill *drawing.Colour) {
	dash := make([]float64, len(s.Dash))
	for i, d := range s.Dash {
		dash[i] = d * grid
	}
	style := chart.Style{
		StrokeWidth: s.Width * grid, StrokeColor: opaque(s.Colour), StrokeDashArray: dash,
		FillColor: gochart.ColorTransparent,
	}
	if s.Width == 0 {
		style.StrokeColor = gochart.ColorTransparent
	}
	if fill != nil {
		style.FillColor = opaque(*fill)
	}
	style.WriteDrawingOptionsToRenderer(p.r)
}

func (p pen) chain(points []drawing.Point) {
	for i, q := range points {
		x, y := units(q)
		if i == 0 {
			p.r.MoveTo(x, y)
		} else {
			p.r.LineTo(x, y)
		}
	}
}

// line strokes straight through the points.
func (p pen) line(s drawing.Stroke, points ...drawing.Point) {
	p.begin(s, nil)
	p.chain(points)
	p.r.Stroke()
}

// area fills a box, and outlines it when the stroke has a width.
func (p pen) area(b box, fill drawing.Colour, s drawing.Stroke) {
	p.begin(s, &fill)
	p.chain([]drawing.Point{{X: b.x0, Y: b.y0}, {X: b.x1, Y: b.y0}, {X: b.x1, Y: b.y1}, {X: b.x0, Y: b.y1}})
	p.r.Close()
	p.r.FillStroke()
}

// dot is a filled circle, outlined when the stroke has a width.
func (p pen) dot(centre drawing.Point, radius float64, fill drawing.Colour, s drawing.Stroke) {
	p.begin(s, &fill)
	x, y := units(centre)
	p.r.Circle(radius*grid, x, y)
	p.r.FillStroke()
}

// write sets a label.
func (p pen) write(l label) {
	font := regularFont
	if l.bold {
		font = boldFont
	}
	chart.Style{Font: font, FontSize: textSize, FontColor: opaque(l.colour)}.WriteTextOptionsToRenderer(p.r)
	x, y := units(drawing.Point{X: l.x, Y: l.y})
	p.r.Text(l.words, x, y)
}

func units(p drawing.Point) (x, y int) {
	return int(math.Round(p.X * grid)), int(math.Round(p.Y * grid))
}

func opaque(c drawing.Colour) gochart.Color {
	return gochart.Color{R: c.R, G: c.G, B: c.B, A: 255}
}
