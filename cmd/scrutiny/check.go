package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/internal/doubts"
)

// checkOptions are the flags of check.
type checkOptions struct {
	inputOptions
	format string
	output string
	color  string
}

func newCheck() *cobra.Command {
	var o checkOptions
	command := &cobra.Command{
		Use:   "check [flags] [BRIEFING.yaml | WORKBOOK.xlsx...]",
		Short: "List what is doubtful in the data, without building",
		Long: "Check reads and analyses the workbooks as build does, and lists all that is\n" +
			"wrong or in doubt, by file, sheet and cell. With --format xlsx it writes copies\n" +
			"of the workbooks in which the doubtful cells are coloured and commented.",
		Example: "  scrutiny check\n" +
			"  scrutiny check performance.xlsx --format xlsx -o checked\n" +
			"  scrutiny check briefing.yaml --format sarif > doubts.sarif",
		RunE: func(c *cobra.Command, args []string) error {
			o.inputs = orBriefing(args)
			return check(o, c)
		},
	}
	f := command.Flags()
	f.BoolVar(&o.strict, "strict", false, "exit with 1 when there are warnings")
	f.BoolVarP(&o.verbose, "verbose", "v", false, "list notes as well as errors and warnings")
	f.StringVar(&o.passwordFile, "password-file", "", "a text file whose first line opens protected workbooks (or set SCRUTINY_PASSWORD)")
	f.StringVar(&o.format, "format", "text", "text, json, sarif or xlsx")
	f.StringVarP(&o.output, "output", "o", "checked", "with --format xlsx: the folder for the marked copies")
	f.StringVar(&o.color, "color", "auto", "auto, always or never; NO_COLOR counts too")
	return command
}

// check reads and analyses, and lists the problems.
func check(o checkOptions, c *cobra.Command) error {
	palette, err := o.palette(c.OutOrStdout())
	if err != nil {
		return err
	}
	j := newJob(o.inputOptions, io.Discard)
	if err := j.checkInputs(); err != nil {
		return err
	}
	var workbooks []readBook
	names := map[string]bool{}
	j.onRead = func(path string, data []byte) {
		if ending := strings.ToLower(filepath.Ext(path)); ending == ".xlsx" || ending == ".xlsm" {
			workbooks = append(workbooks, readBook{path, distinct(path, names), data})
		}
	}
	_, err = j.findings()
	var f *failure
	if errors.As(err, &f) && f.err != nil {
		return f
	}
	if err != nil && j.problems.Worst() < briefing.Warning {
		j.problems.Add(briefing.Error, briefing.Pos{File: filepath.Base(o.inputs[0])}, "see what the sheets hold, and name their columns in briefing.yaml", "no indicators, actions or recommendations were found")
	}
	least := briefing.Warning
	if o.verbose {
		least = briefing.Note
	}
	return errors.Join(o.list(c.OutOrStdout(), j.problems, least, palette, workbooks), err)
}

// list prints the problems in the format asked for.
func (o checkOptions) list(w io.Writer, problems briefing.Diagnostics, least briefing.Severity, p doubts.Palette, books []readBook) error {
	switch o.format {
	case "text":
		return doubts.Text(w, doubts.Without(problems, least), p)
	case "json":
		return doubts.JSON(w, problems)
	case "sarif":
		return doubts.SARIF(w, problems, version)
	case "xlsx":
		return o.mark(w, doubts.Without(problems, least), books)
	}
	return usage("the formats are text, json, sarif and xlsx", "there is no format %q", o.format)
}

// readBook is a workbook that was read, with the name it has in diagnostics.
type readBook struct {
	path, name string
	data       []byte
}

// mark writes the copies of the workbooks in which something is in doubt.
func (o checkOptions) mark(w io.Writer, problems briefing.Diagnostics, books []readBook) error {
	if err := os.MkdirAll(o.output, 0o777); err != nil {
		return unwritable(o.output, err)
	}
	var inputs []string
	for _, b := range books {
		inputs = append(inputs, b.path)
	}
	for _, b := range books {
		var own briefing.Diagnostics
		for _, p := range problems {
			if p.Pos.File == b.name {
				own = append(own, p)
			}
		}
		if len(own) == 0 {
			continue
		}
		marked, err := doubts.Workbook(b.data, own)
		if err != nil {
			fmt.Fprintf(w, "%s: it cannot be marked (%v)\n", b.name, err)
			continue
		}
		to := filepath.Join(o.output, withEnding(b.name, "")+" (checked)"+filepath.Ext(b.path))
		if err := writeFile(to, marked, inputs); err != nil {
			return err
		}
		fmt.Fprintf(w, "%s: %s\n", to, doubts.Sum(own))
	}
	if rest := withoutFiles(problems, books); len(rest) > 0 {
		return doubts.Text(w, rest, doubts.Palette{})
	}
	_, err := fmt.Fprintln(w, doubts.Sum(problems))
	return err
}

// withoutFiles leaves out the problems of the workbooks.
func withoutFiles(problems briefing.Diagnostics, books []readBook) briefing.Diagnostics {
	var rest briefing.Diagnostics
	for _, p := range problems {
		ofBook := false
		for _, b := range books {
			ofBook = ofBook || p.Pos.File == b.name
		}
		if !ofBook {
			rest = append(rest, p)
		}
	}
	return rest
}

// palette is the palette for where the list goes: no-color.org.
func (o checkOptions) palette(w io.Writer) (doubts.Palette, error) {
	switch o.color {
	case "always":
		showsColours(w) // a Windows console has to be told, whatever it answers
		return doubts.Colours, nil
	case "never":
		return doubts.Palette{}, nil
	case "auto":
		if os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w) && showsColours(w) {
			return doubts.Colours, nil
		}
		return doubts.Palette{}, nil
	}
	return doubts.Palette{}, usage("write --color auto, always or never", "there is no colour setting %q", o.color)
}
