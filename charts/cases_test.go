package charts

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"scrutiny/briefing"
)

// picture is one chart in one frame, as the goldens and the properties see it.
type picture struct {
	name          string
	chart         briefing.Chart
	width, height float64
}

var (
	percent = briefing.Unit{Kind: briefing.Percent}
	count   = briefing.Unit{Kind: briefing.Count, Noun: "children"}
	rate    = briefing.Unit{Kind: briefing.Rate, Per: 10000}
	money   = briefing.Unit{Kind: briefing.Money}
)

// quarters lists n ticks that end with Q2 2024/25.
func quarters(n int) []briefing.Tick {
	p := briefing.NewQuarter(briefing.Financial, 2024, 2)
	ticks := make([]briefing.Tick, n)
	for i := n - 1; i >= 0; i-- {
		ticks[i] = briefing.Tick{Label: p.PartLabel(), Group: p.YearLabel()}
		p = p.Previous()
	}
	return ticks
}

// years lists n ticks without groups, as an annual measure has them.
func years(n int) []briefing.Tick {
	ticks := make([]briefing.Tick, n)
	for i := range ticks {
		ticks[i].Label = briefing.NewYear(briefing.Financial, 2024-n+1+i).YearLabel()
	}
	return ticks
}

// months lists n ticks that end with March 2024.
func months(n int) []briefing.Tick {
	p := briefing.NewMonth(briefing.Financial, 2024, 3)
	ticks := make([]briefing.Tick, n)
	for i := n - 1; i >= 0; i-- {
		ticks[i] = briefing.Tick{Label: p.PartLabel(), Group: p.YearLabel()}
		p = p.Previous()
	}
	return ticks
}

// walk is a series of n figures that wander from start by steps up to stride,
// rounded to so many decimal places.
func walk(seed uint64, n int, start, stride float64, decimals int) []briefing.ChartValue {
	dice := rand.New(rand.NewPCG(seed, 1))
	values := make([]briefing.ChartValue, n)
	for i := range values {
		values[i] = briefing.ChartValue{Number: briefing.RoundHalfAway(start, decimals), Known: true}
		start += stride * (2*dice.Float64() - 1)
	}
	return values
}

// level is a figure that stays the same for n ticks.
func level(n int, figure float64) []briefing.ChartValue {
	values := make([]briefing.ChartValue, n)
	for i := range values {
		values[i] = briefing.ChartValue{Number: figure, Known: true}
	}
	return values
}

// missing takes figures out.
func missing(values []briefing.ChartValue, ticks ...int) []briefing.ChartValue {
	for _, t := range ticks {
		values[t] = briefing.ChartValue{}
	}
	return values
}

// withheld takes figures out as suppressed.
func withheld(values []briefing.ChartValue, ticks ...int) []briefing.ChartValue {
	for _, t := range ticks {
		values[t] = briefing.ChartValue{Suppressed: true}
	}
	return values
}

// told labels the latest figure in its unit.
func told(values []briefing.ChartValue, u briefing.Unit, decimals int) []briefing.ChartValue {
	for i := len(values) - 1; i >= 0; i-- {
		if values[i].Known {
			values[i].Label = u.Format(briefing.Number(values[i].Number, decimals))
			break
		}
	}
	return values
}

func focus(name string, values []briefing.ChartValue) briefing.ChartSeries {
	return briefing.ChartSeries{Name: name, Focus: true, Values: values}
}

func context(name string, values []briefing.ChartValue) briefing.ChartSeries {
	return briefing.ChartSeries{Name: name, Values: values}
}

// sized draws one chart in the frames that the paper uses.
func sized(name string, c briefing.Chart) []picture {
	var all []picture
	for _, f := range [...][2]float64{{480, 190}, {235, 150}, {480, 120}} {
		all = append(all, picture{fmt.Sprintf("%s-%gx%g", name, f[0], f[1]), c, f[0], f[1]})
	}
	return all
}

func lineCases() []picture {
	var all []picture
	for _, n := range [...]int{1, 2, 8, 24, 60} {
		all = append(all, sized(fmt.Sprintf("line-%02d", n), briefing.LineChart{
			Ticks: quarters(n), Unit: percent, Target: level(n, 90), TargetLabel: "Target 90%",
			Series: []briefing.ChartSeries{focus("Marchshire", told(walk(7, n, 78, 9, 0), percent, 0))},
		})...)
	}
	for name, c := range map[string]briefing.LineChart{
		"four":    fourSeries(),
		"gaps":    gapsChart(),
		"broken":  brokenChart(),
		"crowded": crowdedEnds(),
		"monthly": monthlyChart(),
		"control": controlChart(),
	} {
		all = append(all, sized("line-"+name, c)...)
	}
	return append(all, plainLines()...)
}

