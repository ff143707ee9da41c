package templates

import (
	"testing"

	"scrutiny/briefing"
)

func TestBuiltinTemplates(t *testing.T) {
	for _, name := range append(Names(), "") {
		if _, err := Builtin(name); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	want := `there is no template "brief"; the templates are: briefing, full, summary, plan-only`
	if _, err := Builtin("brief"); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// A council sees all that is wrong with its template at once, each with its
// place: what would stop a paper stops the check.
func TestParseReportsEveryFault(t *testing.T) {
	text := `# ours
position
scorcard
  position
position.heading = Where {{.We
position.titel = X
tally.rest = {{shout .N}}
position.some-of = The first {{.Shown}} of \
  those {{.Number}}: {{.Heading}}
tally.unrated = {{if eq .N 1}}{{.Heading}}{{else}}none{{end}}
plan.group = {{.Name}}: {{count .N "elephant"}}
goto = {{ordinal .Name}}
plan.heading = One
plan.heading = Two
language = fr
language = cy
goto = Ŵy {{.Enw}}
`
	_, problems := Parse("ours.txt", text)
	want := []string{
		`ours.txt:line 3, column 1: there is no section "scorcard"`,
		`ours.txt:line 4, column 3: the section "position" is called for twice`,
		`ours.txt:line 5, column 26: the wording of "position.heading" cannot be used: unclosed action`,
		`ours.txt:line 6, column 1: there is no wording of the key "position.titel"`,
		`ours.txt:line 7, column 14: the wording of "tally.rest" cannot be used: function "shout" not defined`,
		`ours.txt:line 9, column 11: the wording of "position.some-of" cannot be used: it has no fact of the name "Number"`,
		`ours.txt:line 10, column 33: the wording of "tally.unrated" cannot be used: it has no fact of the name "Heading"`,
		`ours.txt:line 11, column 14: the wording of "plan.group" cannot be used: there is no wording for "noun.elephant.many"`,
		`ours.txt:line 12, column 18: the wording of "goto" cannot be used: it counts by a fact that is words, not a number`,
		`ours.txt:line 14, column 1: the wording of "plan.heading" is given twice`,
		`ours.txt:line 15, column 12: there is no wording for the language "fr"`,
		`ours.txt:line 17, column 13: the wording of "goto" cannot be used: it has no fact of the name "Enw"`,
	}
	for i, p := range problems {
		p.Hint = ""
		if i >= len(want) || p.String() != want[i] || p.Severity != briefing.Error {
			t.Errorf("got  %s\nwant %s", p, want[min(i, len(want)-1)])
		}
	}
	if len(problems) != len(want) {
		t.Errorf("got %d problems, want %d", len(problems), len(want))
	}
}

// A template may say what is said already, in each language: the wordings that
// come with the program can be used.
func TestParseTakesTheProgramsOwnWords(t *testing.T) {
	for _, tag := range Languages() {
		text, err := WordsText(tag)
		if err != nil {
			t.Fatal(err)
		}
		if _, problems := Parse("ours.txt", "position\nlanguage = "+tag+"\n"+text); len(problems) > 0 {
			t.Errorf("%s: %v", tag, problems)
		}
	}
}

func TestParseEmpty(t *testing.T) {
	if _, problems := Parse("ours.txt", "# nothing\n"); problems.Worst() != briefing.Error {
		t.Errorf("a template without a section is not refused: %v", problems)
	}
}

// The council's own words stand in the place of the program's.
func TestComposeInOtherWords(t *testing.T) {
	own, problems := Parse("ours.txt", "plan\nplan.heading = What we promised\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f := briefing.Findings{Plan: briefing.PlanFinding{
		Actions:    []briefing.ActionFinding{{Action: briefing.Action{Ref: "1", Text: "Recruit"}}},
		Tally:      briefing.PlanTally{Total: 1},
		ByPriority: []briefing.PlanGroup{{Tally: briefing.PlanTally{Total: 1}}},
	}}
	f.Plan.Tally.ByBRAG[briefing.NoBRAG], f.Plan.ByPriority[0].Tally.ByBRAG[briefing.NoBRAG] = 1, 1
	r, err := Compose(f, own)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range r.Blocks {
		if h, ok := b.(briefing.Heading); ok && h.Level == 1 {
			if h.Text != "What we promised" {
				t.Errorf("the heading is %q", h.Text)
			}
			return
		}
	}
	t.Error("the plan has no heading")
}

func FuzzParse(f *testing.F) {
	f.Add("position\nposition.heading = {{number .N}}\n")
	f.Fuzz(func(t *testing.T, text string) {
		_, problems := Parse("ours.txt", text)
		for _, p := range problems {
			if p.Summary == "" || p.Pos.File == "" {
				t.Errorf("a problem without words or place: %+v", p)
			}
		}
	})
}
