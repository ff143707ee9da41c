package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"scrutiny/briefing"
	"scrutiny/templates"
)

// openTemplate finds the template that a briefing.yaml names: a built-in one by
// its name, or a council's own by its path relative to the folder. What is wrong
// with it is noted among the problems.
func (j *job) openTemplate(folder, name string, at briefing.Pos) {
	if name == "" || slices.Contains(templates.Names(), name) {
		j.template, _ = templates.Builtin(name)
		return
	}
	if !strings.ContainsAny(name, `./\`) {
		_, err := templates.Builtin(name)
		j.problems.Add(briefing.Error, at, "name one of them, or the file of your own: template: ours.txt", "%s", err)
		return
	}
	path := filepath.FromSlash(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	if data, ok := j.readFile(path, at, "the template "+name+": "); ok {
		t, problems := templates.Parse(filepath.Base(path), textOf(data))
		j.template = t
		j.problems = append(j.problems, problems...)
	}
}

func newTemplate() *cobra.Command {
	command := &cobra.Command{
		Use:   "template",
		Short: "Show and check the templates of the paper",
		Long: "A template says which sections the paper has, in which order, and in which\n" +
			"words. A front sheet says which fields the first page has, and under which\n" +
			"headings. Save one as a text file, change it, and name it in briefing.yaml:\n" +
			"template: ours.txt, front_sheet: our-front-sheet.txt.",
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	command.AddCommand(newTemplateList(), newTemplateShow(), newTemplateCheck())
	return command
}

func newTemplateList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the built-in templates and front sheets",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := listTexts(c.OutOrStdout(), templates.Names(), templates.Text); err != nil {
				return err
			}
			fmt.Fprintln(c.OutOrStdout(), "\nFront sheets:")
			return listTexts(c.OutOrStdout(), templates.FrontSheets(), templates.FrontSheetText)
		},
	}
}

// listTexts prints the names of built-in texts, each with its first remark.
func listTexts(w io.Writer, names []string, text func(string) (string, error)) error {
	for _, name := range names {
		t, err := text(name)
		if err != nil {
			return err
		}
		remark, _, _ := strings.Cut(t, "\n")
		fmt.Fprintf(w, "%-13s %s\n", name, strings.TrimSpace(strings.TrimPrefix(remark, "#")))
	}
	return nil
}

func newTemplateShow() *cobra.Command {
	words, language := false, "en-GB"
	command := &cobra.Command{
		Use:     "show [NAME]",
		Short:   "Print a built-in template or front sheet",
		Example: "  scrutiny template show briefing > ours.txt\n  scrutiny template show --words --language cy",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			name := strings.Join(args, "")
			text, err := templates.Text(name)
			switch {
			case words:
				text, err = templates.WordsText(language)
			case slices.Contains(templates.FrontSheets(), name):
				text, err = templates.FrontSheetText(name)
			}
			if err != nil {
				return usage("list them with: scrutiny template list", "%s", err)
			}
			fmt.Fprint(c.OutOrStdout(), text)
			return nil
		},
	}
	command.Flags().StringVar(&language, "language", language, "of the wordings: en-GB or cy")
	command.Flags().BoolVar(&words, "words", false, "print every wording that a template may change")
	return command
}

func newTemplateCheck() *cobra.Command {
	frontSheet := false
	command := &cobra.Command{
		Use:   "check FILE",
		Short: "Report what is wrong with a template or front sheet",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			data, err := os.ReadFile(args[0])
			if err != nil {
				summary, hint := unreadable(args[0], err)
				return &failure{code: exitBadFile, err: fmt.Errorf("%s: %s", args[0], summary), hint: hint}
			}
			j := newJob(inputOptions{}, c.ErrOrStderr())
			if frontSheet {
				_, j.problems = templates.ParseFrontSheet(filepath.Base(args[0]), textOf(data))
			} else {
				_, j.problems = templates.Parse(filepath.Base(args[0]), textOf(data))
			}
			j.printProblems()
			if j.problems.Worst() == briefing.Error {
				return &failure{code: exitBadData}
			}
			fmt.Fprintf(c.OutOrStdout(), "%s can be used\n", args[0])
			return nil
		},
	}
	command.Flags().BoolVar(&frontSheet, "front-sheet", false, "the file is a front sheet")
	return command
}
