package templates

import "scrutiny/briefing"

// recommendations writes what the panel asked for and what became of it.
func recommendations(w *writer) {
	if len(w.f.Recommendations) == 0 {
		return
	}
	w.heading(1, w.say("asked.heading"), "recommendations")
	w.styled(briefing.Lead, w.askedSentences()...)
	var rows []briefing.Row
	for _, r := range w.f.Recommendations {
		rows = append(rows, w.askedRow(r))
	}
	w.add(briefing.Table{
		Caption: w.say("asked.caption"),
		Columns: []briefing.Column{
			{Header: w.say("asked.recommendation"), Weight: 2.6},
			{Header: w.say("asked.response"), Weight: 2.6},
			{Header: w.say("asked.due"), Weight: 1.1},
			{Header: w.say("asked.state"), Weight: 1.6},
		},
		Rows: rows, Small: true,
	})
}

func (w *writer) askedSentences() []string {
	t := w.f.RecommendTally
	unproven := filter(w.f.Recommendations, func(r briefing.RecommendationFinding) bool {
		return r.State == briefing.DoneWithoutEvidence
	})
	return []string{
		w.say("asked.count", "N", t.Total, "Closed", t.Closed, "Open", t.Open),
		w.some("asked.overdue", t.Overdue),
		w.some("asked.unproven", len(unproven)),
	}
}

func (w *writer) askedRow(r briefing.RecommendationFinding) briefing.Row {
	return briefing.Row{Cells: []briefing.Cell{
		w.askedText(r),
		w.responseText(r),
		briefing.TextCell(orText(w.due(r.Due), w.say("scorecard.dash"))),
		w.stateCell(r),
	}}
}

func (w *writer) askedText(r briefing.RecommendationFinding) briefing.Cell {
	lines := [][]briefing.Phrase{{{Text: r.Ref + " ", Bold: true}, {Text: r.Text}}}
	if meeting := orText(w.date(r.MeetingDate), r.Meeting); meeting != "" {
		lines = append(lines, briefing.Plain(w.say("asked.meeting", "Meeting", meeting)))
	}
	if r.AddressedTo != "" {
		lines = append(lines, briefing.Plain(w.say("asked.to", "To", r.AddressedTo)))
	}
	return briefing.Cell{Lines: lines}
}

func (w *writer) responseText(r briefing.RecommendationFinding) briefing.Cell {
	lines := [][]briefing.Phrase{briefing.Plain(capital(w.response(r.Response)))}
	for _, part := range []struct{ key, text string }{
		{"asked.reason", r.Reason}, {"asked.action", r.Action}, {"asked.lead", r.Lead}, {"asked.evidence", w.withNames(r.Evidence)},
	} {
		if part.text != "" {
			lines = append(lines, briefing.Plain(sentence(w.say(part.key, "Text", part.text))))
		}
	}
	return briefing.Cell{Lines: lines}
}

func (w *writer) stateCell(r briefing.RecommendationFinding) briefing.Cell {
	badge, words := briefing.BadgeAmber, capital(w.state(r.State))
	switch {
	case !r.State.Open():
		badge = briefing.BadgeBlue
	case r.Overdue:
		badge, words = briefing.BadgeRed, w.say("asked.state.overdue", "State", w.state(r.State))
	}
	return briefing.Cell{Lines: [][]briefing.Phrase{{{Text: words, Badge: badge}}}}
}
