package sanity

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func q(year, n int) briefing.Period { return briefing.NewQuarter(briefing.Financial, year, n) }

// The paper reports quarter 2 of 2026/27; rows end there unless a test says
// otherwise.
var (
	reported = q(2026, 2)
	asAt     = briefing.NewDate(2026, 9, 30)
)

// cell is the place of figure i of a row: D5, E5 and so on.
func cell(i, row int) briefing.Pos {
	return briefing.Pos{File: "performance.xlsx", Sheet: "Scorecard", Cell: fmt.Sprintf("%c%d", 'D'+i, row)}
}

// points reads "80 81 . x" as the figures of successive quarters up to the one
// given; "." is an empty cell, "x" a marker.
func points(last briefing.Period, row int, figures string) []briefing.Point {
	words := strings.Fields(figures)
	period := last
	for range len(words) - 1 {
		period = period.Previous()
	}
	var out []briefing.Point
	for i, w := range words {
		pt := briefing.Point{Period: period}
		if w != "." {
			pt.Value.Raw = w
		}
		if n, err := strconv.ParseFloat(w, 64); err == nil {
			_, fraction, _ := strings.Cut(w, ".")
			pt.Value.Value = briefing.Number(n, len(fraction))
		}
		pt.Value.Pos = cell(i, row)
		out = append(out, pt)
		period = period.Next()
	}
	return out
}

var (
	percent = briefing.Unit{Kind: briefing.Percent}
	count   = briefing.Unit{Kind: briefing.Count}
)

// measure is an indicator of which higher figures are better.
func measure(unit briefing.Unit, figures string) briefing.Indicator {
	return briefing.Indicator{
		Name: "In time", Unit: unit, Polarity: briefing.HigherIsBetter, Points: points(reported, 5, figures), Pos: cell(-1, 5),
	}
}

func check(inds ...briefing.Indicator) briefing.Diagnostics {
	return Check(briefing.Dataset{Indicators: inds}, briefing.Brief{}, reported, asAt)
}

// wantFound compares problems with "cell summary".
func wantFound(t *testing.T, got briefing.Diagnostics, want ...string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i].Pos.Cell + " " + got[i].Summary
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("problem %d:\n got %s\nwant %s", i, g, w)
		}
	}
}

func TestYears(t *testing.T) {
	heading := func(i int, p briefing.Period) briefing.Indicator {
		ind := measure(percent, "80 81 82 83 84")
		ind.Points[i].Period = p
		return ind
	}
	tests := []struct {
		name string
		ind  briefing.Indicator
		want []string
	}{
		{"in sequence", measure(percent, "80 81 82 83 84"), nil},
		{"in the middle", heading(3, q(2062, 1)),
			[]string{"G5 the heading says Q1 2062/63, out of sequence: want Q1 2026/27 between Q4 2025/26 and Q2 2026/27"}},
		{"the last", heading(4, q(2062, 2)),
			[]string{"H5 the heading says Q2 2062/63, out of sequence: want Q2 2026/27 after Q1 2026/27"}},
		{"the first", heading(0, q(2005, 2)),
			[]string{"D5 the heading says Q2 2005/06, out of sequence: want Q2 2025/26 before Q3 2025/26"}},
		{"the last after a gap of a quarter", heading(4, q(2026, 3)), nil},
		{"two are out: the row is not in order", func() briefing.Indicator {
			ind := heading(1, q(2001, 1))
			ind.Points[3].Period = q(2002, 1)
			return ind
		}(), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.ind.Points[4].Value.Known = tt.ind.Points[4].Period == reported // the stale check is not the subject
			c := &checker{ds: briefing.Dataset{Indicators: []briefing.Indicator{tt.ind}}}
			c.years()
			wantFound(t, c.problems, tt.want...)
		})
	}

	// Latest first is an order too, and a heading over many rows is told once.
	backwards := func(name string) briefing.Indicator {
		ind := measure(percent, "80 81 82 83 84")
		ind.Name = name
		for i, p := range []briefing.Period{q(2026, 2), q(2026, 1), q(2052, 4), q(2025, 3), q(2025, 2)} {
			ind.Points[i].Period = p
		}
		return ind
	}
	c := &checker{ds: briefing.Dataset{Indicators: []briefing.Indicator{backwards("a"), backwards("b")}}}
	c.years()
	wantFound(t, c.problems, "F5 the heading says Q4 2052/53, out of sequence: want Q4 2025/26 between Q1 2026/27 and Q3 2025/26")

	// A year left out of yearly figures is no mistake, twenty are.
	yearly := measure(percent, "80 81 82 83 84")
	for i, y := range []int{2020, 2021, 2022, 2023, 2025} {
		yearly.Points[i].Period = briefing.NewYear(briefing.Financial, y)
	}
	if i, _ := oddPeriod(yearly.Points); i >= 0 {
		t.Errorf("a missing year is taken for a mistake in %s", yearly.Points[i].Period)
	}
	yearly.Points[4].Period = briefing.NewYear(briefing.Financial, 2042)
	if i, meant := oddPeriod(yearly.Points); i != 4 || meant != briefing.NewYear(briefing.Financial, 2024) {
		t.Errorf("2042/43 after 2023/24: found %d, %s", i, meant)
	}
}

