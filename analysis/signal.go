package analysis

import (
	"slices"

	"scrutiny/briefing"
)

// leastFixed is the least number of figures that limits may be fixed on.
const leastFixed = 12

// signalOf reads an indicator's series as a control chart (XmR). Each period's
// own figure is charted: a cumulative indicator's is worked out from the year
// to date, and where that cannot be done there is no chart. A break in the
// series starts new limits. With fewer than 13 figures there are none; the
// rule set of the R package works them out all the same, for comparison, and
// TooFew says that they are not to be shown.
func signalOf(ind *briefing.Indicator, s *series, spc briefing.SPC, log *problems) briefing.Signal {
	sig := briefing.Signal{Rules: spc.Rules}
	if s.cumulative && s.inPeriod == nil && len(s.points) > 0 {
		sig.Why = "figures for the year to date that do not add up cannot be charted period by period"
		return sig
	}
	settings := controlSettings(ind, spc)
	obs := s.observations(settings.RebaseFrom)
	for i := range obs {
		obs[i].known = obs[i].known && s.charted(ind, i, spc.Rules)
	}
	for _, o := range obs {
		sig.Used += on(o.known)
	}
	sig.TooFew = sig.Used < briefing.FewestForSignal
	if sig.Used == 0 || sig.TooFew && spc.Rules != briefing.RPackage {
		return sig
	}
	s.checkRebase(ind, settings.RebaseFrom, log)
	improvement := improvementOf(ind, settings, log)
	sig.Points = controlChart(obs, rulesFor(ind, settings, spc, log))
	last := 0 // figure: what no figure has been given for yet says nothing
	for i := range sig.Points {
		p := &sig.Points[i]
		p.Type = pointType(p.Cause, improvement)
		if obs[i].known {
			sig.Variation, last = p.Type, i
		}
	}
	sig.Assurance = assurance(sig.Points[:last+1], improvement, s.lastTarget())
	return sig
}

// observations are the figures that can be charted; a forecast is none.
func (s *series) observations(rebase []briefing.Date) []observation {
	obs := make([]observation, len(s.points))
	base := 0
	for i := range s.points {
		pt := &s.points[i]
		v := pt.Value
		if s.inPeriod != nil {
			v = s.inPeriod[i]
		}
		if i > 0 && startsBase(pt, s.points[i-1].Period, rebase) {
			base++
		}
		obs[i] = observation{x: asShown(v.Number), known: v.Known && !pt.Forecast, base: base}
	}
	return obs
}

// startsBase reports whether new limits start with a point: it is the first
// after a break in the series, or the period that holds a day to re-base from.
func startsBase(pt *briefing.PointFinding, before briefing.Period, rebase []briefing.Date) bool {
	if pt.Value.Marks.Has(briefing.SeriesBreak) {
		return true
	}
	for _, day := range rebase {
		if before.End().Before(day) && !pt.Period.End().Before(day) {
			return true
		}
	}
	return false
}

// checkRebase reports days from which new limits are to start that no figure has
// reached.
func (s *series) checkRebase(ind *briefing.Indicator, rebase []briefing.Date, log *problems) {
	last := s.points[len(s.points)-1].Period
	for _, day := range rebase {
		if last.End().Before(day) {
			log.tell(briefing.Warning, ind.Pos, "correct the day, or leave it out until there are figures",
				"%s: new limits are to start from %s, after the last figure, for %s", ind.Name, day, last)
		}
	}
}

// lastTarget is the target of the last period that has one, or the general one.
func (s *series) lastTarget() *float64 {
	if s.cumulative {
		return nil
	}
	for i := len(s.points) - 1; i >= 0; i-- {
		if pt := &s.points[i]; pt.Target.Known && !pt.Forecast {
			return &pt.Target.Number
		}
	}
	return nil
}

// controlSettings are the workbook's settings, with those of briefing.yaml in
// the place of what it sets.
func controlSettings(ind *briefing.Indicator, spc briefing.SPC) briefing.ControlSettings {
	c := ind.Control
	for i := range spc.Indicators {
		own := &spc.Indicators[i]
		if own.Indicator == "" || own.Indicator != ind.Ref && own.Indicator != ind.Name {
			continue
		}
		if own.Settings.Improvement != briefing.ImprovementUnstated {
			c.Improvement = own.Settings.Improvement
		}
		if len(own.Settings.RebaseFrom) > 0 {
			c.RebaseFrom = own.Settings.RebaseFrom
		}
		if own.Settings.LimitsFirst > 0 {
			c.LimitsFirst = own.Settings.LimitsFirst
		}
		if own.Settings.Screen != briefing.NotSaid {
			c.Screen = own.Settings.Screen
		}
	}
	return c
}

