package analysis

import (
	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// calendar is the paper's place in time.
type calendar struct {
	period briefing.Period // reported
	asAt   briefing.Date
	// shortCutoff and yearCutoff are the last days that a figure of less than
	// a year, and one of a year or more, may reach and still be in the paper.
	shortCutoff, yearCutoff briefing.Date
	// limit is the stated as-at date, else the day of the meeting: an actual
	// figure that ends later is an error. Zero when neither is given.
	limit briefing.Date
}

// impossible reports whether an actual figure for a period cannot exist yet.
func (cal calendar) impossible(p briefing.Period) bool {
	return !cal.limit.IsZero() && p.End().After(cal.limit)
}

// settleCalendar finds the period reported and the as-at date, and reports
// each figure that cannot be an actual one by then.
//
// The period is the brief's, or the latest quarter with a figure (a month or a
// year when nothing is quarterly) that is over by the as-at date, or by the
// day of the meeting. The as-at date is the brief's, or the end of the brief's
// period, or, when the brief gives neither, the last day any actual figure
// covers. Where the brief names the period, later quarters and months are left
// out of the paper; years may run to the as-at date.
func settleCalendar(ds briefing.Dataset, brief briefing.Brief, log *problems) calendar {
	limit, limitName := brief.AsAt, "as-at date"
	if limit.IsZero() {
		limit, limitName = brief.Meeting.Date, "date of the meeting"
	}
	cal := calendar{period: brief.Period, asAt: brief.AsAt, limit: limit}
	latest, lastDay := latestPeriod(ds, limit)
	switch {
	case !brief.Period.IsZero() && cal.asAt.IsZero():
		cal.asAt = brief.Period.End()
	case cal.asAt.IsZero() && !lastDay.IsZero():
		cal.asAt = lastDay
	case cal.asAt.IsZero():
		cal.asAt = brief.Meeting.Date
	}
	if cal.period.IsZero() {
		cal.period = latest
	}
	cal.shortCutoff, cal.yearCutoff = cal.asAt, cal.asAt
	if !brief.Period.IsZero() {
		cal.shortCutoff = brief.Period.End()
	}
	cal.check(ds, brief, limitName, log)
	return cal
}

// check reports what the calendar shows to be impossible or missing.
func (cal calendar) check(ds briefing.Dataset, brief briefing.Brief, limitName string, log *problems) {
	if len(ds.Indicators) > 0 && cal.period.IsZero() {
		tellNoPeriod(ds, brief, log)
	}
	if len(ds.Actions)+len(ds.Recommendations) > 0 && cal.asAt.IsZero() {
		log.tell(briefing.Warning, briefing.Pos{}, "give as-at in briefing.yaml",
			"there is no as-at date, so nothing can be found overdue")
	}
	if cal.limit.IsZero() {
		return
	}
	limit := cal.limit
	if p := brief.Period; !p.IsZero() && cal.impossible(p) {
		log.tell(briefing.Error, briefing.Pos{}, "check the period and the date in briefing.yaml",
			"the period reported, %s, ends on %s, after the %s, %s", p, p.End(), limitName, limit)
	}
	eachPoint(ds, func(name string, pt *briefing.Point) {
		if pt.Value.Known && !isForecast(pt) && cal.impossible(pt.Period) {
			log.tell(briefing.Error, pt.Value.Pos,
				"check the year in the heading and the "+limitName+"; if the figure is a forecast, head its column so",
				"%s: an actual figure for %s, which ends on %s, after the %s, %s",
				name, pt.Period, pt.Period.End(), limitName, limit)
		}
	})
}

// eachPoint visits every point of every series with the name of its row.
func eachPoint(ds briefing.Dataset, visit func(name string, pt *briefing.Point)) {
	for i := range ds.Indicators {
		ind := &ds.Indicators[i]
		for j := range ind.Points {
			visit(ind.Name, &ind.Points[j])
		}
		for _, part := range ind.Parts {
			for j := range part.Points {
				visit(ind.Name+", "+part.Name, &part.Points[j])
			}
		}
		for _, b := range ind.Benchmarks {
			for j := range b.Points {
				visit(ind.Name+", "+b.Name, &b.Points[j])
			}
		}
	}
}

// preferredSpans are the spans that a paper reports by, the likeliest first.
var preferredSpans = [...]briefing.Span{
	briefing.Quarter, briefing.YearToDate, briefing.Month, briefing.HalfYear,
	briefing.Year, briefing.Rolling, briefing.Pooled,
}

// latestPeriod is the latest period of the likeliest span for which the
// council's own actual figures stand, and the last day that any of them covers;
// figures that end after the limit do not count.
func latestPeriod(ds briefing.Dataset, limit briefing.Date) (briefing.Period, briefing.Date) {
	var latest [briefing.Pooled + 1]briefing.Period
	var lastDay briefing.Date
	for i := range ds.Indicators {
		for j := range ds.Indicators[i].Points {
			pt := &ds.Indicators[i].Points[j]
			found := &latest[pt.Period.Span]
			if !pt.Value.Known || !found.IsZero() && pt.Period.Compare(*found) <= 0 || pt.Period.IsZero() || isForecast(pt) {
				continue
			}
			end := pt.Period.End()
			if !limit.IsZero() && end.After(limit) {
				continue
			}
			*found = pt.Period
			if lastDay.IsZero() || end.After(lastDay) {
				lastDay = end
			}
		}
	}
	for _, span := range preferredSpans {
		if p := latest[span]; !p.IsZero() {
			if span == briefing.YearToDate {
				p = briefing.NewQuarter(p.Basis, p.ReportingYear(), p.Part())
			}
			return p, lastDay
		}
	}
	return briefing.Period{}, lastDay
}

// isForecast reports whether a point is a forecast, by its heading or its mark.
func isForecast(pt *briefing.Point) bool {
	return pt.Forecast || pt.Value.Marks.Has(briefing.ForecastMark)
}

// yearly reports whether figures of the span come once a year.
func yearly(s briefing.Span) bool { return s == briefing.Year || s == briefing.Pooled }

// cutoff is the last day that a figure of the span may reach.
func (cal calendar) cutoff(s briefing.Span) briefing.Date {
	if yearly(s) {
		return cal.yearCutoff
	}
	return cal.shortCutoff
}

// tellNoPeriod says why no period can be found to report: there are no figures,
// or disclosure control lets none through.
func tellNoPeriod(ds briefing.Dataset, brief briefing.Brief, log *problems) {
	withheld := 0
	eachPoint(ds, func(_ string, pt *briefing.Point) {
		if !pt.Value.Known && pt.Value.Marks.Has(briefing.Confidential) {
			withheld++
		}
	})
	if withheld == 0 {
		log.tell(briefing.Error, briefing.Pos{}, "give the period reported in briefing.yaml, or check that the figures were read",
			"no indicator has a figure, so there is no period to report")
		return
	}
	profile, _ := disclosure.ProfileOf(brief)
	log.tell(briefing.Error, brief.Disclosure.Pos,
		"give the period in briefing.yaml, and the paper says [c] for them; where they count no people, name them under not_people; or have the paper classified exempt",
		"every figure is withheld as a small number, by the disclosure profile %s, or by the workbook (%d in all), so there is no period to report",
		profile.Name, withheld)
}
