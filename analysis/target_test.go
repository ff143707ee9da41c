package analysis

import (
	"testing"

	"scrutiny/briefing"
)

func TestRating(t *testing.T) {
	five := briefing.Tolerance{Amount: 5, Stated: true}
	tenPercent := briefing.Tolerance{Amount: 10, Relative: true, Stated: true}
	withTarget := func(ind briefing.Indicator, target string) briefing.Indicator {
		ind.Target = reading(target, "C5")
		return ind
	}
	set := func(ind briefing.Indicator, change func(*briefing.Indicator)) briefing.Indicator {
		change(&ind)
		return ind
	}
	for _, c := range []struct {
		name      string
		ind       briefing.Indicator
		tolerance briefing.Tolerance
		rating    briefing.Rating
		why       string
	}{
		{"target equal to value", withTarget(percentage("90.0"), "90.0"), five, briefing.OnTarget, "90.0% meets the target of 90.0%."},
		{"within tolerance", withTarget(percentage("87.0"), "90.0"), five, briefing.WithinTolerance,
			"87.0% misses the target of 90.0% by 3.0 percentage points, within the tolerance of 5 percentage points."},
		{"at the edge of the tolerance", withTarget(percentage("85.0"), "90.0"), five, briefing.WithinTolerance,
			"85.0% misses the target of 90.0% by 5.0 percentage points, within the tolerance of 5 percentage points."},
		{"outside tolerance", withTarget(percentage("84.9"), "90.0"), five, briefing.OffTarget,
			"84.9% misses the target of 90.0% by 5.1 percentage points, more than the tolerance of 5 percentage points."},
		{"no tolerance, no amber", withTarget(percentage("89.0"), "90.0"), briefing.Tolerance{}, briefing.OffTarget,
			"89.0% misses the target of 90.0% by 1.0 percentage point; no tolerance is stated, so any miss is off target."},
		{"printed like the target but short of it", set(withTarget(percentage("89.6"), "90"), wholeNumbers), five, briefing.WithinTolerance,
			"89.6% misses the target of 90% by 0.4 percentage points, within the tolerance of 5 percentage points."},
		{"lower is better", withTarget(number("40"), "50"), five, briefing.OnTarget, "40 meets the target of 50."},
		{"lower is better, missed", withTarget(number("54"), "50"), five, briefing.WithinTolerance,
			"54 misses the target of 50 by 4, within the tolerance of 5."},
		{"relative tolerance at its edge", withTarget(number("55"), "50"), tenPercent, briefing.WithinTolerance,
			"55 misses the target of 50 by 5, within the tolerance of 10% of the target."},
		{"relative tolerance passed", withTarget(number("56"), "50"), tenPercent, briefing.OffTarget,
			"56 misses the target of 50 by 6, more than the tolerance of 10% of the target."},
		{"the indicator's own tolerance goes first", set(withTarget(percentage("87.0"), "90.0"), func(i *briefing.Indicator) {
			i.Tolerance = briefing.Tolerance{Amount: 2, Stated: true}
		}), five, briefing.OffTarget,
			"87.0% misses the target of 90.0% by 3.0 percentage points, more than the tolerance of 2 percentage points."},
		{"a tolerance of nothing is a tolerance", withTarget(percentage("87.0"), "90.0"), briefing.Tolerance{Stated: true}, briefing.OffTarget,
			"87.0% misses the target of 90.0% by 3.0 percentage points, more than the tolerance of 0 percentage points."},
		{"at the end of the range", set(number("12"), band), five, briefing.OnTarget, "12 is within the range of 10 to 12."},
		{"above the range", set(number("15"), band), five, briefing.WithinTolerance,
			"15 is outside the range of 10 to 12 by 3, within the tolerance of 5."},
		{"below the range", set(number("4"), band), five, briefing.OffTarget,
			"4 is outside the range of 10 to 12 by 6, more than the tolerance of 5."},
		{"zero is a figure", withTarget(percentage("0"), "90"), five, briefing.OffTarget,
			"0% misses the target of 90% by 90 percentage points, more than the tolerance of 5 percentage points."},
		{"missing is not zero", withTarget(percentage("88|x"), "90"), five, briefing.NoData, "There is no figure for Q2 2020/21."},
		{"missing with a reason", set(withTarget(percentage("88|x"), "90"), func(i *briefing.Indicator) {
			i.Reason.Text = "The system was replaced in July."
		}), five, briefing.NoData, "There is no figure for Q2 2020/21: The system was replaced in July."},
		{"no target", percentage("88"), five, briefing.Unrated, "No target is given for Q1 2020/21."},
		{"information only", withTarget(set(number("88"), func(i *briefing.Indicator) { i.Polarity = briefing.InformationOnly }), "90"), five,
			briefing.ForInformation, "For information only: not rated."},
		{"suspended", set(withTarget(percentage("88|x"), "90"), func(i *briefing.Indicator) {
			i.Standing = briefing.Standing{Kind: briefing.Suspended, From: q(2020, 2), Reason: "staff were redeployed"}
		}), five, briefing.RatedSuspended, "Suspended from Q2 2020/21: staff were redeployed."},
		{"suspended later than the period reported", set(withTarget(percentage("88"), "90"), func(i *briefing.Indicator) {
			i.Standing = briefing.Standing{Kind: briefing.Suspended, From: q(2020, 2)}
		}), five, briefing.WithinTolerance,
			"88% misses the target of 90% by 2 percentage points, within the tolerance of 5 percentage points."},
		{"resumed", set(withTarget(percentage("88|x|91"), "90"), func(i *briefing.Indicator) {
			i.Standing = briefing.Standing{Kind: briefing.Resumed, From: q(2020, 3)}
		}), five, briefing.OnTarget, "91% meets the target of 90%."},
		{"annual only, outside its quarter", set(withTarget(percentage("88|due"), "90"), func(i *briefing.Indicator) {
			i.Standing.Kind = briefing.AnnualOnly
		}), five, briefing.NotDue, "Reported once a year: no figure is due for Q2 2020/21."},
		{"annual only, in the quarter that had one last year", set(withTarget(percentage("88|due|due|due|due"), "90"), func(i *briefing.Indicator) {
			i.Standing.Kind = briefing.AnnualOnly
		}), five, briefing.NoData, "There is no figure for Q1 2021/22."},
		{"retired", set(withTarget(percentage("88|x"), "90"), func(i *briefing.Indicator) {
			i.Standing = briefing.Standing{Kind: briefing.Retired, From: q(2020, 2)}
		}), five, briefing.NotDue, "Retired from Q2 2020/21: no figure is due."},
		{"all missing", withTarget(percentage("x|x|x"), "90"), five, briefing.NoData, "There is no figure for Q3 2020/21."},
		{"the year's target says nothing of the second quarter", set(withTarget(number("10|20"), "50"), func(i *briefing.Indicator) {
			i.Cumulative = true
		}), five, briefing.Unrated, "No target is given for Q2 2020/21."},
		{"the year's target holds at its end", set(withTarget(number("10|20|30|52"), "50"), func(i *briefing.Indicator) {
			i.Cumulative = true
		}), five, briefing.WithinTolerance, "52 misses the target of 50 by 2, within the tolerance of 5."},
		{"the quarter's own target goes first", set(withTarget(percentage("80|82"), "90"), func(i *briefing.Indicator) {
			i.Points[1].Target = reading("82", "G5")
		}), five, briefing.OnTarget, "82% meets the target of 82%."},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, all, _ := analyseOne(t, c.ind, briefing.Brief{Tolerance: c.tolerance, Period: c.ind.Points[len(c.ind.Points)-1].Period})
			if f.Rating != c.rating || f.RatingWhy != c.why {
				t.Errorf("want %q: %q,\n got %q: %q", c.rating, c.why, f.Rating, f.RatingWhy)
			}
			if all.Tally.Of(c.rating) != 1 || all.Tally.Total != 1 {
				t.Errorf("the tally does not count it: %+v", all.Tally)
			}
			if pt, ok := f.Now(); ok && pt.Rating != f.Rating {
				t.Errorf("the point's own rating is %q", pt.Rating)
			}
		})
	}
}

