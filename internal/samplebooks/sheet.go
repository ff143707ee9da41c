package samplebooks

import (
	"fmt"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"
)

// book is a workbook being written. The first thing that goes wrong is kept
// and everything after it does nothing, so that a layout reads top to bottom.
type book struct {
	file   *excelize.File
	styles map[look]int
	err    error
}

// look is how a cell is set, in the few ways that the samples use.
type look struct {
	fill   string // background, "1F4E79"; empty for none
	colour string // of the words
	format string // number format; empty for general
	bold   bool
	wrap   bool
	centre bool
	size   float64
	indent int
	border bool
}

// The colours of the samples' workbooks: a council's dark blue and its tints.
const (
	deepBlue  = "1F3864"
	paleBlue  = "D9E2F3"
	paleGrey  = "EDEDED"
	paleGreen = "C6EFCE"
	paleAmber = "FFEB9C"
	paleRed   = "FFC7CE"
	midBlue   = "9DC3E6"
)

// When the workbooks were saved: some days after each quarter's end.
const (
	savedInOctober = "2026-10-09T09:00:00Z"
	savedInJuly    = "2026-07-10T09:00:00Z"
)

// newBook begins a workbook that its author saved at the moment given.
func newBook(title, creator, saved string) *book {
	b := &book{file: excelize.NewFile(), styles: map[look]int{}}
	b.check(b.file.SetDocProps(&excelize.DocProperties{
		Title: title, Creator: creator, LastModifiedBy: creator,
		Created: saved, Modified: saved, Language: "en-GB",
	}))
	b.check(b.file.SetDefaultFont("Arial"))
	return b
}

func (b *book) check(err error) {
	if b.err == nil {
		b.err = err
	}
}

// bytes saves the workbook with its first sheet in front.
func (b *book) bytes() ([]byte, error) {
	if b.err != nil {
		return nil, b.err
	}
	b.file.SetActiveSheet(0)
	return pack(b.file)
}

// sheet is one worksheet of a book.
type sheet struct {
	*book
	name string
}

// addSheet adds a worksheet; the first one takes the place of the empty sheet
// that a new workbook starts with.
func (b *book) addSheet(name string) sheet {
	if b.file.SheetCount == 1 && b.file.GetSheetName(0) == "Sheet1" {
		b.check(b.file.SetSheetName("Sheet1", name))
	} else {
		_, err := b.file.NewSheet(name)
		b.check(err)
	}
	return sheet{book: b, name: name}
}

// at is the reference of a cell, column and row counted from 1: at(3, 7) is "C7".
func at(column, row int) string {
	ref, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		panic(fmt.Sprintf("samplebooks: no cell at column %d, row %d", column, row))
	}
	return ref
}

func columnName(column int) string {
	name, err := excelize.ColumnNumberToName(column)
	if err != nil {
		panic(fmt.Sprintf("samplebooks: no column %d", column))
	}
	return name
}

// put writes a text, number or date into a cell; an empty text leaves the cell
// blank but set.
func (s sheet) put(column, row int, value any, l look) {
	ref := at(column, row)
	if text, isText := value.(string); !isText || text != "" {
		s.check(s.file.SetCellValue(s.name, ref, value))
	}
	s.check(s.file.SetCellStyle(s.name, ref, ref, s.style(l)))
}

// putDate writes a true date from "2026-09-30", or the words themselves where
// they name no day ("Ongoing").
func (s sheet) putDate(column, row int, text string, l look) {
	day, err := time.Parse("2006-01-02", text)
	if err != nil {
		s.put(column, row, text, l)
		return
	}
	l.format, l.centre = "dd/mm/yyyy", true
	s.put(column, row, day, l)
}

// across merges the cells from column first to last of a row and writes into them.
func (s sheet) across(first, last, row int, value string, l look) {
	for column := first; column <= last; column++ {
		s.put(column, row, "", l)
	}
	s.put(first, row, value, l)
	if last > first {
		s.check(s.file.MergeCell(s.name, at(first, row), at(last, row)))
	}
}

// width sets a column's width in characters.
func (s sheet) width(column int, characters float64) {
	name := columnName(column)
	s.check(s.file.SetColWidth(s.name, name, name, characters))
}

func (s sheet) height(row int, points float64) {
	s.check(s.file.SetRowHeight(s.name, row, points))
}

// freeze keeps the columns before column and the rows before row in view.
func (s sheet) freeze(column, row int) {
	s.check(s.file.SetPanes(s.name, &excelize.Panes{
		Freeze: true, XSplit: column - 1, YSplit: row - 1,
		TopLeftCell: at(column, row), ActivePane: "bottomRight",
	}))
}

// Excel's numbers for the paper a sheet prints on.
const (
	a3 = 8
	a4 = 9
)

// printing is how a sheet prints: in landscape, so many pages wide, with its
// header rows and first columns repeated. Zero rows repeat nothing.
type printing struct {
	paper, pagesWide        int
	firstHeader, lastHeader int
	lastColumn              string // of the columns from A that repeat; empty for none
}

func (s sheet) printOn(p printing) {
	landscape, tall, fit := "landscape", 0, true
	s.check(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{
		Size: &p.paper, Orientation: &landscape, FitToWidth: &p.pagesWide, FitToHeight: &tall,
	}))
	s.check(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.check(s.file.SetHeaderFooter(s.name, &excelize.HeaderFooterOptions{OddFooter: "&L&F&C&A&RPage &P of &N"}))
	if p.firstHeader == 0 {
		return
	}
	titles := fmt.Sprintf("'%s'!$%d:$%d", s.name, p.firstHeader, p.lastHeader)
	if p.lastColumn != "" {
		titles = fmt.Sprintf("'%s'!$A:$%s,%s", s.name, p.lastColumn, titles)
	}
	s.check(s.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: s.name, RefersTo: titles}))
}

// choices lets a column be filled from a list, as officers' workbooks do.
func (s sheet) choices(column, firstRow, lastRow int, words ...string) {
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(at(column, firstRow) + ":" + at(column, lastRow))
	s.check(rule.SetDropList(words))
	s.check(s.file.AddDataValidation(s.name, rule))
}

// textHeight is the height in points that a text takes when it is wrapped to a
// column so many characters wide; at least that of two lines.
func textHeight(text string, width float64) float64 {
	const line, margin = 12.75, 3
	lines := 0
	for _, paragraph := range strings.Split(text, "\n") {
		lines++
		used := 0
		for _, word := range strings.Fields(paragraph) {
			if used > 0 && float64(used+1+len(word)) > width*1.02 {
				lines, used = lines+1, 0
			}
			used += len(word) + 1
		}
	}
	return float64(max(lines, 2))*line + margin
}

// style returns the workbook's number for a look, made once.
func (b *book) style(l look) int {
	if id, ok := b.styles[l]; ok {
		return id
	}
	id, err := b.file.NewStyle(l.style())
	b.check(err)
	b.styles[l] = id
	return id
}

func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: "Arial", Size: 10, Bold: l.bold, Color: l.colour},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: l.wrap, Indent: l.indent},
	}
	if l.size != 0 {
		s.Font.Size = l.size
	}
	if l.centre {
		s.Alignment.Horizontal = "center"
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	if l.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: "BFBFBF", Style: 1})
		}
	}
	return s
}
