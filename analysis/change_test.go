package analysis

import (
	"testing"

	"scrutiny/briefing"
)

// describe prints a change as its reader would see it.
func describe(u briefing.Unit, c briefing.Change) string {
	if !c.Known {
		return "none: " + c.Why
	}
	s := u.FormatChange(c.Difference, int(c.Decimals))
	if c.PercentKnown {
		s += " (" + briefing.FormatNumber(c.Percent, 1) + "%)"
	}
	if c.Unrounded {
		s += " unrounded"
	}
	if c.InPeriod {
		s += " from " + u.Format(c.From) + " to " + u.Format(c.To)
	}
	return s + ", " + c.Judgement.String()
}

func TestChange(t *testing.T) {
	rate := briefing.Unit{Kind: briefing.Rate, Per: 10000}
	days := briefing.Unit{Kind: briefing.Duration, Noun: "days"}
	set := func(ind briefing.Indicator, change func(*briefing.Indicator)) briefing.Indicator {
		change(&ind)
		return ind
	}
	for _, c := range []struct {
		name           string
		ind            briefing.Indicator
		previous, year string
	}{
		{"percentage in points", percentage("80.0|82.0|84.0|86.0|87.5"), "+1.5 percentage points, better", "+7.5 percentage points, better"},
		{"count by difference and per cent", number("100|110|120|130|117"), "−13 (−10.0%), better", "+17 (17.0%), worse"},
		{"a rise on the quarter hides a fall on the year", percentage("90|80|82|83|85"), "+2 percentage points, better", "−5 percentage points, worse"},
		{"no per cent from zero", number("0|5|5|0|4"), "+4, worse", "+4, worse"},
		{"no per cent from fewer than five", number("4|9|9|4|8"), "+4, worse", "+4, worse"},
		{"per cent from five", number("9|9|9|5|6"), "+1 (20.0%), worse", "−3 (−33.3%), better"},
		{"no change", number("9|9|9|6|6"), "0 (0.0%), no change", "−3 (−33.3%), better"},
		{"rate by difference and per cent", set(percentage("60.0|0|0|61.5|60.0"), func(i *briefing.Indicator) { i.Unit = rate }),
			"−1.5 (−2.4%), worse", "0.0 (0.0%), no change"},
		{"information only is not judged", set(number("9|9|9|6|7"), func(i *briefing.Indicator) { i.Polarity = briefing.InformationOnly }),
			"+1 (16.7%), not judged", "−2 (−22.2%), not judged"},
		{"no polarity is not judged", set(number("9|9|9|6|7"), func(i *briefing.Indicator) { i.Polarity = briefing.PolarityUnstated }),
			"+1 (16.7%), not judged", "−2 (−22.2%), not judged"},
		{"a missing quarter is not zero", number("50|50|50|x|40"), "none: there is no figure for Q4 2020/21", "−10 (−20.0%), better"},
		{"a suppressed quarter says so", number("50|50|50|c|40"), "none: the figure for Q4 2020/21 is suppressed", "−10 (−20.0%), better"},
		{"not across a break", number("50|50|50 b|45|40"), "−5 (−11.1%), better", "none: there is a break in the series at Q3 2020/21"},
		{"not from before a break at the latest", number("50|50|50|45|40 b"), "none: there is a break in the series at Q1 2021/22", "none: there is a break in the series at Q1 2021/22"},
		{"one point", number("50"), "none: there is no figure for Q4 2019/20", "none: there is no figure for Q1 2019/20"},
		// 84.4 is printed 84% and 85.6 is printed 86%; they differ by 1.2, not by 2.
		{"unrounded figures", set(percentage("85.6|0|0|84.4|85.6"), wholeNumbers), "+1.2 percentage points unrounded, better", "0 percentage points, no change"},
		// 84.45 and 84.55 are printed 84% and 85%: the difference is 0.1, which is not nothing.
		{"a small change over a rounding edge", set(percentage("84.45|0|0|84.45|84.55"), wholeNumbers),
			"+0.1 percentage points unrounded, better", "+0.1 percentage points unrounded, better"},
		// 84.1 and 84.4 are both printed 84%: no change that could be printed.
		{"below what is printed", set(percentage("84.4|0|0|84.1|84.4"), wholeNumbers), "0 percentage points, no change", "0 percentage points, no change"},
		{"binary noise", percentage("0.25|0|0|0.25|0.30"), "+0.05 percentage points, better", "+0.05 percentage points, better"},
		{"towards the band from above", set(number("9|9|9|16|13"), band), "−3 (−18.8%), better", "+4 (44.4%), no change"},
		{"within the band", set(number("11|9|9|10|12"), band), "+2 (20.0%), no change", "+1 (9.1%), no change"},
		{"as far out below as above", set(number("8|9|9|14|8"), band), "−6 (−42.9%), no change", "0 (0.0%), no change"},
		{"days", set(number("40|40|40|40|35"), func(i *briefing.Indicator) { i.Unit = days }), "−5 (−12.5%), better", "−5 (−12.5%), better"},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantChanges(t, c.ind, c.previous, c.year)
		})
	}
}

