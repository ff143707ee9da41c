package templates

import (
	"cmp"
	"slices"
	"strconv"

	"scrutiny/briefing"
)

// mostTimeline is how many actions one timeline shows, which takes half a page, and
// mostShared how many where there are several: two of them fit a page.
const (
	mostTimeline = 24
	mostShared   = 15
)

// timelineScope is what the actions of a timeline are taken from: the plan, or one
// priority of it.
type timelineScope struct {
	priority    string // empty: the whole plan
	tally       briefing.PlanTally
	weeks       int // the furthest that an action was moved
	ticks       []briefing.DateTick
	subtitle    string // a key
	part, parts int    // of several timelines
}

// timelines draws the actions against the calendar: all that have a date or, of a
// long plan, those whose date has moved or that are overdue, and of a very long one
// only those still open. More than one figure holds are drawn by priority, all over
// the same calendar.
func (w *writer) timelines(p briefing.PlanFinding) {
	shown, subtitle := timelineActions(p)
	if len(shown) == 0 {
		return
	}
	if !w.dated() {
		subtitle += ".undated"
	}
	slices.SortStableFunc(shown, func(a, b briefing.ActionFinding) int {
		return cmp.Or(cmp.Compare(priorityOrder(a.Priority), priorityOrder(b.Priority)),
			cmp.Compare(urgency(a), urgency(b)), a.Current.Date.Compare(b.Current.Date))
	})
	w.heading(2, w.say("timeline.heading"), "plan-dates")
	scope := timelineScope{tally: p.Tally, weeks: furthest(p.Actions), ticks: w.calendarTicks(shown), subtitle: subtitle}
	if len(shown) <= mostTimeline {
		w.add(w.timeline(shown, scope))
		return
	}
	for _, g := range p.ByPriority {
		of := func(a briefing.ActionFinding) bool { return a.Priority == g.Priority }
		own := filter(shown, of)
		if len(own) == 0 {
			continue
		}
		scope.priority, scope.tally, scope.weeks = w.priority(g.Priority), g.Tally, furthest(filter(p.Actions, of))
		scope.part, scope.parts = 0, (len(own)+mostShared-1)/mostShared
		for part := range slices.Chunk(own, (len(own)+scope.parts-1)/scope.parts) {
			scope.part++
			w.add(w.timeline(part, scope))
		}
	}
}

// timelineActions chooses the actions to be drawn, and the wording that says which
// they are.
func timelineActions(p briefing.PlanFinding) (shown []briefing.ActionFinding, subtitle string) {
	shown = filter(p.Actions, func(a briefing.ActionFinding) bool {
		return !a.Current.Date.IsZero() && (a.Status != briefing.Cancelled || hasMoved(a))
	})
	if len(shown) <= mostTimeline {
		return shown, "timeline.all"
	}
	shown = filter(shown, func(a briefing.ActionFinding) bool { return a.Overdue || hasMoved(a) })
	if len(shown) <= 2*mostTimeline {
		return shown, "timeline.moved"
	}
	return filter(shown, func(a briefing.ActionFinding) bool { return urgency(a) < 2 }), "timeline.moved-open"
}

// furthest is the most weeks by which one of the actions was moved.
func furthest(actions []briefing.ActionFinding) int {
	weeks := 0
	for _, a := range actions {
		weeks = max(weeks, a.SlippageWeeks)
	}
	return weeks
}

// priorityOrder puts actions without a priority last.
func priorityOrder(p briefing.Priority) briefing.Priority {
	if p == briefing.NoPriority {
		return briefing.LowPriority + 1
	}
	return p
}

// urgency puts what is overdue first, and what is complete last.
func urgency(a briefing.ActionFinding) int {
	switch {
	case a.Overdue:
		return 0
	case a.Rating == briefing.Blue || a.Status == briefing.Cancelled:
		return 2
	default:
		return 1
	}
}

// hasMoved reports whether an action is due on another day than first planned.
func hasMoved(a briefing.ActionFinding) bool {
	return !a.First().Date.IsZero() && !a.Current.Date.IsZero() && a.First().Date != a.Current.Date
}

// timeline draws some actions.
func (w *writer) timeline(actions []briefing.ActionFinding, of timelineScope) briefing.Figure {
	chart := briefing.TimelineChart{
		Words: w.chartWords(), Ticks: of.ticks,
		AsAt: w.f.AsAt, AsAtLabel: w.say("timeline.as-at", "Date", w.date(w.f.AsAt)),
	}
	for _, a := range actions {
		row := w.timelineRow(a)
		if of.priority == "" && len(w.f.Plan.ByPriority) > 1 {
			row.Group = w.priority(a.Priority)
		}
		chart.Rows = append(chart.Rows, row)
	}
	w.timelineKey(&chart, actions)
	title, id := w.timelineTitle(of), "plan-timeline"
	if of.priority != "" {
		title, id = w.say("timeline.of-priority", "Priority", of.priority, "Title", title), id+"-"+actions[0].Ref
	}
	if of.parts > 1 {
		title = w.say("timeline.part", "Title", title, "N", of.part, "Of", of.parts)
	}
	title = capital(title)
	return briefing.Figure{
		ID: id, Title: title,
		Subtitle: w.say(of.subtitle, "N", len(actions)),
		Alt:      w.timelineAlt(actions, title),
		Source:   w.planSource(),
		Chart:    chart, Width: briefing.TextWidth, Height: chart.Height(), MinHeight: chart.LeastHeight(),
	}
}

