package pdf

import (
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/heard"
)

func sparkCell(alt string, lines ...string) briefing.Cell {
	c := briefing.Cell{Chart: &briefing.CellChart{Chart: briefing.Sparkline{}, Alt: alt}}
	for _, l := range lines {
		c.Lines = append(c.Lines, briefing.Plain(l))
	}
	return c
}

// numbered are drawings that can be told apart by their only word.
func numbered(figures []briefing.Figure) []drawing.Drawing {
	drawings := make([]drawing.Drawing, len(figures))
	for i, f := range figures {
		drawings[i] = drawing.Drawing{Width: f.Width, Height: f.Height, Marks: []drawing.Mark{
			drawing.Text{Y: 8, Size: 6, Words: "chart " + string(rune('A'+i))},
		}}
	}
	return drawings
}

// A chart in a cell is a Figure of the cell with its own words, or an artifact when
// it has none; the drawings come in reading order.
func TestChartsInCells(t *testing.T) {
	table := tableOf(briefing.Left, []string{"Measure", "Trend", "Note"}, []string{"a"}, []string{"b"})
	table.Rows[0].Cells = append(table.Rows[0].Cells, sparkCell("Fell in each quarter"), sparkCell("Rose at last", "Worse"))
	table.Rows[1].Cells = append(table.Rows[1].Cells, sparkCell(""))
	figure := sampleFigure("", "Title")
	figure.Width, figure.Height = 300, 100
	p := Lay(briefing.Report{Title: "A paper", Blocks: []briefing.Block{table, figure}})
	file, err := p.Print(numbered(p.Figures()))
	if err != nil {
		t.Fatal(err)
	}
	tree := heard.Open(t, file).Tree()
	rest := tree
	for _, want := range []string{`"a"`, "TD\n", `Figure Alt="Fell in each quarter"`, `"chart A"`, "TD\n", `"Worse"`, `Figure Alt="Rose at last"`, `"chart B"`,
		`"b"`, "TD\n", "TD\n", `"Title"`, "Figure", `"chart D"`} {
		_, after, found := strings.Cut(rest, want)
		if !found {
			t.Fatalf("no %s where it is due in\n%s", want, tree)
		}
		rest = after
	}
	if strings.Contains(tree, "chart C") {
		t.Error("a chart without words of its own is read out")
	}
}

// Rows have room for their charts, columns too, and nothing of them overlaps.
func TestRoomForChartsInCells(t *testing.T) {
	tall := sparkCell("Tall", "One", "Two")
	tall.Chart.Height, tall.Chart.Width = 40, 90
	table := tableOf(briefing.Right, []string{"Measure", "Trend"}, []string{"a"}, []string{"b"}, []string{"c"})
	table.Rows[0].Cells = append(table.Rows[0].Cells, tall)
	table.Rows[1].Cells = append(table.Rows[1].Cells, sparkCell(""))
	table.Rows[2].Cells = append(table.Rows[2].Cells, briefing.TextCell("1"))
	f := layWith(&briefing.Report{Blocks: []briefing.Block{table}}, numbered(briefing.Report{Blocks: []briefing.Block{table}}.Figures()))
	var heights []float64
	for _, s := range f.strips {
		for _, pic := range s.pictures {
			foot := pic.y + pic.Height*pic.scale
			if foot > s.height || pic.y < 0 || pic.x < 0 || pic.x+pic.Width*pic.scale > briefing.TextWidth-cellMargin+0.01 {
				t.Errorf("a chart stands from %.1f, %.1f to %.1f in a row of %.1f", pic.x, pic.y, foot, s.height)
			}
			for _, w := range s.words {
				if w.x+w.width > pic.x && w.y+2 > pic.y {
					t.Errorf("%q stands at %.1f over a chart from %.1f", w.text, w.y, pic.y)
				}
			}
		}
		if s.part == rowPart {
			heights = append(heights, s.height)
		}
	}
	if len(heights) != 3 || heights[0] < 2*tableStyle.lead+40 || heights[1] != heights[2] {
		t.Errorf("rows of %v: a chart of the height of a line should not widen its row", heights)
	}
}
