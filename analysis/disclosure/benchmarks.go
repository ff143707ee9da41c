package disclosure

import (
	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// relateBenchmarks enters that the areas of a workbook may add up to a wider
// one, or average to it.
func (p *protector) relateBenchmarks(ind *briefing.Indicator) {
	own := p.own[ind]
	var wide, single []*row
	for _, r := range p.rows {
		switch {
		case r.ind != ind || r.benchmark == nil:
		case r.benchmark.Kind == briefing.Neighbour || r.benchmark.Kind == briefing.OtherArea:
			single = append(single, r)
		default:
			wide = append(wide, r)
		}
	}
	for _, w := range wide {
		if additive(own) {
			p.enterFamily(p.areas(w, own, single, false))
			p.enterFamily(p.areas(w, nil, single, false))
		}
		p.enterFamily(p.areas(w, own, single, true))
		p.enterFamily(p.areas(w, nil, single, true))
	}
}

// areas is the family in which a wider area is the sum or the mean of single
// ones, with the council's own or, when own is nil, without.
func (p *protector) areas(wide, own *row, single []*row, mean bool) family {
	f := family{total: true, least: 2}
	members := single
	if own != nil {
		members = append([]*row{own}, single...)
	}
	if len(members) < 2 {
		return f
	}
	for i := range wide.points {
		at := wide.first + i
		if p.cells[at].value == none {
			continue
		}
		terms := []attack.Term{{Figure: p.cells[at].value, Times: 1}}
		slack := rounding(wide, p.cells[at].pt.Value.Value)
		if mean {
			terms[0].Times = float64(len(members))
			slack = 0.5 * terms[0].Times * step(p.cells[at].pt.Value.Value)
		}
		for _, m := range members {
			if here := p.at(m, wide.points[i].Period); here >= 0 {
				terms = append(terms, attack.Term{Figure: p.cells[here].value, Times: -1})
				slack += rounding(m, p.cells[here].pt.Value.Value)
			}
		}
		if len(terms) == len(members)+1 {
			f.instances = append(f.instances, instance{terms, attack.Range{Low: -slack, High: slack}})
		}
	}
	return f
}
