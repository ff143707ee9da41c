package ingest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
)

const scorecard = `= Scorecard
Ref | Indicator | Target | Q1 2025/26 | Q2 2025/26
A1 | Visits on time | 90 | 87 | 88
= Plan
Ref | Action | Lead | Due date | Status
1 | Hold a huddle | Head | @2025-06-30 | In progress
`

// Workbooks in "Strict Open XML" and with macros are read as any other.
func TestContainers(t *testing.T) {
	plain := bookText(t, scorecard)
	want, _ := Read([]File{{Name: "a.xlsx", Data: plain}}, Options{})
	for name, data := range map[string][]byte{
		"strict.xlsx": translated(t, plain, strings.NewReplacer(
			"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
			"http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
			`<c r="D2" s="1"><v>45838</v></c>`, `<c r="D2" s="1" t="d"><v>2025-06-30T00:00:00.000Z</v></c>`,
		), nil),
		"macros.xlsm": translated(t, plain, strings.NewReplacer(
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
			"</Types>", `<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
		), map[string]string{"xl/vbaProject.bin": "\xD0\xCF\x11\xE0 not to be run"}),
	} {
		t.Run(name, func(t *testing.T) {
			got, problems := Read([]File{{Name: name, Data: data}}, Options{})
			if len(problems) > 0 || nouns(got) != nouns(want) {
				t.Errorf("problems %v; got\n%s\nwant\n%s", problems, nouns(got), nouns(want))
			}
		})
	}
}

// translated is a workbook with words of its parts replaced, and more parts.
func translated(t *testing.T, data []byte, words *strings.Replacer, more map[string]string) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	write := func(name, text string) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		write(f.Name, words.Replace(string(part)))
	}
	for name, text := range more {
		write(name, text)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// A workbook with 300,000 different texts is read, and the tables in it found.
func TestManyTexts(t *testing.T) {
	plain := bookText(t, scorecard+"= Texts\nnothing\n")
	want, _ := Read([]File{{Name: "a.xlsx", Data: plain}}, Options{})
	const many = 300_000
	var texts, rows strings.Builder
	for n := range many {
		fmt.Fprintf(&texts, "<si><t>Text %d</t></si>", n)
		if n%10 == 0 {
			rows.WriteString("<row>")
		}
		fmt.Fprintf(&rows, `<c t="s"><v>%d</v></c>`, min(n+100, many-1)) // beyond the words of the other sheets
		if n%10 == 9 {
			rows.WriteString("</row>")
		}
	}
	data := translated(t, plain, strings.NewReplacer("</sst>", texts.String()+"</sst>"), nil)
	data = replaced(t, data, map[string][]byte{
		"xl/worksheets/sheet3.xml": []byte(`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>` + rows.String() + `</sheetData></worksheet>`),
	})
	got, problems := Read([]File{{Name: "a.xlsx", Data: data}}, Options{})
	if problems.Worst() > briefing.Note || nouns(got) != nouns(want) {
		t.Errorf("problems %v; got\n%s", problems, nouns(got))
	}
}

// A table with more columns than are read says from which one on they are not.
func TestTooWide(t *testing.T) {
	var sheet, figures strings.Builder
	sheet.WriteString("Ref,Indicator,Target")
	figures.WriteString("A1,Visits on time,90")
	for year := 1900; year < 2090; year++ {
		for month := range 12 {
			fmt.Fprintf(&sheet, ",%s %d", time.Month(month+1), year)
			figures.WriteString(",87")
		}
	}
	ds, problems := Read([]File{{Name: "a.csv", Data: []byte(sheet.String() + "\n" + figures.String() + "\n")}}, Options{})
	if len(ds.Indicators) != 1 || len(ds.Indicators[0].Points) != 1998 {
		t.Fatalf("%d indicators", len(ds.Indicators))
	}
	const want = "a.csv:BXZ1: the table is 2283 columns wide; those from this one on were not read (hint: save a copy that holds only the periods that are reported, or one row a figure)"
	if len(problems) == 0 || problems[0].String() != want {
		t.Errorf("got %v\nwant %s", problems, want)
	}
}
