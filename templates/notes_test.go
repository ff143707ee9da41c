package templates

import (
	"strings"
	"testing"

	"scrutiny/briefing"
)

// rule is the rule of a figure of 87% against a target of 90%.
func rule(limit briefing.RatingLimit) briefing.RatingRule {
	return briefing.RatingRule{
		Known: true, Figure: briefing.Number(87, 0), Target: briefing.Number(90, 0), Miss: 3,
		Limit: limit, Floor: briefing.Number(85, 0), Tolerance: briefing.Tolerance{Amount: 5, Stated: true},
	}
}

func TestRule(t *testing.T) {
	inRange := func(met bool, limit briefing.RatingLimit) briefing.RatingRule {
		r := rule(limit)
		r.Range, r.Met, r.Low, r.High = true, met, briefing.Number(90, 0), briefing.Number(95, 0)
		return r
	}
	met := rule(briefing.NoLimit)
	met.Met = true
	amber := briefing.IndicatorFinding{SourceRAG: "Amber", Rating: briefing.WithinTolerance, Computed: briefing.OffTarget}
	for _, c := range []struct {
		f    briefing.IndicatorFinding
		rule briefing.RatingRule
		want string
	}{
		{briefing.IndicatorFinding{}, briefing.RatingRule{}, ""},
		{briefing.IndicatorFinding{}, met, "It meets the target of 90%."},
		{briefing.IndicatorFinding{Polarity: briefing.LowerIsBetter}, met, "It meets the target of 90% or lower."},
		{briefing.IndicatorFinding{}, rule(briefing.NoLimit), "It misses the target of 90% by 3 percentage points; no tolerance is stated."},
		{briefing.IndicatorFinding{}, rule(briefing.ToleranceKept), "It misses the target of 90% by 3 percentage points, which is within the tolerance of 5 percentage points."},
		{briefing.IndicatorFinding{}, rule(briefing.TolerancePassed), "It misses the target of 90% by 3 percentage points, more than the tolerance of 5 percentage points."},
		{briefing.IndicatorFinding{}, rule(briefing.FloorMet), "It misses the target of 90% by 3 percentage points, but meets the floor standard of 85%."},
		{briefing.IndicatorFinding{}, rule(briefing.FloorMissed), "It misses the target of 90% by 3 percentage points, and the floor standard of 85% too."},
		{briefing.IndicatorFinding{}, inRange(true, briefing.NoLimit), "It is within the range of 90% to 95%."},
		{briefing.IndicatorFinding{}, inRange(false, briefing.NoLimit), "It is outside the range of 90% to 95%, by 3 percentage points; no tolerance is stated."},
		{briefing.IndicatorFinding{}, inRange(false, briefing.ToleranceKept), "It is outside the range of 90% to 95% by 3 percentage points, which is within the tolerance of 5 percentage points."},
		{amber, rule(briefing.NoLimit), "It misses the target of 90% by 3 percentage points. The workbook rates it “Amber”, by a tolerance that it does not state."},
		{briefing.IndicatorFinding{SourceRAG: "Green", Rating: briefing.OnTarget}, briefing.RatingRule{}, "The workbook rates it “Green”, and gives nothing to check that by."},
	} {
		f := c.f
		f.Unit, f.Rule = percent, c.rule
		if got := english(t).rule(f); got != c.want {
			t.Errorf("got  %q\nwant %q", got, c.want)
		}
	}
}

