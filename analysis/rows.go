package analysis

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// usable picks the points of the kind given that belong in the paper, oldest
// first, one a period. The order in which the workbook gives them is of no
// account.
func usable(name string, at briefing.Pos, points []briefing.Point, k kind, cal calendar, log *problems) []*briefing.Point {
	rows := make([]*briefing.Point, 0, len(points))
	var aside, later int
	cutoff := cal.cutoff(k.span)
	for i := range points {
		pt := &points[i]
		switch {
		case pt.Period.IsZero():
		case kindOf(pt.Period) != k:
			if pt.Value.Known {
				aside++
			}
		case pt.Period.End().After(cutoff) && !isForecast(pt):
			if pt.Value.Known && !cal.impossible(pt.Period) {
				later++
			}
		default:
			rows = append(rows, pt)
		}
	}
	tellLeftOut(name, at, aside, later, k, cal, log)
	if !slices.IsSortedFunc(rows, comparePoints) {
		slices.SortFunc(rows, comparePoints)
	}
	return oneEach(name, rows, log)
}

// comparePoints orders points by period, those with a figure first, then by
// what they say and where they stand, so that any order of rows gives the same.
func comparePoints(a, b *briefing.Point) int {
	if c := a.Period.Compare(b.Period); c != 0 {
		return c
	}
	if a.Value.Known != b.Value.Known {
		if a.Value.Known {
			return -1
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(a.Value.Pos.Sheet, b.Value.Pos.Sheet),
		cmp.Compare(len(a.Value.Pos.Cell), len(b.Value.Pos.Cell)),
		cmp.Compare(a.Value.Pos.Cell, b.Value.Pos.Cell),
		cmp.Compare(a.Value.Number, b.Value.Number),
	)
}

// tellLeftOut notes the figures of a row that the paper does not use.
func tellLeftOut(name string, at briefing.Pos, aside, later int, k kind, cal calendar, log *problems) {
	if aside > 0 {
		log.tell(briefing.Note, at, "",
			"%s: %s for other periods than the %ss reported, left out", name, figures(aside), k.span)
	}
	if later > 0 {
		log.tell(briefing.Note, at, "",
			"%s: %s for periods that end after %s, left out", name, figures(later), cal.cutoff(k.span))
	}
}

func figures(n int) string {
	if n == 1 {
		return "one figure"
	}
	return briefing.FormatNumber(float64(n), 0) + " figures"
}

// oneEach keeps the first of several points for one period, and warns where
// they differ.
func oneEach(name string, rows []*briefing.Point, log *problems) []*briefing.Point {
	kept := rows[:0]
	for _, row := range rows {
		if len(kept) == 0 || kept[len(kept)-1].Period != row.Period {
			kept = append(kept, row)
			continue
		}
		if first := kept[len(kept)-1]; row.Value.Known && row.Value.Number != first.Value.Number {
			log.tell(briefing.Warning, row.Value.Pos, "give each period once; the figure at "+first.Value.Pos.String()+" is used",
				"%s: a second, different figure for %s", name, row.Period)
		}
	}
	return kept
}

// trimBlanks drops the empty cells before a row's first figure or marker; a row
// of nothing but empty cells stays whole.
func trimBlanks(rows []*briefing.Point) []*briefing.Point {
	for i, pt := range rows {
		if pt.Value.Known || pt.Value.Raw != "" || pt.Value.Marks&^briefing.NotAvailable != 0 {
			return rows[i:]
		}
	}
	return rows
}

// dropStray leaves out what stands before a gap of more than ten years: one
// mistyped year must not draw a chart over a century.
func dropStray(name string, rows []*briefing.Point, log *problems) []*briefing.Point {
	for i := len(rows) - 1; i > 0; i-- {
		before, after := rows[i-1].Period.End(), rows[i].Period.Start()
		if 12*(after.Year-before.Year)+int(after.Month-before.Month) > longestGap+1 {
			log.tell(briefing.Warning, rows[i-1].Value.Pos, "check the year in the heading",
				"%s: the figure for %s stands more than ten years before the next one, for %s, and is left out",
				name, rows[i-1].Period, rows[i].Period)
			return rows[i:]
		}
	}
	return rows
}
