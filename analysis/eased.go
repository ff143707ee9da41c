package analysis

import "scrutiny/briefing"

// rateByEarlier says of each target that was made easier since the last report
// what the figure reported would be rated by the earlier one, with the tolerance of
// now, where that is another rating than the one it gets.
func rateByEarlier(f *briefing.Findings) {
	for i := range f.Since.Targets {
		c := &f.Since.Targets[i]
		ind := named(f.Themes, c.Indicator)
		if ind == nil || !c.Easier || !c.From.Known {
			continue
		}
		now, ok := ind.Now()
		within := c.First.IsZero() || now.Period.Compare(c.First) >= 0 && now.Period.Compare(c.Last) <= 0
		if !ok || !within || ind.Computed.Colour() == briefing.NoBRAG || now.Target.Number != c.To.Number {
			continue
		}
		now.Target = c.From
		if r := ratingBy(ind, missOf(ind, &now)); r != ind.Computed {
			c.Under, c.UnderKnown = r, true
		}
	}
}

// named finds an indicator by its reference and name.
func named(themes []briefing.Theme, name briefing.IndicatorName) *briefing.IndicatorFinding {
	for t := range themes {
		for i := range themes[t].Indicators {
			if f := &themes[t].Indicators[i]; f.Ref == name.Ref && f.Name == name.Name {
				return f
			}
		}
	}
	return nil
}