// fourSeries is a rate against its neighbours over six years, by year.
func fourSeries() briefing.LineChart {
	return briefing.LineChart{Ticks: years(7), Unit: rate, Series: []briefing.ChartSeries{
		focus("Marchshire", told(walk(3, 7, 81, 9, 1), rate, 1)),
		context("Statistical neighbours", walk(4, 7, 70, 4, 1)),
		context("England", walk(5, 7, 64, 2, 1)),
		context("West Midlands", walk(6, 7, 74, 3, 1)),
	}}
}

// gapsChart has missing, suppressed, provisional and isolated figures, and ends
// before the last tick.
func gapsChart() briefing.LineChart {
	v := withheld(missing(walk(11, 16, 40, 9, 0), 3, 9, 11, 15), 5, 6)
	v[13].Provisional, v[14].Provisional = true, true
	target := level(16, 45)
	for i := 8; i < 16; i++ {
		target[i].Number = 60
	}
	missing(target, 2)
	return briefing.LineChart{Ticks: quarters(16), Unit: count, Target: target, TargetLabel: "Target 60",
		Series: []briefing.ChartSeries{
			focus("Marchshire", told(v, count, 0)),
			context("England", missing(walk(12, 16, 52, 5, 0), 15)),
		}}
}

// brokenChart is a percentage high up, with a suppressed quarter where the
// words about the axis want to stand.
func brokenChart() briefing.LineChart {
	return briefing.LineChart{Ticks: quarters(12), Unit: percent, Target: level(12, 95), TargetLabel: "Target 95%",
		Series: []briefing.ChartSeries{
			focus("Marchshire", told(withheld(walk(21, 12, 92, 3, 1), 1), percent, 1)),
			context("England", walk(22, 12, 94, 1, 1)),
		}}
}

// crowdedEnds has every line end within a hair of the others, and long names.
func crowdedEnds() briefing.LineChart {
	return briefing.LineChart{Ticks: quarters(8), Unit: percent, Target: level(8, 70), TargetLabel: "National floor standard 70%",
		Series: []briefing.ChartSeries{
			focus("Marchshire County Council and Unitary Partners", told(level(8, 70), percent, 0)),
			context("Average of the ten statistical neighbours", level(8, 70.2)),
			context("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", level(8, 69.9)),
			context("England", level(8, 70.1)),
		}}
}

func monthlyChart() briefing.LineChart {
	v := walk(31, 36, 900, 160, 0)
	v[20].Label = "Recording changed"
	return briefing.LineChart{Ticks: months(36), Unit: count, Series: []briefing.ChartSeries{
		focus("Marchshire", told(v, count, 0)),
	}}
}

// plainLines are the awkward figures, in the paper's usual frame.
func plainLines() []picture {
	one := func(name string, u briefing.Unit, decimals int, values []briefing.ChartValue) picture {
		return picture{"line-" + name, briefing.LineChart{Ticks: quarters(len(values)), Unit: u,
			Series: []briefing.ChartSeries{focus("Marchshire", told(values, u, decimals))}}, 480, 190}
	}
	negative := walk(41, 8, -20, 70, 0)
	odd := level(8, 12)
	odd[2].Number, odd[4].Number, odd[5].Number = math.NaN(), math.Inf(1), math.Inf(-1)
	missed := one("missing", percent, 0, missing(level(8, 0), 0, 1, 2, 3, 4, 5, 6, 7))
	withheldAll := one("withheld", count, 0, withheld(level(8, 0), 0, 1, 2, 3, 4, 5, 6, 7))
	return []picture{
		one("equal", percent, 0, level(8, 87)),
		one("zero", count, 0, level(8, 0)),
		one("negative", money, 0, negative),
		one("all-negative", money, 0, level(8, -35)),
		one("large", count, 0, walk(42, 8, 12345678, 800000, 0)),
		one("small", rate, 2, walk(43, 8, 0.07, 0.02, 2)),
		one("odd", count, 0, odd),
		missed, withheldAll,
		{"line-nothing", briefing.LineChart{Ticks: quarters(4), Unit: percent}, 480, 120},
	}
}

