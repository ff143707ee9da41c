package receipt

import (
	"strings"
	"testing"
	"unicode/utf8"

	"scrutiny/briefing"
	"scrutiny/ingest"
)

const first = "Indicator,Reason for something that nobody has ever asked about before,Q1 2025/26,Q2 2025/26\nVisits,x,87,88\n"

func receipts(t *testing.T) ([]ingest.FileReceipt, briefing.Diagnostics) {
	t.Helper()
	wide := "Ref,Indicator"
	row := "A1,Averyveryverylongnamewithoutanyspacesthatgoesonandonbeyondtheedgeofthepageandfurtherstill"
	for year := 2000; year < 2025; year++ {
		for _, q := range []string{"Q1", "Q2", "Q3", "Q4"} {
			wide += "," + q + " " + briefing.NewYear(briefing.Financial, year).String()
			row += ",see the note on the second page"
		}
	}
	return ingest.Inspect([]ingest.File{
		{Name: "first.csv", Data: []byte(first), Spec: briefing.WorkbookSpec{Path: "in/first.csv"}},
		{Name: "second.csv", Data: []byte(wide + "\n" + row + "\n")},
		{Name: "third.csv", Data: nil},
	}, ingest.Options{})
}

// Whatever the workbook holds, the text fits a terminal, and long lists end in
// a word on how to see the rest.
func TestTextFitsThePage(t *testing.T) {
	files, problems := receipts(t)
	problems.Add(briefing.Warning, briefing.Pos{File: "briefing.yaml", Cell: "line 3, column 5"}, "", "something about %s", strings.Repeat("x", 200))
	var b strings.Builder
	if err := Text(&b, files, problems); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
	for _, want := range []string{
		"and 42 more: --format json lists them all", "and 70 more: scrutiny check --verbose lists them all",
		"100, from Q1 2000/01 to Q4 2024/25", "Doubts elsewhere", "the file is empty",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("want %q in\n%s", want, b.String())
		}
	}
}

func TestMappingOfSeveralFiles(t *testing.T) {
	files := []ingest.FileReceipt{
		{File: "a.xlsx", Path: "in/a.xlsx", Sheets: []ingest.SheetReceipt{{Name: "Notes", Ignored: "holds no table"}}},
		{File: "empty.xlsx"},
		{File: "b.xlsx", Sheets: []ingest.SheetReceipt{{Name: "Yes", Ignored: "holds no table"}}},
	}
	const want = `workbooks:
  - path: in/a.xlsx
    sheets:
      - name: Notes
        skip: true
  - path: b.xlsx
    sheets:
      - name: "Yes"
        skip: true
`
	if got := Mapping(files); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := Mapping(nil); got != "" {
		t.Errorf("want no mapping of no files, got %q", got)
	}
}

func TestRanges(t *testing.T) {
	for want, rows := range map[string][]string{"4, 7 to 9": {"4", "7", "8", "9"}, "B, D": {"B", "D"}, "3": {"3"}} {
		if got := listed(rows); got != want {
			t.Errorf("%v: want %q, got %q", rows, want, got)
		}
	}
}
