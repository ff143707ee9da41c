package ingest

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// A sheet full of headings and nothing else ends the search for a header in a
// clear answer.
func TestNothingButHeadings(t *testing.T) {
	words := []string{"Target", "Indicator", "Q1 2024/25", "Actual", "RAG", "Action", "Lead"}
	var sheet strings.Builder
	sheet.WriteString("= Words\n")
	for row := range 60 {
		for col := range 40 {
			sheet.WriteString(words[(row+col)%len(words)] + " | ")
		}
		sheet.WriteByte('\n')
	}
	ds, problems := Read([]File{{Name: "words.xlsx", Data: bookText(t, sheet.String())}}, Options{})
	if len(ds.Indicators)+len(ds.Actions) != 0 || problems.Worst() != briefing.Error {
		t.Errorf("%d indicators, %d actions, %v", len(ds.Indicators), len(ds.Actions), problems)
	}
}

// Problems without number are counted, not listed.
func TestManyProblems(t *testing.T) {
	var sheet strings.Builder
	sheet.WriteString("= Figures\nIndicator | Q1 2025/26 | Q2 2025/26\nVisits on time | 87 | 88\nContacts | 1 | 2\n")
	for range 700 {
		sheet.WriteString("Visits | 1 | see note\n")
	}
	_, problems := Read([]File{{Name: "a.xlsx", Data: bookText(t, sheet.String())}}, Options{})
	if len(problems) != maxSaid+1 {
		t.Errorf("%d problems, want %d and their count", len(problems), maxSaid)
	}
	if got := problems[0].Summary; got != "200 more problems of this sheet are not named one by one" {
		t.Errorf("got %q", got)
	}
}
