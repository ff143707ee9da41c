package batch

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"scrutiny/briefing"
)

func TestParseManifest(t *testing.T) {
	const text = `
output: papers
name: "{panel}-{meeting}"
keep: 4
nation: wales
closed_days: [2026-12-29, 30 December 2026]
on_success: ./tell.sh done
on_failure: [mail, -s, "a paper failed", duty@example.org]
full_messages: true
briefings:
  - adults/briefing.yaml
  - panel: Housing
    meeting: 2026-12-01
    workbooks: [housing\kpi.xlsx, /srv/plan.xlsx]
    output: housing
meetings:
  - panel: Adults
    dates: [2026-11-24, 2027-01-12]
  - panel: Adults
    date: 2027-03-02
    publish_by: 2027-02-19
`
	m, problems := ParseManifest("batch.yaml", "council", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	got, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	const want = `{
  "Output": "council/papers",
  "Name": "{panel}-{meeting}",
  "Keep": 4,
  "Calendar": {
    "Nation": 1,
    "ClearDays": 0,
    "Closed": [
      "2026-12-29",
      "2026-12-30"
    ]
  },
  "OnSuccess": [
    "./tell.sh done"
  ],
  "OnFailure": [
    "mail",
    "-s",
    "a paper failed",
    "duty@example.org"
  ],
  "FullMessages": true,
  "Jobs": [
    {
      "name": "adults/briefing.yaml",
      "briefing": "council/adults/briefing.yaml"
    },
    {
      "name": "Housing",
      "workbooks": [
        "council/housing/kpi.xlsx",
        "/srv/plan.xlsx"
      ],
      "panel": "Housing",
      "meeting": "2026-12-01",
      "output": "housing"
    }
  ],
  "Meetings": [
`
	if !strings.HasPrefix(filepath.ToSlash(string(got)), want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(m.Meetings) != 3 || m.Meetings[1].Date.ISO() != "2027-01-12" || m.Meetings[2].PublishBy.ISO() != "2027-02-19" {
		t.Errorf("meetings: %+v", m.Meetings)
	}
}

// Everything that is wrong is said at once, each with its place and what to do.
func TestParseManifestProblems(t *testing.T) {
	const text = `outputs: papers
name: "{pannel}"
keep: many
nation: Mercia
briefings:
  - panel: Adults
  - briefing: b.yaml
    meetng: 2026-11-24
    period: Q7 2026
meetings:
  - panel: Adults
  - dates: [31 November 2026]
  - panel: Adults
    dates: [2026-11-24, 2026-12-24]
    publish_by: 2026-11-20
on_failure: {a: b}
full_messages: all
`
	_, problems := ParseManifest("batch.yaml", "", []byte(text))
	checkProblems(t, problems, `
batch.yaml:line 1, column 1: unknown key "outputs" (hint: did you mean output?)
batch.yaml:line 2, column 7: there is no field {pannel}: did you mean {panel}? (hint: put quotes round it: "{panel}-{meeting:2006-01-02}-{period}")
batch.yaml:line 3, column 7: want a number from 0 to 1000, got "many"
batch.yaml:line 4, column 9: want England, Wales, Scotland or Northern Ireland, got "Mercia"
batch.yaml:line 6, column 5: nothing says what the paper is made from (hint: add  briefing: adults/briefing.yaml  or  workbooks:)
batch.yaml:line 8, column 5: unknown key "meetng" under briefings (hint: did you mean meeting?)
batch.yaml:line 9, column 13: want a period as Q2 2026/27, 2026/27 or September 2026, got "Q7 2026"
batch.yaml:line 11, column 5: a meeting wants a panel and a date (hint: write  - panel: Adults  and under it  date: 2026-11-24)
batch.yaml:line 12, column 5: a meeting wants a panel and a date (hint: write  - panel: Adults  and under it  date: 2026-11-24)
batch.yaml:line 12, column 13: want a date as 2026-11-24 or 24 November 2026, got "31 November 2026"
batch.yaml:line 13, column 5: publish_by cannot stand for several dates (hint: give each meeting its own item)
batch.yaml:line 16, column 13: want a command (hint: write it on one line, or as a list: [notify, --channel, scrutiny])
batch.yaml:line 17, column 16: want true or false, got "all"
`)
	_, problems = ParseManifest("batch.yaml", "", []byte("output: papers\n"))
	checkProblems(t, problems, `batch.yaml: no briefings are named (hint: add  briefings:  and under it, indented,  - briefing: adults/briefing.yaml)`)
	_, problems = ParseManifest("batch.yaml", "", []byte("- a\n"))
	checkProblems(t, problems, `batch.yaml:line 1, column 1: this is no manifest (hint: start with  briefings:  and list them under it)`)
}

func checkProblems(t *testing.T, problems briefing.Diagnostics, want string) {
	t.Helper()
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, p.String())
	}
	if all := strings.Join(got, "\n"); all != strings.TrimSpace(want) {
		t.Errorf("got\n%s\nwant\n%s", all, strings.TrimSpace(want))
	}
}

