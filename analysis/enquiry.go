package analysis

import (
	"math"
	"slices"

	"scrutiny/briefing"
)

// How many questions are put at most, so that they can be asked in a meeting.
const (
	mostPerMeasure = 2
	mostInAll      = 8
)

// smallCount is the count below which no question is asked about a movement:
// it could only be answered by speaking of individuals.
const smallCount = 10

// enquire lists neutral questions by theme, then those on the plan and on the
// recommendations; a group without questions is left out.
func enquire(f *briefing.Findings) []briefing.EnquiryGroup {
	var groups []briefing.EnquiryGroup
	add := func(g briefing.EnquiryGroup) {
		if len(g.Enquiries) > 0 {
			groups = append(groups, g)
		}
	}
	uncovered := map[briefing.MeasureRef]bool{}
	for _, ref := range f.Plan.Checks.RedNoAction {
		uncovered[ref] = true
	}
	for t := range f.Themes {
		g := briefing.EnquiryGroup{Theme: f.Themes[t].Name}
		for i := range f.Themes[t].Indicators {
			ind := &f.Themes[t].Indicators[i]
			subject := measureSubject(t, i, ind)
			g.Enquiries = append(g.Enquiries, askOfChanged(&f.Since, ind, subject)...)
			g.Enquiries = append(g.Enquiries, askOfMeasure(ind, subject, uncovered[subject.Measure], f.Brief.Attention)...)
		}
		inOrder(g.Enquiries)
		g.Enquiries = onceOnly(g.Enquiries, briefing.AskImprovement)
		add(g)
	}
	add(briefing.EnquiryGroup{Kind: briefing.PlanSubject, Enquiries: append(askOfRebased(f), askOfPlan(&f.Plan)...)})
	add(briefing.EnquiryGroup{Kind: briefing.RecommendationSubject, Enquiries: askOfRecommendations(f)})
	add(briefing.EnquiryGroup{Kind: briefing.SinceSubject, Enquiries: askOfGone(&f.Since)})
	return weightiest(groups)
}

// inOrder puts questions in the order of their rules, the workbook's within.
func inOrder(enquiries []briefing.Enquiry) {
	for i := 1; i < len(enquiries); i++ {
		for j := i; j > 0 && enquiries[j].Rule < enquiries[j-1].Rule; j-- {
			enquiries[j], enquiries[j-1] = enquiries[j-1], enquiries[j]
		}
	}
}

// onceOnly keeps the first question of a rule.
func onceOnly(enquiries []briefing.Enquiry, rule briefing.EnquiryRule) []briefing.Enquiry {
	asked := false
	return slices.DeleteFunc(enquiries, func(e briefing.Enquiry) bool {
		again := asked && e.Rule == rule
		asked = asked || e.Rule == rule
		return again
	})
}

// askOfMeasure lists the questions on one measure, the first rules first.
func askOfMeasure(f *briefing.IndicatorFinding, subject briefing.Subject, uncovered bool, settings briefing.AttentionSettings) []briefing.Enquiry {
	var all []briefing.Enquiry
	ask := func(e briefing.Enquiry, applies bool) {
		if applies && len(all) < mostPerMeasure {
			e.Subject = subject
			all = append(all, e)
		}
	}
	now, ok := f.Now()
	ask(briefing.Enquiry{Rule: briefing.AskMissing}, unexplained(f))
	ask(briefing.Enquiry{Rule: briefing.AskSuspended}, f.Rating == briefing.RatedSuspended && f.Standing.Until.IsZero())
	if !ok || !now.Value.Known || now.Doubtful || f.Rating == briefing.RatedSuspended || f.Rating == briefing.NotDue {
		return all
	}
	ask(briefing.Enquiry{Rule: briefing.AskOffTarget, Count: periodsOff(f)}, f.Rating == briefing.OffTarget)
	if !small(f) && (f.Rating != briefing.OnTarget || alarming(f, settings)) {
		askOfMovement(f, &now, settings, ask)
	}
	ask(briefing.Enquiry{Rule: briefing.AskContradiction}, f.Contradicted)
	ask(briefing.Enquiry{Rule: briefing.AskRedNoAction}, uncovered)
	return all
}

// askOfMovement asks about how a measure moved and how it compares.
func askOfMovement(f *briefing.IndicatorFinding, now *briefing.PointFinding, settings briefing.AttentionSettings, ask func(briefing.Enquiry, bool)) {
	charted := f.Signal.Tells(f.Latest)
	neutral := charted && (f.Signal.Variation == briefing.SpecialHigh || f.Signal.Variation == briefing.SpecialLow)
	run := f.Run.Length >= settings.RunLength()
	ask(briefing.Enquiry{Rule: briefing.AskSpecialCause}, neutral || unusual(f, false))
	ask(briefing.Enquiry{Rule: briefing.AskRun, Count: f.Run.Length}, run && f.Run.Judgement == briefing.Worse)
	ask(briefing.Enquiry{Rule: briefing.AskYearHidden},
		now.OnPrevious.Judgement == briefing.Better && now.OnYear.Known && now.OnYear.Judgement == briefing.Worse)
	ask(briefing.Enquiry{Rule: briefing.AskNeighbours}, worsePosition(f) || lastQuarter(&f.Comparison.Neighbours))
	widened, _ := tellingGaps(f)
	ask(briefing.Enquiry{Rule: briefing.AskGapWidened, Gap: widened}, widened >= 0)
	meeting := convergingGap(f)
	ask(briefing.Enquiry{Rule: briefing.AskConvergence, Gap: meeting}, meeting >= 0)
	composition, part := drivingPart(f)
	ask(briefing.Enquiry{Rule: briefing.AskDriver, Composition: composition, Part: part}, part >= 0)
	ask(briefing.Enquiry{Rule: briefing.AskImprovement, Count: f.Run.Length},
		(unusual(f, true) || run && f.Run.Judgement == briefing.Better) && goesWell(f, now))
}

