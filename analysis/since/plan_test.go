package since

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

func day(s string) briefing.Due {
	d, err := briefing.ParseISODate(s)
	if err != nil {
		return briefing.Due{Text: s}
	}
	return briefing.Due{Date: d}
}

// action is in progress, rated amber, of medium priority, due on the day given.
func action(ref, text, due string) briefing.Action {
	return briefing.Action{
		Ref: ref, Theme: "Front door", Text: text, OriginalDue: day(due),
		Status: briefing.InProgress, BRAG: briefing.Amber, Priority: briefing.MediumPriority,
	}
}

func plan(actions ...briefing.Action) briefing.Dataset { return briefing.Dataset{Actions: actions} }

func TestOneAction(t *testing.T) {
	const text = "Train all front door staff in the new thresholds"
	tests := []struct {
		name   string
		change func(now, then *briefing.Action)
		want   []string
	}{
		{"as it was", func(_, _ *briefing.Action) {}, nil},
		{"revised by six weeks", func(now, _ *briefing.Action) { now.RevisedDue = []briefing.Due{day("2027-02-11")} },
			[]string{"1.1 slipped: 31 December 2026 to 11 February 2027 6"}},
		// 31 December to 31 March is 90 days: 12 whole weeks.
		{"original date overwritten", func(now, _ *briefing.Action) { now.OriginalDue = day("2027-03-31") },
			[]string{"1.1 original due date changed: 31 December 2026 to 31 March 2027 12"}},
		{"original date overwritten, revised date kept", func(now, then *briefing.Action) {
			then.RevisedDue, now.RevisedDue = []briefing.Due{day("2027-03-31")}, []briefing.Due{day("2027-03-31")}
			now.OriginalDue = day("2027-03-31")
		}, []string{"1.1 original due date changed: 31 December 2026 to 31 March 2027 12"}},
		{"original date overwritten, and revised once more", func(now, _ *briefing.Action) {
			now.OriginalDue, now.RevisedDue = day("2027-03-31"), []briefing.Due{day("2027-06-30")}
		}, []string{"1.1 original due date changed: 31 December 2026 to 31 March 2027 12", "1.1 slipped: 31 December 2026 to 30 June 2027 25"}},
		{"original date taken out", func(now, _ *briefing.Action) { now.OriginalDue = day("Ongoing") },
			[]string{"1.1 original due date changed: 31 December 2026 to Ongoing 0"}},
		{"a date given where there was none", func(_, then *briefing.Action) { then.OriginalDue = day("TBC") }, nil},
		{"brought forward", func(now, _ *briefing.Action) { now.RevisedDue = []briefing.Due{day("2026-12-01")} },
			[]string{"1.1 brought forward: 31 December 2026 to 1 December 2026 -4"}},
		{"newly overdue", func(now, then *briefing.Action) {
			now.OriginalDue, then.OriginalDue = day("2026-09-29"), day("2026-09-29")
		},
			[]string{"1.1 newly overdue: 29 September 2026 to 29 September 2026 0"}},
		{"due on the as-at date", func(now, then *briefing.Action) {
			now.OriginalDue, then.OriginalDue = day("2026-09-30"), day("2026-09-30")
		}, nil},
		{"overdue then already", func(now, then *briefing.Action) {
			now.OriginalDue, then.OriginalDue = day("2026-05-31"), day("2026-05-31")
		}, nil},
		{"complete with evidence", func(now, _ *briefing.Action) {
			now.Status, now.BRAG, now.Evidence = briefing.Complete, briefing.Blue, "Training log"
		},
			[]string{"1.1 completed: 31 December 2026 to 31 December 2026 0"}},
		{"complete without", func(now, _ *briefing.Action) { now.Status, now.BRAG = briefing.Complete, briefing.Blue },
			[]string{"1.1 completed: 31 December 2026 to 31 December 2026 0", "1.1 improved without evidence: 31 December 2026 to 31 December 2026 0"}},
		{"complete, the date moved on the way", func(now, _ *briefing.Action) {
			now.Status, now.BRAG, now.Evidence, now.RevisedDue = briefing.Complete, briefing.Blue, "Log", []briefing.Due{day("2027-03-31")}
		}, []string{"1.1 completed: 31 December 2026 to 31 March 2027 12"}},
		{"open again", func(_, then *briefing.Action) { then.Status, then.BRAG = briefing.Complete, briefing.Blue },
			[]string{"1.1 no longer complete: 31 December 2026 to 31 December 2026 0"}},
		{"amber to green, nothing said", func(now, _ *briefing.Action) { now.BRAG = briefing.Green },
			[]string{"1.1 improved without evidence: 31 December 2026 to 31 December 2026 0"}},
		{"amber to green, the old note only", func(now, then *briefing.Action) {
			now.BRAG = briefing.Green
			now.Progress, then.Progress = []briefing.ProgressEntry{{Text: "Dates set."}}, []briefing.ProgressEntry{{Text: "dates set"}}
		}, []string{"1.1 improved without evidence: 31 December 2026 to 31 December 2026 0"}},
		{"amber to green, with a new note", func(now, _ *briefing.Action) {
			now.BRAG, now.Progress = briefing.Green, []briefing.ProgressEntry{{Text: "Half of the staff trained."}}
		}, nil},
		{"green to amber", func(_, then *briefing.Action) { then.BRAG = briefing.Green }, nil},
		{"less urgent", func(now, _ *briefing.Action) { now.Priority = briefing.LowPriority },
			[]string{"1.1 lower priority: 31 December 2026 to 31 December 2026 0"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			now, then := action("1.1", text, "2026-12-31"), action("1.1", text, "2026-12-31")
			tt.change(&now, &then)
			wantTold(t, compare(plan(now), plan(then)), tt.want...)
		})
	}
}