// checkControls reports control settings in briefing.yaml for an indicator that
// no workbook has.
func checkControls(inds []briefing.Indicator, spc briefing.SPC, log *problems) {
	for _, c := range spc.Indicators {
		if !slices.ContainsFunc(inds, func(ind briefing.Indicator) bool { return c.Indicator == ind.Ref || c.Indicator == ind.Name }) {
			log.tell(briefing.Warning, c.Pos, "give the reference or the name as the workbook does",
				"control settings for %q, which is no indicator of the workbooks", c.Indicator)
		}
	}
}

// rulesFor turns settings into rules. The package screens outlying moving
// ranges unless told not to; the Making Data Count spreadsheet does not unless
// told to, and counts a figure beyond a limit among two in three, which the
// package does not.
func rulesFor(ind *briefing.Indicator, c briefing.ControlSettings, spc briefing.SPC, log *problems) controlRules {
	rules := controlRules{
		inARow: 7, first: c.LimitsFirst,
		screen:       c.Screen == briefing.Yes || c.Screen == briefing.NotSaid && spc.Rules == briefing.RPackage,
		beyondCounts: spc.Rules == briefing.MakingDataCount,
	}
	if spc.InARow == 6 {
		rules.inARow = 6
	}
	if rules.first > 0 && rules.first < leastFixed {
		log.tell(briefing.Warning, ind.Pos, "give 12 or more, or leave it empty",
			"%s: limits from the first %d figures would rest on too few; all figures are used", ind.Name, rules.first)
		rules.first = 0
	}
	return rules
}

// improvementOf is the direction of improvement: the one set, or the polarity's.
func improvementOf(ind *briefing.Indicator, c briefing.ControlSettings, log *problems) briefing.Improvement {
	byPolarity := briefing.Neutral
	switch ind.Polarity {
	case briefing.HigherIsBetter:
		byPolarity = briefing.Increase
	case briefing.LowerIsBetter:
		byPolarity = briefing.Decrease
	}
	if c.Improvement == briefing.ImprovementUnstated {
		return byPolarity
	}
	if byPolarity != briefing.Neutral && c.Improvement != briefing.Neutral && c.Improvement != byPolarity {
		log.tell(briefing.Warning, ind.Pos, "correct the one or the other",
			"%s: the improvement direction is %s, but %s", ind.Name, c.Improvement, ind.Polarity)
	}
	return c.Improvement
}

// pointType is what a special cause means where improvement lies in the
// direction given.
func pointType(c briefing.SpecialCause, improvement briefing.Improvement) briefing.PointType {
	var high bool
	switch c {
	case briefing.CommonCause:
		return briefing.CommonVariation
	case briefing.AboveLimit, briefing.TrendUp, briefing.TwoInThreeAbove, briefing.ShiftAbove:
		high = true
	}
	switch improvement {
	case briefing.Increase, briefing.Decrease:
		if high == (improvement == briefing.Increase) {
			return briefing.SpecialImprovement
		}
		return briefing.SpecialConcern
	default:
		if high {
			return briefing.SpecialHigh
		}
		return briefing.SpecialLow
	}
}

// assurance reads the target against the limits of the last base: beyond them
// on the failing side the usual variation never meets it, on the passing side
// always, between them by chance. A target on a limit is between them. Where
// the last base has no limits nothing can be said for certain: hit and miss.
func assurance(points []briefing.SignalPoint, improvement briefing.Improvement, target *float64) briefing.Assurance {
	if len(points) == 0 || target == nil || (improvement != briefing.Increase && improvement != briefing.Decrease) {
		return briefing.NoAssurance
	}
	last := points[len(points)-1]
	above, below := last.HasLimits && *target > last.Upper, last.HasLimits && *target < last.Lower
	switch {
	case above && improvement == briefing.Increase, below && improvement == briefing.Decrease:
		return briefing.ConsistentFail
	case above, below:
		return briefing.ConsistentPass
	default:
		return briefing.HitAndMiss
	}
}
