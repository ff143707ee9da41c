// Package drawing is a display list: what a chart looks like, in points, with
// nothing of how it was made or on what it will be painted. A drawing can be
// dumped as text, so that charts are tested as text.
//
// The origin is the top left corner; x runs to the right and y downwards;
// lengths are points (1/72 inch). Marks are painted in order, later over
// earlier. There is no state between marks: each says all about itself.
package drawing

// Drawing is a finished picture of the given size.
type Drawing struct {
	Width, Height float64
	Marks         []Mark
}

// Mark is one thing painted: a Path or a Text.
type Mark interface{ mark() }

func (Path) mark() {}
func (Text) mark() {}

// Colour is opaque sRGB.
type Colour struct{ R, G, B uint8 }

// Path is a line or an area of straight and curved segments.
type Path struct {
	Segments []Segment
	Stroke   Stroke // not stroked when its Width is 0
	Fill     *Colour
}

// Stroke is how a line is drawn. Caps and joins are round.
type Stroke struct {
	Width  float64
	Colour Colour
	Dash   []float64 // lengths of dashes and gaps; solid when empty
}

// SegmentKind is what a segment does from the current point.
type SegmentKind uint8

// The kinds of segment. Cubic is a Bézier curve with two control points.
const (
	MoveTo SegmentKind = iota
	LineTo
	CubicTo
	ClosePath
)

// Segment is one step of a path. P is where it ends; C1 and C2 are the control
// points of a CubicTo.
type Segment struct {
	Kind      SegmentKind
	P, C1, C2 Point
}

// Point is a place in a drawing.
type Point struct{ X, Y float64 }

// Text is one line of horizontal words in the document's face.
type Text struct {
	X, Y   float64 // the baseline's start, middle or end, by Anchor
	Anchor Anchor
	Size   float64
	Bold   bool
	Colour Colour
	Words  string
}

// Anchor says which point of a line of words stands at its X.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)
