package templates

import (
	"slices"

	"scrutiny/briefing"
)

// signal says whether the latest figure is more than the usual
// variation, and whether the usual variation meets the target.
func (w *writer) signal(f briefing.IndicatorFinding) {
	s := f.Signal
	now, ok := f.Now()
	switch {
	case !ok || !now.Value.Known, s.TooFew && yearSpan(now.Period):
		return
	case s.TooFew:
		w.para(w.say("signal.too-few", "N", s.Used))
		return
	case !s.Tells(f.Latest):
		w.tooFewSince(f)
		return
	}
	variation, badge := w.variation("signal.", f, now)
	w.add(briefing.Paragraph{Phrases: append([]briefing.Phrase{{Text: variation, Badge: badge}}, w.assurance(f)...)})
}

// variation says what a control chart finds of the latest figure, with its sign.
// What stands out to the good and all the same falls, or misses its target, is
// called neither: a reader would see a contradiction.
func (w *writer) variation(form string, f briefing.IndicatorFinding, now briefing.PointFinding) (string, briefing.Badge) {
	s := f.Signal
	rule := w.cause(s.Points[f.Latest].Cause)
	if text := w.stillUnusual(f, now, rule); text != "" {
		return text, briefing.NoBadge
	}
	key, badge := variationKey(s.Variation, now), signalBadge(s.Variation)
	switch key {
	case "common":
		badge = briefing.BadgeSame
	case "despite":
		badge = briefing.NoBadge
	}
	return w.say(form+key, "Rule", rule), badge
}

// stillUnusual says that a figure is better than its mean over the years, but not
// than the latest ones, or not good enough for its target; and the reverse. It is
// empty where nothing speaks against the control chart, or where the figure is
// not on that side of the mean.
func (w *writer) stillUnusual(f briefing.IndicatorFinding, now briefing.PointFinding, rule string) string {
	value := now.Value
	if f.Cumulative && now.InPeriod.Known {
		value = now.InPeriod
	}
	above := value.Number > f.Signal.Points[f.Latest].Mean
	good := f.Polarity == briefing.HigherIsBetter == above
	var key string
	var against briefing.Judgement
	switch {
	case f.Polarity != briefing.HigherIsBetter && f.Polarity != briefing.LowerIsBetter:
		return ""
	case f.Signal.Variation == briefing.SpecialImprovement && good:
		key, against = "signal.still-better", briefing.Worse
	case f.Signal.Variation == briefing.SpecialConcern && !good:
		key, against = "signal.still-worse", briefing.Better
	default:
		return ""
	}
	var but []string
	for _, c := range []briefing.Change{now.OnPrevious, now.OnYear} {
		if c.Known && c.Judgement == against && !slices.Contains(but, w.than(move(c), w.earlier(now.Period, c))) {
			but = append(but, w.than(move(c), w.earlier(now.Period, c)))
		}
	}
	if against == briefing.Worse && f.Computed == briefing.OffTarget {
		but = append(but, w.rating(briefing.OffTarget))
	}
	if len(but) == 0 {
		return ""
	}
	return w.say(key, "Rule", w.capital(rule), "But", w.list(but...))
}

// tooFewSince says that figures have yet to be gathered since new limits started.
func (w *writer) tooFewSince(f briefing.IndicatorFinding) {
	if f.Latest >= len(f.Signal.Points) {
		return
	}
	known, first := 0, f.Latest
	for i := f.Latest; i >= 0 && f.Signal.Points[i].Base == f.Signal.Points[f.Latest].Base; i-- {
		if first = i; f.Points[i].Value.Known && !f.Points[i].Forecast {
			known++
		}
	}
	w.para(w.say("signal.too-few-since", "N", known, "Period", w.period(f.Points[first].Period)))
}

// variationKey is the wording for what a control chart finds. Where the latest
// movement goes the other way, the wording says which way the figure stands
// out over the whole series, and does not call it good or bad.
func variationKey(t briefing.PointType, now briefing.PointFinding) string {
	against := map[briefing.PointType]briefing.Judgement{
		briefing.SpecialImprovement: briefing.Worse, briefing.SpecialConcern: briefing.Better,
	}[t]
	if against != briefing.NotJudged && (now.OnPrevious.Judgement == against || now.OnYear.Judgement == against) {
		return "despite"
	}
	return typeKeys[t]
}

