package samplebooks

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestPublishedFiguresAreTheSource reads the committed workbooks back and finds
// every figure and marker in the source's own rows, and every row of the source
// that belongs to the workbook in the workbook.
func TestPublishedFiguresAreTheSource(t *testing.T) {
	for _, area := range []string{"Herefordshire", "Doncaster"} {
		t.Run(area, func(t *testing.T) {
			want := expectedFigures(t, area)
			data, err := os.ReadFile(filepath.Join("..", "..", "samples", "published", strings.ToLower(area)+".xlsx"))
			if err != nil {
				t.Fatal(err)
			}
			book := open(t, data)
			for _, sheet := range []string{"Referrals by quarter", "Annual indicators"} {
				for key, got := range writtenFigures(t, book, sheet) {
					if w, ok := want[key]; !ok || w != got {
						t.Errorf("%s: %s is %q, the source says %q", sheet, key, got, w)
					}
					delete(want, key)
				}
			}
			for key, w := range want {
				t.Errorf("%s: %q is in the source and not in the workbook", key, w)
			}
		})
	}
}

// writtenFigures reads a long sheet: "area|indicator|period" to the figure as
// the shortest decimal that means it, or its marker in brackets.
func writtenFigures(t *testing.T, book *excelize.File, sheet string) map[string]string {
	t.Helper()
	rows, err := book.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	figures := map[string]string{}
	for i, row := range rows[publishedHeaderRow:] {
		if len(row) != len(publishedColumns) {
			t.Fatalf("%s, row %d has %d cells", sheet, publishedHeaderRow+1+i, len(row))
		}
		key := row[0] + "|" + row[1] + "|" + row[5]
		if _, twice := figures[key]; twice {
			t.Errorf("%s: %s stands twice", sheet, key)
		}
		figures[key] = shown(t, row[6], row[7])
	}
	return figures
}

func shown(t *testing.T, value, marker string) string {
	t.Helper()
	if value == "" {
		return "[" + marker + "]"
	}
	n, err := strconv.ParseFloat(value, 64)
	if err != nil {
		t.Fatal(err)
	}
	return strconv.FormatFloat(n, 'g', -1, 64) + marker
}

// expectedFigures reads the source files again, by themselves, in the same form.
func expectedFigures(t *testing.T, area string) map[string]string {
	t.Helper()
	places := map[string]bool{area: true, "England": true}
	for _, r := range sourceRows(t, "statistical_neighbours_2021.csv") {
		places[r[2]] = places[r[2]] || r[0] == area
	}
	want := map[string]string{}
	for _, r := range sourceRows(t, "referrals_quarterly.csv") {
		if r[4] != "3" {
			r[2] = ""
		}
		if places[r[0]] {
			want[r[0]+"|"+referralsByQuarter.name+"|"+r[1]] = shown(t, r[2], r[3])
		}
	}
	names := map[string]string{}
	for _, s := range annualSeries {
		names[s.key] = s.name
	}
	for _, r := range sourceRows(t, "indicators_annual.csv") {
		if places[r[1]] {
			want[r[1]+"|"+names[r[0]]+"|"+r[2]] = shown(t, r[3], r[4])
		}
	}
	for _, r := range sourceRows(t, "lait_annual.csv") {
		if !places[r[1]] {
			continue
		}
		end, _ := strconv.Atoi(r[2])
		key := fmt.Sprintf("%s|%s|%d-%02d", r[1], names[r[0]], end-1, end%100)
		if r[3] == "-" {
			want[key] = "[-]"
			continue
		}
		want[key] = shown(t, r[3], "")
	}
	return want
}

func sourceRows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("data", name))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// TestPublishedFormats: a figure is shown with the decimal places it was
// published with, so that nothing is rounded away or made to look more exact.
// Binary noise in LAIT's figures (26.600000000000001) does not count.
func TestPublishedFormats(t *testing.T) {
	s, err := readSource()
	if err != nil {
		t.Fatal(err)
	}
	for _, series := range annualSeries {
		places := 0
		for _, f := range s.annual[series.key] {
			if f.value == "" {
				continue
			}
			n, err := strconv.ParseFloat(f.value, 64)
			if err != nil {
				t.Fatal(err)
			}
			_, decimals, _ := strings.Cut(strconv.FormatFloat(n, 'g', 12, 64), ".")
			places = max(places, len(decimals))
		}
		_, decimals, _ := strings.Cut(series.format, ".")
		if places != len(decimals) {
			t.Errorf("%s: published with %d decimal places, shown with %q", series.name, places, series.format)
		}
	}
}

func TestPublishedIsLongEnough(t *testing.T) {
	s, err := readSource()
	if err != nil {
		t.Fatal(err)
	}
	if len(annualSeries) < 20 {
		t.Errorf("%d annual indicators, want at least 20", len(annualSeries))
	}
	for _, area := range []string{"Herefordshire", "Doncaster"} {
		if n := len(s.neighbours[area]); n != 10 {
			t.Errorf("%s has %d neighbours, want 10", area, n)
		}
		for _, series := range annualSeries {
			years := 0
			for _, f := range s.annual[series.key] {
				years += one(f.area == area)
			}
			if years < 6 {
				t.Errorf("%s, %s: %d years, want at least 6", area, series.name, years)
			}
		}
		quarters := 0
		for _, q := range s.quarterly {
			quarters += one(q.area == area)
		}
		if quarters != 48 {
			t.Errorf("%s: %d quarters of referrals, want 48", area, quarters)
		}
	}
}
