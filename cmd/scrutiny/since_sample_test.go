package main

import (
	"io"
	"slices"
	"strings"
	"testing"

	"scrutiny/analysis/since"
	"scrutiny/briefing"
)

const marchshire = "../../samples/marchshire/briefing.yaml"

// What the sample county's last report makes a paper tell, each as its README
// says.
func TestMarchshireSinceTheLastReport(t *testing.T) {
	j := newJob(inputOptions{inputs: []string{marchshire}}, io.Discard)
	f, err := j.findings()
	if err != nil {
		t.Fatal(err)
	}
	s := f.Since
	var got []string
	for _, c := range s.Figures {
		got = append(got, c.Kind.String()+" "+c.Indicator.Ref+map[bool]string{true: " silently"}[c.Silent()])
	}
	for _, c := range s.Targets {
		got = append(got, "target "+c.Indicator.Ref+map[bool]string{true: " easier"}[c.Easier])
	}
	for _, c := range s.Definitions {
		got = append(got, c.Aspect.String()+" "+c.Indicator.Ref)
	}
	for _, c := range s.Indicators {
		got = append(got, c.Presence.String()+" "+c.Indicator.Ref)
	}
	for _, c := range s.Actions {
		got = append(got, c.Kind.String()+" "+c.Ref)
	}
	for _, c := range s.Recommendations {
		got = append(got, c.Kind.String()+" "+c.Ref)
	}
	slices.Sort(got)
	want := strings.Split(strings.TrimSpace(`
completed 1.1
completed 1.3
completed 4.4
completed 5.6
definition LV3
dropped 5.9
dropped CL9
due date moved R8
improved without evidence 5.6
new FD6
new R11
newly overdue 1.6
newly overdue 2.3
newly overdue 2.6
newly overdue 3.7
newly overdue 4.1
newly overdue 5.3
newly overdue 6.2
no longer listed R11
original due date changed 2.4
original due date changed 5.2
renamed EH3
reported done without evidence R9
revised LV1
revised WQ1 silently
reworded 6.2
slipped 1.2
slipped 2.1
slipped 3.4
slipped 4.3
suppressed CP8
target WQ3 easier`), "\n")
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if told := len(since.Tell(s)); told != len(want) {
		t.Errorf("the author is told of %d changes, want all %d", told, len(want))
	}
}

// The panel is told on a page and a half at most, and not of the figure that
// its last report gave and this one withholds.
func TestMarchshireTellsThePanelInShort(t *testing.T) {
	for _, sample := range []string{marchshire, "../../samples/marchshire/briefing-cymraeg.yaml"} {
		j := newJob(inputOptions{inputs: []string{sample}}, io.Discard)
		f, err := j.findings()
		if err != nil {
			t.Fatal(err)
		}
		if _, _, err := j.paper(f); err != nil {
			t.Fatal(err)
		}
		section := sectionOf(j.composed, "since")
		words := len(strings.Fields(section))
		if words < 150 || words > 730 {
			t.Errorf("%s: the section has %d words, want 150 to 730:\n%s", sample, words, section)
		}
		if strings.Contains(section, "for two years or more") {
			t.Errorf("%s: the section points at a figure that is withheld:\n%s", sample, section)
		}
		for _, name := range []string{"Agency social workers", "Supervision held in timescale", "Open a Saturday drop-in"} {
			if !strings.Contains(section, name) {
				t.Errorf("%s: the section does not tell of %q:\n%s", sample, name, section)
			}
		}
	}
}

// sectionOf prints a part of a paper: from the heading with that id to the next
// of its level.
func sectionOf(r briefing.Report, id string) string {
	var part []briefing.Block
	for _, b := range r.Blocks {
		if h, ok := b.(briefing.Heading); ok && h.Level == 1 {
			if len(part) > 0 {
				break
			}
			if h.ID != id {
				continue
			}
			part = append(part, h)
		} else if len(part) > 0 {
			part = append(part, b)
		}
	}
	_, text, _ := strings.Cut(briefing.Report{Blocks: part}.String(), "\n\n")
	return text
}
