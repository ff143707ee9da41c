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
	p.chain(b.corners())
	p.r.Close()
	p.r.FillStroke()
}

// outline strokes round a box.
func (p pen) outline(b box, s drawing.Stroke) {
	p.begin(s, nil)
	p.chain(b.corners())
	p.r.Close()
	p.r.Stroke()
}

// polygon fills the area within straight sides.
func (p pen) polygon(fill drawing.Colour, corners []drawing.Point) {
	p.begin(drawing.Stroke{}, &fill)
	p.chain(corners)
	p.r.Close()
	p.r.Fill()
}

// dot is a filled circle, outlined when the stroke has a width. It is made of lines
// without length, which round ends make dots: a tenth of what a circle takes.
func (p pen) dot(centre drawing.Point, radius float64, fill drawing.Colour, s drawing.Stroke) {
	outer := 2*radius + s.Width
	if s.Width > 0 && s.Colour != fill {
		p.line(drawing.Stroke{Width: outer, Colour: s.Colour}, centre, centre)
		outer -= 2 * s.Width
	}
	p.line(drawing.Stroke{Width: outer, Colour: fill}, centre, centre)
}

// trace paints a path. Its curves become go-chart's quadratic ones, two for each
// cubic: for the arcs of small signs the difference is not seen.
func (p pen) trace(path drawing.Path) {
	p.begin(path.Stroke, path.Fill)
	var from drawing.Point
	for _, s := range path.Segments {
		x, y := units(s.P)
		switch s.Kind {
		case drawing.MoveTo:
			p.r.MoveTo(x, y)
		case drawing.LineTo:
			p.r.LineTo(x, y)
		case drawing.CubicTo:
			p.curve(from, s)
		default:
			p.r.Close()
		}
		from = s.P
	}
	p.r.FillStroke()
}

// curve halves a cubic and follows each half by the quadratic whose control
// point is nearest to both of its own.
func (p pen) curve(from drawing.Point, s drawing.Segment) {
	mid := func(a, b drawing.Point) drawing.Point { return drawing.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2} }
	a, b, c := mid(from, s.C1), mid(s.C1, s.C2), mid(s.C2, s.P)
	ab, bc := mid(a, b), mid(b, c)
	half := mid(ab, bc)
	follow := func(from, c1, c2, to drawing.Point) {
		cx, cy := units(drawing.Point{X: (3*(c1.X+c2.X) - from.X - to.X) / 4, Y: (3*(c1.Y+c2.Y) - from.Y - to.Y) / 4})
		x, y := units(to)
		p.r.QuadCurveTo(cx, cy, x, y)
	}
	follow(from, a, ab, half)
	follow(half, bc, c, s.P)
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
