// Package exported reads back what "scrutiny export" wrote: the figures that a
// paper published, as CSV or JSON. It is how a later paper knows what the panel
// was given, when the workbooks of that time are not at hand.
package exported

import (
	"bytes"
	"fmt"

	"scrutiny/briefing"
)

// Read reads an exported file: JSON when it starts with a brace, else CSV. The
// name is the file's base name, for the positions of problems, whose Cell is
// "line 3, column 5". The report holds what could be understood; columns and
// keys that are not known are passed over, because later versions add some.
//
// A CSV holds figures alone: the report's FiguresOnly is set. An Error means
// that the file is no export at all; a row that cannot be read is a Warning and
// is left out.
func Read(name string, data []byte) (briefing.LastReport, briefing.Diagnostics) {
	r := &reader{file: name, data: bytes.TrimPrefix(data, []byte("\uFEFF"))}
	if text := bytes.TrimLeft(r.data, " \t\r\n"); len(text) > 0 && text[0] == '{' {
		r.json()
	} else {
		r.csv()
	}
	r.report.Published = true
	if r.unread > 0 {
		r.problems.Add(briefing.Warning, briefing.Pos{File: name}, "", "%d more rows cannot be read", r.unread)
	}
	return r.report, r.problems
}

// reader is the state of one reading.
type reader struct {
	file     string
	data     []byte
	report   briefing.LastReport
	problems briefing.Diagnostics
	unread   int // rows that cannot be read, beyond those named
	periods  map[periodKey]briefing.Period
}

const wrongFile = "name a file that scrutiny export wrote for the last meeting, as CSV or JSON"

// mostNamed is how many rows that cannot be read are named one by one.
const mostNamed = 20

func (r *reader) fail(cell, summary string, args ...any) {
	r.problems.Add(briefing.Error, briefing.Pos{File: r.file, Cell: cell}, wrongFile, summary, args...)
}

// doubt notes a row that cannot be read.
func (r *reader) doubt(cell, summary string, args ...any) {
	if len(r.problems) >= mostNamed {
		r.unread++
		return
	}
	r.problems.Add(briefing.Warning, briefing.Pos{File: r.file, Cell: cell}, "export the figures of the last meeting again", summary, args...)
}

// place prints a line and a column, both from 1.
func place(line, column int) string { return fmt.Sprintf("line %d, column %d", line, column) }
