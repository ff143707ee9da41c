package templates

import (
	"cmp"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// comparison sets an indicator beside other places: a table of averages, each
// with its own year, and a bar a place where single neighbours are known.
func (w *writer) comparison(f briefing.IndicatorFinding) {
	if !comparable(f) {
		return
	}
	w.para(w.comparisonSentences(f))
	if figure, ok := w.neighbourFigure(f); ok {
		w.add(figure)
	}
	if table, ok := w.comparatorTable(f); ok {
		w.add(table)
	}
}

// comparatorTable lists averages and wider areas with their latest figure and
// the gap to ours in the same period.
func (w *writer) comparatorTable(f briefing.IndicatorFinding) (briefing.Table, bool) {
	var rows []briefing.Row
	var marks []briefing.PointFinding
	for _, b := range f.Benchmarks {
		if b.Latest < 0 || b.Kind == briefing.Neighbour {
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

// neighbourFigure compares the places in the latest period in which we and at
// least three of them have a figure.
func (w *writer) neighbourFigure(f briefing.IndicatorFinding) (briefing.Figure, bool) {
	period, ok := sharedPeriod(f)
	if !ok {
		return briefing.Figure{}, false
	}
	own := at(f.Points, period)
	bars := []briefing.Bar{{Name: w.ourName(), Value: chartValue(own), ValueLabel: f.Unit.Format(own.Value)}}
	for _, b := range f.Benchmarks {
		if p := at(b.Points, period); p.Value.Known {
			bars = append(bars, briefing.Bar{Name: b.Name, Value: chartValue(p), ValueLabel: f.Unit.Format(p.Value), Muted: true})
		}
	}
	slices.SortStableFunc(bars, func(a, b briefing.Bar) int { return cmp.Compare(b.Value.Number, a.Value.Number) })
	place := slices.IndexFunc(bars, func(b briefing.Bar) bool { return !b.Muted })
	facts := []any{"Name", f.Name, "Period", w.period(period), "Unit", w.unit(f.Unit), "Of", len(bars),
		"Own", w.figure(f.Unit, own.Value), "Place", place + 1, "Bars", w.barList(bars)}
	return briefing.Figure{
		ID:       indicatorID(f) + "-neighbours",
		Title:    w.say(neighbourTitle(place, len(bars)), facts...),
		Subtitle: w.say("neighbours.subtitle", facts...),
		Alt:      w.say("neighbours.alt", facts...),
		Chart:    briefing.BarChart{Unit: f.Unit, Bars: bars},
		Width:    briefing.TextWidth,
		Height:   float64(barMargin + barStep*len(bars)),
	}, true
}

// neighbourTitle is the wording for a place, from 0, among so many.
func neighbourTitle(place, of int) string {
	switch place {
	case 0:
		return "neighbours.highest"
	case of - 1:
		return "neighbours.lowest"
	default:
		return "neighbours.between"
	}
}

func (l *language) barList(bars []briefing.Bar) string {
	var words []string
	for _, b := range bars {
		words = append(words, b.Name+" "+b.ValueLabel)
	}
	return l.list(words...)
}

// sharedPeriod is the latest period with our figure and those of at least
// three single neighbours.
func sharedPeriod(f briefing.IndicatorFinding) (briefing.Period, bool) {
	for i := f.Latest; i >= 0; i-- {
		p := f.Points[i]
		if !p.Value.Known {
			continue
		}
		neighbours := 0
		for _, b := range f.Benchmarks {
			if b.Kind == briefing.Neighbour && at(b.Points, p.Period).Value.Known {
				neighbours++
			}
		}
		if neighbours >= 3 {
			return p.Period, true
		}
	}
	return briefing.Period{}, false
}

// ourName is the council's name for a narrow place: "Marchshire" for
// Marchshire County Council.
func (w *writer) ourName() string {
	name := strings.TrimSuffix(w.f.Brief.Council, " Council")
	for _, kind := range []string{" County", " City", " Borough", " Metropolitan", " District", " County Borough"} {
		name = strings.TrimSuffix(name, kind)
	}
	for _, kind := range []string{"Cyngor Bwrdeistref Sirol ", "Cyngor Bwrdeistref ", "Cyngor Sir ", "Cyngor Dinas ", "Cyngor "} {
		name = strings.TrimPrefix(name, kind)
	}
	return orText(name, w.say("chart.us"))
}
