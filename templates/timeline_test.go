package templates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func writes(t *testing.T, tag string, f briefing.Findings) *writer {
	t.Helper()
	l, err := speak(tag)
	if err != nil {
		t.Fatal(err)
	}
	return &writer{language: l, f: f}
}

func day(iso string) briefing.Date {
	d, err := briefing.ParseISODate(iso)
	if err != nil {
		panic(err)
	}
	return d
}

// due is an action with the days on which it was due, the first one as planned.
func due(ref string, priority briefing.Priority, rating briefing.BRAG, days ...string) briefing.ActionFinding {
	a := briefing.ActionFinding{Rating: rating}
	a.Ref, a.Text, a.Priority, a.Pos = ref, "Do "+ref, priority, briefing.Pos{File: "plan.xlsx", Sheet: "Plan"}
	for i, d := range days {
		if due := (briefing.Due{Date: day(d)}); i == 0 {
			a.OriginalDue = due
		} else {
			a.RevisedDue = append(a.RevisedDue, due)
		}
	}
	a.Current = a.CurrentDue()
	if !a.Current.Date.IsZero() {
		a.SlippageWeeks = a.OriginalDue.Date.DaysUntil(a.Current.Date) / 7
		if asAt := day("2026-09-30"); a.Current.Date.Before(asAt) && rating != briefing.Blue {
			a.Overdue, a.DaysOverdue = true, a.Current.Date.DaysUntil(asAt)
		}
	}
	return a
}

// planOf counts actions as analysis does.
func planOf(actions ...briefing.ActionFinding) briefing.Findings {
	f := briefing.Findings{AsAt: day("2026-09-30")}
	f.Plan.Actions = actions
	for _, p := range [...]briefing.Priority{briefing.HighPriority, briefing.MediumPriority, briefing.LowPriority} {
		g := briefing.PlanGroup{Priority: p}
		for _, a := range actions {
			if a.Priority != p {
				continue
			}
			for _, t := range [...]*briefing.PlanTally{&g.Tally, &f.Plan.Tally} {
				t.Total++
				if a.Overdue {
					t.Overdue++
				}
				if a.SlippageWeeks > 0 {
					t.Slipped++
				}
			}
		}
		if g.Tally.Total > 0 {
			f.Plan.ByPriority = append(f.Plan.ByPriority, g)
		}
	}
	return f
}

// timelinesOf are the figures that a plan gets, with the rows of each.
func timelinesOf(t *testing.T, f briefing.Findings) []briefing.Figure {
	t.Helper()
	w := writes(t, "en-GB", f)
	w.timelines(f.Plan)
	if w.err != nil {
		t.Fatal(w.err)
	}
	return briefing.Report{Blocks: w.blocks}.Figures()
}

func rowsOf(f briefing.Figure) []string {
	var rows []string
	for _, r := range f.Chart.(briefing.TimelineChart).Rows {
		rows = append(rows, strings.TrimSpace(fmt.Sprintf("%s %s %s", r.Ref, r.Label, r.Moved)))
	}
	return rows
}

// A short plan shows every action with a date: overdue ones first, complete ones
// last, the priorities in their order.
func TestTimelineOfAShortPlan(t *testing.T) {
	paused := due("4", briefing.HighPriority, briefing.Amber, "2026-03-31", "2027-03-31")
	paused.Status = briefing.Paused
	late := due("3", briefing.HighPriority, briefing.Red, "2025-06-30", "2026-06-30", "2026-09-15")
	dropped := due("8", briefing.LowPriority, briefing.Grey, "2026-12-01")
	dropped.Status = briefing.Cancelled
	figures := timelinesOf(t, planOf(
		due("1", briefing.HighPriority, briefing.Blue, "2026-01-31"),
		due("2", briefing.HighPriority, briefing.Red, "2026-07-22"),
		late, paused,
		due("5", briefing.LowPriority, briefing.Green, "2026-12-31", "2026-12-24"),
		due("6", briefing.LowPriority, briefing.Green), dropped,
	))
	if len(figures) != 1 {
		t.Fatalf("%d figures", len(figures))
	}
	if got := rowsOf(figures[0]); !slices.Equal(got, []string{"2 10 weeks overdue", "3 2 weeks overdue 63 weeks later", "4  52 weeks later, paused", "1", "5  7 days earlier"}) {
		t.Errorf("rows %q", got)
	}
	c := figures[0].Chart.(briefing.TimelineChart)
	if len(c.Rows[1].Dates) != 3 || c.BetweenName == "" || c.FirstName == "" || c.OverdueName == "" {
		t.Errorf("dates %v; key %q, %q, %q", c.Rows[1].Dates, c.FirstName, c.BetweenName, c.OverdueName)
	}
	if want := "2 of 7 actions have a later date than first planned, by up to 63 weeks; 2 are overdue"; figures[0].Title != want {
		t.Errorf("title %q, want %q", figures[0].Title, want)
	}
	for _, said := range []string{"30 June 2025", "Overdue: 2 by 10 weeks and 3 by 2 weeks.", "Moved furthest: 3 by 63 weeks and 4 by 52 weeks."} {
		if !strings.Contains(figures[0].Alt, said) {
			t.Errorf("the alternative text does not say %q: %s", said, figures[0].Alt)
		}
	}
}

