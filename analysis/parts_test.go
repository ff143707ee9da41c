package analysis

import (
	"testing"

	"scrutiny/briefing"
)

// 40 = 17 + 14 + 8 that is 39.
func TestPartsThatDoNotAddUp(t *testing.T) {
	ind := number("39|40")
	for _, p := range []struct{ dimension, name, figures string }{
		{"source", "police", "17|17"}, {"source", "schools", "14|14"}, {"source", "health", "8|8"},
		{"level of need", "1", "x|20"}, {"level of need", "2", "19|20"},
	} {
		ind.Parts = append(ind.Parts, briefing.Part{Dimension: p.dimension, Name: p.name, Points: points(q(2020, 1), p.figures)})
	}
	f, all, ds := analyseOne(t, ind, briefing.Brief{})
	want := "warning E5 Referrals, Q2 2020/21: the parts by source add up to 39, but the total given is 40"
	wantDiagnostics(t, ds, want)
	wantDiagnostics(t, told(all.Doubts), want)
	police := f.Parts[0].Points
	if len(police) != 2 || police[1].Period != q(2020, 2) || describe(f.Unit, police[1].OnPrevious) != "0 (0.0%), no change" {
		t.Errorf("want the part on the indicator's periods with its change, got %+v", police)
	}
}

// Percentages of parts are not meant to add up.
func TestPartsOfAPercentage(t *testing.T) {
	ind := percentage("80")
	ind.Parts = []briefing.Part{{Name: "east", Points: points(q(2020, 1), "90")}, {Name: "west", Points: points(q(2020, 1), "70")}}
	_, _, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds)
}

func TestBenchmark(t *testing.T) {
	ind := percentage("80|84|x")
	yearly := points(briefing.NewYear(briefing.Financial, 2018), "70|75")
	ind.Benchmarks = []briefing.Benchmark{
		{Name: "England", Kind: briefing.Nation, Points: points(q(2020, 1), "82|86|87")},
		{Name: "Region", Kind: briefing.Region, Points: points(q(2019, 4), "79|80")},
		{Name: "Year", Points: yearly},
		{Name: "None", Points: points(q(2020, 1), "x|x")},
	}
	f, _, ds := analyseOne(t, ind, briefing.Brief{Period: q(2020, 3)})
	wantDiagnostics(t, ds)
	for i, want := range []struct {
		latest  briefing.Period
		gap     string
		against briefing.Period
	}{
		{q(2020, 3), "−2 percentage points, worse", q(2020, 2)},
		{q(2020, 1), "0 percentage points, no change", q(2020, 1)},
		{briefing.NewYear(briefing.Financial, 2019), "none: there is no period for which both figures are known", briefing.Period{}},
		{briefing.Period{}, "none: there is no period for which both figures are known", briefing.Period{}},
	} {
		b := f.Benchmarks[i]
		var latest briefing.Period
		if b.Latest >= 0 {
			latest = b.Points[b.Latest].Period
		}
		if latest != want.latest || describe(f.Unit, b.Gap) != want.gap || b.Gap.Against != want.against {
			t.Errorf("%s: want %s, gap %q in %s; got %s, gap %q in %s", b.Name,
				want.latest, want.gap, want.against, latest, describe(f.Unit, b.Gap), b.Gap.Against)
		}
	}
}
