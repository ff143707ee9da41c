package reference

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The page on batch.yaml lists the keys that are read, by the group that they
// stand in, and no others.
func TestManifestKeysAreListed(t *testing.T) {
	code, err := os.ReadFile("../batch/manifest.go")
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]bool{}
	group := ""
	for _, m := range regexp.MustCompile(`r\.group\(\w+, "(\w*)"|\{"([a-z_]+)", r\.`).FindAllStringSubmatch(string(code), -1) {
		if m[2] == "" {
			group = m[1]
			continue
		}
		read[group+"."+m[2]] = true
	}
	page := readPage(t, "docs/batch-yaml.md")
	listed := map[string]bool{}
	group = ""
	for _, m := range regexp.MustCompile("(?m)^## Under (\\w+)|^## How papers|^\\| `([a-z_]+)` \\|").FindAllStringSubmatch(page, -1) {
		if m[2] == "" {
			group = m[1]
			continue
		}
		listed[group+"."+m[2]] = true
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(listed)), slices.Sorted(maps.Keys(read))); diff != "" {
		t.Errorf("docs/batch-yaml.md lists each key that is read (-listed +read):\n%s", diff)
	}
	if len(read) < 15 {
		t.Errorf("only %d keys found in the code: there are more", len(read))
	}
}
