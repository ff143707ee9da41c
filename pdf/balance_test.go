package pdf

import (
	"fmt"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// Room goes to the column whose text makes the rows high, whatever the shares,
// while dates and numbers beside it stay on one line.
func TestTextGetsTheRoom(t *testing.T) {
	table := tableOf(briefing.Left, []string{"Action", "Progress", "Due"})
	for i := range 12 {
		table.Rows = append(table.Rows, briefing.Row{Cells: []briefing.Cell{
			briefing.TextCell(fmt.Sprintf("Recruit to post %d", i)),
			briefing.TextCell(strings.Repeat("Two of three posts are filled; the third is advertised again. ", 3)),
			briefing.TextCell("30 Sep 2026"),
		}})
	}
	table.Columns[0].Weight, table.Columns[1].Weight = 3, 1
	f := laid(table)
	for _, s := range f.strips {
		if s.part != rowPart {
			continue
		}
		lines := map[float64]bool{}
		for _, w := range s.words {
			lines[w.y] = true
			if strings.HasPrefix(w.text, "30 Sep") && w.text != "30 Sep 2026" {
				t.Errorf("the date is broken: %q", w.text)
			}
		}
		if len(lines) > 4 {
			t.Errorf("a row takes %d lines, want 4 at most", len(lines))
		}
	}
}

// Columns under group names stay alike.
func TestGroupedColumnsStayAlike(t *testing.T) {
	table := tableOf(briefing.Right, []string{"Source", "Q1", "Q2"}, []string{strings.Repeat("Contacts from schools and colleges ", 6), "1", "2"})
	table.Columns[1].Group, table.Columns[2].Group = "2025/26", "2025/26"
	g := newGrid(table, 1, plainSetting())
	f := &flow{setting: plainSetting(), root: newNode("Document")}
	f.fill(g)
	g.measure()
	if g.columns[1].width != g.columns[2].width {
		t.Errorf("the quarters are %g and %g wide", g.columns[1].width, g.columns[2].width)
	}
}
