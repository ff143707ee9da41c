package analysis

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
)

// indicator makes the reference series a workbook's: months, quarters or years
// by the steps between its dates; false for other steps.
func (s referenceSeries) indicator(t *testing.T) (briefing.Indicator, bool) {
	t.Helper()
	ind := briefing.Indicator{Name: s.ID, Control: briefing.ControlSettings{
		Improvement: s.improvement(), LimitsFirst: s.first(), Screen: briefing.No,
	}}
	if s.Screen {
		ind.Control.Screen = briefing.Yes
	}
	if x, err := strconv.ParseFloat(s.Target, 64); err == nil {
		ind.Target = briefing.Reading{Value: briefing.Number(x, 1)}
	}
	if s.Rebase != "" {
		for _, d := range strings.Split(s.Rebase, ";") {
			ind.Control.RebaseFrom = append(ind.Control.RebaseFrom, date(t, d))
		}
	}
	p, ok := s.firstPeriod(t)
	if !ok {
		return ind, false
	}
	for _, row := range s.Rows {
		pt := briefing.Point{Period: p}
		if y, err := strconv.ParseFloat(row.Figure, 64); err == nil {
			pt.Value.Value = briefing.Number(y, 1)
		} else {
			pt.Value.Marks, pt.Value.Raw = briefing.NotAvailable, "NA"
		}
		ind.Points = append(ind.Points, pt)
		p = p.Next()
	}
	return ind, true
}

func (s referenceSeries) firstPeriod(t *testing.T) (briefing.Period, bool) {
	first := date(t, s.Rows[0].Day)
	step := 31
	if len(s.Rows) > 1 {
		step = first.DaysUntil(date(t, s.Rows[1].Day))
	}
	switch {
	case step >= 28 && step <= 31:
		return briefing.NewMonth(briefing.Financial, first.Year, first.Month), true
	case step >= 90 && step <= 92:
		months := (int(first.Month) + 8) % 12
		year := first.Year
		if first.Month < time.April {
			year--
		}
		return briefing.NewQuarter(briefing.Financial, year, months/3+1), true
	case step >= 365 && first.Month == time.April:
		return briefing.NewYear(briefing.Financial, first.Year), true
	case step >= 365 && first.Month == time.March:
		return briefing.NewYear(briefing.Financial, first.Year-1), true
	default:
		return briefing.Period{}, false
	}
}

