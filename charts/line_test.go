package charts

import (
	"math"
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// heavy lists the paths of the focus line, which alone has its weight.
func heavy(t *testing.T, c briefing.Chart) []drawing.Path {
	t.Helper()
	d, err := Draw(c, 480, 190)
	if err != nil {
		t.Fatal(err)
	}
	var paths []drawing.Path
	for _, m := range d.Marks {
		if p, ok := m.(drawing.Path); ok && p.Stroke.Width == focusStroke.Width && p.Stroke.Colour == drawing.Blue {
			paths = append(paths, p)
		}
	}
	return paths
}

// doubted marks some figures as likely mistakes.
func doubted(values []briefing.ChartValue, which ...int) []briefing.ChartValue {
	for _, i := range which {
		values[i].Doubtful = true
	}
	return values
}

func TestLinesNeverBridgeAGap(t *testing.T) {
	nan := level(9, 3)
	nan[4].Number = math.NaN()
	for _, c := range []struct {
		name   string
		values []briefing.ChartValue
		want   []int // points in each stroke
	}{
		{"no gap", level(9, 3), []int{9}},
		{"missing", missing(level(9, 3), 4), []int{4, 4}},
		{"suppressed", withheld(level(9, 3), 2, 3), []int{2, 5}},
		{"not a number", nan, []int{4, 4}},
		{"in doubt", doubted(level(9, 3), 4), []int{4, 4}},
		{"isolated", missing(level(9, 3), 1, 3, 5), []int{3}},
		{"at both ends", missing(level(9, 3), 0, 8), []int{7}},
		{"nothing", missing(level(3, 3), 0, 1, 2), nil},
	} {
		paths := heavy(t, briefing.LineChart{Ticks: quarters(len(c.values)), Unit: count,
			Series: []briefing.ChartSeries{focus("Ours", c.values)}})
		var got []int
		for _, p := range paths {
			got = append(got, len(p.Segments))
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: strokes of %v points, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: strokes of %v points, want %v", c.name, got, c.want)
			}
		}
	}
}

// TestFiguresFallInProportion: equal steps of a figure are equal steps on
// paper, whichever way the axis begins.
func TestFiguresFallInProportion(t *testing.T) {
	for _, first := range []float64{0, 40, 88, -60} {
		values := level(4, first)
		for i := range values {
			values[i].Number += float64(3 * i)
		}
		paths := heavy(t, briefing.LineChart{Ticks: quarters(4), Unit: percent, Series: []briefing.ChartSeries{focus("Ours", values)}})
		if len(paths) != 1 {
			t.Fatalf("%d strokes", len(paths))
		}
		s := paths[0].Segments
		for i := 2; i < 4; i++ {
			rise, before := s[i].P.Y-s[i-1].P.Y, s[1].P.Y-s[0].P.Y
			if rise >= 0 || math.Abs(rise-before) > 0.21 {
				t.Errorf("from %g: steps of %.1f and %.1f points", first, before, rise)
			}
		}
	}
}

func words(t *testing.T, c briefing.Chart) map[string]int {
	t.Helper()
	d, err := Draw(c, 480, 190)
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for _, m := range d.Marks {
		if w, ok := m.(drawing.Text); ok {
			found[w.Words]++
		}
	}
	return found
}

func TestEveryYearIsPrintedOnce(t *testing.T) {
	found := words(t, briefing.LineChart{Ticks: quarters(24), Unit: count, Series: []briefing.ChartSeries{focus("Ours", level(24, 5))}})
	for _, year := range []string{"2018/19", "2019/20", "2020/21", "2021/22", "2022/23", "2023/24", "2024/25"} {
		if found[year] != 1 {
			t.Errorf("%s is printed %d times", year, found[year])
		}
	}
	if found["Q1"] != 6 || found["Q3"] != 6 {
		t.Errorf("Q1 is printed %d times, Q3 %d times, want 6", found["Q1"], found["Q3"])
	}
}

