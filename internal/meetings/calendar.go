// Package meetings works out when a panel's papers have to be published.
package meetings

import (
	"slices"

	"scrutiny/briefing"
)

// Calendar counts the clear days before a meeting. The zero Calendar is that
// of England.
type Calendar struct {
	Nation Nation
	// ClearDays is how many the council asks for; 0: what the law asks for.
	ClearDays int
	// Closed are days on which the council's offices are closed beside the
	// bank holidays: between Christmas and New Year, or a day proclaimed for
	// one occasion.
	Closed []briefing.Date
}

// WorkingDay reports whether the council's offices are open: no weekend, bank
// holiday or closed day.
func (c Calendar) WorkingDay(d briefing.Date) bool {
	if weekday := d.Time().Weekday(); weekday == 0 || weekday == 6 || slices.Contains(c.Closed, d) {
		return false
	}
	return !slices.ContainsFunc(c.Nation.BankHolidays(d.Year), func(h Holiday) bool { return h.Date == d })
}

// PublishBy is the last day on which a meeting's papers can be published: a
// working day that leaves so many clear days. Clear days are working days, and
// neither the day of publication nor that of the meeting is one of them (R v
// Swansea City Council, ex parte Elitestone Ltd, 1993).
//
//	Mon  Tue  Wed  Thu  Fri  Sat Sun  Mon  Tue
//	 ▲    1    2    3    4             5   meeting
func (c Calendar) PublishBy(meeting briefing.Date) briefing.Date {
	day := meeting
	for range c.clearDays() + 1 {
		day = c.workingDayBefore(day)
	}
	return day
}

func (c Calendar) clearDays() int {
	if c.ClearDays > 0 {
		return c.ClearDays
	}
	return c.Nation.ClearDays()
}

// farthest bounds the search for a working day, should all of them be closed.
const farthest = 366

func (c Calendar) workingDayBefore(d briefing.Date) briefing.Date {
	for range farthest {
		if d = d.AddDays(-1); c.WorkingDay(d) {
			return d
		}
	}
	return d
}
