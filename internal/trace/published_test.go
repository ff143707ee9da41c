package trace

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/export"
	"scrutiny/internal/exported"
)

// published is a paper's figures as they come back from its attached CSV.
func published(t *testing.T, p Paper) Published {
	t.Helper()
	var figures bytes.Buffer
	if err := export.CSV(&figures, p.Findings); err != nil {
		t.Fatal(err)
	}
	report, problems := exported.Read("figures.csv", figures.Bytes())
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return Published{Dataset: report.Dataset}
}

// What a finished paper carries gives the same figures as its briefing, but for
// what the cells say.
func TestPublishedAgrees(t *testing.T) {
	p := paper(t)
	carried := published(t, p)
	for _, query := range []string{"FD3", "fd4", "Visits", "in", "care", ""} {
		if got, want := fmt.Sprint(carried.Indicators(query)), fmt.Sprint(p.Indicators(query)); got != want {
			t.Errorf("%q means %s, want %s", query, got, want)
		}
	}
	compared := 0
	for i := range p.Dataset.Indicators {
		if got, want := carried.Name(i), p.Name(i); got != want {
			t.Errorf("indicator %d is %q, want %q", i, got, want)
		}
		if got, want := carried.Periods(i), p.Periods(i); !slices.Equal(got, want) {
			t.Errorf("%s: periods %v, want %v", p.Name(i), got, want)
		}
		for _, period := range append(p.Periods(i), briefing.Period{}) {
			want := p.Figures(i, period)
			for k := range want {
				want[k].Raw, want[k].cell = "", cell{}
			}
			compared += len(want)
			if got := carried.Figures(i, period); !slices.Equal(got, want) {
				t.Errorf("%s, %s:\n%+v\nwant\n%+v", p.Name(i), period, got, want)
			}
		}
	}
	if compared != 15 {
		t.Errorf("%d figures compared, want 3 periods of 5 rows", compared)
	}
}

// Without a period it is the latest that has a figure: no gap, no forecast, in
// whatever order the rows stand.
func TestPublishedLatest(t *testing.T) {
	point := func(n int, v briefing.Value, forecast bool) briefing.Point {
		return briefing.Point{Period: q(2026, n), Value: briefing.Reading{Value: v}, Forecast: forecast}
	}
	gap, small := briefing.Value{Marks: briefing.NotAvailable}, briefing.Value{Marks: briefing.Confidential}
	one := briefing.Number(1, 0)
	for name, c := range map[string]struct {
		points []briefing.Point
		want   briefing.Period
	}{
		"the last":          {[]briefing.Point{point(1, one, false), point(2, one, false)}, q(2026, 2)},
		"before a gap":      {[]briefing.Point{point(1, one, false), point(2, gap, false)}, q(2026, 1)},
		"withheld":          {[]briefing.Point{point(1, one, false), point(2, small, false)}, q(2026, 2)},
		"before a forecast": {[]briefing.Point{point(1, one, false), point(4, one, true)}, q(2026, 1)},
		"in another order":  {[]briefing.Point{point(2, one, false), point(1, one, false)}, q(2026, 2)},
		"gaps alone":        {[]briefing.Point{point(1, gap, false), point(2, gap, false), point(3, one, true)}, q(2026, 2)},
		"a forecast alone":  {[]briefing.Point{point(3, one, true)}, briefing.Period{}},
	} {
		p := Published{Dataset: briefing.Dataset{Indicators: []briefing.Indicator{{Name: "Visits", Points: c.points}}}}
		figures := p.Figures(0, briefing.Period{})
		if c.want.IsZero() {
			if figures != nil {
				t.Errorf("%s: %+v", name, figures)
			}
			continue
		}
		if len(figures) != 1 || figures[0].Period != c.want {
			t.Errorf("%s: got %+v, want %s", name, figures, c.want)
		}
	}
}

func TestPagesWith(t *testing.T) {
	pages := []Page{{12, "Visits in\ntime"}, {3, "Contents Visits in time"}, {3, "Visits in time"}, {4, "Visits"}}
	if got := PagesWith("Visits in time", pages); !slices.Equal(got, []int{3, 12}) {
		t.Errorf("pages %v, want 3 and 12", got)
	}
	if got := PagesWith(" ", pages); got != nil {
		t.Errorf("no words stand on %v", got)
	}
}