// planSource names the workbook of the plan.
func (w *writer) planSource() string {
	for _, a := range w.f.Plan.Actions {
		switch {
		case a.Pos.File != "" && !w.dated():
			return w.say("chart.source.undated", "File", a.Pos.File, "Sheet", a.Pos.Sheet)
		case a.Pos.File != "":
			return w.say("chart.source", "File", a.Pos.File, "Sheet", a.Pos.Sheet, "AsAt", w.date(w.f.AsAt))
		}
	}
	return ""
}

// timelineRow is one action: what is overdue is told after its bar, how far its date
// was moved, and that it rests, beside its dates.
func (w *writer) timelineRow(a briefing.ActionFinding) briefing.TimelineRow {
	row := briefing.TimelineRow{Ref: a.Ref, Name: a.Text, Sign: bragBadge(a.Rating), Overdue: a.Overdue, Dates: datesOf(a)}
	if a.Overdue {
		row.Label = w.say("timeline.overdue", "Time", w.shortSpell(a.DaysOverdue))
	}
	if days := a.First().Date.DaysUntil(a.Current.Date); hasMoved(a) {
		key := "timeline.later"
		if days < 0 {
			key, days = "timeline.earlier", -days
		}
		row.Moved = w.say(key, "Time", w.shortSpell(days))
	}
	rests := ""
	switch a.Status {
	case briefing.Paused:
		rests = w.say("timeline.paused")
	case briefing.Cancelled:
		rests, row.Sign = w.say("timeline.cancelled"), briefing.NoBadge
	}
	if row.Moved != "" && rests != "" {
		row.Moved += ", "
	}
	row.Moved += rests
	return row
}

// datesOf are the days on which an action was due, in the order in which they were
// set; where the plan does not say when it was first planned, only the one that
// holds.
func datesOf(a briefing.ActionFinding) []briefing.Date {
	if a.OriginalDue.Date.IsZero() {
		return []briefing.Date{a.Current.Date}
	}
	dates := []briefing.Date{a.First().Date}
	for _, d := range append([]briefing.Due{a.OriginalDue}, a.RevisedDue...) {
		if !d.Date.IsZero() && dates[len(dates)-1] != d.Date {
			dates = append(dates, d.Date)
		}
	}
	return dates
}

// shortSpell tells days up to a fortnight, whole weeks beyond, in digits: many of
// them are compared in a chart.
func (l *language) shortSpell(days int) string {
	n, noun := days, "day"
	if days > 14 {
		n, noun = days/7, "week"
	}
	return strconv.Itoa(n) + " " + l.noun(n, noun)
}

// timelineKey says what the marks mean that the timeline has, the ratings in the
// order in which they are told.
func (w *writer) timelineKey(c *briefing.TimelineChart, actions []briefing.ActionFinding) {
	for _, r := range c.Rows {
		if len(r.Dates) > 1 {
			c.FirstName = w.say("timeline.first")
		}
		if len(r.Dates) > 2 {
			c.BetweenName = w.say("timeline.between")
		}
		if r.Overdue {
			c.OverdueName = w.say("timeline.time-overdue")
		}
	}
	for _, b := range planColours {
		if slices.ContainsFunc(actions, func(a briefing.ActionFinding) bool { return a.Rating == b && a.Status != briefing.Cancelled }) {
			c.Key = append(c.Key, briefing.SignKey{Badge: bragBadge(b), Words: capital(w.brag(b))})
		}
	}
}

// timelineTitle is the finding: how many dates have moved, how far, and how many
// actions are overdue.
func (w *writer) timelineTitle(of timelineScope) string {
	key := "timeline.title"
	switch later, overdue := of.tally.Slipped > 0, of.tally.Overdue > 0; {
	case !w.dated() && !later:
		key = "timeline.title.none-later"
	case !w.dated():
		key = "timeline.title.undated"
	case !later && !overdue:
		key = "timeline.title.neither"
	case !later:
		key = "timeline.title.overdue"
	case !overdue:
		key = "timeline.title.later"
	}
	return w.say(key, "Later", of.tally.Slipped, "N", of.tally.Total, "Weeks", max(of.weeks, 1), "Overdue", of.tally.Overdue)
}

// timelineAlt says what the timeline shows to those who cannot see it.
func (w *writer) timelineAlt(actions []briefing.ActionFinding, title string) string {
	first, last := reach(actions)
	var overdue, later []string
	byWeeks := slices.Clone(actions)
	slices.SortStableFunc(byWeeks, func(a, b briefing.ActionFinding) int { return cmp.Compare(b.SlippageWeeks, a.SlippageWeeks) })
	for _, a := range actions {
		if a.Overdue {
			overdue = append(overdue, w.say("timeline.alt-action", "Ref", a.Ref, "Time", w.shortSpell(a.DaysOverdue)))
		}
	}
	for _, a := range byWeeks[:min(len(byWeeks), 3)] {
		if a.SlippageWeeks > 0 {
			later = append(later, w.say("timeline.alt-action", "Ref", a.Ref, "Time", w.shortSpell(7*a.SlippageWeeks)))
		}
	}
	alt := []string{w.say("timeline.alt", "N", len(actions), "From", w.date(first), "To", w.date(last)), sentence(title)}
	if len(overdue) > 0 {
		alt = append(alt, w.say("timeline.alt-overdue", "Actions", w.list(overdue...)))
	}
	if len(later) > 0 {
		alt = append(alt, w.say("timeline.alt-later", "Actions", w.list(later...)))
	}
	return join(append(alt, w.say("timeline.alt-table"))...)
}
