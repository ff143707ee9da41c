package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// yearly is a rate of so many years up to 2023/24, beside England.
func yearly(figures ...float64) briefing.IndicatorFinding {
	f := briefing.IndicatorFinding{
		Name: "Children looked after", Unit: briefing.Unit{Kind: briefing.Rate, Per: 10000}, Polarity: briefing.LowerIsBetter,
		Latest: len(figures) - 1, Signal: briefing.Signal{TooFew: true},
	}
	england := briefing.BenchmarkFinding{Name: "England", Kind: briefing.Nation, Latest: f.Latest}
	for i, x := range figures {
		p := briefing.NewYear(briefing.Financial, 2023-len(figures)+1+i)
		f.Points = append(f.Points, briefing.PointFinding{Period: p, Value: briefing.Number(x, 1)})
		england.Points = append(england.Points, briefing.PointFinding{Period: p, Value: briefing.Number(50, 1)})
	}
	f.Benchmarks = []briefing.BenchmarkFinding{england}
	return f
}

// neighboured gives an indicator neighbours whose range is known for the last so
// many of its periods.
func neighboured(f briefing.IndicatorFinding, ranges int) briefing.IndicatorFinding {
	n := briefing.Number
	for i, p := range f.Points {
		f.Comparison.Spread = append(f.Comparison.Spread, briefing.NeighbourSpread{
			Known: i >= len(f.Points)-ranges, Period: p.Period, Count: 3, Low: n(40, 1), Median: n(50, 1), High: n(90, 1), Mean: n(60, 1)})
	}
	last := f.Points[f.Latest]
	for _, place := range []struct {
		name  string
		value float64
	}{{"Devon", 40}, {"Dorset", 50}, {"Derby", 90}} {
		f.Benchmarks = append(f.Benchmarks, briefing.BenchmarkFinding{Name: place.name, Kind: briefing.Neighbour, Latest: 0,
			Points: []briefing.PointFinding{{Period: last.Period, Value: n(place.value, 1)}}})
	}
	f.Comparison.Neighbours = briefing.NeighbourSummary{Known: true, Period: last.Period, Count: 3, Of: 3, Ours: last.Value,
		Low: n(40, 1), LowName: "Devon", High: n(90, 1), HighName: "Derby", Mean: n(60, 1), Median: n(50, 1), Rank: 3, BestFirst: true}
	return f
}

// controlled gives an indicator control limits.
func controlled(f briefing.IndicatorFinding) briefing.IndicatorFinding {
	f.Signal.TooFew = false
	for range f.Points {
		f.Signal.Points = append(f.Signal.Points, briefing.SignalPoint{Mean: 60, Lower: 40, Upper: 80, HasMean: true, HasLimits: true})
	}
	return f
}

// gapped gives it a gap to England over so many years.
func gapped(f briefing.IndicatorFinding, years int) briefing.IndicatorFinding {
	now := f.Points[f.Latest]
	then := f.Points[f.Latest-years]
	gap := func(p briefing.PointFinding) briefing.Change {
		return briefing.Change{Known: true, Against: p.Period, From: briefing.Number(50, 1), To: p.Value, Difference: p.Value.Number - 50, Decimals: 1}
	}
	f.Comparison.Gaps = append(f.Comparison.Gaps, briefing.Gap{Name: "England", Kind: briefing.Nation,
		Now: gap(now), Then: gap(then), Years: years, Movement: briefing.GapWidened})
	return f
}

// hidden withholds some of its figures.
func hidden(f briefing.IndicatorFinding, which ...int) briefing.IndicatorFinding {
	for _, i := range which {
		f.Points[i].Value = briefing.Value{Marks: briefing.Confidential}
	}
	return f
}

var fourteen = []float64{60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73}

func TestEachIndicatorGetsOneChartOverTime(t *testing.T) {
	counted := neighboured(yearly(fourteen...), 14)
	counted.Unit = briefing.Unit{Kind: briefing.Count}
	for _, c := range []struct {
		name    string
		finding briefing.IndicatorFinding
		want    chartKind
		slopes  int
	}{
		{"one figure", yearly(60), noChart, 0},
		{"two figures", yearly(60, 61), noChart, 0},
		{"three figures", yearly(60, 61, 62), lineChart, 0},
		{"three figures and three withheld", hidden(yearly(60, 61, 62, 63, 64, 65), 1, 2, 4), lineChart, 0},
		{"three figures and four withheld", hidden(yearly(60, 61, 62, 63, 64, 65, 66), 1, 2, 4, 5), noChart, 0},
		{"a line", gapped(yearly(60, 61, 62, 63), 3), lineChart, 0},
		{"limits", controlled(yearly(fourteen...)), controlChart, 0},
		{"limits, and a gap over six years", gapped(controlled(yearly(fourteen...)), 6), controlChart, 1},
		{"limits, and a gap over two years", gapped(controlled(yearly(fourteen...)), 2), controlChart, 0},
		{"limits go before neighbours", gapped(controlled(neighboured(yearly(fourteen...), 14)), 6), controlChart, 1},
		{"neighbours over four years", gapped(neighboured(yearly(60, 61, 62, 63, 64, 65, 66), 4), 6), placesChart, 0},
		{"neighbours over three years", neighboured(yearly(60, 61, 62, 63), 3), lineChart, 0},
		{"counts are not compared", counted, lineChart, 0},
	} {
		l := english(t)
		if got := l.kindOf(c.finding, recent(c.finding, longest)); got != c.want {
			t.Errorf("%s: chart %d, want %d", c.name, got, c.want)
		}
		if got := len(l.slopes(c.finding)); got != c.slopes {
			t.Errorf("%s: %d slopes, want %d", c.name, got, c.slopes)
		}
	}
}

