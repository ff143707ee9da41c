package analysis

import (
	"cmp"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// attend ranks what deserves the panel's time: every measure, action and
// recommendation to which a rule applies, by the sum of its rules' weights, then
// by the weightiest rule, then by reference and name, so that the order in the
// workbook is of no account. It rests on the published findings alone.
func attend(f *briefing.Findings) briefing.Attention {
	settings := f.Brief.Attention
	var concerns, improvements []briefing.AttentionEntry
	collect := func(subject briefing.Subject, rules []briefing.AttentionReason) {
		for _, good := range [...]bool{false, true} {
			entry := entryOf(subject, rules, good, settings)
			switch {
			case len(entry.Reasons) == 0:
			case good:
				improvements = append(improvements, entry)
			default:
				concerns = append(concerns, entry)
			}
		}
	}
	for t := range f.Themes {
		for i := range f.Themes[t].Indicators {
			ind := &f.Themes[t].Indicators[i]
			collect(measureSubject(t, i, ind), measureReasons(ind, settings))
		}
	}
	for i := range f.Plan.Actions {
		if a := &f.Plan.Actions[i]; a.Overdue && a.Priority == briefing.HighPriority {
			collect(actionSubject(i, a), []briefing.AttentionReason{{Rule: briefing.OverdueHighPriority}})
		}
	}
	for i := range f.Recommendations {
		if r := &f.Recommendations[i]; r.Overdue {
			collect(recommendationSubject(i, r), []briefing.AttentionReason{{Rule: briefing.OverdueRecommendation}})
		}
	}
	var a briefing.Attention
	a.Concerns, a.MoreConcerns = ranked(concerns, settings.MostEntries())
	a.Improvements, _ = ranked(improvements, settings.MostEntries())
	return a
}

func measureSubject(t, i int, ind *briefing.IndicatorFinding) briefing.Subject {
	return briefing.Subject{Measure: briefing.MeasureRef{Theme: t, Indicator: i}, Ref: ind.Ref, Name: ind.Name}
}

func actionSubject(i int, a *briefing.ActionFinding) briefing.Subject {
	return briefing.Subject{Kind: briefing.ActionSubject, Index: i, Ref: a.Ref, Name: a.Text}
}

func recommendationSubject(i int, r *briefing.RecommendationFinding) briefing.Subject {
	return briefing.Subject{Kind: briefing.RecommendationSubject, Index: i, Ref: r.Ref, Name: r.Text}
}

// entryOf weighs the reasons of one kind, concerns or improvements.
func entryOf(subject briefing.Subject, reasons []briefing.AttentionReason, good bool, settings briefing.AttentionSettings) briefing.AttentionEntry {
	entry := briefing.AttentionEntry{Subject: subject}
	for _, r := range reasons {
		if r.Rule.Improvement() != good {
			continue
		}
		if r.Weight = settings.Weight(r.Rule); r.Weight > 0 {
			entry.Score += r.Weight
			entry.Reasons = append(entry.Reasons, r)
		}
	}
	slices.SortStableFunc(entry.Reasons, func(a, b briefing.AttentionReason) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Rule, b.Rule))
	})
	return entry
}

// ranked sorts entries and keeps the first so many.
func ranked(entries []briefing.AttentionEntry, most int) (kept []briefing.AttentionEntry, more int) {
	slices.SortStableFunc(entries, func(a, b briefing.AttentionEntry) int {
		return cmp.Or(
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Reasons[0].Rule, b.Reasons[0].Rule),
			compareRefs(a.Subject.Ref, b.Subject.Ref),
			cmp.Compare(a.Subject.Name, b.Subject.Name),
		)
	})
	if len(entries) <= most {
		return entries, 0
	}
	return entries[:most], len(entries) - most
}

