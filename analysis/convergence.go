package analysis

import (
	"math"

	"scrutiny/briefing"
)

// The limits within which a gap is looked back on and carried forward.
const (
	yearsBack      = 6 // as committees have asked: against six years ago
	yearsAhead     = 10
	fewestYears    = 4 // figures in common, of yearly series
	fewestPeriods  = 8 // and of shorter ones
	monthsInAYear  = 12
	fewestLookback = 1 // years between Then and Now at least
)

// gapOver is the gap to another series for the latest period in common, what
// it was six years before (or as many whole years back as both go, one at
// least), and what came of it between.
func gapOver(ind *briefing.Indicator, s, other *series, latest int) briefing.Gap {
	var shared []int // indices in s of the periods in common, latest first
	for i := latest; i >= 0; i-- {
		if s.points[i].Doubtful && len(shared) == 0 {
			return briefing.Gap{Now: briefing.Change{Why: inDoubt(s.points[i].Period), InDoubt: true}}
		}
		if _, ok := s.actual(s.points[i].Period); !ok {
			continue
		}
		if _, _, ok := s.beside(ind.Unit, other, i); ok {
			shared = append(shared, i)
		}
	}
	if len(shared) == 0 {
		return briefing.Gap{Now: briefing.Change{Why: "there is no period for which both figures are known"}}
	}
	now := shared[0]
	back := now
	for _, i := range shared {
		if m := monthsBetween(s, i, now); m <= yearsBack*monthsInAYear && m%monthsInAYear == 0 {
			back = i
		}
	}
	g := briefing.Gap{Now: gapAt(ind, s, other, now)}
	_, g.AcrossSpans, _ = s.beside(ind.Unit, other, now)
	g.Years = monthsBetween(s, back, now) / monthsInAYear
	if g.Years < fewestLookback {
		g.Years = 0
		g.Then = briefing.Change{Why: "the series in common are too short to look back"}
		g.Convergence.Refusal = briefing.SeriesTooShort
		return g
	}
	g.Then = gapAt(ind, s, other, back)
	g.Movement = movement(g.Then, g.Now)
	g.Convergence = converge(ind, s, other, shared, back, g)
	return g
}

func monthsBetween(s *series, i, j int) int {
	a, b := s.points[i].Period.End(), s.points[j].Period.End()
	return (b.Year-a.Year)*monthsInAYear + int(b.Month) - int(a.Month)
}

// gapAt is the indicator less the other in the period of its point i.
func gapAt(ind *briefing.Indicator, s, other *series, i int) briefing.Change {
	theirs, _, _ := s.beside(ind.Unit, other, i)
	return changeBetween(ind, s.points[i].Period, theirs, s.points[i].Value)
}

// movement is what became of a gap, by its figures as printed.
func movement(then, now briefing.Change) briefing.GapMovement {
	decimals := int(max(then.Decimals, now.Decimals))
	a, b := round(then.Difference, decimals), round(now.Difference, decimals)
	switch {
	case a == 0 && b == 0:
		return briefing.GapUnchanged
	case b == 0:
		return briefing.GapClosed
	case a*b < 0:
		return briefing.GapCrossed
	case math.Abs(b) < math.Abs(a):
		return briefing.GapNarrowed
	case math.Abs(b) > math.Abs(a):
		return briefing.GapWidened
	default:
		return briefing.GapUnchanged
	}
}

// converge works out when the gap would be gone at the average pace between
// Then and Now. It is refused where there is no gap, or the indicator's figure is
// the better one, so that a date would be one of losing its lead; where the series in common
// are short or broken, where the gap does not narrow or stopped narrowing in
// the later half, and where the date lies more than ten years ahead.
func converge(ind *briefing.Indicator, s, other *series, shared []int, back int, g briefing.Gap) briefing.Convergence {
	refuse := func(r briefing.Refusal) briefing.Convergence { return briefing.Convergence{Refusal: r} }
	now := shared[0]
	var window []int
	for _, i := range shared {
		if i >= back {
			window = append(window, i)
		}
	}
	fewest := fewestPeriods
	if yearly(s.kind.span) || g.AcrossSpans {
		fewest = fewestYears
	}
	if g.Now.Judgement == briefing.Better || g.Movement == briefing.GapClosed || g.Movement == briefing.GapCrossed || g.Now.Direction == briefing.Unchanged {
		return refuse(briefing.NothingToClose)
	}
	if len(window) < fewest {
		return refuse(briefing.SeriesTooShort)
	}
	if s.broken(back, now) || other.brokenBetween(s.points[back].Period.End(), s.points[now].Period.End()) {
		return refuse(briefing.SeriesBroken)
	}
	if g.Movement != briefing.GapNarrowed {
		return refuse(briefing.GapNotNarrowing)
	}
	gap := math.Abs(g.Now.Difference)
	if middle := gapAt(ind, s, other, window[len(window)/2]); gap >= math.Abs(middle.Difference) {
		return refuse(briefing.NarrowingStopped)
	}
	periods := now - back
	pace := (math.Abs(g.Then.Difference) - gap) / float64(periods)
	step := monthsBetween(s, now-1, now)
	if gap/pace*float64(step) > yearsAhead*monthsInAYear {
		return refuse(briefing.TooFarAhead)
	}
	meets := s.points[now].Period
	for range int(math.Ceil(tidy(gap/pace, gap/pace))) {
		meets = meets.Next()
	}
	return briefing.Convergence{Known: true, Meets: meets, Periods: periods}
}

// broken reports whether the series has a break after point i, up to point j.
func (s *series) broken(i, j int) bool {
	for k := i + 1; k <= j; k++ {
		if s.points[k].Value.Marks.Has(briefing.SeriesBreak) {
			return true
		}
	}
	return false
}

// brokenBetween reports whether the series has a break in a period that ends
// after one day and no later than another.
func (s *series) brokenBetween(from, to briefing.Date) bool {
	for i := range s.points {
		end := s.points[i].Period.End()
		if end.After(from) && !end.After(to) && s.points[i].Value.Marks.Has(briefing.SeriesBreak) {
			return true
		}
	}
	return false
}
