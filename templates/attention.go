package templates

import "scrutiny/briefing"

// attentionList names what deserves the panel's time, the first few with their
// reasons in a sentence.
func (w *writer) attentionList(heading string, entries []briefing.AttentionEntry, more int) {
	shown := entries[:min(len(entries), mostConcerns)]
	w.minor(w.say(heading))
	if len(entries) == 0 {
		w.para(w.say("position.none"))
		return
	}
	var items [][]briefing.Phrase
	for _, e := range shown {
		items = append(items, []briefing.Phrase{w.subjectLink(e.Subject, true), {Text: ": " + w.attentionReason(e)}})
	}
	w.bullets(items)
	names := each(entries[len(shown):], func(e briefing.AttentionEntry) briefing.Phrase { return w.shortSubject(e.Subject) })
	w.also(alsoLettersTop, names, briefing.Phrase{}, more)
}

// shortSubject is subjectLink with a name that is short enough for a list of names.
func (w *writer) shortSubject(s briefing.Subject) briefing.Phrase {
	if s.Kind == briefing.MeasureSubject {
		return w.shortLink(w.measure(s.Measure), false)
	}
	s.Name = shortened(s.Name, shortLetters)
	p := w.subjectLink(s, false)
	p.Text = lowerFirst(p.Text)
	return p
}

// subjectLink is the name of a subject, linked to where the paper tells of it.
func (w *writer) subjectLink(s briefing.Subject, bold bool) briefing.Phrase {
	if s.Kind == briefing.MeasureSubject {
		return w.nameLink(w.measure(s.Measure), bold)
	}
	name := w.say("subject."+subjectKeys[s.Kind], "Ref", s.Ref, "Name", withoutStop(s.Name))
	p := briefing.Phrase{Text: name, Bold: bold}
	switch {
	case s.Kind == briefing.RecommendationSubject && (w.has("recommendations") || w.has("short-recommendations")):
		p.Link, p.LinkTitle = "#recommendations", w.say("goto", "Name", w.say("asked.heading"))
	case s.Kind != briefing.RecommendationSubject && w.has("plan"):
		p.Link, p.LinkTitle = "#plan", w.say("goto", "Name", w.say("plan.heading"))
	}
	return p
}

var subjectKeys = [...]string{
	briefing.MeasureSubject: "measure", briefing.ActionSubject: "action",
	briefing.RecommendationSubject: "recommendation", briefing.PlanSubject: "plan",
}

func (w *writer) measure(m briefing.MeasureRef) briefing.IndicatorFinding {
	return w.f.Themes[m.Theme].Indicators[m.Indicator]
}

// attentionReason says why a subject is named: for a measure its figures, for
// an action or a recommendation how late it is.
func (w *writer) attentionReason(e briefing.AttentionEntry) string {
	switch e.Subject.Kind {
	case briefing.ActionSubject:
		a := w.f.Plan.Actions[e.Subject.Index]
		return w.say("attention.action", "Due", w.date(a.Current.Date), "Time", w.lateness(a.DaysOverdue))
	case briefing.RecommendationSubject:
		r := w.f.Recommendations[e.Subject.Index]
		return w.say("attention.recommendation", "Due", w.longDue(r.Due))
	}
	return w.measureReason(w.measure(e.Subject.Measure), e.Reasons)
}

func (w *writer) measureReason(f briefing.IndicatorFinding, reasons []briefing.AttentionReason) string {
	now, ok := f.Now()
	if !ok || !now.Value.Known {
		return sentence(w.noFigureAfter(f, now))
	}
	text := w.figure(f.Unit, now.Value)
	if target := w.targetText(f, now); f.Rating.Colour() != briefing.NoBRAG && target != w.say("scorecard.dash") {
		key := "position.against"
		if !now.Target.Known {
			key = "position.against-range"
		}
		text = w.say(key, "Figure", text, "Target", target)
	}
	why := ""
	for _, r := range reasons {
		if why = w.reason(r.Rule, f.Comparison.Neighbours); why != "" {
			break
		}
	}
	movement := w.movement(now)
	if movement != "" && why != "" {
		movement, why = w.say("attention.also", "Movement", movement, "Reason", why), ""
	}
	return join(sentence(text), sentence(capital(movement)), sentence(capital(why)))
}

// reason says why a rule applied, where the figures and the movement do not.
func (w *writer) reason(rule briefing.AttentionRule, n briefing.NeighbourSummary) string {
	key := reasonKeys[rule]
	switch {
	case key == "":
		return ""
	case rule == briefing.UnlikeNeighbours && n.Known && n.Rank == n.Count+1:
		return w.say("attention.worst", "Of", n.Count+1)
	case rule == briefing.UnlikeNeighbours:
		return w.say(key, "Side", w.side(n))
	default:
		return w.say(key)
	}
}

// side is on which side of most neighbours a figure is: better or worse where that
// is known, else higher or lower.
func (l *language) side(n briefing.NeighbourSummary) string {
	first := 2*n.Rank <= n.Count+1
	switch {
	case n.BestFirst && first:
		return l.say("side.better")
	case n.BestFirst:
		return l.say("side.worse")
	case first:
		return l.say("side.higher")
	default:
		return l.say("side.lower")
	}
}

// reasonKeys are the rules that the figures and the movement do not show.
var reasonKeys = map[briefing.AttentionRule]string{
	briefing.SpecialCauseConcern: "attention.unusual", briefing.SpecialCauseImprovement: "attention.unusual",
	briefing.UnlikeNeighbours: "attention.neighbours", briefing.WideningGap: "attention.widening",
	briefing.ClosingGap: "attention.closing",
}
