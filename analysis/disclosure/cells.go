package disclosure

import (
	"math"
	"strings"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// Cell names one figure: of an indicator, of one of its parts, or of a
// benchmark, for a period.
type Cell struct {
	Ref, Indicator  string
	Dimension, Part string // for a part
	Benchmark       string // for a benchmark
	Period          briefing.Period
}

// String names the cell in the reader's words: "Referrals, police, Q2 2026/27".
func (c Cell) String() string {
	parts := []string{c.Indicator}
	for _, s := range []string{c.Part, c.Benchmark, c.Period.String()} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// none stands for "no figure".
const none attack.Figure = -1

// cell is one point with the figures it holds.
type cell struct {
	pt              *briefing.Point
	row             *row
	value, num, den attack.Figure // none where the point has no such figure
	hidden          bool
	reason          Reason
	protects        int  // for reason Protecting: the cell protected
	known           bool // public already
	decimals        int8
	rounded         float64 // published in place of the value; NaN: the value itself
}

// row is one series of points: an indicator's own, a part's or a benchmark's.
type row struct {
	ind       *briefing.Indicator
	part      *briefing.Part
	benchmark *briefing.Benchmark
	first     int // index of its first cell
	points    []briefing.Point
	counts    bool // its values are counts of people
	people    bool // the author has not said otherwise
}

// protector is the state of one run of Protect.
type protector struct {
	profile   Profile
	ds        briefing.Dataset
	sys       attack.System
	rows      []*row
	own       map[*briefing.Indicator]*row
	parts     map[*briefing.Indicator][]*row
	cells     []cell
	owner     []int // figure → cell; −1 for figures that no cell holds
	total     map[totalKey]bool
	links     map[int]link // percentages whose parts stand elsewhere
	sensitive []sensitive
	problems  briefing.Diagnostics
}

// totalKey marks a figure as the total of a relation, which is suppressed last.
type totalKey struct {
	relation int
	figure   attack.Figure
}

// enter lists every figure of the dataset.
func (p *protector) enter() {
	p.own = map[*briefing.Indicator]*row{}
	p.parts = map[*briefing.Indicator][]*row{}
	p.total = map[totalKey]bool{}
	p.cells = make([]cell, 0, p.points())
	for i := range p.ds.Indicators {
		ind := &p.ds.Indicators[i]
		p.own[ind] = p.enterRow(row{ind: ind, points: ind.Points})
		for j := range ind.Parts {
			p.parts[ind] = append(p.parts[ind], p.enterRow(row{ind: ind, part: &ind.Parts[j], points: ind.Parts[j].Points}))
		}
		for j := range ind.Benchmarks {
			p.enterRow(row{ind: ind, benchmark: &ind.Benchmarks[j], points: ind.Benchmarks[j].Points})
		}
	}
}

// points counts the points of the dataset.
func (p *protector) points() int {
	n := 0
	for i := range p.ds.Indicators {
		ind := &p.ds.Indicators[i]
		n += len(ind.Points)
		for j := range ind.Parts {
			n += len(ind.Parts[j].Points)
		}
		for j := range ind.Benchmarks {
			n += len(ind.Benchmarks[j].Points)
		}
	}
	return n
}

func (p *protector) enterRow(r row) *row {
	r.first = len(p.cells)
	r.people = p.profile.aboutPeople(r.ind)
	r.counts = countLike(r.ind.Unit, r.points)
	for i := range r.points {
		p.cells = append(p.cells, p.enterPoint(&r, &r.points[i]))
	}
	p.rows = append(p.rows, &r)
	for i := range r.points {
		p.cells[r.first+i].row = &r
	}
	return &r
}

func (p *protector) enterPoint(r *row, pt *briefing.Point) cell {
	c := cell{pt: pt, value: none, num: none, den: none, rounded: math.NaN(), decimals: pt.Value.Decimals}
	at := len(p.cells)
	prior := attack.AtLeast(0)
	if r.counts {
		prior = attack.AtLeast(p.profile.least())
	}
	c.value = p.figure(at, pt.Value.Value, prior, r.counts)
	base := r.ind.Unit.Kind != briefing.Count
	if base && (pt.Numerator.Known || pt.Denominator.Known) {
		c.num = p.figure(at, pt.Numerator.Value, attack.AtLeast(0), true)
		c.den = p.figure(at, pt.Denominator.Value, attack.AtLeast(p.profile.least()), true)
	}
	return c
}

// figure enters one value; none when it has neither a number nor a mark that
// says the source withheld it.
func (p *protector) figure(at int, v briefing.Value, prior attack.Range, counts bool) attack.Figure {
	withheld := !v.Known && v.Marks.Has(briefing.Confidential)
	if !v.Known && !withheld || math.IsNaN(v.Number) || math.IsInf(v.Number, 0) {
		return none
	}
	apart := step(v)
	if counts {
		apart = 1
	}
	if v.Known && v.Number < 0 {
		prior.Low = math.Inf(-1)
	}
	world := v.Number
	if withheld {
		world = prior.Low
	}
	p.owner = append(p.owner, at)
	return p.sys.Add(attack.Spec{
		Prior: prior, Shown: attack.Exactly(world), Step: apart, World: world,
		Unsettled: withheld, Published: !withheld,
	})
}

// step is the place value of the last decimal that a value shows.
func step(v briefing.Value) float64 { return math.Pow10(-int(v.Decimals)) }

// virtual enters a figure that no cell holds.
func (p *protector) virtual(spec attack.Spec) attack.Figure {
	p.owner = append(p.owner, -1)
	return p.sys.Add(spec)
}

// countLike reports whether values are counts: of a unit that counts, and
// whole. Numbers of which no unit is known are taken for counts when all are
// whole.
func countLike(u briefing.Unit, points []briefing.Point) bool {
	if u.Kind != briefing.Count && u.Kind != briefing.Unitless {
		return false
	}
	for i := range points {
		if v := points[i].Value; v.Known && (v.Number != math.Trunc(v.Number) || v.Number < 0) {
			return false
		}
	}
	return true
}

// at is the cell of a row for a period; −1 when it has none with a figure.
func (p *protector) at(r *row, period briefing.Period) int {
	for i := range r.points {
		if r.points[i].Period == period && p.cells[r.first+i].value != none {
			return r.first + i
		}
	}
	return -1
}

// name is the public name of a cell.
func (p *protector) name(i int) Cell {
	c := &p.cells[i]
	n := Cell{Ref: c.row.ind.Ref, Indicator: c.row.ind.Name, Period: c.pt.Period}
	if c.row.part != nil {
		n.Dimension, n.Part = c.row.part.Dimension, c.row.part.Name
	}
	if c.row.benchmark != nil {
		n.Benchmark = c.row.benchmark.Name
	}
	return n
}

// number is the value of a cell in the true world.
func (p *protector) number(i int) float64 { return p.sys.World(p.cells[i].value) }

// withheld reports whether the source itself withheld the value of a cell.
func (p *protector) withheld(i int) bool { return !p.cells[i].pt.Value.Known }
