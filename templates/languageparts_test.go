package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// bilingual composes a plan and its front sheet in two languages.
func bilingual(t *testing.T, languages ...string) briefing.Report {
	t.Helper()
	template, problems := Parse("ours.txt", "front-sheet\ncontents\nplan\nrecommendations\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f := markedFindings()
	f.Brief = briefing.Brief{
		Title: "Children", Council: "Marchshire County Council", Panel: "Scrutiny", Purpose: "To see.\n\nTo hear.",
		Language: languages[0], Languages: languages, Welsh: &briefing.Brief{Title: "Plant", Council: "Cyngor Sir Marchshire"},
	}
	f.Attention.Concerns = nil
	r, err := Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The paper stands whole in one language and then whole in the other, each part
// with its own places to lead to, whichever is the first.
func TestPaperInTwoLanguages(t *testing.T) {
	for _, languages := range [][]string{{"en-GB", "cy"}, {"cy", "en-GB"}} {
		r := bilingual(t, languages...)
		parts := r.LanguageParts()
		if len(parts) != 2 || r.Language != languages[0] {
			t.Fatalf("%d parts, in %s", len(parts), r.Language)
		}
		ids := map[string]bool{}
		for i, part := range parts {
			if part.Language != languages[i] {
				t.Errorf("part %d is in %s", i, part.Language)
			}
			opens := briefing.LanguagePart{ID: "part:" + part.Language}
			for _, b := range append([]briefing.Block{opens}, part.Blocks...) {
				if id := idOf(b); id != "" && ids[id] {
					t.Errorf("two places are called %q", id)
				} else {
					ids[id] = true
				}
			}
		}
		eachPhrase(r.Blocks, func(p briefing.Phrase) {
			if id, within := strings.CutPrefix(p.Link, "#"); within && !ids[id] {
				t.Errorf("nothing is called %q", id)
			}
		})
		welsh, english := parts[0], parts[1]
		if languages[0] != "cy" {
			welsh, english = english, welsh
		}
		for text, part := range map[string]briefing.Report{"# Plant\n": welsh, "Cyngor: Cyngor Sir Marchshire": welsh,
			"Cynllun gwella": welsh, "This paper is also in English. -> #part:en-GB": welsh, "# Children\n": english,
			"Council: Marchshire County Council": english, "Improvement plan": english, "hefyd. -> #part:cy": english} {
			if !strings.Contains(part.String(), text) {
				t.Errorf("%s: no %q in\n%s", part.Language, text, part)
			}
		}
		if r.Title != parts[0].RunningHead+" / "+parts[1].RunningHead || welsh.RunningHead != "Plant" ||
			welsh.Footer != "Cyngor Sir Marchshire, Scrutiny" || welsh.Words.PageOf != "Tudalen {page} o {pages}" {
			t.Errorf("title %q, Welsh head %q, foot %q", r.Title, welsh.RunningHead, welsh.Footer)
		}
	}
}

// What briefing.yaml says in one language only is tagged in the part that is in
// the other.
func TestUntranslatedWordsAreTagged(t *testing.T) {
	welsh := bilingual(t, "en-GB", "cy").LanguageParts()[1]
	tagged := map[string]bool{}
	eachPhrase(welsh.Blocks, func(p briefing.Phrase) { tagged[p.Text] = tagged[p.Text] || p.Lang == "en-GB" })
	for text, want := range map[string]bool{"Scrutiny": true, "To see.": true, "To hear.": true, "Plant": false, "Cyngor Sir Marchshire": false} {
		if got, printed := tagged[text]; !printed || got != want {
			t.Errorf("%q: printed %v, tagged %v", text, printed, got)
		}
	}
	if text := welsh.String(); strings.ContainsAny(text, sourceMark+marginMark+endMark) {
		t.Error("a mark is left in the report")
	}
}

func idOf(b briefing.Block) string {
	switch b := b.(type) {
	case briefing.LanguagePart:
		return b.ID
	case briefing.Heading:
		return b.ID
	case briefing.Figure:
		return b.ID
	}
	return ""
}
