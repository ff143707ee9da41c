package wording

import (
	"fmt"
	"testing"

	"scrutiny/briefing"
)

// words is one wording and what it means; "?" stands for "not known".
type words struct{ text, want string }

func check(t *testing.T, what string, list []words, read func(string) (fmt.Stringer, bool)) {
	t.Helper()
	for _, c := range list {
		got, known := read(c.text)
		said := got.String()
		if !known {
			said = "?"
		}
		if said != c.want {
			t.Errorf("%s %q is %s, want %s", what, c.text, said, c.want)
		}
	}
}

func TestRatings(t *testing.T) {
	check(t, "rating", []words{
		{"Green", "green"}, {"G", "green"}, {"r", "red"}, {"Red - overdue", "red"}, {"Amber/Green", "amber"}, {"BLUE", "blue"}, {"grey", "grey"}, {"On track", "green"},
		{"", "not rated"}, {"n/a", "not rated"}, {"TBC", "not rated"}, {"Purple", "?"}, {"Rather good", "?"},
	}, func(s string) (fmt.Stringer, bool) { return ReadBRAG(s) })
	check(t, "status", []words{
		{"Open", "in progress"}, {"Closed", "complete"}, {"Done", "complete"}, {"COMPLETE", "complete"}, {"Project complete", "complete"}, {"In progress", "in progress"}, {"In progeress", "in progress"},
		{"Pending", "not started"}, {"NOT STARTED", "not started"}, {"3. Ongoing - delayed", "in progress"}, {"On track", "in progress"}, {"At risk", "in progress"}, {"Overdue", "in progress"},
		{"Complete (March 2025)", "complete"}, {"Partly complete", "in progress"}, {"Not complete", "?"}, {"Paused", "paused"}, {"On hold", "paused"}, {"Cancelled", "cancelled"}, {"No longer required", "cancelled"},
		{"Amber", "in progress"}, {"", "not stated"}, {"-", "not stated"}, {"Flying", "?"},
	}, func(s string) (fmt.Stringer, bool) { return ReadStatus(s) })
	check(t, "priority", []words{
		{"High", "high"}, {"HIgh", "high"}, {"1", "high"}, {"P1", "high"}, {"1 - High", "high"}, {"Medium", "medium"}, {"2", "medium"}, {"Low", "low"}, {"Must", "high"}, {"Should have", "medium"}, {"Could", "low"},
		{"", "no priority given"}, {"TBC", "no priority given"}, {"Soonish", "?"},
	}, func(s string) (fmt.Stringer, bool) { return ReadPriority(s) })
	check(t, "polarity", []words{
		{"Higher is better", "higher is better"}, {"Low", "lower is better"}, {"H", "higher is better"}, {"smaller is better", "lower is better"}, {"information only", "information only"}, {"Neutral", "information only"}, {"Within range", "within a range"}, {"↑", "higher is better"},
		{"", "not stated"}, {"-", "not stated"}, {"sideways", "?"},
	}, func(s string) (fmt.Stringer, bool) { return ReadPolarity(s) })
}

func TestReadUnit(t *testing.T) {
	for _, c := range []struct {
		text string
		want briefing.Unit
	}{
		{"%", briefing.Unit{Kind: briefing.Percent}},
		{"Percentage", briefing.Unit{Kind: briefing.Percent}},
		{"per 10,000", briefing.Unit{Kind: briefing.Rate, Per: 10000}},
		{"Rate per 10,000 children", briefing.Unit{Kind: briefing.Rate, Per: 10000}},
		{"per 1000", briefing.Unit{Kind: briefing.Rate, Per: 1000}},
		{"Rate", briefing.Unit{Kind: briefing.Rate}},
		{"£", briefing.Unit{Kind: briefing.Money}},
		{"Number", briefing.Unit{Kind: briefing.Count}},
		{"No.", briefing.Unit{Kind: briefing.Count}},
		{"#", briefing.Unit{Kind: briefing.Count}},
		// A scale counts nobody, so that its small numbers are shown; what only
		// sounds like one may be people.
		{"index", briefing.Unit{Kind: briefing.Score}},
		{"Points on a scale", briefing.Unit{Kind: briefing.Score}},
		{"Average score", briefing.Unit{Kind: briefing.Score}},
		{"Total difficulties score", briefing.Unit{Kind: briefing.Score}},
		{"index offences", briefing.Unit{Kind: briefing.Count, Noun: "index offences"}},
		{"points of contact", briefing.Unit{Kind: briefing.Count, Noun: "points of contact"}},
		{"Number with a high score", briefing.Unit{Kind: briefing.Count}},
		{"Number of children", briefing.Unit{Kind: briefing.Count, Noun: "children"}},
		{"Days", briefing.Unit{Kind: briefing.Duration, Noun: "days"}},
		{"working days", briefing.Unit{Kind: briefing.Duration, Noun: "working days"}},
		{"Average score", briefing.Unit{Kind: briefing.Score}},
		{"Children", briefing.Unit{Kind: briefing.Count, Noun: "children"}},
		{"", briefing.Unit{}},
		{"-", briefing.Unit{}},
	} {
		if got := ReadUnit(c.text); got != c.want {
			t.Errorf("ReadUnit(%q) = %+v, want %+v", c.text, got, c.want)
		}
	}
	for _, c := range []struct {
		name string
		want briefing.UnitKind
		ok   bool
	}{
		{"% of assessments in 45 days", briefing.Percent, true},
		{"Children in need per 10,000", briefing.Rate, true},
		{"Number of referrals", briefing.Count, true},
		{"Percentage of visits", briefing.Percent, true},
		{"Average caseload", briefing.Unitless, false},
		{"Visits within 5 days", briefing.Unitless, false},
	} {
		if got, ok := UnitInName(c.name); got.Kind != c.want || ok != c.ok {
			t.Errorf("UnitInName(%q) = %v, %t, want %v, %t", c.name, got.Kind, ok, c.want, c.ok)
		}
	}
}

