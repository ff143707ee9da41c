package disclosure

import (
	"math"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// Earlier is what the public has of an earlier paper.
type Earlier struct {
	Published []Published
	// sums are what its published totals tell of the figures that it kept back:
	// that the two that are missing make 14. They hold on, also where the total
	// is another one by now.
	sums []earlierSum
}

// earlierSum says that the sum of figures that an earlier paper kept back lies
// within a range.
type earlierSum struct {
	within attack.Range
	terms  []earlierTerm
}

type earlierTerm struct {
	cell  Cell
	times float64
	value float64 // as it was
	small bool    // it was a small number
	step  float64
}

// EarlierPaper is what the public has of an earlier paper: its published
// figures, and what follows from them about those that it kept back, by the
// account of its protection.
func EarlierPaper(public briefing.Dataset, p Protection) Earlier {
	e := Earlier{Published: PublishedIn(public)}
	given := make(map[Cell]float64, len(e.Published))
	for _, f := range e.Published {
		given[f.Cell] = f.Value
	}
	kept := map[Cell]Suppression{}
	for _, s := range p.Suppressed {
		kept[s.Cell] = s
	}
	if len(kept) == 0 {
		return e
	}
	at := make(map[attack.Figure]Cell, len(p.values))
	for i, f := range p.values {
		if f != none {
			at[f] = p.cells[i]
		}
	}
	p.sys.Each(func(want attack.Range, terms []attack.Term) {
		if s, ok := sumOf(p.Profile, want, terms, at, given, kept); ok {
			e.sums = append(e.sums, s)
		}
	})
	return e
}

// sumOf takes what is public out of a relation; false where nothing that was
// kept back is left, or a figure that no cell holds. What was published rounded
// tells its range.
func sumOf(profile Profile, want attack.Range, terms []attack.Term, at map[attack.Figure]Cell, given map[Cell]float64, kept map[Cell]Suppression) (earlierSum, bool) {
	s := earlierSum{within: want}
	for _, t := range terms {
		cell, ofCell := at[t.Figure]
		if !ofCell {
			return s, false
		}
		if n, public := given[cell]; public {
			half := float64(profile.RoundTo) / 2
			if cell.Benchmark != "" {
				half = math.Max(half, float64(profile.RoundNational)/2)
			}
			half *= math.Abs(t.Times)
			s.within.Low -= t.Times*n + half
			s.within.High += half - t.Times*n
			continue
		}
		k, known := kept[cell]
		if !known || !k.Value.Known {
			return s, false
		}
		s.terms = append(s.terms, earlierTerm{cell, t.Times, k.Value.Number, k.Reason == Small, math.Pow(10, -float64(k.Value.Decimals))})
	}
	return s, len(s.terms) > 0
}

// enterEarlier enters what the sums of an earlier paper tell of figures that
// are not published now either, or were not then. A figure that was revised
// since is one of its own: what it was then is still nobody's business.
func (p *protector) enterEarlier(sums []earlierSum) {
	if len(sums) == 0 {
		return
	}
	cells := make(map[Cell]int, len(p.cells))
	for i := range p.cells {
		if p.cells[i].value != none {
			cells[p.name(i)] = i
		}
	}
	former := map[Cell]attack.Figure{}
	for _, s := range sums {
		var terms []attack.Term
		for _, t := range s.terms {
			i, there := cells[t.cell]
			figure, seen := former[t.cell]
			switch {
			case there && p.sys.Settled(p.cells[i].value) && p.number(i) == t.value:
				figure = p.cells[i].value
			case !seen:
				figure = p.virtual(attack.Spec{Prior: attack.AtLeast(0), Step: t.step, World: t.value})
				former[t.cell] = figure
				if there && t.small && p.profile.on() {
					within := attack.Range{Low: p.profile.least(), High: float64(p.profile.Threshold)}
					p.sensitive = append(p.sensitive, sensitive{figure, within, i, true, false})
				}
			}
			terms = append(terms, attack.Term{Figure: figure, Times: t.times})
		}
		p.sys.Relate(s.within, terms...)
	}
}
