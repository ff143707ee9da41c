package main

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"scrutiny/analysis"
	"scrutiny/briefing"
	"scrutiny/internal/audit"
	"scrutiny/internal/trace"
	"scrutiny/templates"
)

func newTrace() *cobra.Command {
	var o inputOptions
	page := 0
	command := &cobra.Command{
		Use:   "trace [flags] {BRIEFING.yaml | PAPER.pdf} [INDICATOR [PERIOD]]",
		Short: "Say which cell a printed figure comes from, and what rests on it",
		Long: "Trace follows a figure of the paper back to its file, sheet and cell, and lists\n" +
			"every sentence, row and chart that would be another without it. The indicator is\n" +
			"named by its reference or by words of its name; without a period it is the one\n" +
			"that the paper reports. A figure that is withheld stays withheld here. With\n" +
			"--page it lists the figures that stand on a page, each with its cell.\n\n" +
			"A paper that carries its figures (attach_figures: true) is traced by itself,\n" +
			"without its briefing: to the cells, and to the pages that name the indicator.\n" +
			"Only the briefing tells what the cells say and what rests on them. Without a\n" +
			"period it is then the latest with a figure.",
		Example: "  scrutiny trace briefing.yaml CP6\n" +
			"  scrutiny trace briefing.yaml \"visits in timescale\" \"Q1 2026/27\"\n" +
			"  scrutiny trace paper.pdf CP6\n" +
			"  scrutiny trace paper.pdf --page 12",
		Args: cobra.RangeArgs(1, 3),
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = args[:1]
			byPage := c.Flags().Changed("page")
			switch {
			case isPDF(args[0]) && o.passwordFile != "":
				return usage("leave it out", "--password-file opens protected workbooks, and none is read to trace a paper by itself")
			case byPage && len(args) > 1:
				return usage("give the one or the other", "an indicator and --page cannot be given together")
			case byPage:
				return tracePage(o, page, c)
			case len(args) == 1:
				return usage("name an indicator, or a page: --page 12", "nothing says which figure to trace")
			}
			label := ""
			if len(args) == 3 {
				label = args[2]
			}
			if isPDF(args[0]) {
				return tracePaper(args[0], args[1], label, c)
			}
			return traceFigure(o, args[1], label, c)
		},
	}
	command.Flags().StringVar(&o.passwordFile, "password-file", "", "a text file whose first line opens protected workbooks (or set SCRUTINY_PASSWORD)")
	command.Flags().IntVar(&page, "page", 0, "list the figures of the page with this number")
	return command
}

// traceFigure builds the paper, then builds it again without each figure asked
// for: what differs rests on it.
func traceFigure(o inputOptions, query, label string, c *cobra.Command) error {
	j, findings, err := traced(o, c)
	if err != nil {
		return err
	}
	paper := trace.Paper{Dataset: j.withheld.Published, Findings: findings}
	figures, err := chooseFigures(paper, query, label)
	if err != nil {
		return err
	}
	report, pages, err := j.pagesOf(findings)
	if err != nil {
		return err
	}
	brief := findings.Brief
	brief.Period, brief.AsAt = findings.Period, findings.AsAt
	var out bytes.Buffer
	for _, f := range figures {
		without, _ := analysis.Analyse(paper.Without(f), brief)
		other, err := templates.Compose(without, j.template)
		if err != nil {
			return &failure{code: exitBadData, err: err, hint: "correct template in briefing.yaml, or take it out"}
		}
		uses := trace.Uses(report, other)
		trace.FindPages(uses, pages)
		printFigure(&out, f, uses)
	}
	if _, err := c.OutOrStdout().Write(out.Bytes()); err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("standard output: %w", err)}
	}
	return nil
}

// traced reads and analyses what is to be traced. Problems are of interest only
// when there is no paper.
func traced(o inputOptions, c *cobra.Command) (*job, briefing.Findings, error) {
	var told bytes.Buffer
	j := newJob(o, &told)
	if err := j.checkInputs(); err != nil {
		return j, briefing.Findings{}, err
	}
	findings, err := j.findings()
	if err != nil {
		fmt.Fprint(c.ErrOrStderr(), told.String())
	}
	return j, findings, err
}

// mostNamed is how many indicators a message lists.
const mostNamed = 8

// traceable is what figures are looked up in: a paper in the making, or the
// figures that a finished one carries.
type traceable interface {
	Indicators(query string) []int
	Name(indicator int) string
	Periods(indicator int) []briefing.Period
	Figures(indicator int, period briefing.Period) []trace.Figure
}

