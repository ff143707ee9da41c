package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The list of the program names what is linked into it, and nothing twice.
func TestListOfTheProgram(t *testing.T) {
	dir := t.TempDir()
	program, document := filepath.Join(dir, "scrutiny.exe"), filepath.Join(dir, "sbom.json")
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, "./cmd/scrutiny")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := write("1.2.3", program, document); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(document)
	if err != nil {
		t.Fatal(err)
	}
	var b bom
	if err := json.Unmarshal(data, &b); err != nil {
		t.Fatal(err)
	}
	if c := b.Metadata.Component; c.Name != "scrutiny" || c.PURL != "pkg:golang/scrutiny@1.2.3" || len(c.Properties) < 2 {
		t.Errorf("the program: %+v", c)
	}
	seen := map[string]bool{}
	for _, c := range b.Components {
		if seen[c.Ref] || c.Version == "" || !strings.HasSuffix(c.PURL, "@"+strings.ReplaceAll(c.Version, "+", "%2B")) {
			t.Errorf("%+v", c)
		}
		seen[c.Ref] = true
	}
	for _, name := range []string{"pkg:golang/std@1.", "pkg:golang/github.com/xuri/excelize/v2@v2.11.0", "pkg:golang/github.com/go-pdf/fpdf@v0.9.0"} {
		if !strings.Contains(string(data), name) {
			t.Errorf("%s is missing", name)
		}
	}
	if strings.Contains(string(data), "pdfcpu") {
		t.Error("pdfcpu is for tests: it is not in the program")
	}
	if len(b.Needs) != 1 || len(b.Needs[0].On) != len(b.Components) || len(b.Components) < 20 {
		t.Errorf("%d parts, %d needed", len(b.Components), len(b.Needs))
	}
}

func TestNotAProgram(t *testing.T) {
	if err := write("1", "main.go", filepath.Join(t.TempDir(), "x.json")); err == nil {
		t.Error("a text has no parts")
	}
}
