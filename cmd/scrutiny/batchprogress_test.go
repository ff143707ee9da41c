package main

import (
	"bytes"
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/batch"
)

// The bar counts what is done, not what is begun, and is taken away at the end,
// also where a batch was interrupted.
func TestBarIsTakenAway(t *testing.T) {
	for _, done := range []int{0, 2, 3} {
		var screen bytes.Buffer
		bar := newBar(&screen, 3)
		for i := range done {
			bar.job(i, batch.JobReport{})
			bar.job(i, batch.JobReport{Status: batch.Built})
		}
		bar.end(batch.Report{})
		_, left, _ := strings.Cut(screen.String(), "papers")
		if last := left[strings.LastIndex(left, "\r")+1:]; strings.TrimSpace(last) != "" && !strings.HasSuffix(left, "\x1b[2K\r") {
			t.Errorf("%d of 3: %q stays on the screen", done, last)
		}
		if strings.Contains(screen.String(), "4/3") {
			t.Errorf("what is begun is counted: %q", screen.String())
		}
	}
}

// What failed of the disk is not put on the doubts about the data.
func TestFailureNamesItsOwnCause(t *testing.T) {
	failed := batch.JobReport{Status: batch.Failed, Name: "Adults", Message: "the disk is full", Hint: "make room", Warnings: 1}
	failed.Quoting = briefing.Diagnostics{{Severity: briefing.Warning, Summary: "rated green, and overdue"}}
	for cause, want := range map[batch.Cause]string{
		batch.BadFile: "\nfailed: Adults: the disk is full\n    make room\n",
		batch.BadData: "\nfailed: Adults: the disk is full\n    make room\n    rated green, and overdue\n",
	} {
		failed.Cause = cause
		var b bytes.Buffer
		if printFailure(&b, failed); b.String() != want {
			t.Errorf("%s: got %q, want %q", cause, b.String(), want)
		}
	}
}
