package pdf

import (
	"fmt"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// besideBlocks are a figure that wants its table beside it, and that table.
func besideBlocks(width float64, columns, rows int) []briefing.Block {
	fig := sampleFigure("fig", "Visits in time fell for the third quarter in a row")
	fig.Subtitle, fig.Width, fig.Height, fig.MinHeight, fig.Beside = "", width, 150, 60, true
	t := briefing.Table{ID: "table", Caption: "Last quarters, per cent", Small: true, Columns: []briefing.Column{{Header: "Quarter"}}}
	for range columns - 1 {
		t.Columns = append(t.Columns, briefing.Column{Header: "Figure", Align: briefing.Decimal})
	}
	for i := range rows {
		row := briefing.Row{Cells: []briefing.Cell{briefing.TextCell(fmt.Sprintf("Q%d 2025/26", i%4+1))}}
		for range columns - 1 {
			row.Cells = append(row.Cells, briefing.TextCell("91.2%"))
		}
		t.Rows = append(t.Rows, row)
	}
	return []briefing.Block{fig, t}
}

// besideStrip is the strip with the first chart.
func besideStrip(f *flow) *strip {
	for i := range f.strips {
		if f.strips[i].part == drawingPart {
			return &f.strips[i]
		}
	}
	return nil
}

// The table stands at the right of its chart, in one piece with it, and the chart
// ends where the table ends.
func TestTableBesideItsChart(t *testing.T) {
	p := Lay(briefing.Report{Blocks: besideBlocks(300, 3, 8)})
	wellPaged(t, p.flow.strips, p.pages)
	s := besideStrip(p.flow)
	fig := p.Figures()[0]
	if fig.Width != 300 || fig.Height < 60 || fig.Height > 150 {
		t.Fatalf("the chart is %g × %g, want 300 wide and 60 to 150 high", fig.Width, fig.Height)
	}
	quarters := 0
	for _, w := range s.words {
		if w.x+w.width > briefing.TextWidth+0.01 || w.y > s.height {
			t.Errorf("%q ends at %.1f, %.1f, outside the strip", w.text, w.x+w.width, w.y)
		}
		if strings.HasPrefix(w.text, "Q") {
			quarters++
			if w.x < 300+besideGap {
				t.Errorf("%q of the table stands at %.1f, over the chart", w.text, w.x)
			}
		}
	}
	if quarters != 9 {
		t.Errorf("%d cells name a quarter beside the chart, want 9", quarters)
	}
	table := 0.0
	for _, b := range s.bars {
		table = max(table, b.y+b.height)
	}
	if chart := s.pictures[0].y + fig.Height; chart > table || s.height > table+1 {
		t.Errorf("the chart ends at %.1f, the table at %.1f, the strip at %.1f", chart, table, s.height)
	}
	if f := p.flow; f.anchors["table"] != f.anchors["fig"] {
		t.Errorf("the table's place is strip %d, the figure's %d", f.anchors["table"], f.anchors["fig"])
	}
}

// What does not fit beside a chart stands under it, and the chart is as wide as
// the text.
func TestTableUnderItsChart(t *testing.T) {
	for name, blocks := range map[string][]briefing.Block{
		"too wide":          besideBlocks(300, 9, 8),
		"too high":          besideBlocks(300, 3, 30),
		"no room beside":    besideBlocks(briefing.TextWidth, 3, 8),
		"a chart in a cell": withCellChart(besideBlocks(300, 3, 8)),
	} {
		p := Lay(briefing.Report{Blocks: blocks})
		wellPaged(t, p.flow.strips, p.pages)
		if fig := p.Figures()[0]; fig.Width != briefing.TextWidth {
			t.Errorf("%s: the chart is %g wide", name, fig.Width)
		}
		if s := besideStrip(p.flow); len(s.words) > 0 {
			t.Errorf("%s: %q stands beside the chart", name, s.words[0].text)
		}
	}
}

func withCellChart(blocks []briefing.Block) []briefing.Block {
	blocks[1].(briefing.Table).Rows[0].Cells[1].Chart = &briefing.CellChart{Chart: briefing.Sparkline{}}
	return blocks
}

// A chart that is drawn already keeps its size.
func TestDrawnChartBesideTable(t *testing.T) {
	fig := besideBlocks(300, 3, 8)
	drawn := fig[0].(briefing.Figure)
	drawn.MinHeight = 0
	fig[0] = drawn
	if got := Lay(briefing.Report{Blocks: fig}).Figures()[0]; got.Height != 150 || got.Width != 300 {
		t.Errorf("the chart is %g × %g, want 300 × 150", got.Width, got.Height)
	}
}
