package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// readPlan reads a table with one row an action.
func (r *tableReader) readPlan() {
	first := len(r.file.data.Actions)
	r.people()
	for i := r.bottom + 1; i < r.end; i++ {
		switch {
		case r.passes(i):
		case r.section(i):
		case r.word(i, actionField) == "" || r.mergedOn(i, actionField):
			r.continues(i, first)
		default:
			r.file.data.Actions = append(r.file.data.Actions, r.action(i))
			r.receipt.Rows++
		}
	}
	r.settleComplete(r.file.data.Actions[first:])
}

// continues reads a row without an action of its own: more on the action above,
// where it says any; otherwise nothing.
func (r *tableReader) continues(i, first int) {
	actions := r.file.data.Actions
	merged := r.mergedOn(i, actionField)
	switch {
	case len(actions) > first && (merged || r.word(i, refField) == "") && r.more(&actions[len(actions)-1], i):
		r.skip(i, "continues the action above")
	case r.word(i, refField) != "" && !merged:
		r.warn(r.place(i, actionField), "write what is to be done, or delete the row", "the row has a reference but no action; it was left out")
		r.skip(i, "no action")
	default:
		r.skip(i, "no action")
	}
}

// more adds what a further row says of an action: progress, evidence, leads and
// revised dates. It reports whether it said anything.
func (r *tableReader) more(a *briefing.Action, i int) bool {
	said := false
	if progress := r.ownText(i, progressField); progress != "" {
		a.Progress = append(a.Progress, wording.ReadProgress(progress)...)
		said = true
	}
	if evidence := r.ownText(i, evidenceField); evidence != "" {
		a.Evidence = strings.TrimSpace(a.Evidence + "\n" + evidence)
		said = true
	}
	if lead := r.ownText(i, leadField); lead != "" {
		a.Leads = append(a.Leads, names(lead)...)
		said = true
	}
	if r.ownText(i, revisedField) != "" {
		for _, c := range r.all(revisedField) {
			a.RevisedDue = append(a.RevisedDue, r.dues(i, c.col)...)
		}
		said = true
	}
	return said
}

// ownText is the text of a field's columns in a row, without what is merged
// with the row above.
func (r *tableReader) ownText(i int, f field) string {
	var parts []string
	for _, c := range r.all(f) {
		if cell := r.At(i, c.col); cell.Spread != grid.FromAbove && said(cell) != "" {
			parts = append(parts, said(cell))
		}
	}
	return strings.Join(parts, "\n")
}

func (r *tableReader) action(i int) briefing.Action {
	a := briefing.Action{
		Ref: r.word(i, refField), Theme: r.theme, Text: r.word(i, actionField),
		SuccessMeasure: r.word(i, measureField), Partners: bodies(r.word(i, partnersField)),
		Evidence: r.joined(i, evidenceField), Indicators: references(r.word(i, linksField)),
		Progress: wording.ReadProgress(r.joined(i, progressField)), Pos: r.place(i, actionField),
	}
	if theme := r.word(i, themeField); theme != "" {
		a.Theme = theme
	}
	a.Leads = r.leads(i)
	r.priority(&a, i)
	r.dates(&a, i)
	r.progress(&a, i)
	return a
}

func (r *tableReader) priority(a *briefing.Action, i int) {
	p, known := wording.ReadPriority(r.word(i, priorityField))
	if !known {
		r.warn(r.place(i, priorityField), "write High, Medium or Low, or 1, 2 or 3", "unknown priority %q", shorten(r.word(i, priorityField)))
	}
	a.Priority = p
}

