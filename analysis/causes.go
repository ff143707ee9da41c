package analysis

import "scrutiny/briefing"

// findCauses names the special cause of each figure of one base, by the rules
// of Making Data Count ("Making data count", NHS England) in the order in which
// they take precedence: beyond a limit, strictly; part of a trend of seven
// figures that each move the same way; one of two in three that lie beyond the
// near limit while all three lie on that side of the mean; part of a shift of
// seven strictly on one side of the mean. A missing figure breaks every run.
func findCauses(obs []observation, points []briefing.SignalPoint, rules controlRules) {
	up, down := trends(obs, rules.inARow)
	above, below := shifts(obs, points, rules.inARow)
	high, low := twoInThree(obs, points, rules.beyondCounts)
	for i := range points {
		p := &points[i]
		switch {
		case !obs[i].known:
		case p.HasLimits && obs[i].x > p.Upper:
			p.Cause = briefing.AboveLimit
		case p.HasLimits && obs[i].x < p.Lower:
			p.Cause = briefing.BelowLimit
		case up[i]:
			p.Cause = briefing.TrendUp
		case down[i]:
			p.Cause = briefing.TrendDown
		case high[i]:
			p.Cause = briefing.TwoInThreeAbove
		case low[i]:
			p.Cause = briefing.TwoInThreeBelow
		case above[i]:
			p.Cause = briefing.ShiftAbove
		case below[i]:
			p.Cause = briefing.ShiftBelow
		}
	}
}

// trends flags every figure of each run of seven (inARow) that rise, or fall, at
// every step.
func trends(obs []observation, inARow int) (up, down []bool) {
	up, down = make([]bool, len(obs)), make([]bool, len(obs))
	rising, falling := 1, 1
	for i := range obs {
		steps := i > 0 && obs[i].known && obs[i-1].known
		rising, falling = follow(rising, steps && obs[i].x > obs[i-1].x), follow(falling, steps && obs[i].x < obs[i-1].x)
		flagRun(up, i, rising, inARow)
		flagRun(down, i, falling, inARow)
	}
	return up, down
}

// follow counts the figures of a run that goes on with this step, or starts anew.
func follow(run int, on bool) int {
	if on {
		return run + 1
	}
	return 1
}

// flagRun flags the figures up to i that make a run, when it is long enough.
func flagRun(flags []bool, i, run, inARow int) {
	if run < inARow {
		return
	}
	for j := i - inARow + 1; j <= i; j++ {
		flags[j] = true
	}
}

// shifts flags every figure of each run of seven (inARow) strictly on one side of the mean.
func shifts(obs []observation, points []briefing.SignalPoint, inARow int) (above, below []bool) {
	above, below = make([]bool, len(obs)), make([]bool, len(obs))
	over, under := 0, 0
	for i := range obs {
		s := side(obs[i], points[i])
		over, under = (over+1)*on(s > 0), (under+1)*on(s < 0)
		flagRun(above, i, over, inARow)
		flagRun(below, i, under, inARow)
	}
	return above, below
}

func on(b bool) int {
	if b {
		return 1
	}
	return 0
}

// side is on which side of the mean a figure lies: 1 above, −1 below, 0 on it
// or missing.
func side(o observation, p briefing.SignalPoint) int {
	return on(o.known && o.x > p.Mean) - on(o.known && o.x < p.Mean)
}

// twoInThree flags the figures beyond the near limit in each window of three
// that all lie on one side of the mean and of which two lie beyond it.
func twoInThree(obs []observation, points []briefing.SignalPoint, beyondCounts bool) (high, low []bool) {
	high, low = make([]bool, len(obs)), make([]bool, len(obs))
	for i := 2; i < len(obs); i++ {
		s := side(obs[i], points[i])
		if s == 0 || side(obs[i-1], points[i-1]) != s || side(obs[i-2], points[i-2]) != s {
			continue
		}
		far := 0
		for j := i - 2; j <= i; j++ {
			far += on(beyondNear(obs[j], points[j], beyondCounts))
		}
		if far < 2 {
			continue
		}
		flags := high
		if s < 0 {
			flags = low
		}
		for j := i - 2; j <= i; j++ {
			flags[j] = flags[j] || beyondNear(obs[j], points[j], beyondCounts)
		}
	}
	return high, low
}

// beyondNear reports whether a figure lies beyond a near limit; one beyond the
// limit itself is counted only when the rules say so.
func beyondNear(o observation, p briefing.SignalPoint, beyondCounts bool) bool {
	if !o.known || !p.HasLimits {
		return false
	}
	third := (p.Upper - p.Mean) / 3
	if !beyondCounts && (o.x > p.Upper || o.x < p.Lower) {
		return false
	}
	return o.x > p.Mean+2*third || o.x < p.Mean-2*third
}
