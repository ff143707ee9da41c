package pdf

import (
	"testing"
	"time"

	"scrutiny/briefing"
	"scrutiny/charts"
	"scrutiny/internal/drawing"
)

// everyChart is one chart of each kind, with every sign and every way a figure can
// be shown.
func everyChart() []briefing.Chart {
	values := func(numbers ...float64) []briefing.ChartValue {
		vs := make([]briefing.ChartValue, len(numbers))
		for i, n := range numbers {
			vs[i] = briefing.ChartValue{Number: n, Known: true}
		}
		return vs
	}
	line := briefing.LineChart{Unit: briefing.Unit{Kind: briefing.Percent}, TargetLabel: "Target 80%", Target: values(80, 80, 80, 80, 80, 80, 80, 80)}
	for i := range 8 {
		line.Ticks = append(line.Ticks, briefing.Tick{Label: "Q" + string(rune('1'+i%4)), Group: []string{"2024/25", "2025/26"}[i/4]})
	}
	own := values(70, 72, 71, 75, 78, 77, 90, 84)
	own[2].Known, own[2].Suppressed = false, true
	own[4].Provisional = true
	own[5].Signal, own[6].Signal, own[7].Label = briefing.BadgeBetter, briefing.BadgeWorse, "84%"
	line.Series = []briefing.ChartSeries{{Name: "Marchshire", Focus: true, Values: own},
		{Name: "England", Values: values(60, 61, 62, 62, 63, 64, 64, 65)},
		{Name: "Region", Values: values(66, 66, 65, 67, 68, 67, 69, 70)},
		{Name: "Neighbours", Values: values(73, 73, 74, 74, 75, 75, 76, 76)}}
	control := line
	control.Limits = &briefing.ControlLimits{Mean: values(76, 76, 76, 76, 76, 76, 76, 76), Lower: values(66, 66, 66, 66, 66, 66, 66, 66),
		Upper: values(86, 86, 86, 86, 86, 86, 86, 86), MeanLabel: "Mean 76%", UpperLabel: "Upper limit", LowerLabel: "Lower limit",
		Key: []briefing.SignKey{{Badge: briefing.BadgeBetter, Words: "better"}, {Badge: briefing.BadgeUp, Words: "rise"}}}
	control.Series = line.Series[:1]
	bars := briefing.BarChart{Bars: []briefing.Bar{
		{Name: "Police", Value: briefing.ChartValue{Number: 40, Known: true}, ValueLabel: "40", Earlier: briefing.ChartValue{Number: 30, Known: true}},
		{Name: "Schools", Value: briefing.ChartValue{Number: 20, Known: true}, ValueLabel: "20", Muted: true},
		{Name: "Health", ValueLabel: "[c]"}}}
	status := briefing.StatusChart{Rows: []briefing.StatusRow{{Name: "High"}, {Name: "Low"}}}
	for b := briefing.BadgeGreen; b <= briefing.BadgePaused; b++ {
		status.Rows[int(b)%2].Segments = append(status.Rows[int(b)%2].Segments, briefing.StatusSegment{Name: b.String(), Badge: b, Count: int(b) + 3})
	}
	places := briefing.PlacesChart{Over: line, OverHeading: "Each year", RankHeading: "In 2025/26", Rank: briefing.RankChart{Rows: []briefing.RankRow{
		{Name: "Marchshire", Focus: true, Value: values(60)[0], ValueLabel: "60"}, {Name: "England", Mark: briefing.MarkDiamond, Value: values(50)[0], ValueLabel: "50"},
		{Name: "Neighbour", Value: values(40)[0], ValueLabel: "40"}}}}
	places.Over.Series = line.Series[:2]
	places.Over.Places = &briefing.PlaceRange{Low: line.Series[1].Values, Middle: line.Series[2].Values, High: line.Series[3].Values,
		RangeLabel: "Range", MiddleLabel: "Mean"}
	banded := line
	banded.Band = &briefing.TargetBand{Low: 60, High: 70, Label: "Target range 60 to 70"}
	banded.Floor, banded.FloorLabel = values(55, 55, 55, 55, 55, 55, 55, 55), "Floor 55%"
	slope := briefing.SlopeChart{From: "2018/19", To: "2024/25", Lines: []briefing.SlopeLine{
		{Name: "Marchshire", Focus: true, From: values(60)[0], To: values(70)[0], FromLabel: "60", ToLabel: "70"},
		{Name: "England", Mark: briefing.MarkDiamond, From: values(50)[0], To: values(55)[0], FromLabel: "50", ToLabel: "55"}}}
	return append(breakdownCharts(line.Ticks, own), line, control, bars, status, places, banded, slope, briefing.Sparkline{Values: own})
}

