package meetings

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// The days that GOV.UK lists at gov.uk/bank-holidays (2024 to 2027), and for
// 2028 those that the same rules give with Easter on 16 April.
var published = map[Nation]map[int]string{
	England: {
		2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
		2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
		2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
		2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
		2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
	},
	Scotland: {
		2024: "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
		2025: "01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
		2026: "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
		2027: "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
		2028: "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26",
	},
	NorthernIreland: {
		2024: "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26",
		2025: "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26",
		2026: "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28",
		2027: "01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28",
		2028: "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26",
	},
}

func TestBankHolidays(t *testing.T) {
	for nation, years := range published {
		for year, want := range years {
			if got := listed(nation, year); got != want {
				t.Errorf("%s %d\ngot  %s\nwant %s", nation, year, got, want)
			}
		}
	}
	for year, want := range published[England] {
		if got := listed(Wales, year); got != want {
			t.Errorf("Wales %d\ngot  %s\nwant %s", year, got, want)
		}
	}
}

// A substitute day never falls on a weekend or on another holiday, in any year.
func TestBankHolidaysAreSeparateWeekdays(t *testing.T) {
	for nation := range nationNames {
		for year := 2020; year < 2100; year++ {
			seen := map[briefing.Date]bool{}
			for _, h := range Nation(nation).BankHolidays(year) {
				if w := h.Date.Time().Weekday(); w == 0 || w == 6 || seen[h.Date] {
					t.Errorf("%s: %s on %s, a %s", Nation(nation), h.Name, h.Date, w)
				}
				seen[h.Date] = true
			}
		}
	}
}

// listed prints the holidays as "01-01 03-29".
func listed(n Nation, year int) string {
	var days []string
	for _, h := range n.BankHolidays(year) {
		days = append(days, h.Date.ISO()[5:])
	}
	return strings.Join(days, " ")
}

func TestPublishBy(t *testing.T) {
	for _, c := range []struct {
		name     string
		calendar Calendar
		meeting  string
		want     string
	}{
		{"a Tuesday in England", Calendar{}, "2026-11-24", "2026-11-16"},
		{"the same in Wales", Calendar{Nation: Wales}, "2026-11-24", "2026-11-18"},
		{"a Monday", Calendar{}, "2026-11-23", "2026-11-13"},
		{"over Easter: four days of no office", Calendar{}, "2026-04-08", "2026-03-27"},
		{"over Easter in Scotland, where Monday is no bank holiday", Calendar{Nation: Scotland}, "2026-04-08", "2026-04-01"},
		{"after St Patrick's Day", Calendar{Nation: NorthernIreland}, "2026-03-18", "2026-03-09"},
		{"after New Year", Calendar{}, "2027-01-05", "2026-12-23"},
		{"with the offices closed between Christmas and New Year", Calendar{Closed: days("2026-12-29", "2026-12-30", "2026-12-31")}, "2027-01-05", "2026-12-18"},
		{"seven clear days by standing orders", Calendar{ClearDays: 7}, "2026-11-24", "2026-11-12"},
	} {
		meeting := day(c.meeting)
		got := c.calendar.PublishBy(meeting)
		if got.ISO() != c.want {
			t.Errorf("%s: publish by %s, want %s", c.name, got.ISO(), c.want)
		}
	}
}

// Publication on the deadline leaves exactly the clear days asked for, and a
// working day later one too few, whatever the day of the meeting.
func TestPublishByIsTheLastDay(t *testing.T) {
	for nation := range nationNames {
		c := Calendar{Nation: Nation(nation)}
		for meeting := day("2026-01-01"); meeting.Year < 2028; meeting = meeting.AddDays(1) {
			by := c.PublishBy(meeting)
			if !c.WorkingDay(by) {
				t.Fatalf("%s, meeting %s: %s is no working day", c.Nation, meeting, by)
			}
			if got := clearDaysBetween(c, by, meeting); got != c.Nation.ClearDays() {
				t.Fatalf("%s, meeting %s: %s leaves %d clear days", c.Nation, meeting, by, got)
			}
			next := by.AddDays(1)
			for !c.WorkingDay(next) {
				next = next.AddDays(1)
			}
			if got := clearDaysBetween(c, next, meeting); got >= c.Nation.ClearDays() {
				t.Fatalf("%s, meeting %s: %s, a day later, leaves %d clear days too", c.Nation, meeting, next, got)
			}
		}
	}
}

// clearDaysBetween counts the clear days that publication on one day leaves
// before a meeting.
func clearDaysBetween(c Calendar, published, meeting briefing.Date) int {
	n := 0
	for d := published.AddDays(1); d.Before(meeting); d = d.AddDays(1) {
		if c.WorkingDay(d) {
			n++
		}
	}
	return n
}

func TestParseNation(t *testing.T) {
	for i, name := range nationNames {
		if n, ok := ParseNation(" " + strings.ToLower(name)); !ok || n != Nation(i) {
			t.Errorf("ParseNation(%q) = %v, %v", name, n, ok)
		}
	}
	if _, ok := ParseNation("Mercia"); ok {
		t.Error("Mercia is taken for a nation")
	}
}

func day(s string) briefing.Date {
	d, err := briefing.ParseISODate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func days(all ...string) []briefing.Date {
	var ds []briefing.Date
	for _, s := range all {
		ds = append(ds, day(s))
	}
	return ds
}
