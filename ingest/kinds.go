package ingest

import (
	"regexp"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// statusOrRating decides what a column headed "Status" holds: whether an
// indicator is in force, or how it is rated.
func (r *tableReader) statusOrRating() {
	c := r.find(statusField)
	if c == nil || r.find(ragField) != nil {
		return
	}
	ratings, standings := 0, 0
	for i := r.bottom + 1; i < r.end; i++ {
		text := said(r.At(i, c.col))
		if text == "" {
			continue
		}
		if _, known := wording.ReadBRAG(text); known {
			ratings++
		}
		if _, known := wording.ReadStanding(text, r.known); known {
			standings++
		}
	}
	if ratings > standings {
		c.field = ragField
	}
}

// code is how references are written: "FD1", "KPI 2.3", "12".
var code = regexp.MustCompile(`^[A-Za-z]{0,5}[ ._/-]?\d{1,4}[a-z]?(?:[._/-]\d{1,3}[a-z]?)*$`)

// codesOrNames decides between two columns that may name the indicator: where
// the one headed "KPI" holds only codes, the other holds the names.
func (r *tableReader) codesOrNames() {
	name, other := r.find(nameField), r.find(defField)
	if name == nil || other == nil || r.find(refField) != nil {
		return
	}
	codes := 0
	for i := r.bottom + 1; i < r.end; i++ {
		text := said(r.At(i, name.col))
		switch {
		case text == "":
		case !code.MatchString(text):
			return
		default:
			codes++
		}
	}
	if codes > 0 {
		name.field, other.field = refField, nameField
	}
}

// themeOrPolarity takes a column that was thought to hold themes for the
// polarity, where every cell of it says one.
func (r *tableReader) themeOrPolarity() {
	c := r.find(themeField)
	if c == nil || r.find(poleField) != nil {
		return
	}
	filled := 0
	for i := r.bottom + 1; i < r.end; i++ {
		text := said(r.At(i, c.col))
		if text == "" {
			continue
		}
		if p, known := wording.ReadPolarity(text); !known || p == briefing.PolarityUnstated {
			return
		}
		filled++
	}
	if filled > 0 {
		c.field = poleField
	}
}
