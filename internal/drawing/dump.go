package drawing

import (
	"fmt"
	"strconv"
	"strings"
)

// String dumps the drawing, one mark a line, coordinates to a tenth of a
// point, for golden files:
//
//	drawing 480 × 200
//	path M 0,0 L 10,10 stroke 1.5 #12436d dash 3 2
//	text 12,30 middle 9 bold #000000 "Q1"
func (d Drawing) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "drawing %s × %s\n", num(d.Width), num(d.Height))
	for _, m := range d.Marks {
		switch m := m.(type) {
		case Path:
			b.WriteString(m.dump())
		case Text:
			b.WriteString(m.dump())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (p Path) dump() string {
	words := []string{"path"}
	for _, s := range p.Segments {
		words = append(words, s.dump())
	}
	if p.Fill != nil {
		words = append(words, "fill "+p.Fill.String())
	}
	if p.Stroke.Width > 0 {
		words = append(words, "stroke "+num(p.Stroke.Width)+" "+p.Stroke.Colour.String())
		if len(p.Stroke.Dash) > 0 {
			words = append(words, "dash")
			for _, d := range p.Stroke.Dash {
				words = append(words, num(d))
			}
		}
	}
	return strings.Join(words, " ")
}

func (s Segment) dump() string {
	switch s.Kind {
	case MoveTo:
		return "M " + s.P.String()
	case LineTo:
		return "L " + s.P.String()
	case CubicTo:
		return "C " + s.C1.String() + " " + s.C2.String() + " " + s.P.String()
	default:
		return "Z"
	}
}

func (t Text) dump() string {
	weight := ""
	if t.Bold {
		weight = " bold"
	}
	return fmt.Sprintf("text %s,%s %s %s%s %s %q", num(t.X), num(t.Y),
		[...]string{"start", "middle", "end"}[t.Anchor], num(t.Size), weight, t.Colour, t.Words)
}

// String prints the point as "x,y" to a tenth of a point.
func (p Point) String() string { return num(p.X) + "," + num(p.Y) }

// String prints the colour as "#12436d".
func (c Colour) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 1, 64)
	return strings.TrimSuffix(strings.Replace(s, "-0.0", "0", 1), ".0")
}
