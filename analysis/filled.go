package analysis

import (
	"slices"

	lastreport "scrutiny/analysis/since"
	"scrutiny/briefing"
)

// calledAsNow is the last report with its indicators under the references and
// names that they have now.
func calledAsNow(last, now briefing.Dataset) briefing.Dataset {
	last.Indicators = slices.Clone(last.Indicators)
	for i, j := range lastreport.Pair(now, last).Indicators {
		if j >= 0 {
			last.Indicators[j].Ref, last.Indicators[j].Name = now.Indicators[i].Ref, now.Indicators[i].Name
		}
	}
	return last
}

// filled is the last report with the figures that it kept back put in from this
// one's workbooks, where they have them.
func filled(last, now briefing.Dataset) briefing.Dataset {
	last.Indicators = slices.Clone(last.Indicators)
	for i := range last.Indicators {
		ind := &last.Indicators[i]
		at := slices.IndexFunc(now.Indicators, func(other briefing.Indicator) bool { return other.Ref == ind.Ref && other.Name == ind.Name })
		if at < 0 {
			continue
		}
		current := &now.Indicators[at]
		ind.Points = filledPoints(ind.Points, current.Points)
		ind.Parts = slices.Clone(ind.Parts)
		for j := range ind.Parts {
			p := &ind.Parts[j]
			for k := range current.Parts {
				if o := &current.Parts[k]; o.Name == p.Name && o.Dimension == p.Dimension {
					p.Points = filledPoints(p.Points, o.Points)
				}
			}
		}
	}
	return last
}

func filledPoints(then, now []briefing.Point) []briefing.Point {
	then = slices.Clone(then)
	for i := range then {
		v := &then[i].Value.Value
		if v.Known || !v.Marks.Has(briefing.Confidential) {
			continue
		}
		at := slices.IndexFunc(now, func(pt briefing.Point) bool { return pt.Period == then[i].Period })
		if at >= 0 && now[at].Value.Known {
			*v = now[at].Value.Value
		}
	}
	return then
}
