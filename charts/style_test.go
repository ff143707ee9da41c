package charts

import (
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
)

// In a house style what is the council's own has its accent, words are measured in
// its face, and all else stays sound.
func TestHouseStyle(t *testing.T) {
	style, flaws := house.Open(briefing.Style{Accent: "#6B2C00", Face: &briefing.Face{Regular: liberationserifregular.TTF, Bold: liberationserifbold.TTF}})
	if len(flaws) > 0 {
		t.Fatal(flaws)
	}
	for _, c := range allCases() {
		d, err := DrawIn(style, c.chart, c.width, c.height)
		if err != nil {
			t.Fatal(err)
		}
		plain, err := Draw(c.chart, c.width, c.height)
		if err != nil {
			t.Fatal(err)
		}
		dump, before := d.String(), plain.String()
		switch c.chart.(type) {
		case briefing.StatusChart, briefing.TimelineChart:
			continue // the colours of statuses are not the council's to choose
		}
		if strings.Contains(dump, drawing.Blue.String()) {
			t.Errorf("%s: something is still in the paper's own blue", c.name)
		}
		if strings.Contains(before, drawing.Blue.String()) && !strings.Contains(dump, "#6b2c00") {
			t.Errorf("%s: nothing is in the accent", c.name)
		}
	}
}
