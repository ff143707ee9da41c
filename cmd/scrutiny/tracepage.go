package main

import (
	"bytes"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/internal/trace"
)

// tracePage lists the figures of one page of a paper, made from a briefing or
// finished.
func tracePage(o inputOptions, number int, c *cobra.Command) error {
	figures, pages, err := pagesAndFigures(o, c)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(pages, func(p trace.Page) bool { return p.Number == number })
	if at < 0 {
		return usage("the number stands at the foot of the page", "the paper has no page %d", number)
	}
	var out bytes.Buffer
	last := ""
	found := trace.OnPage(figures, pages[at])
	width := 0
	for _, f := range found {
		width = max(width, utf8.RuneCountInString(ofWhat(f)))
	}
	for _, f := range found {
		name := f.Indicator
		if f.Ref != "" {
			name = f.Ref + " " + name
		}
		if name != last {
			fmt.Fprintln(&out, name)
			last = name
		}
		printLine(&out, f, width)
	}
	if out.Len() == 0 {
		fmt.Fprintf(&out, "page %d prints no figure of an indicator\n", number)
	}
	if _, err := c.OutOrStdout().Write(out.Bytes()); err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("standard output: %w", err)}
	}
	return nil
}

// printLine prints "  Q2 2026/27, police  210  performance.xlsx, Scorecard!AI37".
func printLine(out *bytes.Buffer, f trace.Figure, width int) {
	source := f.Source.String()
	if f.Source == (briefing.Pos{}) {
		source = "no cell holds it"
	}
	fmt.Fprintf(out, "  %-*s  %8s  %s\n", width, ofWhat(f), f.Printed, source)
}

// ofWhat is the period of a figure, with the part or the comparator.
func ofWhat(f trace.Figure) string {
	if f.Row == "" {
		return f.Period.String()
	}
	return f.Period.String() + ", " + f.Row
}

// pagesAndFigures are the pages of a paper and the figures that it has.
func pagesAndFigures(o inputOptions, c *cobra.Command) (trace.Source, []trace.Page, error) {
	if isPDF(o.inputs[0]) {
		document, figures, err := openPaper(o.inputs[0])
		if err != nil {
			return nil, nil, err
		}
		pages, err := pagesIn(document)
		return figures, pages, err
	}
	j, findings, err := traced(o, c)
	if err != nil {
		return nil, nil, err
	}
	_, pages, err := j.pagesOf(findings)
	return trace.Paper{Dataset: j.withheld.Published, Findings: findings}, pages, err
}
