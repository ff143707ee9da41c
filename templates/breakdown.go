package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// breakdown writes the parts of an indicator for each way it is broken down: each
// part over time or, without a history, all of them in the period reported; what
// they add to the change of the total, where that asks for an explanation; and their
// figures, in which every change is to be found.
func (w *writer) breakdown(f briefing.IndicatorFinding) {
	for _, d := range dimensions(f.Parts) {
		parts := partsOf(f.Parts, d)
		if figure, ok := w.multiplesFigure(f, d, parts); ok {
			w.add(figure)
		} else if figure, ok := w.partsFigure(f, d, parts); ok {
			w.add(figure)
		}
		if figure, ok := w.contributionFigure(f, d); ok && explains(f) {
			w.add(figure)
		}
		w.add(w.partsTable(f, d, parts))
	}
}

// explains reports whether there is something in an indicator's change that its
// parts may explain: the indicator is an exception, or its latest figure is not just
// usual variation. To take chance apart would mislead.
func explains(f briefing.IndicatorFinding) bool {
	return exceptional(f) || f.Signal.TooFew || f.Signal.Variation != briefing.CommonVariation
}

// indicatorSource names the workbook and the sheet of an indicator's figures.
func (w *writer) indicatorSource(f briefing.IndicatorFinding) string {
	return w.say("chart.source", "File", f.Source.File, "Sheet", f.Source.Sheet, "AsAt", w.date(w.f.AsAt))
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
	chart.Period = now.Period
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

// partsTable gives the figures of the parts, with those of the total under them
// where the parts add up to it, and their changes on a year before where the
// charts speak of these.
func (w *writer) partsTable(f briefing.IndicatorFinding, dimension string, parts []briefing.PartFinding) briefing.Table {
	points := recent(f, historyLength)
	columns := []briefing.Column{{Header: capital(orText(dimension, w.say("parts.part"))), Weight: 2.2}}
	for _, p := range points {
		columns = append(columns, w.periodColumn(p.Period))
	}
	onYear := slices.ContainsFunc(parts, func(p briefing.PartFinding) bool { return latestOf(f, p.Points).OnYear.Known })
	if onYear {
		columns = append(columns, briefing.Column{Header: w.say("history.year-ago"), Align: briefing.Right, Weight: 1.3})
	}
	format := func(p briefing.PointFinding) string { return f.Unit.Format(p.Value) }
	row := func(name string, own []briefing.PointFinding) briefing.Row {
		r := acrossRow(name, own, format)
		if onYear {
			r.Cells = append(r.Cells, briefing.TextCell(w.changeText(latestOf(f, own).OnYear)))
		}
		return r
	}
	var rows []briefing.Row
	var marks []briefing.PointFinding
	for _, part := range parts {
		own := alongPeriods(part.Points, points)
		marks = append(marks, own...)
		rows = append(rows, row(capital(part.Name), own))
	}
	if adds(f, dimension) {
		rows = append(rows, bold(row(w.say("parts.total"), points)))
		marks = append(marks, points...)
	}
	return briefing.Table{
		Caption: f.Name + w.by(f.Name, dimension),
		Columns: columns, Rows: rows, Small: true, Note: w.explain(marksOf(marks)),
	}
}

// adds reports whether the parts of a dimension are known to make up the total.
func adds(f briefing.IndicatorFinding, dimension string) bool {
	return slices.ContainsFunc(f.Compositions, func(c briefing.Composition) bool { return c.Dimension == dimension && c.Complete })
}

// bold sets a row in bold, as totals are.
func bold(r briefing.Row) briefing.Row {
	for _, c := range r.Cells {
		for _, line := range c.Lines {
			for i := range line {
				line[i].Bold = true
			}
		}
	}
	return r
}
