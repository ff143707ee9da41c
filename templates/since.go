package templates

import "scrutiny/briefing"

// mostChanges is how many changes of one kind are listed; the author gets all
// of them as messages.
const mostChanges = 12

// since writes what is not as the last report said: figures revised, targets
// moved, indicators and actions that came or went.
func since(w *writer) {
	s := w.f.Since
	if !s.Known {
		return
	}
	w.add(briefing.PageBreak{})
	w.heading(1, w.say("since.heading"), "since")
	w.para(w.say("since.lead", "Period", orText(w.period(s.Period), w.date(s.AsAt))))
	if s.Empty() {
		w.para(w.say("since.nothing"))
		return
	}
	w.changes("since.figures", each(s.Figures, w.figureChange))
	w.changes("since.targets", each(s.Targets, w.targetChange))
	w.changes("since.definitions", each(s.Definitions, w.definitionChange))
	w.changes("since.indicators", each(s.Indicators, w.indicatorChange))
	w.changes("since.actions", each(s.Actions, w.actionChange))
	w.changes("since.recommendations", each(s.Recommendations, w.askedChange))
}

// each does the same to all of a list.
func each[T, R any](all []T, do func(T) R) []R {
	var done []R
	for _, x := range all {
		done = append(done, do(x))
	}
	return done
}

// changes lists changes under a heading; the longest lists are cut, and say so.
func (w *writer) changes(heading string, said []string) {
	if len(said) == 0 {
		return
	}
	w.heading(2, w.say(heading), "")
	shown := said[:min(len(said), mostChanges)]
	w.bullets(plainItems(shown))
	if more := len(said) - len(shown); more > 0 {
		w.para(w.say("since.more", "N", more))
	}
}

func (w *writer) figureChange(c briefing.FigureChange) string {
	name := c.Indicator.Name
	if c.Row != "" {
		name = w.say("since.row", "Name", name, "Row", c.Row)
	}
	key := "since.figure." + c.Kind.String()
	if c.Silent() {
		key = "since.figure.silent"
	}
	return w.say(key, "Name", name, "Period", w.period(c.Period), "From", w.figure(c.Unit, c.From), "To", w.figure(c.Unit, c.To))
}

func (w *writer) targetChange(c briefing.TargetChange) string {
	way := "moved"
	switch {
	case c.Easier:
		way = "easier"
	case c.Harder:
		way = "harder"
	}
	return w.say("since.target."+way, "Name", c.Indicator.Name, "From", w.figure(c.Unit, c.From), "To", w.figure(c.Unit, c.To))
}

func (w *writer) definitionChange(c briefing.DefinitionChange) string {
	key := "since.definition"
	switch {
	case c.From == "":
		key = "since.definition.added"
	case c.To == "":
		key = "since.definition.taken"
	}
	return w.say(key, "Name", c.Indicator.Name, "Aspect", w.say("aspect."+aspectKeys[c.Aspect]), "From", c.From, "To", c.To)
}

var aspectKeys = [...]string{
	briefing.AspectReference: "reference", briefing.AspectDefinition: "definition", briefing.AspectPolarity: "polarity",
	briefing.AspectUnit: "unit", briefing.AspectCumulative: "cumulative", briefing.AspectTolerance: "tolerance",
	briefing.AspectRange: "range", briefing.AspectBreakdown: "breakdown",
}

func (w *writer) indicatorChange(c briefing.IndicatorChange) string {
	key := "since.indicator." + c.Presence.String()
	if c.MissedTarget {
		key += ".missed"
	}
	return w.say(key, "Name", c.Indicator.Name, "Was", c.Was.Name)
}

var actionChangeKeys = [...]string{
	briefing.ActionAdded: "added", briefing.ActionDropped: "dropped", briefing.ActionReworded: "reworded",
	briefing.ActionRebased: "rebased", briefing.ActionSlipped: "slipped", briefing.ActionBrought: "brought",
	briefing.ActionCompleted: "completed", briefing.ActionReopened: "reopened", briefing.ActionOverdue: "overdue",
	briefing.ActionUnevidenced: "unevidenced", briefing.ActionLowered: "lowered",
}

func (w *writer) actionChange(c briefing.ActionChange) string {
	return w.say("since.action."+actionChangeKeys[c.Kind], "Ref", c.Ref, "Text", c.Text, "Was", c.WasText,
		"From", w.due(c.From), "To", w.due(c.To))
}

var askedChangeKeys = [...]string{
	briefing.RecommendationAdded: "added", briefing.RecommendationVanished: "vanished",
	briefing.RecommendationReworded: "reworded", briefing.RecommendationMoved: "moved",
	briefing.RecommendationClosed: "closed", briefing.RecommendationReopened: "reopened",
	briefing.RecommendationUnevidenced: "unevidenced",
}

func (w *writer) askedChange(c briefing.RecommendationChange) string {
	return w.say("since.asked."+askedChangeKeys[c.Kind], "Ref", c.Ref, "Text", c.Text, "Was", c.WasText,
		"From", w.due(c.From), "To", w.due(c.To), "State", w.state(c.FromState))
}
