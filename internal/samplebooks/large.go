package samplebooks

import (
	"fmt"
	"strconv"
	"strings"
)

// Large makes a performance workbook in the layout of the sample county with so
// many indicators and quarters, the last one Q2 2026/27, and an improvement
// plan with so many actions. Every indicator has a target and a comment of
// about 40 words, so that the paper made of them is of a known size. The same
// numbers give the same bytes. It panics when a workbook cannot be made: it is
// for benchmarks and tests, whose sizes are fixed.
func Large(indicators, quarters, actions int) (performance, plan []byte) {
	performance, err := largeScorecard(indicators, quarters)
	if err == nil {
		plan, err = largePlan(actions).workbook()
	}
	if err != nil {
		panic(fmt.Sprintf("samplebooks: %d indicators, %d quarters, %d actions: %v", indicators, quarters, actions, err))
	}
	return performance, plan
}

// sequence is a linear congruential generator (the constants of Numerical
// Recipes): whole numbers that look random and are the same everywhere.
type sequence uint32

// next returns a number from 0 to n-1.
func (s *sequence) next(n int) int {
	*s = *s*1664525 + 1013904223
	return int(uint32(*s)>>8) % n
}

var largeThemes = []string{
	"Front door and MASH", "Assessment and child protection", "Children in our care",
	"Care leavers", "Early help", "Workforce and quality",
}

// largeMeasure is a kind of indicator; start, swing and target are in tenths of
// the unit.
type largeMeasure struct {
	name, unit, good     string
	start, swing, target int
}

// largeMeasures take turns.
var largeMeasures = []largeMeasure{
	{"Visits made in timescale", "%", "Higher", 780, 24, 900},
	{"Cases opened again within a year", "%", "Lower", 290, 18, 220},
	{"Open cases", "Number", "Lower", 14200, 900, 12500},
	{"Children supported, rate per 10,000 children", "Rate per 10,000", "Higher", 960, 40, 1010},
}

func largeScorecard(indicators, quarters int) ([]byte, error) {
	const lastQuarter = 2026*4 + 1 // Q2 2026/27, counted in quarters
	first := lastQuarter - quarters + 1
	card := scorecard{
		title: "Marchshire County Council: children's services scorecard", subtitle: "Quarter 2 (July to September) 2026/27",
		asAt: "Position as at 30 September 2026", notice: fiction,
		firstYear: first / 4, firstQuarter: first%4 + 1, quarters: quarters,
	}
	random := sequence(1)
	for i := range indicators {
		theme := i * len(largeThemes) / indicators
		card.indicators = append(card.indicators, largeIndicator(i+1, largeThemes[theme], quarters, &random))
	}
	b := newBook("Children's services scorecard", "Marchshire County Council", savedInOctober)
	card.write(b.addSheet("Scorecard"))
	return b.bytes()
}

func largeIndicator(number int, theme string, quarters int, random *sequence) indicator {
	m := largeMeasures[number%len(largeMeasures)]
	values := make([]string, quarters)
	level := m.start
	for q := range values {
		level += (m.target-level)/16 + random.next(2*m.swing+1) - m.swing
		values[q] = m.tenths(level)
	}
	latest := values[quarters-1]
	return indicator{
		ref: fmt.Sprintf("P%d", number), theme: theme, name: fmt.Sprintf("%s: service %d", m.name, number),
		definition: "As defined in the council's performance framework, counted on the last day of the quarter.",
		level:      "Local", unit: m.unit, good: m.good, basis: "Quarterly", status: "Active", target: m.tenths(m.target),
		values: strings.Join(values, " "),
		comment: fmt.Sprintf("The figure for the quarter was %s. The service has looked at the cases behind it with its partners and agreed what to change, team by team. "+
			"Progress is checked each month by the head of service, and the next quarter will show whether it has worked.", latest),
		owner: "Head of Service",
	}
}

// tenths prints a level as a series does: counts without a decimal place.
func (m largeMeasure) tenths(level int) string {
	if m.unit == "Number" {
		return strconv.Itoa(level / 10)
	}
	return fmt.Sprintf("%d.%d", level/10, level%10)
}

// largePlan is an improvement plan in which every status, priority and kind of
// date comes round.
func largePlan(actions int) plan {
	p := plan{
		title: "Marchshire County Council: children's services improvement plan", asAt: "Position as at 30 September 2026", notice: fiction,
		saved: savedInOctober,
	}
	for i, theme := range largeThemes {
		a := area{title: fmt.Sprintf("Priority area %d: %s", i+1, theme)}
		for n := i * actions / len(largeThemes); n < (i+1)*actions/len(largeThemes); n++ {
			a.actions = append(a.actions, largeAction(i+1, n))
		}
		p.areas = append(p.areas, a)
	}
	return p
}

func largeAction(area, number int) action {
	states := []struct {
		status, brag, due string
		revised           []string
		done              int
	}{
		{"Complete", "Blue", "2026-06-30", nil, 100},
		{"In progress", "Green", "2027-03-31", nil, 60},
		{"In progress", "Amber", "2026-06-30", []string{"30/09/2026", "31/12/2026"}, 45},
		{"In progress", "Red", "2026-08-31", nil, 30},
		{"Not started", "Grey", "2027-06-30", nil, 0},
	}
	state := states[number%len(states)]
	a := action{
		ref: fmt.Sprintf("%d.%d", area, number+1), text: fmt.Sprintf("Agree with partners how service %d will work and put it in place in every team", number+1),
		measure: "All teams work in the agreed way", lead: "Head of Service", partners: "NHS Marchshire; Marchshire Police",
		priority: []string{"High", "Medium", "Low"}[number%3], start: "2026-01-05", due: state.due, revised: state.revised,
		status: state.status, brag: state.brag, done: state.done, indicators: fmt.Sprintf("P%d", number+1),
		progress: []string{"18/09/2026: Agreed with partners; two teams have started.", "19/06/2026: Draft discussed with partners."},
	}
	if state.status == "Complete" {
		a.evidence = "Report to the Improvement Board, June 2026"
	}
	return a
}
