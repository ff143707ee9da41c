package templates

import (
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func TestBuiltinFrontSheets(t *testing.T) {
	for _, name := range append(FrontSheets(), "") {
		s, err := BuiltinFrontSheet(name)
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if problems := s.Check(briefing.Brief{Statements: everyStatement()}, briefing.Pos{}); len(problems) > 0 {
			t.Errorf("%q has no place for a statement: %v", name, problems)
		}
	}
	want := `there is no front sheet "leeds"; the front sheets are: plain, herefordshire, doncaster`
	if _, err := BuiltinFrontSheet("leeds"); err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func everyStatement() []briefing.Statement {
	var all []briefing.Statement
	for _, f := range briefing.StatementFields() {
		all = append(all, briefing.Statement{Field: f, Text: "Said of " + f.String() + "."})
	}
	return all
}

// A council sees all that is wrong with its front sheet at once, each with its
// line.
func TestParseFrontSheetReportsEveryFault(t *testing.T) {
	_, problems := ParseFrontSheet("ours.txt", "# ours\npanel\npannel = Committee\npanel = Board\nwards =\nlanguage = cy\npanel = Pwyllgor\npanel = Panel\nlanguage = fr\n")
	want := []string{
		`ours.txt:line 3, column 1: there is no field "pannel"`,
		`ours.txt:line 4, column 1: the field "panel" stands twice`,
		`ours.txt:line 5, column 1: the field "wards" has an empty heading`,
		`ours.txt:line 8, column 1: the field "panel" stands twice`,
		`ours.txt:line 9, column 12: there is no wording for the language "fr"`,
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
	if _, problems := ParseFrontSheet("ours.txt", ""); problems.Worst() != briefing.Error {
		t.Error("a front sheet without a field is not refused")
	}
}

// front composes the front sheet alone and prints it.
func front(t *testing.T, b briefing.Brief, s FrontSheet) string {
	t.Helper()
	template, problems := Parse("ours.txt", "front-sheet\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	f := briefing.Findings{Brief: b, Period: q2, AsAt: briefing.NewDate(2026, 9, 30)}
	r, err := Compose(f, template.WithFrontSheet(s))
	if err != nil {
		t.Fatal(err)
	}
	_, blocks, _ := strings.Cut(r.String(), "\n\n")
	return blocks
}

// A council's own order and headings; "None" is printed, and what is not said
// is left out.
func TestFrontSheetInTheCouncilsOrder(t *testing.T) {
	own, problems := ParseFrontSheet("ours.txt", "legal_implications = Legal comments\npanel = Committee\ncabinet_member\nrisk_management\nappendices\nrecommendations = What you are asked\ncouncil\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got := front(t, briefing.Brief{
		Title: "Visits", Council: "Marchshire", Panel: "Children’s panel", Recommendations: []string{"That it is noted."},
		Statements: []briefing.Statement{
			{Field: briefing.LegalImplications, Text: "None"},
			{Field: briefing.CabinetMember, Items: []string{"Cllr A", "Cllr B"}},
			{Field: briefing.Appendices, Text: "One.\n\nTwo.", Items: []string{"A", "B"}},
		},
	}, own)
	want := `# Visits

## Legal comments

None

Committee: Children’s panel
Cabinet member:
• Cllr A
• Cllr B

## Appendices

One.

Two.

• A
• B

## What you are asked

The Children’s panel is asked to agree:

(a) That it is noted.

Council: Marchshire
`
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Every built-in front sheet prints every statement once, in its own order.
func TestFrontSheetsPrintEverything(t *testing.T) {
	for _, name := range FrontSheets() {
		s, err := BuiltinFrontSheet(name)
		if err != nil {
			t.Fatal(err)
		}
		got := front(t, briefing.Brief{Statements: everyStatement()}, s)
		for _, f := range briefing.StatementFields() {
			if n := strings.Count(got, "Said of "+f.String()+"."); n != 1 {
				t.Errorf("%s prints %s %d times", name, f, n)
			}
		}
	}
}

// The headings of a built-in front sheet are in the language of the paper.
func TestFrontSheetInWelsh(t *testing.T) {
	s, err := BuiltinFrontSheet("doncaster")
	if err != nil {
		t.Fatal(err)
	}
	got := front(t, briefing.Brief{Language: "cy", Statements: everyStatement()}, s)
	if !strings.Contains(got, "## Goblygiadau cyfreithiol") || !strings.Contains(got, "## Dewisiadau a ystyriwyd") || strings.Contains(got, "Options considered") {
		t.Errorf("got:\n%s", got)
	}
}

// A council's own headings are those of the language they are given for; in
// another one the program's stand.
func TestFrontSheetHeadingsByLanguage(t *testing.T) {
	own, problems := ParseFrontSheet("ours.txt", "panel = Committee\nlegal_implications = Legal comments\nlanguage = cy\npanel = Pwyllgor\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for language, want := range map[string][]string{"en-GB": {"Committee: Plant", "## Legal comments"}, "cy": {"Pwyllgor: Plant", "## Goblygiadau cyfreithiol"}} {
		got := front(t, briefing.Brief{Language: language, Panel: "Plant", Statements: everyStatement()}, own)
		for _, line := range want {
			if !strings.Contains(got, line) {
				t.Errorf("%s: no %q in\n%s", language, line, got)
			}
		}
	}
}

// What has no place on the front sheet is a warning; headings without words a
// note.
func TestFrontSheetCheck(t *testing.T) {
	own, _ := ParseFrontSheet("ours.txt", "panel\nconsultees\nappendices\n")
	b := briefing.Brief{Statements: []briefing.Statement{{Field: briefing.Reasons, Text: "x"}, {Field: briefing.Appendices, Text: "x"}}}
	var got []string
	for _, p := range own.Check(b, briefing.Pos{File: "briefing.yaml"}) {
		p.Hint = ""
		got = append(got, p.Severity.String()+": "+p.String())
	}
	want := []string{
		"warning: briefing.yaml: the front sheet has no place for reasons, which is not printed",
		"note: briefing.yaml: nothing is said under these headings, which are left out: consultees",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Where a brief gives neither purpose nor recommendations, they are made from
// what the paper holds, and say so; the council's own stand in their place.
func TestSuggestions(t *testing.T) {
	f := briefing.Findings{Period: q2, AsAt: briefing.NewDate(2026, 9, 30), Themes: []briefing.Theme{{}}}
	f.Plan = briefing.PlanFinding{Actions: make([]briefing.ActionFinding, 3), Tally: briefing.PlanTally{Total: 3, Overdue: 2}}
	f.Tally.ByRating[briefing.OffTarget] = 1
	template, _ := Parse("ours.txt", "front-sheet\n")
	r, err := Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	text := r.String()
	for _, want := range []string{
		"To report performance for July to September 2026 and progress with the improvement plan.",
		"(small) This purpose was worded automatically from what the paper holds.",
		"(a) That the panel notes performance for Q2 2026/27.\n(b) That the panel notes the position of the improvement plan as at 30 September 2026.\n" +
			"(c) That the panel says whether it wishes to examine the one indicator off target further.\n" +
			"(d) That the panel receives an account of the 2 actions overdue, with the date now expected for each.\n",
		"(small) These recommendations were suggested automatically, by fixed rules, from the figures in this paper.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	f.Brief.Purpose, f.Brief.Recommendations = "To inform.", []string{"That it is noted."}
	r, err = Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	if text := r.String(); strings.Contains(text, "The program") || !strings.Contains(text, "To inform.") {
		t.Errorf("the council's own words are not alone:\n%s", text)
	}
}

// What calls for a choice is put to the panel: dates that were moved, ratings that
// the figures contradict, and money or posts that end soon.
func TestSuggestionsAskForDecisions(t *testing.T) {
	w := writes(t, "en-GB", briefing.Findings{AsAt: briefing.NewDate(2026, 9, 30), Themes: []briefing.Theme{{Indicators: []briefing.IndicatorFinding{{Contradicted: true}, {}}}}})
	w.f.Plan = briefing.PlanFinding{Actions: make([]briefing.ActionFinding, 3), Tally: briefing.PlanTally{Total: 3, Slipped: 2}}
	w.f.Plan.Checks.Endings = []briefing.ResourceEnd{
		{Ends: briefing.NewDate(2026, 3, 31), Words: "pilot funded to March 2026", Past: true},
		{Ends: briefing.NewDate(2027, 3, 31), Words: "13 practitioners funded to March 2027."},
		{Ends: briefing.NewDate(2029, 3, 31), Words: "grant to March 2029"},
	}
	want := []string{
		"That the panel notes the position of the improvement plan as at 30 September 2026.",
		"That the panel is told which rating holds for the one indicator whose rating in the workbook contradicts its figures.",
		"That the panel says whether it accepts the later dates of 2 actions.",
		"That the panel is told, before 31 March 2027, what follows when this comes to its end: “13 practitioners funded to March 2027”.",
	}
	if got := w.suggestedRecommendations(); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	w.f.Since = briefing.SinceFinding{Known: true, Actions: []briefing.ActionChange{
		{Kind: briefing.ActionSlipped, Weeks: 4}, {Kind: briefing.ActionBrought, Weeks: -2}, {Kind: briefing.ActionCompleted}}}
	if n := w.laterDates(); n != 1 {
		t.Errorf("since the last report %d actions have a later date, want 1", n)
	}
}

func FuzzParseFrontSheet(f *testing.F) {
	f.Add("panel = Committee\nmeeting\n# remark")
	f.Fuzz(func(t *testing.T, text string) {
		s, problems := ParseFrontSheet("ours.txt", text)
		if problems.Worst() != briefing.Error && len(s.fields) == 0 {
			t.Error("a front sheet without fields is accepted")
		}
		for _, p := range problems {
			if p.Summary == "" || p.Pos.File == "" {
				t.Errorf("a problem without words or place: %+v", p)
			}
		}
	})
}
