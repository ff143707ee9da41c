package templates

import (
	"slices"

	"scrutiny/briefing"
)

// historyLength is how many periods the table under a chart shows.
const historyLength = 8

// recent is the last few points up to the one reported.
func recent(f briefing.IndicatorFinding, most int) []briefing.PointFinding {
	end := f.Latest + 1
	if f.Latest < 0 {
		end = len(f.Points)
	}
	return f.Points[max(0, end-most):end]
}

// historyTable shows the last figures across, with their targets and changes
// under them; false where fewer than two were ever known.
func (w *writer) historyTable(f briefing.IndicatorFinding) (briefing.Table, bool) {
	points := recent(f, historyLength)
	if known(recent(f, longest)) < 2 {
		return briefing.Table{}, false
	}
	span := points[0].Period
	columns := []briefing.Column{{Header: capital(w.bareSpan(span)), Weight: 1.5}}
	for _, p := range points {
		columns = append(columns, w.periodColumn(p.Period))
	}
	rows := w.figureRows(f, points)
	if anyTarget(points) {
		rows = append(rows, acrossRow(w.say("history.target"), points, func(p briefing.PointFinding) string { return w.targetText(f, p) }))
	}
	marks := marksOf(points)
	among := w.kindOf(f, recent(f, longest)) == placesChart
	if !among || exceptional(f) {
		rows = append(rows, w.changeRows(points)...)
	}
	if among {
		others, theirs := w.placesRows(f, points)
		rows, marks = append(rows, others...), marks|theirs
		columns[0].Weight = 2.2
	}
	return briefing.Table{
		Caption: w.historyCaption(f, points),
		Columns: columns, Rows: rows, Small: true,
		Note: w.explain(marks),
	}, true
}

// changeRows are the changes on the period before and, within the year, on a year ago.
func (w *writer) changeRows(points []briefing.PointFinding) []briefing.Row {
	key := "history.before"
	if inPeriods(points) {
		key = "history.before-alone"
	}
	before := w.say(key, "Span", w.bareSpan(points[0].Period))
	rows := []briefing.Row{acrossRow(before, points, func(p briefing.PointFinding) string { return w.changeText(p.OnPrevious) })}
	if spanNoun(points[0].Period) != "year" {
		rows = append(rows, acrossRow(w.say("history.year-ago"), points, func(p briefing.PointFinding) string { return w.changeText(p.OnYear) }))
	}
	return rows
}

// figureRows are the figures, and for those that count from the start of the
// year also the figures of each period alone, which is what the changes compare.
func (w *writer) figureRows(f briefing.IndicatorFinding, points []briefing.PointFinding) []briefing.Row {
	format := func(p briefing.PointFinding) string { return f.Unit.Format(p.Value) }
	if !inPeriods(points) {
		name := w.say("history.figure")
		if w.kindOf(f, recent(f, longest)) == placesChart {
			name = w.ourName()
		}
		return []briefing.Row{acrossRow(name, points, format)}
	}
	alone := func(p briefing.PointFinding) string { return f.Unit.Format(p.InPeriod) }
	return []briefing.Row{
		acrossRow(w.say("history.so-far"), points, format),
		acrossRow(w.say("history.alone", "Span", w.bareSpan(points[0].Period)), points, alone),
	}
}

// inPeriods reports whether any change is that of periods alone.
func inPeriods(points []briefing.PointFinding) bool {
	return slices.ContainsFunc(points, func(p briefing.PointFinding) bool { return p.OnPrevious.InPeriod })
}

func (w *writer) historyCaption(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	key := "history.caption"
	if f.Unit.Kind == briefing.Percent && (w.kindOf(f, recent(f, longest)) != placesChart || exceptional(f)) {
		key = "history.caption.points"
	}
	n := len(points)
	return w.say(key, "Unit", w.unit(f.Unit), "N", n, "Span", w.span(points[0].Period, n))
}

// periodColumn heads a column with the part of the year under the year it
// belongs to, where there is one.
func (l *language) periodColumn(p briefing.Period) briefing.Column {
	if part := l.part(p); part != "" {
		return briefing.Column{Header: part, Group: p.YearLabel(), Align: briefing.Right, Period: p}
	}
	return briefing.Column{Header: l.period(p), Align: briefing.Right, Period: p}
}

func acrossRow(name string, points []briefing.PointFinding, text func(briefing.PointFinding) string) briefing.Row {
	cells := []briefing.Cell{briefing.TextCell(name)}
	for _, p := range points {
		cells = append(cells, briefing.TextCell(text(p)))
	}
	return briefing.Row{Cells: cells}
}

func anyTarget(points []briefing.PointFinding) bool {
	for _, p := range points {
		if p.Target.Known {
			return true
		}
	}
	return false
}

// changeText is a bare signed number; the caption says in what.
func (l *language) changeText(c briefing.Change) string {
	if !c.Known {
		return l.say("scorecard.dash")
	}
	return signed(c.Difference, c.Decimals)
}

// marksOf are the marks that a table of the points prints.
func marksOf(points []briefing.PointFinding) briefing.Marks {
	var marks briefing.Marks
	for _, p := range points {
		if !p.Value.Known && p.Value.Marks == 0 {
			marks |= briefing.NotAvailable
		}
		marks |= p.Value.Marks
	}
	return marks
}
