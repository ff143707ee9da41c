package briefingfile

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// Every key has a meaning for the reference, and there is none for a key that
// does not exist.
func TestEveryKeyHasAMeaning(t *testing.T) {
	described := maps.Clone(meanings)
	for _, k := range Keys() {
		if k.Meaning == "" {
			t.Errorf("%s: no meaning: write one into meanings.go", k.Path)
		}
		if k.Example == "" && !k.Group {
			t.Errorf("%s: no example", k.Path)
		}
		delete(described, k.Path)
	}
	for _, path := range slices.Sorted(maps.Keys(described)) {
		t.Errorf("%s: a meaning, but no such key", path)
	}
}

func TestKeysAreThoseThatAreRead(t *testing.T) {
	want := map[string]Key{
		"council":                          {Wants: "text"},
		"meeting":                          {Wants: "keys and values", Group: true},
		"meeting.date":                     {Wants: "a date as 2026-11-24 or 24 November 2026"},
		"recommendations":                  {Wants: "text or a list"},
		"workbooks":                        {Wants: "a list", Group: true, Many: true},
		"workbooks.sheets.kind":            {Wants: "indicators, plan or recommendations"},
		"workbooks.sheets.columns":         {Wants: "keys and values"},
		"previous.workbooks.sheets.skip":   {Wants: "true or false"},
		"checks.stale":                     {Wants: "off, note, warning or error"},
		"disclosure.threshold":             {Wants: "a whole number from 3 to 100"},
		"spc.indicators.limits_from_first": {Wants: "a whole number from 1 to 1000"},
		"attention.weights.off-target":     {Wants: "a whole number from 0 to 1000"},
		"equality_duty":                    {Wants: "text or a list"},
	}
	for _, k := range Keys() {
		w, asked := want[k.Path]
		if !asked {
			continue
		}
		delete(want, k.Path)
		if k.Wants != w.Wants || k.Group != w.Group || k.Many != w.Many {
			t.Errorf("%s: %q, group %v, many %v; want %q, %v, %v", k.Path, k.Wants, k.Group, k.Many, w.Wants, w.Group, w.Many)
		}
	}
	for path := range want {
		t.Errorf("%s is not listed", path)
	}
}

// A file of all the examples is read without a word. The last report stands in
// two forms, of which a file may have one.
func TestExamplesAreRead(t *testing.T) {
	var all strings.Builder
	for _, k := range Keys() {
		if !strings.HasPrefix(k.Path, "previous.workbooks") {
			all.WriteString(k.Line())
		}
	}
	_, problems := Parse("briefing.yaml", []byte(all.String()))
	for _, p := range problems {
		if p.Severity > briefing.Note {
			t.Errorf("%s", p)
		}
	}
	if t.Failed() {
		t.Log("\n" + all.String())
	}
}
