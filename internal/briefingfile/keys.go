package briefingfile

import (
	"slices"

	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
)

// field is a key that a group may hold, and what takes its value.
type field struct {
	key  string
	take func(ast.Node)
}

// briefFields are the keys at the left margin.
func (r *reader) briefFields(b *briefing.Brief) []field {
	fields := []field{
		{"council", r.line(&b.Council)},
		{"panel", r.line(&b.Panel)},
		{"meeting", r.group("meeting", r.meetingFields(&b.Meeting))},
		{"agenda_item", r.line(&b.AgendaItem)},
		{"appendix", r.line(&b.Appendix)},
		{"title", r.line(&b.Title)},
		{"report_by", r.line(&b.ReportBy)},
		{"classification", r.line(&b.Classification)},
		{"exempt", r.exempt(&b.Exempt)},
		{"pages", r.pages(&b.Sheets)},
		{"attach_figures", r.yesNo(&b.AttachFigures)},
		{"style", r.style(&b.Style)},
		{"wards", r.line(&b.Wards)},
		{"purpose", r.text(&b.Purpose)},
		{"recommendations", r.lines(&b.Recommendations)},
		{"front_sheet", r.line(&b.FrontSheet)},
		{"period", r.period(&b.Period)},
		{"as_at", r.date(&b.AsAt)},
		{"tolerance", r.tolerance(&b.Tolerance)},
		{"notice", r.text(&b.Notice)},
		{"attribution", r.text(&b.Attribution)},
		{"template", r.line(&b.Template)},
		{"language", r.languages(b)},
		{"source_language", r.language(&b.SourceLanguage)},
		{"workbooks", r.list("workbooks", func(n ast.Node) {
			b.Workbooks = append(b.Workbooks, r.workbook(n))
		})},
		{"previous", r.previous(&b.Previous)},
		{"checks", r.checks(&b.Checks)},
		{"disclosure", r.disclosure(&b.Disclosure)},
		{"spc", r.spc(&b.SPC)},
		{"attention", r.attention(&b.Attention)},
	}
	for _, f := range briefing.StatementFields() {
		fields = append(fields, field{f.String(), r.statement(f, &b.Statements)})
	}
	return append(fields,
		field{"in_welsh", r.translation("in_welsh", &b.Welsh)},
		field{"in_english", r.translation("in_english", &b.English)})
}

func (r *reader) meetingFields(m *briefing.Meeting) []field {
	return []field{
		{"date", r.date(&m.Date)},
		{"time", r.line(&m.Time)},
		{"venue", r.line(&m.Venue)},
	}
}

// workbook reads one item of workbooks: a group, or a path alone.
func (r *reader) workbook(n ast.Node) briefing.WorkbookSpec {
	w := briefing.WorkbookSpec{Pos: r.pos(n)}
	path := func(n ast.Node) {
		w.Pos = r.pos(n)
		r.line(&w.Path)(n)
	}
	if _, ok := r.scalar(n); ok {
		path(n)
		return w
	}
	r.mapping(n, "workbooks", []field{
		{"path", path},
		{"area", r.line(&w.Area)},
		{"sheets", r.list("sheets", func(n ast.Node) {
			w.Sheets = append(w.Sheets, r.sheet(n))
		})},
	})
	if w.Path == "" {
		r.fault(n, "write it as  - path: performance.xlsx", "a workbook has no path")
	}
	return w
}

// sheet reads one item of sheets.
func (r *reader) sheet(n ast.Node) briefing.SheetSpec {
	s := briefing.SheetSpec{Pos: r.pos(n)}
	r.mapping(n, "sheets", []field{
		{"name", r.line(&s.Name)},
		{"kind", r.sheetKind(&s.Kind)},
		{"header_row", r.row(&s.HeaderRow)},
		{"years", r.years(&s)},
		{"columns", r.columns(&s.Columns)},
		{"skip", r.yesNo(&s.Skip)},
	})
	if s.Name == "" {
		r.fault(n, "write it as  - name: Indicators, as on the sheet's tab", "a sheet has no name")
	}
	return s
}

// mapping hands each value of a group to the field of its key, and reports
// the keys that are unknown or given twice. Within is the key the group
// stands under, empty at the left margin.
func (r *reader) mapping(n ast.Node, within string, fields []field) {
	if r.outline != nil {
		r.outline.group(r, fields)
		return
	}
	entries, ok := r.entries(n)
	if !ok {
		r.fault(n, "write one key: value a line", "want keys and values%s, got %s", under(within), r.kind(n))
		return
	}
	first := map[string]entry{}
	for _, e := range entries {
		key := e.key.Value
		if earlier, twice := first[key]; twice {
			r.add(briefing.Error, cell(e.key), "keep one of the two", "%s is given twice: first at %s", key, cell(earlier.key))
			continue
		}
		first[key] = e
		i := slices.IndexFunc(fields, func(f field) bool { return f.key == key })
		if i < 0 {
			r.unknown(e, within, fields)
			continue
		}
		if !r.empty(e.value) {
			fields[i].take(e.value)
		}
	}
}

func under(within string) string {
	if within == "" {
		return ""
	}
	return " under " + within
}

// group returns what takes a nested group of keys.
func (r *reader) group(key string, fields []field) func(ast.Node) {
	return func(n ast.Node) { r.mapping(n, key, fields) }
}

// list returns what takes a list, each item in turn.
func (r *reader) list(key string, item func(ast.Node)) func(ast.Node) {
	return func(n ast.Node) {
		if r.outline != nil {
			item(r.outline.list)
			return
		}
		list, ok := r.resolve(n).(*ast.SequenceNode)
		if !ok {
			r.fault(n, "write each item on its own line, indented, with - before it", "want a list under %s, got %s", key, r.kind(n))
			return
		}
		for _, v := range list.Values {
			r.visits++
			if r.visits > maxVisits {
				return
			}
			item(v)
		}
	}
}

// required reports what a briefing cannot do without, and what it has twice.
func (r *reader) required(b briefing.Brief) {
	if r.visits > maxVisits {
		r.add(briefing.Error, "", "write it out with fewer * aliases", "the file repeats itself too often to be read")
		return
	}
	if len(b.Workbooks) == 0 && r.problems.Count(briefing.Error) == 0 {
		r.add(briefing.Error, "", "add  workbooks:  and under it, indented,  - path: performance.xlsx", "no workbooks are named")
	}
	r.workbooksOnce(b.Workbooks)
	r.untranslated(b)
}

// workbooksOnce reports workbooks and sheets that are given twice.
func (r *reader) workbooksOnce(workbooks []briefing.WorkbookSpec) {
	paths := map[string]briefing.Pos{}
	for _, w := range workbooks {
		if earlier, twice := paths[w.Path]; twice && w.Path != "" {
			r.add(briefing.Error, w.Pos.Cell, "put all its sheets under one path", "%s is given twice: first at %s", w.Path, earlier.Cell)
		}
		paths[w.Path] = w.Pos
		r.sheetsOnce(w.Sheets)
	}
}

func (r *reader) sheetsOnce(sheets []briefing.SheetSpec) {
	names := map[string]briefing.Pos{}
	for _, s := range sheets {
		if earlier, twice := names[s.Name]; twice && s.Name != "" {
			r.add(briefing.Error, s.Pos.Cell, "keep one of the two", "sheet %s is given twice: first at %s", s.Name, earlier.Cell)
		}
		names[s.Name] = s.Pos
	}
}
