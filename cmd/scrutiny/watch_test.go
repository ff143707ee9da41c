package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/briefing"
	"scrutiny/internal/sheettest"
)

const watched = `= Indicators
Ref | Indicator      | Unit | Polarity         | Target | Q1 2026/27 | Q2 2026/27
P1  | Visits in time | %    | Higher is better | 90     | 87         | FIGURE
`

// A paper is built again when its workbook is saved, as Excel saves it: beside
// a lock, by way of a temporary file and two renames. It says which figure
// changed, waits for a workbook that is away, and stops when it is told to.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	book := filepath.Join(dir, "kpi.xlsx")
	save := func(figure string) {
		t.Helper()
		data, err := sheettest.Workbook(strings.Replace(watched, "FIGURE", figure, 1))
		if err != nil {
			t.Fatal(err)
		}
		saveAsExcel(t, book, data)
	}
	write(t, filepath.Join(dir, "briefing.yaml"), "panel: Adults\nworkbooks: [kpi.xlsx]\n")
	save("91")

	ctx, stop := context.WithCancel(t.Context())
	out, in := io.Pipe()
	done := make(chan error, 1)
	go func() {
		o := watchOptions{inputOptions: inputOptions{inputs: []string{filepath.Join(dir, "briefing.yaml")}}}
		done <- watch(ctx, o, in, in)
		in.Close()
	}()
	lines := bufio.NewScanner(out)
	until := func(want string) {
		t.Helper()
		for lines.Scan() {
			t.Log(lines.Text())
			if strings.Contains(lines.Text(), want) {
				return
			}
		}
		t.Fatalf("the watch ended before it said %q", want)
	}
	until("watching 2 files")
	save("93")
	until("kpi.xlsx saved")
	until("P1 Visits in time, Q2 2026/27: 91% is now 93%")
	until("briefing.pdf: ")
	write(t, filepath.Join(dir, "briefing.yaml"), "pannel: Adults\nworkbooks: [kpi.xlsx]\n")
	until("did you mean panel?")
	until("nothing was written")
	write(t, filepath.Join(dir, "briefing.yaml"), "panel: Adults again\nworkbooks: [kpi.xlsx]\n")
	until("no figure and no action changed")
	stop()
	until("stopped")
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// saveAsExcel leaves the same traces as Excel's saving.
func saveAsExcel(t *testing.T, path string, data []byte) {
	t.Helper()
	dir := filepath.Dir(path)
	lock, temporary, old := filepath.Join(dir, "~$"+filepath.Base(path)), filepath.Join(dir, "4F2A1B00"), filepath.Join(dir, "8C11D2E0.tmp")
	write(t, lock, "an analyst")
	write(t, temporary, string(data))
	if _, err := os.Stat(path); err == nil {
		if err := os.Rename(path, old); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{os.Rename(temporary, path), os.RemoveAll(old), os.Remove(lock)} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestChanges(t *testing.T) {
	q1, q2 := briefing.NewQuarter(briefing.Financial, 2026, 1), briefing.NewQuarter(briefing.Financial, 2026, 2)
	points := func(values ...float64) []briefing.PointFinding {
		var all []briefing.PointFinding
		for i, v := range values {
			all = append(all, briefing.PointFinding{Period: []briefing.Period{q1, q2}[i], Value: briefing.Number(v, 0)})
		}
		return all
	}
	findings := func(actions []briefing.ActionFinding, indicators ...briefing.IndicatorFinding) briefing.Findings {
		return briefing.Findings{Themes: []briefing.Theme{{Indicators: indicators}}, Plan: briefing.PlanFinding{Actions: actions}}
	}
	action := func(ref string, rating briefing.BRAG, due int) briefing.ActionFinding {
		return briefing.ActionFinding{Action: briefing.Action{Ref: ref}, Rating: rating, Current: briefing.Due{Date: briefing.NewDate(2026, 12, due)}}
	}
	before := findings(
		[]briefing.ActionFinding{action("1", briefing.Amber, 1), action("2", briefing.Green, 1), action("3", briefing.Green, 1)},
		briefing.IndicatorFinding{Ref: "P1", Name: "Visits", Points: points(1400)}, briefing.IndicatorFinding{Name: "Gone"},
	)
	now := findings(
		[]briefing.ActionFinding{action("1", briefing.Green, 1), action("2", briefing.Green, 9), action("4", briefing.Green, 1)},
		briefing.IndicatorFinding{Ref: "P1", Name: "Visits", Points: points(1410, 7)}, briefing.IndicatorFinding{Name: "Come"},
	)
	want := `P1 Visits, Q1 2026/27: 1,400 is now 1,410
P1 Visits, Q2 2026/27: 7 is new
Come: new
Gone: no longer there
action 1: amber is now green
action 2: due 1 December 2026 is now 9 December 2026
action 4: new
action 3: no longer there`
	if got := strings.Join(changes(before, now), "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := changes(now, now); len(got) != 1 || got[0] != "no figure and no action changed" {
		t.Errorf("the same again: %q", got)
	}
	var many []briefing.ActionFinding
	for i := range 20 {
		many = append(many, action(string(rune('a'+i)), briefing.Green, 1))
	}
	if got := changes(briefing.Findings{}, findings(many)); len(got) != 13 || got[12] != "and 8 more changes" {
		t.Errorf("many: %q", got)
	}
}