func barCases() []picture {
	sources := []string{"Police", "Schools and education services", "Health", "Local authority services outside social care", "Parents and carers", "Members of the public"}
	var bars []briefing.Bar
	for i, v := range walk(51, len(sources), 420, 380, 0) {
		v.Number = math.Abs(v.Number)
		bars = append(bars, briefing.Bar{Name: sources[i], Value: v, ValueLabel: count.Format(briefing.Number(v.Number, 0)),
			Earlier: briefing.ChartValue{Number: briefing.RoundHalfAway(v.Number*(0.7+0.12*float64(i)), 0), Known: true}})
	}
	bars[3].Value, bars[3].ValueLabel = briefing.ChartValue{Suppressed: true}, "[c]"
	bars[3].Earlier = briefing.ChartValue{}
	bars[5].Value, bars[5].ValueLabel = briefing.ChartValue{}, "[x]"
	rates := []briefing.Bar{}
	for i, v := range walk(52, 11, 82, 14, 1) {
		rates = append(rates, briefing.Bar{Name: fmt.Sprintf("Neighbour %c", 'A'+i), Value: v, ValueLabel: rate.Format(briefing.Number(v.Number, 1)), Muted: i != 4})
	}
	rates[4].Name = "Marchshire"
	signed := []briefing.Bar{
		{Name: "Fostering", Value: level(1, -12400)[0], ValueLabel: "−£12,400", Earlier: level(1, -9000)[0]},
		{Name: "Residential placements", Value: level(1, 48250)[0], ValueLabel: "£48,250", Earlier: level(1, -4000)[0]},
		{Name: "Transport", Value: level(1, 0)[0], ValueLabel: "£0"},
		{Name: "Legal", Value: briefing.ChartValue{Number: math.NaN(), Known: true}, ValueLabel: "[x]"},
	}
	all := sized("bar-sources", briefing.BarChart{Bars: bars, Unit: count})
	return append(all,
		picture{"bar-neighbours", briefing.BarChart{Bars: rates, Unit: rate}, 480, 190},
		picture{"bar-signed", briefing.BarChart{Bars: signed, Unit: money}, 480, 96},
		picture{"bar-one", briefing.BarChart{Bars: bars[:1], Unit: count}, 480, 24},
		picture{"bar-large", briefing.BarChart{Bars: []briefing.Bar{
			{Name: "A name that goes on for so long that nobody would ever read it aloud in a meeting of a panel", Value: level(1, 12345678)[0], ValueLabel: "12,345,678"},
			{Name: "One", Value: level(1, 1)[0], ValueLabel: "1"},
		}}, 235, 60},
		picture{"bar-missing", briefing.BarChart{Bars: []briefing.Bar{{Name: "Police", ValueLabel: "[x]"}, {Name: "Health", ValueLabel: "[c]"}}}, 480, 48},
		picture{"bar-nothing", briefing.BarChart{}, 480, 48},
	)
}

// bragRow is a plan's actions by status.
func bragRow(name string, complete, onTrack, atRisk, overdue, notStarted int) briefing.StatusRow {
	return briefing.StatusRow{Name: name, Segments: []briefing.StatusSegment{
		{Name: "Complete", Badge: briefing.BadgeBlue, Count: complete},
		{Name: "On track", Badge: briefing.BadgeGreen, Count: onTrack},
		{Name: "At risk", Badge: briefing.BadgeAmber, Count: atRisk},
		{Name: "Overdue or off track", Badge: briefing.BadgeRed, Count: overdue},
		{Name: "Not started", Badge: briefing.BadgeGrey, Count: notStarted},
	}}
}

func statusCases() []picture {
	plan := briefing.StatusChart{Rows: []briefing.StatusRow{
		bragRow("High priority", 4, 9, 3, 5, 1), bragRow("Medium priority", 6, 11, 1, 1, 2),
		bragRow("Low priority", 1, 0, 0, 0, 2),
	}}
	themes := briefing.StatusChart{}
	for i, t := range []string{"Early help and prevention", "Front door", "Looked-after children and care leavers", "Workforce"} {
		themes.Rows = append(themes.Rows, bragRow(t, 12*i, 31-i, i, 7*(i%2), 3))
	}
	themes.Rows[1].Segments = append(themes.Rows[1].Segments, briefing.StatusSegment{Name: "Paused", Badge: briefing.BadgePaused, Count: 6})
	all := append(sized("status-plan", plan), sized("status-themes", themes)...)
	return append(all,
		picture{"status-one", briefing.StatusChart{Rows: plan.Rows[:1]}, 480, 60},
		picture{"status-large", briefing.StatusChart{Rows: []briefing.StatusRow{bragRow("Everything", 12345, 1, 1, 678, 1), bragRow("Nothing", 0, 0, 0, 0, 0)}}, 480, 90},
		picture{"status-nothing", briefing.StatusChart{}, 480, 48},
	)
}

