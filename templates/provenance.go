package templates

import (
	"strings"

	"scrutiny/briefing"
)

// sources names the files, what was taken from each sheet and what was left
// out, so that a figure can be found and checked.
func (w *writer) sources() {
	w.heading(2, w.say("notes.sources"), "")
	w.para(w.f.Brief.Attribution)
	var rows []briefing.Row
	for _, s := range w.f.Sources {
		for _, sheet := range s.Sheets {
			rows = append(rows, textRow(s.File, sheet.Name, w.taken(sheet), w.leftOut(sheet)))
		}
		if s.HiddenSheets > 0 {
			rows = append(rows, textRow(s.File, w.capital(w.count(s.HiddenSheets, "sheet")), w.say("notes.not-used"), w.say("notes.unread.hidden")))
		}
	}
	w.add(briefing.Table{
		Caption: w.say("notes.sources.caption"),
		Columns: []briefing.Column{
			{Header: w.say("notes.workbook")}, {Header: w.say("notes.sheet")}, {Header: w.say("notes.taken")}, {Header: w.say("notes.left-out")},
		},
		Rows: rows, Small: true,
	})
	if !w.has("making") {
		w.heading(2, w.say("notes.made"), "")
		w.made()
		w.fingerprints()
	}
}

// making writes how the paper was made, which nobody reads but who checks it: the
// built-in templates put it last. Without this section the notes end with it.
func making(w *writer) {
	w.heading(1, w.say("notes.made"), "making")
	w.made()
	w.fingerprints()
}

func textRow(cells ...string) briefing.Row {
	var r briefing.Row
	for _, text := range cells {
		r.Cells = append(r.Cells, briefing.TextCell(text))
	}
	return r
}

// taken says how many rows of what a sheet gave.
func (l *language) taken(s briefing.SourceSheet) string {
	key := map[briefing.SheetKind]string{
		briefing.IndicatorSheet: "indicators", briefing.PlanSheet: "actions", briefing.RecommendationSheet: "recommendations",
	}[s.Kind]
	if key == "" || s.Rows == 0 {
		return l.say("notes.not-used")
	}
	return l.capital(l.say("notes.taken."+key, "N", s.Rows))
}

var unreadKeys = map[string]string{
	briefing.LeftOutSheet: "left-out", briefing.EmptySheet: "empty", briefing.HiddenSheet: "hidden",
	briefing.HeaderlessRow: "no-table", briefing.NoHeaderFound: "no-table", briefing.NoTableInSheet: "no-table",
}

var skippedKeys = map[briefing.SkipReason]string{
	briefing.HiddenRows: "hidden-rows", briefing.HiddenColumns: "hidden-columns", briefing.StruckOut: "struck-out",
	briefing.NamesNothing: "names-nothing", briefing.NamesNoPeriod: "names-no-period", briefing.OnlyANote: "only-a-note",
}

// leftOut says why nothing was taken from a sheet, or from which of its rows
// and columns, and why: "2 rows hidden (7 to 8)".
func (l *language) leftOut(s briefing.SourceSheet) string {
	var parts []string
	if key := unreadKeys[s.Ignored]; key != "" {
		parts = append(parts, l.say("notes.unread."+key))
	}
	for _, k := range s.Skipped {
		parts = append(parts, l.capital(l.say("notes.skipped."+skippedKeys[k.Why], "N", k.Count, "Where", l.where(k))))
	}
	if len(parts) == 0 {
		return l.say("notes.nothing")
	}
	return strings.Join(parts, "; ")
}

// mostStretches is how many runs of rows are named; the others are counted.
const mostStretches = 6

// where names rows or columns: "4, 7 to 9".
func (l *language) where(k briefing.Skipped) string {
	var parts []string
	for i, s := range k.Stretches {
		if i == mostStretches {
			parts = append(parts, l.say("notes.stretch.more"))
			break
		}
		if s.From == s.To {
			parts = append(parts, s.From)
		} else {
			parts = append(parts, l.say("notes.stretch", "From", s.From, "To", s.To))
		}
	}
	return strings.Join(parts, ", ")
}

