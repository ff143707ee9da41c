package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/charts"
	"scrutiny/pdf"
	"scrutiny/templates"
)

// buildOptions are the flags of build.
type buildOptions struct {
	inputOptions
	output string
}

func newBuild() *cobra.Command {
	var o buildOptions
	command := &cobra.Command{
		Use:   "build [flags] [BRIEFING.yaml | WORKBOOK.xlsx...]",
		Short: "Write the paper as a PDF",
		Long: "Build reads the workbooks and writes the paper. The workbooks are named in a\n" +
			"briefing.yaml, or given on the command line; then what each of them holds is\n" +
			"found out, and the front sheet says only what they say. Without arguments it\n" +
			"takes the briefing.yaml of this folder.",
		Example: "  scrutiny build briefing.yaml -o briefing.pdf\n" +
			"  scrutiny build performance.xlsx improvement-plan.xlsx -o briefing.pdf",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = orBriefing(args)
			return build(o, c)
		},
	}
	o.inputOptions.addTo(command)
	command.Flags().StringVarP(&o.output, "output", "o", "", "the PDF to write (default: beside the input, with the ending .pdf)")
	return command
}

// build reads, analyses, composes and writes one paper.
func build(o buildOptions, c *cobra.Command) error {
	j := newJob(o.inputOptions, c.ErrOrStderr())
	if err := j.checkInputs(); err != nil {
		return err
	}
	output := o.output
	if output == "" {
		output = withEnding(o.inputs[0], ".pdf")
	}
	findings, err := j.findings()
	if err != nil {
		return err
	}
	editions, err := j.editions(output, findings)
	if err != nil {
		return err
	}
	done := j.stage("write")
	for _, e := range editions {
		if err := writeFile(e.output, e.document, j.read); err != nil {
			return err
		}
	}
	done()
	j.printTimings()
	for _, e := range editions {
		j.printSummary(e.output, count(e.pages, "page"), e.findings)
	}
	j.printReading(j.composed)
	return nil
}

// paper composes and lays out the paper, draws its figures and prints it.
func (j *job) paper(f briefing.Findings) (document []byte, pages int, err error) {
	done := j.stage("compose")
	report, err := templates.Compose(f, j.template)
	if err != nil {
		return nil, 0, &failure{code: exitBadData, err: err, hint: "correct template in briefing.yaml, or take it out"}
	}
	report.Version = program()
	report.Style = j.style
	done()
	j.composed = report
	figures, err := j.audit(f, report)
	if err != nil {
		return nil, 0, err
	}
	for i := range report.Attachments {
		report.Attachments[i].Data = figures
	}
	done = j.stage("lay")
	paper := pdf.Lay(report)
	done()
	done = j.stage("draw")
	drawings, err := charts.DrawAll(paper.House(), paper.Figures())
	if err != nil {
		return nil, 0, &failure{code: exitBadFile, err: err}
	}
	done()
	done = j.stage("pdf")
	document, err = paper.Print(drawings)
	if err != nil {
		return nil, 0, &failure{code: exitBadFile, err: fmt.Errorf("the paper could not be set: %w", err)}
	}
	done()
	return document, paper.Pages(), nil
}
