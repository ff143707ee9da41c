package templates

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

// What the plan leaves open is told of what is open alone: on whom it depends,
// which actions no measure follows, and which cannot be held to account.
func TestPlanOpen(t *testing.T) {
	action := func(ref string, status briefing.ActionStatus, on []briefing.PartnerBody, checks ...briefing.ActionCheck) briefing.ActionFinding {
		return briefing.ActionFinding{Action: briefing.Action{Ref: ref, Text: "Agree a joint protocol with the district councils and others", Status: status}, DependsOn: on, Checks: checks}
	}
	bodies := func(b ...briefing.PartnerBody) []briefing.PartnerBody { return b }
	p := briefing.PlanFinding{Actions: []briefing.ActionFinding{
		action("1", briefing.InProgress, bodies(briefing.Courts, briefing.Schools), briefing.NoLead),
		action("2", briefing.InProgress, bodies(briefing.Schools), briefing.MeasureWithoutCount, briefing.VagueWording),
		action("", briefing.InProgress, nil, briefing.NoLead),
		action("4", briefing.Complete, bodies(briefing.Police), briefing.NoEvidence),
		action("5", briefing.Cancelled, bodies(briefing.Police)),
	}}
	p.Checks = briefing.PlanChecks{Linked: true, NoMeasure: []int{0, 2}}
	w := &writer{language: english(t)}
	w.planOpen(p)
	var got []string
	for _, b := range w.blocks {
		switch b := b.(type) {
		case briefing.Heading:
			got = append(got, b.Text)
		case briefing.List:
			for _, item := range b.Items {
				for _, phrase := range item {
					got = append(got, phrase.Text)
				}
			}
		}
	}
	want := []string{
		"What the plan leaves open",
		"Two actions not yet complete depend on others. These are schools and colleges (2) and the courts (1).",
		"Two actions not yet complete name no measure in this paper.",
		"No lead: 1 and Agree a joint protocol with the….",
		"A measure of success without a figure: 2.",
		"Words that do not say what will be done: 2.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	w = &writer{language: english(t)}
	w.planOpen(briefing.PlanFinding{Actions: p.Actions[3:]})
	if len(w.blocks) != 0 {
		t.Errorf("a plan with nothing open: %v", w.blocks)
	}
}
