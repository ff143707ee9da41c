package main

import (
	"fmt"
	"strings"
	"testing"
)

// A whole paper is heard from its first page to its last: nothing is without
// words, no page is gone back to, and each line of the contents is heard again, in
// its order, as a heading on the page that it names.
func TestAPaperAsHeard(t *testing.T) {
	var announced []string // lines of the contents that are not heard yet
	last, entries := 1, 0
	for _, line := range hear(t, "../../samples/marchshire/briefing.yaml") {
		page, rest, _ := strings.Cut(strings.TrimPrefix(line, "p"), " ")
		tag, words, _ := strings.Cut(rest, " ")
		n := 0
		if _, err := fmt.Sscan(page, &n); err != nil || words == "" || n < last {
			t.Errorf("after page %d: %q", last, line)
		}
		last = n
		switch {
		case tag == "TOCI":
			announced = append(announced, words)
			entries++
		case tag[0] == 'H' && len(announced) > 0 && announced[0] == words+" "+page:
			announced = announced[1:]
		}
	}
	if entries < 10 || len(announced) > 0 {
		t.Errorf("of %d lines of the contents these are not heard where they say: %q", entries, announced)
	}
}
