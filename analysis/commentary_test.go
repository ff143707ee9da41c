package analysis

import (
	"testing"

	"scrutiny/briefing"
)

func TestCommentary(t *testing.T) {
	const owner = "Head of service"
	for _, c := range []struct {
		name, figures, target, comment string
		want                           []string
	}{
		{"says improved where it worsened", "90|88|86|84|80", "", "Performance has improved this quarter.",
			[]string{`warning K5 the commentary says "improved", but the figure is worse than in the period before and than a year before`}},
		{"not improved", "90|88|86|84|80", "", "Performance has not improved this quarter.", nil},
		{"will improve", "90|88|86|84|80", "", "The new team will bring improvement.", nil},
		{"better on the quarter is enough", "90|88|86|78|80", "", "Performance improved.", nil},
		{"says it rose where it fell", "90|88|86|84|80", "", "The rate rose again", []string{`warning K5 says "rose", but the figure is lower`}},
		{"says it fell where it fell", "90|88|86|84|80", "", "The rate fell again", nil},
		{"a first figure against nothing", "80", "", "Performance improved.", nil},
		{"one comparison only", "90|80", "", "Improved.", []string{`warning K5 says "improved", but the figure is worse than in the period before`}},
		{"a figure of the row", "90|88|86|84|80.4", "", "Now at 80%, was 84% in the last quarter, and 90% a year ago.", nil},
		{"a change that the row gives", "90|88|86|84|80", "", "A fall of 4 percentage points.", nil},
		{"a figure that is nowhere", "90|88|86|84|80", "", "In March it stood at 92%.", []string{"warning K5 the commentary gives 92%, which is nowhere"}},
		{"dates, staff and quarters are no figures", "90|88|86|84|80", "",
			"From 14 June 2021, 25 practitioners in Q1 and 12 weeks of 2020/21 on 30/06/2021 at 10:30.", nil},
		{"a count that is nowhere", "90|88|86|84|80", "", "57 families waited.", []string{"note K5 the commentary gives 57"}},
		{"numbers of the measure's own name", "90|88|86|84|80", "", "Children aged 19 to 21: 45 of them in time or better.", nil},
		{"more than in an older quarter", "90|88|86|84|80", "", "6 more than in Q3 2020/21.", nil},
		{"an older quarter", "90|88|86|84|80", "", "In Q3 2020/21 staffing was low.", []string{"warning K5 speaks of Q3 2020/21 and not of Q1 2021/22"}},
		{"an older quarter to compare with", "90|88|86|84|80", "", "Down since Q3 2020/21.", nil},
		{"both quarters", "90|88|86|84|80", "", "Q4 2020/21 was low; Q1 2021/22 is lower", nil},
		{"the same words as last quarter", "90|88|86|84|80", "", "Steady work goes on.", []string{"warning K5 the commentary on Q1 2021/22 is the same as that on Q4 2020/21"}},
		{"off target without a word", "90|88|86|84|80", "90", "", []string{"warning A5 is off target and has no commentary"}},
		{"off target, nothing said", "90|88|86|84|80", "90", "Noted.", []string{"note K5 is off target, and its commentary shows no reason, no action, no date"}},
		{"off target, explained", "90|88|86|84|80", "90", "Vacancies caused delay; two posts will be filled by September.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			ind := percentage(c.figures)
			ind.Definition = "Assessments in 45 days or better"
			ind.Owner, ind.Target = owner, reading(c.target, "B5")
			ind.Comment = briefing.Text{Text: c.comment, Pos: briefing.Pos{File: "performance.xlsx", Sheet: "Indicators", Cell: "K5"}}
			if c.name == "the same words as last quarter" {
				ind.Points[3].Comment.Text = "Steady work goes on"
			}
			other := percentage("1")
			other.Comment.Text, other.Points = "A word", nil
			f, ds := analyse(briefing.Dataset{Indicators: []briefing.Indicator{ind, other}}, briefing.Brief{})
			wantDiagnostics(t, ds, c.want...)
			if len(f.Doubts) != 0 {
				t.Errorf("commentary reaches the paper: %v", f.Doubts)
			}
		})
	}
}

// A workbook without a column of commentary is not asked for it.
func TestNoCommentaryAtAll(t *testing.T) {
	ind := percentage("80")
	ind.Target = reading("90", "B5")
	_, _, ds := analyseOne(t, ind, briefing.Brief{})
	wantDiagnostics(t, ds)
}

// Reading commentary must not break on any text.
func FuzzCommentary(f *testing.F) {
	f.Add("Improved to 87% in Q3 2020/21; was £1,200 on 3/4/21.")
	f.Add("…½ 10% 1e9 99999999999999999999 Q9 quarter 4 of 20x1")
	f.Fuzz(func(_ *testing.T, comment string) {
		ind := percentage("90|88|86|84|80")
		ind.Target = reading("90", "B5")
		ind.Comment.Text = comment
		analyse(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, briefing.Brief{})
	})
}
