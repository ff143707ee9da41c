package disclosure

import "slices"

// This file attacks protected tables by another way than the package goes: it
// tries out whole numbers for every gap, one gap after another, against the
// equations that the test itself wrote down when it made the table.

// puzzle is what the attacker sees: unknowns, and sums that hold.
type puzzle struct {
	unknowns []string
	index    map[string]int
	sums     []sum
	most     int // no figure is larger
	tries    int
}

// sum says that the unknowns, each with its coefficient, add up to a number.
type sum struct {
	terms []part
	to    int
}

type part struct{ unknown, times int }

func (s sum) has(unknown int) bool {
	return slices.ContainsFunc(s.terms, func(t part) bool { return t.unknown == unknown })
}

// equation is a sum over cells by name: the total with coefficient −1.
type equation map[string]int

// pose turns equations over all cells into sums over the gaps.
func pose(visible map[string]float64, gaps []string, equations []equation, most int) *puzzle {
	p := &puzzle{unknowns: gaps, index: map[string]int{}, most: most}
	for i, g := range gaps {
		p.index[g] = i
	}
	for _, e := range equations {
		s := sum{}
		for name, times := range e {
			if i, gap := p.index[name]; gap {
				s.terms = append(s.terms, part{i, times})
			} else {
				s.to -= times * int(visible[name])
			}
		}
		if len(s.terms) > 0 {
			p.sums = append(p.sums, s)
		}
	}
	return p
}

// span is from what to what the sum leaves room for one of its unknowns, when
// those that are zero in values may be anything from 1 to the most.
func (p *puzzle) span(s sum, unknown int, values []int) (low, high int) {
	low, high, own := s.to, s.to, 0
	for _, t := range s.terms {
		if t.unknown == unknown {
			own = t.times
			continue
		}
		a, b := t.times, t.times*p.most
		if values[t.unknown] > 0 {
			a = t.times * values[t.unknown]
			b = a
		}
		low, high = low-max(a, b), high-min(a, b)
	}
	if own < 0 {
		low, high = -high, -low
	}
	return low, high
}

// mostTries is when the attacker of one value gives up.
const mostTries = 20000

// solvable reports whether the gaps can be filled with whole numbers from 1,
// in the order given. Tries runs out when it is negative.
func (p *puzzle) solvable(values []int, order []int) bool {
	p.tries--
	if p.tries < 0 {
		return false
	}
	if len(order) == 0 {
		return true
	}
	i, low, high := order[0], 1, p.most
	if values[i] > 0 {
		low, high = values[i], values[i]
	}
	for _, s := range p.sums {
		if s.has(i) {
			a, b := p.span(s, i, values)
			low, high = max(low, a), min(high, b)
		}
	}
	was := values[i]
	for v := low; v <= high; v++ {
		values[i] = v
		if p.solvable(values, order[1:]) {
			values[i] = was
			return true
		}
	}
	values[i] = was
	return false
}

// possible counts the values up to a limit that a gap may have, as far as
// three; it reports false when it gave up before it had found so many.
func (p *puzzle) possible(gap, limit int) (found int, sure bool) {
	order := p.orderFrom(gap)
	sure = true
	for v := 1; v <= limit && found < 3; v++ {
		values := make([]int, len(p.unknowns))
		values[gap] = v
		p.tries = mostTries
		if p.solvable(values, order) {
			found++
		}
		sure = sure && p.tries >= 0
	}
	return found, sure || found == 3
}

// orderFrom lists the gaps that hang together with one, nearest first.
func (p *puzzle) orderFrom(gap int) []int {
	order, seen := []int{gap}, map[int]bool{gap: true}
	for at := 0; at < len(order); at++ {
		for _, s := range p.sums {
			if !s.has(order[at]) {
				continue
			}
			for _, t := range s.terms {
				if !seen[t.unknown] {
					seen[t.unknown] = true
					order = append(order, t.unknown)
				}
			}
		}
	}
	return order
}
