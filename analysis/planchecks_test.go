package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func TestActionChecks(t *testing.T) {
	sound := briefing.Action{
		Text: "Train 40 social workers in assessment", Leads: []string{"Head of service"}, OriginalDue: due("2021-09-30"),
		SuccessMeasure: "90% of assessments in time", Status: briefing.InProgress,
	}
	change := func(f func(*briefing.Action)) briefing.Action {
		a := sound
		f(&a)
		return a
	}
	for _, c := range []struct {
		name   string
		action briefing.Action
		want   string
	}{
		{"sound", sound, ""},
		{"no lead", change(func(a *briefing.Action) { a.Leads = nil }), "no lead"},
		{"no date", change(func(a *briefing.Action) { a.OriginalDue = briefing.Due{} }), "no due date"},
		{"ongoing", change(func(a *briefing.Action) { a.OriginalDue = due("ongoing") }), "no day in its due date"},
		{"no measure", change(func(a *briefing.Action) { a.SuccessMeasure = " " }), "no success measure"},
		{"a measure without a figure", change(func(a *briefing.Action) { a.SuccessMeasure = "Better practice" }), "success measure has no figure"},
		{"a linked measure is enough", change(func(a *briefing.Action) { a.SuccessMeasure, a.Indicators = "Better practice", []string{"1.1"} }), ""},
		{"vague", change(func(a *briefing.Action) { a.Text = "Continue to work on visits" }), "does not say what will be done"},
		{"a vague word with a figure", change(func(a *briefing.Action) { a.Text = "Review all 30 plans" }), ""},
		{"a word that only begins alike", change(func(a *briefing.Action) { a.Text = "Developers to add a field" }), ""},
		{"complete without evidence", change(func(a *briefing.Action) { a.Status, a.Leads = briefing.Complete, nil }), "complete without evidence"},
		{"complete", change(func(a *briefing.Action) { a.Status, a.Evidence = briefing.Complete, "Audit" }), ""},
		{"cancelled", briefing.Action{Status: briefing.Cancelled}, ""},
	} {
		var got []string
		for _, check := range checkAction(c.action, c.action.CurrentDue()) {
			got = append(got, check.String())
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: want %q, got %q", c.name, c.want, got)
		}
	}
}

func TestDependsOn(t *testing.T) {
	for _, c := range []struct {
		text     string
		partners []string
		want     []briefing.PartnerBody
	}{
		{"Agree timescales with the family court and CAFCASS", nil, []briefing.PartnerBody{briefing.Courts}},
		{"Triage notifications daily", []string{"Marchshire Police", "NHS trust"}, []briefing.PartnerBody{briefing.Police, briefing.Health}},
		{"Commission respite", []string{"Third sector"}, []briefing.PartnerBody{briefing.ThirdSector}},
		{"Commission respite", []string{"Acme"}, []briefing.PartnerBody{briefing.OtherPartner}},
		{"Courtesy calls to carers", nil, nil},
	} {
		if got := dependsOn(briefing.Action{Text: c.text, Partners: c.partners}); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v", c.text, got)
		}
	}
}

func TestEndings(t *testing.T) {
	for _, c := range []struct {
		text, want string
	}{
		{"13 family practitioners, funded to March 2021. Their impact is reviewed.", "2021-03-31 soon: 13 family practitioners, funded to March 2021"},
		{"Visits are up. Secondment ends on 30 September 2021", "2021-09-30 soon: Secondment ends on 30 September 2021"},
		{"Fixed-term posts until 1/2/2022", "2022-02-01 later: Fixed-term posts until 1/2/2022"},
		{"Grant funding runs out at the end of January 2021", "2021-01-31 past: Grant funding runs out at the end of January 2021"},
		{"Training by March 2022", ""},
		{"Posts filled by March 2022", ""},
		{"Funded by the council; training to March 2022", ""},
	} {
		got := ""
		for _, e := range endingsOf(0, briefing.Action{Text: c.text}, asAt) {
			when := "later"
			if e.Past {
				when = "past"
			} else if e.WithinSixMonths {
				when = "soon"
			}
			got += fmt.Sprintf("%s %s: %s", e.Ends.ISO(), when, e.Words)
		}
		if got != c.want {
			t.Errorf("%s\nwant %q\n got %q", c.text, c.want, got)
		}
	}
}

