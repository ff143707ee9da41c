package templates

import (
	"strconv"
	"time"

	"scrutiny/briefing"
)

// reach is the first and the last day on which any of the actions was due.
func reach(actions []briefing.ActionFinding) (first, last briefing.Date) {
	for _, a := range actions {
		for _, d := range datesOf(a) {
			if first.IsZero() || d.Before(first) {
				first = d
			}
			if d.After(last) {
				last = d
			}
		}
	}
	return first, last
}

// calendarTicks marks the calendar from before the first date to after the last,
// the as-at date among them: by months, quarters, half-years or years, so that
// there are about ten marks.
func (w *writer) calendarTicks(actions []briefing.ActionFinding) []briefing.DateTick {
	first, last := reach(actions)
	if asAt := w.f.AsAt; !asAt.IsZero() {
		if asAt.Before(first) {
			first = asAt
		}
		if asAt.After(last) {
			last = asAt
		}
	}
	months := 12*(last.Year-first.Year) + int(last.Month-first.Month) + 1
	step := 1
	for _, next := range [...]int{3, 6, 12} {
		if months > 10*step {
			step = next
		}
	}
	if years := months / 12; years > 12 {
		step = 12 * (years/12 + 1)
	}
	var ticks []briefing.DateTick
	for month := (int(first.Month) - 1) / step * step; ; month += step {
		d := briefing.NewDate(first.Year, time.Month(month+1), 1)
		ticks = append(ticks, briefing.DateTick{Date: d, Tick: w.calendarTick(d, step)})
		if d.After(last) {
			return ticks
		}
	}
}

// calendarTick names a month over its year, or the year alone.
func (l *language) calendarTick(d briefing.Date, step int) briefing.Tick {
	if step >= 12 {
		return briefing.Tick{Label: strconv.Itoa(d.Year)}
	}
	return briefing.Tick{Label: l.shortMonth(int(d.Month)), Group: strconv.Itoa(d.Year)}
}
