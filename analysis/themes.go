package analysis

import (
	"runtime"
	"sync"
	"sync/atomic"

	"scrutiny/briefing"
)

// analyseEach works out the indicators, by theme, as many at a time as there are
// processors; each stands alone, so that their number changes nothing. What is
// wrong with their data is told in the workbook's order.
func analyseEach(inds []briefing.Indicator, in paper, log *problems) []briefing.Theme {
	themes, places := themesOf(inds)
	logs := make([]problems, len(inds))
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(inds)) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(len(inds)); i = next.Add(1) - 1 {
				analyseIndicator(&inds[i], places[i], in, &logs[i])
			}
		})
	}
	workers.Wait()
	for _, told := range logs {
		log.join(told)
	}
	return themes
}

// themesOf lists the themes in the order in which the workbook first names
// them, each with an empty place for every indicator of it, and the places in
// the order of the indicators.
func themesOf(inds []briefing.Indicator) ([]briefing.Theme, []*briefing.IndicatorFinding) {
	var names []string
	sizes := map[string]int{}
	for i := range inds {
		name := inds[i].Theme
		if sizes[name] == 0 {
			names = append(names, name)
		}
		sizes[name]++
	}
	var themes []briefing.Theme
	found := map[string][]briefing.IndicatorFinding{}
	for _, name := range names {
		found[name] = make([]briefing.IndicatorFinding, sizes[name])
		themes = append(themes, briefing.Theme{Name: name, Indicators: found[name]})
	}
	places := make([]*briefing.IndicatorFinding, len(inds))
	for i := range inds {
		left := found[inds[i].Theme]
		places[i], found[inds[i].Theme] = &left[0], left[1:]
	}
	return themes, places
}

// countUp counts the indicators of each theme by rating, and all of them.
func countUp(themes []briefing.Theme) briefing.Tally {
	var all briefing.Tally
	for i := range themes {
		theme := &themes[i]
		for j := range theme.Indicators {
			theme.Tally.Add(theme.Indicators[j])
			all.Add(theme.Indicators[j])
		}
	}
	return all
}
