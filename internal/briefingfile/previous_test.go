package briefingfile

import (
	"testing"

	"scrutiny/briefing"
)

func TestPreviousAndChecks(t *testing.T) {
	const text = `workbooks: [performance.xlsx]
previous:
  workbooks:
    - path: last/performance.xlsx
    - last/plan.xlsx
  period: Q1 2026/27
  as_at: 2026-06-30
checks:
  jump: error
  zero: off
`
	brief, problems := Parse("briefing.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	p := brief.Previous
	if len(p.Workbooks) != 2 || p.Workbooks[0].Path != "last/performance.xlsx" || p.Workbooks[1].Path != "last/plan.xlsx" {
		t.Errorf("workbooks of the last report: %+v", p.Workbooks)
	}
	if p.Period != briefing.NewQuarter(briefing.Financial, 2026, 1) || p.AsAt != briefing.NewDate(2026, 6, 30) {
		t.Errorf("last report: %s as at %s", p.Period, p.AsAt)
	}
	for _, want := range []struct {
		check    briefing.Check
		severity briefing.Severity
		on       bool
	}{
		{briefing.CheckJump, briefing.Error, true},
		{briefing.CheckZero, briefing.Note, false},
		{briefing.CheckYear, briefing.Warning, true},
	} {
		if severity, on := brief.CheckLevelOf(want.check); severity != want.severity || on != want.on {
			t.Errorf("%s: %s, on: %v", want.check, severity, on)
		}
	}

	brief, problems = Parse("briefing.yaml", []byte("workbooks: [a.xlsx]\nprevious: {findings: last.json}\n"))
	if len(problems) > 0 || brief.Previous.Findings != "last.json" {
		t.Errorf("got %+v, %v", brief.Previous, problems)
	}
}

func TestPreviousAndChecksWithProblems(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing named", "workbooks: [a.xlsx]\nprevious:\n  period: Q1 2026/27\n",
			"briefing.yaml:line 3, column 3: previous does not say where the last report is (hint: write  workbooks:  with a list of paths under it, or  findings: last.json)"},
		{"both named", "workbooks: [a.xlsx]\nprevious:\n  findings: last.csv\n  workbooks: [b.xlsx]\n",
			"briefing.yaml:line 3, column 3: previous names both workbooks and findings (hint: keep the findings: they are what was published)"},
		{"a workbook twice", "workbooks: [a.xlsx]\nprevious:\n  workbooks: [b.xlsx, b.xlsx]\n",
			"briefing.yaml:line 3, column 23: b.xlsx is given twice: first at line 3, column 15 (hint: put all its sheets under one path)"},
		{"an unknown check", "workbooks: [a.xlsx]\nchecks: {jumps: off}\n",
			"briefing.yaml:line 2, column 10: unknown key jumps under checks (hint: did you mean jump?)"},
		{"an unknown level", "workbooks: [a.xlsx]\nchecks: {jump: warnin}\n",
			"briefing.yaml:line 2, column 16: want off, note, warning or error, got \"warnin\" (hint: did you mean warning?)"},
		{"a key in the wrong place", "workbooks: [a.xlsx]\nfindings: last.csv\n",
			"briefing.yaml:line 2, column 1: unknown key findings (hint: findings stands under previous, indented)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := Parse("briefing.yaml", []byte(c.in))
			if len(problems) != 1 || problems[0].String() != c.want {
				t.Errorf("got %v\nwant %s", problems, c.want)
			}
		})
	}
}
