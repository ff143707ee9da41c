package analysis

import (
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
)

func TestPeriodReported(t *testing.T) {
	year := percentage("80")
	year.Points[0].Period = briefing.NewYear(briefing.Financial, 2020)
	month := percentage("80")
	month.Points[0].Period = briefing.NewMonth(briefing.Financial, 2021, time.May)
	toDate := percentage("80")
	toDate.Points[0].Period = briefing.NewYearToDate(briefing.Financial, 2020, 3)
	for _, c := range []struct {
		name   string
		inds   []briefing.Indicator
		brief  briefing.Brief
		period briefing.Period
		asAt   briefing.Date
	}{
		{"the latest quarter with a figure", []briefing.Indicator{percentage("80|81|82|x")}, briefing.Brief{}, q(2020, 3), briefing.NewDate(2020, 12, 31)},
		{"quarters before months", []briefing.Indicator{percentage("80|81"), month}, briefing.Brief{}, q(2020, 2), briefing.NewDate(2021, 5, 31)},
		{"months before years", []briefing.Indicator{month, year}, briefing.Brief{}, month.Points[0].Period, briefing.NewDate(2021, 5, 31)},
		{"years alone", []briefing.Indicator{year}, briefing.Brief{}, year.Points[0].Period, briefing.NewDate(2021, 3, 31)},
		{"a year to date is named by its quarter", []briefing.Indicator{toDate}, briefing.Brief{}, q(2020, 3), briefing.NewDate(2020, 12, 31)},
		{"the brief's period", []briefing.Indicator{percentage("80|81|82")}, briefing.Brief{Period: q(2020, 2)}, q(2020, 2), briefing.NewDate(2020, 9, 30)},
		{"not after the meeting", []briefing.Indicator{percentage("80|81|82 f")},
			briefing.Brief{Meeting: briefing.Meeting{Date: briefing.NewDate(2020, 11, 5)}}, q(2020, 2), briefing.NewDate(2020, 9, 30)},
		{"the brief's as-at date", []briefing.Indicator{percentage("80|81")}, briefing.Brief{AsAt: briefing.NewDate(2020, 10, 20)}, q(2020, 2), briefing.NewDate(2020, 10, 20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, ds := analyse(briefing.Dataset{Indicators: c.inds}, c.brief)
			if f.Period != c.period || f.AsAt != c.asAt {
				t.Errorf("want %s as at %s, got %s as at %s", c.period, c.asAt, f.Period, f.AsAt)
			}
			if ds.Worst() == briefing.Error {
				t.Errorf("unexpected: %v", ds)
			}
		})
	}
}

// A paper from mid-2020 cannot hold actual figures of January to March 2021.
func TestFigureAfterAsAt(t *testing.T) {
	ind := percentage("80|81|82|83")
	ind.Parts = []briefing.Part{{Dimension: "source", Name: "police", Points: points(q(2020, 4), "7"), Pos: briefing.Pos{Sheet: "Indicators", File: "performance.xlsx", Cell: "A20"}}}
	brief := briefing.Brief{AsAt: briefing.NewDate(2020, 12, 31)}
	f, _, ds := analyseOne(t, ind, brief)
	wantDiagnostics(t, ds,
		"error D5 Assessments in time, police: an actual figure for Q4 2020/21, which ends on 31 March 2021, after the as-at date, 31 December 2020",
		"error G5 Assessments in time: an actual figure for Q4 2020/21, which ends on 31 March 2021, after the as-at date, 31 December 2020",
	)
	if last := f.Points[len(f.Points)-1]; last.Period != q(2020, 3) {
		t.Errorf("want nothing after the as-at date, got %s", last.Period)
	}
	ind.Points[3].Forecast = true
	ind.Parts = nil
	_, _, ds = analyseOne(t, ind, brief)
	wantDiagnostics(t, ds)
}

// Later quarters are left out of a paper on an earlier one, and said to be.
func TestLaterFiguresLeftOut(t *testing.T) {
	f, _, ds := analyseOne(t, percentage("80|81|82|83"), briefing.Brief{Period: q(2020, 2)})
	wantDiagnostics(t, ds, "note A5 Assessments in time: 2 figures for periods that end after 30 September 2020, left out")
	if got := spell(f); got != "Q1 2020/21 80%, Q2 2020/21 81%" {
		t.Errorf("got %s", got)
	}
}

