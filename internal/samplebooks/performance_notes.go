package samplebooks

// scorecardNotes are the words on the sheet "Notes", one paragraph a row.
var scorecardNotes = []string{
	fiction,
	"Statistical neighbours' figures are invented too. England's are approximate and given for illustration.",
	"The scorecard is refreshed on the fifth working day after the quarter ends. Figures may change when late recording is caught up; changes of more than one percentage point are described in the commentary.",
	"Percentages are calculated on unrounded numbers. Rates are per 10,000 children aged 0 to 17 (36,100 children, mid-2025 estimate).",
	"Year to date indicators start again from nothing each April. Compare them with the same quarter of the year before.",
	"RAG is the service's own judgement on the latest quarter. The tolerance is five percentage points from target unless the indicator states its own.",
	"An indicator whose target is suspended stays on the scorecard and is not rated.",
	"A fall in children on child protection plans since January 2026 is being audited. The audit reports in December 2026.",
}

// markerNotes is the legend under the notes.
var markerNotes = [][2]string{
	{"c", "A number from 1 to 5 that is withheld so that no child can be recognised"},
	{"[r]", "Revised since it was last reported"},
	{"<5", "Fewer than five; withheld for the same reason"},
	{"z", "Not applicable: the indicator did not exist in that quarter"},
	{"n/a", "Not collected while the target was suspended"},
	{"Annual indicator", "Reported once a year, in quarter 4"},
	{"not yet available", "Will be reported when the first figures are complete"},
	{"Blank", "A figure is missing; the reason is in the column \"Reason for missing data\""},
}

// notesWidth is the width of the notes' column in characters.
const notesWidth = 110

func writeNotes(s sheet) {
	s.put(1, 1, "Notes to the scorecard", titleLook)
	at := 3
	for _, note := range scorecardNotes {
		s.put(1, at, "•", look{centre: true})
		s.put(2, at, note, look{wrap: true})
		s.height(at, textHeight(note, notesWidth))
		at++
	}
	at++
	s.put(2, at, "What stands in a cell in place of a figure", look{bold: true})
	for i, note := range markerNotes {
		s.put(1, at+1+i, note[0], look{fill: paleGrey, wrap: true, centre: true, border: true})
		s.put(2, at+1+i, note[1], textLook)
	}
	s.width(1, 18)
	s.width(2, notesWidth)
	s.printOn(printing{paper: a4, pagesWide: 1})
}

// extracts is the analysts' own log, kept on a hidden sheet as real workbooks do.
var extracts = [][4]string{
	{"01/10/2026", "Contacts and referrals", "3,672", "Reconciled to the case system"},
	{"01/10/2026", "Assessments", "688", "Reconciled to the case system"},
	{"02/10/2026", "Child protection plans", "171", "Sent to the audit team"},
	{"02/10/2026", "Children looked after", "353", "Reconciled to the case system"},
	{"05/10/2026", "Pathway plans", "0", "Failed validation: plan dates missing after the upgrade. Re-run asked for"},
	{"06/10/2026", "Early help module", "1,246", "Reconciled to the early help module"},
}

func writeWorking(s sheet) {
	s.put(1, 1, "Working: do not print", look{bold: true})
	for i, header := range []string{"Run", "Extract", "Records", "Check"} {
		s.put(i+1, 3, header, headLook)
	}
	for i, extract := range extracts {
		for j, text := range extract {
			s.put(j+1, 4+i, text, textLook)
		}
	}
	s.width(2, 28)
	s.width(4, 60)
}
