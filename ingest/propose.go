package ingest

import (
	"strconv"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// propose guesses how a sheet without a recognised header could be mapped: for
// its author to correct, and never to be read by.
func (s *sheetReader) propose(row int) {
	h := &headerFinder{sheetReader: s, heads: map[string]head{}, named: map[namedKey]named{}}
	i := s.Index(row)
	best := table{}
	for _, l := range h.layouts() {
		t := table{layout: l, top: i, bottom: i, columns: h.columnsOf(l, i, i)}
		for j := range t.columns {
			h.byContents(&t, &t.columns[j])
			if t.columns[j].field != noField {
				t.understood++
			}
		}
		if best.layout == noLayout || t.understood > best.understood {
			best = t
		}
	}
	h.settlePeriods(&best)
	r := tableReader{sheetReader: s, table: &best, receipt: TableReceipt{
		Kind: best.layout.kind(), KindName: best.layout.kind().String(), Layout: best.layout.String(),
		Sureness: "a guess", HeaderRows: []string{strconv.Itoa(row)},
	}}
	r.finishReceipt()
	s.receipt.Proposed = &r.receipt
}

// nameFields are the columns without which a table of a kind is none.
var nameFields = map[briefing.SheetKind]field{briefing.IndicatorSheet: nameField, briefing.PlanSheet: actionField, briefing.RecommendationSheet: recField}

// byContents guesses what a column holds whose heading is not understood, by
// what stands under it.
func (h *headerFinder) byContents(t *table, c *column) {
	if c.field != noField || c.why != "" {
		return
	}
	name := nameFields[t.layout.kind()]
	switch {
	case !t.has(name) && h.mostlyUnder(t, c.col, isProse):
		c.field = name
	case t.layout != periodsAcross:
	case !t.has(unitField) && h.mostlyUnder(t, c.col, isUnit):
		c.field = unitField
	case !t.has(poleField) && h.mostlyUnder(t, c.col, isPolarity):
		c.field = poleField
	}
}

// mostlyUnder reports whether most of the filled cells under a header are texts
// of a sort.
func (h *headerFinder) mostlyUnder(t *table, col int, sort func(string) bool) bool {
	filled, found := 0, 0
	for i := t.bottom + 1; i < len(h.Rows) && i <= t.bottom+40; i++ {
		cell := h.At(i, col)
		if cell.Kind == grid.Empty {
			continue
		}
		filled++
		if cell.Kind == grid.Text && sort(cell.Text) {
			found++
		}
	}
	return found*3 > filled*2
}

// isProse reports words that can name an indicator or say what is to be done.
func isProse(text string) bool {
	return len(text) > 8 && strings.Contains(strings.TrimSpace(text), " ")
}

func isUnit(text string) bool {
	switch wording.Key(text) {
	case "%", "per cent", "percent", "percentage", "number", "no", "count", "rate", "ratio", "days", "weeks", "months", "years", "hours", "£":
		return true
	}
	return false
}

func isPolarity(text string) bool {
	_, known := wording.ReadPolarity(text)
	return known
}
