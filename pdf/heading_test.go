package pdf

import (
	"testing"

	"scrutiny/briefing"
)

// A minor heading looks like one of the level below and is tagged by its own.
func TestMinorHeadings(t *testing.T) {
	for _, c := range []struct {
		level    int
		minor    bool
		wantSize float64
		wantTag  string
	}{
		{1, false, 20, "H1"}, {1, true, 15, "H1"},
		{2, false, 15, "H2"}, {2, true, 12.5, "H2"},
		{3, true, 12.5, "H3"},
	} {
		var blocks []briefing.Block
		for level := 1; level < c.level; level++ {
			blocks = append(blocks, briefing.Heading{Level: level, Text: "Above"})
		}
		f := laid(append(blocks, briefing.Heading{Level: c.level, Text: "Here", Minor: c.minor})...)
		last := f.strips[len(f.strips)-1].words[0]
		if last.style.size != c.wantSize || last.sink.Type != c.wantTag {
			t.Errorf("level %d, minor %v: set at %g points as %s, want %g as %s", c.level, c.minor, last.style.size, last.sink.Type, c.wantSize, c.wantTag)
		}
	}
}
