package analysis

import (
	"slices"
	"strings"
	"sync"
)

// sense is what a word of a commentary may say, as far as it is looked for.
type sense uint16

// The senses: how a figure moved; that a sentence is turned round or speaks of
// something else; and what explains a figure.
const (
	saysBetter sense = 1 << iota
	saysWorse
	saysUp
	saysDown
	hedges
	givesReason
	givesAction
	givesDate
)

// spoken lists the words of each sense.
var spoken = [...]struct {
	sense sense
	words string
}{
	{saysBetter, "improved improvement improving improves better"},
	{saysWorse, "worsened worse worsening deteriorated deterioration deteriorating"},
	{saysUp, "increased increase rose risen rise grew grown"},
	{saysDown, "decreased decrease fell fallen fall dropped reduced reduction declined"},
	{hedges, "not no never without will should expect expected aim aims plan plans planned target " +
		"to if need needs until could may hope hoped despite although but however national nationally"},
	{givesReason, "because due owing result reason caused cause reflects reflecting driven since following after " +
		"vacancies sickness demand delay delays shortage backlog impact pressure pressures"},
	{givesAction, "will action actions plan recruit recruited recruiting recruitment training trained introduced review reviewing " +
		"working audit appointed agreed started set being monitored weekly meeting panel improvement"},
	{givesDate, "january february march april june july august september october november december " +
		"q1 q2 q3 q4 quarter month months week weeks autumn spring summer winter"},
}

// senses are the words of spoken with all that each may say.
var senses = sync.OnceValue(func() map[string]sense {
	all := map[string]sense{}
	for _, s := range spoken {
		for _, word := range strings.Fields(s.words) {
			all[word] |= s.sense
		}
	}
	return all
})

// senseOf is what a word in lower case may say; 0 for nothing looked for.
func senseOf(word string) sense { return senses()[word] }

// wordWith is the index of the first word with one of the senses; −1 for none.
func wordWith(words []string, any sense) int {
	return slices.IndexFunc(words, func(w string) bool { return senseOf(w)&any != 0 })
}