// yearSpan reports whether figures come once a year: the notes say once for all
// of them that they are too few.
func yearSpan(p briefing.Period) bool { return spanNoun(p) == "year" }

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

// assurance counts how often the target was met lately, which a reader
// can check in the table, and says what the usual variation makes of it where
// that agrees with the count.
func (l *language) assurance(f briefing.IndicatorFinding) []briefing.Phrase {
	met, of := 0, 0
	for _, p := range recent(f, historyLength) {
		if p.Value.Known && (p.Target.Known || f.Band.Known()) && p.Rating.Colour() != briefing.NoBRAG {
			of++
			if p.Rating == briefing.OnTarget {
				met++
			}
		}
	}
	spans := l.span(f.Points[f.Latest].Period, of)
	switch {
	case of < 4 || f.Contradicted:
		return nil
	case met == of && f.Signal.Assurance == briefing.ConsistentPass:
		return assured(briefing.BadgeGreen, l.say("assurance.pass", "Of", of, "Spans", spans))
	case met == 0 && f.Signal.Assurance == briefing.ConsistentFail:
		return assured(briefing.BadgeRed, l.say("assurance.fail", "Of", of, "Spans", spans))
	default:
		return assured(briefing.BadgeAmber, l.say("assurance.counted", "Met", met, "Of", of, "Spans", spans))
	}
}

// assured is a sentence on the target with its sign, after another sentence.
func assured(badge briefing.Badge, text string) []briefing.Phrase {
	return []briefing.Phrase{{Text: " "}, {Text: text, Badge: badge}}
}

// limits draws the control limits of a chart's points, which are the last of
// the indicator's up to the one reported; nil without limits.
func (l *language) limits(f briefing.IndicatorFinding, points []briefing.PointFinding) *briefing.ControlLimits {
	signals := drawnSignals(f, points)
	c := &briefing.ControlLimits{MeanLabel: l.say("chart.mean"), LowerLabel: l.say("chart.lower"), UpperLabel: l.say("chart.upper")}
	some := false
	for i, s := range signals {
		tells := f.Signal.Tells(f.Latest + 1 - len(points) + i)
		c.Mean = append(c.Mean, briefing.ChartValue{Number: s.Mean, Known: tells})
		c.Lower = append(c.Lower, briefing.ChartValue{Number: drawnLimit(f.Unit, s.Lower), Known: tells})
		c.Upper = append(c.Upper, briefing.ChartValue{Number: drawnLimit(f.Unit, s.Upper), Known: tells})
		some = some || tells
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
		var entry briefing.SignKey
		for _, r := range signalRuns(signals) {
			if r.is == t {
				entry.Badge, entry.Words = signalBadge(t), l.say("chart.sign."+typeKeys[t])
				entry.Dots = entry.Dots || r.last > r.first
			}
		}
		if entry.Badge != briefing.NoBadge {
			key = append(key, entry)
		}
	}
	return key
}

// signalRun is a stretch of neighbouring points that stand out the same way. One
// of them has the sign in a chart, the others a dot: where each has the sign,
// nothing stands out.
type signalRun struct {
	is                briefing.PointType
	first, last, sign int
}

// signalRuns are the stretches of points that stand out. The sign is at the point
// where each began, of the latest of them where it has come to.
func signalRuns(signals []briefing.SignalPoint) []signalRun {
	var runs []signalRun
	for i, s := range signals {
		n := len(runs) - 1
		switch {
		case s.Type == briefing.CommonVariation:
		case n >= 0 && runs[n].last == i-1 && runs[n].is == s.Type:
			runs[n].last = i
		default:
			runs = append(runs, signalRun{s.Type, i, i, i})
		}
	}
	if n := len(runs) - 1; n >= 0 {
		runs[n].sign = runs[n].last
	}
	return runs
}

func signalBadge(t briefing.PointType) briefing.Badge {
	return [...]briefing.Badge{
		briefing.CommonVariation: briefing.NoBadge, briefing.SpecialImprovement: briefing.BadgeBetter,
		briefing.SpecialConcern: briefing.BadgeWorse, briefing.SpecialHigh: briefing.BadgeUp,
		briefing.SpecialLow: briefing.BadgeDown,
	}[t]
}
