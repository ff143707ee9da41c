package templates

import "scrutiny/briefing"

// lineAlt says what the chart shows to those who cannot see it: the type, what
// is measured over which time, the finding, the extremes and the gaps.
func (w *writer) lineAlt(f briefing.IndicatorFinding, points []briefing.PointFinding, finding ...string) string {
	low, high := extremes(points)
	first, last := points[0].Period, points[len(points)-1].Period
	return join(
		w.say("alt.line", "Name", f.Name, "From", w.period(first), "To", w.period(last)),
		join(finding...),
		w.say("alt.extremes", "High", f.Unit.Format(high.Value), "HighPeriod", w.period(high.Period),
			"Low", f.Unit.Format(low.Value), "LowPeriod", w.period(low.Period)),
		w.altGaps(points),
		w.altTarget(f, points),
		w.altLimits(f),
		w.altSignals(f, points),
		w.altDoubt(points),
		w.altContext(f, points),
		w.say("alt.table", "N", min(len(points), historyLength)),
	)
}

// altGaps counts the points without a figure.
func (w *writer) altGaps(points []briefing.PointFinding) string {
	n := len(points) - known(points)
	if n == 0 {
		return ""
	}
	return w.say("alt.gaps", "N", n, "Span", w.span(points[0].Period, n))
}

// altTarget, altLimits and altContext say what else the chart shows.
func (w *writer) altTarget(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	var lines []string
	if _, label := w.targetLine(f, points); label != "" {
		lines = append(lines, w.say("alt.target", "Target", label))
	}
	if band := w.targetBand(f); band != nil {
		lines = append(lines, w.say("alt.band", "Band", band.Label))
	}
	if _, label := w.floorLine(f, points); label != "" {
		lines = append(lines, w.say("alt.floor", "Floor", label))
	}
	return join(lines...)
}

func (w *writer) altLimits(f briefing.IndicatorFinding) string {
	if f.Cumulative || !f.Signal.Tells(f.Latest) {
		return ""
	}
	p := f.Signal.Points[f.Latest]
	now := f.Points[f.Latest].Value
	print := func(x float64) string { return f.Unit.Format(briefing.Number(x, int(max(now.Decimals, 1)))) }
	return w.say("alt.limits", "Mean", print(p.Mean), "Lower", print(drawnLimit(f.Unit, p.Lower)), "Upper", print(drawnLimit(f.Unit, p.Upper)))
}

// altSignals says where the figures were more than usual variation, run by run.
func (w *writer) altSignals(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	var runs []string
	for _, r := range signalRuns(drawnSignals(f, points)) {
		kind := w.say("alt.signals." + typeKeys[r.is])
		if r.first == r.last {
			runs = append(runs, w.say("alt.signals.one", "Kind", kind, "Period", w.period(points[r.first].Period)))
			continue
		}
		runs = append(runs, w.say("alt.signals.run", "Kind", kind, "From", w.period(points[r.first].Period), "To", w.period(points[r.last].Period)))
	}
	if len(runs) == 0 {
		return ""
	}
	return w.say("alt.signals", "Runs", w.list(runs...))
}

// altDoubt names the figures that may be mistakes.
func (w *writer) altDoubt(points []briefing.PointFinding) string {
	var periods []string
	for _, p := range points {
		if p.Doubtful && p.Value.Known {
			periods = append(periods, w.period(p.Period))
		}
	}
	if len(periods) == 0 {
		return ""
	}
	return w.say("alt.doubtful", "N", len(periods), "Periods", w.list(periods...))
}

func (w *writer) altContext(f briefing.IndicatorFinding, points []briefing.PointFinding) string {
	if w.kindOf(f, points) == controlChart {
		return ""
	}
	var names []string
	for _, s := range contextSeries(f, points) {
		for i := len(s.Values) - 1; i >= 0; i-- {
			if v := s.Values[i]; v.Known {
				figure := f.Unit.Format(briefing.Number(v.Number, int(at(benchmarkNamed(f, s.Name), points[i].Period).Value.Decimals)))
				names = append(names, w.say("alt.other", "Name", s.Name, "Figure", figure, "Period", w.period(points[i].Period)))
				break
			}
		}
	}
	if len(names) == 0 {
		return ""
	}
	return w.say("alt.context", "Names", w.list(names...))
}

func benchmarkNamed(f briefing.IndicatorFinding, name string) []briefing.PointFinding {
	for _, b := range f.Benchmarks {
		if b.Name == name {
			return b.Points
		}
	}
	return nil
}

// extremes are the points with the lowest and the highest known figure that is not
// in doubt.
func extremes(points []briefing.PointFinding) (low, high briefing.PointFinding) {
	first := true
	for _, p := range points {
		if !p.Value.Known || p.Doubtful {
			continue
		}
		if first || p.Value.Number < low.Value.Number {
			low = p
		}
		if first || p.Value.Number > high.Value.Number {
			high = p
		}
		first = false
	}
	return low, high
}
