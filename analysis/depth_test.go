package analysis

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
)

func TestFloorStandard(t *testing.T) {
	for _, c := range []struct {
		polarity       briefing.Polarity
		figure, target string
		floor          string
		rating         briefing.Rating
		why            string
	}{
		{briefing.HigherIsBetter, "85", "90", "80", briefing.WithinTolerance, "85% misses the target of 90% by 5 percentage points, but meets the floor standard of 80%."},
		{briefing.HigherIsBetter, "80", "90", "80", briefing.WithinTolerance, "80% misses the target of 90% by 10 percentage points, but meets the floor standard of 80%."},
		{briefing.HigherIsBetter, "79", "90", "80", briefing.OffTarget, "79% misses the target of 90% by 11 percentage points, and misses the floor standard of 80%."},
		{briefing.LowerIsBetter, "25", "20", "30", briefing.WithinTolerance, "25% misses the target of 20% by 5 percentage points, but meets the floor standard of 30%."},
		{briefing.LowerIsBetter, "31", "20", "30", briefing.OffTarget, "31% misses the target of 20% by 11 percentage points, and misses the floor standard of 30%."},
	} {
		ind := percentage(c.figure)
		ind.Polarity, ind.Target, ind.Floor = c.polarity, reading(c.target, "B5"), reading(c.floor, "C5")
		f, _, _ := analyseOne(t, ind, briefing.Brief{Tolerance: briefing.Tolerance{Amount: 1, Stated: true}})
		if f.Rating != c.rating || f.RatingWhy != c.why {
			t.Errorf("want %q, got %s: %q", c.why, f.Rating, f.RatingWhy)
		}
	}
}

// Green at year end must not hide amber now: both are there.
func TestOutlook(t *testing.T) {
	ind := percentage("85|86|92 f|92 f")
	ind.Target = reading("90", "B5")
	f, _, _ := analyseOne(t, ind, briefing.Brief{Period: q(2020, 2), Tolerance: briefing.Tolerance{Amount: 5, Stated: true}})
	if f.Rating != briefing.WithinTolerance || !f.Outlook.Known || f.Outlook.Rating != briefing.OnTarget || f.Outlook.Period != q(2020, 4) {
		t.Errorf("now %s, year end %+v", f.Rating, f.Outlook)
	}
	ind.Points[3].RAG.Text = "Amber"
	f, _, _ = analyseOne(t, ind, briefing.Brief{Period: q(2020, 2)})
	if f.Outlook.Rating != briefing.WithinTolerance || f.Outlook.SourceRAG != "Amber" {
		t.Errorf("the workbook's own forecast rating: %+v", f.Outlook)
	}
	ind.Points = ind.Points[:3]
	if f, _, _ = analyseOne(t, ind, briefing.Brief{Period: q(2020, 2)}); f.Outlook.Known {
		t.Errorf("a forecast for the third quarter is none for the year end: %+v", f.Outlook)
	}
}

// months are points by month from April 2020.
func months(figures string) []briefing.Point {
	return points(briefing.NewMonth(briefing.Financial, 2020, time.April), figures)
}

func TestMonthsByQuarter(t *testing.T) {
	spellQuarters := func(f briefing.IndicatorFinding) string {
		var words []string
		for _, pt := range f.Quarters {
			words = append(words, pt.Period.String()+" "+f.Unit.Format(pt.Value))
		}
		return strings.Join(words, ", ")
	}
	counts := number("")
	counts.Points = months("10|11|12|13|x|15|16|17|18|19")
	f, _, _ := analyseOne(t, counts, briefing.Brief{})
	if got := spellQuarters(f); got != "Q1 2020/21 33, Q2 2020/21 [x], Q3 2020/21 51" {
		t.Errorf("counts: %s", got)
	}
	// A percentage is never added nor averaged: (5+1+9)/(10+10+10) is 50%, only from its parts.
	share := percentage("")
	share.Points = months("50|10|90")
	if f, _, _ = analyseOne(t, share, briefing.Brief{}); len(f.Quarters) != 0 {
		t.Errorf("a percentage without numerators: %s", spellQuarters(f))
	}
	for i, n := range []float64{5, 1, 9} {
		share.Points[i].Numerator.Value, share.Points[i].Denominator.Value = briefing.Number(n, 0), briefing.Number(10, 0)
	}
	if f, _, _ = analyseOne(t, share, briefing.Brief{}); spellQuarters(f) != "Q1 2020/21 50%" {
		t.Errorf("a percentage with numerators: %s", spellQuarters(f))
	}
	if f, _, _ = analyseOne(t, number("10|11|12"), briefing.Brief{}); len(f.Quarters) != 0 {
		t.Error("quarters are quarters already")
	}
}

// A year ago police 40 of 100, schools 60; now police 70 of 120, schools 50:
// the rise of 20 is 30 from police less 10 from schools.
func TestComposition(t *testing.T) {
	ind := number("100||||120")
	part := func(name, figures string) briefing.Part {
		return briefing.Part{Dimension: "source", Name: name, Points: points(q(2020, 1), figures)}
	}
	ind.Parts = []briefing.Part{part("schools", "60||||50"), part("police", "40||||70")}
	f, _, _ := analyseOne(t, ind, briefing.Brief{})
	if len(f.Compositions) != 1 {
		t.Fatalf("got %+v", f.Compositions)
	}
	c := f.Compositions[0]
	got := fmt.Sprintf("%s, %s, driver %d, change %v", c.Dimension, c.Period, c.Driver, c.Total.Difference)
	for _, s := range c.Shares {
		got += fmt.Sprintf("; %s %.1f%% was %.1f%%, %+v (%+v%%)", s.Name, s.Share, s.Before, s.Contribution, s.OfChange)
	}
	want := "source, Q1 2021/22, driver 0, change 20; police 58.3% was 40.0%, 30 (150%); schools 41.7% was 60.0%, -10 (-50%)"
	if !c.Complete || got != want {
		t.Errorf("want %s\n got %s", want, got)
	}
	// A part that is not known: shares stand, what drives the change does not.
	ind.Parts[1] = part("police", "c||||70")
	f, _, _ = analyseOne(t, ind, briefing.Brief{})
	if c := f.Compositions[0]; c.Driver != -1 || c.Shares[0].Contributes || c.Shares[0].Share == 0 || c.Shares[0].Before != 0 {
		t.Errorf("with a part suppressed a year ago: %+v", c)
	}
	// Parts that do not make up the total explain nothing.
	ind.Parts[1] = part("police", "40||||60")
	f, _, _ = analyseOne(t, ind, briefing.Brief{})
	if c := f.Compositions[0]; c.Complete || c.Driver != -1 {
		t.Errorf("with parts that do not add up: %+v", c)
	}
}
