package samplebooks

import (
	"slices"
	"strings"
	"testing"
)

// TestLastReportIsWhole: what the panel was given at its last meeting is as
// sound as what it is given now.
func TestLastReportIsWhole(t *testing.T) {
	last := lastIndicators()
	if n := len(last); n != 39 {
		t.Errorf("%d indicators, want the contract's 39", n)
	}
	refs := map[string]bool{}
	for _, in := range last {
		refs[in.ref] = true
		for _, series := range in.allSeries() {
			if n := len(strings.Fields(series.values)); n != 23 {
				t.Errorf("%s, %s: %d quarters, want 23", in.ref, series.name, n)
			}
		}
	}
	for _, area := range lastPlan() {
		for _, a := range area.actions {
			for _, ref := range strings.Split(a.indicators, ", ") {
				if ref != "" && !refs[ref] {
					t.Errorf("action %s was linked to %s, which the scorecard did not have", a.ref, ref)
				}
			}
			if (a.status == "Complete") != (a.done == 100) {
				t.Errorf("action %s was %q and %d%% complete", a.ref, a.status, a.done)
			}
			for _, note := range a.progress {
				if isoDay(note[:10]) > lastNotes {
					t.Errorf("action %s knew of %q", a.ref, note)
				}
			}
		}
	}
	for _, r := range lastRecommendations() {
		if r.meeting > "2026-06-30" {
			t.Errorf("%s was made after the report, on %s", r.ref, r.meeting)
		}
	}
}

// TestLastReportDiffers: whoever changes the sample notices when a difference
// that the last report was to show is none any more.
func TestLastReportDiffers(t *testing.T) {
	now := indicatorsByRef()
	for ref, was := range indicatorsThen {
		is, known := now[ref]
		before := is.then(indicatorThen{})
		latest := strings.Fields(before.values + " -")
		for what, pair := range map[string][2]string{
			"name": {was.name, is.name}, "definition": {was.definition, is.definition},
			"target": {was.target, is.target}, "rating": {was.rag, is.rag}, "figure": {was.latest, latest[max(len(latest)-2, 0)]},
		} {
			if !known || pair[0] != "" && pair[0] == pair[1] {
				t.Errorf("%s: its %s was %q then and is %q now", ref, what, pair[0], pair[1])
			}
		}
	}
	var actions []action
	for _, area := range marchshirePlan() {
		actions = append(actions, area.actions...)
	}
	for _, was := range actionsThen {
		i := slices.IndexFunc(actions, func(a action) bool { return a.ref == was.ref })
		if i < 0 {
			t.Errorf("%s stands in no plan now", was.ref)
			continue
		}
		is := actions[i]
		same := was.status == is.status && was.brag == is.brag && was.done == is.done && slices.Equal(was.revised, is.revised)
		if same || was.text == is.text || was.due != "" && was.due == is.due {
			t.Errorf("%s was then as it is now", was.ref)
		}
	}
}