func TestStale(t *testing.T) {
	late := measure(percent, "80 81 82 .")
	wantFound(t, check(late), " the latest figures are for Q1 2026/27: want Q2 2026/27, which the paper reports")
	wantFound(t, check(measure(percent, "80 81 82 x"))) // the workbook says that there is none
	inTime := measure(percent, "70 71 72 74")
	wantFound(t, check(late, inTime)) // one indicator that is late does not make a stale workbook
	yearly := measure(percent, "80 81")
	yearly.Points[0].Period, yearly.Points[1].Period = briefing.NewYear(briefing.Financial, 2023), briefing.NewYear(briefing.Financial, 2024)
	wantFound(t, check(yearly))

	note := func(month int) briefing.Action {
		return briefing.Action{Pos: briefing.Pos{File: "plan.xlsx", Sheet: "Plan", Cell: "B5"},
			Progress: []briefing.ProgressEntry{{Date: briefing.NewDate(2026, 1, 10)}, {Date: briefing.NewDate(2026, 2, 10)}, {Date: briefing.NewDate(2026, 1, 0).AddDays(30 * month)}}}
	}
	plan := func(a briefing.Action) briefing.Diagnostics {
		return Check(briefing.Dataset{Actions: []briefing.Action{a}}, briefing.Brief{}, reported, asAt)
	}
	// Thirty times four days after the last of December is 30 April.
	wantFound(t, plan(note(4)), " the latest dated note on progress is of 30 April 2026: want one of Q2 2026/27, which the paper reports")
	wantFound(t, plan(note(7))) // 29 July
}

func TestCumulative(t *testing.T) {
	// Quarters 3 of 2023/24 to 2 of 2026/27: the whole years are 2024/25 and 2025/26.
	tests := []struct {
		name, figures string
		said          bool
		want          []string
	}{
		{"each quarter alone", "100 102 98 101 104 99 103 100 97 101", false, nil},
		{"year to date, and said so", "310 400 98 201 304 400 103 205 297 401 99 205", true, nil},
		{"year to date, not said", "310 400 98 201 304 400 103 205 297 401 99 205", false,
			[]string{"I5 In time: the figures grow through each year and start again with the next: want it said whether they are for the year to date"}},
		{"one year to date among others", "100 102 98 201 304 400 103 100 97 101 99 103", false,
			[]string{"I5 In time: figures that grow through 2024/25 as if they were for the year to date, to 400: want them for each period alone, as in 2025/26"}},
		{"one year alone among years to date", "310 400 98 201 304 400 103 100 97 101 99 205", true,
			[]string{"M5 In time: figures that do not grow through 2025/26 as the year to date would, to 101: want them to add up, as in 2024/25"}},
		{"a rise that stays", "100 102 98 190 290 380 400 410 390 420 400 410", false, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ind := measure(count, tt.figures)
			ind.Cumulative = tt.said
			wantFound(t, check(ind), tt.want...)
		})
	}
	wantFound(t, check(measure(percent, "310 400 98 201 304 400 103 205 297 401 99 205"))) // percentages do not add up
}

