package analysis

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

// The last report had a target of 12% (now 15%, lower being better), an indicator
// that missed its target, an action and a recommendation that are gone, and another
// original date; a recommendation is reported done, and the action on the same
// (two of the three words of meaning in common, 0.67) is open.
func TestEnquiriesOfWhatChanged(t *testing.T) {
	agency := percentage("20|19|18|17")
	agency.Name, agency.Polarity, agency.Target = "Agency staff", briefing.LowerIsBetter, reading("15", "B5")
	then := agency
	then.Target = reading("12", "B5")
	gone := percentage("70|71|72|73")
	gone.Ref, gone.Name, gone.Target = "9", "Placed far from home", reading("90", "B9")
	now := briefing.Dataset{
		Indicators: []briefing.Indicator{agency},
		Actions: []briefing.Action{
			{Ref: "A1", Text: "Protect supervision everywhere", Status: briefing.InProgress, OriginalDue: due("2021-09-30"), Leads: []string{"Head"}, SuccessMeasure: "90% held"},
		},
		Recommendations: []briefing.Recommendation{{Ref: "R1", Text: "That supervision is protected", Status: briefing.Complete}},
	}
	last := briefing.Dataset{
		Indicators:      []briefing.Indicator{then, gone},
		Actions:         append(slices.Clone(now.Actions), briefing.Action{Ref: "A2", Text: "Open a drop-in on Saturdays", Status: briefing.InProgress, OriginalDue: due("2021-12-31")}),
		Recommendations: append(slices.Clone(now.Recommendations), briefing.Recommendation{Ref: "R2", Text: "That the trust gives a date"}),
	}
	last.Actions[0].OriginalDue = due("2021-06-30")
	now.Last = &briefing.LastReport{Dataset: last, Period: agency.Points[3].Period}
	f, _ := analyse(now, briefing.Brief{AsAt: asAt})
	var got []briefing.EnquiryRule
	for _, g := range f.Enquiries {
		for _, e := range g.Enquiries {
			got = append(got, e.Rule)
		}
	}
	for _, want := range []briefing.EnquiryRule{
		briefing.AskEased, briefing.AskRebased, briefing.AskDisputedDone, briefing.AskDropped, briefing.AskActionDropped, briefing.AskVanished,
	} {
		if !slices.Contains(got, want) {
			t.Errorf("not asked: %s", want.Words())
		}
	}
	if slices.Contains(got, briefing.AskEvidence) {
		t.Error("asked twice for evidence")
	}
	if len(got) > mostInAll {
		t.Errorf("%d questions, want %d at most", len(got), mostInAll)
	}
}

// Of twelve measures off target no more than eight are asked about, and of a
// measure on target, whose neighbours all do better, nothing is asked.
func TestNoMoreQuestionsThanAMeetingCanAsk(t *testing.T) {
	var ds briefing.Dataset
	for i := range 12 {
		ind := percentage("70|71|72|73")
		ind.Ref, ind.Name, ind.Target = string(rune('a'+i)), "Measure "+string(rune('a'+i)), reading("90", "B5")
		ds.Indicators = append(ds.Indicators, ind)
	}
	f, _ := analyse(ds, briefing.Brief{})
	n := 0
	for _, g := range f.Enquiries {
		n += len(g.Enquiries)
	}
	if n != 8 {
		t.Errorf("%d questions, want 8", n)
	}
	met := percentage("95")
	met.Target = reading("90", "B5")
	for _, name := range []string{"A", "B", "C"} {
		met.Benchmarks = append(met.Benchmarks, briefing.Benchmark{Name: name, Kind: briefing.Neighbour, Points: points(q(2020, 1), "99")})
	}
	if f, _ = analyse(briefing.Dataset{Indicators: []briefing.Indicator{met}}, briefing.Brief{}); len(f.Enquiries) > 0 {
		t.Errorf("asked of a measure on target: %s", questions(f.Enquiries))
	}
}
