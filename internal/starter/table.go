package starter

import (
	"time"

	"github.com/xuri/excelize/v2"

	"scrutiny/briefing"
)

// table is a workbook with one table and the instructions for it.
type table struct {
	sheet   string
	title   string
	intro   []string // what to know before filling it in
	columns []column
	rows    [][]any // texts, numbers and dates, a value a column
}

// column is one column and what may stand in it.
type column struct {
	head    string
	width   float64  // in characters
	choices []string // the words of a drop-down; nil: anything
	dates   bool     // only dates
	says    string   // what to write, for the instructions and the cell's prompt
}

// The rows of the table's sheet: the title, a line about the examples, the
// heads, and as many rows below as the drop-downs reach.
const (
	titleRow  = 1
	noticeRow = 2
	headRow   = 4
	lastRow   = 300
)

// writer writes a workbook; the first thing that goes wrong is kept.
type writer struct {
	*excelize.File
	err error
}

func (w *writer) check(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) style(s excelize.Style) int {
	id, err := w.NewStyle(&s)
	w.check(err)
	return id
}

// workbook is the table as an .xlsx file.
func (t table) workbook(creator string) ([]byte, error) {
	w := &writer{File: excelize.NewFile()}
	defer w.Close()
	w.check(w.SetDocProps(&excelize.DocProperties{Title: t.title, Creator: creator, Language: "en-GB"}))
	w.check(w.SetDefaultFont("Arial"))
	w.check(w.SetSheetName("Sheet1", t.sheet))
	t.write(w)
	t.instruct(w)
	if w.err != nil {
		return nil, w.err
	}
	b, err := w.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// at is the reference of a cell: at(3, 7) is "C7".
func (w *writer) at(column, row int) string {
	ref, err := excelize.CoordinatesToCellName(column, row)
	w.check(err)
	return ref
}

func (w *writer) put(sheet string, column, row int, value any, style int) {
	ref := w.at(column, row)
	if d, isDate := value.(briefing.Date); isDate {
		value = d.Time()
	}
	if value != nil {
		w.check(w.SetCellValue(sheet, ref, value))
	}
	w.check(w.SetCellStyle(sheet, ref, ref, style))
}

// Every cell has a border, so that one sees where to write.
var lines = []excelize.Border{
	{Type: "left", Style: 1, Color: "BFBFBF"}, {Type: "right", Style: 1, Color: "BFBFBF"},
	{Type: "top", Style: 1, Color: "BFBFBF"}, {Type: "bottom", Style: 1, Color: "BFBFBF"},
}

// write writes the table's own sheet.
func (t table) write(w *writer) {
	bold := w.style(excelize.Style{Font: &excelize.Font{Family: "Arial", Size: 16, Bold: true}})
	plain := w.style(excelize.Style{Font: &excelize.Font{Family: "Arial", Size: 11}})
	head := w.style(excelize.Style{
		Font:      &excelize.Font{Family: "Arial", Size: 11, Bold: true, Color: "FFFFFF"},
		Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"12436D"}},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "center"}, Border: lines,
	})
	w.put(t.sheet, 1, titleRow, t.title, bold)
	w.put(t.sheet, 1, noticeRow, "The rows below are examples: write over them. The sheet Instructions says what goes where.", plain)
	for i, c := range t.columns {
		w.put(t.sheet, i+1, headRow, c.head, head)
		name, err := excelize.ColumnNumberToName(i + 1)
		w.check(err)
		w.check(w.SetColWidth(t.sheet, name, name, c.width))
		w.restrict(t.sheet, c, i+1)
	}
	w.check(w.SetRowHeight(t.sheet, headRow, 32))
	t.fill(w)
	w.printable(t.sheet)
	w.check(w.SetPanes(t.sheet, &excelize.Panes{
		Freeze: true, XSplit: 3, YSplit: headRow, TopLeftCell: w.at(4, headRow+1), ActivePane: "bottomRight",
	}))
}

// fill writes the examples.
func (t table) fill(w *writer) {
	cell := excelize.Style{
		Font:      &excelize.Font{Family: "Arial", Size: 11},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, Border: lines,
	}
	text := w.style(cell)
	day := "dd/mm/yyyy"
	cell.CustomNumFmt = &day
	date := w.style(cell)
	for i, row := range t.rows {
		for k, value := range row {
			style := text
			if t.columns[k].dates {
				style = date
			}
			w.put(t.sheet, k+1, headRow+1+i, value, style)
		}
		w.check(w.SetRowHeight(t.sheet, headRow+1+i, t.height(row)))
	}
}

// height is the height in points that a row's wrapped texts take.
func (t table) height(row []any) float64 {
	const line, margin, lettersAWidth = 14.5, 4, 0.85
	lines := 1
	for k, value := range row {
		if text, isText := value.(string); isText {
			lines = max(lines, 1+int(float64(len(text))/(t.columns[k].width*lettersAWidth)))
		}
	}
	return line*float64(lines) + margin
}

// printable fits a sheet to the width of a landscape page.
func (w *writer) printable(sheet string) {
	landscape, fit, wide, tall := "landscape", true, 1, 0
	w.check(w.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall}))
	w.check(w.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

// restrict gives a column its drop-down or its dates, and says on each cell
// what to write.
func (w *writer) restrict(sheet string, c column, number int) {
	if c.choices == nil && !c.dates && c.says == "" {
		return
	}
	rule := excelize.NewDataValidation(true)
	rule.SetSqref(w.at(number, headRow+1) + ":" + w.at(number, lastRow))
	switch {
	case c.choices != nil:
		w.check(rule.SetDropList(c.choices))
		rule.SetError(excelize.DataValidationErrorStyleWarning, c.head, "This word is not on the list. Keep it all the same?")
	case c.dates:
		from := time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
		w.check(rule.SetRange(serial(from), serial(from.AddDate(100, 0, 0)), excelize.DataValidationTypeDate, excelize.DataValidationOperatorBetween))
		rule.SetError(excelize.DataValidationErrorStyleWarning, c.head, "This is no date. Keep it all the same?")
	}
	if c.says != "" {
		rule.SetInput(c.head, c.says)
	}
	w.check(w.AddDataValidation(sheet, rule))
}

// serial is a day as Excel counts it.
func serial(t time.Time) int {
	return int(t.Sub(time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24)
}

// instruct writes the sheet of instructions: a line each, so that nobody takes
// them for a table.
func (t table) instruct(w *writer) {
	const sheet = "Instructions"
	_, err := w.NewSheet(sheet)
	w.check(err)
	plain := w.style(excelize.Style{
		Font:      &excelize.Font{Family: "Arial", Size: 11},
		Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
	})
	w.check(w.SetColWidth(sheet, "A", "A", 110))
	row := 0
	add := func(head, says string) {
		row++
		w.put(sheet, 1, row, nil, plain)
		w.check(w.SetCellRichText(sheet, w.at(1, row), []excelize.RichTextRun{
			{Text: head, Font: &excelize.Font{Family: "Arial", Size: 11, Bold: true}},
			{Text: says, Font: &excelize.Font{Family: "Arial", Size: 11}},
		}))
	}
	w.printable(sheet)
	for _, line := range t.intro {
		add("", line)
		w.check(w.SetRowHeight(sheet, row, 32))
	}
	for _, c := range t.columns {
		if c.says != "" {
			add("Column "+c.head+": ", c.says)
		}
	}
}
