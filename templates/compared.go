package templates

import "scrutiny/briefing"

// compared says how the indicators stand where none has a target: against other
// places, and against a year before. It is empty where nothing can be compared.
func (w *writer) compared(all []briefing.IndicatorFinding) string {
	return join(w.amongOtherPlaces(all), w.amongYears(all))
}

// amongOtherPlaces counts the indicators on which no other place did worse, or
// better: "Herefordshire is the worst of 10 places on 4 indicators and the best
// on 3." A place that is shared is neither, nor is one of an earlier period.
func (w *writer) amongOtherPlaces(all []briefing.IndicatorFinding) string {
	worst, best, ranked, places := 0, 0, 0, 0
	alike := true
	for _, f := range all {
		n := f.Comparison.Neighbours
		now, ok := f.Now()
		if !ok || !n.Known || !n.BestFirst || n.Period != now.Period {
			continue
		}
		ranked++
		alike = alike && (places == 0 || places == n.Count+1)
		places = n.Count + 1
		switch {
		case n.Shared:
		case n.Rank == 1:
			best++
		case n.Rank == places:
			worst++
		}
	}
	if worst+best == 0 {
		return ""
	}
	if !alike {
		places = 0
	}
	return w.say("tally.places", "Name", w.ourName(), "Worst", worst, "Best", best, "Places", places, "N", ranked)
}

// amongYears counts the indicators that are better and worse than a year before.
func (w *writer) amongYears(all []briefing.IndicatorFinding) string {
	better, worse := 0, 0
	for _, f := range all {
		now, ok := f.Now()
		if !ok || !now.Value.Known {
			continue
		}
		change := now.OnYear
		if !change.Known && yearSpan(now.Period) {
			change = now.OnPrevious
		}
		switch {
		case !change.Known:
		case change.Judgement == briefing.Better:
			better++
		case change.Judgement == briefing.Worse:
			worse++
		}
	}
	if better+worse == 0 {
		return ""
	}
	return w.say("tally.years", "Better", better, "Worse", worse)
}
