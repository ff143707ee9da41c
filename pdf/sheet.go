package pdf

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
	"scrutiny/internal/house"
)

// The sheet: A4 portrait, in points from the top left corner. Committee systems
// stamp "Agenda Item n" at the top and "Page n" at the foot of every page of a
// pack, so bands of 12 mm at both edges hold nothing at all.
const (
	sheetWidth  = 595.28
	sheetHeight = 841.89
	stampBand   = 34.02 // 12 mm
	margin      = (sheetWidth - briefing.TextWidth) / 2

	frontTop   = stampBand + 14 // the front sheet has no running head
	bodyTop    = stampBand + 29
	bodyBottom = sheetHeight - stampBand - 22
	bodyHeight = bodyBottom - bodyTop

	headBaseline = stampBand + 10
	footBaseline = sheetHeight - stampBand - 4
)

// style is how words are set: sizes and leading (the height of a line) in points.
type style struct {
	size     float64
	lead     float64
	bold     bool
	link     bool // underlined
	colour   drawing.Colour
	*setting // nil for the paper's own
}

var (
	ruleColour = drawing.Colour{R: 0xC8, G: 0xC8, B: 0xC8}
	bandColour = house.Shade
)

// The styles of the paper. Body text is 12 points or more; only tables and what
// belongs to them are smaller.
var (
	bodyStyle    = style{size: 12, lead: 15.6, colour: drawing.Black}
	leadStyle    = style{size: 13, lead: 17.2, colour: drawing.Black}
	smallPrint   = style{size: 10.5, lead: 13.6, colour: drawing.Black}
	displayStyle = style{size: 24, lead: 29, bold: true, colour: drawing.Black}
	figureTitle  = style{size: 12, lead: 15.6, bold: true, colour: drawing.Black}
	captionStyle = style{size: 11, lead: 14.3, bold: true, colour: drawing.Black}
	tableStyle   = style{size: 10.5, lead: 13.4, colour: drawing.Black}
	tableSmall   = style{size: 9.5, lead: 12.2, colour: drawing.Black}
	aroundStyle  = style{size: 9, lead: 11.7, colour: drawing.Dark}
)

// headingSize is how headings of a level are set, and the space around them.
type headingSize struct {
	style
	before, after float64
}

var headingSizes = [...]headingSize{
	{style{size: 20, lead: 25, bold: true, colour: drawing.Black}, 24, 9},
	{style{size: 15, lead: 19.5, bold: true, colour: drawing.Black}, 19, 6},
	{style{size: 12.5, lead: 16.3, bold: true, colour: drawing.Black}, 14, 4},
}

// baseline is how far below the top of its line the words stand.
func (s style) baseline() float64 {
	f := s.in().Family
	return (s.lead-s.size*(f.Ascent+f.Descent))/2 + s.size*f.Ascent
}

// width measures words in this style.
func (s style) width(words string) float64 { return s.ruler().width(words) * s.size }

// in is the setting that the style belongs to.
func (s style) in() *setting {
	if s.setting == nil {
		return plainSetting()
	}
	return s.setting
}

func (s style) ruler() *ruler {
	if s.bold {
		return &s.in().rulers[1]
	}
	return &s.in().rulers[0]
}

func (s style) asBold() style {
	s.bold = true
	return s
}

func (s style) asLink() style {
	s.link, s.colour = true, s.in().Link
	return s
}

// The sign before a phrase stands on the words' line, as high as a capital.
func (s style) signSize() float64    { return s.size * s.in().Family.CapHeight }
func (s style) signAdvance() float64 { return s.signSize() + s.size*0.35 }
