// Package house is a council's house style, checked and ready to be used by
// charts and pages: colours, typeface, logo.
package house

import (
	"fmt"
	"strconv"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/face"
)

// House is a house style. Its colours reach 4.5:1 wherever words stand in them.
type House struct {
	Heading drawing.Colour
	Rule    drawing.Colour // of the rule under a table's header and round notices
	Link    drawing.Colour
	Focus   drawing.Colour // of the council's own line, bar or dot in a chart
	Family  *face.Family
	Logo    *Logo // nil: none
}

// Plain is the paper's own style, without a crest.
var Plain = &House{
	Heading: drawing.Black, Rule: drawing.Black, Link: drawing.Blue, Focus: drawing.Blue,
	Family: face.Liberation,
}

// Shade is the ground of bands in tables, the darkest that words stand on.
var Shade = drawing.Colour{R: 0xF0, G: 0xF0, B: 0xF0}

// Flaw is a fault in a house style: what of it ("accent", "face", "logo"), what is
// wrong, and what to do.
type Flaw struct{ Of, Summary, Hint string }

// Error is the summary with the hint.
func (f Flaw) Error() string { return f.Summary + ": " + f.Hint }

// Open readies a house style. What is flawed in it is replaced by the paper's
// own, and listed.
func Open(s briefing.Style) (*House, []Flaw) {
	h := *Plain
	var flaws []Flaw
	if s.Accent != "" {
		if colour, flaw := accent(s.Accent); flaw != nil {
			flaws = append(flaws, *flaw)
		} else {
			h.Heading, h.Rule, h.Link, h.Focus = colour, colour, colour, colour
		}
	}
	if s.Face != nil {
		if family, err := face.Load(s.Face.Regular, s.Face.Bold); err != nil {
			flaws = append(flaws, Flaw{"face", "the typeface cannot be used: " + strings.ReplaceAll(err.Error(), "\n", "; "),
				"give static TrueType files (.ttf) whose licence allows embedding, or leave the typeface out"})
		} else {
			h.Family = family
		}
	}
	if s.Logo != nil {
		logo, flaw := openLogo(*s.Logo)
		if flaw != nil {
			flaws = append(flaws, *flaw)
		}
		h.Logo = logo
	}
	return &h, flaws
}

// accent reads a colour and checks that words in it can be read. One that is too
// light comes with the lightest shade of it that would do.
func accent(words string) (drawing.Colour, *Flaw) {
	c, ok := parseColour(words)
	if !ok {
		return c, &Flaw{"accent", fmt.Sprintf("%q is no colour", words), "write it as #12436D: two digits each of red, green and blue"}
	}
	const least = 4.5
	if got := drawing.Contrast(c, Shade); got < least {
		darker := c
		for drawing.Contrast(darker, Shade) < least {
			darker = drawing.Colour{R: shade(darker.R), G: shade(darker.G), B: shade(darker.B)}
		}
		return c, &Flaw{"accent",
			fmt.Sprintf("words in %s cannot be read: it reaches %.1f:1 on white and %.1f:1 on the shade of table bands, and needs %.1f:1", c, drawing.Contrast(c, drawing.White), got, least),
			fmt.Sprintf("take a darker shade, such as %s", darker)}
	}
	return c, nil
}

func shade(v uint8) uint8 { return uint8(int(v) * 63 / 64) }

// parseColour reads "#12436D" or "12436d".
func parseColour(words string) (drawing.Colour, bool) {
	digits := strings.TrimPrefix(strings.TrimSpace(words), "#")
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || len(digits) != 6 {
		return drawing.Colour{}, false
	}
	return drawing.Colour{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v)}, true
}
