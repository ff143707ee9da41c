package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// brokenDown is a count of contacts by source, with the figure of a year before and
// the one reported of each source.
func brokenDown(parts map[string][2]float64, order ...string) briefing.IndicatorFinding {
	f := briefing.IndicatorFinding{Name: "Contacts", Unit: briefing.Unit{Kind: briefing.Count, Noun: "contacts"}, Latest: 7}
	c := briefing.Composition{Dimension: "source", Period: q2, Complete: true}
	total := [2]float64{}
	for _, name := range order {
		n := parts[name]
		total[0], total[1] = total[0]+n[0], total[1]+n[1]
		f.Parts = append(f.Parts, briefing.PartFinding{Dimension: "source", Name: name, Points: eightQuarters(n)})
		c.Shares = append(c.Shares, briefing.PartShare{Name: name, Value: briefing.Number(n[1], 0), Contributes: true, Contribution: n[1] - n[0]})
	}
	f.Points = eightQuarters(total)
	c.Total = f.Points[7].OnYear
	for i := range c.Shares {
		c.Shares[i].OfChange = 100 * c.Shares[i].Contribution / c.Total.Difference
	}
	f.Compositions = []briefing.Composition{c}
	return f
}

// eightQuarters are figures up to the second quarter of 2026/27: the first of the
// two up to a year before, then the second.
func eightQuarters(n [2]float64) []briefing.PointFinding {
	points := make([]briefing.PointFinding, 8)
	p := q2
	for i := 7; i >= 0; i-- {
		points[i] = briefing.PointFinding{Period: p, Value: briefing.Number(n[0], 0)}
		p = p.Previous()
	}
	points[7].Value = briefing.Number(n[1], 0)
	points[7].OnYear = change(q2.YearBefore(), n[0], n[1], briefing.NotJudged)
	points[7].OnYear.Decimals, points[7].OnYear.To = 0, points[7].Value
	return points
}

func TestContributionTitles(t *testing.T) {
	for _, c := range []struct {
		parts map[string][2]float64
		order []string
		want  string
		heavy int
	}{
		{map[string][2]float64{"police": {100, 140}, "schools": {50, 58}, "health": {30, 32}}, []string{"schools", "police", "health"},
			"Most of the rise of 50 on a year ago is from police: 40", 1},
		{map[string][2]float64{"police": {100, 120}, "schools": {50, 65}, "health": {30, 35}}, []string{"schools", "police", "health"},
			"Police and schools make up 35 of the rise of 40 on a year ago", 2},
		{map[string][2]float64{"police": {100, 160}, "schools": {50, 20}}, []string{"police", "schools"},
			"Police rose by 60 on a year ago; other parts fell, and the total rose by 30", 1},
		{map[string][2]float64{"police": {160, 100}, "schools": {20, 50}}, []string{"police", "schools"},
			"Police fell by 60 on a year ago; other parts rose, and the total fell by 30", 1},
		{map[string][2]float64{"police": {40, 30}, "schools": {40, 30}, "health": {40, 35}}, []string{"health", "police", "schools"},
			"Police and schools make up 20 of the fall of 25 on a year ago", 2},
		{map[string][2]float64{"police": {100, 110}, "schools": {50, 60}}, []string{"police", "schools"},
			"The rise of 20 on a year ago is spread over several parts; none stands out", 2},
		{map[string][2]float64{"police": {100, 112}, "schools": {50, 60}}, []string{"police", "schools"},
			"The rise of 22 on a year ago is spread over several parts; the largest share is from police: 12", 2},
	} {
		f := brokenDown(c.parts, c.order...)
		w := writes(t, "en-GB", briefing.Findings{})
		figure, ok := w.contributionFigure(f, "source")
		if !ok || w.err != nil {
			t.Fatalf("%s: no figure: %v", c.want, w.err)
		}
		if figure.Title != c.want {
			t.Errorf("title %q, want %q", figure.Title, c.want)
		}
		chart := figure.Chart.(briefing.ContributionChart)
		heavy, sum := 0, 0.0
		for i, part := range chart.Parts {
			if part.Driver {
				heavy++
			}
			sum += part.Change.Number
			if i > 0 && part.Change.Number*chart.Total.Change.Number > chart.Parts[i-1].Change.Number*chart.Total.Change.Number {
				t.Errorf("%s: %s stands after %s", c.want, part.Name, chart.Parts[i-1].Name)
			}
		}
		if heavy != c.heavy || sum != chart.Total.Change.Number {
			t.Errorf("%s: %d heavy bars, want %d; the bars add up to %g, the total is %g", c.want, heavy, c.heavy, sum, chart.Total.Change.Number)
		}
	}
}