func TestReadTolerance(t *testing.T) {
	percent, count := briefing.Unit{Kind: briefing.Percent}, briefing.Unit{Kind: briefing.Count}
	for _, c := range []struct {
		text string
		unit briefing.Unit
		want briefing.Tolerance
		ok   bool
	}{
		{"5pp", percent, briefing.Tolerance{Amount: 5, Stated: true}, true},
		{"±5%", percent, briefing.Tolerance{Amount: 5, Stated: true}, true},
		{"±5%", count, briefing.Tolerance{Amount: 5, Relative: true, Stated: true}, true},
		{"10% of target", percent, briefing.Tolerance{Amount: 10, Relative: true, Stated: true}, true},
		{"within 2.5 percentage points", percent, briefing.Tolerance{Amount: 2.5, Stated: true}, true},
		{"0", count, briefing.Tolerance{Stated: true}, true},
		{"3", count, briefing.Tolerance{Amount: 3, Stated: true}, true},
		{"", count, briefing.Tolerance{}, true},
		{"n/a", count, briefing.Tolerance{}, true},
		{"quite a lot", count, briefing.Tolerance{}, false},
	} {
		if got, ok := ReadTolerance(c.text, c.unit); got != c.want || ok != c.ok {
			t.Errorf("ReadTolerance(%q, %s) = %+v, %t, want %+v, %t", c.text, c.unit, got, ok, c.want, c.ok)
		}
	}
}

func TestReadStanding(t *testing.T) {
	for _, c := range []words{
		{"Suspended Q2 2024/25 to Q4 2024/25: new system", "suspended Q2 2024/25 Q4 2024/25 new system"},
		{"Suspended from Q1 2026/27: policy being rewritten", "suspended Q1 2026/27  policy being rewritten"},
		{"Resumed Q1 2025/26", "resumed Q1 2025/26  "},
		{"Resumed from Q1 2026/27 (suspended Q3 2025/26 to Q4 2025/26: move to a new system)", "resumed Q3 2025/26 Q4 2025/26 move to a new system"},
		{"Annual", "annual only   "},
		{"Annual – reported in Q4", "annual only   reported in Q4"},
		{"New from Q1 2026/27", "new Q1 2026/27  "},
		{"Active", "active   "},
		{"", "active   "},
		{"napping", "?"},
	} {
		s, known := ReadStanding(c.text, Reckoning{})
		got := fmt.Sprintf("%s %s %s %s", s.Kind, s.From, s.Until, s.Reason)
		if !known {
			got = "?"
		}
		if got != c.want {
			t.Errorf("ReadStanding(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}

func TestReadResponse(t *testing.T) {
	for _, c := range []struct{ text, want, reason string }{
		{"Accepted", "accepted", ""},
		{"Agreed", "accepted", ""},
		{"Rejected: outside our powers", "rejected", "outside our powers"},
		{"Not accepted - no funding", "rejected", "no funding"},
		{"Partly accepted. Two homes only.", "partly accepted", "Two homes only."},
		{"Partially accepted (costs)", "partly accepted", "costs"},
		{"", "no response yet", ""},
		{"Awaiting response", "no response yet", ""},
		{"Under the weather", "?", ""},
	} {
		r, reason, known := ReadResponse(c.text)
		got := r.String()
		if !known {
			got = "?"
		}
		if got != c.want || reason != c.reason {
			t.Errorf("ReadResponse(%q) = %s, %q, want %s, %q", c.text, got, reason, c.want, c.reason)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("Suspended Q2 2024/25 to Q4 2024/25: reason")
	f.Add("Rejected: outside our powers")
	f.Add("10% of target")
	f.Fuzz(func(t *testing.T, text string) {
		ReadBRAG(text)
		ReadStatus(text)
		ReadPriority(text)
		ReadPolarity(text)
		ReadUnit(text)
		UnitInName(text)
		ReadStanding(text, Reckoning{})
		ReadResponse(text)
		Range(Comparator(text))
		if tol, known := ReadTolerance(text, briefing.Unit{}); known && tol.Amount < 0 {
			t.Fatalf("ReadTolerance(%q) = %+v", text, tol)
		}
	})
}
