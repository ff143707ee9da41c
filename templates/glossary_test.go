package templates

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

func TestGlossaryListsOnlyWhatIsUsed(t *testing.T) {
	meanings, err := shortForms("en-GB")
	if err != nil {
		t.Fatal(err)
	}
	blocks := []briefing.Block{
		briefing.Heading{Level: 2, Text: "MASH decisions"},
		briefing.Paragraph{Phrases: briefing.Plain("SGOs granted; the mash of figures, a capacity (CP) and PEPPER.")},
		briefing.Table{Rows: []briefing.Row{{Cells: []briefing.Cell{briefing.TextCell("UASC/NEET")}}}},
	}
	want := []string{"CP", "MASH", "NEET", "SGO", "UASC"}
	if got := used(meanings, blocks); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := used(meanings, []briefing.Block{briefing.PageBreak{}}); got != nil {
		t.Errorf("got %q of nothing", got)
	}
}
