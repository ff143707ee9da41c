package exported

import (
	"math"
	"strconv"
	"strings"
	"time"

	"scrutiny/briefing"
)

// periodKey is how an export writes a period.
type periodKey struct{ label, start, end string }

// period finds the period that has this label, first day and last day: the
// days say which months, and the label which of the spans and reporting years
// that have them.
func (r *reader) period(k periodKey) (briefing.Period, bool) {
	if p, known := r.periods[k]; known {
		return p, !p.IsZero()
	}
	if r.periods == nil {
		r.periods = map[periodKey]briefing.Period{}
	}
	p := findPeriod(k)
	r.periods[k] = p
	return p, !p.IsZero()
}

// Years that a period may lie in.
const firstYear, lastYear = 1900, 2199

func findPeriod(k periodKey) briefing.Period {
	start, err := briefing.ParseISODate(k.start)
	if err != nil {
		return briefing.Period{}
	}
	end, err := briefing.ParseISODate(k.end)
	if err != nil || start.Year < firstYear || end.Year > lastYear {
		return briefing.Period{}
	}
	for _, basis := range [...]briefing.Basis{briefing.Financial, briefing.Calendar, briefing.Academic} {
		for _, p := range periodsStarting(basis, start, end) {
			if p.Start() == start && p.End() == end && p.String() == k.label {
				return p
			}
		}
	}
	return briefing.Period{}
}

// periodsStarting lists the periods of a basis that may run from the one day
// to the other.
func periodsStarting(basis briefing.Basis, start, end briefing.Date) []briefing.Period {
	month := briefing.NewMonth(basis, start.Year, start.Month)
	year := month.ReportingYear()
	into := month.Part() - 1 // months since the reporting year began
	last := briefing.NewMonth(basis, end.Year, end.Month)
	found := []briefing.Period{
		month,
		briefing.NewQuarter(basis, year, into/3+1),
		briefing.NewHalf(basis, year, into/6+1),
		briefing.NewYear(basis, year),
		briefing.NewPooled(basis, year, max(year, last.ReportingYear())),
		briefing.NewRolling(last),
	}
	for quarters := 1; quarters <= 4; quarters++ {
		found = append(found, briefing.NewYearToDate(basis, year, quarters))
	}
	return found
}

// value puts a published figure together: its number, empty where there is
// none, its markers, and as many decimal places as the display has.
func value(number, markers, display string) (briefing.Value, bool) {
	v := briefing.Value{Marks: marks(markers)}
	if strings.TrimSpace(number) == "" {
		return v, true
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
		return v, false
	}
	v.Number, v.Known, v.Decimals = n, true, decimals(display)
	return v, true
}

// target is a published target, shown with the places that its number has.
func target(number string) briefing.Value {
	v, ok := value(number, "", number)
	if !ok {
		return briefing.Value{}
	}
	return v
}

// mostDecimals is how many decimal places a value shows at most.
const mostDecimals = 6

// decimals counts the digits after the point of a printed figure.
func decimals(display string) int8 {
	_, fraction, _ := strings.Cut(display, ".")
	n := 0
	for n < len(fraction) && n < mostDecimals && fraction[n] >= '0' && fraction[n] <= '9' {
		n++
	}
	return int8(n)
}

// marks reads "[p] [r]"; of the marks that are written alike, the first.
func marks(s string) briefing.Marks {
	var found briefing.Marks
	for _, code := range strings.Fields(s) {
		for m := briefing.Confidential; m <= briefing.ForecastMark; m <<= 1 {
			if m.Codes() == code {
				found |= m
				break
			}
		}
	}
	return found
}

// unit reads what Unit.String printed. What it counts stays a noun: days and
// children are told apart by their names alone.
func unit(s string) briefing.Unit {
	switch s {
	case "":
		return briefing.Unit{}
	case "%":
		return briefing.Unit{Kind: briefing.Percent}
	case "£":
		return briefing.Unit{Kind: briefing.Money}
	case "rate":
		return briefing.Unit{Kind: briefing.Rate}
	case "number":
		return briefing.Unit{Kind: briefing.Count}
	}
	if per, ok := strings.CutPrefix(s, "per "); ok {
		if n, err := strconv.Atoi(strings.ReplaceAll(per, ",", "")); err == nil && n > 0 {
			return briefing.Unit{Kind: briefing.Rate, Per: n}
		}
	}
	return briefing.Unit{Kind: briefing.Count, Noun: s}
}

// named finds the value that prints as the word given; the zero value when
// none does.
func named[T ~uint8](word string, last T, name func(T) string) T {
	for v := T(0); v <= last; v++ {
		if name(v) == word {
			return v
		}
	}
	return 0
}

func polarity(word string) briefing.Polarity {
	return named(word, briefing.InformationOnly, briefing.Polarity.String)
}

// date reads "2026-09-30"; no date when it is empty or none.
func date(s string) briefing.Date {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		return briefing.Date{}
	}
	return briefing.NewDate(t.Year(), t.Month(), t.Day())
}

// benchmarkPrefix is written before the name of a benchmark in the CSV's
// column "breakdown".
const benchmarkPrefix = "benchmark: "

// part is a row of a breakdown by the name that exports give it:
// "source: police", or "police" where there is no dimension.
func part(breakdown string) briefing.Part {
	if dimension, name, two := strings.Cut(breakdown, ": "); two {
		return briefing.Part{Dimension: dimension, Name: name}
	}
	return briefing.Part{Name: breakdown}
}
