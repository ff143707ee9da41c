package pdf

import (
	"strings"

	"scrutiny/briefing"
)

// needs are the least widths of columns, margins included, from the most
// generous on: what keeps all numbers and all short cells (dates, names of
// statuses) on one line, what keeps only the numbers so, and what keeps words
// whole.
type needs struct {
	short, numbers, words []float64
	whole                 []float64 // everything on one line but the header
}

// measure gives every column its place. Each gets its share of the width by
// weight, and more where its contents need it.
func (g *grid) measure() {
	shares := make([]float64, len(g.columns))
	for i := range g.columns {
		shares[i] = g.columns[i].Weight
		if !(shares[i] > 0) { // also when it is not a number
			shares[i] = 1
		}
	}
	x := 0.0
	need := g.needs()
	widths := need.widths(g.width, shares)
	g.spread(widths, need.whole)
	g.balance(widths, need)
	for i, width := range widths {
		g.columns[i].x, g.columns[i].width = x, width
		x += width
		if g.columns[i].Align == briefing.Decimal {
			g.alignPoints(i)
		}
	}
}

// widths meets the most generous needs that can be met in the table's width.
// Short cells may not take more than half of what running text beside them should
// have.
func (n needs) widths(total float64, shares []float64) []float64 {
	fair, _ := share(total, shares, make([]float64, len(shares)))
	widths, met := share(total, shares, n.short)
	for i := range widths {
		met = met && widths[i] >= fair[i]/2
	}
	if met {
		return widths
	}
	for _, least := range [...][]float64{n.numbers, n.words} {
		if widths, met := share(total, shares, least); met {
			return widths
		}
	}
	widths, _ = share(total, n.words, make([]float64, len(shares)))
	return widths
}

// needs measures the cells of every column.
func (g *grid) needs() needs {
	n := len(g.columns)
	need := needs{make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)}
	for _, cells := range g.head {
		for _, c := range cells {
			if c.span == 1 {
				need.words[c.at] = max(need.words[c.at], longestWord(c.lines[0]))
			}
		}
	}
	for i := range g.columns {
		g.columnNeeds(i, &need)
	}
	return need
}

func (g *grid) columnNeeds(i int, need *needs) {
	// Lines up to so many times the size of their letters are short.
	const short = 8
	// A single very long word must not starve the other columns.
	most := g.width / 3
	words, whole, brief := need.words[i], 0.0, 0.0
	var widest number
	for _, r := range g.rows {
		if r.band {
			continue
		}
		for _, l := range r.cells[i].lines {
			width := fullWidth(l)
			words, whole = max(words, longestWord(l)), max(whole, width)
			if width <= short*g.style.size {
				brief = max(brief, width)
			}
			if g.columns[i].Align == briefing.Decimal {
				if n, is := numberIn(l); is {
					widest = widest.with(n)
				}
			}
		}
	}
	whole = max(whole, widest.before+widest.after+widest.marks, g.chartWidth(i))
	words = max(words, g.chartWidth(i))
	words = min(words+2*cellMargin, most)
	need.words[i], need.numbers[i], need.short[i] = words, words, words
	need.whole[i] = max(words, whole+2*cellMargin)
	if g.columns[i].Align != briefing.Left {
		need.numbers[i] = max(words, min(whole+2*cellMargin, most))
		need.short[i] = need.numbers[i]
	} else if brief > 0 {
		need.short[i] = max(words, brief+2*cellMargin)
	}
}

// chartWidth is the width of the widest chart in a column.
func (g *grid) chartWidth(i int) float64 {
	width := 0.0
	for _, r := range g.rows {
		if !r.band && r.cells[i].chart != nil {
			width = max(width, r.cells[i].chart.width)
		}
	}
	return width
}

// spread gives room that columns do not need to columns of text that have to
// break lines. Columns under group names, mostly quarters, stay alike.
func (g *grid) spread(widths, whole []float64) {
	spare, wanting := make([]float64, len(widths)), make([]float64, len(widths))
	sumSpare, sumWanting := 0.0, 0.0
	for i := range widths {
		spare[i] = max(0, widths[i]-whole[i])
		for k := range widths {
			if g.columns[i].Group != "" && g.columns[k].Group != "" && g.columns[k].Weight == g.columns[i].Weight {
				spare[i] = min(spare[i], max(0, widths[k]-whole[k]))
			}
		}
		if g.columns[i].Align == briefing.Left {
			wanting[i] = max(0, whole[i]-widths[i])
		}
		sumSpare, sumWanting = sumSpare+spare[i], sumWanting+wanting[i]
	}
	moved := min(sumSpare, sumWanting)
	if moved <= 0 {
		return
	}
	for i := range widths {
		widths[i] += moved * (wanting[i]/sumWanting - spare[i]/sumSpare)
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

// alignPoints finds where the numbers of a column stand: their decimal points
// under each other, their ends at the right, and marks after them ("[p]") hanging
// beyond. A column whose numbers do not fit that way is set right instead.
func (g *grid) alignPoints(i int) {
	var widest number
	for _, r := range g.rows {
		if r.band {
			continue
		}
		for _, l := range r.cells[i].lines {
			if n, is := numberIn(l); is {
				widest = widest.with(n)
			}
		}
	}
	if widest.before+widest.after+widest.marks <= g.columns[i].width-2*cellMargin {
		g.columns[i].after, g.columns[i].marks = widest.after, widest.marks
	}
}

// number is how wide a number is: before its decimal point (or as far as its last
// digit, when it has none), after it up to the end of the unit, and from there on.
type number struct{ before, after, marks float64 }

func (n number) with(o number) number {
	return number{max(n.before, o.before), max(n.after, o.after), max(n.marks, o.marks)}
}

// numberIn measures the first number in a line. It reports whether there is one.
func numberIn(phrases []phrase) (n number, is bool) {
	for p := range phrases {
		ph := &phrases[p]
		n.before += ph.signAdvance()
		first := strings.IndexAny(ph.text, digits)
		if first < 0 {
			n.before += ph.style.width(ph.text)
			continue
		}
		point := first + len(ph.text[first:]) - len(strings.TrimLeft(ph.text[first:], digits+","))
		end := len(ph.text)
		if space := strings.IndexByte(ph.text[point:], ' '); space >= 0 {
			end = point + space
		}
		n.before += ph.style.width(ph.text[:point])
		n.after = ph.style.width(ph.text[point:end])
		n.marks = ph.style.width(ph.text[end:]) + fullWidth(phrases[p+1:])
		return n, true
	}
	return number{}, false
}

const digits = "0123456789"
