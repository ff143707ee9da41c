package analysis

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"scrutiny/briefing"
)

// someIndicators is a reproducible set of indicators of every kind.
func someIndicators(seed uint64) []briefing.Indicator {
	r := rand.New(rand.NewPCG(seed, 1))
	var inds []briefing.Indicator
	for i := range 12 {
		ind := number("")
		ind.Points = nil
		ind.Cumulative = i%4 == 3
		ind.Polarity = briefing.Polarity(i % 5)
		ind.Unit.Kind = briefing.UnitKind(i % 5)
		ind.Target = reading("50", "C5")
		p, total := q(2018, 1), 0.0
		for range 20 {
			if x := float64(r.IntN(100)); r.IntN(8) > 0 {
				if ind.Cumulative && p.Part() > 1 {
					x += total
				}
				total = x
				ind.Points = append(ind.Points, briefing.Point{Period: p, Value: briefing.Reading{Value: briefing.Number(x, 0)}})
			}
			p = p.Next()
		}
		inds = append(inds, ind)
	}
	return inds
}

// The order in which a workbook gives an indicator's figures changes nothing.
func TestOrderOfPointsChangesNothing(t *testing.T) {
	for seed := range uint64(20) {
		inds := someIndicators(seed)
		want, wantProblems := analyse(briefing.Dataset{Indicators: inds}, briefing.Brief{})
		r := rand.New(rand.NewPCG(seed, 2))
		for i := range inds {
			p := inds[i].Points
			r.Shuffle(len(p), func(a, b int) { p[a], p[b] = p[b], p[a] })
		}
		got, gotProblems := analyse(briefing.Dataset{Indicators: inds}, briefing.Brief{})
		if !reflect.DeepEqual(want, got) || !reflect.DeepEqual(wantProblems, gotProblems) {
			t.Fatalf("seed %d: another order of points gives other findings", seed)
		}
	}
}

// Reversing the polarity swaps better and worse, and nothing else of a change.
func TestReversedPolarity(t *testing.T) {
	swap := map[briefing.Judgement]briefing.Judgement{
		briefing.Better: briefing.Worse, briefing.Worse: briefing.Better,
		briefing.Same: briefing.Same, briefing.NotJudged: briefing.NotJudged,
	}
	inds := someIndicators(7)
	for i := range inds {
		inds[i].Polarity = briefing.HigherIsBetter
	}
	higher, _ := analyse(briefing.Dataset{Indicators: inds}, briefing.Brief{})
	for i := range inds {
		inds[i].Polarity = briefing.LowerIsBetter
	}
	lower, _ := analyse(briefing.Dataset{Indicators: inds}, briefing.Brief{})
	if higher.Tally.Better != lower.Tally.Worse || higher.Tally.Worse != lower.Tally.Better {
		t.Errorf("tallies: %+v, %+v", higher.Tally, lower.Tally)
	}
	for i, f := range higher.Themes[0].Indicators {
		for j, pt := range f.Points {
			a, b := pt.OnPrevious, lower.Themes[0].Indicators[i].Points[j].OnPrevious
			if b.Judgement != swap[a.Judgement] {
				t.Errorf("%s: %s became %s", pt.Period, a.Judgement, b.Judgement)
			}
			b.Judgement = a.Judgement
			if a != b {
				t.Errorf("%s: the change itself differs: %+v, %+v", pt.Period, a, b)
			}
		}
	}
}

// The quarters alone of a cumulative indicator add up to its years.
func TestInPeriodFiguresAddUp(t *testing.T) {
	for seed := range uint64(20) {
		for _, ind := range someIndicators(seed) {
			if !ind.Cumulative || !ind.Unit.Additive() {
				continue
			}
			f, _, _ := analyseOne(t, ind, briefing.Brief{})
			sum, whole := 0.0, true
			for _, pt := range f.Points {
				if pt.Period.Part() == 1 {
					sum, whole = 0, true
				}
				sum += pt.InPeriod.Number
				whole = whole && pt.InPeriod.Known
				if pt.Value.Known && whole && sum != pt.Value.Number {
					t.Errorf("seed %d, %s: quarters add up to %v, year to date is %v", seed, pt.Period, sum, pt.Value.Number)
				}
			}
		}
	}
}