func TestOwnRating(t *testing.T) {
	five := briefing.Tolerance{Amount: 5, Stated: true}
	for _, c := range []struct {
		name, figure, target, rag string
		tolerance                 briefing.Tolerance
		rating                    briefing.Rating
		why                       string
		diagnostics               []string
	}{
		{"agrees", "87", "90", "Amber", five, briefing.WithinTolerance,
			"87% misses the target of 90% by 3 percentage points, within the tolerance of 5 percentage points.", nil},
		{"contradicted", "80", "90", "GREEN", five, briefing.OnTarget,
			"The workbook rates it green. By the target it is off target: 80% misses the target of 90% by 10 percentage points, more than the tolerance of 5 percentage points.",
			[]string{"warning R5 rates Q1 2020/21 green, but by the target it is off target: 80% misses"}},
		{"amber by a tolerance that is not stated", "87", "90", "A", briefing.Tolerance{}, briefing.WithinTolerance,
			"87% misses the target of 90% by 3 percentage points; the workbook rates it amber, by a tolerance that it does not state.", nil},
		{"green for a miss without a tolerance", "87", "90", "Green", briefing.Tolerance{}, briefing.OnTarget,
			"The workbook rates it green. By the target it is off target: 87% misses the target of 90% by 3 percentage points; no tolerance is stated, so any miss is off target.",
			[]string{"warning R5 rates Q1 2020/21 green"}},
		{"red with no figure", "x", "90", "Red", five, briefing.NoData, "There is no figure for Q1 2020/21.",
			[]string{"warning R5 rates Q1 2020/21 red, but there is no figure"}},
		{"no target to check by", "87", "", "Amber/Green", five, briefing.WithinTolerance,
			"The workbook rates it amber/green; no target is given to check that by.", nil},
		{"a word that is no rating", "87", "90", "see note", five, briefing.WithinTolerance,
			"87% misses the target of 90% by 3 percentage points, within the tolerance of 5 percentage points.",
			[]string{`note R5 the rating "see note" is not understood`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ind := percentage(c.figure)
			ind.Target = reading(c.target, "C5")
			ind.Points[0].RAG = briefing.Text{Text: c.rag, Pos: briefing.Pos{Cell: "R5"}}
			f, all, ds := analyseOne(t, ind, briefing.Brief{Tolerance: c.tolerance, Period: q(2020, 1)})
			if f.Rating != c.rating || f.RatingWhy != c.why || f.SourceRAG != c.rag {
				t.Errorf("want %q: %q,\n got %q: %q", c.rating, c.why, f.Rating, f.RatingWhy)
			}
			wantDiagnostics(t, ds, c.diagnostics...)
			if f.Contradicted != (len(all.Doubts) == 1) {
				t.Errorf("contradicted: %v, doubts: %v", f.Contradicted, all.Doubts)
			}
		})
	}
}

