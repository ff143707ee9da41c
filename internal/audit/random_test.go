package audit

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// randomCounty makes a workbook of several kinds of indicator with many small
// numbers: counts with parts, a cumulative count, percentages with their parts,
// a rate, a target, the workbook's own ratings.
func randomCounty(r *rand.Rand) briefing.Dataset {
	few := func() float64 {
		if r.IntN(4) == 0 {
			return float64(r.IntN(6))
		}
		return float64(6 + r.IntN(60))
	}
	series := func(row int, number func() float64) []briefing.Point {
		var points []briefing.Point
		for i := range 8 {
			pt := briefing.Point{Period: briefing.NewQuarter(briefing.Financial, 2019+i/4, i%4+1)}
			pt.Value = briefing.Reading{Value: briefing.Number(number(), 0), Pos: at(fmt.Sprintf("%c%d", 'C'+i, row))}
			pt.RAG.Text = []string{"", "Green", "Red"}[r.IntN(3)]
			points = append(points, pt)
		}
		return points
	}
	children := briefing.Unit{Kind: briefing.Count, Noun: "children"}
	orders := briefing.Indicator{Ref: "1", Name: "Adoption orders", Theme: "A", Unit: children, Points: series(2, few), Pos: at("A2"),
		Polarity: briefing.HigherIsBetter, Target: briefing.Reading{Value: briefing.Number(9, 0)}}
	toDate := briefing.Indicator{Ref: "2", Name: "Missing episodes, year to date", Theme: "A", Unit: children, Cumulative: true, Pos: at("A3")}
	sum := 0.0
	n := 0
	toDate.Points = series(3, func() float64 {
		if n%4 == 0 {
			sum = 0
		}
		n++
		sum += few()
		return sum
	})
	late := briefing.Indicator{Ref: "3", Name: "Visits made late", Theme: "B", Unit: briefing.Unit{Kind: briefing.Percent}, Polarity: briefing.LowerIsBetter, Pos: at("A4")}
	late.Points = series(4, few)
	for i := range late.Points {
		pt := &late.Points[i]
		pt.Numerator.Value, pt.Denominator.Value = briefing.Number(pt.Value.Number, 0), briefing.Number(pt.Value.Number+few(), 0)
		pt.Value.Value = briefing.Number(100*pt.Numerator.Number/max(1, pt.Denominator.Number), 1)
	}
	contacts := briefing.Indicator{Ref: "4", Name: "Contacts", Theme: "B", Unit: children, Polarity: briefing.InformationOnly, Pos: at("A5")}
	totals := make([]float64, 8)
	for k, name := range []string{"police", "schools", "health"} {
		part := briefing.Part{Dimension: "source", Name: name, Points: series(6+k, few), Pos: at(fmt.Sprint("A", 6+k))}
		for i := range part.Points {
			totals[i] += part.Points[i].Value.Number
		}
		contacts.Parts = append(contacts.Parts, part)
	}
	i := -1
	contacts.Points = series(5, func() float64 { i++; return totals[i] })
	return briefing.Dataset{Indicators: []briefing.Indicator{orders, toDate, late, contacts}, Sources: county("").Sources}
}

// A paper as the program builds it passes its own audit, whatever small numbers
// its workbook holds: nothing is given away, and nothing is seen that is not
// there.
func TestRandomPapersPass(t *testing.T) {
	const papers = 60
	r := rand.New(rand.NewPCG(17, 2020))
	suppressed := 0
	for n := range papers {
		ds := randomCounty(r)
		p, paper := build(t, ds)
		suppressed += len(p.Suppressed)
		if found := worse(append(Audit(p, paper), p.Diagnostics...), briefing.Note); len(found) > 0 {
			t.Fatalf("paper %d: %v", n, found)
		}
	}
	t.Logf("%d papers, %d figures suppressed, none given away, no false alarm", papers, suppressed)
}

// Nothing suppressed changes a byte: a dataset with another small number in
// the place of one that nothing else hangs on gives the same paper and data.
func TestOtherSmallNumbersGiveTheSamePaper(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 2020))
	compared := 0
	for range 40 {
		ds := randomCounty(r)
		p, paper := build(t, ds)
		orders := ds.Indicators[0].Points
		for i := range orders {
			if v := &orders[i].Value; v.Number >= 1 && v.Number <= 5 {
				v.Number = 6 - v.Number
				orders[i].RAG.Text = "Amber"
			}
		}
		again, other := build(t, ds)
		if len(again.Suppressed) != len(p.Suppressed) {
			t.Fatal("another number of figures is suppressed")
		}
		if paper.Report.String() != other.Report.String() || string(paper.CSV) != string(other.CSV) {
			t.Fatal("the paper tells which small number it was")
		}
		compared++
	}
	if compared == 0 {
		t.Error("nothing was compared")
	}
}

// The true figures are with the auditor alone.
func TestProtectedDatasetHoldsNoRawText(t *testing.T) {
	ds := county("")
	for i := range ds.Indicators[0].Points {
		ds.Indicators[0].Points[i].Value.Raw = "raw " + fmt.Sprint(ds.Indicators[0].Points[i].Value.Number)
	}
	safe, _ := disclosure.Protect(ds, disclosure.DfE())
	if raw := safe.Indicators[0].Points[3].Value.Raw; raw != "" {
		t.Errorf("a suppressed figure still says %q", raw)
	}
}
