package templates

import (
	"strings"

	"scrutiny/briefing"
)

// breakdown writes the parts of an indicator, one chart and one table for each
// way it is broken down.
func (w *writer) breakdown(f briefing.IndicatorFinding) {
	for _, d := range dimensions(f.Parts) {
		parts := partsOf(f.Parts, d)
		if figure, ok := w.partsFigure(f, d, parts); ok {
			w.add(figure)
		}
		w.add(w.partsTable(f, d, parts))
	}
}

// dimensions are the ways an indicator is broken down, in the workbook's order.
func dimensions(parts []briefing.PartFinding) []string {
	var found []string
	seen := map[string]bool{}
	for _, p := range parts {
		if !seen[p.Dimension] {
			seen[p.Dimension] = true
			found = append(found, p.Dimension)
		}
	}
	return found
}

func partsOf(parts []briefing.PartFinding, dimension string) []briefing.PartFinding {
	return filter(parts, func(p briefing.PartFinding) bool { return p.Dimension == dimension })
}

// latestOf is a part's figure for the indicator's reported period.
func latestOf(f briefing.IndicatorFinding, points []briefing.PointFinding) briefing.PointFinding {
	now, ok := f.Now()
	if !ok {
		return briefing.PointFinding{}
	}
	return at(points, now.Period)
}

func (w *writer) partsFigure(f briefing.IndicatorFinding, dimension string, parts []briefing.PartFinding) (briefing.Figure, bool) {
	chart := briefing.BarChart{Unit: f.Unit}
	known := 0
	var largest briefing.PartFinding
	for _, p := range parts {
		now := latestOf(f, p.Points)
		if now.Value.Known {
			if known == 0 || now.Value.Number > latestOf(f, largest.Points).Value.Number {
				largest = p
			}
			known++
		}
		chart.Bars = append(chart.Bars, briefing.Bar{
			Name: capital(p.Name), Value: chartValue(now), ValueLabel: f.Unit.Format(now.Value),
			Earlier: chartValue(at(p.Points, now.Period.YearBefore())),
		})
	}
	now, ok := f.Now()
	if known < 2 || !ok {
		return briefing.Figure{}, false
	}
	top := latestOf(f, largest.Points)
	title := w.say("parts.title", "Part", capital(largest.Name), "Figure", w.figure(f.Unit, top.Value))
	facts := []any{"Name", f.Name, "By", w.by(f.Name, dimension), "Period", w.period(now.Period), "Span", w.bareSpan(now.Period), "Title", title}
	return briefing.Figure{
		ID:       indicatorID(f) + "-" + dimension,
		Title:    title,
		Subtitle: w.say("parts.subtitle", facts...),
		Alt:      w.say("parts.alt", facts...),
		Chart:    chart,
		Width:    briefing.TextWidth,
		Height:   float64(barMargin + barStep*len(chart.Bars)),
	}, true
}

// by says how an indicator is broken down, " by source", unless its name says
// so already.
func (l *language) by(name, dimension string) string {
	switch {
	case strings.Contains(name, ", by "):
		return ""
	case dimension == "":
		return l.say("parts.by-part")
	}
	return l.say("parts.by", "Dimension", dimension)
}

func (w *writer) partsTable(f briefing.IndicatorFinding, dimension string, parts []briefing.PartFinding) briefing.Table {
	points := recent(f, 5)
	columns := []briefing.Column{{Header: capital(orText(dimension, w.say("parts.part"))), Weight: 2.4}}
	for _, p := range points {
		columns = append(columns, w.periodColumn(p.Period))
	}
	var rows []briefing.Row
	var marks []briefing.PointFinding
	for _, part := range parts {
		own := make([]briefing.PointFinding, len(points))
		for i, p := range points {
			own[i] = at(part.Points, p.Period)
		}
		marks = append(marks, own...)
		rows = append(rows, acrossRow(capital(part.Name), own, func(p briefing.PointFinding) string { return f.Unit.Format(p.Value) }))
	}
	return briefing.Table{
		Caption: f.Name + w.by(f.Name, dimension),
		Columns: columns, Rows: rows, Small: true, Note: w.explain(marksOf(marks)),
	}
}
