package pdf

import (
	"fmt"
	"testing"

	"scrutiny/internal/heard"
)

// wellPainted checks what holds for any page: marks numbered in order, nothing
// outside them, and nothing in the bands that stamps need.
func wellPainted(t testing.TB, p *painter) {
	t.Helper()
	for n, page := range p.contents {
		next := 0
		for _, m := range heard.Marks(t, string(page)) {
			if m.MCID >= 0 {
				if m.MCID != next {
					t.Errorf("page %d: mark %d stands where %d is due", n+1, m.MCID, next)
				}
				next++
			}
			if m.Painted == 0 {
				t.Errorf("page %d: mark %s %d is empty", n+1, m.Tag, m.MCID)
			}
			if m.Painted > 0 && (m.Top > sheetHeight-stampBand || m.Low < stampBand) {
				t.Errorf("page %d: %s %q reaches from %.1f to %.1f, into a stamp's band", n+1, m.Tag, m.Text, m.Low, m.Top)
			}
		}
	}
}

func TestEveryPieceIsMarked(t *testing.T) {
	r, drawings := sample()
	f := layWith(&r, drawings)
	p := paint(f, paginate(f.strips, frontTop), furnish(&r, plainSetting()), "")
	wellPainted(t, p)
	front := heard.Marks(t, string(p.contents[0]))
	for _, m := range front {
		if m.Tag == "Artifact" && m.Text == r.RunningHead {
			t.Error("the front sheet has a running head")
		}
	}
	last := heard.Marks(t, string(p.contents[len(p.contents)-1]))
	if got, want := last[0].Text, r.RunningHead; last[0].Tag != "Artifact" || got != want {
		t.Errorf("the last page begins with %s %q", last[0].Tag, got)
	}
	if got, want := last[len(last)-1].Text, fmt.Sprintf("Marchshire County CouncilPage %d of %[1]d", len(p.contents)); got != want {
		t.Errorf("the foot of the last page is %q, want %q", got, want)
	}
}
