package trace

import (
	"cmp"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// Source is what figures are looked up in: a paper in the making, or the
// figures that a finished one carries.
type Source interface {
	Names() []string // of its indicators, in order
	Periods(indicator int) []briefing.Period
	Figures(indicator int, period briefing.Period) []Figure
}

// Names lists the names of the indicators.
func (p Paper) Names() []string { return names(p.Dataset.Indicators) }

// Names lists the names of the indicators.
func (p Published) Names() []string { return names(p.Dataset.Indicators) }

func names(indicators []briefing.Indicator) []string {
	all := make([]string, len(indicators))
	for i := range indicators {
		all[i] = indicators[i].Name
	}
	return all
}

// tabled is how many periods of an indicator the paper sets in tables.
const tabled = 8

// OnPage lists the figures that stand on a page: of the indicators that it
// names, those of the periods that the paper sets in tables, or that the page
// names, where it prints them. A number that happens to be that of another of
// these periods is listed too; what a chart draws without a number is not.
func OnPage(source Source, page Page) []Figure {
	printed := map[string]bool{}
	for _, word := range strings.Fields(page.Text) {
		printed[strings.Trim(word, ".,;:()")] = true
	}
	text := solid(page.Text)
	var found []Figure
	for _, indicator := range namedOn(source.Names(), text) {
		periods := source.Periods(indicator)
		for i, period := range periods {
			if i < len(periods)-tabled && !strings.Contains(text, solid(period.String())) && !strings.Contains(text, solid(period.InWords())) {
				continue
			}
			for _, f := range source.Figures(indicator, period) {
				if printed[f.Printed] && (f.Row == "" || strings.Contains(strings.ToLower(text), strings.ToLower(solid(f.Row)))) {
					found = append(found, f)
				}
			}
		}
	}
	return found
}

// namedOn are the indicators whose names a text holds, in order. A name that
// stands there only within a longer one is not named.
func namedOn(names []string, text string) []int {
	order := make([]int, len(names))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(names[b]), len(names[a])) })
	var found []int
	for _, i := range order {
		if name := solid(names[i]); name != "" && strings.Contains(text, name) {
			found = append(found, i)
			text = strings.ReplaceAll(text, name, "\x00")
		}
	}
	slices.Sort(found)
	return found
}
