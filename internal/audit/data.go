package audit

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// dataFacts are the figures of the exported data, read back from its bytes.
// Rows are matched by reference, name, breakdown and period; a column that says
// anything of a suppressed figure but that there is none is reported.
func (a *auditor) dataFacts(data []byte) []disclosure.Fact {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	at := func(row []string, name string) string {
		if i, ok := column[name]; ok && i < len(row) {
			return row[i]
		}
		return ""
	}
	cells := a.exportedCells()
	var facts []disclosure.Fact
	for _, row := range rows[1:] {
		cell, ok := cells[[4]string{at(row, "ref"), at(row, "indicator"), at(row, "breakdown"), at(row, "period")}]
		if !ok {
			continue
		}
		for _, name := range []string{"value", "display"} {
			if n, err := strconv.ParseFloat(strings.TrimRight(strings.ReplaceAll(at(row, name), ",", ""), "%"), 64); err == nil {
				facts = append(facts, disclosure.Figure(cell, n, "the exported data"))
				break
			}
		}
		a.exportedRow(cell, at, row)
	}
	return facts
}

// exportedRow reports a change or in-period figure given for a suppressed one.
func (a *auditor) exportedRow(cell disclosure.Cell, at func([]string, string) string, row []string) {
	h, hidden := a.suppressed[cell]
	if !hidden {
		return
	}
	for _, name := range []string{"change_previous", "change_year", "value_in_period"} {
		if at(row, name) != "" {
			a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but the exported data give its %s", h.Cell, strings.ReplaceAll(name, "_", " "))
		}
	}
}

// exportedCells maps the columns that name a row of the export to its cell.
func (a *auditor) exportedCells() map[[4]string]disclosure.Cell {
	cells := map[[4]string]disclosure.Cell{}
	enter := func(c disclosure.Cell, breakdown string, points []briefing.PointFinding) {
		for i := range points {
			c.Period = points[i].Period
			cells[[4]string{c.Ref, c.Indicator, breakdown, c.Period.String()}] = c
		}
	}
	for i := range a.paper.Findings.Themes {
		indicators := a.paper.Findings.Themes[i].Indicators
		for j := range indicators {
			f := &indicators[j]
			own := disclosure.Cell{Ref: f.Ref, Indicator: f.Name}
			enter(own, "", f.Points)
			for k := range f.Parts {
				c, breakdown := own, f.Parts[k].Name
				c.Dimension, c.Part = f.Parts[k].Dimension, f.Parts[k].Name
				if c.Dimension != "" {
					breakdown = c.Dimension + ": " + c.Part
				}
				enter(c, breakdown, f.Parts[k].Points)
			}
			for k := range f.Benchmarks {
				c := own
				c.Benchmark = f.Benchmarks[k].Name
				enter(c, "benchmark: "+c.Benchmark, f.Benchmarks[k].Points)
			}
		}
	}
	return cells
}
