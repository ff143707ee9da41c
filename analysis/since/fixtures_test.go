package since

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// The last report is on quarter 1 of 2026/27, this one on quarter 2.
var (
	thisPeriod = q(2026, 2)
	thisDay    = briefing.NewDate(2026, 9, 30)
	lastDay    = briefing.NewDate(2026, 6, 30)
)

func q(year, n int) briefing.Period { return briefing.NewQuarter(briefing.Financial, year, n) }

// reading reads "87.0" as a value with one decimal place, a marker ("x", "c")
// and marks after a number ("87 r", "87 p").
func reading(s string) briefing.Reading {
	marks := map[string]briefing.Marks{
		"x": briefing.NotAvailable, "c": briefing.Confidential, "r": briefing.Revised,
		"p": briefing.Provisional, "f": briefing.ForecastMark,
	}
	var r briefing.Reading
	r.Raw = s
	for _, word := range strings.Fields(s) {
		if m, ok := marks[word]; ok {
			r.Marks |= m
			continue
		}
		n, err := strconv.ParseFloat(word, 64)
		if err != nil {
			panic(err)
		}
		_, fraction, _ := strings.Cut(word, ".")
		r.Value = briefing.Value{Number: n, Known: true, Marks: r.Marks, Decimals: int8(len(fraction))}
	}
	return r
}

// points reads "80 | 81 | | x" as the figures of successive quarters up to
// quarter 2 of 2026/27.
func points(figures string) []briefing.Point {
	cells := strings.Split(figures, "|")
	period := thisPeriod
	for range len(cells) - 1 {
		period = period.Previous()
	}
	var out []briefing.Point
	for i, s := range cells {
		pt := briefing.Point{Period: period, Value: reading(strings.TrimSpace(s))}
		pt.Value.Pos = briefing.Pos{File: "performance.xlsx", Sheet: "Scorecard", Cell: fmt.Sprintf("%c5", 'D'+i)}
		out = append(out, pt)
		period = period.Next()
	}
	return out
}

func indicator(ref, name, figures string) briefing.Indicator {
	return briefing.Indicator{
		Ref: ref, Name: name, Theme: "Assessment", Unit: briefing.Unit{Kind: briefing.Percent},
		Polarity: briefing.HigherIsBetter, Points: points(figures),
	}
}

func dataset(inds ...briefing.Indicator) briefing.Dataset { return briefing.Dataset{Indicators: inds} }

func compare(now, then briefing.Dataset) briefing.SinceFinding {
	return Compare(now, briefing.LastReport{Dataset: then, AsAt: lastDay, Period: q(2026, 1)}, thisPeriod, thisDay)
}

// told prints what was found, one change a line, for comparison with what is
// wanted.
func told(f briefing.SinceFinding) []string {
	var lines []string
	add := func(format string, args ...any) {
		lines = append(lines, strings.Join(strings.Fields(fmt.Sprintf(format, args...)), " "))
	}
	for _, c := range f.Indicators {
		add("%s %s %s", c.Presence, c.Indicator.Name, c.Was.Name)
	}
	for _, c := range f.Definitions {
		add("%s: %q to %q", c.Aspect, c.From, c.To)
	}
	for _, c := range f.Targets {
		way := map[bool]string{true: "easier"}[c.Easier] + map[bool]string{true: "harder"}[c.Harder]
		add("target %s %s: %s to %s %s %s", c.First, c.Last, c.Unit.Format(c.From), c.Unit.Format(c.To), way,
			map[bool]string{true: "reported"}[c.Reported])
	}
	for _, c := range f.Figures {
		add("%s %s %s: %s to %s %s %s", c.Kind, c.Row, c.Period, c.Unit.Format(c.From), c.Unit.Format(c.To),
			briefing.FormatNumber(c.Difference, int(c.Decimals)), map[bool]string{true: "silent"}[c.Silent()])
	}
	for _, c := range f.Actions {
		add("%s %s: %s to %s %d", c.Ref, c.Kind, c.From, c.To, c.Weeks)
	}
	for _, c := range f.Recommendations {
		add("%s %s: %s to %s", c.Ref, c.Kind, c.FromState, c.ToState)
	}
	return lines
}

func wantTold(t *testing.T, f briefing.SinceFinding, want ...string) {
	t.Helper()
	got := told(f)
	for i := range max(len(got), len(want)) {
		g, w := "(nothing)", "(nothing)"
		if i < len(got) {
			g = got[i]
		}
		if i < len(want) {
			w = want[i]
		}
		if g != w {
			t.Errorf("change %d:\n got %s\nwant %s", i, g, w)
		}
	}
}
