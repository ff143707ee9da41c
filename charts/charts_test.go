package charts

import (
	"flag"
	"math"
	"os"
	"path/filepath"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/face"
	"scrutiny/internal/house"
)

var update = flag.Bool("update", false, "write the golden files")

// TestGoldens keeps each picture as text: words, places, weights and dashes.
func TestGoldens(t *testing.T) {
	for _, c := range allCases() {
		t.Run(c.name, func(t *testing.T) {
			d, err := Draw(c.chart, c.width, c.height)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join("testdata", c.name+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(d.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got := d.String(); got != string(want) {
				t.Errorf("%s differs; look at it, then run with -update\n%s", path, got)
			}
		})
	}
}

func TestPicturesAreSound(t *testing.T) {
	for _, c := range allCases() {
		t.Run(c.name, func(t *testing.T) {
			d, err := Draw(c.chart, c.width, c.height)
			if err != nil {
				t.Fatal(err)
			}
			checkSound(t, d, c.width, c.height)
		})
	}
}

// Line charts stay sound when pages make them as low as they can be.
func TestLowestLineCharts(t *testing.T) {
	for _, c := range allCases() {
		chart, is := c.chart.(briefing.LineChart)
		if !is {
			continue
		}
		height := leastLines + lineKey(newHand(house.Plain), chart).lay(newHand(house.Plain), 0, c.width)
		d, err := Draw(chart, c.width, height)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		checkSound(t, d, c.width, height)
	}
}

// checkSound is what holds of every drawing: the frame is kept, words are large
// and dark enough and clear of each other, and marks can be seen.
func checkSound(t *testing.T, d drawing.Drawing, width, height float64) {
	t.Helper()
	if d.Width != width || d.Height != height {
		t.Errorf("size %g × %g, want %g × %g", d.Width, d.Height, width, height)
	}
	frame := box{0, 0, width, height}.grown(0.1)
	var words []drawing.Text
	for _, m := range d.Marks {
		switch m := m.(type) {
		case drawing.Path:
			checkPath(t, m, frame)
		case drawing.Text:
			words = append(words, m)
		}
	}
	for i, w := range words {
		if !ground(w).within(frame) {
			t.Errorf("%q stands over the edge: %v", w.Words, ground(w))
		}
		if w.Size < 8.5 {
			t.Errorf("%q is set in %g points", w.Words, w.Size)
		}
		if got := drawing.Contrast(w.Colour, drawing.White); got < 4.5 {
			t.Errorf("%q has a contrast of %.2f", w.Words, got)
		}
		for _, o := range words[:i] {
			if ground(w).overlaps(ground(o)) {
				t.Errorf("%q and %q overlap: %v, %v", w.Words, o.Words, ground(w), ground(o))
			}
		}
	}
}

// ground is what the letters of a text cover.
func ground(w drawing.Text) box {
	width := face.Of(w.Bold).Width(w.Words, w.Size)
	return box{w.X, w.Y - face.CapHeight*w.Size, w.X + width, w.Y + face.Descent*w.Size}
}

func checkPath(t *testing.T, p drawing.Path, frame box) {
	t.Helper()
	for _, s := range p.Segments {
		for _, q := range [...]drawing.Point{s.P, s.C1, s.C2} {
			if math.IsNaN(q.X) || math.IsNaN(q.Y) || !(box{q.X, q.Y, q.X, q.Y}).within(frame) {
				t.Fatalf("a path leaves the frame at %v", q)
			}
		}
	}
	if p.Segments[0].Kind != drawing.MoveTo {
		t.Error("a path does not begin with a move")
	}
}

// TestMarksStandOut checks the colours that carry meaning: lines and the edges
// of areas reach 3:1 on white, whatever fills them.
func TestMarksStandOut(t *testing.T) {
	background := map[drawing.Colour]bool{gridStroke.Colour: true, separatorStroke.Colour: true, usual: true, drawing.White: true}
	for _, c := range allCases() {
		d, err := Draw(c.chart, c.width, c.height)
		if err != nil {
			t.Fatal(c.name, err)
		}
		for _, m := range d.Marks {
			p, ok := m.(drawing.Path)
			if !ok {
				continue
			}
			seen := p.Stroke.Colour
			if p.Stroke.Width == 0 {
				seen = *p.Fill
			}
			if !background[seen] && drawing.Contrast(seen, drawing.White) < 3 {
				t.Errorf("%s: %s has a contrast of %.2f", c.name, seen, drawing.Contrast(seen, drawing.White))
			}
		}
	}
}

func TestDrawIsDeterministic(t *testing.T) {
	first := map[string]string{}
	for range 3 {
		for _, c := range allCases() {
			d, err := Draw(c.chart, c.width, c.height)
			if err != nil {
				t.Fatal(c.name, err)
			}
			if was, ok := first[c.name]; ok && was != d.String() {
				t.Errorf("%s differs from one run to the next", c.name)
			}
			first[c.name] = d.String()
		}
	}
}

func TestDrawRefuses(t *testing.T) {
	line := func(ticks int, values ...float64) briefing.LineChart {
		c := briefing.LineChart{Ticks: quarters(ticks), Series: []briefing.ChartSeries{{Name: "Ours"}}}
		for _, v := range values {
			c.Series[0].Values = append(c.Series[0].Values, briefing.ChartValue{Number: v, Known: true})
		}
		return c
	}
	withTarget := line(2, 1, 2)
	withTarget.Target = level(3, 1)
	five := line(1, 1)
	for range 4 {
		five.Series = append(five.Series, five.Series[0])
	}
	band := line(1, 1)
	band.Band = &briefing.TargetBand{Low: 8, High: 5}
	places := line(2, 1, 2)
	places.Places = &briefing.PlaceRange{Low: level(3, 1)}
	steep := slopes([3]float64{1, 1, 1}, [3]float64{1, 1, -2e15})
	negative := briefing.StatusChart{Rows: []briefing.StatusRow{bragRow("Odd", 1, -1, 0, 0, 0)}}
	for _, c := range []struct {
		name          string
		chart         briefing.Chart
		width, height float64
		want          string
	}{
		{"nothing to draw", nil, 480, 190, "there is no drawing for a chart of kind <nil>"},
		{"no width", line(1, 1), 0, 190, "a chart of 0 × 190 points cannot be drawn"},
		{"width that is no number", line(1, 1), math.NaN(), 190, "a chart of NaN × 190 points cannot be drawn"},
		{"too low", line(1, 1), 480, 70, "a line chart 70 points high has no room for its axes: it needs 75"},
		{"no ticks", line(0), 480, 190, "a line chart needs at least one tick"},
		{"short series", line(3, 1, 2), 480, 190, `series "Ours" has 2 values for 3 ticks`},
		{"long series", line(1, 1, 2), 480, 190, `series "Ours" has 2 values for 1 ticks`},
		{"long target", withTarget, 480, 190, "the target has 3 values for 2 ticks"},
		{"five series", five, 480, 190, "a line chart shows at most 4 series, not 5"},
		{"beyond reach", line(1, -3e15), 480, 190, "a chart cannot show the figure -3e+15: it is beyond 1e+15"},
		{"too many bars", briefing.BarChart{Bars: make([]briefing.Bar, 10)}, 480, 100, "10 bars need a height of 130 points, not 100"},
		{"bar beyond reach", briefing.BarChart{Bars: []briefing.Bar{{Earlier: level(1, 2e15)[0]}}}, 480, 100, "a chart cannot show the figure 2e+15: it is beyond 1e+15"},
		{"target range upside down", band, 480, 190, "a target range from 8 to 5 is none"},
		{"places of other ticks", places, 480, 190, "the lowest of the places has 3 values for 2 ticks"},
		{"too many places", briefing.RankChart{Rows: make([]briefing.RankRow, 10)}, 480, 100, "10 places need a height of 109 points, not 100"},
		{"narrow halves", briefing.PlacesChart{Over: line(1, 1)}, 300, 190, "two charts side by side need a width of 400 points, not 300"},
		{"low slopes", slopes([3]float64{1, 2, 3}, [3]float64{3, 2, 1}), 300, 50, "3 lines with their names need a height of 55 points, not 50"},
		{"slope beyond reach", steep, 300, 190, "a chart cannot show the figure -2e+15: it is beyond 1e+15"},
		{"negative status", negative, 480, 100, `"Odd" has -1 with the status "On track"`},
		{"low timeline", briefing.TimelineChart{Rows: make([]briefing.TimelineRow, 4)}, 480, 50, "4 lines of a timeline with their key and calendar need a height of 58 points, not 50"},
		{"low contributions", briefing.ContributionChart{Parts: make([]briefing.Contribution, 4)}, 480, 60, "4 contributions and their total need a height of 65 points, not 60"},
		{"contribution beyond reach", briefing.ContributionChart{Parts: []briefing.Contribution{{Change: level(1, -2e15)[0]}}}, 480, 60, "a chart cannot show the figure -2e+15: it is beyond 1e+15"},
		{"panels without ticks", briefing.MultiplesChart{Panels: make([]briefing.Panel, 1)}, 480, 100, "a chart of panels needs at least one tick"},
		{"short panel", briefing.MultiplesChart{Ticks: quarters(2), Panels: []briefing.Panel{{Name: "Police", Values: level(1, 1)}}}, 480, 100, `panel "Police" has 1 values for 2 ticks`},
		{"low panels", briefing.MultiplesChart{Ticks: quarters(1), Panels: []briefing.Panel{{Name: "Police", Values: level(1, 1)}}}, 480, 40, "1 panels need a height of 64 points, not 40"},
		{"too many rows", briefing.StatusChart{Rows: make([]briefing.StatusRow, 10)}, 480, 100, "10 rows and their key need a height of 160 points, not 100"},
	} {
		_, err := Draw(c.chart, c.width, c.height)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: error %v, want %s", c.name, err, c.want)
		}
	}
}

// A name too long for its place loses whole words, unless its first is too long by
// itself.
func TestCutAtWord(t *testing.T) {
	h := newHand(house.Plain)
	for _, c := range []struct {
		words string
		width float64
		want  string
	}{
		{"Train lead practitioners", 200, "Train lead practitioners"},
		{"Train lead practitioners in schools", 80, "Train lead…"},
		{"Plans, agreed", 40, "Plans…"},
		{"Antidisestablishmentarianism", 40, "Antidis…"},
	} {
		got := h.cutAtWord(c.words, c.width)
		if got != c.want || h.widthOf(got, false) > c.width {
			t.Errorf("%q in %g points: %q, want %q", c.words, c.width, got, c.want)
		}
	}
}

// What is withheld or unknown has no place in a chart: the drawing is the same
// whatever number stands behind it.
func TestNothingUnknownIsPlaced(t *testing.T) {
	hide := func(number float64) []briefing.Chart {
		hidden := briefing.ChartValue{Number: number, Suppressed: true}
		return []briefing.Chart{
			briefing.MultiplesChart{Ticks: quarters(3), Columns: true, Panels: []briefing.Panel{{Name: "Police", Values: []briefing.ChartValue{level(1, 8)[0], hidden, level(1, 9)[0]}}}},
			briefing.MultiplesChart{Ticks: quarters(3), Panels: []briefing.Panel{{Name: "Police", Values: []briefing.ChartValue{level(1, 8)[0], hidden, level(1, 9)[0]}}}},
			briefing.ContributionChart{Parts: []briefing.Contribution{{Name: "Police", Change: hidden, Label: "[c]"}}, Total: contribution("All", 9)},
		}
	}
	small, large := hide(3), hide(4000)
	for i := range small {
		a, err := Draw(small[i], 480, 100)
		if err != nil {
			t.Fatal(err)
		}
		if b, _ := Draw(large[i], 480, 100); a.String() != b.String() {
			t.Errorf("%T shows where a withheld figure lies", small[i])
		}
	}
}
