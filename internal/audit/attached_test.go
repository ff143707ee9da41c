package audit

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"scrutiny/briefing"
)

const carried = "indicator,value\nVisits,92\n"

// carrying prints a paper with files attached, each of its name.
func carrying(t testing.TB, names ...string) []byte {
	t.Helper()
	_, paper := build(t, county(""))
	report := paper.Report
	for _, name := range names {
		report.Attachments = append(report.Attachments, briefing.Attachment{
			Name: name, MIME: "text/csv", Description: "Figures (all)", Relationship: briefing.ChartData, Data: []byte(carried),
		})
	}
	return print(t, report)
}

func TestAttached(t *testing.T) {
	whole := carrying(t, "figures.csv", "other.csv")
	for name, c := range map[string]struct {
		pdf  []byte
		want error
	}{
		"whole":            {whole, nil},
		"without any":      {carrying(t), ErrNotAttached},
		"another name":     {carrying(t, "other.csv"), ErrNotAttached},
		"no PDF":           {[]byte("workbooks: [performance.xlsx]"), ErrNoPDF},
		"empty":            {nil, ErrNoPDF},
		"cut short":        {whole[:len(whole)/2], ErrDamaged},
		"another's length": {written("<</Type/EmbeddedFile/Params<</Size 9>>/Length 5>>stream\nthese\nendstream"), ErrDamaged},
		"not compressed":   {written("<</Type/EmbeddedFile/Params<</Size 5>>/Length 5>>stream\nthese\nendstream"), nil},
		"no file":          {written("<</Type/EmbeddedFile>>"), ErrDamaged},
	} {
		data, err := Attached(c.pdf, "figures.csv")
		if !errors.Is(err, c.want) || err == nil && c.want != nil {
			t.Errorf("%s: got %v, want %v", name, err, c.want)
		}
		if err == nil && string(data) != carried && string(data) != "these" {
			t.Errorf("%s: got %q", name, data)
		}
	}
}

// written is a PDF as another program may write it, with this object for its
// attached file: of two the later one counts.
func written(file string) []byte {
	return fmt.Appendf(nil, "%%PDF-1.7\n3 0 obj\n<</Type/EmbeddedFile/Length 3>>stream\nold\nendstream\nendobj\n"+
		"4 0 obj\n<< /Type /Filespec /UF <FEFF0066006900670075007200650073002E006300730076> /EF << /F 5 0 R >> >>\nendobj\n"+
		"5 0 obj\n%s\nendobj\nstartxref\n0\n%%%%EOF\n", file)
}

// A single damaged byte is never a wrong figure: the file comes back as it was,
// or not at all.
func TestAttachedDamaged(t *testing.T) {
	whole := carrying(t, "figures.csv")
	refused := 0
	for at := 9; at < len(whole); at += max(1, len(whole)/150) {
		damaged := bytes.Clone(whole)
		damaged[at] ^= 0x55
		data, err := Attached(damaged, "figures.csv")
		if err == nil && string(data) != carried {
			t.Errorf("byte %d: got %q", at, data)
		}
		if err != nil {
			refused++
		}
	}
	if refused == 0 {
		t.Error("no damage was seen")
	}
}

func FuzzAttached(f *testing.F) {
	f.Add(carrying(f, "figures.csv"))
	f.Add(written("<</Type/EmbeddedFile/Length 5>>stream\nthese\nendstream"))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/ObjStm/First 4>>stream\n2 0 <</F(figures.csv)/EF<</F 2 0 R>>>>\nendstream endobj %%EOF"))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</UF<</F(figures.csv)/EF<</UF 1 0 R/F%%EOF"))
	f.Fuzz(func(t *testing.T, pdf []byte) {
		data, err := Attached(pdf, "figures.csv")
		if err != nil && data != nil {
			t.Error("a file that is given and refused at once")
		}
		if err == nil && data == nil {
			t.Error("neither a file nor an error")
		}
	})
}
