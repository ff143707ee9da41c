package face

import (
	"fmt"
	"math"
	"testing"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Another reader of fonts finds in the subset the outlines and widths of the whole
// font, for the characters asked for, and no others.
func TestEmbed(t *testing.T) {
	for _, c := range []struct {
		name   string
		weight *Weight
		ttf    []byte
		want   string
		size   int
	}{
		{"regular", Regular, liberationsansregular.TTF, "LiberationSans", 400},
		{"bold", Bold, liberationsansbold.TTF, "LiberationSans-Bold", 700},
	} {
		used := []rune(" 0%Aagw\u00a0£âŵ−✓")
		e := c.weight.Embed(used)
		if e.Name != c.want || e.Weight != c.size || e.Descent >= 0 || e.CapHeight < 650 || e.CapHeight > 750 || e.Ascent != 905 {
			t.Errorf("%s: described as %s, weight %d, capitals %d, from %d to %d", c.name, e.Name, e.Weight, e.CapHeight, e.Descent, e.Ascent)
		}
		whole, err := sfnt.Parse(c.ttf)
		if err != nil {
			t.Fatal(err)
		}
		part, err := sfnt.Parse(withMap(e.Program, c.ttf))
		if err != nil {
			t.Fatal(err)
		}
		if len(e.Program) > len(c.ttf)/10 {
			t.Errorf("%s: ten characters take %d of %d bytes", c.name, len(e.Program), len(c.ttf))
		}
		if len(e.Characters) != len(used)-1 {
			t.Errorf("%s: %d characters of %d, want all but the tick", c.name, len(e.Characters), len(used))
		}
		for _, ch := range e.Characters {
			if got, want := outlineOf(t, part, ch.Glyph), outlineOf(t, whole, ch.Glyph); got != want {
				t.Errorf("%s: %q is drawn %.80s, want %.80s", c.name, ch.Rune, got, want)
			}
			if want := c.weight.Width(string(ch.Rune), 1000); math.Abs(ch.Width-want) > 0.001 {
				t.Errorf("%s: %q is %g wide, want %g", c.name, ch.Rune, ch.Width, want)
			}
		}
		absent := c.weight.load().program.glyphOf['W']
		if int(absent) < part.NumGlyphs() && outlineOf(t, part, absent) != "[]" {
			t.Errorf("%s: W was not asked for", c.name)
		}
	}
}

// withMap gives a subset the tables back that only readers outside a PDF need.
func withMap(subset, whole []byte) []byte {
	part, err := parseTables(subset)
	if err != nil {
		panic(err)
	}
	all, err := parseTables(whole)
	if err != nil {
		panic(err)
	}
	for _, tag := range []string{"cmap", "name", "post", "OS/2"} {
		part[tag] = all[tag]
	}
	return assemble(part)
}

func outlineOf(t *testing.T, f *sfnt.Font, glyph uint16) string {
	t.Helper()
	var buf sfnt.Buffer
	em := fixed.I(int(f.UnitsPerEm()))
	segments, err := f.LoadGlyph(&buf, sfnt.GlyphIndex(glyph), em, nil)
	if err != nil {
		t.Fatalf("glyph %d: %v", glyph, err)
	}
	advance, err := f.GlyphAdvance(&buf, sfnt.GlyphIndex(glyph), em, 0)
	if err != nil {
		t.Fatal(err)
	}
	if len(segments) == 0 {
		return "[]"
	}
	return fmt.Sprint(segments, advance)
}

// Every rune has the glyph and the width that another reader finds.
func TestRunesHaveTheirGlyphs(t *testing.T) {
	font, err := sfnt.Parse(liberationsansregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	var buf sfnt.Buffer
	p := Regular.load().program
	found := 0
	for r := range rune(0xFFFF) {
		glyph, err := font.GlyphIndex(&buf, r)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.glyphOf[r]; got != uint16(glyph) {
			t.Errorf("%U is glyph %d, want %d", r, got, glyph)
		}
		if glyph == 0 {
			continue
		}
		found++
		if a, err := font.GlyphAdvance(&buf, glyph, fixed.I(p.unitsPerEm), 0); err != nil || a.Round() != p.advance(int(glyph)) {
			t.Errorf("%U is %d wide, want %d (%v)", r, p.advance(int(glyph)), a.Round(), err)
		}
	}
	if found < 2000 {
		t.Errorf("only %d characters", found)
	}
}
