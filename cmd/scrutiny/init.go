package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"scrutiny/internal/starter"
)

// initOptions are the flags of init.
type initOptions struct {
	folder  string
	council string
	panel   string
	today   string
}

func newInit() *cobra.Command {
	var o initOptions
	command := &cobra.Command{
		Use:   "init [flags] DIR",
		Short: "Make a folder to start from",
		Long: "Init writes a folder with a commented briefing.yaml and three workbooks:\n" +
			"performance, improvement plan and recommendations, with drop-downs, examples and\n" +
			"instructions. It builds at once; change the examples into your own.",
		Example: "  scrutiny init adults --council \"Marchshire County Council\"\n" +
			"  cd adults\n" +
			"  scrutiny build",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("name it: scrutiny init adults", "init wants the name of one folder, got %d", len(args))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			o.folder = args[0]
			return initFolder(o, c)
		},
	}
	command.Flags().StringVar(&o.council, "council", "", "the council's name, for the front sheet")
	command.Flags().StringVar(&o.panel, "panel", "", "the panel's name, for the front sheet")
	command.Flags().StringVar(&o.today, "today", "", "the day that counts as today, as 2026-11-16 (default: the clock's)")
	return command
}

// initFolder writes the folder; it never overwrites a file.
func initFolder(o initOptions, c *cobra.Command) error {
	today, err := planOptions{today: o.today}.day()
	if err != nil {
		return err
	}
	files, err := starter.Files(starter.Options{Council: o.council, Panel: o.panel, Today: today})
	if err != nil {
		return err
	}
	if err := os.MkdirAll(o.folder, 0o777); err != nil {
		return &failure{code: exitBadFile, err: fmt.Errorf("%s: the folder could not be made: %s", o.folder, reason(err)), hint: "give another place"}
	}
	for _, f := range files {
		if _, err := os.Lstat(filepath.Join(o.folder, f.Name)); !errors.Is(err, fs.ErrNotExist) {
			return &failure{code: exitBadFile, err: fmt.Errorf("%s is there already: nothing was written", filepath.Join(o.folder, f.Name)), hint: "give the name of a new folder"}
		}
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(o.folder, f.Name), f.Data, nil); err != nil {
			return err
		}
	}
	return o.sayWhatNext(c, files)
}

// sayWhatNext lists what was written and names the next commands.
func (o initOptions) sayWhatNext(c *cobra.Command, files []starter.File) error {
	text := fmt.Sprintf("%s is ready:\n", o.folder)
	for _, f := range files {
		text += fmt.Sprintf("    %-22s %s\n", f.Name, f.Says)
	}
	text += "\nNext:\n"
	if o.folder != "." {
		text += "    cd " + o.folder + "\n"
	}
	text += "    scrutiny build         writes briefing.pdf from the examples\n" +
		"    scrutiny check         says what is doubtful in the workbooks\n"
	_, err := fmt.Fprint(c.OutOrStdout(), text)
	return err
}
