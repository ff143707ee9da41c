package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// Every sample becomes a paper that an independent parser takes, in its strict
// mode, and that has as many pages as the program says.
func TestSamplesAreValidPDF(t *testing.T) {
	api.DisableConfigDir()
	briefings, err := filepath.Glob("../../samples/*/*.yaml")
	if err != nil || len(briefings) < 2 {
		t.Fatalf("samples: got %q, %v, want two at least", briefings, err)
	}
	for _, briefing := range briefings {
		t.Run(filepath.Base(filepath.Dir(briefing))+"/"+filepath.Base(briefing), func(t *testing.T) {
			paper := filepath.Join(t.TempDir(), "paper.pdf")
			var stderr bytes.Buffer
			if code := run([]string{"build", briefing, "-o", paper}, strings.NewReader(""), io.Discard, &stderr); code != exitDone {
				t.Fatalf("exit code %d\n%s", code, &stderr)
			}
			validate(t, paper, stderr.String())
		})
	}
}

func validate(t *testing.T, paper, said string) {
	t.Helper()
	document, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	strict := model.NewDefaultConfiguration()
	strict.ValidationMode = model.ValidationStrict
	if err := api.Validate(bytes.NewReader(document), strict); err != nil {
		t.Errorf("pdfcpu, strict: %v", err)
	}
	pages, err := api.PageCount(bytes.NewReader(document), strict)
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("paper.pdf: %d pages", pages); !regexp.MustCompile(`(?m)^` + want + `,`).MatchString(said) {
		t.Errorf("the program says:\n%s\nwant %q", said, want)
	}
}
