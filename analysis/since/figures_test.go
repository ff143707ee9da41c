package since

import (
	"testing"

	"scrutiny/briefing"
)

func TestFigures(t *testing.T) {
	tests := []struct {
		name, then, now string
		want            []string
	}{
		{"nothing", "84 | 85 | ", "84 | 85 | 86", nil},
		{"revised without a word", "84 | 85 | ", "84 | 83 | 86", []string{"revised Q1 2026/27: 85% to 83% −2 silent"}},
		{"revised and marked", "84 | 85 | ", "84 | 83 r | 86", []string{"revised Q1 2026/27: 85% to 83% [r] −2"}},
		{"revised as announced", "84 | 85 p | ", "84 | 83 | 86", []string{"revised Q1 2026/27: 85% [p] to 83% −2"}},
		{"only given more exactly", "84 | 85 | ", "84.2 | 85.4 | 86.0", nil},
		{"given more exactly and revised", "84 | 85 | ", "84 | 85.6 | 86", []string{"revised Q1 2026/27: 85% to 85.6% 0.6 silent"}},
		{"came in late", "84 | x | ", "84 | 85 | 86", []string{"supplied Q1 2026/27: [x] to 85% 0"}},
		{"taken out", "84 | 85 | ", "84 | | 86", []string{"removed Q1 2026/27: 85% to [x] 0"}},
		// The figure is in the last paper, but it is not said again.
		{"suppressed since", "84 | 85 | ", "84 | c | 86", []string{"suppressed Q1 2026/27: [c] to [c] 0"}},
		{"old quarters dropped off", "80 | 84 | 85 | ", "85 | 86", nil},
		{"older quarters added", "85 | ", "80 | 84 | 85 | 86", nil},
		{"a quarter taken out of the middle", "80 | 84 | 85 | ", "80 | | 85 | 86", []string{"removed Q4 2025/26: 84% to [x] 0"}},
		{"the forecast came true otherwise", "84 | 85 | 90 f", "84 | 85 | 86", nil},
		{"this quarter was there before its time", "84 | 85 | 90", "84 | 85 | 86", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wantTold(t, compare(dataset(indicator("1", "In time", tt.now)), dataset(indicator("1", "In time", tt.then))), tt.want...)
		})
	}
}

// A revision whose printed figures differ by another amount than the figures
// themselves shows one place more: 84.4 to 85.6 is 1.2, printed 84 to 86.
func TestDifferenceOfRoundedFigures(t *testing.T) {
	from, to := briefing.Number(84.4, 0), briefing.Number(85.6, 0)
	if d, places := difference(from, to); d != 1.2 || places != 1 {
		t.Errorf("got %v with %d places, want 1.2 with 1", d, places)
	}
}

func withParts(total, police, schools string) briefing.Indicator {
	ind := indicator("1", "Referrals", total)
	ind.Unit = briefing.Unit{Kind: briefing.Count}
	ind.Parts = []briefing.Part{
		{Dimension: "source", Name: "Police", Points: points(police)},
		{Dimension: "source", Name: "Schools", Points: points(schools)},
	}
	return ind
}

func TestParts(t *testing.T) {
	then, now := withParts("90 | 100 | ", "30 | 40 | ", "60 | 60 |"), withParts("90 | 102 | 95", "30 | 42 r | 35", "60 | 60 | 60")
	wantTold(t, compare(dataset(now), dataset(then)),
		"revised Q1 2026/27: 100 to 102 2 silent",
		"revised Police Q1 2026/27: 40 to 42 [r] 2")
}

// Police was 4 in the last report's workbook and suppressed, and the total was
// 64; now both are given anew. "From 64" less the schools' 60 would be the 4.
func TestEarlierFiguresNearASuppressedOneAreNotRepeated(t *testing.T) {
	then, now := withParts("90 | 64 | ", "30 | c | ", "60 | 60 |"), withParts("91 | 72 | 95", "31 | 12 | 35", "60 | 60 | 60")
	wantTold(t, compare(dataset(now), dataset(then)),
		"revised Q4 2025/26: 90 to 91 1 silent",
		"revised Q1 2026/27: [c] to 72 0 silent",
		"revised Police Q4 2025/26: 30 to 31 1 silent",
		"supplied Police Q1 2026/27: [c] to 12 0")

	// For the year to date the quarters before hang together with it:
	// quarter 4 lies in another year, quarter 2 would not.
	then.Cumulative, now.Cumulative = true, true
	then.Points, now.Points = points("80 | 90 | 64 | "), points("80 | 91 | 64 | 95")
	then.Parts, now.Parts = then.Parts[1:], now.Parts[1:]
	then.Parts[0].Points, now.Parts[0].Points = points("c | 60 | 60 | "), points("c | 60 | 60 | 60")
	wantTold(t, compare(dataset(now), dataset(then)), "revised Q4 2025/26: [c] to 91 0 silent")
}

func TestBenchmarks(t *testing.T) {
	then, now := indicator("1", "In time", "84 | 85 | "), indicator("1", "In time", "84 | 85 | 86")
	then.Benchmarks = []briefing.Benchmark{{Name: "England", Kind: briefing.Nation, Points: points("80 | 81 p | ")}}
	now.Benchmarks = []briefing.Benchmark{{Name: "England", Kind: briefing.Nation, Points: points("80 | 82 | ")}}
	f := compare(dataset(now), dataset(then))
	wantTold(t, f, "revised England Q1 2026/27: 81% [p] to 82% 1")
	if !f.Figures[0].Benchmark {
		t.Error("want a benchmark's figure told apart from the council's own")
	}
}

func TestPlaceInTime(t *testing.T) {
	then := dataset(indicator("1", "In time", "84 | 85 | "))
	f := Compare(then, briefing.LastReport{Dataset: then}, thisPeriod, thisDay)
	if f.Period != q(2026, 1) || f.AsAt != lastDay {
		t.Errorf("found %s as at %s, want Q1 2026/27 as at 30 June 2026", f.Period, f.AsAt)
	}
	plan := briefing.Dataset{Actions: []briefing.Action{{Ref: "1", Text: "Train"}}}
	if f := Compare(plan, briefing.LastReport{Dataset: plan}, thisPeriod, thisDay); f.AsAt != lastDay {
		t.Errorf("a plan alone is as at %s, want the end of the quarter before", f.AsAt)
	}
}
