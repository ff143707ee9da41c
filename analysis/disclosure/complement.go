package disclosure

import (
	"cmp"
	"math"
	"slices"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// complement suppresses one further figure after another until every sensitive
// figure is safe. Suppressing more never makes an earlier one less safe, so one
// pass over the growing list is enough.
func (p *protector) complement() {
	for n := 0; n < len(p.sensitive); n++ {
		for {
			s := p.sensitive[n]
			stuck, safe := p.safe(s)
			if safe {
				break
			}
			next := p.choose(s.figure, stuck)
			if next >= 0 {
				p.hide(next, Protecting, s.cell)
				continue
			}
			// Nothing is left to suppress. A small total of small parts cannot
			// have every small value; that it is one of the small figures at all
			// is not said, though.
			p.sensitive[n].within = anything
			if _, safe = p.safe(p.sensitive[n]); !safe {
				p.giveUp(s, stuck)
				p.sensitive[n].lost = true
			}
			break
		}
	}
}

// giveUp reports a figure that nothing more can be suppressed for: a warning
// where earlier papers have given it away, otherwise an error.
func (p *protector) giveUp(s sensitive, stuck map[int]int) {
	severity := briefing.Error
	for r := range stuck {
		for _, f := range p.sys.Ties(r) {
			if i := p.owner[f]; i >= 0 && p.cells[i].known {
				severity = briefing.Warning
			}
		}
	}
	what := p.name(s.cell).String()
	if s.derived {
		what += ", less the figure before,"
	}
	p.problems.Add(severity, p.cells[s.cell].pt.Value.Pos,
		"leave the figures out from which it follows, or have the paper classified exempt",
		"%s is a small number that can be worked out from figures that cannot be suppressed", what)
}

// safe reports whether enough values are possible for a sensitive figure; when
// not, the relations where the search for them got stuck.
func (p *protector) safe(s sensitive) (stuck map[int]int, ok bool) {
	want := p.profile.candidates(s.within)
	found, stuck := p.sys.Possible(s.figure, s.within, want)
	return stuck, found >= want
}

// choose picks the figure to suppress next, among those that the relations
// stand on in which nothing was left to give way, or else among all that are
// tied to the figure. −1: none.
func (p *protector) choose(f attack.Figure, stuck map[int]int) int {
	relations := make([]int, 0, len(stuck))
	for r := range stuck {
		relations = append(relations, r)
	}
	slices.Sort(relations)
	if next := p.first(relations); next >= 0 {
		return next
	}
	relations = relations[:0]
	for _, g := range p.sys.Reach(f) {
		relations = append(relations, p.sys.RelationsOf(g)...)
	}
	slices.Sort(relations)
	return p.first(slices.Compact(relations))
}

// first is the cell to suppress first among those of several relations: a
// percentage before a count, a part before a total, the council's own figures
// before those of others; then what loosens most of the relations at once; then
// the smallest.
func (p *protector) first(relations []int) int {
	var found []candidate
	for _, r := range relations {
		for _, g := range p.sys.Ties(r) {
			found = p.nominate(found, r, g)
		}
	}
	if len(found) == 0 {
		return -1
	}
	return slices.MinFunc(found, compareCandidates).cell
}

// candidate is a published figure that may be suppressed to protect another.
type candidate struct {
	cell    int
	rank    int // the lower, the sooner
	loosens int // relations
	size    float64
}

func compareCandidates(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.rank, b.rank), -cmp.Compare(a.loosens, b.loosens),
		cmp.Compare(a.size, b.size), cmp.Compare(a.cell, b.cell))
}

// The ranks of candidates.
const (
	percentageRank = iota
	partRank
	totalRank
	othersRank
)

// nominate adds the cell of a figure to the candidates, or counts one more
// relation that it would loosen. Zero stays zero, and what is public already
// cannot be taken back.
func (p *protector) nominate(found []candidate, relation int, f attack.Figure) []candidate {
	i := p.owner[f]
	if i < 0 {
		return found
	}
	c := &p.cells[i]
	if c.hidden || c.known || c.row.counts && !p.profile.Zero && p.sys.World(f) == 0 {
		return found
	}
	rank := partRank
	switch {
	case c.row.benchmark != nil:
		rank = othersRank
	case !c.row.counts && !c.row.ind.Unit.Additive():
		rank = percentageRank
	case p.total[totalKey{relation, f}]:
		rank = totalRank
	}
	at := slices.IndexFunc(found, func(k candidate) bool { return k.cell == i })
	if at < 0 {
		return append(found, candidate{cell: i, rank: rank, loosens: 1, size: math.Abs(p.sys.World(f))})
	}
	found[at].loosens++
	found[at].rank = max(found[at].rank, rank)
	return found
}

// prune publishes again what turned out not to be needed: later choices often
// protect what earlier ones were made for. The largest go first.
func (p *protector) prune() {
	var chosen []int
	for i := range p.cells {
		if p.cells[i].hidden && p.cells[i].reason == Protecting {
			chosen = append(chosen, i)
		}
	}
	slices.SortStableFunc(chosen, func(a, b int) int {
		return cmp.Compare(p.size(b), p.size(a))
	})
	for _, i := range chosen {
		p.publishAgain(i)
	}
}

// size is what cells are ordered by when one is to be published again.
func (p *protector) size(i int) float64 {
	if p.cells[i].value == none {
		return 0
	}
	return math.Abs(p.number(i))
}

// publishAgain publishes a suppressed cell if everything that relations tie to
// it stays safe.
func (p *protector) publishAgain(i int) {
	c := &p.cells[i]
	near := map[attack.Figure]bool{}
	p.gather(c, near)
	p.show(c, true)
	c.hidden = false
	p.gather(c, near)
	for _, s := range p.sensitive {
		if !near[s.figure] || !s.derived && (s.cell == i || !p.cells[s.cell].hidden) {
			continue
		}
		if _, ok := p.safe(s); !ok {
			p.show(c, false)
			c.hidden = true
			return
		}
	}
}

// gather adds each figure in doubt that relations tie to a cell.
func (p *protector) gather(c *cell, near map[attack.Figure]bool) {
	for _, f := range [...]attack.Figure{c.value, c.num, c.den} {
		if f != none {
			for _, g := range p.sys.Reach(f) {
				near[g] = true
			}
		}
	}
}
