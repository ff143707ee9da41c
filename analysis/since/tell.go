package since

import (
	"fmt"

	"scrutiny/briefing"
)

// Tell lists all changes for the author, each at its cell. A Warning is one
// that a panel would object to if it found it out by itself: figures revised or
// taken out without a word, easier targets, another direction or unit,
// indicators, actions and open recommendations that are gone, original due
// dates overwritten, and progress that nothing shows. So is a figure that only
// one of the two reports withholds: the public has both. The others are Notes.
func Tell(f briefing.SinceFinding) briefing.Diagnostics {
	var t briefing.Diagnostics
	for _, c := range f.Figures {
		tellFigure(&t, c)
	}
	for _, c := range f.Targets {
		tellTarget(&t, c)
	}
	for _, c := range f.Definitions {
		tellDefinition(&t, c)
	}
	for _, c := range f.Indicators {
		tellIndicator(&t, c)
	}
	for _, c := range f.Actions {
		tellAction(&t, c)
	}
	for _, c := range f.Recommendations {
		tellRecommendation(&t, c)
	}
	return t
}

// warnIf is a Warning for what is to be settled, a Note for the rest.
func warnIf(serious bool) briefing.Severity {
	if serious {
		return briefing.Warning
	}
	return briefing.Note
}

func tellFigure(t *briefing.Diagnostics, c briefing.FigureChange) {
	what := c.Indicator.Name
	if c.Row != "" {
		what += ", " + c.Row
	}
	what += ", " + c.Period.String()
	from, to, at := c.Unit.Format(c.From), c.Unit.Format(c.To), c.Source
	if at == (briefing.Pos{}) {
		at = c.Was
	}
	switch c.Kind {
	case briefing.FigureRevised:
		silent := c.Silent() && !c.Benchmark
		hint := ""
		if silent {
			hint = "mark it [r], and say why it was revised"
		}
		if !c.From.Known {
			from = "a figure that is not repeated here, because one that is suppressed could be worked out"
		}
		t.Add(warnIf(silent), at, hint, "%s: revised since the last report, from %s to %s", what, from, to)
	case briefing.FigureSupplied:
		if c.From.Marks.Has(briefing.Confidential) {
			t.Add(briefing.Warning, at, "the last report is public: make sure that the two together give away nothing that either withholds",
				"%s: suppressed in the last report, and published now", what)
			return
		}
		t.Add(briefing.Note, at, "", "%s: %s, which the last report did not have", what, to)
	case briefing.FigureRemoved:
		t.Add(warnIf(!c.Benchmark), at, "give the figure, or say why it was taken out",
			"%s: the last report had a figure, and there is none now", what)
	case briefing.FigureSuppressed:
		t.Add(briefing.Warning, at, "the last report is public: ask the information governance lead whether it should stay so",
			"%s: published in the last report, and suppressed now", what)
	}
}

func tellTarget(t *briefing.Diagnostics, c briefing.TargetChange) {
	what := c.Indicator.Name
	switch {
	case c.First.IsZero():
	case c.First == c.Last:
		what += ", " + c.First.String()
	default:
		what += ", " + c.First.String() + " to " + c.Last.String()
	}
	switch {
	case !c.From.Known:
		t.Add(briefing.Note, c.Source, "", "%s: a target of %s, where the last report had none", what, c.Unit.Format(c.To))
	case !c.To.Known:
		t.Add(briefing.Warning, c.Source, "say why it was taken away", "%s: no target, where the last report had %s", what, c.Unit.Format(c.From))
	case c.Easier:
		t.Add(warnIf(c.Reported), c.Source, "say who agreed it, and when", "%s: the target moved from %s to %s, which is easier to meet",
			what, c.Unit.Format(c.From), c.Unit.Format(c.To))
	default:
		t.Add(briefing.Note, c.Source, "", "%s: the target moved from %s to %s", what, c.Unit.Format(c.From), c.Unit.Format(c.To))
	}
}