// chooseFigures finds the one indicator that is meant, and its figures for the
// period.
func chooseFigures(paper traceable, query, label string) ([]trace.Figure, error) {
	candidates := paper.Indicators(query)
	switch {
	case len(candidates) == 0:
		return nil, usage("name it by its reference, or by words of its name as the paper prints it", "there is no indicator %q", query)
	case len(candidates) > 1:
		var names []string
		for _, i := range candidates[:min(len(candidates), mostNamed)] {
			names = append(names, paper.Name(i))
		}
		return nil, usage(strings.Join(names, "\n    "), "%q can be %s", query, count(len(candidates), "indicator"))
	}
	indicator := candidates[0]
	var period briefing.Period
	if label != "" {
		p, err := trace.Label(paper.Periods(indicator), label)
		if err != nil {
			return nil, usage("write the period as the paper prints it", "%s: %v", paper.Name(indicator), err)
		}
		period = p
	}
	figures := paper.Figures(indicator, period)
	if len(figures) == 0 {
		return nil, usage("name a period that the paper has", "%s has no figure for the period reported", paper.Name(indicator))
	}
	return figures, nil
}

// pageNumber is the foot of a page, in English or Welsh.
var pageNumber = regexp.MustCompile(`(?:Page|Tudalen) (\d+) (?:of|o) \d+`)

// pagesOf composes and sets the paper, and reads back what stands on each page.
func (j *job) pagesOf(f briefing.Findings) (briefing.Report, []trace.Page, error) {
	report, err := templates.Compose(f, j.template)
	if err != nil {
		return report, nil, &failure{code: exitBadData, err: err, hint: "correct template in briefing.yaml, or take it out"}
	}
	document, _, err := j.paper(f)
	if err != nil {
		return report, nil, err
	}
	pages, err := pagesIn(document)
	return report, pages, err
}

// pagesIn reads what stands on each page of a finished paper.
func pagesIn(document []byte) ([]trace.Page, error) {
	passages, err := audit.Texts(document)
	if err != nil {
		return nil, err
	}
	var pages []trace.Page
	for _, p := range passages {
		if m := pageNumber.FindStringSubmatch(p.Text); m != nil {
			n, _ := strconv.Atoi(m[1])
			pages = append(pages, trace.Page{Number: n, Text: p.Text})
		}
	}
	return pages, nil
}

// printFigure prints one figure: where it comes from, then where it is used.
func printFigure(w io.Writer, f trace.Figure, uses []trace.Use) {
	printSource(w, f)
	printUses(w, uses)
}

// printSource prints what a figure is, and where it comes from.
func printSource(w io.Writer, f trace.Figure) {
	name := f.Indicator
	if f.Ref != "" {
		name = f.Ref + " " + name
	}
	if f.Row != "" {
		name += ", " + f.Row
	}
	fmt.Fprintf(w, "%s, %s\n", name, f.Period)
	printed := f.Printed
	if f.Meaning != "" {
		printed += " (" + f.Meaning + ")"
	}
	fmt.Fprintf(w, "  printed   %s\n", printed)
	switch {
	case f.Source == (briefing.Pos{}):
		fmt.Fprintln(w, "  workbook  no cell holds it")
	case f.Raw == "":
		fmt.Fprintf(w, "  workbook  %s\n", f.Source)
	default:
		fmt.Fprintf(w, "  workbook  %s: %s\n", f.Source, f.Raw)
	}
}

// printUses prints the places by section: "page 12, Visits in time".
func printUses(w io.Writer, uses []trace.Use) {
	if len(uses) == 0 {
		fmt.Fprintln(w, "  used      nowhere: the paper would be the same without it")
		return
	}
	fmt.Fprintf(w, "  used      in %s, which would read otherwise without it\n", count(len(uses), "place"))
	last := ""
	for _, u := range uses {
		where := u.Section
		if u.Page > 0 {
			where = fmt.Sprintf("page %d, %s", u.Page, u.Section)
		}
		if where != last {
			fmt.Fprintf(w, "    %s\n", where)
			last = where
		}
		fmt.Fprintf(w, "      %s: %s\n", u.Kind, shortened(u.Text))
	}
}

// shortened keeps a line to what a terminal shows.
func shortened(s string) string {
	const most = 140
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}
