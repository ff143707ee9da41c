package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// frontSheet writes what an agenda pack wants to know of a paper, in the order
// and under the headings of the council's front sheet: short fields as terms
// with their text, the others under true headings; never a layout table.
func frontSheet(w *writer) { w.frontFields(w.front.fields) }

func (w *writer) frontFields(fields []frontField) {
	b := w.f.Brief
	w.add(briefing.Heading{Level: 1, Text: w.title(), Unlisted: true, Display: true})
	w.styled(briefing.Notice, b.Notice)
	var terms []briefing.Definition
	for _, f := range fields {
		if w.isShort(f.name) {
			terms = append(terms, w.term(f)...)
			continue
		}
		w.definitions(terms)
		terms = nil
		w.frontPart(f)
	}
	w.definitions(terms)
	w.styled(briefing.SmallPrint, b.Attribution)
}

// definitions writes terms with their text, if there are any.
func (w *writer) definitions(items []briefing.Definition) {
	if len(items) > 0 {
		w.add(briefing.Definitions{Items: items})
	}
}

// briefStatements are the statements that are short enough for a term.
var briefStatements = []briefing.StatementField{briefing.DecisionType, briefing.KeyDecision, briefing.CabinetMember}

func (w *writer) isShort(name string) bool {
	return slices.Contains(shortFields, name) ||
		slices.ContainsFunc(briefStatements, func(f briefing.StatementField) bool { return f.String() == name })
}

// frontHeading is a field's heading: the front sheet's own in the language of
// the paper, or the catalogue's.
func (w *writer) frontHeading(f frontField) string {
	if own := f.headings[w.tag]; own != "" {
		return own
	}
	return w.say("front." + strings.ReplaceAll(f.name, "_", "-"))
}

// term is a short field, none when there is nothing to say.
func (w *writer) term(f frontField) []briefing.Definition {
	d := briefing.Definition{Term: w.frontHeading(f)}
	if text := w.shortText(f.name); text != "" {
		d.Text = [][]briefing.Phrase{briefing.Plain(text)}
	}
	if s, ok := w.statement(f.name); ok {
		for _, text := range paragraphs(s.Text) {
			d.Text = append(d.Text, briefing.Plain(text))
		}
		if len(s.Items) > 0 {
			d.List = &briefing.List{Items: plainItems(s.Items)}
		}
	}
	if len(d.Text) == 0 && d.List == nil {
		return nil
	}
	return []briefing.Definition{d}
}

// statement is what the brief says under a heading of that name.
func (w *writer) statement(name string) (briefing.Statement, bool) {
	for _, f := range briefing.StatementFields() {
		if f.String() == name {
			return w.f.Brief.StatementOf(f)
		}
	}
	return briefing.Statement{}, false
}

// shortText is what the brief or the findings say in a short field.
func (w *writer) shortText(name string) string {
	b := w.f.Brief
	switch name {
	case "council":
		return b.Council
	case "panel":
		return b.Panel
	case "meeting":
		return w.meetingTime(b.Meeting)
	case "venue":
		return b.Meeting.Venue
	case "agenda_item":
		return b.AgendaItem
	case "appendix":
		return b.Appendix
	case "report_by":
		return b.ReportBy
	case "classification":
		return b.Classification
	case "wards":
		return b.Wards
	case "period":
		return w.reported()
	case "as_at":
		return w.date(w.f.AsAt)
	default:
		return ""
	}
}

func (w *writer) reported() string {
	if w.f.Period.IsZero() {
		return ""
	}
	return w.say("front.period-months", "Period", w.period(w.f.Period), "Months", w.months(w.f.Period))
}

// frontPart writes a field under a heading of its own.
func (w *writer) frontPart(f frontField) {
	switch f.name {
	case "purpose":
		w.purpose(w.frontHeading(f))
	case "recommendations":
		w.resolve(w.frontHeading(f))
	default:
		s, ok := w.statement(f.name)
		if !ok {
			return
		}
		w.unlisted(2, w.frontHeading(f))
		for _, text := range paragraphs(s.Text) {
			w.para(text)
		}
		w.bullets(plainItems(s.Items))
	}
}

// paragraphs takes a text apart at its empty lines.
func paragraphs(text string) []string {
	var found []string
	for _, p := range strings.Split(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			found = append(found, p)
		}
	}
	return found
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
	w.add(briefing.Contents{Title: w.say("contents.title")})
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
