package disclosure

import (
	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// relateParts enters that the parts of each breakdown add up to the total, or,
// for percentages, to a hundred.
func (p *protector) relateParts(ind *briefing.Indicator) {
	rows := p.parts[ind]
	if len(rows) == 0 {
		return
	}
	var dimensions []string
	byDimension := map[string][]*row{}
	for _, r := range rows {
		d := r.part.Dimension
		if byDimension[d] == nil {
			dimensions = append(dimensions, d)
		}
		byDimension[d] = append(byDimension[d], r)
	}
	totals := p.totals(ind, rows, len(dimensions))
	for _, d := range dimensions {
		if additive(p.own[ind]) {
			p.relateDimension(byDimension[d], totals)
		} else if ind.Unit.Kind == briefing.Percent {
			p.relateHundred(byDimension[d])
		}
	}
}

// additive reports whether figures of a row's unit may be added up.
func additive(r *row) bool { return r.counts || r.ind.Unit.Additive() }

// periodTotal is the figure that the parts of one period add up to.
type periodTotal struct {
	period briefing.Period
	figure attack.Figure
	slack  float64
}

// totals lists the total of each period in which a part has a figure. Where
// the workbook gives none, but two breakdowns of the same thing, the total is a
// figure that nobody has seen and that both add up to.
func (p *protector) totals(ind *briefing.Indicator, parts []*row, dimensions int) []periodTotal {
	var found []periodTotal
	seen := map[briefing.Period]bool{}
	own := p.own[ind]
	for _, r := range parts {
		for i := range r.points {
			period := r.points[i].Period
			if seen[period] || p.cells[r.first+i].value == none {
				continue
			}
			seen[period] = true
			if at := p.at(own, period); at >= 0 {
				found = append(found, periodTotal{period, p.cells[at].value, rounding(own, p.cells[at].pt.Value.Value)})
			} else if dimensions > 1 {
				found = append(found, periodTotal{period, p.unseenTotal(parts, period), 0})
			}
		}
	}
	return found
}

// unseenTotal enters the total of the first breakdown that has one.
func (p *protector) unseenTotal(parts []*row, period briefing.Period) attack.Figure {
	sum, withheld := 0.0, false
	for _, r := range parts {
		if at := p.at(r, period); at >= 0 && r.part.Dimension == parts[0].part.Dimension {
			sum += p.number(at)
			withheld = withheld || p.withheld(at)
		}
	}
	return p.virtual(attack.Spec{Prior: attack.AtLeast(0), Step: 1, World: sum, Unsettled: withheld})
}

// relateDimension enters the sums of one breakdown. A part without a figure in
// a period counts as nothing there.
func (p *protector) relateDimension(parts []*row, totals []periodTotal) {
	f := family{total: true, partial: true}
	for _, t := range totals {
		var figures []attack.Figure
		slack := t.slack
		for _, r := range parts {
			if at := p.at(r, t.period); at >= 0 {
				figures = append(figures, p.cells[at].value)
				slack += rounding(r, p.cells[at].pt.Value.Value)
			}
		}
		if len(figures) > 0 {
			f.add(slack, t.figure, figures...)
		}
	}
	p.enterFamily(f)
}

// relateHundred enters that percentages of one breakdown add up to a hundred,
// where they do.
func (p *protector) relateHundred(parts []*row) {
	f := family{least: 1}
	seen := map[briefing.Period]bool{}
	for _, r := range parts {
		for i := range r.points {
			if period := r.points[i].Period; !seen[period] {
				seen[period] = true
				p.addHundred(&f, parts, period)
			}
		}
	}
	p.enterFamily(f)
}

func (p *protector) addHundred(f *family, parts []*row, period briefing.Period) {
	var terms []attack.Term
	slack := 0.0
	for _, r := range parts {
		if at := p.at(r, period); at >= 0 {
			terms = append(terms, attack.Term{Figure: p.cells[at].value, Times: 1})
			slack += rounding(r, p.cells[at].pt.Value.Value)
		}
	}
	if len(terms) > 1 {
		f.instances = append(f.instances, instance{terms, attack.Range{Low: 100 - slack, High: 100 + slack}})
	}
}
