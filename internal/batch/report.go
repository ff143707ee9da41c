package batch

import (
	"fmt"
	"time"

	"scrutiny/briefing"
)

// Status is what became of a job.
type Status string

// The statuses. WouldBuild is that of a dry run; NotStarted is what an
// interrupted batch did not come to.
const (
	Built      Status = "built"
	Unchanged  Status = "unchanged"
	Failed     Status = "failed"
	NotStarted Status = "not started"
	WouldBuild Status = "would build"
)

// Cause says what a failed job failed of.
type Cause string

// The causes: problems in the data, or a file that could not be read or
// written.
const (
	BadData Cause = "data"
	BadFile Cause = "file"
)

// maxProblems is how many problems of one job a report lists; it counts all.
const maxProblems = 100

// JobReport is what became of one job.
type JobReport struct {
	Name    string `json:"name"`
	Status  Status `json:"status"`
	Cause   Cause  `json:"cause,omitempty"`
	Message string `json:"message,omitempty"` // why it failed, or why it is built
	Hint    string `json:"hint,omitempty"`
	Panel   string `json:"panel,omitempty"`
	Meeting string `json:"meeting,omitempty"` // 2026-11-24
	Period  string `json:"period,omitempty"`
	Paper
	Exempt  *Paper  `json:"exempt,omitempty"` // the exempt edition of a part exempt paper
	Seconds float64 `json:"seconds"`

	Errors   int                `json:"errors"`
	Warnings int                `json:"warnings"`
	Problems []briefing.Problem `json:"problems,omitempty"` // without notes; quoting nothing, unless Options.InFull
	// Quoting are the same problems with all that they quote. They are for the
	// analyst's screen and leave it nowhere.
	Quoting briefing.Diagnostics `json:"-"`
}

// Papers are the files of a job: none, one, or two of a part exempt paper.
func (r JobReport) Papers() []Paper {
	switch {
	case r.Output == "":
		return nil
	case r.Exempt == nil:
		return []Paper{r.Paper}
	}
	return []Paper{r.Paper, *r.Exempt}
}

// Report is what became of a batch.
type Report struct {
	Program     string      `json:"program"`
	Started     time.Time   `json:"started"`
	Finished    time.Time   `json:"finished"`
	Output      string      `json:"output"`
	DryRun      bool        `json:"dry_run,omitempty"`
	Interrupted bool        `json:"interrupted,omitempty"`
	Built       int         `json:"built"`
	Unchanged   int         `json:"unchanged"`
	Failed      int         `json:"failed"`
	NotStarted  int         `json:"not_started"`
	WouldBuild  int         `json:"would_build,omitempty"`
	Jobs        []JobReport `json:"jobs"`
}

// OK reports whether every paper is there.
func (r Report) OK() bool { return r.Failed == 0 && r.NotStarted == 0 }

// Worst is what the worst failure failed of, empty when none failed.
func (r Report) Worst() Cause {
	worst := Cause("")
	for _, j := range r.Jobs {
		if j.Cause == BadFile {
			return BadFile
		}
		if j.Cause != "" {
			worst = j.Cause
		}
	}
	return worst
}

func (r *Report) count() {
	for _, j := range r.Jobs {
		switch j.Status {
		case Built:
			r.Built++
		case Unchanged:
			r.Unchanged++
		case Failed:
			r.Failed++
		case WouldBuild:
			r.WouldBuild++
		default:
			r.NotStarted++
		}
	}
}

// Health is one line in the form that monitoring plug-ins print: a verdict, the
// counts in words, and the counts again for a graph.
//
//	SCRUTINY OK - 12 built, 3 unchanged, 0 failed | built=12 unchanged=3 failed=0 not_started=0 seconds=2.1
func (r Report) Health() string {
	verdict := "OK"
	switch {
	case r.Failed > 0:
		verdict = "CRITICAL"
	case r.NotStarted > 0:
		verdict = "WARNING"
	}
	words := fmt.Sprintf("%d built, %d unchanged, %d failed", r.Built, r.Unchanged, r.Failed)
	if r.NotStarted > 0 {
		words += fmt.Sprintf(", %d not started", r.NotStarted)
	}
	return fmt.Sprintf("SCRUTINY %s - %s | built=%d unchanged=%d failed=%d not_started=%d seconds=%.1f",
		verdict, words, r.Built, r.Unchanged, r.Failed, r.NotStarted, r.Finished.Sub(r.Started).Seconds())
}
