package disclosure

import (
	"cmp"
	"slices"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// stretch is a run of whole months with the cell that covers it.
type stretch struct {
	start, months int // start in months since year 0
	span          briefing.Span
	cell          int
}

// relateTimes enters that months, quarters and half-years add up to the longer
// periods they fill; or, for a figure that stands at a point in time, that the
// year's is that of its last quarter.
func (p *protector) relateTimes(r *row) {
	if !additive(r) {
		return
	}
	stretches := p.stretches(r, false)
	families := map[[2]briefing.Span]*family{}
	of := func(long, short briefing.Span) *family {
		key := [2]briefing.Span{long, short}
		if families[key] == nil {
			families[key] = &family{total: true}
		}
		return families[key]
	}
	for _, long := range stretches {
		for _, short := range [...]briefing.Span{briefing.Month, briefing.Quarter, briefing.HalfYear, briefing.Year, briefing.YearToDate} {
			if tiles := tile(stretches, long, short); tiles != nil {
				p.addTimes(of(long.span, short), r, long, tiles)
			}
		}
		if last, ok := closing(stretches, long); ok {
			p.addTimes(of(long.span, briefing.NoSpan), r, long, []stretch{last})
		}
	}
	p.relateRolling(r)
	keys := make([][2]briefing.Span, 0, len(families))
	for k := range families {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b [2]briefing.Span) int {
		return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	for _, k := range keys {
		f := families[k]
		if k[1] == briefing.NoSpan {
			f.least = 2
		}
		p.enterFamily(*f)
	}
}

// relateRolling enters that a rolling year grows by the quarter that comes in
// and shrinks by the one that drops out.
func (p *protector) relateRolling(r *row) {
	f := family{}
	for i := range r.points {
		if r.points[i].Period.Span != briefing.Rolling || p.cells[r.first+i].value == none {
			continue
		}
		end := r.points[i].Period.End()
		before := p.at(r, r.points[i].Period.Previous())
		in := p.quarterEnding(r, end)
		out := p.quarterEnding(r, briefing.NewDate(end.Year-1, end.Month, 1))
		if before < 0 || in < 0 || out < 0 {
			continue
		}
		f.instances = append(f.instances, instance{[]attack.Term{
			{Figure: p.cells[r.first+i].value, Times: 1}, {Figure: p.cells[before].value, Times: -1},
			{Figure: p.cells[in].value, Times: -1}, {Figure: p.cells[out].value, Times: 1},
		}, attack.Exactly(0)})
	}
	p.enterFamily(f)
}

// quarterEnding is the cell of the quarter that ends in the month of a day.
func (p *protector) quarterEnding(r *row, day briefing.Date) int {
	for i := range r.points {
		q := r.points[i].Period
		if end := q.End(); q.Span == briefing.Quarter && !r.ind.Cumulative && end.Year == day.Year && end.Month == day.Month && p.cells[r.first+i].value != none {
			return r.first + i
		}
	}
	return -1
}

func (p *protector) addTimes(f *family, r *row, long stretch, parts []stretch) {
	slack := rounding(r, p.cells[long.cell].pt.Value.Value)
	var figures []attack.Figure
	for _, s := range parts {
		figures = append(figures, p.cells[s.cell].value)
		slack += rounding(r, p.cells[s.cell].pt.Value.Value)
	}
	f.add(slack, p.cells[long.cell].value, figures...)
}

// stretches lists the cells of a row by the months they cover; quarters of a
// cumulative indicator cover the year to date. Unless always, it is empty when
// all cells have the same span: then none is made of others.
func (p *protector) stretches(r *row, always bool) []stretch {
	var found []stretch
	mixed := always
	for i := range r.points {
		if p.cells[r.first+i].value == none || r.points[i].Period.IsZero() {
			continue
		}
		period := covered(r, r.points[i].Period)
		start := period.Start()
		found = append(found, stretch{start.Year*12 + int(start.Month), period.Months(), period.Span, r.first + i})
		mixed = mixed || found[0].span != period.Span
	}
	if !mixed {
		return nil
	}
	return found
}

// covered is the stretch that a row's figure for a period counts.
func covered(r *row, p briefing.Period) briefing.Period {
	if r.ind.Cumulative && p.Span == briefing.Quarter {
		return briefing.NewYearToDate(p.Basis, p.ReportingYear(), p.Part())
	}
	return p
}

// tile finds the shorter stretches of one span that fill a longer one exactly;
// a year to date of the same start counts as the first of them, followed by
// quarters.
func tile(all []stretch, long stretch, span briefing.Span) []stretch {
	if long.span == span && span != briefing.YearToDate {
		return nil
	}
	var tiles []stretch
	at, end := long.start, long.start+long.months
	if span == briefing.YearToDate {
		first, ok := find(all, at, end, func(s stretch) bool { return s.span == span && s.cell != long.cell })
		if !ok {
			return nil
		}
		tiles, at, span = append(tiles, first), at+first.months, briefing.Quarter
	}
	for at < end {
		next, ok := find(all, at, end, func(s stretch) bool { return s.span == span && s.cell != long.cell })
		if !ok {
			return nil
		}
		tiles, at = append(tiles, next), at+next.months
	}
	return tiles
}

// find is the longest stretch that starts in a month and ends by the end.
func find(all []stretch, start, end int, fits func(stretch) bool) (stretch, bool) {
	var best stretch
	for _, s := range all {
		if s.start == start && s.start+s.months <= end && s.months > best.months && fits(s) {
			best = s
		}
	}
	return best, best.months > 0
}

// closing is the shortest stretch that ends with a longer one.
func closing(all []stretch, long stretch) (stretch, bool) {
	var best stretch
	for _, s := range all {
		if s.start > long.start && s.start+s.months == long.start+long.months && (best.months == 0 || s.months < best.months) {
			best = s
		}
	}
	return best, best.months > 0
}

// relateToDate enters what figures for the year to date tell of the time
// between them: it cannot be less than nothing, and where it is a small number,
// that number must stay in doubt like one that is printed. The later figure is
// suppressed first: the earlier was in an earlier paper.
func (p *protector) relateToDate(r *row) {
	if !additive(r) || !r.ind.Cumulative && !toDate(r) {
		return
	}
	for i := range r.points {
		period := r.points[i].Period
		before := period.Previous()
		here, earlier := r.first+i, p.at(r, before)
		if earlier < 0 || p.cells[here].value == none || before.ReportingYear() != period.ReportingYear() {
			continue
		}
		step := p.number(here) - p.number(earlier)
		unsettled := p.withheld(here) || p.withheld(earlier)
		if step < 0 && !unsettled {
			continue
		}
		between := p.virtual(attack.Spec{Prior: attack.AtLeast(0), Step: 1, World: max(step, 0), Unsettled: unsettled})
		relation := p.sys.Relate(attack.Exactly(0), attack.Term{Figure: p.cells[here].value, Times: 1},
			attack.Term{Figure: p.cells[earlier].value, Times: -1}, attack.Term{Figure: between, Times: -1})
		p.total[totalKey{relation, p.cells[earlier].value}] = true
		if !unsettled && p.profile.on() && r.counts && r.people && p.profile.small(step) {
			p.sensitive = append(p.sensitive, sensitive{between, attack.AtLeast(0), here, true, false})
		}
	}
}

// toDate reports whether a row's periods are years to date.
func toDate(r *row) bool {
	for i := range r.points {
		if r.points[i].Period.Span == briefing.YearToDate {
			return true
		}
	}
	return false
}
