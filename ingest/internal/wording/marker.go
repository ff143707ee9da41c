package wording

import (
	"regexp"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// markers are what stands in a cell in place of a figure, by what it means.
// Sources: the Government Statistical Service's "Using symbols in tables", its
// older signs ("..", ":", "~"), the Department for Education's letters, and
// the words counted in public workbooks.
var markers = map[string]briefing.Marks{
	"c": briefing.Confidential, "s": briefing.Confidential, "*": briefing.Confidential, "**": briefing.Confidential,
	"suppressed": briefing.Confidential, "redacted": briefing.Confidential, "withheld": briefing.Confidential, "confidential": briefing.Confidential,
	"x": briefing.NotAvailable, ":": briefing.NotAvailable, "..": briefing.NotAvailable, "...": briefing.NotAvailable, "…": briefing.NotAvailable,
	"-": briefing.NotAvailable, "--": briefing.NotAvailable, ".": briefing.NotAvailable, "?": briefing.NotAvailable, "#": briefing.NotAvailable,
	"not available": briefing.NotAvailable, "unavailable": briefing.NotAvailable, "not held": briefing.NotAvailable,
	"not given": briefing.NotAvailable, "not recorded": briefing.NotAvailable, "not known": briefing.NotAvailable, "unknown": briefing.NotAvailable,
	"no data": briefing.NotAvailable, "no data available": briefing.NotAvailable, "data not available": briefing.NotAvailable, "data unavailable": briefing.NotAvailable,
	"missing": briefing.NotAvailable, "not reported": briefing.NotAvailable, "not collected": briefing.NotAvailable, "null": briefing.NotAvailable, "blank": briefing.NotAvailable,
	"please select an option": briefing.NotAvailable, "< select >": briefing.NotAvailable,
	"z": briefing.NotApplicable, "n/a": briefing.NotApplicable, "na": briefing.NotApplicable, "n.a.": briefing.NotApplicable, "n/a.": briefing.NotApplicable,
	"not applicable": briefing.NotApplicable, "suspended": briefing.NotApplicable,
	"tbc": briefing.NotYetDue, "tba": briefing.NotYetDue, "tbd": briefing.NotYetDue, "to be confirmed": briefing.NotYetDue, "awaited": briefing.NotYetDue,
	"awaiting data": briefing.NotYetDue, "data awaited": briefing.NotYetDue, "not yet available": briefing.NotYetDue, "not yet due": briefing.NotYetDue,
	"not due": briefing.NotYetDue, "not yet known": briefing.NotYetDue, "not yet published": briefing.NotYetDue, "not yet": briefing.NotYetDue, "pending": briefing.NotYetDue, "due": briefing.NotYetDue,
	"annual": briefing.NotYetDue, "annual indicator": briefing.NotYetDue, "annual measure": briefing.NotYetDue, "annual figure": briefing.NotYetDue,
	"annual only": briefing.NotYetDue, "reported annually": briefing.NotYetDue, "annually": briefing.NotYetDue, "late": briefing.NotYetDue, "late return": briefing.NotYetDue,
	"low": briefing.Low, "~": briefing.Low, "k": briefing.Low,
	"u": briefing.Unreliable,
	"e": briefing.Estimated,
}

// fewer are a small number that is kept back: "<5", "fewer than 5", "1-4".
var fewer = regexp.MustCompile(`^(?:<|<=|≤|less than|fewer than|under|below|up to)\s*(\d{1,2})\s*%?$|^[01]\s*(?:-|–|to)\s*(\d{1,2})$`)

// ReadMarker reads what stands in place of a figure, bracketed or bare. known
// is false for text that is no marker.
func ReadMarker(text string) (reason briefing.Marks, known bool) {
	t := strings.ToLower(strings.TrimSpace(text))
	t = strings.Map(func(r rune) rune {
		if d := dash(string(r)); d == "-" {
			return '-'
		}
		return r
	}, t)
	if n := len(t); n > 2 && (t[0] == '[' && t[n-1] == ']' || t[0] == '(' && t[n-1] == ')') {
		t = strings.TrimSpace(t[1 : n-1])
	}
	if reason, known = markers[t]; known {
		return reason, true
	}
	if reason, known = markers[strings.TrimSuffix(t, "*")]; known && len(t) > 3 {
		return reason, true
	}
	if m := fewer.FindStringSubmatch(t); m != nil {
		if n, err := strconv.Atoi(m[1] + m[2]); err == nil && n <= 10 {
			return briefing.Confidential, true
		}
	}
	if strings.HasPrefix(t, "annual ") && len(t) < 60 || strings.HasPrefix(t, "not yet ") && len(t) < 60 {
		return briefing.NotYetDue, true
	}
	return 0, false
}

// errorValues are the errors a formula may leave in a cell.
var errorValues = map[string]bool{
	"#DIV/0!": true, "#N/A": true, "#NAME?": true, "#NULL!": true, "#NUM!": true, "#REF!": true, "#VALUE!": true,
	"#SPILL!": true, "#CALC!": true, "#GETTING_DATA": true, "#FIELD!": true, "#BLOCKED!": true, "#CONNECT!": true, "#UNKNOWN!": true,
}

// IsError reports whether a text is the error of a formula, "#DIV/0!".
func IsError(text string) bool { return errorValues[strings.ToUpper(strings.TrimSpace(text))] }
