package briefing

import (
	"encoding/json"
	"strings"
	"testing"
)

// A problem that is told to a log keeps its place, its period and its kind, and
// nothing that was put into its words.
func TestUnquoted(t *testing.T) {
	at := Pos{File: "performance.xlsx", Sheet: "Indicators", Cell: "F14"}
	q2 := NewQuarter(Financial, 2026, 2)
	for _, c := range []struct {
		d    Diagnostic
		text string
	}{
		{NewDiagnostic(Error, at, "write 3", "want a number or a marker, got %q", "3 girls"), "want a number or a marker, got …"},
		{NewDiagnostic(Warning, at, "", "%s, %s: %.1f%% is %d times %v", "Siblings", q2, 3.14, 4, Number(5, 0)), "…, Q2 2026/27: …% is … times …"},
		{NewDiagnostic(Note, at, "", "the sheet is empty"), "the sheet is empty"},
		{NewDiagnostic(Warning, at, "", "%s", "Three girls"), unsaid},
		{Diagnostic{Severity: Warning, Pos: at, Summary: "Three girls"}, unsaid},
	} {
		p := c.d.Unquoted()
		if p.Text != c.text || p.Pos != at || p.Severity != c.d.Severity || p.Hint != "" {
			t.Errorf("%s: got %+v, want %q", c.d, p, c.text)
		}
		if (p.Code == "") != (c.text == unsaid) {
			t.Errorf("%s: code %q", c.d, p.Code)
		}
		if full := c.d.InFull(); full.Text != c.d.Summary || full.Hint != c.d.Hint || full.Code != p.Code {
			t.Errorf("%s: in full %+v", c.d, full)
		}
	}
	one, other := NewDiagnostic(Error, at, "", "got %q", "x").Unquoted(), NewDiagnostic(Note, Pos{}, "", "got %q", "y").Unquoted()
	if one.Code != other.Code || len(one.Code) != 8 {
		t.Errorf("the same message has the codes %q and %q", one.Code, other.Code)
	}
	data, err := json.Marshal(NewDiagnostic(Error, at, "", "got %q", "x").Unquoted())
	if err != nil || !strings.Contains(string(data), `"severity":"error","position":{"file":"performance.xlsx","sheet":"Indicators","cell":"F14"},"text":"got …"}`) {
		t.Errorf("%s, %v", data, err)
	}
}