// The colour of a suppressed figure would say on which side of the target it is.
func TestRatingOfSuppressedFigure(t *testing.T) {
	ind := percentage("c")
	ind.Target, ind.Points[0].RAG.Text = reading("90", "C5"), "Red"
	f, all, ds := analyseOne(t, ind, briefing.Brief{Period: q(2020, 1)})
	if f.SourceRAG != "" || f.Rating != briefing.NoData || f.Contradicted || len(all.Doubts) != 0 {
		t.Errorf("got %s, own rating %q, doubts %v", f.Rating, f.SourceRAG, all.Doubts)
	}
	wantDiagnostics(t, ds)
}

// Contradictions of earlier periods and of the forecast are listed for the author.
func TestEarlierAndForecastRatings(t *testing.T) {
	ind := percentage("80|92|95 f|95 f")
	ind.Target = reading("90", "C5")
	for i, rag := range []string{"Green", "Green", "", "Red"} {
		ind.Points[i].RAG = briefing.Text{Text: rag, Pos: briefing.Pos{Cell: "R" + string(rune('5'+i))}}
	}
	_, f, ds := analyseOne(t, ind, briefing.Brief{Period: q(2020, 2)})
	wantDiagnostics(t, ds,
		"note R5 the workbook rates Q1 2020/21 green, but by the target it is off target",
		"warning R8 the workbook rates its forecast for Q4 2020/21 red, but by the target it is on target")
	if len(f.Doubts) != 0 {
		t.Errorf("doubts: %v", f.Doubts)
	}
}

