// Package sheettest makes small workbooks out of text, so that a test can show
// the sheet it is about:
//
//	= Indicators
//	Ref | Indicator          | Unit | Q1 2026/27 | Q2 2026/27
//	P1  | Visits in time     | %    | 87         | see note
package sheettest

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// Workbook makes an .xlsx file. A line "= name" starts a sheet; every other
// line is a row, also when it is empty, and "|" stands between its cells. What
// reads as a number becomes one, and @2021-03-31 a date; a cell in quotes is text
// whatever it reads as.
func Workbook(text string) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	sheet, row := "", 0
	for line := range strings.Lines(strings.TrimSpace(text) + "\n") {
		line = strings.TrimRight(line, "\r\n")
		if name, starts := strings.CutPrefix(line, "= "); starts {
			if err := addSheet(f, sheet == "", name); err != nil {
				return nil, err
			}
			sheet, row = name, 0
			continue
		}
		if sheet == "" {
			return nil, fmt.Errorf("sheettest: want a line \"= name\" before the rows, got %q", line)
		}
		row++
		if err := writeRow(f, sheet, row, line); err != nil {
			return nil, err
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// addSheet adds a sheet; the first takes the place of the one a new file has.
func addSheet(f *excelize.File, first bool, name string) error {
	if first {
		return f.SetSheetName(f.GetSheetName(0), name)
	}
	_, err := f.NewSheet(name)
	return err
}

func writeRow(f *excelize.File, sheet string, row int, line string) error {
	for i, text := range strings.Split(line, "|") {
		text = strings.TrimSpace(text)
		if text == "" {
			continue
		}
		cell, err := excelize.CoordinatesToCellName(i+1, row)
		if err != nil {
			return err
		}
		if err := f.SetCellValue(sheet, cell, cellValue(text)); err != nil {
			return err
		}
	}
	return nil
}

func cellValue(text string) any {
	if n, err := strconv.ParseFloat(text, 64); err == nil {
		return n
	}
	if day, err := time.Parse("@"+time.DateOnly, text); err == nil {
		return day
	}
	return strings.Trim(text, `"`)
}
