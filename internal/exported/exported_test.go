package exported_test

import (
	"bytes"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/analysis"
	"scrutiny/analysis/since"
	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/briefingfile"
	"scrutiny/internal/export"
	"scrutiny/internal/exported"
)

const header = "ref,indicator,theme,breakdown,period,period_start,period_end,value,marker,display,unit,polarity,target,status,source_file,source_sheet,source_cell\n"

func TestCSV(t *testing.T) {
	report, problems := exported.Read("figures.csv", []byte(header+
		"CP1,Plans reviewed,Protection,,Q1 2026/27,2026-04-01,2026-06-30,92.1,[p] [r],92.1% [p] [r],%,higher is better,95,off target,performance.xlsx,Scorecard,AI32\n"+
		"CP1,Plans reviewed,Protection,,Q2 2026/27,2026-07-01,2026-09-30,,[c],[c],%,higher is better,95,,performance.xlsx,Scorecard,AJ32\n"+
		"CP1,Plans reviewed,Protection,age: under 1,Q1 2026/27,2026-04-01,2026-06-30,80,,80%,%,higher is better,,,,,\n"+
		"CP1,Plans reviewed,Protection,benchmark: England,2025/26,2025-04-01,2026-03-31,90,,90%,%,higher is better,,,,,\n"+
		"CL1,Looked after,Care,,Year to June 2026,2025-07-01,2026-06-30,1234,,\"1,234\",\"per 10,000\",lower is better,,,,,\n"))
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	if !report.Published || !report.FiguresOnly {
		t.Error("want a report known from its published figures alone")
	}
	inds := report.Dataset.Indicators
	if len(inds) != 2 || len(inds[0].Points) != 2 || len(inds[0].Parts) != 1 || len(inds[0].Benchmarks) != 1 {
		t.Fatalf("got %+v", inds)
	}
	first := inds[0].Points[0]
	want := briefing.Value{Number: 92.1, Known: true, Decimals: 1, Marks: briefing.Provisional | briefing.Revised}
	if first.Value.Value != want || first.Target.Number != 95 || first.Value.Pos.String() != "performance.xlsx, Scorecard!AI32" {
		t.Errorf("first figure: %+v", first)
	}
	if first.Period != briefing.NewQuarter(briefing.Financial, 2026, 1) {
		t.Errorf("its period: %s", first.Period)
	}
	if v := inds[0].Points[1].Value; v.Known || v.Marks != briefing.Confidential {
		t.Errorf("suppressed figure: %+v", v)
	}
	if p := inds[0].Parts[0]; p.Dimension != "age" || p.Name != "under 1" {
		t.Errorf("part: %q, %q", p.Dimension, p.Name)
	}
	if b := inds[0].Benchmarks[0]; b.Name != "England" || b.Points[0].Period != briefing.NewYear(briefing.Financial, 2025) {
		t.Errorf("benchmark: %+v", b)
	}
	second := inds[1]
	if second.Unit != (briefing.Unit{Kind: briefing.Rate, Per: 10000}) || second.Polarity != briefing.LowerIsBetter || second.Points[0].Period.Span != briefing.Rolling {
		t.Errorf("second indicator: %+v", second)
	}
}

func TestProblems(t *testing.T) {
	tests := []struct{ name, data, want string }{
		{"empty", "", "error: this is not an exported CSV: it is empty, or not text"},
		{"another CSV", "name,age\nAnna,4\n", `error: line 1, column 1: this is not an exported CSV: there is no column "indicator"`},
		{"no figures", header, "error: the export holds no figures"},
		{"no period", header + "1,In time,,,Q5 2026/27,2026-04-01,2026-06-30,1,,1,,,,,,,\n",
			`warning: line 2, column 1: "Q5 2026/27" from 2026-04-01 to 2026-06-30 is no period`},
		{"no number", header + "1,In time,,,Q1 2026/27,2026-04-01,2026-06-30,many,,many,,,,,,,\n",
			`warning: line 2, column 1: want a number under value, got "many"`},
		{"broken JSON", "{\n \"indicators\": [,\n", "error: line 2, column 17: this is not an exported JSON file: invalid character ',' looking for beginning of value"},
		{"cut off JSON", "{\n \"indicators\": [", "error: line 2, column 17: this is not an exported JSON file: unexpected EOF"},
		{"another JSON", `{"name": "Anna"}`, "error: the export holds no indicators, actions or recommendations"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := exported.Read("last.csv", []byte(tt.data))
			if len(problems) != 1 {
				t.Fatalf("got %v, want one problem", problems)
			}
			got := problems[0]
			if got.Pos.File != "last.csv" || got.Hint == "" {
				t.Errorf("want the file and a hint, got %+v", got)
			}
			got.Pos.File, got.Hint = "", ""
			if s := got.Severity.String() + ": " + got.String(); s != tt.want {
				t.Errorf("got  %s\nwant %s", s, tt.want)
			}
		})
	}
}

// A thousand rows that cannot be read are told in a few lines.
func TestManyUnreadableRows(t *testing.T) {
	row := "1,In time,,,soon,,,1,,1,,,,,,,\n"
	_, problems := exported.Read("last.csv", []byte(header+strings.Repeat(row, 1000)))
	if n := len(problems); n != 21 || problems[n-1].Summary != "980 more rows cannot be read" {
		t.Errorf("got %d problems, the last: %v", n, problems[len(problems)-1])
	}
}

