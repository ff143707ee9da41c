package disclosure

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
)

var people = briefing.Unit{Kind: briefing.Count, Noun: "children"}

// q is quarter n of 2020/21, counted on beyond 4.
func q(n int) briefing.Period {
	return briefing.NewQuarter(briefing.Financial, 2020+(n-1)/4, (n-1)%4+1)
}

// reading reads a cell as a test writes it: "12", "*" for withheld, "-" for
// none, "3/40" for a percentage by its parts.
func reading(s string) briefing.Point {
	number := func(s string) briefing.Reading {
		switch s {
		case "*":
			return briefing.Reading{Value: briefing.Absent(briefing.Confidential), Raw: s}
		case "-":
			return briefing.Reading{Value: briefing.Absent(briefing.NotAvailable), Raw: s}
		}
		n, err := strconv.ParseFloat(s, 64)
		if err != nil {
			panic(err)
		}
		decimals := 0
		if _, fraction, ok := strings.Cut(s, "."); ok {
			decimals = len(fraction)
		}
		return briefing.Reading{Value: briefing.Number(n, decimals), Raw: s}
	}
	num, den, share := strings.Cut(s, "/")
	if !share {
		return briefing.Point{Value: number(s)}
	}
	p := briefing.Point{Numerator: number(num), Denominator: number(den)}
	p.Value = briefing.Reading{Value: briefing.Number(100*p.Numerator.Number/p.Denominator.Number, 1), Raw: s}
	return p
}

// points reads figures for the periods given, or for quarters from the first.
func points(figures string, periods ...briefing.Period) []briefing.Point {
	var found []briefing.Point
	for i, s := range strings.Fields(figures) {
		p := reading(s)
		p.Period = q(i + 1)
		if len(periods) > 0 {
			p.Period = periods[i]
		}
		p.Value.Pos = briefing.Pos{File: "made.xlsx", Sheet: "S", Cell: fmt.Sprintf("%c%d", 'B'+i, len(figures))}
		found = append(found, p)
	}
	return found
}

func indicator(name string, figures string, parts ...string) briefing.Indicator {
	ind := briefing.Indicator{Name: name, Unit: people, Points: points(figures)}
	for i, s := range parts {
		dimension, rest, _ := strings.Cut(s, ":")
		ind.Parts = append(ind.Parts, briefing.Part{Dimension: dimension, Name: fmt.Sprintf("%s %d", dimension, i+1), Points: points(rest)})
	}
	return ind
}

// shown prints points as the paper would: numbers, "c" for suppressed, "-" for
// none.
func shown(points []briefing.Point) string {
	var out []string
	for _, p := range points {
		switch {
		case p.Value.Known:
			out = append(out, strconv.FormatFloat(p.Value.Number, 'f', int(p.Value.Decimals), 64))
		case p.Value.Marks.Has(briefing.Confidential):
			out = append(out, "c")
		default:
			out = append(out, "-")
		}
	}
	return strings.Join(out, " ")
}

// all prints a dataset's rows, one a line: the indicator, then its parts, then
// its benchmarks.
func all(ds briefing.Dataset) string {
	var lines []string
	for _, ind := range ds.Indicators {
		if len(ind.Points) > 0 {
			lines = append(lines, shown(ind.Points))
		}
		for _, part := range ind.Parts {
			lines = append(lines, shown(part.Points))
		}
		for _, b := range ind.Benchmarks {
			lines = append(lines, shown(b.Points))
		}
	}
	return strings.Join(lines, " | ")
}

func dataset(indicators ...briefing.Indicator) briefing.Dataset {
	return briefing.Dataset{Indicators: indicators}
}

func protected(t *testing.T, ds briefing.Dataset, p Profile, earlier ...Earlier) (string, Protection) {
	t.Helper()
	out, account := Protect(ds, p, earlier...)
	for _, d := range account.Diagnostics {
		if d.Severity == briefing.Error {
			t.Errorf("unexpected error: %v", d)
		}
	}
	return all(out), account
}
