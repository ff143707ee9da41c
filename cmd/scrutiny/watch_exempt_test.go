package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/internal/sheettest"
)

const partExempt = `= Indicators
Ref | Indicator        | Unit | Good is | Q1 2026/27 | Q2 2026/27
P1  | Visits in time   | %    | Higher  | 87         | 91
P2  | Orders rescinded | %    | Lower   | 12         | FIGURE
`

// A part exempt paper is kept up to date as two files, named as build names
// them; what changed is told of the exempt items too.
func TestWatchOfAPartExemptPaper(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	w := &watcher{stdout: &out, stderr: &out}
	w.inputs, w.output = []string{filepath.Join(dir, "briefing.yaml")}, filepath.Join(dir, "paper.pdf")
	write(t, w.inputs[0], "classification: Part exempt (paragraph 2)\nexempt: {indicators: [P2]}\nworkbooks: [kpi.xlsx]\n")
	for _, figure := range []string{"14", "15"} {
		book, err := sheettest.Workbook(strings.Replace(partExempt, "FIGURE", figure, 1))
		if err != nil {
			t.Fatal(err)
		}
		put(t, filepath.Join(dir, "kpi.xlsx"), book)
		w.build()
	}
	for _, want := range []string{"paper.pdf: ", "paper-exempt.pdf: ", "P2 Orders rescinded, Q2 2026/27: 14% is now 15%"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("it does not say %q:\n%s", want, &out)
		}
	}
	for name, has := range map[string]bool{"paper.pdf": false, "paper-exempt.pdf": true} {
		text := wordsOf(t, filepath.Join(dir, name))
		if strings.Contains(text, "Ordersrescinded") != has || !strings.Contains(text, "Visitsintime") {
			t.Errorf("%s: the exempt indicator is in it: %v, want %v", name, !has, has)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 4 {
		t.Errorf("%d files, want the inputs and two papers: %v", len(entries), err)
	}
}
