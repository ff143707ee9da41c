package briefing

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

// Problem is a diagnostic fit for a log that others may read: where it is, and
// what it is about, without anything that it quotes. Text is the summary with
// "…" in the place of each figure, name and word of the user's files; it says
// the same wherever the same is wrong, and so does Code.
type Problem struct {
	Code     string   `json:"code,omitempty"` // eight hexadecimal digits; empty: not known
	Severity Severity `json:"severity"`
	Pos      Pos      `json:"position"`
	Text     string   `json:"text"`
	Hint     string   `json:"hint,omitempty"`
}

// unsaid is the text of a problem that is made of quotations alone.
const unsaid = "told by scrutiny check, which quotes the cell"

// Unquoted is the problem without what it quotes. Its hint, which may quote
// too, is left out.
func (d Diagnostic) Unquoted() Problem {
	p := Problem{Severity: d.Severity, Pos: d.Pos, Text: d.Form}
	if strings.Trim(d.Form, "… ,:;") == "" {
		p.Text = unsaid
		return p
	}
	p.Code = codeOf(d.Form)
	return p
}

// InFull is the problem with all that it quotes.
func (d Diagnostic) InFull() Problem {
	p := d.Unquoted()
	p.Text, p.Hint = d.Summary, d.Hint
	return p
}

func codeOf(form string) string {
	sum := sha256.Sum256([]byte(form))
	return hex.EncodeToString(sum[:4])
}

// NewDiagnostic is a problem with a formatted summary.
func NewDiagnostic(s Severity, at Pos, hint, summary string, args ...any) Diagnostic {
	return Diagnostic{Severity: s, Pos: at, Summary: fmt.Sprintf(summary, args...), Hint: hint, Form: formOf(summary, args)}
}

// formOf is a summary with "…" for what is put into it. Periods and dates stay:
// they say when, and not how many.
func formOf(summary string, args []any) string {
	masked := make([]any, len(args))
	for i, a := range args {
		switch a.(type) {
		case Period, Date:
			masked[i] = a
		default:
			masked[i] = mask{}
		}
	}
	return fmt.Sprintf(summary, masked...)
}

// mask prints as "…", whatever the verb.
type mask struct{}

// Format is called for every verb.
func (mask) Format(s fmt.State, _ rune) {
	_, _ = io.WriteString(s, "…") // a State keeps all that it is given
}
