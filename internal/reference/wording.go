package reference

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"scrutiny/templates"
)

// wordingGroup is a part of the catalogue under one remark.
type wordingGroup struct {
	title string
	lines []wording
}

// wording is one line of the catalogue.
type wording struct{ key, text string }

// catalogue reads the program's own wording: "# Title" begins a group, and
// "key = wording" is a line of it, which a backslash takes on to the next.
func catalogue() []wordingGroup {
	text, err := templates.WordsText("en-GB")
	if err != nil {
		panic(err) // it is part of the program
	}
	text = regexp.MustCompile(`\\\n\s*`).ReplaceAllString(text, "")
	var groups []wordingGroup
	_, text, _ = strings.Cut(text, "\n\n") // the remark on the file itself
	for _, line := range strings.Split(text, "\n") {
		if title, isTitle := strings.CutPrefix(line, "# "); isTitle {
			groups = append(groups, wordingGroup{title: title})
			continue
		}
		if key, words, ok := strings.Cut(line, "="); ok && len(groups) > 0 {
			last := &groups[len(groups)-1]
			last.lines = append(last.lines, wording{strings.TrimSpace(key), strings.TrimSpace(words)})
		}
	}
	return groups
}

var (
	action = regexp.MustCompile(`{{.*?}}`)
	fact   = regexp.MustCompile(`\.([A-Z]\w*)`)
)

// factsOf are the facts of a wording in the order in which it uses them.
func factsOf(text string) []string {
	var names []string
	for _, a := range action.FindAllString(text, -1) {
		for _, m := range fact.FindAllStringSubmatch(a, -1) {
			if !slices.Contains(names, m[1]) {
				names = append(names, m[1])
			}
		}
	}
	return names
}

// wordings are the tables of all keys.
func wordings() string {
	var b strings.Builder
	for _, g := range catalogue() {
		var rows [][]string
		for _, w := range g.lines {
			var names []string
			for _, f := range factsOf(w.text) {
				names = append(names, "."+f)
			}
			rows = append(rows, []string{code(w.key), code(w.text), strings.Join(names, " ")})
		}
		fmt.Fprintf(&b, "### %s\n\n%s\n", g.title, table([]string{"key", "wording", "facts"}, rows))
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// facts is the table of what the facts are.
func facts() string {
	var rows [][]string
	for _, name := range slices.Sorted(maps.Keys(usedFacts())) {
		rows = append(rows, []string{code("." + name), factMeanings[name]})
	}
	return table([]string{"fact", "what it is"}, rows)
}

// usedFacts are the names of the facts that the wordings use.
func usedFacts() map[string]bool {
	used := map[string]bool{}
	for _, g := range catalogue() {
		for _, w := range g.lines {
			for _, f := range factsOf(w.text) {
				used[f] = true
			}
		}
	}
	return used
}

// templateList is the table of the built-in templates with their sections.
func templateList() string {
	var rows [][]string
	for _, name := range templates.Names() {
		text, err := templates.Text(name)
		if err != nil {
			panic(err) // it is part of the program
		}
		var called []string
		for _, line := range strings.Split(text, "\n") {
			if line != "" && !strings.HasPrefix(line, "#") && !strings.Contains(line, "=") {
				called = append(called, line)
			}
		}
		rows = append(rows, []string{code(name), strings.Join(called, ", ")})
	}
	return table([]string{"template", "its sections in order"}, rows)
}

// sections is the table of the sections.
func sections() string {
	var rows [][]string
	for _, name := range templates.Sections() {
		rows = append(rows, []string{code(name), sectionMeanings[name]})
	}
	return table([]string{"section", "what it holds"}, rows)
}

// frontSheets is the table of the built-in front sheets.
func frontSheets() string {
	var rows [][]string
	for _, name := range templates.FrontSheets() {
		text, err := templates.FrontSheetText(name)
		if err != nil {
			panic(err) // it is part of the program
		}
		remark, _, _ := strings.Cut(text, "\n")
		rows = append(rows, []string{code(name), strings.TrimPrefix(remark, "# ")})
	}
	return table([]string{"front sheet", "what it is"}, rows)
}

// frontFields lists the fields of a front sheet.
func frontFields() string {
	var names []string
	for _, f := range templates.FrontSheetFields() {
		names = append(names, code(f))
	}
	return strings.Join(names, ", ") + ".\n"
}
