package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

func TestShare(t *testing.T) {
	for _, c := range []struct {
		name          string
		shares, needs []float64
		want          []float64
		met           bool
	}{
		{"by weight", []float64{1, 3}, []float64{0, 0}, []float64{25, 75}, true},
		{"one needs more", []float64{1, 3}, []float64{40, 0}, []float64{40, 60}, true},
		{"a need leaves another short", []float64{1, 1, 2}, []float64{50, 20, 10}, []float64{50, 20, 30}, true},
		{"needs that cannot be met", []float64{1, 1}, []float64{60, 60}, nil, false},
	} {
		got, met := share(100, c.shares, c.needs)
		if met != c.met {
			t.Errorf("%s: met is %v", c.name, met)
		}
		for i := range c.want {
			if math.Abs(got[i]-c.want[i]) > 1e-9 {
				t.Errorf("%s: widths %v, want %v", c.name, got, c.want)
				break
			}
		}
	}
}

// tableOf makes a table of text cells, the first row its headers.
func tableOf(align briefing.Align, rows ...[]string) briefing.Table {
	var t briefing.Table
	for i, h := range rows[0] {
		c := briefing.Column{Header: h}
		if i > 0 {
			c.Align = align
		}
		t.Columns = append(t.Columns, c)
	}
	for _, r := range rows[1:] {
		var row briefing.Row
		for _, text := range r {
			row.Cells = append(row.Cells, briefing.TextCell(text))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// laid lays out blocks as a report.
// layWith lays out a report whose drawings are made already.
func layWith(r *briefing.Report, drawings []drawing.Drawing) *flow {
	f := lay(r, drawn(r.Figures(), drawings), plainSetting())
	f.hang(drawings)
	return f
}

func laid(blocks ...briefing.Block) *flow {
	return lay(&briefing.Report{Blocks: blocks}, nil, plainSetting())
}

func TestDecimalPointsStandUnderEachOther(t *testing.T) {
	f := laid(tableOf(briefing.Decimal, []string{"Measure", "Value"},
		[]string{"a", "87.5%"}, []string{"b", "1,204%"}, []string{"c", "9.25% [p]"}, []string{"d", "−3.0%"}, []string{"e", "[x]"}))
	ends := map[string]float64{}
	for _, s := range f.strips {
		for _, w := range s.words {
			whole, _, _ := strings.Cut(w.text, ".")
			ends[w.text] = w.x + w.style.width(strings.TrimSuffix(whole, "%"))
		}
	}
	for _, value := range []string{"1,204%", "9.25% [p]", "−3.0%"} {
		if math.Abs(ends[value]-ends["87.5%"]) > 0.01 {
			t.Errorf("the point of %s stands at %.2f, that of 87.5%% at %.2f", value, ends[value], ends["87.5%"])
		}
	}
}

func TestNumbersAndHeadersDoNotBreak(t *testing.T) {
	rows := [][]string{{"Action", "Responsibility", "Expenditure", "Due"}}
	for range 3 {
		rows = append(rows, []string{strings.Repeat("Review the induction of newly qualified social workers. ", 4), "Head of service", "£1,234,567.89", "30 Sep 2025"})
	}
	table := tableOf(briefing.Right, rows...)
	table.Columns[0].Weight, table.Columns[1].Align, table.Columns[3].Align = 12, briefing.Left, briefing.Left
	var printed []string
	for _, s := range laid(table).strips {
		for _, w := range s.words {
			printed = append(printed, w.text)
		}
	}
	for _, whole := range []string{"Responsibility", "Expenditure", "£1,234,567.89", "30 Sep 2025"} {
		if !slices.Contains(printed, whole) {
			t.Errorf("%q is not printed on one line: %q", whole, printed)
		}
	}
}

// Room that numbers do not need goes to a column of text that would break lines;
// quarters stay as wide as each other.
func TestSpareRoomGoesToText(t *testing.T) {
	row := []string{"Domestic-abuse notifications triaged on the day", "1", "12", "1,234"}
	plain := tableOf(briefing.Right, []string{"Indicator", "Q1", "Q2", "Q3"}, row)
	grouped := tableOf(briefing.Right, []string{"Indicator", "Q1", "Q2", "Q3"}, row)
	for i := 1; i < 4; i++ {
		grouped.Columns[i].Group = "2025/26"
	}
	for _, table := range []briefing.Table{plain, grouped} {
		for _, s := range laid(table).strips {
			if s.part == rowPart && s.height > 25 {
				t.Errorf("the name of the indicator is broken, although there is room: the row is %.1f high", s.height)
			}
		}
	}
	f := laid()
	g := newGrid(grouped, 1, plainSetting())
	f.fill(g)
	g.measure()
	if a, b, c := g.columns[1].width, g.columns[2].width, g.columns[3].width; math.Abs(a-b) > 0.01 || math.Abs(b-c) > 0.01 {
		t.Errorf("quarters are %.1f, %.1f and %.1f wide", a, b, c)
	}
}
