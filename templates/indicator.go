package templates

import (
	"slices"

	"scrutiny/briefing"
)

// allInDetail writes a section for each indicator, by theme.
func allInDetail(w *writer) {
	w.inDetail("indicators.heading", "", func(briefing.IndicatorFinding) bool { return true })
}

// exceptions writes a section for each indicator that calls for a look.
func exceptions(w *writer) {
	w.inDetail("exceptions.heading", "exceptions.lead", exceptional)
}

// otherIndicators writes a section for each indicator that is no exception.
func otherIndicators(w *writer) {
	heading := "others.heading"
	if !slices.ContainsFunc(allIndicators(w.f), exceptional) {
		heading = "indicators.heading"
	}
	w.inDetail(heading, "", func(f briefing.IndicatorFinding) bool { return !exceptional(f) })
}

// exceptional reports whether an indicator calls for a look: it is off target,
// its own rating is contradicted, or its latest figure is a concern beyond the
// usual variation.
func exceptional(f briefing.IndicatorFinding) bool {
	return f.Rating == briefing.OffTarget || f.Contradicted ||
		(f.Signal.Tells(f.Latest) && f.Signal.Variation == briefing.SpecialConcern && f.Rating != briefing.OnTarget)
}

// detailed reports whether the paper has a section for the indicator.
func (w *writer) detailed(f briefing.IndicatorFinding) bool {
	return w.has("indicators") ||
		w.has("exceptions") && exceptional(f) ||
		w.has("other-indicators") && !exceptional(f)
}

// inDetail writes, by theme, what each indicator shows in words, a chart under
// its finding, the last figures, its breakdown and comparators, and the
// officers' commentary.
func (w *writer) inDetail(heading, lead string, include func(briefing.IndicatorFinding) bool) {
	opened := false
	for _, t := range w.f.Themes {
		found := filter(t.Indicators, include)
		if len(found) == 0 {
			continue
		}
		if !opened {
			w.heading(1, w.say(heading), heading)
			if lead != "" {
				w.para(w.say(lead))
			}
			opened = true
		}
		w.heading(2, t.Name, "")
		for _, f := range found {
			w.indicator(f)
		}
	}
}

// mostInFull is how many exceptions a paper can have before nobody reads the whole
// story of each: then they are written in brief too.
const mostInFull = 40

// indicator writes the whole story of an exception, and any other indicator in
// brief.
func (w *writer) indicator(f briefing.IndicatorFinding) {
	if !exceptional(f) || len(filter(allIndicators(w.f), exceptional)) > mostInFull {
		w.inBrief(f)
		return
	}
	w.add(briefing.Heading{Level: 3, Text: f.Name, ID: indicatorID(f), Keep: true})
	w.para(w.plainFinding(f), w.rule(f), w.contradiction(f), w.eased(f), w.outlook(f), w.oneCase(f))
	w.signal(f)
	w.styled(briefing.SmallPrint, w.definition(f))
	w.overTime(f)
	w.breakdown(f)
	w.comparison(f)
	w.commentary(f)
}

// outlook tells the year-end forecast apart from the current position: the one
// is a figure, the other an expectation.
func (l *language) outlook(f briefing.IndicatorFinding) string {
	o := f.Outlook
	if !o.Known {
		return ""
	}
	key := "outlook"
	if o.Rating.Colour() != briefing.NoBRAG {
		key = "outlook.rated"
	}
	return l.say(key, "Period", l.period(o.Period), "Figure", l.figure(f.Unit, o.Value), "Rating", l.rating(o.Rating))
}

// oneCase warns of a cohort so small that one case swings the figure.
func (l *language) oneCase(f briefing.IndicatorFinding) string {
	if !f.Precision.Known || !f.Precision.Small {
		return ""
	}
	now, _ := f.Now()
	return l.say("precision.one-case", "Amount", l.amount(f.Unit, f.Precision.OneMoves, max(now.Value.Decimals, 1)))
}

// contradiction says where the workbook's own rating is shown although the
// arithmetic gives another.
func (l *language) contradiction(f briefing.IndicatorFinding) string {
	if !f.Contradicted {
		return ""
	}
	return l.disputed(f.SourceRAG, f.Computed)
}

// disputed sets the workbook's own rating against what the figures give.
func (l *language) disputed(own string, computed briefing.Rating) string {
	if computed == briefing.NoData {
		return l.say("rule.contradicted.missing", "Own", own)
	}
	return l.say("rule.contradicted", "Own", own, "Computed", l.rating(computed))
}

// definition says what is counted and which way is good.
func (l *language) definition(f briefing.IndicatorFinding) string {
	polarity, cumulative := "", ""
	key := map[briefing.Polarity]string{
		briefing.HigherIsBetter: "higher", briefing.LowerIsBetter: "lower",
		briefing.InRange: "range", briefing.InformationOnly: "information",
	}[f.Polarity]
	if key != "" {
		polarity = l.say("definition." + key)
	}
	if f.Cumulative {
		cumulative = l.say("definition.cumulative")
	}
	return join(sentence(f.Definition), polarity, cumulative)
}

// commentary prints what the officers say, as theirs.
func (w *writer) commentary(f briefing.IndicatorFinding) {
	if f.Comment == "" {
		return
	}
	label := w.say("commentary")
	if f.Owner != "" {
		label = w.say("commentary.by", "Owner", f.Owner)
	}
	w.add(briefing.Paragraph{Phrases: []briefing.Phrase{{Text: label + " ", Bold: true, Heads: true}, {Text: f.Comment}}})
}
