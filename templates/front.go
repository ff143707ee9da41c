package templates

import "scrutiny/briefing"

// frontSheet writes what an agenda pack wants to know of a paper: fields as
// terms with paragraphs, never a layout table.
func frontSheet(w *writer) {
	b := w.f.Brief
	w.add(briefing.Heading{Level: 1, Text: w.title(), Unlisted: true, Display: true})
	w.styled(briefing.Notice, b.Notice)
	if items := w.frontFields(); len(items) > 0 {
		w.add(briefing.Definitions{Items: items})
	}
	if b.Purpose != "" {
		w.unlisted(2, w.say("front.purpose"))
		w.para(b.Purpose)
	}
	if len(b.Recommendations) > 0 {
		w.unlisted(2, w.say("front.recommendations"))
		w.para(w.say("front.that", "Panel", orText(b.Panel, w.say("front.that.panel"))))
		w.add(briefing.List{Numbering: briefing.Letters, Items: plainItems(b.Recommendations)})
	}
	w.styled(briefing.SmallPrint, b.Attribution)
}

// frontFields are the fields that have something to say, in agenda order.
func (w *writer) frontFields() []briefing.Definition {
	b := w.f.Brief
	reported := ""
	if !w.f.Period.IsZero() {
		reported = w.say("front.period-months", "Period", w.period(w.f.Period), "Months", w.months(w.f.Period))
	}
	var items []briefing.Definition
	for _, field := range []struct{ term, text string }{
		{"front.council", b.Council},
		{"front.panel", b.Panel},
		{"front.meeting", w.meetingTime(b.Meeting)},
		{"front.venue", b.Meeting.Venue},
		{"front.agenda-item", b.AgendaItem},
		{"front.appendix", b.Appendix},
		{"front.report-by", b.ReportBy},
		{"front.classification", b.Classification},
		{"front.wards", b.Wards},
		{"front.period", reported},
		{"front.as-at", w.date(w.f.AsAt)},
	} {
		if field.text != "" {
			items = append(items, define(w.say(field.term), field.text))
		}
	}
	return items
}

func (w *writer) meetingTime(m briefing.Meeting) string {
	switch {
	case m.Date.IsZero():
		return m.Time
	case m.Time == "":
		return w.date(m.Date)
	default:
		return w.say("front.meeting-time", "Date", w.date(m.Date), "Time", m.Time)
	}
}

func contents(w *writer) {
	w.add(briefing.PageBreak{}, briefing.Contents{Title: w.say("contents.title")})
}

// define is a term with one paragraph.
func define(term, text string) briefing.Definition {
	return briefing.Definition{Term: term, Text: [][]briefing.Phrase{briefing.Plain(text)}}
}

func plainItems(texts []string) [][]briefing.Phrase {
	var items [][]briefing.Phrase
	for _, t := range texts {
		items = append(items, briefing.Plain(t))
	}
	return items
}
