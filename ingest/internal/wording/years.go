package wording

import (
	"strconv"
	"time"

	"scrutiny/briefing"
)

// plausible reports whether a number can be a reporting year.
func plausible(y int) bool { return y >= 1900 && y <= 2099 }

// shortYear turns the two figures of a year into the year, 0 when it is too
// far off to be meant.
func shortYear(t token) int {
	n := whole(t)
	switch {
	case len(t.text) != 2 || n < 0:
		return 0
	case n <= 49:
		return 2000 + n
	case n >= 80:
		return 1900 + n
	}
	return 0
}

func (r *labelReader) year() bool {
	y, day, taken := r.yearAt(0)
	if taken == 0 {
		return false
	}
	if r.stamp.Year.known() || !r.stamp.Day.IsZero() {
		return r.secondYear(y, taken)
	}
	r.stamp.Year, r.stamp.Day = y, day
	r.i += taken
	return true
}

// secondYear reads the end of a stretch of years: "2013/14-15/16",
// "Financial year 2024 to 2025", "Years ending 31 March 2011 to 2015".
func (r *labelReader) secondYear(y YearWords, taken int) bool {
	joined := r.at(-1).text == "to" || r.at(-1).text == "-"
	first := r.stamp.Year
	if !joined || y.Last <= first.Last || y.Last > first.Last+15 || r.stamp.hasPart() {
		return false
	}
	r.stamp.Year = YearWords{First: first.First, Last: y.Last}
	r.i += taken
	return true
}

// yearAt reads a year in any of its forms at the token i places on, and says
// how many tokens it takes: 0 for none.
func (r *labelReader) yearAt(i int) (y YearWords, day briefing.Date, taken int) {
	t := r.at(i)
	if t.kind != digits {
		return y, day, 0
	}
	n := whole(t)
	switch len(t.text) {
	case 4:
		if plausible(n) {
			return r.fullYear(i, n)
		}
	case 5:
		if n/10 >= 1980 && n/10 <= 2060 { // a footnote's figure glued on: "20132"
			return YearWords{First: n / 10, Last: n / 10}, day, 1
		}
	case 6:
		y = sixFigures(n)
		if y.known() {
			return y, day, 1
		}
		if m := n % 100; plausible(n/100) && m >= 1 && m <= 12 {
			r.setMonths(time.Month(m), time.Month(m), n/100, n/100)
			return YearWords{First: n / 100, Last: n / 100}, day, 1
		}
	case 2:
		return r.cutYears(i)
	}
	return y, day, 0
}

// sixFigures reads "202021", the way the Department for Education writes 2020/21.
func sixFigures(n int) YearWords {
	first := n / 100
	if !plausible(first) || n%100 != (first+1)%100 {
		return YearWords{}
	}
	return YearWords{First: first, Last: first + 1, OrMonth: n%100 >= 1 && n%100 <= 12}
}

// cutYears reads "20/21" and "20-21".
func (r *labelReader) cutYears(i int) (y YearWords, day briefing.Date, taken int) {
	first, last := shortYear(r.at(i)), shortYear(r.at(i+2))
	sep := r.at(i + 1).text
	if first == 0 || last != first+1 || (sep != "/" && sep != "-") || r.at(i+3).text == sep {
		if r.stamp.BasisStated && r.at(i-1).text == "fy" && first != 0 { // "FY24"
			return YearWords{First: first, Last: first}, day, 1
		}
		return y, day, 0
	}
	return YearWords{First: first, Last: last, Cut: true}, day, 3
}

// fullYear reads what may follow a year of four figures: "2020/21", "2020-21",
// "2015/2016", "2014-16", "2013-4", "2021-03-31", "2024-11".
func (r *labelReader) fullYear(i, first int) (y YearWords, day briefing.Date, taken int) {
	y = YearWords{First: first, Last: first}
	sep, next := r.at(i+1).text, r.at(i+2)
	n := whole(next)
	if (sep != "/" && sep != "-") || next.kind != digits {
		return y, day, 1
	}
	if third := r.at(i + 4); len(next.text) == 2 && r.at(i+3).text == sep && third.kind == digits && len(third.text) == 2 {
		if d, ok := validDay(first, n, whole(third)); ok {
			return YearWords{}, d, 5
		}
	}
	last := 0
	switch len(next.text) {
	case 4:
		last = n
	case 2:
		last = first/100*100 + n
		if first%100 == 99 && n == 0 {
			last = first + 1
		}
	case 1:
		last = first/10*10 + n
	}
	switch {
	case last == first+1:
		y.Last = last
		y.OrMonth = len(next.text) == 2 && sep == "-" && n >= 1 && n <= 12
		return y, day, 3
	case len(next.text) == 2 && n >= 1 && n <= 12 && last < first:
		r.setMonths(time.Month(n), time.Month(n), first, first)
		return y, day, 3
	case last > first && last <= first+15 && len(next.text) != 1:
		if len(next.text) == 2 && n >= 1 && n <= 12 {
			r.setMonths(time.Month(n), time.Month(n), first, first)
			return y, day, 3
		}
		y.Last = last
		return y, day, 3
	}
	return y, day, 1
}

func validDay(year, month, day int) (briefing.Date, bool) {
	if !plausible(year) || month < 1 || month > 12 || day < 1 || day > 31 {
		return briefing.Date{}, false
	}
	d := briefing.NewDate(year, time.Month(month), day)
	return d, d.Day == day
}

// numericDay reads dd/mm/yyyy, dd/mm/yy, dd.mm.yyyy and dd-mm-yyyy: the day
// comes first, as everywhere in the United Kingdom.
func (r *labelReader) numericDay() bool {
	sep := r.at(1).text
	if r.at(0).kind != digits || (sep != "/" && sep != "." && sep != "-") || r.at(3).text != sep || len(r.at(0).text) > 2 || len(r.at(2).text) > 2 {
		return false
	}
	year := whole(r.at(4))
	if len(r.at(4).text) == 2 {
		year = shortYear(r.at(4))
	}
	d, ok := validDay(year, whole(r.at(2)), whole(r.at(0)))
	if !ok {
		return false
	}
	r.i += 5
	r.day(d)
	return true
}

// compactDay reads "20210331".
func (r *labelReader) compactDay() bool {
	n, err := strconv.Atoi(r.at(0).text)
	if err != nil || len(r.at(0).text) != 8 {
		return false
	}
	d, ok := validDay(n/10000, n/100%100, n%100)
	if ok {
		r.i++
		r.day(d)
	}
	return ok
}

// day takes a whole day: alone it stands for itself; after another it ends a
// stretch of months ("1 April 2022 to 30 September 2022").
func (r *labelReader) day(d briefing.Date) {
	first := r.stamp.Day
	if first.IsZero() || !first.Before(d) {
		r.stamp.Day = d
		return
	}
	r.stamp.Day = briefing.Date{}
	r.setMonths(first.Month, d.Month, first.Year, d.Year)
}
