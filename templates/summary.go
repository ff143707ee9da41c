package templates

import (
	"slices"

	"scrutiny/briefing"
)

// The sections of a short paper. Each leaves out what the four pages of a summary
// have no room for, and says so where it does.

// shortFront writes the front sheet as far as its purpose and recommendations.
func shortFront(w *writer) {
	var fields []frontField
	for _, f := range w.front.fields {
		if w.isShort(f.name) || f.name == "purpose" || f.name == "recommendations" {
			fields = append(fields, f)
		}
	}
	w.frontFields(fields)
}

// How much the tables of a short paper hold: lines of names, at so many letters a
// line.
const (
	shortRows    = 44
	nameLetters  = 36
	shortAsked   = 22
	askedLetters = 66
)

// shortScorecard writes a line for each indicator. Where there are too many for
// that, those that call for a look come first, and the others are counted.
func shortScorecard(w *writer) {
	all := allIndicators(w.f)
	if len(all) == 0 {
		return
	}
	w.heading(1, w.say("scorecard.heading"), "scorecard")
	shown := w.fitting(all)
	if len(shown) < len(all) {
		w.para(w.say("short.some", "Shown", len(shown), "N", len(all)))
	}
	columns := w.shortColumns()
	table := briefing.Table{
		ID:      "scorecard-table",
		Caption: w.say("scorecard.caption", "Period", w.period(w.f.Period)),
		Note:    w.explain(reportedMarks(w.f)),
		Small:   true,
	}
	for _, c := range columns {
		table.Columns = append(table.Columns, c.Column)
	}
	for _, t := range w.f.Themes {
		rows := w.indicatorRows(filter(t.Indicators, func(f briefing.IndicatorFinding) bool { return shown[indicatorID(f)] }), columns)
		if len(rows) > 0 {
			table.Rows = append(append(table.Rows, briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell(t.Name)}}), rows...)
		}
	}
	w.add(table)
	w.styled(briefing.SmallPrint, w.say("short.source", "Files", w.list(w.files()...), "AsAt", w.date(w.f.AsAt)))
}

// fitting picks the indicators that there is room for: exceptions first, then
// those without a figure, within tolerance and on target, then the others.
func (w *writer) fitting(all []briefing.IndicatorFinding) map[string]bool {
	shown, room := map[string]bool{}, shortRows
	for _, chosen := range [...]func(briefing.IndicatorFinding) bool{
		exceptional,
		func(f briefing.IndicatorFinding) bool { return f.Rating == briefing.NoData },
		func(f briefing.IndicatorFinding) bool { return f.Rating == briefing.WithinTolerance },
		func(f briefing.IndicatorFinding) bool { return f.Rating == briefing.OnTarget },
		func(briefing.IndicatorFinding) bool { return true },
	} {
		for _, f := range all {
			lines := 1 + len(f.Name)/nameLetters
			if !shown[indicatorID(f)] && chosen(f) && lines <= room {
				shown[indicatorID(f)] = true
				room -= lines
			}
		}
	}
	return shown
}

// shortColumns are those of the scorecard, a line high: changes in a word.
func (w *writer) shortColumns() []scorecardColumn {
	columns := w.scorecardColumns()
	word := func(change func(briefing.PointFinding) briefing.Change) func(briefing.IndicatorFinding, briefing.PointFinding) briefing.Cell {
		return func(_ briefing.IndicatorFinding, now briefing.PointFinding) briefing.Cell {
			c := change(now)
			if !c.Known {
				return briefing.TextCell(w.say("scorecard.dash"))
			}
			return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: capital(w.say("move." + move(c))), Badge: moveBadge(c)}}}}
		}
	}
	columns[1].cell = func(f briefing.IndicatorFinding, now briefing.PointFinding) briefing.Cell {
		return briefing.TextCell(f.Unit.Format(now.Value))
	}
	columns[4].cell = word(func(p briefing.PointFinding) briefing.Change { return p.OnPrevious })
	columns[5].cell = word(yearChange)
	return filter(columns, func(c scorecardColumn) bool { return c.shown })
}

// files names the workbooks.
func (w *writer) files() []string {
	var names []string
	for _, s := range w.f.Sources {
		if !slices.Contains(names, s.File) {
			names = append(names, s.File)
		}
	}
	return names
}

// shortRecommendations writes the recommendations that are still open, the
// overdue ones first, as far as there is room.
func shortRecommendations(w *writer) {
	if len(w.f.Recommendations) == 0 {
		return
	}
	w.heading(1, w.say("asked.heading"), "recommendations")
	w.para(w.askedSentences()...)
	open := filter(w.f.Recommendations, func(r briefing.RecommendationFinding) bool { return r.State.Open() })
	slices.SortStableFunc(open, func(a, b briefing.RecommendationFinding) int {
		switch {
		case a.Overdue == b.Overdue:
			return 0
		case a.Overdue:
			return -1
		}
		return 1
	})
	var rows []briefing.Row
	room := shortAsked
	for _, r := range open {
		if room -= 1 + len(r.Text)/askedLetters; room < 0 {
			break
		}
		rows = append(rows, briefing.Row{Cells: []briefing.Cell{
			{Lines: [][]briefing.Phrase{{{Text: r.Ref + " ", Bold: true}, {Text: r.Text}}}},
			briefing.TextCell(orText(w.due(r.Due), w.say("scorecard.dash"))),
			w.stateCell(r),
		}})
	}
	if len(rows) == 0 {
		return
	}
	caption := w.say("short.open")
	if len(rows) < len(open) {
		caption = w.say("position.some-of", "Heading", caption, "Shown", len(rows), "N", len(open))
	}
	w.add(briefing.Table{
		Caption: caption,
		Columns: []briefing.Column{
			{Header: w.say("asked.recommendation"), Weight: 4}, {Header: w.say("asked.due"), Weight: 1.1}, {Header: w.say("asked.state"), Weight: 1.8},
		},
		Rows: rows, Small: true,
	})
}
