package since

import "scrutiny/briefing"

// withheld are the periods for which a figure of an indicator, of a part or of
// a benchmark is suppressed, in this report or the last.
type withheld struct {
	periods    []briefing.Period
	cumulative bool
}

func withheldIn(inds ...*briefing.Indicator) withheld {
	var w withheld
	add := func(points []briefing.Point) {
		for _, pt := range points {
			if pt.Value.Marks.Has(briefing.Confidential) && !pt.Value.Known && !pt.Period.IsZero() {
				w.periods = append(w.periods, pt.Period)
			}
		}
	}
	for _, ind := range inds {
		w.cumulative = w.cumulative || ind.Cumulative
		add(ind.Points)
		for i := range ind.Parts {
			add(ind.Parts[i].Points)
		}
		for i := range ind.Benchmarks {
			add(ind.Benchmarks[i].Points)
		}
	}
	return w
}

// hide takes the earlier figure out of a change where a figure of the same
// indicator is suppressed for a period that has months in common with it, or,
// when figures are cumulative, lies in the same reporting year: an old total
// less its old parts would give the suppressed one away.
func (w withheld) hide(change *briefing.FigureChange) {
	near := false
	for _, p := range w.periods {
		apart := p.End().Before(change.Period.Start()) || change.Period.End().Before(p.Start())
		near = near || !apart || w.cumulative && p.ReportingYear() == change.Period.ReportingYear()
	}
	if near && change.From.Known {
		change.From, change.Difference, change.Decimals = briefing.Absent(briefing.Confidential), 0, 0
	}
}
