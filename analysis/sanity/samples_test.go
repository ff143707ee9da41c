package sanity_test

import (
	"os"
	"path/filepath"
	"testing"

	"scrutiny/analysis"
	"scrutiny/analysis/sanity"
	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/briefingfile"
)

// The samples hold real published figures and an invented county's, with
// missing quarters, markers, small numbers, falls and rises: none of it is a
// mistake, and none is taken for one.
func TestSamplesAreSane(t *testing.T) {
	for _, path := range []string{
		"../../samples/marchshire/briefing.yaml", "../../samples/published/doncaster.yaml", "../../samples/published/herefordshire.yaml",
	} {
		ds, brief := readSample(t, path)
		found, _ := analysis.Analyse(ds, brief)
		if len(ds.Indicators) < 20 {
			t.Fatalf("%s: %d indicators", path, len(ds.Indicators))
		}
		for _, d := range sanity.Check(ds, brief, found.Period, found.AsAt) {
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
