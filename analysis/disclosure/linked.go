package disclosure

import (
	"cmp"
	"math"
	"slices"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// Indicators hang together in ways that no workbook declares: one counts what
// is another's numerator, two add up to a third, a yearly one sums up a
// quarterly one. An attacker sees it by trying, and so do we: what agrees in
// every one of several periods is taken for a relation.
const (
	leastEqual = 4 // periods in which two series must agree to be one
	leastSum   = 6 // periods in which a formula of three must hold
)

// column is a series of figures on the common periods.
type column struct {
	row     *row
	numbers []float64       // NaN where there is none
	figures []attack.Figure // none where there is none
	count   int             // known numbers
	varied  bool            // not all the same
	base    bool            // numerators or denominators of a percentage or rate
	whole   bool            // counts of people
}

// link finds the relations between indicators that nobody declared.
func (p *protector) link() {
	p.links = map[int]link{}
	periods := p.commonPeriods()
	if len(periods) < leastEqual {
		return
	}
	columns := p.columns(periods)
	var counts, shares []*column
	for _, c := range columns {
		switch {
		case c.whole:
			counts = append(counts, c)
		case !c.base && c.row.part == nil && c.row.benchmark == nil && !p.hasBase(c):
			shares = append(shares, c)
		}
	}
	p.linkEqual(counts)
	p.linkSums(counts)
	p.linkShares(shares, counts)
}

// hasBase reports whether a percentage gives its own numerators.
func (p *protector) hasBase(c *column) bool {
	for _, f := range c.figures {
		if f != none && p.cells[p.owner[f]].den != none {
			return true
		}
	}
	return false
}

// commonPeriods are the periods of the span that most figures have, in order.
func (p *protector) commonPeriods() map[briefing.Period]int {
	var most [briefing.Pooled + 1]int
	for i := range p.cells {
		most[p.cells[i].pt.Period.Span]++
	}
	span := briefing.Month
	for s := briefing.Month; int(s) < len(most); s++ {
		if most[s] > most[span] {
			span = s
		}
	}
	periods := map[briefing.Period]int{}
	for i := range p.cells {
		if q := p.cells[i].pt.Period; q.Span == span {
			if _, ok := periods[q]; !ok {
				periods[q] = len(periods)
			}
		}
	}
	return periods
}

// columns lays values, numerators and denominators on the common periods.
func (p *protector) columns(periods map[briefing.Period]int) []*column {
	var found []*column
	for _, r := range p.rows {
		cells := p.cells[r.first : r.first+len(r.points)]
		lay := func(base bool, of func(*cell) attack.Figure) {
			if base && !slices.ContainsFunc(cells, func(c cell) bool { return of(&c) != none }) {
				return
			}
			c := &column{row: r, base: base, numbers: make([]float64, len(periods)), figures: make([]attack.Figure, len(periods))}
			c.whole = base || r.counts
			for i := range c.numbers {
				c.numbers[i], c.figures[i] = math.NaN(), none
			}
			for i := range r.points {
				if at, ok := periods[r.points[i].Period]; ok {
					p.lay(c, at, of(&cells[i]))
				}
			}
			if c.count >= leastEqual {
				found = append(found, c)
			}
		}
		lay(false, func(c *cell) attack.Figure { return c.value })
		if r.benchmark == nil && r.ind.Unit.Kind != briefing.Count {
			lay(true, func(c *cell) attack.Figure { return c.num })
			lay(true, func(c *cell) attack.Figure { return c.den })
		}
	}
	return found
}

func (p *protector) lay(c *column, at int, f attack.Figure) {
	if f == none || c.figures[at] != none {
		return
	}
	c.figures[at] = f
	if !p.sys.Settled(f) {
		return
	}
	x := p.sys.World(f)
	for i, y := range c.numbers {
		if i != at && !math.IsNaN(y) && y != x {
			c.varied = true
			break
		}
	}
	c.numbers[at] = x
	c.count++
}

// agree counts the periods in which a formula over several columns can be
// checked, and reports whether it holds in all of them.
func agree(n int, holds func(i int) (known, ok bool)) (checked int, all bool) {
	for i := range n {
		known, ok := holds(i)
		if known && !ok {
			return checked, false
		}
		if known {
			checked++
		}
	}
	return checked, true
}

// linkEqual finds series that are one and the same.
func (p *protector) linkEqual(columns []*column) {
	for i, a := range columns {
		for _, b := range columns[:i] {
			if !a.varied || !b.varied {
				continue
			}
			checked, all := agree(len(a.numbers), func(k int) (bool, bool) {
				return !math.IsNaN(a.numbers[k] + b.numbers[k]), a.numbers[k] == b.numbers[k]
			})
			if !all || checked < leastEqual {
				continue
			}
			for k := range a.figures {
				if a.figures[k] != none && b.figures[k] != none {
					p.sys.Relate(attack.Exactly(0), attack.Term{Figure: a.figures[k], Times: 1}, attack.Term{Figure: b.figures[k], Times: -1})
				}
			}
		}
	}
}

// reference is the period in which most columns have a number, with those
// columns by their number there.
func reference(columns []*column) (at int, sorted []*column) {
	most := -1
	for k := range columns[0].numbers {
		n := 0
		for _, c := range columns {
			if !math.IsNaN(c.numbers[k]) {
				n++
			}
		}
		if n > most {
			at, most = k, n
		}
	}
	for _, c := range columns {
		if !math.IsNaN(c.numbers[at]) {
			sorted = append(sorted, c)
		}
	}
	slices.SortStableFunc(sorted, func(a, b *column) int { return cmp.Compare(a.numbers[at], b.numbers[at]) })
	return at, sorted
}

// between lists the columns whose number in the reference period lies in a range.
func between(sorted []*column, at int, low, high float64) []*column {
	from, _ := slices.BinarySearchFunc(sorted, low, func(c *column, x float64) int { return cmp.Compare(c.numbers[at], x) })
	to := from
	for to < len(sorted) && sorted[to].numbers[at] <= high {
		to++
	}
	return sorted[from:to]
}

// linkSums finds two series that add up to a third.
func (p *protector) linkSums(columns []*column) {
	if len(columns) < 3 {
		return
	}
	at, sorted := reference(columns)
	for _, total := range sorted {
		for _, a := range sorted {
			rest := total.numbers[at] - a.numbers[at]
			if rest < a.numbers[at] {
				break
			}
			if a == total || !a.varied || p.declared(total, a) {
				continue
			}
			for _, b := range between(sorted, at, rest, rest) {
				if b == a || b == total || !b.varied {
					continue
				}
				p.linkSum(total, a, b)
			}
		}
	}
}

// declared reports whether two columns are a total and a part of one
// breakdown, which is known as it stands.
func (p *protector) declared(total, part *column) bool {
	return total.row.ind == part.row.ind && (total.row.part != nil || part.row.part != nil)
}

func (p *protector) linkSum(total, a, b *column) {
	checked, all := agree(len(total.numbers), func(k int) (bool, bool) {
		t, x, y := total.numbers[k], a.numbers[k], b.numbers[k]
		return !math.IsNaN(t + x + y), t == x+y
	})
	if !all || checked < leastSum {
		return
	}
	for k := range total.figures {
		if total.figures[k] != none && a.figures[k] != none && b.figures[k] != none {
			p.enterInstance(instance{[]attack.Term{
				{Figure: total.figures[k], Times: 1}, {Figure: a.figures[k], Times: -1}, {Figure: b.figures[k], Times: -1},
			}, attack.Exactly(0)}, true)
		}
	}
}
