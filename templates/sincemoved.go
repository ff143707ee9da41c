package templates

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// movedLine is a line of the table of what moved.
type movedLine struct {
	what      [][]briefing.Phrase
	then, now briefing.Cell
	marks     briefing.Marks
}

func (m movedLine) row() briefing.Row {
	return briefing.Row{Cells: []briefing.Cell{{Lines: m.what}, m.then, m.now}}
}

// movedTable sets dates, targets and figures against what they were, each kind
// under a heading of its own.
func (w *writer) movedTable(s briefing.SinceFinding, dates []movedLine, withheld int) {
	table := briefing.Table{
		Caption: w.say("since.caption"),
		Columns: []briefing.Column{
			{Header: w.say("since.what"), Weight: 2.9},
			{Header: w.say("since.then"), Weight: 1.4},
			{Header: w.say("since.now"), Weight: 2.1},
		},
		Small: true,
	}
	left, marks := 0, briefing.Marks(0)
	for _, group := range []struct {
		heading string
		most    int
		lines   []movedLine
	}{
		{"since.dates", mostDates, dates},
		{"since.targets", mostTargets, w.movedTargets(s)},
		{"since.figures", mostFigures, w.movedFigures(s)},
	} {
		if len(group.lines) == 0 {
			continue
		}
		table.Rows = append(table.Rows, briefing.Row{Band: true, Cells: []briefing.Cell{briefing.TextCell(w.say(group.heading))}})
		for i, line := range group.lines {
			if i == group.most {
				left += len(group.lines) - i
				break
			}
			table.Rows = append(table.Rows, line.row())
			marks |= line.marks
		}
	}
	if len(table.Rows) > 0 {
		table.Note = w.explain(marks)
		w.add(table)
	}
	w.more(left)
	if withheld > 0 {
		w.para(w.say("since.withheld", "N", withheld))
	}
}

// movedDates are due dates that are not those of the last report: first the
// original ones that were replaced, then those that moved furthest.
func (w *writer) movedDates(s briefing.SinceFinding) []movedLine {
	var lines []movedLine
	for _, c := range actionsThat(s, briefing.ActionRebased) {
		lines = append(lines, w.movedDate(c.Ref, c.Text, w.say("since.original-date"), c.From, c.To, c.Weeks))
	}
	slipped := actionsThat(s, briefing.ActionSlipped, briefing.ActionBrought)
	slices.SortStableFunc(slipped, func(a, b briefing.ActionChange) int { return cmp.Compare(b.Weeks, a.Weeks) })
	for _, c := range slipped {
		lines = append(lines, w.movedDate(c.Ref, c.Text, "", c.From, c.To, c.Weeks))
	}
	for _, c := range askedThat(s, briefing.RecommendationMoved) {
		lines = append(lines, w.movedDate(c.Ref, c.Text, w.say("since.recommendation"), c.From, c.To, c.Weeks))
	}
	return lines
}

func (w *writer) movedDate(ref, text, remark string, from, to briefing.Due, weeks int) movedLine {
	now := orText(w.due(to), w.say("since.not-given"))
	switch {
	case weeks > 0:
		now = w.say("since.later", "Due", now, "Weeks", weeks)
	case weeks < 0:
		now = w.say("since.earlier", "Due", now, "Weeks", -weeks)
	}
	m := movedLine{
		what: [][]briefing.Phrase{w.refAndText(ref, text)},
		then: briefing.TextCell(w.due(from)), now: briefing.TextCell(now),
	}
	if remark != "" {
		m.what = append(m.what, briefing.Plain(remark))
	}
	return m
}

// refAndText names an action or a recommendation, its reference in bold.
func (w *writer) refAndText(ref, text string) []briefing.Phrase {
	phrases := briefing.Plain(withoutStop(text))
	if ref != "" {
		phrases = append([]briefing.Phrase{{Text: ref + " ", Bold: true}}, phrases...)
	}
	return phrases
}

