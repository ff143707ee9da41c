package templates

import "scrutiny/briefing"

// Heights of charts in points: an exception with chart and table fills a page.
const (
	lineHeight  = 195
	leastHeight = 105 // where that fills the pages better
	barStep     = 17
	barMargin   = 14
)

// longest is how many periods a line chart shows: ten years of quarters.
const longest = 40

// lineFigure draws an indicator over time; there is none with fewer than two
// known figures, which the table shows as well.
func (w *writer) lineFigure(f briefing.IndicatorFinding) (briefing.Figure, bool) {
	points := recent(f, longest)
	if w.kindOf(f, points) == noChart {
		return briefing.Figure{}, false
	}
	return w.timeFigure(f, points, w.lineChart(f, points)), true
}

// lineChart is an indicator's line with all that its kind of chart shows beside it.
func (w *writer) lineChart(f briefing.IndicatorFinding, points []briefing.PointFinding) briefing.LineChart {
	chart := briefing.LineChart{Unit: f.Unit, Ticks: w.ticks(points)}
	kind := w.kindOf(f, points)
	chart.Series = append(chart.Series, w.focusSeries(f, points, kind))
	switch kind {
	case controlChart:
		chart.Limits = w.limits(f, points)
	case placesChart:
		chart.Places = w.placeRange(f, points)
		fallthrough
	default:
		chart.Series = append(chart.Series, contextSeries(f, points)...)
	}
	chart.Target, chart.TargetLabel = w.targetLine(f, points)
	chart.Band = w.targetBand(f)
	chart.Floor, chart.FloorLabel = w.floorLine(f, points)
	markSignals(chart.Series[0].Values, f, points)
	return chart
}

// timeFigure is a chart of the points with its words.
func (w *writer) timeFigure(f briefing.IndicatorFinding, points []briefing.PointFinding, chart briefing.Chart) briefing.Figure {
	first, last := points[0].Period, points[len(points)-1].Period
	return briefing.Figure{
		ID:    indicatorID(f) + "-chart",
		Title: w.finding(f),
		Subtitle: w.say("chart.subtitle", "Unit", capital(w.unit(f.Unit)), "Span", w.bareSpan(first),
			"From", w.period(first), "To", w.period(last)),
		Alt:    w.lineAlt(f, points),
		Source: w.say("chart.source", "File", f.Source.File, "Sheet", f.Source.Sheet, "AsAt", w.date(w.f.AsAt)),
		Chart:  chart,
		Width:  briefing.TextWidth,
		Height: lineHeight, MinHeight: leastHeight,
	}
}

// targetBand is the range that an indicator should keep to; nil for none.
func (l *language) targetBand(f briefing.IndicatorFinding) *briefing.TargetBand {
	if f.Polarity != briefing.InRange || !f.Band.Known() || f.Band.Low.Number > f.Band.High.Number {
		return nil
	}
	low, high := f.Band.Low.Value, f.Band.High.Value
	return &briefing.TargetBand{Low: low.Number, High: high.Number, Label: l.say("chart.band", "Low", f.Unit.Format(low), "High", f.Unit.Format(high))}
}

// floorLine is the floor standard over all points; empty for none.
func (l *language) floorLine(f briefing.IndicatorFinding, points []briefing.PointFinding) ([]briefing.ChartValue, string) {
	if !f.Floor.Known {
		return nil, ""
	}
	var line []briefing.ChartValue
	for range points {
		line = append(line, briefing.ChartValue{Number: f.Floor.Number, Known: true})
	}
	return line, l.say("chart.floor", "Floor", f.Unit.Format(f.Floor))
}

func known(points []briefing.PointFinding) int {
	n := 0
	for _, p := range points {
		if p.Value.Known {
			n++
		}
	}
	return n
}

func (l *language) ticks(points []briefing.PointFinding) []briefing.Tick {
	var ticks []briefing.Tick
	for _, p := range points {
		if part := l.part(p.Period); part != "" {
			ticks = append(ticks, briefing.Tick{Label: part, Group: p.Period.YearLabel()})
			continue
		}
		ticks = append(ticks, briefing.Tick{Label: l.period(p.Period)})
	}
	return ticks
}

// focusSeries is our own line. It has a name where other places are beside it, and
// its latest figure as a label but where a list of the places gives that anyway.
func (w *writer) focusSeries(f briefing.IndicatorFinding, points []briefing.PointFinding, kind chartKind) briefing.ChartSeries {
	s := briefing.ChartSeries{Focus: true}
	if comparable(f) && kind != controlChart {
		s.Name = w.ourName()
	}
	last := -1
	for i, p := range points {
		s.Values = append(s.Values, chartValue(p))
		if p.Value.Known {
			last = i
		}
	}
	switch {
	case last < 0:
	case last == len(points)-1:
		s.Values[last].Label = f.Unit.Format(points[last].Value)
	case kind != placesChart:
		s.Values[last].Label = w.say("chart.earlier", "Figure", f.Unit.Format(points[last].Value), "Period", w.period(points[last].Period))
	}
	return s
}

// markSignals sets a sign on each of the last points, those of the table, that
// is more than usual variation; a sign on every point would say nothing.
func markSignals(values []briefing.ChartValue, f briefing.IndicatorFinding, points []briefing.PointFinding) {
	if f.Signal.TooFew || f.Cumulative || len(f.Signal.Points) != len(f.Points) || f.Latest < 0 {
		return
	}
	first := f.Latest + 1 - len(points)
	for i := max(0, len(values)-historyLength); i < len(values); i++ {
		if f.Signal.Tells(first + i) {
			values[i].Signal = signalBadge(f.Signal.Points[first+i].Type)
		}
	}
}

