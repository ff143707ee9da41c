package analysis

import "scrutiny/briefing"

// analyseRecommendations works out how far each recommendation has come, in
// the workbook's order.
func analyseRecommendations(recs []briefing.Recommendation, asAt briefing.Date) ([]briefing.RecommendationFinding, briefing.RecommendationTally) {
	var tally briefing.RecommendationTally
	found := make([]briefing.RecommendationFinding, 0, len(recs))
	for _, rec := range recs {
		f := briefing.RecommendationFinding{Recommendation: rec, State: rec.State()}
		underWay := f.State == briefing.AwaitingResponse || f.State == briefing.UnderWay
		due := rec.Due.Date
		f.Overdue = underWay && !due.IsZero() && !asAt.IsZero() && due.Before(asAt)
		if f.Overdue {
			f.DaysOverdue = due.DaysUntil(asAt)
		}
		tally.Total++
		tally.ByState[f.State]++
		if f.State.Open() {
			tally.Open++
		} else {
			tally.Closed++
		}
		if f.Overdue {
			tally.Overdue++
		}
		found = append(found, f)
	}
	return found, tally
}
