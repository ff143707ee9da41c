package templates

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// capital puts the first letter in upper case.
func capital(s string) string {
	for i, r := range s {
		if !isMark(r) {
			return s[:i] + string(unicode.ToUpper(r)) + s[i+utf8.RuneLen(r):]
		}
	}
	return s
}

func isMark(r rune) bool { return strings.ContainsRune(sourceMark+marginMark+endMark, r) }

// sentence ends words with a full stop unless they end with one already.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if end := strings.TrimRightFunc(s, isMark); end == "" || strings.ContainsAny(end[len(end)-1:], ".?!") {
		return s
	}
	return s + "."
}

// withoutStop takes the full stops off the end of words.
func withoutStop(s string) string {
	end := strings.TrimRightFunc(s, isMark)
	return strings.TrimRight(end, ".") + s[len(end):]
}

// join puts sentences side by side, leaving out the empty ones.
func join(sentences ...string) string {
	var kept []string
	for _, s := range sentences {
		if s = strings.TrimSpace(s); s != "" {
			kept = append(kept, s)
		}
	}
	return strings.Join(kept, " ")
}

// orText is the text, or what stands in its place when there is none.
func orText(text, otherwise string) string {
	if strings.TrimSpace(text) == "" {
		return otherwise
	}
	return text
}

// lowerFirst puts the first letter in lower case where the first word is an
// ordinary one, not a short form: after a colon a sentence goes on.
func lowerFirst(s string) string {
	start := strings.IndexFunc(s, func(r rune) bool { return !isMark(r) })
	if start < 0 {
		return s
	}
	word, _, _ := strings.Cut(s[start:], " ")
	first, size := utf8.DecodeRuneInString(word)
	next, _ := utf8.DecodeRuneInString(word[size:])
	if size == 0 || word == "I" || size < len(word) && !unicode.IsLower(next) {
		return s
	}
	return s[:start] + string(unicode.ToLower(first)) + s[start+size:]
}
