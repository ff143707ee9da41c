package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"scrutiny/briefing"
)

// council is a folder with briefings in it and an output folder, built by a
// press that prints what the workbooks say.
type council struct {
	t      *testing.T
	dir    string
	jobs   []Job
	press  BuildFunc
	builds atomic.Int32
}

func newCouncil(t *testing.T, panels ...string) *council {
	c := &council{t: t, dir: t.TempDir()}
	c.press = c.print
	for _, p := range panels {
		c.write(p+"/briefing.yaml", "panel: "+p+"\nworkbooks:\n  - path: data.xlsx\n")
		c.write(p+"/data.xlsx", "figures of "+p)
		c.jobs = append(c.jobs, Job{Name: p, Briefing: c.path(p + "/briefing.yaml")})
	}
	return c
}

func (c *council) path(name string) string { return filepath.Join(c.dir, filepath.FromSlash(name)) }

func (c *council) write(name, text string) {
	c.t.Helper()
	if err := os.MkdirAll(filepath.Dir(c.path(name)), 0o777); err != nil {
		c.t.Fatal(err)
	}
	if err := os.WriteFile(c.path(name), []byte(text), 0o666); err != nil {
		c.t.Fatal(err)
	}
}

// print makes a paper of the words in the workbooks; a workbook that says
// "wrong" has a problem.
func (c *council) print(_ context.Context, j Job) (Result, error) {
	c.builds.Add(1)
	brief, problems, err := j.Brief()
	if err != nil {
		return Result{}, err
	}
	text := brief.Panel + " " + brief.Meeting.Date.ISO()
	files := []ReadFile{c.read(j.Briefing)}
	for _, w := range brief.Workbooks {
		data, err := os.ReadFile(w.Path)
		if err != nil {
			return Result{Brief: brief}, err
		}
		text += "\n" + string(data)
		files = append(files, NewReadFile(w.Path, data))
	}
	if strings.Contains(text, "wrong") {
		problems.Add(briefing.Error, briefing.Pos{File: "data.xlsx"}, "", "this is wrong")
		return Result{Brief: brief, Problems: problems}, nil
	}
	return Result{PDF: []byte(text), Pages: 1, Files: files, Brief: brief, Problems: problems}, nil
}

func (c *council) read(path string) ReadFile {
	data, err := os.ReadFile(path)
	if err != nil {
		c.t.Error(err)
	}
	return NewReadFile(path, data)
}

func (c *council) options() Options {
	p, err := ParsePattern("{panel}-{meeting}")
	if err != nil {
		c.t.Fatal(err)
	}
	return Options{Output: c.path("papers"), Name: p, Workers: 2, Version: "1", Now: time.Now}
}

func (c *council) run(change func(*Options)) Report {
	c.t.Helper()
	o := c.options()
	if change != nil {
		change(&o)
	}
	report, err := Run(c.t.Context(), c.jobs, o, c.press, nil)
	if err != nil {
		c.t.Fatal(err)
	}
	return report
}

// wants checks what became of each job: "built unchanged failed".
func (c *council) wants(r Report, statuses string) {
	c.t.Helper()
	var got []string
	for _, j := range r.Jobs {
		got = append(got, strings.ReplaceAll(string(j.Status), " ", "-"))
	}
	if strings.Join(got, " ") != statuses {
		c.t.Errorf("got %s, want %s\n%+v", strings.Join(got, " "), statuses, r.Jobs)
	}
}

func (c *council) paper(name string) string {
	c.t.Helper()
	data, err := os.ReadFile(c.path("papers/" + name))
	if err != nil {
		c.t.Fatal(err)
	}
	return string(data)
}

