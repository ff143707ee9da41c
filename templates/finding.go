package templates

import (
	"strings"

	"scrutiny/briefing"
)

// finding says in about ten words what an indicator shows; it is the title of
// its chart.
func finding(f briefing.IndicatorFinding) string {
	now, ok := f.Now()
	if !ok || !now.Value.Known {
		return noFigure(f, now)
	}
	parts := []string{figure(f.Unit, now.Value)}
	if m := movement(now); m != "" {
		parts = append(parts, m)
	}
	s := strings.Join(parts, ", ")
	if r := ratingTail(f.Rating); r != "" {
		s += "; " + r
	}
	return capital(s)
}

// noFigure says that there is no figure and, where it is known, why.
func noFigure(f briefing.IndicatorFinding, now briefing.PointFinding) string {
	switch {
	case f.Rating == briefing.RatedSuspended:
		return withReason("Suspended", f.Standing.Reason)
	case f.Rating == briefing.NotDue:
		return "Reported once a year; not due this quarter"
	case now.Value.Marks.Has(briefing.Confidential):
		return "A small number, not shown so that nobody can be identified"
	case now.Value.Marks.Has(briefing.NotYetDue):
		return withReason("Figure not available yet", f.Reason)
	default:
		return withReason("No figure this time", f.Reason)
	}
}

func withReason(what, reason string) string {
	if reason == "" {
		return what
	}
	return what + ": " + strings.TrimRight(reason, ".")
}

func ratingTail(r briefing.Rating) string {
	switch r {
	case briefing.OnTarget, briefing.OffTarget:
		return r.String()
	case briefing.WithinTolerance:
		return "within tolerance of target"
	default:
		return ""
	}
}

// runSentence tells of a run of three or more movements the same way.
func runSentence(f briefing.IndicatorFinding) string {
	now, ok := f.Now()
	if !ok || f.Run.Length < 3 {
		return ""
	}
	word := "down"
	switch {
	case f.Run.Judgement == briefing.Better:
		word = "better"
	case f.Run.Judgement == briefing.Worse:
		word = "worse"
	case f.Run.Direction == briefing.Up:
		word = "up"
	}
	return "It has moved " + word + " for the " + ordinal(f.Run.Length) + " " + now.Period.Span.String() + " in a row."
}

// plainFinding is the sentence under an indicator's heading: the figure, in
// which months, and how far it moved from what.
func plainFinding(f briefing.IndicatorFinding) string {
	now, ok := f.Now()
	if !ok || !now.Value.Known {
		return sentence(noFigure(f, now))
	}
	return join(
		"The figure for "+now.Period.InWords()+" is "+figure(f.Unit, now.Value)+".",
		changeSentence(f.Unit, now),
		runSentence(f),
	)
}
