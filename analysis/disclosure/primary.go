package disclosure

import (
	"math"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// Reason says why a figure is not published.
type Reason uint8

// The reasons.
const (
	Small      Reason = iota // the count itself is small
	SmallBase                // a percentage, rate or average on a small count
	AtSource                 // the source withheld the figure or a part of it
	Protecting               // a suppressed figure could be worked out from it
)

// sensitive is a figure that must stay in doubt: enough values within the
// range must be possible.
type sensitive struct {
	figure attack.Figure
	within attack.Range
	cell   int // the cell that holds it
	// derived: no cell holds it; it follows from the cell and another: the
	// figure of one quarter in a series for the year to date.
	derived bool
	lost    bool // it cannot be protected
}

var anything = attack.Range{Low: math.Inf(-1), High: math.Inf(1)}

// primary suppresses what is small by itself.
func (p *protector) primary() {
	for i := range p.cells {
		c := &p.cells[i]
		switch {
		case withheldInPart(c.pt):
			p.hide(i, AtSource, i)
		case !p.profile.on() || !c.row.people || c.value == none:
		case c.row.counts && p.profile.small(c.pt.Value.Number):
			p.hide(i, Small, i)
		case p.onSmallCounts(i):
			p.hide(i, SmallBase, i)
		}
	}
}

// withheldInPart reports whether the source withheld the figure, its numerator
// or its denominator: any two give the third away.
func withheldInPart(pt *briefing.Point) bool {
	for _, r := range [...]briefing.Reading{pt.Value, pt.Numerator, pt.Denominator} {
		if r.Marks.Has(briefing.Confidential) {
			return true
		}
	}
	return false
}

// onSmallCounts reports whether a figure stands on a small numerator or
// denominator, its own or one that another indicator gives.
func (p *protector) onSmallCounts(i int) bool {
	c := &p.cells[i]
	if c.row.counts {
		return false
	}
	kind := c.row.ind.Unit.Kind
	share := kind == briefing.Percent || kind == briefing.Rate || kind == briefing.Unitless
	num, den := c.num, c.den
	if l, ok := p.links[i]; ok {
		num, den = l.num, l.den
	}
	n, d := p.countOf(num), p.countOf(den)
	switch {
	case p.profile.smallBase(d):
		return true
	case !share:
		return false
	case p.profile.small(n):
		return true
	default:
		return p.profile.Complement && kind == briefing.Percent && p.profile.small(d-n)
	}
}

// countOf is the number behind a figure; NaN, which is never small, when there
// is none or it is no count.
func (p *protector) countOf(f attack.Figure) float64 {
	if f == none {
		return math.NaN()
	}
	n := p.sys.World(f)
	if n != math.Trunc(n) {
		return math.NaN()
	}
	return n
}

// hide suppresses a cell with all the figures it holds, and enters those that
// must now stay in doubt.
func (p *protector) hide(i int, why Reason, protects int) {
	c := &p.cells[i]
	if c.hidden {
		return
	}
	c.hidden, c.reason, c.protects = true, why, protects
	p.show(c, false)
	if c.known {
		return
	}
	few := attack.Range{Low: p.profile.least(), High: float64(max(p.profile.Threshold, p.profile.Base))}
	if c.value != none {
		within := anything
		if why == Small {
			within = few
		}
		p.sensitive = append(p.sensitive, sensitive{c.value, within, i, false, false})
	}
	for _, f := range [...]attack.Figure{c.num, c.den} {
		switch {
		case f == none:
		case why == AtSource:
			p.sensitive = append(p.sensitive, sensitive{f, anything, i, false, false})
		case few.Holds(p.sys.World(f)):
			p.sensitive = append(p.sensitive, sensitive{f, few, i, false, false})
		}
	}
}

// show publishes or withdraws all the figures of a cell.
func (p *protector) show(c *cell, published bool) {
	for _, f := range [...]attack.Figure{c.value, c.num, c.den} {
		if f != none {
			p.sys.Publish(f, published)
		}
	}
}
