package batch

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"scrutiny/briefing"
)

// Options say how a batch is run.
type Options struct {
	Output  string  // the folder for the papers
	Name    Pattern // how papers are named that have no name of their own
	Workers int     // how many papers are built at once; 0: one a processor
	Keep    int     // how many earlier editions of each paper are kept
	// All builds papers that are whole and unchanged too.
	All bool
	// OnlyChanged leaves alone what only a newer program would change.
	OnlyChanged bool
	DryRun      bool
	Version     string // of the program: a newer one builds papers again
	// Survey reads a paper's workbooks for what its brief leaves open, the
	// period; it is asked only where the names of papers hang on it. Nil: the
	// brief is taken as it is.
	Survey func(Job) (briefing.Brief, error)
	// InFull puts all that problems quote into the report.
	InFull bool
	// Settings is whatever else the papers depend on, in any form.
	Settings string
	Now      func() time.Time
}

// Progress is told of each job as it starts (with an empty status) and as it is
// done. Calls come one after another.
type Progress func(index int, r JobReport)

// run is a batch under way.
type run struct {
	Options
	folder   folder
	build    BuildFunc
	progress Progress
	jobs     []Job
	reports  []JobReport
	refused  map[int]error // jobs whose papers would have the names of others

	mu     sync.Mutex     // guards progress and claims
	claims map[string]int // names taken, by job
}

// Run builds the papers of the jobs. One that fails never stops the others.
// When the context ends, no further job is started, and those under way are
// finished or dropped whole. The report is complete in either case, and is left
// in the folder too. The error says why nothing could be done at all: the folder
// cannot be written, or another batch holds it (ErrBusy).
func Run(ctx context.Context, jobs []Job, o Options, build BuildFunc, progress Progress) (Report, error) {
	r := &run{
		Options: o, folder: folder(o.Output), build: build, progress: progress,
		jobs: jobs, reports: make([]JobReport, len(jobs)), claims: map[string]int{},
	}
	report := Report{Program: "scrutiny " + o.Version, Started: o.Now(), Output: o.Output, DryRun: o.DryRun}
	if !o.DryRun {
		closeFolder, err := r.folder.open()
		if err != nil {
			return report, err
		}
		defer closeFolder()
	}
	r.refused = r.collisions()
	r.work(ctx)
	report.Jobs, report.Finished = r.reports, o.Now()
	report.count()
	report.Interrupted = ctx.Err() != nil && report.NotStarted > 0
	if o.DryRun {
		return report, nil
	}
	return report, r.leave(report)
}

// leave writes the report and the line for a monitor into the folder.
func (r *run) leave(report Report) error {
	return errors.Join(
		r.folder.writeJSON(r.folder.own("last-run.json"), report),
		r.folder.replace(r.folder.own("health"), []byte(report.Health()+"\n")),
	)
}

// work hands the jobs to the workers in order and waits for them.
func (r *run) work(ctx context.Context) {
	next := make(chan int)
	var workers sync.WaitGroup
	for range r.workers() {
		workers.Go(func() {
			for i := range next {
				r.reports[i] = r.one(ctx, i)
				r.tell(i, r.reports[i])
			}
		})
	}
	for i := range r.jobs {
		r.reports[i] = JobReport{Name: r.jobs[i].Name, Status: NotStarted}
		if ctx.Err() != nil {
			continue
		}
		select {
		case next <- i:
		case <-ctx.Done():
		}
	}
	close(next)
	workers.Wait()
}

func (r *run) workers() int {
	n := r.Workers
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	return max(1, min(n, len(r.jobs)))
}

