// Package attack works out what a reader with time and a spreadsheet can: given
// the figures that are published and how figures hang together (totals and
// parts, quarters and years, shares and their bases), what must a figure be
// that is not published?
//
// It answers from both sides. Bounds narrows a figure by interval propagation
// over all relations: what it returns, the attacker knows. Possible builds
// whole worlds, in each of which every relation holds and the figure has
// another value: a value it returns, the attacker cannot rule out. A figure is
// safe when enough values are possible; what could not be shown to be possible
// counts as ruled out, so that a search cut short errs on the safe side.
//
// The attacker knows the marker's meaning (a suppressed count is not zero) and
// every relation. He is not assumed to run the choice of what to suppress
// backwards.
package attack

import (
	"math"
	"slices"
)

// Figure names one figure of a System, from 0.
type Figure int

// Range is a stretch of possible values, both ends included.
type Range struct{ Low, High float64 }

// Exactly is the range of one value.
func Exactly(x float64) Range { return Range{x, x} }

// AtLeast is the range from low upwards.
func AtLeast(low float64) Range { return Range{low, math.Inf(1)} }

// Holds reports whether x lies in the range.
func (r Range) Holds(x float64) bool { return x >= r.Low && x <= r.High }

func (r Range) intersect(o Range) Range {
	return Range{math.Max(r.Low, o.Low), math.Min(r.High, o.High)}
}

// Term is a figure with its coefficient in a relation.
type Term struct {
	Figure Figure
	Times  float64
}

// Spec describes a figure to Add.
type Spec struct {
	Prior Range   // what is known of it while it is not published
	Shown Range   // what its publication tells: one value, or a rounding interval
	Step  float64 // values lie this far apart: 1 for counts, 0.1 for a rate with one decimal
	// World is the figure's true value. Unsettled: it is not known to us
	// either (the source suppressed it), and World is a first guess.
	World     float64
	Unsettled bool
	Published bool
}

type figure struct {
	Spec
	uses  []use
	gates []int // relations that hold only while it is published
}

// use is one relation that a figure stands in.
type use struct {
	relation int
	times    float64
}

// relation says that Σ times × figure lies within a range.
type relation struct {
	terms []Term
	want  Range
	now   float64 // the sum in the current world
	slack float64 // for the noise of binary arithmetic
	gate  Figure  // holds only while this figure is published; -1: always
	void  bool    // contradicted by the true figures
}

// System is what the attacker has written down.
type System struct {
	figures   []figure
	relations []relation
	settled   int // relations below this index have been settled

	// The state of a search; all undone when it ends.
	pinned []bool
	trail  []move
	nodes  int
	stuck  map[int]int
}

type move struct {
	figure Figure
	by     float64
	was    float64
}

// Add enters a figure.
func (s *System) Add(f Spec) Figure {
	if f.Step <= 0 {
		f.Step = 1
	}
	f.Prior.Low, f.Prior.High = math.Min(f.Prior.Low, f.World), math.Max(f.Prior.High, f.World)
	s.figures = append(s.figures, figure{Spec: f})
	s.pinned = append(s.pinned, false)
	return Figure(len(s.figures) - 1)
}

// Relate enters a relation: the sum of the terms lies in the range.
// It returns the relation's number.
func (s *System) Relate(want Range, terms ...Term) int { return s.RelateWhile(-1, want, terms...) }

// RelateWhile enters a relation that the attacker has only while a figure is
// published: the percentage that ties a numerator to a denominator. A gate
// below zero means always.
func (s *System) RelateWhile(gate Figure, want Range, terms ...Term) int {
	r := relation{terms: terms, want: want, gate: gate}
	size := 1.0
	for _, t := range terms {
		r.now += t.Times * s.figures[t.Figure].World
		size = math.Max(size, math.Abs(t.Times*s.figures[t.Figure].World))
		s.figures[t.Figure].uses = append(s.figures[t.Figure].uses, use{len(s.relations), t.Times})
	}
	if gate >= 0 {
		s.figures[gate].gates = append(s.figures[gate].gates, len(s.relations))
	}
	r.slack = 1e-9 * size * float64(len(terms)+1)
	s.relations = append(s.relations, r)
	return len(s.relations) - 1
}

// Clone returns a copy that can be changed on its own.
func (s *System) Clone() System {
	c := System{settled: s.settled}
	c.figures = slices.Clone(s.figures)
	for i := range c.figures {
		c.figures[i].uses = slices.Clip(c.figures[i].uses)
		c.figures[i].gates = slices.Clip(c.figures[i].gates)
	}
	c.relations = slices.Clone(s.relations)
	c.pinned = make([]bool, len(s.figures))
	return c
}

// HideAll withdraws every figure.
func (s *System) HideAll() {
	for i := range s.figures {
		s.figures[i].Published = false
	}
}

// Publish says whether a figure is published.
func (s *System) Publish(f Figure, published bool) { s.figures[f].Published = published }

// Show says what the publication of a figure tells.
func (s *System) Show(f Figure, shown Range) { s.figures[f].Shown = shown }

// Fix says that the public has the true value of a figure, whatever is
// suppressed.
func (s *System) Fix(f Figure) {
	here := Exactly(s.figures[f].World)
	s.figures[f].Prior, s.figures[f].Shown = here, here
}

// Published reports whether a figure is published.
func (s *System) Published(f Figure) bool { return s.figures[f].Published }

// World is the value a figure has in the world that the system keeps: the true
// one, or after Settle a consistent guess.
func (s *System) World(f Figure) float64 { return s.figures[f].World }

// Settled reports whether the true value of a figure is known to the system.
func (s *System) Settled(f Figure) bool { return !s.figures[f].Unsettled }

// rangeOf is what is known of a figure before any relation is used.
func (s *System) rangeOf(f Figure) Range {
	if s.figures[f].Published {
		return s.figures[f].Shown
	}
	return s.figures[f].Prior
}

// free reports whether the attacker is in doubt about a figure at all.
func (s *System) free(f Figure) bool {
	r := s.rangeOf(f)
	return r.High > r.Low
}

// holds reports whether the attacker has a relation.
func (s *System) holds(r *relation) bool {
	return !r.void && (r.gate < 0 || s.figures[r.gate].Published)
}

// missing is how much the sum of a relation lacks: positive when it must rise,
// negative when it must fall, 0 when it holds.
func (r *relation) missing() float64 {
	switch {
	case r.now < r.want.Low-r.slack:
		return r.want.Low - r.now
	case r.now > r.want.High+r.slack:
		return r.want.High - r.now
	default:
		return 0
	}
}

// Each calls f for every relation that the true figures bear out and that the
// attacker has without any figure being published.
func (s *System) Each(f func(want Range, terms []Term)) {
	for i := range s.relations {
		if r := &s.relations[i]; !r.void && r.gate < 0 {
			f(r.want, r.terms)
		}
	}
}
