package audit

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"scrutiny/analysis"
	"scrutiny/briefing"
	"scrutiny/internal/export"
	"scrutiny/templates"
)

// edition makes the paper of a dataset that has a last report, as the program does.
func edition(t testing.TB, ds briefing.Dataset, last *briefing.LastReport) (analysis.Withheld, Paper, briefing.Diagnostics) {
	t.Helper()
	ds.Last = last
	f, w, told := analysis.AnalyseForAudit(ds, briefing.Brief{Council: "Marshire", Title: "Children's services", Period: q(4)})
	template, err := templates.Builtin("")
	if err != nil {
		t.Fatal(err)
	}
	report, err := templates.Compose(f, template)
	if err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	if err := export.CSV(&data, f); err != nil {
		t.Fatal(err)
	}
	return w, Paper{Dataset: w.Published, Findings: f, Report: report, CSV: data.Bytes()}, told
}

// before is a dataset as it was when its last quarters were still to come, with
// some figures of their own time: revised since.
func before(ds briefing.Dataset, quarters int, revise func(row string, i int, n float64) float64) briefing.Dataset {
	ds.Indicators = slices.Clone(ds.Indicators)
	earlier := func(name string, points []briefing.Point) []briefing.Point {
		points = slices.Clone(points[:len(points)-quarters])
		for i := range points {
			points[i].Value.Number = revise(name, i, points[i].Value.Number)
		}
		return points
	}
	for i := range ds.Indicators {
		ind := &ds.Indicators[i]
		ind.Points = earlier(ind.Name, ind.Points)
		ind.Parts = slices.Clone(ind.Parts)
		for j := range ind.Parts {
			ind.Parts[j].Points = earlier(ind.Name+", "+ind.Parts[j].Name, ind.Parts[j].Points)
		}
	}
	return ds
}

// Random workbooks in two editions, the second with revisions: what the public
// finds out from both papers together, by itself or by what the second says of
// the first, is no figure that either withholds.
func TestTwoEditionsGiveNothingAway(t *testing.T) {
	const papers = 60
	r := rand.New(rand.NewPCG(23, 2020))
	revised, withheld := 0, 0
	for n := range papers {
		now := randomCounty(r)
		revisions := n % 4 // none in every fourth pair
		row, quarter := []string{"police", "schools", "health"}[r.IntN(3)], r.IntN(7)
		by := float64(1 + r.IntN(9))
		last := briefing.LastReport{Dataset: before(now, 1, func(name string, i int, x float64) float64 {
			if revisions > 0 && i == quarter && (name == "Contacts" || name == "Contacts, "+row) {
				return x + by
			}
			return x
		})}
		w, paper, _ := edition(t, now, &last)
		withheld += len(w.Protection.Suppressed)
		found := worse(Audit(w.Protection, paper), briefing.Warning)
		if revisions > 0 {
			revised++
		}
		if len(found) > 0 {
			t.Errorf("paper %d: %s", n, texts(found))
		}
	}
	t.Logf("%d pairs, %d with a revision, %d figures withheld, none given away", papers, revised, withheld)
}

// Referrals of quarter 3 by source, as two papers have them; [.] is withheld.
// Then: police 20, schools [10], health [4], in all 34. Since then the police
// figure was found to be 3. Now: police [3], schools 10, health [4], in all 17.
// Each paper alone leaves health in doubt; together they do not: 34 less 20
// less 10 is 4, and with the new total police are 17 less 14. Across indicators likewise, where the sources are indicators of
// their own.
func TestTheLastReportAndThisOneTogether(t *testing.T) {
	then, now := county(""), county("")
	figures := func(ds *briefing.Dataset, police, schools, health float64) {
		ref := &ds.Indicators[1]
		for i, n := range []float64{police, schools, health} {
			ref.Parts[i].Points[2].Value.Number = n
		}
		ref.Points[2].Value.Number = police + schools + health
	}
	figures(&then, 20, 10, 4)
	figures(&now, 3, 10, 4)
	apart := func(ds briefing.Dataset) briefing.Dataset {
		ds.Indicators = slices.Clone(ds.Indicators)
		for _, p := range ds.Indicators[1].Parts {
			ds.Indicators = append(ds.Indicators, briefing.Indicator{Ref: "F1" + p.Name, Name: "Referrals: " + p.Name, Theme: "Front door",
				Unit: ds.Indicators[1].Unit, Polarity: briefing.InformationOnly, Points: p.Points, Pos: p.Pos})
		}
		ds.Indicators[1].Parts = nil
		return ds
	}
	renamed := func(ds briefing.Dataset) briefing.Dataset {
		ds.Indicators = slices.Clone(ds.Indicators)
		ds.Indicators[1].Name = "Referrals to children's services"
		return ds
	}
	as := func(ds briefing.Dataset) briefing.Dataset { return ds }
	for name, shapes := range map[string][2]func(briefing.Dataset) briefing.Dataset{
		"parts": {as, as}, "indicators": {apart, apart}, "under another name": {renamed, as},
	} {
		last, shape := briefing.LastReport{Dataset: shapes[0](then)}, shapes[1]
		w, paper, _ := edition(t, shape(now), &last)
		hidden := 0
		for _, cell := range w.Protection.Suppressed {
			if strings.HasPrefix(cell.Cell.Indicator, "Referrals") && cell.Cell.Period == q(3) {
				hidden++
			}
		}
		if hidden != 4 {
			t.Errorf("%s: %d figures of quarter 3 are withheld, want all four", name, hidden)
		}
		if found := worse(Audit(w.Protection, paper), briefing.Warning); len(found) > 0 {
			t.Errorf("%s: %s", name, texts(found))
		}
		// Were the new total printed after all, the audit would see what follows.
		total := indicator(&paper, "Referrals")
		total.Points[2].Value = briefing.Number(17, 0)
		if found := worse(Audit(w.Protection, paper), briefing.Warning); !strings.Contains(texts(found), "police, Q3 2020/21 is suppressed, but what is published leaves it") {
			t.Errorf("%s: with the total: %s", name, texts(found))
		}
	}
}

// What the comparison with the last report holds is read by itself, whether or
// not words are made of it.
func TestSinceIsWatched(t *testing.T) {
	ds := county("")
	name := briefing.IndicatorName{Ref: "P1", Name: "Special guardianship orders"}
	police := briefing.IndicatorName{Ref: "F1", Name: "Referrals"}
	three := briefing.Number(3, 0)
	for what, c := range map[string]briefing.FigureChange{
		"the figure now":       {Indicator: name, Period: q(4), To: three},
		"the earlier figure":   {Kind: briefing.FigureSuppressed, Indicator: name, Period: q(4), From: briefing.Number(8, 0), To: briefing.Absent(briefing.Confidential)},
		"the difference":       {Indicator: name, Period: q(4), Difference: -5},
		"a part":               {Indicator: police, Row: "health", Period: q(3), To: briefing.Number(4, 0)},
		"what leads to a part": {Indicator: police, Row: "schools", Period: q(3), To: briefing.Number(21, 0)},
	} {
		w, paper, _ := edition(t, ds, nil)
		if found := worse(Audit(w.Protection, paper), briefing.Warning); len(found) > 0 {
			t.Fatalf("without a leak: %s", texts(found))
		}
		paper.Findings.Since.Figures = []briefing.FigureChange{c}
		if found := texts(worse(Audit(w.Protection, paper), briefing.Warning)); !strings.Contains(found, "is given in what has changed since the last report") {
			t.Errorf("%s: %q", what, found)
		}
	}
}
