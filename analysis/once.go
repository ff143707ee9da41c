package analysis

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// toldOnce leaves out what only repeats another problem in other words: figures
// that are refused for a year which is told as mistyped in the heading over
// them, and a suppressed figure that is told as published in the last report
// and in an earlier paper. What stays is as grave as the gravest.
func toldOnce(told briefing.Diagnostics) briefing.Diagnostics {
	repeats := make([]bool, len(told))
	for i := range told {
		heading, isHeading := strings.CutPrefix(told[i].Form, "the heading says ")
		switch {
		case isHeading && told[i].Severity > briefing.Note:
			period, _, _ := strings.Cut(heading, ", out of sequence")
			underHeading(told, i, period, repeats)
		case strings.HasSuffix(told[i].Form, ": published in the last report, and suppressed now"):
			for j := range told {
				repeats[j] = repeats[j] || told[j].Pos == told[i].Pos && told[j].Form == "… is suppressed now, but was published in an earlier paper"
			}
		}
	}
	var once briefing.Diagnostics
	for i, d := range told {
		if !repeats[i] {
			once = append(once, d)
		}
	}
	return slices.Clip(once)
}

// underHeading marks the problems that go with the mistyped heading of a period,
// and makes it as grave as they are.
func underHeading(told briefing.Diagnostics, heading int, period string, repeats []bool) {
	h := &told[heading]
	for j, d := range told {
		ofIt := strings.HasPrefix(d.Form, "…: an actual figure for "+period+",") ||
			strings.HasSuffix(d.Form, " before the next one, for "+period+", and is left out")
		if ofIt && d.Pos.File == h.Pos.File && d.Pos.Sheet == h.Pos.Sheet {
			repeats[j] = true
			h.Severity = max(h.Severity, d.Severity)
		}
	}
}
