package briefingfile

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

// A paper in two languages names both, the first one first.
func TestTwoLanguages(t *testing.T) {
	for _, c := range []struct {
		language string
		want     []string
		problems string
	}{
		{"en", []string{"en-GB"}, ""},
		{"[cy]", []string{"cy"}, ""},
		{"[en-GB, cy]", []string{"en-GB", "cy"}, ""},
		{"[cy, en]", []string{"cy", "en-GB"}, ""},
		{"[]", []string{"en-GB"}, "error: briefing.yaml:line 1, column 11: no language is named (hint: " + languageHint + ")"},
		{"[cy, cy]", []string{"en-GB"}, "error: briefing.yaml:line 1, column 16: the language cy is named twice (hint: " + languageHint + ")"},
		{"[cy, fr]", []string{"en-GB"}, "error: briefing.yaml:line 1, column 16: want the language en-GB or cy, got \"fr\" (hint: " + languageHint + ")"},
	} {
		b, problems := Parse("briefing.yaml", []byte("language: "+c.language+"\nworkbooks: [a.xlsx]\n"))
		if got := b.Tongues(); !slices.Equal(got, c.want) || list(problems) != c.problems {
			t.Errorf("%s: got %q, problems:\n%s", c.language, got, list(problems))
		}
	}
}

// Words in the other language stand in a group of their own. What it does not
// say is told, and a class that differs is refused.
func TestWordsInTheOtherLanguage(t *testing.T) {
	const text = `language: [cy, en-GB]
panel: Children
title: Children's services
meeting: {date: 2026-11-24, time: 10am}
recommendations: [That it is noted.]
risk_management: None
classification: Open
in_welsh:
  panel: Plant
  meeting: {time: 10yb}
  recommendations: [Bod y panel yn ei nodi.]
  risk_management: Dim
  classification: Agored
workbooks: [a.xlsx]
`
	b, problems := Parse("briefing.yaml", []byte(text))
	const want = "warning: briefing.yaml: the part in Welsh prints these in English: title (hint: give them under in_welsh)"
	if list(problems) != want {
		t.Errorf("got %s", list(problems))
	}
	part, foreign := b.In("cy")
	risk, _ := part.StatementOf(briefing.RiskManagement)
	if part.Panel != "Plant" || part.Meeting.Time != "10yb" || part.Meeting.Date != b.Meeting.Date || part.Title != b.Title ||
		part.Recommendations[0] != "Bod y panel yn ei nodi." || risk.Text != "Dim" || !foreign["title"] || len(foreign) != 1 {
		t.Errorf("in Welsh: %+v, foreign %v", part, foreign)
	}
	if part, foreign := b.In("en-GB"); part.Panel != "Children" || len(part.Recommendations) != 1 || len(foreign) != 0 {
		t.Errorf("in English: %+v, foreign %v", part, foreign)
	}
	_, problems = Parse("briefing.yaml", []byte("language: [en-GB, cy]\nclassification: Exempt\nin_welsh: {classification: Agored}\nworkbooks: [a.xlsx]\n"))
	if problems.Worst() != briefing.Error {
		t.Errorf("an open part of an exempt paper is not refused: %s", list(problems))
	}
}
