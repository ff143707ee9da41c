package audit

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// stated is one number in running words.
type stated struct {
	text       string // as printed, without its sign: "1,234", "3", "three"
	number     float64
	word       bool // in words: "three"
	share      bool // a per cent sign or words follow
	fraction   bool // "3/60"
	start, end int  // in the text
	before     string
	after      []string // the next words, in lower case
}

var numberForm = regexp.MustCompile(`(?i)\d[\d,]*(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single)\b`)

var numberWords = map[string]float64{
	"one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}

// numbersIn lists the numbers of a text that may be figures: not those within
// words, dates, times, references, periods or sums of money.
func numbersIn(text string) []stated {
	var found []stated
	for _, at := range numberForm.FindAllStringIndex(text, -1) {
		s := stated{text: strings.TrimRight(text[at[0]:at[1]], ","), start: at[0], end: at[1]}
		n, word := numberWords[strings.ToLower(s.text)]
		if !word {
			var err error
			if n, err = strconv.ParseFloat(strings.ReplaceAll(s.text, ",", ""), 64); err != nil {
				continue
			}
		}
		s.number, s.word = n, word
		s.fraction = isFraction(text[at[0]:], n)
		if !s.fraction && glued(text, at[0], at[0]+len(s.text)) || s.fraction && strings.HasSuffix(text[:at[0]], "/") {
			continue
		}
		s.before = lastWord(text[:at[0]])
		rest := text[at[0]+len(s.text):]
		s.after = nextWords(rest, 4)
		s.share = isShare(rest, s.after)
		if !s.otherUse() {
			found = append(found, s)
		}
	}
	return found
}

var fractionForm = regexp.MustCompile(`^\d{1,4}/(\d{1,4})(?:[^\d/]|$)`)

// isFraction reports whether a number is so many of so many: "3/60", but not
// "24/7", "2020/21" or "3/4".
func isFraction(text string, n float64) bool {
	m := fractionForm.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	of, err := strconv.ParseFloat(m[1], 64)
	return err == nil && of >= n && of > 5
}

// glued reports whether a number is part of something longer: a reference, a
// date, a period, a decimal or a sum of money.
func glued(text string, start, end int) bool {
	before, after := text[:start], text[end:]
	for _, sign := range []string{"/", ".", ":", "£", "#", "_", "&"} {
		if strings.HasSuffix(before, sign) && !strings.HasSuffix(before, " "+sign) {
			return true
		}
	}
	if before != "" && isLetter(before[len(before)-1]) {
		return true
	}
	if after == "" {
		return false
	}
	return isLetter(after[0]) || after[0] == ':' || len(after) > 1 && (after[0] == '/' || after[0] == '.' || after[0] == '-') && after[1] >= '0' && after[1] <= '9'
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= 0x80 && b != 0xe2 }

func lastWord(text string) string {
	words := strings.Fields(text[max(0, len(text)-40):])
	if len(words) == 0 {
		return ""
	}
	return strings.ToLower(strings.Trim(words[len(words)-1], ".,;:()"))
}

func nextWords(text string, n int) []string {
	if end := strings.IndexAny(text, ";"); end >= 0 {
		text = text[:end]
	}
	words := strings.Fields(strings.ToLower(text[:min(len(text), 80)]))
	words = words[:min(len(words), n)]
	for i, w := range words {
		words[i] = strings.Trim(w, ".,;:()%")
	}
	return words
}

func isShare(rest string, after []string) bool {
	rest = strings.TrimLeft(rest, " ")
	return strings.HasPrefix(rest, "%") || len(after) > 1 && (after[0] == "percent" || after[0] == "per" && after[1] == "cent")
}

// notBefore and notAfter are words that make a number something else than a
// count of the indicator's own.
var (
	notBefore = strings.Fields("q quarter h level levels band grade stage tier page pages section paragraph item version aged age year years phase appendix figure table part priority kpi indicator no ref target targets next last past first every")
	notAfter  = strings.Fields("percentage point points month months week weeks day days year years quarter quarters hour hours minute minutes working times st nd rd th january february march april may june july august september october november december")
)

// otherUse reports whether the words around a number make it a label, a
// duration or a date.
func (s stated) otherUse() bool {
	if slices.Contains(notBefore, s.before) {
		return true
	}
	return len(s.after) > 0 && slices.Contains(notAfter, s.after[0])
}

// counted are the words for what councils count, beside the indicator's own.
var counted = strings.Fields("child children young people person family families sibling siblings boy boys girl girls baby babies pupil pupils student students carer carers parent parents adult adults individual individuals case cases referral referrals contact contacts assessment assessments plan plans placement placements order orders episode episodes visit visits leaver leavers household households")

// leading are the words after which a number is the figure spoken of.
var leading = strings.Fields("to was were is are only just all of at from with by total totalled stood remains remained than under")

// strong reports whether a number is spoken of as a figure: a noun that is
// counted follows, "out of" follows, or a verb of being or moving stands before.
func (s stated) strong(nouns map[string]bool) bool {
	if s.counts(nouns) {
		return true
	}
	return slices.Contains(leading, s.before)
}

// counts reports whether what follows a number is counted by it.
func (s stated) counts(nouns map[string]bool) bool {
	if s.fraction {
		return true
	}
	for i, w := range s.after[:min(3, len(s.after))] {
		if nouns[w] || slices.Contains(counted, w) || i == 0 && (w == "of" || w == "out") {
			return true
		}
	}
	return false
}

// nounsOf are the words by which an indicator may be counted: its unit's noun
// and the longer words of its name.
func nounsOf(f *briefing.IndicatorFinding) map[string]bool {
	nouns := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(f.Name + " " + f.Unit.Noun)) {
		w = strings.Trim(w, ".,;:()%")
		if len(w) > 4 {
			nouns[w] = true
			nouns[strings.TrimSuffix(w, "s")] = true
		}
	}
	return nouns
}
