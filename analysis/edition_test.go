package analysis

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

func editionCase() briefing.Dataset {
	secret, open := number("10 | 11"), number("20 | 21")
	secret.Ref, secret.Name, secret.Theme = "CP8", "Serious incidents", "Safeguarding"
	open.Ref, open.Name, open.Theme = "FD1", "Referrals", "Front door"
	return briefing.Dataset{
		Indicators:      []briefing.Indicator{secret, open},
		Actions:         []briefing.Action{{Ref: "1.1", Text: "Open"}, {Ref: "1.2", Text: "Closed"}},
		Recommendations: []briefing.Recommendation{{Ref: "R1", Text: "Open"}, {Ref: "R2", Text: "Closed"}},
	}
}

// The open edition holds nothing of what is exempt, whichever way it is named.
func TestOpenEdition(t *testing.T) {
	for name, exempt := range map[string]briefing.ExemptItems{
		"by reference": {Indicators: []string{"cp8"}, Actions: []string{"1.2"}, Recommendations: []string{"R2"}},
		"by name":      {Indicators: []string{"Serious incidents"}, Actions: []string{"1.2"}, Recommendations: []string{"r2"}},
		"by theme":     {Themes: []string{"Safeguarding"}, Actions: []string{"1.2"}, Recommendations: []string{"R2"}},
	} {
		brief := briefing.Brief{Classification: "Part exempt (paragraph 2)", Exempt: exempt}
		ds, told := OpenEdition(editionCase(), brief)
		if len(told) > 0 {
			t.Errorf("%s: %v", name, told)
		}
		if len(ds.Indicators) != 1 || ds.Indicators[0].Ref != "FD1" {
			t.Errorf("%s: indicators %v", name, ds.Indicators)
		}
		if len(ds.Actions) != 1 || ds.Actions[0].Ref != "1.1" || len(ds.Recommendations) != 1 || ds.Recommendations[0].Ref != "R1" {
			t.Errorf("%s: actions %v, recommendations %v", name, ds.Actions, ds.Recommendations)
		}
	}
}

func TestOpenEditionDoubts(t *testing.T) {
	named := briefing.ExemptItems{Indicators: []string{"CP9"}}
	for _, c := range []struct {
		name     string
		brief    briefing.Brief
		severity briefing.Severity
		want     string
	}{
		{"a typing error", briefing.Brief{Classification: "Part exempt, paragraph 2", Exempt: named}, briefing.Error, `"CP9" is named as exempt, and nothing is called so`},
		{"nothing named", briefing.Brief{Classification: "Part exempt, paragraph 2"}, briefing.Error, "nothing is named that is exempt"},
		{"an open paper", briefing.Brief{Classification: "Open", Exempt: named}, briefing.Error, "the paper is not part exempt"},
		{"no paragraph", briefing.Brief{Classification: "Exempt"}, briefing.Warning, "by which paragraph"},
		{"unknown words", briefing.Brief{Classification: "Restricted"}, briefing.Warning, "built as an open one"},
	} {
		_, told := OpenEdition(editionCase(), c.brief)
		if len(told) != 1 || told[0].Severity != c.severity || !strings.Contains(told[0].Summary, c.want) {
			t.Errorf("%s: got %v", c.name, told)
		}
	}
	if _, told := OpenEdition(editionCase(), briefing.Brief{}); len(told) > 0 {
		t.Errorf("a paper without a classification: %v", told)
	}
}
