package ingest

import (
	"strings"
	"time"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// reckoningOf gathers what the sheets say of how their years are counted.
func reckoningOf(sheets []*grid.Grid) wording.Reckoning {
	var known wording.Reckoning
	for _, g := range sheets {
		for i := range min(len(g.Rows), 200) {
			for _, c := range g.Rows[i].Cells {
				if c.Kind == grid.Text && len(c.Text) < 200 {
					reckon(&known, c.Text)
				}
			}
		}
	}
	return known
}

func reckon(known *wording.Reckoning, text string) {
	lower := strings.ToLower(text)
	if strings.Contains(lower, "year ending 31 march") || strings.Contains(lower, "years ending 31 march") || strings.Contains(lower, "year ended 31 march") {
		known.YearEnd = time.March
	}
	if known.Stated {
		return
	}
	switch {
	case strings.Contains(lower, "calendar year") || strings.Contains(lower, "calendar quarter"):
		known.Basis, known.Stated = briefing.Calendar, true
	case strings.Contains(lower, "financial year") || strings.Contains(lower, "financial quarter"):
		known.Basis, known.Stated = briefing.Financial, true
	}
}
