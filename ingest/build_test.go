package ingest

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// bookText builds a workbook from text that a reader of the test can follow:
//
//	= Scorecard            starts a sheet
//	Ref | Indicator | Q1   a row; an empty line is an empty row
//	A1  | Visits    | 87
//	! merge B1:E1          what a row cannot say; see directive
//
// A cell that reads as a number is one; @2021-03-31 is a date; 'x is the text x;
// #DIV/0! is an error; =A1+1 is a formula without a stored result; yes! and no!
// are true and false. "\n" in a cell starts a new line.
func bookText(t testing.TB, text string) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	sheet, row := "", 0
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "= "):
			sheet, row = addSheet(t, f, sheet, line[2:]), 0
		case strings.HasPrefix(line, "! "):
			directive(t, f, sheet, strings.Fields(line[2:]))
		default:
			row++
			for i, cell := range strings.Split(line, "|") {
				name, _ := excelize.CoordinatesToCellName(i+1, row)
				setCell(t, f, sheet, name, strings.ReplaceAll(strings.TrimSpace(cell), `\n`, "\n"))
			}
		}
	}
	var buf strings.Builder
	if err := f.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return []byte(buf.String())
}

func addSheet(t testing.TB, f *excelize.File, before, name string) string {
	t.Helper()
	var err error
	if before == "" {
		err = f.SetSheetName("Sheet1", name)
	} else {
		_, err = f.NewSheet(name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return name
}

func setCell(t testing.TB, f *excelize.File, sheet, name, cell string) {
	t.Helper()
	var err error
	number, notNumber := strconv.ParseFloat(cell, 64)
	switch {
	case cell == "":
	case strings.HasPrefix(cell, "@"):
		var day time.Time
		if day, err = time.Parse("2006-01-02", cell[1:]); err == nil {
			err = f.SetCellValue(sheet, name, day)
		}
	case strings.HasPrefix(cell, "'"):
		err = f.SetCellStr(sheet, name, cell[1:])
	case strings.HasPrefix(cell, "="):
		err = f.SetCellFormula(sheet, name, cell[1:])
	case strings.HasPrefix(cell, "#") && strings.HasSuffix(cell, "!"):
		err = f.SetCellFormula(sheet, name, "1/0")
		if err == nil {
			err = f.SetCellDefault(sheet, name, cell)
		}
	case cell == "yes!" || cell == "no!":
		err = f.SetCellBool(sheet, name, cell == "yes!")
	case notNumber == nil:
		err = f.SetCellDefault(sheet, name, strconv.FormatFloat(number, 'f', -1, 64))
	default:
		err = f.SetCellStr(sheet, name, cell)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// directive does what cells alone cannot say: merge B1:E1, hide row 5, hide
// column C, hide sheet, format B2:F9 0.0%, fill C4 FF0000, strike A3, 1904.
func directive(t testing.TB, f *excelize.File, sheet string, words []string) {
	t.Helper()
	var err error
	switch {
	case words[0] == "merge":
		from, to, _ := strings.Cut(words[1], ":")
		err = f.MergeCell(sheet, from, to)
	case words[0] == "hide" && words[1] == "row":
		n, _ := strconv.Atoi(words[2])
		err = f.SetRowVisible(sheet, n, false)
	case words[0] == "hide" && words[1] == "column":
		err = f.SetColVisible(sheet, words[2], false)
	case words[0] == "hide":
		err = f.SetSheetVisible(sheet, false)
	case words[0] == "format":
		code := strings.Join(words[2:], " ")
		err = style(f, sheet, words[1], &excelize.Style{CustomNumFmt: &code})
	case words[0] == "fill":
		err = style(f, sheet, words[1], &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{words[2]}}})
	case words[0] == "strike":
		err = style(f, sheet, words[1], &excelize.Style{Font: &excelize.Font{Strike: true}})
	case words[0] == "rule": // rule H2:H9 = 3 00B050
		var id int
		if id, err = f.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{words[4]}}}); err == nil {
			err = f.SetConditionalFormat(sheet, words[1], []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: words[2], Value: words[3], Format: &id}})
		}
	case words[0] == "formula": // formula H2:H9 G2<0 FF0000
		var id int
		if id, err = f.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{words[3]}}}); err == nil {
			err = f.SetConditionalFormat(sheet, words[1], []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: words[2], Format: &id}})
		}
	case words[0] == "1904":
		yes := true
		err = f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes})
	default:
		err = fmt.Errorf("unknown directive %q", words)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func style(f *excelize.File, sheet, area string, s *excelize.Style) error {
	id, err := f.NewStyle(s)
	if err != nil {
		return err
	}
	from, to, found := strings.Cut(area, ":")
	if !found {
		to = from
	}
	return f.SetCellStyle(sheet, from, to, id)
}
