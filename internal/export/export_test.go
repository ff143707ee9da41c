package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"scrutiny/briefing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// findings are a small paper: a percentage with a part and a benchmark, a
// count with a missing quarter, an action and a recommendation.
func findings() briefing.Findings {
	q := func(n int) briefing.Period { return briefing.NewQuarter(briefing.Financial, 2020, n) }
	at := func(cell string) briefing.Pos {
		return briefing.Pos{File: "performance.xlsx", Sheet: "Indicators", Cell: cell}
	}
	change := func(n float64) briefing.Change { return briefing.Change{Known: true, Difference: n} }
	provisional := briefing.Number(87.25, 1)
	provisional.Marks = briefing.Provisional
	visits := briefing.IndicatorFinding{
		Ref: "1.1", Name: "Visits in time, all children", Theme: "Early help",
		Unit: briefing.Unit{Kind: briefing.Percent}, Polarity: briefing.HigherIsBetter,
		Rating: briefing.WithinTolerance, RatingWhy: "87.3% misses the target of 90% by 2.7 percentage points, within the tolerance of 5 percentage points.",
		SourceRAG: "Green", Contradicted: true, Computed: briefing.WithinTolerance, Latest: 1,
		Points: []briefing.PointFinding{
			{Period: q(1), Value: briefing.Number(80, 1), Target: briefing.Number(90, 0), Rating: briefing.OffTarget, Source: at("E5")},
			{Period: q(2), Value: provisional, Target: briefing.Number(90, 0), Rating: briefing.WithinTolerance,
				OnPrevious: change(7.25), Source: at("F5")},
		},
		Parts: []briefing.PartFinding{{Dimension: "locality", Name: "north", Points: []briefing.PointFinding{
			{Period: q(1), Value: briefing.Absent(briefing.Confidential), Source: at("E6")},
			{Period: q(2), Value: briefing.Number(91, 1), Source: at("F6")},
		}}},
		Benchmarks: []briefing.BenchmarkFinding{{Name: "England", Points: []briefing.PointFinding{
			{Period: q(1), Value: briefing.Number(85.5, 1)},
		}}},
	}
	referrals := briefing.IndicatorFinding{
		Ref: "1.2", Name: "Referrals \"from police\"", Theme: "Front door", Unit: briefing.Unit{Kind: briefing.Count},
		Polarity: briefing.InformationOnly, Rating: briefing.NoData, RatingWhy: "There is no figure for Q2 2020/21.", Latest: 1,
		Points: []briefing.PointFinding{
			{Period: q(1), Value: briefing.Number(1234, 0), Rating: briefing.ForInformation, OnYear: change(-34), Source: at("E7")},
			{Period: q(2), Value: briefing.Absent(briefing.NotAvailable), Rating: briefing.NoData},
		},
	}
	visits.Signal = briefing.Signal{Used: 13, Assurance: briefing.HitAndMiss, Points: []briefing.SignalPoint{
		{Mean: 82.5, Lower: 78.25, Upper: 86.75, HasMean: true, HasLimits: true},
		{Mean: 82.5, Lower: 78.25, Upper: 86.75, HasMean: true, HasLimits: true, Cause: briefing.AboveLimit, Type: briefing.SpecialImprovement},
	}}
	f := briefing.Findings{
		Brief: briefing.Brief{
			Council: "Marchshire County Council", Title: "Children's services", Program: "scrutiny 1.0", Template: "/papers/officer/ours.txt",
			Classification: "Open", Tolerance: briefing.Tolerance{Amount: 5, Stated: true},
			Attention: briefing.AttentionSettings{Weights: []briefing.RuleWeight{{Rule: briefing.WorseningRun, Weight: 0}}},
			Checks:    []briefing.CheckSetting{{Check: briefing.CheckJump, Level: briefing.CheckOff}},
		},
		Period: q(2), AsAt: briefing.NewDate(2020, 9, 30),
		Themes: []briefing.Theme{
			{Name: "Early help", Indicators: []briefing.IndicatorFinding{visits}},
			{Name: "Front door", Indicators: []briefing.IndicatorFinding{referrals}},
		},
		Plan: briefing.PlanFinding{Actions: []briefing.ActionFinding{{
			Action: briefing.Action{Ref: "A1", Theme: "Front door", Text: "Audit decisions", Priority: briefing.HighPriority,
				Status: briefing.InProgress, OriginalDue: briefing.Due{Date: briefing.NewDate(2020, 6, 30)}, Leads: []string{"A. Person"}},
			Current: briefing.Due{Date: briefing.NewDate(2020, 8, 31)}, Rating: briefing.Red,
			Overdue: true, DaysOverdue: 30, SlippageWeeks: 8, TimesMoved: 1,
		}}},
		Recommendations: []briefing.RecommendationFinding{{
			Recommendation: briefing.Recommendation{Ref: "R1", Text: "Report the audit's outcome", Response: briefing.Accepted},
			State:          briefing.UnderWay,
		}},
		Sources: []briefing.Source{{File: "performance.xlsx", SHA256: "ab12", HiddenSheets: 1, Sheets: []briefing.SourceSheet{
			{Name: "Indicators", Kind: briefing.IndicatorSheet, Rows: 2, Skipped: []briefing.Skipped{
				{Why: briefing.HiddenRows, Count: 3, Stretches: []briefing.Stretch{{From: "4", To: "4"}, {From: "7", To: "8"}}},
			}},
			{Name: "Notes", Ignored: briefing.NoTableInSheet},
		}}},
		Disclosure: briefing.DisclosureSummary{Profile: "dfe-cin", Threshold: 5, Small: 2},
		Since:      briefing.SinceFinding{Known: true, Period: q(1), AsAt: q(1).End(), Sources: []briefing.Source{{File: "last.xlsx", SHA256: "cd34"}}},
		Doubts: []briefing.Doubt{{Told: briefing.Diagnostic{
			Severity: briefing.Warning, Pos: at("R5"), Summary: "the workbook rates it green",
		}}},
	}
	f.Tally.Add(visits)
	f.Tally.Add(referrals)
	return f
}

