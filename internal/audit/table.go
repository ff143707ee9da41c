package audit

import (
	"strings"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// table reads the cells of a table. In an indicator's own section a column
// stands for a period, and a row for the indicator or one of its parts; in
// other tables a row may stand for an indicator.
func (a *auditor) table(about *subject, section string, t briefing.Table) {
	for _, row := range t.Rows {
		if len(row.Cells) == 0 {
			continue
		}
		head := cellWords(row.Cells[0])
		if about != nil {
			a.periodRow(about, section, t, head, row)
			continue
		}
		if s, ok := a.subjectOf(head); ok {
			a.indicatorRow(s, section, t, row)
		} else {
			a.passage(Passage{section, rowWords(row)})
		}
	}
}

// periodRow compares the figures of a row, one a period, with what was
// suppressed. The row of a part that is suppressed must hold no number at all;
// other rows must not hold the suppressed one, targets apart.
func (a *auditor) periodRow(about *subject, section string, t briefing.Table, head string, row briefing.Row) {
	if ofTarget(head) {
		return
	}
	a.periodsDown(about, section, t, row)
	for i, c := range row.Cells[1:] {
		if i+1 >= len(t.Columns) {
			break
		}
		for _, n := range numbersIn(cellWords(c)) {
			for _, h := range about.suppressed {
				if !heads(t.Columns[i+1], h.Cell.Period) {
					continue
				}
				if rowOf(h.Cell, head) && sharesName(about, h.Cell) == 1 || h.Cell.Part == "" && h.Cell.Benchmark == "" && !partNamed(about, head) && asPrinted(n, h.Value) {
					a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but a table of %s holds it", h.Cell, section)
				}
			}
		}
	}
}

// ofTarget reports whether a head is that of targets, in either language.
func ofTarget(head string) bool {
	head = strings.ToLower(head)
	return strings.Contains(head, "target") || strings.Contains(head, "targed")
}

// periodsDown compares the figures of a row that stands for a period, one a column,
// with the indicator's own that were suppressed; targets apart.
func (a *auditor) periodsDown(about *subject, section string, t briefing.Table, row briefing.Row) {
	if row.Period.IsZero() {
		return
	}
	for i, c := range row.Cells[1:] {
		if i+1 < len(t.Columns) && ofTarget(t.Columns[i+1].Header) {
			continue
		}
		for _, n := range numbersIn(cellWords(c)) {
			for _, h := range about.suppressed {
				if h.Cell.Period == row.Period && h.Cell.Part == "" && h.Cell.Benchmark == "" && asPrinted(n, h.Value) {
					a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but a table of %s holds it", h.Cell, section)
				}
			}
		}
	}
}

// rowOf reports whether a row's head names the part or benchmark of a cell.
func rowOf(c disclosure.Cell, head string) bool {
	return c.Part != "" && strings.EqualFold(c.Part, head) || c.Benchmark != "" && c.Benchmark == head
}

func partNamed(about *subject, head string) bool {
	for i := range about.finding.Parts {
		if strings.EqualFold(about.finding.Parts[i].Name, head) {
			return true
		}
	}
	return false
}

// heads reports whether a column stands for a period, as isTick does of a tick.
func heads(c briefing.Column, p briefing.Period) bool {
	if !c.Period.IsZero() {
		return c.Period == p
	}
	if c.Group == "" {
		return c.Header == p.String()
	}
	return c.Header == p.PartLabel() && c.Group == p.YearLabel()
}

// indicatorRow reads a row about one indicator whose figure for the period
// reported is suppressed: no cell but the target's may hold it.
func (a *auditor) indicatorRow(s subject, section string, t briefing.Table, row briefing.Row) {
	now, ok := s.finding.Now()
	if !ok {
		return
	}
	h, hidden := a.suppressed[disclosure.Cell{Ref: s.finding.Ref, Indicator: s.finding.Name, Period: now.Period}]
	if !hidden {
		return
	}
	for i, c := range row.Cells[1:] {
		if i+1 < len(t.Columns) && ofTarget(t.Columns[i+1].Header) {
			continue
		}
		for _, n := range numbersIn(cellWords(c)) {
			if asPrinted(n, h.Value) {
				a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but a table of %s holds it", h.Cell, section)
			}
		}
	}
}

func cellWords(c briefing.Cell) string {
	var lines []string
	for _, l := range c.Lines {
		lines = append(lines, plain(l))
	}
	return strings.Join(lines, " ")
}

func rowWords(r briefing.Row) string {
	var cells []string
	for _, c := range r.Cells {
		cells = append(cells, cellWords(c))
	}
	return strings.Join(cells, " ; ")
}
