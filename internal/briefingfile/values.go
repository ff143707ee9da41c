package briefingfile

import (
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
	"scrutiny/internal/face"
)

// scalar is the text of a single value as it was written, whatever YAML
// takes it for: an agenda item 7 and a time 10.30 are text here. It reports
// false for lists, groups and unknown aliases.
func (r *reader) scalar(n ast.Node) (string, bool) {
	switch n := r.resolve(n).(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	default:
		return "", false
	}
}

// printable is a scalar made fit for print; it says what it had to replace.
func (r *reader) printable(n ast.Node) (string, bool) {
	raw, ok := r.scalar(n)
	if !ok {
		r.fault(n, "", "want text, got %s", r.kind(n))
		return "", false
	}
	clean, replaced := face.Clean(raw)
	if len(replaced) > 0 {
		r.add(briefing.Note, cell(head(n)), "write it in letters and signs that the paper's typeface has",
			"characters that cannot be printed become %s: %q", face.Substitute, string(replaced))
	}
	return strings.TrimSpace(clean), true
}

// text returns what takes words that may run over several paragraphs.
func (r *reader) text(into *string) func(ast.Node) {
	return func(n ast.Node) {
		if s, ok := r.printable(n); ok {
			*into = s
		}
	}
}

// line returns what takes words that stand on one line.
func (r *reader) line(into *string) func(ast.Node) {
	return func(n ast.Node) {
		if s, ok := r.printable(n); ok {
			*into = strings.Join(strings.Fields(s), " ")
		}
	}
}

// lines returns what takes a list of lines; a single one may stand alone.
func (r *reader) lines(into *[]string) func(ast.Node) {
	item := func(n ast.Node) {
		var s string
		r.line(&s)(n)
		if s != "" {
			*into = append(*into, s)
		}
	}
	return func(n ast.Node) {
		if _, ok := r.scalar(n); ok {
			item(n)
			return
		}
		r.list("recommendations", item)(n)
	}
}

// statement returns what takes a heading's statement: text, or a list of lines.
// Text that is empty says nothing.
func (r *reader) statement(f briefing.StatementField, into *[]briefing.Statement) func(ast.Node) {
	return func(n ast.Node) {
		s := briefing.Statement{Field: f}
		if _, ok := r.scalar(n); ok {
			r.text(&s.Text)(n)
		} else {
			r.list(f.String(), r.lines(&s.Items))(n)
		}
		if s.Text != "" || len(s.Items) > 0 {
			*into = append(*into, s)
		}
	}
}

// words is a scalar that is to be understood, not printed.
func (r *reader) words(n ast.Node) (string, bool) {
	s, ok := r.scalar(n)
	return strings.Join(strings.Fields(s), " "), ok
}

// date returns what takes a day.
func (r *reader) date(into *briefing.Date) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.words(n)
		if d, known := parseDate(s); ok && known {
			*into = d
			return
		}
		r.fault(n, "", "want a date as 2026-11-24 or 24 November 2026, got %s", r.got(n))
	}
}

// period returns what takes a period.
func (r *reader) period(into *briefing.Period) func(ast.Node) {
	return func(n ast.Node) {
		s, ok := r.words(n)
		if p, known := parsePeriod(s); ok && known {
			*into = p
			return
		}
		r.fault(n, "", "want a period as Q2 2026/27, 2026/27 or September 2026, got %s", r.got(n))
	}
}

// tolerance returns what takes a tolerance. Per cent of what is a question
// that changes ratings, so a bare per cent sign is read and pointed out.
func (r *reader) tolerance(into *briefing.Tolerance) func(ast.Node) {
	return func(n ast.Node) {
		s, _ := r.words(n)
		t, sure, ok := parseTolerance(s)
		if !ok {
			r.fault(n, "it says how far a figure may miss its target and still be amber",
				"want a tolerance as 5 percentage points, 10%% of target, 5 or none, got %s", r.got(n))
			return
		}
		if !sure {
			r.add(briefing.Warning, cell(head(n)), `write "`+s+` of target" or "`+strings.TrimSuffix(s, "%")+` percentage points", whichever is meant`,
				"%s can mean two things: it is read as %s of the target", s, s)
		}
		*into = t
	}
}

// years returns what takes how a sheet counts its years.
func (r *reader) years(into *briefing.SheetSpec) func(ast.Node) {
	bases := []struct {
		name  string
		basis briefing.Basis
	}{{"financial", briefing.Financial}, {"calendar", briefing.Calendar}, {"academic", briefing.Academic}}
	return func(n ast.Node) {
		name := ""
		r.oneOf(&name, bases[0].name, bases[1].name, bases[2].name)(n)
		for _, b := range bases {
			if b.name == name {
				into.Years, into.YearsStated = b.basis, true
			}
		}
	}
}

// sheetKind returns what takes the kind of a sheet.
func (r *reader) sheetKind(into *briefing.SheetKind) func(ast.Node) {
	kinds := []briefing.SheetKind{briefing.IndicatorSheet, briefing.PlanSheet, briefing.RecommendationSheet}
	return func(n ast.Node) {
		s, _ := r.words(n)
		var names []string
		for _, k := range kinds {
			if s == k.String() {
				*into = k
				return
			}
			names = append(names, k.String())
		}
		r.fault(n, didYouMean(nearest(s, names)), "want indicators, plan or recommendations, got %s", r.got(n))
	}
}

// maxRow is the last row an Excel sheet can have.
const maxRow = 1 << 20

// row returns what takes the number of a sheet's row, from 1.
func (r *reader) row(into *int) func(ast.Node) {
	return func(n ast.Node) {
		s, _ := r.words(n)
		row, err := strconv.Atoi(s)
		if err != nil || row < 1 || row > maxRow {
			r.fault(n, "it is the number at the left of the row in Excel", "want the number of a row, from 1, got %s", r.got(n))
			return
		}
		*into = row
	}
}

// yesNo returns what takes true or false.
func (r *reader) yesNo(into *bool) func(ast.Node) {
	return func(n ast.Node) {
		b, ok := r.resolve(n).(*ast.BoolNode)
		if !ok {
			r.fault(n, "", "want true or false, got %s", r.got(n))
			return
		}
		*into = b.Value
	}
}

// columns returns what takes field names, each with a column letter or the
// words of a header. Which fields there are depends on the kind of sheet, so
// the names are checked where sheets are read.
func (r *reader) columns(into *map[string]string) func(ast.Node) {
	return func(n ast.Node) {
		entries, ok := r.entries(n)
		if !ok {
			r.fault(n, "write  field: column  on each line, such as  target: F", "want keys and values under columns, got %s", r.kind(n))
			return
		}
		columns := make(map[string]string, len(entries))
		for _, e := range entries {
			key := e.key.Value
			if _, twice := columns[key]; twice {
				r.add(briefing.Error, cell(e.key), "keep one of the two", "%s is given twice", key)
				continue
			}
			var column string
			r.line(&column)(e.value)
			columns[key] = column
		}
		*into = columns
	}
}

// got quotes what stands where something else was wanted.
func (r *reader) got(n ast.Node) string {
	if s, ok := r.scalar(n); ok {
		return strconv.Quote(shortened(s))
	}
	return r.kind(n)
}

// shortened keeps a quotation in a message to one line.
func shortened(s string) string {
	const most = 60
	clean, _ := face.Clean(s)
	if runes := []rune(clean); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return clean
}
