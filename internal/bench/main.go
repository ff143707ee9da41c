// Command bench measures what a large briefing costs: 40 indicators over 24
// quarters and 60 actions, about 45 pages. The cost is given in milliseconds,
// and as a multiple of a yardstick that is measured beside it in the same
// minute on the same machine: opening the same workbooks and reading all their
// rows with excelize, and deflating the paper's uncompressed bytes once.
//
//	go run ./internal/bench build/scrutiny
package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"scrutiny/internal/samplebooks"
)

// The size of the briefing that is measured.
const (
	indicators = 40
	quarters   = 24
	actions    = 60
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures the program given; "make" with a folder only writes the
// workbooks there.
func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "make":
		return writeWorkbooks(args[1])
	case len(args) == 1:
		return measure(args[0])
	}
	return errors.New("name the built program: go run ./internal/bench build/scrutiny")
}

func writeWorkbooks(folder string) error {
	performance, plan := samplebooks.Large(indicators, quarters, actions)
	return errors.Join(
		os.WriteFile(filepath.Join(folder, "performance.xlsx"), performance, 0o666),
		os.WriteFile(filepath.Join(folder, "plan.xlsx"), plan, 0o666),
	)
}