func TestPercentages(t *testing.T) {
	tests := []struct {
		name, figures string
		want          []string
	}{
		{"as they should be", "87 88.5 100 0 86", nil},
		{"a fraction among them", "87 88 0.86 87 89", []string{"F5 In time, Q4 2025/26: found 0.86% among figures about 87%: want 86%, perhaps"}},
		{"per cent among fractions", "0.87 0.88 86 0.87 0.89", []string{"F5 In time, Q4 2025/26: found 86% among figures about 0.88%: want 0.86%, perhaps"}},
		{"over a hundred", "87 88 108 87 89", []string{"F5 In time, Q4 2025/26: found 108%: want no more than 100%"}},
		{"below nothing", "87 88 -3 87 89", []string{"F5 In time, Q4 2025/26: found −3%: want no less than 0%"}},
		{"of last year's, which can be over a hundred", "98 105 110 96 101", nil},
		{"a small share, truly", "1.2 0.9 1.1 0.8 1.3", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantFound(t, check(measure(percent, tt.figures)), tt.want...) })
	}
}

func TestJumps(t *testing.T) {
	tests := []struct {
		name    string
		unit    briefing.Unit
		figures string
		want    []string
	}{
		{"nothing", percent, "86 87 88 87 86 88 87 86 87", nil},
		// Moves are 1, 1, 1, 9, 9, 2, 1, 1: the median is 1, and 9 is 9 of them.
		{"digits swapped", percent, "86 87 86 87 78 87 89 88 87",
			[]string{"H5 In time, Q2 2025/26: found 78%, 9 times the usual move away: want a figure like its neighbours, 87% and 87%: two digits may be swapped, 87 for 78"}},
		{"digits swapped in the latest", percent, "86 87 88 87 86 88 87 88 78",
			[]string{"L5 In time, Q2 2026/27: found 78%, 9 times the usual move away: want a figure like its neighbours, 88% and 87%: two digits may be swapped, 87 for 78"}},
		{"the latest fell far, with no slip to explain it", percent, "86 87 88 87 86 88 87 88 62", nil},
		// The median figure is 1,210, a twentieth of it 60; the moves are mostly 10 to 30.
		{"the point two places off", count, "1200 1220 1210 1190 1205 12 1230 1215 1220",
			[]string{"I5 In time, Q3 2025/26: found 12, 19 times the usual move away: want a figure like its neighbours, 1,205 and 1,230: the decimal point may be wrong, 1,200 for 12"}},
		{"ten times", percent, "8.6 8.7 8.8 87 8.6 8.8 8.7 8.6 8.7",
			[]string{"G5 In time, Q1 2025/26: found 87%, 78 times the usual move away: want a figure like its neighbours, 8.8% and 8.6%: the decimal point may be wrong, 8.7 for 87"}},
		{"far, with no slip to explain it", percent, "86 87 88 87 31 88 87 86 87",
			[]string{"H5 In time, Q2 2025/26: found 31%, 56 times the usual move away: want a figure like its neighbours, 87% and 88%"}},
		{"a new level", percent, "86 87 88 87 56 57 56 55 57", nil},
		{"small numbers swing", count, "3 5 2 4 3 12 3 4 2", nil},
		{"too few figures to know", percent, "86 87 78 87 86", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { wantFound(t, check(measure(tt.unit, tt.figures)), tt.want...) })
	}

	broken := measure(percent, "86 87 86 87 78 87 89 88 87")
	broken.Points[4].Value.Marks = briefing.SeriesBreak
	wantFound(t, check(broken))
}

func TestSwapped(t *testing.T) {
	for _, tt := range []struct {
		x      float64
		places int
		want   string
	}{
		{78, 0, "[87]"}, {1234, 0, "[2134 1324 1243]"}, {8.7, 1, "[7.8]"}, {10.5, 1, "[15]"}, {77, 0, "[]"}, {-12, 0, "[-21]"},
	} {
		if got := fmt.Sprint(swapped(tt.x, tt.places)); got != tt.want {
			t.Errorf("swapped(%v, %d) = %s, want %s", tt.x, tt.places, got, tt.want)
		}
	}
}

