package starter

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"scrutiny/analysis"
	"scrutiny/briefing"
	"scrutiny/ingest"
	"scrutiny/internal/batch"
	"scrutiny/internal/briefingfile"
)

// The folder builds at once, without a single doubt, on any day it is made: in
// a leap year, around Christmas, at the turn of the financial year.
func TestFilesBuild(t *testing.T) {
	for _, today := range []briefing.Date{
		briefing.NewDate(2026, 11, 21), briefing.NewDate(2027, 1, 1), briefing.NewDate(2028, 2, 29),
		briefing.NewDate(2027, 3, 31), briefing.NewDate(2027, 4, 1), briefing.NewDate(2026, 7, 1),
	} {
		files, err := Files(Options{Council: `Marchshire: "County" Council`, Panel: "Panel #1", Today: today})
		if err != nil {
			t.Fatal(err)
		}
		brief, problems := briefingfile.Parse("briefing.yaml", files[0].Data)
		var books []ingest.File
		for i, spec := range brief.Workbooks {
			if files[i+1].Name != spec.Path {
				t.Errorf("briefing.yaml names %s, the folder has %s", spec.Path, files[i+1].Name)
			}
			books = append(books, ingest.File{Name: spec.Path, Data: files[i+1].Data, Spec: spec})
		}
		dataset, more := ingest.Read(books, ingest.Options{Council: brief.Council})
		problems = append(problems, more...)
		findings, more := analysis.Analyse(dataset, brief)
		problems = append(problems, more...)
		for _, p := range problems {
			if p.Severity > briefing.Note {
				t.Errorf("on %s: %s", today, p)
			}
		}
		if brief.Council != `Marchshire: "County" Council` || brief.Panel != "Panel #1" {
			t.Errorf("council %q, panel %q", brief.Council, brief.Panel)
		}
		got := fmt.Sprintf("%d indicators, %d actions, %d recommendations", findings.Tally.Total, len(findings.Plan.Actions), len(findings.Recommendations))
		if want := "6 indicators, 5 actions, 2 recommendations"; got != want {
			t.Errorf("on %s: %s, want %s", today, got, want)
		}
		if end := findings.Period.End(); !end.Before(today) || today.DaysUntil(end) < -92 {
			t.Errorf("on %s the period reported ends on %s", today, end)
		}
	}
}

// The calendar is understood, and its panel is that of the briefing.
func TestCalendar(t *testing.T) {
	files, err := Files(Options{Panel: "Adults: scrutiny", Today: briefing.NewDate(2026, 11, 21)})
	if err != nil {
		t.Fatal(err)
	}
	m, problems := batch.ParseManifest("batch.yaml", "", files[4].Data)
	if len(problems) > 0 || len(m.Jobs) != 1 || len(m.Meetings) != 2 {
		t.Fatalf("%v, %+v", problems, m)
	}
	brief, _ := briefingfile.Parse("briefing.yaml", files[0].Data)
	if m.Meetings[0].Panel != brief.Panel || m.Meetings[0].Date != brief.Meeting.Date {
		t.Errorf("batch.yaml says %q on %s, briefing.yaml %q on %s", m.Meetings[0].Panel, m.Meetings[0].Date, brief.Panel, brief.Meeting.Date)
	}
	if got := brief.Meeting.Date.ISO(); got != "2027-01-12" {
		t.Errorf("the meeting is on %s, want the first Tuesday after Christmas and New Year", got)
	}
}

// Columns have their drop-downs, and each example stands on the list.
func TestDropDowns(t *testing.T) {
	ts := timesFor(briefing.NewDate(2026, 11, 21))
	for name, tb := range map[string]table{"performance": performance(ts), "plan": plan(ts), "recommendations": recommendations(ts)} {
		data, err := tb.workbook("Council")
		if err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		rules, err := f.GetDataValidations(tb.sheet)
		if err != nil {
			t.Fatal(err)
		}
		lists := 0
		for _, rule := range rules {
			if rule.Type == "list" {
				lists++
			}
			if rule.Prompt != nil && len(*rule.Prompt) > 255 {
				t.Errorf("%s: Excel refuses a prompt of %d letters", name, len(*rule.Prompt))
			}
		}
		wanted := 0
		for i, c := range tb.columns {
			if c.choices == nil {
				continue
			}
			wanted++
			for _, row := range tb.rows {
				if word, _ := row[i].(string); word != "" && !slices.Contains(c.choices, word) {
					t.Errorf("%s, %s: %q is not on the list", name, c.head, word)
				}
			}
			if slices.ContainsFunc(c.choices, func(word string) bool { return strings.Contains(word, ",") }) {
				t.Errorf("%s, %s: Excel parts the words of a list by commas: %q", name, c.head, c.choices)
			}
			if joined := strings.Join(c.choices, ","); len(joined) > 255 {
				t.Errorf("%s, %s: Excel refuses a list of %d letters", name, c.head, len(joined))
			}
		}
		if lists != wanted || wanted == 0 {
			t.Errorf("%s: %d drop-downs, want %d", name, lists, wanted)
		}
		for _, row := range tb.rows {
			if len(row) != len(tb.columns) {
				t.Errorf("%s: a row of %d values for %d columns", name, len(row), len(tb.columns))
			}
		}
	}
}
