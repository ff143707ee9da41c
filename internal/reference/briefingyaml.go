package reference

import (
	"fmt"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/briefingfile"
)

// part is one table of keys: those at the left margin, or those of a group.
type part struct {
	heading string
	intro   string
	has     func(briefingfile.Key) bool
}

// parts are the tables in the order of the page. Keys of a group inside a group
// stand with it, with the keys they stand under.
func parts() []part {
	under := func(group string) func(briefingfile.Key) bool {
		return func(k briefingfile.Key) bool { return strings.HasPrefix(k.Path, group+".") }
	}
	front := map[string]bool{}
	for _, f := range briefing.StatementFields() {
		front[f.String()] = true
	}
	return []part{
		{"Keys at the left margin", "", func(k briefingfile.Key) bool { return k.Depth() == 0 && !front[k.Path] }},
		{"More keys of the front sheet", "A heading whose key is not there is not printed. Write `None` where your council prints “None”.\n\n",
			func(k briefingfile.Key) bool { return front[k.Path] }},
		{"Under meeting", "", under("meeting")},
		{"Under workbooks", "Each workbook is an item of a list, with `-` before its first key. A workbook of which nothing is to be said may stand as `- performance.xlsx`.\n\n", under("workbooks")},
		{"Under previous", "Name the workbooks of the last report, or the figures that were exported from it. The keys under `workbooks` are those above.\n\n",
			func(k briefingfile.Key) bool { return under("previous")(k) && k.Depth() == 1 }},
		{"Under checks", "What a check finds is a warning unless you say otherwise. See [When it goes wrong](problems.md).\n\n", under("checks")},
		{"Under exempt", "Of a part exempt paper only. Everything named must be found in the workbooks, so that nothing slips through by a typing error.\n\n", under("exempt")},
		{"Under pages", "", under("pages")},
		{"Under style", "", under("style")},
		{"Under disclosure", "", under("disclosure")},
		{"Under spc", "", under("spc")},
		{"Under attention", "", under("attention")},
	}
}

// keys are the tables of keys.
func keys() string {
	all := briefingfile.Keys()
	told := 0
	var b strings.Builder
	for _, p := range parts() {
		var rows [][]string
		for _, k := range all {
			if p.has(k) {
				rows = append(rows, keyRow(k))
			}
		}
		told += len(rows)
		fmt.Fprintf(&b, "### %s\n\n%s%s\n", p.heading, p.intro, table([]string{"key", "what it does", "write", "for instance"}, rows))
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func keyRow(k briefingfile.Key) []string {
	_, name, nested := strings.Cut(k.Path, ".")
	if !nested {
		name = k.Path
	}
	wants := k.Wants
	switch {
	case k.Many:
		wants = "a list"
	case k.Group:
		wants = "keys below it"
	}
	return []string{code(strings.ReplaceAll(name, ".", ": ")), k.Meaning, wants, code(k.Example)}
}

// repeats reports whether a key is one that stands elsewhere too, with the same
// meaning: workbooks of the last report, texts in the other language.
func repeats(path string) bool {
	for _, group := range [...]string{"previous.workbooks.", "in_welsh.", "in_english."} {
		if strings.HasPrefix(path, group) {
			return true
		}
	}
	return false
}

// example is a file with every key.
func example() string {
	var b strings.Builder
	b.WriteString("```yaml\n")
	for _, k := range briefingfile.Keys() {
		if !repeats(k.Path + ".") {
			b.WriteString(k.Line())
		}
	}
	b.WriteString("```\n")
	return b.String()
}

// fields are the tables of what columns can hold.
func fields() string {
	var b strings.Builder
	for _, kind := range []briefing.SheetKind{briefing.IndicatorSheet, briefing.PlanSheet, briefing.RecommendationSheet} {
		var rows [][]string
		for _, f := range ingest.FieldNames(kind) {
			rows = append(rows, []string{code(f.Name), strings.Join(f.Headings, ", ")})
		}
		fmt.Fprintf(&b, "### On a sheet of kind %s\n\n%s\n", kind, table([]string{"field", "headings by which it is known"}, rows))
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}
