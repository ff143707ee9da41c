package templates

import (
	"testing"

	"scrutiny/briefing"
)

var (
	percent = briefing.Unit{Kind: briefing.Percent}
	q2      = briefing.NewQuarter(briefing.Financial, 2026, 2)
)

// change is a known change of a percentage from one figure to another.
func change(against briefing.Period, from, to float64, j briefing.Judgement) briefing.Change {
	c := briefing.Change{Known: true, Against: against, From: briefing.Number(from, 1), Difference: to - from, Decimals: 1, Judgement: j}
	switch {
	case to > from:
		c.Direction = briefing.Up
	case to < from:
		c.Direction = briefing.Down
	}
	return c
}

func quarterPoint(now, lastQuarter, lastYear float64, onPrevious, onYear briefing.Judgement) briefing.PointFinding {
	return briefing.PointFinding{
		Period: q2, Value: briefing.Number(now, 1),
		OnPrevious: change(q2.Previous(), lastQuarter, now, onPrevious),
		OnYear:     change(q2.YearBefore(), lastYear, now, onYear),
	}
}

// A small change on last quarter never hides a big one on a year ago: both are
// said, and "but" stands between them when they differ.
func TestMovement(t *testing.T) {
	l := english(t)
	const better, worse, same = briefing.Better, briefing.Worse, briefing.Same
	for _, c := range []struct {
		name string
		p    briefing.PointFinding
		want string
	}{
		{"both better", quarterPoint(90, 89, 80, better, better), "better than last quarter and a year ago"},
		{"mixed", quarterPoint(90, 89, 95, better, worse), "better than last quarter but worse than a year ago"},
		{"unchanged, worse", quarterPoint(90, 90, 95, same, worse), "unchanged from last quarter but worse than a year ago"},
		{"not judged", quarterPoint(90, 89, 95, briefing.NotJudged, briefing.NotJudged), "up on last quarter but down on a year ago"},
		{"year only", briefing.PointFinding{Period: q2, OnYear: change(q2.YearBefore(), 80, 90, better)}, "better than a year ago"},
		{"previous only", briefing.PointFinding{Period: q2, OnPrevious: change(q2.Previous(), 80, 90, better)}, "better than last quarter"},
		{"nothing to compare", briefing.PointFinding{Period: q2}, ""},
	} {
		if got := l.movement(c.p); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// A year has one comparison, with the year before, not two with the same words.
func TestMovementOfYears(t *testing.T) {
	l := english(t)
	year := briefing.NewYear(briefing.Financial, 2024)
	c := change(year.Previous(), 60, 62, briefing.Worse)
	p := briefing.PointFinding{Period: year, Value: briefing.Number(62, 1), OnPrevious: c, OnYear: c}
	if got, want := l.movement(p), "worse than the year before"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := l.changeSentence(briefing.IndicatorFinding{Unit: percent}, p), "That is 2.0 percentage points higher than the year before (60.0% in 2023/24)."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestChangeSentence(t *testing.T) {
	l := english(t)
	p := quarterPoint(87.3, 89.4, 87.3, briefing.Worse, briefing.Same)
	want := "That is 2.1 percentage points lower than last quarter (89.4% in Q1 2026/27) and the same as a year ago (87.3% in Q2 2025/26)."
	if got := l.changeSentence(briefing.IndicatorFinding{Unit: percent}, p); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := l.changeSentence(briefing.IndicatorFinding{Unit: percent}, briefing.PointFinding{Period: q2}); got != "" {
		t.Errorf("with nothing to compare: %q", got)
	}
}

// A year-to-date figure is never set against the quarter before as it stands:
// 201 so far is 107 in the quarter, after 94 in the one before.
func TestChangeSentenceOfYearToDate(t *testing.T) {
	l := english(t)
	f := briefing.IndicatorFinding{Unit: briefing.Unit{Kind: briefing.Count}, Cumulative: true}
	p := briefing.PointFinding{Period: q2, Value: briefing.Number(201, 0)}
	p.OnPrevious = briefing.Change{Known: true, Against: q2.Previous(), From: briefing.Number(94, 0), To: briefing.Number(107, 0), InPeriod: true, Difference: 13, Direction: briefing.Up}
	p.OnYear = briefing.Change{Known: true, Against: q2.YearBefore(), From: briefing.Number(150, 0), Difference: 51, Direction: briefing.Up}
	want := "In the quarter alone it was 107, 13 higher than last quarter (94 in Q1 2026/27). " +
		"For the year so far it is 51 higher than a year ago (150 in Q2 2025/26)."
	if got := l.changeSentence(f, p); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A difference that the printed figures do not show says where it comes from.
func TestUnroundedChangesSaySo(t *testing.T) {
	l := english(t)
	p := quarterPoint(86, 84, 84, briefing.Better, briefing.Better)
	p.OnPrevious.Unrounded, p.OnPrevious.Difference = true, 1.2
	p.OnYear = briefing.Change{}
	want := "That is 1.2 percentage points higher than last quarter (84.0% in Q1 2026/27), worked out from unrounded figures."
	if got := l.changeSentence(briefing.IndicatorFinding{Unit: percent}, p); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// The forecast for the year's end stands apart from the current figure.
func TestOutlook(t *testing.T) {
	l := english(t)
	f := briefing.IndicatorFinding{Unit: percent}
	if got := l.outlook(f); got != "" {
		t.Errorf("without a forecast: %q", got)
	}
	f.Outlook = briefing.Outlook{Known: true, Period: briefing.NewYear(briefing.Financial, 2026), Value: briefing.Number(88, 0), Rating: briefing.OffTarget}
	if got, want := l.outlook(f), "The forecast for 2026/27 is 88%: off target, if it comes about."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
