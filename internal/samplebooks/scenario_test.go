package samplebooks

import (
	"strings"
	"testing"
)

// TestScenario checks that the sample county shows what scrutiny panels really
// meet, each on the row that the samples' README names.
func TestScenario(t *testing.T) {
	byRef := indicatorsByRef()
	latest := func(ref string) string {
		words := strings.Fields(byRef[ref].values)
		return words[len(words)-1]
	}
	parts := func(ref string) string {
		names := make([]string, 0, len(byRef[ref].parts))
		for _, part := range byRef[ref].parts {
			names = append(names, part.name)
		}
		return strings.Join(names, ", ")
	}
	for _, c := range []struct{ what, got, want string }{
		{"contacts by source", parts("FD2"), "police, schools, health, parents and family, public, other"},
		{"referrals by source", parts("FD3"), "police, schools, health, parents and family, public, other"},
		{"early help by level of need", parts("EH1"), "level 1, level 2, level 3, level 4"},
		{"early help by role", parts("EH2"), "school, health, council, trust, voluntary sector"},
		{"a phased target", strings.Join(strings.Fields(byRef["CP1"].targets)[20:], " "), "86 87 88 89"},
		{"an unexplained fall, to below the range", latest("CP4") + " of " + byRef["CP4"].target, "171 of 200 to 260"},
		{"its audit", contains(byRef["CP4"].comment, "audit"), "audit"},
		{"suspended", byRef["WQ5"].status[:9] + ", " + byRef["WQ6"].status[:9], "Suspended, Suspended"},
		{"resumed", byRef["EH6"].status[:7] + ", " + byRef["WQ4"].status[:7], "Resumed, Resumed"},
		{"annual", byRef["CL7"].basis + ", " + latest("CL7"), "Annual, annual"},
		{"new", byRef["LV2"].status, "New from Q1 2026/27"},
		{"late, with its reason", latest("LV5") + " " + byRef["LV5"].reason, "- Data extract failed validation"},
		{"not yet available", latest("EH5"), "nya"},
		{"cumulative", byRef["CL5"].basis + ", " + byRef["EH4"].basis, "Year to date, Year to date"},
		{"information only", byRef["FD2"].good, "Information only"},
		{"suppressed small numbers", latest("CP8") + ", " + strings.Fields(byRef["CL6"].values)[0], "c, <5"},
		{"a rating that the arithmetic contradicts", byRef["CP6"].rag + " at " + latest("CP6") + " against " + byRef["CP6"].target, "Green at 92.1 against 95"},
		{"a small fall that hides a rise on the year", strings.Join(strings.Fields(byRef["FD1"].values)[19:], " "), "84.3 85.3 85.6 92.6 91.2"},
		{"neighbours and England over the years", byRef["CL1"].benchmarks[0].name + ", " + byRef["CL1"].benchmarks[1].name, "Statistical neighbours, England"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

// contains returns the word when the text has it.
func contains(text, word string) string {
	if strings.Contains(text, word) {
		return word
	}
	return ""
}

// TestPlanScenario checks the conditions in the plan that a paper must bring out.
func TestPlanScenario(t *testing.T) {
	const asAt = "2026-09-30"
	count := map[string]int{}
	for _, area := range marchshirePlan() {
		for _, a := range area.actions {
			due := a.due
			if n := len(a.revised); n > 0 {
				due = isoDay(a.revised[n-1])
			}
			closed := a.status == "Complete" || a.status == "Cancelled"
			overdue := !closed && due != "" && due < asAt && due != "Ongoing"
			count["overdue"] += one(overdue)
			count["overdue but green"] += one(overdue && a.brag == "Green")
			count["complete without evidence"] += one(a.status == "Complete" && a.evidence == "")
			count["complete but green"] += one(a.status == "Complete" && a.brag == "Green")
			count["no lead"] += one(a.lead == "")
			count["no date"] += one(a.due == "")
			count["moved more than once"] += one(len(a.revised) > 1)
			count["paused"] += one(a.status == "Paused")
			count["several notes"] += one(len(a.progress) > 1)
		}
	}
	for what, want := range map[string]int{
		"overdue": 7, "overdue but green": 4, "complete without evidence": 2, "complete but green": 1,
		"no lead": 1, "no date": 1, "moved more than once": 4, "paused": 1,
	} {
		if count[what] != want {
			t.Errorf("%s: %d actions, want %d", what, count[what], want)
		}
	}
	if count["several notes"] < 25 {
		t.Errorf("%d actions have several dated notes in a cell, want at least half", count["several notes"])
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func TestRecommendationScenario(t *testing.T) {
	count := map[string]int{}
	for _, r := range recommendations {
		count[r.response+"/"+r.status]++
		if r.response == "Rejected" && r.reason == "" {
			t.Errorf("%s is rejected without a reason", r.ref)
		}
		count["complete, evidence awaited"] += one(r.status == "Complete" && r.evidence == "")
	}
	for what, want := range map[string]int{
		"Accepted/Complete": 5, "Rejected/Closed": 1, "Partly accepted/In progress": 1, "Accepted/In progress": 2,
		"/Awaiting response": 2, "complete, evidence awaited": 1,
	} {
		if count[what] != want {
			t.Errorf("%s: %d recommendations, want %d", what, count[what], want)
		}
	}
}
