package grid

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Files made to hurt: each is read sensibly or refused in one clear line.
func TestHostile(t *testing.T) {
	one := `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`
	for _, c := range []struct {
		name string
		data []byte
		want string // the cells read, or the problem
	}{
		{"a million rows claimed", handMade(t, `<dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="C2"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`, ""),
			"C2 1\nXFD1048576 2\n"},
		{"everything merged", handMade(t, one+`<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`, ""), ""},
		{"merged backwards", handMade(t, one+`<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="A1"/><mergeCell ref="$B$"/></mergeCells>`, ""), "A1 1\n"},
		{"a column beyond the last", handMade(t, `<sheetData><row r="1"><c r="ZZZ1"><v>1</v></c></row></sheetData>`, ""), "A1 1\n"},
		{"an entity that grows", handMade(t, `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x&b;y</t></is></c></row></sheetData>`, ""), "A1 \"x[?]y\"\n"},
		{"a text that is not there", handMade(t, `<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>x</v></c></row></sheetData>`, "<si><t>a</t></si>"), "A1 #REF!\nB1 #REF!\nC1 #REF!\n"},
		{"cut off in the middle", handMade(t, `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2`, ""),
			"a.xlsx, Data: the sheet is cut off after row 1; nothing of it was taken (hint: open the workbook in Excel or LibreOffice, let it repair the file, and save it again)"},
		{"numbers out of range", handMade(t, `<sheetData><row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>0x10</v></c></row></sheetData>`, ""), "A1 \"1e999\"\nB1 \"NaN\"\nC1 \"0x10\"\n"},
		{"a style that is not there", handMade(t, `<sheetData><row r="1"><c r="A1" s="999999"><v>1</v></c><c r="B1" s="-3"><v>2</v></c></row></sheetData>`, ""), "A1 1\nB1 2\n"},
		{"twice the same cell", handMade(t, `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row></sheetData>`, ""), "A1 1\n"},
		{"paths that climb", climbing(t), "A1 1\n"},
		{"a size that lies", forged(t, 600<<20), "a.xlsx: the workbook unpacks to 600 MB, more than the 400 MB that are read (hint: save a copy that holds only the sheets that are reported)"},
		{"no sheets listed", packed(t, map[string]string{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"}), "a.xlsx: the workbook is damaged: a part of it ends too early (hint: open it in Excel or LibreOffice, let it repair the file, and save it again)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			book, problems := Read("a.xlsx", c.data, "")
			var got strings.Builder
			for _, g := range book.Sheets {
				got.WriteString(dump(g))
			}
			for _, p := range problems {
				got.WriteString(p.String())
			}
			if c.want == "" {
				if len(book.Sheets) != 1 || len(problems) != 0 {
					t.Errorf("%d sheets, problems %v", len(book.Sheets), problems)
				}
				return
			}
			if diff := cmp.Diff(c.want, got.String()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// climbing is a workbook with parts whose names climb out of it, and one part
// twice.
func climbing(t *testing.T) []byte {
	t.Helper()
	return rezip(t, handMade(t, `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`, ""), func(z *zip.Writer) error {
		for _, name := range []string{"../../etc/passwd", "/abs/olute", `..\back`} {
			w, err := z.Create(name)
			if err != nil {
				return err
			}
			if _, err := io.WriteString(w, "x"); err != nil {
				return err
			}
		}
		return nil
	})
}

// forged is a workbook with a part that claims to unpack to a size.
func forged(t *testing.T, size uint64) []byte {
	t.Helper()
	return rezip(t, handMade(t, `<sheetData/>`, ""), func(z *zip.Writer) error {
		w, err := z.CreateRaw(&zip.FileHeader{Name: "xl/media/big.bin", Method: zip.Deflate, UncompressedSize64: size, CompressedSize64: 4})
		if err != nil {
			return err
		}
		_, err = w.Write([]byte{1, 2, 3, 4})
		return err
	})
}

// rezip copies a zip file and lets more be added.
func rezip(t *testing.T, data []byte, more func(*zip.Writer) error) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, f := range r.File {
		if err := z.Copy(f); err != nil {
			t.Fatal(err)
		}
	}
	if err := more(z); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// Every cut of a workbook is answered; none is taken for the whole.
func TestTruncated(t *testing.T) {
	var sheet strings.Builder
	for r := 1; r <= 50; r++ {
		fmt.Fprintf(&sheet, `<row r="%d"><c r="A%d"><v>%d</v></c></row>`, r, r, r)
	}
	whole := handMade(t, "<sheetData>"+sheet.String()+"</sheetData>", "")
	for n := 0; n < len(whole); n += 7 {
		book, problems := Read("a.xlsx", whole[:n], "")
		if len(book.Sheets) != 0 || len(problems) != 1 {
			t.Fatalf("cut at %d of %d bytes: %d sheets, problems %v", n, len(whole), len(book.Sheets), problems)
		}
	}
}
