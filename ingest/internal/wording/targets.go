package wording

import (
	"regexp"
	"strings"
)

var comparator = regexp.MustCompile(`(?i)^(?:[<>]=?|≤|≥|=|at least|at most|no more than|no less than|not more than|more than|less than|fewer than|under|over|above|below|up to|minimum(?: of)?|maximum(?: of)?|max|min|target:?|circa|c\.|approx\.?)\s*([£\d(.].*)$`)

var trailer = regexp.MustCompile(`(?i)^(.*\d%?)\s*(?:or (?:less|more|fewer|above|below|better|lower|higher|under|over)|\+|and (?:above|over|below|under)|minimum|maximum|max|min)$`)

// Comparator takes the words that compare off a target: "≥90%", "at least
// 90%", "10% or less" all aim at the number. Other texts come back as they are.
func Comparator(text string) string {
	t := strings.TrimSpace(text)
	if m := comparator.FindStringSubmatch(t); m != nil {
		return strings.TrimSpace(m[1])
	}
	if m := trailer.FindStringSubmatch(t); m != nil {
		return strings.TrimSpace(m[1])
	}
	return text
}

var between = regexp.MustCompile(`(?i)^(?:between\s+|from\s+)?(\d[\d.,]*\s*%?)\s*(?:-|–|to|and)\s*(\d[\d.,]*\s*%?)$`)

// Range reads a band: "85-95%", "between 55 and 65". The percent sign at its
// end counts for both.
func Range(text string) (low, high string, ok bool) {
	m := between.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return "", "", false
	}
	low, high = strings.TrimSpace(m[1]), strings.TrimSpace(m[2])
	if strings.HasSuffix(high, "%") && !strings.HasSuffix(low, "%") {
		low += "%"
	}
	return low, high, true
}

// NoTarget reports whether words in a target's cell say that there is none.
func NoTarget(text string) bool {
	if text != "" && text[0] >= '0' && text[0] <= '9' {
		return false
	}
	switch Key(text) {
	case "no target", "none", "no target set", "not set", "not targeted", "information only", "for information", "monitor", "monitoring only", "baseline", "baseline year", "to be set", "info only", "not applicable", "activity", "activity only", "no", "in range", "contextual", "context":
		return true
	}
	return false
}
