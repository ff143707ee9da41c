package charts

import (
	"slices"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// Each comparator has a mark of its own, the one that it asks for if it can.
func TestDistinctMarks(t *testing.T) {
	const order, diamond, triangle, square = briefing.MarkByOrder, briefing.MarkDiamond, briefing.MarkTriangle, briefing.MarkSquare
	for _, c := range []struct {
		wanted []briefing.Mark
		own    int
		want   []briefing.Mark
	}{
		{[]briefing.Mark{order, order, order, order}, 0, []briefing.Mark{order, diamond, triangle, square}},
		{[]briefing.Mark{order, triangle, diamond}, 0, []briefing.Mark{order, triangle, diamond}},
		{[]briefing.Mark{order, order, diamond}, 0, []briefing.Mark{order, triangle, diamond}},
		{[]briefing.Mark{diamond, diamond, order}, 2, []briefing.Mark{diamond, triangle, order}},
		{[]briefing.Mark{diamond, order, 99}, 1, []briefing.Mark{diamond, order, triangle}},
		{[]briefing.Mark{order, order, order, order}, -1, []briefing.Mark{diamond, triangle, square, order}},
	} {
		if got := distinctMarks(c.wanted, c.own); !slices.Equal(got, c.want) {
			t.Errorf("%v, our own the %d.: got %v, want %v", c.wanted, c.own, got, c.want)
		}
	}
}

// Without colour the points of comparators differ by their shape: in one picture
// the marks of two of them never have the same outline.
func TestComparatorsDifferByShape(t *testing.T) {
	for name, c := range map[string]briefing.Chart{
		"lines": fourSeries(), "slopes": slopes([3]float64{1, 2, 3}, [3]float64{3, 2, 1}),
	} {
		d, err := Draw(c, 480, 190)
		if err != nil {
			t.Fatal(err)
		}
		shapes := map[drawing.Colour]string{}
		for _, m := range d.Marks {
			p, ok := m.(drawing.Path)
			if !ok || p.Fill == nil || p.Stroke.Width != markEdge {
				continue
			}
			shapes[p.Stroke.Colour] = outline(p)
		}
		want := map[string]int{"lines": 3, "slopes": 2}[name]
		if len(shapes) != want {
			t.Errorf("%s: %d kinds of marks, want %d", name, len(shapes), want)
		}
		for a, one := range shapes {
			for b, other := range shapes {
				if a != b && one == other {
					t.Errorf("%s: %s and %s have the same mark", name, a, b)
				}
			}
		}
	}
}

// outline is a path's shape wherever it stands.
func outline(p drawing.Path) string {
	from := p.Segments[0].P
	moved := drawing.Path{}
	for _, s := range p.Segments {
		moved.Segments = append(moved.Segments, drawing.Segment{Kind: s.Kind, P: drawing.Point{X: s.P.X - from.X, Y: s.P.Y - from.Y}})
	}
	return drawing.Drawing{Marks: []drawing.Mark{moved}}.String()
}
