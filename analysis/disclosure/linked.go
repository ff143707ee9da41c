package disclosure

import (
	"cmp"
	"math"
	"slices"
	"strings"

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

// link is where the parts of a percentage or rate stand, when it does not give
// them itself.
type link struct{ num, den attack.Figure }

// column is a series of figures on the common periods.
type column struct {
	row     *row
	name    string
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
		lay := func(name string, base bool, of func(*cell) attack.Figure) {
			c := &column{row: r, name: name, base: base, numbers: make([]float64, len(periods)), figures: make([]attack.Figure, len(periods))}
			c.whole = base || r.counts
			for i := range c.numbers {
				c.numbers[i], c.figures[i] = math.NaN(), none
			}
			for i := range r.points {
				if at, ok := periods[r.points[i].Period]; ok {
					p.lay(c, at, of(&p.cells[r.first+i]))
				}
			}
			if c.count >= leastEqual {
				found = append(found, c)
			}
		}
		lay(r.ind.Name, false, func(c *cell) attack.Figure { return c.value })
		if r.benchmark == nil && r.ind.Unit.Kind != briefing.Count {
			lay(r.ind.Name, true, func(c *cell) attack.Figure { return c.num })
			lay(r.ind.Name, true, func(c *cell) attack.Figure { return c.den })
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

// linkShares finds, for each percentage or rate that does not give its parts,
// the counts it is made of; or, for a rate, the count that moves with it, from
// which and from the rate the population follows.
func (p *protector) linkShares(shares, counts []*column) {
	if len(counts) == 0 {
		return
	}
	at, sorted := reference(counts)
	for _, s := range shares {
		unit := s.row.ind.Unit
		if unit.Kind != briefing.Percent && unit.Kind != briefing.Rate || math.IsNaN(s.numbers[at]) || !s.varied {
			continue
		}
		per := 100.0
		if unit.Kind == briefing.Rate {
			per = float64(max(unit.Per, 1))
		}
		if !p.linkQuotient(s, sorted, at, per) && unit.Kind == briefing.Rate {
			p.linkPopulation(s, counts, per)
		}
	}
}

// linkQuotient ties a share to its numerator and denominator.
func (p *protector) linkQuotient(s *column, sorted []*column, at int, per float64) bool {
	for _, den := range sorted {
		half := p.half(s, at)
		low, high := (s.numbers[at]-half)*den.numbers[at]/per, (s.numbers[at]+half)*den.numbers[at]/per
		for _, num := range between(sorted, at, low, high) {
			if num == den || !num.varied {
				continue
			}
			checked, all := agree(len(s.numbers), func(k int) (bool, bool) {
				v, n, d := s.numbers[k], num.numbers[k], den.numbers[k]
				return !math.IsNaN(v+n+d) && d > 0, math.Abs(v-per*n/d) <= p.half(s, k)
			})
			if all && checked >= leastSum {
				p.enterQuotient(s, num, den, per)
				return true
			}
		}
	}
	return false
}

// half is how far a printed share may lie from the unrounded one.
func (p *protector) half(s *column, k int) float64 {
	if s.figures[k] == none {
		return 0
	}
	v := p.cells[p.owner[s.figures[k]]].pt.Value.Value
	if v.Number == v.Rounded() {
		return 0.5*math.Pow10(-int(v.Decimals)) + 1e-9
	}
	return 1e-6 * math.Max(1, math.Abs(v.Number))
}

func (p *protector) enterQuotient(s, num, den *column, per float64) {
	for k := range s.figures {
		if s.figures[k] == none || num.figures[k] == none || den.figures[k] == none {
			continue
		}
		p.links[p.owner[s.figures[k]]] = link{num.figures[k], den.figures[k]}
		if math.IsNaN(s.numbers[k]) {
			continue
		}
		half := p.half(s, k)
		p.sys.RelateWhile(s.figures[k], attack.AtLeast(0),
			attack.Term{Figure: num.figures[k], Times: per}, attack.Term{Figure: den.figures[k], Times: half - s.numbers[k]})
		p.sys.RelateWhile(s.figures[k], attack.AtLeast(0),
			attack.Term{Figure: num.figures[k], Times: -per}, attack.Term{Figure: den.figures[k], Times: half + s.numbers[k]})
	}
}

// slowest is by how much a population may change from one period to the next
// and still be taken for one.
const slowest = 0.02

// linkPopulation ties a rate to the count that it is made of, by the population
// that count and rate together give in the other periods.
func (p *protector) linkPopulation(s *column, counts []*column, per float64) {
	for _, num := range counts {
		low, high, before, checked := math.Inf(1), 0.0, 0.0, 0
		steady := num.varied && num.row.part == nil
		for k := 0; k < len(s.numbers) && steady; k++ {
			if math.IsNaN(s.numbers[k]+num.numbers[k]) || s.numbers[k] < 20*p.half(s, k) {
				continue
			}
			population := per * num.numbers[k] / s.numbers[k]
			steady = before == 0 || math.Abs(population/before-1) <= slowest+2*p.half(s, k)/s.numbers[k]
			low, high, before = math.Min(low, population), math.Max(high, population), population
			checked++
		}
		if !steady || checked < leastSum || high > 1.25*low {
			continue
		}
		p.enterPopulation(s, num, per, low, high)
		return
	}
}

func (p *protector) enterPopulation(s, num *column, per, low, high float64) {
	for k := range s.figures {
		if s.figures[k] == none || num.figures[k] == none {
			continue
		}
		p.links[p.owner[s.figures[k]]] = link{num.figures[k], none}
		if !math.IsNaN(s.numbers[k]) {
			half := p.half(s, k)
			p.sys.RelateWhile(s.figures[k], attack.Range{Low: math.Max(0, s.numbers[k]-half) * low / per, High: (s.numbers[k] + half) * high / per},
				attack.Term{Figure: num.figures[k], Times: 1})
		}
	}
}

// sameName compares names as a reader does.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