func TestParseTable(t *testing.T) {
	for name, text := range map[string]string{
		"commas":     "panel,meeting,briefing,workbooks\nAdults,2026-11-24,adults/briefing.yaml,\n,,,\nHousing,1 December 2026,,kpi.xlsx | plan.xlsx\n",
		"semicolons": "\uFEFFPanel;Meeting;Briefing;Workbooks\r\nAdults;2026-11-24;adults\\briefing.yaml;\r\nHousing;2026-12-01;;\"kpi.xlsx\nplan.xlsx\"\r\n",
		"tabs":       "panel\tmeeting\tbriefing\tworkbooks\nAdults\t2026-11-24\tadults/briefing.yaml\nHousing\t2026-12-01\t\tkpi.xlsx|plan.xlsx\n",
	} {
		m, problems := ParseTable("batch.csv", "c", []byte(text))
		if len(problems) > 0 || len(m.Jobs) != 2 {
			t.Errorf("%s: %v, %+v", name, problems, m.Jobs)
			continue
		}
		a, b := m.Jobs[0], m.Jobs[1]
		if a.Panel != "Adults" || a.Meeting.ISO() != "2026-11-24" || filepath.ToSlash(a.Briefing) != "c/adults/briefing.yaml" {
			t.Errorf("%s: %+v", name, a)
		}
		if b.Name != "Housing" || b.Meeting.ISO() != "2026-12-01" || filepath.ToSlash(strings.Join(b.Workbooks, " ")) != "c/kpi.xlsx c/plan.xlsx" {
			t.Errorf("%s: %+v", name, b)
		}
	}
}

func TestParseTableProblems(t *testing.T) {
	_, problems := ParseTable("batch.csv", "", []byte("panl,meeting,meeting,briefing\nAdults,24/11/2026,,a.yaml\nHousing,,,\n"))
	checkProblems(t, problems, `
batch.csv:line 1, column 1: unknown column "panl" (hint: did you mean panel?)
batch.csv:line 1, column 3: column meeting is given twice (hint: keep one of the two)
batch.csv:line 2, column 2: want a date as 2026-11-24 or 24 November 2026, got "24/11/2026"
`)
	_, problems = ParseTable("batch.csv", "", nil)
	checkProblems(t, problems, `batch.csv: the table is empty (hint: the first row names the columns: panel, meeting, briefing, workbooks, period, output, name)`)
	_, problems = ParseTable("batch.csv", "", []byte("panel,briefing\n\"a,b\n"))
	checkProblems(t, problems, `batch.csv: line 2 is no row of a table: extraneous or missing " in quoted-field (hint: open it in Excel and save it as CSV UTF-8)`)
}

func FuzzParseManifest(f *testing.F) {
	f.Add([]byte("briefings:\n  - a.yaml\nmeetings:\n  - {panel: A, dates: [2026-11-24]}\n"))
	f.Fuzz(func(_ *testing.T, data []byte) {
		m, _ := ParseManifest("batch.yaml", "", data)
		_ = len(m.Jobs)
	})
}

func FuzzParseTable(f *testing.F) {
	f.Add([]byte("panel;meeting;briefing\nA;2026-11-24;a.yaml\n"))
	f.Fuzz(func(_ *testing.T, data []byte) { ParseTable("batch.csv", "", data) })
}

func TestDiscover(t *testing.T) {
	c := newCouncil(t, "A", "B")
	c.write("published/hereford.yaml", "workbooks: [{path: x.xlsx}]\n")
	c.write("published/notes.yaml", "remember: the milk\n")
	c.write(".git/briefing.yaml", "workbooks: [{path: x.xlsx}]\n")
	c.write("A/~$data.xlsx", "Excel's lock")
	c.write("listed/batch.yaml", "briefings: [one.yaml, two.yaml]\nkeep: 3\n")
	for _, test := range []struct {
		names []string
		want  string
	}{
		{[]string{"A", "B"}, "A/briefing.yaml B/briefing.yaml"},
		{[]string{"."}, "A/briefing.yaml B/briefing.yaml published/hereford.yaml"},
		{[]string{"*/briefing.yaml"}, "A/briefing.yaml B/briefing.yaml"},
		{[]string{"A/briefing.yaml", "A"}, "A/briefing.yaml"},
		{[]string{"A/*.xlsx"}, "A/data.xlsx"},
		{[]string{"listed"}, "one.yaml two.yaml"},
	} {
		var names []string
		for _, n := range test.names {
			names = append(names, filepath.Join(c.dir, filepath.FromSlash(n)))
		}
		m, problems, err := Discover(names)
		if err != nil || len(problems) > 0 {
			t.Errorf("%q: %v, %v", test.names, err, problems)
			continue
		}
		var got []string
		for _, j := range m.Jobs {
			got = append(got, relative(c.dir, filepath.FromSlash(j.Name)))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %q, want %s", test.names, got, test.want)
		}
	}
	if err := os.Mkdir(c.path("empty"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"empty", "none", "*.docx", ".git/../published/notes.yaml/x"} {
		if _, _, err := Discover([]string{c.path(name)}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
