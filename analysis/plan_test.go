package analysis

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

var asAt = briefing.NewDate(2021, 3, 31)

// due is a due date as ISO, or words.
func due(s string) briefing.Due {
	d, err := briefing.ParseISODate(s)
	if err != nil {
		return briefing.Due{Text: s}
	}
	return briefing.Due{Date: d, Text: s}
}

func TestAction(t *testing.T) {
	moved := func(dates ...string) (out []briefing.Due) {
		for _, d := range dates {
			out = append(out, due(d))
		}
		return out
	}
	percent := func(n float64) briefing.Reading {
		return briefing.Reading{Value: briefing.Number(n, 0)}
	}
	for _, c := range []struct {
		name          string
		action        briefing.Action
		rating        briefing.BRAG
		overdue       int // days; 0: not overdue
		weeks, moves  int
		contradiction string
	}{
		{"on track", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Green, OriginalDue: due("2021-06-30")}, briefing.Green, 0, 0, 0, ""},
		{"due on the day is not overdue", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Green, OriginalDue: due("2021-03-31")}, briefing.Green, 0, 0, 0, ""},
		{"overdue whatever the cell says", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Green, OriginalDue: due("2021-03-01")}, briefing.Red, 30, 0, 0,
			"it is rated green, but it was due on 1 March 2021 and is not complete"},
		{"overdue and red", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Red, OriginalDue: due("2021-03-30")}, briefing.Red, 1, 0, 0, ""},
		{"paused and overdue", briefing.Action{Status: briefing.Paused, OriginalDue: due("2021-03-30")}, briefing.Red, 1, 0, 0, ""},
		{"complete is never overdue", briefing.Action{Status: briefing.Complete, BRAG: briefing.Blue, OriginalDue: due("2020-03-01")}, briefing.Blue, 0, 0, 0, ""},
		{"green and done is blue", briefing.Action{Status: briefing.Complete, BRAG: briefing.Green}, briefing.Blue, 0, 0, 0, ""},
		{"complete but red", briefing.Action{Status: briefing.Complete, BRAG: briefing.Red}, briefing.Blue, 0, 0, 0, "its status is complete, but it is rated red"},
		{"complete at 80 per cent", briefing.Action{Status: briefing.Complete, PercentComplete: percent(80)}, briefing.Blue, 0, 0, 0,
			"its status is complete, but it is given as 80% complete"},
		{"100 per cent and not complete", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Green, PercentComplete: percent(100)}, briefing.Green, 0, 0, 0,
			"it is given as 100% complete, but its status is in progress"},
		{"blue without a status", briefing.Action{BRAG: briefing.Blue, OriginalDue: due("2020-03-01")}, briefing.Blue, 0, 0, 0, ""},
		{"blue and in progress", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Blue, OriginalDue: due("2021-06-30")}, briefing.NoBRAG, 0, 0, 0,
			"it is rated blue, which means complete, but its status is in progress"},
		{"not started", briefing.Action{Status: briefing.NotStarted, OriginalDue: due("2021-06-30")}, briefing.Grey, 0, 0, 0, ""},
		{"cancelled", briefing.Action{Status: briefing.Cancelled, OriginalDue: due("2020-06-30")}, briefing.NoBRAG, 0, 0, 0, ""},
		// 31 January to 31 May 2021 is 120 days: 17 whole weeks.
		{"moved twice", briefing.Action{Status: briefing.InProgress, BRAG: briefing.Amber, OriginalDue: due("2021-01-31"),
			RevisedDue: moved("2021-03-31", "2021-05-31")}, briefing.Amber, 0, 17, 2, ""},
		{"revised to the same day", briefing.Action{BRAG: briefing.Amber, OriginalDue: due("2021-06-30"), RevisedDue: moved("2021-06-30")}, briefing.Amber, 0, 0, 0, ""},
		{"brought forward", briefing.Action{BRAG: briefing.Green, OriginalDue: due("2021-06-30"), RevisedDue: moved("2021-06-02")}, briefing.Green, 0, -4, 1, ""},
		{"no day", briefing.Action{BRAG: briefing.Green, OriginalDue: due("ongoing")}, briefing.Green, 0, 0, 0, ""},
		{"from a day to words", briefing.Action{BRAG: briefing.Green, OriginalDue: due("2020-06-30"), RevisedDue: moved("TBC")}, briefing.Green, 0, 0, 1, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := analyseAction(c.action, asAt)
			if f.Rating != c.rating || f.Overdue != (c.overdue > 0) || f.DaysOverdue != c.overdue ||
				f.SlippageWeeks != c.weeks || f.TimesMoved != c.moves || contradictionInWords(f) != c.contradiction {
				t.Errorf("got %s, overdue %d, %d weeks, %d moves, %q", f.Rating, f.DaysOverdue, f.SlippageWeeks, f.TimesMoved, contradictionInWords(f))
			}
		})
	}
}