// controlChart is a percentage with control limits, re-based once, and signs at
// its special causes.
func controlChart() briefing.LineChart {
	v := walk(61, 26, 74, 5, 1)
	for i := 16; i < 26; i++ {
		v[i].Number += 9
	}
	v[6].Signal, v[19].Signal, v[20].Signal, v[25].Signal = briefing.BadgeWorse, briefing.BadgeBetter, briefing.BadgeBetter, briefing.BadgeBetter
	v[11].Signal = briefing.BadgeUp
	for i := 20; i < 25; i++ {
		v[i].Signal, v[i].Beyond = briefing.NoBadge, true
	}
	mean, low, high := level(26, 73), level(26, 64), level(26, 82)
	for i := 16; i < 26; i++ {
		mean[i].Number, low[i].Number, high[i].Number = 83, 76, 90
	}
	return briefing.LineChart{
		Ticks: months(26), Unit: percent, Target: level(26, 85), TargetLabel: "Target 85%",
		Series: []briefing.ChartSeries{focus("", told(v, percent, 1))},
		Limits: &briefing.ControlLimits{
			Mean: mean, Lower: low, Upper: high,
			MeanLabel: "Mean 83%", LowerLabel: "Lower limit 76%", UpperLabel: "Upper limit 90%",
			Key: []briefing.SignKey{
				{Badge: briefing.BadgeBetter, Words: "More than chance: better", Dots: true},
				{Badge: briefing.BadgeWorse, Words: "More than chance: worse"},
				{Badge: briefing.BadgeUp, Words: "More than chance: a rise"},
			},
		},
	}
}

// placesLine is a rate over years among ten other places and against England:
// ours missing once, theirs twice, provisional at the end.
func placesLine() briefing.LineChart {
	ours := missing(walk(70, 9, 71, 12, 1), 3)
	ours[8].Provisional = true
	r := &briefing.PlaceRange{RangeLabel: "range of the neighbours", MiddleLabel: "their mean"}
	for i, m := range walk(71, 9, 64, 3, 1) {
		for _, v := range []struct {
			values *[]briefing.ChartValue
			by     float64
		}{{&r.Low, -14 - float64(i)}, {&r.Middle, 0}, {&r.High, 19 - float64(i)}} {
			*v.values = append(*v.values, briefing.ChartValue{Number: m.Number + v.by, Known: true})
		}
	}
	for _, v := range [][]briefing.ChartValue{r.Low, r.Middle, r.High} {
		missing(v, 0, 5)
	}
	england := context("England", walk(72, 9, 62, 2, 1))
	england.Mark = briefing.MarkDiamond
	return briefing.LineChart{Ticks: years(9), Unit: rate, Places: r,
		Series: []briefing.ChartSeries{focus("Marchshire", told(ours, rate, 1)), england}}
}

// ranked is the latest year of eleven places, one of which is withheld.
func ranked() briefing.RankChart {
	c := briefing.RankChart{Unit: rate}
	for i, n := range []float64{113.5, 96, 88.2, 81, 74.4, 71, 67, 66.9, 58, 44.1} {
		c.Rows = append(c.Rows, briefing.RankRow{Name: fmt.Sprintf("Neighbour %c", 'A'+i), Value: level(1, n)[0], ValueLabel: rate.Format(briefing.Number(n, 1))})
	}
	c.Rows[3].Name, c.Rows[3].Focus = "Marchshire", true
	c.Rows[5].Name, c.Rows[5].Mark = "England", briefing.MarkDiamond
	c.Rows[8].Value.Provisional = true
	c.Rows = append(c.Rows, briefing.RankRow{Name: "Gloucestershire and the lands beyond it", Value: withheld(level(1, 0), 0)[0], ValueLabel: "[c]"})
	return c
}

// doubtChart is a share among neighbours with a figure that may be a mistake; one
// neighbour once stood far from all others.
func doubtChart() briefing.LineChart {
	c := placesLine()
	c.Series = c.Series[:1]
	c.Series[0].Values[6].Number, c.Series[0].Values[6].Doubtful = 0, true
	c.Places.High[2].Number = 230
	return c
}

