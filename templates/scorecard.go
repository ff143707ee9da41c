package templates

import "scrutiny/briefing"

// scorecard writes every indicator on a line, by theme, with the counts that
// reconcile above.
func scorecard(w *writer) {
	if len(w.f.Themes) == 0 {
		return
	}
	w.heading(1, w.say("scorecard.heading"), "scorecard")
	lead := "scorecard.lead"
	if w.f.Tally.Rated() == 0 {
		lead = "scorecard.lead-unrated"
	}
	w.para(w.say(lead))
	shown := filter(w.scorecardColumns(), func(c scorecardColumn) bool { return c.shown })
	table := briefing.Table{
		ID:      "scorecard-table",
		Caption: w.say("scorecard.caption", "Period", w.period(w.f.Period)),
		Rows:    w.scorecardRows(shown),
		Note:    w.explain(reportedMarks(w.f)),
		Small:   true,
	}
	for _, c := range shown {
		table.Columns = append(table.Columns, c.Column)
	}
	w.add(w.tallyTable(), table)
}

// scorecardColumn is one column of the scorecard and what stands in it.
type scorecardColumn struct {
	briefing.Column
	shown bool
	cell  func(briefing.IndicatorFinding, briefing.PointFinding) briefing.Cell
}

// scorecardColumns are the columns in order; those in which no indicator has
// anything to say are not shown.
func (w *writer) scorecardColumns() []scorecardColumn {
	targets, years := false, false
	for _, f := range allIndicators(w.f) {
		now, _ := f.Now()
		targets = targets || now.Target.Known || f.Band.Known()
		years = years || yearChange(now).Known
	}
	column := func(key string, align briefing.Align, weight float64) briefing.Column {
		return briefing.Column{Header: w.say(key), Align: align, Weight: weight}
	}
	return []scorecardColumn{
		{column("scorecard.indicator", briefing.Left, 3.1), true, func(f briefing.IndicatorFinding, _ briefing.PointFinding) briefing.Cell {
			return briefing.Cell{Lines: [][]briefing.Phrase{{w.nameLink(f, false)}}}
		}},
		{column("scorecard.figure", briefing.Decimal, 1.2), true, func(f briefing.IndicatorFinding, now briefing.PointFinding) briefing.Cell {
			return briefing.Cell{Lines: [][]briefing.Phrase{briefing.Plain(f.Unit.Format(now.Value))}, Chart: sparkline(f)}
		}},
		{column("scorecard.target", briefing.Right, 1.1), targets, func(f briefing.IndicatorFinding, now briefing.PointFinding) briefing.Cell {
			return briefing.TextCell(w.targetText(f, now))
		}},
		{column("scorecard.rating", briefing.Left, 1.45), true, func(f briefing.IndicatorFinding, _ briefing.PointFinding) briefing.Cell {
			return w.ratingCell(f)
		}},
		{column("scorecard.before", briefing.Left, 1.5), true, func(f briefing.IndicatorFinding, now briefing.PointFinding) briefing.Cell {
			return w.changeCell(f.Unit, now.Period, now.OnPrevious)
		}},
		{column("scorecard.year-ago", briefing.Left, 1.5), years, func(f briefing.IndicatorFinding, now briefing.PointFinding) briefing.Cell {
			return w.changeCell(f.Unit, now.Period, yearChange(now))
		}},
	}
}

// reportedMarks are the marks that stand in the column of figures.
func reportedMarks(f briefing.Findings) briefing.Marks {
	var points []briefing.PointFinding
	for _, i := range allIndicators(f) {
		now, _ := i.Now()
		points = append(points, now)
	}
	return marksOf(points)
}

// ratingColumns are the columns of the table of counts, in order.
var ratingColumns = [...]briefing.Rating{
	briefing.OnTarget, briefing.WithinTolerance, briefing.OffTarget,
	briefing.Unrated, briefing.ForInformation, briefing.RatedSuspended, briefing.NotDue, briefing.NoData,
}

