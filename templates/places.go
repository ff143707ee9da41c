package templates

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// overTime shows an indicator over time, with the table of its figures.
func (w *writer) overTime(f briefing.IndicatorFinding) {
	if w.amongPlaces(f) {
		return
	}
	if chart, ok := w.lineFigure(f); ok {
		w.add(chart)
	}
	if table, ok := w.historyTable(f); ok {
		w.add(table)
	}
}

// amongPlaces shows an indicator among its neighbours, over the years and in the
// latest of them place by place, with the table of the chart's figures; false
// where another chart serves better.
func (w *writer) amongPlaces(f briefing.IndicatorFinding) bool {
	points := recent(f, longest)
	if w.kindOf(f, points) != placesChart {
		return false
	}
	w.add(w.placesFigure(f, points))
	if table, ok := w.historyTable(f); ok {
		w.add(table)
	}
	return true
}

func (w *writer) placesFigure(f briefing.IndicatorFinding, points []briefing.PointFinding) briefing.Figure {
	chart := briefing.PlacesChart{
		Over: w.lineChart(f, points), OverHeading: w.say("places.over", "Unit", capital(w.unit(f.Unit)), "Span", w.bareSpan(points[0].Period)),
		Rank: w.rankChart(f), RankHeading: w.rankHeading(f),
	}
	figure := w.timeFigure(f, points, chart)
	figure.Title, figure.Subtitle, figure.Alt = w.placesTitle(f), "", w.placesAlt(f, points, chart.Rank)
	if g, ok := movedFirst(f); ok && !exceptional(f) {
		figure.Subtitle = w.movedGap(f, g)
	}
	figure.Height = chart.Height()
	figure.MinHeight = figure.Height - placeSlack*float64(len(chart.Rank.Rows))
	return figure
}

// placeRange is the neighbours' range at each point.
func (l *language) placeRange(f briefing.IndicatorFinding, points []briefing.PointFinding) *briefing.PlaceRange {
	r := &briefing.PlaceRange{RangeLabel: l.say("places.key.range"), MiddleLabel: l.say("places.key.mean")}
	for _, p := range points {
		s := spreadAt(f, p.Period)
		value := func(v briefing.Value) briefing.ChartValue {
			return briefing.ChartValue{Number: v.Number, Known: s.Known}
		}
		r.Low, r.Middle, r.High = append(r.Low, value(s.Low)), append(r.Middle, value(s.Mean)), append(r.High, value(s.High))
	}
	return r
}

// rankChart lines up the places for the latest period in which we and enough
// neighbours have a figure: the best first, or the highest where neither is best.
func (w *writer) rankChart(f briefing.IndicatorFinding) briefing.RankChart {
	n := f.Comparison.Neighbours
	rows := []briefing.RankRow{{Name: w.ourName(), Focus: true, Value: chartValue(at(f.Points, n.Period)), ValueLabel: f.Unit.Format(n.Ours)}}
	for _, b := range f.Benchmarks {
		if p := at(b.Points, n.Period); p.Value.Known && !p.Forecast && b.Kind != briefing.OtherArea {
			rows = append(rows, briefing.RankRow{Name: b.Name, Mark: markOf(b.Kind), Value: chartValue(p), ValueLabel: f.Unit.Format(p.Value)})
		}
	}
	slices.SortStableFunc(rows, func(a, b briefing.RankRow) int {
		if lowestIsBest(f) {
			a, b = b, a
		}
		return cmp.Compare(b.Value.Number, a.Value.Number)
	})
	return briefing.RankChart{Rows: rows, Unit: f.Unit}
}

// lowestIsBest reports whether places are lined up from the lowest.
func lowestIsBest(f briefing.IndicatorFinding) bool { return f.Polarity == briefing.LowerIsBetter }

func (w *writer) rankHeading(f briefing.IndicatorFinding) string {
	n := f.Comparison.Neighbours
	key := "places.rank.high"
	if n.BestFirst {
		key = "places.rank.best"
	}
	return w.say(key, "Period", w.period(n.Period))
}

// placesTitle is the finding with our standing among the neighbours, in its own
// year where that is another.
func (w *writer) placesTitle(f briefing.IndicatorFinding) string {
	now, _ := f.Now()
	key := "places.title"
	if f.Comparison.Neighbours.Period != now.Period {
		key = "places.title.then"
	}
	n := f.Comparison.Neighbours
	return w.say(key, "Finding", w.finding(f), "Standing", w.standing(f), "Period", w.period(n.Period), "Own", w.figure(f.Unit, n.Ours))
}

