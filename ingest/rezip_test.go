package ingest

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"
)

// replaced is a workbook with some of its parts replaced.
func replaced(t testing.TB, data []byte, parts map[string][]byte) []byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, f := range r.File {
		part, ok := parts[f.Name]
		if !ok {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			if part, err = io.ReadAll(in); err != nil {
				t.Fatal(err)
			}
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(part); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// A protected workbook opens with its password, and says so without.
func TestPassword(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(bookText(t, "= Scorecard\nRef | Indicator | Q1 2025/26 | Q2 2025/26\nA1 | Visits on time | 87 | 88\n")))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var buf bytes.Buffer
	if err := f.Write(&buf, excelize.Options{Password: "chair"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		password   string
		indicators int
		want       string
	}{
		{"chair", 1, ""},
		{"", 0, "a.xlsx: the workbook is protected with a password (hint: save a copy without one, or put the password into a file and give --password-file)"},
		{"other", 0, "a.xlsx: the password does not open the workbook (hint: check the password, or save a copy without one)"},
	} {
		ds, problems := Read([]File{{Name: "a.xlsx", Data: buf.Bytes()}}, Options{Password: c.password})
		said := ""
		for _, p := range problems {
			said += p.String()
		}
		if len(ds.Indicators) != c.indicators || said != c.want {
			t.Errorf("with %q: %d indicators, %s; want %d, %s", c.password, len(ds.Indicators), said, c.indicators, c.want)
		}
	}
}
