package face

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// unitsAsPixels is the size at which one font unit is one pixel, so that
// advances come out unscaled.
func unitsAsPixels(f *sfnt.Font) fixed.Int26_6 { return fixed.I(int(f.UnitsPerEm())) }
