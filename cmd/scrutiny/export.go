package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/internal/export"
)

// exportOptions are the flags of export.
type exportOptions struct {
	inputOptions
	output string
	format string
}

// exporters are the forms that figures can be written in.
var exporters = map[string]func(io.Writer, briefing.Findings) error{
	"csv":  export.CSV,
	"json": export.JSON,
}

func newExport() *cobra.Command {
	var o exportOptions
	command := &cobra.Command{
		Use:   "export [flags] [BRIEFING.yaml | WORKBOOK.xlsx...]",
		Short: "Write the publishable figures as CSV or JSON",
		Long: "Export writes the figures that the paper would publish, one row a figure, to be\n" +
			"published as open data or checked. It takes the same inputs as build.",
		Example: "  scrutiny export briefing.yaml -o figures.csv\n" +
			"  scrutiny export briefing.yaml --format json",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = orBriefing(args)
			return exportFigures(o, c)
		},
	}
	o.inputOptions.addTo(command)
	command.Flags().StringVarP(&o.output, "output", "o", "", "the file to write (default: standard output)")
	command.Flags().StringVar(&o.format, "format", "csv", "csv or json")
	return command
}

// exportFigures reads and analyses, and writes the figures.
func exportFigures(o exportOptions, c *cobra.Command) error {
	write, known := exporters[o.format]
	if !known {
		return usage("the formats are csv and json", "there is no format %q", o.format)
	}
	j := newJob(o.inputOptions, c.ErrOrStderr())
	if err := j.checkInputs(); err != nil {
		return err
	}
	findings, err := j.findings()
	if err != nil {
		return err
	}
	if _, err := j.audit(findings, briefing.Report{}); err != nil {
		return err
	}
	done := j.stage("export")
	var b bytes.Buffer
	if err := write(&b, findings); err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("the figures could not be written: %w", err)}
	}
	if err := o.deliver(b.Bytes(), j.read, c.OutOrStdout()); err != nil {
		return err
	}
	done()
	j.printTimings()
	if o.output != "" {
		j.printSummary(o.output, "", findings)
	}
	return nil
}

// deliver writes to the file named, or else to standard output.
func (o exportOptions) deliver(data []byte, inputs []string, stdout io.Writer) error {
	if o.output != "" {
		return writeFile(o.output, data, inputs)
	}
	if _, err := stdout.Write(data); err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("standard output: %w", err)}
	}
	return nil
}