// measureReasons lists the rules that apply to a measure in force.
func measureReasons(f *briefing.IndicatorFinding, settings briefing.AttentionSettings) []briefing.AttentionReason {
	var reasons []briefing.AttentionReason
	apply := func(rule briefing.AttentionRule, gap int, applies bool) {
		if applies {
			reasons = append(reasons, briefing.AttentionReason{Rule: rule, Gap: gap})
		}
	}
	now, ok := f.Now()
	if unexplained(f) {
		apply(briefing.UnexplainedMissing, 0, true)
	}
	if !ok || !now.Value.Known || now.Doubtful || f.Rating == briefing.RatedSuspended || f.Rating == briefing.NotDue {
		return reasons
	}
	off := f.Rating == briefing.OffTarget || f.Contradicted && f.Computed == briefing.OffTarget
	statutory := strings.Contains(strings.ToLower(f.Level), "statutory")
	apply(briefing.StatutoryOffTarget, 0, off && statutory)
	apply(briefing.MeasureOffTarget, 0, off && !statutory)
	run := f.Run.Length >= settings.RunLength()
	apply(briefing.SpecialCauseConcern, 0, unusual(f, false))
	apply(briefing.SpecialCauseImprovement, 0, unusual(f, true))
	apply(briefing.WorseningRun, 0, run && f.Run.Judgement == briefing.Worse)
	apply(briefing.ImprovingRun, 0, run && f.Run.Judgement == briefing.Better)
	apply(briefing.TargetReached, 0, f.Rating == briefing.OnTarget && !f.Contradicted && missedBefore(f))
	apply(briefing.UnlikeNeighbours, 0, worsePosition(f))
	widened, closed := tellingGaps(f)
	apply(briefing.WideningGap, widened, widened >= 0)
	apply(briefing.ClosingGap, closed, closed >= 0)
	return reasons
}

// unusual reports whether the control chart finds the latest figure unusual in
// the right direction, or in the wrong one. A long shift that is being undone
// is neither: the figure must not be worse than a year before and called an
// improvement, nor better and called a concern. What should stay within a range
// and has left it is unusual in the wrong direction either way.
func unusual(f *briefing.IndicatorFinding, good bool) bool {
	if !f.Signal.Tells(f.Latest) {
		return false
	}
	now, _ := f.Now()
	worse := now.OnYear.Judgement == briefing.Worse || f.Run.Judgement == briefing.Worse && f.Run.Length > 1
	better := now.OnYear.Judgement == briefing.Better || f.Run.Judgement == briefing.Better && f.Run.Length > 1
	switch f.Signal.Variation {
	case briefing.SpecialImprovement:
		return good && !worse
	case briefing.SpecialConcern:
		return !good && !better
	case briefing.SpecialHigh, briefing.SpecialLow:
		return !good && f.Polarity == briefing.InRange && f.Rating != briefing.OnTarget && f.Rating != briefing.Unrated
	default:
		return false
	}
}

// unexplained reports whether a figure that was due is missing and nobody says
// why; one that was suppressed or is in doubt is not missing, and a mark of low
// reliability says why.
func unexplained(f *briefing.IndicatorFinding) bool {
	now, _ := f.Now()
	return f.Rating == briefing.NoData && !now.Doubtful && strings.TrimSpace(f.Reason) == "" && now.Value.Marks&(briefing.Confidential|briefing.Low|briefing.Unreliable) == 0
}

// missedBefore reports whether the period before was rated amber or red.
func missedBefore(f *briefing.IndicatorFinding) bool {
	for i := f.Latest - 1; i >= 0; i-- {
		if f.Points[i].Rating.Colour() != briefing.NoBRAG {
			return f.Points[i].Rating != briefing.OnTarget
		}
	}
	return false
}

// worsePosition reports whether the measure lies beyond the wider limits of
// the funnel on the wrong side, or is the worst of at least six places in the
// period reported.
func worsePosition(f *briefing.IndicatorFinding) bool {
	n := &f.Comparison.Neighbours
	now, _ := f.Now()
	if n.Known && n.BestFirst && !n.Shared && n.Count >= 5 && n.Rank == n.Count+1 && n.Period == now.Period {
		return true
	}
	switch f.Comparison.Funnel.Position {
	case briefing.Above998:
		return f.Polarity == briefing.LowerIsBetter
	case briefing.Below998:
		return f.Polarity == briefing.HigherIsBetter
	default:
		return false
	}
}

// tellingGaps finds the gap that has widened on the wrong side, or the one that
// has narrowed from the wrong side or was closed; −1 for none. The first gap
// with a movement decides: the neighbours' where there are neighbours.
func tellingGaps(f *briefing.IndicatorFinding) (widened, closed int) {
	for i := range f.Comparison.Gaps {
		g := &f.Comparison.Gaps[i]
		if g.Kind == briefing.TopQuartile || g.Movement == briefing.MovementUnknown {
			continue
		}
		switch g.Movement {
		case briefing.GapWidened:
			if g.Now.Judgement == briefing.Worse {
				return i, -1
			}
		case briefing.GapNarrowed, briefing.GapClosed, briefing.GapCrossed:
			if g.Then.Judgement == briefing.Worse {
				return -1, i
			}
		}
		return -1, -1
	}
	return -1, -1
}