// doubtful findings have a doubt of each kind and an action of each
// contradiction.
func doubtfulFindings(language string) briefing.Findings {
	f := briefing.Findings{Brief: briefing.Brief{Language: language}}
	for kind := briefing.RatingDisputed; kind <= briefing.FractionUnlike; kind++ {
		f.Doubts = append(f.Doubts, briefing.Doubt{
			Kind: kind, Indicator: "Visits", Unit: percent, Period: q2, Earlier: q2.Previous(), From: briefing.Number(87, 0),
			To: briefing.Number(91, 0), Count: 4, Dimension: "team", Own: "Green", Computed: briefing.WithinTolerance,
		})
	}
	f.Doubts[briefing.RatingWithoutFigure].Computed = briefing.NoData
	for c := briefing.NoContradiction; c <= briefing.WholeNotComplete; c++ {
		f.Plan.Actions = append(f.Plan.Actions, briefing.ActionFinding{Contradiction: c, Action: briefing.Action{
			Ref: "1.1", BRAG: briefing.Green, Status: briefing.InProgress,
			PercentComplete: briefing.Reading{Value: briefing.Number(80, 0)},
		}, Current: briefing.Due{Date: briefing.NewDate(2026, 3, 1)}})
	}
	return f
}

// Each doubt is told once, in the language of the paper.
func TestNotesTellDoubtsInTheLanguageOfThePaper(t *testing.T) {
	for language, want := range map[string]string{
		"en-GB": `• Visits: the workbook rates this “Green”, but its target and tolerance give another rating: within tolerance.
• Visits: the workbook rates this “Green”, but there is no figure.
• Action 1.1: it is rated blue, which means complete, but its status is “in progress”.
• Action 1.1: its status is “complete”, but it is rated green.
• Action 1.1: its status is “complete”, but it is given as 80% complete.
• Action 1.1: it is rated green, but it was due on 1 March 2026 and is not complete.
• Action 1.1: it is given as 100% complete, but its status is “in progress”.
• Visits, Q2 2026/27: the parts by team add up to 87%, but the total given is 91%.
• Visits: the figure for the year to date falls from 87% in Q1 2026/27 to 91% in Q2 2026/27.
• Visits, Q2 2026/27: the figure is 0, while the 4 figures before it lie between 87% and 91%. A missing figure may have been stored as zero.
• Visits, Q2 2026/27: 91% is not what the two numbers behind it give.`,
		"cy": `• Visits: y radd yn y llyfr gwaith yw “Green”; yn ôl ei darged a'i oddefiant, “o fewn goddefiant” fyddai.
• Visits: y radd yn y llyfr gwaith yw “Green”, ond nid oes ffigur.
• Cam gweithredu 1.1: glas yw ei liw, sy'n golygu cyflawn, ond ei statws yw “ar y gweill”.
• Cam gweithredu 1.1: ei statws yw “cyflawn”, ond ei liw yw gwyrdd.
• Cam gweithredu 1.1: ei statws yw “cyflawn”, ond nodir ei fod 80% yn gyflawn.
• Cam gweithredu 1.1: ei liw yw gwyrdd, ond roedd i'w gwblhau erbyn 1 Mawrth 2026 ac nid yw'n gyflawn.
• Cam gweithredu 1.1: nodir ei fod 100% yn gyflawn, ond ei statws yw “ar y gweill”.
• Visits, Ch2 2026/27: 87% yw cyfanswm y rhannau fesul team, ond 91% yw'r cyfanswm a roddir.
• Visits: mae'r ffigur am y flwyddyn hyd yma yn gostwng o 87% (Ch1 2026/27) i 91% (Ch2 2026/27).
• Visits, Ch2 2026/27: 0 yw'r ffigur, er bod y 4 ffigur o'i flaen rhwng 87% a 91%. Efallai i ffigur coll gael ei gofnodi'n sero.
• Visits, Ch2 2026/27: nid 91% a geir o'r ddau rif y tu ôl i'r ffigur.`,
	} {
		template, problems := Parse("notes.txt", "notes")
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		r, err := Compose(doubtfulFindings(language), template)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, b := range r.Blocks {
			if l, ok := b.(briefing.List); ok {
				got = append(got, briefing.Report{Blocks: []briefing.Block{l}}.String())
			}
		}
		text := strings.Join(got, "\n")
		for _, line := range strings.Split(want, "\n") {
			if strings.Count(text, line) != 1 {
				t.Errorf("%s: want once: %s\nin %s", language, line, text)
			}
		}
	}
}
