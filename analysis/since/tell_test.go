package since

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// The author gets every change; what a panel would object to is a warning.
func TestTell(t *testing.T) {
	then := dataset(indicator("1", "Visits in time", "80 | 81 | "), indicator("2", "Reviews in time", "80 | 81 | "), withParts("90 | 64 |", "30 | c |", "60 | 60 |"))
	now := dataset(indicator("1", "Visits in time", "80 | 83 | 84"), withParts("90 | 72 | 95", "30 | c | 35", "60 | 60 | 60"), indicator("9", "Dental checks", "| | 9"))
	now.Indicators[1].Ref, then.Indicators[2].Ref = "3", "3"
	then.Indicators[0].Target, now.Indicators[0].Target = reading("90"), reading("85")
	now.Indicators[0].Polarity = briefing.LowerIsBetter
	then.Indicators[0].Polarity = briefing.LowerIsBetter
	then.Actions = []briefing.Action{action("1.1", "Train staff", "2026-12-31"), action("1.2", "Buy laptops", "2026-12-31")}
	now.Actions = []briefing.Action{action("1.1", "Train staff", "2027-03-31")}
	then.Recommendations = []briefing.Recommendation{{Ref: "R1", Text: "That it is done", Response: briefing.Accepted}}
	now.Recommendations = []briefing.Recommendation{{Ref: "R2", Text: "That members visit"}}
	f := compare(now, then)
	want := []string{
		"warning Visits in time, Q1 2026/27: revised since the last report, from 81% to 83%",
		"warning Referrals, Q1 2026/27: revised since the last report, from a figure that is not repeated here, because one that is suppressed could be worked out to 72",
		"note Visits in time: the target moved from 90% to 85%",
		"note Dental checks: new since the last report",
		"warning Reviews in time: in the last report and not in this one",
		"warning action 1.1: its original due date was 31 December 2026 in the last report and is 31 March 2027 now",
		"warning action 1.2: in the last report and not in this one",
		"note recommendation R2: new since the last report",
		"warning recommendation R1: under way in the last report, and no longer listed",
	}
	var got []string
	for _, d := range Tell(f) {
		if d.Severity == briefing.Warning && d.Hint == "" {
			t.Errorf("no hint: %s", d)
		}
		got = append(got, d.Severity.String()+" "+d.Summary)
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// A figure that one report withholds and the other gives may give away another.
func TestTellFiguresThatOneReportWithholds(t *testing.T) {
	then := withParts("90 | 33 |", "30 | c |", "60 | 20 |")
	now := withParts("90 | 33 | 95", "30 | 13 | 35", "60 | c | 60")
	want := []string{
		"Referrals, Police, Q1 2026/27: suppressed in the last report, and published now",
		"Referrals, Schools, Q1 2026/27: published in the last report, and suppressed now",
	}
	told := Tell(compare(dataset(now), dataset(then)))
	for i, d := range told {
		if i >= len(want) || d.Severity != briefing.Warning || d.Summary != want[i] || d.Hint == "" {
			t.Errorf("told %s", d)
		}
	}
	if len(told) != len(want) {
		t.Errorf("%d changes told, want %d", len(told), len(want))
	}
}

// Every kind of change is told in words.
func TestTellEveryKind(t *testing.T) {
	var f briefing.SinceFinding
	for k := briefing.FigureRevised; k <= briefing.FigureSuppressed; k++ {
		f.Figures = append(f.Figures, briefing.FigureChange{Kind: k, Period: thisPeriod})
	}
	for p := briefing.Renamed; p <= briefing.Dropped; p++ {
		f.Indicators = append(f.Indicators, briefing.IndicatorChange{Presence: p})
	}
	for a := briefing.AspectReference; a <= briefing.AspectBreakdown; a++ {
		f.Definitions = append(f.Definitions, briefing.DefinitionChange{Aspect: a, From: "this", To: "that"})
	}
	for k := briefing.ActionAdded; k <= briefing.ActionLowered; k++ {
		f.Actions = append(f.Actions, briefing.ActionChange{Kind: k, Ref: "1"})
	}
	for k := briefing.RecommendationAdded; k <= briefing.RecommendationUnevidenced; k++ {
		f.Recommendations = append(f.Recommendations, briefing.RecommendationChange{Kind: k, Ref: "1"})
	}
	told := Tell(f)
	if want := 4 + 3 + 8 + 11 + 7; len(told) != want {
		t.Errorf("%d changes told, want %d", len(told), want)
	}
	for i, d := range told {
		for _, other := range told[:i] {
			if d.Summary == other.Summary {
				t.Errorf("two kinds are told alike: %s", d)
			}
		}
	}
}
