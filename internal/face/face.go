// Package face is the paper's typeface, Liberation Sans: its font programs and
// its measures. Charts and pages measure with the same ruler, so that what one
// makes room for the other fills.
package face

import (
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
)

// Weight is one of the two cuts in use; the paper has no italics.
type Weight struct {
	ttf  []byte
	load func() *metrics
}

// The two cuts.
var (
	Regular = newWeight(liberationsansregular.TTF)
	Bold    = newWeight(liberationsansbold.TTF)
)

// Of returns Bold or Regular.
func Of(bold bool) *Weight {
	if bold {
		return Bold
	}
	return Regular
}

// metrics are a cut's advance widths by rune, in units of unitsPerEm; a width
// of -1 says that the face has no such glyph.
type metrics struct {
	unitsPerEm float64
	advance    [1 << 16]int16
}

func newWeight(ttf []byte) *Weight {
	return &Weight{ttf: ttf, load: sync.OnceValue(func() *metrics { return measure(ttf) })}
}

// measure reads the widths of the whole basic plane. The font program is part
// of the build, so a fault in it is a fault in the program.
func measure(ttf []byte) *metrics {
	font, err := sfnt.Parse(ttf)
	if err != nil {
		panic("face: the built-in font does not parse: " + err.Error())
	}
	m := &metrics{unitsPerEm: float64(font.UnitsPerEm())}
	var buf sfnt.Buffer
	ppem := unitsAsPixels(font)
	for r := range m.advance {
		m.advance[r] = -1
		g, err := font.GlyphIndex(&buf, rune(r))
		if err != nil || g == 0 {
			continue
		}
		if a, err := font.GlyphAdvance(&buf, g, ppem, 0); err == nil {
			m.advance[r] = int16(a.Round())
		}
	}
	return m
}

// TTF is a copy of the font program: fpdf may write into what it is given.
func (w *Weight) TTF() []byte { return append([]byte(nil), w.ttf...) }

// Has reports whether the face can print the rune.
func (w *Weight) Has(r rune) bool {
	m := w.load()
	return r >= 0 && int(r) < len(m.advance) && m.advance[r] >= 0
}

// Width is the width of a line of words in points at a size in points. Runes
// that the face lacks count as wide as a question mark.
func (w *Weight) Width(words string, size float64) float64 {
	m := w.load()
	units := 0
	for _, r := range words {
		a := int16(-1)
		if int(r) < len(m.advance) {
			a = m.advance[r]
		}
		if a < 0 {
			a = m.advance['?']
		}
		units += int(a)
	}
	return float64(units) * size / m.unitsPerEm
}

// The face's vertical measures, as shares of the size: how far the tallest
// capital, the ascenders and the descenders reach from the baseline.
const (
	CapHeight = 0.729
	Ascent    = 0.905
	Descent   = 0.212
)
