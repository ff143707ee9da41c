package pdf

import (
	"strings"
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

// A part does not begin with its short lead alone at the foot of a page.
func TestLeadStaysWithItsPart(t *testing.T) {
	for before := 28; before < 42; before++ {
		blocks := append(lineBlocks(before),
			briefing.Heading{Level: 1, Text: "Exceptions"},
			briefing.Paragraph{Phrases: briefing.Plain("These indicators are off target.")},
			briefing.Heading{Level: 2, Text: "Child protection"})
		p := Lay(briefing.Report{Blocks: append(blocks, section(190, 0)...)})
		wellPaged(t, p.flow.strips, p.pages)
		if part, theme := pageOf(p.pages, before), pageOf(p.pages, before+2); part != theme {
			t.Errorf("after %d lines: the part begins on page %d, its first theme on page %d", before, part+1, theme+1)
		}
	}
}

// The heading of a paragraph stands on its first line, and is a heading of its
// own, a level below the section's, in front of it.
func TestParagraphsOwnHeading(t *testing.T) {
	f := laid(
		briefing.Heading{Level: 1, Text: "Care leavers"},
		briefing.Paragraph{Phrases: []briefing.Phrase{
			{Text: "Sylwadau (", Bold: true, Heads: true}, {Text: "Head of Service", Bold: true, Heads: true, Lang: "en-GB"}, {Text: "): ", Bold: true, Heads: true},
			{Text: "Letters began in August."},
		}},
		briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "Alone", Heads: true}}},
	)
	var tags []string
	for _, n := range f.root.kids {
		tags = append(tags, n.tag)
	}
	if got := strings.Join(tags, " "); got != "H1 H2 P P" {
		t.Fatalf("the elements are %s", got)
	}
	line := f.strips[1]
	if n := len(line.words); n != 4 || line.words[1].sink.Lang != "en-GB" || line.words[3].sink == line.words[0].sink {
		t.Errorf("the first line is %+v", line.words)
	}
}

// A heading stays with what it heads, not with a short section before it.
func TestHeadingAfterOneLine(t *testing.T) {
	f := laid(
		briefing.Heading{Level: 1, Text: "Background papers"},
		briefing.Paragraph{Phrases: briefing.Plain("None")},
		briefing.Heading{Level: 1, Text: "Contents"},
		briefing.Paragraph{Phrases: briefing.Plain("Here.")},
	)
	if got := [...]hold{f.strips[1].hold, f.strips[2].hold, f.strips[3].hold}; got != [...]hold{tight, free, tight} {
		t.Errorf("the strips after the first hold %v, want tight, free, tight", got)
	}
}
