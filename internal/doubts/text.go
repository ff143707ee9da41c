package doubts

import (
	"fmt"
	"io"
	"strings"

	"scrutiny/briefing"
)

// Palette are the signs that a terminal takes for colours; the zero Palette
// has none.
type Palette struct{ bold, error, warning, note, end string }

// Colours is the palette of a terminal.
var Colours = Palette{bold: "\x1b[1m", error: "\x1b[1;31m", warning: "\x1b[33m", note: "\x1b[36m", end: "\x1b[0m"}

func (p Palette) of(s briefing.Severity) string {
	switch s {
	case briefing.Error:
		return p.error
	case briefing.Warning:
		return p.warning
	default:
		return p.note
	}
}

// Text prints the problems by file and sheet, each with its cell, and what to do
// under it:
//
//	performance.xlsx
//	  Indicators
//	    F14  error    want a number or a marker, got "see note"
//	                  write a number, or [x] where there is none
//
// The sum stands at the end.
func Text(w io.Writer, problems briefing.Diagnostics, p Palette) error {
	var b strings.Builder
	for _, f := range grouped(problems) {
		if f.name != "" {
			fmt.Fprintf(&b, "%s%s%s\n", p.bold, f.name, p.end)
		}
		for _, s := range f.sheets {
			if s.name != "" {
				fmt.Fprintf(&b, "  %s\n", s.name)
			}
			s.print(&b, p)
		}
	}
	fmt.Fprintln(&b, Sum(problems))
	_, err := io.WriteString(w, b.String())
	return err
}

func (s sheet) print(b *strings.Builder, p Palette) {
	width := 4
	for _, d := range s.problems {
		width = max(width, len(d.Pos.Cell))
	}
	const word = len("warning")
	for _, d := range s.problems {
		fmt.Fprintf(b, "    %-*s  %s%-*s%s  %s\n", width, d.Pos.Cell, p.of(d.Severity), word, d.Severity, p.end, d.Summary)
		if d.Hint != "" {
			fmt.Fprintf(b, "    %*s  %*s  %s\n", width, "", word, "", d.Hint)
		}
	}
}

// Sum counts the problems: "2 errors, 1 warning in 2 files".
func Sum(problems briefing.Diagnostics) string {
	problems = problems.Sorted()
	var counts []string
	for _, s := range []briefing.Severity{briefing.Error, briefing.Warning, briefing.Note} {
		if n := problems.Count(s); n > 0 {
			counts = append(counts, counted(n, s.String()))
		}
	}
	if len(counts) == 0 {
		return "nothing is in doubt"
	}
	return strings.Join(counts, ", ") + " in " + counted(len(grouped(problems)), "file")
}

func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
