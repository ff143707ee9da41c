package doubts

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"scrutiny/briefing"
)

// lineOf reads "line 3, column 5".
func lineOf(cell string) (line, column int, ok bool) {
	n, _ := fmt.Sscanf(cell, "line %d, column %d", &line, &column)
	return line, column, n == 2 && line > 0
}

// The colours of doubtful cells: pale enough to read what stands in them.
var fills = map[briefing.Severity]string{briefing.Error: "FFC7CE", briefing.Warning: "FFEB9C", briefing.Note: "DDEBF7"}

// Workbook copies an .xlsx file and marks in it the cells that are in doubt: with
// a colour, with a comment that says what is wrong and what to do, and with a
// list in front whose lines lead to the cells. The problems are those of this
// file. The workbook's own comments stay.
func Workbook(data []byte, problems briefing.Diagnostics) ([]byte, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m := &marker{File: f, styles: map[markedStyle]int{}, marked: map[briefing.Pos]bool{}}
	sorted := problems.Sorted()
	for i := range sorted {
		if err := m.mark(sorted, i); err != nil {
			return nil, fmt.Errorf("%s: %w", sorted[i].Pos, err)
		}
	}
	if err := m.list(sorted); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// marker is a workbook being marked.
type marker struct {
	*excelize.File
	styles map[markedStyle]int
	marked map[briefing.Pos]bool
}

// markedStyle is a style of the workbook in the colour of a severity.
type markedStyle struct {
	style    int
	severity briefing.Severity
}

// mark marks the cell of a problem, with all that is wrong with it.
func (m *marker) mark(all briefing.Diagnostics, i int) error {
	at := all[i].Pos
	cell, ok := firstCell(at.Cell)
	if !ok || m.marked[at] || !m.has(at.Sheet) {
		return nil
	}
	m.marked[at] = true
	worst := briefing.Note
	var text []string
	for _, p := range all[i:] {
		if p.Pos == at {
			worst = max(worst, p.Severity)
			text = append(text, strings.TrimSpace(p.Summary+"\n"+p.Hint))
		}
	}
	if err := m.fill(at.Sheet, cell, worst); err != nil {
		return err
	}
	return m.comment(at.Sheet, cell, strings.Join(text, "\n\n"))
}

// firstCell is the cell of "F14", or the first of "F14:F20".
func firstCell(cell string) (string, bool) {
	cell, _, _ = strings.Cut(cell, ":")
	_, _, err := excelize.CellNameToCoordinates(cell)
	return cell, err == nil
}

func (m *marker) has(sheet string) bool {
	i, err := m.GetSheetIndex(sheet)
	return err == nil && i >= 0
}

// fill gives a cell another background and leaves its form as it is.
func (m *marker) fill(sheet, cell string, s briefing.Severity) error {
	id, err := m.GetCellStyle(sheet, cell)
	if err != nil {
		return err
	}
	key := markedStyle{id, s}
	if _, made := m.styles[key]; !made {
		style, err := m.GetStyle(id)
		if err != nil {
			return err
		}
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fills[s]}}
		if m.styles[key], err = m.NewStyle(style); err != nil {
			return err
		}
	}
	return m.SetCellStyle(sheet, cell, cell, m.styles[key])
}

// longestComment is how many letters a comment may have and still open in every
// Excel.
const longestComment = 5000

// comment adds a comment, after the one that the cell has already.
func (m *marker) comment(sheet, cell, text string) error {
	existing, err := m.GetComments(sheet)
	if err != nil {
		return err
	}
	author := "scrutiny"
	for _, c := range existing {
		if c.Cell != cell {
			continue
		}
		author = c.Author
		text = commentText(c) + "\n\nscrutiny: " + text
		if err := m.DeleteComment(sheet, cell); err != nil {
			return err
		}
	}
	if letters := []rune(text); len(letters) > longestComment {
		text = string(letters[:longestComment]) + "…"
	}
	return m.AddComment(sheet, excelize.Comment{
		Cell: cell, Author: author, Text: text, Width: 360, Height: uint(60 + 16*(len(text)/50+strings.Count(text, "\n"))),
	})
}

func commentText(c excelize.Comment) string {
	text := c.Text
	for _, run := range c.Paragraph {
		text += run.Text
	}
	return text
}
