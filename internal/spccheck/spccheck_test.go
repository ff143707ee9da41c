package spccheck

import (
	"bytes"
	"encoding/csv"
	"math"
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
type series struct{ Series }

// reference reads the series whose points are months, quarters or years. The
// two daily ones (pkg_deviations_screen, pkg_deviations_keep) are left out: a
// performance report has no days.
func reference(t *testing.T) []series {
	t.Helper()
	read, err := Read("../../analysis/testdata/spc_reference.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	var all []series
	for _, s := range read {
		if !strings.HasPrefix(s.ID, "pkg_deviations_") {
			all = append(all, series{s})
		}
	}
	return all
}

// step is how many months lie between the points of a series.
func (s series) step() int {
	if len(s.Rows) < 2 {
		return 3
	}
	a, b := day(s.Rows[0].Day), day(s.Rows[1].Day)
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
	return strings.Join([]string{s.ID, s.Direction, s.Target, date(s.Rebase, dates), s.First, yes(s.Screen), says.answer}, " | ")
}

const settingsHead = "Indicator | Improvement direction | Target | Re-base from | Limits from first | Screen outliers | "

// wide has one row a series; series with the same periods share a sheet.
func wide(t *testing.T, all []series, dates bool, says column) ingest.File {
	t.Helper()
	var sheets [][]string
	place := map[string]int{} // of the sheet, by its header
	for _, s := range all {
		head, figures := settingsHead+says.head, s.settings(dates, says)
		for _, r := range s.Rows {
			period := s.label(r.Day)
			if dates {
				period = date(r.Day, true)
			}
			head += " | " + period
			figures += " | " + r.Figure
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
		for _, r := range s.Rows {
			period := date(r.Day, true)
			switch {
			case !dates && s.step() == 12:
				period = "year ending 31 March " + s.label(r.Day)
			case !dates:
				period = s.label(r.Day)
			}
			rows = append(rows, s.settings(dates, says)+" | "+period+" | "+r.Figure)
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
		for _, r := range s.Rows {
			if err := out.Write([]string{s.ID, s.Direction, s.Target, s.Rebase, s.First, yes(s.Screen), says.answer, r.Day, r.Figure}); err != nil {
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
		points := got[s.ID]
		if len(points) < len(s.Rows) {
			t.Errorf("%s: want %d rows, got %d", s.ID, len(s.Rows), len(points))
			continue
		}
		for _, after := range points[len(s.Rows):] { // up to the period that others report
			if after["value"] != "" {
				t.Errorf("%s: want no figure for %s, got %s", s.ID, after["period"], after["value"])
			}
		}
		for i, want := range s.Rows {
			rows++
			if want.Lower == "NaN" { // see deliberate in analysis/reference_test.go
				without++
			} else {
				for _, c := range [][2]string{{"mean", want.Mean}, {"lower_limit", want.Lower}, {"upper_limit", want.Upper}} {
					if !near(points[i][c[0]], c[1]) {
						t.Errorf("%s, %s: want %s %s, got %s", s.ID, want.Day, c[0], c[1], points[i][c[0]])
					}
				}
			}
			for _, c := range [][2]string{{"special_cause", want.Cause}, {"point_type", want.PointType}, {"assurance", want.Assuring}} {
				if points[i][c[0]] != c[1] {
					t.Errorf("%s, %s: want %s %q, got %q", s.ID, want.Day, c[0], c[1], points[i][c[0]])
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
