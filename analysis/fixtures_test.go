package analysis

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// q is quarter n of the financial year that starts in year.
func q(year, n int) briefing.Period { return briefing.NewQuarter(briefing.Financial, year, n) }

// reading reads "87.0" as a value with one decimal place, "" as a blank cell,
// and a marker ("x", "z", "c", "due", "low") or a mark after a number ("87 b").
func reading(s, cell string) briefing.Reading {
	marks := map[string]briefing.Marks{
		"x": briefing.NotAvailable, "z": briefing.NotApplicable, "c": briefing.Confidential,
		"due": briefing.NotYetDue, "low": briefing.Low, "b": briefing.SeriesBreak,
		"p": briefing.Provisional, "f": briefing.ForecastMark,
	}
	if s == "" {
		return briefing.Reading{}
	}
	r := briefing.Reading{Raw: s, Pos: briefing.Pos{File: "performance.xlsx", Sheet: "Indicators", Cell: cell}}
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
		r.Value = briefing.Number(n, len(fraction))
	}
	return r
}

// points reads "80 | 81 | | x" as the figures of successive periods from first.
func points(first briefing.Period, figures string) []briefing.Point {
	var out []briefing.Point
	for i, s := range strings.Split(figures, "|") {
		out = append(out, briefing.Point{Period: first, Value: reading(strings.TrimSpace(s), fmt.Sprintf("%c5", 'D'+i))})
		first = first.Next()
	}
	return out
}

// percentage is an indicator in per cent, higher is better, from Q1 2020/21.
func percentage(figures string) briefing.Indicator {
	return briefing.Indicator{
		Ref: "1", Name: "Assessments in time", Theme: "Assessment", Unit: briefing.Unit{Kind: briefing.Percent},
		Polarity: briefing.HigherIsBetter, Points: points(q(2020, 1), figures),
		Pos: briefing.Pos{File: "performance.xlsx", Sheet: "Indicators", Cell: "A5"},
	}
}

// number is a count of children from Q1 2020/21, lower is better.
func number(figures string) briefing.Indicator {
	ind := percentage(figures)
	ind.Name, ind.Unit, ind.Polarity = "Referrals", briefing.Unit{Kind: briefing.Count}, briefing.LowerIsBetter
	return ind
}

// ofHundred gives points a numerator, and a denominator of 100.
func ofHundred(pts []briefing.Point, numerator float64) []briefing.Point {
	for i := range pts {
		pts[i].Numerator.Value, pts[i].Denominator.Value = briefing.Number(numerator, 0), briefing.Number(100, 0)
	}
	return pts
}

// analyse works out the findings of figures that may all be published: what
// disclosure control does to them is tested by itself.
func analyse(ds briefing.Dataset, brief briefing.Brief) (briefing.Findings, briefing.Diagnostics) {
	var log problems
	f := findings(ds, brief, &log)
	return f, log.author.Sorted()
}

// analyseOne analyses a single indicator and returns it with the diagnostics.
func analyseOne(t *testing.T, ind briefing.Indicator, brief briefing.Brief) (briefing.IndicatorFinding, briefing.Findings, briefing.Diagnostics) {
	t.Helper()
	f, ds := analyse(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, brief)
	if len(f.Themes) != 1 || len(f.Themes[0].Indicators) != 1 {
		t.Fatalf("want one indicator in one theme, got %+v", f.Themes)
	}
	return f.Themes[0].Indicators[0], f, ds
}

// now is the point reported, which must exist.
func now(t *testing.T, f briefing.IndicatorFinding) briefing.PointFinding {
	t.Helper()
	pt, ok := f.Now()
	if !ok {
		t.Fatal("no point is reported")
	}
	return pt
}

// wantDiagnostics checks that the problems found are those described, each by
// its severity, cell and a part of its words: "warning D5 add up to 39".
func wantDiagnostics(t *testing.T, got briefing.Diagnostics, want ...string) {
	t.Helper()
	for i, w := range want {
		severity, rest, _ := strings.Cut(w, " ")
		cell, words, _ := strings.Cut(rest, " ")
		if i >= len(got) {
			t.Errorf("missing diagnostic %q", w)
			continue
		}
		if d := got[i]; d.Severity.String() != severity || (cell != "-" && d.Pos.Cell != cell) || !strings.Contains(d.Summary, words) {
			t.Errorf("want diagnostic %q, got %s at %q: %s", w, d.Severity, d.Pos.Cell, d.Summary)
		}
	}
	for i := len(want); i < len(got); i++ {
		t.Errorf("unexpected diagnostic: %s %s", got[i].Severity, got[i])
	}
}

// told are doubts as the author is told them.
func told(doubts []briefing.Doubt) briefing.Diagnostics {
	var all briefing.Diagnostics
	for _, d := range doubts {
		all = append(all, d.Told)
	}
	return all
}
