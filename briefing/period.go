package briefing

import (
	"cmp"
	"fmt"
	"strconv"
	"time"
)

// Basis says in which month a reporting year starts.
type Basis uint8

// The reporting years in use: April to March, January to December and
// September to August.
const (
	Financial Basis = iota
	Calendar
	Academic
)

// firstMonth is the month in which a year of this basis starts.
func (b Basis) firstMonth() time.Month {
	switch b {
	case Calendar:
		return time.January
	case Academic:
		return time.September
	default:
		return time.April
	}
}

// Span says what kind of stretch a period is.
type Span uint8

// The spans a workbook reports by. YearToDate restarts with each reporting
// year; Rolling is the twelve months to the end of a quarter or month; Pooled
// is several reporting years taken as one figure ("2014-16").
const (
	NoSpan Span = iota
	Month
	Quarter
	HalfYear
	Year
	YearToDate
	Rolling
	Pooled
)

var spanNames = [...]string{"", "month", "quarter", "half-year", "year", "year to date", "rolling year", "pooled years"}

// String names the span in the reader's words.
func (s Span) String() string { return spanNames[s] }

// Period is a stretch of whole months on a reporting calendar. It is
// comparable with ==; the zero Period means "no period".
type Period struct {
	first  int16 // months since January of year 0
	months int16
	Span   Span
	Basis  Basis
}

// NewQuarter returns quarter q (1 to 4) of the reporting year that starts in
// the calendar year given: NewQuarter(Financial, 2020, 4) is January to March 2021.
func NewQuarter(b Basis, year, q int) Period {
	return newPeriod(b, Quarter, year, 3*(q-1), 3)
}

// NewHalf returns half h (1 or 2) of the reporting year that starts in year.
func NewHalf(b Basis, year, h int) Period { return newPeriod(b, HalfYear, year, 6*(h-1), 6) }

// NewYear returns the whole reporting year that starts in year.
func NewYear(b Basis, year int) Period { return newPeriod(b, Year, year, 0, 12) }

// NewPooled returns the years from the one starting in first to the one
// starting in last, both included, taken as one figure.
func NewPooled(b Basis, first, last int) Period {
	return newPeriod(b, Pooled, first, 0, 12*(last-first+1))
}

// NewYearToDate returns the months from the start of the reporting year to the
// end of its quarter q (1 to 4).
func NewYearToDate(b Basis, year, q int) Period { return newPeriod(b, YearToDate, year, 0, 3*q) }

// NewMonth returns one calendar month; the basis says which reporting year it
// is counted in.
func NewMonth(b Basis, year int, m time.Month) Period {
	return Period{first: int16(year*12 + int(m) - 1), months: 1, Span: Month, Basis: b}
}

// NewRolling returns the twelve months that end with the last month of p.
func NewRolling(p Period) Period {
	return Period{first: p.first + p.months - 12, months: 12, Span: Rolling, Basis: p.Basis}
}

func newPeriod(b Basis, s Span, year, offset, months int) Period {
	return Period{
		first: int16(year*12 + int(b.firstMonth()) - 1 + offset), months: int16(months),
		Span: s, Basis: b,
	}
}

// IsZero reports whether there is no period.
func (p Period) IsZero() bool { return p == Period{} }

// Start is the first day of the period.
func (p Period) Start() Date { return firstOf(int(p.first)) }

// End is the last day of the period.
func (p Period) End() Date {
	last := firstOf(int(p.first+p.months) - 1)
	switch last.Month {
	case time.February:
		last.Day = 28
		if y := last.Year; y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			last.Day = 29
		}
	case time.April, time.June, time.September, time.November:
		last.Day = 30
	default:
		last.Day = 31
	}
	return last
}

// firstOf is the first day of a month, counted from January of year 0.
func firstOf(month int) Date {
	year := month / 12
	if month%12 < 0 {
		year--
	}
	return Date{Year: year, Month: time.Month(month-12*year) + 1, Day: 1}
}

// Months is how many months the period covers.
func (p Period) Months() int { return int(p.months) }

// ReportingYear is the calendar year in which the period's reporting year
// starts: 2020 for 2020/21. A rolling year counts by its end.
func (p Period) ReportingYear() int {
	m := int(p.first)
	if p.Span == Rolling {
		m += int(p.months) - 1
	}
	return (m - int(p.Basis.firstMonth()) + 1) / 12
}

