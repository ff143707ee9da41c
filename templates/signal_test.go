package templates

import (
	"testing"

	"scrutiny/briefing"
)

// charted is an indicator of 14 quarters whose control chart starts anew at
// point from; its latest figure is above the upper limit.
func charted(from int) briefing.IndicatorFinding {
	f := briefing.IndicatorFinding{Name: "Visits in time", Unit: briefing.Unit{Kind: briefing.Percent}, Latest: 13}
	p := briefing.NewQuarter(briefing.Financial, 2021, 1)
	for i := range 14 {
		f.Points = append(f.Points, briefing.PointFinding{Period: p, Value: briefing.Number(80, 0)})
		point := briefing.SignalPoint{HasMean: true, Mean: 80, HasLimits: true, Lower: 75, Upper: 85, Trial: from > 0}
		if i >= from {
			point.Base = 1
		}
		f.Signal.Points = append(f.Signal.Points, point)
		p = p.Next()
	}
	f.Signal.Used, f.Signal.Variation = 14, briefing.SpecialImprovement
	f.Signal.Points[13].Cause, f.Signal.Points[13].Type = briefing.AboveLimit, briefing.SpecialImprovement
	return f
}

// New limits say nothing before they rest on 13 figures, in words, in charts
// and in their alternative texts alike.
func TestSignalSinceNewLimits(t *testing.T) {
	for _, c := range []struct {
		from int
		want string
	}{
		{0, "This is beyond the usual variation, and an improvement: the figure is above the upper limit."},
		{4, "There are too few points since Q1 2022/23 (10) to tell a real change from chance."},
		{13, "There are too few points since Q2 2024/25 (1) to tell a real change from chance."},
	} {
		f := charted(c.from)
		w := writes(t, "en-GB", briefing.Findings{})
		w.signal(f)
		if got := firstPhrase(w.blocks); got != c.want {
			t.Errorf("new limits at %d: want %q, got %q", c.from, c.want, got)
		}
		values := make([]briefing.ChartValue, 14)
		markSignals(values, f, f.Points)
		told := c.from == 0
		if drawn := w.limits(f, f.Points) != nil; drawn != told || (values[13].Signal != briefing.NoBadge) != told || (w.altLimits(f) != "") != told {
			t.Errorf("new limits at %d: limits drawn %v, sign %v, alternative text %q", c.from, drawn, values[13].Signal, w.altLimits(f))
		}
	}
}

// One point of each run has the sign: of the latest run its last, of others their
// first. All runs are in the alternative text.
func TestOneSignARun(t *testing.T) {
	f := charted(0)
	for _, i := range []int{2, 3, 4} {
		f.Signal.Points[i].Type = briefing.SpecialConcern
	}
	f.Signal.Points[12].Type = briefing.SpecialImprovement
	values := make([]briefing.ChartValue, 14)
	markSignals(values, f, f.Points)
	got := ""
	for _, v := range values {
		switch {
		case v.Signal == briefing.BadgeWorse && !v.Beyond:
			got += "x"
		case v.Signal == briefing.BadgeBetter && !v.Beyond:
			got += "v"
		case v.Beyond && v.Signal == briefing.NoBadge:
			got += "o"
		default:
			got += "-"
		}
	}
	if got != "--xoo-------ov" {
		t.Errorf("signs %q", got)
	}
	w := writes(t, "en-GB", briefing.Findings{})
	want := "Beyond the usual variation: worse from Q3 2021/22 to Q1 2022/23 and better from Q1 2024/25 to Q2 2024/25."
	if got := w.altSignals(f, f.Points); got != want {
		t.Errorf("alternative text %q", got)
	}
	key := w.limits(f, f.Points).Key
	if len(key) != 2 || !key[0].Dots || !key[1].Dots || key[0].Badge != briefing.BadgeBetter {
		t.Errorf("key %+v", key)
	}
}

// firstPhrase is how the first paragraph begins.
func firstPhrase(blocks []briefing.Block) string {
	for _, b := range blocks {
		if p, is := b.(briefing.Paragraph); is && len(p.Phrases) > 0 {
			return p.Phrases[0].Text
		}
	}
	return ""
}

// A sign of an improvement beside "worse than last quarter; off target" would
// contradict the eye: the words say which holds over the years and which now.
func TestSignalsThatTheLatestFiguresSpeakAgainst(t *testing.T) {
	worse := briefing.Change{Known: true, Direction: briefing.Down, Judgement: briefing.Worse, Against: briefing.NewQuarter(briefing.Financial, 2024, 1)}
	better := worse
	better.Direction, better.Judgement = briefing.Up, briefing.Better
	for _, c := range []struct {
		name  string
		is    briefing.PointType
		value float64
		moved briefing.Change
		rated briefing.Rating
		want  string
		badge briefing.Badge
	}{
		{"falls and misses", briefing.SpecialImprovement, 90, worse, briefing.OffTarget,
			"The figure is above the upper limit. It is still better than its long-run average, but worse than last quarter and off target.", briefing.NoBadge},
		{"misses", briefing.SpecialImprovement, 90, better, briefing.OffTarget,
			"The figure is above the upper limit. It is still better than its long-run average, but off target.", briefing.NoBadge},
		{"gets better from low", briefing.SpecialConcern, 70, better, briefing.OffTarget,
			"The figure is above the upper limit. It is still worse than its long-run average, but better than last quarter.", briefing.NoBadge},
		{"speaks for itself", briefing.SpecialImprovement, 90, better, briefing.OnTarget,
			"This is beyond the usual variation, and an improvement: the figure is above the upper limit.", briefing.BadgeBetter},
	} {
		f := charted(0)
		f.Polarity, f.Signal.Variation, f.Computed = briefing.HigherIsBetter, c.is, c.rated
		f.Points[13].Value, f.Points[13].OnPrevious = briefing.Number(c.value, 0), c.moved
		now, _ := f.Now()
		w := writes(t, "en-GB", briefing.Findings{})
		if got, badge := w.variation("signal.", f, now); got != c.want || badge != c.badge {
			t.Errorf("%s: got %q with the sign %v, want %q", c.name, got, badge, c.want)
		}
	}
}

// Of neighbours it is said on which side of them a figure is.
func TestSideOfNeighbours(t *testing.T) {
	l := english(t)
	for _, c := range []struct {
		rank int
		best bool
		want string
	}{{1, true, "better"}, {5, true, "better"}, {6, true, "worse"}, {2, false, "higher"}, {9, false, "lower"}} {
		if got := l.side(briefing.NeighbourSummary{Known: true, Count: 9, Rank: c.rank, BestFirst: c.best}); got != c.want {
			t.Errorf("rank %d of 10, best first %v: %q, want %q", c.rank, c.best, got, c.want)
		}
	}
}
