package samplebooks

// recommendation is one row of the panel's tracker.
type recommendation struct {
	ref, meeting, text, to string // meeting is its date, "2026-02-24"
	response, reason       string
	action, lead, due      string
	status, evidence       string
}

var recommendationColumns = []struct {
	header string
	width  float64
}{
	{"Ref", 8}, {"Meeting date", 13}, {"Recommendation", 50}, {"Addressed to", 24}, {"Response", 14}, {"Reason", 40},
	{"Action taken", 46}, {"Lead", 26}, {"Due date", 12}, {"Status", 14}, {"Evidence", 44},
}

var recommendations = []recommendation{
	{
		ref: "R1", meeting: "2025-09-23", text: "That the improvement plan shows the priority of each action.",
		to: "Corporate Director", response: "Accepted", action: "Priority added to the plan from November 2025.",
		lead: "Head of Performance and Insight", due: "2025-11-25", status: "Complete", evidence: "Improvement plan, column \"Priority\"",
	},
	{
		ref: "R2", meeting: "2025-09-23", text: "That contacts and referrals are reported by source.",
		to: "Corporate Director", response: "Accepted", action: "Both are shown for six sources from quarter 2 of 2025/26.",
		lead: "Head of Service, Front Door", due: "2025-11-25", status: "Complete", evidence: "Scorecard, FD2 and FD3",
	},
	{
		ref: "R3", meeting: "2025-11-25", text: "That the looked-after rate is shown over six years against statistical neighbours and England.",
		to: "Corporate Director", response: "Accepted", action: "Added to the scorecard.",
		lead: "Head of Service, Children in Care", due: "2026-02-24", status: "Complete", evidence: "Scorecard, CL1",
	},
	{
		ref: "R4", meeting: "2025-11-25", text: "That the council keeps in touch with care leavers to the age of 25 and reports how many.",
		to: "Cabinet Member for Children", response: "Accepted", action: "A new indicator is reported from quarter 1 of 2026/27.",
		lead: "Head of Service, Care Leavers", due: "2026-06-23", status: "Complete", evidence: "Scorecard, LV2",
	},
	{
		ref: "R5", meeting: "2026-02-24", text: "That Cabinet funds the 13 family practitioners for a further two years.",
		to: "Cabinet", response: "Rejected", reason: "Cabinet will decide when the evaluation is finished and the council's settlement is known.",
		lead: "Cabinet Member for Children", due: "2026-04-30", status: "Closed",
	},
	{
		ref: "R6", meeting: "2026-02-24", text: "That the panel is told what difference the family practitioners have made.",
		to: "Corporate Director", response: "Partly accepted", reason: "Final-stage scores are not yet available; closures and re-opened cases will be reported instead.",
		action: "Evaluation agreed with the University of Marchester.", lead: "Head of Early Help", due: "2026-11-30", status: "In progress",
	},
	{
		ref: "R7", meeting: "2026-02-24", text: "That the transition pathway to adult services is finished and brought to the panel.",
		to: "Corporate Director; Director of Adult Social Care", response: "Accepted", action: "Pathway written; funding between 18 and 19 not agreed.",
		lead: "Assistant Director, Children in Care and Disability", due: "2026-06-23", status: "In progress",
	},
	{
		ref: "R8", meeting: "2026-06-23", text: "That the reasons for the fall in child protection plans are audited and the outcome is reported to the panel.",
		to: "Corporate Director", response: "Accepted", action: "Audit of 50 ended plans is under way, at risk of being late.",
		lead: "Head of Safeguarding and Review", due: "2026-12-11", status: "In progress",
	},
	{
		ref: "R9", meeting: "2026-06-23", text: "That managers' time for supervision is protected.",
		to: "Corporate Director", response: "Accepted", action: "Reported done in all teams on 11 September.",
		lead: "Principal Social Worker", due: "2026-09-15", status: "Complete",
	},
	{
		ref: "R10", meeting: "2026-06-23", text: "That the trust says when the wait for MindWell appointments will fall below four weeks.",
		to: "NHS Marchshire", due: "2026-08-31", status: "Awaiting response",
	},
	{
		ref: "R11", meeting: "2026-09-22", text: "That members visit the two new children's homes before they open.",
		to: "Corporate Director", due: "2027-01-29", status: "Awaiting response",
	},
}

const recommendationHeaderRow = 5

// recommendationsWorkbook is samples/marchshire/recommendations.xlsx.
func recommendationsWorkbook() ([]byte, error) {
	return tracker{"Position as at 30 September 2026", savedInOctober, recommendations}.workbook()
}

// tracker is what a workbook of recommendations is made of.
type tracker struct {
	asAt, saved     string
	recommendations []recommendation
}

func (t tracker) workbook() ([]byte, error) {
	b := newBook("Recommendation tracker", "Marchshire County Council", t.saved)
	s := b.addSheet("Tracker")
	s.put(1, 1, "Children and Young People Scrutiny Panel: recommendation tracker", titleLook)
	s.put(1, 2, t.asAt, look{bold: true, size: 12})
	s.put(1, 3, fiction, noticeLook)
	for i, column := range recommendationColumns {
		s.put(i+1, recommendationHeaderRow, column.header, headLook)
		s.width(i+1, column.width)
	}
	for i, r := range t.recommendations {
		r.write(s, recommendationHeaderRow+1+i)
	}
	s.freeze(2, recommendationHeaderRow+1)
	s.printOn(printing{paper: a3, pagesWide: 1, firstHeader: recommendationHeaderRow, lastHeader: recommendationHeaderRow})
	return b.bytes()
}

func (r recommendation) write(s sheet, at int) {
	s.put(1, at, r.ref, textLook)
	s.putDate(2, at, r.meeting, textLook)
	for i, text := range []string{r.text, r.to, r.response, r.reason, r.action, r.lead} {
		s.put(3+i, at, text, textLook)
	}
	s.putDate(9, at, r.due, textLook)
	s.put(10, at, r.status, textLook)
	s.put(11, at, r.evidence, textLook)
	s.height(at, max(
		textHeight(r.text, recommendationColumns[2].width),
		textHeight(r.reason, recommendationColumns[5].width),
		textHeight(r.action, recommendationColumns[6].width),
	))
}
