package attack

import (
	"cmp"
	"math"
	"slices"
)

// mostNodes is how many steps one search for a world may take.
const mostNodes = 400

// Settle makes the system's world consistent: figures that the source
// suppressed get values that agree with the rest, and relations that the true
// figures contradict are struck out. It may be called again after relations
// were added.
func (s *System) Settle() {
	for i := s.settled; i < len(s.relations); i++ {
		s.settled = i + 1
		r := &s.relations[i]
		if r.missing() == 0 {
			continue
		}
		start := s.begin()
		if s.repair(start, s.unsettled) {
			s.keep(start)
		} else {
			s.undo(start)
			r.void = true
		}
	}
	s.stuck = nil
}

// unsettled reports whether a figure's world value is only a guess.
func (s *System) unsettled(f Figure) bool { return s.figures[f].Unsettled && !s.figures[f].Published }

// Possible finds different values that a figure may have for all the attacker
// knows, each shown by a whole world, and returns how many of those wanted lie
// within the range.
//
// Stuck are the relations in which the search found nothing left to give way,
// with how often: where something more must be suppressed for a better answer.
func (s *System) Possible(f Figure, within Range, want int) (found int, stuck map[int]int) {
	s.stuck = map[int]int{}
	fig := &s.figures[f]
	within = within.intersect(s.rangeOf(f))
	for i := 0; found < want && i <= 8*want+2; i++ {
		steps := float64((i + 1) / 2) // 0, one up, one down, two up, …
		if i%2 == 0 {
			steps = -steps
		}
		x := fig.World + fig.Step*steps
		if within.Holds(x) && (x == fig.World || s.canBe(f, x)) {
			found++
		}
	}
	return found, s.stuck
}

// canBe looks for a world in which the figure has the value x.
func (s *System) canBe(f Figure, x float64) bool {
	start := s.begin()
	s.shift(f, x-s.figures[f].World)
	ok := s.repair(start, s.free)
	s.undo(start)
	return ok
}

// begin starts a search and returns the mark to undo it to.
func (s *System) begin() int {
	s.nodes = 0
	return len(s.trail)
}

// shift changes a figure in the world of the search, once.
func (s *System) shift(f Figure, by float64) {
	was := s.figures[f].World
	s.figures[f].World += by
	s.pinned[f] = true
	s.trail = append(s.trail, move{f, by, was})
	for _, u := range s.figures[f].uses {
		s.relations[u.relation].now += u.times * by
	}
}

// undo takes back all moves after the mark.
func (s *System) undo(mark int) {
	for i := len(s.trail) - 1; i >= mark; i-- {
		m := s.trail[i]
		s.pinned[m.figure] = false
		s.figures[m.figure].World = m.was
		for _, u := range s.figures[m.figure].uses {
			s.relations[u.relation].now -= u.times * m.by
		}
	}
	s.trail = s.trail[:mark]
}

// keep makes the world of the search the system's own.
func (s *System) keep(mark int) {
	for _, m := range s.trail[mark:] {
		s.pinned[m.figure] = false
	}
	s.trail = s.trail[:mark]
}

// repair mends the relations that moves since the mark broke, by moving further
// figures, each at most once.
func (s *System) repair(mark int, movable func(Figure) bool) bool {
	s.nodes++
	if s.nodes > mostNodes {
		return false
	}
	broken, options, hopeless := s.mostPressing(mark, movable)
	if broken < 0 {
		return true
	}
	if hopeless {
		return false
	}
	for _, o := range options {
		here := len(s.trail)
		s.shift(o.figure, o.by)
		if s.repair(mark, movable) {
			return true
		}
		s.undo(here)
	}
	return false
}

// mostPressing finds the broken relation with the fewest ways to mend it, and
// those ways. It is hopeless when some broken relation has none; all of those
// are noted.
func (s *System) mostPressing(mark int, movable func(Figure) bool) (broken int, ways []option, hopeless bool) {
	broken = -1
	look := func(i int) {
		r := &s.relations[i]
		if i >= s.settled || !s.holds(r) || r.missing() == 0 {
			return
		}
		found := s.ways(r, movable)
		if len(found) == 0 {
			hopeless = true
			if s.stuck != nil {
				s.stuck[i]++
			}
		}
		if broken < 0 || len(found) < len(ways) {
			broken, ways = i, found
		}
	}
	if len(s.trail) == mark {
		look(s.settled - 1)
	}
	for _, m := range s.trail[mark:] {
		for _, u := range s.figures[m.figure].uses {
			look(u.relation)
		}
	}
	return broken, ways, hopeless
}

// option is one move that helps to mend a relation.
type option struct {
	figure Figure
	by     float64
	breaks int     // relations broken after it
	rest   float64 // what the relation still lacks after it
}

// ways lists the moves that help to mend a relation, the best first: those that
// leave fewest relations broken, then those that mend it most.
func (s *System) ways(r *relation, movable func(Figure) bool) []option {
	lack := r.missing()
	var found []option
	for _, t := range r.terms {
		if s.pinned[t.Figure] || !movable(t.Figure) {
			continue
		}
		by := s.stride(t, r, lack)
		if by == 0 {
			continue
		}
		o := option{figure: t.Figure, by: by, rest: math.Abs(lack - t.Times*by)}
		for _, u := range s.figures[t.Figure].uses {
			other := s.relations[u.relation]
			other.now += u.times * by
			if u.relation < s.settled && s.holds(&other) && other.missing() != 0 {
				o.breaks++
			}
		}
		found = append(found, o)
	}
	slices.SortStableFunc(found, func(a, b option) int {
		return cmp.Or(cmp.Compare(a.breaks, b.breaks), cmp.Compare(a.rest, b.rest), cmp.Compare(a.figure, b.figure))
	})
	return found
}

// stride is how far a figure can go to mend a relation: in whole steps, within
// its range, not past the relation's other end.
func (s *System) stride(t Term, r *relation, lack float64) float64 {
	f := &s.figures[t.Figure]
	steps := lack / t.Times / f.Step
	whole := math.Ceil(math.Abs(steps) - 1e-9)
	if width := r.want.High - r.want.Low; whole*f.Step*math.Abs(t.Times) > math.Abs(lack)+width+2*r.slack {
		whole--
	}
	room := s.rangeOf(t.Figure)
	left := f.World - room.Low
	if steps > 0 {
		left = room.High - f.World
	}
	whole = math.Min(whole, math.Floor(left/f.Step+1e-9))
	if whole <= 0 {
		return 0
	}
	return math.Copysign(whole*f.Step, steps)
}
