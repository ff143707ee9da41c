package trace

import (
	"slices"

	"scrutiny/briefing"
)

// Published is what a trace looks into when there is only what a paper
// published: its figures as they were exported, with the cell of each and what
// was printed in place of the words of the cell.
type Published struct {
	Dataset briefing.Dataset
}

// Indicators lists the indicators that a query means, as for a Paper.
func (p Published) Indicators(query string) []int { return meant(p.Dataset.Indicators, query) }

// Name is "ref, name" of an indicator, or its name alone.
func (p Published) Name(indicator int) string {
	return named(p.Dataset.Indicators[indicator].Ref, p.Dataset.Indicators[indicator].Name)
}

// Periods lists the periods that the paper has of an indicator, oldest first.
func (p Published) Periods(indicator int) []briefing.Period {
	var periods []briefing.Period
	add := func(points []briefing.Point) {
		for i := range points {
			periods = append(periods, points[i].Period)
		}
	}
	ind := &p.Dataset.Indicators[indicator]
	add(ind.Points)
	for i := range ind.Benchmarks {
		add(ind.Benchmarks[i].Points)
	}
	slices.SortFunc(periods, briefing.Period.Compare)
	return slices.Compact(periods)
}

// Figures lists what was published of an indicator for a period: its own
// figure, then those of its parts and of what it is compared with. The zero
// Period is the latest with a figure of the indicator's own, be it withheld.
func (p Published) Figures(indicator int, period briefing.Period) []Figure {
	ind := &p.Dataset.Indicators[indicator]
	if period.IsZero() {
		if period = latest(ind.Points); period.IsZero() {
			return nil
		}
	}
	var figures []Figure
	add := func(row string, points []briefing.Point) {
		i := slices.IndexFunc(points, func(pt briefing.Point) bool { return pt.Period == period })
		if i < 0 {
			return
		}
		v := &points[i].Value
		figures = append(figures, Figure{
			Ref: ind.Ref, Indicator: ind.Name, Row: row, Period: period,
			Printed: v.Raw, Meaning: meaning(v.Value), Source: v.Pos,
			Withheld: withheld(v.Value),
		})
	}
	add("", ind.Points)
	for i := range ind.Parts {
		add(ind.Parts[i].Name, ind.Parts[i].Points)
	}
	for i := range ind.Benchmarks {
		add(ind.Benchmarks[i].Name, ind.Benchmarks[i].Points)
	}
	return figures
}

// latest is the last period with a figure that is no forecast, or the last one
// without a figure where none has any; the zero Period when there is none.
func latest(points []briefing.Point) briefing.Period {
	var last, filled briefing.Period
	for i := range points {
		pt := &points[i]
		if pt.Forecast {
			continue
		}
		last = later(last, pt.Period)
		if pt.Value.Known || withheld(pt.Value.Value) {
			filled = later(filled, pt.Period)
		}
	}
	if filled.IsZero() {
		return last
	}
	return filled
}

// later is the period that ends later; the zero Period is before all.
func later(a, b briefing.Period) briefing.Period {
	if !a.IsZero() && !b.End().After(a.End()) {
		return a
	}
	return b
}

// withheld reports a figure that disclosure control keeps out of the paper.
func withheld(v briefing.Value) bool { return !v.Known && v.Marks.Has(briefing.Confidential) }