// A note on progress shows why a rating improved; for completion it does so
// only in a plan that has no evidence at all.
func TestCompletionNeedsEvidenceWhereThePlanGivesIt(t *testing.T) {
	then, now := action("1.1", "Train staff", "2026-12-31"), action("1.1", "Train staff", "2026-12-31")
	now.Status, now.Progress = briefing.Complete, []briefing.ProgressEntry{{Text: "All staff trained."}}
	other := action("1.2", "Recruit a manager", "2026-12-31")
	wantTold(t, compare(plan(now, other), plan(then, other)), "1.1 completed: 31 December 2026 to 31 December 2026 0")
	other.Evidence = "Contract signed"
	wantTold(t, compare(plan(now, other), plan(then, other)),
		"1.1 completed: 31 December 2026 to 31 December 2026 0", "1.1 improved without evidence: 31 December 2026 to 31 December 2026 0")
}

func TestActionsFoundAgain(t *testing.T) {
	const due = "2026-12-31"
	then := plan(
		action("1.1", "Train all front door staff in the new thresholds", due),
		action("1.2", "Recruit thirteen family practitioners", due),
		action("1.3", "Audit child protection plans that ended early", due),
		action("1.4", "Publish the transition pathway", due),
	)
	now := plan(
		action("1.1", "Train most front door staff in thresholds", due),     // reworded
		action("1.2", "Audit child protection plans that ended early", due), // moved up a number
		action("1.4", "Buy a new case management system", due),              // another action under an old number
	)
	f := compare(now, then)
	wantTold(t, f, "1.1 reworded: 31 December 2026 to 31 December 2026 0",
		"1.4 new: to 31 December 2026 0",
		"1.2 dropped: 31 December 2026 to 0",
		"1.4 dropped: 31 December 2026 to 0")
	if was := f.Actions[0].WasText; was != "Train all front door staff in the new thresholds" {
		t.Errorf("the reworded action read %q", was)
	}
	if gone := f.Actions[2].Text; gone != "Recruit thirteen family practitioners" {
		t.Errorf("dropped %q", gone)
	}
}

func TestRecommendations(t *testing.T) {
	made := briefing.NewDate(2026, 2, 10)
	rec := func(ref, text string, status briefing.ActionStatus, evidence string) briefing.Recommendation {
		return briefing.Recommendation{
			Ref: ref, Text: text, MeetingDate: made, Response: briefing.Accepted, Status: status, Evidence: evidence, Due: day("2026-12-31"),
		}
	}
	then := briefing.Dataset{Recommendations: []briefing.Recommendation{
		rec("R1", "That the panel receives the audit of plans", briefing.InProgress, ""),
		rec("R2", "That caseloads are reported by team", briefing.InProgress, ""),
		rec("R3", "That vacancies are reported monthly", briefing.InProgress, ""),
		rec("R4", "That the pathway is published", briefing.Complete, "Link"),
		rec("R5", "That the budget is reviewed", briefing.InProgress, ""),
	}}
	now := briefing.Dataset{Recommendations: []briefing.Recommendation{
		rec("R2", "That caseloads are reported by team", briefing.Complete, "Report of 3 June"),
		rec("R3", "That vacancies are reported quarterly", briefing.Complete, ""),
		rec("R4", "That the pathway is published", briefing.InProgress, ""),
		rec("R5", "That the budget is reviewed", briefing.InProgress, ""),
		rec("R6", "That members visit the front door", briefing.NotStarted, ""),
	}}
	now.Recommendations[3].Due = day("2027-03-31")
	f := compare(now, then)
	wantTold(t, f,
		"R2 closed: under way to closed with evidence",
		"R3 reworded: under way to reported done, evidence awaited",
		"R3 reported done without evidence: under way to reported done, evidence awaited",
		"R4 open again: closed with evidence to under way",
		"R5 due date moved: under way to under way",
		"R6 new: awaiting a response to under way",
		"R1 no longer listed: under way to awaiting a response")
	if gone := f.Recommendations[6]; !gone.FromState.Open() || gone.Meeting != "10 February 2026" {
		t.Errorf("the one no longer listed: %+v", gone)
	}
}

