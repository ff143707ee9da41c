package batch

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func manifest(t *testing.T, c *council, text string) Manifest {
	t.Helper()
	m, problems := ParseManifest("batch.yaml", c.dir, []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return m
}

const year = `
briefings: [A/briefing.yaml, B/briefing.yaml]
meetings:
  - panel: a
    dates: [2026-09-08, 2026-11-24, 2027-01-12]
  - panel: B
    date: 2026-12-01
    publish_by: 2026-11-19
  - panel: Adults
    dates: [2026-11-24, 2027-01-12]
`

func TestSchedule(t *testing.T) {
	c := newCouncil(t, "A", "B")
	m := manifest(t, c, year)
	jobs, problems := m.Schedule()
	got := ""
	for _, j := range jobs {
		got += fmt.Sprintf("%s for %s by %s\n", j.Name, j.Meeting.ISO(), j.PublishBy.ISO())
	}
	if want := "A/briefing.yaml for 2026-09-08 by 2026-08-28\n" +
		"A/briefing.yaml for 2026-11-24 by 2026-11-16\n" +
		"A/briefing.yaml for 2027-01-12 by 2027-01-04\n" +
		"B/briefing.yaml for 2026-12-01 by 2026-11-19\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	checkProblems(t, problems, `batch.yaml:line 9, column 5: no paper is for the panel "Adults" (hint: add it under briefings, or correct the panel's name here or there)`)
	for today, want := range map[string]string{
		"2026-08-01": "2026-09-08 2026-12-01",
		"2026-09-08": "2026-09-08 2026-12-01",
		"2026-09-09": "2026-11-24 2026-12-01",
		"2026-12-24": "2027-01-12 2026-12-01",
		"2027-06-01": "2027-01-12 2026-12-01",
	} {
		var got []string
		for _, j := range Next(jobs, date(today)) {
			got = append(got, j.Meeting.ISO())
		}
		if strings.Join(got, " ") != want {
			t.Errorf("next on %s: got %s, want %s", today, got, want)
		}
	}
}

func date(s string) briefing.Date {
	d, err := briefing.ParseISODate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// What is due is told with the state of its paper and of its data.
func TestDue(t *testing.T) {
	c := newCouncil(t, "A", "B")
	m := manifest(t, c, year)
	jobs, _ := m.Schedule()
	due := func(today string, within int) string {
		var lines []string
		for _, d := range Due(jobs, date(today), within, c.options()) {
			line := fmt.Sprintf("%s in %d: %s,", d.Panel, d.Days, d.Paper)
			for _, in := range d.Data {
				line += fmt.Sprintf(" %s %s", in.Name, in.State)
			}
			lines = append(lines, line)
		}
		return strings.Join(lines, "\n")
	}
	check := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
	check(due("2026-08-26", 14), "A in 2: not built, data.xlsx arrived")
	c.jobs = Next(jobs, date("2026-08-26"))[:1]
	c.wants(c.run(nil), "built")
	check(due("2026-08-26", 14), "A in 2: built, data.xlsx arrived")
	c.write("A/data.xlsx", "a late correction")
	check(due("2026-09-08", 0), "A in -11: out of date, data.xlsx arrived")
	c.wants(c.run(nil), "built")

	check(due("2026-11-09", 14), "A in 7: not built, data.xlsx as for the last meeting\nB in 10: not built, data.xlsx arrived")
	c.write("A/data.xlsx", "quarter 2")
	if err := os.Remove(c.path("B/data.xlsx")); err != nil {
		t.Fatal(err)
	}
	check(due("2026-11-09", 14), "A in 7: not built, data.xlsx arrived\nB in 10: not built, data.xlsx missing")
	if err := os.Remove(c.path("B/briefing.yaml")); err != nil {
		t.Fatal(err)
	}
	check(due("2026-11-09", 9), "A in 7: not built, data.xlsx arrived")
	check(due("2027-06-01", 99), "")
}
