package ingest

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// attributes reads the columns that describe the indicator.
func (r *tableReader) attributes(d *draft, i int) {
	d.Ref = r.word(i, refField)
	d.Theme = r.theme
	if theme := r.word(i, themeField); theme != "" {
		d.Theme = theme
	}
	d.Definition, d.Owner, d.Level = r.word(i, defField), r.word(i, ownerField), r.word(i, levelField)
	d.Comment = r.comment(i)
	d.Reason = r.words(i, reasonField)
	if unit := r.word(i, unitField); unit != "" {
		d.Unit = wording.ReadUnit(unit)
		d.unitStated = d.Unit.Kind != briefing.Unitless
	}
	r.settleUnitOfName(d)
	r.direction(d, i)
	r.control(d, i)
	r.countsPeople(d, i)
	d.Frequency = frequency(r.word(i, freqField))
	d.Cumulative = cumulative(r.word(i, basisField))
	r.target(d, i)
	if text := r.word(i, tolField); text != "" {
		t, known := wording.ReadTolerance(text, d.Unit)
		if !known {
			r.warn(r.place(i, tolField), `write "5pp", "5%" or "10% of target"`, "unknown tolerance %q", shorten(text))
		}
		d.Tolerance = t
	}
	if rag := r.words(i, ragField); rag.Text != "" {
		rag.Text = r.ratingWord(rag.Text)
		d.bragRow = rag
	}
}

func (r *tableReader) settleUnitOfName(d *draft) {
	if !d.unitStated {
		d.Unit, d.unitStated = wording.UnitInName(d.Name)
	}
}

// comment is the commentary of a row, with the place of its first cell.
func (r *tableReader) comment(i int) briefing.Text {
	t := r.words(i, commentField)
	t.Text = r.joined(i, commentField)
	if t.Text != "" && t.Pos == (briefing.Pos{}) {
		for _, c := range r.all(commentField) {
			if c.stamp.IsZero() && said(r.At(i, c.col)) != "" {
				t.Pos = r.Pos(i, c.col)
				break
			}
		}
	}
	return t
}

// direction reads polarity and standing.
func (r *tableReader) direction(d *draft, i int) {
	if text := r.word(i, poleField); text != "" {
		p, known := wording.ReadPolarity(text)
		if !known {
			r.warn(r.place(i, poleField), `write "higher is better", "lower is better", "within a range" or "information only"`, "unknown polarity %q", shorten(text))
		}
		d.Polarity = p
	}
	if text := r.word(i, statusField); text != "" {
		s, known := wording.ReadStanding(text, r.known)
		if !known {
			r.warn(r.place(i, statusField), `write "active", "suspended Q1 2025/26: reason", "resumed Q2 2025/26", "annual", "new" or "retired"`, "unknown status %q", shorten(text))
		}
		s.Pos = r.place(i, statusField)
		d.Standing = s
	}
}

func frequency(text string) briefing.Span {
	key := wording.Key(text)
	switch {
	case strings.Contains(key, "half") || strings.Contains(key, "biannual") || strings.Contains(key, "six month"):
		return briefing.HalfYear
	case strings.Contains(key, "quarter"):
		return briefing.Quarter
	case strings.Contains(key, "month"):
		return briefing.Month
	case strings.Contains(key, "annual") || strings.Contains(key, "year"):
		return briefing.Year
	}
	return briefing.NoSpan
}

func cumulative(text string) bool {
	key := wording.Key(text)
	switch key {
	case "yes", "y", "true", "cumulative", "ytd", "year to date", "c":
		return true
	}
	return strings.HasPrefix(key, "cumulative") || strings.HasPrefix(key, "year to date")
}
