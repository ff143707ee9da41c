package templates

import (
	"strconv"

	"scrutiny/briefing"
)

// Heights of charts in points: two indicators with chart and table fit a page.
const (
	lineHeight = 150
	barStep    = 17
	barMargin  = 14
)

// longest is how many periods a line chart shows: ten years of quarters.
const longest = 40

// lineFigure draws an indicator over time; there is none with fewer than two
// known figures, which the table shows as well.
func lineFigure(f briefing.IndicatorFinding, all briefing.Findings) (briefing.Figure, bool) {
	points := recent(f, longest)
	if known(points) < 2 {
		return briefing.Figure{}, false
	}
	chart := briefing.LineChart{Unit: f.Unit, Ticks: ticks(points)}
	chart.Series = append(chart.Series, focusSeries(f, all.Brief.Council, points))
	chart.Series = append(chart.Series, contextSeries(f, points)...)
	chart.Target, chart.TargetLabel = targetLine(f, points)
	span := points[0].Period.Span.String()
	return briefing.Figure{
		ID:       indicatorID(f) + "-chart",
		Title:    finding(f),
		Subtitle: capital(unitWords(f.Unit)) + " by " + span + ", " + points[0].Period.String() + " to " + points[len(points)-1].Period.String(),
		Alt:      lineAlt(f, points),
		Source:   "Source: " + f.Source.File + ", sheet " + f.Source.Sheet + "; as at " + all.AsAt.String() + ".",
		Chart:    chart,
		Width:    briefing.TextWidth,
		Height:   lineHeight,
	}, true
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

func ticks(points []briefing.PointFinding) []briefing.Tick {
	var ticks []briefing.Tick
	for _, p := range points {
		if part := p.Period.PartLabel(); part != "" {
			ticks = append(ticks, briefing.Tick{Label: part, Group: p.Period.YearLabel()})
			continue
		}
		ticks = append(ticks, briefing.Tick{Label: p.Period.String()})
	}
	return ticks
}

func focusSeries(f briefing.IndicatorFinding, council string, points []briefing.PointFinding) briefing.ChartSeries {
	s := briefing.ChartSeries{Focus: true}
	if len(f.Benchmarks) > 0 {
		s.Name = orText(council, "This council")
	}
	last := -1
	for i, p := range points {
		s.Values = append(s.Values, chartValue(p))
		if p.Value.Known {
			last = i
		}
	}
	if last >= 0 {
		s.Values[last].Label = f.Unit.Format(points[last].Value)
	}
	return s
}

func chartValue(p briefing.PointFinding) briefing.ChartValue {
	return briefing.ChartValue{
		Number: p.Value.Number, Known: p.Value.Known,
		Provisional: p.Value.Marks.Has(briefing.Provisional) || p.Forecast,
		Suppressed:  p.Value.Marks.Has(briefing.Confidential),
	}
}

// contextSeries are the comparators that have figures for at least two of the
// chart's periods: the average of the neighbours and the wider areas. Single
// neighbours are compared in a chart of their own.
func contextSeries(f briefing.IndicatorFinding, points []briefing.PointFinding) []briefing.ChartSeries {
	var series []briefing.ChartSeries
	for _, b := range f.Benchmarks {
		if b.Kind == briefing.Neighbour || b.Kind == briefing.OtherArea || len(series) == 3 {
			continue
		}
		s := briefing.ChartSeries{Name: b.Name}
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

func targetLine(f briefing.IndicatorFinding, points []briefing.PointFinding) ([]briefing.ChartValue, string) {
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
	return line, "Target " + f.Unit.Format(last)
}

// lineAlt says what the chart shows to those who cannot see it: the type, what
// is measured over which time, the finding, the extremes and the gaps.
func lineAlt(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	low, high := extremes(points)
	gaps := len(points) - known(points)
	gapText := ""
	if gaps > 0 {
		gapText = capital(count(gaps, points[0].Period.Span.String())) + " " + hasHave(gaps) + " no figure and " + isAre(gaps) + " left as a gap."
	}
	return join(
		"Line chart of "+f.Name+", "+points[0].Period.String()+" to "+points[len(points)-1].Period.String()+".",
		sentence(finding(f)),
		"Highest "+f.Unit.Format(high.Value)+" in "+high.Period.String()+", lowest "+f.Unit.Format(low.Value)+" in "+low.Period.String()+".",
		gapText,
		"The last "+strconv.Itoa(min(len(points), historyLength))+" figures are in the table that follows.",
	)
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
