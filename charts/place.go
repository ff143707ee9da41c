package charts

import (
	"iter"
	"math"
	"slices"

	"scrutiny/internal/drawing"
)

// box is an upright rectangle: left, top, right, bottom.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) overlaps(o box) bool {
	return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1
}

func (b box) within(o box) bool {
	return b.x0 >= o.x0 && b.y0 >= o.y0 && b.x1 <= o.x1 && b.y1 <= o.y1
}

func (b box) grown(by float64) box { return box{b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by} }

func (b box) width() float64 { return b.x1 - b.x0 }

// corners go round the box from its top left.
func (b box) corners() []drawing.Point {
	return []drawing.Point{{X: b.x0, Y: b.y0}, {X: b.x1, Y: b.y0}, {X: b.x1, Y: b.y1}, {X: b.x0, Y: b.y1}}
}

func (b box) middle() drawing.Point {
	return drawing.Point{X: (b.x0 + b.x1) / 2, Y: (b.y0 + b.y1) / 2}
}

// crosses reports whether a straight stroke passes through the box.
func (b box) crosses(from, to drawing.Point) bool {
	low, high := 0.0, 1.0
	for _, axis := range [...][4]float64{
		{from.X, to.X, b.x0, b.x1},
		{from.Y, to.Y, b.y0, b.y1},
	} {
		start, run := axis[0], axis[1]-axis[0]
		if run == 0 {
			if start <= axis[2] || start >= axis[3] {
				return false
			}
			continue
		}
		enter, leave := (axis[2]-start)/run, (axis[3]-start)/run
		low, high = max(low, min(enter, leave)), min(high, max(enter, leave))
	}
	return low < high
}

// crowd is what already stands in a frame: words, which nothing may overlap,
// and strokes, which words avoid where they can.
type crowd struct {
	frame   box
	words   []box
	strokes [][2]drawing.Point
}

// air is the least room left between two pieces of words, in points.
const air = 1.0

// write sets a label and keeps its ground.
func (c *crowd) write(p pen, l label) {
	if l.words == "" {
		return
	}
	p.write(l)
	c.words = append(c.words, l.box())
}

func (c *crowd) stroke(from, to drawing.Point) {
	if c.strokes == nil {
		c.strokes = make([][2]drawing.Point, 0, 128)
	}
	c.strokes = append(c.strokes, [2]drawing.Point{from, to})
}

// cross keeps words off a mark that reaches so far about a point.
func (c *crowd) cross(centre drawing.Point, reach float64) {
	c.stroke(drawing.Point{X: centre.X - reach, Y: centre.Y}, drawing.Point{X: centre.X + reach, Y: centre.Y})
	c.stroke(drawing.Point{X: centre.X, Y: centre.Y - reach}, drawing.Point{X: centre.X, Y: centre.Y + reach})
}

// free reports whether the label stands clear of the edge and of other words.
func (c *crowd) free(l label) bool {
	ground := l.box()
	if !ground.within(c.frame) {
		return false
	}
	for _, w := range c.words {
		if ground.grown(air).overlaps(w) {
			return false
		}
	}
	return true
}

// hidden counts the strokes that pass through the label.
func (c *crowd) hidden(l label) int {
	ground, n := l.box().grown(air), 0
	for _, s := range c.strokes {
		if ground.crosses(s[0], s[1]) {
			n++
		}
	}
	return n
}

// best is the first of the places for a label that covers the fewest strokes;
// false when none is free.
func (c *crowd) best(places iter.Seq[label]) (label, bool) {
	var chosen label
	fewest := math.MaxInt
	for l := range places {
		if !c.free(l) {
			continue
		}
		if n := c.hidden(l); n < fewest {
			chosen, fewest = l, n
		}
		if fewest == 0 {
			break
		}
	}
	return chosen, fewest < math.MaxInt
}

// around lists places for a label about a point, the nearest and clearest to
// read first: above, below, then aslant and beside, then further off.
func around(l label, at drawing.Point, gap float64) iter.Seq[label] {
	var places []label
	w, h := l.width()/2, l.rise/2
	for _, off := range [...]float64{gap, gap + 5, gap + 11, gap + 18, gap + 26} {
		for _, d := range [...][2]float64{
			{0, -h - off}, {0, h + off},
			{-w - off/2, -h - off}, {w + off/2, -h - off}, {-w - off/2, h + off}, {w + off/2, h + off},
			{-w - off, 0}, {w + off, 0},
		} {
			places = append(places, l.centred(at.X+d[0], at.Y+d[1]))
		}
	}
	return slices.Values(places)
}

// spread is how far apart blocks of the given heights come to stand in a column
// from top to bottom: each as near to its wanted middle as the others allow, in
// the same order. Weights say which give way least. The heights must fit.
func spread(wanted, heights, weights []float64, top, bottom float64) []float64 {
	type cluster struct {
		first, n        int
		start, h, w, wx float64 // wx: weighted sum of the wanted starts
	}
	var clusters []cluster
	settle := func(k cluster) cluster {
		k.start = min(max(k.wx/k.w, top), bottom-k.h)
		return k
	}
	for i := range wanted {
		k := settle(cluster{i, 1, 0, heights[i], weights[i], weights[i] * (wanted[i] - heights[i]/2)})
		for len(clusters) > 0 {
			before := clusters[len(clusters)-1]
			if before.start+before.h <= k.start {
				break
			}
			clusters = clusters[:len(clusters)-1]
			k = settle(cluster{before.first, before.n + k.n, 0, before.h + k.h, before.w + k.w, before.wx + k.wx - k.w*before.h})
		}
		clusters = append(clusters, k)
	}
	middles := make([]float64, len(wanted))
	for _, k := range clusters {
		y := k.start
		for i := k.first; i < k.first+k.n; i++ {
			middles[i] = y + heights[i]/2
			y += heights[i]
		}
	}
	return middles
}
