package since

import (
	"math"
	"slices"

	"scrutiny/briefing"
)

// figures compares the figures of one indicator, of its breakdown and of what
// it is compared with. Rows are found by dimension and name, then by name.
func (c *comparison) figures(now, then *briefing.Indicator) {
	w := withheldIn(now, then)
	own := figureRow{indicator: nameOf(now), unit: now.Unit, withheld: w}
	c.row(own, now.Points, then.Points)
	parts := newPairing(len(now.Parts), len(then.Parts))
	parts.byKey(func(i int) string { return plain(now.Parts[i].Dimension + " " + now.Parts[i].Name) },
		func(j int) string { return plain(then.Parts[j].Dimension + " " + then.Parts[j].Name) }, always)
	parts.byKey(func(i int) string { return plain(now.Parts[i].Name) },
		func(j int) string { return plain(then.Parts[j].Name) }, always)
	for i := range now.Parts {
		if j := parts.then[i]; j >= 0 {
			part := own
			part.name = now.Parts[i].Name
			c.row(part, now.Parts[i].Points, then.Parts[j].Points)
		}
	}
	c.breakdown(now, then, parts)
	elsewhere := newPairing(len(now.Benchmarks), len(then.Benchmarks))
	elsewhere.byKey(func(i int) string { return plain(now.Benchmarks[i].Name) },
		func(j int) string { return plain(then.Benchmarks[j].Name) }, always)
	for i := range now.Benchmarks {
		if j := elsewhere.then[i]; j >= 0 {
			other := own
			other.name, other.benchmark = now.Benchmarks[i].Name, true
			c.row(other, now.Benchmarks[i].Points, then.Benchmarks[j].Points)
		}
	}
}

// figureRow is what the figures of one row are to be called.
type figureRow struct {
	indicator briefing.IndicatorName
	name      string
	benchmark bool
	unit      briefing.Unit
	withheld  withheld
}

// row compares two rows of figures, oldest period first. A figure counts as
// supplied or removed only for periods that both rows reach back to: columns
// that were added at the start, or have dropped off it, change nothing.
func (c *comparison) row(r figureRow, now, then []briefing.Point) {
	is, was := byPeriod(now), byPeriod(then)
	start := firstPeriod(now)
	if other := firstPeriod(then); other.Compare(start) > 0 {
		start = other
	}
	for _, p := range periodsOf(is, was) {
		a, b := was[p], is[p]
		if p.IsZero() || p.End().After(c.found.AsAt) || a != nil && forecast(*a) || b != nil && forecast(*b) {
			continue
		}
		change := briefing.FigureChange{Indicator: r.indicator, Row: r.name, Benchmark: r.benchmark, Period: p, Unit: r.unit}
		if a != nil {
			change.From, change.Was = a.Value.Value, a.Value.Pos
		}
		if b != nil {
			change.To, change.Source = b.Value.Value, b.Value.Pos
		}
		if classify(&change, p.Compare(start) >= 0) {
			r.withheld.hide(&change)
			c.found.Figures = append(c.found.Figures, change)
		}
	}
}

// classify says what became of a figure; false when there is nothing to tell.
func classify(change *briefing.FigureChange, inBoth bool) bool {
	from, to := change.From, change.To
	switch {
	case from.Known && to.Known:
		change.Kind = briefing.FigureRevised
		change.Marked = to.Marks.Has(briefing.Revised)
		change.Expected = from.Marks&(briefing.Provisional|briefing.Estimated) != 0
		change.Difference, change.Decimals = difference(from, to)
		return differ(from, to)
	case from.Known && to.Marks.Has(briefing.Confidential):
		change.Kind = briefing.FigureSuppressed
		return true
	case from.Known:
		change.Kind = briefing.FigureRemoved
		return inBoth
	case to.Known:
		change.Kind = briefing.FigureSupplied
		return inBoth
	default:
		return false
	}
}

// differ reports whether two figures are not the same to the decimal places
// that both show: 87 given more exactly as 87.4 is no revision.
func differ(a, b briefing.Value) bool {
	places := int(min(a.Decimals, b.Decimals))
	return briefing.RoundHalfAway(a.Number, places) != briefing.RoundHalfAway(b.Number, places)
}

// difference is to minus from without the noise of binary arithmetic, and the
// decimal places to print it with: those of the figures, or one more where it
// would not be the difference of the figures as printed.
func difference(from, to briefing.Value) (float64, int8) {
	d := briefing.RoundHalfAway(to.Number-from.Number, 10)
	places := max(from.Decimals, to.Decimals)
	printed := to.Rounded() - from.Rounded()
	if math.Abs(briefing.RoundHalfAway(d, int(places))-printed) > 1e-9 {
		places++
	}
	return d, places
}

// byPeriod is the point of each period; of several for one, the first that has
// a figure.
func byPeriod(points []briefing.Point) map[briefing.Period]*briefing.Point {
	found := make(map[briefing.Period]*briefing.Point, len(points))
	for i := range points {
		pt := &points[i]
		if first := found[pt.Period]; first == nil || !first.Value.Known && pt.Value.Known {
			found[pt.Period] = pt
		}
	}
	return found
}

// periodsOf lists the periods of two rows, oldest first.
func periodsOf(a, b map[briefing.Period]*briefing.Point) []briefing.Period {
	periods := make([]briefing.Period, 0, len(a))
	for p := range a {
		periods = append(periods, p)
	}
	for p := range b {
		if a[p] == nil {
			periods = append(periods, p)
		}
	}
	slices.SortFunc(periods, briefing.Period.Compare)
	return periods
}

// firstPeriod is the first period with a figure or a marker.
func firstPeriod(points []briefing.Point) briefing.Period {
	var first briefing.Period
	for i := range points {
		pt := &points[i]
		given := pt.Value.Known || pt.Value.Marks != 0 || pt.Value.Raw != ""
		if given && !pt.Period.IsZero() && (first.IsZero() || pt.Period.Compare(first) < 0) {
			first = pt.Period
		}
	}
	return first
}
