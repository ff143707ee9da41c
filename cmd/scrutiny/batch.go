package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/internal/batch"
)

// batchOptions are the flags of batch.
type batchOptions struct {
	planOptions
	workers      int
	keep         int
	all          bool
	onlyChanged  bool
	dryRun       bool
	due          bool
	strict       bool
	passwordFile string
	report       string
	log          string
}

// planOptions are what batch and due have in common: which papers there are.
type planOptions struct {
	names  []string
	output string
	name   string
	within string
	today  string
}

func (o *planOptions) addTo(c *cobra.Command) {
	c.Flags().StringVarP(&o.output, "output", "o", "", "the folder for the papers (default: what the manifest says, or papers)")
	c.Flags().StringVar(&o.name, "name", "", "pattern of the papers' names (default: what the manifest says, or\n"+batch.DefaultPattern+")")
	c.Flags().StringVar(&o.within, "within", "14d", "how far ahead a paper is due: 14d, 2w")
	c.Flags().StringVar(&o.today, "today", "", "the day that counts as today, as 2026-11-16 (default: the clock's)")
}

func newBatch() *cobra.Command {
	var o batchOptions
	command := &cobra.Command{
		Use:   "batch [flags] [MANIFEST | FOLDER | BRIEFING.yaml | PATTERN]...",
		Short: "Build many papers, unattended",
		Long: "Batch builds the papers of a manifest (batch.yaml, or a table in CSV), or of all\n" +
			"the briefings in a folder. Papers that are there and unchanged are left alone,\n" +
			"so that a batch that was interrupted goes on where it stopped. One paper that\n" +
			"fails does not stop the others. Without arguments it takes this folder.",
		Example: "  scrutiny batch\n" +
			"  scrutiny batch panels -o papers --keep 4\n" +
			"  scrutiny batch --due --within 14d --log json batch.yaml",
		RunE: func(c *cobra.Command, args []string) error {
			o.names = args
			return runBatch(o, c)
		},
	}
	o.planOptions.addTo(command)
	f := command.Flags()
	f.IntVarP(&o.workers, "workers", "j", 0, "how many papers are built at once (default: one a processor)")
	f.IntVar(&o.keep, "keep", 0, "how many earlier editions of each paper are kept")
	f.BoolVar(&o.all, "all", false, "build the unchanged papers too")
	f.BoolVar(&o.onlyChanged, "only-changed", false, "leave alone what only a newer version of the program would change")
	f.BoolVar(&o.dryRun, "dry-run", false, "say what would be built, and write nothing")
	f.BoolVar(&o.due, "due", false, "build only what has to be published soon (see --within)")
	f.BoolVar(&o.strict, "strict", false, "write no paper that has warnings")
	f.StringVar(&o.passwordFile, "password-file", "", "a text file whose first line opens protected workbooks (or set SCRUTINY_PASSWORD)")
	f.StringVar(&o.report, "report", "", "write the report as JSON to this file; - for standard output")
	f.StringVar(&o.log, "log", "", "json: log lines for machines in the place of progress")
	return command
}

