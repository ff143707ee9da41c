package ingest

import (
	"slices"
	"testing"

	"scrutiny/briefing"
)

// What the reference lists is what a mapping may name, and every field has a
// heading by which it is known.
func TestFieldNames(t *testing.T) {
	want := map[briefing.SheetKind]string{
		briefing.IndicatorSheet: "polarity", briefing.PlanSheet: "success measure", briefing.RecommendationSheet: "addressed to",
	}
	for kind, name := range want {
		names := FieldNames(kind)
		if !slices.ContainsFunc(names, func(n FieldName) bool { return n.Name == name }) {
			t.Errorf("%s: no field %q among %v", kind, name, names)
		}
		for _, n := range names {
			if len(n.Headings) == 0 {
				t.Errorf("%s: %q has no heading", kind, n.Name)
			}
		}
	}
}
