package grid

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// packed makes a zip file of parts.
func packed(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml", "xl/theme/theme1.xml", "xl/worksheets/sheet1.xml", "mimetype", "word/document.xml", "xl/workbook.bin", "notes.txt"} {
		text, ok := parts[name]
		if !ok {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// handMade makes a workbook of one sheet from the XML between <worksheet> and
// </worksheet>, and of shared strings.
func handMade(t testing.TB, sheet, strings string) []byte {
	t.Helper()
	const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	return packed(t, map[string]string{
		"[Content_Types].xml":        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":                `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + rel + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<x:workbook xmlns:x="` + main + `" xmlns:r="` + rel + `"><x:sheets><x:sheet name="Data" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="` + rel + `/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="` + rel + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/styles.xml":              `<styleSheet xmlns="` + main + `"><cellXfs><xf/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
		"xl/sharedStrings.xml":       `<sst xmlns="` + main + `">` + strings + `</sst>`,
		"xl/worksheets/sheet1.xml":   `<x:worksheet xmlns:x="` + main + `">` + sheet + `</x:worksheet>`,
	})
}

// dump prints a grid cell by cell.
func dump(g *Grid) string {
	var b strings.Builder
	for _, row := range g.Rows {
		for _, c := range row.Cells {
			fmt.Fprintf(&b, "%s ", Name(c.Col, row.Number))
			switch c.Kind {
			case Text:
				fmt.Fprintf(&b, "%q", c.Text)
			case Number:
				fmt.Fprintf(&b, "%g", c.Number)
			case Date:
				b.WriteString(c.Day().ISO())
			case Bool:
				fmt.Fprintf(&b, "%t", c.Number == 1)
			case Fault:
				b.WriteString(c.Text)
			case NoValue:
				b.WriteString("no value")
			case Empty:
				b.WriteString("empty")
			}
			b.WriteString(map[Spread]string{FromLeft: " from the left", FromAbove: " from above"}[c.Spread])
			if c.Format.Percent {
				fmt.Fprintf(&b, " percent.%d", c.Format.Decimals)
			}
			if c.Struck {
				b.WriteString(" struck")
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func readOne(t *testing.T, data []byte) *Grid {
	t.Helper()
	book, problems := Read("a.xlsx", data, "")
	if len(problems) > 0 || len(book.Sheets) != 1 {
		t.Fatalf("%d sheets, problems %v", len(book.Sheets), problems)
	}
	return book.Sheets[0]
}

// The XML that other programs write: prefixes, cells without references, rows
// out of order, inline text, rich text, phonetic guides, escapes.
func TestForeignXML(t *testing.T) {
	g := readOne(t, handMade(t,
		`<!-- a comment <c> --><x:cols><x:col min="4" max="4" hidden="1"/></x:cols><x:sheetData>`+
			`<x:row r="3"><x:c r="B3" t="s"><x:v>2</x:v></x:c><x:c r="A3" t="s"><x:v>99</x:v></x:c></x:row>`+
			`<x:row r="1"><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in &amp; line</x:t></x:is></x:c><x:c><x:f>A1</x:f></x:c><x:c><x:v>4</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c></x:row>`+
			`<x:row r="2"><x:c r="A2" t="e"><x:v>#DIV/0!</x:v></x:c><x:c r="B2" s="1"><x:v>0.87</x:v></x:c><x:c r="C2" s="2"><x:v>44286</x:v></x:c><x:c r="E2" t="str"><x:f>B2</x:f><x:v>a &lt; b</x:v></x:c><x:c r="F2" t="d"><x:v>2021-03-31T00:00:00</x:v></x:c><x:c r="G2"/></x:row>`+
			`<x:row r="4" hidden="true"><x:c r="A4"><x:v>1</x:v></x:c></x:row>`+
			`<x:row r="5"><x:c r="A5" t="s"><x:v>1</x:v></x:c></x:row><x:row r="6"><x:c r="E6"><x:v>6</x:v></x:c></x:row>`+
			`</x:sheetData><x:mergeCells><x:mergeCell ref="A5:B6"/></x:mergeCells>`,
		`<si><t>plain</t></si>`+
			`<si><r><t>kept </t></r><r><rPr><strike/></rPr><t>gone</t></r><rPh sb="0" eb="1"><t>guide</t></rPh></si>`+
			`<si><t>line_x000D_end &#x2014; <![CDATA[<raw>]]></t></si>`))
	want := `A1 "plain"
B1 "in & line"
C1 no value
E1 true
A2 #DIV/0!
B2 0.87 percent.0
C2 2021-03-31
E2 "a < b"
F2 2021-03-31
A3 #REF!
B3 "line\nend — <raw>"
A5 "kept"
B5 "kept" from the left
A6 "kept" from above
B6 "kept" from the left
E6 6
`
	if diff := cmp.Diff(want, dump(g)); diff != "" {
		t.Error(diff)
	}
	if len(g.HiddenColumns) != 1 || g.HiddenColumns[0] != 4 || len(g.HiddenRows) != 1 || g.HiddenRows[0] != 4 {
		t.Errorf("hidden columns %v and rows %v, want 4 and 4", g.HiddenColumns, g.HiddenRows)
	}
}

// Fills as a colour, a number of the old palette, and a theme's colour with a tint.
func TestFills(t *testing.T) {
	const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="5"><fill><patternFill patternType="none"/></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor theme="5" tint="0.5"/></patternFill></fill>` +
		`<fill><patternFill patternType="gray125"><fgColor rgb="FF00B050"/></patternFill></fill></fills><borders count="1"><border/></borders>` +
		`<cellXfs count="5"><xf/><xf fillId="1" applyFill="1"/><xf fillId="2" applyFill="1"/><xf fillId="3" applyFill="1"/><xf fillId="4" applyFill="1"/></cellXfs></styleSheet>`
	const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:accent2><a:srgbClr val="800000"/></a:accent2></a:clrScheme></a:themeElements></a:theme>`
	sheet := `<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c><c r="C1" s="3"><v>1</v></c><c r="D1" s="4"><v>1</v></c></row></sheetData>`
	for _, c := range []struct{ name, theme, want string }{
		{"with a theme", theme, "00B050 FF0000 FF4040 "},
		{"without a theme", "", "00B050 FF0000  "},
	} {
		parts := unpacked(t, handMade(t, sheet, ""))
		parts["xl/styles.xml"] = styles
		if c.theme != "" {
			parts["xl/theme/theme1.xml"] = c.theme
			parts["xl/_rels/workbook.xml.rels"] = strings.Replace(parts["xl/_rels/workbook.xml.rels"], "</Relationships>", `<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>`, 1)
		}
		g := readOne(t, packed(t, parts))
		var got []string
		for _, cell := range g.Rows[0].Cells {
			got = append(got, cell.Format.Fill)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: fills %q, want %q", c.name, strings.Join(got, " "), c.want)
		}
	}
}

// unpacked are the parts of a zip file.
func unpacked(t *testing.T, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	return parts
}

func TestDay(t *testing.T) {
	// Excel: 1 is 1 January 1900, 59 is 28 February, 61 is 1 March 1900.
	for serial, want := range map[float64]string{1: "1900-01-01", 59: "1900-02-28", 61: "1900-03-01", 44286: "2021-03-31", 44286.75: "2021-03-31", -1: "", 1e9: ""} {
		if got := (Cell{Kind: Date, Number: serial}).Day().ISO(); got != want {
			t.Errorf("day %g is %s, want %s", serial, got, want)
		}
	}
}

func TestFormatCodes(t *testing.T) {
	for _, c := range []struct {
		code           string
		percent, money bool
		dated          bool
		decimals       int
	}{
		{"General", false, false, false, -1},
		{"0", false, false, false, 0},
		{"#,##0.00", false, false, false, 2},
		{"0%", true, false, false, 0},
		{"0.0%;[Red]-0.0%", true, false, false, 1},
		{`£#,##0`, false, true, false, 0},
		{`[$£-809]#,##0.00`, false, true, false, 2},
		{"dd/mm/yyyy", false, false, true, -1},
		{"[$-809]d mmmm yyyy;@", false, false, true, -1},
		{"mmm-yy", false, false, true, -1},
		{"[h]:mm", false, false, true, -1},
		{`0.0" days"`, false, false, false, 1},
		{`"Q"0`, false, false, false, 0},
		{`0.00E+00`, false, false, false, 2},
		{"@", false, false, false, -1},
	} {
		f := Format{Decimals: -1}
		f.read(c.code)
		if f.Percent != c.percent || f.Money != c.money || f.Dated != c.dated || f.Decimals != c.decimals {
			t.Errorf("%s: %+v, want percent %t, money %t, dated %t, decimals %d", c.code, f, c.percent, c.money, c.dated, c.decimals)
		}
	}
}

func TestColumnNames(t *testing.T) {
	for _, c := range []struct {
		n    int
		name string
	}{{1, "A"}, {26, "Z"}, {27, "AA"}, {52, "AZ"}, {702, "ZZ"}, {703, "AAA"}, {16384, "XFD"}} {
		if got := ColumnName(c.n); got != c.name {
			t.Errorf("column %d is %s, want %s", c.n, got, c.name)
		}
		if got := ColumnNumber(c.name); got != c.n {
			t.Errorf("column %s is %d, want %d", c.name, got, c.n)
		}
	}
	for _, none := range []string{"", "XFE", "A1", "ÄB", "ABCD"} {
		if got := ColumnNumber(none); got != 0 {
			t.Errorf("column %q is %d, want none", none, got)
		}
	}
}

func TestContainers(t *testing.T) {
	xls := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)
	types := `<Types/>`
	for _, c := range []struct{ name, file, data, want string }{
		{"empty", "a.xlsx", "", "a.xlsx: the file is empty (hint: check that it was saved or downloaded whole)"},
		{"lock file", "~$a.xlsx", "\x05Owner", `~$a.xlsx: the lock file that Excel keeps while a workbook is open, not the workbook (hint: name a.xlsx instead)`},
		{"old xls", "a.xls", xls + string(utf16le("Workbook")), `a.xls: an old .xls workbook (hint: open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)")`},
		{"password", "a.xlsx", xls + string(utf16le("EncryptedPackage")), "a.xlsx: the workbook is protected with a password (hint: save a copy without one, or put the password into a file and give --password-file)"},
		{"old Word file", "a.xlsx", xls, `a.xlsx: an old Office file, not a workbook (hint: open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)")`},
		{"web page", "a.xlsx", "\n<!DOCTYPE html><p>Not found", `a.xlsx: a web page, whatever its name says (hint: open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)")`},
		{"PDF", "a.xlsx", "%PDF-1.7", "a.xlsx: a PDF, not a workbook (hint: ask for the workbook it was made from)"},
		{"binary", "a.xlsx", "\x01\x02\x00\x03", "a.xlsx: not a workbook (hint: give an Excel workbook (.xlsx, .xlsm) or a .csv file)"},
		{"cut short", "a.xlsx", "PK\x03\x04rest", "a.xlsx: the file is cut short or damaged (hint: download or copy it again; if it opens in Excel, save it again)"},
		{"OpenDocument", "a.xlsx", string(packed(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})), `a.xlsx: an OpenDocument file, not an Excel workbook (hint: open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)")`},
		{"Word", "a.docx", string(packed(t, map[string]string{"[Content_Types].xml": types, "word/document.xml": ""})), "a.docx: a Word document, not a workbook (hint: copy its tables into a workbook)"},
		{"xlsb", "a.xlsb", string(packed(t, map[string]string{"[Content_Types].xml": types, "xl/workbook.bin": ""})), `a.xlsb: a binary workbook (.xlsb) (hint: open it in Excel or LibreOffice and save it as "Excel Workbook (.xlsx)")`},
		{"zip", "a.zip", string(packed(t, map[string]string{"notes.txt": ""})), "a.zip: a zip archive, not a workbook (hint: unpack it and name the workbook inside)"},
	} {
		book, problems := Read(c.file, []byte(c.data), "")
		if len(problems) != 1 || problems[0].String() != c.want || len(book.Sheets) != 0 {
			t.Errorf("%s: %d sheets, %v\nwant %s", c.name, len(book.Sheets), problems, c.want)
		}
	}
}

