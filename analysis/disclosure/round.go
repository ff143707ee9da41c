package disclosure

import (
	"math"

	"scrutiny/analysis/disclosure/attack"
	"scrutiny/briefing"
)

// settleRounding says, before anything is chosen, what the published figures
// will tell: a rounded count tells a range.
func (p *protector) settleRounding() {
	for i := range p.cells {
		c := &p.cells[i]
		if c.value == none || !c.pt.Value.Known || c.known {
			continue
		}
		if to := p.roundTo(c); to > 0 {
			n := c.pt.Value.Number
			c.rounded = nearest(n, to)
			p.sys.Show(c.value, p.told(c.rounded, to))
		}
	}
}

// roundTo is to the nearest what a cell's count is published; 0: as it is.
func (p *protector) roundTo(c *cell) int {
	switch {
	case !c.row.counts || !c.row.people || c.pt.Value.Number == 0 && !p.profile.Zero:
		return 0
	case p.profile.RoundTo > 0:
		return p.profile.RoundTo
	case c.row.benchmark != nil && c.row.benchmark.Kind == briefing.Nation:
		return p.profile.RoundNational
	default:
		return 0
	}
}

// told is what a rounded count tells of the true one: it is not small, or it
// would not be there.
func (p *protector) told(rounded float64, to int) attack.Range {
	half := float64(to) / 2
	return attack.Range{
		Low:  math.Max(math.Ceil(rounded-half), float64(p.profile.Threshold+1)),
		High: math.Ceil(rounded+half) - 1,
	}
}

func nearest(n float64, to int) float64 {
	return math.Floor(n/float64(to)+0.5) * float64(to)
}

// round publishes a cell as the profile rounds it: counts to the nearest, and
// percentages and rates worked out again, as whole numbers, from rounded parts.
func (p *protector) round(c *cell) {
	if !math.IsNaN(c.rounded) {
		c.pt.Value = roundedReading(c.pt.Value, c.rounded)
	}
	kind := c.row.ind.Unit.Kind
	if p.profile.RoundTo == 0 || !c.row.people || kind != briefing.Percent && kind != briefing.Rate {
		return
	}
	num, den := c.pt.Numerator, c.pt.Denominator
	if num.Known {
		c.pt.Numerator = roundedReading(num, nearest(num.Number, p.profile.RoundTo))
	}
	if den.Known {
		c.pt.Denominator = roundedReading(den, nearest(den.Number, p.profile.RoundTo))
	}
	if num.Known && den.Known && num.Number > 0 && den.Number > 0 && c.pt.Value.Known {
		per := c.pt.Value.Number * den.Number / num.Number
		share := perOf(per) * c.pt.Numerator.Number / c.pt.Denominator.Number
		c.rounded = briefing.RoundHalfAway(share, 0)
		c.pt.Value = roundedReading(c.pt.Value, c.rounded)
		c.pt.Value.Decimals = 0
	}
}

// perOf is the round number nearest to a quotient's scale: 100 for percentages,
// 10,000 for most rates.
func perOf(per float64) float64 { return math.Pow(10, math.Round(math.Log10(per))) }

// roundedReading keeps the place of a reading and nothing else of what stood
// there.
func roundedReading(r briefing.Reading, n float64) briefing.Reading {
	r.Number, r.Raw = n, ""
	return r
}
