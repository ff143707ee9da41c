package pdf

import (
	"strings"

	"scrutiny/briefing"
)

// measure gives every column its place. Each gets its share of the width by
// weight, and more where its words, or the whole of its numbers, need it.
func (g *grid) measure() {
	shares := make([]float64, len(g.columns))
	words, whole := make([]float64, len(g.columns)), make([]float64, len(g.columns))
	for i := range g.columns {
		shares[i] = g.columns[i].Weight
		if !(shares[i] > 0) { // also when it is not a number
			shares[i] = 1
		}
	}
	g.needs(words, whole)
	widths, fits := share(briefing.TextWidth, shares, whole)
	if !fits {
		widths, fits = share(briefing.TextWidth, shares, words)
	}
	if !fits {
		widths, _ = share(briefing.TextWidth, words, make([]float64, len(words)))
	}
	x := 0.0
	for i := range g.columns {
		g.columns[i].x, g.columns[i].width = x, widths[i]
		x += widths[i]
		if g.columns[i].Align == briefing.Decimal {
			g.alignPoints(i)
		}
	}
}

// needs finds, for each column, the width of its longest word, and the width
// that keeps each of its numbers on one line; both with the cell's margins.
func (g *grid) needs(words, whole []float64) {
	for _, cells := range g.head {
		for _, c := range cells {
			if c.span == 1 {
				words[c.at] = max(words[c.at], longestWord(c.lines[0]))
			}
		}
	}
	for _, r := range g.rows {
		if r.band {
			continue
		}
		for i, c := range r.cells {
			for _, l := range c.lines {
				words[i] = max(words[i], longestWord(l))
				if g.columns[i].Align != briefing.Left {
					whole[i] = max(whole[i], fullWidth(l))
				}
			}
		}
	}
	// A single very long word must not starve the other columns.
	const most = briefing.TextWidth / 3
	for i := range words {
		words[i] = min(words[i]+2*cellMargin, most)
		whole[i] = max(words[i], min(whole[i]+2*cellMargin, most))
	}
}

// share divides a width by shares so that none gets less than it needs. It
// reports whether that could be done.
func share(total float64, shares, needs []float64) ([]float64, bool) {
	widths := make([]float64, len(shares))
	fixed := make([]bool, len(shares))
	for {
		left, sum := total, 0.0
		for i := range widths {
			if fixed[i] {
				left -= needs[i]
			} else {
				sum += shares[i]
			}
		}
		if left < 0 {
			return widths, false
		}
		again := false
		for i := range widths {
			switch {
			case fixed[i]:
				widths[i] = needs[i]
			case left*shares[i]/sum < needs[i]:
				fixed[i], again = true, true
			default:
				widths[i] = left * shares[i] / sum
			}
		}
		if !again {
			return widths, true
		}
	}
}

// alignPoints finds where the decimal points of a column stand: as far from its
// right end as the longest text after a point needs. A column whose numbers do
// not fit that way is set right instead.
func (g *grid) alignPoints(i int) {
	left, right := 0.0, 0.0
	for _, r := range g.rows {
		if r.band {
			continue
		}
		for _, l := range r.cells[i].lines {
			if before, after, is := aroundPoint(l); is {
				left, right = max(left, before), max(right, after)
			}
		}
	}
	if left+right <= g.columns[i].width-2*cellMargin {
		g.columns[i].point = right
	}
}

// aroundPoint measures a number up to its decimal point, or to its last digit
// when it has none, and what comes after. It reports whether there is a number.
func aroundPoint(phrases []phrase) (before, after float64, is bool) {
	for p := range phrases {
		ph := &phrases[p]
		before += ph.signAdvance()
		first := strings.IndexAny(ph.text, "0123456789")
		if first < 0 {
			before += ph.style.width(ph.text)
			continue
		}
		end := first
		for end < len(ph.text) && (ph.text[end] == ',' || (ph.text[end] >= '0' && ph.text[end] <= '9')) {
			end++
		}
		before += ph.style.width(ph.text[:end])
		return before, ph.style.width(ph.text[end:]) + fullWidth(phrases[p+1:]), true
	}
	return 0, 0, false
}