func chartValue(p briefing.PointFinding) briefing.ChartValue {
	return briefing.ChartValue{
		Number: p.Value.Number, Known: p.Value.Known,
		Provisional: p.Value.Marks.Has(briefing.Provisional) || p.Forecast,
		Suppressed:  p.Value.Marks.Has(briefing.Confidential),
	}
}

// comparable reports whether the figures of other places mean something beside
// ours: counts and sums of money do not, because places differ in size.
func comparable(f briefing.IndicatorFinding) bool {
	return len(f.Benchmarks) > 0 && !f.Unit.Additive()
}

// contextSeries are the comparators that have figures for at least two of the
// chart's periods: the average of the neighbours and the wider areas. Single
// neighbours are compared in a chart of their own.
func contextSeries(f briefing.IndicatorFinding, points []briefing.PointFinding) []briefing.ChartSeries {
	var series []briefing.ChartSeries
	if !comparable(f) {
		return nil
	}
	for _, b := range f.Benchmarks {
		if b.Kind == briefing.Neighbour || b.Kind == briefing.OtherArea || len(series) == 3 {
			continue
		}
		s := briefing.ChartSeries{Name: b.Name, Mark: markOf(b.Kind)}
		shared := 0
		for _, p := range points {
			v := chartValue(at(b.Points, p.Period))
			if v.Known {
				shared++
			}
			s.Values = append(s.Values, v)
		}
		if shared >= 2 {
			series = append(series, s)
		}
	}
	return series
}

// at is the point of a period; the zero point when there is none.
func at(points []briefing.PointFinding, p briefing.Period) briefing.PointFinding {
	for _, q := range points {
		if q.Period == p {
			return q
		}
	}
	return briefing.PointFinding{}
}

func (l *language) targetLine(f briefing.IndicatorFinding, points []briefing.PointFinding) ([]briefing.ChartValue, string) {
	if !anyTarget(points) {
		return nil, ""
	}
	var line []briefing.ChartValue
	var last briefing.Value
	for _, p := range points {
		line = append(line, briefing.ChartValue{Number: p.Target.Number, Known: p.Target.Known})
		if p.Target.Known {
			last = p.Target
		}
	}
	return line, l.say("chart.target", "Target", f.Unit.Format(last))
}

// lineAlt says what the chart shows to those who cannot see it: the type, what
// is measured over which time, the finding, the extremes and the gaps.
func (w *writer) lineAlt(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	low, high := extremes(points)
	first, last := points[0].Period, points[len(points)-1].Period
	return join(
		w.say("alt.line", "Name", f.Name, "From", w.period(first), "To", w.period(last)),
		sentence(w.finding(f)),
		w.say("alt.extremes", "High", f.Unit.Format(high.Value), "HighPeriod", w.period(high.Period),
			"Low", f.Unit.Format(low.Value), "LowPeriod", w.period(low.Period)),
		w.altGaps(points),
		w.altTarget(f, points),
		w.altLimits(f),
		w.altContext(f, points),
		w.say("alt.table", "N", min(len(points), historyLength)),
	)
}

// altGaps counts the points without a figure.
func (w *writer) altGaps(points []briefing.PointFinding) string {
	n := len(points) - known(points)
	if n == 0 {
		return ""
	}
	return w.say("alt.gaps", "N", n, "Span", w.span(points[0].Period, n))
}

// altTarget, altLimits and altContext say what else the chart shows.
func (w *writer) altTarget(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	var lines []string
	if _, label := w.targetLine(f, points); label != "" {
		lines = append(lines, w.say("alt.target", "Target", label))
	}
	if band := w.targetBand(f); band != nil {
		lines = append(lines, w.say("alt.band", "Band", band.Label))
	}
	if _, label := w.floorLine(f, points); label != "" {
		lines = append(lines, w.say("alt.floor", "Floor", label))
	}
	return join(lines...)
}

func (w *writer) altLimits(f briefing.IndicatorFinding) string {
	if f.Cumulative || !f.Signal.Tells(f.Latest) {
		return ""
	}
	p := f.Signal.Points[f.Latest]
	now := f.Points[f.Latest].Value
	print := func(x float64) string { return f.Unit.Format(briefing.Number(x, int(max(now.Decimals, 1)))) }
	return w.say("alt.limits", "Mean", print(p.Mean), "Lower", print(drawnLimit(f.Unit, p.Lower)), "Upper", print(drawnLimit(f.Unit, p.Upper)))
}

func (w *writer) altContext(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	if w.kindOf(f, points) == controlChart {
		return ""
	}
	var names []string
	for _, s := range contextSeries(f, points) {
		for i := len(s.Values) - 1; i >= 0; i-- {
			if v := s.Values[i]; v.Known {
				figure := f.Unit.Format(briefing.Number(v.Number, int(at(benchmarkNamed(f, s.Name), points[i].Period).Value.Decimals)))
				names = append(names, w.say("alt.other", "Name", s.Name, "Figure", figure, "Period", w.period(points[i].Period)))
				break
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return w.say("alt.context", "Names", w.list(names...))
}

func benchmarkNamed(f briefing.IndicatorFinding, name string) []briefing.PointFinding {
	for _, b := range f.Benchmarks {
		if b.Name == name {
			return b.Points
		}
	}
	return nil
}

// extremes are the points with the lowest and the highest known figure.
func extremes(points []briefing.PointFinding) (low, high briefing.PointFinding) {
	first := true
	for _, p := range points {
		if !p.Value.Known {
			continue
		}
		if first || p.Value.Number < low.Value.Number {
			low = p
		}
		if first || p.Value.Number > high.Value.Number {
			high = p
		}
		first = false
	}
	return low, high
}
