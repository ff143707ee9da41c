package since

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// Counterparts say which item of the last report each item of this one is: its
// index there, or -1 for what is new.
type Counterparts struct {
	Indicators, Actions, Recommendations []int
}

// Pair finds each item of a report in the last one, as Compare does: under
// another name or number too.
func Pair(now, then briefing.Dataset) Counterparts {
	c := comparison{now: now, then: then}
	return Counterparts{
		Indicators:      c.pairIndicators().then,
		Actions:         pairTexts(actionRows(now.Actions), actionRows(then.Actions)).then,
		Recommendations: pairTexts(recommendationRows(now.Recommendations), recommendationRows(then.Recommendations)).then,
	}
}

// pairing says which row of this report is which row of the last one. It is
// filled by one rule after the other; what a rule has paired stays paired.
type pairing struct {
	then  []int  // for each row now, its index in the last report; −1: none
	taken []bool // for each row then
}

func newPairing(now, then int) *pairing {
	p := &pairing{then: make([]int, now), taken: make([]bool, then)}
	for i := range p.then {
		p.then[i] = -1
	}
	return p
}

func (p *pairing) pair(i, j int) { p.then[i], p.taken[j] = j, true }

// byKey pairs rows that have the same key and fit each other, in the order
// given. A row whose key is empty pairs with none.
func (p *pairing) byKey(now, then func(int) string, fit func(i, j int) bool) {
	free := map[string][]int{}
	for j, taken := range p.taken {
		if key := then(j); key != "" && !taken {
			free[key] = append(free[key], j)
		}
	}
	for i := range p.then {
		key := now(i)
		if p.then[i] >= 0 || key == "" {
			continue
		}
		if at := slices.IndexFunc(free[key], func(j int) bool { return fit(i, j) }); at >= 0 {
			p.pair(i, free[key][at])
			free[key] = slices.Delete(free[key], at, at+1)
		}
	}
}

// byLikeness pairs the rows left over that are likest first. The likeness of
// rows that cannot be the same is 0 or less.
func (p *pairing) byLikeness(likeness func(i, j int) float64) {
	type candidate struct {
		i, j int
		like float64
	}
	var candidates []candidate
	for i, then := range p.then {
		for j, taken := range p.taken {
			if then >= 0 || taken {
				continue
			}
			if like := likeness(i, j); like > 0 {
				candidates = append(candidates, candidate{i, j, like})
			}
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.like, a.like) })
	for _, c := range candidates {
		if p.then[c.i] < 0 && !p.taken[c.j] {
			p.pair(c.i, c.j)
		}
	}
}

// dropped lists the rows of the last report that were paired with none.
func (p *pairing) dropped() []int {
	var left []int
	for j, taken := range p.taken {
		if !taken {
			left = append(left, j)
		}
	}
	return left
}

// always fits rows of which the key says all.
func always(int, int) bool { return true }

// joined is a key of two parts, empty when the last one is.
func joined(a, b string) string {
	if b == "" {
		return ""
	}
	return plain(a) + "\n" + plain(b)
}

// nameless is the one key of all rows that have neither a reference nor words.
func nameless(ref, text string) string {
	if plain(ref)+plain(text) == "" {
		return "nameless"
	}
	return ""
}