// breakdownCharts are the charts of a plan's dates and of an indicator's parts.
func breakdownCharts(ticks []briefing.Tick, own []briefing.ChartValue) []briefing.Chart {
	on := func(year, month int) briefing.Date { return briefing.NewDate(year, time.Month(month), 1) }
	timeline := briefing.TimelineChart{AsAt: on(2026, 9), AsAtLabel: "As at 1 September 2026", FirstName: "First planned", BetweenName: "Moved again", OverdueName: "Time overdue",
		Ticks: []briefing.DateTick{{Date: on(2026, 1), Tick: briefing.Tick{Label: "Jan", Group: "2026"}}, {Date: on(2026, 12), Tick: briefing.Tick{Label: "Dec", Group: "2026"}}}}
	for b := briefing.NoBadge; b <= briefing.BadgePaused; b++ {
		timeline.Rows = append(timeline.Rows, briefing.TimelineRow{Ref: "1", Name: b.String(), Sign: b, Overdue: b == briefing.BadgeRed,
			Dates: []briefing.Date{on(2026, 2), on(2026, 4), on(2026, 6)}, Label: "Overdue", Moved: "later"})
	}
	parts := briefing.ContributionChart{Total: briefing.Contribution{Name: "Total", Label: "+4", Change: briefing.ChartValue{Number: 4, Known: true}}, Parts: []briefing.Contribution{
		{Name: "Police", Driver: true, Label: "+6", Change: briefing.ChartValue{Number: 6, Known: true}},
		{Name: "Schools", Label: "+1", Change: briefing.ChartValue{Number: 1, Known: true, Provisional: true}},
		{Name: "Health", Label: "−3", Change: briefing.ChartValue{Number: -3, Known: true}}}}
	panels := briefing.MultiplesChart{Ticks: ticks, Columns: true, Panels: []briefing.Panel{{Name: "Police", Values: own}, {Name: "Schools", Values: own}}}
	lines := panels
	lines.Columns = false
	return []briefing.Chart{timeline, parts, panels, lines}
}

// colourful is the sample paper with one chart of each kind and every sign before
// words.
func colourful(t *testing.T, style briefing.Style) *painter {
	t.Helper()
	r, _ := sample()
	r.Style = style
	r.Sheets.Marking = "Exempt"
	for i, b := range r.Blocks {
		if f, is := b.(briefing.Figure); is {
			f.Chart, f.Width, f.Height = briefing.BarChart{}, 300, 40
			r.Blocks[i] = f
		}
	}
	var signs []briefing.Phrase
	for b := briefing.BadgeGreen; b <= briefing.BadgePaused; b++ {
		signs = append(signs, briefing.Phrase{Text: b.String() + " ", Badge: b})
	}
	r.Blocks = append(r.Blocks, briefing.Paragraph{Phrases: signs})
	for _, c := range everyChart() {
		r.Blocks = append(r.Blocks, briefing.Figure{Alt: "A chart", Chart: c, Width: 470, Height: 230})
	}
	p := Lay(r)
	var drawings []drawing.Drawing
	for _, f := range p.Figures() {
		d, err := charts.DrawIn(p.House(), f.Chart, f.Width, f.Height)
		if err != nil {
			t.Fatal(err)
		}
		drawings = append(drawings, d)
	}
	p.flow.hang(drawings)
	return paint(p.flow, p.pages, p.furniture, "")
}

// guides may be fainter than what they guide to: none of them says anything that
// words or darker marks do not.
var guides = map[drawing.Colour]string{
	drawing.White:               "paper, within or under a mark",
	bandColour:                  "the ground of bands in tables",
	ruleColour:                  "rules between rows, dots of the contents",
	{R: 0xDA, G: 0xDA, B: 0xDA}: "the grid of a chart",
	{R: 0x99, G: 0x99, B: 0x99}: "what parts the years of an axis",
	{R: 0xEE, G: 0xF2, B: 0xF6}: "the ground between control limits, whose edges are lines",
	drawing.Muted:               "bars of context, which have an edge of 3:1",
}

// All words on the pages reach 4.5:1 on what they are painted on, and all marks that
// say something 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
func TestContrastOnThePages(t *testing.T) {
	for name, style := range map[string]briefing.Style{"plain": {}, "with an accent": {Accent: "#801650"}} {
		words, marks := 0, 0
		lowestWords, lowestMark := 21.0, 21.0
		for n, page := range colourful(t, style).contents {
			for _, p := range readPainted(t, string(page)) {
				contrast := drawing.Contrast(p.ink, p.on)
				switch {
				case p.what == "line" || p.what == "area":
					marks++
					if guides[p.ink] != "" {
						continue
					}
					if p.ink != p.on {
						lowestMark = min(lowestMark, contrast)
					}
					if contrast < 3 && p.ink != p.on {
						t.Errorf("%s, page %d: %s in %s on %s has %.2f:1", name, n+1, p.what, p.ink, p.on, contrast)
					}
				case p.ink == ruleColour: // dots of the contents
				default:
					words++
					lowestWords = min(lowestWords, contrast)
					if contrast < 4.5 {
						t.Errorf("%s, page %d: %q in %s on %s has %.2f:1", name, n+1, p.what, p.ink, p.on, contrast)
					}
				}
			}
		}
		if words < 500 || marks < 400 {
			t.Errorf("%s: only %d pieces of words and %d marks were read", name, words, marks)
		}
		t.Logf("%s: %d pieces of words, at least %.2f:1; %d marks, at least %.2f:1", name, words, lowestWords, marks, lowestMark)
	}
}

// The reader of pages sees what stands on what.
func TestReadPainted(t *testing.T) {
	page := "/P <</MCID 0>> BDC\n0.2 0.2 0.2 rg\n100 100 50 20 re f\n1 1 1 rg\nBT\n/R 10 Tf\n105 105 Td (\x00a) Tj\nET\n" +
		"q 1 0 0 RG\n2 w\n110 110 m\n140 112 l\nS\nQ\n0 0 0 rg\nBT\n/R 10 Tf\n300 300 Td (\x00b) Tj\nET\nEMC\n"
	dark := drawing.Colour{R: 51, G: 51, B: 51}
	want := []paintedPiece{
		{"area", dark, drawing.White, 0},
		{"a", drawing.White, dark, 10},
		{"line", drawing.Colour{R: 255}, dark, 0},
		{"b", drawing.Colour{}, drawing.White, 10},
	}
	got := readPainted(t, page)
	if len(got) != len(want) {
		t.Fatalf("read %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("piece %d is %+v, want %+v", i, got[i], want[i])
		}
	}
}
