package wording

import (
	"time"

	"scrutiny/briefing"
)

// Stamp is what one label says of a period. A label may say only a part of it
// ("Q1", "(Apr to Jun)", "2020/21"); Within completes it from the label above.
type Stamp struct {
	Part   PartOfYear
	Number int // of the quarter or half

	// First and Last are the months named; the same for a single month. Each
	// may have a year of its own beside it, 0 otherwise.
	First, Last         time.Month
	FirstYear, LastYear int

	Year YearWords
	Day  briefing.Date // a whole day: the end of the period, or a day in it

	ToDate  bool // "YTD", "year to date"
	Rolling bool // "rolling 12 months", "12 months to"
	Ending  bool // "year ending", "year to"
	AsAt    bool // "as at", "at"

	Basis       briefing.Basis
	BasisStated bool // "financial year", "FQ1", "academic year"

	Marks briefing.Marks // Provisional, Revised, Estimated, ForecastMark
}

// PartOfYear is which part of a year a label names.
type PartOfYear uint8

// The parts.
const (
	NoPart PartOfYear = iota
	PartMonths
	PartQuarter
	PartHalf
)

// YearWords is a year as written.
type YearWords struct {
	First, Last int // 2020 and 2021 for "2020/21"; equal for "2020"; 0 for none
	// OrMonth: the words may as well be a year and a month, "2011-12".
	OrMonth bool
	// Cut: the years are written with two figures each, "20-21", which may
	// also be something else (a range of ages).
	Cut bool
}

func (y YearWords) known() bool { return y.First != 0 }

func (y YearWords) single() bool { return y.known() && y.First == y.Last && !y.OrMonth }

func (y YearWords) spanning() bool { return y.known() && y.Last == y.First+1 }

// IsZero reports whether the label says nothing of a period.
func (s Stamp) IsZero() bool {
	return !s.hasPart() && !s.hasYear() && s.Day.IsZero() && !s.ToDate && !s.Rolling
}

func (s Stamp) hasPart() bool { return s.Part != NoPart }

func (s Stamp) hasYear() bool { return s.Year.known() || s.FirstYear != 0 || s.LastYear != 0 }

// Whole reports whether the label needs no other to name its period.
func (s Stamp) Whole() bool { return !s.Day.IsZero() || s.hasYear() }

// Within completes what the label leaves open from the label that stands over
// it: the year over "Q1", the quarter over "Actual".
func (s Stamp) Within(over Stamp) Stamp {
	if !s.hasYear() && s.Day.IsZero() {
		s.Year, s.FirstYear, s.LastYear = over.Year, over.FirstYear, over.LastYear
		if s.Year == (YearWords{}) && over.hasPart() && s.hasPart() {
			s.Year.First, s.Year.Last = max(over.FirstYear, over.LastYear), max(over.FirstYear, over.LastYear)
			s.FirstYear, s.LastYear = 0, 0
		}
	}
	if !s.hasPart() && over.hasPart() && s.Day.IsZero() {
		s.Part, s.Number, s.First, s.Last = over.Part, over.Number, over.First, over.Last
	}
	if s.Day.IsZero() && !s.hasYear() && !s.hasPart() {
		s.Day = over.Day
	}
	if over.BasisStated && !s.BasisStated {
		s.Basis, s.BasisStated = over.Basis, true
	}
	s.ToDate = s.ToDate || over.ToDate
	s.Rolling = s.Rolling || over.Rolling
	s.Ending = s.Ending || over.Ending
	s.AsAt = s.AsAt || over.AsAt
	s.Marks |= over.Marks
	return s
}
