package ingest

import (
	"strconv"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// tableReader reads the rows of one table.
type tableReader struct {
	*sheetReader
	*table
	receipt TableReceipt
	markers map[string]*MarkerReceipt
	theme   string // of the section that the row stands in

	superseded map[int]bool // rows that are struck through
	skipped    []skippedRow
	legend     map[string]briefing.BRAG // what ratings that are numbers mean; nil until asked for
}

// mergedOn reports whether a field's cell is the continuation of one merged
// with the row above.
func (r *tableReader) mergedOn(i int, f field) bool {
	c := r.find(f)
	return c != nil && r.At(i, c.col).Spread == grid.FromAbove
}

// said is what a cell says in words, as it is shown: dates as days, numbers as
// digits.
func said(c grid.Cell) string {
	switch c.Kind {
	case grid.Text, grid.Fault:
		return c.Text
	case grid.Number:
		return shownNumber(c)
	case grid.Date:
		if d := c.Day(); !wording.IsNoDate(d) {
			return d.String()
		}
	case grid.Bool:
		if c.Number == 1 {
			return "Yes"
		}
		return "No"
	}
	return ""
}

// shownNumber prints a number as the sheet shows it, near enough to be looked up.
func shownNumber(c grid.Cell) string {
	n, decimals := c.Number, c.Format.Decimals
	if decimals < 0 {
		return strconv.FormatFloat(n, 'f', -1, 64)
	}
	if c.Format.Percent {
		return strconv.FormatFloat(briefing.RoundHalfAway(n*100, decimals), 'f', decimals, 64) + "%"
	}
	return strconv.FormatFloat(briefing.RoundHalfAway(n, decimals), 'f', decimals, 64)
}

// word is the text of a field in a row; empty when the field has no column.
func (r *tableReader) word(i int, f field) string {
	if c := r.find(f); c != nil {
		return said(r.At(i, c.col))
	}
	return ""
}

// words is the text of a field with its place.
func (r *tableReader) words(i int, f field) briefing.Text {
	if c := r.find(f); c != nil {
		if text := said(r.At(i, c.col)); text != "" {
			return briefing.Text{Text: text, Pos: r.Pos(i, c.col)}
		}
	}
	return briefing.Text{}
}

// joined is the text of all columns of a field, one under the other.
func (r *tableReader) joined(i int, f field) string {
	var parts []string
	for _, c := range r.all(f) {
		if text := said(r.At(i, c.col)); text != "" && c.stamp.IsZero() {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n")
}

// place is where a field of a row stands; the row's first cell when the field
// has no column.
func (r *tableReader) place(i int, f field) briefing.Pos {
	if c := r.find(f); c != nil {
		return r.Pos(i, c.col)
	}
	return r.Pos(i, r.Rows[i].Cells[0].Col)
}

func (r *tableReader) warn(at briefing.Pos, hint, summary string, args ...any) {
	r.say(briefing.Warning, at, hint, summary, args...)
}

func (r *tableReader) fail(at briefing.Pos, hint, summary string, args ...any) {
	r.say(briefing.Error, at, hint, summary, args...)
}

// maxSaid is how many problems of one sheet are named one by one. Nobody mends
// more before reading the sheet again.
const maxSaid = 500

func (r *tableReader) say(s briefing.Severity, at briefing.Pos, hint, summary string, args ...any) {
	if r.said++; r.said <= maxSaid {
		r.problems.Add(s, at, hint, summary, args...)
	}
}

// skip records a row from which nothing was taken.
func (r *tableReader) skip(i int, why string) {
	if reason, counts := skipReason[why]; counts {
		r.skipped = append(r.skipped, skippedRow{r.Rows[i].Number, reason})
	}
	if len(r.receipt.Ignored) < 200 {
		r.receipt.Ignored = append(r.receipt.Ignored, RowReceipt{Row: r.Place(i), Why: why})
	}
}

// alone is the only text that a row holds, as a section heading or a note
// does; false when it holds more.
func (r *tableReader) alone(i int) (string, bool) {
	text, n := "", 0
	for _, c := range r.Rows[i].Cells {
		if c.Kind == grid.Empty || c.Spread != grid.Own {
			continue
		}
		if c.Kind != grid.Text {
			return "", false
		}
		n++
		text = c.Text
	}
	return text, n == 1
}

// passes reports whether nothing is to be taken from a row, and records why: it
// repeats the header, or is struck through.
func (r *tableReader) passes(i int) bool {
	switch {
	case r.superseded[i]:
		r.skip(i, "struck through")
	case r.repeatsHeader(i):
		r.skip(i, "repeats the header")
	default:
		return false
	}
	return true
}

// repeatsHeader reports whether a row repeats the table's header.
func (r *tableReader) repeatsHeader(i int) bool {
	same := 0
	for _, c := range r.Rows[i].Cells {
		if c.Kind == grid.Text && c.Spread == grid.Own && strings.EqualFold(c.Text, r.At(r.bottom, c.Col).Text) {
			same++
		}
	}
	return same >= 2
}

// section reads a row that is a text alone: a heading of the rows after it
// when there are any, a note otherwise. It reports whether the row was one.
func (r *tableReader) section(i int) bool {
	text, alone := r.alone(i)
	if !alone || r.firstCol(i) > r.headCol() {
		return false
	}
	switch {
	case len(text) > 120 || isNote(text):
		r.skip(i, "a note")
	case !r.rowsFollow(i):
		r.skip(i, "a text alone, with no rows under it")
	default:
		r.theme = text
		r.skip(i, "heads the rows after it")
	}
	return true
}

// firstCol is the column of a row's first text.
func (r *tableReader) firstCol(i int) int {
	for _, c := range r.Rows[i].Cells {
		if c.Kind != grid.Empty {
			return c.Col
		}
	}
	return 0
}

// headCol is the column that names what a row is about: a section's heading
// stands there or to the left of it.
func (r *tableReader) headCol() int {
	for _, f := range [...]field{nameField, actionField, recField, refField} {
		if c := r.find(f); c != nil {
			return c.col
		}
	}
	return r.columns[0].col
}

// isNote reports whether a text alone in a row explains the table.
func isNote(text string) bool {
	key := wording.Key(text)
	for _, lead := range []string{"note", "notes", "source", "sources", "key", "footnote", "last updated", "please note", "data source", "updated", "contains public sector information", "n b"} {
		if key == lead || strings.HasPrefix(key, lead+" ") {
			return true
		}
	}
	return strings.HasPrefix(text, "*") || strings.HasPrefix(text, "(1)")
}

// rowsFollow reports whether rows of the table stand after a text alone.
func (r *tableReader) rowsFollow(i int) bool {
	for j := i + 1; j < r.end && j <= i+3; j++ {
		if _, alone := r.alone(j); !alone {
			return true
		}
	}
	return false
}

// count counts a marker for the receipt.
func (r *tableReader) count(raw string, reason briefing.Marks) {
	if r.markers == nil {
		r.markers = map[string]*MarkerReceipt{}
	}
	m, known := r.markers[raw]
	if !known {
		means := "blank"
		if reason != 0 {
			means = reason.Meaning()
		}
		m = &MarkerReceipt{Marker: raw, Means: means}
		r.markers[raw] = m
	}
	m.Count++
}
