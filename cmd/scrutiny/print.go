package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"scrutiny/briefing"
)

// printProblem prints one problem, and under it what to do.
func printProblem(w io.Writer, severity, text, hint string) {
	fmt.Fprintf(w, "%s: %s\n", severity, text)
	if hint != "" {
		fmt.Fprintf(w, "    %s\n", hint)
	}
}

// printProblems prints all that came up, in the order of the files and cells;
// notes only when asked for, or on a file that was of no use: they say why.
func (j *job) printProblems() { j.print(j.problems) }

func (j *job) print(problems briefing.Diagnostics) {
	useless := map[string]bool{}
	for _, p := range problems {
		if p.Severity == briefing.Error && p.Pos == (briefing.Pos{File: p.Pos.File}) {
			useless[p.Pos.File] = true
		}
	}
	for _, p := range problems.Sorted() {
		if p.Severity == briefing.Note && !j.verbose && !useless[p.Pos.File] {
			continue
		}
		hint := p.Hint
		p.Hint = ""
		printProblem(j.stderr, p.Severity.String(), p.String(), hint)
	}
}

// printNothingWritten closes a run that wrote nothing:
// "2 errors, 5 warnings: nothing was written".
func (j *job) printNothingWritten(why string) {
	counts := j.counts()
	if why != "" {
		counts = append(counts, why)
	}
	fmt.Fprintf(j.stderr, "%s: nothing was written\n", strings.Join(counts, ", "))
}

// printSummary closes a run that wrote a file:
// "briefing.pdf: 42 pages, 31 indicators, 47 actions; 3 warnings".
func (j *job) printSummary(output, size string, f briefing.Findings) {
	var parts []string
	if size != "" {
		parts = append(parts, size)
	}
	for _, part := range []struct {
		n    int
		noun string
	}{
		{f.Tally.Total, "indicator"}, {len(f.Plan.Actions), "action"}, {len(f.Recommendations), "recommendation"},
	} {
		if part.n > 0 {
			parts = append(parts, count(part.n, part.noun))
		}
	}
	line := filepath.Base(output) + ": " + strings.Join(parts, ", ")
	if counts := j.counts(); len(counts) > 0 {
		line += "; " + strings.Join(counts, ", ")
	}
	fmt.Fprintln(j.stderr, line)
}

// counts are the numbers of errors and of warnings, those that are not zero.
func (j *job) counts() []string {
	var counts []string
	problems := j.problems.Sorted()
	for _, s := range []briefing.Severity{briefing.Error, briefing.Warning} {
		if n := problems.Count(s); n > 0 {
			counts = append(counts, count(n, s.String()))
		}
	}
	return counts
}

// count prints a number with its noun: "1 page", "42 pages".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// stage is one step of a run and how long it took.
type stage struct {
	name string
	took time.Duration
}

// stage starts a step; the function it returns ends it.
func (j *job) stage(name string) func() {
	start := time.Now()
	return func() { j.stages = append(j.stages, stage{name, time.Since(start)}) }
}

// printTimings prints the stages when they were asked for.
func (j *job) printTimings() {
	if !j.timings {
		return
	}
	total := time.Duration(0)
	for _, s := range j.stages {
		fmt.Fprintf(j.stderr, "%-8s %6.1f ms\n", s.name, milliseconds(s.took))
		total += s.took
	}
	fmt.Fprintf(j.stderr, "%-8s %6.1f ms\n", "total", milliseconds(total))
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }
