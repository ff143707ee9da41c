package charts

import (
	"regexp"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
)

// Columns and bars that mean different things differ in lightness, so that they do
// in mono print and to readers who see no colours; outlines reach 3:1 on paper.
func TestBarsDifferInMono(t *testing.T) {
	for _, c := range []struct {
		name        string
		dark, light drawing.Colour
	}{
		{"the latest column and the one of a year before", house.Plain.Focus, pastFill},
		{"a column that is compared and the others", pastFill, drawing.Muted},
		{"the part that drives a change and the others", house.Plain.Focus, drawing.Muted},
		{"the total and the parts", drawing.Dark, drawing.Muted},
		{"any column and a provisional one", drawing.Muted, drawing.White},
	} {
		if got := drawing.Contrast(c.dark, c.light); got < 1.8 {
			t.Errorf("%s: %.2f:1", c.name, got)
		}
	}
	if got := drawing.Contrast(mutedEdge.Colour, drawing.White); got < 3 {
		t.Errorf("the outline of pale bars has %.2f:1", got)
	}
}

var colours = regexp.MustCompile(`#[0-9a-f]{6}`)

// What is overdue, moved or provisional is told by shape: the drawings differ when
// all their colours are taken out.
func TestMarksDifferWithoutColour(t *testing.T) {
	shape := func(c briefing.Chart) string {
		d, err := Draw(c, 480, 100)
		if err != nil {
			t.Fatal(err)
		}
		return colours.ReplaceAllString(d.String(), "#")
	}
	action := func(change func(*briefing.TimelineRow)) briefing.Chart {
		r := briefing.TimelineRow{Ref: "1", Name: "Train", Dates: on("2026-03-31", "2026-07-31"), Sign: briefing.BadgeRed}
		change(&r)
		return briefing.TimelineChart{Ticks: calendar(2026, 2026), AsAt: on("2026-09-30")[0], Rows: []briefing.TimelineRow{r}}
	}
	plain := shape(action(func(*briefing.TimelineRow) {}))
	for name, change := range map[string]func(*briefing.TimelineRow){
		"overdue":        func(r *briefing.TimelineRow) { r.Overdue = true },
		"complete":       func(r *briefing.TimelineRow) { r.Sign = briefing.BadgeBlue },
		"at risk":        func(r *briefing.TimelineRow) { r.Sign = briefing.BadgeAmber },
		"never moved":    func(r *briefing.TimelineRow) { r.Dates = r.Dates[1:] },
		"moved earlier":  func(r *briefing.TimelineRow) { r.Dates[0], r.Dates[1] = r.Dates[1], r.Dates[0] },
		"moved twice":    func(r *briefing.TimelineRow) { r.Dates = on("2026-03-31", "2026-05-31", "2026-07-31") },
		"without a sign": func(r *briefing.TimelineRow) { r.Sign = briefing.NoBadge },
	} {
		if shape(action(change)) == plain {
			t.Errorf("an action that is %s looks like one that is not", name)
		}
	}
}
