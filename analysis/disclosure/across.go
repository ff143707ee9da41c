package disclosure

import (
	"strings"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// relateAcross enters what names and calendars tell of several indicators: one
// that is given twice, one that is the total of others, one that sums up
// another's quarters.
func (p *protector) relateAcross() {
	var additiveRows []*row
	for i := range p.ds.Indicators {
		if r := p.own[&p.ds.Indicators[i]]; len(r.points) > 0 {
			p.relateTwins(r, i)
			if additive(r) {
				additiveRows = append(additiveRows, r)
			}
		}
	}
	for _, r := range additiveRows {
		p.relateStem(r, additiveRows)
		for _, other := range additiveRows {
			if other != r && longer(r, other) {
				p.relateSummary(r, other)
			}
		}
	}
}

// relateTwins enters that an indicator given twice (in two sheets, or two
// workbooks) is one.
func (p *protector) relateTwins(r *row, before int) {
	for j := range p.ds.Indicators[:before] {
		other := &p.ds.Indicators[j]
		same := sameName(other.Name, r.ind.Name) || other.Ref != "" && strings.EqualFold(other.Ref, r.ind.Ref)
		if same && other.Unit.Kind == r.ind.Unit.Kind {
			p.relateSame(r, p.own[other])
			p.relateSameParts(r.ind, other)
		}
	}
}

func (p *protector) relateSameParts(a, b *briefing.Indicator) {
	for _, x := range p.partRows(a) {
		for _, y := range p.partRows(b) {
			if sameName(x.part.Name, y.part.Name) && sameName(x.part.Dimension, y.part.Dimension) {
				p.relateSame(x, y)
			}
		}
	}
}

func (p *protector) relateSame(a, b *row) {
	f := family{}
	for i := range a.points {
		if at := p.at(b, a.points[i].Period); at >= 0 && p.cells[a.first+i].value != none {
			f.add(0, p.cells[at].value, p.cells[a.first+i].value)
		}
	}
	p.enterFamily(f)
}

// relateStem enters that an indicator is the total of those whose names begin
// with its own: "Referrals" of "Referrals: police" and "Referrals from schools".
func (p *protector) relateStem(total *row, all []*row) {
	stem := stemOf(total.ind.Name)
	var parts []*row
	for _, r := range all {
		if r != total && extends(r.ind.Name, stem) && r.ind.Unit.Kind == total.ind.Unit.Kind {
			parts = append(parts, r)
		}
	}
	if len(parts) < 2 {
		return
	}
	f := family{total: true, partial: true}
	for i := range total.points {
		if p.cells[total.first+i].value == none {
			continue
		}
		var of []int
		for _, r := range parts {
			if at := p.at(r, total.points[i].Period); at >= 0 {
				of = append(of, at)
			}
		}
		p.addCells(&f, total.first+i, of)
	}
	p.enterFamily(f)
}

// addCells enters that one cell is the sum of others.
func (p *protector) addCells(f *family, sum int, of []int) {
	if len(of) == 0 {
		return
	}
	slack := rounding(p.cells[sum].row, p.cells[sum].pt.Value.Value)
	in := instance{terms: []attack.Term{{Figure: p.cells[sum].value, Times: 1}}}
	for _, i := range of {
		in.terms = append(in.terms, attack.Term{Figure: p.cells[i].value, Times: -1})
		slack += rounding(p.cells[i].row, p.cells[i].pt.Value.Value)
	}
	in.want.Low, in.want.High = -slack, slack
	f.instances = append(f.instances, in)
}

// totalWords are words by which a name says that it is of everything.
var totalWords = []string{"total number of ", "number of ", "total ", "all "}

// stemOf is a name without the words that say it is a total, in lower case.
func stemOf(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(name), " "))
	for _, w := range totalWords {
		name = strings.TrimPrefix(name, w)
	}
	for _, w := range []string{" (total)", ": total", " - total", ", total", " (all)", " total"} {
		name = strings.TrimSuffix(name, w)
	}
	return name
}

// extends reports whether a name goes on where a stem ends.
func extends(name, stem string) bool {
	rest, ok := strings.CutPrefix(stemOf(name), stem)
	if !ok || stem == "" || rest == "" {
		return false
	}
	for _, joint := range []string{":", " -", " –", ",", " (", " from ", " by ", " of which", " who ", " aged ", " with ", " for "} {
		if strings.HasPrefix(rest, joint) {
			return true
		}
	}
	return false
}

// longer reports whether one row's figures cover longer stretches than
// another's, so that they may be made of them.
func longer(long, short *row) bool {
	return longest(long) > longest(short) && long.ind.Unit.Kind == short.ind.Unit.Kind
}

func longest(r *row) int {
	most := 0
	for i := range r.points {
		most = max(most, covered(r, r.points[i].Period).Months())
	}
	return most
}

// relateSummary enters that one indicator's years, or its figures for the year
// to date, are made of another's quarters or months. The first year that can be
// checked decides whether it is looked at further.
func (p *protector) relateSummary(long, short *row) {
	all := p.stretches(short, true)
	f := family{total: true, least: 2}
	for _, l := range p.stretches(long, true) {
		for _, span := range [...]briefing.Span{briefing.Month, briefing.Quarter, briefing.HalfYear} {
			tiles := tile(all, l, span)
			if tiles == nil {
				continue
			}
			of := make([]int, len(tiles))
			for i, t := range tiles {
				of[i] = t.cell
			}
			p.addCells(&f, l.cell, of)
			if left, known := p.remainder(f.instances[0]); known && !f.instances[0].holds(left) {
				return
			}
		}
	}
	p.enterFamily(f)
}

// sameName compares names as a reader does.
func sameName(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}
