package templates

import (
	"testing"

	"scrutiny/briefing"
)

func TestWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{count(0, "indicator"), "no indicators"},
		{count(1, "indicator"), "one indicator"},
		{count(9, "action"), "nine actions"},
		{count(10, "action"), "10 actions"},
		{count(1234, "row"), "1,234 rows"},
		{plural(2, "family"), "families"},
		{plural(2, "day"), "days"},
		{plural(1, "family"), "family"},
		{list(), ""},
		{list("a", "", "b"), "a and b"},
		{list("a", "b", "c"), "a, b and c"},
		{ordinal(3), "third"},
		{ordinal(11), "11th"},
		{ordinal(21), "21st"},
		{ordinal(112), "112th"},
		{capital("ŵy"), "Ŵy"},
		{capital(""), ""},
		{sentence("It fell"), "It fell."},
		{sentence("Did it fall?"), "Did it fall?"},
		{sentence(" "), ""},
		{join("A.", "", " B. "), "A. B."},
		{overdueBy(14), "14 days"},
		{overdueBy(15), "two weeks"},
		{times(2), "twice"},
		{figure(briefing.Unit{Kind: briefing.Rate, Per: 10000}, briefing.Number(61.2, 1)), "61.2 per 10,000"},
		{figure(briefing.Unit{Kind: briefing.Count}, briefing.Absent(briefing.Confidential)), "a small number"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
