// Package spccheck proves that a workbook of control-chart series comes out of
// the whole program, from the cells read to the data exported, as the R package
// NHSRplotthedots has it.
package spccheck

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"scrutiny/analysis"
	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/export"
	"scrutiny/internal/sheettest"
)

// series is one series of analysis/testdata/spc_reference.csv.gz.
type series struct {
	id, direction, target, rebase, first string
	screen                               bool
	rows                                 []row
}

type row struct {
	day, y                     string
	mean, lower, upper         string
	cause, pointType, assuring string
}

// reference reads the series whose points are months, quarters or years. The
// two daily ones (pkg_deviations_screen, pkg_deviations_keep) are left out: a
// performance report has no days.
func reference(t *testing.T) []series {
	t.Helper()
	file, err := os.Open("../../analysis/testdata/spc_reference.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(unzipped).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []series
	for _, r := range records[1:] {
		if strings.HasPrefix(r[0], "pkg_deviations_") {
			continue
		}
		if len(all) == 0 || all[len(all)-1].id != r[0] {
			all = append(all, series{id: r[0], direction: r[1], target: r[2], rebase: r[3], first: r[4], screen: r[5] == "TRUE"})
		}
		s := &all[len(all)-1]
		s.rows = append(s.rows, row{r[6], r[7], r[8], r[9], r[10], r[11], r[12], r[13]})
	}
	return all
}

// step is how many months lie between the points of a series.
func (s series) step() int {
	if len(s.rows) < 2 {
		return 3
	}
	a, b := day(s.rows[0].day), day(s.rows[1].day)
	return (b.Year()-a.Year())*12 + int(b.Month()-a.Month())
}

func day(iso string) time.Time {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		panic(err)
	}
	return d
}

// label is a point's period in words.
func (s series) label(iso string) string {
	d := day(iso)
	switch s.step() {
	case 1:
		return d.Format("Jan 2006")
	case 3:
		return quarter(d)
	}
	return d.Format("2006") // the year that ends on this day; see the sheet's note
}

func quarter(d time.Time) string {
	year, n := d.Year(), (int(d.Month())-1)/3
	if n == 0 {
		year, n = year-1, 4
	}
	return "Q" + strconv.Itoa(n) + " " + strconv.Itoa(year) + "/" + strconv.Itoa((year+1)%100)
}

func yes(b bool) string {
	if b {
		return "Yes"
	}
	return "No"
}

// date is a day as a cell: a date where dates are wanted as such.
func date(iso string, dates bool) string {
	if dates && len(iso) == len(time.DateOnly) {
		return "@" + iso
	}
	return iso
}

// book makes a workbook of sheets.
func book(t *testing.T, sheets ...[]string) ingest.File {
	t.Helper()
	var text strings.Builder
	for i, lines := range sheets {
		text.WriteString("= Sheet" + strconv.Itoa(i+1) + "\n" + strings.Join(lines, "\n") + "\n")
	}
	data, err := sheettest.Workbook(text.String())
	if err != nil {
		t.Fatal(err)
	}
	return ingest.File{Name: "series.xlsx", Data: data}
}

// nobody are columns, each with its answer on every row, by which a workbook
// says that its figures count nobody. Whole numbers of people from 1 to 5 are
// withheld from an open paper and from its exported figures.
var nobody = []column{{"Unit", "index"}, {"Counts people", "No"}}

type column struct{ head, answer string }

// settings are the cells that say how a series is charted.
func (s series) settings(dates bool, says column) string {
	return strings.Join([]string{s.id, s.direction, s.target, date(s.rebase, dates), s.first, yes(s.screen), says.answer}, " | ")
}

const settingsHead = "Indicator | Improvement direction | Target | Re-base from | Limits from first | Screen outliers | "

// wide has one row a series; series with the same periods share a sheet.
func wide(t *testing.T, all []series, dates bool, says column) ingest.File {
	t.Helper()
	var sheets [][]string
	place := map[string]int{} // of the sheet, by its header
	for _, s := range all {
		head, figures := settingsHead+says.head, s.settings(dates, says)
		for _, r := range s.rows {
			period := s.label(r.day)
			if dates {
				period = date(r.day, true)
			}
			head += " | " + period
			figures += " | " + r.y
		}
		at, known := place[head]
		if !known {
			at = len(sheets)
			place[head] = at
			sheets = append(sheets, []string{"Years ending 31 March", head})
		}
		sheets[at] = append(sheets[at], figures)
	}
	return book(t, sheets...)
}

