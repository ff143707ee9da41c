package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Pos is a place in the user's files. Cell is an Excel reference ("F14"), a
// range ("F14:F20"), or "line 3, column 5" in a text file.
type Pos struct {
	File  string `json:"file,omitempty"`
	Sheet string `json:"sheet,omitempty"`
	Cell  string `json:"cell,omitempty"`
}

// String prints the place as an analyst would look it up:
// "performance.xlsx, Indicators!F14".
func (p Pos) String() string {
	place := p.Cell
	if p.Sheet != "" {
		place = strings.TrimSuffix(p.Sheet+"!"+p.Cell, "!")
	}
	switch {
	case p.File == "":
		return place
	case place == "":
		return p.File
	case p.Sheet == "":
		return p.File + ":" + place
	default:
		return p.File + ", " + place
	}
}

// mostRanges is how many runs of rows RowNumbers lists.
const mostRanges = 20

// RowNumbers lists rows, which are in their order, for a message: "4, 7 to 9".
func RowNumbers(rows []int) string {
	var ranges []string
	for i := 0; i < len(rows); {
		first := i
		for i++; i < len(rows) && rows[i] == rows[i-1]+1; i++ {
		}
		if len(ranges) == mostRanges {
			return strings.Join(ranges, ", ") + " and more"
		}
		words := fmt.Sprint(rows[first])
		if i-first > 1 {
			words += fmt.Sprintf(" to %d", rows[i-1])
		}
		ranges = append(ranges, words)
	}
	return strings.Join(ranges, ", ")
}

// Severity says what a diagnostic does to the build.
type Severity uint8

// A Note tells; a Warning is a doubt to settle before the paper is filed; an
// Error means that the paper cannot be built as it stands.
const (
	Note Severity = iota
	Warning
	Error
)

var severityNames = [...]string{"note", "warning", "error"}

// String is "note", "warning" or "error".
func (s Severity) String() string { return severityNames[s] }

// MarshalText prints the severity's name, for JSON.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Diagnostic is one problem in the user's data: what is wrong, where, and what
// to do about it.
type Diagnostic struct {
	Severity Severity `json:"severity"`
	Pos      Pos      `json:"position"`
	Summary  string   `json:"summary"` // "want a number or a marker, got "see note""
	Hint     string   `json:"hint,omitempty"`
	// Form is the summary with "…" for all that is put into it: see Unquoted.
	Form string `json:"-"`
}

// String prints the problem on one line, the hint after it.
func (d Diagnostic) String() string {
	s := d.Summary
	if at := d.Pos.String(); at != "" {
		s = at + ": " + s
	}
	if d.Hint != "" {
		s += " (hint: " + d.Hint + ")"
	}
	return s
}

// Diagnostics are all the problems found, to be reported at once.
type Diagnostics []Diagnostic

// Add appends a problem with a formatted summary.
func (ds *Diagnostics) Add(s Severity, at Pos, hint, summary string, args ...any) {
	*ds = append(*ds, NewDiagnostic(s, at, hint, summary, args...))
}

// Worst is the highest severity among the problems, Note when there are none.
func (ds Diagnostics) Worst() Severity {
	worst := Note
	for _, d := range ds {
		worst = max(worst, d.Severity)
	}
	return worst
}

// Count counts the problems of one severity.
func (ds Diagnostics) Count(s Severity) int {
	n := 0
	for _, d := range ds {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Sorted returns the problems by file, sheet and cell in the order in which a
// person would work through them, without repeats.
func (ds Diagnostics) Sorted() Diagnostics {
	sorted := slices.Clone(ds)
	slices.SortStableFunc(sorted, compareDiagnostics)
	return slices.Compact(sorted)
}

func compareDiagnostics(a, b Diagnostic) int {
	aCol, aRow := cellOrder(a.Pos.Cell)
	bCol, bRow := cellOrder(b.Pos.Cell)
	return cmp.Or(
		cmp.Compare(a.Pos.File, b.Pos.File),
		cmp.Compare(a.Pos.Sheet, b.Pos.Sheet),
		cmp.Compare(aRow, bRow),
		cmp.Compare(aCol, bCol),
		cmp.Compare(a.Pos.Cell, b.Pos.Cell),
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(a.Summary, b.Summary),
	)
}

// cellOrder reads "AB12" (or the start of a range), or "line 12, column 3", as
// column and row numbers; both are 0 when the text is neither.
func cellOrder(cell string) (col, row int) {
	if strings.HasPrefix(cell, "line ") {
		return lineOrder(cell)
	}
	i := 0
	for ; i < len(cell) && cell[i] >= 'A' && cell[i] <= 'Z' && i < 3; i++ {
		col = col*26 + int(cell[i]-'A') + 1
	}
	for ; i < len(cell) && cell[i] >= '0' && cell[i] <= '9' && row < 1<<21; i++ {
		row = row*10 + int(cell[i]-'0')
	}
	if i < len(cell) && cell[i] != ':' {
		return 0, 0
	}
	return col, row
}

// lineOrder reads "line 12, column 3".
func lineOrder(place string) (col, row int) {
	if n, _ := fmt.Sscanf(place, "line %d, column %d", &row, &col); n != 2 {
		return 0, 0
	}
	return col, row
}