func TestRunBuildsWhatChanged(t *testing.T) {
	c := newCouncil(t, "A", "B", "C")
	c.wants(c.run(nil), "built built built")
	if got, want := c.paper("B.pdf"), "B \nfigures of B"; got != want {
		t.Errorf("B.pdf: got %q, want %q", got, want)
	}
	c.wants(c.run(nil), "unchanged unchanged unchanged")
	c.write("B/data.xlsx", "new figures")
	c.wants(c.run(nil), "unchanged built unchanged")
	c.write("papers/C.pdf", "torn")
	c.wants(c.run(nil), "unchanged unchanged built")
	if err := os.Remove(c.path("papers/A.pdf")); err != nil {
		t.Fatal(err)
	}
	c.wants(c.run(nil), "built unchanged unchanged")
	c.jobs[0].Meeting = briefing.NewDate(2026, 11, 24)
	c.wants(c.run(nil), "built unchanged unchanged")
	c.wants(c.run(nil), "unchanged unchanged unchanged")
	c.wants(c.run(func(o *Options) { o.Settings = "another" }), "built built built")
	c.wants(c.run(func(o *Options) { o.Settings = "another"; o.All = true }), "built built built")
}

func TestRunWithANewerProgram(t *testing.T) {
	c := newCouncil(t, "A", "B")
	c.run(nil)
	c.write("B/data.xlsx", "new figures")
	newer := func(o *Options) { o.Version = "2" }
	c.wants(c.run(func(o *Options) { newer(o); o.OnlyChanged = true }), "unchanged built")
	c.wants(c.run(newer), "built unchanged")
}

// One failure, of whatever kind, never stops the others.
func TestRunGoesOnAfterFailures(t *testing.T) {
	c := newCouncil(t, "A", "B", "C", "D", "E")
	c.write("B/data.xlsx", "wrong")
	if err := os.Remove(c.path("C/data.xlsx")); err != nil {
		t.Fatal(err)
	}
	c.press = func(ctx context.Context, j Job) (Result, error) {
		if j.Name == "D" {
			panic("three siblings")
		}
		return c.print(ctx, j)
	}
	r := c.run(nil)
	c.wants(r, "built failed failed failed built")
	for i, want := range map[int]string{
		1: "data problems in the data",
		2: "file data.xlsx: there is no such file",
		3: "file the program has a fault", // what a fault says may quote a workbook
	} {
		if got := fmt.Sprintf("%s %s", r.Jobs[i].Cause, r.Jobs[i].Message); got != want {
			t.Errorf("job %d: got %q, want %q", i, got, want)
		}
	}
	if r.OK() || r.Worst() != BadFile || r.Built != 2 || r.Failed != 3 || len(r.Jobs[1].Problems) != 1 {
		t.Errorf("report: %+v", r)
	}
	c.press = c.print
	c.write("B/data.xlsx", "right")
	c.write("C/data.xlsx", "found")
	c.wants(c.run(nil), "unchanged built built built unchanged")
}

// Memory is bounded by the workers: no more papers are under way than there
// are workers, however many jobs wait.
func TestRunBoundsWhatIsUnderWay(t *testing.T) {
	c := newCouncil(t, strings.Split("abcdefghijklmnopqrstuvwxyz", "")...)
	var now, most atomic.Int32
	c.press = func(ctx context.Context, j Job) (Result, error) {
		defer now.Add(-1)
		for n := now.Add(1); ; {
			if old := most.Load(); n <= old || most.CompareAndSwap(old, n) {
				break
			}
		}
		return c.print(ctx, j)
	}
	r := c.run(func(o *Options) { o.Workers = 3 })
	if r.Built != 26 || most.Load() > 3 {
		t.Errorf("%d built, up to %d at once, want 26 and 3 at most", r.Built, most.Load())
	}
}

