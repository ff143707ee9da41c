package charts

import (
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/house"
)

// Drawn together, charts are what they are when drawn one by one.
func TestDrawAll(t *testing.T) {
	var figures []briefing.Figure
	for _, c := range allCases() {
		figures = append(figures, briefing.Figure{Title: c.name, Chart: c.chart, Width: c.width, Height: c.height})
	}
	drawings, err := DrawAll(house.Plain, figures)
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range figures {
		alone, err := Draw(f.Chart, f.Width, f.Height)
		if err != nil || drawings[i].String() != alone.String() {
			t.Errorf("%s: differs from the same chart drawn alone (%v)", f.Title, err)
		}
	}
	if none, err := DrawAll(house.Plain, nil); err != nil || len(none) != 0 {
		t.Errorf("no figures: %v, %v", none, err)
	}
}

func TestDrawAllNamesTheFirstThatFails(t *testing.T) {
	good := briefing.Figure{Title: "good", Chart: briefing.BarChart{}, Width: 300, Height: 100}
	figures := []briefing.Figure{good, {Title: "too small", Chart: briefing.BarChart{}, Width: 1, Height: 1}, good, {Title: "none", Width: 300, Height: 100}}
	_, err := DrawAll(house.Plain, figures)
	if err == nil || !strings.Contains(err.Error(), `the chart "too small" could not be drawn: a chart of 1 × 1 points`) {
		t.Errorf("%v", err)
	}
}
