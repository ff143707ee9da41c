package templates

import (
	"strings"
	"unicode/utf8"

	"scrutiny/briefing"
)

// How many of those that a list leaves out are named after it, and the letters
// that their names may fill: with them the position stays on its page. A paper
// without a plan or recommendations has room for more.
const (
	mostAlso       = 10
	alsoLetters    = 94
	alsoLettersTop = 190
	shortLetters   = 27
)

// also names in small print those that a list has no room for, as links, and
// counts the rest: a heading that says "what got better" hides none.
func (w *writer) also(letters int, names []briefing.Phrase, rest briefing.Phrase, more int) {
	if len(w.f.Plan.Actions) == 0 && len(w.f.Recommendations) == 0 {
		letters *= 2
	}
	for shown := min(len(names), mostAlso); shown >= 0; shown-- {
		phrases := w.alsoPhrases(names[:shown:shown], rest, more+len(names)-shown)
		if len(phrases) == 0 {
			return
		}
		length := 0
		for _, p := range phrases {
			length += utf8.RuneCountInString(plainSource(p.Text))
		}
		if length <= letters || shown == 0 {
			w.add(briefing.Paragraph{Style: briefing.SmallPrint, Phrases: phrases})
			return
		}
	}
}

// alsoPhrases are "Also: a, b and 3 more in the scorecard."; none where nothing
// is left to name or to count.
func (w *writer) alsoPhrases(items []briefing.Phrase, rest briefing.Phrase, more int) []briefing.Phrase {
	lead := "position.also"
	if len(items) == 0 {
		lead = "position.only-more"
	}
	if more > 0 {
		key := "position.more"
		if rest.Link != "" {
			key = "position.more-in"
		}
		rest.Text = w.say(key, "N", more, "Where", rest.Text)
		items = append(items, rest)
	}
	if len(items) == 0 {
		return nil
	}
	phrases := append([]briefing.Phrase{{Text: w.say(lead) + " "}}, w.linkedList(items)...)
	return append(phrases, briefing.Phrase{Text: "."})
}

// linkedList joins phrases that keep their links as "a, b and c".
func (l *language) linkedList(items []briefing.Phrase) []briefing.Phrase {
	var phrases []briefing.Phrase
	for i, item := range items {
		switch {
		case i == 0:
		case i < len(items)-1:
			phrases = append(phrases, briefing.Phrase{Text: ", "})
		default:
			phrases = append(phrases, briefing.Phrase{Text: " " + strings.TrimSuffix(l.withAnd(item.Text), item.Text)})
		}
		phrases = append(phrases, item)
	}
	return phrases
}

// inScorecard leads to the scorecard, where every indicator has its line.
func (w *writer) inScorecard() briefing.Phrase {
	if !w.has("scorecard") && !w.has("short-scorecard") {
		return briefing.Phrase{}
	}
	name := w.say("scorecard.heading")
	return briefing.Phrase{Text: lowerFirst(name), Link: "#scorecard", LinkTitle: w.say("goto", "Name", name)}
}

// shortened cuts a name at a word, so that it fits into a list of names. It stays
// marked as it was.
func shortened(name string, letters int) string {
	text := withoutStop(plainSource(name))
	if utf8.RuneCountInString(text) <= letters {
		return withoutStop(name)
	}
	cut := string([]rune(text)[:letters])
	if at := strings.LastIndex(cut, " "); at > 0 {
		cut = cut[:at]
	}
	cut = strings.TrimRight(cut, " ,;:–-") + "…"
	if strings.HasPrefix(name, sourceMark) {
		return quote(sourceMark, cut)
	}
	return cut
}
