package ingest

import (
	"strconv"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// rebase is what a cell says of where new limits start, until the periods of
// the indicator are known.
type rebase struct {
	stamp wording.Stamp
	text  string
	at    briefing.Pos
}

// controlFields are the columns that settle an indicator's control chart.
var controlFields = [...]field{improveField, rebaseField, limitsField, screenField}

// controlled reports whether a table has settings of control charts.
func (t *table) controlled() bool {
	for _, f := range controlFields {
		if t.find(f) != nil {
			return true
		}
	}
	return false
}

// control reads how the indicator's control chart is to be worked out. What an
// earlier row has settled stays: a table with a row a figure repeats it.
func (r *tableReader) control(d *draft, i int) {
	c := &d.Control
	if text := r.word(i, improveField); text != "" && c.Improvement == briefing.ImprovementUnstated {
		p, known := wording.ReadPolarity(text)
		if !known {
			r.warn(r.place(i, improveField), `write "increase", "decrease" or "neutral"`, "unknown direction of improvement %q", shorten(text))
		}
		c.Improvement = improvements[p]
	}
	if len(d.rebase) == 0 {
		d.rebase = r.rebases(i)
	}
	if text := r.word(i, limitsField); text != "" && c.LimitsFirst == 0 {
		c.LimitsFirst = r.limitsFirst(i, text)
	}
	if text := r.word(i, screenField); text != "" && c.Screen == briefing.NotSaid {
		c.Screen = r.yesNo(i, screenField, text)
	}
}

// countsPeople reads whether the figures count people. One "No" among the rows of an
// indicator does not outweigh a "Yes": a figure too many is published for ever.
func (r *tableReader) countsPeople(d *draft, i int) {
	if text := r.word(i, peopleField); text != "" && d.People != briefing.Yes {
		if said := r.yesNo(i, peopleField, text); said != briefing.NotSaid {
			d.People = said
		}
	}
}

// yesNo reads a cell that answers a question.
func (r *tableReader) yesNo(i int, f field, text string) briefing.Choice {
	said := choice(text)
	if said == briefing.NotSaid && !wording.NoTarget(text) {
		r.warn(r.place(i, f), `write "Yes" or "No"`, "want yes or no, got %q", shorten(text))
	}
	return said
}

var improvements = map[briefing.Polarity]briefing.Improvement{
	briefing.HigherIsBetter: briefing.Increase, briefing.LowerIsBetter: briefing.Decrease,
	briefing.InformationOnly: briefing.Neutral, briefing.InRange: briefing.Neutral,
}

// limitsFirst reads "12", "12 points" or "first 12"; 0 for what says none.
func (r *tableReader) limitsFirst(i int, text string) int {
	for _, word := range strings.Fields(text) {
		if n, err := strconv.Atoi(word); err == nil && n >= 0 {
			return n
		}
	}
	if !wording.NoTarget(text) {
		r.warn(r.place(i, limitsField), "write the number of points, such as 12, or leave it empty", "want a number of points, got %q", shorten(text))
	}
	return 0
}

// choice reads yes or no.
func choice(text string) briefing.Choice {
	switch wording.Key(text) {
	case "yes", "y", "true", "1", "on", "screen":
		return briefing.Yes
	case "no", "n", "false", "0", "off":
		return briefing.No
	}
	return briefing.NotSaid
}

// rebases are the days and periods that the row's cell names: "2017-04-01;
// Q1 2024/25", a date, a year.
func (r *tableReader) rebases(i int) []rebase {
	c := r.find(rebaseField)
	if c == nil {
		return nil
	}
	cell, at := r.At(i, c.col), r.Pos(i, c.col)
	if cell.Kind == grid.Date {
		if day := cell.Day(); !wording.IsNoDate(day) {
			return []rebase{{wording.Stamp{Day: day}, day.String(), at}}
		}
		return nil
	}
	text := said(cell)
	list, wrong := readRebases(text, ";\n", at)
	if wrong != "" {
		if byComma, bad := readRebases(text, ";\n,", at); bad == "" {
			return byComma
		}
	}
	if wrong != "" && !wording.NoTarget(text) {
		r.warn(at, "write dates or periods with ; between them: 2017-04-01; Q1 2024/25", "want where new limits start, got %q", shorten(wrong))
	}
	return list
}

// readRebases reads the pieces of a cell, and gives the first that is neither a
// day nor a period.
func readRebases(text, between string, at briefing.Pos) (list []rebase, wrong string) {
	pieces := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(between, r) })
	for _, piece := range pieces {
		piece = strings.TrimSpace(piece)
		if piece == "" {
			continue
		}
		stamp, rest := wording.ReadStamp(piece)
		switch {
		case !stamp.IsZero() && rest == "" && stamp.Whole():
			list = append(list, rebase{stamp, piece, at})
		case wrong == "":
			wrong = piece
		}
	}
	return list, wrong
}

// settleRebases finds the days from which limits start anew. A period that may
// be read in two ways is the one that the indicator has a figure for.
func (r *tableReader) settleRebases(d *draft) {
	for _, from := range d.rebase {
		if day, found := r.rebaseDay(d, from.stamp); found {
			d.Control.RebaseFrom = append(d.Control.RebaseFrom, day)
			continue
		}
		r.warn(from.at, "write the first day of the new limits, such as 2017-04-01", "it cannot be told from which period %q starts new limits", from.text)
	}
}

func (r *tableReader) rebaseDay(d *draft, s wording.Stamp) (briefing.Date, bool) {
	if !s.Day.IsZero() {
		return s.Day, true
	}
	settled := wording.Settle([]wording.Stamp{s}, r.known)[0]
	choices := settled.Choices
	if !settled.Period.IsZero() {
		choices = []briefing.Period{settled.Period}
	}
	for _, p := range choices {
		for _, own := range d.Points {
			if own.Period == p {
				return p.Start(), true
			}
		}
	}
	return settled.Period.Start(), !settled.Period.IsZero() && !r.otherYears(d, settled.Period)
}

// otherYears reports whether a period is a year and the indicator's figures are
// for years that begin on another day.
func (r *tableReader) otherYears(d *draft, p briefing.Period) bool {
	if p.Span != briefing.Year || len(d.Points) == 0 {
		return false
	}
	own := d.Points[0].Period
	return own.Span == briefing.Year && own.Start().Month != p.Start().Month
}
