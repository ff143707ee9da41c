package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// sheetSpec is what briefing.yaml says of a sheet; a file without named sheets
// (comma-separated text) takes the first.
func (r *fileReader) sheetSpec(name string) briefing.SheetSpec {
	for _, s := range r.Spec.Sheets {
		if strings.EqualFold(strings.TrimSpace(s.Name), name) || name == "" {
			return s
		}
	}
	return briefing.SheetSpec{}
}

// checkSpec reports sheets that briefing.yaml names and the workbook does not have.
func (r *fileReader) checkSpec(book grid.Book) {
	if len(book.Sheets) == 0 {
		return
	}
	var names []string
	for _, g := range book.Sheets {
		names = append(names, g.Sheet)
	}
	names = append(names, book.Hidden...)
	for _, s := range r.Spec.Sheets {
		known := slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, strings.TrimSpace(s.Name)) || n == "" })
		if !known {
			r.problems.Add(briefing.Error, r.specPos(s), didYouMean(s.Name, names, "its sheets are"), "there is no sheet %q in %s", s.Name, r.Name)
		}
	}
}

// specPos is where briefing.yaml speaks of a sheet, or the workbook when that
// is not known.
func (r *fileReader) specPos(s briefing.SheetSpec) briefing.Pos {
	switch {
	case s.Pos != (briefing.Pos{}):
		return s.Pos
	case r.Spec.Pos != (briefing.Pos{}):
		return r.Spec.Pos
	}
	return briefing.Pos{File: r.Name}
}

// didYouMean is the hint on a name that is not there: the nearest one, and all.
func didYouMean(name string, names []string, lead string) string {
	hint := lead + " " + quoteAll(names)
	if near := nearest(name, names); near != "" {
		return "did you mean \"" + near + "\"? " + hint
	}
	return hint
}

func quoteAll(names []string) string {
	shown := names
	if len(shown) > 30 {
		shown = shown[:30]
	}
	quoted := make([]string, len(shown))
	for i, n := range shown {
		quoted[i] = `"` + n + `"`
	}
	list := strings.Join(quoted, ", ")
	if len(names) > len(shown) {
		list += " and more"
	}
	return list
}

// nearest is the name that differs by the fewest letters; empty when none is near.
func nearest(name string, names []string) string {
	best, least := "", max(2, len(name)/3)+1
	for _, n := range names {
		if d := letters(strings.ToLower(name), strings.ToLower(n)); d < least {
			best, least = n, d
		}
	}
	return best
}

// letters counts the letters to insert, remove or replace to turn a into b
// (Levenshtein's distance).
func letters(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			next := min(diagonal+cost, row[j]+1, row[j+1]+1)
			diagonal, row[j+1] = row[j+1], next
		}
	}
	return row[len(b)]
}

// applySpec lets the columns that briefing.yaml names win over what was recognised.
func (h *headerFinder) applySpec(t *table) {
	for _, key := range sortedKeys(h.spec.Columns) {
		f, stamp, known := specField(key, t.layout)
		if !known {
			continue
		}
		h.addUnheaded(t, strings.TrimSpace(h.spec.Columns[key]))
		i := columnNamed(h.spec.Columns[key], t)
		if i < 0 {
			continue
		}
		for j := range t.columns {
			if c := &t.columns[j]; j != i && c.field == f && c.stamp == stamp && !several[f] {
				c.field, c.why = noField, "briefing.yaml names another column for "+key
			}
		}
		c := &t.columns[i]
		c.field, c.stamp, c.sure, c.why, c.bench, c.relative = f, stamp, 2, "", "", unrelated
		c.forecast = f == forecastField || f == forecastRAGField
		switch f {
		case forecastField:
			c.field = valueField
		case forecastRAGField:
			c.field = ragField
		}
	}
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// specField reads the left side of a column mapping: a field's name, a period
// ("Q1 2024/25") for its figures, or "target Q1 2024/25".
func specField(key string, l layout) (field, wording.Stamp, bool) {
	if f := field(strings.ToLower(strings.TrimSpace(key))); slices.Contains(fieldsOf(l), f) {
		return f, wording.Stamp{}, true
	}
	s, rest := wording.ReadStamp(key)
	if s.IsZero() || l != periodsAcross {
		return noField, s, false
	}
	if rest == "" {
		return valueField, s, true
	}
	switch forecastOf([]string{rest}) {
	case valueField:
		return forecastField, s, true
	case ragField:
		return forecastRAGField, s, true
	}
	f, _ := periodWords.of(rest)
	return f, s, f != noField
}

// fieldsOf lists the fields that a layout's columns may have, as briefing.yaml
// names them.
func fieldsOf(l layout) []field {
	seen := map[field]bool{}
	for _, f := range l.words() {
		seen[f] = f != derivedField
	}
	var list []field
	for f, wanted := range seen {
		if wanted {
			list = append(list, f)
		}
	}
	slices.Sort(list)
	return list
}

// columnNamed finds a column by its letters or its heading, -1 for none.
func columnNamed(name string, t *table) int {
	name = strings.TrimSpace(name)
	for i, c := range t.columns {
		if strings.EqualFold(c.heading, name) || wording.Key(c.heading) == wording.Key(name) {
			return i
		}
	}
	for i, c := range t.columns {
		if grid.ColumnNumber(name) == c.col {
			return i
		}
	}
	return -1
}

// checkColumns reports what briefing.yaml says of columns that cannot be followed.
func (s *sheetReader) checkColumns(t *table) {
	var headings, fields []string
	for _, c := range t.columns {
		if c.heading != "" {
			headings = append(headings, c.heading)
		}
	}
	for _, f := range fieldsOf(t.layout) {
		fields = append(fields, string(f))
	}
	for _, key := range sortedKeys(s.spec.Columns) {
		if _, _, known := specField(key, t.layout); !known {
			s.problems.Add(briefing.Error, s.file.specPos(s.spec), didYouMean(key, fields, "a column may be"), "%q is nothing that a column of this table can hold", key)
			continue
		}
		if name := s.spec.Columns[key]; columnNamed(name, t) < 0 {
			s.problems.Add(briefing.Error, s.file.specPos(s.spec), didYouMean(name, headings, "its headings are"), "there is no column %q on sheet %q", name, s.Sheet)
		}
	}
}
