package templates

import "scrutiny/briefing"

// A breakdown is drawn as panels where its parts have some history, and as bars
// where they are too many for that or have none.
const (
	leastHistory = 4
	mostPanels   = 12
)

// multiplesFigure draws each part of a breakdown over time, beside each other and
// on one scale.
func (w *writer) multiplesFigure(f briefing.IndicatorFinding, dimension string, parts []briefing.PartFinding) (briefing.Figure, bool) {
	points := recent(f, historyLength)
	now, ok := f.Now()
	if !ok || len(parts) < 2 || len(parts) > mostPanels || !withHistory(parts, points) {
		return briefing.Figure{}, false
	}
	chart := briefing.MultiplesChart{Unit: f.Unit, Ticks: w.ticks(points), Columns: f.Unit.Additive(), Words: w.chartWords()}
	var alt []string
	for _, part := range parts {
		own := alongPeriods(part.Points, points)
		chart.Panels = append(chart.Panels, briefing.Panel{Name: capital(part.Name), Values: w.panelValues(f, own, now.Period)})
		alt = append(alt, w.panelAlt(f, part, own))
	}
	title := w.multiplesTitle(f, parts, now)
	first, last := points[0].Period, points[len(points)-1].Period
	facts := []any{"Name", f.Name, "By", w.by(f.Name, dimension), "Unit", w.unit(f.Unit), "Span", w.bareSpan(first),
		"From", w.period(first), "To", w.period(last), "Title", title, "Parts", join(alt...)}
	key := "multiples.subtitle"
	if chart.Columns && spanNoun(first) != "year" && len(points) > 4 {
		key = "multiples.subtitle.columns"
	}
	return briefing.Figure{
		ID: indicatorID(f) + "-" + dimension, Title: title,
		Subtitle: w.say(key, facts...),
		Alt:      w.say("multiples.alt", facts...),
		Source:   w.indicatorSource(f),
		Chart:    chart, Width: briefing.TextWidth, Height: chart.Height(briefing.TextWidth),
	}, true
}

// withHistory reports whether half of the parts or more have at least four figures
// among the points.
func withHistory(parts []briefing.PartFinding, points []briefing.PointFinding) bool {
	with := 0
	for _, part := range parts {
		if known(alongPeriods(part.Points, points)) >= leastHistory {
			with++
		}
	}
	return 2*with >= len(parts)
}

// alongPeriods are the points of a part in the periods of others.
func alongPeriods(own, points []briefing.PointFinding) []briefing.PointFinding {
	along := make([]briefing.PointFinding, len(points))
	for i, p := range points {
		along[i] = at(own, p.Period)
	}
	return along
}

// panelValues labels the latest figure, and beside columns the one of a year before,
// with which it is compared.
func (w *writer) panelValues(f briefing.IndicatorFinding, points []briefing.PointFinding, now briefing.Period) []briefing.ChartValue {
	values := make([]briefing.ChartValue, len(points))
	for i, p := range points {
		values[i] = chartValue(p)
		if p.Value.Known && (p.Period == now || p.Period == now.YearBefore() && f.Unit.Additive()) {
			values[i].Label = f.Unit.Format(unmarked(p.Value))
		}
	}
	return values
}

// unmarked is a figure without its marks, which stand in the table.
func unmarked(v briefing.Value) briefing.Value {
	v.Marks = 0
	return v
}

// panelAlt gives a part's latest figure and the range of those shown.
func (w *writer) panelAlt(f briefing.IndicatorFinding, part briefing.PartFinding, points []briefing.PointFinding) string {
	if known(points) == 0 {
		return w.say("multiples.alt-none", "Part", capital(part.Name))
	}
	low, high := extremes(points)
	return w.say("multiples.alt-part", "Part", capital(part.Name), "Figure", w.figure(f.Unit, points[len(points)-1].Value),
		"Low", f.Unit.Format(unmarked(low.Value)), "High", f.Unit.Format(unmarked(high.Value)))
}

// multiplesTitle is the finding: how many parts are higher or lower than a year
// ago, and which is the largest.
func (w *writer) multiplesTitle(f briefing.IndicatorFinding, parts []briefing.PartFinding, now briefing.PointFinding) string {
	up, down, compared := 0, 0, 0
	var largest briefing.PartFinding
	var top briefing.PointFinding
	for _, part := range parts {
		p := at(part.Points, now.Period)
		if p.Value.Known && (!top.Value.Known || p.Value.Number > top.Value.Number) {
			largest, top = part, p
		}
		if p.OnYear.Known {
			compared++
			up += max(int(p.OnYear.Direction), 0)
			down += max(-int(p.OnYear.Direction), 0)
		}
	}
	if !top.Value.Known {
		return w.say("multiples.title.none")
	}
	key, n := "multiples.title.higher", up
	if down > up {
		key, n = "multiples.title.lower", down
	}
	switch {
	case compared < len(parts) || up == down:
		key = "parts.title"
	case n == len(parts):
		key += ".all"
	}
	most := "multiples.highest"
	if f.Unit.Additive() {
		most = "multiples.largest"
	}
	return capital(w.say(key, "N", n, "Most", w.say(most), "Of", len(parts), "Part", capital(largest.Name), "Figure", w.figure(f.Unit, unmarked(top.Value))))
}
