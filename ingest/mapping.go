package ingest

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// Spec is the mapping that reproduces the reading of a file: what briefing.yaml
// would say to read each sheet as it was read. Sheets with several tables, and
// tables with their headings in a column, are left to the automatic reading,
// which a mapping cannot describe. Of a file from which nothing was taken, it is
// a guess to be corrected.
func (f FileReceipt) Spec() briefing.WorkbookSpec {
	spec := briefing.WorkbookSpec{Path: cmp.Or(f.Path, f.File)}
	for _, s := range f.Sheets {
		switch {
		case f.guessed(s):
			spec.Sheets = append(spec.Sheets, s.spec(*s.Proposed))
		case s.Ignored == "hidden", s.Ignored != "" && s.Name == "":
		case s.Ignored != "":
			spec.Sheets = append(spec.Sheets, briefing.SheetSpec{Name: s.Name, Skip: true})
		case len(s.Tables) == 1:
			spec.Sheets = append(spec.Sheets, s.spec(s.Tables[0]))
		}
		for _, t := range s.Tables {
			spec.Area = t.Area
		}
	}
	return spec
}

// name is what briefing.yaml calls a sheet; the only one of a text file may be
// called anything.
func (s SheetReceipt) name() string { return cmp.Or(s.Name, "data") }

// guessed reports whether the mapping of a sheet is a guess: it was not
// understood, nor was any other of the file.
func (f FileReceipt) guessed(s SheetReceipt) bool {
	taken := slices.ContainsFunc(f.Sheets, func(other SheetReceipt) bool { return len(other.Tables) > 0 })
	return s.Proposed != nil && !taken
}

func (s SheetReceipt) spec(t TableReceipt) briefing.SheetSpec {
	spec := briefing.SheetSpec{Name: s.name(), Kind: t.Kind, Years: s.Years, YearsStated: s.YearsStated}
	row, err := strconv.Atoi(t.HeaderRows[len(t.HeaderRows)-1])
	if err != nil || t.Turned {
		return spec
	}
	spec.HeaderRow = row
	spec.Columns = map[string]string{}
	for _, c := range t.Columns {
		if key := c.key(); key != "" && spec.Columns[key] == "" {
			spec.Columns[key] = c.Column
		}
	}
	return spec
}

// key is the name of a column under "columns" in briefing.yaml; empty for one
// that is left to the automatic reading.
func (c ColumnReceipt) key() string {
	switch {
	case c.Field == "" || c.Field == string(benchField) || c.Special:
		return ""
	case c.Period == nil:
		return c.Field
	case c.Period.Span == briefing.Rolling || c.Period.Span == briefing.Pooled || c.Period.Basis == briefing.Academic:
		return "" // labels that need their neighbours to be read again
	case c.Forecast && c.Field == string(ragField):
		return string(forecastRAGField) + " " + c.Period.String()
	case c.Forecast:
		return string(forecastField) + " " + c.Period.String()
	case c.Field == string(valueField):
		return c.Period.String()
	}
	return c.Field + " " + c.Period.String()
}

// Mapping prints the mapping as it is written in briefing.yaml, so that a
// correction starts from text and not from a blank page.
func (f FileReceipt) Mapping() string {
	var b strings.Builder
	spec := f.Spec()
	fmt.Fprintf(&b, "workbooks:\n  - path: %s\n", quoted(spec.Path))
	if spec.Area != "" {
		fmt.Fprintf(&b, "    area: %s\n", quoted(spec.Area))
	}
	if len(spec.Sheets) > 0 {
		b.WriteString("    sheets:\n")
	}
	for i, s := range spec.Sheets {
		fmt.Fprintf(&b, "      - name: %s\n", quoted(s.Name))
		if s.Skip {
			b.WriteString("        skip: true\n")
			continue
		}
		at := slices.IndexFunc(f.Sheets, func(r SheetReceipt) bool { return r.name() == s.Name })
		guess := f.guessed(f.Sheets[at])
		if guess {
			b.WriteString("        # This sheet was not understood. Correct this guess, or write\n" +
				"        # skip: true in its place.\n")
		}
		fmt.Fprintf(&b, "        kind: %s\n", s.Kind)
		if s.HeaderRow > 0 {
			fmt.Fprintf(&b, "        header_row: %d\n", s.HeaderRow)
		}
		if s.YearsStated {
			fmt.Fprintf(&b, "        years: %s\n", [...]string{"financial", "calendar", "academic"}[s.Years])
		}
		if guess {
			f.Sheets[at].Proposed.print(&b, spec.Sheets[i], true)
		} else if len(s.Columns) > 0 {
			f.Sheets[at].Tables[0].print(&b, spec.Sheets[i], false)
		}
	}
	return b.String()
}

// print prints the columns of a table in their order, each with its heading; of
// a guess those too whose field could not be told, for it to be filled in.
func (t TableReceipt) print(b *strings.Builder, s briefing.SheetSpec, guess bool) {
	if len(s.Columns) > 0 {
		b.WriteString("        columns:\n")
	} else {
		b.WriteString("        # columns:\n")
	}
	for _, c := range t.Columns {
		key := c.key()
		switch {
		case key != "" && s.Columns[key] == c.Column:
			fmt.Fprintf(b, "          %s: %s%s\n", quoted(key), c.Column, c.comment())
		case guess && c.Field == "":
			fmt.Fprintf(b, "          # …: %s%s\n", c.Column, c.comment())
		}
	}
}

// comment is a column's heading, for the end of a line.
func (c ColumnReceipt) comment() string {
	if c.Heading == "" {
		return ""
	}
	return " # " + strings.ReplaceAll(c.Heading, "\n", " ")
}

// quoted puts a text in quotes where YAML would read it as something else.
func quoted(text string) string {
	plain := text != "" && !strings.ContainsAny(text, ":#'\"\\{}[],&*!|>%@`\n") && strings.TrimSpace(text) == text
	first := byte(' ')
	if plain {
		first = text[0]
	}
	letter := first >= 'A' && first <= 'Z' || first >= 'a' && first <= 'z'
	switch strings.ToLower(text) {
	case "yes", "no", "true", "false", "null", "on", "off", "y", "n":
		letter = false
	}
	if plain && letter {
		return text
	}
	return strconv.Quote(text)
}
