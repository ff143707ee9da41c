package analysis

import (
	"fmt"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// A mistyped year stands in one heading over many rows: it is told once, with
// what was meant, and as an error where its figures are refused. Who says that
// the year is right gets the refusal of each figure.
func TestAMistypedYearIsToldOnce(t *testing.T) {
	var ds briefing.Dataset
	for row := range 3 {
		ind := number(fmt.Sprintf("%d | 81 | 82 | 83 | 84", 80+row))
		ind.Name = fmt.Sprint("Measure ", row)
		for i := range ind.Points {
			ind.Points[i].Value.Pos = briefing.Pos{File: "kpi.xlsx", Sheet: "Scorecard", Cell: fmt.Sprintf("%c%d", 'D'+i, row+2)}
		}
		ind.Points[3].Period = briefing.NewQuarter(briefing.Financial, 2062, ind.Points[3].Period.Part())
		ds.Indicators = append(ds.Indicators, ind)
	}
	brief := briefing.Brief{AsAt: ds.Indicators[0].Points[4].Period.End()}
	_, told := Analyse(ds, brief)
	if told.Count(briefing.Error) != 1 || told.Count(briefing.Warning) != 0 || !strings.Contains(texts(told), "out of sequence: want") {
		t.Errorf("%s", texts(told))
	}
	brief.Checks = []briefing.CheckSetting{{Check: briefing.CheckYear, Level: briefing.CheckNote}}
	if _, told = Analyse(ds, brief); told.Count(briefing.Error) != 3 {
		t.Errorf("with the year said to be right:\n%s", texts(told))
	}
	_, told = Analyse(ds, briefing.Brief{})
	if told.Count(briefing.Error) != 1 || told.Count(briefing.Warning) != 0 {
		t.Errorf("without an as-at date:\n%s", texts(told))
	}
}

// A small figure that the last report published is told once.
func TestAFigurePublishedBeforeIsToldOnce(t *testing.T) {
	ind := number("12 | 11 | 3 | 10")
	ds := briefing.Dataset{Indicators: []briefing.Indicator{ind}}
	ds.Last = &briefing.LastReport{Dataset: briefing.Dataset{Indicators: []briefing.Indicator{ind}}, Published: true}
	_, told := Analyse(ds, briefing.Brief{})
	if n := strings.Count(texts(told), "suppressed now"); n != 1 || told.Count(briefing.Warning) != 1 {
		t.Errorf("told %d times:\n%s", n, texts(told))
	}
}

func texts(told briefing.Diagnostics) string {
	var all strings.Builder
	for _, d := range told {
		all.WriteString(d.Severity.String() + ": " + d.String() + "\n")
	}
	return all.String()
}
