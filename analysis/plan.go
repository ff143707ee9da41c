package analysis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// analysePlan works out what the calendar says of each action, and counts.
func analysePlan(actions []briefing.Action, asAt briefing.Date, log *problems) briefing.PlanFinding {
	var plan briefing.PlanFinding
	for i := range actions {
		f := analyseAction(actions[i], asAt)
		if f.Contradiction != briefing.NoContradiction {
			log.tell(briefing.Warning, placeOfRating(f.Action), "correct the status, the rating or the date",
				"action %s: %s", f.Ref, contradictionInWords(f))
		}
		tellChecks(f, log)
		plan.Actions = append(plan.Actions, f)
	}
	countPlan(&plan)
	slices.SortStableFunc(plan.Actions, compareActions)
	return plan
}

// countPlan counts the actions of a plan, in the workbook's order, by priority and
// by theme.
func countPlan(plan *briefing.PlanFinding) {
	var themes []briefing.PlanGroup
	var byPriority [briefing.LowPriority + 1]briefing.PlanTally
	for _, f := range plan.Actions {
		count(&plan.Tally, f)
		count(&byPriority[f.Priority], f)
		count(groupOf(&themes, f.Theme), f)
	}
	for _, p := range [...]briefing.Priority{briefing.HighPriority, briefing.MediumPriority, briefing.LowPriority, briefing.NoPriority} {
		if byPriority[p].Total > 0 {
			plan.ByPriority = append(plan.ByPriority, briefing.PlanGroup{Name: p.String(), Priority: p, Tally: byPriority[p]})
		}
	}
	plan.ByTheme = themes
}

// placeOfRating is the cell to look at when an action contradicts itself.
func placeOfRating(a briefing.Action) briefing.Pos {
	switch {
	case a.BRAGText.Pos != briefing.Pos{}:
		return a.BRAGText.Pos
	case a.StatusText.Pos != briefing.Pos{}:
		return a.StatusText.Pos
	default:
		return a.Pos
	}
}

func groupOf(groups *[]briefing.PlanGroup, name string) *briefing.PlanTally {
	for i := range *groups {
		if (*groups)[i].Name == name {
			return &(*groups)[i].Tally
		}
	}
	*groups = append(*groups, briefing.PlanGroup{Name: name})
	return &(*groups)[len(*groups)-1].Tally
}

// count adds one action to a tally.
func count(t *briefing.PlanTally, f briefing.ActionFinding) {
	t.Total++
	t.ByStatus[f.Status]++
	switch {
	case f.Status == briefing.Cancelled:
	case f.Status == briefing.Paused && !f.Overdue:
		t.PausedApart++
	default:
		t.ByBRAG[f.Rating]++
	}
	if f.Overdue {
		t.Overdue++
	}
	if slipped(f) {
		t.Slipped++
	}
	if f.Status == briefing.Paused {
		t.Paused++
	}
}

// slipped reports whether an action is due later than first planned.
func slipped(f briefing.ActionFinding) bool {
	original, current := f.First().Date, f.Current.Date
	return !original.IsZero() && !current.IsZero() && current.After(original)
}

// analyseAction works out one action.
func analyseAction(a briefing.Action, asAt briefing.Date) briefing.ActionFinding {
	f := briefing.ActionFinding{Action: a, Current: a.CurrentDue(), TimesMoved: timesMoved(a)}
	due := f.Current.Date
	if a.IsOverdue(asAt) {
		f.Overdue, f.DaysOverdue = true, due.DaysUntil(asAt)
	}
	if original := a.OriginalDue.Date; !original.IsZero() && !due.IsZero() {
		f.SlippageWeeks = original.DaysUntil(due) / 7
	}
	f.Rating = printedRating(f)
	f.Contradiction = contradictionOf(f)
	f.Checks, f.DependsOn = checkAction(a, f.Current), dependsOn(a)
	return f
}

// notRebased takes the original date that the last report gave for that of each
// action whose plan has overwritten it since, and counts again who slipped: a date
// replaced is a date moved.
func notRebased(plan *briefing.PlanFinding, since briefing.SinceFinding) {
	for _, c := range since.Actions {
		if c.Kind != briefing.ActionRebased || c.From.Date.IsZero() {
			continue
		}
		for i := range plan.Actions {
			a := &plan.Actions[i]
			if a.Ref != c.Ref || a.Text != c.Text || !a.FirstDue.Date.IsZero() {
				continue
			}
			was := slipped(*a)
			a.FirstDue = c.From
			a.TimesMoved++
			if !a.Current.Date.IsZero() {
				a.SlippageWeeks = c.From.Date.DaysUntil(a.Current.Date) / 7
			}
			recount(plan, a, was)
		}
	}
}

