package audit

import (
	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

const sinceLast = "what has changed since the last report"

// sinceFacts are the figures that the comparison with the last report names: the
// new one of each change, and the earlier one and the difference where they are
// of a figure that is suppressed now.
func (a *auditor) sinceFacts() []disclosure.Fact {
	var facts []disclosure.Fact
	for i := range a.paper.Findings.Since.Figures {
		c := &a.paper.Findings.Since.Figures[i]
		for _, cell := range a.cellsOf(c) {
			if c.To.Known {
				facts = append(facts, disclosure.Figure(cell, c.To.Number, sinceLast))
			}
			if _, hidden := a.suppressed[cell]; !hidden {
				continue
			}
			if c.From.Known {
				facts = append(facts, disclosure.Figure(cell, c.From.Number, sinceLast))
			}
			if c.Difference != 0 {
				facts = append(facts, disclosure.Figure(cell, c.Difference, sinceLast))
			}
		}
	}
	return facts
}

// cellsOf are the cells that a change may be about: two breakdowns of an
// indicator can have parts of one name.
func (a *auditor) cellsOf(c *briefing.FigureChange) []disclosure.Cell {
	cell := disclosure.Cell{Ref: c.Indicator.Ref, Indicator: c.Indicator.Name, Period: c.Period}
	switch {
	case c.Row == "":
		return []disclosure.Cell{cell}
	case c.Benchmark:
		cell.Benchmark = c.Row
		return []disclosure.Cell{cell}
	}
	var cells []disclosure.Cell
	for i := range a.paper.Findings.Themes {
		indicators := a.paper.Findings.Themes[i].Indicators
		for j := range indicators {
			if f := &indicators[j]; f.Ref != cell.Ref || f.Name != cell.Indicator {
				continue
			}
			for _, p := range indicators[j].Parts {
				if p.Name == c.Row {
					cell.Dimension, cell.Part = p.Dimension, p.Name
					cells = append(cells, cell)
				}
			}
		}
	}
	return cells
}
