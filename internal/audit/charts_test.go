package audit

import (
	"strings"
	"testing"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// Suppressed figures drawn by charts for comparison: our own Q4, and that of a
// neighbour. What is drawn of other periods and places is nobody's secret.
func TestChartsForComparison(t *testing.T) {
	const name = "Special guardianship orders"
	tick := func(n int) briefing.Tick { return briefing.Tick{Label: q(n).PartLabel(), Group: q(n).YearLabel()} }
	value := func(x float64) briefing.ChartValue { return briefing.ChartValue{Number: x, Known: true} }
	line := func(low, high float64) briefing.LineChart {
		return briefing.LineChart{Ticks: []briefing.Tick{tick(4)}, Places: &briefing.PlaceRange{
			Low: []briefing.ChartValue{value(low)}, Middle: []briefing.ChartValue{{}}, High: []briefing.ChartValue{value(high)}}}
	}
	slope := func(who string, own bool, to briefing.ChartValue) briefing.SlopeChart {
		return briefing.SlopeChart{Lines: []briefing.SlopeLine{{Name: who, Focus: own, From: value(8), To: to}}}
	}
	rank := func(who string, own bool, v briefing.ChartValue) briefing.RankChart {
		return briefing.RankChart{Rows: []briefing.RankRow{{Name: who, Focus: own, Value: v}}}
	}
	for _, c := range []struct {
		name  string
		chart briefing.Chart
		found bool
	}{
		{"our dot", rank("Marchshire", true, value(3)), true},
		{"our row without a dot", rank("Marchshire", true, briefing.ChartValue{Suppressed: true}), false},
		{"the neighbour's dot", rank("Derby", false, value(3)), true},
		{"another's dot", rank("Devon", false, value(3)), false},
		{"our dot beside the years", briefing.PlacesChart{Over: line(5, 9), Rank: rank("Marchshire", true, value(3))}, true},
		{"the low end of the range", briefing.PlacesChart{Over: line(2, 9)}, true},
		{"the high end of the range", line(1, 2), true},
		{"a range within", line(5, 9), false},
		{"an end that another place has as well", line(4, 9), false},
		{"our end of a slope", slope("Marchshire", true, value(3)), true},
		{"the neighbour's end of a slope", slope("Derby", false, value(2)), true},
		{"a slope that is not drawn", slope("Derby", false, briefing.ChartValue{}), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, paper := build(t, county(""))
			hide := func(place string, n float64) {
				p.Suppressed = append(p.Suppressed, disclosure.Suppression{
					Cell: disclosure.Cell{Ref: "P1", Indicator: name, Benchmark: place, Period: q(4)}, Value: briefing.Number(n, 0)})
			}
			hide("Derby", 2)
			hide("Dover", 4)
			f := indicator(&paper, name)
			f.Benchmarks = []briefing.BenchmarkFinding{{Name: "Devon", Points: []briefing.PointFinding{{Period: q(4), Value: briefing.Number(4, 0)}}}}
			f.Comparison.Neighbours.Period = q(4)
			f.Comparison.Gaps = []briefing.Gap{{Name: "Derby", Then: briefing.Change{Known: true, Against: q(1)}, Now: briefing.Change{Known: true, Against: q(4)}}}
			figure(&paper, name, func(f *briefing.Figure) { f.Chart = c.chart })
			got := texts(worse(Audit(p, paper), briefing.Warning))
			if strings.Contains(got, "is drawn in a chart") != c.found {
				t.Errorf("found %v, want %v: %s", !c.found, c.found, got)
			}
		})
	}
}
