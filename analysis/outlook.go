package analysis

import (
	"strings"

	"scrutiny/briefing"
)

// outlookOf is the forecast for the end of the reporting year in which the
// period reported lies: the forecast for its last period or for the year, rated
// as a figure is, and shown with the workbook's own rating where it has one.
func outlookOf(f *briefing.IndicatorFinding, ind *briefing.Indicator, s *series, cal calendar, log *problems) briefing.Outlook {
	if cal.period.IsZero() {
		return briefing.Outlook{}
	}
	end := briefing.NewYear(cal.period.Basis, cal.period.ReportingYear()).End()
	var found *briefing.Point
	for i := range ind.Points {
		pt := &ind.Points[i]
		if !isForecast(pt) || pt.Period.End() != end || !pt.Value.Known && pt.RAG.Text == "" {
			continue
		}
		if found == nil || comparePoints(pt, found) < 0 {
			found = pt
		}
	}
	if found == nil {
		return briefing.Outlook{}
	}
	pf := briefing.PointFinding{Period: found.Period, Value: found.Value.Value, Target: found.Target.Value, Forecast: true}
	if !pf.Target.Known {
		pf.Target = s.generalTarget(ind, found.Period)
	}
	v := verdictOn(f, &pf)
	if ind.Polarity == briefing.InformationOnly {
		v = verdict{rating: briefing.ForInformation}
	}
	o := briefing.Outlook{Known: true, Period: pf.Period, Value: pf.Value, Target: pf.Target, Rating: v.rating, Why: v.why}
	if own, ok := ownRating(found); ok && v.rating != briefing.ForInformation {
		if v.rating.Colour() != briefing.NoBRAG && contradicts(f, own, v.rating) {
			log.tell(briefing.Warning, found.RAG.Pos, "correct the rating, the forecast, the target or the tolerance",
				"%s: the workbook rates its forecast for %s %s, but by the target it is %s", f.Name, found.Period, own.Colour(), v.rating)
		}
		o.SourceRAG, o.Rating = strings.TrimSpace(found.RAG.Text), own
	}
	return o
}
