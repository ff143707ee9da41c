package ingest

import (
	"regexp"

	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// relatePeriods gives the columns "This quarter", "Last quarter" and the like
// their periods, where no column names one: the sheet's title or name then says
// which period it reports.
func (h *headerFinder) relatePeriods(t *table) {
	h.yearEndForecast(t)
	related := false
	for i := range t.columns {
		c := &t.columns[i]
		if c.field == valueField && !c.stamp.IsZero() {
			h.dropRelated(t)
			return
		}
		related = related || c.relative != unrelated
	}
	if !related {
		return
	}
	base := h.reported(t.top)
	if base.IsZero() {
		return
	}
	for i := range t.columns {
		if c := &t.columns[i]; c.relative != unrelated {
			c.stamp = base
		}
	}
}

// yearEndForecast gives a column headed "Year end forecast" the year that the
// other columns report.
func (h *headerFinder) yearEndForecast(t *table) {
	year := h.sheetYear(t.top)
	for _, c := range t.columns {
		if c.field == valueField && c.stamp.Year.First > year.Year.First {
			year = wording.Stamp{Year: c.stamp.Year}
		}
	}
	for i := range t.columns {
		if c := &t.columns[i]; c.forecast && c.stamp.IsZero() {
			c.stamp = year
			if year.IsZero() {
				c.field, c.why = noField, "a forecast of a year that is not named"
			}
		}
	}
}

// dropRelated leaves out "Latest" beside columns that name their periods: it
// repeats one of them.
func (h *headerFinder) dropRelated(t *table) {
	for i := range t.columns {
		if c := &t.columns[i]; c.relative != unrelated && c.stamp.IsZero() {
			c.field, c.why = noField, "names no period, and other columns do"
		}
	}
}

// produced are titles whose date says when the paper was made, not what it reports.
var produced = regexp.MustCompile(`(?i)\b(?:updated?|produced|printed|created|version|meeting|committee|panel|board|run|extracted|refreshed|issued|published|review)\b`)

// reported is the period that a sheet reports as a whole, by the rows above a
// header, the sheet's name, or the file's name.
func (h *headerFinder) reported(top int) wording.Stamp {
	year := wording.Stamp{}
	consider := func(text string) (wording.Stamp, bool) {
		s, _ := wording.ReadStamp(text)
		switch {
		case s.IsZero() || produced.MatchString(text):
		case s.Part != wording.NoPart && s.Whole(), !s.Day.IsZero() && s.AsAt:
			return s, true
		case s.Whole() && s.Day.IsZero() && year.IsZero():
			year = s
		}
		return s, false
	}
	part := wording.Stamp{}
	texts := h.titles(top)
	for _, text := range texts {
		s, whole := consider(text)
		if whole {
			return s
		}
		if s.Part != wording.NoPart && part.IsZero() {
			part = s
		}
	}
	if !part.IsZero() && !year.IsZero() {
		return part.Within(year)
	}
	return year
}

// titles are the texts above a header, nearest first, then the sheet's name and
// the file's.
func (h *headerFinder) titles(top int) []string {
	var texts []string
	for i := top - 1; i >= 0 && i > top-20; i-- {
		for _, c := range h.Rows[i].Cells {
			if c.Kind == grid.Text && c.Spread == grid.Own {
				texts = append(texts, c.Text)
			}
			if c.Kind == grid.Date && !wording.IsNoDate(c.Day()) {
				texts = append(texts, "as at "+c.Day().String())
			}
		}
	}
	return append(texts, h.Sheet, fileWords(h.File))
}

var ending = regexp.MustCompile(`\.[A-Za-z]{3,4}$`)
var joins = regexp.MustCompile(`[_+]+`)

// fileWords is a file's name as words: "KPIs_Q2_2025-26.xlsx".
func fileWords(name string) string {
	return joins.ReplaceAllString(ending.ReplaceAllString(name, ""), " ")
}
