// Package trace follows a printed figure back to the cell that it comes from,
// and forward to every place of the paper that rests on it.
package trace

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// Figure is one figure of the paper with where it comes from.
type Figure struct {
	Ref, Indicator string
	Row            string // the part or the benchmark; empty for the indicator's own
	Period         briefing.Period
	Printed        string       // as the paper prints it: "87.0%", "[c]"
	Meaning        string       // what its markers mean, for a figure that is not there
	Raw            string       // as the workbook's cell says it; empty where it is withheld or no cell holds it
	Withheld       bool         // disclosure control keeps it out of the paper
	Source         briefing.Pos // zero when no cell holds it

	cell cell
}

// cell says which point of a dataset a figure is.
type cell struct {
	indicator       int
	part, benchmark int // −1: neither
	period          briefing.Period
}

// Paper is what a trace looks into: the dataset as disclosure control left it,
// and the findings made of it.
type Paper struct {
	Dataset  briefing.Dataset
	Findings briefing.Findings
}

// Indicators lists the indicators that a query means, as "ref, name": the one
// with that reference or name, else all whose name holds the words. Case,
// hyphens and punctuation do not count.
func (p Paper) Indicators(query string) []int { return meant(p.Dataset.Indicators, query) }

func meant(indicators []briefing.Indicator, query string) []int {
	wanted := plain(query)
	var exact, within []int
	for i := range indicators {
		ind := &indicators[i]
		switch name := plain(ind.Name); {
		case wanted == "":
		case name == wanted, plain(ind.Ref) == wanted:
			exact = append(exact, i)
		case strings.Contains(name, wanted):
			within = append(within, i)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return within
}

// Name is "ref, name" of an indicator, or its name alone.
func (p Paper) Name(indicator int) string {
	return named(p.Dataset.Indicators[indicator].Ref, p.Dataset.Indicators[indicator].Name)
}

func named(ref, name string) string {
	if ref == "" {
		return name
	}
	return ref + ", " + name
}

// Figures lists what the paper has of an indicator for a period: its own
// figure, then those of its parts and of what it is compared with. The zero
// Period is the one that the paper reports, which may be an earlier year for a
// yearly indicator.
func (p Paper) Figures(indicator int, period briefing.Period) []Figure {
	given := &p.Dataset.Indicators[indicator]
	found := p.finding(given)
	if found == nil {
		return nil
	}
	if period.IsZero() {
		now, ok := found.Now()
		if !ok {
			return nil
		}
		period = now.Period
	}
	var figures []Figure
	add := func(row string, points []briefing.PointFinding, raw []briefing.Point, at cell) {
		i := slices.IndexFunc(points, func(pt briefing.PointFinding) bool { return pt.Period == period })
		if i < 0 {
			return
		}
		at.indicator, at.period = indicator, period
		figures = append(figures, figureOf(found, row, points[i], raw, at))
	}
	add("", found.Points, given.Points, cell{part: -1, benchmark: -1})
	for i := range min(len(found.Parts), len(given.Parts)) {
		add(found.Parts[i].Name, found.Parts[i].Points, given.Parts[i].Points, cell{part: i, benchmark: -1})
	}
	for i := range min(len(found.Benchmarks), len(given.Benchmarks)) {
		add(found.Benchmarks[i].Name, found.Benchmarks[i].Points, given.Benchmarks[i].Points, cell{part: -1, benchmark: i})
	}
	return figures
}

// Periods lists the periods that the paper has of an indicator, oldest first.
func (p Paper) Periods(indicator int) []briefing.Period {
	var periods []briefing.Period
	if found := p.finding(&p.Dataset.Indicators[indicator]); found != nil {
		for _, pt := range found.Points {
			periods = append(periods, pt.Period)
		}
		for _, b := range found.Benchmarks {
			for _, pt := range b.Points {
				periods = append(periods, pt.Period)
			}
		}
	}
	slices.SortFunc(periods, briefing.Period.Compare)
	return slices.Compact(periods)
}

func figureOf(found *briefing.IndicatorFinding, row string, pt briefing.PointFinding, raw []briefing.Point, at cell) Figure {
	f := Figure{
		Ref: found.Ref, Indicator: found.Name, Row: row, Period: pt.Period,
		Printed: found.Unit.Format(pt.Value), Source: pt.Source, cell: at,
		Withheld: withheld(pt.Value),
	}
	f.Meaning = meaning(pt.Value)
	for i := range raw {
		if raw[i].Period == pt.Period && raw[i].Value.Pos == pt.Source && !f.Withheld {
			f.Raw = raw[i].Value.Raw
			break
		}
	}
	return f
}

// meaning is what the markers of a value mean.
func meaning(v briefing.Value) string {
	var meanings []string
	for _, mark := range v.Marks.Each() {
		meanings = append(meanings, mark.Meaning())
	}
	return strings.Join(meanings, "; ")
}

// finding is the finding of an indicator: the one that came from the same place.
func (p Paper) finding(given *briefing.Indicator) *briefing.IndicatorFinding {
	for i := range p.Findings.Themes {
		theme := &p.Findings.Themes[i]
		for j := range theme.Indicators {
			if f := &theme.Indicators[j]; f.Source == given.Pos && f.Name == given.Name {
				return f
			}
		}
	}
	return nil
}

// Without returns the dataset as it would be if the figure's cell were empty.
func (p Paper) Without(f Figure) briefing.Dataset {
	ds := p.Dataset
	ds.Indicators = slices.Clone(ds.Indicators)
	ind := &ds.Indicators[f.cell.indicator]
	points := &ind.Points
	switch {
	case f.cell.part >= 0:
		ind.Parts = slices.Clone(ind.Parts)
		points = &ind.Parts[f.cell.part].Points
	case f.cell.benchmark >= 0:
		ind.Benchmarks = slices.Clone(ind.Benchmarks)
		points = &ind.Benchmarks[f.cell.benchmark].Points
	}
	*points = slices.Clone(*points)
	for i := range *points {
		if pt := &(*points)[i]; pt.Period == f.cell.period {
			*pt = briefing.Point{Period: pt.Period, Target: pt.Target}
		}
	}
	return ds
}

// plain is a text without case, punctuation and doubled spaces.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return strings.ContainsRune(" \t\n-–—,.:;()/'’\"", r)
	}), " ")
}

// Label reads a period by the label that the paper prints: "Q2 2026/27".
func Label(periods []briefing.Period, label string) (briefing.Period, error) {
	for _, p := range periods {
		if plain(p.String()) == plain(label) {
			return p, nil
		}
	}
	if len(periods) == 0 {
		return briefing.Period{}, fmt.Errorf("the paper has no figures of it")
	}
	first, last := slices.MinFunc(periods, ends), slices.MaxFunc(periods, ends)
	return briefing.Period{}, fmt.Errorf("the paper has no figure for %q: its periods run from %s to %s", label, first, last)
}

func ends(a, b briefing.Period) int { return cmp.Compare(a.End().ISO(), b.End().ISO()) }