func TestGolden(t *testing.T) {
	for name, write := range map[string]func(io.Writer, briefing.Findings) error{"findings.csv": CSV, "findings.json": JSON} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got, findings()); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got.Bytes(), want) {
				t.Errorf("want\n%s\ngot\n%s", want, got.Bytes())
			}
		})
	}
}

// Both forms hold the same figures.
func TestFormsAgree(t *testing.T) {
	var asCSV, asJSON bytes.Buffer
	if err := CSV(&asCSV, findings()); err != nil {
		t.Fatal(err)
	}
	if err := JSON(&asJSON, findings()); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&asCSV).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	type points []struct{ Display string }
	var p struct {
		Indicators []struct {
			Points            points
			Parts, Benchmarks []struct{ Points points }
		}
	}
	if err := json.Unmarshal(asJSON.Bytes(), &p); err != nil {
		t.Fatal(err)
	}
	var displays []string
	for _, ind := range p.Indicators {
		series := []points{ind.Points}
		for _, part := range append(ind.Parts, ind.Benchmarks...) {
			series = append(series, part.Points)
		}
		for _, points := range series {
			for _, pt := range points {
				displays = append(displays, pt.Display)
			}
		}
	}
	if len(displays) != len(rows)-1 {
		t.Fatalf("%d points in JSON, %d rows in CSV", len(displays), len(rows)-1)
	}
	for i, row := range rows[1:] {
		if row[9] != displays[i] {
			t.Errorf("row %d: %q in CSV, %q in JSON", i, row[9], displays[i])
		}
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestFailureToWrite(t *testing.T) {
	if CSV(brokenWriter{}, findings()) == nil || JSON(brokenWriter{}, findings()) == nil {
		t.Error("want the writer's error")
	}
}