// dates reads the start, the original due date, and every revision: in columns
// of their own or after the original in one cell.
func (r *tableReader) dates(a *briefing.Action, i int) {
	a.Start = r.due(i, startField)
	if c := r.find(dueField); c != nil {
		if dues := r.dues(i, c.col); len(dues) > 0 {
			a.OriginalDue = dues[0]
			a.RevisedDue = dues[1:]
		}
	}
	for _, c := range r.all(revisedField) {
		a.RevisedDue = append(a.RevisedDue, r.dues(i, c.col)...)
	}
	for _, due := range append([]briefing.Due{a.OriginalDue}, a.RevisedDue...) {
		if !due.Date.IsZero() && !a.Start.Date.IsZero() && due.Date.Before(a.Start.Date) {
			r.warn(due.Pos, "check both dates: day and month may have been exchanged", "due %s, before the start on %s", due.Date, a.Start.Date)
		}
	}
}

const statusHint = `write "Not started", "In progress", "Complete", "Paused" or "Cancelled"`

// progress reads how far the action has come: status, rating, per cent.
func (r *tableReader) progress(a *briefing.Action, i int) {
	a.StatusText = r.words(i, statusField)
	status, known := wording.ReadStatus(a.StatusText.Text)
	if !known {
		r.warn(r.place(i, statusField), statusHint, "unknown status %q", shorten(a.StatusText.Text))
	}
	a.Status = status
	a.BRAGText = r.words(i, bragField)
	if r.find(bragField) == nil {
		a.BRAG, a.BRAGText = ratingInStatus(a.StatusText)
	}
	rating, known := r.rating(i, a.BRAGText.Text)
	if !known {
		r.warn(r.place(i, bragField), ratingHint(a.BRAGText.Text), "unknown rating %q", shorten(a.BRAGText.Text))
	}
	if rating != briefing.NoBRAG {
		a.BRAG = rating
	}
	if c := r.find(percentField); c != nil && r.At(i, c.col).Kind != grid.Empty {
		a.PercentComplete, _ = r.figure(i, c.col)
	}
}

// ratingHint is what to do about a rating that is not understood.
func ratingHint(text string) string {
	if len(text) == 1 && text[0] >= '1' && text[0] <= '9' {
		return "say above the table what the numbers mean: 1 = Red, 2 = Amber, 3 = Green"
	}
	return "write Blue, Red, Amber, Green or Grey, or its first letter"
}

// ratingInStatus reads the colour in a status column that holds colours.
func ratingInStatus(status briefing.Text) (briefing.BRAG, briefing.Text) {
	for _, colour := range []string{"blue", "green", "amber", "red", "grey"} {
		if strings.HasPrefix(strings.ToLower(status.Text), colour) {
			rating, _ := wording.ReadBRAG(colour)
			return rating, status
		}
	}
	return briefing.NoBRAG, briefing.Text{}
}

// rating is what the rating's cell says in words, or where these say nothing,
// by the colour it is filled with.
func (r *tableReader) rating(i int, text string) (briefing.BRAG, bool) {
	rating, known := wording.ReadBRAG(text)
	if known && rating != briefing.NoBRAG {
		return rating, true
	}
	if meant, found := r.numberRating(text); found {
		return meant, true
	}
	c := r.find(bragField)
	if c == nil {
		return rating, known
	}
	if filled := fillRating(r.At(i, c.col).Format.Fill); filled != briefing.NoBRAG {
		return filled, true
	}
	return rating, known
}

// settleComplete brings a column of shares (0.5) to per cent.
func (r *tableReader) settleComplete(actions []briefing.Action) {
	c := r.find(percentField)
	if c == nil {
		return
	}
	for _, a := range actions {
		if v := a.PercentComplete; v.Known && (v.Number > 1 || strings.HasSuffix(v.Raw, "%")) {
			return
		}
	}
	for i := range actions {
		if v := &actions[i].PercentComplete; v.Known {
			v.Number, v.Decimals = timesHundred(v.Number), 0
		}
	}
}

// references parts a list of indicator references.
func references(text string) []string {
	var list []string
	for _, ref := range strings.FieldsFunc(text, func(c rune) bool { return c == ';' || c == ',' || c == '\n' || c == '/' }) {
		if ref = strings.TrimSpace(ref); ref != "" {
			if _, marker := wording.ReadMarker(ref); !marker {
				list = append(list, ref)
			}
		}
	}
	return list
}
