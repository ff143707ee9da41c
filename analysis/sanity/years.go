package sanity

import (
	"slices"

	"scrutiny/briefing"
)

// leastColumns is how many headings in a row it takes to call one of them odd.
const leastColumns = 4

// years reports a heading out of sequence. The periods of an indicator, as they
// stand in the workbook, mostly follow each other; where exactly one does not,
// and all the others would without it, its year was mistyped: Q2 2062/63 between
// Q1 2026/27 and Q3 2026/27. A heading stands over many rows and is reported once.
func (c *checker) years() {
	type heading struct {
		file, sheet string
		period      briefing.Period
	}
	seen := map[heading]bool{}
	usual := c.severity
	for i := range c.ds.Indicators {
		points := c.ds.Indicators[i].Points
		odd, meant := oddPeriod(points)
		if odd < 0 {
			continue
		}
		pt := &points[odd]
		key := heading{pt.Value.Pos.File, pt.Value.Pos.Sheet, pt.Period}
		if seen[key] {
			continue
		}
		seen[key] = true
		if c.reports(pt.Period) {
			c.severity = briefing.Error
		}
		c.report(pt.Value.Pos, "correct the heading of this figure",
			"the heading says %s, out of sequence: want %s %s", pt.Period, meant, neighbours(points, odd))
		c.severity = usual
	}
}

// reports reports whether a heading out of sequence is the period that the paper
// reports, found in the workbook and not given: then the whole paper is about
// the wrong one, and is refused unless briefing.yaml sets the check's level.
func (c *checker) reports(p briefing.Period) bool {
	set := slices.ContainsFunc(c.brief.Checks, func(s briefing.CheckSetting) bool {
		return s.Check == briefing.CheckYear && s.Level != briefing.CheckUsual
	})
	return !set && c.brief.Period.IsZero() && p == c.period
}

// neighbours says between which periods a point stands.
func neighbours(points []briefing.Point, i int) string {
	switch {
	case i == 0:
		return "before " + points[1].Period.String()
	case i == len(points)-1:
		return "after " + points[i-1].Period.String()
	default:
		return "between " + points[i-1].Period.String() + " and " + points[i+1].Period.String()
	}
}

// oddPeriod finds the one point whose period does not follow from those beside
// it, and the period that would; −1 when there is none, or more than one.
func oddPeriod(points []briefing.Point) (int, briefing.Period) {
	if len(points) < leastColumns {
		return -1, briefing.Period{}
	}
	first := points[0].Period
	for i := range points {
		if p := points[i].Period; p.IsZero() || p.Span != first.Span || p.Basis != first.Basis {
			return -1, briefing.Period{}
		}
	}
	for _, step := range [...]func(briefing.Period) briefing.Period{briefing.Period.Next, briefing.Period.Previous} {
		if i, meant := oneOff(points, step); i >= 0 {
			return i, meant
		}
	}
	return -1, briefing.Period{}
}

// oneOff finds the point that breaks a sequence in which each period is a step
// from the one before.
func oneOff(points []briefing.Point, step func(briefing.Period) briefing.Period) (int, briefing.Period) {
	odd := -1
	var meant briefing.Period
	expected := points[0].Period
	if second := points[1].Period; step(expected) != second && step(second) == points[2].Period {
		odd, meant = 0, before(second, step)
		expected = second
	} else {
		expected = step(expected)
	}
	for i := 1; i < len(points); i++ {
		if points[i].Period != expected {
			if odd >= 0 {
				return -1, briefing.Period{}
			}
			odd, meant = i, expected
		}
		expected = step(expected)
	}
	if odd < 0 || (odd == 0 || odd == len(points)-1) && !mistypedYear(points[odd].Period, meant) {
		return -1, briefing.Period{}
	}
	return odd, meant
}

// before is the period from which one step leads to p.
func before(p briefing.Period, step func(briefing.Period) briefing.Period) briefing.Period {
	if back := p.Previous(); step(back) == p {
		return back
	}
	return p.Next()
}

// mostGap is how many years a series of yearly figures may pass over before the
// next one's year is thought to be mistyped.
const mostGap = 5

// mistypedYear reports whether two periods differ in their year alone. At the
// end of a row a gap may be meant: quarters must differ by whole years, and
// years by more than a few.
func mistypedYear(given, meant briefing.Period) bool {
	apart := given.ReportingYear() - meant.ReportingYear()
	if given.Part() != meant.Part() || apart == 0 {
		return false
	}
	if given.Months() >= 12 {
		return apart > mostGap || apart < -mostGap
	}
	return true
}
