package templates

import "scrutiny/briefing"

// signalSentence says whether the latest figure is more than the usual
// variation, and whether the usual variation meets the target.
func (w *writer) signalSentence(f briefing.IndicatorFinding) string {
	s := f.Signal
	now, ok := f.Now()
	switch {
	case !ok || !now.Value.Known:
		return ""
	case s.TooFew:
		return w.say("signal.too-few", "N", s.Used)
	case f.Latest >= len(s.Points) || !s.Points[f.Latest].HasLimits:
		return ""
	}
	variation := w.say("signal.common")
	if s.Variation != briefing.CommonVariation {
		variation = w.say("signal."+typeKeys[s.Variation], "Rule", w.cause(s.Points[f.Latest].Cause))
	}
	return join(variation, w.assuranceSentence(s.Assurance))
}

var typeKeys = [...]string{
	briefing.CommonVariation: "common", briefing.SpecialImprovement: "improvement",
	briefing.SpecialConcern: "concern", briefing.SpecialHigh: "high", briefing.SpecialLow: "low",
}

var causeKeys = [...]string{
	briefing.CommonCause: "none", briefing.AboveLimit: "above", briefing.BelowLimit: "below",
	briefing.TrendUp: "rising", briefing.TrendDown: "falling",
	briefing.TwoInThreeAbove: "near-above", briefing.TwoInThreeBelow: "near-below",
	briefing.ShiftAbove: "shift-above", briefing.ShiftBelow: "shift-below",
}

// cause names the rule by which a figure stands out.
func (w *writer) cause(c briefing.SpecialCause) string {
	inARow := w.f.Brief.SPC.InARow
	if inARow == 0 {
		inARow = 7
	}
	return w.say("cause."+causeKeys[c], "N", w.number(inARow))
}

func (l *language) assuranceSentence(a briefing.Assurance) string {
	key := map[briefing.Assurance]string{
		briefing.ConsistentPass: "pass", briefing.ConsistentFail: "fail", briefing.HitAndMiss: "hit-and-miss",
	}[a]
	if key == "" {
		return ""
	}
	return l.say("assurance." + key)
}

// limits draws the control limits of a chart's points, which are the last of
// the indicator's up to the one reported; nil without limits.
func (l *language) limits(f briefing.IndicatorFinding, points []briefing.PointFinding) *briefing.ControlLimits {
	if f.Signal.TooFew || len(f.Signal.Points) != len(f.Points) || f.Latest < 0 {
		return nil
	}
	signals := f.Signal.Points[f.Latest+1-len(points) : f.Latest+1]
	c := &briefing.ControlLimits{MeanLabel: l.say("chart.mean"), LowerLabel: l.say("chart.lower"), UpperLabel: l.say("chart.upper")}
	some := false
	for _, s := range signals {
		c.Mean = append(c.Mean, briefing.ChartValue{Number: s.Mean, Known: s.HasMean})
		c.Lower = append(c.Lower, briefing.ChartValue{Number: drawnLimit(f.Unit, s.Lower), Known: s.HasLimits})
		c.Upper = append(c.Upper, briefing.ChartValue{Number: drawnLimit(f.Unit, s.Upper), Known: s.HasLimits})
		some = some || s.HasLimits
	}
	if !some {
		return nil
	}
	c.Key = l.signKey(signals)
	return c
}

// drawnLimit clips a limit to what the figure can be; the arithmetic never does.
func drawnLimit(u briefing.Unit, limit float64) float64 {
	if u.Kind == briefing.Percent {
		limit = min(limit, 100)
	}
	if u.Kind == briefing.Unitless || u.Kind == briefing.Score {
		return limit
	}
	return max(limit, 0)
}

// signKey explains the signs that stand in the chart.
func (l *language) signKey(signals []briefing.SignalPoint) []briefing.SignKey {
	var key []briefing.SignKey
	for _, t := range [...]briefing.PointType{
		briefing.SpecialImprovement, briefing.SpecialConcern, briefing.SpecialHigh, briefing.SpecialLow,
	} {
		for _, s := range signals {
			if s.Type == t {
				key = append(key, briefing.SignKey{Badge: signalBadge(t), Words: l.say("chart.sign." + typeKeys[t])})
				break
			}
		}
	}
	return key
}

func signalBadge(t briefing.PointType) briefing.Badge {
	return [...]briefing.Badge{
		briefing.CommonVariation: briefing.NoBadge, briefing.SpecialImprovement: briefing.BadgeBetter,
		briefing.SpecialConcern: briefing.BadgeWorse, briefing.SpecialHigh: briefing.BadgeUp,
		briefing.SpecialLow: briefing.BadgeDown,
	}[t]
}