// tallyTable counts the indicators of each theme by rating; each row and each
// column adds up. Ratings that no indicator has get no column.
func (w *writer) tallyTable() briefing.Table {
	var shown []briefing.Rating
	columns := []briefing.Column{{Header: w.say("scorecard.theme"), Weight: 2.2}}
	for _, r := range ratingColumns {
		if w.f.Tally.Of(r) > 0 || r.Colour() != briefing.NoBRAG && w.f.Tally.Rated() > 0 {
			shown = append(shown, r)
			columns = append(columns, briefing.Column{Header: capital(w.rating(r)), Align: briefing.Right})
		}
	}
	columns = append(columns, briefing.Column{Header: w.say("scorecard.total"), Align: briefing.Right})
	var rows []briefing.Row
	for _, t := range w.f.Themes {
		rows = append(rows, tallyRow(t.Name, t.Tally, shown, false))
	}
	rows = append(rows, tallyRow(w.say("scorecard.all"), w.f.Tally, shown, true))
	return briefing.Table{
		Caption: w.say("scorecard.tally", "N", w.f.Tally.Total),
		Columns: columns, Rows: rows, Small: true,
	}
}

func tallyRow(name string, t briefing.Tally, shown []briefing.Rating, bold bool) briefing.Row {
	counts := make([]int, 0, len(shown)+1)
	for _, r := range shown {
		counts = append(counts, t.Of(r))
	}
	return countsRow(name, append(counts, t.Total), bold)
}

// countsRow is a row of whole numbers after its name.
func countsRow(name string, counts []int, bold bool) briefing.Row {
	cells := []briefing.Cell{{Lines: [][]briefing.Phrase{{{Text: name, Bold: bold}}}}}
	for _, n := range counts {
		text := briefing.FormatNumber(float64(n), 0)
		cells = append(cells, briefing.Cell{Lines: [][]briefing.Phrase{{{Text: text, Bold: bold}}}})
	}
	return briefing.Row{Cells: cells}
}

func (w *writer) scorecardRows(columns []scorecardColumn) []briefing.Row {
	var rows []briefing.Row
	for _, t := range w.f.Themes {
		rows = append(rows, briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell(t.Name)}})
		rows = append(rows, w.indicatorRows(t.Indicators, columns)...)
	}
	return rows
}

func (w *writer) indicatorRows(indicators []briefing.IndicatorFinding, columns []scorecardColumn) []briefing.Row {
	var rows []briefing.Row
	for _, f := range indicators {
		now, _ := f.Now()
		row := briefing.Row{}
		for _, c := range columns {
			row.Cells = append(row.Cells, c.cell(f, now))
		}
		rows = append(rows, row)
	}
	return rows
}

// sparkline is the shape of the last three years' figures, decoration beside
// the figure; nil with fewer than four of them.
func sparkline(f briefing.IndicatorFinding) *briefing.CellChart {
	const threeYears = 12
	var chart briefing.Sparkline
	for _, p := range recent(f, threeYears) {
		chart.Values = append(chart.Values, chartValue(p))
	}
	if known(recent(f, threeYears)) < 4 {
		return nil
	}
	return &briefing.CellChart{Chart: chart}
}

// ratingCell is the rating with its sign; where the workbook's own rating is
// shown against the arithmetic, what the arithmetic gives stands under it.
func (w *writer) ratingCell(f briefing.IndicatorFinding) briefing.Cell {
	lines := [][]briefing.Phrase{{{Text: capital(w.rating(f.Rating)), Badge: ratingBadge(f.Rating)}}}
	if f.Contradicted {
		lines = append(lines, briefing.Plain(w.say("scorecard.computed", "Rating", w.rating(f.Computed))))
	}
	return briefing.Cell{Lines: lines}
}

// targetText is the target as a table shows it: one figure, a band, or a dash.
func (l *language) targetText(f briefing.IndicatorFinding, p briefing.PointFinding) string {
	switch {
	case p.Target.Known:
		return f.Unit.Format(p.Target)
	case f.Band.Known():
		return l.say("scorecard.band", "Low", f.Unit.Format(f.Band.Low.Value), "High", f.Unit.Format(f.Band.High.Value))
	default:
		return l.say("scorecard.dash")
	}
}

// yearChange is the change on a year ago, where it is another one than that on
// the period before.
func yearChange(p briefing.PointFinding) briefing.Change {
	if onlyOne(p) && p.OnPrevious.Known {
		return briefing.Change{}
	}
	return p.OnYear
}
