package receipt

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"scrutiny/briefing"
)

// The columns of the printed page: labels, then what they label.
const (
	pageWidth  = 80
	labelWidth = 16
)

// page is the text as it is set, 80 columns wide.
type page struct{ b strings.Builder }

func (p *page) line(text string) { p.b.WriteString(text + "\n") }

func (p *page) heading(text string) {
	if p.b.Len() > 0 {
		p.line("")
	}
	p.line(text)
	p.line(strings.Repeat("─", min(utf8.RuneCountInString(text), pageWidth)))
}

// field prints a label and a text beside it.
func (p *page) field(name, text string) {
	p.cells(name, []int{pageWidth - labelWidth}, text)
}

// cells prints texts side by side, each wrapped to its width, with a space
// between them; the label stands before the first line.
func (p *page) cells(name string, widths []int, texts ...string) {
	wrapped := make([][]string, len(texts))
	height := 0
	for i, text := range texts {
		wrapped[i] = wrap(text, widths[i])
		height = max(height, len(wrapped[i]))
	}
	for row := range height {
		var b strings.Builder
		fmt.Fprintf(&b, "  %-*s", labelWidth-2, name)
		name = ""
		for i, lines := range wrapped {
			text := ""
			if row < len(lines) {
				text = lines[row]
			}
			b.WriteString(text)
			if i < len(wrapped)-1 {
				b.WriteString(strings.Repeat(" ", widths[i]+1-utf8.RuneCountInString(text)))
			}
		}
		p.line(strings.TrimRight(b.String(), " "))
	}
}

// label is printed on the first of several lines alone.
func label(name string, i int) string {
	if i > 0 {
		return ""
	}
	return name
}

// wrap breaks a text into lines of at most a width, between words, and within
// those that are longer than a line.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		for utf8.RuneCountInString(word) > width {
			if line != "" {
				lines = append(lines, line)
				line = ""
			}
			runes := []rune(word)
			lines = append(lines, string(runes[:width]))
			word = string(runes[width:])
		}
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// listed prints row numbers as ranges does; columns, where a table stands on its
// side, by their letters.
func listed(rows []string) string {
	numbers := make([]int, len(rows))
	for i, r := range rows {
		n, err := strconv.Atoi(r)
		if err != nil {
			return strings.Join(rows[:min(len(rows), 20)], ", ")
		}
		numbers[i] = n
	}
	return briefing.RowNumbers(numbers)
}
