package templates

import "scrutiny/briefing"

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
// under them.
func historyTable(f briefing.IndicatorFinding) (briefing.Table, bool) {
	points := recent(f, historyLength)
	if len(points) == 0 {
		return briefing.Table{}, false
	}
	columns := []briefing.Column{{Header: capital(points[0].Period.Span.String()), Weight: 1.5}}
	for _, p := range points {
		columns = append(columns, periodColumn(p.Period))
	}
	rows := []briefing.Row{acrossRow("Figure", points, func(p briefing.PointFinding) string { return f.Unit.Format(p.Value) })}
	if anyTarget(points) {
		rows = append(rows, acrossRow("Target", points, func(p briefing.PointFinding) string { return targetText(f, p) }))
	}
	rows = append(rows,
		acrossRow("On "+beforeWords(points[0].Period), points, func(p briefing.PointFinding) string { return changeText(f.Unit, p.OnPrevious) }))
	if points[0].Period.Span != briefing.Year {
		rows = append(rows, acrossRow("On a year ago", points, func(p briefing.PointFinding) string { return changeText(f.Unit, p.OnYear) }))
	}
	return briefing.Table{
		Caption: tableCaption(f, len(points)),
		Columns: columns, Rows: rows, Small: true,
		Note: marksNote(f.Unit, points),
	}, true
}

// periodColumn heads a column with the part of the year under the year it
// belongs to, where there is one.
func periodColumn(p briefing.Period) briefing.Column {
	if part := p.PartLabel(); part != "" {
		return briefing.Column{Header: part, Group: p.YearLabel(), Align: briefing.Right}
	}
	return briefing.Column{Header: p.String(), Align: briefing.Right}
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

func beforeWords(p briefing.Period) string {
	switch p.Span {
	case briefing.Quarter, briefing.Month, briefing.Year:
		return p.Span.String() + " before"
	default:
		return "period before"
	}
}

// changeText is a bare signed number; the row's words and the caption say in
// what.
func changeText(u briefing.Unit, c briefing.Change) string {
	if !c.Known {
		return "–"
	}
	s := briefing.FormatNumber(c.Difference, int(c.Decimals))
	if briefing.RoundHalfAway(c.Difference, int(c.Decimals)) > 0 {
		s = "+" + s
	}
	return s
}

func tableCaption(f briefing.IndicatorFinding, n int) string {
	unit := unitWords(f.Unit)
	changes := ""
	if f.Unit.Kind == briefing.Percent {
		changes = "; changes in percentage points"
	}
	return capital(unit) + ", last " + count(n, f.Points[0].Period.Span.String()) + changes
}

// marksNote explains the markers that stand in a row of figures, above them.
func marksNote(u briefing.Unit, points []briefing.PointFinding) string {
	var marks briefing.Marks
	for _, p := range points {
		if !p.Value.Known && p.Value.Marks == 0 {
			marks |= briefing.NotAvailable
		}
		marks |= p.Value.Marks
	}
	return explain(marks)
}

// explain lists the meaning of each mark once: "[x] not available; [p] provisional."
func explain(marks briefing.Marks) string {
	var parts string
	for _, m := range marks.Each() {
		if parts != "" {
			parts += "; "
		}
		parts += m.Codes() + " " + m.Meaning()
	}
	return sentence(parts)
}
