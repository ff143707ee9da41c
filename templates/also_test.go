package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// What a list has no room for is named after it, as far as a line goes, and the
// rest is counted: nothing is silently left out.
func TestAlso(t *testing.T) {
	names := func(n int) []briefing.Phrase {
		var all []briefing.Phrase
		for i := range n {
			all = append(all, briefing.Phrase{Text: "Measure " + string(rune('A'+i)), Link: "#m"})
		}
		return all
	}
	scorecard := briefing.Phrase{Text: "scorecard", Link: "#scorecard"}
	for _, c := range []struct {
		names int
		rest  briefing.Phrase
		more  int
		want  string
	}{
		{0, scorecard, 0, ""},
		{1, scorecard, 0, "Also: Measure A."},
		{3, scorecard, 0, "Also: Measure A, Measure B and Measure C."},
		{3, briefing.Phrase{}, 2, "Also: Measure A, Measure B, Measure C and 2 more."},
		{20, scorecard, 0, "Also: Measure A, Measure B, Measure C, Measure D, Measure E and 15 more in the scorecard."},
		{0, briefing.Phrase{}, 4, "And 4 more."},
	} {
		w := &writer{language: english(t)}
		w.f.Plan.Actions = make([]briefing.ActionFinding, 1)
		w.also(alsoLetters, names(c.names), c.rest, c.more)
		got := ""
		for _, b := range w.blocks {
			for _, p := range b.(briefing.Paragraph).Phrases {
				got += p.Text
			}
		}
		if got != c.want {
			t.Errorf("%d names, %d more: got %q, want %q", c.names, c.more, got, c.want)
		}
	}
}

func TestShortened(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Short.", "Short"},
		{"Fill the vacancies in the south team", "Fill the vacancies in the…"},
		{quote(sourceMark, "Fill the vacancies in the south team"), quote(sourceMark, "Fill the vacancies in the…")},
	} {
		if got := shortened(c.name, 27); got != c.want {
			t.Errorf("%q: got %q, want %q", c.name, got, c.want)
		}
	}
}

// The position counts the plan and the recommendations once, in short; their
// sections tell the rest.
func TestPositionIsShortOfThePlan(t *testing.T) {
	w := &writer{language: english(t)}
	w.f.AsAt = briefing.NewDate(2026, 9, 30)
	p := briefing.PlanFinding{Tally: briefing.PlanTally{Total: 9, Overdue: 2}}
	p.Tally.ByBRAG[briefing.Blue], p.Tally.ByBRAG[briefing.Green], p.Tally.ByBRAG[briefing.Red] = 3, 4, 2
	p.ByPriority = []briefing.PlanGroup{{Priority: briefing.HighPriority, Tally: briefing.PlanTally{Total: 4, Overdue: 1}}, {Priority: briefing.LowPriority}}
	if got, want := join(w.planInShort(p)...), "Of its 9 actions, 3 are complete. Two are overdue, one of them of high priority."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := join(w.planSentences(p)...), "The plan has 9 actions: 3 complete, 4 on track and 2 overdue. One of the 2 overdue ones is of high priority."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.Tally.ByBRAG[briefing.Red] = 3
	if got := join(w.planSentences(p)...); !strings.Contains(got, "3 overdue or off track. Two are overdue") {
		t.Errorf("where some are off track: got %q", got)
	}
}
