package batch

import (
	"context"
	"os"
	"testing"

	"scrutiny/briefing"
)

// Two papers never share a name, also where only the case of letters differs.
// Both are refused, each naming the other, before anything is built; the rest
// of the batch goes on.
func TestRunRefusesOneNameForTwo(t *testing.T) {
	c := newCouncil(t, "A", "B", "C")
	c.write("B/briefing.yaml", "panel: a\nworkbooks: [{path: data.xlsx}]\n")
	for _, workers := range []int{1, 3} {
		r := c.run(func(o *Options) { o.Workers = workers; o.All = true })
		c.wants(r, "failed failed built")
		if want := "a.pdf would be the paper of B too: add {briefing} or {panel} to the pattern of names"; r.Jobs[0].Message != want {
			t.Errorf("got %q, want %q", r.Jobs[0].Message, want)
		}
		if want := "a.pdf would be the paper of A too: add {briefing} or {panel} to the pattern of names"; r.Jobs[1].Message != want {
			t.Errorf("got %q, want %q", r.Jobs[1].Message, want)
		}
	}
	if n := c.builds.Load(); n != 2 {
		t.Errorf("%d built, want C alone, twice", n)
	}
	c.wants(c.run(func(o *Options) { o.DryRun = true }), "failed failed unchanged")
	c.jobs[1].Output = `Panels\B: second`
	c.wants(c.run(nil), "built built unchanged")
	c.paper("Panels/B-second.pdf")
}

// A name that hangs on the period which only the workbooks tell is found out
// where it could be another's, and only there.
func TestRunSurveysPeriods(t *testing.T) {
	c := newCouncil(t, "A", "B", "C")
	c.write("B/briefing.yaml", "panel: A\nworkbooks: [{path: data.xlsx}]\n")
	quarters := map[string]int{"A": 1, "B": 2, "C": 1}
	surveyed := ""
	quarter := func(j Job) (briefing.Brief, error) {
		brief, _, err := j.Brief()
		brief.Period = briefing.NewQuarter(briefing.Financial, 2026, quarters[j.Name])
		return brief, err
	}
	press := c.press
	c.press = func(ctx context.Context, j Job) (Result, error) {
		r, err := press(ctx, j)
		r.Brief, _ = quarter(j)
		return r, err
	}
	pattern, err := ParsePattern("{panel}-{period}")
	if err != nil {
		t.Fatal(err)
	}
	options := func(o *Options) {
		o.Name = pattern
		o.Survey = func(j Job) (briefing.Brief, error) {
			surveyed += j.Name
			return quarter(j)
		}
	}
	c.wants(c.run(options), "built built built")
	if surveyed != "AB" {
		t.Errorf("surveyed %q, want A and B, which are of one panel", surveyed)
	}
	c.paper("A-Q1-2026-27.pdf")
	c.paper("A-Q2-2026-27.pdf")
	surveyed = ""
	c.wants(c.run(options), "unchanged unchanged unchanged")
	if surveyed != "" {
		t.Errorf("surveyed %q, though nothing changed", surveyed)
	}
	quarters["B"] = 1
	c.write("B/data.xlsx", "now of the first quarter")
	c.wants(c.run(options), "failed failed unchanged")
}

// partExempt makes the paper of one panel part exempt: its exempt edition says
// more.
func (c *council) partExempt(panel string) {
	c.write(panel+"/briefing.yaml", "panel: "+panel+"\nclassification: Part exempt (paragraph 2)\nexempt: {indicators: [X]}\nworkbooks: [{path: data.xlsx}]\n")
	press := c.press
	c.press = func(ctx context.Context, j Job) (Result, error) {
		r, err := press(ctx, j)
		if j.Name == panel && r.PDF != nil {
			r.Exempt, r.ExemptPages = append(r.PDF[:len(r.PDF):len(r.PDF)], " exempt"...), 2
		}
		return r, err
	}
}

