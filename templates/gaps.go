package templates

import "scrutiny/briefing"

// comparisonSentences say where an indicator stands among other places, how far
// from each comparator, and what became of that gap.
func (l *language) comparisonSentences(f briefing.IndicatorFinding) string {
	parts := []string{l.rankSentence(f.Unit, f.Comparison.Neighbours)}
	for i, g := range f.Comparison.Gaps {
		parts = append(parts, l.gapSentences(f.Unit, g, i == 0))
	}
	return join(parts...)
}

func (l *language) rankSentence(u briefing.Unit, n briefing.NeighbourSummary) string {
	if !n.Known {
		return ""
	}
	key := "rank.high"
	if n.BestFirst {
		key = "rank.best"
	}
	return join(
		l.say(key, "Of", n.Count+1, "Rank", n.Rank, "Period", l.period(n.Period)),
		l.say("rank.range", "Low", l.figure(u, n.Low), "LowName", n.LowName,
			"High", l.figure(u, n.High), "HighName", n.HighName, "Mean", l.figure(u, n.Mean)),
	)
}

// gapSentences tell a gap now, what it was, and when it would close. Why no
// date is given is said of the first gap only.
func (l *language) gapSentences(u briefing.Unit, g briefing.Gap, first bool) string {
	if !g.Now.Known {
		return ""
	}
	name := g.Name
	if g.Mean {
		name = l.say("gap.mean")
	}
	key := map[briefing.Direction]string{
		briefing.Up: "gap.above", briefing.Down: "gap.below", briefing.Unchanged: "gap.none",
	}[g.Now.Direction]
	now := l.say(key, "Period", l.period(g.Now.Against), "Now", l.amount(u, g.Now.Difference, g.Now.Decimals), "Name", name)
	return join(now, l.gapBefore(u, g), l.convergence(g, first))
}

var gapKeys = [...]string{
	briefing.MovementUnknown: "", briefing.GapNarrowed: "gap.narrowed", briefing.GapWidened: "gap.widened",
	briefing.GapUnchanged: "gap.unchanged", briefing.GapClosed: "gap.closed", briefing.GapCrossed: "gap.crossed",
}

func (l *language) gapBefore(u briefing.Unit, g briefing.Gap) string {
	key := gapKeys[g.Movement]
	if key == "" {
		return ""
	}
	return capital(l.say(key, "Years", capital(l.count(g.Years, "year")), "Then", l.amount(u, g.Then.Difference, g.Then.Decimals)))
}

var refusalKeys = [...]string{
	briefing.NoRefusal: "", briefing.NothingToClose: "", briefing.SeriesTooShort: "", briefing.GapNotNarrowing: "",
	briefing.NarrowingStopped: "stopped", briefing.TooFarAhead: "far", briefing.SeriesBroken: "broken",
}

// convergence says when the gap would close at its average pace, labelled as
// arithmetic, or why that is not worked out.
func (l *language) convergence(g briefing.Gap, first bool) string {
	c := g.Convergence
	if c.Known {
		return l.say("gap.meets", "Periods", c.Periods, "Span", l.span(c.Meets, c.Periods), "Meets", l.period(c.Meets))
	}
	if key := refusalKeys[c.Refusal]; key != "" && first {
		return l.say("gap.no-date", "Reason", l.say("refusal."+key))
	}
	return ""
}
