package pdf

import (
	"math"
	"slices"
	"testing"

	"scrutiny/internal/drawing"
	"scrutiny/internal/face"
	"scrutiny/internal/heard"
)

// ground is a page as it is painted, one colour a square point: coarse, but enough
// to know what words and marks are painted on.
type ground struct {
	at [842][596]drawing.Colour
}

func newGround() *ground {
	g := &ground{}
	for y := range g.at {
		for x := range g.at[y] {
			g.at[y][x] = drawing.White
		}
	}
	return g
}

// under is the colour that most of a rectangle has. Half points at the edges count.
func (g *ground) under(x0, y0, x1, y1 float64) drawing.Colour {
	count := map[drawing.Colour]int{}
	for y := clampInt(y0, len(g.at)); y <= clampInt(y1, len(g.at)); y++ {
		for x := clampInt(x0, len(g.at[0])); x <= clampInt(x1, len(g.at[0])); x++ {
			count[g.at[y][x]]++
		}
	}
	most, colour := 0, drawing.White
	for c, n := range count {
		if n > most || (n == most && c.Luminance() < colour.Luminance()) {
			most, colour = n, c
		}
	}
	return colour
}

func clampInt(v float64, limit int) int { return min(max(int(math.Floor(v)), 0), limit-1) }

// fill paints an area by the even-odd rule, row by row.
func (g *ground) fill(points []drawing.Point, c drawing.Colour) {
	box := bounds(points)
	for row := clampInt(box[1], len(g.at)); row <= clampInt(box[3], len(g.at)); row++ {
		y := float64(row) + 0.5
		var crossings []float64
		for i, p := range points {
			q := points[(i+1)%len(points)]
			if (p.Y <= y) != (q.Y <= y) {
				crossings = append(crossings, p.X+(y-p.Y)/(q.Y-p.Y)*(q.X-p.X))
			}
		}
		slices.Sort(crossings)
		for i := 0; i+1 < len(crossings); i += 2 {
			for x := max(0, int(math.Ceil(crossings[i]-0.5))); x < len(g.at[row]) && float64(x)+0.5 <= crossings[i+1]; x++ {
				g.at[row][x] = c
			}
		}
	}
}

// stroke paints an upright or level line, such as the white edge of another.
func (g *ground) stroke(points []drawing.Point, width float64, c drawing.Colour) {
	if len(points) != 2 || (points[0].X != points[1].X && points[0].Y != points[1].Y) {
		return
	}
	b, half := bounds(points), width/2
	g.fill([]drawing.Point{{X: b[0] - half, Y: b[1] - half}, {X: b[2] + half, Y: b[1] - half}, {X: b[2] + half, Y: b[3] + half}, {X: b[0] - half, Y: b[3] + half}}, c)
}

// paintedPiece is a piece of a page with its colour, and the colour it stands on.
type paintedPiece struct {
	what    string // the words, or "line" or "area"
	ink, on drawing.Colour
	size    float64 // of words
}

// readPainted reads all that is painted on a page, in order.
func readPainted(t testing.TB, page string) []paintedPiece {
	t.Helper()
	r := heard.Operators{Rest: page}
	g := newGround()
	type graphics struct {
		fill, stroke drawing.Colour
		width, size  float64
		x, y         float64 // the origin
		bold         bool
	}
	var all []paintedPiece
	var state graphics
	var stack []graphics
	var x, y float64
	var path []drawing.Point
	bold := map[string]bool{"/B": true}
	n := func(i int) float64 { return heard.Number(t, r.Operands[i]) }
	place := func(i int) drawing.Point { return drawing.Point{X: state.x + n(i), Y: state.y + n(i+1)} }
	colour := func() drawing.Colour {
		v := func(i int) uint8 { return uint8(math.Round(n(i) * 255)) }
		return drawing.Colour{R: v(0), G: v(1), B: v(2)}
	}
	for op := r.Next(); op != ""; op = r.Next() {
		switch op {
		case "q":
			stack = append(stack, state)
		case "Q":
			state, stack = stack[len(stack)-1], stack[:len(stack)-1]
		case "rg":
			state.fill = colour()
		case "RG":
			state.stroke = colour()
		case "w":
			state.width = n(0)
		case "cm":
			state.x, state.y = state.x+n(4), state.y+n(5)
		case "BT":
			x, y = state.x, state.y
		case "Tf":
			state.size, state.bold = n(1), bold[r.Operands[0]]
		case "Td":
			x, y = x+n(0), y+n(1)
		case "Tj":
			words := heard.Decode(r.Operands[0])
			width := face.Of(state.bold).Width(words, state.size)
			on := g.under(x, y, x+width-1, y+0.6*state.size)
			all = append(all, paintedPiece{words, state.fill, on, state.size})
		case "re":
			path = []drawing.Point{{X: n(0), Y: n(1)}, {X: n(0) + n(2), Y: n(1)}, {X: n(0) + n(2), Y: n(1) + n(3)}, {X: n(0), Y: n(1) + n(3)}}
		case "m":
			path = []drawing.Point{place(0)}
		case "l":
			path = append(path, place(0))
		case "c":
			path = append(path, place(4))
		case "f", "B", "S":
			box := bounds(path)
			half := 0.0 // how far a line reaches beyond its points
			if op == "S" {
				half = state.width / 2
			}
			on := g.under(box[0]-half, box[1]-half, box[2]+half, box[3]+half)
			if op != "S" {
				all = append(all, paintedPiece{"area", state.fill, on, 0})
				g.fill(path, state.fill)
			}
			if op != "f" {
				all = append(all, paintedPiece{"line", state.stroke, on, 0})
				g.stroke(path, state.width, state.stroke)
			}
		}
	}
	return all
}

func bounds(path []drawing.Point) [4]float64 {
	b := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range path {
		b = [4]float64{min(b[0], p.X), min(b[1], p.Y), max(b[2], p.X), max(b[3], p.Y)}
	}
	return b
}
