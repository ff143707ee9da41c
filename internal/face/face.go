// Package face is the paper's typeface: its font programs and its measures.
// Charts and pages measure with the same ruler, so that what one makes room for
// the other fills. The paper's own is Liberation Sans; a council may bring
// another.
package face

import (
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// Family is a typeface in its two cuts; the paper has no italics. The vertical
// measures are shares of the size: how far the tallest capital, the ascenders
// and the descenders reach from the baseline.
type Family struct {
	Regular, Bold              *Weight
	CapHeight, Ascent, Descent float64
}

// Of returns the bold or the regular cut.
func (f *Family) Of(bold bool) *Weight {
	if bold {
		return f.Bold
	}
	return f.Regular
}

// Weight is one cut.
type Weight struct{ load func() *metrics }

// The paper's own cuts, and its family.
var (
	Regular    = newWeight(liberationsansregular.TTF)
	Bold       = newWeight(liberationsansbold.TTF)
	Liberation = &Family{Regular, Bold, CapHeight, Ascent, Descent}
)

// The vertical measures of the paper's own family.
const (
	CapHeight = 0.729
	Ascent    = 0.905
	Descent   = 0.212
)

// Of returns the bold or the regular cut of the paper's own family.
func Of(bold bool) *Weight { return Liberation.Of(bold) }

// metrics are a cut's advance widths by rune, in units of unitsPerEm; a width
// of -1 says that the face has no such glyph.
type metrics struct {
	program    *program
	unitsPerEm float64
	advance    [1 << 16]int16
}

// newWeight reads a font program that is part of the build, when it is first
// asked for; a fault in it is a fault in the program.
func newWeight(ttf []byte) *Weight {
	return &Weight{load: sync.OnceValue(func() *metrics {
		p, err := parse(ttf)
		if err != nil {
			panic("face: the built-in font " + err.Error())
		}
		return measure(p)
	})}
}

// measure reads the widths of the whole basic plane.
func measure(p *program) *metrics {
	m := &metrics{program: p, unitsPerEm: float64(p.unitsPerEm)}
	for r, glyph := range p.glyphOf {
		m.advance[r] = -1
		if glyph != 0 {
			m.advance[r] = int16(min(p.advance(int(glyph)), 1<<15-1))
		}
	}
	return m
}

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
