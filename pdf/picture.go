package pdf

import (
	"scrutiny/internal/drawing"
	"scrutiny/internal/face"
)

// replay paints a drawing with its top left corner at (x, y), as vectors and
// real words, all in the mark that is open.
func (c *content) replay(p *picture, x, y float64) {
	c.endText()
	if p.pixels {
		c.image(x, y, p.Width*p.scale, p.Height*p.scale)
		return
	}
	before := c.state
	c.buf = append(c.buf, "q 1 J 1 j 1 0 0 1 "...)
	c.numbers(hundredths(x), hundredths(sheetHeight-y))
	c.buf = append(c.buf, "cm\n"...)
	pen := pen{content: c, scale: p.scale}
	for _, m := range p.Marks {
		switch m := m.(type) {
		case drawing.Path:
			pen.path(m)
		case drawing.Text:
			pen.text(m)
		}
	}
	c.endText()
	c.buf = append(c.buf, "Q\n"...)
	c.state = before
}

// image paints the logo's pixels.
func (c *content) image(x, y, width, height float64) {
	c.buf = append(c.buf, "q "...)
	c.numbers(hundredths(width), 0, 0, hundredths(height), hundredths(x), hundredths(sheetHeight-y-height))
	c.buf = append(c.buf, "cm /"...)
	c.buf = append(c.buf, c.logo...)
	c.buf = append(c.buf, " Do Q\n"...)
}

// pen paints the marks of one drawing, whose top left corner is the origin: that
// makes numbers short. It remembers the stroke it has set.
type pen struct {
	*content
	scale  float64
	stroke drawing.Stroke
	set    bool
}

func (p *pen) path(m drawing.Path) {
	stroked, filled := m.Stroke.Width > 0, m.Fill != nil
	if (!stroked && !filled) || len(m.Segments) == 0 {
		return
	}
	p.endText()
	if filled {
		p.fill(*m.Fill)
	}
	if stroked {
		p.line(m.Stroke)
	}
	for _, s := range m.Segments {
		p.segment(s)
	}
	switch {
	case stroked && filled:
		p.buf = append(p.buf, "B\n"...)
	case filled:
		p.buf = append(p.buf, "f\n"...)
	default:
		p.buf = append(p.buf, "S\n"...)
	}
}

func (p *pen) segment(s drawing.Segment) {
	switch s.Kind {
	case drawing.MoveTo:
		p.point(s.P)
		p.buf = append(p.buf, "m\n"...)
	case drawing.LineTo:
		p.point(s.P)
		p.buf = append(p.buf, "l\n"...)
	case drawing.CubicTo:
		p.point(s.C1)
		p.point(s.C2)
		p.point(s.P)
		p.buf = append(p.buf, "c\n"...)
	default:
		p.buf = append(p.buf, "h\n"...)
	}
}

func (p *pen) point(at drawing.Point) {
	p.numbers(hundredths(at.X*p.scale), hundredths(-at.Y*p.scale))
}

// line sets width, colour and dashes of strokes where they change.
func (p *pen) line(s drawing.Stroke) {
	if !p.set || p.stroke.Width != s.Width {
		p.numbers(hundredths(s.Width * p.scale))
		p.buf = append(p.buf, "w\n"...)
	}
	if !p.set || p.stroke.Colour != s.Colour {
		p.colour(s.Colour)
		p.buf = append(p.buf, "RG\n"...)
	}
	if dashes := sound(s.Dash); len(dashes) > 0 || len(p.stroke.Dash) > 0 {
		p.buf = append(p.buf, '[')
		for _, d := range dashes {
			p.numbers(hundredths(d * p.scale))
		}
		p.buf = append(p.buf, "] 0 d\n"...)
	}
	p.stroke, p.set = s, true
}

// sound drops dashes that a page description may not have: negative lengths, or
// none that is longer than nothing.
func sound(dashes []float64) []float64 {
	sum := 0
	for _, d := range dashes {
		if hundredths(d) < 0 {
			return nil
		}
		sum += hundredths(d)
	}
	if sum == 0 {
		return nil
	}
	return dashes
}

func (p *pen) text(m drawing.Text) {
	words, _ := face.Clean(m.Words)
	if words == "" {
		return
	}
	st := style{size: m.Size * p.scale, bold: m.Bold, colour: m.Colour, setting: p.setting}
	x := m.X * p.scale
	switch m.Anchor {
	case drawing.Middle:
		x -= st.width(words) / 2
	case drawing.End:
		x -= st.width(words)
	}
	p.show(x, sheetHeight+m.Y*p.scale, st, words)
}