// Nothing is said of what adds to a change where a part is not known, the change is
// of a few cases, or there is none.
func TestNoContributions(t *testing.T) {
	base := func() briefing.IndicatorFinding {
		return brokenDown(map[string][2]float64{"police": {100, 140}, "schools": {50, 58}}, "police", "schools")
	}
	small, unknown, none := brokenDown(map[string][2]float64{"police": {100, 104}, "schools": {50, 55}}, "police", "schools"), base(), base()
	unknown.Compositions[0].Shares[1].Contributes = false
	none.Compositions = nil
	w := writes(t, "en-GB", briefing.Findings{})
	for name, f := range map[string]briefing.IndicatorFinding{"few cases": small, "a part not known": unknown, "no composition": none} {
		if figure, ok := w.contributionFigure(f, "source"); ok {
			t.Errorf("%s: %q", name, figure.Title)
		}
	}
	if _, ok := w.contributionFigure(base(), "age"); ok {
		t.Error("a dimension takes the contributions of another")
	}
}

// Panels say how many parts moved which way, and draw nothing for what is withheld.
func TestMultiples(t *testing.T) {
	f := brokenDown(map[string][2]float64{"police": {100, 140}, "schools": {50, 40}, "health": {30, 36}}, "police", "schools", "health")
	w := writes(t, "en-GB", briefing.Findings{})
	figure, ok := w.multiplesFigure(f, "source", f.Parts)
	if !ok || w.err != nil {
		t.Fatal("no figure", w.err)
	}
	if want := "Two of 3 parts are higher than a year ago; the largest is Police, 140"; figure.Title != want {
		t.Errorf("title %q, want %q", figure.Title, want)
	}
	panel := figure.Chart.(briefing.MultiplesChart).Panels[1]
	if panel.Name != "Schools" || panel.Values[7].Label != "40" || panel.Values[3].Label != "50" || panel.Values[5].Label != "" {
		t.Errorf("panel %+v", panel)
	}

	f.Parts[1].Points[7].Value = briefing.Absent(briefing.Confidential)
	f.Parts[1].Points[7].OnYear = briefing.Change{}
	figure, _ = w.multiplesFigure(f, "source", f.Parts)
	hidden := figure.Chart.(briefing.MultiplesChart).Panels[1].Values[7]
	if hidden.Known || hidden.Label != "" || !hidden.Suppressed || hidden.Number != 0 {
		t.Errorf("a withheld figure is drawn: %+v", hidden)
	}
	if figure.Title != "The largest part is Police: 140" || !strings.Contains(figure.Alt, "Schools: a small number, within a range of 50 to 50.") {
		t.Errorf("title %q, alternative text %q", figure.Title, figure.Alt)
	}
}

// Without a history, or with too many parts, a breakdown stays a bar chart.
func TestNoMultiples(t *testing.T) {
	w := writes(t, "en-GB", briefing.Findings{})
	short := brokenDown(map[string][2]float64{"police": {100, 140}, "schools": {50, 40}}, "police", "schools")
	for i := range short.Parts {
		short.Parts[i].Points = short.Parts[i].Points[5:]
	}
	many := brokenDown(map[string][2]float64{}, strings.Fields("a b c d e f g h i j k l m")...)
	for name, f := range map[string]briefing.IndicatorFinding{"three quarters": short, "13 parts": many} {
		if _, ok := w.multiplesFigure(f, "source", f.Parts); ok {
			t.Errorf("%s: panels", name)
		}
		if _, ok := w.partsFigure(f, "source", f.Parts); !ok {
			t.Errorf("%s: no bars", name)
		}
	}
}

// What parts add to a change is drawn where the change is not mere chance.
func TestContributionsExplainSignals(t *testing.T) {
	for _, c := range []struct {
		name  string
		set   func(*briefing.IndicatorFinding)
		drawn bool
	}{
		{"usual variation", func(*briefing.IndicatorFinding) {}, false},
		{"more than usual variation", func(f *briefing.IndicatorFinding) { f.Signal.Variation = briefing.SpecialHigh }, true},
		{"too few figures to tell", func(f *briefing.IndicatorFinding) { f.Signal.TooFew = true }, true},
		{"off target", func(f *briefing.IndicatorFinding) { f.Rating = briefing.OffTarget }, true},
	} {
		f := brokenDown(map[string][2]float64{"police": {100, 140}, "schools": {50, 58}}, "police", "schools")
		c.set(&f)
		w := writes(t, "en-GB", briefing.Findings{})
		w.breakdown(f)
		drawn := false
		for _, figure := range (briefing.Report{Blocks: w.blocks}).Figures() {
			_, is := figure.Chart.(briefing.ContributionChart)
			drawn = drawn || is
		}
		if drawn != c.drawn {
			t.Errorf("%s: drawn %v, want %v", c.name, drawn, c.drawn)
		}
	}
}
