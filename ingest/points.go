package ingest

import (
	"slices"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
)

// pointKey tells the points of a row apart: a forecast for a period that has an
// actual figure too is a point of its own.
type pointKey struct {
	period   briefing.Period
	forecast bool
}

// points reads the figures of a row: one point for each period in the order of
// the columns. Periods in which no row of the table has anything give none.
func (a *acrossReader) points(d *draft, i int) []briefing.Point {
	points := make([]briefing.Point, 0, len(a.live))
	at := map[pointKey]int{}
	for k := range a.columns {
		c := &a.columns[k]
		if c.period.IsZero() || c.field == benchField || !takesPoint[c.field] {
			continue
		}
		empty := a.At(i, c.col).Kind == grid.Empty
		if empty && (c.field != valueField || !a.live[c.period]) {
			continue
		}
		key := pointKey{c.period, c.forecast && a.actual[c.period]}
		j, known := at[key]
		if !known {
			j = len(points)
			at[key] = j
			points = append(points, briefing.Point{Period: c.period})
		}
		a.fillPoint(d, &points[j], c, i)
	}
	return points
}

// takesPoint are the fields that a period's figure may have columns for.
var takesPoint = map[field]bool{valueField: true, targetField: true, ragField: true, numField: true, denField: true, commentField: true, reasonField: true}

func (a *acrossReader) fillPoint(d *draft, p *briefing.Point, c *column, i int) {
	switch c.field {
	case valueField:
		v, f := a.figure(i, c.col)
		if v.Known {
			v.Marks |= c.stamp.Marks
		}
		if v.Known && c.forecast {
			v.Marks |= briefing.ForecastMark
		}
		p.Value = d.note(v, f)
		p.Forecast = c.forecast
	case targetField:
		a.targetCell(d, i, c.col, &p.Target)
	case ragField:
		p.RAG = briefing.Text{Text: a.ratingWord(said(a.At(i, c.col))), Pos: a.Pos(i, c.col)}
		p.Forecast = p.Forecast || c.forecast
	case numField:
		p.Numerator, _ = a.figure(i, c.col)
	case denField:
		p.Denominator, _ = a.figure(i, c.col)
	case commentField, reasonField:
		if p.Comment.Text != "" {
			p.Comment.Text += "\n" + said(a.At(i, c.col))
			return
		}
		p.Comment = briefing.Text{Text: said(a.At(i, c.col)), Pos: a.Pos(i, c.col)}
	}
}

// checkPeriods reports columns that name the same period for the same thing,
// and columns whose period cannot be told. Neither is read: a figure in doubt
// is not taken.
func (r *tableReader) checkPeriods() {
	for _, c := range r.columns {
		if c.field != noField && r.noteYear(c.period, r.Pos(r.bottom, c.col)) {
			break
		}
	}
	first := map[columnMeaning]int{}
	var repeated []int
	for i := range r.columns {
		c := &r.columns[i]
		head := r.Pos(r.bottom, c.col)
		if c.doubt != "" && c.field != derivedField {
			severity := briefing.Warning
			if c.ambiguous {
				severity = briefing.Error
			}
			r.say(severity, head, r.doubtHint(c), "the heading %s; the column was left out", c.doubt)
			c.why, c.field = c.doubt, noField
			continue
		}
		if c.period.IsZero() || c.field == noField || c.field == derivedField || c.field == commentField {
			continue
		}
		j, again := first[c.meaning()]
		if !again {
			first[c.meaning()] = i
			continue
		}
		r.fail(head, "rename one of the headings; until then neither column is read", "two columns are headed %s: %s and %s", c.period, r.Heading(r.columns[j].col), r.Heading(c.col))
		repeated = append(repeated, i, j)
	}
	for _, i := range slices.Compact(repeated) {
		r.columns[i].why, r.columns[i].field = "its heading stands twice", noField
	}
}

// noteYear says once how a year written as one number is taken.
func (r *tableReader) noteYear(p briefing.Period, at briefing.Pos) bool {
	if p.Span != briefing.Year || p.Basis != briefing.Calendar {
		return false
	}
	r.say(briefing.Note, at, "write 2023/24 where the year from April to March is meant", "years written as %s are taken from January to December", p)
	return true
}

func (r *tableReader) doubtHint(c *column) string {
	if !c.ambiguous {
		return "write the period in full, as Q2 2024/25 or \"Q2 2024/25 year to date\", or map the column in briefing.yaml: columns: {Q2 2024/25: " + r.Heading(c.col) + "}"
	}
	return "write the year as 2024/25 in the heading, say under the sheet in briefing.yaml years: financial (or calendar, academic), or map the column in briefing.yaml: columns: {Q1 2024/25: " + r.Heading(c.col) + "}"
}