func TestReportedPeriodAfterMeeting(t *testing.T) {
	_, ds := analyse(briefing.Dataset{Indicators: []briefing.Indicator{percentage("80")}},
		briefing.Brief{Period: q(2020, 4), Meeting: briefing.Meeting{Date: briefing.NewDate(2020, 7, 1)}})
	wantDiagnostics(t, ds, "error - the period reported, Q4 2020/21, ends on 31 March 2021, after the date of the meeting, 1 July 2020")
}

func TestNothingToReport(t *testing.T) {
	f, ds := analyse(briefing.Dataset{Indicators: []briefing.Indicator{{Name: "Visits"}}}, briefing.Brief{})
	wantDiagnostics(t, ds, "error - no indicator has a figure")
	if f.Tally.Of(briefing.NoData) != 1 || f.Themes[0].Indicators[0].Latest != -1 {
		t.Errorf("want the indicator counted without data, got %+v", f.Tally)
	}
	f, ds = analyse(briefing.Dataset{}, briefing.Brief{})
	if len(ds) != 0 || f.Tally.Total != 0 {
		t.Errorf("an empty dataset: %v, %+v", ds, f.Tally)
	}
}

// spell prints a series as its reader would see it: "80%, [x], 82%".
func spell(f briefing.IndicatorFinding) string {
	var words []string
	for _, pt := range f.Points {
		words = append(words, pt.Period.String()+" "+f.Unit.Format(pt.Value))
	}
	return strings.Join(words, ", ")
}

func TestLayOut(t *testing.T) {
	gap := percentage("80|81|82")
	gap.Points = append(gap.Points[:1], gap.Points[2])
	shuffled := percentage("80|81|82")
	shuffled.Points[0], shuffled.Points[2] = shuffled.Points[2], shuffled.Points[0]
	suspended := percentage("80|81|x|x|84")
	suspended.Points = append(suspended.Points[:2], suspended.Points[4])
	suspended.Standing = briefing.Standing{Kind: briefing.Resumed, From: q(2021, 1)}
	annual := percentage("80||||84")
	annual.Standing.Kind = briefing.AnnualOnly
	mixed := percentage("80|81|82|83")
	mixed.Points = append(mixed.Points, briefing.Point{Period: briefing.NewYear(briefing.Financial, 2020), Value: reading("81", "H5")})
	stray := percentage("80|81")
	stray.Points[0].Period = q(1920, 1)
	for _, c := range []struct {
		name   string
		ind    briefing.Indicator
		brief  briefing.Brief
		series string
		marks  briefing.Marks // of the second point
		want   []string
	}{
		{"a gap is filled", gap, briefing.Brief{}, "Q1 2020/21 80%, Q2 2020/21 [x], Q3 2020/21 82%", briefing.NotAvailable, nil},
		{"any order", shuffled, briefing.Brief{}, "Q1 2020/21 80%, Q2 2020/21 81%, Q3 2020/21 82%", 0, nil},
		{"up to the period reported", percentage("80"), briefing.Brief{Period: q(2020, 3)},
			"Q1 2020/21 80%, Q2 2020/21 [x], Q3 2020/21 [x]", briefing.NotAvailable, nil},
		{"not applicable while suspended", suspended, briefing.Brief{},
			"Q1 2020/21 80%, Q2 2020/21 81%, Q3 2020/21 [z], Q4 2020/21 [z], Q1 2021/22 84%", 0, nil},
		{"not yet due in between", annual, briefing.Brief{},
			"Q1 2020/21 80%, Q2 2020/21 [x], Q3 2020/21 [x], Q4 2020/21 [x], Q1 2021/22 84%", briefing.NotYetDue, nil},
		{"blanks before the first figure", percentage("||82|83"), briefing.Brief{}, "Q3 2020/21 82%, Q4 2020/21 83%", 0, nil},
		{"a marker before the first figure", percentage("x|81"), briefing.Brief{}, "Q1 2020/21 [x], Q2 2020/21 81%", 0, nil},
		{"years beside quarters", mixed, briefing.Brief{},
			"Q1 2020/21 80%, Q2 2020/21 81%, Q3 2020/21 82%, Q4 2020/21 83%", 0, []string{"note A5 one figure for other periods than the quarters reported"}},
		{"a mistyped year", stray, briefing.Brief{}, "Q2 2020/21 81%", 0,
			[]string{"warning D5 the figure for Q1 1920/21 stands more than ten years before the next one, for Q2 2020/21"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _, ds := analyseOne(t, c.ind, c.brief)
			if got := spell(f); got != c.series {
				t.Errorf("want %s\n got %s", c.series, got)
			}
			if len(f.Points) > 1 && f.Points[1].Value.Marks != c.marks {
				t.Errorf("want the second point marked %q, got %q", c.marks.Codes(), f.Points[1].Value.Marks.Codes())
			}
			wantDiagnostics(t, ds, c.want...)
		})
	}
}

