package disclosure

import (
	"math"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// link is where the parts of a percentage or rate stand, when it does not give
// them itself.
type link struct{ num, den attack.Figure }

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
