package analysis

import (
	"testing"

	"scrutiny/briefing"
)

func year(y int) briefing.Period { return briefing.NewYear(briefing.Financial, y) }

// looked is a yearly rate of children looked after, lower is better, from
// 2014/15, beside benchmarks.
func looked(figures string, benchmarks ...briefing.Benchmark) briefing.Indicator {
	ind := percentage("")
	ind.Name, ind.Unit, ind.Polarity = "Looked-after children", briefing.Unit{Kind: briefing.Rate, Per: 10000}, briefing.LowerIsBetter
	ind.Points = points(year(2014), figures)
	ind.Benchmarks = benchmarks
	return ind
}

func neighbour(name, figures string) briefing.Benchmark {
	return briefing.Benchmark{Name: name, Kind: briefing.Neighbour, Points: points(year(2014), figures)}
}

func TestNeighbours(t *testing.T) {
	ind := looked("80|80",
		neighbour("A", "60|60"), neighbour("B", "70|70"), neighbour("C", "80|80"), neighbour("D", "100|100"), neighbour("E", "c|c"),
		briefing.Benchmark{Name: "England", Kind: briefing.Nation, Points: points(year(2014), "64|65")})
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	n := f.Comparison.Neighbours
	// 60, 70, 80 and 100: mean 77.5, median 75; 60 and 70 are lower than 80, and C shares the place.
	if !n.Known || n.Count != 4 || n.Of != 5 || n.Mean.Number != 77.5 || n.Median.Number != 75 || n.Rank != 3 || !n.Shared || !n.BestFirst ||
		n.LowName != "A" || n.HighName != "D" || n.Period != year(2015) {
		t.Errorf("got %+v", n)
	}
	if g := f.Comparison.Gaps; len(g) != 2 || !g[0].Mean || g[0].Now.Difference != 2.5 || g[1].Name != "England" || g[1].Now.Difference != 15 || g[1].Now.Judgement != briefing.Worse {
		t.Errorf("gaps: %+v", g)
	}
	ind.Polarity = briefing.HigherIsBetter
	f, _, _ = analyseOne(t, ind, briefing.Brief{})
	if n := f.Comparison.Neighbours; n.Rank != 2 {
		t.Errorf("highest first: rank %d", n.Rank)
	}
}

func TestNeighboursOfAnotherYear(t *testing.T) {
	ind := looked("80|80|82", neighbour("A", "60|60"), neighbour("B", "70|70"), neighbour("C", "80|81"))
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	if n := f.Comparison.Neighbours; n.Period != year(2015) || n.Ours.Number != 80 {
		t.Errorf("want the last year in common, got %+v", n)
	}
	ind.Benchmarks = ind.Benchmarks[:2]
	f, _, _ = analyseOne(t, ind, briefing.Brief{})
	if f.Comparison.Neighbours.Known || len(f.Comparison.Gaps) != 0 {
		t.Errorf("two neighbours make no average: %+v", f.Comparison)
	}
}

func TestConvergence(t *testing.T) {
	england := func(figures string) briefing.Benchmark {
		return briefing.Benchmark{Name: "England", Kind: briefing.Nation, Points: points(year(2014), figures)}
	}
	for _, c := range []struct {
		name, ours, theirs string
		then, now          float64
		years              int
		movement           briefing.GapMovement
		meets              string
	}{
		// From 30 to 18 over six years is 2 a year; 18 takes nine more: 2020/21 + 9.
		{"narrowing", "90|88|86|84|82|80|78", "60|60|60|60|60|60|60", 30, 18, 6, briefing.GapNarrowed, "2029/30"},
		// From 30 to 20 is 10 over six years; 20 takes twelve more.
		{"too far", "90|88|87|85|84|82|80", "60|60|60|60|60|60|60", 30, 20, 6, briefing.GapNarrowed, "more than ten years ahead"},
		{"only six years are looked back on", "200|90|88|86|84|82|80|78", "60|60|60|60|60|60|60|60", 30, 18, 6, briefing.GapNarrowed, "2030/31"},
		{"widening", "70|72|74|76|78|80|82", "60|60|60|60|60|60|60", 10, 22, 6, briefing.GapWidened, "the gap is not narrowing"},
		{"as wide as before", "70|72|74|76|74|72|70", "60|60|60|60|60|60|60", 10, 10, 6, briefing.GapUnchanged, "the gap is not narrowing"},
		{"narrowing stopped", "90|80|75|70|71|72|73", "60|60|60|60|60|60|60", 30, 13, 6, briefing.GapNarrowed, "the gap has stopped narrowing"},
		{"crossed", "70|65|62|60|58|57|55", "60|60|60|60|60|60|60", 10, -5, 6, briefing.GapCrossed, "there is no gap to close"},
		{"closed", "70|65|62|60|60|60|60", "60|60|60|60|60|60|60", 10, 0, 6, briefing.GapClosed, "there is no gap to close"},
		{"too short", "90|80|70", "60|60|60", 30, 10, 2, briefing.GapNarrowed, "too few periods in common"},
		{"a single year", "90", "60", 0, 30, 0, briefing.MovementUnknown, "too few periods in common"},
		{"a break", "90|88|86|84 b|82|80|78", "60|60|60|60|60|60|60", 30, 18, 6, briefing.GapNarrowed, "there is a break in the series"},
		{"a break elsewhere", "90|88|86|84|82|80|78", "60|60|60|60|60 b|60|60", 30, 18, 6, briefing.GapNarrowed, "there is a break in the series"},
		// Lower is better here: a lead that is being lost closes no gap.
		{"a lead that is lost", "30|32|34|36|38|40|42", "60|60|60|60|60|60|60", -30, -18, 6, briefing.GapNarrowed, "there is no gap to close"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _, _ := analyseOne(t, looked(c.ours, england(c.theirs)), briefing.Brief{})
			g := f.Comparison.Gaps[0]
			meets := g.Convergence.Refusal.String()
			if g.Convergence.Known {
				meets = g.Convergence.Meets.String()
			}
			if g.Now.Difference != c.now || g.Then.Difference != c.then || g.Years != c.years || g.Movement != c.movement || meets != c.meets {
				t.Errorf("got from %v to %v over %d years, %s, %s", g.Then.Difference, g.Now.Difference, g.Years, g.Movement, meets)
			}
		})
	}
}

