package audit

import (
	"strconv"
	"strings"
	"testing"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
	"scrutiny/templates"
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

// A paper in Welsh is matched by the periods themselves: whatever the labels of its
// ticks, columns and rows say, what is suppressed is found under them, and what is
// not is left alone. The withheld figure of the fourth quarter is 3.
func TestPeriodsInWelsh(t *testing.T) {
	const name = "Special guardianship orders"
	value := func(x float64) briefing.ChartValue { return briefing.ChartValue{Number: x, Known: true} }
	tick := func(n int) briefing.Tick {
		return briefing.Tick{Label: "Ch" + strconv.Itoa(n), Group: q(n).YearLabel(), Period: q(n)}
	}
	line := func(n int, s briefing.ChartSeries) briefing.Block {
		return briefing.Figure{Chart: briefing.LineChart{Ticks: []briefing.Tick{tick(n)}, Series: []briefing.ChartSeries{s}}}
	}
	ends := func(n int, low float64) briefing.Block {
		return briefing.Figure{Chart: briefing.PlacesChart{Over: briefing.LineChart{Ticks: []briefing.Tick{tick(n)}, Places: &briefing.PlaceRange{
			Low: []briefing.ChartValue{value(low)}, High: []briefing.ChartValue{value(9)}}}}}
	}
	ours := briefing.ChartSeries{Focus: true, Values: []briefing.ChartValue{value(3)}}
	derby := briefing.ChartSeries{Name: "Derby", Values: []briefing.ChartValue{value(2)}}
	across := func(n int, head string) briefing.Block {
		return briefing.Table{Columns: []briefing.Column{{Header: "Chwarter"}, {Header: "Ch" + strconv.Itoa(n), Group: q(n).YearLabel(), Period: q(n)}},
			Rows: []briefing.Row{{Cells: []briefing.Cell{briefing.TextCell(head), briefing.TextCell("3")}}}}
	}
	down := func(n int, header string) briefing.Block {
		return briefing.Table{Columns: []briefing.Column{{Header: "Chwarter"}, {Header: header}},
			Rows: []briefing.Row{{Period: q(n), Cells: []briefing.Cell{briefing.TextCell("Ch" + strconv.Itoa(n)), briefing.TextCell("3")}}}}
	}
	for _, c := range []struct {
		name  string
		block briefing.Block
		found bool
	}{
		{"our line", line(4, ours), true},
		{"our line in another quarter", line(3, ours), false},
		{"a neighbour's line", line(4, derby), true},
		{"a neighbour's line in another quarter", line(2, derby), false},
		{"the end of the range", ends(4, 2), true},
		{"the end of the range in another quarter", ends(3, 2), false},
		{"a figure across", across(4, "Ffigur"), true},
		{"a figure across in another quarter", across(3, "Ffigur"), false},
		{"a target across", across(4, "Targed"), false},
		{"a figure down", down(4, "Ffigur"), true},
		{"a figure down in another quarter", down(3, "Ffigur"), false},
		{"a target down", down(4, "Targed"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, paper := build(t, county(""))
			p.Suppressed = append(p.Suppressed, disclosure.Suppression{
				Cell: disclosure.Cell{Ref: "P1", Indicator: name, Benchmark: "Derby", Period: q(4)}, Value: briefing.Number(2, 0)})
			paper.Report.Blocks = []briefing.Block{briefing.Heading{Level: 3, Text: name}, c.block}
			got := texts(worse(Audit(p, paper), briefing.Warning))
			if told := strings.Contains(got, "is drawn in a chart") || strings.Contains(got, "holds it"); told != c.found {
				t.Errorf("found %v, want %v: %s", told, c.found, got)
			}
		})
	}
}

// The paper that is composed in Welsh says of its ticks and columns which periods
// they are.
func TestWelshPaperNamesItsPeriods(t *testing.T) {
	_, paper := build(t, county(""))
	f := paper.Findings
	f.Brief.Language = "cy"
	full, err := templates.Builtin("full")
	if err != nil {
		t.Fatal(err)
	}
	report, err := templates.Compose(f, full)
	if err != nil {
		t.Fatal(err)
	}
	ticks, columns := 0, 0
	for _, b := range report.Blocks {
		switch b := b.(type) {
		case briefing.Figure:
			if c, is := b.Chart.(briefing.LineChart); is {
				for _, tick := range c.Ticks {
					ticks++
					if tick.Period.IsZero() {
						t.Errorf("the tick %s %s of %q is no period", tick.Label, tick.Group, b.Title)
					}
				}
			}
		case briefing.Table:
			for _, c := range b.Columns {
				if c.Group == q(1).YearLabel() {
					columns++
					if c.Period.IsZero() {
						t.Errorf("the column %s %s of %q is no period", c.Header, c.Group, b.Caption)
					}
				}
			}
		}
	}
	if ticks == 0 || columns == 0 {
		t.Errorf("%d ticks and %d columns", ticks, columns)
	}
}
