package analysis

import (
	"strings"

	"scrutiny/briefing"
)

// analyseRecommendations works out how far each recommendation has come, in
// the workbook's order.
func analyseRecommendations(recs []briefing.Recommendation, asAt briefing.Date) ([]briefing.RecommendationFinding, briefing.RecommendationTally) {
	var tally briefing.RecommendationTally
	found := make([]briefing.RecommendationFinding, 0, len(recs))
	for _, rec := range recs {
		f := briefing.RecommendationFinding{Recommendation: rec, State: stateOf(rec)}
		underWay := f.State == briefing.AwaitingResponse || f.State == briefing.UnderWay
		due := rec.Due.Date
		f.Overdue = underWay && !due.IsZero() && !asAt.IsZero() && due.Before(asAt)
		if f.Overdue {
			f.DaysOverdue = due.DaysUntil(asAt)
		}
		if made := rec.MeetingDate; f.State.Open() && !made.IsZero() && made.Before(asAt) {
			f.DaysOpen = made.DaysUntil(asAt)
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

// stateOf says how far a recommendation has come. It is closed by evidence
// that it was carried out, or by a rejection with its reason, and by nothing
// else.
func stateOf(rec briefing.Recommendation) briefing.RecommendationState {
	given := func(s string) bool { return strings.TrimSpace(s) != "" }
	switch {
	case rec.Response == briefing.Rejected && given(rec.Reason):
		return briefing.RejectedWithReason
	case rec.Response == briefing.Rejected:
		return briefing.RejectedWithoutReason
	case rec.Status == briefing.Complete && given(rec.Evidence):
		return briefing.ClosedWithEvidence
	case rec.Status == briefing.Complete:
		return briefing.DoneWithoutEvidence
	case rec.Response == briefing.NoResponse && (rec.Status == briefing.StatusUnstated || rec.Status == briefing.NotStarted) && !given(rec.Action):
		return briefing.AwaitingResponse
	default:
		return briefing.UnderWay
	}
}
