package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// finishReceipt lists what each column became and what stood for figures.
func (r *tableReader) finishReceipt() {
	periods := map[briefing.Period]bool{}
	for _, c := range r.columns {
		said := ColumnReceipt{Column: r.Heading(c.col), Heading: c.heading, Field: string(c.field), Why: c.why, Forecast: c.forecast, Special: c.variant != "" || c.implied || c.group != ""}
		switch {
		case c.field == derivedField:
			said.Field, said.Why = "", "is worked out from the figures"
		case c.field == noField && c.why == "":
			said.Why = "the heading is not understood"
		case !c.period.IsZero():
			p := c.period
			said.Period = &p
			periods[p] = true
		}
		r.receipt.Columns = append(r.receipt.Columns, said)
	}
	for p := range periods {
		r.receipt.Periods = append(r.receipt.Periods, p)
	}
	slices.SortFunc(r.receipt.Periods, briefing.Period.Compare)
	for _, m := range r.markers {
		r.receipt.Markers = append(r.receipt.Markers, *m)
	}
	slices.SortFunc(r.receipt.Markers, func(a, b MarkerReceipt) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Marker, b.Marker)
	})
}
