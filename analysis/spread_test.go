package analysis

import (
	"testing"

	"scrutiny/briefing"
)

// The range of the neighbours rests on the places of the latest year: E, which
// has no figure then, never counts, and a year in which two of the four others
// have none has no range.
func TestSpread(t *testing.T) {
	ind := looked("75|76|x|80",
		neighbour("A", "60|60|62|60"), neighbour("B", "70|x|70|70"), neighbour("C", "90|x|80|80"),
		neighbour("D", "c|90|100|100"), neighbour("E", "5|5|5|c"))
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	got := f.Comparison.Spread
	if len(got) != 4 {
		t.Fatalf("%d periods, want 4: %+v", len(got), got)
	}
	for i, want := range []struct {
		known                   bool
		count                   int
		low, median, high, mean float64
	}{
		{true, 3, 60, 70, 90, 73.333333333},
		{false, 2, 0, 0, 0, 0},
		{true, 4, 62, 75, 100, 78}, // ours is missing; theirs are not
		{true, 4, 60, 75, 100, 77.5},
	} {
		g := got[i]
		if g.Period != year(2014+i) || g.Known != want.known || g.Count != want.count || g.Low.Number != want.low || g.Median.Number != want.median ||
			g.High.Number != want.high || g.Mean.Number-want.mean > 1e-6 || want.mean-g.Mean.Number > 1e-6 {
			t.Errorf("%s: got %+v, want %+v", year(2014+i), g, want)
		}
	}
	n := f.Comparison.Neighbours
	if last := got[3]; last.Low != n.Low || last.High != n.High || last.Mean != n.Mean || last.Median != n.Median {
		t.Errorf("the last range is %+v, the summary %+v", last, n)
	}
	ind.Benchmarks = ind.Benchmarks[:2]
	if f, _, _ = analyseOne(t, ind, briefing.Brief{}); f.Comparison.Spread != nil {
		t.Errorf("two neighbours have a range: %+v", f.Comparison.Spread)
	}
}

// A mean lies within the range, and the range has the same places in all years.
func TestSpreadHoldsItsMean(t *testing.T) {
	ind := looked("75|76|77", neighbour("A", "0|0|0"), neighbour("B", "0.1|3|7"), neighbour("C", "2|3|9"), neighbour("D", "4|4|4"))
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	for _, s := range f.Comparison.Spread {
		if !s.Known || s.Count != 4 || s.Mean.Number < s.Low.Number || s.Mean.Number > s.High.Number || s.Median.Number < s.Low.Number || s.Median.Number > s.High.Number {
			t.Errorf("%+v", s)
		}
	}
}
