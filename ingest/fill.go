package ingest

import (
	"strconv"

	"scrutiny/briefing"
)

// fillRating is the rating that a fill colour stands for, by its hue; colours
// that rate nothing (white, pale greys of a table's bands) give none.
func fillRating(rgb string) briefing.BRAG {
	n, err := strconv.ParseUint(rgb, 16, 32)
	if err != nil || len(rgb) != 6 {
		return briefing.NoBRAG
	}
	red, green, blue := int(n>>16), int(n>>8&0xFF), int(n&0xFF)
	most, least := max(red, green, blue), min(red, green, blue)
	if most-least < 40 {
		if most >= 0x60 && most <= 0xD0 {
			return briefing.Grey
		}
		return briefing.NoBRAG
	}
	switch h := hue(red, green, blue, most, most-least); {
	case h < 18 || h >= 330:
		return briefing.Red
	case h < 70:
		return briefing.Amber
	case h < 170:
		return briefing.Green
	case h < 265:
		return briefing.Blue
	}
	return briefing.NoBRAG
}

// hue is the angle of a colour on the wheel: red 0, green 120, blue 240.
func hue(red, green, blue, most, width int) int {
	h := 0
	switch most {
	case red:
		h = 60 * (green - blue) / width
	case green:
		h = 120 + 60*(blue-red)/width
	default:
		h = 240 + 60*(red-green)/width
	}
	return (h + 360) % 360
}
