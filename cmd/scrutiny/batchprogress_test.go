package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
	"scrutiny/internal/batch"
)

func TestTimeLeft(t *testing.T) {
	for _, c := range []struct {
		done, all int64
		since     time.Duration
		want      string
	}{
		{0, 40, 3 * time.Second, ""},
		{10, 40, 5 * time.Second, "15s left"},
		{1, 200, time.Second, "3m19s left"},
		{40, 40, 20 * time.Second, ""},
	} {
		if got := timeLeft(c.done, c.all, c.since); got != c.want {
			t.Errorf("%d of %d after %s: got %q, want %q", c.done, c.all, c.since, got, c.want)
		}
	}
}

// A batch that is interrupted takes its bar away too: end returns.
func TestBarEndsBeforeItIsFull(t *testing.T) {
	var screen bytes.Buffer
	for _, done := range []int{0, 2, 3} {
		bar := newBar(&screen, 3)
		for i := range done {
			bar.job(i, batch.JobReport{})
			bar.job(i, batch.JobReport{Status: batch.Built})
		}
		bar.end(batch.Report{})
	}
	newBar(&screen, 0).end(batch.Report{})
	if strings.Contains(screen.String(), "4 of 3") {
		t.Errorf("starts are counted too: %q", screen.String())
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
