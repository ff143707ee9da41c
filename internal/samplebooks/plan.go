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

// plan is what an improvement plan's workbook is made of.
type plan struct {
	title, asAt, notice string
	saved               string
	areas               []area
}

// planWorkbook is samples/marchshire/improvement-plan.xlsx.
func planWorkbook() ([]byte, error) {
	return plan{
		title:  "Marchshire County Council: children's services improvement plan 2025 to 2027",
		asAt:   "Position as at 30 September 2026",
		notice: fiction,
		saved:  savedInOctober,
		areas:  marchshirePlan(),
	}.workbook()
}

func (p plan) workbook() ([]byte, error) {
	b := newBook("Children's services improvement plan", "Marchshire County Council", p.saved)
	s := b.addSheet("Improvement plan")
	s.put(1, 1, p.title, titleLook)
	s.height(1, 24)
	s.put(1, 2, p.asAt, look{bold: true, size: 12})
	s.put(1, 3, "Blue: complete. Green: on track. Amber: at risk. Red: overdue or off track. Grey: not started.", plainLook)
	s.put(1, 4, p.notice, noticeLook)
	for i, column := range planColumns {
		s.put(i+1, planHeaderRow, column.header, headLook)
		s.width(i+1, column.width)
	}
	s.height(planHeaderRow, 28)
	row := planHeaderRow + 1
	for _, area := range p.areas {
		s.across(1, len(planColumns), row, area.title, look{fill: paleBlue, bold: true, size: 12, border: true})
		row++
		for _, a := range area.actions {
			a.write(s, row)
			row++
		}
	}
	s.choices(6, planHeaderRow+1, row-1, "High", "Medium", "Low")
	s.choices(10, planHeaderRow+1, row-1, "Not started", "In progress", "Complete", "Paused", "Cancelled")
	s.choices(11, planHeaderRow+1, row-1, "Blue", "Green", "Amber", "Red", "Grey")
	s.freeze(3, planHeaderRow+1)
	s.printOn(printing{paper: a3, pagesWide: 1, firstHeader: planHeaderRow, lastHeader: planHeaderRow})
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
	s.height(at, max(
		textHeight(a.text, planColumns[1].width),
		textHeight(a.measure, planColumns[2].width),
		textHeight(a.partners, planColumns[4].width),
		textHeight(strings.Join(a.revised, "\n"), planColumns[8].width),
		textHeight(strings.Join(a.progress, "\n"), planColumns[12].width),
	))
}

// isoDay turns "30/09/2026" into "2026-09-30" and leaves that as it is.
func isoDay(day string) string {
	if parts := strings.Split(day, "/"); len(parts) == 3 {
		return parts[2] + "-" + parts[1] + "-" + parts[0]
	}
	return day
}