func TestWhatAChartSaysOfItsFigures(t *testing.T) {
	found := words(t, gapsChart())
	for _, want := range []string{"18", "Marchshire", "England", "Target 60", "[c]"} {
		if found[want] != 1 {
			t.Errorf("%q is printed %d times, want once", want, found[want])
		}
	}
	if found := words(t, brokenChart()); found["Axis starts at 85%"] != 1 || found["0%"] != 0 {
		t.Errorf("a broken axis does not say where it starts: %v", found)
	}
	nothing := words(t, briefing.LineChart{Ticks: quarters(4), Unit: percent, Series: []briefing.ChartSeries{focus("Ours", make([]briefing.ChartValue, 4))}})
	if nothing["No figures to show"] != 1 || nothing["0%"] != 0 {
		t.Errorf("a chart without figures prints %v", nothing)
	}
}

// A chart says what it says itself in the words that it brings.
func TestWordsInAnotherLanguage(t *testing.T) {
	welsh := briefing.ChartWords{NoFigures: "Dim ffigurau i’w dangos", AxisStarts: "Mae’r echelin yn dechrau ar {value}", Suppressed: "[cyf]"}
	gaps, broken := gapsChart(), brokenChart()
	gaps.Words, broken.Words = welsh, welsh
	for _, c := range []struct {
		chart briefing.Chart
		want  string
	}{
		{gaps, "[cyf]"},
		{broken, "Mae’r echelin yn dechrau ar 85%"},
		{briefing.LineChart{Ticks: quarters(4), Words: welsh}, "Dim ffigurau i’w dangos"},
		{briefing.BarChart{Words: welsh}, "Dim ffigurau i’w dangos"},
		{briefing.StatusChart{Words: welsh}, "Dim ffigurau i’w dangos"},
		{briefing.RankChart{Words: welsh}, "Dim ffigurau i’w dangos"},
		{briefing.SlopeChart{Words: welsh}, "Dim ffigurau i’w dangos"},
	} {
		if found := words(t, c.chart); found[c.want] != 1 {
			t.Errorf("%T: no %q among %v", c.chart, c.want, found)
		}
	}
}

// TestLinesDifferWithoutColour: weight and dash alone tell the lines apart.
func TestLinesDifferWithoutColour(t *testing.T) {
	looks := []drawing.Stroke{focusStroke, targetStroke, floorStroke}
	looks = append(looks, contextStrokes[:]...)
	for i, a := range looks {
		for _, b := range looks[:i] {
			same := len(a.Dash) == len(b.Dash)
			for k := 0; same && k < len(a.Dash); k++ {
				same = math.Abs(a.Dash[k]-b.Dash[k]) < 2
			}
			if same && math.Abs(a.Width-b.Width) < 0.8 {
				t.Errorf("%v and %v look alike in mono", a, b)
			}
		}
	}
}

// A figure in doubt has a question mark, and one bar far beyond all others does not
// make the scale: its end is told in figures.
func TestDoubtAndFarPlaces(t *testing.T) {
	found := words(t, doubtChart())
	if found["?"] != 1 {
		t.Errorf("%d question marks, want one", found["?"])
	}
	if found["230"] != 1 || found["200"] != 0 {
		t.Errorf("the far place is told %d times, and the scale goes on to 200 %d times", found["230"], found["200"])
	}
	far := doubtChart()
	for i := range far.Places.High[:4] {
		far.Places.High[i].Number = 230
	}
	if found := words(t, far); found["200"]+found["250"] == 0 {
		t.Errorf("where many places reach far, the scale does not: %v", found)
	}
}

// The names of all lines are printed whole, however narrow the chart.
func TestNamesAreWhole(t *testing.T) {
	c := controlChart()
	c.Band, c.Target, c.TargetLabel = &briefing.TargetBand{Low: 70, High: 80, Label: "Target range 70% to 80%"}, nil, ""
	for _, width := range []float64{235, 290, 480} {
		d, err := Draw(c, width, 150)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range d.Marks {
			if w, is := m.(drawing.Text); is && strings.HasSuffix(w.Words, ellipsis) {
				t.Errorf("in %g points: %q", width, w.Words)
			}
		}
	}
}
