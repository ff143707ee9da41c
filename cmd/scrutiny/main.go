// Command scrutiny turns the workbooks a council officer already has into an
// accessible PDF paper for a scrutiny panel.
//
//	scrutiny build briefing.yaml -o briefing.pdf
//	scrutiny build performance.xlsx improvement-plan.xlsx -o briefing.pdf
//	scrutiny export briefing.yaml -o figures.csv
//
// It exits with 0 when the paper was written, 1 when the data have problems
// that forbid it, 2 when the command line could not be understood, and 3 when
// a file could not be read or written.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	keepMemoryLow()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// The exit codes.
const (
	exitDone     = 0
	exitBadData  = 1
	exitBadUsage = 2
	exitBadFile  = 3
)

// run is the whole program: it returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	command, err := root.ExecuteC()
	if err == nil {
		return exitDone
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{code: exitBadUsage, err: err, hint: "try: " + command.CommandPath() + " --help"}
	}
	f.print(stderr)
	return f.code
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "scrutiny",
		Short: "Turn a council's performance workbooks into a scrutiny paper",
		Long: "Scrutiny turns the workbooks an officer already has (performance indicators,\n" +
			"improvement plan, recommendations) into an accessible PDF paper for a scrutiny\n" +
			"panel. To start with: scrutiny init DIR.",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(newBuild(), newExport(), newTemplate(), newVersion())
	root.AddCommand(newBatch(), newCheck(), newDue(), newInit(), newInspect(), newManual(), newTrace(), newWatch())
	arrange(root)
	return root
}

// failure ends the program: with what went wrong, and what to do about it.
type failure struct {
	code int
	err  error // nil when everything has been said already
	hint string
}

func (f *failure) Error() string { return fmt.Sprint(f.err) }

func (f *failure) print(w io.Writer) {
	if f.err != nil {
		printProblem(w, "error", f.err.Error(), f.hint)
	}
}

// usage is a failure of the command line.
func usage(hint, format string, args ...any) error {
	return &failure{code: exitBadUsage, err: fmt.Errorf(format, args...), hint: hint}
}
