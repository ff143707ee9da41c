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

// A council sees all that is wrong with its template at once, each with its line.
func TestParseReportsEveryFault(t *testing.T) {
	text := "# ours\nposition\nscorcard\nposition\nposition.heading = Where {{.We\nposition.titel = X\ntally.rest = {{shout .N}}\n"
	_, problems := Parse("ours.txt", text)
	want := []string{
		`ours.txt:line 3, column 1: there is no section "scorcard"`,
		`ours.txt:line 4, column 1: the section "position" is called for twice`,
		`ours.txt:line 5, column 1: the wording of "position.heading" cannot be used: unclosed action`,
		`ours.txt:line 6, column 1: there is no wording of the key "position.titel"`,
		`ours.txt:line 7, column 1: the wording of "tally.rest" cannot be used: function "shout" not defined`,
	}
	if len(problems) != len(want) {
		t.Fatalf("got %d problems, want %d: %v", len(problems), len(want), problems)
	}
	for i, p := range problems {
		p.Hint = ""
		if p.String() != want[i] || p.Severity != briefing.Error {
			t.Errorf("got  %s\nwant %s", p, want[i])
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
