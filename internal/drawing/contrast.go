package drawing

import "math"

// Luminance is the relative luminance of a colour, from 0 (black) to 1 (white),
// by the formula of WCAG 2.2: how light it prints.
func (c Colour) Luminance() float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// Contrast is the contrast ratio of two colours by WCAG 2.2, from 1 to 21.
// Words need 4.5 on their ground, marks that carry meaning 3.
func Contrast(a, b Colour) float64 {
	la, lb := a.Luminance(), b.Luminance()
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}
