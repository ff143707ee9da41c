package pdf

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"

	"scrutiny/briefing"
	"scrutiny/internal/heard"
)

func styled(t *testing.T, style briefing.Style) *heard.Paper {
	t.Helper()
	p := Lay(briefing.Report{Title: "A paper", Style: style, Blocks: []briefing.Block{
		briefing.Heading{Level: 1, Text: "Findings"},
		briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "See "}, {Text: "the source", Link: "https://example.org"}, {Text: " ✓"}}},
	}})
	file, err := p.Print(nil)
	if err != nil {
		t.Fatal(err)
	}
	return heard.Open(t, file)
}

func TestHouseStyle(t *testing.T) {
	var logo bytes.Buffer
	if err := png.Encode(&logo, image.NewGray(image.Rect(0, 0, 60, 20))); err != nil {
		t.Fatal(err)
	}
	serif := &briefing.Face{Regular: liberationserifregular.TTF, Bold: liberationserifbold.TTF}
	for _, c := range []struct {
		name  string
		style briefing.Style
		want  string // the beginning of the tag tree
	}{
		{"plain", briefing.Style{}, "H1\n"},
		{"pixels", briefing.Style{Logo: &briefing.Logo{Data: logo.Bytes(), Alt: "Marchshire"}}, "Figure Alt=\"Marchshire\" BBox=(…)"},
		{"drawn", briefing.Style{Logo: &briefing.Logo{Data: []byte(`<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`), Alt: "Marchshire"}}, "Figure Alt=\"Marchshire\" BBox=(…)"},
		{"all of it", briefing.Style{Accent: "#801650", Face: serif, Logo: &briefing.Logo{Data: logo.Bytes(), Alt: "Marchshire"}}, "Figure Alt=\"Marchshire\" BBox=(…)"},
	} {
		tree := styled(t, c.style).Tree()
		_, inner, _ := strings.Cut(tree, "\n")
		if !strings.HasPrefix(strings.TrimSpace(inner), strings.TrimSpace(c.want)) || !strings.Contains(tree, "Findings") {
			t.Errorf("%s: the tree begins with\n%.200s", c.name, tree)
		}
	}
}

// Headings and links are set in the accent, and all of it in the council's face;
// a character that the face lacks is a question mark of its own width.
func TestAccentAndFaceOnThePage(t *testing.T) {
	style := briefing.Style{Accent: "#801650", Face: &briefing.Face{Regular: liberationserifregular.TTF, Bold: liberationserifbold.TTF}}
	p := Lay(briefing.Report{Title: "A paper", Style: style, Blocks: []briefing.Block{
		briefing.Heading{Level: 1, Text: "Findings"},
		briefing.Paragraph{Phrases: []briefing.Phrase{{Text: "Body "}, {Text: "link", Link: "https://example.org"}}},
	}})
	content := string(paint(p.flow, p.pages, p.furniture, "").contents[0])
	heading, body, found := strings.Cut(content, decodable("Body "))
	if !found || !strings.Contains(heading, "0.502 0.086 0.314 rg") || !strings.Contains(body, "0.502 0.086 0.314 rg") {
		t.Errorf("heading and link are not set in the accent: %q", content)
	}
	plain := Lay(briefing.Report{Blocks: []briefing.Block{briefing.Heading{Level: 1, Text: "Findings"}}})
	if a, b := p.flow.strips[0].words[0].width, plain.flow.strips[0].words[0].width; a == b {
		t.Error("a serif face measures as the paper's own does")
	}
	r := ruler{weight: p.House().Family.Regular}
	if got := r.printed('\u2713'); got != '?' {
		t.Errorf("a tick is printed as %q", got)
	}
	if got := r.printed('ŵ'); got != 'ŵ' {
		t.Errorf("ŵ is printed as %q", got)
	}
}

// decodable is how words stand in a page description.
func decodable(words string) string {
	var b strings.Builder
	for _, r := range words {
		b.WriteByte(byte(r >> 8))
		b.WriteByte(byte(r))
	}
	return b.String()
}

func TestFlawedStyle(t *testing.T) {
	p := Lay(briefing.Report{Title: "A paper", Style: briefing.Style{Accent: "yellow"}})
	if _, err := p.Print(nil); err == nil || !strings.Contains(err.Error(), `"yellow" is no colour: write it as #12436D`) {
		t.Errorf("%v", err)
	}
}
