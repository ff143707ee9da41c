package batch

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/briefingfile"
)

// columns are what a table of papers may say, a row a paper.
var columns = []string{"panel", "meeting", "briefing", "workbooks", "period", "output", "name"}

// ParseTable reads a manifest in CSV, as Excel saves it: with commas,
// semicolons or tabs. The first row names the columns; workbooks are parted by
// "|" within their cell.
//
//	panel,meeting,briefing,workbooks
//	Adults,2026-11-24,adults/briefing.yaml,
//	Housing,2026-12-01,,housing/kpi.xlsx|housing/plan.xlsx
func ParseTable(name, folder string, data []byte) (Manifest, briefing.Diagnostics) {
	r := &manifestReader{folder: folder}
	rows := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	rows.Comma = separator(data)
	rows.FieldsPerRecord = -1
	rows.TrimLeadingSpace = rows.Comma != '\t'
	header, err := rows.Read()
	if err != nil {
		r.problems.Add(briefing.Error, briefing.Pos{File: name}, "the first row names the columns: "+strings.Join(columns, ", "), "%s", tableFault(err))
		return Manifest{}, r.problems
	}
	fields := r.header(name, header)
	var m Manifest
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.problems.Add(briefing.Error, briefing.Pos{File: name}, "open it in Excel and save it as CSV UTF-8", "%s", tableFault(err))
			break
		}
		line, _ := rows.FieldPos(0)
		if j, any := r.row(name, fields, row, line); any {
			m.Jobs = append(m.Jobs, j)
		}
	}
	if len(m.Jobs) == 0 && len(r.problems) == 0 {
		r.problems.Add(briefing.Error, briefing.Pos{File: name}, "add a row for each paper", "the table has no rows")
	}
	return m, r.problems
}

func tableFault(err error) string {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return fmt.Sprintf("line %d is no row of a table: %v", p.Line, p.Err)
	}
	return "the table is empty"
}

// separator is the sign between cells: the one that the first line has most of.
func separator(data []byte) rune {
	first, _, _ := bytes.Cut(data, []byte("\n"))
	best, most := ',', 0
	for _, c := range ",;\t" {
		if n := bytes.Count(first, []byte(string(c))); n > most {
			best, most = c, n
		}
	}
	return best
}

// header says which column each cell of the first row names; an unknown one
// is an error and its cells are passed over.
func (r *manifestReader) header(file string, row []string) []string {
	fields := make([]string, len(row))
	for i, cell := range row {
		field := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(cell)), " ", "_")
		at := briefing.Pos{File: file, Cell: fmt.Sprintf("line 1, column %d", i+1)}
		switch {
		case field == "":
		case !slices.Contains(columns, field):
			r.problems.Add(briefing.Error, at, suggestion(field, columns), "unknown column %q", cell)
		case slices.Contains(fields[:i], field):
			r.problems.Add(briefing.Error, at, "keep one of the two", "column %s is given twice", field)
		default:
			fields[i] = field
		}
	}
	return fields
}

// row reads one paper; a row with nothing in it is none.
func (r *manifestReader) row(file string, fields, cells []string, line int) (Job, bool) {
	j := Job{Pos: briefing.Pos{File: file, Cell: fmt.Sprintf("line %d, column 1", line)}}
	take := map[string]func(briefingfile.Node){
		"panel": r.text(&j.Panel), "meeting": r.date(&j.Meeting), "briefing": r.path(&j.Briefing),
		"workbooks": r.workbooks(&j.Workbooks), "period": r.period(&j.Period), "output": r.text(&j.Output), "name": r.text(&j.Name),
	}
	any := false
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		if cell == "" || i >= len(fields) || fields[i] == "" {
			continue
		}
		any = true
		at := briefing.Pos{File: file, Cell: fmt.Sprintf("line %d, column %d", line, i+1)}
		take[fields[i]](briefingfile.Node{Kind: briefingfile.Scalar, Text: cell, Pos: at})
	}
	if any {
		r.finish(&j)
	}
	return j, any
}

// workbooks returns what takes a cell of several paths.
func (r *manifestReader) workbooks(into *[]string) func(briefingfile.Node) {
	return func(n briefingfile.Node) {
		for path := range strings.FieldsFuncSeq(n.Text, func(c rune) bool { return c == '|' || c == '\n' }) {
			if path = strings.TrimSpace(path); path != "" {
				*into = append(*into, besides(r.folder, path))
			}
		}
	}
}