// movedTargets are the targets that moved: first those that are easier to meet.
func (w *writer) movedTargets(s briefing.SinceFinding) []movedLine {
	changes := slices.Clone(s.Targets)
	slices.SortStableFunc(changes, func(a, b briefing.TargetChange) int { return cmp.Compare(easierFirst(a), easierFirst(b)) })
	return each(changes, func(c briefing.TargetChange) movedLine {
		m := movedLine{
			what: [][]briefing.Phrase{{w.sinceLink(c.Indicator)}},
			then: briefing.TextCell(w.given(c.Unit, c.From)), now: briefing.TextCell(w.given(c.Unit, c.To)),
		}
		switch {
		case c.First.IsZero():
		case c.First == c.Last:
			m.what = append(m.what, briefing.Plain(w.period(c.First)))
		default:
			m.what = append(m.what, briefing.Plain(w.say("since.span", "From", w.period(c.First), "To", w.period(c.Last))))
		}
		switch {
		case c.Easier && c.UnderKnown:
			m.now.Lines = append(m.now.Lines, briefing.Plain(w.say("since.easier-under", "Rating", w.rating(c.Under))))
		case c.Easier:
			m.now.Lines = append(m.now.Lines, briefing.Plain(w.say("since.easier")))
		case c.Harder:
			m.now.Lines = append(m.now.Lines, briefing.Plain(w.say("since.harder")))
		}
		return m
	})
}

// eased says what an indicator would be rated by the target of the last report,
// where that was harder to meet.
func (w *writer) eased(f briefing.IndicatorFinding) string {
	for _, c := range w.f.Since.Targets {
		if c.UnderKnown && c.Indicator.Ref == f.Ref && c.Indicator.Name == f.Name {
			return w.say("rule.eased", "Target", w.figure(c.Unit, c.From), "Rating", w.rating(c.Under))
		}
	}
	return ""
}

func easierFirst(c briefing.TargetChange) int {
	switch {
	case c.Easier, !c.To.Known:
		return 0
	case c.Harder:
		return 2
	default:
		return 1
	}
}

// movedFigures are figures already reported that changed: first those that
// nobody marked, the council's own before those it is compared with.
func (w *writer) movedFigures(s briefing.SinceFinding) []movedLine {
	changes := slices.Clone(s.Figures)
	slices.SortStableFunc(changes, func(a, b briefing.FigureChange) int { return cmp.Compare(silentFirst(a), silentFirst(b)) })
	return each(changes, func(c briefing.FigureChange) movedLine {
		name := []briefing.Phrase{w.sinceLink(c.Indicator)}
		if c.Row != "" {
			name = append(name, briefing.Phrase{Text: w.say("since.row", "Row", c.Row)})
		}
		remark := w.period(c.Period)
		if c.Silent() && !c.Benchmark {
			remark = w.say("since.silent", "Period", remark)
		}
		m := movedLine{
			what:  [][]briefing.Phrase{name, briefing.Plain(remark)},
			then:  briefing.TextCell(w.given(c.Unit, c.From)),
			now:   briefing.TextCell(w.given(c.Unit, c.To)),
			marks: c.From.Marks | c.To.Marks,
		}
		if c.Kind == briefing.FigureRevised && c.Difference != 0 {
			key := "since.higher"
			if c.Difference < 0 {
				key = "since.lower"
			}
			m.now.Lines = append(m.now.Lines, briefing.Plain(w.say(key, "Amount", w.amount(c.Unit, c.Difference, c.Decimals))))
		}
		return m
	})
}

func silentFirst(c briefing.FigureChange) int {
	switch {
	case c.Benchmark:
		return 3
	case c.Kind == briefing.FigureRemoved, c.Silent():
		return 0
	case c.Kind == briefing.FigureRevised:
		return 1
	default:
		return 2
	}
}

// given prints a figure for the table, or that there was none.
func (w *writer) given(u briefing.Unit, v briefing.Value) string {
	if !v.Known && v.Marks == 0 {
		return w.say("since.not-given")
	}
	return u.Format(v)
}

// sinceLink names an indicator, and leads to where the paper has more of it.
func (w *writer) sinceLink(name briefing.IndicatorName) briefing.Phrase {
	for _, f := range allIndicators(w.f) {
		if f.Ref == name.Ref && f.Name == name.Name && f.Theme == name.Theme {
			return w.nameLink(f, false)
		}
	}
	return briefing.Phrase{Text: name.Name}
}
