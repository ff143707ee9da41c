package charts

import (
	"fmt"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// How the two halves of a places chart share the frame.
const (
	rankShare     = 0.42 // of the width
	halvesGap     = 14.0
	headingHeight = 15.0
)

// drawPlaces draws the years and the latest year side by side, each under its
// heading.
func drawPlaces(h *hand, c briefing.PlacesChart, width, height float64) (drawing.Drawing, error) {
	const least = 400
	if width < least {
		return drawing.Drawing{}, fmt.Errorf("two charts side by side need a width of %d points, not %g", least, width)
	}
	right := rankShare * (width - halvesGap)
	left := width - halvesGap - right
	over, err := drawLines(h, c.Over, left, height-headingHeight)
	if err != nil {
		return drawing.Drawing{}, err
	}
	rank, err := drawRanks(h, c.Rank, right, height-headingHeight)
	if err != nil {
		return drawing.Drawing{}, err
	}
	d := drawing.Drawing{Width: width, Height: height}
	for _, half := range []struct {
		heading  string
		drawn    drawing.Drawing
		x, width float64
	}{{c.OverHeading, over, 0, left}, {c.RankHeading, rank, left + halvesGap, right}} {
		if words := h.cut(oneLine(half.heading), half.width, true); words != "" {
			d.Marks = append(d.Marks, drawing.Text{X: half.x, Y: h.rise + 1, Size: textSize, Bold: true, Colour: drawing.Dark, Words: words})
		}
		for _, m := range half.drawn.Marks {
			d.Marks = append(d.Marks, moved(m, half.x, headingHeight))
		}
	}
	return d, nil
}

// moved is a mark to the right and down of where it was.
func moved(m drawing.Mark, x, y float64) drawing.Mark {
	shift := func(q drawing.Point) drawing.Point { return drawing.Point{X: q.X + x, Y: q.Y + y} }
	switch m := m.(type) {
	case drawing.Text:
		m.X, m.Y = m.X+x, m.Y+y
		return m
	case drawing.Path:
		segments := make([]drawing.Segment, len(m.Segments))
		for i, s := range m.Segments {
			segments[i] = drawing.Segment{Kind: s.Kind, P: shift(s.P), C1: shift(s.C1), C2: shift(s.C2)}
		}
		m.Segments = segments
		return m
	default:
		return m
	}
}
