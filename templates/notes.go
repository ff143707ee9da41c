package templates

import (
	"strconv"

	"scrutiny/briefing"
)

// notes writes what a reader needs to check the paper: the rules used, what
// the data cannot bear, and which files the figures come from.
func notes(w *writer) {
	w.add(briefing.PageBreak{})
	w.heading(1, "Notes on the data", "notes")
	w.heading(2, "How to read the figures", "")
	w.add(briefing.Definitions{Items: terms(w.f)})
	w.contradictions()
	w.doubts()
	w.sources()
}

// terms define the words of the paper that have a rule behind them.
func terms(f briefing.Findings) []briefing.Definition {
	define := func(term, text string) briefing.Definition {
		return briefing.Definition{Term: term, Text: [][]briefing.Phrase{briefing.Plain(text)}}
	}
	items := []briefing.Definition{}
	if len(f.Themes) > 0 {
		items = append(items,
			define("Rating", "On target means that the figure meets its target. Within tolerance means that it misses the target by no more than "+
				toleranceWords(f.Brief.Tolerance)+", unless the indicator has a tolerance of its own. Off target means that it misses by more."),
			define("Better and worse", "Whether a change is better or worse depends on whether a high or a low figure is wanted for that indicator. "+
				"A change compares two figures only; it does not by itself show a trend."),
			define("Changes", "A percentage changes in percentage points, called points in narrow columns. "+
				"Changes are worked out from unrounded figures, so that they can differ in the last digit from the printed ones."),
			define("Markers", explain(briefing.Confidential|briefing.NotAvailable|briefing.NotApplicable|briefing.Provisional|briefing.Revised)),
		)
	}
	if len(f.Plan.Actions) > 0 {
		items = append(items, define("Status of actions", "Complete is blue, on track green, at risk amber, overdue or off track red, not started grey. "+
			"An action is overdue when it is not complete and the date that holds now is before "+f.AsAt.String()+", whatever its rating in the workbook."))
	}
	return items
}

func toleranceWords(t briefing.Tolerance) string {
	switch {
	case !t.Stated:
		return "its tolerance, where one is stated"
	case t.Relative:
		return trim(t.Amount) + "% of the target"
	case t.Amount == 1:
		return "1 percentage point or unit"
	default:
		return trim(t.Amount) + " percentage points or units"
	}
}

func trim(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// contradictions lists where the workbook and the arithmetic disagree.
func (w *writer) contradictions() {
	var items [][]briefing.Phrase
	for _, f := range allIndicators(w.f) {
		if f.Contradicted {
			items = append(items, briefing.Plain(f.Name+": "+contradictionSentence(f)))
		}
	}
	for _, a := range w.f.Plan.Actions {
		if a.Contradiction != "" {
			items = append(items, briefing.Plain("Action "+a.Ref+": "+sentence(a.Contradiction)))
		}
	}
	if len(items) == 0 {
		return
	}
	w.heading(2, "Where the workbooks and the arithmetic disagree", "")
	w.bullets(items...)
}

func (w *writer) doubts() {
	if len(w.f.Doubts) == 0 {
		return
	}
	w.heading(2, "What the data cannot tell", "")
	var items [][]briefing.Phrase
	for _, d := range w.f.Doubts {
		items = append(items, briefing.Plain(sentence(capital(d.Summary))))
	}
	w.bullets(items...)
}

// sources names the files, so that a figure can be found and checked.
func (w *writer) sources() {
	w.heading(2, "Where the figures come from", "")
	w.para(w.f.Brief.Attribution)
	var rows []briefing.Row
	for _, s := range w.f.Sources {
		for _, sheet := range s.Sheets {
			taken := count(sheet.Rows, "row") + " of " + sheet.Kind.String()
			if sheet.Rows == 0 {
				taken = "Not used"
			}
			rows = append(rows, briefing.Row{Cells: []briefing.Cell{
				briefing.TextCell(s.File), briefing.TextCell(sheet.Name), briefing.TextCell(capital(taken)),
			}})
		}
	}
	w.add(briefing.Table{
		Caption: "Workbooks and sheets",
		Columns: []briefing.Column{{Header: "Workbook"}, {Header: "Sheet"}, {Header: "What was taken"}},
		Rows:    rows, Small: true,
	})
	for _, s := range w.f.Sources {
		w.styled(briefing.SmallPrint, "SHA-256 of "+s.File+": "+s.SHA256)
	}
}
