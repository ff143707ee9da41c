package ingest

import (
	"regexp"
	"strings"

	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// role are headings that name a person or a body: initials, or the words of a post.
var role = regexp.MustCompile(`^[A-Z]{2,3}$|(?i)\b(?:head|director|manager|officer|lead|leader|team|service|services|commissioner|nurse|councillor|cllr|police|health|nhs|icb|schools?|education|housing|social care|probation|partnership|board|chair|chief|principal|legal|finance|hr)\b`)

// people finds the columns that a plan has for each person, with an x for
// whoever leads: their headings name the leads.
func (r *tableReader) people() {
	for k := range r.columns {
		c := &r.columns[k]
		under := strings.Contains(c.heading, " / ") && r.headsLead(c.heading)
		candidate := c.field == leadField || c.sure < 2 || strings.HasPrefix(c.why, "a second column for "+string(leadField))
		if candidate && (under || role.MatchString(c.heading)) && r.onlyTicks(c.col) {
			c.field, c.ticked, c.why, c.sure = leadField, true, "", 2
		}
	}
}

// headsLead reports whether a heading of several rows says that who leads
// stands under it.
func (r *tableReader) headsLead(heading string) bool {
	over, _, _ := strings.Cut(heading, " / ")
	f, _ := r.layout.words().of(over)
	return f == leadField
}

// onlyTicks reports whether nothing but ticks stands in a column of the table.
func (r *tableReader) onlyTicks(col int) bool {
	ticks := 0
	for i := r.bottom + 1; i < r.end; i++ {
		cell := r.At(i, col)
		switch _, alone := r.alone(i); {
		case cell.Kind == grid.Empty || alone:
		case !isTick(said(cell)):
			return false
		default:
			ticks++
		}
	}
	return ticks > 0
}

// isTick reports whether a cell holds a mark instead of words: an x, a tick, or
// a sign that cannot be printed.
func isTick(text string) bool {
	switch wording.Key(text) {
	case "x", "yes", "y":
		return true
	}
	switch strings.TrimSpace(text) {
	case "✓", "✔", "[?]", "•", "●", "*":
		return true
	}
	return false
}

// leads are who leads an action: by name, or by a tick under the name.
func (r *tableReader) leads(i int) []string {
	var list []string
	for _, c := range r.all(leadField) {
		text := said(r.At(i, c.col))
		switch {
		case !c.ticked:
			list = append(list, names(text)...)
		case text != "":
			list = append(list, c.heading[strings.LastIndex("/ "+c.heading, "/ "):])
		}
	}
	return list
}
