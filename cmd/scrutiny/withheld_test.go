package main

import (
	"io"
	"path/filepath"
	"testing"

	"scrutiny/internal/audit"
)

// Nothing that disclosure control withheld stands in the finished bytes of any
// sample, in whatever stream.
func TestSamplesWithholdSmallNumbers(t *testing.T) {
	briefings, err := filepath.Glob("../../samples/*/*.yaml")
	if err != nil || len(briefings) < 2 {
		t.Fatalf("samples: got %q, %v, want two at least", briefings, err)
	}
	withheld := 0
	for _, briefing := range briefings {
		j := newJob(inputOptions{inputs: []string{briefing}}, io.Discard)
		f, err := j.findings()
		if err != nil {
			t.Fatalf("%s: %v", briefing, err)
		}
		document, _, err := j.paper(f)
		if err != nil {
			t.Fatalf("%s: %v", briefing, err)
		}
		withheld += f.Disclosure.Small
		found, err := audit.File(j.withheld.Protection, audit.Paper{Dataset: j.withheld.Published, Findings: f, Report: j.composed}, document)
		if err != nil {
			t.Errorf("%s: %v", briefing, err)
		}
		for _, d := range found {
			t.Errorf("%s: %s", briefing, d)
		}
	}
	if withheld == 0 {
		t.Error("no sample has a small number to withhold: the search shows nothing")
	}
}
