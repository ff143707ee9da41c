package templates

import (
	"slices"
	"strings"

	"scrutiny/briefing"
)

// notes writes what a reader needs to check the paper: the rules used, what
// the data cannot bear, and which files the figures come from.
func notes(w *writer) {
	w.heading(1, w.say("notes.heading"), "notes")
	if terms := w.terms(); len(terms) > 0 {
		w.heading(2, w.say("notes.reading"), "")
		w.add(briefing.Definitions{Items: terms})
	}
	w.disagreements()
	w.doubts()
	w.sources()
}

// hasLimits reports whether the paper has a chart of the indicator with a band of
// its usual variation.
func (w *writer) hasLimits(f briefing.IndicatorFinding) bool {
	return w.detailed(f) && w.kindOf(f, recent(f, longest)) == controlChart
}

// terms define the words of the paper that have a rule behind them.
func (w *writer) terms() []briefing.Definition {
	var items []briefing.Definition
	if w.f.Tally.Rated() > 0 {
		items = append(items, define(w.say("notes.rating"), w.ratingTerm()))
	}
	if len(w.f.Themes) > 0 {
		items = append(items,
			define(w.say("notes.movement"), w.say("notes.movement.text")),
			define(w.say("notes.changes"), w.say("notes.changes.text")),
		)
		if slices.ContainsFunc(allIndicators(w.f), w.hasLimits) {
			items = append(items, define(w.say("notes.variation"), w.say("notes.variation.text", "N", briefing.FewestForSignal)))
		}
		if marks := allMarks(w.f); marks != 0 {
			items = append(items, define(w.say("notes.markers"), w.explain(marks)))
		}
	}
	if text := w.disclosureTerm(); text != "" {
		items = append(items, define(w.say("notes.disclosure"), text))
	}
	if len(w.f.Plan.Actions) > 0 {
		items = append(items, define(w.say("notes.status"), w.say("notes.status.text", "AsAt", w.date(w.f.AsAt))))
	}
	return items
}

// allMarks are the marks that the paper's figures bear.
func allMarks(f briefing.Findings) briefing.Marks {
	var marks briefing.Marks
	for _, i := range allIndicators(f) {
		marks |= marksOf(i.Points)
		for _, p := range i.Parts {
			marks |= marksOf(p.Points)
		}
	}
	return marks
}

// disclosureTerm says which numbers are not shown, and how many there are.
func (w *writer) disclosureTerm() string {
	d := w.f.Disclosure
	if d.Profile == "" || d.Profile == "none" || len(w.f.Themes) == 0 {
		return ""
	}
	least := 1
	if d.Zero {
		least = 0
	}
	rounded := ""
	if d.RoundedTo > 0 && d.Rounded > 0 {
		rounded = w.say("notes.disclosure.rounded", "N", d.Rounded, "To", d.RoundedTo)
	}
	return join(
		w.say("notes.disclosure.text", "From", least, "To", d.Threshold),
		w.some("notes.disclosure.small", d.Small),
		w.some("notes.disclosure.protecting", d.Protecting),
		w.some("notes.disclosure.source", d.AtSource),
		rounded,
	)
}

// ratingTerm states the rule of ratings, and each tolerance that is an indicator's
// own and by which it is rated.
func (w *writer) ratingTerm() string {
	said := []string{w.generalRule()}
	var tolerances []string
	names := map[string][]string{}
	for _, f := range allIndicators(w.f) {
		if f.Rule.Known && f.Tolerance.Stated && f.Tolerance != w.f.Brief.Tolerance {
			own := w.tolerance(f.Unit, f.Tolerance)
			if names[own] == nil {
				tolerances = append(tolerances, own)
			}
			names[own] = append(names[own], f.Name)
		}
	}
	for _, own := range tolerances {
		said = append(said, w.say("notes.rating.own", "Tolerance", own, "Parts", strings.Join(names[own], "; ")))
	}
	return join(said...)
}

func (w *writer) generalRule() string {
	t := w.f.Brief.Tolerance
	if !t.Stated {
		return w.say("notes.rating.none")
	}
	amount := w.say("notes.tolerance.many", "N", plainNumber(t.Amount))
	switch {
	case t.Relative:
		amount = w.say("rule.relative", "Amount", plainNumber(t.Amount))
	case t.Amount == 1:
		amount = w.say("notes.tolerance.one")
	}
	return w.say("notes.rating.text", "Tolerance", amount)
}

// disagreements lists where the workbook and the arithmetic differ.
func (w *writer) disagreements() {
	var items []string
	for _, d := range w.f.Doubts {
		if d.Kind.OfRating() {
			items = append(items, w.say("notes.disagree.indicator", "Name", d.Indicator, "Text", lowerFirst(w.disputed(d.Own, d.Computed))))
		}
	}
	for _, a := range w.f.Plan.Actions {
		if key := contradictionKeys[a.Contradiction]; key != "" {
			items = append(items, w.say("notes.disagree."+key, "Ref", a.Ref, "Status", w.say("action-status."+actionStatusKeys[a.Status]),
				"Colour", w.colour(a.BRAG), "Percent", plainNumber(a.PercentComplete.Number), "Due", w.date(a.Current.Date)))
		}
	}
	if len(items) > 0 {
		w.heading(2, w.say("notes.disagree"), "")
		w.bullets(plainItems(items))
	}
}

var contradictionKeys = [...]string{
	briefing.NoContradiction: "", briefing.BlueNotComplete: "blue", briefing.CompleteRatedOpen: "complete",
	briefing.CompleteByPart: "part", briefing.OverdueRatedWell: "overdue", briefing.WholeNotComplete: "whole",
}

var actionStatusKeys = [...]string{
	briefing.StatusUnstated: "unstated", briefing.NotStarted: "not-started", briefing.InProgress: "in-progress",
	briefing.Complete: "complete", briefing.Paused: "paused", briefing.Cancelled: "cancelled",
}

// doubts lists what the data cannot tell. A disputed rating is told among the
// disagreements.
func (w *writer) doubts() {
	var items []string
	for _, d := range w.f.Doubts {
		if !d.Kind.OfRating() {
			items = append(items, w.doubt(d))
		}
	}
	if len(items) > 0 {
		w.heading(2, w.say("notes.doubts"), "")
		w.bullets(plainItems(items))
	}
}

var doubtKeys = map[briefing.DoubtKind]string{
	briefing.PartsUnlikeTotal: "parts", briefing.YearToDateFell: "fell",
	briefing.ZeroUnlikely: "zero", briefing.FractionUnlike: "fraction", briefing.FigureUnlikely: "unlikely",
}

func (w *writer) doubt(d briefing.Doubt) string {
	by := ""
	if d.Dimension != "" {
		by = w.say("parts.by", "Dimension", d.Dimension)
	}
	return w.say("doubt."+doubtKeys[d.Kind], "Name", d.Indicator, "Period", w.period(d.Period), "By", by, "N", d.Count,
		"From", w.figure(d.Unit, d.From), "To", w.figure(d.Unit, d.To), "Earlier", w.period(d.Earlier))
}