// sample reads and analyses one of the samples.
func sample(t testing.TB, path string) (briefing.Dataset, briefing.Findings) {
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
	found, problems := analysis.Analyse(ds, brief)
	if problems.Worst() == briefing.Error || found.Tally.Total == 0 {
		t.Fatalf("%s: %d indicators, %v", path, found.Tally.Total, problems)
	}
	return ds, found
}

// What was exported and read back is what the paper said: a paper made of the
// same workbooks has nothing new to tell.
func TestNothingChangedSinceTheExport(t *testing.T) {
	for _, path := range []string{"../../samples/marchshire/briefing.yaml", "../../samples/published/doncaster.yaml"} {
		ds, found := sample(t, path)
		for name, write := range map[string]func(io.Writer, briefing.Findings) error{"csv": export.CSV, "json": export.JSON} {
			var b bytes.Buffer
			if err := write(&b, found); err != nil {
				t.Fatal(err)
			}
			last, problems := exported.Read("last."+name, b.Bytes())
			if len(problems) > 0 {
				t.Errorf("%s as %s: %v", path, name, problems)
			}
			if got, want := len(last.Dataset.Indicators), len(ds.Indicators); got != want {
				t.Errorf("%s as %s: %d indicators, want %d", path, name, got, want)
			}
			if name == "json" && (last.Period != found.Period || last.AsAt != found.AsAt || len(last.Dataset.Actions) != len(ds.Actions)) {
				t.Errorf("%s as %s: %s as at %s with %d actions", path, name, last.Period, last.AsAt, len(last.Dataset.Actions))
			}
			f := since.Compare(published(ds, found), last, found.Period, found.AsAt)
			if !f.Empty() {
				t.Errorf("%s as %s: %d figures, %d targets, %d definitions, %d indicators, %d actions, %d recommendations changed; figures %.300v\ndefinitions %.300v\nactions %.500v",
					path, name, len(f.Figures), len(f.Targets), len(f.Definitions), len(f.Indicators), len(f.Actions), len(f.Recommendations), f.Figures, f.Definitions, f.Actions)
			}
		}
	}
}

// published is the dataset without the figures that the findings withhold.
func published(ds briefing.Dataset, found briefing.Findings) briefing.Dataset {
	withheld := map[briefing.Pos]bool{}
	note := func(points []briefing.PointFinding) {
		for _, pt := range points {
			if pt.Value.Marks.Has(briefing.Confidential) {
				withheld[pt.Source] = true
			}
		}
	}
	for _, theme := range found.Themes {
		for _, f := range theme.Indicators {
			note(f.Points)
			for _, p := range f.Parts {
				note(p.Points)
			}
			for _, b := range f.Benchmarks {
				note(b.Points)
			}
		}
	}
	hide := func(points []briefing.Point) {
		for i := range points {
			if withheld[points[i].Value.Pos] {
				points[i].Value.Value = briefing.Absent(briefing.Confidential)
			}
		}
	}
	for _, ind := range ds.Indicators {
		hide(ind.Points)
		for _, p := range ind.Parts {
			hide(p.Points)
		}
		for _, b := range ind.Benchmarks {
			hide(b.Points)
		}
	}
	return ds
}

// FuzzRead: whatever the file, nothing breaks, figures are finite, and what is
// not an error holds something.
func FuzzRead(f *testing.F) {
	f.Add([]byte(header + "1,In time,,a: b,Q1 2026/27,2026-04-01,2026-06-30,1.5,[p],1.5%,%,,2,,,,\n"))
	f.Add([]byte(header + "1,\"In \"time\",,,2014/15 to 2016/17,2014-04-01,2017-03-31,1e309,[x],,per 0,,NaN,,,,\n"))
	f.Add([]byte(`{"period":"Q1 2026/27","as_at":"2026-06-30","indicators":[{"indicator":"A","points":[{"period":"Q1 2026/27","period_start":"2026-04-01","period_end":"2026-06-30","value":1.5,"display":"1.5"}]}],"actions":[{"action":"Do","due":"2026-01-01","status":"complete"}],"recommendations":[{"state":"closed with evidence"}]}`))
	f.Add([]byte("\uFEFF{\"indicators\":[{\"points\":[{\"value\":null}]}]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		report, problems := exported.Read("last", data)
		ds := report.Dataset
		if problems.Worst() != briefing.Error && len(problems) == 0 && len(ds.Indicators)+len(ds.Actions)+len(ds.Recommendations) == 0 {
			t.Error("nothing was read and nothing is said")
		}
		for _, ind := range ds.Indicators {
			for _, pt := range ind.Points {
				if pt.Period.IsZero() || math.IsNaN(pt.Value.Number) || math.IsInf(pt.Value.Number, 0) || pt.Value.Decimals < 0 || pt.Value.Decimals > 6 {
					t.Errorf("figure %+v", pt)
				}
			}
		}
		if f := since.Compare(ds, report, briefing.Period{}, report.AsAt); len(f.Figures)+len(f.Definitions)+len(f.Indicators)+len(f.Actions)+len(f.Recommendations) > 0 {
			t.Errorf("compared with itself: %+v", f)
		}
	})
}
