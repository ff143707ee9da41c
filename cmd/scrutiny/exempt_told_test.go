package main

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/internal/sheettest"
)

// What is wrong with an exempt item is told to the author, once, and is a warning
// for --strict; what is wrong with an open one is not told twice.
func TestWarningsOfExemptItems(t *testing.T) {
	dir := t.TempDir()
	book, err := sheettest.Workbook(`= Scorecard
Ref | Indicator | Theme | Unit | Good is | Target | Q4 2025/26 | Q1 2026/27 | Q2 2026/27 | RAG
P1 | Visits in time | Practice | % | Higher | 90 | 86 | 87 | 91 | Red
P2 | Xylophone reviews | Practice | % | Higher | 90 | 86 | 87 | 92 | Red
`)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(dir, "now.xlsx"), book)
	put(t, filepath.Join(dir, "briefing.yaml"), []byte(`council: Marchshire
classification: Part exempt (paragraph 2)
exempt: {indicators: [P2]}
period: Q2 2026/27
workbooks: [now.xlsx]
`))
	for _, c := range []struct {
		args []string
		code int
	}{{[]string{"build"}, exitDone}, {[]string{"build", "--strict"}, exitBadData}} {
		var stderr bytes.Buffer
		args := append(c.args, filepath.Join(dir, "briefing.yaml"), "-o", filepath.Join(dir, "paper.pdf"))
		if code := run(args, strings.NewReader(""), io.Discard, &stderr); code != c.code {
			t.Fatalf("%v: exit code %d\n%s", c.args, code, &stderr)
		}
		for _, name := range []string{"Visits in time", "Xylophone reviews"} {
			if n := strings.Count(stderr.String(), name+": the workbook rates Q2 2026/27 red"); n != 1 {
				t.Errorf("%v: %s is told %d times, want once:\n%s", c.args, name, n, &stderr)
			}
		}
	}
}
