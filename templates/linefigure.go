package templates

import (
	"slices"

	"scrutiny/briefing"
)

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
	shown, alone := eachAlone(f)
	if !alone {
		return w.timeFigure(f, points, w.lineChart(f, points)), true
	}
	return w.aloneFigure(f, shown), true
}

// aloneFigure draws the figures of each period alone under the finding, which is of
// the year to date.
func (w *writer) aloneFigure(f, shown briefing.IndicatorFinding) briefing.Figure {
	points := recent(shown, longest)
	span := w.bareSpan(points[0].Period)
	chart := w.lineChart(shown, points)
	if latest := &chart.Series[0].Values[len(points)-1]; latest.Known {
		latest.Label = w.say("chart.alone", "Figure", latest.Label, "Span", span)
	}
	figure := w.timeFigure(shown, points, chart)
	figure.Title = w.finding(f)
	figure.Subtitle = w.say("chart.subtitle.alone", "Unit", capital(w.unit(f.Unit)), "Span", span,
		"From", w.period(points[0].Period), "To", w.period(points[len(points)-1].Period))
	figure.Alt = w.lineAlt(shown, points, sentence(w.finding(f)), w.say("alt.alone", "Span", span))
	return figure
}

// eachAlone is an indicator whose figures are for the year to date with those of
// each period alone, where they can be worked out: a line that starts anew each
// April says more of the calendar than of the work. Targets for the year to date
// are not theirs.
func eachAlone(f briefing.IndicatorFinding) (briefing.IndicatorFinding, bool) {
	if !f.Cumulative || comparable(f) {
		return f, false
	}
	f.Points = slices.Clone(f.Points)
	for i := range f.Points {
		p := &f.Points[i]
		p.Value, p.Target = p.InPeriod, briefing.Value{}
	}
	f.Band, f.Floor, f.Signal = briefing.Band{}, briefing.Value{}, briefing.Signal{TooFew: true}
	return f, known(recent(f, longest)) >= fewestFigures
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
		Alt:    w.lineAlt(f, points, sentence(w.finding(f))),
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
			ticks = append(ticks, briefing.Tick{Label: part, Group: p.Period.YearLabel(), Period: p.Period})
			continue
		}
		ticks = append(ticks, briefing.Tick{Label: l.period(p.Period), Period: p.Period})
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

// markSignals marks the points that are more than usual variation: one of each run
// with the sign, the others with a dot.
func markSignals(values []briefing.ChartValue, f briefing.IndicatorFinding, points []briefing.PointFinding) {
	for _, r := range signalRuns(drawnSignals(f, points)) {
		for i := r.first; i <= r.last; i++ {
			values[i].Beyond = i != r.sign
		}
		values[r.sign].Signal = signalBadge(r.is)
	}
}

// drawnSignals are what the control chart makes of a chart's points, which are the
// last of the indicator's; nil where it has no control chart. Limits that may
// still move make nothing stand out.
func drawnSignals(f briefing.IndicatorFinding, points []briefing.PointFinding) []briefing.SignalPoint {
	if f.Signal.TooFew || f.Cumulative || len(f.Signal.Points) != len(f.Points) || f.Latest < 0 {
		return nil
	}
	first := f.Latest + 1 - len(points)
	signals := slices.Clone(f.Signal.Points[first : f.Latest+1])
	for i := range signals {
		if !f.Signal.Tells(first + i) {
			signals[i].Type = briefing.CommonVariation
		}
	}
	return signals
}

func chartValue(p briefing.PointFinding) briefing.ChartValue {
	return briefing.ChartValue{
		Number: p.Value.Number, Known: p.Value.Known,
		Provisional: p.Value.Marks.Has(briefing.Provisional) || p.Forecast,
		Suppressed:  p.Value.Marks.Has(briefing.Confidential),
		Doubtful:    p.Doubtful,
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
