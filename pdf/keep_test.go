package pdf

import (
	"math"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// section is an indicator's: a heading, a sentence, a figure and a table.
func section(height, least float64) []briefing.Block {
	fig := sampleFigure("", "Title")
	fig.Width, fig.Height, fig.MinHeight = 400, height, least
	return []briefing.Block{
		briefing.Heading{Level: 1, Text: "Indicator", Keep: true},
		briefing.Paragraph{Phrases: briefing.Plain(strings.Repeat("A sentence of some length about children’s services. ", 4))},
		fig, tableCaptioned(),
	}
}

func sections(n int, height, least float64) []briefing.Block {
	var blocks []briefing.Block
	for range n {
		blocks = append(blocks, section(height, least)...)
	}
	return blocks
}

// filled is how much of a page of the body is used, from 0 to 1.
func filled(p page) float64 {
	last := p.placed[len(p.placed)-1]
	return (last.y + last.height - bodyTop) / bodyHeight
}

// A section's heading, sentences and figure stand on one page, wherever on the
// page before it would have begun.
func TestKeptSections(t *testing.T) {
	for before := range 40 {
		p := Lay(briefing.Report{Blocks: append(lineBlocks(before), section(190, 0)...)})
		wellPaged(t, p.flow.strips, p.pages)
		drawing := -1
		for i, s := range p.flow.strips {
			if s.part == drawingPart {
				drawing = i
			}
		}
		heading, figure := pageOf(p.pages, before), pageOf(p.pages, drawing)
		if heading != figure && filled(p.pages[0]) < 0.9 {
			t.Errorf("after %d lines: heading on page %d, figure on page %d", before, heading+1, figure+1)
		}
		if len(p.pages) > 1 && filled(p.pages[0]) < 0.5 {
			t.Errorf("after %d lines: page 1 is filled to %.2f only", before, filled(p.pages[0]))
		}
	}
}

// Figures that may be lower let two sections stand on each page, and are as high
// as that allows.
func TestFiguresGiveWay(t *testing.T) {
	wished := Lay(briefing.Report{Blocks: sections(8, 200, 0)})
	p := Lay(briefing.Report{Blocks: sections(8, 200, 80)})
	wellPaged(t, p.flow.strips, p.pages)
	if len(wished.pages) != 8 || len(p.pages) != 4 {
		t.Fatalf("%d pages, and %d when figures may be lower; want 8 and 4", len(wished.pages), len(p.pages))
	}
	for i, fig := range p.Figures() {
		if fig.Height < 80 || fig.Height > 200 || fig.Width != 400 {
			t.Errorf("figure %d is %g × %g", i+1, fig.Width, fig.Height)
		}
	}
	for n, page := range p.pages[:3] {
		if math.Abs(filled(page)-1) > 0.01 {
			t.Errorf("page %d is filled to %.3f", n+1, filled(page))
		}
	}
}

// A figure that has room keeps the height that was wished for it.
func TestFiguresKeepTheirHeight(t *testing.T) {
	p := Lay(briefing.Report{Blocks: sections(1, 200, 110)})
	if fig := p.Figures()[0]; fig.Height != 200 {
		t.Errorf("the only figure is %g high, want 200", fig.Height)
	}
}
