package disclosure

import (
	"fmt"
	"math"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// Published is a figure that the public has, in an earlier paper.
type Published struct {
	Cell  Cell
	Value float64
}

// PublishedIn lists the figures of a dataset as Protect left it for an earlier
// paper, to be given to Protect for this one. It matters also where the same
// figures are small in both: a figure suppressed to protect another must not be
// another one each time, or the two papers together give both away.
func PublishedIn(protected briefing.Dataset) []Published {
	p := &protector{ds: protected}
	p.enter()
	var found []Published
	for i := range p.cells {
		if p.cells[i].pt.Value.Known {
			found = append(found, Published{p.name(i), p.cells[i].pt.Value.Number})
		}
	}
	return found
}

// Suppression is one figure that is not published. It holds what must not
// leave the author's desk: Value is the true figure.
type Suppression struct {
	Cell        Cell
	Pos         briefing.Pos
	Reason      Reason
	Protects    Cell // for Protecting: the cell that could be worked out
	Unit        briefing.Unit
	Value       briefing.Value // not Known when the source withheld it
	Numerator   briefing.Value
	Denominator briefing.Value
}

// Protection is an account of what Protect did.
type Protection struct {
	Profile    Profile
	Suppressed []Suppression // in the dataset's order
	// Between are small figures of one period alone that follow from two
	// figures for the year to date: named by the later one. They are protected,
	// though no cell holds them.
	Between     []Suppression
	Rounded     int // figures published rounded
	Diagnostics briefing.Diagnostics

	sys    attack.System
	cells  []Cell
	values []attack.Figure // of each cell; none where it has no figure
	guard  []sensitive
}

// publishEarlier enters what the public has already.
func (p *protector) publishEarlier(earlier []Published) {
	if len(earlier) == 0 {
		return
	}
	before := make(map[Cell]float64, len(earlier))
	for _, e := range earlier {
		before[e.Cell] = e.Value
	}
	for i := range p.cells {
		c := &p.cells[i]
		was, ok := before[p.name(i)]
		if !ok || c.value == none || !c.pt.Value.Known {
			continue
		}
		if now := c.pt.Value; was == now.Number || was == now.Rounded() {
			c.known = true
			p.sys.Fix(c.value)
		}
	}
}

// apply empties what is suppressed and rounds what the profile rounds.
func (p *protector) apply() {
	for i := range p.cells {
		c := &p.cells[i]
		switch {
		case c.hidden:
			empty(&c.pt.Value)
			empty(&c.pt.Numerator)
			empty(&c.pt.Denominator)
			c.pt.RAG.Text = ""
		default:
			p.round(c)
		}
	}
}

// empty suppresses a reading, if there is one.
func empty(r *briefing.Reading) {
	if r.Known || r.Marks != 0 || r.Raw != "" {
		*r = briefing.Reading{Value: briefing.Absent(briefing.Confidential), Pos: r.Pos}
	}
}

// account tells what was done.
func (p *protector) account() Protection {
	a := Protection{
		Profile: p.profile, sys: p.sys, guard: p.guarded(), Diagnostics: p.problems,
		cells: make([]Cell, 0, len(p.cells)), values: make([]attack.Figure, 0, len(p.cells)),
	}
	for i := range p.cells {
		c := &p.cells[i]
		a.cells = append(a.cells, p.name(i))
		a.values = append(a.values, c.value)
		if c.hidden {
			s := p.suppression(i)
			a.Suppressed = append(a.Suppressed, s)
			p.tell(&a.Diagnostics, c, s)
		}
		if !c.hidden && !math.IsNaN(c.rounded) {
			a.Rounded++
		}
	}
	for _, s := range p.sensitive {
		if s.derived {
			a.Between = append(a.Between, Suppression{
				Cell: p.name(s.cell), Pos: p.cells[s.cell].pt.Value.Pos, Reason: Small,
				Unit: p.cells[s.cell].row.ind.Unit, Value: briefing.Number(p.sys.World(s.figure), 0),
			})
		}
	}
	p.tellUnseen(&a.Diagnostics)
	p.tellUnknown(&a.Diagnostics)
	return a
}

// guarded lists what must stay in doubt in the end. What cannot be protected
// has been reported and is left out.
func (p *protector) guarded() []sensitive {
	var guard []sensitive
	for _, s := range p.sensitive {
		if !s.lost && (s.derived || p.cells[s.cell].hidden) {
			guard = append(guard, s)
		}
	}
	return guard
}

// suppression is the record of a hidden cell, with the true figures.
func (p *protector) suppression(i int) Suppression {
	c := &p.cells[i]
	value := func(f attack.Figure) briefing.Value {
		if f == none || !p.sys.Settled(f) {
			return briefing.Absent(briefing.Confidential)
		}
		return briefing.Number(p.sys.World(f), int(c.decimals))
	}
	return Suppression{
		Cell: p.name(i), Pos: c.pt.Value.Pos, Reason: c.reason, Protects: p.name(c.protects), Unit: c.row.ind.Unit,
		Value: value(c.value), Numerator: value(c.num), Denominator: value(c.den),
	}
}

// tell notes one suppression for the author, without the figure: a build log
// may be read by others.
func (p *protector) tell(log *briefing.Diagnostics, c *cell, s Suppression) {
	why := map[Reason]string{
		Small:      "a small number " + p.profile.words(),
		SmallBase:  "it stands on a small number " + p.profile.words(),
		AtSource:   "the source withholds it",
		Protecting: "a suppressed figure could be worked out from it: " + s.Protects.String(),
	}[c.reason]
	log.Add(briefing.Note, s.Pos, "", "%s: not published, %s", s.Cell, why)
	if c.known {
		log.Add(briefing.Warning, s.Pos, "decide with the information governance lead whether the earlier paper should be withdrawn",
			"%s is suppressed now, but was published in an earlier paper", s.Cell)
	}
}

// words says which counts are small.
func (p Profile) words() string { return fmt.Sprintf("(%v to %d)", p.least(), p.Threshold) }

// tellUnseen notes once how many percentages and rates give no parts: whether
// they stand on small numbers cannot be seen.
func (p *protector) tellUnseen(log *briefing.Diagnostics) {
	if !p.profile.on() {
		return
	}
	n := 0
	var at briefing.Pos
	for i := range p.ds.Indicators {
		r := p.own[&p.ds.Indicators[i]]
		if k := r.ind.Unit.Kind; (k == briefing.Percent || k == briefing.Rate) && r.people && len(r.points) > 0 && !p.hasParts(r) {
			if n == 0 {
				at = r.ind.Pos
			}
			n++
		}
	}
	if n > 0 {
		log.Add(briefing.Note, at, "add columns for the numerator and the denominator, and they will be checked",
			"%s without numerator and denominator, so that small numbers behind them cannot be seen; this is the first", percentages(n))
	}
}

// tellUnknown warns of each indicator whose small whole numbers are withheld
// only because nothing says what they count.
func (p *protector) tellUnknown(log *briefing.Diagnostics) {
	for _, r := range p.rows {
		if r.ind.Unit.Kind != briefing.Unitless || r.ind.People != briefing.NotSaid {
			continue
		}
		small := 0
		for i := range r.points {
			if c := &p.cells[r.first+i]; c.hidden && c.reason == Small {
				small++
			}
		}
		if small > 0 {
			log.Add(briefing.Warning, r.points[0].Value.Pos,
				`state its unit (children, days, £, score, index), or answer No in a column headed "Counts people"`,
				"nothing says what %q counts: its figures that are a small number %s are withheld, as if they were people", r.ind.Name, p.profile.words())
		}
	}
}

func percentages(n int) string {
	if n == 1 {
		return "one percentage or rate is given"
	}
	return fmt.Sprintf("%d percentages and rates are given", n)
}

// hasParts reports whether any figure of a row has a numerator or denominator,
// its own or one found in another indicator.
func (p *protector) hasParts(r *row) bool {
	for i := range r.points {
		c := &p.cells[r.first+i]
		if _, linked := p.links[r.first+i]; linked || c.num != none || c.den != none {
			return true
		}
	}
	return false
}

// Summary is what the notes of the paper say.
func (p Protection) Summary() briefing.DisclosureSummary {
	s := briefing.DisclosureSummary{
		Profile: p.Profile.Name, Threshold: p.Profile.Threshold, Zero: p.Profile.Zero,
		Rounded: p.Rounded, RoundedTo: max(p.Profile.RoundTo, p.Profile.RoundNational),
	}
	for _, c := range p.Suppressed {
		switch c.Reason {
		case Small, SmallBase:
			s.Small++
		case AtSource:
			s.AtSource++
		case Protecting:
			s.Protecting++
		}
	}
	return s
}
