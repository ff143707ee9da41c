package templates

import "scrutiny/briefing"

// indicators writes a section for each indicator: what it shows in words, a
// chart under its finding, the last figures, its breakdown and comparators,
// and the officers' commentary.
func indicators(w *writer) {
	for i, t := range w.f.Themes {
		if i == 0 {
			w.add(briefing.PageBreak{})
			w.heading(1, "Indicators in detail", "indicators")
		}
		w.heading(2, t.Name, "")
		for _, f := range t.Indicators {
			w.indicator(f)
		}
	}
}

func (w *writer) indicator(f briefing.IndicatorFinding) {
	w.heading(3, f.Name, indicatorID(f))
	w.para(plainFinding(f), ratingSentence(f), contradictionSentence(f))
	w.para(definitionSentence(f))
	if chart, ok := lineFigure(f, w.f); ok {
		w.add(chart)
	}
	if table, ok := historyTable(f); ok {
		w.add(table)
	}
	w.breakdown(f)
	w.comparison(f)
	w.commentary(f)
}

// ratingSentence prints the rule that gave the rating.
func ratingSentence(f briefing.IndicatorFinding) string {
	if f.RatingWhy == "" || f.Rating == briefing.RatedSuspended {
		return ""
	}
	return sentence(capital(f.RatingWhy))
}

// contradictionSentence says where the workbook's own rating is shown although
// the arithmetic gives another.
func contradictionSentence(f briefing.IndicatorFinding) string {
	if !f.Contradicted {
		return ""
	}
	return "The workbook rates this " + quoted(f.SourceRAG) + "; by its target and tolerance it would be " + f.Computed.String() + "."
}

func quoted(s string) string { return "“" + s + "”" }

// definitionSentence says what is counted and which way is good.
func definitionSentence(f briefing.IndicatorFinding) string {
	polarity := ""
	switch f.Polarity {
	case briefing.HigherIsBetter:
		polarity = "A higher figure is better."
	case briefing.LowerIsBetter:
		polarity = "A lower figure is better."
	case briefing.InRange:
		polarity = "The figure should stay within its range."
	case briefing.InformationOnly:
		polarity = "It is shown for information: neither high nor low is good or bad in itself."
	}
	cumulative := ""
	if f.Cumulative {
		cumulative = "Figures count from the start of each April and begin again the next."
	}
	return join(sentence(f.Definition), polarity, cumulative)
}

// commentary prints what the officers say, as theirs.
func (w *writer) commentary(f briefing.IndicatorFinding) {
	if f.Comment == "" {
		return
	}
	label := "Commentary"
	if f.Owner != "" {
		label += " (" + f.Owner + ")"
	}
	w.add(briefing.Paragraph{Phrases: []briefing.Phrase{{Text: label + ": ", Bold: true}, {Text: f.Comment}}})
}
