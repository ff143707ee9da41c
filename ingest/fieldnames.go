package ingest

import (
	"slices"

	"scrutiny/briefing"
)

// FieldName is a name that a column can be given under "columns" in
// briefing.yaml.
type FieldName struct {
	Name     string
	Headings []string // by which such a column is known, in small letters and without signs; sorted
}

// FieldNames lists what the columns of a kind of sheet can hold, sorted by name.
func FieldNames(kind briefing.SheetKind) []FieldName {
	l := map[briefing.SheetKind]layout{
		briefing.IndicatorSheet: periodsAcross, briefing.PlanSheet: planLayout, briefing.RecommendationSheet: recommendLayout,
	}[kind]
	var names []FieldName
	for _, f := range fieldsOf(l) {
		n := FieldName{Name: string(f)}
		for heading, of := range l.words() {
			if of == f {
				n.Headings = append(n.Headings, heading)
			}
		}
		slices.Sort(n.Headings)
		names = append(names, n)
	}
	return names
}
