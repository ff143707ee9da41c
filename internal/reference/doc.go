// Package reference makes the pages of docs that list what the program knows:
// the keys of briefing.yaml, and the wordings of the paper. The pages are kept
// in docs, for people to read; a test fails when one is not what the code gives
// (go test ./internal/reference -update writes them anew). What the pages say
// beside the lists stands here as text.
package reference

import (
	"embed"
	"strings"
)

//go:embed text/*.md
var texts embed.FS

// Pages are the pages by their names in docs.
func Pages() map[string]string {
	return map[string]string{
		"briefing-yaml.md": page("briefing-yaml.md", map[string]string{
			"KEYS": keys(), "EXAMPLE": example(), "FIELDS": fields(),
		}),
		"wording.md": page("wording.md", map[string]string{
			"TEMPLATES": templateList(), "SECTIONS": sections(), "WORDINGS": wordings(), "FACTS": facts(),
			"FRONTSHEETS": frontSheets(), "FRONTFIELDS": frontFields(),
		}),
	}
}

const mark = "<!-- Made by internal/reference: change the text there, then run go test ./internal/reference -update -->\n\n"

// page puts lists into the places of a text that their names mark: [[KEYS]].
func page(name string, lists map[string]string) string {
	data, err := texts.ReadFile("text/" + name)
	if err != nil {
		panic(err) // embedded above: the name is wrong
	}
	text := mark + string(data)
	for place, list := range lists {
		text = strings.Replace(text, "[["+place+"]]\n", list, 1)
	}
	return text
}

// table is a Markdown table.
func table(header []string, rows [][]string) string {
	var b strings.Builder
	line := func(cells []string) {
		b.WriteString("|")
		for _, c := range cells {
			b.WriteString(" " + strings.NewReplacer("|", `\|`, "\n", " ").Replace(c) + " |")
		}
		b.WriteString("\n")
	}
	line(header)
	b.WriteString(strings.Repeat("|---", len(header)) + "|\n")
	for _, r := range rows {
		line(r)
	}
	return b.String()
}

// code sets words as they are typed.
func code(words string) string {
	if words == "" {
		return ""
	}
	if strings.Contains(words, "`") {
		return "`` " + words + " ``"
	}
	return "`" + words + "`"
}
