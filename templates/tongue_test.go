package templates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func TestTonguesSplitWhereTheLanguageChanges(t *testing.T) {
	in := tongues{paper: "cy", source: "en-GB"}
	goTo := "Mynd i: " + source("Recruit")
	for _, c := range []struct {
		name string
		p    briefing.Phrase
		want []briefing.Phrase
	}{
		{"nothing foreign", briefing.Phrase{Text: "dim data"}, []briefing.Phrase{{Text: "dim data"}}},
		{"all foreign", briefing.Phrase{Text: source("Police"), Bold: true}, []briefing.Phrase{{Text: "Police", Bold: true, Lang: "en-GB"}}},
		{"in the middle", briefing.Phrase{Text: "Gyda " + source("Police") + "."},
			[]briefing.Phrase{{Text: "Gyda "}, {Text: "Police", Lang: "en-GB"}, {Text: "."}}},
		{"a sign stands once", briefing.Phrase{Text: "o " + source("Police"), Badge: briefing.BadgeRed},
			[]briefing.Phrase{{Text: "o ", Badge: briefing.BadgeRed}, {Text: "Police", Lang: "en-GB"}}},
		{"one link", briefing.Phrase{Text: "Cam A, " + source("Recruit"), Link: "#a" + source("b"), LinkTitle: goTo},
			[]briefing.Phrase{{Text: "Cam A, "}, {Text: "Recruit", Lang: "en-GB", Link: "#ab", LinkTitle: "Mynd i: Recruit"}}},
	} {
		if got := in.phrases([]briefing.Phrase{c.p}); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
	if plain, lang := in.whole(source("Early help")); plain != "Early help" || lang != "en-GB" {
		t.Errorf("a heading in English is %q in %q", plain, lang)
	}
	if plain, lang := in.whole(source("Referrals") + " fesul rhan"); plain != "Referrals fesul rhan" || lang != "" {
		t.Errorf("a mixed caption is %q in %q", plain, lang)
	}
}

// marked findings have English words in every place from which the paper takes
// them.
func markedFindings() briefing.Findings {
	point := quarterPoint(87, 89, 80, briefing.Worse, briefing.Better)
	indicator := briefing.IndicatorFinding{
		Name: "Visits in timescale", Theme: "Early help", Definition: "Visits made in time.", Owner: "Head of Service",
		Unit: percent, Points: []briefing.PointFinding{point}, Comment: "It fell.", SourceRAG: "Green", Contradicted: true,
		Benchmarks: []briefing.BenchmarkFinding{{Name: "England", Kind: briefing.Nation, Points: []briefing.PointFinding{point}}},
		Parts:      []briefing.PartFinding{{Dimension: "team", Name: "north", Points: []briefing.PointFinding{point}}},
	}
	action := briefing.ActionFinding{Action: briefing.Action{Ref: "1", Text: "Recruit staff.", Leads: []string{"Director"},
		Partners: []string{"Police", "Health"}, Progress: []briefing.ProgressEntry{{Text: "Advert out."}}},
		Contradiction: briefing.OverdueRatedWell}
	action.BRAG = briefing.Green
	asked := briefing.RecommendationFinding{Recommendation: briefing.Recommendation{Ref: "R1", Text: "Show priorities.", Meeting: "March meeting"}}
	return briefing.Findings{
		Brief: briefing.Brief{Title: "Gwasanaethau plant", Language: "cy"}, Period: q2,
		Themes:          []briefing.Theme{{Name: "Early help", Indicators: []briefing.IndicatorFinding{indicator}}},
		Plan:            briefing.PlanFinding{Actions: []briefing.ActionFinding{action}, ByPriority: []briefing.PlanGroup{{}}},
		Recommendations: []briefing.RecommendationFinding{asked},
		Attention: briefing.Attention{Concerns: []briefing.AttentionEntry{
			{Subject: briefing.Subject{Kind: briefing.ActionSubject, Ref: "1", Name: "Recruit staff."}, Reasons: []briefing.AttentionReason{{}}}}},
		Doubts: []briefing.Doubt{{Kind: briefing.YearToDateFell, Indicator: "Reviews held", Period: q2}},
	}
}

// In a Welsh paper the workbook's English words are tagged as English wherever
// they are printed in running text, headings and tables, no mark is left in any
// place, and the findings themselves are as they were.
func TestComposeTagsForeignWords(t *testing.T) {
	f := markedFindings()
	before := fmt.Sprintf("%#v", f)
	template, err := Builtin("full")
	if err != nil {
		t.Fatal(err)
	}
	r, err := Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	if after := fmt.Sprintf("%#v", f); after != before {
		t.Error("composing changed the findings")
	}
	if all := fmt.Sprintf("%+v", r); strings.ContainsAny(all, sourceMark+endMark) {
		t.Error("a mark is left in the report")
	}
	english := map[string]bool{}
	eachPhrase(r.Blocks, func(p briefing.Phrase) {
		if p.Lang == "en-GB" {
			english[p.Text] = true
		}
	})
	for _, want := range []string{
		"Visits in timescale", "Visits made in time.", "Head of Service", "It fell.", "England", "Recruit staff.",
		"Recruit staff", "Director", "Police", "Health", "Advert out.", "Show priorities.", "March meeting",
		"Early help", "Reviews held", "North", "Team",
	} {
		if !english[want] {
			t.Errorf("%q is not tagged as English", want)
		}
	}
	if r.Language != "cy" || r.Words.PageOf != "Tudalen {page} o {pages}" {
		t.Errorf("language %q, pages say %q", r.Language, r.Words.PageOf)
	}
}

// eachPhrase visits the phrases, headings and column heads of blocks.
func eachPhrase(blocks []briefing.Block, visit func(briefing.Phrase)) {
	all := func(items ...[]briefing.Phrase) {
		for _, item := range items {
			for _, p := range item {
				visit(p)
			}
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case briefing.Heading:
			visit(briefing.Phrase{Text: b.Text, Lang: b.Lang})
		case briefing.Paragraph:
			all(b.Phrases)
		case briefing.List:
			all(b.Items...)
		case briefing.Definitions:
			for _, d := range b.Items {
				all(d.Text...)
			}
		case briefing.Table:
			for _, c := range b.Columns {
				visit(briefing.Phrase{Text: c.Header, Lang: c.Lang})
			}
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					all(c.Lines...)
				}
			}
		}
	}
}

// An English paper of English workbooks has no passage in another language.
func TestEnglishPaperHasOneLanguage(t *testing.T) {
	f := markedFindings()
	f.Brief.Language = ""
	template, _ := Builtin("full")
	r, err := Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	eachPhrase(r.Blocks, func(p briefing.Phrase) {
		if p.Lang != "" {
			t.Errorf("%q is in %s", p.Text, p.Lang)
		}
	})
}

// A council's own wording stands in a Welsh paper too, and counts in Welsh.
func TestOwnWordingInWelsh(t *testing.T) {
	own, problems := Parse("ours.txt", "plan\nplan.heading = Ours\nlanguage = cy\nplan.heading = Ein {{count 3 \"action\"}}\nnoun.action.three = chynllun\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r, err := Compose(markedFindings(), own)
	if err != nil {
		t.Fatal(err)
	}
	if h, ok := r.Blocks[0].(briefing.Heading); !ok || h.Text != "Ein tri chynllun" {
		t.Errorf("the first heading is %+v", r.Blocks[0])
	}
}
