package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"scrutiny/internal/batch"
)

// dueOptions are the flags of due.
type dueOptions struct {
	planOptions
	format string
}

// maxDays is how far ahead may be looked, in days: ten years.
const maxDays = 3660

func newDue() *cobra.Command {
	var o dueOptions
	command := &cobra.Command{
		Use:   "due [flags] [MANIFEST | FOLDER]...",
		Short: "List what has to be published soon, and whether its data are there",
		Long: "Due lists the papers whose last day for publishing comes soon: five clear days\n" +
			"before the meeting, three in Wales and Scotland, bank holidays left out. It says\n" +
			"whether each workbook has arrived, and whether the paper is built.",
		Example: "  scrutiny due\n" +
			"  scrutiny due --within 4w batch.yaml",
		RunE: func(c *cobra.Command, args []string) error {
			o.names = args
			return listDue(o, c)
		},
	}
	o.planOptions.addTo(command)
	command.Flags().StringVar(&o.format, "format", "text", "text or json")
	return command
}

func listDue(o dueOptions, c *cobra.Command) error {
	if o.format != "text" && o.format != "json" {
		return usage("the formats are text and json", "there is no format %q", o.format)
	}
	p, err := o.plan(c.ErrOrStderr())
	if err != nil {
		return err
	}
	p.options.Settings = "strict false"
	due := batch.Due(p.jobs, p.today, p.within, p.options)
	if o.format == "json" {
		if due == nil {
			due = []batch.DuePaper{}
		}
		data, err := indented(due)
		if err != nil {
			return err
		}
		_, err = c.OutOrStdout().Write(data)
		return err
	}
	printDue(c.OutOrStdout(), due, p.within)
	if len(due) == 0 {
		p.printNext(c.OutOrStdout())
	}
	return nil
}

// printNext names the paper that has to be published next, however far off.
func (p planned) printNext(w io.Writer) {
	if all := batch.Due(p.jobs, p.today, maxDays, p.options); len(all) > 0 {
		d := all[0]
		fmt.Fprintf(w, "the next is by %s, %s: %s, for the meeting on %s\n", d.PublishBy, inDays(d.Days), first(d.Panel, d.Name), d.Meeting)
	}
}

func printDue(w io.Writer, due []batch.DuePaper, within int) {
	if len(due) == 0 {
		fmt.Fprintf(w, "nothing has to be published within %s\n", count(within, "day"))
		return
	}
	rows := [][]string{{"PUBLISH BY", "", "MEETING", "DATA", "PAPER", "PANEL"}}
	for _, d := range due {
		rows = append(rows, []string{d.PublishBy.Short(), inDays(d.Days), d.Meeting.Short(), data(d), d.Paper, first(d.Panel, d.Name)})
	}
	printTable(w, rows)
	printWaiting(w, due)
}

// printWaiting names the workbooks that are waited for.
func printWaiting(w io.Writer, due []batch.DuePaper) {
	for _, d := range due {
		if d.Ready() {
			continue
		}
		fmt.Fprintf(w, "\n%s, %s:\n", first(d.Panel, d.Name), d.Meeting)
		for _, in := range d.Data {
			fmt.Fprintf(w, "    %s: %s\n", in.Name, in.State)
		}
	}
}

// inDays says how far a day is: "today", "in 3 days", "2 days late".
func inDays(n int) string {
	switch {
	case n == 0:
		return "today"
	case n < 0:
		return count(-n, "day") + " late"
	default:
		return "in " + count(n, "day")
	}
}

// data sums up the workbooks: "arrived", "2 of 3".
func data(d batch.DuePaper) string {
	arrived := 0
	for _, in := range d.Data {
		if in.State == batch.Arrived {
			arrived++
		}
	}
	if arrived == len(d.Data) {
		return "arrived"
	}
	return fmt.Sprintf("%d of %d", arrived, len(d.Data))
}