func placesCases() []picture {
	c := briefing.PlacesChart{Over: placesLine(), OverHeading: "Each year", Rank: ranked(), RankHeading: "In 2024/25, highest first"}
	short := c
	short.Rank.Rows = c.Rank.Rows[:4]
	bare := briefing.RankChart{Unit: money, Rows: []briefing.RankRow{{Name: "Nobody"}, {Name: "Marchshire", Value: level(1, -20)[0], ValueLabel: "−£20", Focus: true}}}
	return append(append(sized("line-places", c.Over), sized("line-doubt", doubtChart())...),
		picture{"places", c, 480, c.Height()},
		picture{"places-short", short, 480, short.Height()},
		picture{"rank", c.Rank, 480, c.Rank.Height()},
		picture{"rank-narrow", c.Rank, 180, c.Rank.Height()},
		picture{"rank-bare", bare, 480, bare.Height()},
		picture{"rank-nothing", briefing.RankChart{}, 480, 80})
}

// slopes is the gap to neighbours and England six years ago and now.
func slopes(from, to [3]float64) briefing.SlopeChart {
	c := briefing.SlopeChart{From: "2018/19", To: "2024/25", Unit: rate}
	for i, name := range []string{"Marchshire", "Statistical neighbours", "England"} {
		c.Lines = append(c.Lines, briefing.SlopeLine{Name: name, Focus: i == 0, From: level(1, from[i])[0], To: level(1, to[i])[0],
			FromLabel: rate.Format(briefing.Number(from[i], 1)), ToLabel: rate.Format(briefing.Number(to[i], 1))})
	}
	c.Lines[1].Mark, c.Lines[2].Mark = briefing.MarkTriangle, briefing.MarkDiamond
	return c
}

func slopeCases() []picture {
	missed := slopes([3]float64{60, 61, 62}, [3]float64{80, 61, 62})
	missed.Lines[1].To = briefing.ChartValue{Suppressed: true}
	long := slopes([3]float64{60, 61, 62}, [3]float64{80, 61, 62})
	long.Lines[1].Name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
	long.Lines[2].From.Provisional, long.Lines[0].To.Provisional = true, true
	return append(sized("slope-apart", slopes([3]float64{84.4, 63, 69}, [3]float64{106.9, 66.8, 67})),
		picture{"slope-together", slopes([3]float64{50, 50, 50}, [3]float64{50.1, 50, 49.9}), 300, 90},
		picture{"slope-missing", missed, 300, 90},
		picture{"slope-long", long, 240, 90},
		picture{"slope-nothing", briefing.SlopeChart{}, 300, 90})
}

// bandCases are a caseload that should keep to a range, and a percentage with a
// phased target and a floor.
func bandCases() []picture {
	band := briefing.LineChart{Ticks: quarters(12), Unit: briefing.Unit{Kind: briefing.Unitless},
		Series: []briefing.ChartSeries{focus("Marchshire", told(walk(75, 12, 15, 2, 1), rate, 1))},
		Band:   &briefing.TargetBand{Low: 12, High: 16, Label: "Target range 12 to 16"}}
	phased := level(12, 90)
	for i := range 8 {
		phased[i].Number = 80 + 5*float64(i/4)
	}
	floored := briefing.LineChart{Ticks: quarters(12), Unit: percent, Target: phased, TargetLabel: "Target 90%",
		Floor: level(12, 70), FloorLabel: "Floor 70%",
		Series: []briefing.ChartSeries{focus("", told(walk(76, 12, 78, 6, 0), percent, 0))}}
	return append(sized("line-band", band), sized("line-floor", floored)...)
}

func sparkCases() []picture {
	var all []picture
	for name, values := range map[string][]briefing.ChartValue{
		"eight": walk(90, 8, 40, 10, 0), "sixty": walk(91, 60, 40, 10, 0), "one": level(1, 4), "equal": level(8, 4),
		"missing": make([]briefing.ChartValue, 8), "none": nil, "gaps": missing(walk(92, 12, 40, 10, 0), 3, 5, 11),
	} {
		all = append(all, picture{"spark-" + name, briefing.Sparkline{Values: values}, 60, 14})
	}
	return all
}

// allCases lists every picture that is kept as a golden.
func allCases() []picture {
	return slices.Concat(lineCases(), barCases(), statusCases(), placesCases(), slopeCases(), bandCases(), sparkCases(),
		timelineCases(), contributionCases(), multiplesCases())
}
