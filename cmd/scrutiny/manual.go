package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// newManual is for those who pack the program: it writes the manual pages.
func newManual() *cobra.Command {
	return &cobra.Command{
		Use:    "manual DIR",
		Short:  "Write the manual pages into a folder",
		Hidden: true,
		Args:   cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return unwritable(args[0], err)
			}
			// The same pages from the same program, whenever they are made.
			never := time.Unix(0, 0).UTC()
			root := c.Root()
			root.DisableAutoGenTag = true
			header := &doc.GenManHeader{Section: "1", Source: "scrutiny " + version, Manual: "Scrutiny", Date: &never}
			if err := doc.GenManTree(root, header, args[0]); err != nil {
				return &failure{code: exitBadFile, err: fmt.Errorf("the manual pages: %w", err)}
			}
			return nil
		},
	}
}
