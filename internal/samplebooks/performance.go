package samplebooks

import "slices"

// Marchshire's scorecard: 39 indicators in six themes, Q3 2020/21 to
// Q2 2026/27.
const (
	fiction      = "Marchshire is a fictional county. Its figures, actions and people's roles are invented."
	quartersHeld = 24
)

// marchshireIndicators lists the scorecard in its printed order.
func marchshireIndicators() []indicator {
	return slices.Concat(frontDoor, childProtection, childrenInOurCare, careLeavers, earlyHelp, workforce)
}

// performanceWorkbook is samples/marchshire/performance.xlsx.
func performanceWorkbook() ([]byte, error) {
	b := newBook("Children's services scorecard, Quarter 2 2026/27", "Marchshire County Council", savedInOctober)
	card := scorecard{
		title:     "Marchshire County Council: children's services scorecard",
		subtitle:  "Quarter 2 (July to September) 2026/27",
		asAt:      "Position as at 30 September 2026. Produced 9 October 2026 by Performance and Insight.",
		notice:    fiction,
		firstYear: 2020, firstQuarter: 3, quarters: quartersHeld,
		indicators: marchshireIndicators(),
	}
	card.write(b.addSheet("Scorecard"))
	writeNotes(b.addSheet("Notes"))
	writeWorking(b.addSheet("Working"))
	b.check(b.file.SetSheetVisible("Working", false))
	return b.bytes()
}
