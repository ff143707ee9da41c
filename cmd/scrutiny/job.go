package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"scrutiny/analysis"
	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/templates"
)

// inputOptions are what build and export have in common.
type inputOptions struct {
	inputs  []string
	strict  bool
	verbose bool
	timings bool
	// passwordFile holds the password of protected workbooks in its first line:
	// on the command line itself others could read it.
	passwordFile string
}

func (o *inputOptions) addTo(c *cobra.Command) {
	c.Flags().BoolVar(&o.strict, "strict", false, "write nothing when there are warnings")
	c.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "print notes as well as errors and warnings")
	c.Flags().StringVar(&o.passwordFile, "password-file", "", "a text file whose first line opens protected workbooks (or set SCRUTINY_PASSWORD)")
	c.Flags().BoolVar(&o.timings, "timings", false, "print how long each stage took")
}

// job is one run: what was asked for, and what came up on the way.
type job struct {
	inputOptions
	stderr     io.Writer
	read       []string // the files read, which are never to be overwritten
	problems   briefing.Diagnostics
	unreadable bool     // a file could not be read
	unopened   []string // the files that could not be, each with the reason and nothing of what they hold
	stages     []stage
	template   templates.Template
	style      briefing.Style
	composed   briefing.Report  // the paper in words, to be measured
	dataset    briefing.Dataset // all that was read, exempt items too
	withheld   analysis.Withheld
	// For batches: what changes the brief once it is read, and what is told of
	// each file's contents. Both may be nil.
	amend  func(*briefing.Brief)
	onRead func(path string, data []byte)
}

func newJob(o inputOptions, stderr io.Writer) *job {
	return &job{inputOptions: o, stderr: stderr}
}

// checkInputs reports a command line that names no inputs, or too much.
func (j *job) checkInputs() error {
	const hint = "name a briefing.yaml or the workbooks themselves, or start with a folder: scrutiny init DIR"
	briefings := 0
	for _, name := range j.inputs {
		if isBriefing(name) {
			briefings++
		}
	}
	switch {
	case len(j.inputs) == 0:
		return usage(hint, "there is nothing to read")
	case briefings > 1:
		return usage("build each of them on its own", "there can be only one briefing.yaml, got %d", briefings)
	case briefings == 1 && len(j.inputs) > 1:
		return usage("name the workbooks in briefing.yaml, under workbooks", "a briefing.yaml and workbooks cannot be given together")
	}
	return nil
}

// orBriefing is what the command line names, or the briefing.yaml of this folder
// when it names nothing.
func orBriefing(args []string) []string {
	if len(args) > 0 {
		return args
	}
	for _, name := range []string{"briefing.yaml", "briefing.yml"} {
		if _, err := os.Stat(name); err == nil {
			return []string{name}
		}
	}
	return nil
}

// isBriefing reports whether a name is that of a briefing.yaml; every other
// file is taken for a workbook.
func isBriefing(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return ending == ".yaml" || ending == ".yml"
}

// findings reads and analyses the inputs, and prints all the problems at once.
// The error is a failure when they forbid to go on.
func (j *job) findings() (briefing.Findings, error) {
	done := j.stage("open")
	brief, files := j.open()
	password, err := j.password()
	if err != nil {
		return briefing.Findings{}, err
	}
	done()
	flawedBrief := j.problems.Worst() == briefing.Error
	done = j.stage("read")
	dataset, problems := ingest.Read(files, ingest.Options{Council: brief.Council, Password: password})
	j.problems = append(j.problems, problems...)
	dataset.Last = j.last(brief, password)
	done()
	var findings briefing.Findings
	nothingFound := empty(dataset)
	if !flawedBrief && !nothingFound {
		done = j.stage("analyse")
		j.dataset = dataset
		dataset, problems = analysis.OpenEdition(dataset, brief)
		j.problems = append(j.problems, problems...)
		findings, j.withheld, problems = analysis.AnalyseForAudit(dataset, brief)
		j.problems = append(j.problems, problems...)
		j.problems = append(j.problems, j.ofExempt(brief)...)
		done()
	}
	j.printProblems()
	return findings, j.verdict(nothingFound && len(files) > 0)
}

// empty reports whether nothing was found in any workbook.
func empty(ds briefing.Dataset) bool {
	return len(ds.Indicators)+len(ds.Actions)+len(ds.Recommendations) == 0
}

// verdict is the failure that the problems amount to, nil when there is none.
func (j *job) verdict(nothingFound bool) error {
	errors, warnings := j.problems.Count(briefing.Error), j.problems.Count(briefing.Warning)
	switch {
	case errors > 0 && (j.unreadable || nothingFound):
		j.printNothingWritten("")
		return &failure{code: exitBadFile}
	case errors > 0:
		j.printNothingWritten("")
		return &failure{code: exitBadData}
	case nothingFound:
		j.printNothingWritten("no indicators, actions or recommendations were found")
		return &failure{code: exitBadFile}
	case j.strict && warnings > 0:
		j.printNothingWritten("--strict takes warnings for errors")
		return &failure{code: exitBadData}
	}
	return nil
}
