package ingest

import (
	"cmp"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// longReader reads a table with one row a figure: its indicator, area,
// breakdown and period stand in columns.
type longReader struct {
	*tableReader
	area   areaChoice
	drafts []*draft
	byName map[string]*draft
	series map[seriesKey]*series
	order  []seriesKey
	values []*column // of figures: one, or one an indicator

	dimension string // what the parts are, where no column says so

	stamps map[string]wording.Stamp // what period cells say, by their text
	labels []wording.Stamp          // what rows say of their periods, each once
	places map[wording.Stamp]uint32 // of those, in labels
}

func (r *tableReader) readLong() {
	l := longReader{tableReader: r, byName: map[string]*draft{}, series: map[seriesKey]*series{}, stamps: map[string]wording.Stamp{}, places: map[wording.Stamp]uint32{}}
	if c := r.find(areaField); c != nil {
		l.categories()
		l.area = r.chooseArea(c.col)
		if l.area.none {
			return
		}
		r.receipt.Area = l.area.own
	}
	l.parts()
	l.values = r.valueColumns()
	for i := r.bottom + 1; i < r.end; i++ {
		l.row(i)
		l.release(i)
	}
	l.settle()
	l.assemble()
	for i, d := range l.drafts {
		r.finish(d)
		l.drafts[i] = nil
	}
}

func (l *longReader) row(i int) {
	if l.passes(i) {
		return
	}
	if l.section(i) {
		return
	}
	stamp := l.stamp(i)
	if stamp.IsZero() {
		if l.At(i, l.values[0].col).Kind != grid.Empty {
			l.warn(l.place(i, periodField), "write the period as Q1 2024/25, 2024/25 or March 2025", "want a period, got %q; the row was left out", shorten(l.word(i, periodField)))
		}
		l.skip(i, "names no period")
		return
	}
	if l.find(nameField) != nil && l.word(i, nameField) == "" && l.word(i, refField) == "" {
		l.warn(l.place(i, nameField), "name the indicator in the row, or delete the figure", "the row names no indicator; it was left out")
		l.skip(i, "names no indicator")
		return
	}
	for _, value := range l.values {
		l.take(i, value, stamp)
	}
	l.receipt.Rows++
}

// take adds one figure of a row to its run.
func (l *longReader) take(i int, value *column, stamp wording.Stamp) {
	d := l.draft(i, value)
	key := seriesKey{indicator: d, area: value.bench, dimension: cmp.Or(l.word(i, dimField), l.dimension)}
	if area := l.areaOf(i); area != l.area.own {
		key.area = area
	}
	if part := l.word(i, partField); !isWhole(part) {
		key.part = part
	} else {
		key.dimension = ""
	}
	s, known := l.series[key]
	if !known {
		s = l.newSeries(l.Pos(i, value.col))
		l.series[key] = s
		l.order = append(l.order, key)
	}
	place, known := l.places[stamp]
	if !known {
		place = uint32(len(l.labels))
		l.labels = append(l.labels, stamp)
		l.places[stamp] = place
	}
	s.stamps = append(s.stamps, place)
	s.points = append(s.points, l.point(d, i, value, stamp))
	s.rows = append(s.rows, uint32(i))
}

// newSeries starts a run of figures, with room for as many as the one before it
// had: rows mostly stand indicator by indicator.
func (l *longReader) newSeries(at briefing.Pos) *series {
	room := 0
	if n := len(l.order); n > 0 {
		room = len(l.series[l.order[n-1]].points)
	}
	return &series{at: at, points: make([]briefing.Point, 0, room), stamps: make([]uint32, 0, room), rows: make([]uint32, 0, room)}
}

// release lets go of a row that has been read, but for its first cell: a large
// table and what is read from it need not be kept twice.
func (l *longReader) release(i int) {
	if l.sole {
		l.Rows[i].Cells = []grid.Cell{l.Rows[i].Cells[0]}
	}
}

// areaOf is the narrowest area that a row names.
func (l *longReader) areaOf(i int) string {
	for _, f := range [...]field{areaField, regionField, nationField} {
		if area := l.word(i, f); area != "" {
			return area
		}
	}
	return ""
}

// categories takes a column of categories for the breakdown where "Total" is
// one of them.
// parts takes a column of categories for the breakdown in a table without a
// column of indicators, where the categories tell the rows of a period apart.
// periodPlace is where a row names its period.
func (l *longReader) periodPlace(i int) briefing.Pos {
	for _, f := range [...]field{periodField, quarterField, yearField} {
		if c := l.find(f); c != nil {
			return l.Pos(i, c.col)
		}
	}
	return l.place(i, periodField)
}

// valueColumns are the columns that hold figures: the one headed so, or, in a
// table with its periods down the rows, every column of figures that is headed
// by something else, which then is the indicator's or another place's name.
// figuresBelow reports whether most of the filled cells in the first rows of a
// column are numbers or markers.
// stamp is what a row says of its period, from up to three columns.
func (l *longReader) stamp(i int) wording.Stamp {
	var s wording.Stamp
	for _, f := range [...]field{yearField, quarterField, periodField} {
		c := l.find(f)
		if c == nil {
			continue
		}
		cell := l.At(i, c.col)
		said := l.periodCell(cell)
		if f == quarterField && said.IsZero() && cell.Kind == grid.Number && cell.Number >= 1 && cell.Number <= 4 {
			said = wording.Stamp{Part: wording.PartQuarter, Number: int(cell.Number)}
		}
		if !said.IsZero() {
			s = said.Within(s)
		}
	}
	return s
}

// periodCell is what a cell says of its period; texts repeat, so each is read once.
func (l *longReader) periodCell(c grid.Cell) wording.Stamp {
	if c.Kind != grid.Text {
		return periodCell(c)
	}
	s, known := l.stamps[c.Text]
	if !known {
		s = periodCell(c)
		l.stamps[c.Text] = s
	}
	return s
}

// draft is the indicator that a row belongs to. A table without an indicator
// column is about one, which the heading over its figures names.
func (l *longReader) draft(i int, value *column) *draft {
	name, ref := l.word(i, nameField), l.word(i, refField)
	at := l.place(i, nameField)
	if name == "" {
		name = ref
		at = l.place(i, refField)
	}
	if l.find(nameField) == nil {
		name, at = l.named(value)
	}
	key := ref + "\x00" + name
	if d, known := l.byName[key]; known {
		if l.controlled() {
			l.control(d, i)
		}
		l.countsPeople(d, i)
		return d
	}
	d := newDraft(name, at)
	l.attributes(d, i)
	d.Comment, d.Reason, d.bragRow = briefing.Text{}, briefing.Text{}, briefing.Text{}
	d.Target = briefing.Reading{}
	l.byName[key] = d
	l.drafts = append(l.drafts, d)
	return d
}

// named is what a table without an indicator column is about: what heads its
// figures, or where only a place does, the title.
// title is the nearest text above the table.
// point reads the figure of a row. A marker in a column of its own explains or
// qualifies it.
func (l *longReader) point(d *draft, i int, of *column, s wording.Stamp) briefing.Point {
	v, f := l.figure(i, of.col)
	if m := l.beside(markerField, of); m != nil && (len(l.values) == 1 || m.col == of.col+1) {
		l.mark(&v, said(l.At(i, m.col)), l.Pos(i, m.col))
	}
	if v.Known {
		v.Marks |= s.Marks
	}
	p := briefing.Point{Value: d.note(v, f)}
	if c := l.beside(targetField, of); c != nil {
		l.targetCell(d, i, c.col, &p.Target)
	}
	if c := l.beside(numField, of); c != nil {
		p.Numerator, _ = l.figure(i, c.col)
	}
	if c := l.beside(denField, of); c != nil {
		p.Denominator, _ = l.figure(i, c.col)
	}
	if c := l.beside(ragField, of); c != nil && said(l.At(i, c.col)) != "" {
		p.RAG = briefing.Text{Text: l.ratingWord(said(l.At(i, c.col))), Pos: l.Pos(i, c.col)}
	}
	p.Comment = l.comment(i)
	if p.Comment.Text == "" {
		p.Comment = l.words(i, reasonField)
	}
	return p
}

// beside is the column of a field that belongs to a column of figures: under the
// same heading, where the table has several.
// mark adds the marker of a row's own column to its figure.
func (l *longReader) mark(v *briefing.Reading, text string, at briefing.Pos) {
	if text == "" {
		return
	}
	m, known := wording.ReadMarker(text)
	if q, qualifies := wording.Qualifier(text); qualifies {
		m, known = q, true
	}
	if !known {
		l.warn(at, "write c, x, z, low, p, r, e, f, u or b", "unknown marker %q", shorten(text))
		return
	}
	v.Marks |= m
	if !v.Known {
		v.Raw = text
		l.count(text, m)
	}
}
