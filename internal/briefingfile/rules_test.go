package briefingfile

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

func TestRules(t *testing.T) {
	const text = `workbooks: [performance.xlsx]
disclosure:
  profile: nearest5
  threshold: 7
  suppress_zero: true
  not_people: [WQ2, Care orders rescinded]
spc:
  rules: r-package
  in_a_row: 6
  indicators:
    - indicator: CP4
      improvement_direction: decrease
      rebase_from: [Q1 2024/25, 2025-10-01]
      limits_from_first: 12
      screen_outliers: false
classification: Part exempt (paragraph 2)
exempt:
  indicators: CP8
  actions: ["4.1", 4.2]
pages: {first: 23, double_sided: true}
attach_figures: true
style: {accent: "#12436D", logo: crest.png, logo_shows: Marchshire, regular: r.ttf, bold: b.ttf}
attention:
  weights: {worsening-run: 0, off-target: 80}
  run: 4
  most: 5
`
	brief, problems := Parse("briefing.yaml", []byte(text))
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	d := brief.Disclosure
	if d.Profile != "nearest5" || d.Threshold != 7 || !d.SuppressZero || !slices.Equal(d.NotPeople, []string{"WQ2", "Care orders rescinded"}) {
		t.Errorf("disclosure: %+v", d)
	}
	if brief.SPC.Rules != briefing.RPackage || brief.SPC.InARow != 6 || len(brief.SPC.Indicators) != 1 {
		t.Fatalf("spc: %+v", brief.SPC)
	}
	c := brief.SPC.Indicators[0]
	days := []briefing.Date{briefing.NewDate(2024, 4, 1), briefing.NewDate(2025, 10, 1)}
	if c.Indicator != "CP4" || c.Settings.Improvement != briefing.Decrease || !slices.Equal(c.Settings.RebaseFrom, days) ||
		c.Settings.LimitsFirst != 12 || c.Settings.Screen != briefing.No {
		t.Errorf("control: %+v", c)
	}
	if e := brief.Exempt; !slices.Equal(e.Indicators, []string{"CP8"}) || !slices.Equal(e.Actions, []string{"4.1", "4.2"}) {
		t.Errorf("exempt: %+v", e)
	}
	if brief.Sheets.First != 23 || !brief.Sheets.DoubleSided || !brief.AttachFigures {
		t.Errorf("pages: %+v", brief.Sheets)
	}
	s := brief.Style
	if s.Accent != "#12436D" || s.Logo != "crest.png" || s.LogoAlt != "Marchshire" || s.Regular != "r.ttf" || s.Bold != "b.ttf" {
		t.Errorf("style: %+v", s)
	}
	a := brief.Attention
	if a.Weight(briefing.WorseningRun) != 0 || a.Weight(briefing.MeasureOffTarget) != 80 || a.RunLength() != 4 || a.MostEntries() != 5 {
		t.Errorf("attention: %+v", a)
	}
}

func TestRulesWithProblems(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a profile mistyped", "workbooks: [a.xlsx]\ndisclosure: {profile: dfe-cni}\n",
			`briefing.yaml:line 2, column 23: want dfe-cin, nearest5 or none, got "dfe-cni" (hint: did you mean dfe-cin?)`},
		{"rules unknown", "workbooks: [a.xlsx]\nspc: {rules: nhs}\n",
			`briefing.yaml:line 2, column 14: want making-data-count or r-package, got "nhs"`},
		{"a row of five", "workbooks: [a.xlsx]\nspc: {in_a_row: 5}\n",
			`briefing.yaml:line 2, column 17: want a whole number from 6 to 7, got "5"`},
		{"no indicator named", "workbooks: [a.xlsx]\nspc:\n  indicators:\n    - limits_from_first: 12\n",
			"briefing.yaml:line 4, column 7: control settings name no indicator (hint: write it as  - indicator: CP4, by its reference or its name)"},
		{"neither day nor period", "workbooks: [a.xlsx]\nspc:\n  indicators:\n    - indicator: A\n      rebase_from: spring\n",
			`briefing.yaml:line 5, column 20: want a date as 2026-04-01 or a period as Q1 2026/27, got "spring"`},
		{"a rule mistyped", "workbooks: [a.xlsx]\nattention:\n  weights: {worsening_run: 0}\n",
			"briefing.yaml:line 3, column 13: unknown key worsening_run under weights (hint: did you mean worsening-run?)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := Parse("briefing.yaml", []byte(c.in))
			if len(problems) != 1 || problems[0].String() != c.want {
				t.Errorf("got %v\nwant %s", problems, c.want)
			}
		})
	}
}
