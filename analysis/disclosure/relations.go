package disclosure

import (
	"math"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// family is one formula with all the places where it may hold: "the quarters
// add up to the year", for each year. Whether an attacker believes it, he finds
// out where he can check it.
type family struct {
	instances []instance
	total     bool // the first figure is the total of the others
	// partial: where the parts do not reach the total they are still parts of
	// it, and cannot exceed it.
	partial bool
	least   int // how many instances must be seen to hold
}

// instance is one relation: the sum of the terms lies in the range.
type instance struct {
	terms []attack.Term
	want  attack.Range
}

// add enters one instance: the first figure equals the sum of the others, give
// or take the slack of their rounding.
func (f *family) add(slack float64, sum attack.Figure, of ...attack.Figure) {
	terms := make([]attack.Term, 1, len(of)+1)
	terms[0] = attack.Term{Figure: sum, Times: 1}
	for _, g := range of {
		terms = append(terms, attack.Term{Figure: g, Times: -1})
	}
	f.instances = append(f.instances, instance{terms, attack.Range{Low: -slack, High: slack}})
}

// enterFamily enters the relations of a family that the true figures bear out.
// Instances with a figure that the source withheld cannot be checked; they
// count as true unless the checkable ones are mostly false.
func (p *protector) enterFamily(f family) {
	var holds, fails, over, unchecked int
	for _, in := range f.instances {
		switch left, known := p.remainder(in); {
		case !known:
			unchecked++
		case in.holds(left):
			holds++
		default:
			fails++
			if left < in.want.Low {
				over++
			}
		}
	}
	exact := holds >= f.least && holds >= fails && holds+unchecked > 0
	for _, in := range f.instances {
		left, known := p.remainder(in)
		switch {
		case exact && (!known || in.holds(left)):
			p.enterInstance(in, f.total)
		case f.partial && over == 0 && fails > 0:
			in.want.High = math.Inf(1)
			p.enterInstance(in, f.total)
		}
	}
}

func (in instance) holds(left float64) bool {
	size := 1e-9 * math.Max(1, math.Abs(left))
	return left >= in.want.Low-size && left <= in.want.High+size
}

// remainder is the sum of an instance's terms in the true world; known is false
// when the source withheld one of them.
func (p *protector) remainder(in instance) (left float64, known bool) {
	for _, t := range in.terms {
		if !p.sys.Settled(t.Figure) {
			return 0, false
		}
		left += t.Times * p.sys.World(t.Figure)
	}
	return left, true
}

func (p *protector) enterInstance(in instance, total bool) {
	r := p.sys.Relate(in.want, in.terms...)
	if total {
		p.total[totalKey{r, in.terms[0].Figure}] = true
	}
}

// relate enters how the figures hang together.
func (p *protector) relate() {
	for i := range p.ds.Indicators {
		ind := &p.ds.Indicators[i]
		p.relateParts(ind)
		p.relateBenchmarks(ind)
	}
	for _, r := range p.rows {
		p.relateTimes(r)
		p.relateToDate(r)
		p.relateRepeats(r)
		p.relateShares(r)
	}
	p.relateAcross()
}

// relateShares enters that a numerator is no larger than its denominator.
func (p *protector) relateShares(r *row) {
	if r.ind.Unit.Kind != briefing.Percent {
		return
	}
	for i := range r.points {
		c := &p.cells[r.first+i]
		if c.num != none && c.den != none {
			p.sys.Relate(attack.AtLeast(0), attack.Term{Figure: c.den, Times: 1}, attack.Term{Figure: c.num, Times: -1})
		}
	}
}

// relateRepeats enters that a period given twice with the same figure is one
// figure.
func (p *protector) relateRepeats(r *row) {
	f := family{}
	for i := range r.points {
		first := p.at(r, r.points[i].Period)
		if here := r.first + i; first >= 0 && first != here && p.cells[here].value != none {
			f.add(0, p.cells[first].value, p.cells[here].value)
		}
	}
	p.enterFamily(f)
}

// rounding is how far a figure may lie from what it was rounded from: nothing
// for counts, half of the last place shown for others.
func rounding(r *row, v briefing.Value) float64 {
	if r.counts {
		return 0
	}
	return 0.5 * step(v)
}
