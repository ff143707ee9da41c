package templates

import (
	"slices"

	"scrutiny/briefing"
)

// enquiry writes questions that members may wish to ask, by theme. They are
// made by rules from figures, and say so.
func enquiry(w *writer) {
	if len(w.f.Enquiries) == 0 {
		return
	}
	w.heading(1, w.say("enquiry.heading"), "enquiry")
	w.para(w.say("enquiry.lead"))
	for _, g := range w.f.Enquiries {
		w.unlisted(2, w.enquiryGroup(g))
		var items [][]briefing.Phrase
		asked := map[briefing.EnquiryRule]int{}
		for _, e := range g.Enquiries {
			asked[e.Rule]++
			items = append(items, []briefing.Phrase{w.enquirySubject(e), {Text: ": " + lowerFirst(w.question(e, asked[e.Rule]))}})
		}
		w.bullets(items)
	}
}

// enquirySubject names what a question is about; what this report no longer lists
// has nothing to link to.
func (w *writer) enquirySubject(e briefing.Enquiry) briefing.Phrase {
	if e.Subject.Kind != briefing.SinceSubject {
		return w.subjectLink(e.Subject, true)
	}
	name := e.Subject.Name
	switch e.Rule {
	case briefing.AskActionDropped:
		name = w.say("subject.action", "Ref", e.Subject.Ref, "Name", withoutStop(name))
	case briefing.AskVanished:
		name = w.say("subject.recommendation", "Ref", e.Subject.Ref, "Name", withoutStop(name))
	}
	return briefing.Phrase{Text: name, Bold: true}
}

func (w *writer) enquiryGroup(g briefing.EnquiryGroup) string {
	switch {
	case g.Theme != "":
		return g.Theme
	case g.Kind == briefing.RecommendationSubject:
		return w.say("asked.heading")
	case g.Kind == briefing.SinceSubject:
		return w.say("since.heading")
	case g.Kind == briefing.MeasureSubject:
		return w.say("enquiry.no-theme")
	default:
		return w.say("plan.heading")
	}
}

var enquiryKeys = [...]string{
	briefing.AskOffTarget: "off-target", briefing.AskMissing: "missing", briefing.AskSpecialCause: "unusual",
	briefing.AskRun: "run", briefing.AskYearHidden: "year-hidden", briefing.AskNeighbours: "neighbours",
	briefing.AskGapWidened: "gap-widened", briefing.AskConvergence: "convergence", briefing.AskDriver: "driver",
	briefing.AskContradiction: "contradiction", briefing.AskSuspended: "suspended", briefing.AskRedNoAction: "no-action",
	briefing.AskImprovement: "improvement", briefing.AskOverdue: "overdue", briefing.AskMoved: "moved",
	briefing.AskDoneUnmoved: "done-unmoved", briefing.AskEnding: "ending", briefing.AskPace: "pace",
	briefing.AskAccountable: "accountable", briefing.AskNoResponse: "no-response",
	briefing.AskRecommendation: "recommendation", briefing.AskEvidence: "evidence",
	briefing.AskEased: "eased", briefing.AskRevised: "revised", briefing.AskRebased: "rebased",
	briefing.AskDisputedDone: "disputed-done", briefing.AskDropped: "dropped",
	briefing.AskActionDropped: "action-dropped", briefing.AskVanished: "vanished",
}

// question puts the rule's question with the subject's own figures; the nth
// question of a rule in a group varies in its words.
func (w *writer) question(e briefing.Enquiry, nth int) string {
	facts := []any{"N", e.Count}
	switch e.Subject.Kind {
	case briefing.MeasureSubject:
		facts = append(facts, w.measureFacts(e)...)
		facts = append(facts, w.changedFacts(e)...)
	case briefing.ActionSubject:
		a := w.f.Plan.Actions[e.Subject.Index]
		facts = append(facts, "Due", w.longDue(a.Current), "From", w.longDue(a.First()), "To", w.longDue(a.OriginalDue))
	case briefing.RecommendationSubject:
		facts = append(facts, "Due", w.longDue(w.f.Recommendations[e.Subject.Index].Due))
		if e.Rule == briefing.AskDisputedDone {
			facts = append(facts, w.disputingFacts(w.f.Plan.Actions[e.Action])...)
		}
	case briefing.PlanSubject:
		c := w.f.Plan.Checks.Forecast
		facts = append(facts, "Complete", w.date(c.Complete), "LastDue", w.date(c.LastDue), "Names", w.list(w.unaccountable()...))
	}
	if e.Rule == briefing.AskEnding {
		end := w.f.Plan.Checks.Endings[e.Ending]
		facts = append(facts, "Ends", w.date(end.Ends), "Words", end.Words)
	}
	key := "ask." + enquiryKeys[e.Rule]
	if e.Rule == briefing.AskGapWidened && w.gapIsOld(e) {
		key += "-then"
	}
	return w.vary(key, nth, facts...)
}