// standing is our place among the neighbours: "third best of 11 places".
func (l *language) standing(f briefing.IndicatorFinding) string {
	n := f.Comparison.Neighbours
	order, of := "high", n.Count+1
	if n.BestFirst {
		order = "best"
	}
	place := "between"
	switch {
	case n.Shared:
		place = "joint"
	case n.Rank == 1:
		place = "first"
	case n.Rank == of:
		place = "last"
	}
	return l.say("standing."+order+"."+place, "Rank", n.Rank, "Of", of)
}

func (w *writer) placesAlt(f briefing.IndicatorFinding, points []briefing.PointFinding, rank briefing.RankChart) string {
	low, high := extremes(points)
	last := len(points) - 1
	n := f.Comparison.Neighbours
	return join(
		w.say("alt.places", "Name", f.Name, "From", w.period(points[0].Period), "To", w.period(points[last].Period)),
		sentence(w.placesTitle(f)),
		w.say("alt.extremes", "High", f.Unit.Format(high.Value), "HighPeriod", w.period(high.Period),
			"Low", f.Unit.Format(low.Value), "LowPeriod", w.period(low.Period)),
		w.altGaps(points),
		w.altTarget(f, points),
		w.altDoubt(points),
		w.say("rank.range", "Low", w.figure(f.Unit, n.Low), "LowName", n.LowName,
			"High", w.figure(f.Unit, n.High), "HighName", n.HighName, "Mean", w.figure(f.Unit, n.Mean)),
		w.say("alt.ranked", "Heading", w.rankHeading(f), "Places", w.rankList(rank)),
		w.say("alt.table", "N", min(len(points), historyLength)),
	)
}

// rankList names the places with their figures, in the order of the chart.
func (l *language) rankList(c briefing.RankChart) string {
	var words []string
	for _, r := range c.Rows {
		words = append(words, r.Name+" "+r.ValueLabel)
	}
	return l.list(words...)
}

// rankFigure lines up the places of one year where their range over the years
// is not shown.
func (w *writer) rankFigure(f briefing.IndicatorFinding) (briefing.Figure, bool) {
	n := f.Comparison.Neighbours
	if !n.Known {
		return briefing.Figure{}, false
	}
	chart := w.rankChart(f)
	title := capital(w.say("places.alone", "Own", w.figure(f.Unit, n.Ours), "Standing", w.standing(f)))
	return briefing.Figure{
		ID:       indicatorID(f) + "-neighbours",
		Title:    title,
		Subtitle: w.say("neighbours.subtitle", "Name", f.Name, "Unit", w.unit(f.Unit), "Heading", w.rankHeading(f)),
		Alt:      join(w.say("alt.rank", "Name", f.Name), sentence(title), w.say("alt.ranked", "Heading", w.rankHeading(f), "Places", w.rankList(chart))),
		Chart:    chart,
		Width:    rankWidth,
		Height:   chart.Height(), MinHeight: chart.Height() - float64(len(chart.Rows)),
	}, true
}

// rankWidth is the width of a chart of places alone: names, dots and values.
// Where that fills the pages better each of its rows may be lower by placeSlack.
const (
	rankWidth  = 340
	placeSlack = 2
)

// placesRows are the comparators' figures and the neighbours' mean under our own
// in the table, for an exception their range as well, with what marks they print.
func (w *writer) placesRows(f briefing.IndicatorFinding, points []briefing.PointFinding) ([]briefing.Row, briefing.Marks) {
	var rows []briefing.Row
	var marks briefing.Marks
	for _, b := range f.Benchmarks {
		if b.Kind == briefing.Neighbour || !anyKnown(b.Points, points) {
			continue
		}
		var theirs []briefing.PointFinding
		for _, p := range points {
			theirs = append(theirs, at(b.Points, p.Period))
		}
		marks |= marksOf(theirs)
		rows = append(rows, acrossRow(b.Name, theirs, func(p briefing.PointFinding) string { return f.Unit.Format(p.Value) }))
	}
	add := func(key string, pick func(briefing.NeighbourSpread) briefing.Value) {
		rows = append(rows, acrossRow(w.say(key), points, func(p briefing.PointFinding) string {
			if s := spreadAt(f, p.Period); s.Known {
				return f.Unit.Format(pick(s))
			}
			return w.say("scorecard.dash")
		}))
	}
	whole := exceptional(f)
	if whole {
		add("places.highest", func(s briefing.NeighbourSpread) briefing.Value { return s.High })
	}
	add("places.mean", func(s briefing.NeighbourSpread) briefing.Value { return s.Mean })
	if whole {
		add("places.lowest", func(s briefing.NeighbourSpread) briefing.Value { return s.Low })
	}
	return rows, marks
}

// anyKnown reports whether a series has a figure in any of the periods.
func anyKnown(series, points []briefing.PointFinding) bool {
	return slices.ContainsFunc(points, func(p briefing.PointFinding) bool { return at(series, p.Period).Value.Known })
}
