package templates

import (
	"math"

	"scrutiny/briefing"
)

// The two moments of a slope chart are so many years apart at least; the
// analysis looks back on six at most.
const shortestSlope = 3

// Sizes of a slope chart in points.
const (
	slopeWidth = 290
	slopeTop   = 46
	slopeStep  = 18
)

// slopes are the gaps that a slope chart shows: those to benchmarks that have
// figures at the same two moments, in an indicator whose chart over time leaves
// other places out. There are none where it shows them.
func (l *language) slopes(f briefing.IndicatorFinding) []briefing.Gap {
	if !comparable(f) || l.kindOf(f, recent(f, longest)) != controlChart {
		return nil
	}
	var shown []briefing.Gap
	for _, g := range f.Comparison.Gaps {
		switch {
		case !g.Now.Known || !g.Then.Known || g.Years < shortestSlope || g.Movement == briefing.MovementUnknown:
		case len(shown) == mostSlopes:
		case len(shown) == 0 || g.Now.Against == shown[0].Now.Against && g.Then.Against == shown[0].Then.Against:
			shown = append(shown, g)
		}
	}
	return shown
}

// mostSlopes is how many benchmarks stand beside us in a slope chart.
const mostSlopes = 3

func (w *writer) slopeFigure(f briefing.IndicatorFinding, gaps []briefing.Gap) briefing.Figure {
	first := gaps[0]
	from, to := w.period(first.Then.Against), w.period(first.Now.Against)
	chart := briefing.SlopeChart{From: from, To: to, Unit: f.Unit, Lines: []briefing.SlopeLine{
		w.slopeLine(f, w.ourName(), first.Then.To, first.Now.To)}}
	chart.Lines[0].Focus = true
	for _, g := range gaps {
		line := w.slopeLine(f, w.gapName(g), g.Then.From, g.Now.From)
		line.Mark = markOf(g.Kind)
		chart.Lines = append(chart.Lines, line)
	}
	title := w.movedGap(f, first)
	facts := []any{"Name", f.Name, "Unit", w.unit(f.Unit), "From", from, "To", to}
	return briefing.Figure{
		ID:     indicatorID(f) + "-slope",
		Title:  title,
		Alt:    join(w.say("alt.slope", facts...), sentence(title), w.slopeList(chart), w.say("alt.slope.table")),
		Chart:  chart,
		Width:  slopeWidth,
		Height: float64(slopeTop + slopeStep*len(chart.Lines)),
		Beside: true,
	}
}

func (w *writer) slopeLine(f briefing.IndicatorFinding, name string, then, now briefing.Value) briefing.SlopeLine {
	return briefing.SlopeLine{
		Name: name, From: chartValue(briefing.PointFinding{Value: then}), To: chartValue(briefing.PointFinding{Value: now}),
		FromLabel: f.Unit.Format(then), ToLabel: f.Unit.Format(now),
	}
}

// movedGap says what became of a gap.
func (l *language) movedGap(f briefing.IndicatorFinding, g briefing.Gap) string {
	key := map[briefing.GapMovement]string{
		briefing.GapNarrowed: "slope.narrowed", briefing.GapWidened: "slope.widened", briefing.GapUnchanged: "slope.unchanged",
		briefing.GapClosed: "slope.closed", briefing.GapCrossed: "slope.risen",
	}[g.Movement]
	if g.Movement == briefing.GapCrossed && g.Now.Direction == briefing.Down {
		key = "slope.fallen"
	}
	return l.say(key, "Name", l.gapName(g), "Years", l.count(g.Years, "year"),
		"Then", l.gapBare(f.Unit, g.Then), "Now", l.amount(f.Unit, g.Now.Difference, g.Now.Decimals))
}

// gapBare is the size of a gap before another that names the unit.
func (l *language) gapBare(u briefing.Unit, gap briefing.Change) string {
	if u.Kind == briefing.Percent {
		return briefing.FormatNumber(math.Abs(gap.Difference), int(gap.Decimals))
	}
	return l.amount(u, gap.Difference, gap.Decimals)
}

func (w *writer) slopeList(c briefing.SlopeChart) string {
	var words []string
	for _, l := range c.Lines {
		words = append(words, w.say("alt.slope.line", "Name", l.Name, "From", l.FromLabel, "To", l.ToLabel))
	}
	return sentence(w.list(words...))
}

// gapName is the name of what a gap is to.
func (l *language) gapName(g briefing.Gap) string {
	if g.Mean {
		return l.say("gap.mean")
	}
	return g.Name
}

// slopeTable is the figures of a slope chart, to stand beside it.
func (w *writer) slopeTable(f briefing.IndicatorFinding, gaps []briefing.Gap) briefing.Table {
	first := gaps[0]
	var rows []briefing.Row
	var marks []briefing.PointFinding
	add := func(name string, then, now briefing.Value) {
		marks = append(marks, briefing.PointFinding{Value: then}, briefing.PointFinding{Value: now})
		rows = append(rows, briefing.Row{Cells: []briefing.Cell{
			briefing.TextCell(name), briefing.TextCell(f.Unit.Format(then)), briefing.TextCell(f.Unit.Format(now))}})
	}
	add(w.ourName(), first.Then.To, first.Now.To)
	for _, g := range gaps {
		add(w.gapName(g), g.Then.From, g.Now.From)
	}
	return briefing.Table{
		Caption: w.say("slope.caption", "Unit", capital(w.unit(f.Unit))),
		Columns: []briefing.Column{
			{Header: w.say("comparators.place"), Weight: 1.6},
			{Header: w.period(first.Then.Against), Align: briefing.Right},
			{Header: w.period(first.Now.Against), Align: briefing.Right},
		},
		Rows: rows, Small: true, Note: w.explain(marksOf(marks)),
	}
}
