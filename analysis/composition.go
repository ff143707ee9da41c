package analysis

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// compose works out what the parts of each dimension make of the total at
// point i. Only figures that add up have a composition.
func compose(ind *briefing.Indicator, s *series, parts []briefing.PartFinding, i int) []briefing.Composition {
	if i < 0 || !ind.Unit.Additive() || !s.points[i].Value.Known || s.points[i].Doubtful {
		return nil
	}
	var all []briefing.Composition
	for j := range parts {
		dimension := parts[j].Dimension
		if slices.ContainsFunc(all, func(c briefing.Composition) bool { return c.Dimension == dimension }) {
			continue
		}
		var own []*briefing.PartFinding
		for k := range parts {
			if parts[k].Dimension == dimension {
				own = append(own, &parts[k])
			}
		}
		if c, ok := composeDimension(ind, s, dimension, own, i); ok {
			all = append(all, c)
		}
	}
	return all
}

func composeDimension(ind *briefing.Indicator, s *series, dimension string, parts []*briefing.PartFinding, i int) (briefing.Composition, bool) {
	total := s.points[i]
	c := briefing.Composition{Dimension: dimension, Period: total.Period, Driver: -1, Complete: addsUp(ind, s, parts, i)}
	c.Total = total.OnYear
	if !c.Total.Known && !total.OnPrevious.InPeriod {
		c.Total = total.OnPrevious
	}
	before := -1
	if c.Total.Known {
		before = s.at(c.Total.Against, i)
	}
	both := before >= 0 && c.Complete && addsUp(ind, s, parts, before)
	for _, part := range parts {
		share := briefing.PartShare{Name: part.Name, Value: part.Points[i].Value}
		share.Share = shareOf(share.Value, total.Value)
		if before >= 0 {
			was := part.Points[before].Value
			share.Before = shareOf(was, s.points[before].Value)
			if both && c.Total.Difference != 0 {
				share.Contributes = true
				share.Contribution = subtract(share.Value.Number, was.Number)
				share.OfChange = 100 * share.Contribution / c.Total.Difference
			}
		}
		c.Shares = append(c.Shares, share)
	}
	slices.SortStableFunc(c.Shares, func(a, b briefing.PartShare) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.Name, b.Name))
	})
	c.Driver = driver(c.Shares)
	return c, len(c.Shares) > 1
}

// shareOf is a part in per cent of its total; 0 where there is none.
func shareOf(part, total briefing.Value) float64 {
	if !part.Known || !total.Known || total.Number <= 0 {
		return 0
	}
	return 100 * part.Number / total.Number
}

// addsUp reports whether all parts are known at point i and make up the total.
func addsUp(ind *briefing.Indicator, s *series, parts []*briefing.PartFinding, i int) bool {
	total := s.points[i].Value
	added, slack := 0.0, rounding(ind.Unit, total)
	for _, part := range parts {
		v := part.Points[i].Value
		if !v.Known {
			return false
		}
		added = sum(added, v.Number)
		slack += rounding(ind.Unit, v)
	}
	off := subtract(added, total.Number)
	return total.Known && off <= slack && -off <= slack
}

// driver is the part that accounts for most of the change; −1 where none moved
// in its direction, or two did by as much.
func driver(shares []briefing.PartShare) int {
	best, tied := -1, false
	for i, s := range shares {
		switch {
		case !s.Contributes || s.OfChange <= 0:
		case best < 0 || s.OfChange > shares[best].OfChange:
			best, tied = i, false
		case s.OfChange == shares[best].OfChange:
			tied = true
		}
	}
	if tied {
		return -1
	}
	return best
}
