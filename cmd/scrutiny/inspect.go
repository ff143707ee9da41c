package main

import (
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/receipt"
)

func newInspect() *cobra.Command {
	var o inputOptions
	format := ""
	command := &cobra.Command{
		Use:   "inspect [flags] [BRIEFING.yaml | WORKBOOK.xlsx...]",
		Short: "Say what is understood of each sheet, and how to correct it",
		Long: "Inspect reads the workbooks as build does and gives a receipt: what each sheet\n" +
			"is taken for and how surely, what each column became, which rows and columns\n" +
			"are left out and why, what is hidden, and what is in doubt. At the end it prints\n" +
			"what briefing.yaml would say to have it read so: correct that where it is wrong.",
		Example: "  scrutiny inspect performance.xlsx improvement-plan.xlsx\n" +
			"  scrutiny inspect briefing.yaml --format json",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = orBriefing(args)
			return inspect(o, format, c.OutOrStdout())
		},
	}
	command.Flags().StringVar(&format, "format", "text", "text or json")
	command.Flags().StringVar(&o.passwordFile, "password-file", "", "a text file whose first line opens protected workbooks (or set SCRUTINY_PASSWORD)")
	return command
}

// inspect prints the receipts. It fails as build would, but says all in the
// receipts.
func inspect(o inputOptions, format string, w io.Writer) error {
	show := receipt.Text
	switch format {
	case "text":
	case "json":
		show = receipt.JSON
	default:
		return usage("the formats are text and json", "there is no format %q", format)
	}
	j := newJob(o, io.Discard)
	if err := j.checkInputs(); err != nil {
		return err
	}
	brief, files := j.open()
	password, err := j.password()
	if err != nil {
		return err
	}
	receipts, problems := ingest.Inspect(files, ingest.Options{Council: brief.Council, Password: password})
	j.problems = append(j.problems, problems...)
	taken := 0
	for _, f := range receipts {
		for _, s := range f.Sheets {
			for _, t := range s.Tables {
				taken += t.Rows
			}
		}
	}
	if taken == 0 && len(files) > 0 && j.problems.Worst() < briefing.Error {
		j.problems.Add(briefing.Error, briefing.Pos{File: filepath.Base(o.inputs[0])}, "see what the sheets hold, and name their columns in briefing.yaml", "no indicators, actions or recommendations were found")
	}
	return errors.Join(show(w, receipts, j.problems), j.verdict(taken == 0 && len(files) > 0))
}
