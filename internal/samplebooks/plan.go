package samplebooks

import "strings"

// action is one row of the improvement plan. Dates are written "2026-09-30";
// words in their place are kept ("Ongoing").
type action struct {
	ref, text, measure, lead, partners string
	priority                           string // High, Medium, Low
	start, due                         string
	revised                            []string // oldest first; "30/11/2026" where there are several
	status, brag                       string
	done                               int      // per cent
	progress                           []string // newest first, "12/09/2026: …"
	evidence, indicators               string
}

// area is a priority area of the plan with its actions.
type area struct {
	title   string
	actions []action
}

var planColumns = []struct {
	header string
	width  float64
}{
	{"Ref", 6}, {"Action", 44}, {"Success measure", 36}, {"Lead", 24}, {"Partners", 26}, {"Priority", 10},
	{"Start date", 12}, {"Original due date", 12}, {"Revised due date", 12}, {"Status", 13}, {"BRAG", 9},
	{"% complete", 10}, {"Progress", 64}, {"Evidence", 36}, {"Linked indicators", 12},
}

const planHeaderRow = 6

// marchshirePlan lists the plan's priority areas in its printed order.
func marchshirePlan() []area {
	return []area{planFrontDoor, planPractice, planCare, planLeavers, planEarlyHelp, planWorkforce}
}

// planWorkbook is samples/marchshire/improvement-plan.xlsx.
func planWorkbook() ([]byte, error) {
	b := newBook("Children's services improvement plan", "Marchshire County Council")
	s := b.addSheet("Improvement plan")
	s.put(1, 1, "Marchshire County Council: children's services improvement plan 2025 to 2027", titleLook)
	s.put(1, 2, "Position as at 30 September 2026", look{bold: true, size: 12})
	s.put(1, 3, "Blue: complete. Green: on track. Amber: at risk. Red: overdue or off track. Grey: not started.", plainLook)
	s.put(1, 4, fiction, noticeLook)
	for i, column := range planColumns {
		s.put(i+1, planHeaderRow, column.header, headLook)
		s.width(i+1, column.width)
	}
	s.height(planHeaderRow, 30)
	at := planHeaderRow + 1
	for _, area := range marchshirePlan() {
		s.across(1, len(planColumns), at, area.title, look{fill: paleBlue, bold: true, size: 12, border: true})
		at++
		for _, a := range area.actions {
			a.write(s, at)
			at++
		}
	}
	s.freeze(3, planHeaderRow+1)
	s.printOn(8, planHeaderRow, planHeaderRow)
	return b.bytes()
}

func (a action) write(s sheet, at int) {
	for i, text := range []string{a.ref, a.text, a.measure, a.lead, a.partners} {
		s.put(i+1, at, text, textLook)
	}
	s.put(6, at, a.priority, look{centre: true, border: true})
	s.putDate(7, at, a.start, textLook)
	s.putDate(8, at, a.due, textLook)
	s.putDate(9, at, strings.Join(a.revised, "\n"), textLook)
	s.put(10, at, a.status, textLook)
	s.put(11, at, a.brag, ragLook(a.brag))
	s.put(12, at, float64(a.done)/100, look{format: "0%", centre: true, border: true})
	for i, text := range []string{strings.Join(a.progress, "\n"), a.evidence, a.indicators} {
		s.put(13+i, at, text, textLook)
	}
	s.height(at, max(54, 40*float64(len(a.progress))))
}
