package templates

import "scrutiny/briefing"

// Sizes of a chart with its table beside it, in points: two indicators fit a page.
const (
	besideWidth  = 290
	besideHeight = 150
	besideLeast  = 120
)

// inBrief writes what is counted, the chart under the finding with the figures
// beside it, and what the officers say. Of an exception it gives the rule too.
func (w *writer) inBrief(f briefing.IndicatorFinding) {
	chart, drawn := w.lineFigure(f)
	switch {
	case !drawn:
		w.inWords(f)
		return
	case w.kindOf(f, recent(f, longest)) == placesChart:
		w.amongOthers(f)
		return
	}
	w.add(briefing.Heading{Level: 3, Text: f.Name, ID: indicatorID(f), Keep: true})
	w.styled(briefing.SmallPrint, w.definition(f), sentence(chart.Subtitle))
	chart.Subtitle = ""
	chart.Width, chart.Height, chart.MinHeight, chart.Beside = besideWidth, besideHeight, besideLeast, true
	w.add(chart, w.figuresDown(f))
	w.unusual(f)
	w.para(w.shortfall(f), w.eased(f), w.outlook(f), w.oneCase(f))
	w.breakdown(f)
	w.placesInBrief(f)
	w.commentary(f)
}

// shortfall says by what rule an exception is off target or disputed.
func (w *writer) shortfall(f briefing.IndicatorFinding) string {
	if !exceptional(f) {
		return ""
	}
	return join(w.rule(f), w.contradiction(f))
}

// amongOthers writes an indicator whose chart shows the neighbours too.
func (w *writer) amongOthers(f briefing.IndicatorFinding) {
	w.add(briefing.Heading{Level: 3, Text: f.Name, ID: indicatorID(f), Keep: true})
	w.styled(briefing.SmallPrint, w.definition(f))
	w.amongPlaces(f)
	w.unusual(f)
	w.para(w.shortfall(f), w.outlook(f), w.oneCase(f))
	w.breakdown(f)
	w.comparison(f)
	w.commentary(f)
}

// inWords writes an indicator that has too few figures for a chart.
func (w *writer) inWords(f briefing.IndicatorFinding) {
	w.add(briefing.Heading{Level: 3, Text: f.Name, ID: indicatorID(f), Keep: true})
	w.styled(briefing.SmallPrint, w.definition(f))
	w.para(w.plainFinding(f), w.rule(f), w.contradiction(f), w.outlook(f), w.oneCase(f))
	if table, ok := w.historyTable(f); ok {
		w.add(table)
	}
	w.breakdown(f)
	w.placesInBrief(f)
	w.commentary(f)
}

// unusual says in a line that the latest figure is more than the usual
// variation; that it is within it goes without saying.
func (w *writer) unusual(f briefing.IndicatorFinding) {
	s := f.Signal
	now, ok := f.Now()
	if !ok || !now.Value.Known || s.Variation == briefing.CommonVariation || !s.Tells(f.Latest) {
		return
	}
	text, badge := w.variation("brief.signal.", f, now)
	w.add(briefing.Paragraph{Phrases: []briefing.Phrase{{Text: text, Badge: badge}}})
}

// placesInBrief gives the figures of other places and our own beside them, a
// sentence for each period; single neighbours are lined up, and gaps over the
// years drawn, as in the whole story.
func (w *writer) placesInBrief(f briefing.IndicatorFinding) {
	if !comparable(f) {
		return
	}
	if f.Comparison.Neighbours.Known || len(w.slopes(f)) > 0 {
		w.comparison(f)
		return
	}
	var periods []briefing.Period
	places := map[briefing.Period][]string{}
	for _, b := range f.Benchmarks {
		if b.Latest < 0 {
			continue
		}
		period, theirs := b.Points[b.Latest].Period, b.Points[b.Latest].Value
		if b.Gap.Known {
			period, theirs = b.Gap.Against, b.Gap.From
		}
		if places[period] == nil {
			periods = append(periods, period)
			if b.Gap.Known {
				places[period] = []string{w.say("brief.place", "Name", w.ourName(), "Figure", w.figure(f.Unit, b.Gap.To))}
			}
		}
		places[period] = append(places[period], w.say("brief.place", "Name", b.Name, "Figure", w.figure(f.Unit, theirs)))
	}
	var said []string
	for _, p := range periods {
		said = append(said, w.say("brief.places", "Period", w.period(p), "Places", w.list(places[p]...)))
	}
	w.para(append(said, w.gapInBrief(f))...)
}

// gapInBrief says what became of the first gap that has moved.
func (l *language) gapInBrief(f briefing.IndicatorFinding) string {
	for _, g := range f.Comparison.Gaps {
		if g.Movement == briefing.GapNarrowed || g.Movement == briefing.GapWidened {
			return l.say("brief."+gapKeys[g.Movement], "Name", l.gapName(g), "Years", l.count(g.Years, "year"),
				"Then", l.amount(f.Unit, g.Then.Difference, g.Then.Decimals), "Now", l.amount(f.Unit, g.Now.Difference, g.Now.Decimals))
		}
	}
	return ""
}

// figuresDown shows the last figures down, with their targets beside them: a
// narrow table, to stand at the side of the chart.
func (w *writer) figuresDown(f briefing.IndicatorFinding) briefing.Table {
	points := recent(f, historyLength)
	span := points[0].Period
	table := briefing.Table{
		Caption: w.say("history.caption", "Unit", w.unit(f.Unit), "N", len(points), "Span", w.span(span, len(points))),
		Columns: []briefing.Column{{Header: capital(w.bareSpan(span))}},
		Note:    w.explain(marksOf(points)),
		Small:   true,
		Rows:    make([]briefing.Row, len(points)),
	}
	for i, p := range points {
		table.Rows[i] = briefing.Row{Cells: []briefing.Cell{briefing.TextCell(w.period(p.Period))}, Period: p.Period}
	}
	column := func(header string, text func(briefing.PointFinding) string) {
		table.Columns = append(table.Columns, briefing.Column{Header: header, Align: briefing.Decimal})
		for i, p := range points {
			table.Rows[i].Cells = append(table.Rows[i].Cells, briefing.TextCell(text(p)))
		}
	}
	figure := func(p briefing.PointFinding) string { return f.Unit.Format(p.Value) }
	if inPeriods(points) {
		column(w.say("history.so-far"), figure)
		column(w.say("history.alone", "Span", w.bareSpan(span)), func(p briefing.PointFinding) string { return f.Unit.Format(p.InPeriod) })
	} else {
		column(w.say("history.figure"), figure)
	}
	if anyTarget(points) {
		column(w.say("history.target"), func(p briefing.PointFinding) string { return w.targetText(f, p) })
	}
	return table
}
