package templates

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
)

//go:embed profiles/*.txt
var profiles embed.FS

// frontSheetNames are the built-in front sheets in the order they are offered.
var frontSheetNames = []string{"plain", "herefordshire", "doncaster"}

// FrontSheets lists the built-in front sheets, the default first.
func FrontSheets() []string { return slices.Clone(frontSheetNames) }

// FrontSheet is how a council orders its front sheet: its fields, with their
// headings where they are not the program's own. It is made of text that a
// council edits:
//
//	# A remark
//	panel = Committee
//	meeting
//	legal_implications = Legal comments
//	language = cy
//	panel = Pwyllgor
//
// The fields have the names of the keys in briefing.yaml. The headings are for
// papers in English, or in the language named last above them.
type FrontSheet struct {
	fields []frontField
}

// frontField is a field of a front sheet.
type frontField struct {
	name     string
	headings map[string]string // by language; none: the catalogue's
}

// FrontSheetText is the text of a built-in front sheet (empty name: the default
// one). The error names those there are when there is none of that name.
func FrontSheetText(name string) (string, error) {
	if name == "" {
		name = frontSheetNames[0]
	}
	text, err := profiles.ReadFile("profiles/" + name + ".txt")
	if err != nil {
		return "", fmt.Errorf("there is no front sheet %q; the front sheets are: %s", name, strings.Join(frontSheetNames, ", "))
	}
	return string(text), nil
}

// BuiltinFrontSheet is a built-in front sheet (empty name: the default one).
func BuiltinFrontSheet(name string) (FrontSheet, error) {
	text, err := FrontSheetText(name)
	if err != nil {
		return FrontSheet{}, err
	}
	s, problems := ParseFrontSheet(name, text)
	if problems.Worst() == briefing.Error {
		return FrontSheet{}, fmt.Errorf("front sheet %s: %s", name, problems[0])
	}
	return s, nil
}

// ParseFrontSheet reads a council's front sheet. Every line that cannot be used
// is an error with its place, all of them at once.
func ParseFrontSheet(file, text string) (FrontSheet, briefing.Diagnostics) {
	var s FrontSheet
	var problems briefing.Diagnostics
	language := "en-GB"
	for _, line := range logicalLines(text) {
		name, heading, from, named := line.assignment()
		at := line.place(file, 0)
		switch {
		case name == "language" && named:
			tag, ok := languageTag(heading)
			if !ok {
				problems.Add(briefing.Error, line.place(file, from), "write language = cy or language = en-GB", "there is no wording for the language %q", heading)
				continue
			}
			language = tag
		case !slices.Contains(fieldNames(), name):
			problems.Add(briefing.Error, at, "the fields are: "+strings.Join(fieldNames(), ", "), "there is no field %q", name)
		case named && heading == "":
			problems.Add(briefing.Error, at, "write its heading after the =, or leave the = out", "the field %q has an empty heading", name)
		case !s.add(name, language, heading):
			problems.Add(briefing.Error, at, "take out one of the two lines", "the field %q stands twice", name)
		}
	}
	if len(s.fields) == 0 {
		problems.Add(briefing.Error, briefing.Pos{File: file}, "name at least one field on a line of its own, for instance: panel", "the front sheet has no field")
	}
	return s, problems
}

// add puts a field at the end, or gives one that there is its heading in another
// language; false when it has been named in this one.
func (s *FrontSheet) add(name, language, heading string) bool {
	i := slices.IndexFunc(s.fields, func(f frontField) bool { return f.name == name })
	if i < 0 {
		i = len(s.fields)
		s.fields = append(s.fields, frontField{name, map[string]string{}})
	}
	if _, twice := s.fields[i].headings[language]; twice {
		return false
	}
	s.fields[i].headings[language] = heading
	return true
}

func (s FrontSheet) has(name string) bool {
	return slices.ContainsFunc(s.fields, func(f frontField) bool { return f.name == name })
}

// shortFields are those whose text stands beside its heading, apart from the
// statements.
var shortFields = []string{
	"council", "panel", "meeting", "venue", "agenda_item", "appendix", "report_by",
	"classification", "wards", "period", "as_at",
}

// fieldNames lists the fields that a front sheet may have.
func fieldNames() []string {
	names := append(slices.Clone(shortFields), "purpose", "recommendations")
	for _, f := range briefing.StatementFields() {
		names = append(names, f.String())
	}
	return names
}

// Check sets a brief against the front sheet: a statement that has no place on
// it is a warning, and a heading with nothing under it, which is left out, a
// note. The position is that of the brief.
func (s FrontSheet) Check(b briefing.Brief, at briefing.Pos) briefing.Diagnostics {
	var problems briefing.Diagnostics
	var silent []string
	for _, f := range briefing.StatementFields() {
		_, said := b.StatementOf(f)
		switch {
		case said && !s.has(f.String()):
			problems.Add(briefing.Warning, at, "choose another front_sheet, or add the field to your own",
				"the front sheet has no place for %s, which is not printed", f)
		case !said && s.has(f.String()):
			silent = append(silent, f.String())
		}
	}
	if len(silent) > 0 && len(b.Statements) > 0 {
		problems.Add(briefing.Note, at, "write None where there is nothing to say", "nothing is said under these headings, which are left out: %s", strings.Join(silent, ", "))
	}
	return problems
}