func date(t *testing.T, iso string) briefing.Date {
	t.Helper()
	d, err := briefing.ParseISODate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// The reference once more, as an analyst would have it: a workbook of
// indicators, and the r-package rules.
func TestSignalReference(t *testing.T) {
	compared := 0
	for _, s := range readReference(t) {
		ind, ok := s.indicator(t)
		if !ok {
			continue
		}
		f, _, _ := analyseOne(t, ind, briefing.Brief{
			Period: ind.Points[len(ind.Points)-1].Period,
			SPC:    briefing.SPC{Rules: briefing.RPackage},
		})
		if len(f.Signal.Points) != len(s.Rows) || len(f.Points) != len(s.Rows) {
			t.Errorf("%s: %d rows, %d points, %d of the chart", s.ID, len(s.Rows), len(f.Points), len(f.Signal.Points))
			continue
		}
		if f.Signal.Assurance.String() != s.Rows[0].Assuring {
			t.Errorf("%s: want assurance %q, got %q", s.ID, s.Rows[0].Assuring, f.Signal.Assurance)
		}
		for i, row := range s.Rows {
			compared++
			p := f.Signal.Points[i]
			if row.Lower != "NaN" && (!near(p.Lower, row.Lower) || !near(p.Upper, row.Upper)) || !near(p.Mean, row.Mean) {
				t.Errorf("%s, %s: want limits %s %s %s, got %v %v %v", s.ID, f.Points[i].Period, row.Lower, row.Mean, row.Upper, p.Lower, p.Mean, p.Upper)
			}
			if p.Cause.String() != row.Cause || p.Type.String() != row.PointType {
				t.Errorf("%s, %s: want %s, %s, got %s, %s", s.ID, f.Points[i].Period, row.Cause, row.PointType, p.Cause, p.Type)
			}
		}
	}
	// All 8,947 rows but those of the two daily series of 18 days.
	if compared != 8911 {
		t.Errorf("compared %d rows", compared)
	}
}

// The default rules differ from the package in two ways only: no chart for
// fewer than 13 figures, and a figure beyond a limit counts among two in three.
func TestMakingDataCountAgainstReference(t *testing.T) {
	short, further := 0, 0
	for _, s := range readReference(t) {
		ind, ok := s.indicator(t)
		if !ok {
			continue
		}
		f, _, _ := analyseOne(t, ind, briefing.Brief{Period: ind.Points[len(ind.Points)-1].Period})
		if f.Signal.TooFew {
			short++
			if len(f.Signal.Points) != 0 || f.Signal.Assurance != briefing.NoAssurance || f.Signal.Used >= 13 {
				t.Errorf("%s: a chart of %d figures", s.ID, f.Signal.Used)
			}
			continue
		}
		for i, row := range s.Rows {
			p := f.Signal.Points[i]
			if row.Lower != "NaN" && !near(p.Lower, row.Lower) {
				t.Errorf("%s, %s: want lower limit %s, got %v", s.ID, f.Points[i].Period, row.Lower, p.Lower)
			}
			if p.Cause.String() == row.Cause {
				continue
			}
			if !nearBeyondLimit(f.Signal.Points, i) {
				t.Errorf("%s, %s: %s became %s with no figure beyond a limit near it", s.ID, f.Points[i].Period, row.Cause, p.Cause)
			}
			further++
			// Only common cause or a shift may have become two in three: what ranks higher stands.
			if (p.Cause != briefing.TwoInThreeAbove && p.Cause != briefing.TwoInThreeBelow) ||
				!strings.HasPrefix(row.Cause, "Common") && !strings.HasPrefix(row.Cause, "7 Points") {
				t.Errorf("%s, %s: %s became %s", s.ID, f.Points[i].Period, row.Cause, p.Cause)
			}
		}
	}
	// 146 series have fewer than 13 rows; one of 13 rows has a figure missing.
	if short != 147 || further == 0 {
		t.Errorf("%d short series, %d figures that differ", short, further)
	}
}

// nearBeyondLimit reports whether one of the two figures before or after lies
// beyond a limit.
func nearBeyondLimit(points []briefing.SignalPoint, i int) bool {
	for j := max(0, i-2); j <= min(len(points)-1, i+2); j++ {
		if c := points[j].Cause; c == briefing.AboveLimit || c == briefing.BelowLimit {
			return true
		}
	}
	return false
}

// Worked by hand: 13 figures, ten of 10 and 12 in turn, then 30, 12, 10. Mean
// (5·10 + 5·12 + 30 + 12 + 10)/13 = 162/13; moving ranges nine of 2, then 18,
// 18, 2: 56/12; upper limit 162/13 + 2.66·56/12 = 24.87.
func TestSignalByHand(t *testing.T) {
	ind := percentage("10|12|10|12|10|12|10|12|10|12|30|12|10")
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	p := f.Signal.Points[10]
	if math.Abs(p.Mean-162.0/13) > 1e-12 || math.Abs(p.Upper-(162.0/13+2.66*56/12)) > 1e-12 || p.Cause != briefing.AboveLimit || p.Type != briefing.SpecialImprovement {
		t.Errorf("got %+v", p)
	}
	if f.Signal.Variation != briefing.CommonVariation || f.Signal.Used != 13 {
		t.Errorf("the latest figure is of common cause: %+v", f.Signal)
	}
	// Screened: 18 is not less than 3.267·56/12 = 15.2, so ten ranges of 2 are left.
	ind.Control.Screen = briefing.Yes
	f, _, _ = analyseOne(t, ind, briefing.Brief{})
	if p := f.Signal.Points[10]; math.Abs(p.Upper-(162.0/13+2.66*2)) > 1e-12 {
		t.Errorf("screened: got %+v", p)
	}
}

func TestSignalSettings(t *testing.T) {
	long := strings.TrimSuffix(strings.Repeat("10|12|", 7), "|") + "|20 b|22|20|22|20|22|20|22|20|22|20|22|20"
	// The break in the series starts new limits.
	f, _, _ := analyseOne(t, number(long), briefing.Brief{})
	if a, b := f.Signal.Points[13], f.Signal.Points[14]; a.Mean != 11 || math.Abs(b.Mean-272.0/13) > 1e-12 || b.Base != 1 {
		t.Errorf("re-based at the break: %+v, %+v", a, b)
	}
	ind := number(strings.ReplaceAll(long, " b", ""))
	ind.Ref = "7"
	brief := briefing.Brief{SPC: briefing.SPC{Indicators: []briefing.IndicatorControl{
		{Indicator: "7", Settings: briefing.ControlSettings{LimitsFirst: 14, Improvement: briefing.Increase}},
	}}}
	f, _, ds := analyseOne(t, ind, brief)
	if last := f.Signal.Points[26]; last.Mean != 11 || last.Type != briefing.SpecialImprovement {
		t.Errorf("limits from the first 14: %+v", last)
	}
	wantDiagnostics(t, ds, "warning A5 the improvement direction is increase, but lower is better")
	brief.SPC.Indicators[0].Settings = briefing.ControlSettings{LimitsFirst: 5}
	_, _, ds = analyseOne(t, ind, brief)
	wantDiagnostics(t, ds, "warning A5 limits from the first 5 figures would rest on too few")
	ind = number(strings.ReplaceAll(long, " b", ""))
	ind.Control.RebaseFrom = []briefing.Date{briefing.NewDate(2023, 10, 1), briefing.NewDate(2072, 10, 1)}
	f, _, ds = analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds, "warning A5 new limits are to start from 1 October 2072, after the last figure, for Q3 2026/27")
	if a, b := f.Signal.Points[13], f.Signal.Points[14]; a.Base != 0 || b.Base != 1 {
		t.Errorf("re-based in Q3 2023/24: %+v, %+v", a, b)
	}
	_, _, ds = analyseOne(t, number(long), briefing.Brief{SPC: briefing.SPC{Indicators: []briefing.IndicatorControl{{Indicator: "99"}}}})
	wantDiagnostics(t, ds, `warning - control settings for "99", which is no indicator`)
	// Six in a row make a trend when the brief says so.
	trend := percentage("5|1|5|1|5|1|5|1|2|3|4|5|6")
	six, _, _ := analyseOne(t, trend, briefing.Brief{SPC: briefing.SPC{InARow: 6}})
	seven, _, _ := analyseOne(t, trend, briefing.Brief{})
	if six.Signal.Points[12].Cause != briefing.TrendUp || seven.Signal.Points[12].Cause != briefing.CommonCause {
		t.Errorf("six in a row: %s, seven: %s", six.Signal.Points[12].Cause, seven.Signal.Points[12].Cause)
	}
}

