package reading

import (
	"regexp"
	"strings"
	"unicode"
)

// known are common words of council papers that the rules get wrong.
var known = map[string]int{
	"area": 3, "areas": 3, "create": 2, "created": 3, "people": 2, "being": 2, "idea": 3, "ideas": 3, "reviewed": 2,
	"implement": 3, "supplement": 3, "element": 3, "complement": 3, "every": 2, "business": 2, "science": 2, "reopened": 3,
	"friend": 1, "friends": 1,
}

// The corrections to the count of vowel groups. Letters that are written and
// not said take a syllable away; vowels that stand together and are said apart
// add one.
var (
	silent = regexp.MustCompile(`([^aeiouyl]|[aeiouy]l)e$|[^aeiouysxzcgdt]es$|[^s][^aeiouyhsxzcg]es$|[^aeioutdy]ed$|[^aeiouy]e(ly|ment|ments|ful|less)$`)
	apart  = regexp.MustCompile(`[^tscgx]io|[^tscgx]ia|iu|[^gq]ua|[aeiouy]ing|iet|[^aeiouy]eo[^u]|ism$|[^tscgx]ier$|[^tscgx]ien|uity`)
)

// Syllables is a count of a word's syllables by rule: groups of vowels, less
// the silent e, more for vowels said apart. It is right for most English words,
// and within one for nearly all. A figure has one, and so has a short form for
// each of its letters ("CLA", three).
func Syllables(word string) int {
	if shortForm(word) {
		return len(strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }))
	}
	total := 0
	for _, part := range strings.FieldsFunc(strings.ToLower(word), func(r rune) bool { return r == '-' }) {
		total += syllables(strings.Map(letter, part))
	}
	return max(total, 1)
}

// letter keeps plain letters, and takes the accent off none: an accented vowel
// is rare in English and counts as no vowel.
func letter(r rune) rune {
	if r >= 'a' && r <= 'z' {
		return r
	}
	return -1
}

func syllables(word string) int {
	if word == "" {
		return 0
	}
	if n, ok := known[word]; ok {
		return n
	}
	groups, inVowel := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouy", r)
		if vowel && !inVowel {
			groups++
		}
		inVowel = vowel
	}
	groups += len(apart.FindAllString(word, -1))
	if silent.MatchString(word) && groups > 1 {
		groups--
	}
	return max(groups, 1)
}

// shortForm reports whether a word is made of capitals that are spelt out:
// two or three of them. Longer ones are mostly said as words ("MASH").
func shortForm(word string) bool {
	letters := strings.TrimRightFunc(word, func(r rune) bool { return !unicode.IsUpper(r) })
	if len(letters) < 2 || len(letters) > 3 {
		return false
	}
	for _, r := range letters {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}