func TestTargetWithoutPolarity(t *testing.T) {
	ind := percentage("87")
	ind.Target = reading("90", "C5")
	ind.Polarity = briefing.PolarityUnstated
	f, _, ds := analyseOne(t, ind, briefing.Brief{})
	if f.Rating != briefing.Unrated {
		t.Errorf("want it unrated, got %s", f.Rating)
	}
	wantDiagnostics(t, ds, "warning C5 does not say whether higher or lower is better")
}

// An annual-only measure shows last year's figure in the other quarters, and
// is not rated again; in the quarter in which its year ends a figure is due.
func TestAnnualOnly(t *testing.T) {
	ind := percentage("80|85")
	ind.Points[0].Period = briefing.NewYear(briefing.Financial, 2018)
	ind.Points[1].Period = briefing.NewYear(briefing.Financial, 2019)
	ind.Target = reading("90", "C5")
	ind.Standing.Kind = briefing.AnnualOnly
	for _, c := range []struct {
		period briefing.Period
		rating briefing.Rating
		why    string
	}{
		{q(2019, 4), briefing.OffTarget, "85% misses the target of 90% by 5 percentage points; no tolerance is stated, so any miss is off target."},
		{q(2020, 2), briefing.NotDue, "Reported once a year: the next figure, for 2020/21, is not due yet."},
		{q(2020, 4), briefing.NoData, "There is no figure for 2020/21."},
	} {
		f, _, _ := analyseOne(t, ind, briefing.Brief{Period: c.period})
		if f.Rating != c.rating || f.RatingWhy != c.why {
			t.Errorf("%s: want %q: %q,\n got %q: %q", c.period, c.rating, c.why, f.Rating, f.RatingWhy)
		}
		if pt := now(t, f); pt.Value.Number != 85 {
			t.Errorf("%s: want the last year's figure shown, got %v", c.period, pt.Value)
		}
	}
}

// An indicator without any point still has exactly one rating, and says why.
func TestNoPointsAtAll(t *testing.T) {
	from := q(2020, 1)
	for _, c := range []struct {
		standing briefing.Standing
		rating   briefing.Rating
		why      string
	}{
		{briefing.Standing{}, briefing.NoData, "There is no figure: Not collected."},
		{briefing.Standing{Kind: briefing.Suspended, From: from, Until: q(2020, 4), Reason: "Staff moved"}, briefing.RatedSuspended, "Suspended from Q1 2020/21 to Q4 2020/21: Staff moved."},
		{briefing.Standing{Kind: briefing.Retired, Reason: "Replaced by 1.2"}, briefing.NotDue, "No figure is due: Replaced by 1.2."},
		{briefing.Standing{Kind: briefing.AnnualOnly}, briefing.NotDue, "Reported once a year: no figure yet."},
		{briefing.Standing{Kind: briefing.NewIndicator, From: q(2020, 3)}, briefing.NotDue, "No figure is due."},
	} {
		ind := percentage("")
		ind.Points, ind.Standing, ind.Reason.Text = nil, c.standing, "Not collected"
		f, _, _ := analyseOne(t, ind, briefing.Brief{Period: q(2020, 2)})
		if f.Rating != c.rating || f.RatingWhy != c.why || f.Latest != -1 {
			t.Errorf("want %s: %q, got %s: %q", c.rating, c.why, f.Rating, f.RatingWhy)
		}
	}
}

