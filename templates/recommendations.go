package templates

import "scrutiny/briefing"

// recommendations writes what the panel asked for and what became of it.
func recommendations(w *writer) {
	if len(w.f.Recommendations) == 0 {
		return
	}
	w.add(briefing.PageBreak{})
	w.heading(1, "What became of the panel’s recommendations", "recommendations")
	w.styled(briefing.Lead, recommendationSentences(w.f)...)
	var rows []briefing.Row
	for _, r := range w.f.Recommendations {
		rows = append(rows, recommendationRow(r))
	}
	w.add(briefing.Table{
		Caption: "Recommendations, each carried forward until it is answered with evidence",
		Columns: []briefing.Column{
			{Header: "Ref", Weight: 0.75},
			{Header: "Recommendation", Weight: 3},
			{Header: "Response", Weight: 2.2},
			{Header: "Due", Weight: 1.1},
			{Header: "State", Weight: 1.6},
		},
		Rows: rows, Small: true,
	})
}

func recommendationSentences(f briefing.Findings) []string {
	t := f.RecommendTally
	sentences := []string{"Of " + count(t.Total, "recommendation") + ", " + number(t.Closed) + " " + isAre(t.Closed) + " closed and " +
		number(t.Open) + " " + isAre(t.Open) + " still open."}
	if t.Overdue > 0 {
		sentences = append(sentences, capital(number(t.Overdue))+" of the open ones "+isAre(t.Overdue)+" overdue.")
	}
	waiting := len(filter(f.Recommendations, func(r briefing.RecommendationFinding) bool {
		return r.State == briefing.DoneWithoutEvidence
	}))
	if waiting > 0 {
		sentences = append(sentences, capital(number(waiting))+" "+isAre(waiting)+" reported as done, without evidence so far.")
	}
	return sentences
}

func recommendationRow(r briefing.RecommendationFinding) briefing.Row {
	return briefing.Row{Cells: []briefing.Cell{
		briefing.TextCell(r.Ref),
		recommendationText(r),
		responseText(r),
		briefing.TextCell(orText(dueText(r.Due), "–")),
		stateCell(r),
	}}
}

func recommendationText(r briefing.RecommendationFinding) briefing.Cell {
	lines := [][]briefing.Phrase{{{Text: r.Text, Bold: true}}}
	meeting := r.Meeting
	if !r.MeetingDate.IsZero() {
		meeting = r.MeetingDate.String()
	}
	if meeting != "" {
		lines = append(lines, briefing.Plain("Meeting of "+meeting))
	}
	if r.AddressedTo != "" {
		lines = append(lines, briefing.Plain("To: "+r.AddressedTo))
	}
	return briefing.Cell{Lines: lines}
}

func responseText(r briefing.RecommendationFinding) briefing.Cell {
	lines := [][]briefing.Phrase{briefing.Plain(capital(r.Response.String()))}
	for _, part := range []struct{ label, text string }{{"Reason: ", r.Reason}, {"", r.Action}, {"Lead: ", r.Lead}, {"Evidence: ", r.Evidence}} {
		if part.text != "" {
			lines = append(lines, briefing.Plain(part.label+sentence(part.text)))
		}
	}
	return briefing.Cell{Lines: lines}
}

func stateCell(r briefing.RecommendationFinding) briefing.Cell {
	badge := briefing.BadgeAmber
	words := capital(r.State.String())
	switch {
	case !r.State.Open():
		badge = briefing.BadgeBlue
	case r.Overdue:
		badge, words = briefing.BadgeRed, "Overdue: "+r.State.String()
	}
	return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: words, Badge: badge}}}}
}
