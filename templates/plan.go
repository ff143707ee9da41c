package templates

import (
	"strconv"
	"unicode/utf8"

	"scrutiny/briefing"
)

// plan writes the improvement plan: where it stands, then every action, the
// most urgent first.
func plan(w *writer) {
	p := w.f.Plan
	if len(p.Actions) == 0 {
		return
	}
	w.add(briefing.Heading{Level: 1, Text: w.say("plan.heading"), ID: "plan", Keep: true})
	w.styled(briefing.Lead, w.planSentences(p)...)
	w.add(w.planFigure(p), w.planTable(p))
	w.planOpen(p)
	w.timelines(p)
	for _, g := range p.ByPriority {
		w.heading(2, w.say("plan.group", "Name", w.priority(g.Priority), "N", g.Tally.Total), "plan-"+priorityKeys[g.Priority])
		w.add(w.actionTable(g, p.Actions))
	}
}

// planSentences are the plan in a few sentences: its statuses, what is overdue,
// and the rest. Without an as-at date nothing can be found overdue, which is
// another thing than that nothing is.
func (w *writer) planSentences(p briefing.PlanFinding) []string {
	t := p.Tally
	count := w.say("plan.count", "N", t.Total, "Parts", w.list(w.planCounts(t)...))
	overdue := sentence(w.capital(w.overdue(p)))
	switch high := highOverdue(p); {
	case !w.dated():
		overdue = w.say("plan.overdue-unknown")
	case t.Overdue == 0:
		overdue = w.say("plan.none-overdue")
	case allRedOverdue(t): // counted already
		overdue = ""
		if high > 0 {
			overdue = sentence(w.capital(w.say("plan.high-overdue", "N", t.Overdue, "High", high)))
		}
	}
	rest := w.list(w.some("plan.slipped", t.Slipped), w.some("plan.paused", t.Paused-t.PausedApart))
	return []string{count, overdue, sentence(w.capital(rest))}
}

// dated reports whether it is known on which day the plan stands as it does.
func (w *writer) dated() bool { return !w.f.AsAt.IsZero() }

// some says a wording of a count; nothing of none.
func (l *language) some(key string, n int) string {
	if n == 0 {
		return ""
	}
	return l.say(key, "N", n)
}

// overdue says how many actions are overdue, and how many of those are of high
// priority where that says more.
func (l *language) overdue(p briefing.PlanFinding) string {
	if high := highOverdue(p); high > 0 {
		return l.say("plan.overdue-high", "N", p.Tally.Overdue, "High", high)
	}
	return l.some("plan.overdue", p.Tally.Overdue)
}

// highOverdue counts the overdue actions of high priority, where others have
// another one.
func highOverdue(p briefing.PlanFinding) int {
	for _, g := range p.ByPriority {
		if g.Priority == briefing.HighPriority && len(p.ByPriority) > 1 {
			return g.Tally.Overdue
		}
	}
	return 0
}

// allRedOverdue reports whether every action that is overdue or off track is
// overdue, so that its count need not be given twice.
func allRedOverdue(t briefing.PlanTally) bool {
	return t.Overdue > 0 && t.Of(briefing.Red) == t.Overdue
}

// planColours are the ratings of actions in the order in which they are told.
var planColours = [...]briefing.BRAG{briefing.Blue, briefing.Green, briefing.Amber, briefing.Red, briefing.Grey, briefing.NoBRAG}

func (l *language) planCounts(t briefing.PlanTally) []string {
	var parts []string
	for _, b := range planColours {
		status := l.brag(b)
		if b == briefing.Red && allRedOverdue(t) {
			status = l.say("plan.red-overdue")
		}
		if n := t.Of(b); n > 0 {
			parts = append(parts, l.say("plan.part", "N", n, "Status", status))
		}
	}
	for _, apart := range [...]struct {
		n   int
		key string
	}{{t.PausedApart, "action-status.paused"}, {t.ByStatus[briefing.Cancelled], "action-status.cancelled"}} {
		if apart.n > 0 {
			parts = append(parts, l.say("plan.part", "N", apart.n, "Status", l.say(apart.key)))
		}
	}
	return parts
}

