package pdf

import (
	"bytes"
	"io"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"scrutiny/briefing"
)

// What a report carries with it is in the file, and the file stays the same from
// one run to the next.
func TestAttachedFigures(t *testing.T) {
	r := briefing.Report{Title: "A paper", Produced: briefing.NewDate(2025, 10, 20), Attachments: []briefing.Attachment{
		{Name: "figures.csv", MIME: "text/csv", Description: "The figures", Data: []byte("a,b\n")},
		{Name: "more.txt", MIME: "text/plain", Relationship: briefing.Supplement, Data: []byte("More.")},
	}}
	file, err := Write(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := Write(r, nil); err != nil || !bytes.Equal(file, again) {
		t.Errorf("two runs on the same report differ (%v)", err)
	}
	found, err := api.ExtractAttachmentsRaw(bytes.NewReader(file), "", nil, model.NewDefaultConfiguration())
	if err != nil || len(found) != 2 {
		t.Fatalf("%d attachments, error %v", len(found), err)
	}
	for i, a := range found {
		data, err := io.ReadAll(a)
		if err != nil || a.FileName != r.Attachments[i].Name || !bytes.Equal(data, r.Attachments[i].Data) {
			t.Errorf("attachment %d is %s: %q (%v)", i+1, a.FileName, data, err)
		}
	}
}