// wantChanges checks the changes of the period reported, in words.
func wantChanges(t *testing.T, ind briefing.Indicator, previous, year string) {
	t.Helper()
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	pt := now(t, f)
	if got := describe(f.Unit, pt.OnPrevious); got != previous {
		t.Errorf("on the previous quarter: want %q, got %q", previous, got)
	}
	if got := describe(f.Unit, pt.OnYear); got != year {
		t.Errorf("on the year: want %q, got %q", year, got)
	}
}

// wholeNumbers shows an indicator's figures without decimals.
func wholeNumbers(ind *briefing.Indicator) {
	for i := range ind.Points {
		ind.Points[i].Value.Decimals = 0
	}
}

// band makes an indicator one that should stay from 10 to 12.
func band(ind *briefing.Indicator) {
	ind.Polarity = briefing.InRange
	ind.Band = briefing.Band{Low: reading("10", "B5"), High: reading("12", "C5")}
}

func TestCumulative(t *testing.T) {
	cumulative := func(figures string) briefing.Indicator {
		ind := number(figures)
		ind.Cumulative = true
		return ind
	}
	of := func(u briefing.UnitKind, figures string) briefing.Indicator {
		ind := cumulative(figures)
		ind.Unit = briefing.Unit{Kind: u}
		return ind
	}
	percent := percentage("80|82|84|86|81|83")
	percent.Cumulative = true
	percentQ1 := percentage("80|82|84|86|81")
	percentQ1.Cumulative = true
	for _, c := range []struct {
		name           string
		ind            briefing.Indicator
		previous, year string
	}{
		// Quarters alone: 100, 110, 120, 130; then 90. Q4→Q1 is 130→90, not 460→90.
		{"first quarter after the fourth", cumulative("100|210|330|460|90"),
			"−40 (−30.8%) from 130 to 90, better", "−10 (−10.0%), better"},
		// Quarters alone: 90, then 190 − 90 = 100. Year to date: 190 against 210.
		{"second quarter", cumulative("100|210|330|460|90|190"), "+10 (11.1%) from 90 to 100, worse", "−20 (−9.5%), better"},
		{"the quarter before is missing", cumulative("100|210|330|460|x|190"),
			"none: there is no figure for Q1 2021/22", "−20 (−9.5%), better"},
		{"last year's third quarter is missing", cumulative("100|210|x|460|90"),
			"none: the figure for Q4 2020/21 alone cannot be worked out", "−10 (−10.0%), better"},
		{"a percentage within the year", percent, "+2 percentage points, better", "+1 percentage point, better"},
		{"a percentage across the years", percentQ1, "none: figures for the year to date start again with each year", "+1 percentage point, better"},
		// Sums and averages alike are called year to date: what the figures do at
		// the start of a year tells which they are.
		{"of no stated unit", of(briefing.Unitless, "100|210|330|460|90|205"), "+25 (27.8%) from 90 to 115, worse", "−5 (−2.4%), better"},
		{"days lost a head", of(briefing.Duration, "2.1|4.3|7.0|9.8|2.2|4.4"), "0.0 (0.0%) from 2.2 to 2.2, no change", "+0.1 (2.3%), worse"},
		{"a rate", of(briefing.Rate, "2.1|4.3|7.0|9.8|2.3"), "−0.5 (−17.9%) from 2.8 to 2.3, better", "+0.2 (9.5%), worse"},
		{"days lost, the first year only", of(briefing.Duration, "2.1|4.4"), "+0.2 (9.5%) from 2.1 to 2.3, worse", "none: there is no figure for Q2 2019/20"},
		{"average days to decide", of(briefing.Duration, "31|32|30|30|33|31"), "−2 (−6.1%), better", "−1 (−3.1%), better"},
		{"average days, the first year only", of(briefing.Duration, "31|32"), "+1 (3.2%), worse", "none: there is no figure for Q2 2019/20"},
		{"average days, first quarters missing", of(briefing.Duration, "x|32|30|30|x|31"), "none: there is no figure for Q1 2021/22", "−1 (−3.1%), better"},
		{"a score", of(briefing.Score, "10|20|30|40|10|20"), "+10 (100.0%), worse", "0 (0.0%), no change"},
	} {
		t.Run(c.name, func(t *testing.T) {
			wantChanges(t, c.ind, c.previous, c.year)
		})
	}
}

