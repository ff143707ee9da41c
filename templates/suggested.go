package templates

import "scrutiny/briefing"

// purpose writes why the panel has the paper: in the council's words, or else
// in words made from what the paper holds, which say so.
func (w *writer) purpose(heading string) {
	if own := paragraphs(w.f.Brief.Purpose); len(own) > 0 {
		w.unlisted(2, heading)
		for _, text := range own {
			w.para(text)
		}
		return
	}
	if text := w.suggestedPurpose(); text != "" {
		w.unlisted(2, heading)
		w.para(text)
		w.styled(briefing.SmallPrint, w.say("suggested.purpose-note"))
	}
}

// suggestedPurpose says what the paper reports; empty when it reports nothing.
func (w *writer) suggestedPurpose() string {
	var parts []string
	if len(w.f.Themes) > 0 && !w.f.Period.IsZero() {
		parts = append(parts, w.say("suggested.performance", "Months", w.months(w.f.Period)))
	}
	if len(w.f.Plan.Actions) > 0 {
		parts = append(parts, w.say("suggested.plan"))
	}
	if len(w.f.Recommendations) > 0 {
		parts = append(parts, w.say("suggested.asked"))
	}
	if len(parts) == 0 {
		return ""
	}
	return w.say("suggested.purpose", "Parts", w.list(parts...))
}

// resolve writes what the panel is asked to agree, with letters: the council's
// recommendations, or else some made from the findings by rule, which say so.
func (w *writer) resolve(heading string) {
	items, suggested := w.f.Brief.Recommendations, false
	if len(items) == 0 {
		items, suggested = w.suggestedRecommendations(), true
	}
	if len(items) == 0 {
		return
	}
	w.unlisted(2, heading)
	w.para(w.say("front.that", "Panel", orText(w.f.Brief.Panel, w.say("front.that.panel"))))
	w.add(briefing.List{Numbering: briefing.Letters, Items: plainItems(items)})
	if suggested {
		w.styled(briefing.SmallPrint, w.say("suggested.note"))
	}
}

// suggestedRecommendations are neutral ones: each follows from what the paper
// states, and asks for a choice or an account, never for a measure.
func (w *writer) suggestedRecommendations() []string {
	var items []string
	if len(w.f.Themes) > 0 && !w.f.Period.IsZero() {
		items = append(items, w.say("suggested.note-performance", "Period", w.period(w.f.Period)))
	}
	switch {
	case len(w.f.Plan.Actions) == 0:
	case w.f.AsAt.IsZero():
		items = append(items, w.say("suggested.note-plan.undated"))
	default:
		items = append(items, w.say("suggested.note-plan", "AsAt", w.date(w.f.AsAt)))
	}
	for _, s := range []struct {
		key string
		n   int
	}{
		{"suggested.off-target", w.f.Tally.Of(briefing.OffTarget)},
		{"suggested.disputed", disputed(allIndicators(w.f))},
		{"suggested.missing", w.f.Tally.Of(briefing.NoData)},
		{"suggested.overdue", w.f.Plan.Tally.Overdue},
		{"suggested.moved", w.laterDates()},
		{"suggested.unanswered", w.f.RecommendTally.Overdue},
	} {
		if s.n > 0 {
			items = append(items, w.say(s.key, "N", s.n))
		}
	}
	return append(items, w.suggestedEnding()...)
}

// laterDates counts the actions that have a later date than in the last report or,
// where there is none, than first planned.
func (w *writer) laterDates() int {
	if !w.f.Since.Known {
		return w.f.Plan.Tally.Slipped
	}
	later := filter(actionsThat(w.f.Since, briefing.ActionSlipped, briefing.ActionRebased), func(c briefing.ActionChange) bool { return c.Weeks > 0 })
	return len(later)
}

// suggestedEnding asks what follows when the first of what the plan says is for a
// time only, money or posts, comes to its end within a year: there is time to decide.
func (w *writer) suggestedEnding() []string {
	if w.f.AsAt.IsZero() {
		return nil
	}
	soon := briefing.NewDate(w.f.AsAt.Year+1, w.f.AsAt.Month, w.f.AsAt.Day)
	for _, e := range w.f.Plan.Checks.Endings {
		if !e.Past && !e.Ends.After(soon) {
			return []string{w.say("suggested.ending", "Date", w.date(e.Ends), "Words", withoutStop(e.Words))}
		}
	}
	return nil
}
