package ingest

import (
	"strconv"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// settlePeriods finds the periods of the columns that have one; columns of the
// same meaning settle each other.
func (h *headerFinder) settlePeriods(t *table) {
	var stamps []wording.Stamp
	var at []int
	for i, c := range t.columns {
		if !c.stamp.IsZero() && c.field != noField {
			stamps = append(stamps, c.stamp)
			at = append(at, i)
		}
	}
	for n, s := range wording.Settle(stamps, h.known) {
		c := &t.columns[at[n]]
		c.period = related(s.Period, c.relative)
		if s.Doubt != "" {
			c.doubt, c.ambiguous = strconv.Quote(c.heading)+" "+s.Doubt, len(s.Choices) > 0
		}
	}
}

// related is the period at a distance from the one reported.
func related(p briefing.Period, rel relation) briefing.Period {
	switch {
	case p.IsZero():
		return p
	case rel == previousPeriod:
		return p.Previous()
	case rel == yearBefore:
		return p.YearBefore()
	}
	return p
}

// settleRepeats decides between columns that claim the same field: the surest
// stays, the first of equals.
func (h *headerFinder) settleRepeats(t *table) {
	h.measuresAcross(t)
	best := map[field]int{}
	for i, c := range t.columns {
		if c.field == noField || !c.stamp.IsZero() || c.relative > thisPeriod || c.forecast || c.field == benchField || several[c.field] || c.group != "" {
			continue
		}
		j, taken := best[c.field]
		if !taken {
			best[c.field] = i
			continue
		}
		loser := i
		if c.sure > t.columns[j].sure {
			loser, best[c.field] = j, i
		}
		if c.field == nameField && !t.has(defField) {
			t.columns[loser].field = defField
			continue
		}
		t.columns[loser].why = "a second column for " + string(c.field)
		t.columns[loser].field = noField
	}
}

// several are the fields that may have more than one column.
var several = map[field]bool{revisedField: true, progressField: true, commentField: true, derivedField: true, evidenceField: true}