// written composes the section of one indicator.
func written(t *testing.T, f briefing.IndicatorFinding) []briefing.Block {
	t.Helper()
	w := &writer{language: english(t)}
	w.f.Brief.Council = "Marchshire County Council"
	w.indicator(f)
	return w.blocks
}

func figuresOf(blocks []briefing.Block) []briefing.Figure {
	return briefing.Report{Blocks: blocks}.Figures()
}

// What one chart of an indicator shows no other shows again.
func TestNoComparisonIsShownTwice(t *testing.T) {
	series := func(c briefing.LineChart) (names []string) {
		for _, s := range c.Series {
			names = append(names, s.Name)
		}
		return names
	}
	control := figuresOf(written(t, gapped(controlled(yearly(fourteen...)), 6)))
	if len(control) != 2 {
		t.Fatalf("%d figures, want a control chart and a slope", len(control))
	}
	if line := control[0].Chart.(briefing.LineChart); line.Limits == nil || len(line.Series) != 1 {
		t.Errorf("the control chart has the series %q", series(line))
	}
	slope := control[1].Chart.(briefing.SlopeChart)
	if len(slope.Lines) != 2 || slope.Lines[0].FromLabel != "67.0" || slope.Lines[0].ToLabel != "73.0" || slope.Lines[1].Mark != briefing.MarkDiamond {
		t.Errorf("slope: %+v", slope.Lines)
	}
	if control[1].Title != "The gap to England has widened in 6 years from 17.0 to 23.0" {
		t.Errorf("title %q", control[1].Title)
	}
	places := figuresOf(written(t, gapped(neighboured(yearly(60, 61, 62, 63, 64, 65, 66), 5), 6)))
	if len(places) != 1 {
		t.Fatalf("%d figures, want one of places", len(places))
	}
	chart := places[0].Chart.(briefing.PlacesChart)
	if chart.Over.Places == nil || len(chart.Over.Series) != 1 {
		t.Errorf("the years have the series %q", series(chart.Over))
	}
	known := 0
	for _, v := range chart.Over.Places.Middle {
		if v.Known {
			known++
		}
	}
	if known != 5 || chart.Over.Places.Low[0].Known {
		t.Errorf("the neighbours' range is known %d times, want for the last five years: %+v", known, chart.Over.Places)
	}
}

// Places stand best first, and the alternative text names each with its figure.
func TestPlacesInTheirOrder(t *testing.T) {
	f := neighboured(yearly(60, 61, 62, 63, 64, 65, 66), 5)
	figure := figuresOf(written(t, f))[0]
	order := func(figure briefing.Figure) string {
		var names []string
		for _, r := range figure.Chart.(briefing.PlacesChart).Rank.Rows {
			names = append(names, r.Name)
		}
		return strings.Join(names, ", ")
	}
	if got := order(figure); got != "Devon, England, Dorset, Marchshire, Derby" {
		t.Errorf("order %q", got)
	}
	if want := "2023/24, best first: Devon 40.0, England 50.0, Dorset 50.0, Marchshire 66.0 and Derby 90.0."; !strings.Contains(figure.Alt, want) {
		t.Errorf("%q is not in the alternative text %q", want, figure.Alt)
	}
	if !strings.HasSuffix(figure.Title, "third best of 4 places") {
		t.Errorf("title %q", figure.Title)
	}
	f.Polarity = briefing.InformationOnly
	f.Comparison.Neighbours.BestFirst, f.Comparison.Neighbours.Rank = false, 2
	figure = figuresOf(written(t, f))[0]
	if got := order(figure); !strings.HasPrefix(got, "Derby, Marchshire, ") || !strings.HasSuffix(figure.Title, "second highest of 4 places") {
		t.Errorf("for information: order %q under %q", got, figure.Title)
	}
}