// planFigure shows the plan by priority or, where it gives no two, by its areas.
func (w *writer) planFigure(p briefing.PlanFinding) briefing.Figure {
	chart := briefing.StatusChart{}
	groups, name, key := p.ByPriority, w.priorityName, "plan.subtitle"
	if len(groups) < 2 && len(p.ByTheme) > 1 {
		groups, name, key = p.ByTheme, groupName, "plan.subtitle.area"
	}
	var alt []string
	for _, g := range groups {
		row := briefing.StatusRow{Name: name(g), Total: strconv.Itoa(g.Tally.Total)}
		for _, b := range planColours {
			if n := g.Tally.Of(b); n > 0 {
				row.Segments = append(row.Segments, briefing.StatusSegment{Name: capital(w.brag(b)), Badge: bragBadge(b), Count: n})
			}
		}
		if n := g.Tally.Aside(); n > 0 {
			row.Segments = append(row.Segments, briefing.StatusSegment{Name: w.capital(w.say("plan.aside")), Badge: briefing.BadgePaused, Count: n})
		}
		chart.Rows = append(chart.Rows, row)
		alt = append(alt, w.say("plan.alt-row", "Name", row.Name, "Parts", w.list(w.planCounts(g.Tally)...)))
	}
	subtitle, title := w.say(key), "plan.title"
	if !w.dated() {
		title = "plan.title.undated"
	}
	return briefing.Figure{
		ID:       "plan-status",
		Title:    w.say(title, "Done", p.Tally.Of(briefing.Blue), "N", p.Tally.Total, "Overdue", p.Tally.Overdue),
		Subtitle: subtitle,
		Alt:      w.say("plan.alt", "Subtitle", subtitle, "Rows", join(alt...)),
		Source:   w.planSource(),
		Chart:    chart,
		Width:    briefing.TextWidth,
		Height:   float64(40 + 26*len(chart.Rows)), MinHeight: float64(32 + 18*len(chart.Rows)),
	}
}

func (w *writer) priorityName(g briefing.PlanGroup) string { return w.priority(g.Priority) }

func groupName(g briefing.PlanGroup) string { return g.Name }

// planTable counts actions by priority and by area against status, under each
// other in one table; rows and columns add up.
func (w *writer) planTable(p briefing.PlanFinding) briefing.Table {
	t := briefing.Table{Caption: w.say("plan.by-priority"), Small: true}
	head := "plan.priority"
	areas := len(p.ByTheme) > 1
	if areas {
		t.Caption, head = w.say("plan.by-both"), "plan.group-head"
	}
	t.Columns = []briefing.Column{{Header: w.say(head), Weight: 2.6}}
	count := func(header string) {
		// A heading of several words takes fewer lines in a wider column.
		weight := 1 + max(float64(utf8.RuneCountInString(header)-10)/20, 0)
		t.Columns = append(t.Columns, briefing.Column{Header: header, Align: briefing.Right, Weight: weight})
	}
	var shown []briefing.BRAG
	for _, b := range planColours {
		if p.Tally.Of(b) > 0 {
			shown = append(shown, b)
			count(capital(w.brag(b)))
		}
	}
	if p.Tally.Aside() > 0 {
		count(w.capital(w.say("plan.aside")))
	}
	count(w.say("plan.total"))
	if w.dated() {
		count(w.say("plan.of-these-overdue"))
	}
	add := func(band string, groups []briefing.PlanGroup, name func(briefing.PlanGroup) string) {
		if areas {
			t.Rows = append(t.Rows, briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell(w.say(band))}})
		}
		for _, g := range groups {
			t.Rows = append(t.Rows, w.planRow(name(g), g.Tally, p.Tally, shown, false))
		}
	}
	add("plan.priority", p.ByPriority, w.priorityName)
	if areas {
		add("plan.area", p.ByTheme, groupName)
	}
	t.Rows = append(t.Rows, w.planRow(w.say("plan.all"), p.Tally, p.Tally, shown, true))
	return t
}

func (w *writer) planRow(name string, t, all briefing.PlanTally, shown []briefing.BRAG, bold bool) briefing.Row {
	counts := make([]int, 0, len(shown)+2)
	for _, b := range shown {
		counts = append(counts, t.Of(b))
	}
	if all.Aside() > 0 {
		counts = append(counts, t.Aside())
	}
	counts = append(counts, t.Total)
	if w.dated() {
		counts = append(counts, t.Overdue)
	}
	return countsRow(name, counts, bold)
}