// gapIsOld reports whether a gap is one of an earlier period than that reported.
func (w *writer) gapIsOld(e briefing.Enquiry) bool {
	f := w.measure(e.Subject.Measure)
	now, _ := f.Now()
	return f.Comparison.Gaps[e.Gap].Now.Against.End() != now.Period.End()
}

// changedFacts are what a target or a figure was in the last report, and is now.
func (w *writer) changedFacts(e briefing.Enquiry) []any {
	switch e.Rule {
	case briefing.AskEased:
		c := w.f.Since.Targets[e.Change]
		rating := ""
		if c.UnderKnown {
			rating = w.rating(c.Under)
		}
		return []any{"From", w.figure(c.Unit, c.From), "To", w.figure(c.Unit, c.To), "Rating", rating}
	case briefing.AskRevised:
		c := w.f.Since.Figures[e.Change]
		return []any{"From", w.figure(c.Unit, c.From), "To", w.figure(c.Unit, c.To), "Period", w.period(c.Period)}
	default:
		return nil
	}
}

// disputingFacts are the open action on the same as a recommendation that is
// reported done, with its latest progress.
func (w *writer) disputingFacts(a briefing.ActionFinding) []any {
	words := ""
	if len(a.Progress) > 0 {
		words = withoutStop(a.Progress[0].Text)
	}
	return []any{"Ref", a.Ref, "Words", words}
}

// unaccountable are the references of the open actions without a lead, a date or a
// measure of success.
func (w *writer) unaccountable() []string {
	return refsOf(w.f.Plan.Actions, func(a briefing.ActionFinding) bool {
		return slices.ContainsFunc(a.Checks, func(c briefing.ActionCheck) bool { return c <= briefing.NoSuccessMeasure })
	})
}

func (w *writer) measureFacts(e briefing.Enquiry) []any {
	f := w.measure(e.Subject.Measure)
	now, _ := f.Now()
	facts := []any{
		"Figure", w.figure(f.Unit, now.Value), "Target", w.targetText(f, now), "Period", w.period(now.Period),
		"Span", w.span(now.Period, max(e.Count, 1)), "Previous", w.earlier(now.Period, now.OnPrevious),
		"Own", f.SourceRAG, "Computed", w.rating(f.Computed), "Reason", f.Standing.Reason,
		"Side", w.side(f.Comparison.Neighbours), "Rank", f.Comparison.Neighbours.Rank, "Of", f.Comparison.Neighbours.Count + 1,
	}
	if e.Gap < len(f.Comparison.Gaps) {
		facts = append(facts, w.gapFacts(f, f.Comparison.Gaps[e.Gap])...)
	}
	if e.Composition < len(f.Compositions) && e.Part < len(f.Compositions[e.Composition].Shares) {
		c := f.Compositions[e.Composition]
		facts = append(facts, "Part", c.Shares[e.Part].Name, "Change", w.changed(f.Unit, c.Total),
			"PartChange", w.changed(f.Unit, briefing.Change{Difference: c.Shares[e.Part].Contribution, Decimals: c.Total.Decimals}))
	}
	return facts
}

func (w *writer) gapFacts(f briefing.IndicatorFinding, g briefing.Gap) []any {
	name := g.Name
	switch {
	case g.Mean:
		name = w.say("gap.mean")
	case g.Kind == briefing.NeighbourAverage:
		name = lowerFirst(name) // "Statistical neighbours" is no name
	}
	return []any{"Other", name, "Gap", w.amount(f.Unit, g.Now.Difference, g.Now.Decimals),
		"GapThen", w.amount(f.Unit, g.Then.Difference, g.Then.Decimals), "Years", g.Years, "Meets", w.period(g.Convergence.Meets), "Until", w.period(g.Now.Against)}
}

// changed prints a change with its sign in the unit's own terms.
func (l *language) changed(u briefing.Unit, c briefing.Change) string {
	sign := ""
	switch {
	case c.Difference > 0:
		sign = "+"
	case c.Difference < 0:
		sign = "−"
	}
	return sign + l.amount(u, c.Difference, c.Decimals)
}
