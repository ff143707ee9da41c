// Command sbom lists the parts of a built program, for those who look after its
// security: each module with its version, in the form of CycloneDX 1.6. It takes
// them from the program file itself, so that the list is of what was linked.
//
//	go run ./internal/sbom VERSION PROGRAM DOCUMENT
package main

import (
	"debug/buildinfo"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: sbom VERSION PROGRAM DOCUMENT")
		os.Exit(2)
	}
	if err := write(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(3)
	}
}

// write writes the list of a program's parts.
func write(version, program, document string) error {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return err
	}
	data, err := document16(filepath.Base(program), version, info).json()
	if err != nil {
		return err
	}
	return os.WriteFile(document, data, 0o644)
}
