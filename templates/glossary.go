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
		items = append(items, define(form, meanings[form].inFull()))
	}
	if len(items) == 0 {
		return
	}
	w.heading(1, w.say("glossary.heading"), "glossary")
	w.add(briefing.Definitions{Items: items})
}

// meaning is what a short form stands for, and what else there is to say of it.
type meaning struct{ standsFor, more string }

// inFull is the meaning as a sentence of the glossary.
func (m meaning) inFull() string {
	if m.more == "" {
		return sentence(capital(m.standsFor))
	}
	return sentence(capital(m.standsFor) + ": " + m.more)
}

// shortForms reads the short forms of a language and their meanings:
// "MASH = multi-agency safeguarding hub; it decides on contacts".
func shortForms(tag string) (map[string]meaning, error) {
	text, err := wordFiles.ReadFile("words/glossary." + tag + ".txt")
	if err != nil {
		return nil, err
	}
	meanings := map[string]meaning{}
	for _, line := range logicalLines(string(text)) {
		form, words, _ := strings.Cut(line.text, "=")
		standsFor, more, _ := strings.Cut(words, ";")
		meanings[strings.TrimSpace(form)] = meaning{strings.TrimSpace(standsFor), strings.TrimSpace(more)}
	}
	return meanings, nil
}

// used lists the short forms that stand as words in the blocks, in the order
// of the alphabet. A plural counts: "SGOs" uses SGO.
func used(meanings map[string]meaning, blocks []briefing.Block) []string {
	found := map[string]bool{}
	eachText(blocks, func(text string) {
		for _, word := range words(text) {
			if form, _, ok := formOf(meanings, word); ok {
				found[form] = true
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

// formOf is the short form that a word is, and whether it is its plural.
func formOf(meanings map[string]meaning, word string) (form string, plural, known bool) {
	if _, ok := meanings[word]; ok {
		return word, false, true
	}
	form, plural = strings.CutSuffix(word, "s")
	_, known = meanings[form]
	return form, plural, plural && known
}

// words goes through the words of a text that begin with a capital letter and
// are short enough for a short form, each with its place.
func words(text string) iter.Seq2[int, string] {
	const longest = 8
	return func(yield func(int, string) bool) {
		for at := 0; at < len(text); {
			start := strings.IndexFunc(text[at:], wordRune)
			if start < 0 {
				return
			}
			at += start
			end := strings.IndexFunc(text[at:], func(r rune) bool { return !wordRune(r) })
			if end < 0 {
				end = len(text) - at
			}
			if text[at] >= 'A' && text[at] <= 'Z' && end <= longest && !yield(at, text[at:at+end]) {
				return
			}
			at += end
		}
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
