package analysis

import (
	"testing"

	"scrutiny/briefing"
)

// Four actions: one whose original date of 31 July the plan has overwritten with
// 31 October, 13 weeks (92 days) later; one moved in the plan itself by 30 days;
// one paused at amber; one cancelled and rated grey. By the plan itself one date
// has moved; with the last report at hand two have.
func TestOverwrittenDatesAreMovedOnes(t *testing.T) {
	actions := []briefing.Action{
		{Ref: "2.4", Text: "Approve plans in five days", Priority: briefing.HighPriority, Theme: "Plans", Status: briefing.InProgress, BRAG: briefing.Green, OriginalDue: due("2026-10-31")},
		{Ref: "2.5", Text: "Train all social workers", Priority: briefing.HighPriority, Theme: "Plans", Status: briefing.InProgress, BRAG: briefing.Amber, OriginalDue: due("2026-11-01"), RevisedDue: []briefing.Due{due("2026-12-01")}},
		{Ref: "3.1", Text: "Roll out the modules", Theme: "Staff", Status: briefing.Paused, BRAG: briefing.Amber, OriginalDue: due("2027-03-31")},
		{Ref: "3.2", Text: "Buy a new recording system", Theme: "Staff", Status: briefing.Cancelled, BRAG: briefing.Grey, OriginalDue: due("2026-04-30")},
	}
	last := append([]briefing.Action(nil), actions...)
	last[0].OriginalDue = due("2026-07-31")
	f, _ := analyse(briefing.Dataset{Actions: actions, Last: &briefing.LastReport{Dataset: briefing.Dataset{Actions: last}, AsAt: briefing.NewDate(2026, 6, 30)}},
		briefing.Brief{AsAt: briefing.NewDate(2026, 9, 30)})
	a := f.Plan.Actions[0]
	if a.Ref != "2.4" || a.First() != due("2026-07-31") || a.TimesMoved != 1 || a.SlippageWeeks != 13 {
		t.Errorf("action %s first due %s, moved %d times, by %d weeks", a.Ref, a.First(), a.TimesMoved, a.SlippageWeeks)
	}
	if got := f.Plan.Tally; got.Slipped != 2 || got.Of(briefing.Amber) != 1 || got.Of(briefing.Green) != 1 || got.Of(briefing.Grey) != 0 ||
		got.PausedApart != 1 || got.Aside() != 2 || got.Total != 4 {
		t.Errorf("tally %+v", got)
	}
	for _, g := range append(f.Plan.ByPriority, f.Plan.ByTheme...) {
		if want := map[string]int{"high": 2, "Plans": 2}[g.Name]; g.Tally.Slipped != want {
			t.Errorf("%s: %d slipped, want %d", g.Name, g.Tally.Slipped, want)
		}
	}
	alone, _ := analyse(briefing.Dataset{Actions: actions}, briefing.Brief{AsAt: briefing.NewDate(2026, 9, 30)})
	if got := alone.Plan.Tally.Slipped; got != 1 {
		t.Errorf("without a last report %d slipped, want 1", got)
	}
}
