package templates

import (
	"slices"

	"scrutiny/briefing"
)

// comparisonSentences say how far an indicator is from each comparator and what
// became of that gap. A gap that a table beside them gives alone goes unsaid, and
// so does what the title of a slope chart tells; our place among the neighbours
// stands in the title of their chart. An indicator in brief has what became of its
// gap under that title.
func (l *language) comparisonSentences(f briefing.IndicatorFinding, among bool) string {
	if among && !exceptional(f) {
		if g, ok := movedFirst(f); ok {
			return l.convergence(g, false)
		}
		return ""
	}
	var parts []string
	sloped := l.slopes(f)
	for i, g := range f.Comparison.Gaps {
		told := slices.Contains(sloped, g) || !among && !g.Mean && g.Movement == briefing.MovementUnknown
		parts = append(parts, l.gapSentences(f.Unit, g, told, i == 0))
	}
	return join(parts...)
}

// movedFirst is the gap to the neighbours' mean, or the first to a benchmark of
// which it is known what became of it.
func movedFirst(f briefing.IndicatorFinding) (briefing.Gap, bool) {
	for _, g := range f.Comparison.Gaps {
		if g.Movement != briefing.MovementUnknown {
			return g, true
		}
	}
	return briefing.Gap{}, false
}

// gapSentences tell a gap now and what it was, unless that is told elsewhere, and
// when it would close. Why no date is given is said of the first gap only.
func (l *language) gapSentences(u briefing.Unit, g briefing.Gap, told, first bool) string {
	if !g.Now.Known {
		return ""
	}
	if told {
		return l.convergence(g, first)
	}
	key := map[briefing.Direction]string{
		briefing.Up: "gap.above", briefing.Down: "gap.below", briefing.Unchanged: "gap.none",
	}[g.Now.Direction]
	now := l.say(key, "Period", l.period(g.Now.Against), "Now", l.amount(u, g.Now.Difference, g.Now.Decimals), "Name", l.gapName(g))
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
	return capital(l.say(key, "Years", l.capital(l.count(g.Years, "year")), "Then", l.amount(u, g.Then.Difference, g.Then.Decimals)))
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
