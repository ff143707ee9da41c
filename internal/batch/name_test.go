package batch

import (
	"strings"
	"testing"
	"unicode/utf8"

	"scrutiny/briefing"
)

func TestPatternName(t *testing.T) {
	full := briefing.Brief{
		Council: "Marchshire County Council", Panel: "Children and Young People", AgendaItem: "7",
		Title:   `Performance: "quarter 2" / plan`,
		Meeting: briefing.Meeting{Date: briefing.NewDate(2026, 11, 24)},
		Period:  briefing.NewQuarter(briefing.Financial, 2026, 2),
	}
	cyp := Job{Briefing: "councils/cyp/briefing.yaml"}
	for _, c := range []struct {
		pattern string
		job     Job
		brief   briefing.Brief
		want    string
	}{
		{DefaultPattern, cyp, full, "Children-and-Young-People-2026-11-24-Q2-2026-27.pdf"},
		{DefaultPattern, cyp, briefing.Brief{Panel: "Adults"}, "Adults.pdf"},
		{DefaultPattern, cyp, briefing.Brief{}, "cyp.pdf"},
		{DefaultPattern, Job{Workbooks: []string{`C:\data\performance Q2.xlsx`}}, briefing.Brief{}, "performance-Q2.pdf"},
		{"{meeting:2 Jan 2006}/{panel}.pdf", cyp, full, "24-Nov-2026/Children-and-Young-People.pdf"},
		{`{council}\item {agenda_item}`, cyp, full, "Marchshire-County-Council/item-7.pdf"},
		{"{title}", cyp, full, "Performance-quarter-2-plan.pdf"},
		{"../../{panel}", cyp, full, "Children-and-Young-People.pdf"},
		{"{panel}/", cyp, full, "Children-and-Young-People/cyp.pdf"},
		{"con", cyp, full, "_con.pdf"},
		{"{panel}", cyp, briefing.Brief{Panel: "lpt1.old"}, "_lpt1.old.pdf"},
		{"{panel}", cyp, briefing.Brief{Panel: "Pwyllgor Craffu Tŷ'r Cŵn."}, "Pwyllgor-Craffu-Tŷ-r-Cŵn.pdf"},
		{"{panel}", cyp, briefing.Brief{Panel: "\xff\x00|<>"}, "cyp.pdf"},
	} {
		p, err := ParsePattern(c.pattern)
		if err != nil {
			t.Errorf("%s: %v", c.pattern, err)
			continue
		}
		if got := p.Name(c.job, c.brief); got != c.want {
			t.Errorf("%s: got %s, want %s", c.pattern, got, c.want)
		}
	}
}

func TestParsePatternRefuses(t *testing.T) {
	for pattern, want := range map[string]string{
		"{pannel}-x":   "there is no field {pannel}: did you mean {panel}?",
		"{colour}":     "there is no field {colour}: the fields are {panel}",
		"{panel":       "is not closed",
		"{period:Q}":   "{period} cannot have a form",
		"":             "the name is empty",
		".pdf":         "the name is empty",
		"{panel}-{xyz": "is not closed",
	} {
		if _, err := ParsePattern(pattern); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", pattern, err, want)
		}
	}
}

// Whatever stands in a brief, the name stays within the output folder and is
// one that Windows takes.
func FuzzName(f *testing.F) {
	f.Add("{panel}-{meeting}", "Adults")
	f.Add("{panel}/../{panel}", "..")
	f.Add("a\\{panel}", "COM1.x/..\\y")
	f.Fuzz(func(t *testing.T, pattern, panel string) {
		p, err := ParsePattern(pattern)
		if err != nil {
			return
		}
		name := p.Name(Job{Briefing: panel}, briefing.Brief{Panel: panel})
		if !utf8.ValidString(name) || !strings.HasSuffix(name, ".pdf") || strings.ContainsAny(name, "<>:\"\\|?*\x00") {
			t.Fatalf("%q", name)
		}
		for component := range strings.SplitSeq(name, "/") {
			bare := strings.TrimSuffix(component, ".pdf")
			if bare == "" || strings.HasPrefix(component, ".") || strings.HasSuffix(bare, ".") || reserved(bare) || len(component) > 200 {
				t.Fatalf("%q in %q", component, name)
			}
		}
	})
}
