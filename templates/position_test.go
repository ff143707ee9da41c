package templates

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func TestTallySentences(t *testing.T) {
	l := english(t)
	tally := briefing.Tally{Total: 40}
	tally.ByRating[briefing.OnTarget] = 17
	tally.ByRating[briefing.WithinTolerance] = 14
	tally.ByRating[briefing.OffTarget] = 8
	tally.ByRating[briefing.NoData] = 1
	want := "For Q2 2026/27, 39 of the 40 indicators can be rated against a target. Of these, 17 are on target, 14 within tolerance and 8 off target."
	if got := l.tallySentence(tally, q2); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got, want := l.reconciliation(tally), "The other one is without a figure."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

var inWords = map[string]int{"no": 0, "none": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}

// numbersIn lists the numbers that a text says, in digits or in words.
func numbersIn(text string) []int {
	var found []int
	for _, word := range regexp.MustCompile(`[a-z]+|[0-9]+`).FindAllString(strings.ToLower(text), -1) {
		if n, ok := inWords[word]; ok {
			found = append(found, n)
		} else if n, err := strconv.Atoi(word); err == nil {
			found = append(found, n)
		}
	}
	return found
}

// Whatever the counts, the numbers a reader is told add up to the total.
func TestTallySentencesReconcile(t *testing.T) {
	l := english(t)
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var tally briefing.Tally
		for r := range tally.ByRating {
			tally.ByRating[r] = random.IntN(12) * random.IntN(2)
			tally.Total += tally.ByRating[r]
		}
		if tally.Rated() == 0 || tally.Rated() == tally.Total {
			continue
		}
		said := numbersIn(strings.Replace(l.tallySentence(tally, q2), q2.String(), "", 1))
		rated, total := said[0], said[1]
		switch {
		case rated == 1 && len(said) == 3: // "that one is off target"
			said = append(said, 0, 0)
		case len(said) != 5:
			t.Fatalf("%q says %v", l.tallySentence(tally, q2), said)
		}
		if sum := said[2] + said[3] + said[4]; sum != rated || total != tally.Total {
			t.Fatalf("%q does not add up", l.tallySentence(tally, q2))
		}
		rest := numbersIn(strings.ReplaceAll(l.reconciliation(tally), "no target", "target"))
		if len(rest) == 1 {
			rest = append(rest, rest[0])
		}
		sum := 0
		for _, n := range rest[1:] {
			sum += n
		}
		if rest[0]+rated != total || sum != rest[0] {
			t.Fatalf("%q does not add up with %q", l.reconciliation(tally), l.tallySentence(tally, q2))
		}
	}
}
