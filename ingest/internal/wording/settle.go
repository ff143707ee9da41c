package wording

import (
	"fmt"
	"slices"
	"time"

	"scrutiny/briefing"
)

// Reckoning is what the rest of a workbook says of how its years are counted,
// which settles labels that leave it open ("Q1 2024", "2011-12").
type Reckoning struct {
	Basis  briefing.Basis
	Stated bool
	// YearEnd is the month in which a year named by one number ends, where the
	// workbook says so ("year ending 31 March"); 0 otherwise.
	YearEnd time.Month
}

// Settled is the period that a label means among its neighbours, or why it
// cannot be told.
type Settled struct {
	Period briefing.Period
	// Doubt says what stands against taking the label; Period is zero then.
	Doubt string
	// Choices are the periods it may mean.
	Choices []briefing.Period
}

// Settle finds the periods that labels of one row or column mean. Labels that
// can be read in more than one way are settled by those that cannot, by the
// distance between them, or by what is known of the workbook; never by a guess.
func Settle(stamps []Stamp, known Reckoning) []Settled {
	context := contextOf(stamps, known)
	settled := make([]Settled, len(stamps))
	for i, s := range stamps {
		settled[i] = s.settle(context)
	}
	return settled
}

// context is what the labels of one table have in common.
type context struct {
	Reckoning
	spanning bool // some year is surely written as "2012-13"
	months   bool // some label is surely a year and month, "2012-05"
	step     int  // months between neighbouring days or month names; 0 unknown
}

func contextOf(stamps []Stamp, known Reckoning) context {
	c := context{Reckoning: known}
	for _, s := range stamps {
		if s.BasisStated && !c.Stated {
			c.Basis, c.Stated = s.Basis, true
		}
		if b, ok := s.ownBasis(); ok && !c.Stated {
			c.Basis, c.Stated = b, true
		}
		if s.Year.spanning() && !s.Year.OrMonth {
			c.spanning = true
		}
		if s.Part == PartMonths && s.FirstYear != 0 && s.First == s.Last {
			c.months = true
		}
	}
	c.step = step(stamps)
	c.followYears(stamps)
	return c
}

// ownBasis is the calendar that a label gives away by itself: "Q1 (Apr to
// Jun)", "Q2 2020/21".
func (s Stamp) ownBasis() (briefing.Basis, bool) {
	if s.Part != PartQuarter && s.Part != PartHalf {
		return 0, false
	}
	if s.First != 0 {
		width := 3
		if s.Part == PartHalf {
			width = 6
		}
		for _, b := range [...]briefing.Basis{briefing.Financial, briefing.Calendar, briefing.Academic} {
			if s.First == monthOf(b, width*(s.Number-1)) {
				return b, true
			}
		}
	}
	return briefing.Financial, s.Year.spanning() && !s.BasisStated
}

// monthOf is the month that many months into a reporting year.
func monthOf(b briefing.Basis, into int) time.Month {
	return briefing.NewQuarter(b, 2000, 1).Start().Time().AddDate(0, into, 0).Month()
}