// A figure that is withheld is in no chart: neither our own nor a neighbour's.
func TestChartsForComparisonLeaveOutWhatIsWithheld(t *testing.T) {
	f := neighboured(yearly(60, 61, 62, 63, 64, 65, 66), 5)
	f.Points[3].Value = briefing.Absent(briefing.Confidential)
	f.Benchmarks[1].Points[0].Value = briefing.Absent(briefing.Confidential)
	chart := figuresOf(written(t, f))[0].Chart.(briefing.PlacesChart)
	if v := chart.Over.Series[0].Values[3]; v.Known || !v.Suppressed || v.Number != 0 {
		t.Errorf("our own is drawn: %+v", v)
	}
	for _, r := range chart.Rank.Rows {
		if r.Name == "Devon" {
			t.Errorf("the neighbour is lined up: %+v", r)
		}
	}
}

// A range to keep to and a floor are drawn and told.
func TestTargetRangeAndFloor(t *testing.T) {
	f := yearly(60, 61, 62)
	f.Polarity = briefing.InRange
	f.Band = briefing.Band{Low: briefing.Reading{Value: briefing.Number(50, 0)}, High: briefing.Reading{Value: briefing.Number(65, 0)}}
	f.Floor = briefing.Number(45, 0)
	figure := figuresOf(written(t, f))[0]
	chart := figure.Chart.(briefing.LineChart)
	if b := chart.Band; b == nil || b.Low != 50 || b.High != 65 || b.Label != "Target range 50 to 65" {
		t.Errorf("band %+v", b)
	}
	if len(chart.Floor) != 3 || chart.Floor[0].Number != 45 || chart.FloorLabel != "Floor 45" {
		t.Errorf("floor %v %q", chart.Floor, chart.FloorLabel)
	}
	for _, want := range []string{"The hatched band: Target range 50 to 65.", "The line of long dashes: Floor 45."} {
		if !strings.Contains(figure.Alt, want) {
			t.Errorf("%q is not in %q", want, figure.Alt)
		}
	}
	f.Polarity = briefing.HigherIsBetter
	if chart := figuresOf(written(t, f))[0].Chart.(briefing.LineChart); chart.Band != nil {
		t.Error("a band is drawn for an indicator that has no range")
	}
}

// A chart of figures for the year to date shows each period alone, and says so; the
// finding and the table keep the year to date.
func TestEachPeriodAlone(t *testing.T) {
	f := briefing.IndicatorFinding{Name: "Families supported", Unit: briefing.Unit{Kind: briefing.Count}, Cumulative: true, Latest: 5,
		Signal: briefing.Signal{TooFew: true}}
	p := briefing.NewQuarter(briefing.Financial, 2025, 1)
	for i, x := range []float64{61, 138, 224, 309, 94, 201} {
		alone := []float64{61, 77, 86, 85, 94, 107}[i]
		f.Points = append(f.Points, briefing.PointFinding{Period: p, Value: briefing.Number(x, 0), Target: briefing.Number(90, 0), InPeriod: briefing.Number(alone, 0)})
		p = p.Next()
	}
	figure, ok := (&writer{language: english(t)}).lineFigure(f)
	chart, is := figure.Chart.(briefing.LineChart)
	if !ok || !is {
		t.Fatal("there is no line")
	}
	latest := chart.Series[0].Values[5]
	if latest.Number != 107 || latest.Label != "107 in the quarter" || chart.Target != nil {
		t.Errorf("latest %+v, target %v", latest, chart.Target)
	}
	if !strings.HasPrefix(figure.Title, "201") || figure.Subtitle != "Number in each quarter alone, Q1 2025/26 to Q2 2026/27" {
		t.Errorf("title %q, subtitle %q", figure.Title, figure.Subtitle)
	}
	for _, want := range []string{"Highest 107 in Q2 2026/27, lowest 61 in Q1 2025/26.", "each quarter alone"} {
		if !strings.Contains(figure.Alt, want) {
			t.Errorf("alternative text %q has no %q", figure.Alt, want)
		}
	}
	for i := range f.Points[:4] {
		f.Points[i].InPeriod = briefing.Value{}
	}
	if figure, _ := (&writer{language: english(t)}).lineFigure(f); figure.Chart.(briefing.LineChart).Series[0].Values[5].Number != 201 {
		t.Error("where two periods alone are known, the year to date is not shown")
	}
}

// A figure in doubt stands apart, is no extreme, and is told.
func TestDoubtIsTold(t *testing.T) {
	f := yearly(60, 61, 62, 0, 64)
	f.Points[3].Doubtful = true
	figure, _ := (&writer{language: english(t)}).lineFigure(f)
	if !figure.Chart.(briefing.LineChart).Series[0].Values[3].Doubtful {
		t.Error("the chart takes the figure for sure")
	}
	for _, want := range []string{"lowest 60.0 in", "The figure for 2022/23 may be a mistake: it stands apart from the line in a ring with a question mark."} {
		if !strings.Contains(figure.Alt, want) {
			t.Errorf("alternative text %q has no %q", figure.Alt, want)
		}
	}
}