func TestPlan(t *testing.T) {
	actions := []briefing.Action{
		{Ref: "1.10", Theme: "Front door", Priority: briefing.HighPriority, Status: briefing.InProgress, BRAG: briefing.Green, OriginalDue: due("2021-06-30")},
		{Ref: "1.9", Theme: "Front door", Priority: briefing.HighPriority, Status: briefing.Complete, OriginalDue: due("2021-01-31")},
		{Ref: "2.1", Theme: "Workforce", Status: briefing.InProgress, BRAG: briefing.Amber, OriginalDue: due("2021-06-30")},
		{Ref: "2.2", Theme: "Workforce", Priority: briefing.LowPriority, Status: briefing.Paused, BRAG: briefing.Amber, OriginalDue: due("2021-01-31"), RevisedDue: []briefing.Due{due("2021-06-30")}},
		{Ref: "2.3", Theme: "Workforce", Priority: briefing.HighPriority, Status: briefing.InProgress, BRAG: briefing.Red, OriginalDue: due("2021-02-28")},
		{Ref: "2.4", Theme: "Front door", Priority: briefing.HighPriority, Status: briefing.InProgress, BRAG: briefing.Red, OriginalDue: due("2020-12-31")},
	}
	f, ds := analyse(briefing.Dataset{Actions: actions}, briefing.Brief{AsAt: asAt})
	const open = ": no lead; no success measure"
	wantDiagnostics(t, ds, "note - action 1.10"+open, "note - action 1.9: complete without evidence",
		"note - action 2.1"+open, "note - action 2.2"+open, "note - action 2.3"+open, "note - action 2.4"+open)
	var order []string
	for _, a := range f.Plan.Actions {
		order = append(order, a.Ref)
	}
	if got := strings.Join(order, " "); got != "2.4 2.3 1.9 1.10 2.2 2.1" {
		t.Errorf("order: %s", got)
	}
	if got := f.Plan.Tally; got.Total != 6 || got.Overdue != 2 || got.Slipped != 1 || got.Paused != 1 ||
		got.Of(briefing.Red) != 2 || got.Of(briefing.Blue) != 1 || got.Of(briefing.Amber) != 1 || got.Aside() != 1 || got.Of(briefing.Green) != 1 {
		t.Errorf("tally: %+v", got)
	}
	for _, groups := range [][]briefing.PlanGroup{f.Plan.ByPriority, f.Plan.ByTheme} {
		var sum briefing.PlanTally
		for _, g := range groups {
			sum.Total += g.Tally.Total
			sum.Overdue += g.Tally.Overdue
			ratings, statuses := g.Tally.Aside(), 0
			for _, n := range g.Tally.ByBRAG {
				ratings += n
			}
			for _, n := range g.Tally.ByStatus {
				statuses += n
			}
			if ratings != g.Tally.Total || statuses != g.Tally.Total {
				t.Errorf("%s: %d by rating, %d by status, total %d", g.Name, ratings, statuses, g.Tally.Total)
			}
		}
		if sum.Total != 6 || sum.Overdue != 2 {
			t.Errorf("groups do not add up: %+v", groups)
		}
	}
	if p := f.Plan.ByPriority; len(p) != 3 || p[0].Priority != briefing.HighPriority || p[2].Priority != briefing.NoPriority {
		t.Errorf("priorities: %+v", p)
	}
}

func TestPlanWithoutAsAt(t *testing.T) {
	_, ds := analyse(briefing.Dataset{Actions: []briefing.Action{{Ref: "1", OriginalDue: due("2020-01-01")}}}, briefing.Brief{})
	wantDiagnostics(t, ds, "warning - there is no as-at date", "note - action 1: no lead; no success measure")
}

func TestRecommendationState(t *testing.T) {
	late := due("2021-03-01")
	for _, c := range []struct {
		name    string
		rec     briefing.Recommendation
		want    briefing.RecommendationState
		open    bool
		overdue bool
	}{
		{"nothing said", briefing.Recommendation{Due: late}, briefing.AwaitingResponse, true, true},
		{"accepted", briefing.Recommendation{Response: briefing.Accepted, Due: late}, briefing.UnderWay, true, true},
		{"accepted, in time", briefing.Recommendation{Response: briefing.Accepted, Due: due("2021-03-31")}, briefing.UnderWay, true, false},
		{"no response but an action", briefing.Recommendation{Action: "Audit"}, briefing.UnderWay, true, false},
		{"done without evidence", briefing.Recommendation{Status: briefing.Complete, Due: late}, briefing.DoneWithoutEvidence, true, false},
		{"evidence of blanks", briefing.Recommendation{Status: briefing.Complete, Evidence: "  "}, briefing.DoneWithoutEvidence, true, false},
		{"done with evidence", briefing.Recommendation{Status: briefing.Complete, Evidence: "Audit report"}, briefing.ClosedWithEvidence, false, false},
		{"evidence but not done", briefing.Recommendation{Status: briefing.InProgress, Evidence: "Draft"}, briefing.UnderWay, true, false},
		{"rejected", briefing.Recommendation{Response: briefing.Rejected, Reason: "Cost"}, briefing.RejectedWithReason, false, false},
		{"rejected without reason", briefing.Recommendation{Response: briefing.Rejected, Due: late}, briefing.RejectedWithoutReason, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, tally := analyseRecommendations([]briefing.Recommendation{c.rec}, asAt)
			f := found[0]
			if f.State != c.want || f.State.Open() != c.open || f.Overdue != c.overdue {
				t.Errorf("got %s, open %v, overdue %v", f.State, f.State.Open(), f.Overdue)
			}
			if tally.Open+tally.Closed != tally.Total || tally.Total != 1 {
				t.Errorf("tally: %+v", tally)
			}
		})
	}
}
