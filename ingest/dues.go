package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

const dateHint = `write the day as 30/09/2025, or words such as "ongoing" or "TBC"`

// dues reads the dates of one cell, in the order written; a date that is struck
// through came before the one that stands.
func (r *tableReader) dues(i, col int) []briefing.Due {
	c := r.At(i, col)
	at := r.Pos(i, col)
	switch c.Kind {
	case grid.Date:
		if d := c.Day(); !wording.IsNoDate(d) {
			return []briefing.Due{{Date: d, Text: d.String(), Pos: at}}
		}
	case grid.Number:
		if c.Number > 36000 && c.Number < 55000 { // 1998 to 2050
			d := c.Day()
			r.say(briefing.Note, at, "format the cell as a date", "the number %s was taken as the date %s", c.Digits(), d)
			return []briefing.Due{{Date: d, Text: d.String(), Pos: at}}
		}
		r.warn(at, dateHint, "want a date, got %q", said(c))
	case grid.Fault:
		r.warn(at, "mend the formula", "the formula gives the error %s; no date was taken", c.Text)
	case grid.NoValue:
		r.warn(at, "open the workbook in Excel or LibreOffice, let it calculate, and save it", "the formula has no stored result; no date was taken")
	case grid.Text:
		before := wording.ReadDues(r.Superseded(i, col), r.known)
		for j := range before {
			before[j].Pos = at
		}
		return append(before, r.writtenDues(c.Text, at)...)
	}
	return nil
}

func (r *tableReader) writtenDues(text string, at briefing.Pos) []briefing.Due {
	dues := wording.ReadDues(text, r.known)
	for j := range dues {
		dues[j].Pos = at
		if dues[j].Date.IsZero() && !wording.SaysWhen(dues[j].Text) {
			r.warn(at, dateHint, "want a date, got %q", shorten(dues[j].Text))
		}
	}
	return dues
}

// due is the first date of a field.
func (r *tableReader) due(i int, f field) briefing.Due {
	if c := r.find(f); c != nil {
		if dues := r.dues(i, c.col); len(dues) > 0 {
			return dues[0]
		}
	}
	return briefing.Due{}
}

// names parts a cell that lists people, roles or bodies: "Head of Service/
// Police; Health".
func names(text string) []string {
	var list []string
	for _, n := range strings.FieldsFunc(text, func(c rune) bool { return c == ';' || c == '/' || c == '\n' }) {
		if n = strings.Trim(n, " ,"); n != "" {
			list = append(list, n)
		}
	}
	return list
}

// bodies parts a list of partners, in which commas part too.
func bodies(text string) []string {
	return names(strings.ReplaceAll(text, ", ", ";"))
}
