package analysis

import (
	"slices"

	lastreport "scrutiny/analysis/since"
	"scrutiny/briefing"
)

// askOfChanged asks about what was changed of a measure since the last report
// without its being said why: an easier target, a figure that is not marked as
// revised.
func askOfChanged(since *briefing.SinceFinding, f *briefing.IndicatorFinding, subject briefing.Subject) []briefing.Enquiry {
	for i, c := range since.Targets {
		if c.Easier && c.Reported && c.Indicator.Ref == f.Ref && c.Indicator.Name == f.Name {
			return []briefing.Enquiry{{Rule: briefing.AskEased, Subject: subject, Change: i}}
		}
	}
	for i, c := range since.Figures {
		if c.Silent() && c.Row == "" && c.From.Known && c.To.Known && c.Indicator.Ref == f.Ref && c.Indicator.Name == f.Name {
			return []briefing.Enquiry{{Rule: briefing.AskRevised, Subject: subject, Change: i}}
		}
	}
	return nil
}

// askOfRebased asks about the first action whose original date was overwritten;
// Count says of how many it was.
func askOfRebased(f *briefing.Findings) []briefing.Enquiry {
	var all []briefing.Enquiry
	for i := range f.Plan.Actions {
		if a := &f.Plan.Actions[i]; !a.FirstDue.Date.IsZero() {
			all = append(all, briefing.Enquiry{Rule: briefing.AskRebased, Subject: actionSubject(i, a)})
		}
	}
	if len(all) > 1 {
		all[0].Count = len(all)
	}
	return all[:min(len(all), 1)]
}

// leastAlike is how alike the words of a recommendation and of an action must be
// for the two to be about the same.
const leastAlike = 0.5

// disputing finds the open action about what a recommendation resolved, the most
// alike; −1 for none.
func disputing(plan *briefing.PlanFinding, text string) int {
	best, at := leastAlike, -1
	for i := range plan.Actions {
		a := &plan.Actions[i]
		if a.IsComplete() || a.Status == briefing.Cancelled {
			continue
		}
		if like := lastreport.Alike(text, a.Text); like > best || like == best && at < 0 {
			best, at = like, i
		}
	}
	return at
}

// askOfGone asks about what the last report had and this one has not: of each
// kind the first, measures that missed their targets before others.
func askOfGone(since *briefing.SinceFinding) []briefing.Enquiry {
	var all []briefing.Enquiry
	ask := func(rule briefing.EnquiryRule, i int, ref, name string) {
		if !slices.ContainsFunc(all, func(e briefing.Enquiry) bool { return e.Rule == rule }) {
			all = append(all, briefing.Enquiry{Rule: rule, Change: i, Subject: briefing.Subject{Kind: briefing.SinceSubject, Index: i, Ref: ref, Name: name}})
		}
	}
	for _, missed := range [...]bool{true, false} {
		for i, c := range since.Indicators {
			if c.Presence == briefing.Dropped && c.MissedTarget == missed {
				ask(briefing.AskDropped, i, c.Indicator.Ref, c.Indicator.Name)
			}
		}
	}
	for i, c := range since.Actions {
		if c.Kind == briefing.ActionDropped && c.FromStatus != briefing.Complete && c.FromStatus != briefing.Cancelled {
			ask(briefing.AskActionDropped, i, c.Ref, c.Text)
		}
	}
	for i, c := range since.Recommendations {
		if c.Kind == briefing.RecommendationVanished && c.FromState.Open() {
			ask(briefing.AskVanished, i, c.Ref, c.Text)
		}
	}
	return all
}

// weights say which questions come first where there are more than a meeting can
// ask. Each further question of the same rule weighs less by again, a second one
// on the same subject by twice.
var weights = map[briefing.EnquiryRule]int{
	briefing.AskOffTarget: 100, briefing.AskDisputedDone: 90, briefing.AskEased: 85, briefing.AskDropped: 85,
	briefing.AskOverdue: 80, briefing.AskRebased: 75, briefing.AskVanished: 75, briefing.AskMissing: 70,
	briefing.AskRun: 65, briefing.AskNeighbours: 60, briefing.AskActionDropped: 60, briefing.AskRevised: 60,
	briefing.AskEnding: 60, briefing.AskGapWidened: 55, briefing.AskNoResponse: 50, briefing.AskRecommendation: 50,
	briefing.AskContradiction: 50, briefing.AskRedNoAction: 50, briefing.AskEvidence: 45, briefing.AskYearHidden: 45,
	briefing.AskSpecialCause: 40, briefing.AskDoneUnmoved: 40, briefing.AskAccountable: 40, briefing.AskPace: 40,
	briefing.AskMoved: 40, briefing.AskDriver: 30, briefing.AskConvergence: 30, briefing.AskImprovement: 25, briefing.AskSuspended: 20,
}

const (
	again = 15 // for each question of the rule that was taken already
	twice = 40 // for a second question on the subject
)

// weightiest keeps the questions that weigh most, as many as a meeting can ask, in
// their groups and order.
func weightiest(groups []briefing.EnquiryGroup) []briefing.EnquiryGroup {
	taken := map[[2]int]bool{}
	rules := map[briefing.EnquiryRule]int{}
	subjects := map[briefing.Subject]int{}
	for range mostInAll {
		best, heaviest := [2]int{-1, -1}, -1<<30
		for g := range groups {
			for i, e := range groups[g].Enquiries {
				weight := weights[e.Rule] - again*rules[e.Rule] - twice*subjects[e.Subject]
				if !taken[[2]int{g, i}] && weight > heaviest {
					best, heaviest = [2]int{g, i}, weight
				}
			}
		}
		if best[0] < 0 {
			break
		}
		taken[best] = true
		e := groups[best[0]].Enquiries[best[1]]
		rules[e.Rule]++
		subjects[e.Subject]++
	}
	var some []briefing.EnquiryGroup
	for g, group := range groups {
		var kept []briefing.Enquiry
		for i, e := range group.Enquiries {
			if taken[[2]int{g, i}] {
				kept = append(kept, e)
			}
		}
		if group.Enquiries = kept; len(kept) > 0 {
			some = append(some, group)
		}
	}
	return some
}
