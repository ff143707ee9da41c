package since

import (
	"slices"

	"scrutiny/briefing"
)

// targetFor is the target that held for a point: its own, else the general
// one. The general target of figures for the year to date that add up is the
// whole year's, and holds for the last period of the year alone. Before a new
// indicator began it had none.
func targetFor(ind *briefing.Indicator, pt *briefing.Point) briefing.Value {
	if pt.Target.Known {
		return pt.Target.Value
	}
	if st := ind.Standing; st.Kind == briefing.NewIndicator && !st.From.IsZero() && pt.Period.End().Before(st.From.Start()) {
		return briefing.Value{}
	}
	last := pt.Period.End() == briefing.NewYear(pt.Period.Basis, pt.Period.ReportingYear()).End()
	if ind.Cumulative && ind.Unit.Additive() && !last {
		return briefing.Value{}
	}
	return ind.Target.Value
}

// targets compares the general target, and those of single periods that both
// reports hold; neighbouring periods whose targets moved alike are one change.
func (c *comparison) targets(now, then *briefing.Indicator) {
	general := c.generalTarget(now, then)
	bothPhased := phased(now) && phased(then)
	is, was := byPeriod(now.Points), byPeriod(then.Points)
	var open *briefing.TargetChange // the change that the next period may prolong
	for _, p := range periodsOf(is, was) {
		a, b := was[p], is[p]
		if a == nil || b == nil || p.IsZero() {
			continue
		}
		from, to := targetFor(then, a), targetFor(now, b)
		change := c.targetChange(now, from, to)
		followsGeneral := (general || bothPhased) && !a.Target.Known && !b.Target.Known
		switch {
		case !targetsDiffer(from, to) || followsGeneral:
			open = nil
			continue
		case open == nil || targetsDiffer(open.From, from) || targetsDiffer(open.To, to) || open.Last.Span != p.Span:
			change.First, change.Source = p, b.Target.Pos
			if change.Source == (briefing.Pos{}) {
				change.Source = now.Target.Pos
			}
			c.found.Targets = append(c.found.Targets, change)
			open = &c.found.Targets[len(c.found.Targets)-1]
		}
		open.Last = p
		open.Reported = open.Reported || a.Value.Known && !p.End().After(c.found.AsAt)
	}
}

// generalTarget compares the targets that are given for no period. A report of
// which only exported figures are known gives none. Where both reports phase
// the target, the general one is that of the quarter each reports: it rises
// from step to step, and nobody moved it.
func (c *comparison) generalTarget(now, then *briefing.Indicator) bool {
	if c.before.Published || !targetsDiffer(then.Target.Value, now.Target.Value) || phased(now) && phased(then) {
		return false
	}
	change := c.targetChange(now, then.Target.Value, now.Target.Value)
	change.Source = now.Target.Pos
	last, this := c.found.Period, c.period
	change.Reported = !last.IsZero() && !this.IsZero() && last.Basis == this.Basis && last.ReportingYear() == this.ReportingYear()
	c.found.Targets = append(c.found.Targets, change)
	return true
}

// targetChange is a change of target with the way it went.
func (c *comparison) targetChange(now *briefing.Indicator, from, to briefing.Value) briefing.TargetChange {
	change := briefing.TargetChange{Indicator: nameOf(now), Unit: now.Unit, From: from, To: to}
	if from.Known && to.Known {
		higher, lower := to.Number > from.Number, to.Number < from.Number
		switch now.Polarity {
		case briefing.HigherIsBetter:
			change.Easier, change.Harder = lower, higher
		case briefing.LowerIsBetter:
			change.Easier, change.Harder = higher, lower
		}
	}
	return change
}

// phased reports whether an indicator has targets for single periods.
func phased(ind *briefing.Indicator) bool {
	return slices.ContainsFunc(ind.Points, func(pt briefing.Point) bool { return pt.Target.Known })
}

func targetsDiffer(a, b briefing.Value) bool {
	return a.Known != b.Known || a.Known && a.Number != b.Number
}