// Six months are counted by the ends of months: to the last day of the sixth.
func TestEndingsWithinSixMonths(t *testing.T) {
	for _, c := range []struct {
		asAt briefing.Date
		ends string
		want bool
	}{
		{briefing.NewDate(2026, 9, 30), "30 March 2027", true},
		{briefing.NewDate(2026, 9, 30), "31 March 2027", true},
		{briefing.NewDate(2026, 9, 30), "March 2027", true},
		{briefing.NewDate(2026, 9, 30), "1 April 2027", false},
		{briefing.NewDate(2026, 3, 31), "30 September 2026", true},
		{briefing.NewDate(2026, 3, 31), "1 October 2026", false},
		{briefing.NewDate(2027, 8, 31), "29 February 2028", true},
		{briefing.NewDate(2027, 8, 31), "1 March 2028", false},
		{briefing.NewDate(2026, 6, 30), "31 December 2026", true},
		{briefing.NewDate(2026, 6, 30), "1 January 2027", false},
		{briefing.NewDate(2026, 9, 30), "30 September 2026", true},
		{briefing.NewDate(2026, 9, 30), "29 September 2026", false},
	} {
		found := endingsOf(0, briefing.Action{Text: "Posts funded to " + c.ends}, c.asAt)
		if len(found) != 1 || found[0].WithinSixMonths != c.want {
			t.Errorf("to %s, as at %s: got %+v", c.ends, c.asAt.ISO(), found)
		}
	}
}

func TestLinks(t *testing.T) {
	measure := func(ref, name, figures, target string) briefing.Indicator {
		ind := percentage(figures)
		ind.Ref, ind.Name, ind.Target = ref, name, reading(target, "B5")
		return ind
	}
	ds := briefing.Dataset{
		Indicators: []briefing.Indicator{
			measure("1", "Visits", "80|78", "90"),   // off target and worse
			measure("2", "Reviews", "80|95", "90"),  // on target
			measure("3", "Contacts", "80|82", "90"), // off target, better
		},
		Actions: []briefing.Action{
			{Ref: "A", Status: briefing.Complete, Evidence: "x", Indicators: []string{"1"}},
			{Ref: "B", Status: briefing.InProgress, Indicators: []string{"visits "}},
			{Ref: "C", Status: briefing.Complete, Evidence: "x", Indicators: []string{"2", "3"}},
			{Ref: "D", Status: briefing.InProgress},
			{Ref: "E", Status: briefing.InProgress, Indicators: []string{"9"}},
		},
	}
	f, told := analyse(ds, briefing.Brief{})
	c := f.Plan.Checks
	name := func(i int) string { return f.Plan.Actions[i].Ref }
	if len(c.DoneUnmoved) != 1 || name(c.DoneUnmoved[0].Action) != "A" || c.DoneUnmoved[0].Measure.Indicator != 0 {
		t.Errorf("done but unmoved: %+v", c.DoneUnmoved)
	}
	if len(c.RedNoAction) != 1 || c.RedNoAction[0].Indicator != 2 {
		t.Errorf("red with no open action: %+v", c.RedNoAction)
	}
	if len(c.NoMeasure) != 1 || name(c.NoMeasure[0]) != "D" {
		t.Errorf("actions with no measure: %+v", c.NoMeasure)
	}
	if want := `action E names the measure "9", which is in none of the workbooks`; !slices.ContainsFunc(told, func(d briefing.Diagnostic) bool { return d.Summary == want }) {
		t.Errorf("want a note %q, got %v", want, told)
	}
	ds.Actions = []briefing.Action{{Ref: "D", Status: briefing.InProgress}}
	f, _ = analyse(ds, briefing.Brief{})
	if c := f.Plan.Checks; c.Linked || len(c.RedNoAction)+len(c.NoMeasure) != 0 {
		t.Errorf("a plan that links nothing says nothing of links: %+v", c)
	}
}

// Five of ten done in 100 days: the other five take 100 more.
func TestPlanForecast(t *testing.T) {
	var actions []briefing.ActionFinding
	for i := range 10 {
		a := briefing.Action{Start: briefing.Due{Date: asAt.AddDays(-100 + i)}, OriginalDue: briefing.Due{Date: asAt.AddDays(90)}, Status: briefing.InProgress}
		if i < 5 {
			a.Status = briefing.Complete
		}
		actions = append(actions, analyseAction(a, asAt))
	}
	got := forecastPlan(actions, asAt)
	if !got.Known || got.Complete != asAt.AddDays(100) || !got.Late || got.Done != 5 || got.Total != 10 {
		t.Errorf("got %+v", got)
	}
	if got := forecastPlan(actions[1:], asAt); got.Known || got.Why != "too few actions are complete to speak of a pace" {
		t.Errorf("four done: %+v", got)
	}
	if got := forecastPlan(actions[:5], asAt); got.Known || got.Why != "every action is complete" {
		t.Errorf("all done: %+v", got)
	}
}

func TestRecommendationDays(t *testing.T) {
	found, tally := analyseRecommendations([]briefing.Recommendation{
		{MeetingDate: briefing.NewDate(2021, 1, 1), Due: due("2021-03-01")},
		{MeetingDate: briefing.NewDate(2021, 1, 1), Status: briefing.Complete, Evidence: "Report"},
	}, asAt)
	if found[0].DaysOverdue != 30 || found[1].DaysOverdue != 0 {
		t.Errorf("got %+v", found)
	}
	if tally.ByState[briefing.AwaitingResponse] != 1 || tally.ByState[briefing.ClosedWithEvidence] != 1 {
		t.Errorf("got %+v", tally)
	}
}
