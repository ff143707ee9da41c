package sanity

import (
	"slices"

	"scrutiny/briefing"
)

// stale reports sheets whose latest figure is older than the period reported,
// and plans whose latest dated note is older than it. Sheets of yearly figures
// are due once a year and are passed over.
func (c *checker) stale() {
	if c.period.IsZero() {
		return
	}
	c.staleSheets()
	c.stalePlans()
}

func (c *checker) staleSheets() {
	latest := map[briefing.Pos]briefing.Period{}
	for i := range c.ds.Indicators {
		for j := range c.ds.Indicators[i].Points {
			pt := &c.ds.Indicators[i].Points[j]
			if !answered(pt) || pt.Period.Months() >= 12 {
				continue
			}
			sheet := briefing.Pos{File: pt.Value.Pos.File, Sheet: pt.Value.Pos.Sheet}
			if known := latest[sheet]; known.IsZero() || pt.Period.End().After(known.End()) {
				latest[sheet] = pt.Period
			}
		}
	}
	for _, sheet := range inOrder(latest) {
		if last := latest[sheet]; last.End().Before(c.period.End()) {
			c.report(sheet, "enter the figures for "+c.period.String()+", or name the workbook that has them",
				"the latest figures are for %s: want %s, which the paper reports", last, c.period)
		}
	}
}

// answered reports whether the workbook says something for a period: a figure
// that is no forecast, or a marker.
func answered(pt *briefing.Point) bool {
	return actual(pt) || !pt.Value.Known && pt.Value.Raw != "" && !pt.Forecast && !pt.Period.IsZero()
}

// leastNotes is how many dated notes it takes to expect that a plan is kept up.
const leastNotes = 3

func (c *checker) stalePlans() {
	latest, notes := map[briefing.Pos]briefing.Date{}, map[briefing.Pos]int{}
	for _, a := range c.ds.Actions {
		sheet := briefing.Pos{File: a.Pos.File, Sheet: a.Pos.Sheet}
		for _, entry := range a.Progress {
			if entry.Date.IsZero() {
				continue
			}
			notes[sheet]++
			if latest[sheet].IsZero() || entry.Date.After(latest[sheet]) {
				latest[sheet] = entry.Date
			}
		}
	}
	for _, sheet := range inOrder(latest) {
		if day := latest[sheet]; notes[sheet] >= leastNotes && day.Before(c.period.Start()) {
			c.report(sheet, "bring the plan up to date, or name the workbook that is",
				"the latest dated note on progress is of %s: want one of %s, which the paper reports", day, c.period)
		}
	}
}

// inOrder lists the sheets of a map by file and sheet.
func inOrder[V any](sheets map[briefing.Pos]V) []briefing.Pos {
	var found []briefing.Pos
	for sheet := range sheets {
		found = append(found, sheet)
	}
	slices.SortFunc(found, byPlace)
	return found
}
