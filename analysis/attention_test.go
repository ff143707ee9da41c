package analysis

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// concern prints an entry: "1 100 statutory-off-target, worsening-run".
func concern(e briefing.AttentionEntry) string {
	var rules []string
	for _, r := range e.Reasons {
		rules = append(rules, r.Rule.String())
	}
	return fmt.Sprintf("%s %d %s", e.Subject.Ref, e.Score, strings.Join(rules, ", "))
}

func concerns(entries []briefing.AttentionEntry) string {
	var lines []string
	for _, e := range entries {
		lines = append(lines, concern(e))
	}
	return strings.Join(lines, "\n")
}

// attentionCase is a dataset to which most rules apply.
func attentionCase() briefing.Dataset {
	measure := func(ref, figures, target string) briefing.Indicator {
		ind := percentage(figures)
		ind.Ref, ind.Name, ind.Target = ref, "Measure "+ref, reading(target, "B5")
		return ind
	}
	statutory := measure("1", "95|94|93|92|85", "90")
	statutory.Level = "Statutory"
	gap := measure("5", "80|78|76|74|70", "")
	gap.Benchmarks = []briefing.Benchmark{{Name: "England", Kind: briefing.Nation, Points: points(q(2020, 1), "82|82|82|82|82")}}
	explained := measure("7", "80|81|82|83|x", "")
	explained.Reason.Text = "The system was replaced"
	suspended := measure("8", "80|70|60|50|40", "90")
	suspended.Standing = briefing.Standing{Kind: briefing.Suspended, From: q(2021, 1)}
	return briefing.Dataset{
		Indicators: []briefing.Indicator{
			statutory,
			measure("2", "80|81|80|81|80", "90"),
			measure("3", "80|81|82|83|95", "90"),
			measure("4", "80|81|82|83|x", ""),
			gap,
			measure("6", "80|81|82|83|c", ""),
			explained,
			suspended,
		},
		Actions: []briefing.Action{
			{Ref: "A1", Text: "Overdue", Priority: briefing.HighPriority, Status: briefing.InProgress, OriginalDue: due("2021-01-31")},
			{Ref: "A2", Text: "Overdue, of low priority", Priority: briefing.LowPriority, Status: briefing.InProgress, OriginalDue: due("2021-01-31")},
		},
		Recommendations: []briefing.Recommendation{{Ref: "R1", Text: "Report", Response: briefing.Accepted, Due: due("2021-01-31")}},
	}
}

