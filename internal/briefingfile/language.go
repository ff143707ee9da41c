package briefingfile

import (
	"maps"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
)

const languageHint = "cy is Welsh; a paper in both is language: [en-GB, cy], the first one first"

// language returns what takes a language that the program has words for.
func (r *reader) language(into *string) func(ast.Node) {
	return func(n ast.Node) {
		switch s, _ := r.words(n); s {
		case "en-GB", "cy":
			*into = s
		case "en":
			*into = "en-GB"
		default:
			r.fault(n, languageHint, "want the language en-GB or cy, got %s", r.got(n))
		}
	}
}

// languages returns what takes the language of the paper, or both in their order.
func (r *reader) languages(b *briefing.Brief) func(ast.Node) {
	return func(n ast.Node) {
		list, ok := r.resolve(n).(*ast.SequenceNode)
		if !ok {
			r.language(&b.Language)(n)
			return
		}
		var all []string
		for _, v := range list.Values {
			var one string
			r.language(&one)(v)
			switch {
			case one == "":
				return
			case slices.Contains(all, one):
				r.fault(v, languageHint, "the language %s is named twice", one)
				return
			}
			all = append(all, one)
		}
		if len(all) == 0 {
			r.fault(n, languageHint, "no language is named")
			return
		}
		b.Language, b.Languages = all[0], nil
		if len(all) > 1 {
			b.Languages = all
		}
	}
}

// translation returns what takes the words of the left margin in another
// language.
func (r *reader) translation(key string, into **briefing.Brief) func(ast.Node) {
	return func(n ast.Node) {
		b := &briefing.Brief{}
		r.mapping(n, key, r.translationFields(key, b))
		*into = b
	}
}

func (r *reader) translationFields(key string, b *briefing.Brief) []field {
	fields := []field{
		{"council", r.line(&b.Council)},
		{"panel", r.line(&b.Panel)},
		{"meeting", r.group(key+".meeting", []field{{"time", r.line(&b.Meeting.Time)}, {"venue", r.line(&b.Meeting.Venue)}})},
		{"title", r.line(&b.Title)},
		{"report_by", r.line(&b.ReportBy)},
		{"classification", r.line(&b.Classification)},
		{"wards", r.line(&b.Wards)},
		{"purpose", r.text(&b.Purpose)},
		{"recommendations", r.lines(&b.Recommendations)},
		{"notice", r.text(&b.Notice)},
		{"attribution", r.text(&b.Attribution)},
	}
	for _, f := range briefing.StatementFields() {
		fields = append(fields, field{f.String(), r.statement(f, &b.Statements)})
	}
	return fields
}

// languageGroups name the groups of words in a language.
var languageGroups = map[string]string{"cy": "in_welsh", "en-GB": "in_english"}

var languageNames = map[string]string{"cy": "Welsh", "en-GB": "English"}

// untranslated tells of words that a paper in two languages prints in the wrong
// one, and of classes that differ.
func (r *reader) untranslated(b briefing.Brief) {
	for _, tag := range b.Languages {
		part, foreign := b.In(tag)
		if len(foreign) > 0 {
			r.add(briefing.Warning, "", "give them under "+languageGroups[tag], "the part in %s prints these in %s: %s",
				languageNames[tag], languageNames[b.MarginTongue()], strings.Join(slices.Sorted(maps.Keys(foreign)), ", "))
		}
		own, _ := briefing.ClassOf(part.Classification)
		if class, _ := briefing.ClassOf(b.Classification); own != class {
			r.add(briefing.Error, "", "write Open, Part exempt or Exempt; in Welsh Agored, Rhannol eithriedig or Eithriedig",
				"the classification under %s is another one than at the left margin", languageGroups[tag])
		}
	}
}