func tellDefinition(t *briefing.Diagnostics, c briefing.DefinitionChange) {
	serious := c.Aspect == briefing.AspectPolarity || c.Aspect == briefing.AspectUnit || c.Aspect == briefing.AspectCumulative
	hint := ""
	if serious || c.Aspect == briefing.AspectDefinition {
		hint = "say so in the paper; figures that cannot be compared with earlier ones are marked [b]"
	}
	t.Add(warnIf(serious), c.Source, hint, "%s: its %s changed since the last report, from %s to %s",
		c.Indicator.Name, c.Aspect, orNone(c.From), orNone(c.To))
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return fmt.Sprintf("%q", s)
}

func tellIndicator(t *briefing.Diagnostics, c briefing.IndicatorChange) {
	switch c.Presence {
	case briefing.Added:
		t.Add(briefing.Note, c.Source, "", "%s: new since the last report", c.Indicator.Name)
	case briefing.Renamed:
		t.Add(briefing.Note, c.Source, "", "%s: called %q in the last report", c.Indicator.Name, c.Was.Name)
	case briefing.Dropped:
		off := ""
		if c.MissedTarget {
			off = ", where it missed its target,"
		}
		t.Add(briefing.Warning, c.Source, "say in the paper why it is no longer reported, or report it",
			"%s: in the last report%s and not in this one", c.Indicator.Name, off)
	}
}

func tellAction(t *briefing.Diagnostics, c briefing.ActionChange) {
	what := "action " + c.Ref
	if c.Ref == "" {
		what = "the action " + fmt.Sprintf("%q", c.Text)
	}
	switch c.Kind {
	case briefing.ActionDropped:
		t.Add(briefing.Warning, c.Source, "keep it in the plan as cancelled, with the reason", "%s: in the last report and not in this one", what)
	case briefing.ActionRebased:
		t.Add(briefing.Warning, c.Source, "put the original date back, and the new one into the column for revised dates",
			"%s: its original due date was %s in the last report and is %s now", what, c.From, orWords(c.To))
	case briefing.ActionUnevidenced:
		t.Add(briefing.Warning, c.Source, "give evidence, or a note on what was done",
			"%s: better than in the last report (%s), and nothing shows why", what, improvement(c))
	case briefing.ActionReworded:
		t.Add(briefing.Note, c.Source, "", "%s: read %q in the last report", what, c.WasText)
	case briefing.ActionSlipped, briefing.ActionBrought:
		t.Add(briefing.Note, c.Source, "", "%s: %s since the last report, from %s to %s", what, c.Kind, c.From, orWords(c.To))
	default:
		t.Add(briefing.Note, c.Source, "", "%s: %s since the last report", what, c.Kind)
	}
}

func orWords(d briefing.Due) string {
	if s := d.String(); s != "" {
		return s
	}
	return "not given"
}

// improvement says what improved: "in progress to complete", "amber to green".
func improvement(c briefing.ActionChange) string {
	if better(statusRank[c.ToStatus], statusRank[c.FromStatus]) {
		return c.FromStatus.String() + " to " + c.ToStatus.String()
	}
	return c.FromBRAG.String() + " to " + c.ToBRAG.String()
}

func tellRecommendation(t *briefing.Diagnostics, c briefing.RecommendationChange) {
	what := "recommendation " + c.Ref
	if c.Ref == "" {
		what = "the recommendation " + fmt.Sprintf("%q", c.Text)
	}
	switch c.Kind {
	case briefing.RecommendationVanished:
		t.Add(warnIf(c.FromState.Open()), c.Source, "carry it forward until it is answered with evidence",
			"%s: %s in the last report, and no longer listed", what, c.FromState)
	case briefing.RecommendationReworded:
		t.Add(briefing.Warning, c.Source, "print it as the panel resolved it", "%s: read %q in the last report", what, c.WasText)
	case briefing.RecommendationMoved:
		t.Add(briefing.Note, c.Source, "", "%s: due on %s in the last report and on %s now", what, c.From, orWords(c.To))
	default:
		t.Add(briefing.Note, c.Source, "", "%s: %s since the last report", what, c.Kind)
	}
}