func TestAttention(t *testing.T) {
	f, _ := analyse(attentionCase(), briefing.Brief{})
	// 1: statutory (100) and worse four times in a row (35); 5: off no target, a
	// run (35) and a gap that went from 2 to 12 (30); 3 reached its target after
	// red (45) in a run of four (35).
	want := "1 135 statutory-off-target, worsening-run\n" +
		"A1 70 overdue-high-priority\n" +
		"5 65 worsening-run, widening-gap\n" +
		"2 60 off-target\n" +
		"4 45 unexplained-missing\n" +
		"R1 40 overdue-recommendation"
	if got := concerns(f.Attention.Concerns); got != want {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
	if got := concerns(f.Attention.Improvements); got != "3 80 target-reached, improving-run" {
		t.Errorf("improvements: %s", got)
	}
	f, _ = analyse(attentionCase(), briefing.Brief{Attention: briefing.AttentionSettings{
		Run: 5, Limit: 2,
		Weights: []briefing.RuleWeight{{Rule: briefing.StatutoryOffTarget, Weight: 0}, {Rule: briefing.UnexplainedMissing, Weight: 200}},
	}})
	if got := concerns(f.Attention.Concerns); got != "4 200 unexplained-missing\nA1 70 overdue-high-priority" || f.Attention.MoreConcerns != 3 {
		t.Errorf("by other weights: %s, and %d more", got, f.Attention.MoreConcerns)
	}
}

// The order of the workbook's rows does not move the ranking, and no list is
// longer than ten.
func TestAttentionIsStable(t *testing.T) {
	ds := attentionCase()
	for i := range 15 {
		ind := percentage("80|81|80|81|80")
		ind.Ref, ind.Name, ind.Target = fmt.Sprintf("9.%d", i), fmt.Sprintf("Measure 9.%d", i), reading("90", "B5")
		ds.Indicators = append(ds.Indicators, ind)
	}
	want, _ := analyse(ds, briefing.Brief{})
	if n := len(want.Attention.Concerns); n != 10 || want.Attention.MoreConcerns != 11 {
		t.Errorf("%d entries and %d more", n, want.Attention.MoreConcerns)
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 10 {
		r.Shuffle(len(ds.Indicators), func(i, j int) { ds.Indicators[i], ds.Indicators[j] = ds.Indicators[j], ds.Indicators[i] })
		got, _ := analyse(ds, briefing.Brief{})
		if concerns(got.Attention.Concerns) != concerns(want.Attention.Concerns) {
			t.Fatalf("want\n%s\ngot\n%s", concerns(want.Attention.Concerns), concerns(got.Attention.Concerns))
		}
	}
}

// Every rule has a name, words, and a weight of its own.
func TestAttentionRules(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range briefing.AttentionRules() {
		if r.String() == "" || r.Words() == "" || seen[r.String()] || (briefing.AttentionSettings{}).Weight(r) <= 0 {
			t.Errorf("rule %d: %q, %q", r, r, r.Words())
		}
		seen[r.String()] = true
	}
}

// questions prints lines of enquiry: "Assessment: 1 off target …".
func questions(groups []briefing.EnquiryGroup) string {
	var lines []string
	for _, g := range groups {
		for _, e := range g.Enquiries {
			line := fmt.Sprintf("%s: %s", e.Subject.Ref, e.Rule.Words())
			if e.Count > 0 {
				line += fmt.Sprintf(" (%d)", e.Count)
			}
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// Nine questions could be asked, one more than a paper has: the second one on
// measure 1, which would be the second about a run too (65 − 15 − 40), is left out.
func TestEnquiries(t *testing.T) {
	ds := attentionCase()
	ds.Actions = append(ds.Actions, briefing.Action{Ref: "A3", Text: "Moved", Status: briefing.InProgress,
		OriginalDue: due("2021-01-31"), RevisedDue: []briefing.Due{due("2021-06-30"), due("2021-09-30")}, Leads: []string{"Lead"}, SuccessMeasure: "10 visits"})
	f, _ := analyse(ds, briefing.Brief{})
	want := []string{
		"1: a measure is off target (1)",
		"2: a measure is off target (5)",
		"4: a figure is missing without a reason",
		"5: a measure has worsened several times in a row (4)",
		"A1: a high-priority action is overdue",
		"A3: an action's date was moved twice or more (2)",
		": open actions have no lead, no date or no measure of success (2)",
		"R1: a recommendation is overdue",
	}
	if got := questions(f.Enquiries); got != strings.Join(want, "\n") {
		t.Errorf("want\n%s\ngot\n%s", strings.Join(want, "\n"), got)
	}
}

// A rise of one on the quarter that is a fall on the year, and a movement of so
// few that a question about it would be about individuals.
func TestEnquiryOfMovement(t *testing.T) {
	hidden := number("20|22|24|27|25") // lower is better: better on the quarter, worse on the year
	f, _ := analyse(briefing.Dataset{Indicators: []briefing.Indicator{hidden}}, briefing.Brief{})
	if got := questions(f.Enquiries); got != "1: the change on the last period and the change on the year point different ways" {
		t.Errorf("got %s", got)
	}
	few := number("2|3|4|7|5")
	f, _ = analyse(briefing.Dataset{Indicators: []briefing.Indicator{few}}, briefing.Brief{})
	if got := questions(f.Enquiries); got != "" {
		t.Errorf("a question about so few: %s", got)
	}
	driven := number("100||||120")
	driven.Parts = []briefing.Part{
		{Dimension: "source", Name: "police", Points: points(q(2020, 1), "40||||70")},
		{Dimension: "source", Name: "schools", Points: points(q(2020, 1), "60||||50")},
	}
	f, _ = analyse(briefing.Dataset{Indicators: []briefing.Indicator{driven}}, briefing.Brief{})
	if e := f.Enquiries[0].Enquiries[0]; e.Rule != briefing.AskDriver || f.Themes[0].Indicators[0].Compositions[e.Composition].Shares[e.Part].Name != "police" {
		t.Errorf("got %+v", e)
	}
}

// Far worse than the neighbours, by more than chance; and a figure that is red
// by its target while the workbook calls it green.
func TestAttentionToComparisonAndContradiction(t *testing.T) {
	ind := percentage("10")
	ind.Points = ofHundred(ind.Points, 10)
	for _, name := range []string{"A", "B", "C"} {
		ind.Benchmarks = append(ind.Benchmarks, briefing.Benchmark{Name: name, Kind: briefing.Neighbour, Points: ofHundred(points(q(2020, 1), "30"), 30)})
	}
	f, _ := analyse(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, briefing.Brief{})
	if got := concerns(f.Attention.Concerns); got != "1 45 unlike-neighbours" {
		t.Errorf("got %s", got)
	}
	if got := questions(f.Enquiries); got != "1: the figure differs from its neighbours' by more than chance, or is among the last quarter of them" {
		t.Errorf("got %s", got)
	}
	lower := ind
	lower.Polarity = briefing.LowerIsBetter
	f, _ = analyse(briefing.Dataset{Indicators: []briefing.Indicator{lower}}, briefing.Brief{})
	if got := concerns(f.Attention.Concerns); got != "" {
		t.Errorf("far better than the neighbours: %s", got)
	}
	green := percentage("70|75")
	green.Target = reading("90", "B5")
	green.Points[1].RAG.Text = "Green"
	f, _ = analyse(briefing.Dataset{Indicators: []briefing.Indicator{green}}, briefing.Brief{})
	if got := concerns(f.Attention.Concerns); got != "1 60 off-target" || len(f.Attention.Improvements) != 0 {
		t.Errorf("got %s, improvements %s", got, concerns(f.Attention.Improvements))
	}
	if got := questions(f.Enquiries); got != "1: the workbook's rating is not what its target gives" {
		t.Errorf("got %s", got)
	}
}

// A shift above the mean that is being undone is no improvement.
func TestShiftBeingUndone(t *testing.T) {
	ind := percentage("60|61|60|61|60|61|60|90|91|92|93|94|93|90|85")
	f, _ := analyse(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, briefing.Brief{})
	got := f.Themes[0].Indicators[0]
	if got.Signal.Variation != briefing.SpecialImprovement || got.Run.Length != 3 {
		t.Fatalf("the case is not what it should be: %+v", got.Run)
	}
	if concerns(f.Attention.Concerns) != "1 35 worsening-run" || len(f.Attention.Improvements) != 0 {
		t.Errorf("concerns %s, improvements %s", concerns(f.Attention.Concerns), concerns(f.Attention.Improvements))
	}
}

func TestEnquiriesOfRecommendations(t *testing.T) {
	f, _ := analyse(briefing.Dataset{Recommendations: []briefing.Recommendation{
		{Ref: "R1", Status: briefing.Complete},
		{Ref: "R2"},
		{Ref: "R3", Response: briefing.Accepted, Due: due("2021-01-31")},
		{Ref: "R4", Response: briefing.Rejected, Reason: "Cost"},
	}}, briefing.Brief{AsAt: asAt})
	want := "R2: a recommendation has had no response\nR3: a recommendation is overdue\nR1: a recommendation is reported done without evidence"
	if got := questions(f.Enquiries); got != want {
		t.Errorf("want\n%s\ngot\n%s", want, got)
	}
}

// What is asked never praises what the paper finds fault with: a measure that
// misses its target, or that has just worsened, is not said to have improved.
func TestNoPraiseForWhatGoesWrong(t *testing.T) {
	rising := percentage("60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78")
	asked := func(ind briefing.Indicator) bool {
		f, _ := analyse(briefing.Dataset{Indicators: []briefing.Indicator{ind}}, briefing.Brief{})
		for _, g := range f.Enquiries {
			for _, e := range g.Enquiries {
				if e.Rule == briefing.AskImprovement {
					return true
				}
			}
		}
		return false
	}
	if !asked(rising) {
		t.Fatal("a measure that rose all along is not asked about")
	}
	missing := rising
	missing.Target = reading("95", "C5")
	if asked(missing) {
		t.Error("praised although it misses its target")
	}
	falling := rising
	falling.Points = points(q(2020, 1), "60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 79 | 78")
	if asked(falling) {
		t.Error("praised although it has just worsened")
	}
}

// The worst of its neighbours is brought to attention, the second worst is not.
func TestWorstOfItsNeighbours(t *testing.T) {
	f := briefing.IndicatorFinding{Polarity: briefing.HigherIsBetter, Latest: 0,
		Points: []briefing.PointFinding{{Period: q(2023, 4), Value: briefing.Number(51, 0)}}}
	f.Comparison.Neighbours = briefing.NeighbourSummary{Known: true, BestFirst: true, Period: q(2023, 4), Count: 9, Of: 10, Rank: 10}
	if !worsePosition(&f) {
		t.Error("the worst of ten places is passed over")
	}
	f.Comparison.Neighbours.Rank = 9
	if worsePosition(&f) {
		t.Error("the second worst counts as the worst")
	}
	f.Comparison.Neighbours.Rank, f.Comparison.Neighbours.Count = 4, 3
	if worsePosition(&f) {
		t.Error("four places are taken for enough")
	}
}
