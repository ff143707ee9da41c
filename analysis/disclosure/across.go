package disclosure

import (
	"slices"
	"strings"
	"unicode"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// summable is a row of figures that may be added up, with what is asked of it
// once for every other one.
type summable struct {
	*row
	stem    string
	longest int // months that one of its figures covers at the most
}

// relateAcross enters what names and calendars tell of several indicators: one
// that is given twice, one that is the total of others, one that sums up
// another's quarters.
func (p *protector) relateAcross() {
	p.relateTwins()
	var rows []summable
	for i := range p.ds.Indicators {
		if r := p.own[&p.ds.Indicators[i]]; len(r.points) > 0 && additive(r) {
			rows = append(rows, summable{r, stemOf(r.ind.Name), longest(r)})
		}
	}
	for _, r := range rows {
		p.relateStem(r, rows)
		for _, other := range rows {
			if r.longest > other.longest && r.ind.Unit.Kind == other.ind.Unit.Kind {
				p.relateSummary(r.row, other.row)
			}
		}
	}
}

// relateTwins enters that an indicator given twice, by its name or its
// reference (in two sheets, or two workbooks), is one.
func (p *protector) relateTwins() {
	named, referred := map[string][]int{}, map[string][]int{}
	for i := range p.ds.Indicators {
		ind := &p.ds.Indicators[i]
		name, ref := asRead(ind.Name), folded(ind.Ref)
		before := named[name]
		if ref != "" {
			before = slices.Concat(before, referred[ref])
			slices.Sort(before)
			before = slices.Compact(before)
			referred[ref] = append(referred[ref], i)
		}
		named[name] = append(named[name], i)
		if len(ind.Points) == 0 {
			continue
		}
		for _, j := range before {
			if other := &p.ds.Indicators[j]; other.Unit.Kind == ind.Unit.Kind {
				p.relateSame(p.own[ind], p.own[other])
				p.relateSameParts(ind, other)
			}
		}
	}
}

func (p *protector) relateSameParts(a, b *briefing.Indicator) {
	for _, x := range p.parts[a] {
		for _, y := range p.parts[b] {
			if asRead(x.part.Name) == asRead(y.part.Name) && asRead(x.part.Dimension) == asRead(y.part.Dimension) {
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
func (p *protector) relateStem(total summable, all []summable) {
	var parts []*row
	for _, r := range all {
		if r.row != total.row && extends(r.stem, total.stem) && r.ind.Unit.Kind == total.ind.Unit.Kind {
			parts = append(parts, r.row)
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

// extends reports whether the stem of a name goes on where another ends.
func extends(name, stem string) bool {
	rest, ok := strings.CutPrefix(name, stem)
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

// longest is how many months a figure of a row covers at the most: figures that
// cover more than another row's may be made of them.
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

// asRead is what a name has in common with all others that a reader takes
// for the same.
func asRead(name string) string { return folded(strings.Join(strings.Fields(name), " ")) }

// folded is a text in which capitals and small letters are one.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		if r < unicode.MaxASCII {
			return unicode.ToLower(r)
		}
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return unicode.ToLower(least)
	}, text)
}
