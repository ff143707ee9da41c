package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

func provenanceCase() briefing.Findings {
	return briefing.Findings{
		Brief: briefing.Brief{
			Program: "scrutiny 1.2.3", Template: "ours/ours.txt", Classification: "Open", Tolerance: briefing.Tolerance{Amount: 5, Relative: true, Stated: true},
			Disclosure: briefing.Disclosure{Base: 10, Complement: true, NotPeople: []string{"P1"}},
			SPC:        briefing.SPC{InARow: 6, Indicators: make([]briefing.IndicatorControl, 2)},
			Attention:  briefing.AttentionSettings{Weights: make([]briefing.RuleWeight, 3), Run: 4},
			Checks:     []briefing.CheckSetting{{Check: briefing.CheckJump, Level: briefing.CheckOff}, {Check: briefing.CheckYear, Level: briefing.CheckError}},
		},
		Disclosure: briefing.DisclosureSummary{Profile: "dfe-cin", Threshold: 6},
		Themes:     []briefing.Theme{{Name: "A", Indicators: []briefing.IndicatorFinding{{Name: "Visits", Latest: -1}}}},
		Since: briefing.SinceFinding{Known: true, Period: briefing.NewQuarter(briefing.Financial, 2026, 1),
			Sources: []briefing.Source{{File: "old.xlsx", SHA256: strings.Repeat("cd", 32)}}},
		Sources: []briefing.Source{{File: "kpi.xlsx", SHA256: strings.Repeat("ab", 32), HiddenSheets: 2, Sheets: []briefing.SourceSheet{
			{Name: "Scorecard", Kind: briefing.IndicatorSheet, Rows: 12, Skipped: []briefing.Skipped{
				{Why: briefing.HiddenRows, Count: 3, Stretches: []briefing.Stretch{{From: "4", To: "4"}, {From: "7", To: "8"}}},
				{Why: briefing.HiddenColumns, Count: 1, Stretches: []briefing.Stretch{{From: "AB", To: "AB"}}},
				{Why: briefing.StruckOut, Count: 8, Stretches: make([]briefing.Stretch, 8)},
				{Why: briefing.NamesNothing, Count: 1, Stretches: []briefing.Stretch{{From: "20", To: "20"}}},
			}},
			{Name: "Old", Ignored: briefing.LeftOutSheet},
			{Name: "Blank", Ignored: briefing.EmptySheet},
			{Name: "Notes", Ignored: briefing.NoHeaderFound},
		}}, {File: "plan.csv", Sheets: []briefing.SourceSheet{{Kind: briefing.PlanSheet, Rows: 3}}}},
	}
}

// The notes end with what was read, what was left out of it and why, the
// choices that shaped the paper, and the fingerprint of each file.
func TestProvenance(t *testing.T) {
	got := sectionFrom(t, provenanceCase(), "Where the figures come from")
	want := `# Where the figures come from
[table: Workbooks and sheets]
Workbook | Sheet | What was taken | What was left out
kpi.xlsx | Scorecard | 12 rows of indicators | Three rows hidden (4, 7 to 8); One column hidden (AB); Eight rows struck out (, , , , , , and more); One row that names no indicator, action or recommendation (20)
kpi.xlsx | Old | Not used | Left out in briefing.yaml
kpi.xlsx | Blank | Not used | Empty
kpi.xlsx | Notes | Not used | Holds no table that can be read
kpi.xlsx | Two sheets | Not used | Hidden
plan.csv |  | Three rows of actions | Nothing
# How this paper was made
[table: Choices that shaped this paper]
What | Choice
Program | scrutiny 1.2.3
Template | ours.txt, the council’s own
Front sheet | plain, as it comes with the program
Classification | Open
Tolerance of ratings | 5% of the target
Small numbers | Profile dfe-cin: counts from 1 to 6 are not shown, nor percentages and rates out of 10 or fewer. Nor are percentages of all but 6 or fewer. One indicator is stated to count no people.
Control charts | By the guidance of NHS England’s Making Data Count; 6 figures make a run. Two indicators have settings of their own.
What needs attention | Rules changed by the council: 3 weights; 4 movements make a run; 10 entries at most.
Checks on the data changed | jump: off, year: error
Last report | That for Q1 2026/27, compared with this one
[table: Fingerprints of the files]
(A fingerprint (SHA-256) shows whether a file is the very one that this paper was made from.)
File | Fingerprint
kpi.xlsx | ` + strings.Repeat("ab", 32) + `
plan.csv | Not shown: figures that are withheld could be found by trying
old.xlsx, last report | ` + strings.Repeat("cd", 32)
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	f := provenanceCase()
	f.Brief.Language = "cy"
	welsh := sectionFrom(t, f, "O ble y daw'r ffigurau")
	for _, words := range []string{"Sut y gwnaed y papur hwn", "tair rhes a guddiwyd (4, 7 i 8)", "kpi.xlsx | Dwy daflen | Heb ei defnyddio | Cudd", "Rhaglen | scrutiny 1.2.3", "old.xlsx, adroddiad diwethaf | cdcd"} {
		if !strings.Contains(strings.ToLower(welsh), strings.ToLower(words)) {
			t.Errorf("in Welsh %q is missing:\n%s", words, welsh)
		}
	}
}

// sectionFrom is the text of the notes from a heading on, without empty lines.
func sectionFrom(t *testing.T, f briefing.Findings, heading string) string {
	t.Helper()
	template, problems := Parse("notes.txt", "notes")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	r, err := Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	spoken := 0
	for _, b := range r.Blocks {
		if table, ok := b.(briefing.Table); ok {
			for _, row := range table.Rows {
				for _, c := range row.Cells {
					if len(c.Lines) == 0 || len(c.Lines[0]) == 0 {
						continue // an empty cell
					}
					if p := c.Lines[0][0]; len(p.Text) == 64 && strings.Contains(p.Expansion, " "+p.Text[:8]) && len(p.Expansion) < 50 {
						spoken++
					}
				}
			}
		}
	}
	if spoken != 2 {
		t.Errorf("%d fingerprints are said shortly, want 2", spoken)
	}
	text := strings.ReplaceAll(r.String(), "## ", "# ")
	_, after, found := strings.Cut(text, "# "+heading+"\n")
	if !found {
		t.Fatalf("no heading %q in\n%s", heading, text)
	}
	return strings.TrimSpace(strings.ReplaceAll("# "+heading+"\n"+after, "\n\n", "\n"))
}

// How a paper was made is the very last of it, once: the notes, before an
// appendix, have it only where a template does not call for it.
func TestMakingComesLast(t *testing.T) {
	for _, name := range []string{"briefing", "full", "plan-only"} {
		f := provenanceCase()
		f.Brief.Template = name
		text := composed(t, name, f).String()
		if n := strings.Count(text, "How this paper was made"); n != 1 {
			t.Errorf("%s: told %d times", name, n)
		}
		if _, after, _ := strings.Cut(text, "# How this paper was made"); strings.Contains(after, "\n# ") || !strings.Contains(after, "Fingerprints of the files") {
			t.Errorf("%s: after how it was made comes\n%s", name, after)
		}
	}
}
