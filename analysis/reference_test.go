package analysis

import (
	"compress/gzip"
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// referenceSeries is one series of testdata/spc_reference.csv.gz (see README.md
// there), column by column.
type referenceSeries struct {
	id, direction, target, rebase string
	first                         int
	screen                        bool
	rows                          []referenceRow
}

type referenceRow struct{ date, y, mean, lower, upper, cause, kind, assurance string }

func readReference(t *testing.T) []referenceSeries {
	t.Helper()
	file, err := os.Open("testdata/spc_reference.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(unzipped).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []referenceSeries
	for _, r := range records[1:] {
		if len(all) == 0 || all[len(all)-1].id != r[0] {
			first, _ := strconv.Atoi(r[4])
			all = append(all, referenceSeries{id: r[0], direction: r[1], target: r[2], rebase: r[3], first: first, screen: r[5] == "TRUE"})
		}
		s := &all[len(all)-1]
		s.rows = append(s.rows, referenceRow{r[6], r[7], r[8], r[9], r[10], r[11], r[12], r[13]})
	}
	if len(all) != 407 {
		t.Fatalf("want 407 series, got %d", len(all))
	}
	return all
}

// observations are the series as the chart takes it, re-based where it says.
func (s referenceSeries) observations(t *testing.T) []observation {
	var dates []string
	if s.rebase != "" {
		dates = strings.Split(s.rebase, ";")
	}
	var obs []observation
	for _, row := range s.rows {
		o := observation{base: len(dates) - len(slices.DeleteFunc(slices.Clone(dates), func(d string) bool { return d <= row.date }))}
		if row.y != "" {
			y, err := strconv.ParseFloat(row.y, 64)
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
	}[s.direction]
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
func deliberate(row referenceRow, p briefing.SignalPoint) bool {
	return row.lower == "NaN" && (!p.HasLimits || p.Lower == p.Mean && p.Upper == p.Mean)
}

// Every row of the reference, by the rule set that follows it exactly.
func TestControlChartReference(t *testing.T) {
	rows, differences, missing := 0, 0, 0
	for _, s := range readReference(t) {
		obs := s.observations(t)
		points := controlChart(obs, controlRules{inARow: 7, first: s.first, screen: s.screen})
		var target *float64
		if x, err := strconv.ParseFloat(s.target, 64); err == nil {
			target = &x
		}
		assured := assurance(points, s.improvement(), target)
		for i, row := range s.rows {
			rows++
			p := points[i]
			p.Type = pointType(p.Cause, s.improvement())
			switch {
			case deliberate(row, p):
				differences++
			case !near(p.Mean, row.mean) || !near(p.Lower, row.lower) || !near(p.Upper, row.upper):
				t.Errorf("%s, %s: want limits %s %s %s, got %v %v %v", s.id, row.date, row.lower, row.mean, row.upper, p.Lower, p.Mean, p.Upper)
			}
			if row.y == "" {
				missing++
			}
			if p.Cause.String() != row.cause || p.Type.String() != row.kind {
				t.Errorf("%s, %s: want %s, %s, got %s, %s", s.id, row.date, row.cause, row.kind, p.Cause, p.Type)
			}
			if assured.String() != row.assurance {
				t.Errorf("%s, %s: want assurance %q, got %q", s.id, row.date, row.assurance, assured)
			}
		}
	}
	if rows != 8947 || differences != 66 || missing != 6 {
		t.Errorf("want 8,947 rows, 66 without limits in the reference, 6 without a figure; got %d, %d, %d", rows, differences, missing)
	}
}