// An interrupted batch finishes or drops what is under way, and the next run
// does the rest.
func TestRunInterrupted(t *testing.T) {
	c := newCouncil(t, "A", "B", "C", "D")
	ctx, cancel := context.WithCancel(t.Context())
	o := c.options()
	o.Workers = 1
	press := func(ctx context.Context, j Job) (Result, error) {
		switch j.Name {
		case "B":
			cancel()
		case "C":
			return Result{}, ctx.Err()
		}
		return c.print(ctx, j)
	}
	r, err := Run(ctx, c.jobs, o, press, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.wants(r, "built built not-started not-started")
	if !r.Interrupted || r.OK() {
		t.Errorf("interrupted %v, ok %v", r.Interrupted, r.OK())
	}
	c.wants(c.run(nil), "unchanged unchanged built built")
}

// Two batches on one folder exclude each other.
func TestRunExcludesAnother(t *testing.T) {
	c := newCouncil(t, "A")
	var second error
	c.press = func(ctx context.Context, j Job) (Result, error) {
		_, second = Run(ctx, c.jobs, c.options(), c.print, nil)
		return c.print(ctx, j)
	}
	c.wants(c.run(nil), "built")
	if !errors.Is(second, ErrBusy) {
		t.Errorf("the second batch: %v", second)
	}
	c.press = c.print
	c.wants(c.run(nil), "unchanged")
}

func TestRunKeepsEditions(t *testing.T) {
	c := newCouncil(t, "A")
	for _, text := range []string{"one", "two", "two", "three", "four"} {
		c.write("A/data.xlsx", text)
		c.run(func(o *Options) { o.Keep = 2; o.All = true })
	}
	if got := c.paper("A.pdf"); got != "A \nfour" {
		t.Errorf("A.pdf: %q", got)
	}
	entries, err := os.ReadDir(c.path("papers/editions"))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, e := range entries {
		got += e.Name() + ": " + strings.TrimPrefix(c.paper("editions/"+e.Name()), "A \n") + "\n"
	}
	if want := "A.2.pdf: two\nA.3.pdf: three\n"; got != want {
		t.Errorf("editions:\n%s\nwant:\n%s", got, want)
	}
}

// A workbook that is saved while its paper is built is noticed by the next run.
func TestRunOfUnsteadyWorkbooks(t *testing.T) {
	c := newCouncil(t, "A")
	c.press = func(ctx context.Context, j Job) (Result, error) {
		r, err := c.print(ctx, j)
		if c.builds.Load() == 1 {
			c.write("A/data.xlsx", "saved meanwhile")
		}
		return r, err
	}
	c.wants(c.run(nil), "built")
	c.wants(c.run(nil), "built")
	c.wants(c.run(nil), "unchanged")
	if got := c.paper("A.pdf"); got != "A \nsaved meanwhile" {
		t.Errorf("A.pdf: %q", got)
	}
}

// The whole can be moved to another place, with what is remembered.
func TestRunElsewhere(t *testing.T) {
	c := newCouncil(t, "A", "B")
	c.run(nil)
	moved := filepath.Join(t.TempDir(), "moved")
	if err := os.Rename(c.dir, moved); err != nil {
		t.Fatal(err)
	}
	c.dir = moved
	for i, j := range c.jobs {
		c.jobs[i].Briefing = c.path(j.Name + "/briefing.yaml")
	}
	c.wants(c.run(nil), "unchanged unchanged")
}

func TestDryRunTouchesNothing(t *testing.T) {
	c := newCouncil(t, "A", "B")
	r := c.run(func(o *Options) { o.DryRun = true })
	c.wants(r, "would-build would-build")
	if r.Jobs[0].Output != "A.pdf" || r.Jobs[0].Message != "not built before" || c.builds.Load() != 0 {
		t.Errorf("%+v, %d builds", r.Jobs[0], c.builds.Load())
	}
	if _, err := os.Stat(c.path("papers")); err == nil {
		t.Error("the folder was made")
	}
}

func TestRunSaysWhyItCannotWrite(t *testing.T) {
	c := newCouncil(t, "A")
	c.write("papers", "a file, not a folder")
	if _, err := Run(t.Context(), c.jobs, c.options(), c.press, nil); err == nil {
		t.Error("no error")
	}
	if c.builds.Load() != 0 {
		t.Error("papers were built all the same")
	}
}

func TestHealth(t *testing.T) {
	start := time.Date(2026, 11, 16, 6, 0, 0, 0, time.UTC)
	r := Report{Built: 12, Unchanged: 3, Started: start, Finished: start.Add(2100 * time.Millisecond)}
	if got, want := r.Health(), "SCRUTINY OK - 12 built, 3 unchanged, 0 failed | built=12 unchanged=3 failed=0 not_started=0 seconds=2.1"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	r.NotStarted = 1
	if got := r.Health(); !strings.HasPrefix(got, "SCRUTINY WARNING - 12 built, 3 unchanged, 0 failed, 1 not started |") {
		t.Error(got)
	}
	r.Failed = 1
	if got := r.Health(); !strings.HasPrefix(got, "SCRUTINY CRITICAL - ") {
		t.Error(got)
	}
}
