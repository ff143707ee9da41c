package templates

import "scrutiny/briefing"

// ratingKeys name the ratings in the catalogue.
var ratingKeys = [...]string{
	briefing.Unrated: "unrated", briefing.OnTarget: "on-target", briefing.WithinTolerance: "within-tolerance",
	briefing.OffTarget: "off-target", briefing.ForInformation: "information", briefing.RatedSuspended: "suspended",
	briefing.NoData: "no-data", briefing.NotDue: "not-due",
}

func (l *language) rating(r briefing.Rating) string { return l.say("rating." + ratingKeys[r]) }

func ratingBadge(r briefing.Rating) briefing.Badge {
	switch r {
	case briefing.OnTarget:
		return briefing.BadgeGreen
	case briefing.WithinTolerance:
		return briefing.BadgeAmber
	case briefing.OffTarget:
		return briefing.BadgeRed
	case briefing.RatedSuspended:
		return briefing.BadgePaused
	default:
		return briefing.NoBadge
	}
}

var bragKeys = [...]string{
	briefing.NoBRAG: "none", briefing.Blue: "blue", briefing.Green: "green",
	briefing.Amber: "amber", briefing.Red: "red", briefing.Grey: "grey",
}

// brag says what a BRAG colour means for an action.
func (l *language) brag(b briefing.BRAG) string { return l.say("brag." + bragKeys[b]) }

// colour names the colour that a plan gives an action; empty without one.
func (l *language) colour(b briefing.BRAG) string {
	if b == briefing.NoBRAG {
		return ""
	}
	return l.say("colour." + bragKeys[b])
}

func bragBadge(b briefing.BRAG) briefing.Badge {
	return [...]briefing.Badge{
		briefing.NoBRAG: briefing.NoBadge, briefing.Blue: briefing.BadgeBlue, briefing.Green: briefing.BadgeGreen,
		briefing.Amber: briefing.BadgeAmber, briefing.Red: briefing.BadgeRed, briefing.Grey: briefing.BadgeGrey,
	}[b]
}

var priorityKeys = [...]string{
	briefing.NoPriority: "none", briefing.HighPriority: "high",
	briefing.MediumPriority: "medium", briefing.LowPriority: "low",
}

func (l *language) priority(p briefing.Priority) string { return l.say("priority." + priorityKeys[p]) }

var responseKeys = [...]string{
	briefing.NoResponse: "none", briefing.Accepted: "accepted",
	briefing.PartlyAccepted: "partly", briefing.Rejected: "rejected",
}

func (l *language) response(r briefing.Response) string { return l.say("response." + responseKeys[r]) }

var stateKeys = [...]string{
	briefing.AwaitingResponse: "awaiting", briefing.UnderWay: "under-way",
	briefing.DoneWithoutEvidence: "unproven", briefing.ClosedWithEvidence: "closed",
	briefing.RejectedWithReason: "rejected-reason", briefing.RejectedWithoutReason: "rejected",
}

func (l *language) state(s briefing.RecommendationState) string {
	return l.say("state." + stateKeys[s])
}
