package sheettest

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestWorkbook(t *testing.T) {
	data, err := Workbook("= Indicators\nRef | Name | Q1\n\nP1 | Visits | 87.5\n= Plan\n\"7\" | | £\n")
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, c := range []struct {
		sheet, cell, want string
		kind              excelize.CellType
	}{
		{"Indicators", "A1", "Ref", excelize.CellTypeSharedString},
		{"Indicators", "A2", "", excelize.CellTypeUnset},
		{"Indicators", "C3", "87.5", excelize.CellTypeUnset}, // a number: the type is left out
		{"Plan", "A1", "7", excelize.CellTypeSharedString},
		{"Plan", "C1", "£", excelize.CellTypeSharedString},
	} {
		got, err := f.GetCellValue(c.sheet, c.cell)
		kind, errKind := f.GetCellType(c.sheet, c.cell)
		if err != nil || errKind != nil || got != c.want || kind != c.kind {
			t.Errorf("%s!%s = %q of type %d (%v, %v), want %q of type %d", c.sheet, c.cell, got, kind, err, errKind, c.want, c.kind)
		}
	}
	if _, err := Workbook("Ref | Name\n"); err == nil {
		t.Error("rows before the first sheet were accepted")
	}
}