// A cumulative count is charted by its quarters alone; a cumulative percentage
// is not charted.
func TestSignalOfCumulative(t *testing.T) {
	ind := number("10|22|32|44|10|22|32|44|10|22|32|44|10")
	ind.Cumulative = true
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	if p := f.Signal.Points[3]; math.Abs(p.Mean-142.0/13) > 1e-12 {
		t.Errorf("want the mean of 10, 12, 10, 12 …, got %v", p.Mean)
	}
	share := percentage("10|22|32|44|10|22|32|44|10|22|32|44|10")
	share.Cumulative = true
	f, _, _ = analyseOne(t, share, briefing.Brief{})
	if len(f.Signal.Points) != 0 || f.Signal.Why == "" {
		t.Errorf("a percentage of the year so far is charted: %+v", f.Signal)
	}
}

// Adding a constant shifts the limits, scaling scales them, and reversing the
// direction of improvement swaps improvement and concern.
func TestSignalProperties(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 3))
		obs := make([]observation, 40)
		shifted, scaled := make([]observation, 40), make([]observation, 40)
		for i := range obs {
			// Whole numbers and powers of two: exact in binary arithmetic.
			obs[i] = observation{x: float64(r.IntN(64)), known: r.IntN(10) > 0}
			shifted[i], scaled[i] = obs[i], obs[i]
			shifted[i].x += 1024
			scaled[i].x *= 4
		}
		rules := controlRules{inARow: 7, screen: seed%2 == 0, beyondCounts: seed%3 == 0}
		a, b, c := controlChart(obs, rules), controlChart(shifted, rules), controlChart(scaled, rules)
		for i := range a {
			if math.Abs(b[i].Upper-a[i].Upper-1024) > 1e-9 || math.Abs(b[i].Mean-a[i].Mean-1024) > 1e-9 || a[i].Cause != b[i].Cause {
				t.Fatalf("seed %d: shifted %+v to %+v", seed, a[i], b[i])
			}
			if math.Abs(c[i].Lower-4*a[i].Lower) > 1e-9 || a[i].Cause != c[i].Cause {
				t.Fatalf("seed %d: scaled %+v to %+v", seed, a[i], c[i])
			}
			up, down := pointType(a[i].Cause, briefing.Increase), pointType(a[i].Cause, briefing.Decrease)
			if up == briefing.SpecialImprovement != (down == briefing.SpecialConcern) {
				t.Fatalf("%s is %s and %s", a[i].Cause, up, down)
			}
		}
	}
}

// A spreadsheet works 0.1 + 0.2 out as 0.30000000000000004 and shows 0.3: the
// two are one figure, and neither lies beyond limits that both make.
func TestSignalIgnoresBinaryNoise(t *testing.T) {
	ind := percentage(strings.TrimSuffix(strings.Repeat("0.3|", 30), "|"))
	a, b := 0.1, 0.2
	for i := range 15 {
		ind.Points[i].Value.Number = a + b
	}
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	for i, p := range f.Signal.Points {
		if p.Cause != briefing.CommonCause || p.Mean != 0.3 || p.Upper != 0.3 {
			t.Fatalf("point %d: %+v", i, p)
		}
	}
}

// After a break, ten figures are too few to call the last of them a concern,
// however far it lies from the others.
func TestFewFiguresSinceABreakAreNoConcern(t *testing.T) {
	before := strings.Repeat("90|91|", 7)
	for figures, want := range map[string]bool{
		"50 b|51|50|51|50|51|50|51|50|30":                   false,
		"50 b|51|50|51|50|51|50|51|50|51|50|51|50|51|50|30": true,
	} {
		ind := percentage(before + figures)
		f, _, _ := analyseOne(t, ind, briefing.Brief{Attention: briefing.AttentionSettings{}})
		last := f.Signal.Points[len(f.Signal.Points)-1]
		if last.Type != briefing.SpecialConcern || unusual(&f, false) != want || f.Signal.Tells(f.Latest) != want {
			t.Errorf("%s: concern %v, want %v; %+v", figures, unusual(&f, false), want, last)
		}
	}
}