// A series that ended more than ten years before has no figure now; neither has
// one of which there is only a forecast.
func TestOldFigureIsNotReported(t *testing.T) {
	f, _, _ := analyseOne(t, percentage("80|81"), briefing.Brief{Period: q(2035, 1)})
	if f.Latest != -1 || f.Rating != briefing.NoData {
		t.Errorf("the figure of 2020 is reported for 2035: %d, %s", f.Latest, f.Rating)
	}
	f, _, _ = analyseOne(t, percentage("80|81 f"), briefing.Brief{Period: q(2020, 2)})
	if f.Latest != -1 || f.Rating != briefing.NoData {
		t.Errorf("the figure before the forecast is reported: %d, %s", f.Latest, f.Rating)
	}
}

// Quarters dated by their first month are quarters: nothing is missing between.
func TestMonthsThatStandForQuarters(t *testing.T) {
	ind := percentage("80|81|82|84")
	for i := range ind.Points {
		ind.Points[i].Period = briefing.NewMonth(briefing.Financial, 2020, time.Month(4+3*i))
	}
	ind.Points[3].Period = briefing.NewMonth(briefing.Financial, 2021, time.April)
	f, _, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds)
	if got := spell(f); got != "April 2020 80%, July 2020 81%, October 2020 82%, January 2021 [x], April 2021 84%" {
		t.Errorf("got %s", got)
	}
	pt := f.Points[2]
	if pt.OnPrevious.Difference != 1 || f.Points[4].OnYear.Difference != 4 {
		t.Errorf("changes: %+v", pt.OnPrevious)
	}
}

// Of two kinds of period with as many figures the shorter one is the series.
func TestMainKind(t *testing.T) {
	var both []briefing.Point
	both = append(both, points(briefing.NewYear(briefing.Financial, 2019), "80|81")...)
	both = append(both, points(q(2020, 1), "82|83")...)
	if got := mainKind(both, briefing.NoSpan); got.span != briefing.Quarter {
		t.Errorf("got %s", got.span)
	}
	if got := mainKind(both, briefing.Year); got.span != briefing.Year {
		t.Errorf("stated yearly: got %s", got.span)
	}
	if got := mainKind(append(both, points(briefing.NewYear(briefing.Financial, 2021), "84")...), briefing.NoSpan); got.span != briefing.Year {
		t.Errorf("more years: got %s", got.span)
	}
}

func TestPeriodGivenTwice(t *testing.T) {
	ind := percentage("80|81")
	again := briefing.Point{Period: q(2020, 2), Value: reading("85", "Z5")}
	ind.Points = append([]briefing.Point{again}, ind.Points...)
	f, _, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds, "warning Z5 a second, different figure for Q2 2020/21")
	if pt := now(t, f); pt.Value.Number != 81 {
		t.Errorf("want the first cell's figure whatever the order, got %v", pt.Value.Number)
	}
}

// A missing figure stored as zero is printed as it stands, and doubted.
func TestZeroUnlikeTheRest(t *testing.T) {
	_, f, ds := analyseOne(t, percentage("88|90|89|91|0"), briefing.Brief{})
	want := "warning H5 Assessments in time: 0 for Q1 2021/22, where the 4 figures before lie between 88% and 91%"
	wantDiagnostics(t, ds, want)
	wantDiagnostics(t, told(f.Doubts), want)
	_, _, ds = analyseOne(t, percentage("2|0|9|1|0"), briefing.Brief{})
	wantDiagnostics(t, ds)
	_, _, ds = analyseOne(t, number("20|18|21|19|0"), briefing.Brief{})
	wantDiagnostics(t, ds)
}
