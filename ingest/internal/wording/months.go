package wording

import (
	"strings"
	"time"

	"scrutiny/briefing"
)

// monthNames are the months' names, full and cut to three letters ("sept" too).
var monthNames = func() map[string]time.Month {
	names := map[string]time.Month{"sept": time.September}
	for m := time.January; m <= time.December; m++ {
		name := strings.ToLower(m.String())
		names[name], names[name[:3]] = m, m
	}
	return names
}()

func monthNamed(word string) time.Month { return monthNames[word] }

// namedMonth is a month as it stands in a label, with the day and year beside it.
type namedMonth struct {
	month time.Month
	day   int
	year  YearWords
	taken int
}

// months reads a month, a day of a month, or a stretch of months, each with or
// without a year: "Mar-17", "31 March 2016", "Jan - Mar 2021", "Jan 2025 - Mar 2025".
func (r *labelReader) months() bool {
	first := r.monthAt(0)
	if first.taken == 0 {
		return false
	}
	second := namedMonth{}
	joint := r.at(first.taken).text
	if joint == "-" || joint == "to" || joint == "/" || joint == "until" || joint == "through" {
		second = r.monthAt(first.taken + 1)
	}
	if second.taken > 0 {
		r.i += first.taken + 1 + second.taken
		r.setMonths(first.month, second.month, first.year.First, second.year.First)
		r.takeYear(second.year)
		return true
	}
	r.i += first.taken
	if first.day > 0 && first.year.single() {
		if d, ok := validDay(first.year.First, int(first.month), first.day); ok {
			r.day(d)
			return true
		}
	}
	r.setMonths(first.month, first.month, 0, 0)
	r.takeYear(first.year)
	return true
}

// takeYear keeps a year that stands beside months as the label's year.
func (r *labelReader) takeYear(y YearWords) {
	if y.known() && !r.stamp.Year.known() {
		r.stamp.Year = y
	}
}

// setMonths keeps a stretch of months, unless a quarter was named already, of
// which the months are then the explanation.
func (r *labelReader) setMonths(first, last time.Month, firstYear, lastYear int) {
	if r.stamp.Part == NoPart {
		r.stamp.Part = PartMonths
	}
	r.stamp.First, r.stamp.Last = first, last
	r.stamp.FirstYear, r.stamp.LastYear = firstYear, lastYear
}

func (r *labelReader) monthAt(i int) namedMonth {
	start := i
	day := 0
	if d := whole(r.at(i)); d >= 1 && d <= 31 && len(r.at(i).text) <= 2 {
		j := i + 1
		if ordinalEnding(r.at(j).text) {
			j++
		}
		if r.at(j).text == "of" || r.at(j).text == "-" {
			j++
		}
		if monthNamed(r.at(j).text) == 0 {
			return namedMonth{}
		}
		day, i = d, j
	}
	m := monthNamed(r.at(i).text)
	if m == 0 {
		return namedMonth{}
	}
	i++
	if r.at(i).text == "." {
		i++
	}
	if d := whole(r.at(i)); day == 0 && d >= 1 && d <= 31 && r.at(i+1).text == "," && len(r.at(i+2).text) == 4 {
		day, i = d, i+1 // "April 1, 2021"
	}
	y, taken := r.yearBesideMonth(i)
	return namedMonth{month: m, day: day, year: y, taken: i - start + taken}
}

// yearBesideMonth reads the year after a month: "2021", "-17", "'17", " 21",
// ", 2021", "2019/20".
func (r *labelReader) yearBesideMonth(i int) (YearWords, int) {
	skipped := 0
	if sep := r.at(i).text; sep == "-" || sep == "'" || sep == "," || sep == "/" {
		skipped = 1
	}
	t := r.at(i + skipped)
	switch {
	case len(t.text) == 4 && plausible(whole(t)):
		if r.at(i+skipped+1).text == "-" && len(r.at(i+skipped+2).text) == 2 && r.at(i+skipped+1).spaced {
			return YearWords{First: whole(t), Last: whole(t)}, skipped + 1
		}
		y, day, taken := r.fullYear(i+skipped, whole(t))
		if !day.IsZero() {
			return YearWords{}, 0
		}
		return y, skipped + taken
	case len(t.text) == 2 && t.kind == digits:
		if y, _, taken := r.cutYears(i + skipped); taken == 3 {
			y.Cut = false
			return y, skipped + taken
		}
		if y := shortYear(t); y != 0 {
			return YearWords{First: y, Last: y}, skipped + 1
		}
	}
	return YearWords{}, 0
}

// monthsBetween counts the months from first to last, both included, on their
// own years or, without, on the next turn of the calendar.
func monthsBetween(first, last time.Month, firstYear, lastYear int) int {
	if firstYear != 0 && lastYear != 0 {
		return (lastYear-firstYear)*12 + int(last-first) + 1
	}
	return (int(last-first)+12)%12 + 1
}

// quarterEnd reports whether a day is the last of a calendar quarter.
func quarterEnd(d briefing.Date) bool {
	return d.Month%3 == 0 && d.AddDays(1).Day == 1
}
