package analysis

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// checkPlan works out what joins the plan to the measures, which of its
// resources end, and when it would be complete at the present pace.
func checkPlan(plan *briefing.PlanFinding, themes []briefing.Theme, asAt briefing.Date, log *problems) {
	c := &plan.Checks
	c.Forecast = forecastPlan(plan.Actions, asAt)
	for i := range plan.Actions {
		c.Endings = append(c.Endings, endingsOf(i, plan.Actions[i].Action, asAt)...)
		c.Linked = c.Linked || len(plan.Actions[i].Indicators) > 0
	}
	slices.SortStableFunc(c.Endings, func(a, b briefing.ResourceEnd) int { return a.Ends.Compare(b.Ends) })
	if c.Linked {
		linkPlan(plan, themes, log)
	}
}

// linkPlan follows the references from actions to measures. A measure is
// unmoved when it is neither better than a year before nor on target.
func linkPlan(plan *briefing.PlanFinding, themes []briefing.Theme, log *problems) {
	c := &plan.Checks
	measures := measuresByName(themes)
	worked := map[briefing.MeasureRef]bool{} // measures that an open action names
	for i := range plan.Actions {
		a := &plan.Actions[i]
		open := !a.IsComplete() && a.Status != briefing.Cancelled
		if open && len(a.Indicators) == 0 {
			c.NoMeasure = append(c.NoMeasure, i)
		}
		for _, name := range a.Indicators {
			ref, ok := measures[measureKey(name)]
			if !ok {
				log.tell(briefing.Note, a.Pos, "write the reference or the name that the measure has in the workbook",
					"action %s names the measure %q, which is in none of the workbooks", a.Ref, name)
				continue
			}
			worked[ref] = worked[ref] || open
			if a.IsComplete() && unmoved(&themes[ref.Theme].Indicators[ref.Indicator]) {
				c.DoneUnmoved = append(c.DoneUnmoved, briefing.ActionLink{Action: i, Measure: ref})
			}
		}
	}
	for t := range themes {
		for i := range themes[t].Indicators {
			ref := briefing.MeasureRef{Theme: t, Indicator: i}
			if themes[t].Indicators[i].Rating == briefing.OffTarget && !worked[ref] {
				c.RedNoAction = append(c.RedNoAction, ref)
			}
		}
	}
}

// measureKey is a reference or name as it is compared: without case and spaces.
func measureKey(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(name), " "))
}

// measuresByName finds measures by reference and by name; what two measures
// share finds neither, but a reference goes before a name.
func measuresByName(themes []briefing.Theme) map[string]briefing.MeasureRef {
	found, shared := map[string]briefing.MeasureRef{}, map[string]bool{}
	add := func(name string, ref briefing.MeasureRef) {
		key := measureKey(name)
		if _, taken := found[key]; key == "" || taken {
			shared[key] = true
			return
		}
		found[key] = ref
	}
	for t := range themes {
		for i := range themes[t].Indicators {
			add(themes[t].Indicators[i].Ref, briefing.MeasureRef{Theme: t, Indicator: i})
		}
	}
	for key := range shared {
		delete(found, key)
	}
	for t := range themes {
		for i := range themes[t].Indicators {
			if key := measureKey(themes[t].Indicators[i].Name); key != "" {
				if _, taken := found[key]; !taken {
					found[key] = briefing.MeasureRef{Theme: t, Indicator: i}
				}
			}
		}
	}
	return found
}

// unmoved reports whether a measure has a figure that is not on target and not
// better than a year before, or than the period before where there is none.
func unmoved(f *briefing.IndicatorFinding) bool {
	now, ok := f.Now()
	if !ok || f.Rating == briefing.OnTarget {
		return false
	}
	change := now.OnYear
	if !change.Known {
		change = now.OnPrevious
	}
	return change.Known && (change.Judgement == briefing.Worse || change.Judgement == briefing.Same)
}

// fewestDone is how many completed actions it takes to speak of a pace.
const fewestDone = 5

// forecastPlan carries the pace so far on: actions completed a day since the
// earliest start. It is refused without a start, with fewer than five complete,
// and beyond five years.
func forecastPlan(actions []briefing.ActionFinding, asAt briefing.Date) briefing.PlanForecast {
	var f briefing.PlanForecast
	for i := range actions {
		a := &actions[i]
		if a.Status == briefing.Cancelled {
			continue
		}
		f.Total++
		if start := a.Start.Date; !start.IsZero() && (f.Since.IsZero() || start.Before(f.Since)) {
			f.Since = start
		}
		if a.IsComplete() {
			f.Done++
		} else if due := a.Current.Date; !due.IsZero() && due.After(f.LastDue) {
			f.LastDue = due
		}
	}
	switch {
	case f.Total == 0 || asAt.IsZero():
		f.Why = "there is nothing to carry forward"
	case f.Done == f.Total:
		f.Why = "every action is complete"
	case f.Since.IsZero() || !f.Since.Before(asAt):
		f.Why = "the plan gives no start dates"
	case f.Done < fewestDone:
		f.Why = "too few actions are complete to speak of a pace"
	default:
		days := f.Since.DaysUntil(asAt)
		left := (days*(f.Total-f.Done) + f.Done - 1) / f.Done
		if left > 365*5 {
			f.Why = "it lies more than five years ahead"
			return f
		}
		f.Known, f.Complete = true, asAt.AddDays(left)
		f.Late = !f.LastDue.IsZero() && f.Complete.After(f.LastDue)
	}
	return f
}