func TestReadText(t *testing.T) {
	utf16 := []byte("\xFF\xFEA\x00,\x00w\x01\n\x00")
	for _, c := range []struct{ name, data, want string }{
		{"comma", "Ref,Name\nP1,\"Visits, on time\"\n", "A1 \"Ref\"\nB1 \"Name\"\nA2 \"P1\"\nB2 \"Visits, on time\"\n"},
		{"semicolon", "Ref;Name\nP1;1,5\n", "A1 \"Ref\"\nB1 \"Name\"\nA2 \"P1\"\nB2 \"1,5\"\n"},
		{"tab", "Ref\tName\n", "A1 \"Ref\"\nB1 \"Name\"\n"},
		{"byte order mark", "\xEF\xBB\xBFRef,Name\n", "A1 \"Ref\"\nB1 \"Name\"\n"},
		{"UTF-16", string(utf16), "A1 \"A\"\nB1 \"ŷ\"\n"},
		{"Windows-1252", "Caf\xE9,\x80 5\n", "A1 \"Café\"\nB1 \"€ 5\"\n"},
		{"lines of several lengths and blank ones", "a\n\nb,,c\n", "A1 \"a\"\nA3 \"b\"\nC3 \"c\"\n"},
		{"a quote left open", "a,\"b\nc", "A1 \"a\"\nB1 \"b\\nc\"\n"},
	} {
		if diff := cmp.Diff(c.want, dump(ReadText("a.csv", []byte(c.data)).Sheets[0])); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// A workbook that counts its days from 1904, read back.
func Test1904(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	yes := true
	if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}); err != nil {
		t.Fatal(err)
	}
	id, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{f.SetCellValue("Sheet1", "A1", 42824), f.SetCellStyle("Sheet1", "A1", "A1", id)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	buf, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	if got := dump(readOne(t, buf.Bytes())); got != "A1 2021-03-31\n" {
		t.Errorf("got %s", got)
	}
}

// Whatever the bytes, reading ends with an answer and printable text.
func FuzzRead(f *testing.F) {
	f.Add(handMade(f, `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`, `<si><t>a</t></si>`))
	f.Add([]byte("Ref;Name\n1;\"two\n"))
	f.Add([]byte("\xFF\xFEa\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		book, problems := Read("a.xlsx", data, "")
		if len(book.Sheets)+len(book.Hidden) == 0 && len(problems) == 0 {
			t.Fatal("neither a sheet nor a problem")
		}
		for _, g := range book.Sheets {
			for _, row := range g.Rows {
				for _, c := range row.Cells {
					if !utf8.ValidString(c.Text) || c.Format == nil || c.Col < 1 {
						t.Fatalf("cell %+v", c)
					}
				}
			}
		}
	})
}

// The tag walker finds the same tags and text as encoding/xml in every document
// that the latter accepts.
func FuzzMarkup(f *testing.F) {
	f.Add(`<a x="1"><b>t &amp; u</b><!-- c --><c/><![CDATA[d<e]]></a>`)
	f.Fuzz(func(t *testing.T, doc string) {
		var want, got []string
		d := xml.NewDecoder(strings.NewReader(doc))
		for {
			tok, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				return
			}
			switch tok := tok.(type) {
			case xml.StartElement:
				want = append(want, tok.Name.Local)
			case xml.Directive:
				return
			}
		}
		m := newMarkup([]byte(doc))
		for m.next() {
			if m.open {
				got = append(got, m.name)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q: %s", doc, diff)
		}
	})
}
