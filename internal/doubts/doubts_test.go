package doubts

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"scrutiny/briefing"
	"scrutiny/internal/sheettest"
)

var problems = briefing.Diagnostics{
	{Severity: briefing.Warning, Pos: briefing.Pos{File: "kpi.xlsx", Sheet: "O'Brien's", Cell: "B2"}, Summary: "no target"},
	{Severity: briefing.Error, Pos: briefing.Pos{File: "kpi.xlsx", Sheet: "Indicators", Cell: "F14"}, Summary: `want a number or a marker, got "see note"`, Hint: "write a number, or [x] where there is none"},
	{Severity: briefing.Warning, Pos: briefing.Pos{File: "kpi.xlsx", Sheet: "Indicators", Cell: "F14"}, Summary: "rated green & amber"},
	{Severity: briefing.Error, Pos: briefing.Pos{File: "briefing.yaml", Cell: "line 7, column 1"}, Summary: "unknown key agenda_itm", Hint: "did you mean agenda_item?"},
	{Severity: briefing.Note, Pos: briefing.Pos{File: "kpi.xlsx", Sheet: "Notes"}, Summary: "the sheet holds no table"},
}

func TestText(t *testing.T) {
	const want = `briefing.yaml
    line 7, column 1  error    unknown key agenda_itm
                               did you mean agenda_item?
kpi.xlsx
  Indicators
    F14   error    want a number or a marker, got "see note"
                   write a number, or [x] where there is none
    F14   warning  rated green & amber
  Notes
          note     the sheet holds no table
  O'Brien's
    B2    warning  no target
2 errors, 2 warnings, 1 note in 2 files
`
	var b bytes.Buffer
	if err := Text(&b, problems, Palette{}); err != nil || b.String() != want {
		t.Errorf("%v, got\n%s\nwant\n%s", err, b.String(), want)
	}
	b.Reset()
	if err := Text(&b, problems[3:4], Colours); err != nil {
		t.Fatal(err)
	}
	if want := "\x1b[1mbriefing.yaml\x1b[0m\n    line 7, column 1  \x1b[1;31merror  \x1b[0m  unknown key agenda_itm\n"; !strings.HasPrefix(b.String(), want) {
		t.Errorf("got  %q\nwant %q", b.String(), want)
	}
	b.Reset()
	if err := Text(&b, nil, Palette{}); err != nil || b.String() != "nothing is in doubt\n" {
		t.Errorf("%v, %q", err, b.String())
	}
	if got := Without(problems, briefing.Error); len(got) != 2 || len(problems) != 5 {
		t.Errorf("without warnings: %v", got)
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := JSON(&b, problems[:1]); err != nil {
		t.Fatal(err)
	}
	const want = `{
  "errors": 0,
  "warnings": 1,
  "notes": 0,
  "problems": [
    {
      "severity": "warning",
      "position": {
        "file": "kpi.xlsx",
        "sheet": "O'Brien's",
        "cell": "B2"
      },
      "summary": "no target"
    }
  ]
}
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestSARIF(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, problems, "1.2"); err != nil {
		t.Fatal(err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	rules := map[string]bool{}
	for _, r := range log.Runs[0].Tool.Driver.Rules {
		rules[r.ID] = true
	}
	got := ""
	for _, r := range log.Runs[0].Results {
		if !rules[r.RuleID] || r.RuleID != "data-"+r.Level || r.Message.Text == "" {
			t.Errorf("result %+v", r)
		}
		l := r.Locations[0]
		got += r.Level + " " + l.Physical.Artifact.URI
		if l.Physical.Region != nil {
			got += " line"
		}
		for _, name := range l.Logical {
			got += " " + name.Name
		}
		got += "\n"
	}
	const want = `error briefing.yaml line
error kpi.xlsx Indicators!F14
warning kpi.xlsx Indicators!F14
note kpi.xlsx Notes
warning kpi.xlsx O'Brien's!B2
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	b.Reset()
	if err := SARIF(&b, nil, "1.2"); err != nil || !strings.Contains(b.String(), `"results": []`) {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestLinesOf(t *testing.T) {
	for text, want := range map[string]int{"": 0, "short": 1, "a line of thirty-one letters...": 4, "two\nlines": 2} {
		if got := linesOf(text, 10); got != want {
			t.Errorf("%q takes %d lines, want %d", text, got, want)
		}
	}
}

// The copy holds what the workbook holds, and at each doubtful cell a comment; a
// comment of the officer's own stays.
func TestWorkbook(t *testing.T) {
	data, err := sheettest.Workbook("= Indicators\nRef | x\nP1 | 87\n= O'Brien's\na | b\n c | see note\n= Doubts\nours\n")
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.AddComment("O'Brien's", excelize.Comment{Cell: "B2", Author: "Ann", Text: "ask Ben"}); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	marked, err := Workbook(b.Bytes(), problems)
	if err != nil {
		t.Fatal(err)
	}
	f, err = excelize.OpenReader(bytes.NewReader(marked))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := strings.Join(f.GetSheetList(), ", "); got != "Doubts 2, Indicators, O'Brien's, Doubts" {
		t.Errorf("sheets: %s", got)
	}
	if panes, err := f.GetPanes("Doubts 2"); err != nil || !panes.Freeze {
		t.Errorf("the heads of the list do not stay in view: %v", err)
	}
	if height, err := f.GetRowHeight("Doubts 2", 3); err != nil || height < 15 {
		t.Errorf("a row of the list is %g points high: %v", height, err)
	}
	for cell, want := range map[[2]string]string{
		{"Indicators", "F14"}: "want a number or a marker, got \"see note\"\nwrite a number, or [x] where there is none\n\nrated green & amber",
		{"O'Brien's", "B2"}:   "ask Ben\n\nscrutiny: no target",
	} {
		comments, err := f.GetComments(cell[0])
		if err != nil || len(comments) != 1 || comments[0].Cell != cell[1] || commentText(comments[0]) != want {
			t.Errorf("%s: %v, %+v, want %q", cell, err, comments, want)
		}
		id, err := f.GetCellStyle(cell[0], cell[1])
		if err != nil {
			t.Fatal(err)
		}
		style, err := f.GetStyle(id)
		if err != nil || len(style.Fill.Color) == 0 {
			t.Errorf("%s: no colour, %v", cell, err)
		}
	}
	if got, err := f.GetCellValue("Indicators", "B2"); err != nil || got != "87" {
		t.Errorf("B2: %q, %v", got, err)
	}
	if linked, target, err := f.GetCellHyperLink("Doubts 2", "B6"); err != nil || !linked || target != "'O''Brien''s'!B2" {
		t.Errorf("link: %v, %q, %v", linked, target, err)
	}
	if _, err := Workbook([]byte("junk"), problems); err == nil {
		t.Error("junk was marked")
	}
}