func TestDuplicates(t *testing.T) {
	a, b := measure(percent, "80 82 81 83 85"), measure(percent, "80 82 81 83 85")
	b.Name, b.Points = "Reviews", points(reported, 6, "80 82 81 83 85")
	wantFound(t, check(a, b), "D6 Reviews: the same figures in all 5 periods as In time, at performance.xlsx, Scorecard!D5: want figures of its own")
	b.Points = points(reported, 6, "80 82 81 83 84")
	wantFound(t, check(a, b))
	full := measure(percent, "100 100 100 100 100")
	again := full
	again.Name = "Reviews"
	wantFound(t, check(full, again)) // both always 100%: no wonder

	// The only part of a count is the whole of it; of two parts, one is not.
	whole := measure(count, "80 82 81 83 85")
	whole.Parts = []briefing.Part{{Name: "Police", Points: points(reported, 6, "80 82 81 83 85")}}
	wantFound(t, check(whole))
	whole.Parts = append(whole.Parts, briefing.Part{Name: "Schools", Points: points(reported, 7, "0 0 0 0 0")})
	wantFound(t, check(whole), "D6 In time, Police: the same figures in all 5 periods as In time, at performance.xlsx, Scorecard!D5: want figures of its own")
}

func TestTotals(t *testing.T) {
	whole := measure(count, "80 82 81")
	whole.Parts = []briefing.Part{{Name: "Police", Points: points(reported, 6, "40 90 41")}, {Name: "Schools", Points: points(reported, 7, ". . 40")}}
	wantFound(t, check(whole), "E6 In time, Police, Q1 2026/27: found 90: want no more than the total, 82 at performance.xlsx, Scorecard!E5")
	whole.Unit = percent // parts of percentages may be larger than the whole
	wantFound(t, check(whole))

	share := measure(percent, "80 82 81")
	share.Points[1].Numerator = briefing.Reading{Value: briefing.Number(50, 0), Pos: cell(1, 8)}
	share.Points[1].Denominator = briefing.Reading{Value: briefing.Number(41, 0), Pos: cell(1, 9)}
	wantFound(t, check(share), "E8 In time, Q1 2026/27: found a numerator of 50: want no more than the denominator, 41")
}

func TestTargets(t *testing.T) {
	tests := []struct {
		name, figures, target string
		unit                  briefing.Unit
		want                  []string
	}{
		{"one that is missed, all the time", "80 82 81 83 85 84 83 86", "95", percent, nil},
		{"a fraction", "80 82 81 83 85 84 83 86", "0.85", percent,
			[]string{"Z5 In time: found a target of 1%, where all 8 figures lie between 80% and 86% (higher is better): want 85, perhaps"}},
		{"of the others", "5 7 6 8 9 7 6 5", "93", percent,
			[]string{"Z5 In time: found a target of 93%, where all 8 figures lie between 5% and 9% (higher is better): want 7%, perhaps"}},
		{"of a year beside quarters", "100 102 98 101 104 99 103 100", "410", count,
			[]string{"Z5 In time: found a target of 410, where all 8 figures lie between 98 and 104 (higher is better): want one that can be met and missed"}},
		{"far off, but not impossibly", "20 22 21 23 25 24 23 26", "50", percent, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ind := measure(tt.unit, tt.figures)
			ind.Target = points(reported, 5, tt.target)[0].Value
			ind.Target.Pos.Cell = "Z5"
			wantFound(t, check(ind), tt.want...)
			ind.Polarity = briefing.InformationOnly
			wantFound(t, check(ind))
		})
	}
}

func TestZeros(t *testing.T) {
	wantFound(t, check(measure(count, "40 42 41 43 44 0")),
		"I5 In time, Q2 2026/27: found 0, where the 5 figures before are 40 or more: want a figure, or a marker for not yet available")
	wantFound(t, check(measure(count, "4 2 1 3 4 0")))      // small numbers reach zero
	wantFound(t, check(measure(count, "40 42 0 43 44 41"))) // a zero of the past, swallowed by no check of the latest
}

