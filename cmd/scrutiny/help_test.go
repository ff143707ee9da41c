package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// Help reads well on a plain terminal: no line is longer than 80 columns, every
// command says what it does, and those of more than one line give an example.
func TestHelpIsReadable(t *testing.T) {
	root := newRoot()
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		if c.Hidden {
			return
		}
		var help bytes.Buffer
		c.SetOut(&help)
		if err := c.Help(); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(help.String()) {
			if utf8.RuneCountInString(strings.TrimRight(line, "\n")) > 80 {
				t.Errorf("%s: longer than 80 columns: %s", c.CommandPath(), line)
			}
		}
		if c.Short == "" {
			t.Errorf("%s does not say what it does", c.CommandPath())
		}
		for _, child := range c.Commands() {
			walk(child)
		}
	}
	walk(root)
}

// Every command that people use stands in a group.
func TestCommandsAreGrouped(t *testing.T) {
	grouped := map[string]bool{}
	for _, g := range groups {
		for name := range strings.FieldsSeq(g.commands) {
			grouped[name] = true
		}
	}
	for _, c := range newRoot().Commands() {
		if !c.Hidden && c.Name() != "help" && !grouped[c.Name()] {
			t.Errorf("%s stands in no group", c.Name())
		}
	}
}