// long has one row a figure, the settings repeated on each.
func long(t *testing.T, all []series, dates bool, says column) ingest.File {
	t.Helper()
	rows := []string{settingsHead + says.head + " | Period | Value"}
	for _, s := range all {
		for _, r := range s.rows {
			period := date(r.day, true)
			switch {
			case !dates && s.step() == 12:
				period = "year ending 31 March " + s.label(r.day)
			case !dates:
				period = s.label(r.day)
			}
			rows = append(rows, s.settings(dates, says)+" | "+period+" | "+r.y)
		}
	}
	return book(t, rows)
}

func commaSeparated(t *testing.T, all []series, says column) ingest.File {
	t.Helper()
	var data bytes.Buffer
	out := csv.NewWriter(&data)
	if err := out.Write([]string{"Indicator", "Improvement direction", "Target", "Re-base from", "Limits from first", "Screen outliers", says.head, "Period", "Value"}); err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		for _, r := range s.rows {
			if err := out.Write([]string{s.id, s.direction, s.target, s.rebase, s.first, yes(s.screen), says.answer, r.day, r.y}); err != nil {
				t.Fatal(err)
			}
		}
	}
	out.Flush()
	return ingest.File{Name: "series.csv", Data: data.Bytes()}
}

// Every mean, limit, special cause, type of point and assurance of the
// reference comes out of the data exported for an open paper, whatever the
// workbook's layout.
func TestWorkbookToExport(t *testing.T) {
	all := reference(t)
	for i, says := range nobody {
		other := nobody[1-i]
		files := map[string]ingest.File{
			"periods across, as dates":   wide(t, all, true, says),
			"periods across, as words":   wide(t, all, false, other),
			"a row a figure, as dates":   long(t, all, true, other),
			"a row a figure, as words":   long(t, all, false, says),
			"a row a figure, with comma": commaSeparated(t, all, says),
		}
		for name, file := range files {
			t.Run(name, func(t *testing.T) {
				ds, told := ingest.Read([]ingest.File{file}, ingest.Options{})
				if told.Worst() > briefing.Warning {
					t.Fatalf("problems: %v", told[:min(len(told), 5)])
				}
				found, _ := analysis.Analyse(ds, briefing.Brief{SPC: briefing.SPC{Rules: briefing.RPackage}})
				compare(t, all, exported(t, found))
			})
		}
	}
}

// exported are the rows of the exported data by indicator, each with its values
// by column.
func exported(t *testing.T, f briefing.Findings) map[string][]map[string]string {
	t.Helper()
	var data bytes.Buffer
	if err := export.CSV(&data, f); err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(&data).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string][]map[string]string{}
	for _, r := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			row[name] = r[i]
		}
		rows[row["indicator"]] = append(rows[row["indicator"]], row)
	}
	return rows
}

func compare(t *testing.T, all []series, got map[string][]map[string]string) {
	t.Helper()
	rows, without := 0, 0
	for _, s := range all {
		points := got[s.id]
		if len(points) < len(s.rows) {
			t.Errorf("%s: want %d rows, got %d", s.id, len(s.rows), len(points))
			continue
		}
		for _, after := range points[len(s.rows):] { // up to the period that others report
			if after["value"] != "" {
				t.Errorf("%s: want no figure for %s, got %s", s.id, after["period"], after["value"])
			}
		}
		for i, want := range s.rows {
			rows++
			if want.lower == "NaN" { // see deliberate in analysis/reference_test.go
				without++
			} else {
				for _, c := range [][2]string{{"mean", want.mean}, {"lower_limit", want.lower}, {"upper_limit", want.upper}} {
					if !near(points[i][c[0]], c[1]) {
						t.Errorf("%s, %s: want %s %s, got %s", s.id, want.day, c[0], c[1], points[i][c[0]])
					}
				}
			}
			for _, c := range [][2]string{{"special_cause", want.cause}, {"point_type", want.pointType}, {"assurance", want.assuring}} {
				if points[i][c[0]] != c[1] {
					t.Errorf("%s, %s: want %s %q, got %q", s.id, want.day, c[0], c[1], points[i][c[0]])
				}
			}
		}
	}
	const daily = 36
	if rows != 8947-daily || without != 66 || !slices.ContainsFunc(all, func(s series) bool { return s.step() == 12 }) {
		t.Errorf("want %d rows, 66 without limits in the reference; got %d, %d", 8947-daily, rows, without)
	}
}

// near reports whether two numbers agree to nine digits.
func near(got, want string) bool {
	g, err := strconv.ParseFloat(got, 64)
	w, wrong := strconv.ParseFloat(want, 64)
	return err == nil && wrong == nil && math.Abs(g-w) <= 1e-9*math.Max(1, math.Abs(w))
}
