package main

import (
	"path/filepath"
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/templates"
)

// openFrontSheet finds the front sheet that a briefing.yaml names: a built-in
// one by its name, or a council's own by its path relative to the folder. What
// is wrong with it, or finds no place on it, is noted among the problems.
func (j *job) openFrontSheet(folder string, b briefing.Brief, at briefing.Pos) {
	s, ok := j.frontSheet(folder, b.FrontSheet, at)
	if !ok {
		return
	}
	j.template = j.template.WithFrontSheet(s)
	j.problems = append(j.problems, s.Check(b, at)...)
}

func (j *job) frontSheet(folder, name string, at briefing.Pos) (templates.FrontSheet, bool) {
	if name == "" || slices.Contains(templates.FrontSheets(), name) || !strings.ContainsAny(name, `./\`) {
		s, err := templates.BuiltinFrontSheet(name)
		if err != nil {
			j.problems.Add(briefing.Error, at, "name one of them, or the file of your own: front_sheet: ours.txt", "%s", err)
		}
		return s, err == nil
	}
	path := filepath.FromSlash(name)
	if !filepath.IsAbs(path) {
		path = filepath.Join(folder, path)
	}
	data, ok := j.readFile(path, at, "the front sheet "+name+": ")
	if !ok {
		return templates.FrontSheet{}, false
	}
	s, problems := templates.ParseFrontSheet(filepath.Base(path), textOf(data))
	j.problems = append(j.problems, problems...)
	return s, problems.Worst() != briefing.Error
}
