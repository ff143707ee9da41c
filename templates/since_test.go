package templates

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
)

// sinceSection composes the section alone and prints it.
func sinceSection(t *testing.T, s briefing.SinceFinding) string {
	t.Helper()
	template, problems := Parse("ours.txt", "since\n")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	s.Known, s.Period = true, briefing.NewQuarter(briefing.Financial, 2026, 1)
	r, err := Compose(briefing.Findings{Period: q2, AsAt: briefing.NewDate(2026, 9, 30), Since: s}, template)
	if err != nil {
		t.Fatal(err)
	}
	_, blocks, _ := strings.Cut(r.String(), "\n\n")
	return strings.TrimPrefix(strings.TrimSpace(blocks), "---\n\n")
}

func dueOn(year int, month time.Month, day int) briefing.Due {
	return briefing.Due{Date: briefing.NewDate(year, month, day)}
}

// A panel reads first what moved, the worst of it before the rest, then what is
// gone, and last what merely reads otherwise.
func TestSince(t *testing.T) {
	percent := briefing.Unit{Kind: briefing.Percent}
	name := func(s string) briefing.IndicatorName { return briefing.IndicatorName{Name: s} }
	q1 := briefing.NewQuarter(briefing.Financial, 2026, 1)
	revised := briefing.Number(84, 0)
	revised.Marks = briefing.Revised
	got := sinceSection(t, briefing.SinceFinding{
		Figures: []briefing.FigureChange{
			{Indicator: name("Visits"), Period: q1, Unit: percent, From: briefing.Number(86, 0), To: revised, Difference: -2, Marked: true},
			{Indicator: name("Plans"), Row: "north", Period: q1, Unit: percent, From: briefing.Number(70, 0), To: briefing.Number(75, 0), Difference: 5},
		},
		Targets: []briefing.TargetChange{
			{Indicator: name("Visits"), Unit: percent, From: briefing.Number(90, 0), To: briefing.Number(92, 0), Harder: true},
			{Indicator: name("Plans"), Unit: percent, From: briefing.Number(90, 0), To: briefing.Number(85, 0), Easier: true},
		},
		Definitions: []briefing.DefinitionChange{{
			Indicator: name("Plans"), Aspect: briefing.AspectDefinition,
			From: "Plans in place within ten working days of the first visit.", To: "Plans in place within twenty working days of the first visit.",
		}},
		Indicators: []briefing.IndicatorChange{
			{Indicator: name("Dental checks"), Presence: briefing.Added},
			{Indicator: name("Reviews"), Presence: briefing.Dropped, MissedTarget: true},
		},
		Actions: []briefing.ActionChange{
			{Kind: briefing.ActionSlipped, Ref: "1.1", Text: "Train staff", From: dueOn(2026, 9, 30), To: dueOn(2026, 10, 14), Weeks: 2},
			{Kind: briefing.ActionSlipped, Ref: "1.2", Text: "Hire staff", From: dueOn(2026, 9, 30), To: dueOn(2026, 12, 31), Weeks: 13},
			{Kind: briefing.ActionRebased, Ref: "1.3", Text: "Buy laptops", From: dueOn(2026, 9, 30), To: dueOn(2026, 10, 7), Weeks: 1},
			{Kind: briefing.ActionDropped, Ref: "1.4", Text: "Move house.", From: dueOn(2026, 9, 30), FromBRAG: briefing.Amber},
			{Kind: briefing.ActionOverdue, Ref: "1.5", Text: "Audit"},
		},
		Recommendations: []briefing.RecommendationChange{{Kind: briefing.RecommendationUnevidenced, Ref: "R1", Text: "That it is done."}},
	})
	want := `# What has changed since the last report

(lead) Since the report on Q1 2026/27, 3 dates have moved, 2 targets have changed and 2 figures already reported have changed. One of the dates is an original one that was replaced, one target is easier to meet and one figure is not marked as revised. One indicator and one action are no longer listed.

[table: Dates, targets and figures that are not those of the last report]
([r] revised.)
What | In the last report | Now
== Due dates
*1.3 *Buy laptops / Its original date was replaced | 30 Sep 2026 | 7 Oct 2026, one week later
*1.2 *Hire staff | 30 Sep 2026 | 31 Dec 2026, 13 weeks later
*1.1 *Train staff | 30 Sep 2026 | 14 Oct 2026, 2 weeks later
== Targets
Plans | 90% | 85% / easier to meet
Visits | 90% | 92% / harder to meet
== Figures already reported
Plans, north / Q1 2026/27, not marked as revised | 70% | 75% / 5 percentage points higher
Visits / Q1 2026/27 | 86% | 84% [r] / 2 percentage points lower

## No longer listed

• Indicator: Reviews. Its last figure missed the target.
• Action 1.4 “Move house”: it was at risk and due on 30 Sep 2026.

## How the plan and the recommendations moved on

• Actions newly overdue: 1.5 “Audit”.
• Recommendations reported done without evidence: R1 “That it is done”.

## New, renamed or reworded

• Plans: its definition was “Plans in place within ten working days of …” and is now “Plans in place within twenty working days of …”.
• New indicator: Dental checks.`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The last report is public: who is told that one of its figures is withheld
// now has only to look it up.
func TestSinceDoesNotPointAtWithheldFigures(t *testing.T) {
	name := briefing.IndicatorName{Name: "Long plans"}
	withheld := briefing.Absent(briefing.Confidential)
	suppressed := briefing.FigureChange{Kind: briefing.FigureSuppressed, Indicator: name, Period: q2, From: withheld, To: withheld}
	shown := briefing.FigureChange{Kind: briefing.FigureSupplied, Indicator: name, Period: q2, From: withheld, To: briefing.Number(10, 0)}
	near := briefing.FigureChange{Kind: briefing.FigureRevised, Indicator: name, Period: q2, From: withheld, To: briefing.Number(72, 0)}

	got := sinceSection(t, briefing.SinceFinding{Figures: []briefing.FigureChange{suppressed, shown}})
	if !strings.HasSuffix(got, "there is no change to tell apart from the new period.") || strings.Contains(got, name.Name) {
		t.Errorf("figures that one of the reports withholds: got\n%s", got)
	}
	got = sinceSection(t, briefing.SinceFinding{Figures: []briefing.FigureChange{suppressed, near}})
	want := "one figure already reported has changed"
	if !strings.Contains(got, want) || !strings.Contains(got, "because a number that is kept back could be worked out") || strings.Contains(got, name.Name) {
		t.Errorf("a figure near a withheld one: got\n%s\nwant %q, and no name", got, want)
	}
}

// The section stays short however much has changed, and says what it leaves out.
func TestSinceIsShort(t *testing.T) {
	var s briefing.SinceFinding
	for i := range 40 {
		ref := fmt.Sprint(i)
		s.Actions = append(s.Actions, briefing.ActionChange{Kind: briefing.ActionSlipped, Ref: ref, Text: "Act", From: dueOn(2026, 9, 30), To: dueOn(2026, 10, 31), Weeks: 4})
		s.Recommendations = append(s.Recommendations, briefing.RecommendationChange{Kind: briefing.RecommendationVanished, Ref: ref, Text: "That"})
		s.Indicators = append(s.Indicators, briefing.IndicatorChange{Presence: briefing.Added, Indicator: briefing.IndicatorName{Name: "New " + ref}})
	}
	got := sinceSection(t, s)
	for _, want := range []string{
		"40 dates have moved", "40 recommendations are no longer listed",
		"32 more changes of this kind are not listed.", "35 more changes of this kind are not listed.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%s\nwant %q", got, want)
		}
	}
	if n := strings.Count(got, "\n"); n > 50 {
		t.Errorf("%d lines, want at most 50", n)
	}
}

