package sheettest

import (
	"bytes"

	"github.com/xuri/excelize/v2"
)

// Private is what a workbook can hold that is nobody's business but its
// author's.
type Private struct {
	Author      string // in the document's properties, as author and last editor
	Properties  string // as title, subject, keywords, description, category
	Comment     string // on the first sheet's A2
	HiddenSheet string // the name of a hidden sheet
	HiddenCell  string // what stands on it, and in a hidden row and column of the first sheet
	DefinedName string // a name defined for a range
}

// Hide puts the private things into a workbook made by Workbook. The hidden
// row is far below the table, the hidden column beside it.
func Hide(workbook []byte, p Private) ([]byte, error) {
	f, err := excelize.OpenReader(bytes.NewReader(workbook))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	const below, beside = 40, "Z"
	for _, do := range []func() error{
		func() error {
			return f.SetDocProps(&excelize.DocProperties{
				Creator: p.Author, LastModifiedBy: p.Author, Title: p.Properties, Subject: p.Properties,
				Keywords: p.Properties, Description: p.Properties, Category: p.Properties,
			})
		},
		func() error {
			return f.AddComment(sheet, excelize.Comment{Cell: "A2", Author: p.Author, Text: p.Comment})
		},
		func() error { _, err := f.NewSheet(p.HiddenSheet); return err },
		func() error { return f.SetCellValue(p.HiddenSheet, "A1", p.HiddenCell) },
		func() error { return f.SetSheetVisible(p.HiddenSheet, false) },
		func() error { return f.SetCellValue(sheet, "A40", p.HiddenCell) },
		func() error { return f.SetCellValue(sheet, "B40", p.HiddenCell) },
		func() error { return f.SetRowVisible(sheet, below, false) },
		func() error { return f.SetCellValue(sheet, beside+"1", p.HiddenCell) },
		func() error { return f.SetCellValue(sheet, beside+"2", p.HiddenCell) },
		func() error { return f.SetColVisible(sheet, beside, false) },
		func() error {
			return f.SetDefinedName(&excelize.DefinedName{Name: p.DefinedName, RefersTo: sheet + "!$A$1:$B$2"})
		},
	} {
		if err := do(); err != nil {
			return nil, err
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
