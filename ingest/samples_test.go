package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"scrutiny/briefing"
)

// The samples are read whole: nothing in them is in doubt.
func TestSamples(t *testing.T) {
	for _, c := range []struct {
		file, area                           string
		indicators, actions, recommendations int
	}{
		{"marchshire/performance.xlsx", "", 30, 0, 0},
		{"marchshire/improvement-plan.xlsx", "", 0, 45, 0},
		{"marchshire/recommendations.xlsx", "", 0, 0, 5},
		{"published/herefordshire.xlsx", "Herefordshire", 20, 0, 0},
		{"published/doncaster.xlsx", "Doncaster", 20, 0, 0},
	} {
		data, err := os.ReadFile(filepath.Join("../samples", filepath.FromSlash(c.file)))
		if err != nil {
			t.Fatal(err)
		}
		ds, problems := Read([]File{{Name: filepath.Base(c.file), Data: data, Spec: briefing.WorkbookSpec{Area: c.area}}}, Options{})
		if problems.Worst() > briefing.Note {
			t.Errorf("%s: %v", c.file, problems)
		}
		if len(ds.Indicators) < c.indicators || len(ds.Actions) < c.actions || len(ds.Recommendations) < c.recommendations {
			t.Errorf("%s: %d indicators, %d actions, %d recommendations; want at least %d, %d, %d", c.file, len(ds.Indicators), len(ds.Actions), len(ds.Recommendations), c.indicators, c.actions, c.recommendations)
		}
	}
}
