package analysis

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/spccheck"
)

// referenceSeries is one series of testdata/spc_reference.csv.gz (see README.md
// there).
type referenceSeries struct{ spccheck.Series }

func readReference(t *testing.T) []referenceSeries {
	t.Helper()
	read, err := spccheck.Read("testdata/spc_reference.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	var all []referenceSeries
	for _, s := range read {
		all = append(all, referenceSeries{s})
	}
	if len(all) != 407 {
		t.Fatalf("want 407 series, got %d", len(all))
	}
	return all
}

// first is how many figures the limits rest on; 0: all.
func (s referenceSeries) first() int {
	n, _ := strconv.Atoi(s.First)
	return n
}

// observations are the series as the chart takes it, re-based where it says.
func (s referenceSeries) observations(t *testing.T) []observation {
	var dates []string
	if s.Rebase != "" {
		dates = strings.Split(s.Rebase, ";")
	}
	var obs []observation
	for _, row := range s.Rows {
		o := observation{base: len(dates) - len(slices.DeleteFunc(slices.Clone(dates), func(d string) bool { return d <= row.Day }))}
		if row.Figure != "" {
			y, err := strconv.ParseFloat(row.Figure, 64)
			if err != nil {
				t.Fatal(err)
			}
			o.x, o.known = y, true
		}
		obs = append(obs, o)
	}
	return obs
}

func (s referenceSeries) improvement() briefing.Improvement {
	return map[string]briefing.Improvement{
		"increase": briefing.Increase, "decrease": briefing.Decrease, "neutral": briefing.Neutral,
	}[s.Direction]
}

// near reports whether a number is the reference's, to nine digits.
func near(got float64, want string) bool {
	w, err := strconv.ParseFloat(want, 64)
	return err == nil && math.Abs(got-w) <= 1e-9*math.Max(1, math.Abs(w))
}

// deliberate says where the chart differs from the reference on purpose.
//
// A constant series with screening on, and a base of one figure, have limits of
// NaN in the reference, because no moving range is left to average. Here a
// constant series has its limits on its mean: it has no variation, and any
// figure that differs will stand out. A base of one figure has no limits.
func deliberate(row spccheck.Row, p briefing.SignalPoint) bool {
	return row.Lower == "NaN" && (!p.HasLimits || p.Lower == p.Mean && p.Upper == p.Mean)
}

// Every row of the reference, by the rule set that follows it exactly.
func TestControlChartReference(t *testing.T) {
	rows, differences, missing := 0, 0, 0
	for _, s := range readReference(t) {
		obs := s.observations(t)
		points := controlChart(obs, controlRules{inARow: 7, first: s.first(), screen: s.Screen})
		var target *float64
		if x, err := strconv.ParseFloat(s.Target, 64); err == nil {
			target = &x
		}
		assured := assurance(points, s.improvement(), target)
		for i, row := range s.Rows {
			rows++
			p := points[i]
			p.Type = pointType(p.Cause, s.improvement())
			switch {
			case deliberate(row, p):
				differences++
			case !near(p.Mean, row.Mean) || !near(p.Lower, row.Lower) || !near(p.Upper, row.Upper):
				t.Errorf("%s, %s: want limits %s %s %s, got %v %v %v", s.ID, row.Day, row.Lower, row.Mean, row.Upper, p.Lower, p.Mean, p.Upper)
			}
			if row.Figure == "" {
				missing++
			}
			if p.Cause.String() != row.Cause || p.Type.String() != row.PointType {
				t.Errorf("%s, %s: want %s, %s, got %s, %s", s.ID, row.Day, row.Cause, row.PointType, p.Cause, p.Type)
			}
			if assured.String() != row.Assuring {
				t.Errorf("%s, %s: want assurance %q, got %q", s.ID, row.Day, row.Assuring, assured)
			}
		}
	}
	if rows != 8947 || differences != 66 || missing != 6 {
		t.Errorf("want 8,947 rows, 66 without limits in the reference, 6 without a figure; got %d, %d, %d", rows, differences, missing)
	}
}
