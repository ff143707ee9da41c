package since

import (
	"slices"
	"strings"
	"unicode"
)

// plain is a text in lower case, its words and numbers alone, with one space
// between: two texts that are the same so are the same to a reader.
func plain(s string) string { return strings.Join(wordsOf(s), " ") }

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// smallWords carry no meaning of their own in names of indicators and actions.
var smallWords = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "be": true, "by": true, "for": true,
	"from": true, "in": true, "is": true, "it": true, "its": true, "of": true, "on": true, "or": true,
	"that": true, "the": true, "their": true, "this": true, "to": true, "who": true, "with": true, "within": true,
	"number": true, "percentage": true, "proportion": true, "rate": true,
}

// stemLength is how many letters of a word count, so that "assess",
// "assessed" and "assessments" are one.
const stemLength = 6

// stems are the words of a text that carry meaning, cut to their first
// letters, each once, in order.
func stems(s string) []string {
	var found []string
	for _, word := range wordsOf(s) {
		if smallWords[word] {
			continue
		}
		if letters := []rune(word); len(letters) > stemLength {
			word = string(letters[:stemLength])
		}
		found = append(found, word)
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// alike is how much two texts have in common, from 0 to 1: twice the number of
// stems that both have, over the number that each has (the Sørensen–Dice
// coefficient). Texts without meaning are not alike.
func alike(a, b []string) float64 {
	if len(a)+len(b) == 0 {
		return 0
	}
	common := 0
	for _, stem := range a {
		if _, both := slices.BinarySearch(b, stem); both {
			common++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

// Alike is how much two texts have in common, from 0 to 1, whatever the endings
// of their words.
func Alike(a, b string) float64 { return alike(stems(a), stems(b)) }

// sameNumbers reports whether two texts name the same numbers: "within 24
// hours" and "within 45 days" are two measures, however alike the rest is.
func sameNumbers(a, b []string) bool {
	return slices.Equal(numbersIn(a), numbersIn(b))
}

func numbersIn(stems []string) []string {
	var found []string
	for _, s := range stems {
		if s[0] >= '0' && s[0] <= '9' {
			found = append(found, s)
		}
	}
	return found
}
