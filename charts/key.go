package charts

import "scrutiny/internal/drawing"

const (
	swatch     = 11.0 // width of a sample in a key
	keyLine    = 13.0
	keySpacing = 14.0
	keyFoot    = 2.0
)

// keyEntry is one sample with its name.
type keyEntry struct {
	sample func(p pen, ground box) // paints the sample within the ground given
	words  string
	width  float64 // of the sample, where it is not that of a swatch
	name   label   // where the name stands, once the key is laid
}

// key explains samples above a chart, where labels at the marks themselves
// would not fit.
type key []keyEntry

// lay sets the entries in lines from the left edge given, or from the frame's
// own where they would not fit on one, and gives the height they take.
func (k key) lay(h *hand, left, width float64) float64 {
	if len(k) == 0 {
		return 0
	}
	height := k.flow(h, left, width)
	if height > keyLine+keyFoot {
		height = k.flow(h, 0, width)
	}
	return height
}

func (k key) flow(h *hand, left, width float64) float64 {
	x, line := left, 0.0
	for i, e := range k {
		if e.width == 0 {
			k[i].width = swatch
		}
		sample := k[i].width
		l := h.label(h.cut(oneLine(e.words), width-left-sample-5, false), drawing.Black)
		if x > left && x+sample+4+l.width() > width {
			x, line = left, line+1
		}
		k[i].name = l.centred(x+sample+4+l.width()/2, keyLine*(line+0.5))
		x = k[i].name.x + l.width() + keySpacing
	}
	return keyLine*(line+1) + keyFoot
}

func (k key) paint(p pen, c *crowd) {
	for _, e := range k {
		middle := e.name.y - e.name.rise/2
		e.sample(p, box{e.name.x - e.width - 4, middle - 4.5, e.name.x - 4, middle + 4.5})
		c.write(p, e.name)
	}
}
