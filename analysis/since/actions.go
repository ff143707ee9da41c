package since

import (
	"strings"

	"scrutiny/briefing"
)

// How alike two texts must be to be the same row reworded: under any
// reference, under the same one, and for what is left over.
const (
	surelyReworded = 0.7
	sameReference  = 0.25
	likelyReworded = 0.5
)

// pairTexts finds rows that have a reference and a text in the last report: by
// both, by text under the same heading, by text, or, with neither, by its place
// among the rows that have neither; then where seven tenths of
// the words agree; then by reference, when a quarter of them do (below that
// the reference was given to another row); then where half of them agree.
func pairTexts(now, then []textRow) *pairing {
	p := newPairing(len(now), len(then))
	for _, key := range []func(textRow) string{
		func(r textRow) string { return joined(r.ref, r.text) },
		func(r textRow) string { return joined(r.heading, r.text) },
		func(r textRow) string { return plain(r.text) },
		func(r textRow) string { return nameless(r.ref, r.text) },
	} {
		p.byKey(func(i int) string { return key(now[i]) }, func(j int) string { return key(then[j]) }, always)
	}
	likeness := func(least float64) func(i, j int) float64 {
		return func(i, j int) float64 {
			if like := alike(now[i].stems, then[j].stems); like >= least {
				return like
			}
			return 0
		}
	}
	p.byLikeness(likeness(surelyReworded))
	p.byKey(func(i int) string { return plain(now[i].ref) }, func(j int) string { return plain(then[j].ref) },
		func(i, j int) bool { return alike(now[i].stems, then[j].stems) >= sameReference })
	p.byLikeness(likeness(likelyReworded))
	return p
}

// textRow is what an action or a recommendation is known by.
type textRow struct {
	ref, heading, text string
	stems              []string
}

func actionRows(actions []briefing.Action) []textRow {
	rows := make([]textRow, len(actions))
	for i, a := range actions {
		rows[i] = textRow{a.Ref, a.Theme, a.Text, stems(a.Text)}
	}
	return rows
}

// actions compares the two plans.
func (c *comparison) actions() {
	pairs := pairTexts(actionRows(c.now.Actions), actionRows(c.then.Actions))
	evidenced := givesEvidence(c.now.Actions)
	for i := range c.now.Actions {
		now := &c.now.Actions[i]
		change := actionChange(now)
		if j := pairs.then[i]; j >= 0 {
			c.action(now, &c.then.Actions[j], change, evidenced)
			continue
		}
		change.Kind, change.ToBRAG = briefing.ActionAdded, printedRating(now, c.asAt)
		c.found.Actions = append(c.found.Actions, change)
	}
	for _, j := range pairs.dropped() {
		then := &c.then.Actions[j]
		change := actionChange(then)
		change.Kind, change.FromStatus, change.FromBRAG = briefing.ActionDropped, then.Status, printedRating(then, c.found.AsAt)
		change.ToStatus, change.ToBRAG = briefing.StatusUnstated, briefing.NoBRAG
		change.From, change.To = then.CurrentDue(), briefing.Due{}
		change.WasOverdue = then.IsOverdue(c.found.AsAt)
		c.found.Actions = append(c.found.Actions, change)
	}
}

// actionChange is the part of a change that says which action it is.
func actionChange(a *briefing.Action) briefing.ActionChange {
	return briefing.ActionChange{
		Ref: a.Ref, Theme: a.Theme, Text: a.Text, To: a.CurrentDue(), ToStatus: a.Status,
		Evidence: strings.TrimSpace(a.Evidence) != "", Source: a.Pos,
	}
}

