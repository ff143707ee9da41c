// Package signs draws the signs of status: one shape and one colour a badge, so
// that a mono print tells them apart. A sign goes with its word, never in its
// place.
//
// Ratings are solid or hollow bodies: green a disc, amber a warning triangle,
// red a diamond, blue a square with a tick, grey a ring, paused two bars.
// Movements are strokes without a body. Whether a movement is good is said by a
// tick (better), a cross (worse) or a level bar (no change), never by an arrow: a
// fall can be good news. Arrows are kept for rises and falls that nobody judges.
package signs

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// The signs' colours. All reach 3:1 on white, and they differ in lightness.
var (
	green = drawing.Colour{R: 0x1E, G: 0x8A, B: 0x4C}
	amber = drawing.Colour{R: 0xD9, G: 0x77, B: 0x00}
	red   = drawing.Colour{R: 0xB8, G: 0x14, B: 0x2B}
	grey  = drawing.Colour{R: 0x76, G: 0x76, B: 0x76}
)

// Colour is the badge's colour, at 3:1 or more on white; words need 4.5:1 and
// stay black.
func Colour(b briefing.Badge) drawing.Colour {
	switch b {
	case briefing.BadgeGreen, briefing.BadgeBetter:
		return green
	case briefing.BadgeAmber:
		return amber
	case briefing.BadgeRed, briefing.BadgeWorse:
		return red
	case briefing.BadgeBlue:
		return drawing.Blue
	case briefing.BadgeGrey:
		return grey
	default:
		return drawing.Dark
	}
}

// Draw returns the marks of a badge inside the square of the given size, in
// points, whose top left corner is (x, y). A sign reads well from 7 points
// upwards; beside words, a size of the words' cap height (0.73 of their size)
// with y at the top of the capitals sits on their line. NoBadge has no marks.
func Draw(b briefing.Badge, x, y, size float64) []drawing.Mark {
	s := square{x, y, size, Colour(b)}
	switch b {
	case briefing.BadgeGreen:
		return s.marks(s.disc(0.5))
	case briefing.BadgeAmber:
		return s.warning()
	case briefing.BadgeRed:
		return s.marks(s.area(0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5))
	case briefing.BadgeBlue:
		return s.ticked()
	case briefing.BadgeGrey:
		return s.marks(s.ring())
	case briefing.BadgePaused:
		return s.marks(s.area(0.14, 0.06, 0.4, 0.06, 0.4, 0.94, 0.14, 0.94), s.area(0.6, 0.06, 0.86, 0.06, 0.86, 0.94, 0.6, 0.94))
	case briefing.BadgeBetter:
		return s.marks(s.line(0.2, s.colour, 0.1, 0.55, 0.38, 0.84, 0.9, 0.16))
	case briefing.BadgeWorse:
		return s.marks(s.line(0.2, s.colour, 0.15, 0.15, 0.85, 0.85), s.line(0.2, s.colour, 0.85, 0.15, 0.15, 0.85))
	case briefing.BadgeSame:
		return s.marks(s.area(0, 0.39, 1, 0.39, 1, 0.61, 0, 0.61))
	case briefing.BadgeUp:
		return s.marks(s.line(0.12, s.colour, 0.5, 0.94, 0.5, 0.06), s.line(0.12, s.colour, 0.16, 0.42, 0.5, 0.07, 0.84, 0.42))
	case briefing.BadgeDown:
		return s.marks(s.line(0.12, s.colour, 0.5, 0.06, 0.5, 0.94), s.line(0.12, s.colour, 0.16, 0.58, 0.5, 0.93, 0.84, 0.58))
	default:
		return nil
	}
}
