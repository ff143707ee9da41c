package ingest

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/tools/txtar"

	"scrutiny/briefing"
)

// checkRead reads bytes and checks what holds for any dataset.
func checkRead(t *testing.T, name string, data []byte) {
	t.Helper()
	ds, problems := Read([]File{{Name: name, Data: data}}, Options{Council: "Herefordshire Council"})
	rows := 0
	for _, s := range ds.Sources[0].Sheets {
		rows += s.Rows
	}
	if rows == 0 && problems.Worst() != briefing.Error {
		t.Fatalf("nothing was read and nobody was told: %v", problems)
	}
	for _, p := range problems {
		if p.Summary == "" || p.Pos.File == "" || !utf8.ValidString(p.String()) {
			t.Fatalf("problem %+v", p)
		}
	}
	for _, i := range ds.Indicators {
		if i.Name == "" || i.Pos.Cell == "" {
			t.Fatalf("indicator %+v", i)
		}
		checkPoints(t, i.Points)
		for _, p := range i.Parts {
			checkPoints(t, p.Points)
		}
		for _, b := range i.Benchmarks {
			checkPoints(t, b.Points)
		}
	}
	for _, a := range ds.Actions {
		if a.Text == "" || a.Pos.Cell == "" {
			t.Fatalf("action %+v", a)
		}
	}
}

// checkPoints checks that every figure has one period of its own and a place.
func checkPoints(t *testing.T, points []briefing.Point) {
	t.Helper()
	type key struct {
		period   briefing.Period
		forecast bool
	}
	seen := map[key]bool{}
	for _, p := range points {
		k := key{p.Period, p.Forecast}
		switch {
		case p.Period.IsZero():
			t.Fatalf("a figure without a period: %+v", p)
		case seen[k]:
			t.Fatalf("two figures for %s", p.Period)
		case p.Value.Known && p.Value.Pos.Cell == "":
			t.Fatalf("a figure without a place: %+v", p)
		}
		seen[k] = true
	}
}

// FuzzReadCSV feeds any text through recognition.
func FuzzReadCSV(f *testing.F) {
	for _, name := range cases(f) {
		archive := txtar.Parse(must(os.ReadFile(name)))
		for _, file := range archive.Files {
			if file.Name != "want" && file.Name != "spec" {
				f.Add(bytes.ReplaceAll(file.Data, []byte(" | "), []byte("\t")))
			}
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkRead(t, "a.csv", data) })
}

// FuzzReadSheet feeds any sheet XML and shared strings through the whole reader.
func FuzzReadSheet(f *testing.F) {
	for _, name := range cases(f) {
		archive := txtar.Parse(must(os.ReadFile(name)))
		for _, file := range archive.Files {
			if filepath.Ext(file.Name) != ".xlsx" {
				continue
			}
			book, err := excelize.OpenReader(bytes.NewReader(bookText(f, string(file.Data))))
			if err != nil {
				f.Fatal(err)
			}
			sheet, _ := book.Pkg.Load("xl/worksheets/sheet1.xml")
			strings, _ := book.Pkg.Load("xl/sharedStrings.xml")
			f.Add(sheet.([]byte), strings.([]byte))
		}
	}
	f.Fuzz(func(t *testing.T, sheet, strings []byte) {
		book := excelize.NewFile()
		defer book.Close()
		buf, err := book.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		checkRead(t, "a.xlsx", replaced(t, buf.Bytes(), map[string][]byte{"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings}))
	})
}

func cases(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	return names
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}
