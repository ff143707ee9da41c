package templates

import (
	"strings"

	"scrutiny/briefing"
)

// frontSheet writes what an agenda pack wants to know of a paper: fields as
// terms with paragraphs, never a layout table.
func frontSheet(w *writer) {
	b := w.f.Brief
	w.add(briefing.Heading{Level: 1, Text: title(w.f), Unlisted: true, Display: true})
	w.styled(briefing.Notice, b.Notice)
	if items := frontFields(w.f); len(items) > 0 {
		w.add(briefing.Definitions{Items: items})
	}
	if b.Purpose != "" {
		w.unlisted(2, "Purpose")
		w.para(b.Purpose)
	}
	if len(b.Recommendations) > 0 {
		w.unlisted(2, "Recommendations")
		w.para("That the " + orText(b.Panel, "panel") + ":")
		w.add(briefing.List{Numbering: briefing.Letters, Items: plainItems(b.Recommendations)})
	}
	w.styled(briefing.SmallPrint, b.Attribution)
}

// frontFields are the fields that have something to say, in agenda order.
func frontFields(f briefing.Findings) []briefing.Definition {
	b := f.Brief
	reported := ""
	if !f.Period.IsZero() {
		reported = f.Period.String() + " (" + f.Period.InWords() + ")"
	}
	var items []briefing.Definition
	for _, field := range []struct{ term, text string }{
		{"Council", b.Council},
		{"Panel", b.Panel},
		{"Meeting", meetingTime(b.Meeting)},
		{"Venue", b.Meeting.Venue},
		{"Agenda item", b.AgendaItem},
		{"Appendix", b.Appendix},
		{"Report by", b.ReportBy},
		{"Classification", b.Classification},
		{"Wards affected", b.Wards},
		{"Period reported", reported},
		{"Position as at", f.AsAt.String()},
	} {
		if field.text != "" {
			items = append(items, briefing.Definition{Term: field.term, Text: [][]briefing.Phrase{briefing.Plain(field.text)}})
		}
	}
	return items
}

func meetingTime(m briefing.Meeting) string {
	switch {
	case m.Date.IsZero():
		return m.Time
	case m.Time == "":
		return m.Date.String()
	default:
		return m.Date.String() + " at " + m.Time
	}
}

func contents(w *writer) {
	w.add(briefing.PageBreak{}, briefing.Contents{Title: "Contents"})
}

func orText(text, otherwise string) string {
	if strings.TrimSpace(text) == "" {
		return otherwise
	}
	return text
}

func plainItems(texts []string) [][]briefing.Phrase {
	var items [][]briefing.Phrase
	for _, t := range texts {
		items = append(items, briefing.Plain(t))
	}
	return items
}
