package charts

import (
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	gochart "github.com/wcharczuk/go-chart/v2/drawing"

	"scrutiny/internal/drawing"
	"scrutiny/internal/face"
)

// grid is how many of go-chart's whole units make a point: its coordinates are
// integers, and a tenth of a point is finer than print.
const grid = 10

// go-chart tells faces apart by a pointer and would load one of its own when
// none is set. These two stand for the paper's cuts; they are never read.
var regularFont, boldFont = new(truetype.Font), new(truetype.Font)

// recorder is a chart.Renderer that keeps what it is told as a drawing. A path
// is buffered until it is painted, so that each mark says all about itself.
// Lengths arrive in grid units, font sizes in points.
type recorder struct {
	drawn  drawing.Drawing
	path   []drawing.Segment
	room   []drawing.Segment // for the segments of paths to come
	stroke gochart.Color
	fill   gochart.Color
	ink    gochart.Color
	width  float64
	dash   []float64
	font   *truetype.Font
	size   float64
	dpi    float64
}

func (r *recorder) ResetStyle() {
	*r = recorder{drawn: r.drawn, path: r.path, room: r.room, dpi: r.dpi}
}

func (r *recorder) GetDPI() float64                { return r.dpi }
func (r *recorder) SetDPI(dpi float64)             { r.dpi = dpi }
func (r *recorder) SetClassName(string)            {}
func (r *recorder) SetStrokeColor(c gochart.Color) { r.stroke = c }
func (r *recorder) SetFillColor(c gochart.Color)   { r.fill = c }
func (r *recorder) SetStrokeWidth(w float64)       { r.width = w }
func (r *recorder) SetStrokeDashArray(d []float64) { r.dash = d }
func (r *recorder) SetFont(f *truetype.Font)       { r.font = f }
func (r *recorder) SetFontColor(c gochart.Color)   { r.ink = c }
func (r *recorder) SetFontSize(size float64)       { r.size = size }
func (r *recorder) SetTextRotation(float64)        {} // words stay horizontal
func (r *recorder) ClearTextRotation()             {}
func (r *recorder) Save(io.Writer) error           { return nil }
func (r *recorder) MoveTo(x, y int)                { r.add(drawing.MoveTo, at(x, y)) }
func (r *recorder) Close()                         { r.add(drawing.ClosePath, drawing.Point{}) }
func (r *recorder) Stroke()                        { r.paint(true, false) }
func (r *recorder) Fill()                          { r.paint(false, true) }
func (r *recorder) FillStroke()                    { r.paint(true, true) }
func (r *recorder) Circle(radius float64, x, y int) {
	r.extend(drawing.Circle(at(x, y), radius/grid)...)
}

func (r *recorder) LineTo(x, y int) {
	if len(r.path) == 0 {
		r.MoveTo(x, y)
		return
	}
	r.add(drawing.LineTo, at(x, y))
}

// QuadCurveTo raises the curve to a cubic, whose control points lie two thirds
// of the way to the quadratic's one.
func (r *recorder) QuadCurveTo(cx, cy, x, y int) {
	if len(r.path) == 0 {
		r.MoveTo(cx, cy)
	}
	from, control, to := r.path[len(r.path)-1].P, at(cx, cy), at(x, y)
	third := func(p drawing.Point) drawing.Point {
		return drawing.Point{X: p.X + (control.X-p.X)*2/3, Y: p.Y + (control.Y-p.Y)*2/3}
	}
	r.extend(drawing.Segment{Kind: drawing.CubicTo, C1: third(from), C2: third(to), P: to})
}

// ArcTo goes straight to the arc's start, then along it in pieces of at most a
// quarter turn.
func (r *recorder) ArcTo(cx, cy int, rx, ry, start, delta float64) {
	point := func(angle, alongside float64) drawing.Point {
		sin, cos := math.Sincos(angle)
		return drawing.Point{
			X: (float64(cx) + rx*(cos-alongside*sin)) / grid,
			Y: (float64(cy) + ry*(sin+alongside*cos)) / grid,
		}
	}
	kind := drawing.LineTo
	if len(r.path) == 0 {
		kind = drawing.MoveTo
	}
	r.add(kind, point(start, 0))
	pieces := math.Ceil(math.Abs(delta) / (math.Pi / 2))
	for i := range int(pieces) {
		from, turn := start+delta*float64(i)/pieces, delta/pieces
		reach := 4.0 / 3 * math.Tan(turn/4)
		r.extend(drawing.Segment{
			Kind: drawing.CubicTo, C1: point(from, reach), C2: point(from+turn, -reach), P: point(from+turn, 0),
		})
	}
}

// Text records a line of words whose baseline starts at x, y.
func (r *recorder) Text(body string, x, y int) {
	if body == "" || r.ink.A == 0 {
		return
	}
	p := at(x, y)
	r.drawn.Marks = append(r.drawn.Marks, drawing.Text{
		X: p.X, Y: p.Y, Size: r.size, Bold: r.font == boldFont, Colour: colour(r.ink), Words: body,
	})
}

// MeasureText measures with the paper's face, in grid units.
func (r *recorder) MeasureText(body string) chart.Box {
	width := face.Of(r.font == boldFont).Width(body, r.size)
	return chart.Box{
		Right:  int(math.Ceil(width * grid)),
		Bottom: int(math.Ceil((face.CapHeight + face.Descent) * r.size * grid)),
	}
}

func (r *recorder) add(kind drawing.SegmentKind, p drawing.Point) {
	r.extend(drawing.Segment{Kind: kind, P: p})
}

// extend adds to the buffered path. Short paths share one piece of memory.
func (r *recorder) extend(segments ...drawing.Segment) {
	const piece = 512
	if len(r.path) == 0 {
		if cap(r.room) < 16 {
			r.room = make([]drawing.Segment, 0, piece)
		}
		r.path = r.room
	}
	r.path = append(r.path, segments...)
}

// paint ends the buffered path as one mark; a path that would not be seen is
// not kept.
func (r *recorder) paint(stroke, fill bool) {
	n := len(r.path)
	p := drawing.Path{Segments: r.path[:n:n]}
	if n <= cap(r.room) {
		r.room = r.room[n:n]
	}
	r.path = nil
	if stroke && r.stroke.A > 0 && r.width > 0 {
		p.Stroke = drawing.Stroke{Width: r.width / grid, Colour: colour(r.stroke), Dash: scaled(r.dash)}
	}
	if fill && r.fill.A > 0 {
		c := colour(r.fill)
		p.Fill = &c
	}
	if len(p.Segments) > 0 && (p.Stroke.Width > 0 || p.Fill != nil) {
		r.drawn.Marks = append(r.drawn.Marks, p)
	}
}

func scaled(dash []float64) []float64 {
	var lengths []float64
	for _, d := range dash {
		lengths = append(lengths, d/grid)
	}
	return lengths
}

func at(x, y int) drawing.Point {
	return drawing.Point{X: float64(x) / grid, Y: float64(y) / grid}
}

func colour(c gochart.Color) drawing.Colour { return drawing.Colour{R: c.R, G: c.G, B: c.B} }