func (r *run) tell(i int, report JobReport) {
	if r.progress == nil {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.progress(i, report)
}

// one does one job: nothing, if its paper is there and unchanged.
func (r *run) one(ctx context.Context, i int) JobReport {
	j, start := r.jobs[i], r.Now()
	report := JobReport{Name: j.Name}
	r.tell(i, report)
	if err := r.refused[i]; err != nil {
		report.fail(BadData, err)
		return report
	}
	old, remembered := r.folder.recall(r.folder.key(j))
	why := r.reason(j, old, remembered)
	switch {
	case why == "":
		report.unchanged(old)
		if err := r.claim(old.names(), i); err != nil {
			report.fail(BadData, err)
		}
	case r.DryRun:
		report.Status, report.Message = WouldBuild, why
		r.foresee(j, &report)
	default:
		report.Message = why
		r.make(ctx, i, &report)
	}
	report.Seconds = r.Now().Sub(start).Seconds()
	return report
}

// reason says why a paper is to be built; empty: it is there and unchanged.
func (r *run) reason(j Job, old record, remembered bool) string {
	switch {
	case r.All:
		return "all are built"
	case !remembered:
		return "not built before"
	case old.Settings != r.settingsFor(j):
		return "its settings changed"
	case r.folder.changed(old):
		return "its files changed"
	case old.Version != r.Version && !r.OnlyChanged:
		return "built by version " + old.Version
	case !r.folder.whole(old):
		return "the paper is missing or was changed"
	}
	return ""
}

// make builds and publishes one paper.
func (r *run) make(ctx context.Context, i int, report *JobReport) {
	j := r.jobs[i]
	result, err := r.guarded(ctx, j)
	report.add(result, r.InFull)
	switch {
	case err != nil && ctx.Err() != nil && errors.Is(err, ctx.Err()):
		report.Status, report.Message = NotStarted, ""
		return
	case err != nil:
		report.broke(err)
		return
	case result.PDF == nil:
		report.fail(BadData, errors.New("problems in the data"))
		return
	}
	names := r.names(j, result.Brief)
	if result.Exempt == nil {
		names = names[:1]
	}
	if err := r.claim(names, i); err != nil {
		report.fail(BadData, err)
		return
	}
	rec := r.newRecord(j, result, names)
	if err := r.folder.publish(r.folder.key(j), rec, [][]byte{result.PDF, result.Exempt}, r.Keep); err != nil {
		report.broke(err)
		report.Message = names[0] + ": " + report.Message
		return
	}
	report.Status = Built
	report.take(rec)
}

// guarded builds, and takes a panic for a fault of this one job.
func (r *run) guarded(ctx context.Context, j Job) (result Result, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = errors.New("the program has a fault")
			if f, ok := fault.(runtime.Error); ok { // anything else may quote a workbook
				err = fmt.Errorf("the program has a fault: %w", f)
			}
		}
	}()
	return r.build(ctx, j)
}

// foresee says where a paper would be written, as far as that is known before
// the workbooks are read.
func (r *run) foresee(j Job, report *JobReport) {
	brief, _, err := j.Brief()
	if err != nil {
		return
	}
	report.Panel, report.Meeting, report.Period = brief.Panel, brief.Meeting.Date.ISO(), brief.Period.String()
	names := r.names(j, brief)
	report.Output = names[0]
	if len(names) > 1 {
		report.Exempt = &Paper{Output: names[1]}
	}
}

// Path is where a paper named in a report stands on disk.
func (r Report) Path(name string) string { return filepath.Join(r.Output, filepath.FromSlash(name)) }

// add takes over what a build found.
func (r *JobReport) add(result Result, inFull bool) {
	r.Panel, r.Meeting, r.Period = result.Brief.Panel, result.Brief.Meeting.Date.ISO(), result.Brief.Period.String()
	sorted := result.Problems.Sorted()
	r.Errors, r.Warnings = sorted.Count(briefing.Error), sorted.Count(briefing.Warning)
	for _, p := range sorted {
		if p.Severity == briefing.Note || len(r.Problems) == maxProblems {
			continue
		}
		r.Quoting = append(r.Quoting, p)
		told := p.Unquoted()
		if inFull {
			told = p.InFull()
		}
		r.Problems = append(r.Problems, told)
	}
}

// take takes over what is remembered of a paper.
func (r *JobReport) take(rec record) {
	r.Paper, r.Exempt = rec.Paper, rec.Exempt
	r.Panel, r.Meeting, r.Period = rec.Panel, rec.Meeting, rec.Period
}

func (r *JobReport) unchanged(rec record) {
	r.Status, r.Warnings = Unchanged, rec.Warnings
	r.take(rec)
}

// broke is a failure of files or of the program, in words.
func (r *JobReport) broke(err error) {
	r.Status, r.Cause = Failed, BadFile
	r.Message, r.Hint = Explain(err)
}

func (r *JobReport) fail(c Cause, err error) {
	r.Status, r.Cause, r.Message = Failed, c, err.Error()
}
