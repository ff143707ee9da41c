package templates

import (
	"cmp"
	"fmt"
	"slices"

	"scrutiny/briefing"
)

// mostOpenRefs is how many actions a line on what the plan leaves open names.
const mostOpenRefs = 8

// openNameLetters is how much of an action without a reference is named.
const openNameLetters = 40

// lintKeys are the ways in which an open action cannot be held to account, in the
// order in which they are told.
var lintKeys = []struct {
	check briefing.ActionCheck
	key   string
}{
	{briefing.NoLead, "plan.open.lead"},
	{briefing.NoDueDate, "plan.open.date"},
	{briefing.VagueDueDate, "plan.open.vague-date"},
	{briefing.NoSuccessMeasure, "plan.open.measure"},
	{briefing.MeasureWithoutCount, "plan.open.count"},
	{briefing.VagueWording, "plan.open.vague"},
}

var bodyKeys = map[briefing.PartnerBody]string{
	briefing.Courts: "plan.body.courts", briefing.Police: "plan.body.police", briefing.Health: "plan.body.health",
	briefing.Schools: "plan.body.schools", briefing.ThirdSector: "plan.body.third-sector", briefing.Housing: "plan.body.housing",
	briefing.OtherPartner: "plan.body.partners",
}

// planOpen writes what the plan leaves open: on whom else it depends, which
// actions name no measure, and which cannot be held to account.
func (w *writer) planOpen(p briefing.PlanFinding) {
	var items []string
	if bodies := w.dependencies(p); bodies != "" {
		items = append(items, bodies)
	}
	if n := len(p.Checks.NoMeasure); p.Checks.Linked && n > 0 {
		items = append(items, w.say("plan.open.unlinked", "N", n))
	}
	for _, l := range lintKeys {
		refs := refsOf(p.Actions, func(a briefing.ActionFinding) bool { return slices.Contains(a.Checks, l.check) })
		if len(refs) > 0 {
			items = append(items, w.say(l.key, "N", len(refs), "Refs", w.firstRefs(refs)))
		}
	}
	if len(items) == 0 {
		return
	}
	w.heading(2, w.say("plan.open"), "plan-open")
	w.add(briefing.List{Items: plainItems(items)})
}

// dependencies says on how many other bodies the open actions depend, the most
// frequent first and those of no known kind last.
func (w *writer) dependencies(p briefing.PlanFinding) string {
	var counts [briefing.OtherPartner + 1]int
	depending := 0
	for _, a := range p.Actions {
		if isOpen(a) && len(a.DependsOn) > 0 {
			depending++
			for _, b := range a.DependsOn {
				counts[b]++
			}
		}
	}
	if depending == 0 {
		return ""
	}
	var bodies []briefing.PartnerBody
	for b := range counts {
		if counts[b] > 0 {
			bodies = append(bodies, briefing.PartnerBody(b))
		}
	}
	slices.SortStableFunc(bodies, func(a, b briefing.PartnerBody) int {
		return cmp.Or(cmp.Compare(a/briefing.OtherPartner, b/briefing.OtherPartner), counts[b]-counts[a])
	})
	var names []string
	for _, b := range bodies {
		names = append(names, fmt.Sprintf("%s (%d)", w.say(bodyKeys[b]), counts[b]))
	}
	return w.say("plan.open.depends", "N", depending, "Bodies", w.list(names...))
}

func isOpen(a briefing.ActionFinding) bool {
	return !a.IsComplete() && a.Status != briefing.Cancelled
}

// refsOf are the references of the open actions that answer to a question.
func refsOf(actions []briefing.ActionFinding, is func(briefing.ActionFinding) bool) []string {
	var refs []string
	for _, a := range actions {
		if isOpen(a) && is(a) {
			refs = append(refs, cmp.Or(a.Ref, shortened(a.Text, openNameLetters)))
		}
	}
	return refs
}

// firstRefs lists references, and how many more there are.
func (w *writer) firstRefs(refs []string) string {
	if len(refs) <= mostOpenRefs {
		return w.list(refs...)
	}
	return w.list(append(slices.Clone(refs[:mostOpenRefs]), w.say("position.more", "N", len(refs)-mostOpenRefs))...)
}
