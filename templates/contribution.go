package templates

import (
	"cmp"
	"math"
	"slices"

	"scrutiny/briefing"
)

// leastChange is the change of a total, in the unit, below which its parts are
// not shown: those of a few cases say nothing.
const leastChange = 10

// contributionFigure shows what each part adds to the change of the total, where
// all parts are known in both periods.
func (w *writer) contributionFigure(f briefing.IndicatorFinding, dimension string) (briefing.Figure, bool) {
	c, ok := compositionOf(f, dimension)
	if !ok {
		return briefing.Figure{}, false
	}
	parts := sortedShares(c)
	main := mainShares(parts, c.Total.Difference)
	chart := briefing.ContributionChart{Unit: f.Unit, Words: w.chartWords()}
	var alt []string
	for i, part := range parts {
		label := w.contribution(f, c, part.Contribution)
		chart.Parts = append(chart.Parts, briefing.Contribution{
			Name: capital(part.Name), Label: label, Driver: i < main,
			Change: briefing.ChartValue{Number: part.Contribution, Known: true, Provisional: part.Value.Marks.Has(briefing.Provisional)},
		})
		alt = append(alt, w.say("contribution.alt-part", "Part", capital(part.Name), "Change", label))
	}
	from, to := f.Unit.Format(c.Total.From), f.Unit.Format(c.Total.To)
	chart.Total = briefing.Contribution{
		Name:   w.say("contribution.total", "From", from, "To", to),
		Label:  w.contribution(f, c, c.Total.Difference),
		Change: briefing.ChartValue{Number: c.Total.Difference, Known: true, Provisional: c.Total.Marks.Has(briefing.Provisional)},
	}
	title := w.contributionTitle(f, c, parts, main)
	facts := []any{"Name", f.Name, "By", w.by(f.Name, dimension), "Unit", w.unit(f.Unit), "From", w.period(c.Total.Against), "To", w.period(c.Period),
		"Title", title, "Parts", w.list(alt...), "Total", chart.Total.Label, "Before", from, "Now", to}
	return briefing.Figure{
		ID: indicatorID(f) + "-" + dimension + "-change", Title: title,
		Subtitle: w.say("contribution.subtitle", facts...),
		Alt:      w.say("contribution.alt", facts...),
		Source:   w.indicatorSource(f),
		Chart:    chart, Width: briefing.TextWidth, Height: chart.Height(),
	}, true
}

// compositionOf is what the parts of a dimension make of a change that is worth
// taking apart.
func compositionOf(f briefing.IndicatorFinding, dimension string) (briefing.Composition, bool) {
	for _, c := range f.Compositions {
		if c.Dimension != dimension {
			continue
		}
		known := c.Total.Known && math.Abs(c.Total.Difference) >= leastChange && len(c.Shares) > 1 &&
			!slices.ContainsFunc(c.Shares, func(s briefing.PartShare) bool { return !s.Contributes })
		return c, known
	}
	return briefing.Composition{}, false
}

// sortedShares puts the parts that moved furthest the way of the total first.
func sortedShares(c briefing.Composition) []briefing.PartShare {
	parts := slices.Clone(c.Shares)
	slices.SortStableFunc(parts, func(a, b briefing.PartShare) int { return cmp.Compare(b.OfChange, a.OfChange) })
	return parts
}

// mainShares is how many of the parts, the first ones, make up two thirds of the
// change between them; parts that moved by as much as the last of them count as
// well.
func mainShares(parts []briefing.PartShare, change float64) int {
	n, sum := 0, 0.0
	for n < len(parts) && parts[n].OfChange > 0 && (sum < math.Abs(change)*2/3 || parts[n].Contribution == parts[n-1].Contribution) {
		sum += math.Abs(parts[n].Contribution)
		n++
	}
	return n
}

// contribution prints a change with its sign, in the unit.
func (w *writer) contribution(f briefing.IndicatorFinding, c briefing.Composition, change float64) string {
	return w.changed(f.Unit, briefing.Change{Difference: change, Decimals: c.Total.Decimals})
}

// contributionTitle names the parts that drive the change, at most three of them.
func (w *writer) contributionTitle(f briefing.IndicatorFinding, c briefing.Composition, parts []briefing.PartShare, main int) string {
	var names []string
	sum := 0.0
	for _, part := range parts[:main] {
		names = append(names, part.Name)
		sum += part.Contribution
	}
	key := "contribution.title.several"
	switch {
	case (main > 3 || main == len(parts)) && parts[0].Contribution == parts[1].Contribution:
		key = "contribution.title.even"
	case main > 3 || main == len(parts):
		key = "contribution.title.spread"
		names, sum = names[:1], parts[0].Contribution
	case math.Abs(sum) > math.Abs(c.Total.Difference):
		key = "contribution.title.beyond"
	case main == 1:
		key = "contribution.title.one"
	}
	if c.Total.Difference < 0 {
		key += ".fall"
	}
	size := func(x float64) string { return w.amount(f.Unit, x, c.Total.Decimals) }
	since := w.say("contribution.on-period", "Period", w.period(c.Total.Against))
	if c.Total.Against == c.Period.YearBefore() {
		since = w.say("contribution.on-year")
	}
	return capital(w.say(key, "Parts", w.list(names...), "N", len(names), "Sum", size(sum), "Total", size(c.Total.Difference), "Since", since))
}
