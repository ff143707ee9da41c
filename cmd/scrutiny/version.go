package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"
)

// version stands in the metadata of every paper. A release sets it to its tag.
var version = "0.1.0"

// program is what the notes of a paper name as its maker.
func program() string { return "scrutiny " + version }

func newVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Say which version this is",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprintf(c.OutOrStdout(), "scrutiny %s (%s, %s/%s)\n", buildVersion(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}
