package pdf

import (
	"math"

	"scrutiny/briefing"
)

// balance moves room between columns of text while that makes the table lower.
// No column gets less than it needs for its numbers, short cells and words.
func (g *grid) balance(widths []float64, need needs) {
	rows := g.textRows()
	if len(rows) == 0 {
		return
	}
	least := make([]float64, len(widths))
	for i := range widths {
		least[i] = min(widths[i], max(need.short[i], need.numbers[i]))
	}
	height := linesOf(rows, widths)
	for step := 32.0; step >= 4; step /= 2 {
		for range 12 {
			from, to, lower := -1, -1, height
			for i := range widths {
				for k := range widths {
					if i == k || !g.movable(i, k) || widths[i]-step < least[i] {
						continue
					}
					widths[i], widths[k] = widths[i]-step, widths[k]+step
					if h := linesOf(rows, widths); h < lower {
						from, to, lower = i, k, h
					}
					widths[i], widths[k] = widths[i]+step, widths[k]-step
				}
			}
			if from < 0 {
				break
			}
			widths[from], widths[to], height = widths[from]-step, widths[to]+step, lower
		}
	}
}

// movable reports whether room may move from one column to another: to a column
// of text, and not from or to those that are kept alike.
func (g *grid) movable(from, to int) bool {
	return g.columns[from].Group == "" && g.columns[to].Group == "" && g.columns[to].Align == briefing.Left
}

// textRows are the widths of the lines in each cell, were they not broken, of a
// sample of rows that is large enough to judge by.
func (g *grid) textRows() [][][]float64 {
	const sample = 60
	rows := make([][][]float64, 0, min(len(g.rows), 2*sample))
	every := max(1, len(g.rows)/sample)
	for n := 0; n < len(g.rows); n += every {
		if g.rows[n].band {
			continue
		}
		cells := make([][]float64, len(g.columns))
		for i, c := range g.rows[n].cells {
			for _, l := range c.lines {
				cells[i] = append(cells[i], fullWidth(l))
			}
		}
		rows = append(rows, cells)
	}
	return rows
}

// linesOf estimates how many lines rows take: those of the deepest cell of each.
func linesOf(rows [][][]float64, widths []float64) float64 {
	// Lines broken at words are not quite full.
	const ragged = 1.08
	sum := 0.0
	for _, cells := range rows {
		deepest := 1.0
		for i, lines := range cells {
			inner, deep := max(widths[i]-2*cellMargin, 1), 0.0
			for _, w := range lines {
				if w <= inner {
					deep++
				} else {
					deep += math.Ceil(w * ragged / inner)
				}
			}
			deepest = max(deepest, deep)
		}
		sum += deepest
	}
	return sum
}
