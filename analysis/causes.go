package analysis

import "scrutiny/briefing"

// found says which of the rules that look at several figures apply to one.
type found struct {
	rising, falling bool // part of a trend
	high, low       bool // one of two in three beyond the near limit
	above, below    bool // part of a shift
}

// findCauses names the special cause of each figure of one base, by the rules
// of Making Data Count ("Making data count", NHS England) in the order in which
// they take precedence: beyond a limit, strictly; part of a trend of seven
// figures that each move the same way; one of two in three that lie beyond the
// near limit while all three lie on that side of the mean; part of a shift of
// seven strictly on one side of the mean. A missing figure breaks every run.
func findCauses(obs []observation, points []briefing.SignalPoint, rules controlRules) {
	flags := make([]found, len(obs))
	findTrends(flags, obs, rules.inARow)
	findShifts(flags, obs, points, rules.inARow)
	findTwoInThree(flags, obs, points, rules.beyondCounts)
	for i := range points {
		p, flag := &points[i], flags[i]
		switch {
		case !obs[i].known:
		case p.HasLimits && obs[i].x > p.Upper:
			p.Cause = briefing.AboveLimit
		case p.HasLimits && obs[i].x < p.Lower:
			p.Cause = briefing.BelowLimit
		case flag.rising:
			p.Cause = briefing.TrendUp
		case flag.falling:
			p.Cause = briefing.TrendDown
		case flag.high:
			p.Cause = briefing.TwoInThreeAbove
		case flag.low:
			p.Cause = briefing.TwoInThreeBelow
		case flag.above:
			p.Cause = briefing.ShiftAbove
		case flag.below:
			p.Cause = briefing.ShiftBelow
		}
	}
}

// findTrends flags every figure of each run of seven (inARow) that rise, or
// fall, at every step.
func findTrends(flags []found, obs []observation, inARow int) {
	up, down := 1, 1 // figures in the run so far
	for i := 1; i < len(obs); i++ {
		step := obs[i].known && obs[i-1].known
		up = 1 + up*on(step && obs[i].x > obs[i-1].x)
		down = 1 + down*on(step && obs[i].x < obs[i-1].x)
		for j := i - inARow + 1; up >= inARow && j <= i; j++ {
			flags[j].rising = true
		}
		for j := i - inARow + 1; down >= inARow && j <= i; j++ {
			flags[j].falling = true
		}
	}
}

// findShifts flags every figure of each run of seven (inARow) strictly on one
// side of the mean.
func findShifts(flags []found, obs []observation, points []briefing.SignalPoint, inARow int) {
	over, under := 0, 0
	for i := range obs {
		s := side(obs[i], points[i].Mean)
		over, under = (over+1)*on(s > 0), (under+1)*on(s < 0)
		for j := i - inARow + 1; over >= inARow && j <= i; j++ {
			flags[j].above = true
		}
		for j := i - inARow + 1; under >= inARow && j <= i; j++ {
			flags[j].below = true
		}
	}
}

func on(b bool) int {
	if b {
		return 1
	}
	return 0
}

// side is on which side of the mean a figure lies: 1 above, −1 below, 0 on it
// or missing.
func side(o observation, mean float64) int {
	return on(o.known && o.x > mean) - on(o.known && o.x < mean)
}

// findTwoInThree flags the figures beyond the near limit in each window of
// three that all lie on one side of the mean and of which two lie beyond it.
func findTwoInThree(flags []found, obs []observation, points []briefing.SignalPoint, beyondCounts bool) {
	for i := 2; i < len(obs); i++ {
		s := side(obs[i], points[i].Mean)
		if s == 0 || side(obs[i-1], points[i-1].Mean) != s || side(obs[i-2], points[i-2].Mean) != s {
			continue
		}
		var beyond [3]bool
		far := 0
		for j := range beyond {
			beyond[j] = beyondNear(obs[i-2+j], &points[i-2+j], beyondCounts)
			far += on(beyond[j])
		}
		for j := range beyond {
			if far >= 2 && beyond[j] {
				flags[i-2+j].high, flags[i-2+j].low = s > 0, s < 0
			}
		}
	}
}

// beyondNear reports whether a figure lies beyond a near limit; one beyond the
// limit itself is counted only when the rules say so.
func beyondNear(o observation, p *briefing.SignalPoint, beyondCounts bool) bool {
	if !o.known || !p.HasLimits {
		return false
	}
	third := (p.Upper - p.Mean) / 3
	if !beyondCounts && (o.x > p.Upper || o.x < p.Lower) {
		return false
	}
	return o.x > p.Mean+2*third || o.x < p.Mean-2*third
}
