// Package since finds what changed between the last report and this one:
// figures revised, targets moved, measures redefined, indicators, actions and
// recommendations that came, went or were reworded, and due dates that are not
// what they were.
//
// The same rows are found again by rules that are stated where they are
// applied: words are compared without case and punctuation, and where two rows
// could be meant the first in order is taken, so that the same two reports
// always give the same changes. Comparing a report with itself gives none.
package since

import (
	"scrutiny/briefing"
)

// Compare finds what changed from the report before to the one made of now,
// which reports the period and is as at the day given. Both datasets must be as
// disclosure control left them, because the findings name earlier figures. What
// they say of a suppressed figure, and of figures from which it could be worked
// out, is only that something changed.
//
// Figures are compared for periods that were over by the last report's as-at
// date, forecasts never. Actions are compared only when the last report has a
// plan, and likewise indicators and recommendations.
func Compare(now briefing.Dataset, before briefing.LastReport, period briefing.Period, asAt briefing.Date) briefing.SinceFinding {
	then := before.Dataset
	f := briefing.SinceFinding{
		Known: true, Sources: then.Sources,
		IndicatorsCompared:      len(then.Indicators) > 0,
		ActionsCompared:         len(then.Actions) > 0,
		RecommendationsCompared: len(then.Recommendations) > 0,
	}
	f.Period, f.AsAt = placeInTime(before, period)
	c := comparison{now: now, then: then, before: before, period: period, asAt: asAt, found: &f}
	if f.IndicatorsCompared {
		c.indicators()
	}
	if f.ActionsCompared {
		c.actions()
	}
	if f.RecommendationsCompared {
		c.recommendations()
	}
	return f
}

// comparison is one run of Compare.
type comparison struct {
	now, then briefing.Dataset
	before    briefing.LastReport
	period    briefing.Period // reported now
	asAt      briefing.Date   // now
	found     *briefing.SinceFinding
}

// placeInTime is the period that the last report covered and its as-at date:
// as stated, or the latest quarter with an actual figure (else the latest of
// another span) and the last day that any covers; without figures, the end of
// the period before the one reported now.
func placeInTime(before briefing.LastReport, period briefing.Period) (briefing.Period, briefing.Date) {
	latest, lastDay := latestFigures(before.Dataset)
	p, day := before.Period, before.AsAt
	if day.IsZero() && !p.IsZero() {
		day = p.End()
	}
	if p.IsZero() {
		p = latest
	}
	if day.IsZero() {
		day = lastDay
	}
	if day.IsZero() && !period.IsZero() {
		day = period.Previous().End()
	}
	return p, day
}

// spansReported are the spans that papers report by, the likeliest first.
var spansReported = [...]briefing.Span{
	briefing.Quarter, briefing.YearToDate, briefing.Month, briefing.HalfYear,
	briefing.Year, briefing.Rolling, briefing.Pooled,
}

// latestFigures is the latest period of the likeliest span with an actual
// figure, and the last day that any actual figure covers.
func latestFigures(ds briefing.Dataset) (briefing.Period, briefing.Date) {
	var latest [briefing.Pooled + 1]briefing.Period
	var lastDay briefing.Date
	for i := range ds.Indicators {
		for _, pt := range ds.Indicators[i].Points {
			if !pt.Value.Known || forecast(pt) || pt.Period.IsZero() {
				continue
			}
			if end := pt.Period.End(); lastDay.IsZero() || end.After(lastDay) {
				lastDay = end
			}
			if l := &latest[pt.Period.Span]; l.IsZero() || pt.Period.Compare(*l) > 0 {
				*l = pt.Period
			}
		}
	}
	for _, span := range spansReported {
		if !latest[span].IsZero() {
			return latest[span], lastDay
		}
	}
	return briefing.Period{}, lastDay
}

func forecast(pt briefing.Point) bool {
	return pt.Forecast || pt.Value.Marks.Has(briefing.ForecastMark)
}
