package briefingfile

import (
	"strconv"
	"strings"
	"time"

	"scrutiny/briefing"
)

// parseDate reads "2026-11-24" and "24 November 2026"; the day must exist.
func parseDate(s string) (briefing.Date, bool) {
	for _, form := range []string{"2006-01-02", "2 January 2006"} {
		if t, err := time.Parse(form, s); err == nil && t.Year() >= firstYear {
			return briefing.NewDate(t.Year(), t.Month(), t.Day()), true
		}
	}
	return briefing.Date{}, false
}

// The years that a period may lie in.
const (
	firstYear = 1900
	lastYear  = 2199
)

// parsePeriod reads "Q2 2026/27", "H1 2026/27", "2026/27" and "September
// 2026", with the years of a reporting year that runs from April.
func parsePeriod(s string) (briefing.Period, bool) {
	part, year, two := strings.Cut(s, " ")
	if !two {
		y, ok := financialYear(s)
		return onlyIf(ok, briefing.NewYear(briefing.Financial, y))
	}
	if month, err := time.Parse("January 2006", s); err == nil {
		return onlyIf(within(month.Year()), briefing.NewMonth(briefing.Financial, month.Year(), month.Month()))
	}
	y, ok := financialYear(year)
	if !ok || len(part) != 2 {
		return briefing.Period{}, false
	}
	n := int(part[1] - '0')
	switch part[0] {
	case 'Q', 'q':
		return onlyIf(n >= 1 && n <= 4, briefing.NewQuarter(briefing.Financial, y, n))
	case 'H', 'h':
		return onlyIf(n >= 1 && n <= 2, briefing.NewHalf(briefing.Financial, y, n))
	}
	return briefing.Period{}, false
}

func onlyIf(ok bool, p briefing.Period) (briefing.Period, bool) {
	if !ok {
		return briefing.Period{}, false
	}
	return p, true
}

func within(year int) bool { return year >= firstYear && year <= lastYear }

// financialYear reads "2026/27", whose second year must follow the first.
func financialYear(s string) (int, bool) {
	first, second, ok := strings.Cut(s, "/")
	if !ok || len(first) != 4 || len(second) != 2 {
		return 0, false
	}
	year, err := strconv.ParseUint(first, 10, 16)
	next, errNext := strconv.ParseUint(second, 10, 8)
	if err != nil || errNext != nil || (year+1)%100 != next {
		return 0, false
	}
	return int(year), within(int(year))
}

// parseTolerance reads "5 percentage points", "5" (both in the indicator's own
// unit), "10% of target" and "none" (a miss is red at once). "5%" alone is
// taken as per cent of the target, and sure is false.
func parseTolerance(s string) (t briefing.Tolerance, sure, ok bool) {
	if strings.EqualFold(s, "none") {
		return briefing.Tolerance{Stated: true}, true, true
	}
	digits := len(s) - len(strings.TrimLeft(s, "0123456789."))
	amount, err := strconv.ParseFloat(s[:digits], 64)
	if err != nil {
		return briefing.Tolerance{}, false, false
	}
	t = briefing.Tolerance{Amount: amount, Stated: true}
	unit := strings.ToLower(strings.TrimSpace(s[digits:]))
	unit = strings.Replace(unit, "per cent", "%", 1)
	unit = strings.Replace(unit, "of the target", "of target", 1)
	switch unit {
	case "", "percentage points", "percentage point", "points", "point":
		return t, true, true
	case "% of target", "%":
		t.Relative = true
		return t, unit != "%", amount <= 100
	}
	return briefing.Tolerance{}, false, false
}