func TestCumulativeThatFalls(t *testing.T) {
	ind := number("100|210|200")
	ind.Cumulative = true
	_, f, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds, "warning F5 falls from 210 in Q2 2020/21 to 200 in Q3 2020/21")
	wantDiagnostics(t, told(f.Doubts), "warning F5 falls from 210")
}

// A change from or to a provisional figure says so.
func TestChangeOfProvisionalFigure(t *testing.T) {
	f, _, _ := analyseOne(t, number("50|52 p|54"), briefing.Brief{})
	if c := now(t, f).OnPrevious; !c.Known || c.Marks != briefing.Provisional {
		t.Errorf("got %+v", c)
	}
}

func TestForecastIsNotCompared(t *testing.T) {
	ind := number("50|52|54|60")
	ind.Points[3].Forecast = true
	f, _, ds := analyseOne(t, ind, briefing.Brief{AsAt: briefing.NewDate(2020, 12, 31)})
	wantDiagnostics(t, ds)
	if pt := now(t, f); pt.Period != q(2020, 3) {
		t.Errorf("want the latest actual quarter reported, got %s", pt.Period)
	}
	last := f.Points[len(f.Points)-1]
	if !last.Forecast || last.OnPrevious.Known {
		t.Errorf("want the forecast kept without a change, got %+v", last)
	}
}

func TestRun(t *testing.T) {
	for _, c := range []struct {
		name, figures string
		want          briefing.Run
	}{
		{"worse three times", "90|95|94|93|92", briefing.Run{Length: 3, Direction: briefing.Down, Judgement: briefing.Worse}},
		{"better once", "90|95|94|93|96", briefing.Run{Length: 1, Direction: briefing.Up, Judgement: briefing.Better}},
		{"no change ends it", "90|91|92|93|93", briefing.Run{}},
		{"a gap ends it", "90|95|94|x|92|91", briefing.Run{Length: 1, Direction: briefing.Down, Judgement: briefing.Worse}},
		{"one point", "90", briefing.Run{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if f, _, _ := analyseOne(t, percentage(c.figures), briefing.Brief{}); f.Run != c.want {
				t.Errorf("want %+v, got %+v", c.want, f.Run)
			}
		})
	}
}
