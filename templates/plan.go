package templates

import (
	"strings"

	"scrutiny/briefing"
)

// plan writes the improvement plan: where it stands, then every action, the
// most urgent first.
func plan(w *writer) {
	p := w.f.Plan
	if len(p.Actions) == 0 {
		return
	}
	w.add(briefing.PageBreak{})
	w.heading(1, "Improvement plan", "plan")
	w.styled(briefing.Lead, planSentences(p)...)
	w.add(planFigure(p))
	w.add(planTable("Actions by priority", "Priority", p.ByPriority, p.Tally))
	if len(p.ByTheme) > 1 {
		w.add(planTable("Actions by area of the plan", "Area", p.ByTheme, p.Tally))
	}
	for _, g := range p.ByPriority {
		w.heading(2, priorityTitle(g.Priority), "plan-"+g.Priority.String())
		w.add(actionTable(g, p.Actions))
	}
}

// planSentences are the plan in two sentences.
func planSentences(p briefing.PlanFinding) []string {
	t := p.Tally
	first := "The plan has " + count(t.Total, "action") + ": " + list(planCounts(t)...) + "."
	var second []string
	if t.Overdue > 0 {
		second = append(second, number(t.Overdue)+" "+isAre(t.Overdue)+" overdue"+overdueHigh(p))
	}
	if t.Slipped > 0 {
		second = append(second, number(t.Slipped)+" "+hasHave(t.Slipped)+" a later date than first planned")
	}
	if t.Paused > 0 {
		second = append(second, number(t.Paused)+" "+isAre(t.Paused)+" paused")
	}
	if len(second) == 0 {
		return []string{first, "None is overdue."}
	}
	return []string{first, capital(list(second...)) + "."}
}

// planColours are the ratings of actions in the order in which they are told.
var planColours = [...]briefing.BRAG{briefing.Blue, briefing.Green, briefing.Amber, briefing.Red, briefing.Grey, briefing.NoBRAG}

func planCounts(t briefing.PlanTally) []string {
	var parts []string
	for _, b := range planColours {
		if n := t.Of(b); n > 0 {
			parts = append(parts, number(n)+" "+strings.ToLower(bragWords(b)))
		}
	}
	return parts
}

func overdueHigh(p briefing.PlanFinding) string {
	for _, g := range p.ByPriority {
		if g.Priority == briefing.HighPriority && g.Tally.Overdue > 0 {
			return ", " + number(g.Tally.Overdue) + " of them of high priority"
		}
	}
	return ""
}

func priorityTitle(p briefing.Priority) string {
	if p == briefing.NoPriority {
		return "Actions without a priority"
	}
	return capital(p.String()) + " priority"
}

func planFigure(p briefing.PlanFinding) briefing.Figure {
	var chart briefing.StatusChart
	var alt []string
	for _, g := range p.ByPriority {
		row := briefing.StatusRow{Name: priorityTitle(g.Priority)}
		for _, b := range planColours {
			if n := g.Tally.Of(b); n > 0 {
				row.Segments = append(row.Segments, briefing.StatusSegment{Name: bragWords(b), Badge: bragBadge(b), Count: n})
			}
		}
		chart.Rows = append(chart.Rows, row)
		alt = append(alt, priorityTitle(g.Priority)+": "+list(planCounts(g.Tally)...)+".")
	}
	done := p.Tally.Of(briefing.Blue)
	return briefing.Figure{
		ID:       "plan-status",
		Title:    capital(number(done)) + " of " + count(p.Tally.Total, "action") + " " + isAre(done) + " complete; " + number(p.Tally.Overdue) + " " + isAre(p.Tally.Overdue) + " overdue",
		Subtitle: "Number of actions by priority and status",
		Alt:      "Stacked bar chart of the actions by priority and status. " + join(alt...) + " The same figures are in the table that follows.",
		Chart:    chart,
		Width:    briefing.TextWidth,
		Height:   float64(40 + 26*len(chart.Rows)),
	}
}

// planTable counts actions by group and status; rows and columns add up.
func planTable(caption, head string, groups []briefing.PlanGroup, all briefing.PlanTally) briefing.Table {
	columns := []briefing.Column{{Header: head, Weight: 2}}
	var shown []briefing.BRAG
	for _, b := range planColours {
		if all.Of(b) > 0 {
			shown = append(shown, b)
			columns = append(columns, briefing.Column{Header: bragWords(b), Align: briefing.Right})
		}
	}
	columns = append(columns,
		briefing.Column{Header: "Total", Align: briefing.Right},
		briefing.Column{Header: "Of these, overdue", Align: briefing.Right})
	var rows []briefing.Row
	for _, g := range groups {
		rows = append(rows, planRow(capital(g.Name), g.Tally, shown, false))
	}
	rows = append(rows, planRow("All actions", all, shown, true))
	return briefing.Table{Caption: caption, Columns: columns, Rows: rows, Small: true}
}

func planRow(name string, t briefing.PlanTally, shown []briefing.BRAG, bold bool) briefing.Row {
	cell := func(s string) briefing.Cell {
		return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: s, Bold: bold}}}}
	}
	figure := func(n int) briefing.Cell { return cell(briefing.FormatNumber(float64(n), 0)) }
	cells := []briefing.Cell{cell(name)}
	for _, b := range shown {
		cells = append(cells, figure(t.Of(b)))
	}
	return briefing.Row{Cells: append(cells, figure(t.Total), figure(t.Overdue))}
}
