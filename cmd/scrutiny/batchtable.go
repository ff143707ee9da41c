package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"scrutiny/briefing"
	"scrutiny/internal/batch"
)

// shownProblems is how many problems of each failed paper are printed; the
// report has them all.
const shownProblems = 5

// printReport prints what became of each paper, what is wrong with those that
// failed, and the sum.
func printReport(w io.Writer, r batch.Report) {
	rows := [][]string{{"STATUS", "MEETING", "PAGES", "PROBLEMS", "PAPER"}}
	for _, j := range r.Jobs {
		rows = append(rows, []string{string(j.Status), shortDay(j.Meeting), pages(j.Paper), problemCounts(j), first(j.Output, j.Name)})
		if j.Exempt != nil {
			rows = append(rows, []string{string(j.Status), shortDay(j.Meeting), pages(*j.Exempt), "", j.Exempt.Output})
		}
	}
	if len(r.Jobs) > 0 {
		printTable(w, rows)
	}
	for _, j := range r.Jobs {
		printFailure(w, j)
	}
	fmt.Fprintln(w, total(r))
}

func pages(p batch.Paper) string {
	if p.Pages == 0 {
		return ""
	}
	return fmt.Sprint(p.Pages)
}

func problemCounts(j batch.JobReport) string {
	var counts []string
	if j.Errors > 0 {
		counts = append(counts, count(j.Errors, "error"))
	}
	if j.Warnings > 0 {
		counts = append(counts, count(j.Warnings, "warning"))
	}
	return strings.Join(counts, ", ")
}

// printFailure says why a paper failed: with the first of its errors, where it
// failed of the data, or of its warnings, where they were taken for errors.
func printFailure(w io.Writer, j batch.JobReport) {
	if j.Status != batch.Failed {
		return
	}
	fmt.Fprintln(w)
	printProblem(w, "failed", j.Name+": "+j.Message, j.Hint)
	serious, all := briefing.Error, j.Errors
	switch {
	case j.Cause == batch.BadFile && all == 0:
		return // what broke has been said; the paper's own doubts are not to blame
	case all == 0:
		serious, all = briefing.Warning, j.Warnings
	}
	shown := 0
	for _, p := range j.Quoting {
		if p.Severity != serious || shown == shownProblems {
			continue
		}
		shown++
		hint := p.Hint
		p.Hint = ""
		if text := p.String(); text != j.Message {
			fmt.Fprintf(w, "    %s\n", text)
		}
		if hint != "" {
			fmt.Fprintf(w, "        %s\n", hint)
		}
	}
	if rest := all - shown; rest > 0 {
		fmt.Fprintf(w, "    and %s more\n", count(rest, serious.String()))
	}
}

// total is the sum: "12 built, 3 unchanged, 1 failed in 2.1 s: papers".
func total(r batch.Report) string {
	var parts []string
	for _, part := range []struct {
		n    int
		word batch.Status
	}{
		{r.Built, batch.Built}, {r.WouldBuild, "to be built"}, {r.Unchanged, batch.Unchanged},
		{r.Failed, batch.Failed}, {r.NotStarted, batch.NotStarted},
	} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.word))
		}
	}
	switch {
	case len(r.Jobs) == 0:
		return "there is nothing to build"
	case r.DryRun:
		return strings.Join(parts, ", ") + ": nothing was written"
	case r.Interrupted:
		parts = append(parts, "interrupted: run it again to go on")
	}
	return fmt.Sprintf("%s in %.1f s: %s", strings.Join(parts, ", "), r.Finished.Sub(r.Started).Seconds(), r.Output)
}

// shortDay prints "2026-11-24" as "24 Nov 2026".
func shortDay(iso string) string {
	d, err := briefing.ParseISODate(iso)
	if err != nil {
		return ""
	}
	return d.Short()
}

// printTable prints rows under their headings. What may be long stands last.
func printTable(w io.Writer, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString(cell + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2))
		}
		fmt.Fprintln(w, strings.TrimRight(line.String(), " "))
	}
}
