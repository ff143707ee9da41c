package attack

import (
	"cmp"
	"math"
	"slices"
)

// mostRounds bounds the propagation: chains of relations longer than this are
// narrowed only so far.
const mostRounds = 60

// Bounds is the least range that interval propagation over all relations
// leaves for a figure: whole steps for figures that have steps. What it leaves
// out, the attacker can rule out.
func (s *System) Bounds(f Figure) Range {
	reach := s.Reach(f)
	known := make(map[Figure]Range, len(reach))
	for _, g := range reach {
		known[g] = s.rangeOf(g)
	}
	for range mostRounds {
		changed := false
		for _, i := range s.relationsOf(reach) {
			if s.narrow(&s.relations[i], known) {
				changed = true
			}
		}
		if !changed {
			break
		}
	}
	return known[f]
}

// narrow tightens what is known of each term of a relation by what is known of
// the others.
func (s *System) narrow(r *relation, known map[Figure]Range) bool {
	changed := false
	for _, t := range r.terms {
		was, ok := known[t.Figure]
		if !ok {
			continue
		}
		rest := Range{}
		for _, o := range r.terms {
			if o.Figure != t.Figure {
				rest = rest.plus(o.Times, s.knownOf(o.Figure, known))
			}
		}
		left := Range{(r.want.Low - r.slack - rest.High) / t.Times, (r.want.High + r.slack - rest.Low) / t.Times}
		if t.Times < 0 {
			left.Low, left.High = left.High, left.Low
		}
		now := was.intersect(s.wholeSteps(t.Figure, left))
		if now.Low > was.Low || now.High < was.High {
			known[t.Figure] = now
			changed = true
		}
	}
	return changed
}

func (s *System) knownOf(f Figure, known map[Figure]Range) Range {
	if r, ok := known[f]; ok {
		return r
	}
	return s.rangeOf(f)
}

func (r Range) plus(times float64, o Range) Range {
	low, high := times*o.Low, times*o.High
	if times < 0 {
		low, high = high, low
	}
	return Range{r.Low + low, r.High + high}
}

// wholeSteps leaves out what no whole number of steps from the figure's world
// value reaches.
func (s *System) wholeSteps(f Figure, r Range) Range {
	fig := &s.figures[f]
	const noise = 1e-6
	if !math.IsInf(r.Low, 0) {
		r.Low = fig.World + math.Ceil((r.Low-fig.World)/fig.Step-noise)*fig.Step
	}
	if !math.IsInf(r.High, 0) {
		r.High = fig.World + math.Floor((r.High-fig.World)/fig.Step+noise)*fig.Step
	}
	return r
}

// Reach lists the figures the attacker is in doubt about that relations tie to
// the one given, itself included, in order; also those that are tied while the
// figure is published, where relations hang on that.
func (s *System) Reach(f Figure) []Figure {
	seen := map[Figure]bool{f: true}
	reach := []Figure{f}
	follow := func(relation int) {
		for _, t := range s.relations[relation].terms {
			if !seen[t.Figure] && s.free(t.Figure) {
				seen[t.Figure] = true
				reach = append(reach, t.Figure)
			}
		}
	}
	for _, r := range s.figures[f].gates {
		follow(r)
	}
	for i := 0; i < len(reach); i++ {
		for _, u := range s.figures[reach[i]].uses {
			if s.holds(&s.relations[u.relation]) {
				follow(u.relation)
			}
		}
	}
	slices.Sort(reach)
	return reach
}

// relationsOf lists the relations that tie the figures, in order.
func (s *System) relationsOf(figures []Figure) []int {
	var found []int
	for _, f := range figures {
		for _, u := range s.figures[f].uses {
			if s.holds(&s.relations[u.relation]) {
				found = append(found, u.relation)
			}
		}
	}
	slices.SortFunc(found, cmp.Compare[int])
	return slices.Compact(found)
}

// Ties lists the figures of a relation, with the gate that it hangs on last.
func (s *System) Ties(relation int) []Figure {
	r := &s.relations[relation]
	var figures []Figure
	for _, t := range r.terms {
		figures = append(figures, t.Figure)
	}
	if r.gate >= 0 {
		figures = append(figures, r.gate)
	}
	return figures
}

// RelationsOf lists the relations that a figure stands in and the attacker has.
func (s *System) RelationsOf(f Figure) []int { return s.relationsOf([]Figure{f}) }