// A long plan shows what has moved or is overdue; a very long one, only what is not
// complete of it, a figure for each priority and at most 15 actions each,
// shared out evenly.
func TestTimelinesOfLongPlans(t *testing.T) {
	plan := func(n int) briefing.Findings {
		var actions []briefing.ActionFinding
		for i := range n {
			p := briefing.HighPriority + briefing.Priority(i%2)
			ref := fmt.Sprint(i)
			switch i % 4 {
			case 0:
				actions = append(actions, due(ref, p, briefing.Green, "2027-01-31"))
			case 1:
				actions = append(actions, due(ref, p, briefing.Red, "2026-08-31"))
			case 2:
				actions = append(actions, due(ref, p, briefing.Amber, "2026-08-31", "2026-12-31"))
			default:
				actions = append(actions, due(ref, p, briefing.Blue, "2026-03-31", "2026-04-30"))
			}
		}
		return planOf(actions...)
	}
	for _, c := range []struct {
		actions int
		want    []int // the rows of each figure
	}{
		{24, []int{24}},
		{28, []int{21}},
		{60, []int{15, 15, 15}},      // 45 have moved or are overdue
		{100, []int{13, 12, 13, 12}}, // 50 of 75 are not complete
	} {
		var got []int
		seen := map[string]bool{}
		for _, f := range timelinesOf(t, plan(c.actions)) {
			rows := rowsOf(f)
			got = append(got, len(rows))
			if seen[f.ID] {
				t.Errorf("%d actions: two figures with the name %s", c.actions, f.ID)
			}
			seen[f.ID] = true
			if len(c.want) > 1 && !strings.Contains(f.Title, " priority: ") {
				t.Errorf("%d actions: the title %q does not say of which priority", c.actions, f.Title)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%d actions: rows %v, want %v", c.actions, got, c.want)
		}
	}
}

func TestTimelineTitles(t *testing.T) {
	open := due("1", briefing.HighPriority, briefing.Green, "2026-12-31")
	late := due("2", briefing.HighPriority, briefing.Red, "2026-08-31")
	moved := due("3", briefing.HighPriority, briefing.Amber, "2026-12-31", "2027-01-02")
	undated := planOf(open, moved)
	undated.AsAt = briefing.Date{}
	undated.Plan.Tally.Slipped = 1
	slipped := planOf(open, moved)
	slipped.Plan.Tally.Slipped = 1
	for _, c := range []struct {
		plan briefing.Findings
		want string
	}{
		{planOf(open), "No action is overdue or has a later date than first planned"},
		{planOf(open, late), "One of 2 actions is overdue; none has a later date than first planned"},
		{slipped, "One of 2 actions has a later date than first planned, by up to one week; none is overdue"},
		{undated, "One of 2 actions has a later date than first planned, by up to one week"},
	} {
		if got := timelinesOf(t, c.plan)[0].Title; got != c.want {
			t.Errorf("title %q, want %q", got, c.want)
		}
	}
}

// The calendar takes in every date with about ten marks at most, at the beginnings
// of months.
func TestCalendarTicks(t *testing.T) {
	for _, c := range []struct {
		from, to, first, last string
		ticks                 int
	}{
		{"2026-09-01", "2026-11-30", "2026-09-01", "2026-12-01", 4},
		{"2025-06-30", "2027-03-31", "2025-04-01", "2027-04-01", 9},
		{"2024-02-29", "2027-03-31", "2024-01-01", "2027-07-01", 8},
		{"2020-05-01", "2028-03-31", "2020-01-01", "2029-01-01", 10},
		{"1990-05-01", "2028-03-31", "1990-01-01", "2030-01-01", 11},
	} {
		w := writes(t, "en-GB", briefing.Findings{})
		ticks := w.calendarTicks([]briefing.ActionFinding{due("1", briefing.HighPriority, briefing.Green, c.from, c.to)})
		first, last := ticks[0].Date.ISO(), ticks[len(ticks)-1].Date.ISO()
		if first != c.first || last != c.last || len(ticks) != c.ticks {
			t.Errorf("%s to %s: %d marks from %s to %s, want %d from %s to %s", c.from, c.to, len(ticks), first, last, c.ticks, c.first, c.last)
		}
	}
}
