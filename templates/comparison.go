package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// comparison sets an indicator beside other places. What a places chart and its
// table show is not shown again.
func (w *writer) comparison(f briefing.IndicatorFinding) {
	if !comparable(f) {
		return
	}
	gaps := w.slopes(f)
	among := w.kindOf(f, recent(f, longest)) == placesChart
	w.para(w.comparisonSentences(f, among))
	if len(gaps) > 0 {
		w.add(w.slopeFigure(f, gaps), w.slopeTable(f, gaps))
	}
	if figure, ok := w.rankFigure(f); ok && !among {
		w.add(figure)
	}
	table, ok := w.comparatorTable(f, func(b briefing.BenchmarkFinding) bool {
		return among && anyKnown(b.Points, recent(f, historyLength)) ||
			slices.ContainsFunc(gaps, func(g briefing.Gap) bool { return g.Name == b.Name && !g.Mean })
	})
	if ok {
		w.add(table)
	}
}

// comparatorTable lists averages and wider areas with their latest figure and
// the gap to ours in the same period, but for those that another table has.
func (w *writer) comparatorTable(f briefing.IndicatorFinding, elsewhere func(briefing.BenchmarkFinding) bool) (briefing.Table, bool) {
	var rows []briefing.Row
	var marks []briefing.PointFinding
	for _, b := range f.Benchmarks {
		if b.Latest < 0 || b.Kind == briefing.Neighbour || elsewhere(b) {
			continue
		}
		p := b.Points[b.Latest]
		period, theirs, ours := p.Period, p.Value, w.say("scorecard.dash")
		if b.Gap.Known {
			period, theirs, ours = b.Gap.Against, b.Gap.From, f.Unit.Format(b.Gap.To)
		}
		marks = append(marks, briefing.PointFinding{Value: theirs})
		rows = append(rows, briefing.Row{Cells: []briefing.Cell{
			briefing.TextCell(b.Name),
			briefing.TextCell(w.period(period)),
			briefing.TextCell(f.Unit.Format(theirs)),
			briefing.TextCell(ours),
			briefing.TextCell(w.gapText(f.Unit, b.Gap)),
		}})
	}
	if len(rows) == 0 {
		return briefing.Table{}, false
	}
	return briefing.Table{
		Caption: w.say("comparators.caption", "Name", f.Name),
		Columns: []briefing.Column{
			{Header: w.say("comparators.with"), Weight: 2},
			{Header: w.say("comparators.period")},
			{Header: w.say("comparators.figure"), Align: briefing.Right},
			{Header: w.ourName(), Align: briefing.Right},
			{Header: w.say("comparators.gap"), Weight: 1.6},
		},
		Rows: rows, Small: true, Note: w.explain(marksOf(marks)),
	}, true
}

// gapText says how far we are from a comparator in the same period.
func (l *language) gapText(u briefing.Unit, gap briefing.Change) string {
	switch {
	case !gap.Known:
		return l.say("comparators.none")
	case gap.Direction == briefing.Unchanged:
		return l.say("comparators.same")
	case gap.Direction == briefing.Up:
		return l.say("comparators.higher", "Gap", l.points(u, gap))
	default:
		return l.say("comparators.lower", "Gap", l.points(u, gap))
	}
}

// ourName is the council's name for a narrow place: "Marchshire" for
// Marchshire County Council.
func (w *writer) ourName() string {
	name := strings.TrimSuffix(plainSource(w.f.Brief.Council), " Council")
	for _, kind := range []string{" County", " City", " Borough", " Metropolitan", " District", " County Borough"} {
		name = strings.TrimSuffix(name, kind)
	}
	for _, kind := range []string{"Cyngor Bwrdeistref Sirol ", "Cyngor Bwrdeistref ", "Cyngor Sir ", "Cyngor Dinas ", "Cyngor "} {
		name = strings.TrimPrefix(name, kind)
	}
	return orText(name, w.say("chart.us"))
}
