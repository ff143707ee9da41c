package charts

import (
	"math"
	"strconv"
	"time"

	"scrutiny/briefing"
)

// on is the day of a date that is written as 2026-09-30.
func on(days ...string) []briefing.Date {
	var dates []briefing.Date
	for _, day := range days {
		d, err := briefing.ParseISODate(day)
		if err != nil {
			panic(err)
		}
		dates = append(dates, d)
	}
	return dates
}

// calendar lists the quarters of years, the first and the last included.
func calendar(first, last int) []briefing.DateTick {
	var ticks []briefing.DateTick
	for year := first; year <= last; year++ {
		for _, month := range [...]time.Month{time.January, time.April, time.July, time.October} {
			ticks = append(ticks, briefing.DateTick{
				Date: briefing.NewDate(year, month, 1),
				Tick: briefing.Tick{Label: month.String()[:3], Group: strconv.Itoa(year)},
			})
		}
	}
	return ticks
}

// planTimeline has an action of each kind: overdue, moved and overdue, moved
// three times, moved earlier, complete, off track but not late, without a date.
func planTimeline() briefing.TimelineChart {
	return briefing.TimelineChart{
		Ticks: calendar(2025, 2026), AsAt: on("2026-09-30")[0], AsAtLabel: "As at 30 September 2026",
		FirstName: "First planned", BetweenName: "Moved again", OverdueName: "Time overdue",
		Key: []briefing.SignKey{
			{Badge: briefing.BadgeBlue, Words: "Complete"}, {Badge: briefing.BadgeGreen, Words: "On track"},
			{Badge: briefing.BadgeAmber, Words: "At risk"}, {Badge: briefing.BadgeRed, Words: "Overdue or off track"},
			{Badge: briefing.BadgeGrey, Words: "Not started"},
		},
		Rows: []briefing.TimelineRow{
			{Group: "High priority", Ref: "5.3", Name: "Train lead practitioners in schools", Dates: on("2026-07-17"), Sign: briefing.BadgeRed, Overdue: true, Label: "10 weeks overdue"},
			{Group: "High priority", Ref: "4.1", Name: "Put in place a transition pathway to adult services for young people aged 14 to 25", Dates: on("2025-06-30", "2026-08-31"),
				Sign: briefing.BadgeRed, Overdue: true, Label: "Four weeks overdue", Moved: "61 weeks later"},
			{Group: "High priority", Ref: "1.2", Name: "Agree with the police which notifications need a safeguarding response", Dates: on("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"),
				Sign: briefing.BadgeAmber, Moved: "39 weeks later"},
			{Group: "High priority", Ref: "1.1", Name: "Hold a daily huddle", Dates: on("2026-06-30", "2026-09-29"), Sign: briefing.BadgeBlue, Moved: "13 weeks later"},
			{Group: "Low priority", Ref: "6.10", Name: "Buy a new recording system", Dates: on("2026-12-01", "2026-11-02"), Sign: briefing.BadgeGreen, Moved: "Four weeks earlier"},
			{Group: "Low priority", Ref: "6.11", Name: "Close the old system", Dates: on("2026-11-16"), Sign: briefing.BadgeRed},
			{Group: "Low priority", Ref: "6.12", Name: "Keep partners informed", Label: "Ongoing", Sign: briefing.BadgeGrey},
		},
	}
}

func timelineCases() []picture {
	plan := planTimeline()
	bare := briefing.TimelineChart{Rows: []briefing.TimelineRow{
		{Ref: "A", Name: "Antidisestablishmentarianism-of-one-very-long-word-without-any-space", Dates: on("2026-07-17"), Sign: briefing.BadgeGreen},
		{Name: "No reference, no date"}, {Ref: "B", Name: "Not rated", Dates: on("2026-06-01", "2026-08-01")},
	}}
	late := briefing.TimelineChart{Ticks: calendar(2026, 2026)[:4], AsAt: on("2026-12-31")[0], AsAtLabel: "As at 31 December 2026", Rows: []briefing.TimelineRow{
		{Ref: "1", Name: "Everything is late", Dates: on("2026-01-01", "2026-12-24"), Sign: briefing.BadgeRed, Overdue: true, Label: "One week overdue", Moved: "51 weeks later"},
	}}
	return []picture{
		{"timeline-plan", plan, 481.9, plan.Height()},
		{"timeline-least", plan, 481.9, plan.LeastHeight()},
		{"timeline-narrow", plan, 320, 190},
		{"timeline-bare", bare, 480, 80},
		{"timeline-late", late, 480, 80},
		{"timeline-nothing", briefing.TimelineChart{}, 480, 80},
	}
}

func contribution(name string, n float64) briefing.Contribution {
	label := briefing.FormatNumber(n, 0)
	if n > 0 {
		label = "+" + label
	}
	return briefing.Contribution{Name: name, Change: level(1, n)[0], Label: label}
}

