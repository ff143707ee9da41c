package ingest

import (
	"testing"

	"scrutiny/briefing"
)

func TestStandardFor(t *testing.T) {
	for _, c := range []struct {
		name     string
		polarity briefing.Polarity
		unit     briefing.UnitKind
		known    bool
	}{
		{"Re-referrals within 12 months", briefing.LowerIsBetter, briefing.Percent, true},
		{"Percentage of re-referrals to children's social care within 12 months", briefing.LowerIsBetter, briefing.Percent, true},
		{"Number of re-referrals", 0, 0, false},
		{"Assessments completed within 45 working days", briefing.HigherIsBetter, briefing.Percent, true},
		{"Care leavers not in education, employment or training (NEET)", briefing.LowerIsBetter, briefing.Percent, true},
		{"Care leavers in touch", 0, 0, false},
		{"Children looked after, rate per 10,000", briefing.PolarityUnstated, briefing.Rate, true},
		{"Children starting to be looked after, rate per 10,000", 0, 0, false},
		{"Fly-tipping incidents", 0, 0, false},
	} {
		s, known := standardFor(c.name)
		if known != c.known || s.polarity != c.polarity || s.unit.Kind != c.unit {
			t.Errorf("%s: %t, %s, unit %v, want %t, %s, %v", c.name, known, s.polarity, s.unit.Kind, c.known, c.polarity, c.unit)
		}
	}
}

// Every wording of the catalogue finds the indicator that it stands under.
func TestCatalogueIsUnambiguous(t *testing.T) {
	for _, want := range standards {
		for _, w := range want.wordings {
			got, known := standardFor(w)
			if !known || got.wordings[0] != want.wordings[0] {
				t.Errorf("%q finds %v, want %v", w, got.wordings, want.wordings)
			}
		}
	}
}
