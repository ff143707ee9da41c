package since

import (
	"testing"

	"scrutiny/briefing"
)

const series = "70 | 72 | 75 | 71 | 74 | "

func TestIndicatorsFoundAgain(t *testing.T) {
	tests := []struct {
		name      string
		then, now []briefing.Indicator
		want      []string
	}{
		{"new and dropped",
			[]briefing.Indicator{indicator("1", "Visits in time", series), indicator("2", "Plans reviewed", "50 | 51 | 50 |")},
			[]briefing.Indicator{indicator("1", "Visits in time", series), indicator("3", "Dental checks", "88 | 90 | 91 |")},
			[]string{"new Dental checks", "dropped Plans reviewed"}},
		{"the same reference",
			[]briefing.Indicator{indicator("1", "Assessments in 45 days", series)},
			[]briefing.Indicator{indicator("1", "Timely assessments", series)},
			[]string{"renamed Timely assessments Assessments in 45 days"}},
		{"a like name under another reference",
			[]briefing.Indicator{indicator("1", "Assessments completed within 45 days", series)},
			[]briefing.Indicator{indicator("A1", "Assessments completed in 45 working days", series)},
			[]string{"renamed Assessments completed in 45 working days Assessments completed within 45 days", `reference: "1" to "A1"`}},
		{"another name and reference, the same figures",
			[]briefing.Indicator{indicator("1", "Assessments completed", series)},
			[]briefing.Indicator{indicator("A1", "Timeliness", series)},
			[]string{"renamed Timeliness Assessments completed", `reference: "1" to "A1"`}},
		{"the same reference given to another measure",
			[]briefing.Indicator{indicator("1", "Visits in time", "70 | 72 | 75 | 71 | ")},
			[]briefing.Indicator{indicator("1", "Dental checks", "88 | 90 | 91 | 89 | ")},
			[]string{"new Dental checks", "dropped Visits in time"}},
		{"names with other numbers are other measures",
			[]briefing.Indicator{indicator("", "Contacts decided within 24 hours by the front door", "")},
			[]briefing.Indicator{indicator("", "Contacts decided within 48 hours by the front door", "")},
			[]string{"new Contacts decided within 48 hours by the front door", "dropped Contacts decided within 24 hours by the front door"}},
		{"capitals and punctuation are no new name",
			[]briefing.Indicator{indicator("1", "Re-referrals (12 months)", series)},
			[]briefing.Indicator{indicator("1", "RE-REFERRALS, 12 months", series)}, nil},
		{"references swapped, names kept",
			[]briefing.Indicator{indicator("1", "Visits in time", series), indicator("2", "Dental checks", "88 | 90 | 91 |")},
			[]briefing.Indicator{indicator("2", "Visits in time", series), indicator("1", "Dental checks", "88 | 90 | 91 |")},
			[]string{`reference: "1" to "2"`, `reference: "2" to "1"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wantTold(t, compare(dataset(tt.now...), dataset(tt.then...)), tt.want...)
		})
	}
}

func TestDefinitions(t *testing.T) {
	then, now := indicator("1", "In time", series), indicator("1", "In time", series)
	then.Definition, now.Definition = "Assessments finished within 45 working days.", "Assessments finished within 50 working days."
	now.Polarity = briefing.LowerIsBetter
	now.Unit = briefing.Unit{Kind: briefing.Rate, Per: 10000}
	now.Cumulative = true
	then.Tolerance, now.Tolerance = briefing.Tolerance{Amount: 5, Stated: true}, briefing.Tolerance{Amount: 10, Relative: true, Stated: true}
	then.Band = briefing.Band{Low: reading("60"), High: reading("80")}
	now.Band = briefing.Band{Low: reading("50"), High: reading("90")}
	then.Parts = []briefing.Part{{Name: "Police"}, {Name: "Schools"}}
	now.Parts = []briefing.Part{{Name: "Police"}, {Name: "Health"}}
	want := []string{
		`definition: "Assessments finished within 45 working days." to "Assessments finished within 50 working days."`,
		`direction: "higher is better" to "lower is better"`,
		`unit: "%" to "per 10,000"`,
		`time basis: "each period alone" to "year to date"`,
		`tolerance: "5 percentage points" to "10% of the target"`,
		`range: "60% to 80%" to "50 to 90"`,
		`breakdown: "" to "Health"`,
		`breakdown: "Schools" to ""`,
	}
	wantTold(t, compare(dataset(now), dataset(then)), want...)

	// Exported figures say nothing of definitions and of the year to date.
	then.Definition, then.Tolerance, then.Band = "", briefing.Tolerance{}, briefing.Band{}
	before := briefing.LastReport{Dataset: dataset(then), AsAt: lastDay, Published: true, FiguresOnly: true}
	wantTold(t, Compare(dataset(now), before, thisPeriod, thisDay), want[1], want[2], want[6], want[7])
}

func TestTargets(t *testing.T) {
	withTargets := func(general string, own ...string) briefing.Indicator {
		ind := indicator("1", "In time", "80 | 81 | 82 | ")
		ind.Target = reading(general)
		for i, s := range own {
			ind.Points[i].Target = reading(s)
		}
		return ind
	}
	tests := []struct {
		name      string
		then, now briefing.Indicator
		want      []string
	}{
		{"general, in the middle of the year", withTargets("90"), withTargets("85"), []string{"target : 90% to 85% easier reported"}},
		{"taken away", withTargets("90"), withTargets(""), []string{"target : 90% to [x] reported"}},
		{"given", withTargets(""), withTargets("90"), []string{"target : [x] to 90% reported"}},
		{"phased: two quarters alike are one change, the next another",
			withTargets("", "85", "86", "87", "88"), withTargets("", "85", "84", "84", "90"),
			[]string{"target Q4 2025/26 Q4 2025/26: 86% to 84% easier reported", "target Q1 2026/27 Q1 2026/27: 87% to 84% easier reported", "target Q2 2026/27 Q2 2026/27: 88% to 90% harder"}},
		{"phased, with the column for the target at the quarter reported", withTargets("87", "85", "86", "87", "88"), withTargets("88", "85", "86", "87", "88"), nil},
		{"phased in some quarters, with the column at the quarter reported", withTargets("87", "", "", "87", "88"), withTargets("88", "", "", "87", "88"), nil},
		{"phased: neighbours moved alike", withTargets("", "85", "85", "85", "85"), withTargets("", "85", "90", "90", "90"),
			[]string{"target Q4 2025/26 Q2 2026/27: 85% to 90% harder reported"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			wantTold(t, compare(dataset(tt.now), dataset(tt.then)), tt.want...)
		})
	}

	// For a measure where lower is better a higher target is the easier one,
	// and what was published gives targets by period alone.
	then, now := withTargets("", "20", "20", "20", "20"), withTargets("25")
	then.Polarity, now.Polarity = briefing.LowerIsBetter, briefing.LowerIsBetter
	before := briefing.LastReport{Dataset: dataset(then), AsAt: lastDay, Published: true}
	wantTold(t, Compare(dataset(now), before, thisPeriod, thisDay),
		"target Q3 2025/26 Q2 2026/27: 20% to 25% easier reported")
}

func TestMissedTargetOfADroppedIndicator(t *testing.T) {
	missed, met := indicator("1", "Visits", "80 | 81 |"), indicator("2", "Reviews", "96 | 97 |")
	missed.Target, met.Target = reading("90"), reading("90")
	f := compare(dataset(indicator("3", "Dental", "1 | 2 | 3")), dataset(missed, met))
	for i, want := range []bool{false, true, false} {
		if got := f.Indicators[i].MissedTarget; got != want {
			t.Errorf("%s: missed its target: %v, want %v", f.Indicators[i].Indicator.Name, got, want)
		}
	}
}
