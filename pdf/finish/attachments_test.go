package finish

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// Another program finds the attached files by name, whole.
func TestAttachments(t *testing.T) {
	raw, doc := sample(t)
	figures := strings.Repeat("indicator,period,value\r\nRe-referrals,Q2 2025/26,24.1%\r\n", 500)
	doc.Attachments = []Attachment{
		{Name: "figures.csv", MIME: "text/csv", Description: "The figures’ source", Relationship: "Source", Data: []byte(figures)},
		{Name: "a (second) file.json", MIME: "application/ld+json", Relationship: "Alternative", Data: []byte("{}")},
		{Name: "empty.txt", MIME: "text/plain", Relationship: "Supplement"},
	}
	out, err := Finish(raw, doc)
	if err != nil {
		t.Fatal(err)
	}
	found, err := api.ExtractAttachmentsRaw(bytes.NewReader(out), "", nil, model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, a := range found {
		data, err := io.ReadAll(a)
		if err != nil {
			t.Fatal(err)
		}
		got[a.FileName] = string(data)
	}
	for _, a := range doc.Attachments {
		if data, is := got[a.Name]; !is || data != string(a.Data) {
			t.Errorf("%s: read back %.40q (there: %v), want %.40q", a.Name, data, is, a.Data)
		}
	}
	f := reread(t, out)
	specs := f.refs(f.catalog(), "/AF")
	if len(specs) != 3 {
		t.Fatalf("the document names %d associated files, want 3", len(specs))
	}
	first := f.objects[specs[0]]
	for _, want := range []string{"/AFRelationship/Source", "/F(figures.csv)", "/UF(figures.csv)"} {
		if !strings.Contains(first, want) {
			t.Errorf("no %s in %s", want, first)
		}
	}
	if got := words(first, "/Desc"); got != "The figures’ source" {
		t.Errorf("described as %q", got)
	}
	_, files, _ := strings.Cut(first, "/EF<<")
	file := f.objects[number([]byte(reference.FindStringSubmatch(files)[1]))]
	for _, want := range []string{"/Subtype/text#2Fcsv", "/ModDate(D:20200930"} {
		if !strings.Contains(file, want) {
			t.Errorf("no %s in %s", want, file)
		}
	}
}

func TestAttachmentsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		name string
		file Attachment
		want string
	}{
		{"no name", Attachment{MIME: "text/csv", Relationship: "Source"}, "not a plain file name"},
		{"a path", Attachment{Name: "../figures.csv", MIME: "text/csv", Relationship: "Source"}, "not a plain file name"},
		{"no type", Attachment{Name: "figures.csv", Relationship: "Source"}, "not of the form text/csv"},
		{"half a type", Attachment{Name: "figures.csv", MIME: "text/", Relationship: "Source"}, "not of the form text/csv"},
		{"no relationship", Attachment{Name: "figures.csv", MIME: "text/csv"}, "not a relationship"},
		{"twice", Attachment{Name: "first.csv", MIME: "text/csv", Relationship: "Source"}, `called "first.csv"`},
	} {
		raw, doc := sample(t)
		doc.Attachments = []Attachment{{Name: "first.csv", MIME: "text/csv", Relationship: "Source"}, c.file}
		if _, err := Finish(raw, doc); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}
