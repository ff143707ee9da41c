package sanity_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/analysis"
	"scrutiny/analysis/sanity"
	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/briefingfile"
)

// The samples hold real published figures and an invented county's, with
// missing quarters, markers, small numbers, falls and rises. None of it is taken
// for a mistake but one: Herefordshire's re-referrals, 2.7% in 2021/22 after
// figures between 9.3% and 40.7%, before two years that were not published for
// their low reliability.
func TestSamplesAreSane(t *testing.T) {
	doubted := 0
	defer func() {
		if doubted != 1 {
			t.Errorf("%d figures doubted, want 1", doubted)
		}
	}()
	for _, path := range []string{
		"../../samples/marchshire/briefing.yaml", "../../samples/published/doncaster.yaml", "../../samples/published/herefordshire.yaml",
	} {
		ds, brief := readSample(t, path)
		found, _ := analysis.Analyse(ds, brief)
		if len(ds.Indicators) < 20 {
			t.Fatalf("%s: %d indicators", path, len(ds.Indicators))
		}
		for _, d := range sanity.Check(ds, brief, found.Period, found.AsAt) {
			if strings.Contains(path, "hereford") && strings.Contains(d.Summary, ", 2021/22: found 2.7%, where the 9 figures before lie between 9.3% and 40.7%") {
				doubted++
				continue
			}
			t.Errorf("%s: %s", path, d)
		}
	}
}

func readSample(t *testing.T, path string) (briefing.Dataset, briefing.Brief) {
	t.Helper()
	read := func(path string) []byte {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	brief, _ := briefingfile.Parse(filepath.Base(path), read(path))
	var files []ingest.File
	for _, spec := range brief.Workbooks {
		files = append(files, ingest.File{Name: spec.Path, Data: read(filepath.Join(filepath.Dir(path), spec.Path)), Spec: spec})
	}
	ds, _ := ingest.Read(files, ingest.Options{Council: brief.Council})
	return ds, brief
}