// In a quarterly series the gap is looked back on from the same quarter.
func TestGapBackToSameQuarter(t *testing.T) {
	ind := percentage("50|52|54|56|58|50")
	ind.Benchmarks = []briefing.Benchmark{{Name: "England", Kind: briefing.Nation, Points: points(q(2020, 1), "40|40|40|40|40|40")}}
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	if g := f.Comparison.Gaps[0]; g.Then.Against != q(2020, 2) || g.Now.Against != q(2021, 2) || g.Years != 1 {
		t.Errorf("got %+v", g)
	}
}

// A year's percentage stands beside the quarter that closes the year; a year's
// rate or count does not stand beside a quarter's, and a count beside no place's.
func TestYearlyBenchmarkOfQuarters(t *testing.T) {
	england := briefing.Benchmark{Name: "England", Kind: briefing.Nation, Points: points(year(2019), "70|75")}
	ind := percentage("80|81|82|83|84")
	ind.Benchmarks = []briefing.Benchmark{england}
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	g := f.Comparison.Gaps[0]
	if !g.AcrossSpans || g.Now.Difference != 8 || g.Now.Against != q(2020, 4) || f.Benchmarks[0].Gap.Difference != 8 {
		t.Errorf("got %+v", g)
	}
	ind.Unit = briefing.Unit{Kind: briefing.Rate, Per: 10000}
	if f, _, _ = analyseOne(t, ind, briefing.Brief{}); f.Comparison.Gaps[0].Now.Known {
		t.Errorf("a quarter's rate beside a year's: %+v", f.Comparison.Gaps[0])
	}
	count := number("80|81")
	count.Benchmarks = []briefing.Benchmark{{Name: "England", Kind: briefing.Nation, Points: points(q(2020, 1), "7000|7100")}}
	if f, _, _ = analyseOne(t, count, briefing.Brief{}); len(f.Comparison.Gaps) != 0 || f.Comparison.Why == "" || f.Benchmarks[0].Gap.Known {
		t.Errorf("a council's count beside the nation's: %+v", f.Comparison)
	}
}

// 30 of 100 beside three places with 10 of 100 each. The average of all is 60
// of 400, 15%; the 99.8% interval of 30% (Wilson) starts at 18.1%.
func TestFunnel(t *testing.T) {
	ind := percentage("30")
	ind.Points = ofHundred(ind.Points, 30)
	for _, name := range []string{"A", "B", "C"} {
		ind.Benchmarks = append(ind.Benchmarks, briefing.Benchmark{Name: name, Kind: briefing.Neighbour, Points: ofHundred(points(q(2020, 1), "10"), 10)})
	}
	f, _, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds)
	if got := f.Comparison.Funnel; !got.Known || got.Places != 4 || got.Position != briefing.Above998 {
		t.Errorf("got %+v", got)
	}
	for _, c := range []struct {
		average float64
		want    briefing.FunnelPosition
	}{{5, briefing.Above998}, {15, briefing.Above95}, {20, briefing.WithinFunnel}, {30, briefing.Below95}, {45, briefing.Below998}} {
		got := positionOf(c.average, briefing.Interval{Known: true, Lower: 18, Upper: 28}, briefing.Interval{Known: true, Lower: 12, Upper: 40})
		if got != c.want {
			t.Errorf("average %v: got %v", c.average, got)
		}
	}
}
