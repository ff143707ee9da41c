package signs

import (
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

func badges() []briefing.Badge {
	var all []briefing.Badge
	for b := briefing.BadgeGreen; b <= briefing.BadgePaused; b++ {
		all = append(all, b)
	}
	return all
}

func TestSignsStayInTheirSquare(t *testing.T) {
	const x, y, size, grain = 30, 40, 8, 1e-9
	for _, b := range badges() {
		for _, m := range Draw(b, x, y, size) {
			p := m.(drawing.Path)
			edge := p.Stroke.Width/2 - grain
			for _, s := range p.Segments {
				if s.Kind == drawing.ClosePath {
					continue
				}
				if s.P.X-edge < x || s.P.X+edge > x+size || s.P.Y-edge < y || s.P.Y+edge > y+size {
					t.Errorf("badge %d reaches %v with half a stroke of %.2f", b, s.P, edge)
				}
			}
		}
	}
}

func TestSignsDifferInShapeNotOnlyInColour(t *testing.T) {
	seen := map[string]briefing.Badge{}
	for _, b := range badges() {
		var shape strings.Builder
		for _, m := range Draw(b, 0, 0, 100) {
			p := m.(drawing.Path)
			shape.WriteString(drawing.Drawing{Marks: []drawing.Mark{drawing.Path{Segments: p.Segments, Stroke: drawing.Stroke{Width: p.Stroke.Width}}}}.String())
		}
		if other, ok := seen[shape.String()]; ok {
			t.Errorf("badges %d and %d have one shape", b, other)
		}
		seen[shape.String()] = b
	}
	if len(Draw(briefing.NoBadge, 0, 0, 8)) != 0 {
		t.Error("NoBadge draws something")
	}
}

func TestSignsStandOutFromPaper(t *testing.T) {
	for _, b := range badges() {
		if got := drawing.Contrast(Colour(b), drawing.White); got < 3 {
			t.Errorf("badge %d: contrast %.2f on white, want at least 3", b, got)
		}
	}
}
