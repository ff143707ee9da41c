package analysis

import (
	"math/rand/v2"
	"testing"
	"time"

	"scrutiny/briefing"
)

// anyPeriod is a period of any kind, some of them far off.
func anyPeriod(r *rand.Rand) briefing.Period {
	basis, year := briefing.Basis(r.IntN(3)), 2015+r.IntN(8)
	if r.IntN(30) == 0 {
		year = 1900 + r.IntN(300)
	}
	quarter := briefing.NewQuarter(basis, year, 1+r.IntN(4))
	switch r.IntN(9) {
	case 0:
		return briefing.NewMonth(basis, year, time.Month(1+r.IntN(12)))
	case 1:
		return briefing.NewHalf(basis, year, 1+r.IntN(2))
	case 2:
		return briefing.NewYear(basis, year)
	case 3:
		return briefing.NewYearToDate(basis, year, 1+r.IntN(4))
	case 4:
		return briefing.NewRolling(quarter)
	case 5:
		return briefing.NewPooled(basis, year-2, year)
	case 6:
		return briefing.Period{}
	default:
		return quarter
	}
}

func anyReading(r *rand.Rand) briefing.Reading {
	if r.IntN(5) == 0 {
		return briefing.Reading{Value: briefing.Absent(1 << r.IntN(12))}
	}
	v := briefing.Number(float64(r.IntN(2000)-200)/4, r.IntN(3))
	v.Marks = briefing.Marks(r.IntN(2) << r.IntN(12))
	return briefing.Reading{Value: v}
}

func anyPoints(r *rand.Rand) []briefing.Point {
	var pts []briefing.Point
	start := anyPeriod(r)
	for range r.IntN(40) {
		if r.IntN(3) == 0 || start.IsZero() {
			start = anyPeriod(r)
		} else {
			start = start.Next()
		}
		pts = append(pts, briefing.Point{
			Period: start, Value: anyReading(r), Target: anyReading(r), Numerator: anyReading(r), Denominator: anyReading(r),
			RAG: briefing.Text{Text: []string{"", "Green", "amber", "R", "?"}[r.IntN(5)]}, Forecast: r.IntN(10) == 0,
		})
	}
	return pts
}

// Whatever the data, there are findings without gaps, and every count adds up.
func TestAnyDataset(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 9))
		var ds briefing.Dataset
		for range 1 + r.IntN(6) {
			ind := percentage("")
			ind.Points, ind.Cumulative = anyPoints(r), r.IntN(3) == 0
			ind.Unit = briefing.Unit{Kind: briefing.UnitKind(r.IntN(7)), Per: 10000 * r.IntN(2)}
			ind.Polarity, ind.Frequency = briefing.Polarity(r.IntN(5)), briefing.Span(r.IntN(8))
			ind.Standing = briefing.Standing{Kind: briefing.StandingKind(r.IntN(6)), From: anyPeriod(r), Until: anyPeriod(r)}
			ind.Target, ind.Floor = anyReading(r), anyReading(r)
			ind.Band = briefing.Band{Low: anyReading(r), High: anyReading(r)}
			ind.Comment.Text = "Improved to 87% in Q3 2020/21, 12 more than in Q2."
			ind.Control.LimitsFirst, ind.Control.Screen = r.IntN(20), briefing.Choice(r.IntN(3))
			for i := range r.IntN(5) {
				ind.Parts = append(ind.Parts, briefing.Part{Name: string(rune('a' + i)), Points: anyPoints(r)})
				ind.Benchmarks = append(ind.Benchmarks, briefing.Benchmark{Name: "B", Kind: briefing.BenchmarkKind(r.IntN(6)), Points: anyPoints(r)})
			}
			ds.Indicators = append(ds.Indicators, ind)
		}
		f, _ := analyse(ds, briefing.Brief{SPC: briefing.SPC{Rules: briefing.RuleSet(r.IntN(2))}})
		checkTally(t, f.Tally, len(ds.Indicators))
		for _, theme := range f.Themes {
			for _, ind := range theme.Indicators {
				checkContiguous(t, seed, ind)
			}
		}
	}
}

// checkContiguous checks that every period follows the one before, and that
// every point without a figure has a reason.
func checkContiguous(t *testing.T, seed uint64, f briefing.IndicatorFinding) {
	t.Helper()
	for i, pt := range f.Points {
		if !pt.Value.Known && pt.Value.Marks == 0 {
			t.Errorf("seed %d, %s: no figure and no reason", seed, pt.Period)
		}
		if i > 0 && pt.Period.Compare(f.Points[i-1].Period) <= 0 {
			t.Errorf("seed %d: %s after %s", seed, pt.Period, f.Points[i-1].Period)
		}
		if span := pt.Period.Span; i > 0 && span != briefing.Month && span != briefing.Rolling && pt.Period != f.Points[i-1].Period.Next() {
			t.Errorf("seed %d: a gap between %s and %s", seed, f.Points[i-1].Period, pt.Period)
		}
	}
	if n := len(f.Signal.Points); n != 0 && n != len(f.Points) {
		t.Errorf("seed %d: %d points of the chart, %d of the indicator", seed, n, len(f.Points))
	}
	for _, part := range f.Parts {
		if len(part.Points) != len(f.Points) {
			t.Errorf("seed %d: part %s has %d points of %d", seed, part.Name, len(part.Points), len(f.Points))
		}
	}
}
