package wording

import (
	"fmt"
	"time"

	"scrutiny/briefing"
)

// stretch settles months named by name: "Jan-Mar 21", "April to June 2018",
// "March 2021", "Apr-Dec 2020".
func (s Stamp) stretch(c context) Settled {
	firstYear, lastYear := s.monthYears(c)
	months := monthsBetween(s.First, s.Last, firstYear, lastYear)
	if months < 1 || months > 12 {
		return Settled{Doubt: fmt.Sprintf("covers %d months, which is no reporting period", months)}
	}
	if firstYear == 0 {
		firstYear = lastYear
		if s.First > s.Last {
			firstYear--
		}
	}
	if months == 1 {
		return s.oneMonth(c, firstYear)
	}
	return s.named(firstYear, months)
}

// monthYears are the years of the first and last month; the first is 0 when
// only the last is known.
func (s Stamp) monthYears(c context) (first, last int) {
	first, last = s.FirstYear, s.LastYear
	if s.Year.spanning() && !(s.Year.OrMonth && c.months) {
		start := briefing.Financial
		if c.Stated && c.Basis == briefing.Academic {
			start = briefing.Academic
		}
		within := func(m time.Month) int {
			if m >= monthOf(start, 0) {
				return s.Year.First
			}
			return s.Year.Last
		}
		return within(s.First), within(s.Last)
	}
	if last == 0 {
		last = s.Year.Last
	}
	if last == 0 {
		last = first
	}
	return first, last
}

// oneMonth settles a month by its neighbours: three apart they end quarters,
// twelve apart they end years.
func (s Stamp) oneMonth(c context, year int) Settled {
	month := briefing.NewMonth(briefing.Financial, year, s.First)
	if s.ToDate {
		return yearToDate(month)
	}
	if s.Year.OrMonth {
		return Settled{Period: month}
	}
	return bySpacing(month, c, s)
}

// bySpacing chooses the month, quarter or year that ends with a month.
func bySpacing(month briefing.Period, c context, s Stamp) Settled {
	end := month.End()
	switch {
	case s.Ending:
		return yearEnding(end)
	case c.step == 3 && end.Month%3 == 0:
		return Settled{Period: quarterOf(end, c)}
	case c.step == 12 && (s.AsAt || !s.Day.IsZero()):
		return yearEnding(end)
	case s.AsAt && c.step == 0 && quarterEnd(end):
		return Settled{Period: quarterOf(end, c)}
	}
	return Settled{Period: month}
}

func quarterOf(end briefing.Date, c context) briefing.Period {
	basis := briefing.Financial
	if c.Stated && c.Basis == briefing.Calendar {
		basis = briefing.Calendar
	}
	for q := 1; q <= 4; q++ {
		for year := end.Year - 1; year <= end.Year; year++ {
			if p := briefing.NewQuarter(basis, year, q); p.End() == end {
				return p
			}
		}
	}
	return briefing.Period{}
}

// yearEnding is the reporting year with that last day.
func yearEnding(end briefing.Date) Settled {
	for _, b := range [...]briefing.Basis{briefing.Financial, briefing.Calendar, briefing.Academic} {
		for year := end.Year - 1; year <= end.Year; year++ {
			if p := briefing.NewYear(b, year); p.End().Year == end.Year && p.End().Month == end.Month {
				return Settled{Period: p}
			}
		}
	}
	return Settled{Period: briefing.NewRolling(briefing.NewMonth(briefing.Financial, end.Year, end.Month))}
}

// named is the period that covers whole months from the first.
func (s Stamp) named(firstYear, months int) Settled {
	from := briefing.NewMonth(briefing.Financial, firstYear, s.First).Start()
	if s.ToDate && s.First == time.April && months%3 == 0 {
		return Settled{Period: briefing.NewYearToDate(briefing.Financial, firstYear, months/3)}
	}
	for _, b := range [...]briefing.Basis{briefing.Financial, briefing.Calendar, briefing.Academic} {
		for year := firstYear - 1; year <= firstYear; year++ {
			for _, p := range partsOf(b, year) {
				if p.Start() == from && p.Months() == months {
					return Settled{Period: p}
				}
			}
		}
	}
	if s.First == time.April && months%3 == 0 {
		return Settled{Period: briefing.NewYearToDate(briefing.Financial, firstYear, months/3)}
	}
	if months == 12 {
		return Settled{Period: briefing.NewRolling(briefing.NewMonth(briefing.Financial, firstYear, s.First).YearBefore().Next())}
	}
	return Settled{Doubt: fmt.Sprintf("covers %d months from %s, which is no reporting period", months, s.First)}
}

// partsOf lists the year and its halves and quarters.
func partsOf(b briefing.Basis, year int) []briefing.Period {
	parts := []briefing.Period{briefing.NewYear(b, year), briefing.NewHalf(b, year, 1), briefing.NewHalf(b, year, 2)}
	for q := 1; q <= 4; q++ {
		parts = append(parts, briefing.NewQuarter(b, year, q))
	}
	return parts
}

// day settles a date: the period that ends with it, by its neighbours.
func (s Stamp) day(c context) Settled {
	if !plausible(s.Day.Year) {
		return Settled{Doubt: "is a date outside 1900 to 2099"}
	}
	month := briefing.NewMonth(briefing.Financial, s.Day.Year, s.Day.Month)
	if s.ToDate {
		return yearToDate(month)
	}
	if c.step == 3 && s.Day.Day == 1 { // the first days of quarters
		if end := month.Next().Next().End(); quarterEnd(end) {
			return Settled{Period: quarterOf(end, c)}
		}
	}
	return bySpacing(month, c, s)
}

// yearToDate is April to the month named, which must end a quarter.
func yearToDate(month briefing.Period) Settled {
	part := month.Part()
	if part%3 != 0 {
		return Settled{Doubt: "is a year to date that does not end with a quarter"}
	}
	return Settled{Period: briefing.NewYearToDate(briefing.Financial, month.ReportingYear(), part/3)}
}

// rolling settles the twelve months to a quarter, month or day.
func (s Stamp) rolling(c context) Settled {
	s.Rolling, s.Ending = false, false
	if s.IsZero() {
		return Settled{Doubt: "names no year"}
	}
	end := s.settle(c)
	if end.Doubt != "" {
		return end
	}
	return Settled{Period: briefing.NewRolling(end.Period)}
}