// The sizes of misses in other units.
func TestRatingInOtherUnits(t *testing.T) {
	for _, c := range []struct {
		unit         briefing.Unit
		figure, want string
		target       string
	}{
		{briefing.Unit{Kind: briefing.Money}, "1200", "£1,200 misses the target of £1,000 by £200; no tolerance is stated, so any miss is off target.", "1000"},
		{briefing.Unit{Kind: briefing.Duration, Noun: "days"}, "52.5", "52.5 misses the target of 45 by 7.5 days; no tolerance is stated, so any miss is off target.", "45"},
		{briefing.Unit{Kind: briefing.Rate, Per: 10000}, "61.25", "61.25 misses the target of 60.0 by 1.25; no tolerance is stated, so any miss is off target.", "60.0"},
	} {
		ind := number(c.figure)
		ind.Unit, ind.Target = c.unit, reading(c.target, "B5")
		if f, _, _ := analyseOne(t, ind, briefing.Brief{}); f.RatingWhy != c.want {
			t.Errorf("want %q, got %q", c.want, f.RatingWhy)
		}
	}
	ind := percentage("87.5")
	ind.Target = reading("90", "B5")
	f, _, _ := analyseOne(t, ind, briefing.Brief{Tolerance: briefing.Tolerance{Amount: 2.5, Stated: true}})
	if want := "87.5% misses the target of 90% by 2.5 percentage points, within the tolerance of 2.5 percentage points."; f.RatingWhy != want {
		t.Errorf("want %q, got %q", want, f.RatingWhy)
	}
}

// 40 indicators of every standing: the parts of the tally add up to the total.
func TestTallyReconciles(t *testing.T) {
	var ds briefing.Dataset
	for i := range 40 {
		ind := percentage([]string{"91|92", "87|x", "80|70", "c|c", "87|", "0|0", "88|due"}[i%7])
		ind.Theme = []string{"A", "B", ""}[i%3]
		ind.Polarity = briefing.Polarity(i % 5)
		ind.Standing.Kind = briefing.StandingKind(i % 6)
		if i%4 != 0 {
			ind.Target = reading("90", "C5")
		}
		ds.Indicators = append(ds.Indicators, ind)
	}
	f, _ := analyse(ds, briefing.Brief{Period: q(2020, 2), Tolerance: briefing.Tolerance{Amount: 5, Stated: true}})
	checkTally(t, f.Tally, 40)
	total := 0
	for _, theme := range f.Themes {
		checkTally(t, theme.Tally, len(theme.Indicators))
		total += theme.Tally.Total
	}
	if total != 40 {
		t.Errorf("the themes hold %d indicators, not 40", total)
	}
}

func checkTally(t *testing.T, tally briefing.Tally, want int) {
	t.Helper()
	sum := 0
	for _, n := range tally.ByRating {
		sum += n
	}
	if sum != want || tally.Total != want {
		t.Errorf("want %d, got %d in parts and %d in total", want, sum, tally.Total)
	}
}

// A range is no target for a measure that should go one way: which of its ends
// is meant cannot be told.
func TestRangeAsTarget(t *testing.T) {
	for _, polarity := range []briefing.Polarity{briefing.HigherIsBetter, briefing.LowerIsBetter} {
		ind := percentage("90")
		ind.Polarity, ind.Band = polarity, briefing.Band{Low: reading("85", "B5"), High: reading("95", "B5")}
		f, _, ds := analyseOne(t, ind, briefing.Brief{})
		if f.Rating != briefing.Unrated {
			t.Errorf("%s: rated %s", polarity, f.Rating)
		}
		wantDiagnostics(t, ds, "warning B5 the target is a range, but "+polarity.String()+", so it is not rated")
	}
}

// A measure that is new from its third year had no target before it,
// and has the general one since.
func TestNoTargetBeforeAMeasureBegan(t *testing.T) {
	ind := shares("z", "z", "70", "72")
	ind.Target = reading("80", "B5")
	ind.Standing = briefing.Standing{Kind: briefing.NewIndicator, From: ind.Points[2].Period}
	f, _, _ := analyseOne(t, ind, briefing.Brief{Period: ind.Points[3].Period})
	if len(f.Points) == 0 {
		t.Fatal("no points")
	}
	for i, pt := range f.Points {
		if got, want := pt.Target.Known, i >= 2; got != want {
			t.Errorf("%s: target known %v, want %v", pt.Period, got, want)
		}
	}
}
