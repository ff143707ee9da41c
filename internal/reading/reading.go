// Package reading measures how hard words are to read: for the author of a
// paper, never for its readers.
package reading

import (
	"strings"
	"unicode"

	"scrutiny/briefing"
)

// LongSentence is the number of words beyond which a sentence is long: GOV.UK
// asks for 25 at most (content design: writing for GOV.UK).
const LongSentence = 25

// Measure is what was counted in a text.
type Measure struct {
	Sentences, Words, Syllables int
	Long                        []Sentence // those of more than LongSentence words, in order
}

// Sentence is one sentence and how many words it has.
type Sentence struct {
	Text  string
	Words int
}

// WordsPerSentence is the average length of a sentence; 0 without any.
func (m Measure) WordsPerSentence() float64 {
	if m.Sentences == 0 {
		return 0
	}
	return float64(m.Words) / float64(m.Sentences)
}

// Grade is the Flesch–Kincaid grade: the year of American schooling at which
// half of the readers understand a text. It is 0 without words, and can be
// negative for very simple ones. It holds for English only.
//
//	0.39 × words/sentences + 11.8 × syllables/words − 15.59
//
// Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new
// readability formulas for Navy enlisted personnel", Research Branch Report
// 8-75 (Naval Technical Training Command, 1975).
func (m Measure) Grade() float64 {
	if m.Words == 0 {
		return 0
	}
	return 0.39*m.WordsPerSentence() + 11.8*float64(m.Syllables)/float64(m.Words) - 15.59
}

// Age is the reading age in years: the first grade is reached at six.
func (m Measure) Age() float64 { return m.Grade() + 5 }

// Of measures texts, each of which ends a sentence: the paragraphs and items of
// a page. A figure ("87.5%") counts as a word of one syllable.
func Of(texts ...string) Measure {
	var m Measure
	for _, text := range texts {
		for _, s := range sentences(text) {
			words := wordsOf(s)
			if len(words) == 0 {
				continue
			}
			m.Sentences++
			m.Words += len(words)
			for _, w := range words {
				m.Syllables += Syllables(w)
			}
			if len(words) > LongSentence {
				m.Long = append(m.Long, Sentence{s, len(words)})
			}
		}
	}
	return m
}

// sentences takes a text apart after full stops, question marks and
// exclamation marks that a space and no small letter follow.
func sentences(text string) []string {
	var found []string
	runes := []rune(strings.Join(strings.Fields(text), " "))
	start := 0
	for i, r := range runes {
		if !strings.ContainsRune(".?!", r) || i+2 >= len(runes) || runes[i+1] != ' ' || unicode.IsLower(runes[i+2]) {
			continue
		}
		found = append(found, string(runes[start:i+1]))
		start = i + 2
	}
	if rest := strings.TrimSpace(string(runes[start:])); rest != "" {
		found = append(found, rest)
	}
	return found
}

// wordsOf lists the words of a sentence: what stands between spaces and has a
// letter or a digit.
func wordsOf(sentence string) []string {
	var words []string
	for _, w := range strings.FieldsFunc(sentence, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/–—", r) }) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			words = append(words, w)
		}
	}
	return words
}

// Section lists the paragraphs and the items of a section of a report, or of its
// part in a language: from the heading with the id to the next page break or
// heading of level 1.
func Section(r briefing.Report, id string) []string {
	var texts []string
	inside := false
	for _, b := range r.Blocks {
		switch b := b.(type) {
		case briefing.Heading:
			if b.Level == 1 {
				inside = b.ID == id || strings.HasSuffix(b.ID, ":"+id)
			}
		case briefing.PageBreak:
			inside = false
		case briefing.Paragraph:
			if inside && b.Style != briefing.SmallPrint {
				texts = append(texts, plain(b.Phrases))
			}
		case briefing.List:
			for _, item := range b.Items {
				if inside {
					texts = append(texts, plain(item))
				}
			}
		}
	}
	return texts
}

// plain is the text of phrases, without a heading that a paragraph begins with.
func plain(phrases []briefing.Phrase) string {
	var b strings.Builder
	for _, p := range phrases {
		if !p.Heads {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}
