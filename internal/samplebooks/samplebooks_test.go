package samplebooks

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestCommittedWorkbooks holds the workbooks under samples to their source:
// whoever changes one has to change the other.
func TestCommittedWorkbooks(t *testing.T) {
	files, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		committed, err := os.ReadFile(filepath.Join("..", "..", "samples", filepath.FromSlash(file.Path)))
		if err != nil {
			t.Error(err)
			continue
		}
		if !bytes.Equal(committed, file.Data) {
			t.Errorf("samples/%s is not what the source makes: run go run ./internal/samplebooks/generate", file.Path)
		}
		if size := len(file.Data); size > 200_000 {
			t.Errorf("samples/%s has %d bytes: want less than 200,000", file.Path, size)
		}
	}
}

func TestScorecardIsWhole(t *testing.T) {
	indicators := marchshireIndicators()
	if n := len(indicators); n != 39 {
		t.Errorf("%d indicators, want the contract's 39", n)
	}
	themes, refs := map[string]bool{}, map[string]bool{}
	for _, in := range indicators {
		themes[in.theme] = true
		if refs[in.ref] {
			t.Errorf("%s stands twice", in.ref)
		}
		refs[in.ref] = true
		for _, series := range in.allSeries() {
			if n := len(strings.Fields(series.values)); n != 24 {
				t.Errorf("%s, %s: %d quarters, want 24", in.ref, series.name, n)
			}
		}
		for _, empty := range []struct{ what, text string }{
			{"definition", in.definition}, {"type", in.level}, {"unit", in.unit}, {"polarity", in.good},
			{"basis", in.basis}, {"status", in.status}, {"rating", in.rag}, {"comment", in.comment}, {"owner", in.owner},
		} {
			if empty.text == "" {
				t.Errorf("%s has no %s", in.ref, empty.what)
			}
		}
	}
	if len(themes) != 6 {
		t.Errorf("%d themes, want 6", len(themes))
	}
}

// allSeries lists the indicator's own series and those under it.
func (in indicator) allSeries() []row {
	all := []row{{"own figures", in.values}}
	if in.targets != "" {
		all = append(all, row{"targets", in.targets})
	}
	return slices.Concat(all, in.parts, in.benchmarks)
}

// TestBreakdownsAddUp: a reader who adds up a breakdown must get the total.
func TestBreakdownsAddUp(t *testing.T) {
	for _, in := range marchshireIndicators() {
		if len(in.parts) == 0 {
			continue
		}
		for q, total := range strings.Fields(in.values) {
			sum := 0.0
			for _, part := range in.parts {
				sum += figure(strings.Fields(part.values)[q], in.unit).(float64)
			}
			if want := figure(total, in.unit).(float64); sum != want {
				t.Errorf("%s, quarter %d: the parts add up to %v, the total is %v", in.ref, q+1, sum, want)
			}
		}
	}
}

// TestRateFollowsCount: CL1 is CL2 per 10,000 of the 36,100 children in the notes.
func TestRateFollowsCount(t *testing.T) {
	byRef := indicatorsByRef()
	counts, rates := strings.Fields(byRef["CL2"].values), strings.Fields(byRef["CL1"].values)
	for q := range counts {
		count, rate := figure(counts[q], "Number").(float64), figure(rates[q], "").(float64)
		if exact := count / 36100 * 10000; rate < exact-0.051 || rate > exact+0.051 {
			t.Errorf("quarter %d: %v children are %.2f per 10,000, the rate says %v", q+1, count, exact, rate)
		}
	}
}

// TestCumulativeRestarts: a year to date never falls within a year.
func TestCumulativeRestarts(t *testing.T) {
	for _, in := range marchshireIndicators() {
		if in.basis != "Year to date" {
			continue
		}
		words := strings.Fields(in.values)
		for q := 1; q < len(words); q++ {
			before, isNumber := figure(words[q-1], in.unit).(float64)
			now, alsoNumber := figure(words[q], in.unit).(float64)
			firstOfYear := (q+2)%4 == 0 // the first column is a third quarter
			if isNumber && alsoNumber && !firstOfYear && now < before {
				t.Errorf("%s, quarter %d: %v after %v in the same year", in.ref, q+1, now, before)
			}
		}
	}
}

func indicatorsByRef() map[string]indicator {
	byRef := map[string]indicator{}
	for _, in := range marchshireIndicators() {
		byRef[in.ref] = in
	}
	return byRef
}

func TestPlanIsWhole(t *testing.T) {
	known := indicatorsByRef()
	refs := map[string]bool{}
	for _, area := range marchshirePlan() {
		for _, a := range area.actions {
			if refs[a.ref] {
				t.Errorf("action %s stands twice", a.ref)
			}
			refs[a.ref] = true
			for _, ref := range strings.Split(a.indicators, ", ") {
				if _, ok := known[ref]; ref != "" && !ok {
					t.Errorf("action %s is linked to %s, which the scorecard does not have", a.ref, ref)
				}
			}
			if (a.status == "Complete") != (a.done == 100) {
				t.Errorf("action %s is %q and %d%% complete", a.ref, a.status, a.done)
			}
		}
	}
	if len(refs) < 45 || len(marchshirePlan()) != 6 {
		t.Errorf("%d actions in %d areas, want at least 45 in 6", len(refs), len(marchshirePlan()))
	}
}

func TestLarge(t *testing.T) {
	performance, plan := Large(40, 24, 60)
	again, planAgain := Large(40, 24, 60)
	if !bytes.Equal(performance, again) || !bytes.Equal(plan, planAgain) {
		t.Error("the same size gave other bytes")
	}
	if n := rowsWith(t, performance, "Scorecard", "P"); n != 40 {
		t.Errorf("%d indicators, want 40", n)
	}
	card := open(t, performance)
	for cell, want := range map[string]string{"L6": "2020/21", "L7": "Q3", "AH6": "2026/27", "AI7": "Q2", "AJ7": "RAG"} {
		if got, _ := card.GetCellValue("Scorecard", cell); got != want {
			t.Errorf("%s is %q, want %q", cell, got, want)
		}
	}
	actions := 0
	for area := '1'; area <= '6'; area++ {
		actions += rowsWith(t, plan, "Improvement plan", string(area)+".")
	}
	if actions != 60 {
		t.Errorf("%d actions, want 60", actions)
	}
}

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// rowsWith counts the rows whose first cell starts with a prefix.
func rowsWith(t *testing.T, data []byte, sheet, prefix string) int {
	t.Helper()
	rows, err := open(t, data).GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, row := range rows {
		if len(row) > 1 && strings.HasPrefix(row[0], prefix) {
			n++
		}
	}
	return n
}
