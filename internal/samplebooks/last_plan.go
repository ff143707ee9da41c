package samplebooks

import "slices"

// lastNotes is the day of the last notes on progress in the plan of the panel's
// last meeting.
const lastNotes = "2026-07-10"

// actionsThen are the actions that were different in that plan. Status, rating,
// revised dates, evidence and per cent complete are as given; the other fields
// are as now where they are empty. Notes on progress are those of the time.
var actionsThen = []action{
	{ref: "1.1", status: "In progress", brag: "Amber", done: 60, revised: []string{"2026-09-30"}},
	{ref: "1.2", status: "In progress", brag: "Amber", done: 50, revised: []string{"30/06/2026", "30/09/2026"}},
	{ref: "1.3", status: "In progress", brag: "Green", done: 90},
	{ref: "1.4", status: "Not started", brag: "Grey"},
	{ref: "1.6", status: "In progress", brag: "Green", done: 60},
	{ref: "1.8", status: "In progress", brag: "Green", done: 40, evidence: "Monthly sampling reports"},
	{ref: "2.1", status: "Not started", brag: "Grey"},
	{ref: "2.3", status: "In progress", brag: "Amber", done: 30},
	{ref: "2.4", status: "In progress", brag: "Green", done: 60, due: "2026-07-31"},
	{ref: "2.5", status: "In progress", brag: "Green", done: 70},
	{ref: "2.6", status: "In progress", brag: "Green", done: 80},
	{ref: "2.9", status: "In progress", brag: "Green", done: 35},
	{ref: "3.2", status: "In progress", brag: "Green", done: 65},
	{ref: "3.3", status: "In progress", brag: "Green", done: 40},
	{ref: "3.4", status: "In progress", brag: "Amber", done: 45, revised: []string{"2026-08-31"}, indicators: "CL4, CL9"},
	{ref: "3.5", status: "In progress", brag: "Amber", done: 15},
	{ref: "3.7", status: "In progress", brag: "Amber", done: 45},
	{ref: "4.1", status: "In progress", brag: "Green", done: 55, revised: []string{"31/12/2025", "31/05/2026", "31/08/2026"}},
	{ref: "4.2", status: "In progress", brag: "Amber", done: 20},
	{ref: "4.3", status: "In progress", brag: "Amber", done: 80},
	{ref: "4.4", status: "In progress", brag: "Green", done: 50, progress: []string{"12/06/2026: One start in May; nine offers for September."}},
	{ref: "4.6", status: "In progress", brag: "Amber", done: 10, lead: "Digital Services Manager", progress: []string{"30/06/2026: Supplier chosen."}},
	{ref: "5.2", status: "In progress", brag: "Amber", done: 15, due: "2026-09-30"},
	{ref: "5.3", status: "In progress", brag: "Green", done: 75},
	{ref: "5.4", status: "In progress", brag: "Green", done: 70, revised: []string{"2026-12-31"}},
	{ref: "5.6", status: "In progress", brag: "Amber", done: 60, progress: []string{"24/06/2026: Draft agreement sent to 20 organisations."}},
	{ref: "5.8", status: "Not started", brag: "Grey"},
	{ref: "6.1", status: "In progress", brag: "Amber", done: 50, revised: []string{"2026-11-30"}},
	{ref: "6.2", status: "In progress", brag: "Amber", done: 30, text: "Give every social worker two hours of protected time for supervision a month"},
	{ref: "6.4", status: "In progress", brag: "Green", done: 65, measure: "No more than 12% of posts filled by agency workers"},
	{ref: "6.6", status: "In progress", brag: "Green", done: 25},
	{ref: "6.7", status: "In progress", brag: "Green", done: 30, progress: []string{"24/06/2026: Drafting group has met twice."}},
	{ref: "6.8", status: "In progress", brag: "Green", done: 40, progress: []string{"29/06/2026: 14 young people chosen."}},
}

// droppedAction stood at the end of priority area 5.
var droppedAction = action{
	ref: "5.9", text: "Open a Saturday drop-in for young carers in two family hubs",
	measure: "40 young carers a month", lead: "Head of Early Help", partners: "Young Carers Marchshire",
	priority: "Medium", start: "2026-01-12", due: "2026-09-30",
	status: "In progress", brag: "Amber", done: 20,
	progress: []string{"18/06/2026: One hub found; no staff for Saturdays."},
}

// lastPlan lists the priority areas of the last meeting's plan.
func lastPlan() []area {
	var areas []area
	for _, now := range marchshirePlan() {
		last := area{title: now.title}
		for _, a := range now.actions {
			last.actions = append(last.actions, a.then())
		}
		if now.title == planEarlyHelp.title {
			last.actions = append(last.actions, droppedAction)
		}
		areas = append(areas, last)
	}
	return areas
}

// then is the action as it was for the last meeting.
func (a action) then() action {
	a.progress = slices.DeleteFunc(slices.Clone(a.progress), func(note string) bool { return isoDay(note[:10]) > lastNotes })
	i := slices.IndexFunc(actionsThen, func(was action) bool { return was.ref == a.ref })
	if i < 0 {
		return a
	}
	was := actionsThen[i]
	a.status, a.brag, a.done, a.revised, a.evidence = was.status, was.brag, was.done, was.revised, was.evidence
	for _, change := range []struct {
		of *string
		to string
	}{
		{&a.text, was.text}, {&a.measure, was.measure}, {&a.lead, was.lead}, {&a.due, was.due}, {&a.indicators, was.indicators},
	} {
		if change.to != "" {
			*change.of = change.to
		}
	}
	if len(was.progress) > 0 {
		a.progress = was.progress
	}
	return a
}

// lastPlanWorkbook is samples/marchshire/previous/improvement-plan.xlsx.
func lastPlanWorkbook() ([]byte, error) {
	return plan{
		title:  "Marchshire County Council: children's services improvement plan 2025 to 2027",
		asAt:   "Position as at 30 June 2026",
		notice: fiction,
		saved:  savedInJuly,
		areas:  lastPlan(),
	}.workbook()
}
