package ingest

import (
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/sheettest"
)

// What counts nobody may be published however small, so that only a plain "No"
// or a unit that is no count says it.
func TestCountsPeople(t *testing.T) {
	data, err := sheettest.Workbook(`= Figures
Indicator | Unit | Counts people | Q1 2026/27 | Q2 2026/27
Said so | Number | Yes | 2 | 3
Denied | Number | no | 2 | 4
Not said | Number | | 2 | 5
In doubt | Number | perhaps | 3 | 4
Index | index | | 4 | 4
= Rows
Indicator | Counts people | Period | Value
Both | No | Q1 2026/27 | 2
Both | Yes | Q2 2026/27 | 3
Both | No | Q3 2026/27 | 3
`)
	if err != nil {
		t.Fatal(err)
	}
	ds, told := Read([]File{{Name: "people.xlsx", Data: data}}, Options{})
	want := []struct {
		name   string
		people briefing.Choice
		unit   briefing.UnitKind
	}{
		{"Said so", briefing.Yes, briefing.Count},
		{"Denied", briefing.No, briefing.Count},
		{"Not said", briefing.NotSaid, briefing.Count},
		{"In doubt", briefing.NotSaid, briefing.Count},
		{"Index", briefing.NotSaid, briefing.Score},
		{"Both", briefing.Yes, briefing.Unitless},
	}
	if len(ds.Indicators) != len(want) {
		t.Fatalf("want %d indicators, got %d: %v", len(want), len(ds.Indicators), told)
	}
	for i, w := range want {
		if got := ds.Indicators[i]; got.Name != w.name || got.People != w.people || got.Unit.Kind != w.unit {
			t.Errorf("want %+v, got %s, %d, %d", w, got.Name, got.People, got.Unit.Kind)
		}
	}
	if n := told.Count(briefing.Warning); n != 1 {
		t.Errorf("want one warning, of the cell that is in doubt, got %v", told)
	}
}
