package meetings

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/gb"

	"scrutiny/briefing"
)

// Holiday is a day on which public offices are closed: the day that is
// observed, which is a weekday, not the feast itself.
type Holiday struct {
	Date briefing.Date
	Name string
}

// BankHolidays lists a nation's bank holidays of one year in order, as GOV.UK
// publishes them. Years to come are worked out by rule: a holiday proclaimed
// for one occasion is known only once it has been added here or to the
// manifest's closed days.
func (n Nation) BankHolidays(year int) []Holiday {
	var days []Holiday
	for _, h := range n.rules() {
		if _, observed := h.Calc(year); !observed.IsZero() {
			days = append(days, Holiday{
				Date: briefing.NewDate(observed.Year(), observed.Month(), observed.Day()),
				Name: h.Name,
			})
		}
	}
	slices.SortFunc(days, func(a, b Holiday) int { return a.Date.Compare(b.Date) })
	return days
}

func (n Nation) rules() []*cal.Holiday {
	switch n {
	case Scotland:
		return scottish
	case NorthernIreland:
		return northernIrish
	default:
		return englishAndWelsh
	}
}

// toMonday moves a day at the weekend to the Monday after it.
var toMonday = []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 1}}

// pastMonday is for the second of two holidays in a row, whose Monday may be
// taken by the first.
var pastMonday = []cal.AltDay{
	{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 2}, {Day: time.Monday, Offset: 1},
}

// once is a holiday proclaimed for a single day.
func once(name string, year int, month time.Month, day int) *cal.Holiday {
	h := yearly(name, month, day, nil)
	h.StartYear, h.EndYear = year, year
	return h
}

// yearly is a holiday on the same day of every year.
func yearly(name string, month time.Month, day int, observed []cal.AltDay) *cal.Holiday {
	return &cal.Holiday{
		Name: name, Type: cal.ObservanceBank, Month: month, Day: day,
		Observed: observed, Func: cal.CalcDayOfMonth,
	}
}

// The library knows the rules of England and Wales. Scotland and Northern
// Ireland share most of them and have their own (Banking and Financial Dealings
// Act 1971, schedule 1; St Andrew's Day Bank Holiday (Scotland) Act 2007).
var (
	stateFuneral = once("State Funeral of Queen Elizabeth II", 2022, time.September, 19)

	shared = []*cal.Holiday{
		gb.NewYear, gb.GoodFriday, gb.EarlyMay, gb.VEDay, gb.CoronationDay,
		gb.SpringHoliday, gb.SpringHoliday2022, gb.PlatinumJubilee, stateFuneral,
		gb.ChristmasDay, gb.BoxingDay,
	}

	englishAndWelsh = append(slices.Clone(shared), gb.EasterMonday, gb.SummerHoliday)

	scottish = append(slices.Clone(shared),
		yearly("2nd January", time.January, 2, pastMonday),
		gb.SummerHolidayScotland,
		yearly("St Andrew's Day", time.November, 30, toMonday),
		once("Scotland at the World Cup", 2026, time.June, 15),
	)

	northernIrish = append(slices.Clone(englishAndWelsh),
		yearly("St Patrick's Day", time.March, 17, toMonday),
		yearly("Battle of the Boyne", time.July, 12, toMonday),
	)
)
