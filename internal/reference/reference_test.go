package reference

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"scrutiny/internal/briefingfile"
	"scrutiny/templates"
)

var update = flag.Bool("update", false, "write the pages of docs anew")

// The pages that are kept are what the code gives.
func TestPagesAreUpToDate(t *testing.T) {
	for name, want := range Pages() {
		path := filepath.Join("../../docs", name)
		if *update {
			if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(got), want); diff != "" {
			t.Errorf("docs/%s is not what the code gives; after reading the difference, run: go test ./internal/reference -update\n%s", name, diff)
		}
		if strings.Contains(want, "[[") && strings.Contains(want, "]]\n") {
			t.Errorf("docs/%s: a place is not filled", name)
		}
	}
}

// Every key of briefing.yaml stands in one table of the page.
func TestEveryKeyStandsInATable(t *testing.T) {
	for _, k := range briefingfile.Keys() {
		times := 0
		for _, p := range parts() {
			if p.has(k) {
				times++
			}
		}
		if again := repeats(k.Path); times != 1 && !again || again && times != 0 {
			t.Errorf("%s stands in %d tables", k.Path, times)
		}
	}
}

// Every fact and every section says what it is, and nothing is explained that
// is not there.
func TestFactsAndSectionsAreExplained(t *testing.T) {
	sections := map[string]bool{}
	for _, name := range templates.Sections() {
		sections[name] = true
	}
	for _, list := range []struct {
		what     string
		there    map[string]bool
		explains map[string]string
	}{
		{"fact", usedFacts(), factMeanings},
		{"section", sections, sectionMeanings},
	} {
		there, explained := slices.Sorted(maps.Keys(list.there)), slices.Sorted(maps.Keys(list.explains))
		if diff := cmp.Diff(explained, there); diff != "" {
			t.Errorf("meanings.go explains each %s that there is (-explained +there):\n%s", list.what, diff)
		}
	}
}

// Every wording of the catalogue is listed, with the facts it uses.
func TestWordingsAreListed(t *testing.T) {
	text, err := templates.WordsText("en-GB")
	if err != nil {
		t.Fatal(err)
	}
	page := Pages()["wording.md"]
	lines := 0
	for _, line := range strings.Split(text, "\n") {
		key, _, isWording := strings.Cut(line, " = ")
		if !isWording || strings.HasPrefix(line, "#") || strings.HasPrefix(line, " ") {
			continue
		}
		lines++
		if !strings.Contains(page, "| `"+key+"` |") {
			t.Errorf("%s is not listed", key)
		}
	}
	if lines < 100 {
		t.Errorf("%d wordings found: the catalogue is longer", lines)
	}
	const row = "| `rule.in-band` | `It is within the range of {{.Low}} to {{.High}}.` | .Low .High |"
	if !strings.Contains(page, row) {
		t.Errorf("the facts of rule.in-band are not listed: want %s", row)
	}
}
