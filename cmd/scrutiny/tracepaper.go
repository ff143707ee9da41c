package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/internal/audit"
	"scrutiny/internal/exported"
	"scrutiny/internal/trace"
)

// attachedFigures is the name under which a paper carries its figures.
const attachedFigures = "figures.csv"

func isPDF(name string) bool { return strings.EqualFold(filepath.Ext(name), ".pdf") }

// tracePaper looks a figure up in what a finished paper carries.
func tracePaper(path, query, label string, c *cobra.Command) error {
	document, figures, err := openPaper(path)
	if err != nil {
		return err
	}
	chosen, err := chooseFigures(figures, query, label)
	if err != nil {
		return err
	}
	pages, err := pagesIn(document)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	for i, f := range chosen {
		printSource(&out, f)
		if on := trace.PagesWith(f.Indicator, pages); i == 0 && len(on) > 0 {
			fmt.Fprintf(&out, "  named     on %s\n", pageList(on))
		}
	}
	if _, err := c.OutOrStdout().Write(out.Bytes()); err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("standard output: %w", err)}
	}
	return nil
}

// openPaper reads a finished paper and the figures that it carries.
func openPaper(path string) (document []byte, figures trace.Published, err error) {
	if document, err = os.ReadFile(path); err != nil {
		summary, hint := unreadable(path, err)
		return nil, figures, &failure{code: exitBadFile, err: fmt.Errorf("%s: %s", path, summary), hint: hint}
	}
	figures, err = publishedIn(path, document)
	return document, figures, err
}

// publishedIn reads the figures that a finished paper carries.
func publishedIn(path string, document []byte) (trace.Published, error) {
	const again = "take the paper as it was built, or build it again"
	var none trace.Published
	data, err := audit.Attached(document, attachedFigures)
	switch {
	case errors.Is(err, audit.ErrNoPDF):
		return none, &failure{code: exitBadFile, err: fmt.Errorf("%s: this is not a PDF, whatever its name says", path), hint: again}
	case errors.Is(err, audit.ErrNotAttached):
		return none, &failure{code: exitBadData, err: fmt.Errorf("%s: the paper does not carry its figures", path), hint: "build it with attach_figures: true, or trace its briefing.yaml"}
	case err != nil:
		return none, &failure{code: exitBadFile, err: fmt.Errorf("%s: this PDF is damaged, or locked with a password", path), hint: again}
	}
	report, problems := exported.Read(attachedFigures, data)
	if problems.Worst() >= briefing.Warning {
		return none, &failure{code: exitBadFile, err: fmt.Errorf("%s: the figures that the paper carries are not as they were built", path), hint: again}
	}
	return trace.Published{Dataset: report.Dataset}, nil
}

// pageList prints "page 4", "pages 4 and 12", "pages 4, 12 and 13".
func pageList(pages []int) string {
	var numbers []string
	for _, n := range pages {
		numbers = append(numbers, strconv.Itoa(n))
	}
	last := len(numbers) - 1
	if last == 0 {
		return "page " + numbers[0]
	}
	return "pages " + strings.Join(numbers[:last], ", ") + " and " + numbers[last]
}