// A part exempt paper is two files: both are there or are built again, both are
// kept, and neither takes the place of another paper.
func TestRunOfPartExemptPapers(t *testing.T) {
	c := newCouncil(t, "A", "B")
	c.partExempt("A")
	r := c.run(nil)
	c.wants(r, "built built")
	if got := r.Jobs[0]; len(got.Papers()) != 2 || got.Output != "A.pdf" || got.Exempt.Output != "A-exempt.pdf" || got.Exempt.Pages != 2 {
		t.Errorf("%+v", got)
	}
	if len(r.Jobs[1].Papers()) != 1 {
		t.Errorf("%+v", r.Jobs[1])
	}
	if open, exempt := c.paper("A.pdf"), c.paper("A-exempt.pdf"); open != "A \nfigures of A" || exempt != open+" exempt" {
		t.Errorf("open %q, exempt %q", open, exempt)
	}
	r = c.run(func(o *Options) { o.OnlyChanged = true })
	c.wants(r, "unchanged unchanged")
	if r.Jobs[0].Exempt == nil || r.Jobs[0].Exempt.Output != "A-exempt.pdf" {
		t.Errorf("unchanged: %+v", r.Jobs[0])
	}
	for _, torn := range []string{"A.pdf", "A-exempt.pdf"} {
		if err := os.Remove(c.path("papers/" + torn)); err != nil {
			t.Fatal(err)
		}
		c.wants(c.run(func(o *Options) { o.OnlyChanged = true }), "built unchanged")
		c.paper(torn)
	}
	for _, text := range []string{"two", "three", "four"} {
		c.write("A/data.xlsx", text)
		c.run(func(o *Options) { o.Keep = 2 })
	}
	for name, want := range map[string]string{
		"A.2.pdf": "A \ntwo", "A.3.pdf": "A \nthree", "A-exempt.2.pdf": "A \ntwo exempt", "A-exempt.3.pdf": "A \nthree exempt",
	} {
		if got := c.paper("editions/" + name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if entries, err := os.ReadDir(c.path("papers/editions")); err != nil || len(entries) != 4 {
		t.Errorf("%d editions, want two of each file: %v", len(entries), err)
	}
	c.jobs[1].Output = "a-Exempt.pdf"
	c.wants(c.run(nil), "failed failed")
}

// A process that ends between the two files leaves a record that does not fit,
// so that both are built again.
func TestRunResumesBetweenEditions(t *testing.T) {
	c := newCouncil(t, "A")
	c.partExempt("A")
	c.run(nil)
	c.write("A/data.xlsx", "new figures")
	if err := os.Remove(c.path("papers/A-exempt.pdf")); err != nil {
		t.Fatal(err)
	}
	c.write("papers/A-exempt.pdf/in the way", "") // a folder: it cannot be replaced
	c.wants(c.run(nil), "failed")
	if got := c.paper("A.pdf"); got != "A \nnew figures" {
		t.Errorf("the open edition: %q", got)
	}
	if err := os.RemoveAll(c.path("papers/A-exempt.pdf")); err != nil {
		t.Fatal(err)
	}
	c.wants(c.run(nil), "built")
	c.wants(c.run(nil), "unchanged")
	if got := c.paper("A-exempt.pdf"); got != "A \nnew figures exempt" {
		t.Errorf("%q", got)
	}
}

// A paper that is wholly exempt says so in its name, whatever the pattern or the
// manifest calls it: it never replaces what was open.
func TestRunOfExemptPapers(t *testing.T) {
	c := newCouncil(t, "A")
	c.wants(c.run(nil), "built")
	c.write("A/briefing.yaml", "panel: A\nclassification: Exempt (paragraph 2)\nworkbooks: [{path: data.xlsx}]\n")
	c.write("A/data.xlsx", "secret")
	for _, output := range []string{"", "A.pdf", "A-exempt.pdf"} {
		c.jobs[0].Output = output
		if r := c.run(func(o *Options) { o.All = true }); r.Jobs[0].Output != "A-exempt.pdf" || r.Jobs[0].Exempt != nil {
			t.Errorf("output %q: %+v", output, r.Jobs[0])
		}
	}
	if got := c.paper("A.pdf"); got != "A \nfigures of A" {
		t.Errorf("the open paper of before is now %q", got)
	}
	if got := c.paper("A-exempt.pdf"); got != "A \nsecret" {
		t.Errorf("%q", got)
	}
}
