package doubts

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"scrutiny/briefing"
)

// listName is the sheet that lists the problems of a workbook.
const listName = "Doubts"

// listColumns are the columns of the list, with their widths in letters.
var listColumns = []struct {
	head  string
	width float64
}{{"Sheet", 24}, {"Cell", 10}, {"Severity", 10}, {"What is wrong", 70}, {"What to do", 50}}

// list adds the sheet that lists the problems, in front of the others: with its
// heads in view however far down one reads, and to be sorted and filtered.
func (m *marker) list(problems briefing.Diagnostics) error {
	name := listName
	for n := 2; m.has(name); n++ {
		name = fmt.Sprintf("%s %d", listName, n)
	}
	if _, err := m.NewSheet(name); err != nil {
		return err
	}
	if err := m.MoveSheet(name, m.GetSheetName(0)); err != nil {
		return err
	}
	if err := m.headList(name, len(problems)+1); err != nil {
		return err
	}
	plain, err := m.NewStyle(listStyle(excelize.Style{}))
	if err != nil {
		return err
	}
	for i, p := range problems {
		if err := m.listRow(name, i+2, p, plain); err != nil {
			return err
		}
	}
	m.SetActiveSheet(0)
	return nil
}

// listStyle has its words wrapped, from the top of the cell.
func listStyle(s excelize.Style) *excelize.Style {
	s.Alignment = &excelize.Alignment{WrapText: true, Vertical: "top"}
	return &s
}

// headList writes the heads of the list, which has so many rows with them.
func (m *marker) headList(name string, rows int) error {
	family, err := m.GetDefaultFont()
	if err != nil {
		return err
	}
	style, err := m.NewStyle(listStyle(excelize.Style{
		Font: &excelize.Font{Family: family, Bold: true, Color: "FFFFFF"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"12436D"}},
	}))
	if err != nil {
		return err
	}
	var heads []string
	for i, c := range listColumns {
		heads = append(heads, c.head)
		letters, nameErr := excelize.ColumnNumberToName(i + 1)
		err = errors.Join(err, nameErr, m.SetColWidth(name, letters, letters, c.width))
	}
	landscape, width, height := "landscape", 1, 0
	fit := true
	return errors.Join(err,
		m.SetSheetRow(name, "A1", &heads), m.SetCellStyle(name, "A1", "E1", style),
		m.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
		m.AutoFilter(name, fmt.Sprintf("A1:E%d", rows), nil),
		m.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &width, FitToHeight: &height}),
		m.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}),
	)
}

// listRow writes one problem, as high as its words need.
func (m *marker) listRow(name string, row int, p briefing.Diagnostic, style int) error {
	texts := []string{p.Pos.Sheet, p.Pos.Cell, p.Severity.String(), p.Summary, p.Hint}
	lines := 1
	for i, text := range texts {
		lines = max(lines, linesOf(text, int(listColumns[i].width)))
	}
	const lineHeight, most = 15, 409 // in points; no row may be higher
	first, severity, last := fmt.Sprintf("A%d", row), fmt.Sprintf("C%d", row), fmt.Sprintf("E%d", row)
	return errors.Join(
		m.SetSheetRow(name, first, &texts), m.SetCellStyle(name, first, last, style), m.fill(name, severity, p.Severity),
		m.SetRowHeight(name, row, min(float64(lines*lineHeight), most)), m.link(name, row, p.Pos),
	)
}

// linesOf is about how many lines a text takes in a column of that many letters.
func linesOf(text string, width int) int {
	lines := 0
	for line := range strings.Lines(text) {
		lines += 1 + utf8.RuneCountInString(line)/width
	}
	return lines
}

// link leads from a line of the list to its cell.
func (m *marker) link(list string, row int, to briefing.Pos) error {
	cell, ok := firstCell(to.Cell)
	if !ok || !m.has(to.Sheet) {
		return nil
	}
	target := "'" + strings.ReplaceAll(to.Sheet, "'", "''") + "'!" + cell
	return m.SetCellHyperLink(list, fmt.Sprintf("B%d", row), target, "Location")
}
