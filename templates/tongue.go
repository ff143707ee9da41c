package templates

import (
	"strings"

	"scrutiny/briefing"
)

// In a paper in another language than its workbooks, the workbooks' words are
// set between two of these characters while sentences are made of them, so that
// it is known in the end which words are in which language. They are
// noncharacters, which no workbook can hold once its words are printable.
const (
	sourceMark = "\uFDD0" // words of a workbook follow
	marginMark = "\uFDD1" // words of briefing.yaml follow that are not in the language of the paper
	endMark    = "\uFDD2"
)

// quote sets words between marks; nothing stays nothing.
func quote(mark, words string) string {
	if strings.TrimSpace(words) == "" {
		return words
	}
	return mark + words + endMark
}

var unmark = strings.NewReplacer(sourceMark, "", marginMark, "", endMark, "")

// plainSource takes the marks out of words.
func plainSource(words string) string {
	if !strings.Contains(words, endMark) {
		return words
	}
	return unmark.Replace(words)
}

// stretch is a run of words in one language: the mark before it, empty for the
// paper's own.
type stretch struct{ mark, words string }

// stretches takes words apart by language.
func stretches(words string) []stretch {
	var found []stretch
	add := func(mark, words string) {
		if words != "" {
			found = append(found, stretch{mark, plainSource(words)})
		}
	}
	for {
		start := strings.IndexAny(words, sourceMark+marginMark)
		if start < 0 {
			add("", words)
			return found
		}
		add("", words[:start])
		mark := words[start : start+len(sourceMark)]
		quoted, rest, _ := strings.Cut(words[start+len(mark):], endMark)
		add(mark, quoted)
		words = rest
	}
}

// tongues sets words free of their marks, and says where the language changes.
// Margin is the language of the words at the left margin of briefing.yaml.
type tongues struct{ paper, source, margin string }

// mixed reports whether the workbooks' words have to be known from the paper's:
// in another language, and in Welsh, which would change their first letters.
func (t tongues) mixed() bool { return t.paper != t.source || t.paper != "en-GB" }

// lang is the language of a stretch, empty for the paper's own.
func (t tongues) lang(mark string) string {
	tag := map[string]string{sourceMark: t.source, marginMark: t.margin}[mark]
	if tag == t.paper {
		return ""
	}
	return tag
}

// whole is words without marks, and their language where all of them are in one
// that is not the paper's.
func (t tongues) whole(words string) (plain, lang string) {
	found := stretches(words)
	if len(found) == 1 {
		return found[0].words, t.lang(found[0].mark)
	}
	return plainSource(words), ""
}

// phrases splits phrases where the language changes. A link stays one link: on
// the longest of its words in the other language.
func (t tongues) phrases(mixed []briefing.Phrase) []briefing.Phrase {
	set := make([]briefing.Phrase, 0, len(mixed))
	for _, p := range mixed {
		p.Link, p.LinkTitle = plainSource(p.Link), plainSource(p.LinkTitle)
		found := stretches(p.Text)
		linked := longestOf(found)
		for i, s := range found {
			part := p
			part.Text, part.Lang = s.words, t.lang(s.mark)
			if i > 0 {
				part.Badge = briefing.NoBadge
			}
			if i != linked {
				part.Link, part.LinkTitle = "", ""
			}
			set = append(set, part)
		}
	}
	return set
}

// longestOf is the index of the longest quoted stretch, or of the first one.
func longestOf(found []stretch) int {
	best := 0
	for i, s := range found {
		if s.mark != "" && (found[best].mark == "" || len(s.words) > len(found[best].words)) {
			best = i
		}
	}
	return best
}

func (t tongues) items(items [][]briefing.Phrase) [][]briefing.Phrase {
	set := make([][]briefing.Phrase, len(items))
	for i, item := range items {
		set[i] = t.phrases(item)
	}
	return set
}
