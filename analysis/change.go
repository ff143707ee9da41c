package analysis

import (
	"math"

	"scrutiny/briefing"
)

// compare works out the changes of every point.
func (s *series) compare(ind *briefing.Indicator) {
	for i := range s.points {
		pt := &s.points[i]
		s.onPrevious(&pt.OnPrevious, ind, i)
		s.onYear(&pt.OnYear, ind, i)
		if s.inPeriod != nil {
			pt.InPeriod = s.inPeriod[i]
		}
	}
}

// onPrevious works out the change of point i on the period before. A cumulative
// indicator's figures are first taken apart into those of each period alone,
// because year to date starts again with each year; where its figures do not
// add up (a percentage of the year so far) they are compared within the year
// and not across its end.
func (s *series) onPrevious(c *briefing.Change, ind *briefing.Indicator, i int) {
	c.Against = s.previous(s.points[i].Period)
	j := s.at(c.Against, i-1)
	if c.Why, c.InDoubt = s.incomparable(i, j, c.Against); c.Why != "" {
		return
	}
	switch {
	case s.inPeriod != nil:
		s.inPeriodChange(c, ind, i, j)
	case s.cumulative && c.Against.ReportingYear() != s.points[i].Period.ReportingYear():
		c.Why = "figures for the year to date start again with each year"
	default:
		measure(c, ind, s.points[j].Value, s.points[i].Value)
	}
}

// inPeriodChange compares the figures of two periods alone, out of a series of
// figures for the year to date.
func (s *series) inPeriodChange(c *briefing.Change, ind *briefing.Indicator, i, j int) {
	from, to := s.inPeriod[j], s.inPeriod[i]
	switch {
	case !to.Known:
		c.Why = "the figure for " + s.points[i].Period.String() + " alone cannot be worked out"
	case !from.Known:
		c.Why = "the figure for " + c.Against.String() + " alone cannot be worked out"
	default:
		measure(c, ind, from, to)
		c.InPeriod = true
	}
}

// onYear works out the change of point i on the same period a year before; year
// to date is compared with year to date.
func (s *series) onYear(c *briefing.Change, ind *briefing.Indicator, i int) {
	c.Against = s.points[i].Period.YearBefore()
	j := s.at(c.Against, i-1)
	if c.Why, c.InDoubt = s.incomparable(i, j, c.Against); c.Why == "" {
		measure(c, ind, s.points[j].Value, s.points[i].Value)
	}
}

// incomparable says why the figures at i and at the earlier j cannot be
// compared; it is empty when they can. doubted is set where one of them is in
// doubt.
func (s *series) incomparable(i, j int, against briefing.Period) (why string, doubted bool) {
	pt := &s.points[i]
	switch {
	case pt.Forecast || pt.Value.Known && j >= 0 && s.points[j].Forecast:
		return "a forecast is not compared with actual figures", false
	case !pt.Value.Known:
		return noFigure(pt.Period, pt.Value), false
	case j < 0:
		return "there is no figure for " + against.String(), false
	case !s.points[j].Value.Known:
		return noFigure(against, s.points[j].Value), false
	case pt.Doubtful:
		return inDoubt(pt.Period), true
	case s.points[j].Doubtful:
		return inDoubt(against), true
	}
	for k := i; k > j; k-- {
		if s.points[k].Value.Marks.Has(briefing.SeriesBreak) {
			return "there is a break in the series at " + s.points[k].Period.String(), false
		}
	}
	return "", false
}

// noFigure says in words why a value has no number.
func noFigure(p briefing.Period, v briefing.Value) string {
	switch {
	case v.Marks.Has(briefing.Confidential):
		return "the figure for " + p.String() + " is suppressed"
	case v.Marks.Has(briefing.Low):
		return "the figure for " + p.String() + " rounds to zero"
	default:
		return "there is no figure for " + p.String()
	}
}

// changeBetween is the change from one known value to another.
func changeBetween(ind *briefing.Indicator, against briefing.Period, from, to briefing.Value) briefing.Change {
	c := briefing.Change{Against: against}
	measure(&c, ind, from, to)
	return c
}

// measure sets a change to that from one known value to another.
func measure(c *briefing.Change, ind *briefing.Indicator, from, to briefing.Value) {
	c.Known, c.From, c.To = true, from, to
	c.Marks = (from.Marks | to.Marks) & (briefing.Provisional | briefing.Revised | briefing.Estimated | briefing.Unreliable)
	c.Difference = subtract(to.Number, from.Number)
	var printed float64
	printed, c.Decimals, c.Unrounded = printedDifference(from, to, c.Difference)
	c.Direction = directionOf(printed)
	c.Judgement = judge(ind, from.Number, to.Number, c.Direction)
	if percentHonest(ind.Unit, from.Number) {
		c.Percent, c.PercentKnown = 100*c.Difference/from.Number, true
	}
}

func directionOf(difference float64) briefing.Direction {
	switch {
	case difference > 0:
		return briefing.Up
	case difference < 0:
		return briefing.Down
	default:
		return briefing.Unchanged
	}
}

// percentHonest reports whether a change from a figure may be given in per
// cent: not for percentages, which move in percentage points, not from zero or
// less, and not from a count of fewer than five, where one more is a great deal.
func percentHonest(u briefing.Unit, from float64) bool {
	switch u.Kind {
	case briefing.Percent:
		return false
	case briefing.Count, briefing.Unitless:
		return from >= 5
	default:
		return from > 0
	}
}

// judge says what a movement means. What should stay within a range is better
// when it comes nearer to it, and no different while it stays within.
func judge(ind *briefing.Indicator, from, to float64, d briefing.Direction) briefing.Judgement {
	switch ind.Polarity {
	case briefing.HigherIsBetter:
		return judgementOf(d)
	case briefing.LowerIsBetter:
		return judgementOf(-d)
	case briefing.InRange:
		if !ind.Band.Known() {
			return briefing.NotJudged
		}
		if d == briefing.Unchanged {
			return briefing.Same
		}
		away := subtract(outside(ind.Band, to), outside(ind.Band, from))
		switch {
		case away < 0:
			return briefing.Better
		case away > 0:
			return briefing.Worse
		default:
			return briefing.Same
		}
	default:
		return briefing.NotJudged
	}
}

// judgementOf judges a movement where up is good.
func judgementOf(d briefing.Direction) briefing.Judgement {
	switch d {
	case briefing.Up:
		return briefing.Better
	case briefing.Down:
		return briefing.Worse
	default:
		return briefing.Same
	}
}

// outside is how far a figure lies outside a band; 0 within it.
func outside(b briefing.Band, x float64) float64 {
	return math.Max(0, math.Max(subtract(b.Low.Number, x), subtract(x, b.High.Number)))
}

// runUpTo counts how many movements in a row, the last of them at point i, went
// the same way and meant the same.
func runUpTo(points []briefing.PointFinding, i int) briefing.Run {
	if i < 0 || !points[i].OnPrevious.Known || points[i].OnPrevious.Direction == briefing.Unchanged {
		return briefing.Run{}
	}
	last := points[i].OnPrevious
	run := briefing.Run{Direction: last.Direction, Judgement: last.Judgement}
	for ; i >= 0; i-- {
		c := points[i].OnPrevious
		if !c.Known || c.Direction != last.Direction || c.Judgement != last.Judgement {
			break
		}
		run.Length++
	}
	return run
}
