package templates

import (
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// finding says in about ten words what an indicator shows; it is the title of
// its chart.
func (l *language) finding(f briefing.IndicatorFinding) string {
	now, ok := f.Now()
	if !ok || !now.Value.Known {
		return l.noFigure(f, now)
	}
	text := l.figure(f.Unit, now.Value)
	if now.Doubtful {
		return capital(l.say("finding.doubted", "Figure", text))
	}
	switch m := l.movement(now); {
	case m != "":
		text += ", " + m
	case now.OnPrevious.InDoubt:
		text = l.say("finding.uncompared", "Figure", text, "Period", l.period(now.OnPrevious.Against))
	}
	if rating := l.ratingTail(f); rating != "" {
		text = l.say("finding.rating", "Finding", text, "Rating", rating)
	}
	return capital(text)
}

// ratingTail is what a finding says of the rating: what the arithmetic gives
// where the workbook's own rating contradicts it.
func (l *language) ratingTail(f briefing.IndicatorFinding) string {
	if f.Contradicted {
		return l.say("finding.disputed", "Rating", l.rating(f.Computed), "Own", f.SourceRAG)
	}
	switch f.Rating {
	case briefing.OnTarget, briefing.OffTarget:
		return l.rating(f.Rating)
	case briefing.WithinTolerance:
		return l.say("finding.within-tolerance")
	default:
		return ""
	}
}

// noFigure says that there is no figure and, where it is known, why.
func (l *language) noFigure(f briefing.IndicatorFinding, now briefing.PointFinding) string {
	what, reason := l.noFigureBecause(f, now)
	if reason == "" {
		return what
	}
	return what + ": " + reason
}

// noFigureAfter is noFigure as it goes on after a name and a colon.
func (l *language) noFigureAfter(f briefing.IndicatorFinding, now briefing.PointFinding) string {
	what, reason := l.noFigureBecause(f, now)
	what = lowerFirst(what)
	if reason == "" {
		return what
	}
	return l.say("position.because", "What", what, "Reason", reason)
}

func (l *language) noFigureBecause(f briefing.IndicatorFinding, now briefing.PointFinding) (what, reason string) {
	switch {
	case f.Rating == briefing.RatedSuspended:
		what, reason = l.say("finding.suspended"), f.Standing.Reason
	case f.Rating == briefing.NotDue:
		what = l.say("finding.not-due")
	case now.Value.Marks.Has(briefing.Confidential):
		what = l.say("finding.small")
	case now.Value.Marks.Has(briefing.NotYetDue):
		what, reason = l.say("finding.not-yet"), f.Reason
	default:
		what, reason = l.say("finding.none"), f.Reason
	}
	return what, lowerFirst(withoutStop(reason))
}

// runSentence tells of a run of three or more movements the same way.
func (l *language) runSentence(f briefing.IndicatorFinding) string {
	now, ok := f.Now()
	if !ok || f.Run.Length < 3 {
		return ""
	}
	way := move(briefing.Change{Known: true, Direction: f.Run.Direction, Judgement: f.Run.Judgement})
	return l.say("finding.run."+way, "Length", f.Run.Length, "Span", l.bareSpan(now.Period))
}

// plainFinding is the sentence under an indicator's heading: the figure, in
// which months, and how far it moved from what.
func (l *language) plainFinding(f briefing.IndicatorFinding) string {
	now, ok := f.Now()
	if !ok || !now.Value.Known {
		return sentence(l.noFigure(f, now))
	}
	return join(
		l.say("finding.figure", "Months", l.months(now.Period), "Figure", l.figure(f.Unit, now.Value)),
		l.changeSentence(f, now),
		l.runSentence(f),
	)
}

// rule prints the rule that gives the rating, with its figures, and says so
// where the rating is the workbook's own and cannot be checked by it.
func (l *language) rule(f briefing.IndicatorFinding) string {
	r := f.Rule
	own := f.SourceRAG != "" && !f.Contradicted && f.Rating != f.Computed
	if !r.Known {
		if own {
			return l.say("rule.own", "Own", f.SourceRAG)
		}
		return ""
	}
	key := "rule."
	switch {
	case r.Met && r.Range:
		key += "in-band"
	case r.Met:
		key += "on-target"
		if f.Polarity == briefing.LowerIsBetter {
			key += ".lower"
		}
	case own:
		key += "off-own"
	default:
		key += limitKeys[r.Limit]
	}
	if r.Range && !r.Met {
		key += "-band"
	}
	return l.say(key, "Target", l.figure(f.Unit, r.Target), "Low", l.figure(f.Unit, r.Low), "High", l.figure(f.Unit, r.High),
		"Gap", l.amount(f.Unit, r.Miss, r.Decimals), "Tolerance", l.tolerance(f.Unit, r.Tolerance),
		"Floor", l.figure(f.Unit, r.Floor), "Own", f.SourceRAG)
}

// limitKeys name what makes a miss amber or red.
var limitKeys = [...]string{
	briefing.NoLimit: "off-plain", briefing.FloorMet: "floor-met", briefing.FloorMissed: "floor-missed",
	briefing.ToleranceKept: "within", briefing.TolerancePassed: "off",
}

// tolerance prints a tolerance in the unit's own terms.
func (l *language) tolerance(u briefing.Unit, t briefing.Tolerance) string {
	if t.Relative {
		return l.say("rule.relative", "Amount", plainNumber(t.Amount))
	}
	_, decimals, _ := strings.Cut(plainNumber(t.Amount), ".")
	return l.amount(u, t.Amount, int8(len(decimals)))
}

func plainNumber(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
