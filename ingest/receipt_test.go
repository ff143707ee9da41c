package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"scrutiny/briefing"
)

// The mapping that a receipt prints reads the workbook as it was read without it.
func TestMappingReproduces(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			archive := txtar.Parse(text)
			opts := Options{}
			spec := specOf(t, section(archive, "spec"), &opts)
			for _, f := range archive.Files {
				file := File{Name: f.Name, Data: f.Data, Spec: spec}
				switch filepath.Ext(f.Name) {
				case ".xlsx":
					file.Data = bookText(t, string(f.Data))
				case ".csv":
				default:
					continue
				}
				want, _ := Read([]File{file}, opts)
				receipts, _ := Inspect([]File{file}, opts)
				file.Spec = receipts[0].Spec()
				got, _ := Read([]File{file}, opts)
				if diff := cmp.Diff(nouns(want), nouns(got)); diff != "" {
					t.Errorf("mapping\n%s\nreads otherwise: %s", receipts[0].Mapping(), diff)
				}
			}
		})
	}
}

// nouns prints what was read, without the sources.
func nouns(ds briefing.Dataset) string {
	ds.Sources = nil
	return show(ds, nil)
}

func TestReceipt(t *testing.T) {
	data := bookText(t, `= Scorecard
Service scorecard
Ref | Indicator | Unit | Change | Colour | Q1 2025/26 | Q2 2025/26
Front door
A1 | Re-referrals within 12 months | | up | x | c | 21
A2 | Visits on time | % | up | | n/a | 88
Source: case system
= Notes
Nothing to read
`)
	receipts, problems := Inspect([]File{{Name: "kpis.xlsx", Data: data}}, Options{})
	table := receipts[0].Sheets[0].Tables[0]
	if table.Layout != "one row an indicator, periods across" || table.Rows != 2 || len(table.Periods) != 2 || table.HeaderRows[0] != "2" {
		t.Errorf("table %+v", table)
	}
	var columns []string
	for _, c := range table.Columns {
		columns = append(columns, strings.Join(strings.Fields(c.Column+" "+c.Field+" "+c.Why), " "))
	}
	want := []string{"A ref", "B indicator", "C unit", "D is worked out from the figures", "E the heading is not understood", "F value", "G value"}
	if diff := cmp.Diff(want, columns); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]RowReceipt{{"3", "heads the rows after it"}, {"6", "a note"}}, table.Ignored); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]MarkerReceipt{{"c", "suppressed: a number small enough to identify people", 1}, {"n/a", "not applicable", 1}}, table.Markers); diff != "" {
		t.Error(diff)
	}
	if len(table.Suggestions) != 1 || table.Suggestions[0].Polarity != "lower is better" || table.Suggestions[0].Unit != "%" {
		t.Errorf("suggestions %+v", table.Suggestions)
	}
	if receipts[0].Sheets[1].Ignored != "holds no table" {
		t.Errorf("the second sheet: %+v", receipts[0].Sheets[1])
	}
	if problems.Worst() != briefing.Note {
		t.Errorf("problems %v", problems)
	}
	wantYAML := `workbooks:
  - path: kpis.xlsx
    sheets:
      - name: Scorecard
        kind: indicators
        header_row: 2
        columns:
          ref: A # Ref
          indicator: B # Indicator
          unit: C # Unit
          Q1 2025/26: F # Q1 2025/26
          Q2 2025/26: G # Q2 2025/26
      - name: Notes
        skip: true
`
	if diff := cmp.Diff(wantYAML, receipts[0].Mapping()); diff != "" {
		t.Error(diff)
	}
}
