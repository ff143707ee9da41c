package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"scrutiny/internal/batch"
)

// progress shows how far a batch is.
type progress interface {
	job(index int, r batch.JobReport)
	end(r batch.Report)
}

// newProgress is a bar with the time left where somebody looks on, a line a
// paper where the output goes to a file, and log lines where machines read.
func newProgress(log string, w io.Writer, jobs int) progress {
	switch {
	case log == "json":
		return logProgress{slog.New(slog.NewJSONHandler(w, nil))}
	case isTerminal(w):
		return newBar(w, jobs)
	default:
		return lineProgress{w}
	}
}

// isTerminal reports whether a person is likely to look on.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// barProgress draws a bar, and takes it away at the end: the table says it all.
type barProgress struct{ bar *progressbar.ProgressBar }

func newBar(w io.Writer, jobs int) *barProgress {
	return &barProgress{progressbar.NewOptions(jobs,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetDescription("papers"),
		progressbar.OptionSetWidth(30),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(65*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetTheme(progressbar.Theme{Saucer: "#", SaucerPadding: ".", BarStart: "[", BarEnd: "]"}),
	)}
}

func (p *barProgress) job(_ int, r batch.JobReport) {
	if r.Status != "" {
		_ = p.bar.Add(1) // a bar that cannot be drawn stops nothing
	}
}

func (p *barProgress) end(batch.Report) { _ = p.bar.Finish() }

// lineProgress prints a line for each paper that is built or fails.
type lineProgress struct{ w io.Writer }

func (p lineProgress) job(_ int, r batch.JobReport) {
	switch r.Status {
	case batch.Built:
		for _, paper := range r.Papers() {
			fmt.Fprintf(p.w, "built %s (%s, %.1f s)\n", paper.Output, count(paper.Pages, "page"), r.Seconds)
		}
	case batch.Failed:
		fmt.Fprintf(p.w, "failed %s: %s\n", r.Name, r.Message)
	}
}

func (lineProgress) end(batch.Report) {}

// logProgress writes a JSON object a line.
type logProgress struct{ log *slog.Logger }

func (p logProgress) job(_ int, r batch.JobReport) {
	attributes := []any{"name", r.Name, "status", r.Status, "output", r.Output, "pages", r.Pages,
		"exempt", exemptOutput(r), "errors", r.Errors, "warnings", r.Warnings, "seconds", r.Seconds}
	switch r.Status {
	case "":
		p.log.Debug("paper started", "name", r.Name)
	case batch.Failed:
		p.log.Error("paper failed", append(attributes, "cause", r.Cause, "message", r.Message, "hint", r.Hint, "problems", r.Problems)...)
	default:
		p.log.Info("paper done", attributes...)
	}
}

func (p logProgress) end(r batch.Report) {
	level := slog.LevelInfo
	if !r.OK() {
		level = slog.LevelError
	}
	p.log.Log(context.Background(), level, "batch done", "built", r.Built, "unchanged", r.Unchanged, "failed", r.Failed,
		"not_started", r.NotStarted, "interrupted", r.Interrupted, "seconds", r.Finished.Sub(r.Started).Seconds(), "health", r.Health())
}

// exemptOutput is the name of the exempt edition; empty when there is none.
func exemptOutput(r batch.JobReport) string {
	if r.Exempt == nil {
		return ""
	}
	return r.Exempt.Output
}

// indented is a value as JSON that people can read too.
func indented(v any) ([]byte, error) {
	data, err := json.MarshalIndent(v, "", "  ")
	return append(data, '\n'), err
}
