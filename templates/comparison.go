package templates

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// comparison sets an indicator beside other places: a table of averages, each
// with its own year, and a bar a place where single neighbours are known.
func (w *writer) comparison(f briefing.IndicatorFinding) {
	if len(f.Benchmarks) == 0 {
		return
	}
	if figure, ok := neighbourFigure(f, w.f.Brief.Council); ok {
		w.add(figure)
	}
	if table, ok := comparatorTable(f); ok {
		w.add(table)
	}
}

// comparatorTable lists averages and wider areas with their latest figure and
// the gap to ours in the same period.
func comparatorTable(f briefing.IndicatorFinding) (briefing.Table, bool) {
	var rows []briefing.Row
	var marks []briefing.PointFinding
	for _, b := range f.Benchmarks {
		if b.Latest < 0 || b.Kind == briefing.Neighbour {
			continue
		}
		p := b.Points[b.Latest]
		marks = append(marks, p)
		rows = append(rows, briefing.Row{Cells: []briefing.Cell{
			briefing.TextCell(b.Name),
			briefing.TextCell(p.Period.String()),
			briefing.TextCell(f.Unit.Format(p.Value)),
			briefing.TextCell(gapText(f.Unit, b.Gap)),
		}})
	}
	if len(rows) == 0 {
		return briefing.Table{}, false
	}
	return briefing.Table{
		Caption: "Comparators, each for its own latest period",
		Columns: []briefing.Column{
			{Header: "Compared with", Weight: 2},
			{Header: "Period"},
			{Header: "Figure", Align: briefing.Right},
			{Header: "We are", Weight: 1.6},
		},
		Rows: rows, Small: true, Note: marksNote(f.Unit, marks),
	}, true
}

// gapText says how far we are from a comparator in the same period.
func gapText(u briefing.Unit, gap briefing.Change) string {
	switch {
	case !gap.Known:
		return "no figure for that period"
	case gap.Direction == briefing.Unchanged:
		return "the same"
	case gap.Direction == briefing.Up:
		return points(u, gap) + " (higher)"
	default:
		return points(u, gap) + " (lower)"
	}
}

// neighbourFigure compares the places in the latest period in which we and at
// least three of them have a figure.
func neighbourFigure(f briefing.IndicatorFinding, council string) (briefing.Figure, bool) {
	period, ok := sharedPeriod(f)
	if !ok {
		return briefing.Figure{}, false
	}
	own := at(f.Points, period)
	bars := []briefing.Bar{{Name: orText(council, "This council"), Value: chartValue(own), ValueLabel: f.Unit.Format(own.Value)}}
	for _, b := range f.Benchmarks {
		if p := at(b.Points, period); p.Value.Known {
			bars = append(bars, briefing.Bar{Name: b.Name, Value: chartValue(p), ValueLabel: f.Unit.Format(p.Value), Muted: true})
		}
	}
	slices.SortStableFunc(bars, func(a, b briefing.Bar) int { return cmp.Compare(b.Value.Number, a.Value.Number) })
	place := slices.IndexFunc(bars, func(b briefing.Bar) bool { return !b.Muted })
	title := neighbourTitle(figure(f.Unit, own.Value), place, len(bars))
	return briefing.Figure{
		ID:       indicatorID(f) + "-neighbours",
		Title:    title,
		Subtitle: capital(f.Name) + ", " + period.String() + ", " + unitWords(f.Unit),
		Alt:      "Bar chart of " + f.Name + " in " + period.String() + " for " + count(len(bars), "place") + ", from the highest to the lowest: " + barList(bars) + ".",
		Chart:    briefing.BarChart{Unit: f.Unit, Bars: bars},
		Width:    briefing.TextWidth,
		Height:   float64(barMargin + barStep*len(bars)),
	}, true
}

func neighbourTitle(own string, place, of int) string {
	switch place {
	case 0:
		return own + ", the highest of the " + number(of) + " places shown"
	case of - 1:
		return own + ", the lowest of the " + number(of) + " places shown"
	default:
		return own + ", " + ordinal(place+1) + " highest of the " + number(of) + " places shown"
	}
}

func barList(bars []briefing.Bar) string {
	var words []string
	for _, b := range bars {
		words = append(words, b.Name+" "+b.ValueLabel)
	}
	return list(words...)
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
