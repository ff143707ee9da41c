package charts

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/face"
	"scrutiny/internal/house"
)

const (
	textSize   = 9.0  // of every word in a chart, in points
	lineHeight = 10.8 // from baseline to baseline
)

const ellipsis = "…"

// said are the words that charts themselves put in, in English where the chart
// does not bring them.
func said(w briefing.ChartWords) briefing.ChartWords {
	for _, one := range []struct {
		words   *string
		english string
	}{{&w.NoFigures, "No figures to show"}, {&w.AxisStarts, "Axis starts at {value}"}, {&w.Suppressed, "[c]"}} {
		if *one.words = oneLine(*one.words); *one.words == "" {
			*one.words = one.english
		}
	}
	return w
}

// hand is how a chart is drawn: the face of its words, and the colour of what it
// is about.
type hand struct {
	family *face.Family
	own    drawing.Colour
	// Letters reach this far over and under their baseline.
	rise, fall float64
}

func newHand(style *house.House) *hand {
	f := style.Family
	return &hand{family: f, own: style.Focus, rise: f.CapHeight * textSize, fall: f.Descent * textSize}
}

// label is one line of words with the start of its baseline.
type label struct {
	*hand
	x, y   float64
	words  string
	bold   bool
	colour drawing.Colour
}

func (h *hand) label(words string, c drawing.Colour) label {
	return label{hand: h, words: words, colour: c}
}

func (h *hand) boldLabel(words string, c drawing.Colour) label {
	return label{hand: h, words: words, bold: true, colour: c}
}

func (l label) width() float64 { return l.widthOf(l.words, l.bold) }

// box is the ground that the letters cover.
func (l label) box() box {
	return box{l.x, l.y - l.rise, l.x + l.width(), l.y + l.fall}
}

// centred moves the label so that the middle of its letters is at x, y.
func (l label) centred(x, y float64) label {
	l.x, l.y = x-l.width()/2, y+l.rise/2
	return l
}

func (h *hand) widthOf(words string, bold bool) float64 {
	return h.family.Of(bold).Width(words, textSize)
}

// oneLine takes line ends and runs of spaces out of words from a workbook.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// cut shortens words to a width, with an ellipsis in place of what is lost.
func (h *hand) cut(words string, width float64, bold bool) string {
	if h.widthOf(words, bold) <= width {
		return words
	}
	runes := []rune(words)
	for n := len(runes) - 1; n > 0; n-- {
		kept := strings.TrimRight(string(runes[:n]), " ,;:–-") + ellipsis
		if h.widthOf(kept, bold) <= width {
			return kept
		}
	}
	return ellipsis
}

// wrap sets words in at most so many lines of a width; what does not fit is
// cut. It breaks at spaces only.
func (h *hand) wrap(words string, width float64, lines int, bold bool) []string {
	rest := strings.Fields(words)
	var set []string
	for len(rest) > 0 && len(set) < lines-1 {
		n := 1
		for n < len(rest) && h.widthOf(strings.Join(rest[:n+1], " "), bold) <= width {
			n++
		}
		set = append(set, h.cut(strings.Join(rest[:n], " "), width, bold))
		rest = rest[n:]
	}
	if len(rest) > 0 {
		set = append(set, h.cut(strings.Join(rest, " "), width, bold))
	}
	return set
}

// widest is the width of the longest of some lines.
func (h *hand) widest(lines []string, bold bool) float64 {
	most := 0.0
	for _, l := range lines {
		most = max(most, h.widthOf(l, bold))
	}
	return most
}

// legible darkens a colour until words in it reach 4.5:1 on white.
func legible(c drawing.Colour) drawing.Colour {
	for drawing.Contrast(c, drawing.White) < 4.5 {
		c = drawing.Colour{R: darker(c.R), G: darker(c.G), B: darker(c.B)}
	}
	return c
}

func darker(v uint8) uint8 { return uint8(int(v) * 19 / 20) }
