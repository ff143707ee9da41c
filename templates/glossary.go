package templates

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"scrutiny/briefing"
)

// glossary explains the short forms that the words before it use, and only
// those.
func glossary(w *writer) {
	meanings, err := shortForms(w.tag)
	if err != nil {
		w.fail(err)
		return
	}
	var items []briefing.Definition
	for _, form := range used(meanings, w.blocks) {
		items = append(items, define(form, sentence(capital(meanings[form]))))
	}
	if len(items) == 0 {
		return
	}
	w.heading(1, w.say("glossary.heading"), "glossary")
	w.add(briefing.Definitions{Items: items})
}

// shortForms reads the short forms of a language and their meanings.
func shortForms(tag string) (map[string]string, error) {
	text, err := wordFiles.ReadFile("words/glossary." + tag + ".txt")
	if err != nil {
		return nil, err
	}
	meanings := map[string]string{}
	for _, line := range strings.Split(string(text), "\n") {
		form, meaning, ok := strings.Cut(line, "=")
		if ok && !strings.HasPrefix(line, "#") {
			meanings[strings.TrimSpace(form)] = strings.TrimSpace(meaning)
		}
	}
	return meanings, nil
}

// used lists the short forms that stand as words in the blocks, in the order
// of the alphabet. A plural counts: "SGOs" uses SGO.
func used(meanings map[string]string, blocks []briefing.Block) []string {
	found := map[string]bool{}
	eachText(blocks, func(text string) {
		for word := range words(text) {
			for _, form := range [...]string{word, strings.TrimSuffix(word, "s")} {
				if _, ok := meanings[form]; ok {
					found[form] = true
				}
			}
		}
	})
	var forms []string
	for form := range found {
		forms = append(forms, form)
	}
	slices.SortFunc(forms, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return forms
}

// words goes through the words of a text that begin with a capital letter and
// are short enough for a short form.
func words(text string) iter.Seq[string] {
	const longest = 8
	return func(yield func(string) bool) {
		for len(text) > 0 {
			start := strings.IndexFunc(text, wordRune)
			if start < 0 {
				return
			}
			text = text[start:]
			end := strings.IndexFunc(text, func(r rune) bool { return !wordRune(r) })
			if end < 0 {
				end = len(text)
			}
			if text[0] >= 'A' && text[0] <= 'Z' && end <= longest && !yield(text[:end]) {
				return
			}
			text = text[end:]
		}
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
