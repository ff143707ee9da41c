package audit

import (
	"slices"
	"strings"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// elsewhere reads words that stand somewhere else than beside the figures: the
// update of an action, an answer to a recommendation, a statement on the front
// sheet, the commentary on another indicator. A sentence there need not name the
// indicator to speak of it: that it has a telling word of the name, and a number
// equal to a withheld one, is enough to ask. own is the name of the indicator to
// which the words belong, whose own figures have been looked for already.
func (a *auditor) elsewhere(text string, at briefing.Pos, own string) {
	told := map[disclosure.Cell]bool{}
	for _, sentence := range sentencesOf(text) {
		numbers := numbersIn(sentence)
		if len(numbers) == 0 {
			continue
		}
		said := stemsOf(sentence)
		for _, s := range a.subjects {
			if s.finding.Name == own {
				continue
			}
			for _, n := range numbers {
				if n.difference() || n.dated() {
					continue
				}
				hidden, ok := s.statesOf(n, said)
				if !ok || told[hidden.Cell] {
					continue
				}
				told[hidden.Cell] = true
				a.told(at, hidden, n)
			}
		}
	}
}

// told reports a number that stands elsewhere: an error where it is a small
// figure and counts somebody or something, else a doubt.
func (a *auditor) told(at briefing.Pos, hidden disclosure.Suppression, n stated) {
	if hidden.Reason != disclosure.Protecting && (n.share || n.counts(nil)) {
		a.tell(briefing.Error, at, hidden, "states a number that is suppressed")
		return
	}
	a.tell(briefing.Warning, at, hidden, "holds a number that may be a suppressed one")
}

// statesOf finds the suppressed figure, of a period that is spoken of without
// naming it, which a number states in a sentence with telling words of its name.
func (s subject) statesOf(n stated, said []string) (disclosure.Suppression, bool) {
	for i := len(s.suppressed) - 1; i >= 0; i-- {
		h := s.suppressed[i]
		if h.Cell.Benchmark == "" && s.recent(h.Cell.Period) && n.is(h) && tells(h.Cell, said) {
			return h, true
		}
	}
	return disclosure.Suppression{}, false
}

// tells reports whether a sentence may be about a cell: it shares a telling
// word with the name of its part, or of its indicator where it has no part; and
// a second word with either name.
func tells(c disclosure.Cell, said []string) bool {
	name, context := c.Part, c.Indicator
	if name == "" {
		name = c.Indicator
	}
	telling := 0
	shared := map[string]bool{}
	for _, stem := range stemsOf(name + " " + context) {
		shared[stem] = slices.ContainsFunc(said, func(word string) bool { return akin(word, stem) })
	}
	words := 0
	for _, hit := range shared {
		if hit {
			words++
		}
	}
	own := stemsOf(name)
	plain := !slices.ContainsFunc(own, func(stem string) bool { return !slices.Contains(everyday, stem) })
	for _, stem := range own {
		if shared[stem] && (plain || !slices.Contains(everyday, stem)) {
			telling++
		}
	}
	return telling > 0 && words > 1
}

// everyday are stems that half of all names in such papers have, with those of
// what is counted: alone they tell nothing. Those of durations and ages and of
// how a measure is made are no words of a name at all.
var (
	everyday = append(stemsWithin(strings.Join(counted, " ")), stemsWithin(
		"social work service team council council's support number rate care protection early help health school")...)
	unsaid = stemsWithin("year month week day hour quarter time more than less with without from their they them this that those have been were within over under into date last first next each every other new who which whose are and not for the per cent percentage number rate")
)

// stemsOf are the words of a text without their endings, those left out that
// say nothing of what it is about.
func stemsOf(text string) []string {
	return slices.DeleteFunc(stemsWithin(text), func(stem string) bool { return slices.Contains(unsaid, stem) })
}

func stemsWithin(text string) []string {
	var stems []string
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r == '\'' || r == '’' || r >= 0x80 && r != '–')
	}) {
		w, _, _ = strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
		if stem := stemOf(w); len(stem) > 2 && !slices.Contains(stems, stem) {
			stems = append(stems, stem)
		}
	}
	return stems
}

// stemOf takes the common endings off a word: "waiting" and "waits" are "wait",
// "approval" and "approved" are "approv", "families" and "family" are "famili".
func stemOf(w string) string {
	for _, ending := range [...]string{"ing", "ies", "ied", "als", "ed", "es", "al", "s", "e", "y"} {
		rest, cut := strings.CutSuffix(w, ending)
		if !cut || len(rest) < 3 || ending == "s" && strings.HasSuffix(rest, "s") {
			continue
		}
		if n := len(rest); n > 3 && rest[n-1] == rest[n-2] && strings.IndexByte("lsz", rest[n-1]) < 0 {
			rest = rest[:n-1] // "planning"
		}
		if ending == "ies" || ending == "ied" || ending == "y" {
			rest += "i"
		}
		return rest
	}
	return w
}

// akin reports whether two stems are of one word: equal, or one with a short
// beginning before it ("await", "wait").
func akin(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b || len(a) > 3 && len(b)-len(a) <= 2 && strings.HasSuffix(b, a)
}

// difference reports whether a number is how much something changed by.
func (s stated) difference() bool {
	return len(s.after) > 0 && slices.Contains([]string{"fewer", "more", "less", "lower", "higher", "extra", "additional"}, s.after[0]) || s.before == "by"
}

// dated reports whether a number is the day of a shortened month, or the number
// of an action or recommendation.
func (s stated) dated() bool {
	month := len(s.after) > 0 && slices.Contains(strings.Fields("jan feb mar apr jun jul aug sep sept oct nov dec"), s.after[0])
	return month || slices.Contains([]string{"action", "actions", "recommendation", "recommendations", "step", "item", "items"}, s.before)
}

// sentencesOf splits a text where a sentence ends, and at semicolons.
func sentencesOf(text string) []string {
	var all []string
	start := 0
	for i := range len(text) {
		ends := strings.IndexByte("\n;!?", text[i]) >= 0 ||
			text[i] == '.' && (i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n')
		if ends {
			all, start = append(all, text[start:i]), i+1
		}
	}
	return append(all, text[start:])
}
