package export

import (
	"encoding/json"
	"io"

	"scrutiny/briefing"
)

// JSON writes the same facts as CSV, nested, with the plan and the
// recommendations: value is null where marker says why. Only a failure to
// write is an error.
func JSON(w io.Writer, f briefing.Findings) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(paperOf(f))
}

func paperOf(f briefing.Findings) paper {
	p := paper{
		Council: f.Brief.Council, Title: f.Brief.Title, Period: f.Period, AsAt: f.AsAt,
		Attribution: f.Brief.Attribution, Tally: tallyOf(f.Tally),
		Indicators: []indicator{}, Actions: []action{}, Recommendations: []recommendation{},
		Sources: []source{}, Doubts: []briefing.Diagnostic{},
	}
	for _, theme := range f.Themes {
		for i := range theme.Indicators {
			p.Indicators = append(p.Indicators, indicatorOf(&theme.Indicators[i]))
		}
	}
	for i := range f.Plan.Actions {
		p.Actions = append(p.Actions, actionOf(&f.Plan.Actions[i]))
	}
	for _, r := range f.Recommendations {
		p.Recommendations = append(p.Recommendations, recommendation{
			Ref: r.Ref, MeetingDate: r.MeetingDate, Recommendation: r.Text,
			Response: r.Response.String(), State: r.State.String(), Due: r.Due.Date, Overdue: r.Overdue,
		})
	}
	for _, d := range f.Doubts {
		p.Doubts = append(p.Doubts, d.Told)
	}
	for i := range f.Sources {
		p.Sources = append(p.Sources, sourceOf(&f.Sources[i]))
	}
	p.Made = madeOf(f)
	return p
}

func tallyOf(t briefing.Tally) tally {
	by := map[string]int{}
	for r, n := range t.ByRating {
		by[briefing.Rating(r).String()] = n
	}
	return tally{Total: t.Total, ByStatus: by, Better: t.Better, Worse: t.Worse, Same: t.Same}
}

func indicatorOf(f *briefing.IndicatorFinding) indicator {
	ind := indicator{
		Ref: f.Ref, Indicator: f.Name, Theme: f.Theme, Definition: f.Definition, Unit: f.Unit.String(),
		Polarity: f.Polarity.String(), Cumulative: f.Cumulative, Standing: f.Standing.Kind.String(),
		Status: f.Rating.String(), Rule: f.RatingWhy, SourceRAG: f.SourceRAG, Assurance: f.Signal.Assurance.String(),
		Points: pointsOf(f.Unit, f.Points, &f.Signal),
	}
	if f.Contradicted {
		ind.Computed = f.Computed.String()
	}
	if now, ok := f.Now(); ok {
		ind.Reported = now.Period.String()
	}
	for i := range f.Parts {
		ind.Parts = append(ind.Parts, breakdown{partName(&f.Parts[i]), pointsOf(f.Unit, f.Parts[i].Points, &noSignal)})
	}
	for i := range f.Benchmarks {
		ind.Benchmarks = append(ind.Benchmarks, breakdown{f.Benchmarks[i].Name, pointsOf(f.Unit, f.Benchmarks[i].Points, &noSignal)})
	}
	return ind
}

func pointsOf(u briefing.Unit, points []briefing.PointFinding, chart *briefing.Signal) []point {
	out := make([]point, 0, len(points))
	for i := range points {
		pt := &points[i]
		p := point{
			Period: pt.Period, PeriodStart: pt.Period.Start(), PeriodEnd: pt.Period.End(),
			Marker: pt.Value.Marks.Codes(), Display: u.Format(pt.Value),
			Status: status(pt.Rating), Forecast: pt.Forecast,
		}
		p.Value, p.Target = numberOrNull(pt.Value), numberOrNull(pt.Target)
		p.ChangePrevious, p.ChangeYear = changeOrNull(pt.OnPrevious), changeOrNull(pt.OnYear)
		p.InPeriod, p.Signal = numberOrNull(pt.InPeriod), signalAt(chart, i, pt.Value.Known)
		if (pt.Source != briefing.Pos{}) {
			p.Source = &pt.Source
		}
		out = append(out, p)
	}
	return out
}

func signalAt(chart *briefing.Signal, i int, known bool) *signal {
	if i >= len(chart.Points) {
		return nil
	}
	p := &chart.Points[i]
	var s signal
	if p.HasMean {
		s.Mean = &p.Mean
	}
	if p.HasLimits {
		s.LowerLimit, s.UpperLimit = &p.Lower, &p.Upper
	}
	if known || chart.Rules == briefing.RPackage {
		s.SpecialCause, s.PointType = p.Cause.String(), p.Type.String()
	}
	return &s
}

func numberOrNull(v briefing.Value) *float64 {
	if !v.Known {
		return nil
	}
	return &v.Number
}

func changeOrNull(c briefing.Change) *float64 {
	if !c.Known {
		return nil
	}
	return &c.Difference
}

func actionOf(f *briefing.ActionFinding) action {
	return action{
		Ref: f.Ref, Theme: f.Theme, Action: f.Text, Priority: f.Priority.String(),
		Status: f.Status.String(), Rating: f.Rating.String(),
		OriginalDue: f.OriginalDue.Date, Due: f.Current.Date, Overdue: f.Overdue,
		DaysOverdue: f.DaysOverdue, SlippageWeeks: f.SlippageWeeks, TimesMoved: f.TimesMoved,
	}
}
