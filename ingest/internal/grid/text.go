package grid

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// ReadText reads a comma-, semicolon- or tab-separated file in UTF-8, UTF-16
// or Windows-1252 as a book of one sheet, which has no name.
func ReadText(file string, data []byte) Book {
	text := decode(data)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separator(text)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	r.ReuseRecord = true
	g := &Grid{File: file}
	for cells := 0; cells <= maxCells; {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			continue
		}
		line, _ := r.FieldPos(0)
		row := textRow(g, line, record)
		if len(row.Cells) > 0 {
			g.Rows = append(g.Rows, row)
			cells += len(row.Cells)
		}
	}
	return Book{Sheets: []*Grid{g}}
}

func textRow(g *Grid, line int, record []string) Row {
	row := Row{Number: line}
	for i, field := range record {
		w := clean(strings.Clone(field))
		if w.text == "" {
			continue
		}
		row.Cells = append(row.Cells, Cell{Col: i + 1, Kind: Text, Text: w.text, Format: General})
		if len(w.replaced) > 0 {
			g.Replaced = append(g.Replaced, Replacement{Col: i + 1, Row: line, Runes: w.replaced})
		}
	}
	return row
}

// decode turns a file's bytes into text.
func decode(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err == nil {
			return string(text)
		}
	case utf8.Valid(data):
		return strings.TrimPrefix(string(data), "\uFEFF")
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return strings.ToValidUTF8(string(data), "\uFFFD")
	}
	return string(text)
}

// separator is the sign that parts the fields: the one that is most frequent
// outside quotes in the first lines.
func separator(text string) rune {
	best, most := ',', 0
	head := text[:min(len(text), 8192)]
	for _, sign := range ",;\t|" {
		quoted, n := false, 0
		for _, r := range head {
			if r == '"' {
				quoted = !quoted
			}
			if r == sign && !quoted {
				n++
			}
		}
		if n > most {
			best, most = sign, n
		}
	}
	return best
}
