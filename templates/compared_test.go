package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// Where no target is given the position begins with what is known by comparison,
// and says after that that nothing can be rated.
func TestPositionWithoutTargetsBeginsWithComparison(t *testing.T) {
	year := briefing.NewYear(briefing.Financial, 2025)
	one := func(rank, count int, shared bool, judgement briefing.Judgement) briefing.IndicatorFinding {
		f := briefing.IndicatorFinding{Rating: briefing.Unrated, Points: []briefing.PointFinding{{Period: year, Value: briefing.Number(5, 0),
			OnPrevious: briefing.Change{Known: true, Judgement: judgement, From: briefing.Number(4, 0), To: briefing.Number(5, 0)}}}}
		f.Comparison.Neighbours = briefing.NeighbourSummary{Known: rank > 0, Period: year, Rank: rank, Count: count, Shared: shared, BestFirst: true}
		return f
	}
	say := func(all ...briefing.IndicatorFinding) string {
		w := &writer{language: english(t)}
		w.f.Brief.Council = "Marchshire County Council"
		return w.compared(all)
	}
	for _, c := range []struct {
		got, want string
	}{
		{say(one(10, 9, false, briefing.Worse), one(10, 9, false, briefing.Better), one(1, 9, false, briefing.Better), one(1, 9, true, briefing.NotJudged)),
			"Marchshire is the worst of 10 places on 2 measures and the best on one, of the 4 that can be compared. Against a year before, 2 measures are better and one is worse."},
		{say(one(9, 8, false, briefing.NotJudged), one(10, 9, false, briefing.NotJudged)),
			"Marchshire is the worst of the places compared on 2 measures and the best on none, of the 2 that can be compared."},
		{say(one(0, 0, false, briefing.Worse)), "Against a year before, no measures are better and one is worse."},
		{say(one(0, 0, false, briefing.NotJudged)), ""},
	} {
		if c.got != c.want {
			t.Errorf("got  %q\nwant %q", c.got, c.want)
		}
	}
	f := briefing.Findings{Period: year, Themes: []briefing.Theme{{Name: "Visits", Indicators: []briefing.IndicatorFinding{one(10, 9, false, briefing.Worse)}}}}
	f.Tally.Total, f.Tally.ByRating[briefing.Unrated] = 1, 1
	text := composed(t, "briefing", f).String()
	lead, none := strings.Index(text, "is the worst of 10 places"), strings.Index(text, "can be rated against a target")
	if lead < 0 || none < lead {
		t.Errorf("the position does not begin with the comparison:\n%s", text)
	}
}