// step is the smallest distance in months between the days or month names of
// the labels, where there are at least two of them.
func step(stamps []Stamp) int {
	var at []int
	for _, s := range stamps {
		switch {
		case !s.Day.IsZero():
			at = append(at, s.Day.Year*12+int(s.Day.Month))
		case s.Part == PartMonths && s.First == s.Last && s.Year.single():
			at = append(at, s.Year.First*12+int(s.First))
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	least := 0
	for i := 1; i < len(at); i++ {
		if d := at[i] - at[i-1]; least == 0 || d < least {
			least = d
		}
	}
	return least
}

// followYears settles "2009-10, 2010-11, 2011-12": as years they follow each
// other, as months they would be thirteen apart.
func (c *context) followYears(stamps []Stamp) {
	first, count := 0, 0
	for _, s := range stamps {
		if !s.Year.OrMonth || s.Year.First == first {
			continue
		}
		if first != 0 && s.Year.First != first+1 && s.Year.First != first-1 {
			return
		}
		first = s.Year.First
		count++
	}
	if count >= 2 {
		c.spanning = true
	}
}

func (s Stamp) settle(c context) Settled {
	if s.BasisStated {
		c.Basis, c.Stated = s.Basis, true
	} else if b, ok := s.ownBasis(); ok {
		c.Basis, c.Stated = b, true
	}
	switch {
	case s.Rolling:
		return s.rolling(c)
	case !s.Day.IsZero():
		return s.day(c)
	case !s.hasYear():
		return Settled{Doubt: "names no year"}
	case s.Part == PartQuarter || s.Part == PartHalf:
		return s.numbered(c)
	case s.Part == PartMonths:
		return s.stretch(c)
	default:
		return s.wholeYear(c)
	}
}

// numbered settles "Q4 2020/21" and "H1 2020".
func (s Stamp) numbered(c context) Settled {
	build := func(b briefing.Basis, year int) briefing.Period {
		switch {
		case s.Part == PartHalf:
			return briefing.NewHalf(b, year, s.Number)
		case s.ToDate:
			return briefing.NewYearToDate(b, year, s.Number)
		}
		return briefing.NewQuarter(b, year, s.Number)
	}
	year := s.Year
	if !year.known() { // "Q4 2024/25: Jan 2025 - Mar 2025" gives both; here only the months have years
		year = YearWords{First: max(s.FirstYear, s.LastYear), Last: max(s.FirstYear, s.LastYear)}
	}
	if year.spanning() {
		basis := briefing.Financial
		if c.Stated && c.Basis != briefing.Calendar {
			basis = c.Basis
		}
		return Settled{Period: build(basis, year.First)}
	}
	if s.First != 0 && c.Stated {
		return s.explained(c, year.First, build)
	}
	if c.Stated {
		return Settled{Period: build(c.Basis, year.First)}
	}
	return doubt(build(briefing.Financial, year.First), build(briefing.Calendar, year.First))
}

// explained settles "Q4 (January to March) 2021": the one number is the year in
// which the months named lie.
func (s Stamp) explained(c context, year int, build func(briefing.Basis, int) briefing.Period) Settled {
	p := build(c.Basis, year)
	if s.LastYear != 0 {
		year = s.LastYear
	}
	if p.End().Year > year {
		p = build(c.Basis, year-1)
	}
	return Settled{Period: p}
}

func doubt(choices ...briefing.Period) Settled {
	return Settled{Choices: choices, Doubt: fmt.Sprintf("may mean %s or %s", choices[0].InWords(), choices[1].InWords())}
}

// wholeYear settles a year without a part.
func (s Stamp) wholeYear(c context) Settled {
	y := s.Year
	switch {
	case !y.known():
		return Settled{Doubt: "names no year"}
	case s.ToDate:
		return Settled{Doubt: "is a year to date that does not say to which quarter"}
	case y.OrMonth && c.months && !c.spanning:
		return Settled{Period: briefing.NewMonth(briefing.Financial, y.First, time.Month(y.Last%100))}
	case y.OrMonth && c.Stated && c.Basis == briefing.Calendar && !c.spanning:
		return Settled{Period: briefing.NewMonth(briefing.Financial, y.First, time.Month(y.Last%100))}
	case y.OrMonth && !c.spanning && !c.Stated:
		return doubt(briefing.NewYear(briefing.Financial, y.First), briefing.NewMonth(briefing.Financial, y.First, time.Month(y.Last%100)))
	case y.spanning():
		return Settled{Period: briefing.NewYear(s.yearBasis(c), y.First)}
	case y.Last > y.First:
		return Settled{Period: s.pooled(c)}
	case s.BasisStated && s.Basis != briefing.Calendar:
		return doubt(briefing.NewYear(s.Basis, y.First-1), briefing.NewYear(s.Basis, y.First))
	case c.YearEnd != 0:
		return yearEnding(briefing.NewMonth(briefing.Financial, y.First, c.YearEnd).End())
	}
	return Settled{Period: briefing.NewYear(briefing.Calendar, y.First)}
}

// yearBasis is the calendar of a year that spans two: April to March, unless
// the label or the workbook says academic.
func (s Stamp) yearBasis(c context) briefing.Basis {
	if c.Stated && c.Basis == briefing.Academic {
		return briefing.Academic
	}
	return briefing.Financial
}

// pooled settles "2014-16" (three calendar years) and "2013/14-15/16".
func (s Stamp) pooled(c context) briefing.Period {
	if c.spanning && s.Year.Last-s.Year.First > 1 && s.BasisStated {
		return briefing.NewPooled(s.yearBasis(c), s.Year.First, s.Year.Last-1)
	}
	return briefing.NewPooled(briefing.Calendar, s.Year.First, s.Year.Last)
}
