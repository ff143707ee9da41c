package templates

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
)

//go:embed builtin/*.txt
var builtin embed.FS

// names are the built-in templates in the order they are offered.
var names = []string{"briefing", "full", "summary", "plan-only"}

// Names lists the built-in templates, the default first.
func Names() []string { return slices.Clone(names) }

// Template says which sections a paper has, in which order, and in which words
// where they are not the program's own. It is made of text that a council edits:
//
//	# A remark
//	front-sheet
//	position
//	position.heading = Where we stand
//	language = cy
//	position.heading = Ble rydym ni
//
// A line names a section, or gives a wording for a key of the catalogue. The
// wordings are for papers in English, or in the language named last above them.
type Template struct {
	sections []string
	words    map[string]catalogue // by language
	front    *FrontSheet
}

// WithFrontSheet is the template with a council's own front sheet in the place
// of the built-in one that the brief names.
func (t Template) WithFrontSheet(s FrontSheet) Template {
	t.front = &s
	return t
}

func (t Template) frontSheet(b briefing.Brief) (FrontSheet, error) {
	if t.front != nil {
		return *t.front, nil
	}
	return BuiltinFrontSheet(b.FrontSheet)
}

// section writes one part of the paper.
type section func(*writer)

// sections are the parts that a template may call for.
var sections = map[string]section{
	"front-sheet":           frontSheet,
	"short-front":           shortFront,
	"short-scorecard":       shortScorecard,
	"short-recommendations": shortRecommendations,
	"contents":              contents,
	"position":              position,
	"scorecard":             scorecard,
	"indicators":            allInDetail,
	"exceptions":            exceptions,
	"other-indicators":      otherIndicators,
	"enquiry":               enquiry,
	"since":                 since,
	"plan":                  plan,
	"recommendations":       recommendations,
	"notes":                 notes,
	"making":                making,
	"glossary":              glossary,
}

// Text is the text of a built-in template (empty name: the default one). The
// error names the templates there are when there is none of that name.
func Text(name string) (string, error) {
	if name == "" {
		name = names[0]
	}
	text, err := builtin.ReadFile("builtin/" + name + ".txt")
	if err != nil {
		return "", fmt.Errorf("there is no template %q; the templates are: %s", name, strings.Join(names, ", "))
	}
	return string(text), nil
}

// Builtin is a built-in template (empty name: the default one).
func Builtin(name string) (Template, error) {
	text, err := Text(name)
	if err != nil {
		return Template{}, err
	}
	t, problems := Parse(name, text)
	if problems.Worst() == briefing.Error {
		return Template{}, fmt.Errorf("template %s: %s", name, problems[0])
	}
	return t, nil
}

// Parse reads a template. Every line that cannot be used is an error with its
// place, all of them at once.
func Parse(file, text string) (Template, briefing.Diagnostics) {
	t := Template{words: map[string]catalogue{}}
	var problems briefing.Diagnostics
	own := ownWords{file: file, language: "en-GB", words: t.words}
	for _, line := range logicalLines(text) {
		if strings.Contains(line.text, "=") {
			own.read(line, &problems)
			continue
		}
		t.readSection(line.text, line.place(file, 0), &problems)
	}
	own.check(&problems)
	if len(t.sections) == 0 {
		problems.Add(briefing.Error, briefing.Pos{File: file}, "name at least one section on a line of its own, for instance: position", "the template has no section")
	}
	return t, problems.Sorted()
}

func (t *Template) readSection(name string, at briefing.Pos, problems *briefing.Diagnostics) {
	switch _, ok := sections[name]; {
	case !ok:
		problems.Add(briefing.Error, at, "the sections are: "+strings.Join(sectionNames(), ", "), "there is no section %q", name)
	case slices.Contains(t.sections, name):
		problems.Add(briefing.Error, at, "take out one of the two lines", "the section %q is called for twice", name)
	default:
		t.sections = append(t.sections, name)
	}
}

// sectionNames lists the sections in the order of the alphabet.
func sectionNames() []string {
	var all []string
	for name := range sections {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// Languages are those that a paper can be written in, as BCP 47.
func Languages() []string { return []string{"cy", "en-GB"} }

// WordsText is the built-in wording of a language, as a template overrides it.
func WordsText(language string) (string, error) {
	text, err := wordFiles.ReadFile("words/" + language + ".txt")
	if err != nil {
		return "", fmt.Errorf("there is no wording for the language %q", language)
	}
	return string(text), nil
}