// Part is the quarter (1 to 4) or half (1 or 2) within the reporting year, the
// month counted from the start of the reporting year (1 to 12), or, for a year
// to date, the number of quarters so far. It is 0 for a year.
func (p Period) Part() int {
	into := int(p.first) - (p.ReportingYear()*12 + int(p.Basis.firstMonth()) - 1)
	switch p.Span {
	case Month, Quarter, HalfYear:
		return into/int(p.months) + 1
	case YearToDate:
		return int(p.months) / 3
	default:
		return 0
	}
}

// Next is the period of the same span that follows. A year to date and a
// rolling year step by a quarter.
func (p Period) Next() Period { return p.step(1) }

// Previous is the period of the same span that comes before. The previous
// year to date of a first quarter is the whole of the year before.
func (p Period) Previous() Period { return p.step(-1) }

func (p Period) step(n int) Period {
	switch p.Span {
	case YearToDate:
		q := p.ReportingYear()*4 + p.Part() - 1 + n
		return NewYearToDate(p.Basis, q/4, q%4+1)
	case Rolling:
		p.first += int16(3 * n)
	case Pooled:
		p.first += int16(12 * n)
	default:
		p.first += int16(n) * p.months
	}
	return p
}

// YearBefore is the same period one year earlier.
func (p Period) YearBefore() Period {
	p.first -= 12
	return p
}

// Compare orders periods by their end, then longer before shorter (the year
// to date before the quarter that closes it), then by basis.
func (p Period) Compare(o Period) int {
	if end, other := p.first+p.months, o.first+o.months; end != other {
		return cmp.Compare(end, other)
	}
	return p.compareLength(o)
}

// compareLength orders periods that end together.
func (p Period) compareLength(o Period) int {
	if p == o {
		return 0
	}
	return cmp.Or(cmp.Compare(o.months, p.months), cmp.Compare(p.Span, o.Span), cmp.Compare(p.Basis, o.Basis))
}

// YearLabel names the reporting year: "2020/21", or "2020" on the calendar basis.
func (p Period) YearLabel() string { return yearLabel(p.Basis, p.ReportingYear()) }

func yearLabel(b Basis, year int) string { return string(appendYear(make([]byte, 0, 8), b, year)) }

// appendYear adds the label of a reporting year to a text.
func appendYear(text []byte, b Basis, year int) []byte {
	text = strconv.AppendInt(text, int64(year), 10)
	if b == Calendar {
		return text
	}
	next := (year + 1) % 100
	return append(text, '/', '0'+byte(next/10), '0'+byte(next%10))
}

// PartLabel names the part of the year without the year: "Q4", "H1", "Mar",
// "Q2 to date"; empty for a year.
func (p Period) PartLabel() string {
	switch p.Span {
	case Month:
		return p.Start().Month.String()[:3]
	case Quarter:
		return "Q" + strconv.Itoa(p.Part())
	case HalfYear:
		return "H" + strconv.Itoa(p.Part())
	case YearToDate:
		return fmt.Sprintf("Q%d to date", p.Part())
	default:
		return ""
	}
}

// String is the label a table heads its column with: "Q4 2020/21",
// "March 2021", "2020/21", "April to September 2020".
func (p Period) String() string {
	switch p.Span {
	case NoSpan:
		return ""
	case Month:
		return fmt.Sprintf("%s %d", p.Start().Month, p.Start().Year)
	case Quarter, HalfYear:
		label := append(make([]byte, 0, 16), p.PartLabel()...)
		return string(appendYear(append(label, ' '), p.Basis, p.ReportingYear()))
	case YearToDate:
		return fmt.Sprintf("%s, %s", p.YearLabel(), p.PartLabel())
	case Rolling:
		return fmt.Sprintf("Year to %s %d", p.End().Month, p.End().Year)
	case Pooled:
		return p.YearLabel() + " to " + yearLabel(p.Basis, p.ReportingYear()+p.Months()/12-1)
	default:
		return p.YearLabel()
	}
}

// InWords spells the months out for lay readers: "January to March 2021",
// "March 2021", "April 2020 to March 2021".
func (p Period) InWords() string {
	from, to := p.Start(), p.End()
	switch {
	case p.IsZero():
		return ""
	case p.Months() == 1:
		return fmt.Sprintf("%s %d", from.Month, from.Year)
	case from.Year == to.Year:
		return fmt.Sprintf("%s to %s %d", from.Month, to.Month, to.Year)
	default:
		return fmt.Sprintf("%s %d to %s %d", from.Month, from.Year, to.Month, to.Year)
	}
}

// MarshalText prints the period's label, for JSON.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }
