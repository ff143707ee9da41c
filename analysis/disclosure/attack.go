package disclosure

import (
	"math"
	"slices"

	"scrutiny/analysis/disclosure/attack"
)

// Fact is something that a finished paper tells: the sum of cells, each with
// its coefficient, lies between Low and High. A printed figure is a fact with
// one cell, a printed change one with two.
type Fact struct {
	Terms     []FactTerm
	Low, High float64
	Where     string // "export.csv", for the message
}

// FactTerm is a cell in a fact.
type FactTerm struct {
	Cell  Cell
	Times float64
}

// Figure is the fact that a cell was printed with a value.
func Figure(c Cell, value float64, where string) Fact {
	return Fact{Terms: []FactTerm{{c, 1}}, Low: value, High: value, Where: where}
}

// Breach is a suppressed figure that the facts give away.
type Breach struct {
	Suppression
	// Printed: a fact states it outright. Otherwise it follows from several.
	Printed bool
	Where   string // for Printed
	// Derived: the figure is the difference between this cell and the one
	// before, in a series for the year to date.
	Derived   bool
	Low, High float64 // what it must lie between; attackers know no more
}

// Attack says which suppressed figures follow from what a finished paper
// tells, exactly or to fewer values than the profile allows. The attacker
// knows the facts given, every relation between the figures that the workbook
// bears out, and what earlier papers published; nothing else.
func (p Protection) Attack(facts []Fact) []Breach {
	a := attempt{p: p, sys: p.sys.Clone(), at: map[Cell][]int{}, suppressed: map[Cell]Suppression{}}
	for i, c := range p.cells {
		a.at[c] = append(a.at[c], i)
	}
	for _, s := range p.Suppressed {
		a.suppressed[s.Cell] = s
	}
	a.sys.HideAll()
	for _, f := range facts {
		a.learn(f)
	}
	a.sys.Settle()
	a.conclude()
	return a.breaches
}

// attempt is one attack under way.
type attempt struct {
	p          Protection
	sys        attack.System
	at         map[Cell][]int
	suppressed map[Cell]Suppression
	breaches   []Breach
}

// learn enters one fact.
func (a *attempt) learn(f Fact) {
	if len(f.Terms) == 1 && f.Terms[0].Times == 1 {
		a.read(f)
		return
	}
	var terms []attack.Term
	for _, t := range f.Terms {
		at := a.at[t.Cell]
		if len(at) == 0 || a.p.values[at[0]] == none {
			return
		}
		terms = append(terms, attack.Term{Figure: a.p.values[at[0]], Times: t.Times})
	}
	a.sys.Relate(attack.Range{Low: f.Low, High: f.High}, terms...)
}

// read enters a printed figure. One that is printed rounded tells its range.
func (a *attempt) read(f Fact) {
	c := f.Terms[0].Cell
	if s, ok := a.suppressed[c]; ok {
		if !slices.ContainsFunc(a.breaches, func(b Breach) bool { return b.Suppression.Cell == c && b.Where == f.Where }) {
			a.breaches = append(a.breaches, Breach{Suppression: s, Printed: true, Where: f.Where, Low: f.Low, High: f.High})
		}
	}
	for _, i := range a.at[c] {
		v := a.p.values[i]
		if v == none {
			continue
		}
		told := attack.Range{Low: f.Low, High: f.High}
		if told.Holds(a.sys.World(v)) {
			a.sys.Show(v, told)
		}
		a.sys.Publish(v, true)
	}
}

// conclude finds what must now be known.
func (a *attempt) conclude() {
	for _, s := range a.p.guard {
		if a.sys.Published(s.figure) {
			continue
		}
		want := a.p.Profile.candidates(s.within)
		if found, _ := a.sys.Possible(s.figure, s.within, want); found >= want {
			continue
		}
		r := a.sys.Bounds(s.figure)
		a.breaches = append(a.breaches, Breach{
			Suppression: a.suppressed[a.p.cells[s.cell]], Derived: s.derived,
			Low: math.Max(r.Low, s.within.Low), High: math.Min(r.High, s.within.High),
		})
		if b := &a.breaches[len(a.breaches)-1]; b.Derived {
			b.Cell = a.p.cells[s.cell]
		}
	}
}