func TestLevels(t *testing.T) {
	ds := briefing.Dataset{Indicators: []briefing.Indicator{measure(percent, "87 88 108 87 89")}}
	for level, want := range map[briefing.CheckLevel]string{
		briefing.CheckOff: "", briefing.CheckNote: "note", briefing.CheckWarning: "warning", briefing.CheckError: "error", briefing.CheckUsual: "warning",
	} {
		brief := briefing.Brief{Checks: []briefing.CheckSetting{{Check: briefing.CheckPercent, Level: level}}}
		got := ""
		for _, d := range Check(ds, brief, reported, asAt) {
			got = d.Severity.String()
			if !strings.Contains(d.Hint, "checks: {percent: note}") {
				t.Errorf("the hint does not say how to silence it: %s", d.Hint)
			}
		}
		if got != want {
			t.Errorf("level %s gives %q, want %q", level, got, want)
		}
	}
}

// The order of the rows changes nothing.
func TestOrder(t *testing.T) {
	a, b, c := measure(percent, "87 88 108 87 89"), measure(count, "40 42 41 43 44 0"), measure(percent, "80 81 82")
	b.Name, b.Points = "Visits", points(reported, 6, "40 42 41 43 44 0")
	one, other := check(a, b, c), check(c, b, a)
	if fmt.Sprint(one) != fmt.Sprint(other) || len(one) != 2 {
		t.Errorf("got %v\nand  %v", one, other)
	}
}

// One figure is told once: as a slip of the keyboard where that explains it, as
// a percentage over 100 where nothing does. A level that briefing.yaml sets
// never silences the other check.
func TestPercentageAndJumpAreToldOnce(t *testing.T) {
	for _, c := range []struct {
		figures string
		levels  []briefing.CheckSetting
		want    []string
	}{
		{"91 92 90 91 93 92 910 92 91", nil, []string{"J5 In time, Q4 2025/26: found 910%, 545 times the usual move away: want a figure like its neighbours, 92% and 92%: the decimal point may be wrong, 91 for 910"}},
		{"91 92 90 91 93 92 157 92 91", nil, []string{"J5 In time, Q4 2025/26: found 157%: want no more than 100%"}},
		{"91 92 90 91 93 92 910 92 91", []briefing.CheckSetting{{Check: briefing.CheckJump, Level: briefing.CheckNote}}, []string{"J5 In time, Q4 2025/26: found 910%: want no more than 100%"}},
		{"91 92 90 91 93 92 157 92 91", []briefing.CheckSetting{{Check: briefing.CheckPercent, Level: briefing.CheckNote}}, []string{"J5 In time, Q4 2025/26: found 157%, 43 times the usual move away: want a figure like its neighbours, 92% and 92%"}},
	} {
		got := Check(briefing.Dataset{Indicators: []briefing.Indicator{measure(percent, c.figures)}}, briefing.Brief{Checks: c.levels}, reported, asAt)
		wantFound(t, got, c.want...)
		for _, d := range got {
			if d.Severity != briefing.Warning {
				t.Errorf("%s is a %s", d, d.Severity)
			}
		}
	}
}

// A paper that would report the mistyped period itself is refused, unless
// briefing.yaml names the period or sets the level.
func TestAMistypedPeriodIsNotReported(t *testing.T) {
	ind := measure(percent, "80 81 82 83 84")
	ind.Points[3].Period = q(2062, 1)
	for _, c := range []struct {
		brief briefing.Brief
		want  briefing.Severity
	}{
		{briefing.Brief{}, briefing.Error},
		{briefing.Brief{Period: q(2062, 1)}, briefing.Warning},
		{briefing.Brief{Checks: []briefing.CheckSetting{{Check: briefing.CheckYear, Level: briefing.CheckNote}}}, briefing.Note},
	} {
		got := Check(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, c.brief, q(2062, 1), q(2062, 1).End())
		i := slices.IndexFunc(got, func(d briefing.Diagnostic) bool { return strings.Contains(d.Summary, "out of sequence") })
		if i < 0 || got[i].Severity != c.want {
			t.Errorf("%+v: %v, want a %s", c.brief, got, c.want)
		}
	}
}