func contributionCases() []picture {
	rise := briefing.ContributionChart{Unit: count, Total: contribution("All contacts", 242), Parts: []briefing.Contribution{
		contribution("Police", 297), contribution("Other", 83), contribution("Schools and education services", 4),
		contribution("Public", 0), contribution("Parents and carers", -60), contribution("Health", -82),
	}}
	rise.Parts[0].Driver = true
	rise.Parts[5].Change.Provisional = true
	fall := briefing.ContributionChart{Unit: money, Total: briefing.Contribution{Name: "Total", Change: level(1, -42000)[0], Label: "−£42,000"}, Parts: []briefing.Contribution{
		{Name: "Residential", Change: level(1, -42000)[0], Label: "−£42,000", Driver: true}, {Name: "Fostering", Change: level(1, 0)[0], Label: "£0"},
	}}
	unknown := briefing.ContributionChart{Unit: count, Total: contribution("All", 5), Parts: []briefing.Contribution{{Name: "Police", Label: "[c]", Change: briefing.ChartValue{Suppressed: true}}}}
	return []picture{
		{"contribution-rise", rise, 481.9, rise.Height()},
		{"contribution-narrow", rise, 235, 110},
		{"contribution-fall", fall, 481.9, fall.Height()},
		{"contribution-unknown", unknown, 481.9, unknown.Height()},
		{"contribution-nothing", briefing.ContributionChart{}, 480, 40},
	}
}

func multiplesCases() []picture {
	sources := []string{"Police", "Schools and education services", "Health", "Parents", "Public", "Other"}
	c := briefing.MultiplesChart{Unit: count, Ticks: quarters(8), Columns: true}
	for i, name := range sources {
		v := walk(uint64(100+i), 8, 260+180*float64(5-i), 220, 0)
		for k := range v {
			v[k].Number = math.Abs(v[k].Number)
		}
		for _, k := range []int{3, 7} {
			v[k].Label = count.Format(briefing.Number(v[k].Number, 0))
		}
		c.Panels = append(c.Panels, briefing.Panel{Name: name, Values: v})
	}
	c.Panels[1].Values[7].Provisional = true
	withheld(c.Panels[2].Values, 4, 5)
	missing(c.Panels[3].Values, 2, 7)
	withheld(c.Panels[5].Values, 0, 1, 2, 3, 4, 5, 6, 7)
	line := briefing.MultiplesChart{Unit: percent, Ticks: quarters(8)}
	for i, name := range sources[:4] {
		line.Panels = append(line.Panels, briefing.Panel{Name: name, Values: told(walk(uint64(120+i), 8, 88, 4, 1), percent, 1)})
	}
	withheld(line.Panels[2].Values, 4)
	line.Panels[3].Values[6].Provisional = true
	annual := line
	annual.Ticks = years(8)
	few := c
	few.Panels = c.Panels[:2]
	none := briefing.MultiplesChart{Unit: count, Ticks: quarters(4), Panels: []briefing.Panel{{Name: "Police", Values: make([]briefing.ChartValue, 4)}}}
	return []picture{
		{"multiples-columns", c, 481.9, c.Height(481.9)},
		{"multiples-narrow", c, 240, 260},
		{"multiples-few", few, 481.9, few.Height(481.9)},
		{"multiples-lines", line, 481.9, line.Height(481.9)},
		{"multiples-years", annual, 481.9, 100},
		{"multiples-none", none, 481.9, 84},
		{"multiples-nothing", briefing.MultiplesChart{}, 480, 40},
	}
}

func (d dice) date() briefing.Date {
	if d.IntN(9) == 0 {
		return briefing.Date{}
	}
	return briefing.NewDate(2020+d.IntN(12), time.Month(1+d.IntN(12)), 1+d.IntN(31))
}

func (d dice) timeline() briefing.TimelineChart {
	c := briefing.TimelineChart{AsAt: d.date(), AsAtLabel: d.words(), FirstName: d.words(), BetweenName: d.words(), OverdueName: d.words()}
	for range d.IntN(8) {
		r := briefing.TimelineRow{Group: d.words(), Ref: d.words(), Name: d.words() + " " + d.words(), Sign: briefing.Badge(d.IntN(14)),
			Overdue: d.IntN(3) == 0, Label: d.words(), Moved: d.words()}
		for range d.IntN(4) {
			if day := d.date(); !day.IsZero() {
				r.Dates = append(r.Dates, day)
			}
		}
		c.Rows = append(c.Rows, r)
	}
	if d.IntN(4) > 0 {
		c.Ticks = calendar(2020+d.IntN(4), 2024+d.IntN(4))
	}
	for range d.IntN(6) {
		c.Key = append(c.Key, briefing.SignKey{Badge: briefing.Badge(d.IntN(14)), Words: d.words()})
	}
	return c
}

func (d dice) contributions() briefing.ContributionChart {
	one := func() briefing.Contribution {
		return briefing.Contribution{Name: d.words(), Change: d.value(), Label: d.words(), Driver: d.IntN(3) == 0}
	}
	c := briefing.ContributionChart{Unit: d.unit(), Total: one()}
	for range d.IntN(8) {
		c.Parts = append(c.Parts, one())
	}
	return c
}

func (d dice) multiples() briefing.MultiplesChart {
	n := 1 + d.IntN(14)
	c := briefing.MultiplesChart{Unit: d.unit(), Ticks: quarters(n), Columns: d.IntN(2) == 0}
	for range d.IntN(9) {
		c.Panels = append(c.Panels, briefing.Panel{Name: d.words(), Values: d.values(n)})
	}
	return c
}
