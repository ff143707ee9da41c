package pdf

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

func TestDefinitionsStandBesideShortTerms(t *testing.T) {
	item := func(term string, texts ...string) briefing.Definition {
		d := briefing.Definition{Term: term}
		for _, text := range texts {
			d.Text = append(d.Text, briefing.Plain(text))
		}
		return d
	}
	long := strings.Repeat("Whether a change is better depends on the indicator. ", 5)
	for _, c := range []struct {
		name   string
		items  []briefing.Definition
		beside bool
	}{
		{"fields of a front sheet", []briefing.Definition{item("Council", "Marchshire"), item("Agenda item", "7")}, true},
		{"one is long", []briefing.Definition{item("Council", "Marchshire"), item("Better", long)}, false},
		{"one has two paragraphs", []briefing.Definition{item("Council", "Marchshire"), item("Purpose", "One.", "Two.")}, false},
		{"a long term", []briefing.Definition{item("Reasons for urgency and for late publication", "None")}, false},
		{"nothing said", []briefing.Definition{item("Consultees")}, false},
	} {
		first := laid(briefing.Definitions{Items: c.items}).strips[0]
		if beside := len(first.words) == 2; beside != c.beside {
			t.Errorf("%s: beside is %v, want %v", c.name, beside, c.beside)
		}
	}
}
