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

// A short form is expanded where it first stands under a heading, in the
// language of its words, and stays a part of its link.
func TestShortFormsAreExpanded(t *testing.T) {
	e, err := newExpander("cy")
	if err != nil {
		t.Fatal(err)
	}
	hub := briefing.Phrase{Text: "MASH decisions", Bold: true, Link: "#a", LinkTitle: "Go", Lang: "en-GB", Badge: briefing.BadgeRed}
	e.block(briefing.Heading{Level: 1, Text: "MASH"})
	got := e.block(briefing.Paragraph{Phrases: []briefing.Phrase{hub, {Text: " and MASH, SGOs, SGO, ADY"}, {Text: "SGOs", Lang: "en-GB"}}})
	want := []briefing.Phrase{
		{Text: "MASH", Bold: true, Link: "#a", LinkTitle: "Go", Lang: "en-GB", Badge: briefing.BadgeRed, Expansion: "multi-agency safeguarding hub"},
		{Text: " decisions", Bold: true, Link: "#a", LinkTitle: "Go", Lang: "en-GB"},
		{Text: " and MASH, "}, {Text: "SGOs", Expansion: "gorchymyn gwarcheidiaeth arbennig"}, {Text: ", SGO, "},
		{Text: "ADY", Expansion: "anghenion dysgu ychwanegol"}, {Text: "SGOs", Lang: "en-GB"},
	}
	if p := got.(briefing.Paragraph); !slices.Equal(p.Phrases, want) {
		t.Errorf("got  %+v\nwant %+v", p.Phrases, want)
	}
	again := e.block(briefing.Paragraph{Phrases: briefing.Plain("MASH")}).(briefing.Paragraph)
	if again.Phrases[0].Expansion != "" {
		t.Error("MASH is expanded twice under one heading")
	}
	e.block(briefing.Heading{Level: 3})
	cell := briefing.Cell{Lines: [][]briefing.Phrase{{{Text: "SGOs", Lang: "en-GB"}}}}
	table := e.block(briefing.Table{Rows: []briefing.Row{{Cells: []briefing.Cell{cell}}}}).(briefing.Table)
	if p := table.Rows[0].Cells[0].Lines[0][0]; p.Expansion != "special guardianship orders" {
		t.Errorf("under the next heading: %+v", p)
	}
	if cell.Lines[0][0].Expansion != "" {
		t.Error("the block given was changed")
	}
}
