// Command generate rebuilds the workbooks under samples. Run it from the root
// of the repository.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"scrutiny/internal/samplebooks"
)

func main() {
	if err := run("samples"); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run(folder string) error {
	files, err := samplebooks.Files()
	if err != nil {
		return err
	}
	for _, file := range files {
		path := filepath.Join(folder, filepath.FromSlash(file.Path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, file.Data, 0o644); err != nil {
			return err
		}
		fmt.Printf("%s, %d bytes\n", path, len(file.Data))
	}
	return nil
}
