package templates

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed builtin/*.txt
var builtin embed.FS

// names are the built-in templates in the order they are offered.
var names = []string{"briefing", "summary", "plan-only"}

// Names lists the built-in templates, the default first.
func Names() []string { return append([]string(nil), names...) }

// section writes one part of the paper.
type section func(*writer)

// sections are the parts that a template may call for.
var sections = map[string]section{
	"front-sheet":     frontSheet,
	"contents":        contents,
	"position":        position,
	"scorecard":       scorecard,
	"indicators":      indicators,
	"plan":            plan,
	"recommendations": recommendations,
	"notes":           notes,
	"glossary":        glossary,
}

// load reads a built-in template, a section a line with "#" before a remark,
// as the names of its sections.
func load(name string) ([]string, error) {
	if name == "" {
		name = names[0]
	}
	text, err := builtin.ReadFile("builtin/" + name + ".txt")
	if err != nil {
		return nil, fmt.Errorf("there is no template %q; the templates are: %s", name, strings.Join(names, ", "))
	}
	var chosen []string
	for i, line := range strings.Split(string(text), "\n") {
		line, _, _ = strings.Cut(line, "#")
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if _, ok := sections[line]; !ok {
			return nil, fmt.Errorf("template %s, line %d: there is no section %q", name, i+1, line)
		}
		chosen = append(chosen, line)
	}
	return chosen, nil
}
