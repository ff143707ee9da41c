package templates

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"scrutiny/briefing"
)

// logicalLine is a line of a text file with those it goes on in.
type logicalLine struct {
	number int // of its first line, from 1
	text   string
	parts  []linePart
}

// linePart is where a part of a logical line stands in its file: its first byte
// in the text, and its line and column, from 1.
type linePart struct{ at, line, column int }

// logicalLines takes a text apart into its lines, without empty ones and
// remarks. A line that ends with a backslash goes on in the next.
func logicalLines(text string) []logicalLine {
	var found []logicalLine
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		l := logicalLine{number: i + 1}
		l.add(lines[i], i+1)
		if l.text == "" || strings.HasPrefix(l.text, "#") {
			continue
		}
		for strings.HasSuffix(l.text, `\`) && i+1 < len(lines) {
			i++
			l.text = strings.TrimSuffix(l.text, `\`)
			l.add(lines[i], i+1)
		}
		found = append(found, l)
	}
	return found
}

func (l *logicalLine) add(raw string, number int) {
	words := strings.TrimSpace(raw)
	before, _, _ := strings.Cut(raw, words)
	l.parts = append(l.parts, linePart{len(l.text), number, utf8.RuneCountInString(before) + 1})
	l.text += words
}

// place is where a byte of the line's text stands in a file.
func (l logicalLine) place(file string, at int) briefing.Pos {
	part := linePart{line: l.number, column: 1}
	for _, p := range l.parts {
		if p.at <= at {
			part = p
		}
	}
	column := part.column + utf8.RuneCountInString(l.text[part.at:max(part.at, min(at, len(l.text)))])
	return briefing.Pos{File: file, Cell: fmt.Sprintf("line %d, column %d", part.line, column)}
}

// assignment takes "key = wording" apart, and says where the wording begins.
func (l logicalLine) assignment() (key, wording string, at int, ok bool) {
	key, wording, ok = strings.Cut(l.text, "=")
	at = len(key) + 1 + len(wording) - len(strings.TrimLeft(wording, " \t"))
	return strings.TrimSpace(key), strings.TrimSpace(wording), at, ok
}
