package templates

import "scrutiny/briefing"

// scorecard writes every indicator on a line, by theme, with the counts that
// reconcile above.
func scorecard(w *writer) {
	if len(w.f.Themes) == 0 {
		return
	}
	w.add(briefing.PageBreak{})
	w.heading(1, "Scorecard", "scorecard")
	w.para("Each indicator is shown against its target, against the quarter before and against the same quarter last year. " +
		"Better and worse follow from whether a high or a low figure is wanted.")
	w.add(tallyTable(w.f))
	w.add(briefing.Table{
		ID:      "scorecard-table",
		Caption: "Indicators by theme, " + w.f.Period.String(),
		Columns: []briefing.Column{
			{Header: "Indicator", Weight: 3.1},
			{Header: "Figure", Align: briefing.Right, Weight: 1.2},
			{Header: "Target", Align: briefing.Right, Weight: 1.1},
			{Header: "Rating", Weight: 1.45},
			{Header: "On period before", Weight: 1.5},
			{Header: "On a year ago", Weight: 1.5},
		},
		Rows:  w.scorecardRows(),
		Small: true,
	})
}

// ratingColumns are the columns of the table of counts, in order.
var ratingColumns = [...]briefing.Rating{
	briefing.OnTarget, briefing.WithinTolerance, briefing.OffTarget,
	briefing.Unrated, briefing.ForInformation, briefing.RatedSuspended, briefing.NotDue, briefing.NoData,
}

// tallyTable counts the indicators of each theme by rating; each row and each
// column adds up.
func tallyTable(f briefing.Findings) briefing.Table {
	columns := []briefing.Column{{Header: "Theme", Weight: 2.2}}
	for _, r := range ratingColumns {
		columns = append(columns, briefing.Column{Header: capital(r.String()), Align: briefing.Right})
	}
	columns = append(columns, briefing.Column{Header: "Total", Align: briefing.Right})
	var rows []briefing.Row
	for _, t := range f.Themes {
		rows = append(rows, tallyRow(t.Name, t.Tally, false))
	}
	rows = append(rows, tallyRow("All themes", f.Tally, true))
	return briefing.Table{
		Caption: "How the " + count(f.Tally.Total, "indicator") + " stand",
		Columns: columns, Rows: rows, Small: true,
	}
}

func tallyRow(name string, t briefing.Tally, bold bool) briefing.Row {
	cell := func(s string) briefing.Cell {
		return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: s, Bold: bold}}}}
	}
	cells := []briefing.Cell{cell(name)}
	for _, r := range ratingColumns {
		cells = append(cells, cell(briefing.FormatNumber(float64(t.Of(r)), 0)))
	}
	return briefing.Row{Cells: append(cells, cell(briefing.FormatNumber(float64(t.Total), 0)))}
}

func (w *writer) scorecardRows() []briefing.Row {
	var rows []briefing.Row
	for _, t := range w.f.Themes {
		rows = append(rows, briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell(t.Name)}})
		for _, f := range t.Indicators {
			rows = append(rows, w.scorecardRow(f))
		}
	}
	return rows
}

func (w *writer) scorecardRow(f briefing.IndicatorFinding) briefing.Row {
	now, _ := f.Now()
	return briefing.Row{Cells: []briefing.Cell{
		{Lines: [][]briefing.Phrase{{w.nameLink(f, false)}}},
		briefing.TextCell(f.Unit.Format(now.Value)),
		briefing.TextCell(targetText(f, now)),
		ratingCell(f),
		changeCell(f.Unit, now.OnPrevious),
		changeCell(f.Unit, now.OnYear),
	}}
}

// targetText is the target as a table shows it: one figure, a band, or a dash.
func targetText(f briefing.IndicatorFinding, p briefing.PointFinding) string {
	switch {
	case p.Target.Known:
		return f.Unit.Format(p.Target)
	case f.Band.Known():
		return f.Unit.Format(f.Band.Low.Value) + " to " + f.Unit.Format(f.Band.High.Value)
	default:
		return "–"
	}
}

func ratingCell(f briefing.IndicatorFinding) briefing.Cell {
	return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: capital(f.Rating.String()), Badge: ratingBadge(f.Rating)}}}}
}
