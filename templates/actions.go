package templates

import (
	"strings"

	"scrutiny/briefing"
)

// actionTable lists the actions of one priority in the order of the findings,
// overdue ones first.
func (w *writer) actionTable(g briefing.PlanGroup, actions []briefing.ActionFinding) briefing.Table {
	var rows []briefing.Row
	for _, a := range actions {
		if a.Priority == g.Priority {
			rows = append(rows, w.actionRow(a))
		}
	}
	return briefing.Table{
		Caption: w.say("plan.actions"),
		Columns: []briefing.Column{
			{Header: w.say("action.action"), Weight: 2.3},
			{Header: w.say("action.progress"), Weight: 2.6},
			{Header: w.say("action.lead"), Weight: 1.5},
			{Header: w.say("action.due"), Weight: 1.6},
			{Header: w.say("action.status"), Weight: 1.5},
		},
		Rows: rows, Small: true,
	}
}

func (w *writer) actionRow(a briefing.ActionFinding) briefing.Row {
	return briefing.Row{Cells: []briefing.Cell{
		actionName(a),
		w.actionText(a),
		briefing.TextCell(orText(strings.Join(a.Leads, ", "), w.say("action.no-lead"))),
		w.dueCell(a),
		w.statusCell(a),
	}}
}

// actionName heads the row: a listener hears which action each cell is about.
func actionName(a briefing.ActionFinding) briefing.Cell {
	return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: a.Ref + " ", Bold: true}, {Text: a.Text}}}}
}

func (w *writer) actionText(a briefing.ActionFinding) briefing.Cell {
	var lines [][]briefing.Phrase
	if len(a.Progress) > 0 {
		latest := a.Progress[0]
		text := latest.Text
		if !latest.Date.IsZero() {
			text = w.say("action.entry", "Date", w.shortDate(latest.Date), "Text", text)
		}
		lines = append(lines, briefing.Plain(text))
	}
	if len(a.Partners) > 0 {
		lines = append(lines, briefing.Plain(w.say("action.with", "Partners", w.list(a.Partners...))))
	}
	if a.Rating == briefing.Blue {
		evidence := w.say("action.no-evidence")
		if a.Evidence != "" {
			evidence = sentence(w.say("action.evidence", "Evidence", a.Evidence))
		}
		lines = append(lines, briefing.Plain(evidence))
	}
	return briefing.Cell{Lines: lines}
}

// dueCell shows the date that holds now and how far it has moved.
func (w *writer) dueCell(a briefing.ActionFinding) briefing.Cell {
	lines := [][]briefing.Phrase{briefing.Plain(orText(w.due(a.Current), w.say("action.no-date")))}
	if a.TimesMoved == 0 {
		return briefing.Cell{Lines: lines}
	}
	lines = append(lines, briefing.Plain(w.say("action.first-planned", "Due", w.due(a.First()))))
	if a.SlippageWeeks != 0 {
		key, weeks := "action.moved", a.SlippageWeeks
		if weeks < 0 {
			key, weeks = "action.moved-earlier", -weeks
		}
		lines = append(lines, briefing.Plain(w.say(key, "Times", w.times(a.TimesMoved), "Weeks", weeks)))
	}
	if !a.FirstDue.Date.IsZero() {
		lines = append(lines, briefing.Plain(w.say("action.rebased")))
	}
	return briefing.Cell{Lines: lines}
}

// due prints a due date for a narrow column, or the words in its place.
func (l *language) due(d briefing.Due) string {
	if !d.Date.IsZero() {
		return l.shortDate(d.Date)
	}
	return d.Text
}

// longDue is a due date as a sentence says it.
func (l *language) longDue(d briefing.Due) string {
	if !d.Date.IsZero() {
		return l.date(d.Date)
	}
	return d.Text
}

func (l *language) times(n int) string {
	switch n {
	case 1:
		return l.say("action.once")
	case 2:
		return l.say("action.twice")
	default:
		return l.say("action.times", "N", n)
	}
}

func (w *writer) statusCell(a briefing.ActionFinding) briefing.Cell {
	words := capital(w.brag(a.Rating))
	switch {
	case a.Status == briefing.Cancelled:
		words = w.say("action.cancelled")
	case a.Overdue:
		words = w.say("action.overdue")
	case a.Rating == briefing.Red:
		words = w.say("action.off-track")
	}
	lines := [][]briefing.Phrase{{{Text: words, Badge: bragBadge(a.Rating)}}}
	if a.Overdue && a.DaysOverdue > 0 {
		lines = append(lines, briefing.Plain(w.say("action.overdue-by", "Time", w.lateness(a.DaysOverdue))))
	}
	if a.Status == briefing.Paused {
		lines = append(lines, []briefing.Phrase{{Text: w.say("action.paused"), Badge: briefing.BadgePaused}})
	}
	if a.BRAG != briefing.NoBRAG && a.BRAG != a.Rating {
		lines = append(lines, briefing.Plain(w.say("action.rated", "Colour", w.colour(a.BRAG))))
	}
	return briefing.Cell{Lines: lines}
}

// lateness tells days up to a fortnight, whole weeks beyond.
func (l *language) lateness(days int) string {
	if days <= 14 {
		return l.count(days, "day")
	}
	return l.count(days/7, "week")
}