// alarming reports whether a measure that meets its target gives cause for concern
// all the same: of others on target nothing is asked.
func alarming(f *briefing.IndicatorFinding, settings briefing.AttentionSettings) bool {
	return f.Contradicted || unusual(f, false) || f.Run.Length >= settings.RunLength() && f.Run.Judgement == briefing.Worse
}

// goesWell reports whether nothing else said of a measure speaks against
// calling it improved: it misses no target, and did not worsen just now.
func goesWell(f *briefing.IndicatorFinding, now *briefing.PointFinding) bool {
	missed := f.Computed == briefing.OffTarget || f.Computed == briefing.WithinTolerance
	return !missed && now.OnPrevious.Judgement != briefing.Worse
}

// small reports whether a measure speaks of so few that a question about its
// movement would be one about individuals.
func small(f *briefing.IndicatorFinding) bool {
	now, _ := f.Now()
	return f.Precision.Small || f.Unit.Kind == briefing.Count && now.Value.Number < smallCount
}

// periodsOff counts the periods in a row, up to the one reported, that were
// off target.
func periodsOff(f *briefing.IndicatorFinding) int {
	n := 0
	for i := f.Latest; i >= 0 && f.Points[i].Rating == briefing.OffTarget; i-- {
		n++
	}
	return n
}

// lastQuarter reports whether a measure that can be judged is among the last
// quarter of its neighbours.
func lastQuarter(n *briefing.NeighbourSummary) bool {
	return n.Known && n.BestFirst && 4*n.Rank > 3*(n.Count+1)
}

// convergingGap is the first gap on the wrong side for which a date of meeting
// can be worked out; −1 for none.
func convergingGap(f *briefing.IndicatorFinding) int {
	for i := range f.Comparison.Gaps {
		g := &f.Comparison.Gaps[i]
		if g.Convergence.Known && g.Now.Judgement == briefing.Worse {
			return i
		}
	}
	return -1
}

// drivingPart finds the part that accounts for at least half of a change of a
// tenth or more; −1 for none.
func drivingPart(f *briefing.IndicatorFinding) (composition, part int) {
	for i := range f.Compositions {
		c := &f.Compositions[i]
		if c.Driver < 0 || !c.Total.PercentKnown || math.Abs(c.Total.Percent) < 10 || c.Shares[c.Driver].OfChange < 50 {
			continue
		}
		return i, c.Driver
	}
	return -1, -1
}

// askOfPlan lists the questions on the plan: overdue first, then moved dates.
func askOfPlan(plan *briefing.PlanFinding) []briefing.Enquiry {
	var all []briefing.Enquiry
	unaccountable := 0
	for i := range plan.Actions {
		a := &plan.Actions[i]
		subject := actionSubject(i, a)
		open := !a.IsComplete() && a.Status != briefing.Cancelled
		switch {
		case a.Overdue && a.Priority == briefing.HighPriority:
			all = append(all, briefing.Enquiry{Rule: briefing.AskOverdue, Subject: subject})
		case open && a.TimesMoved >= 2:
			all = append(all, briefing.Enquiry{Rule: briefing.AskMoved, Subject: subject, Count: a.TimesMoved})
		}
		for _, check := range a.Checks {
			if open && check <= briefing.NoSuccessMeasure {
				unaccountable++
				break
			}
		}
	}
	inOrder(all)
	all = all[:min(len(all), mostPerMeasure)] // room is left for other rules
	if len(plan.Checks.DoneUnmoved) > 0 {
		i := plan.Checks.DoneUnmoved[0].Action
		all = append(all, briefing.Enquiry{Rule: briefing.AskDoneUnmoved, Subject: actionSubject(i, &plan.Actions[i])})
	}
	for i, e := range plan.Checks.Endings {
		if e.Past || e.WithinSixMonths {
			all = append(all, briefing.Enquiry{Rule: briefing.AskEnding, Subject: actionSubject(e.Action, &plan.Actions[e.Action]), Ending: i})
			break
		}
	}
	whole := briefing.Subject{Kind: briefing.PlanSubject}
	if plan.Checks.Forecast.Late {
		all = append(all, briefing.Enquiry{Rule: briefing.AskPace, Subject: whole})
	}
	if unaccountable > 0 {
		all = append(all, briefing.Enquiry{Rule: briefing.AskAccountable, Subject: whole, Count: unaccountable})
	}
	return all
}

// askOfRecommendations lists the questions on recommendations still open.
func askOfRecommendations(f *briefing.Findings) []briefing.Enquiry {
	recs := f.Recommendations
	var all []briefing.Enquiry
	for i := range recs {
		e := briefing.Enquiry{Subject: recommendationSubject(i, &recs[i])}
		switch {
		case recs[i].State == briefing.AwaitingResponse:
			e.Rule = briefing.AskNoResponse
		case recs[i].Overdue:
			e.Rule = briefing.AskRecommendation
		case recs[i].State == briefing.DoneWithoutEvidence:
			e.Rule = briefing.AskEvidence
			if j := disputing(&f.Plan, recs[i].Text); j >= 0 {
				e.Rule, e.Action = briefing.AskDisputedDone, j
			}
		default:
			continue
		}
		all = append(all, e)
	}
	inOrder(all)
	return all
}