func TestDiffering(t *testing.T) {
	for _, tt := range []struct{ was, is, wantWas, wantIs string }{
		{"Higher is better", "Lower is better", "Higher is better", "Lower is better"},
		{"All children seen in ten days of birth.", "All children seen in ten days of referral.", "… ten days of birth", "… ten days of referral"},
		{"one two three four five", "one two three four five six", "… three four five", "… three four five six"},
		{"", "added", "", "added"},
		{quote(sourceMark, "one two three four five"), quote(sourceMark, "one two three four"),
			quote(sourceMark, "one two three four five"), quote(sourceMark, "one two three four")},
		{quote(sourceMark, "one two three four five six"), quote(sourceMark, "one two three four five"),
			quote(sourceMark, "… three four five six"), quote(sourceMark, "… three four five")},
	} {
		if was, is := differing(tt.was, tt.is); was != tt.wantWas || is != tt.wantIs {
			t.Errorf("%q, %q: got %q, %q, want %q, %q", tt.was, tt.is, was, is, tt.wantWas, tt.wantIs)
		}
	}
}

// A reference is printed with the first words of what it stands for, and leads to
// where that stands.
func TestReferencesHaveNames(t *testing.T) {
	w := &writer{language: english(t), chosen: []string{"plan", "recommendations"}}
	text := "Fill the vacancies in the south assessment team by the end of the year"
	w.f.Plan.Actions = []briefing.ActionFinding{{Action: briefing.Action{Ref: "2.3", Text: text, Priority: briefing.HighPriority}}}
	if p := w.actionReference("2.3", text); p.Text != "2.3 “Fill the vacancies in the…”" || p.Link != "#plan-high" || p.LinkTitle != "Go to High priority" {
		t.Errorf("an action is %+v", p)
	}
	if p := w.actionReference("2.4", text); p.Link != "" {
		t.Errorf("an action that is not in the plan leads to %q", p.Link)
	}
	if p := w.askedReference("R9", "That managers’ time for supervision is protected."); p.Text != "R9 “That managers’ time for…”" || p.Link != "#recommendations" {
		t.Errorf("a recommendation is %+v", p)
	}
}

func TestIndicatorsAreNamedAfterTheirReferences(t *testing.T) {
	w := &writer{language: english(t)}
	for _, i := range []briefing.IndicatorFinding{{Ref: "FD2", Name: "Contacts"}, {Ref: "FD3", Name: "Referrals"}, {Ref: "7", Name: "Visits"}, {Name: "Plans"}} {
		w.f.Themes = append(w.f.Themes, briefing.Theme{Indicators: []briefing.IndicatorFinding{i}})
	}
	for _, c := range []struct{ text, want string }{
		{"Scorecard, FD2 and FD3.", "Scorecard, FD2 (Contacts) and FD3 (Referrals)."},
		{"FD21 and 7 posts", "FD21 and 7 posts"},
		{"Contacts (FD2)", "Contacts (FD2)"},
		{"", ""},
	} {
		if got := w.withNames(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
