package briefing

import (
	"slices"
	"testing"
	"time"
)

func TestPeriod(t *testing.T) {
	q4 := NewQuarter(Financial, 2020, 4)
	for _, c := range []struct {
		name              string
		p                 Period
		label, words      string
		start, end        string
		year, part        int
		previous, yearAgo Period
	}{
		{"fourth quarter", q4, "Q4 2020/21", "January to March 2021", "2021-01-01", "2021-03-31", 2020, 4,
			NewQuarter(Financial, 2020, 3), NewQuarter(Financial, 2019, 4)},
		{"first quarter", NewQuarter(Financial, 2020, 1), "Q1 2020/21", "April to June 2020", "2020-04-01", "2020-06-30", 2020, 1,
			NewQuarter(Financial, 2019, 4), NewQuarter(Financial, 2019, 1)},
		{"calendar quarter", NewQuarter(Calendar, 2020, 1), "Q1 2020", "January to March 2020", "2020-01-01", "2020-03-31", 2020, 1,
			NewQuarter(Calendar, 2019, 4), NewQuarter(Calendar, 2019, 1)},
		{"month", NewMonth(Financial, 2021, time.March), "March 2021", "March 2021", "2021-03-01", "2021-03-31", 2020, 12,
			NewMonth(Financial, 2021, time.February), NewMonth(Financial, 2020, time.March)},
		{"leap February", NewMonth(Calendar, 2024, time.February), "February 2024", "February 2024", "2024-02-01", "2024-02-29", 2024, 2,
			NewMonth(Calendar, 2024, time.January), NewMonth(Calendar, 2023, time.February)},
		{"year", NewYear(Financial, 1999), "1999/00", "April 1999 to March 2000", "1999-04-01", "2000-03-31", 1999, 0,
			NewYear(Financial, 1998), NewYear(Financial, 1998)},
		{"academic year", NewYear(Academic, 2023), "2023/24", "September 2023 to August 2024", "2023-09-01", "2024-08-31", 2023, 0,
			NewYear(Academic, 2022), NewYear(Academic, 2022)},
		{"half", NewHalf(Financial, 2024, 2), "H2 2024/25", "October 2024 to March 2025", "2024-10-01", "2025-03-31", 2024, 2,
			NewHalf(Financial, 2024, 1), NewHalf(Financial, 2023, 2)},
		{"year to date restarts", NewYearToDate(Financial, 2024, 1), "2024/25, Q1 to date", "April to June 2024", "2024-04-01", "2024-06-30", 2024, 1,
			NewYearToDate(Financial, 2023, 4), NewYearToDate(Financial, 2023, 1)},
		{"rolling year", NewRolling(q4), "Year to March 2021", "April 2020 to March 2021", "2020-04-01", "2021-03-31", 2020, 0,
			NewRolling(NewQuarter(Financial, 2020, 3)), NewRolling(NewQuarter(Financial, 2019, 4))},
		{"pooled", NewPooled(Calendar, 2014, 2016), "2014 to 2016", "January 2014 to December 2016", "2014-01-01", "2016-12-31", 2014, 0,
			NewPooled(Calendar, 2013, 2015), NewPooled(Calendar, 2013, 2015)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := []string{c.p.String(), c.p.InWords(), c.p.Start().ISO(), c.p.End().ISO()}
			if want := []string{c.label, c.words, c.start, c.end}; !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
			if c.p.ReportingYear() != c.year || c.p.Part() != c.part {
				t.Errorf("year %d part %d, want %d and %d", c.p.ReportingYear(), c.p.Part(), c.year, c.part)
			}
			if c.p.Previous() != c.previous || c.p.YearBefore() != c.yearAgo {
				t.Errorf("previous %v, a year before %v, want %v and %v", c.p.Previous(), c.p.YearBefore(), c.previous, c.yearAgo)
			}
			if c.p.Previous().Next() != c.p {
				t.Errorf("the one after the one before is %v", c.p.Previous().Next())
			}
		})
	}
}

func TestPeriodOrder(t *testing.T) {
	want := []Period{
		NewYear(Financial, 2019), NewQuarter(Financial, 2019, 4), NewMonth(Financial, 2020, time.March),
		NewQuarter(Financial, 2020, 1), NewYearToDate(Financial, 2020, 2), NewQuarter(Financial, 2020, 2),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Period.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