// recount corrects how many actions slipped, wherever one of them is counted.
func recount(plan *briefing.PlanFinding, a *briefing.ActionFinding, was bool) {
	by := 0
	switch is := slipped(*a); {
	case is && !was:
		by = 1
	case was && !is:
		by = -1
	}
	plan.Tally.Slipped += by
	for i := range plan.ByPriority {
		if g := &plan.ByPriority[i]; g.Priority == a.Priority {
			g.Tally.Slipped += by
		}
	}
	for i := range plan.ByTheme {
		if g := &plan.ByTheme[i]; g.Name == a.Theme {
			g.Tally.Slipped += by
		}
	}
}

// timesMoved counts how often the due date was moved to another day.
func timesMoved(a briefing.Action) int {
	moved, last := 0, a.OriginalDue
	for _, due := range a.RevisedDue {
		if due.Date.IsZero() && due.Text == "" {
			continue
		}
		if due.Date != last.Date || due.Date.IsZero() && due.Text != last.Text {
			moved++
		}
		last = due
	}
	return moved
}

// printedRating is the workbook's own rating but for what is a fact: blue is
// complete and nothing else, overdue is red, and what has not started and is
// not rated is grey.
func printedRating(f briefing.ActionFinding) briefing.BRAG {
	switch {
	case f.IsComplete():
		return briefing.Blue
	case f.Overdue:
		return briefing.Red
	case f.BRAG == briefing.Blue:
		return briefing.NoBRAG
	case f.BRAG == briefing.NoBRAG && f.Status == briefing.NotStarted:
		return briefing.Grey
	default:
		return f.BRAG
	}
}

// contradictionOf says whether an action's rating, status, percentage and dates
// agree, and how they do not.
func contradictionOf(f briefing.ActionFinding) briefing.Contradiction {
	percent, whole := f.PercentComplete, f.PercentComplete.Known && f.PercentComplete.Number >= 100
	switch {
	case f.BRAG == briefing.Blue && f.Status != briefing.Complete && f.Status != briefing.StatusUnstated:
		return briefing.BlueNotComplete
	case f.Status == briefing.Complete && f.BRAG != briefing.NoBRAG && f.BRAG != briefing.Blue && f.BRAG != briefing.Green:
		return briefing.CompleteRatedOpen
	case f.IsComplete() && percent.Known && !whole:
		return briefing.CompleteByPart
	case f.Overdue && f.BRAG != briefing.NoBRAG && f.BRAG != briefing.Red:
		return briefing.OverdueRatedWell
	case whole && !f.IsComplete():
		return briefing.WholeNotComplete
	default:
		return briefing.NoContradiction
	}
}

// contradictionInWords tells the author of a contradiction.
func contradictionInWords(f briefing.ActionFinding) string {
	switch f.Contradiction {
	case briefing.BlueNotComplete:
		return "it is rated blue, which means complete, but its status is " + f.Status.String()
	case briefing.CompleteRatedOpen:
		return "its status is complete, but it is rated " + f.BRAG.String()
	case briefing.CompleteByPart:
		percent := f.PercentComplete.Number
		return "its status is complete, but it is given as " + briefing.FormatNumber(percent, places(percent)) + "% complete"
	case briefing.OverdueRatedWell:
		return fmt.Sprintf("it is rated %s, but it was due on %s and is not complete", f.BRAG, f.Current.Date)
	case briefing.WholeNotComplete:
		return "it is given as 100% complete, but its status is " + f.Status.String()
	default:
		return ""
	}
}

// compareActions orders actions by priority, then the longest overdue first,
// then by reference.
func compareActions(a, b briefing.ActionFinding) int {
	return cmp.Or(
		cmp.Compare(priorityRank(a.Priority), priorityRank(b.Priority)),
		cmp.Compare(b.DaysOverdue, a.DaysOverdue),
		compareRefs(a.Ref, b.Ref),
		cmp.Compare(a.Text, b.Text),
	)
}

// priorityRank puts actions without a priority last.
func priorityRank(p briefing.Priority) int {
	if p == briefing.NoPriority {
		return int(briefing.LowPriority) + 1
	}
	return int(p)
}

// compareRefs orders references as people do: 2 before 10, 1.9 before 1.10.
func compareRefs(a, b string) int {
	for a != "" && b != "" {
		na, ra := leadingNumber(a)
		nb, rb := leadingNumber(b)
		if na != "" && nb != "" {
			if c := cmp.Or(cmp.Compare(len(na), len(nb)), cmp.Compare(na, nb)); c != 0 {
				return c
			}
			a, b = ra, rb
			continue
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// leadingNumber splits the digits from the front of a reference, without
// leading zeros.
func leadingNumber(s string) (digits, rest string) {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 {
		return "", s
	}
	return "0" + strings.TrimLeft(s[:n], "0"), s[n:]
}
