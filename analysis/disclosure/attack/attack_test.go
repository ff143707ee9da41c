package attack

import (
	"math"
	"testing"
)

// gaps makes a system of figures that are not published, counts from 1.
func gaps(worlds ...float64) (*System, []Figure) {
	s := &System{}
	var figures []Figure
	for _, w := range worlds {
		figures = append(figures, s.Add(Spec{Prior: AtLeast(1), Step: 1, World: w, Shown: Exactly(w)}))
	}
	return s, figures
}

// adds enters that the figures add up to a number.
func adds(s *System, to float64, figures ...Figure) {
	var terms []Term
	for _, f := range figures {
		terms = append(terms, Term{f, 1})
	}
	s.Relate(Exactly(to), terms...)
	s.Settle()
}

func possible(s *System, f Figure) int {
	n, _ := s.Possible(f, Range{math.Inf(-1), math.Inf(1)}, 5)
	return n
}

func TestWhatCanBeWorkedOut(t *testing.T) {
	t.Run("one gap", func(t *testing.T) {
		s, f := gaps(3)
		adds(s, 3, f[0])
		if b, n := s.Bounds(f[0]), possible(s, f[0]); b != Exactly(3) || n != 1 {
			t.Errorf("got %v and %d values, want exactly 3", b, n)
		}
	})
	// Two counts of at least 1 that share 4: each is 1, 2 or 3.
	t.Run("two gaps", func(t *testing.T) {
		s, f := gaps(1, 3)
		adds(s, 4, f...)
		if b, n := s.Bounds(f[0]), possible(s, f[0]); b != (Range{1, 3}) || n != 3 {
			t.Errorf("got %v and %d values, want 1 to 3", b, n)
		}
	})
	// a + b = 10 and a + b + c = 15, so c = 5. Interval propagation does not
	// see it (a and b might each be anything from 1 to 9); looking for another
	// world does.
	t.Run("a gap that only elimination finds", func(t *testing.T) {
		s, f := gaps(4, 6, 5)
		adds(s, 10, f[0], f[1])
		adds(s, 15, f...)
		if n := possible(s, f[2]); n != 1 {
			t.Errorf("%d values, want 1", n)
		}
		if n := possible(s, f[0]); n < 4 {
			t.Errorf("%d values for a, want more", n)
		}
	})
	// A square of gaps: rows 5 and 7, columns 4 and 8. The first is 1, 2 or 3.
	t.Run("a square", func(t *testing.T) {
		s, f := gaps(2, 3, 2, 5)
		adds(s, 5, f[0], f[1])
		adds(s, 7, f[2], f[3])
		adds(s, 4, f[0], f[2])
		adds(s, 8, f[1], f[3])
		if b, n := s.Bounds(f[0]), possible(s, f[0]); b != (Range{1, 3}) || n != 3 {
			t.Errorf("got %v and %d values, want 1 to 3", b, n)
		}
	})
	// A published 25% of a published 12 is 3; without the percentage the
	// numerator may be anything.
	t.Run("a percentage and its base", func(t *testing.T) {
		s := &System{}
		num := s.Add(Spec{Prior: AtLeast(1), Step: 1, World: 3})
		den := s.Add(Spec{Prior: AtLeast(1), Step: 1, World: 12, Shown: Exactly(12), Published: true})
		share := s.Add(Spec{Prior: AtLeast(0), Step: 1, World: 25, Shown: Exactly(25), Published: true})
		s.RelateWhile(share, Range{-1e-6, 1e-6}, Term{num, 100}, Term{den, -25})
		s.Settle()
		if n := possible(s, num); n != 1 {
			t.Errorf("%d values, want 1", n)
		}
		s.Publish(share, false)
		if n := possible(s, num); n != 5 {
			t.Errorf("%d values without the percentage, want all asked for", n)
		}
	})
	// A published figure that was rounded tells a range: 20 is 15 to 24, so the
	// part beside a published 14 is 1 to 10.
	t.Run("a rounded total", func(t *testing.T) {
		s, f := gaps(3)
		total := s.Add(Spec{Prior: AtLeast(1), Step: 1, World: 17, Shown: Range{15, 24}, Published: true})
		s.Relate(Exactly(14), Term{total, 1}, Term{f[0], -1})
		s.Settle()
		if b := s.Bounds(f[0]); b != (Range{1, 10}) {
			t.Errorf("got %v, want 1 to 10", b)
		}
	})
}

// A figure that the source withheld gets a value that fits; a relation that
// nothing fits is struck out.
func TestSettle(t *testing.T) {
	s := &System{}
	withheld := s.Add(Spec{Prior: AtLeast(1), Step: 1, World: 1, Unsettled: true})
	known := s.Add(Spec{Prior: AtLeast(1), Step: 1, World: 80, Shown: Exactly(80), Published: true})
	adds(s, 82, withheld, known)
	if got := s.World(withheld); got != 2 {
		t.Errorf("withheld figure set to %v, want 2", got)
	}
	adds(s, 70, withheld, known)
	if n := contradicted(s); n != 1 {
		t.Errorf("%d relations struck out, want 1", n)
	}
	if got := s.World(withheld); got != 2 {
		t.Errorf("withheld figure moved to %v by a relation that does not hold", got)
	}
}

// contradicted counts the relations that the true figures do not satisfy, and
// that an attacker can therefore draw no true conclusion from.
func contradicted(s *System) int {
	n := 0
	for i := range s.relations {
		if s.relations[i].void {
			n++
		}
	}
	return n
}

// Searching leaves the system as it was.
func TestSearchLeavesNoMark(t *testing.T) {
	s, f := gaps(2, 3, 2, 5)
	adds(s, 5, f[0], f[1])
	adds(s, 7, f[2], f[3])
	for range 3 {
		for i, want := range []float64{2, 3, 2, 5} {
			possible(s, f[i])
			if got := s.World(f[i]); got != want {
				t.Fatalf("figure %d is %v after a search, want %v", i, got, want)
			}
		}
	}
}