// action compares one action with what it was. A due date that moves is of no
// interest once the action is complete, and is told once where the only date
// that there is was overwritten.
func (c *comparison) action(now, then *briefing.Action, change briefing.ActionChange, evidenced bool) {
	change.From, change.FromStatus = then.CurrentDue(), then.Status
	change.FromBRAG, change.ToBRAG = printedRating(then, c.found.AsAt), printedRating(now, c.asAt)
	change.WasOverdue = then.IsOverdue(c.found.AsAt)
	change.Weeks = weeksBetween(change.From, change.To)
	tell := func(kind briefing.ActionChangeKind, changed bool) {
		if changed {
			told := change
			told.Kind = kind
			c.found.Actions = append(c.found.Actions, told)
		}
	}
	if plain(now.Text) != plain(then.Text) {
		reworded := change
		reworded.Kind, reworded.WasText = briefing.ActionReworded, then.Text
		c.found.Actions = append(c.found.Actions, reworded)
	}
	from, to := change.From.Date, change.To.Date
	was, is := then.OriginalDue, now.OriginalDue
	rebasedAlone := was.Date == from && is.Date == to
	if !was.Date.IsZero() && was.Date != is.Date {
		rebased := change
		rebased.Kind, rebased.From, rebased.To, rebased.Weeks = briefing.ActionRebased, was, is, weeksBetween(was, is)
		if is.Pos != (briefing.Pos{}) {
			rebased.Source = is.Pos
		}
		c.found.Actions = append(c.found.Actions, rebased)
	}
	moved := !now.IsComplete() && !rebasedAlone
	tell(briefing.ActionSlipped, moved && !from.IsZero() && (to.After(from) || to.IsZero()))
	tell(briefing.ActionBrought, moved && !to.IsZero() && to.Before(from))
	tell(briefing.ActionCompleted, now.IsComplete() && !then.IsComplete())
	tell(briefing.ActionReopened, then.IsComplete() && !now.IsComplete())
	tell(briefing.ActionOverdue, now.IsOverdue(c.asAt) && !change.WasOverdue)
	tell(briefing.ActionUnevidenced, improved(change) && !supported(now, then, evidenced))
	tell(briefing.ActionLowered, priorityRank(now.Priority) > priorityRank(then.Priority))
}

// weeksBetween is how many whole weeks later the second date is; 0 unless both
// name a day.
func weeksBetween(from, to briefing.Due) int {
	if from.Date.IsZero() || to.Date.IsZero() {
		return 0
	}
	return from.Date.DaysUntil(to.Date) / 7
}

// improved reports whether an action's status or its printed rating is better
// than it was.
func improved(c briefing.ActionChange) bool {
	return better(statusRank[c.ToStatus], statusRank[c.FromStatus]) || better(ratingRank[c.ToBRAG], ratingRank[c.FromBRAG])
}

// printedRating is the rating that a paper gives an action: the workbook's own,
// but blue when it is complete and red when it is overdue.
func printedRating(a *briefing.Action, asAt briefing.Date) briefing.BRAG {
	switch {
	case a.IsComplete():
		return briefing.Blue
	case a.IsOverdue(asAt):
		return briefing.Red
	default:
		return a.BRAG
	}
}

// better compares two ranks; 0 is none.
func better(now, then int) bool { return now > 0 && then > 0 && now > then }

var statusRank = [...]int{
	briefing.NotStarted: 1, briefing.Paused: 1, briefing.InProgress: 2, briefing.Complete: 3, briefing.Cancelled: 0,
}

var ratingRank = [...]int{
	briefing.Red: 1, briefing.Amber: 2, briefing.Green: 3, briefing.Blue: 4, briefing.Grey: 0,
}

// supported reports whether something shows why an action improved: evidence,
// or a note on progress that the last report did not have. A note is not
// enough for completion where the plan gives evidence for other actions.
func supported(now, then *briefing.Action, evidenced bool) bool {
	if strings.TrimSpace(now.Evidence) != "" {
		return true
	}
	if evidenced && now.IsComplete() {
		return false
	}
	known := map[string]bool{}
	for _, entry := range then.Progress {
		known[plain(entry.Text)] = true
	}
	for _, entry := range now.Progress {
		if text := plain(entry.Text); text != "" && !known[text] {
			return true
		}
	}
	return false
}

// givesEvidence reports whether any action of a plan has evidence.
func givesEvidence(actions []briefing.Action) bool {
	for _, a := range actions {
		if strings.TrimSpace(a.Evidence) != "" {
			return true
		}
	}
	return false
}

// priorityRank puts actions without a priority last.
func priorityRank(p briefing.Priority) int {
	if p == briefing.NoPriority {
		return int(briefing.LowPriority) + 1
	}
	return int(p)
}
