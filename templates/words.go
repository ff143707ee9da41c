package templates

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"scrutiny/briefing"
)

var smallNumbers = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// count prints "one indicator", "12 indicators": words below ten, as the
// GOV.UK style asks for running text, and "no indicators" for none.
func count(n int, noun string) string { return number(n) + " " + plural(n, noun) }

// number prints a count in words below ten.
func number(n int) string {
	if n >= 0 && n < len(smallNumbers) {
		return smallNumbers[n]
	}
	return briefing.FormatNumber(float64(n), 0)
}

// plural puts a regular noun in the plural unless there is one of it.
func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok && !strings.HasSuffix(stem, "e") && !strings.HasSuffix(stem, "a") {
		return stem + "ies"
	}
	return noun + "s"
}

// isAre agrees the verb with a number.
func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// hasHave agrees the verb with a number.
func hasHave(n int) string {
	if n == 1 {
		return "has"
	}
	return "have"
}

// list joins words as "a, b and c"; empty ones are left out.
func list(words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	switch len(kept) {
	case 0:
		return ""
	case 1:
		return kept[0]
	default:
		return strings.Join(kept[:len(kept)-1], ", ") + " and " + kept[len(kept)-1]
	}
}

// capital puts the first letter in upper case.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// sentence ends words with a full stop unless they end with one already.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".?!") {
		return s
	}
	return s + "."
}

// ordinal prints "second", "third", … for a small number, "12th" beyond.
func ordinal(n int) string {
	words := [...]string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"}
	if n > 0 && n < len(words) {
		return words[n]
	}
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// figure prints a value as a sentence needs it: "61.2 per 10,000", "87.5%",
// "a small number" for one that is suppressed.
func figure(u briefing.Unit, v briefing.Value) string {
	if v.Marks.Has(briefing.Confidential) && !v.Known {
		return "a small number"
	}
	s := u.Format(v)
	if u.Kind == briefing.Rate && u.Per > 0 && v.Known {
		s += " " + u.String()
	}
	return s
}

// unitWords says in what the figures of a chart or table are counted.
func unitWords(u briefing.Unit) string {
	switch u.Kind {
	case briefing.Percent:
		return "per cent"
	case briefing.Rate, briefing.Money:
		return u.String()
	case briefing.Count:
		return "number"
	default:
		if u.Noun != "" {
			return u.Noun
		}
		return "value"
	}
}
