package since

import "scrutiny/briefing"

func recommendationRows(recs []briefing.Recommendation) []textRow {
	rows := make([]textRow, len(recs))
	for i, r := range recs {
		rows[i] = textRow{r.Ref, meetingOf(&r), r.Text, stems(r.Text)}
	}
	return rows
}

// meetingOf says where a recommendation was made: the day, or the words that
// stand in its place.
func meetingOf(r *briefing.Recommendation) string {
	if !r.MeetingDate.IsZero() {
		return r.MeetingDate.String()
	}
	return r.Meeting
}

// recommendations compares what the panel resolved at earlier meetings, found
// again as actions are.
func (c *comparison) recommendations() {
	pairs := pairTexts(recommendationRows(c.now.Recommendations), recommendationRows(c.then.Recommendations))
	for i := range c.now.Recommendations {
		now := &c.now.Recommendations[i]
		if j := pairs.then[i]; j >= 0 {
			c.recommendation(now, &c.then.Recommendations[j])
			continue
		}
		change := recommendationChange(now)
		change.Kind, change.ToState = briefing.RecommendationAdded, now.State()
		c.found.Recommendations = append(c.found.Recommendations, change)
	}
	for _, j := range pairs.dropped() {
		then := &c.then.Recommendations[j]
		change := recommendationChange(then)
		change.Kind, change.FromState = briefing.RecommendationVanished, then.State()
		c.found.Recommendations = append(c.found.Recommendations, change)
	}
}

// recommendationChange is the part of a change that says which one it is.
func recommendationChange(r *briefing.Recommendation) briefing.RecommendationChange {
	return briefing.RecommendationChange{Ref: r.Ref, Meeting: meetingOf(r), Text: r.Text, Source: r.Pos}
}

func (c *comparison) recommendation(now, then *briefing.Recommendation) {
	change := recommendationChange(now)
	change.From, change.To, change.Weeks = then.Due, now.Due, weeksBetween(then.Due, now.Due)
	change.FromState, change.ToState = then.State(), now.State()
	tell := func(kind briefing.RecommendationChangeKind, changed bool) {
		if changed {
			told := change
			told.Kind = kind
			if kind == briefing.RecommendationReworded {
				told.WasText = then.Text
			}
			c.found.Recommendations = append(c.found.Recommendations, told)
		}
	}
	from, to := then.Due.Date, now.Due.Date
	was, is := change.FromState, change.ToState
	tell(briefing.RecommendationReworded, plain(now.Text) != plain(then.Text))
	tell(briefing.RecommendationMoved, is.Open() && !from.IsZero() && (to.After(from) || to.IsZero()))
	tell(briefing.RecommendationClosed, was.Open() && !is.Open())
	tell(briefing.RecommendationReopened, !was.Open() && is.Open())
	tell(briefing.RecommendationUnevidenced, is == briefing.DoneWithoutEvidence && was != is && was != briefing.ClosedWithEvidence)
}
