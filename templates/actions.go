package templates

import (
	"strings"

	"scrutiny/briefing"
)

// actionTable lists the actions of one priority, overdue ones first.
func actionTable(g briefing.PlanGroup, actions []briefing.ActionFinding) briefing.Table {
	var rows []briefing.Row
	for _, a := range actions {
		if a.Priority == g.Priority {
			rows = append(rows, actionRow(a))
		}
	}
	return briefing.Table{
		Caption: priorityTitle(g.Priority) + ": " + count(g.Tally.Total, "action"),
		Columns: []briefing.Column{
			{Header: "Ref", Weight: 0.75},
			{Header: "Action and latest progress", Weight: 4},
			{Header: "Lead", Weight: 1.5},
			{Header: "Due", Weight: 1.6},
			{Header: "Status", Weight: 1.5},
		},
		Rows: rows, Small: true,
	}
}

func actionRow(a briefing.ActionFinding) briefing.Row {
	return briefing.Row{Cells: []briefing.Cell{
		briefing.TextCell(a.Ref),
		actionText(a),
		briefing.TextCell(orText(strings.Join(a.Leads, ", "), "No lead named")),
		dueCell(a),
		statusCell(a),
	}}
}

func actionText(a briefing.ActionFinding) briefing.Cell {
	lines := [][]briefing.Phrase{{{Text: a.Text, Bold: true}}}
	if len(a.Progress) > 0 {
		latest := a.Progress[0]
		text := latest.Text
		if !latest.Date.IsZero() {
			text = latest.Date.Short() + ": " + text
		}
		lines = append(lines, briefing.Plain(text))
	}
	if len(a.Partners) > 0 {
		lines = append(lines, briefing.Plain("With "+list(a.Partners...)+"."))
	}
	if a.Rating == briefing.Blue {
		lines = append(lines, briefing.Plain("Evidence: "+orText(a.Evidence, "none given")+"."))
	}
	return briefing.Cell{Lines: lines}
}

// dueCell shows the date that holds now and how far it has moved.
func dueCell(a briefing.ActionFinding) briefing.Cell {
	lines := [][]briefing.Phrase{briefing.Plain(orText(dueText(a.Current), "No date set"))}
	if a.TimesMoved > 0 {
		lines = append(lines, briefing.Plain("First planned: "+dueText(a.OriginalDue)))
		if a.SlippageWeeks != 0 {
			lines = append(lines, briefing.Plain("Moved "+times(a.TimesMoved)+", by "+count(abs(a.SlippageWeeks), "week")+earlierWord(a.SlippageWeeks)))
		}
	}
	return briefing.Cell{Lines: lines}
}

func dueText(d briefing.Due) string {
	if !d.Date.IsZero() {
		return d.Date.Short()
	}
	return d.Text
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	default:
		return number(n) + " times"
	}
}

func earlierWord(weeks int) string {
	if weeks < 0 {
		return " earlier"
	}
	return ""
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

func statusCell(a briefing.ActionFinding) briefing.Cell {
	words := bragWords(a.Rating)
	switch {
	case a.Overdue:
		words = "Overdue"
	case a.Rating == briefing.Red:
		words = "Off track"
	}
	lines := [][]briefing.Phrase{{{Text: words, Badge: bragBadge(a.Rating)}}}
	if a.Overdue && a.DaysOverdue > 0 {
		lines = append(lines, briefing.Plain("by "+overdueBy(a.DaysOverdue)))
	}
	if a.Status == briefing.Paused {
		lines = append(lines, []briefing.Phrase{{Text: "Paused", Badge: briefing.BadgePaused}})
	}
	if a.Contradiction != "" {
		lines = append(lines, briefing.Plain(sentence(a.Contradiction)))
	}
	return briefing.Cell{Lines: lines}
}

// overdueBy tells days up to a fortnight, whole weeks beyond.
func overdueBy(days int) string {
	if days <= 14 {
		return count(days, "day")
	}
	return count(days/7, "week")
}
