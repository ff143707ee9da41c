package briefingfile

import (
	"strings"

	"scrutiny/briefing"
)

// unknown reports a key that a group does not have, with the key that was
// probably meant.
func (r *reader) unknown(e entry, within string, fields []field) {
	known := make([]string, len(fields))
	for i, f := range fields {
		known[i] = f.key
	}
	hint := elsewhere(e.key.Value, within)
	if hint == "" {
		hint = didYouMean(nearest(e.key.Value, known))
	}
	if hint == "" {
		hint = "the keys here are " + strings.Join(known, ", ")
	}
	r.add(briefing.Error, cell(e.key), hint, "unknown key %s%s", shortened(e.key.Value), under(within))
}

func didYouMean(key string) string {
	if key == "" {
		return ""
	}
	return "did you mean " + key + "?"
}

// nestedKeys says under which key a key stands that does not stand at the
// left margin.
var nestedKeys = map[string]string{
	"date": "meeting", "time": "meeting", "venue": "meeting",
	"path": "workbooks", "area": "workbooks", "sheets": "workbooks",
	"name": "sheets", "kind": "sheets", "header_row": "sheets", "years": "sheets", "columns": "sheets", "skip": "sheets",
	"findings": "previous",
}

// otherWords are what councils call some of the keys.
var otherWords = map[string]string{
	"committee": "panel", "author": "report_by", "authority": "council", "files": "workbooks",
}

// elsewhere is the hint for a key that stands in the wrong group, or goes by
// another name here.
func elsewhere(key, within string) string {
	if home := nestedKeys[key]; home != "" && home != within {
		return key + " stands under " + home + ", indented"
	}
	if within == "" {
		return didYouMean(otherWords[strings.ToLower(key)])
	}
	return ""
}

// nearest is the known word that the given one is a slip of, empty when none
// is close: a third of its letters may be wrong, two at least. Case, hyphens
// and spaces do not count.
func nearest(given string, known []string) string {
	given = plainKey(given)
	if len(given) > 100 {
		return ""
	}
	best, least := "", max(2, len(given)/3)+1
	for _, k := range known {
		if d := distance(given, plainKey(k)); d < least {
			best, least = k, d
		}
	}
	if least >= len(given) {
		return ""
	}
	return best
}

func plainKey(s string) string {
	return strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(s))
}

// distance counts the letters to be inserted, dropped, changed or swapped with
// their neighbour to turn a into b (optimal string alignment).
func distance(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			changed := 1
			if a[i-1] == b[j-1] {
				changed = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+changed)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