// made lists the choices that shaped the paper.
func (w *writer) made() {
	m := briefing.MakingOf(w.f)
	var rows []briefing.Row
	add := func(key, text string) {
		if text != "" {
			rows = append(rows, textRow(w.say("notes.made."+key), text))
		}
	}
	add("program", m.Program)
	add("template", w.chosenFile(m.Template))
	add("front-sheet", w.chosenFile(m.FrontSheet))
	add("classification", orSay(m.Classification, w.say("notes.made.open")))
	if len(w.f.Themes) > 0 {
		add("tolerance", w.madeTolerance(m.Tolerance))
		add("small", w.madeSmall(m))
		add("charts", w.madeCharts(m))
		add("attention", w.madeAttention(m))
	}
	add("checks", w.madeChecks(m))
	add("last", w.madeLast())
	w.add(briefing.Table{
		Caption: w.say("notes.made.caption"),
		Columns: []briefing.Column{{Header: w.say("notes.made.what")}, {Header: w.say("notes.made.choice"), Weight: 3}},
		Rows:    rows, Small: true,
	})
}

func orSay(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// chosenFile names a built-in template, or a file of the council's own.
func (l *language) chosenFile(name string) string {
	if strings.Contains(name, ".") {
		return l.say("notes.made.own", "Name", name)
	}
	return l.say("notes.made.built-in", "Name", name)
}

// madeTolerance says how far a figure may miss its target and be within tolerance.
func (l *language) madeTolerance(t briefing.Tolerance) string {
	switch {
	case !t.Stated:
		return l.say("notes.made.none")
	case t.Relative:
		return capital(l.say("rule.relative", "Amount", plainNumber(t.Amount)))
	case t.Amount == 1:
		return capital(l.say("notes.tolerance.one"))
	}
	return capital(l.say("notes.tolerance.many", "N", plainNumber(t.Amount)))
}

// madeSmall says which profile of disclosure control the paper has.
func (l *language) madeSmall(m briefing.Making) string {
	if m.Threshold == 0 {
		return l.say("notes.made.small.off")
	}
	complement, notPeople := "", ""
	if m.Complement {
		complement = l.say("notes.made.small.complement", "To", m.Threshold)
	}
	if m.NotPeople > 0 {
		notPeople = l.say("notes.made.small.not-people", "N", m.NotPeople)
	}
	return join(l.say("notes.made.small.text", "Profile", m.Profile, "From", m.Least, "To", m.Threshold, "Base", m.Base), complement, notPeople)
}

func (l *language) madeCharts(m briefing.Making) string {
	own := ""
	if m.OwnControls > 0 {
		own = l.say("notes.made.charts.own", "N", m.OwnControls)
	}
	return join(l.say("notes.made.charts."+m.Rules.String(), "N", m.InARow), own)
}

func (l *language) madeAttention(m briefing.Making) string {
	if m.UsualAttention {
		return l.say("notes.made.attention.usual")
	}
	return l.say("notes.made.attention.changed", "N", len(m.Weights), "Run", m.Run, "Entries", m.Entries)
}

// madeChecks names the checks of which the levels were changed, by the words of
// briefing.yaml; empty when none was.
func (l *language) madeChecks(m briefing.Making) string {
	var changed []string
	for _, c := range m.Checks {
		changed = append(changed, c.Check.String()+": "+c.Level.String())
	}
	return strings.Join(changed, ", ")
}

// madeLast names what the panel was given last, with the period it reported.
func (w *writer) madeLast() string {
	s := w.f.Since
	if !s.Known {
		return w.say("notes.made.none")
	}
	if s.Period.IsZero() {
		return w.say("notes.made.last.named")
	}
	return w.say("notes.made.last.period", "Period", w.period(s.Period))
}

// fingerprints lists every file with the SHA-256 of its bytes, by which anybody
// can tell whether it is the one that the paper was made from. Assistive
// technology says only how each begins: nobody listens to 64 signs.
func (w *writer) fingerprints() {
	var rows []briefing.Row
	add := func(file string, s briefing.Source) {
		said := briefing.Phrase{Text: s.SHA256, Expansion: w.say("notes.sha.spoken", "Start", s.SHA256[:min(8, len(s.SHA256))])}
		switch {
		case s.SHA256 == "" && !s.PlainText():
			return
		case s.SHA256 == "":
			said = briefing.Phrase{Text: w.say("notes.sha.withheld")}
		}
		rows = append(rows, briefing.Row{Cells: []briefing.Cell{briefing.TextCell(file), {Lines: [][]briefing.Phrase{{said}}}}})
	}
	for _, s := range w.f.Sources {
		add(s.File, s)
	}
	for _, s := range w.f.Since.Sources {
		add(w.say("notes.sha.last", "File", s.File), s)
	}
	if len(rows) == 0 {
		return
	}
	w.add(briefing.Table{
		Caption: w.say("notes.sha.caption"), Note: w.say("notes.sha.why"),
		Columns: []briefing.Column{{Header: w.say("notes.sha.file")}, {Header: w.say("notes.sha.sum"), Weight: 2.6}},
		Rows:    rows, Small: true,
	})
}