// runBatch plans, builds and reports.
func runBatch(o batchOptions, c *cobra.Command) error {
	if o.log != "" && o.log != "json" {
		return usage("write --log json, or leave it out", "there is no log format %q", o.log)
	}
	p, err := o.plan(c.ErrOrStderr())
	if err != nil {
		return err
	}
	p.options.Workers, p.options.All, p.options.OnlyChanged, p.options.DryRun = o.workers, o.all, o.onlyChanged, o.dryRun
	p.options.Settings, p.options.Survey = fmt.Sprintf("strict %v", o.strict), o.survey
	if c.Flags().Changed("keep") {
		p.options.Keep = o.keep
	}
	jobs := batch.Next(p.jobs, p.today)
	if o.due {
		jobs = nil
		for _, d := range batch.Due(p.jobs, p.today, p.within, p.options) {
			jobs = append(jobs, d.Job)
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	show := newProgress(o.log, c.ErrOrStderr(), len(jobs))
	report, err := batch.Run(ctx, jobs, p.options, o.build, show.job)
	stop() // a second interrupt ends the program at once
	show.end(report)
	if err != nil && len(report.Jobs) == 0 {
		summary, hint := batch.Explain(err)
		return &failure{code: exitBadFile, err: fmt.Errorf("%s: %s: nothing was built", p.options.Output, summary), hint: hint}
	}
	if o.log == "" {
		printReport(c.OutOrStdout(), report)
	}
	return errors.Join(o.deliver(report, c.OutOrStdout()), o.tell(p.manifest, report, c.ErrOrStderr()), verdictOf(report), outcome(err))
}

// outcome is a failure to leave the report in the folder.
func outcome(err error) error {
	if err == nil {
		return nil
	}
	summary, hint := batch.Explain(err)
	return &failure{code: exitBadFile, err: fmt.Errorf("the report of the batch: %s", summary), hint: hint}
}

// deliver writes the report where it was asked for.
func (o batchOptions) deliver(r batch.Report, stdout io.Writer) error {
	if o.report == "" {
		return nil
	}
	data, err := indented(r)
	if err != nil {
		return err
	}
	if o.report == "-" {
		_, err = stdout.Write(data)
		return err
	}
	return writeFile(o.report, data, nil)
}

// tell runs the manifest's command for what became of the batch.
func (o batchOptions) tell(m batch.Manifest, r batch.Report, stderr io.Writer) error {
	if o.dryRun {
		return nil
	}
	if err := m.Hook(r).Tell(context.Background(), r, stderr); err != nil {
		return &failure{code: exitBadFile, err: err, hint: "the papers are not touched by this; try the command by hand"}
	}
	return nil
}

// verdictOf is the failure that a batch amounts to; everything has been said.
func verdictOf(r batch.Report) error {
	switch {
	case r.Worst() == batch.BadFile, r.NotStarted > 0:
		return &failure{code: exitBadFile}
	case r.Failed > 0:
		return &failure{code: exitBadData}
	}
	return nil
}

// planned is what a batch is to do.
type planned struct {
	manifest batch.Manifest
	jobs     []batch.Job // one for each meeting of each paper
	today    briefing.Date
	within   int
	options  batch.Options
}

// plan finds the papers and their meetings.
func (o planOptions) plan(stderr io.Writer) (planned, error) {
	var p planned
	var err error
	if p.today, err = o.day(); err != nil {
		return p, err
	}
	if p.within, err = days(o.within); err != nil {
		return p, err
	}
	names := o.names
	if len(names) == 0 {
		names = []string{"."}
	}
	manifest, problems, err := batch.Discover(names)
	if err != nil {
		return p, undiscovered(err)
	}
	jobs, more := manifest.Schedule()
	problems = append(problems, more...)
	if errors := listProblems(stderr, problems); errors > 0 {
		return p, &failure{code: exitBadData, err: fmt.Errorf("%s in the manifest: nothing was built", count(errors, "error"))}
	}
	p.manifest, p.jobs = manifest, jobs
	pattern, err := batch.ParsePattern(first(o.name, manifest.Name, batch.DefaultPattern))
	if err != nil {
		return p, usage("put quotes round it: --name '"+batch.DefaultPattern+"'", "%v", err)
	}
	p.options = batch.Options{
		Output: first(o.output, manifest.Output, "papers"), Name: pattern, Keep: manifest.Keep,
		Version: buildVersion(), Now: time.Now, InFull: manifest.FullMessages,
	}
	return p, nil
}

// listProblems prints a manifest's problems and counts the errors.
func listProblems(w io.Writer, problems briefing.Diagnostics) int {
	for _, p := range problems.Sorted() {
		hint := p.Hint
		p.Hint = ""
		printProblem(w, p.Severity.String(), p.String(), hint)
	}
	return problems.Count(briefing.Error)
}

func undiscovered(err error) error {
	hint := "name a manifest, a folder with briefings in it, or briefings; scrutiny init DIR makes a folder to start from"
	var missing *os.PathError
	if errors.As(err, &missing) {
		summary, _ := unreadable(missing.Path, err)
		err = fmt.Errorf("%s: %s", filepath.ToSlash(missing.Path), summary)
	}
	return &failure{code: exitBadFile, err: err, hint: hint}
}

// first is the first that says something.
func first(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

// day is the day that counts as today.
func (o planOptions) day() (briefing.Date, error) {
	if o.today == "" {
		now := time.Now()
		return briefing.NewDate(now.Year(), now.Month(), now.Day()), nil
	}
	d, err := briefing.ParseISODate(o.today)
	if err != nil {
		return d, usage("write it as --today 2026-11-16", "%v", err)
	}
	return d, nil
}

// days reads "14d", "2w" and "14" as days.
func days(s string) (int, error) {
	each := 1
	number := strings.TrimSuffix(s, "d")
	if weeks, ok := strings.CutSuffix(s, "w"); ok {
		number, each = weeks, 7
	}
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n > maxDays {
		return 0, usage("write days or weeks: --within 14d, --within 2w", "want a number of days, got %q", s)
	}
	return n * each, nil
}