// What the last report does not hold cannot be told new.
func TestOnlyWhatBothHoldIsCompared(t *testing.T) {
	now := dataset(indicator("1", "In time", series))
	now.Actions = []briefing.Action{action("1.1", "Train staff", "2026-12-31")}
	f := compare(now, dataset(indicator("1", "In time", series)))
	if wantTold(t, f); f.ActionsCompared || !f.IndicatorsCompared {
		t.Errorf("compared: indicators %v, actions %v, want true and false", f.IndicatorsCompared, f.ActionsCompared)
	}
	f = compare(dataset(), now)
	wantTold(t, f, "dropped In time", "1.1 dropped: 31 December 2026 to 0")
}

// A report compared with itself gives nothing, whatever is in it, repeated
// rows among it.
func TestSameReportTwice(t *testing.T) {
	ds := dataset(indicator("1", "In time", series), indicator("1", "In time", series), indicator("", "", "1 | c | x |"), withParts("90 | 64", "30 | c", "60 | 60"))
	ds.Actions = []briefing.Action{action("1", "Train", "2026-12-31"), action("1", "Train", "TBC"), action("", "", "2026-01-01")}
	ds.Recommendations = []briefing.Recommendation{{Ref: "R1", Text: "That it is done"}, {Text: ""}, {Text: ""}}
	f := Compare(ds, briefing.LastReport{Dataset: ds, AsAt: thisDay, Period: thisPeriod}, thisPeriod, thisDay)
	for _, line := range told(f) {
		t.Errorf("unexpected: %s", line)
	}
}

// What is new one way round is dropped the other way round, and a revision up
// is one down.
func TestSwapped(t *testing.T) {
	then := dataset(indicator("1", "Visits in time", series), indicator("2", "Plans reviewed", "50 | 51 | 50 | 52 | 53 | "))
	now := dataset(indicator("1", "Visits in time", "70 | 73 | 75 | 71 | 74 |"), indicator("3", "Dental checks", "88 | 90 | 91 | 92 | 93 | "))
	then.Actions = []briefing.Action{action("1.1", "Train staff", "2026-12-31"), action("1.2", "Buy laptops", "2026-12-31")}
	now.Actions = []briefing.Action{action("1.2", "Buy laptops", "2026-12-31"), action("1.3", "Publish the pathway", "2026-12-31")}
	there, back := compare(now, then), compare(then, now)
	presence := func(f briefing.SinceFinding, p briefing.Presence) (names []string) {
		for _, c := range f.Indicators {
			if c.Presence == p {
				names = append(names, c.Indicator.Name)
			}
		}
		return names
	}
	kind := func(f briefing.SinceFinding, k briefing.ActionChangeKind) (refs []string) {
		for _, c := range f.Actions {
			if c.Kind == k {
				refs = append(refs, c.Ref)
			}
		}
		return refs
	}
	if !slices.Equal(presence(there, briefing.Added), presence(back, briefing.Dropped)) || len(presence(there, briefing.Added)) != 1 ||
		!slices.Equal(presence(there, briefing.Dropped), presence(back, briefing.Added)) {
		t.Errorf("indicators: %v\nand back: %v", told(there), told(back))
	}
	if !slices.Equal(kind(there, briefing.ActionAdded), kind(back, briefing.ActionDropped)) || len(kind(there, briefing.ActionAdded)) != 1 {
		t.Errorf("actions: %v\nand back: %v", told(there), told(back))
	}
	if len(there.Figures) != 1 || there.Figures[0].Difference != 1 || back.Figures[0].Difference != -1 {
		t.Errorf("figures: %v\nand back: %v", told(there), told(back))
	}
}
