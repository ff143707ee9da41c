package samplebooks

// recommendationsThen are the recommendations that were different in the
// tracker of the panel's last meeting: how far they had come.
var recommendationsThen = []recommendation{
	{ref: "R8", response: "Accepted", action: "Audit to begin in July.", due: "2026-10-30", status: "In progress"},
	{ref: "R9", response: "Accepted", action: "Diaries being changed, team by team.", due: "2026-09-15", status: "In progress"},
}

// vanished had the number that a recommendation of September has now.
var vanished = recommendation{
	ref: "R11", meeting: "2026-06-23", text: "That the panel is told how many children placed outside the county go missing, and why.",
	to: "Corporate Director", due: "2026-09-22", status: "Awaiting response",
}

// lastRecommendations lists the tracker of the last meeting: without what that
// meeting itself resolved.
func lastRecommendations() []recommendation {
	var last []recommendation
	for _, r := range recommendations {
		if r.meeting == "2026-09-22" {
			continue
		}
		for _, was := range recommendationsThen {
			if was.ref == r.ref {
				r.response, r.action, r.due, r.status, r.evidence = was.response, was.action, was.due, was.status, was.evidence
			}
		}
		last = append(last, r)
	}
	return append(last, vanished)
}

// lastRecommendationsWorkbook is samples/marchshire/previous/recommendations.xlsx.
func lastRecommendationsWorkbook() ([]byte, error) {
	return tracker{"Position as at 30 June 2026", savedInJuly, lastRecommendations()}.workbook()
}
