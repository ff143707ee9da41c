package templates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// welsh reports whether the language is Welsh, which changes the first letters
// of words by what stands before them.
func (l *language) welsh() bool { return l.tag == "cy" }

// softMutation is the soft mutation (treiglad meddal) of Welsh words: "Mawrth"
// becomes "Fawrth", as after "i" and "o". It leaves alone what begins with a
// letter that does not change, a digit or words from a workbook.
func softMutation(words string) string {
	return mutated(words, []mutation{
		{"ll", "l"}, {"rh", "r"}, {"ch", "ch"}, {"dd", "dd"}, {"ph", "ph"}, {"th", "th"},
		{"p", "b"}, {"t", "d"}, {"c", "g"}, {"b", "f"}, {"d", "dd"}, {"g", ""}, {"m", "f"},
	})
}

// aspirateMutation is the aspirate mutation (treiglad llaes): "pump" becomes
// "phump", as after "a" and "tri".
func aspirateMutation(words string) string {
	return mutated(words, []mutation{
		{"ch", "ch"}, {"ph", "ph"}, {"th", "th"}, {"p", "ph"}, {"t", "th"}, {"c", "ch"},
	})
}

// mutation changes the letters that a word begins with.
type mutation struct{ from, to string }

// mutated applies the first of the mutations that fits. Capitals stay capitals,
// and abbreviations as they are.
func mutated(words string, by []mutation) string {
	if abbreviated(words) {
		return words
	}
	for _, m := range by {
		if len(words) < len(m.from) || !strings.EqualFold(words[:len(m.from)], m.from) {
			continue
		}
		rest := m.to + words[len(m.from):]
		if words[0] >= 'A' && words[0] <= 'Z' {
			return capital(rest)
		}
		return rest
	}
	return words
}

// abbreviated reports whether words begin with a short form: "CP", "Ch2".
func abbreviated(words string) bool {
	first, _, _ := strings.Cut(words, " ")
	upper := 0
	for _, r := range first {
		if unicode.IsUpper(r) {
			upper++
		}
		if unicode.IsDigit(r) {
			return true
		}
	}
	return upper > 1
}

// welshAnd puts "a" or "ac" before words: "a phump", "ac wyth", "ac mae".
func welshAnd(words string) string {
	for _, article := range [...]string{"yr ", "y "} {
		if rest, ok := strings.CutPrefix(words, article); ok {
			return "a'r " + rest
		}
	}
	if takesAc(words) {
		return "ac " + words
	}
	return "a " + aspirateMutation(words)
}

// acWords begin with a consonant and take "ac" all the same.
var acWords = map[string]bool{
	"mae": true, "maent": true, "mai": true, "mewn": true, "ni": true, "nid": true, "nad": true,
	"na": true, "felly": true, "roedd": true, "sydd": true,
}

// takesAc reports whether "and" before words is "ac": before a vowel, before
// some short words, before letters that are spelt out with a vowel first (NHS)
// and before numbers that are said with one (un, wyth, un ar ddeg).
func takesAc(words string) bool {
	first, _, _ := strings.Cut(plainSource(words), " ")
	if abbreviated(first) && strings.ContainsRune("AEFHILMNORSX", rune(first[0])) {
		return true
	}
	first = strings.TrimRight(strings.ToLower(first), ".,;:%")
	if acWords[first] {
		return true
	}
	switch first {
	case "1", "11", "16":
		return true
	}
	r, _ := utf8.DecodeRuneInString(first)
	return r == '8' || strings.ContainsRune("aeiouwyâêîôûŵŷáéíóúàèìòù", r)
}
