package ingest

import (
	"slices"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// How far a header is looked for, and how many rows it may have.
const (
	headerSearch = 400
	headerHeight = 6
	enough       = 6.0 // the score from which a table is taken for one
)

// headerFinder looks for the header rows of the tables on a sheet. Every run of
// up to six neighbouring rows is read as a header of every layout; the best
// reading wins. What a cell says as a heading is worked out once.
type headerFinder struct {
	*sheetReader
	heads map[string]head // by text
	named map[namedKey]named
	share int // every how-manieth cell of a header row must be a known heading
	work  int // headings looked at so far
}

// maxWork is how many headings are looked at in search of headers: ten times
// what the widest real table needs. A sheet made to defeat the search ends it.
const maxWork = 150_000

// named is what a heading's words mean in one kind of table.
type named struct {
	field field
	sure  int
}

type namedKey struct {
	kind briefing.SheetKind
	text string
}

// of finds the field that a heading names, once for each text.
func (h *headerFinder) of(l layout, text string) (field, int) {
	key := namedKey{l.kind(), text}
	n, known := h.named[key]
	if !known {
		n.field, n.sure = l.words().of(text)
		h.named[key] = n
	}
	return n.field, n.sure
}

// head is what one cell says as part of a heading.
type head struct {
	text  string
	stamp wording.Stamp
	rest  string // the words that are not about the period
	data  bool   // a number or long text: no heading
	word  bool   // the very words of some heading, or a period
}

func (h *headerFinder) head(c grid.Cell) head {
	if c.Kind != grid.Text {
		return readHead(c)
	}
	known, ok := h.heads[c.Text]
	if !ok {
		known = readHead(c)
		h.heads[c.Text] = known
	}
	return known
}

func readHead(c grid.Cell) head {
	switch c.Kind {
	case grid.Text:
		if len(c.Text) > 120 {
			return head{text: c.Text, rest: c.Text, data: true}
		}
		s, rest := wording.ReadStamp(c.Text)
		return head{text: c.Text, stamp: s, rest: rest, word: !s.IsZero() && rest == "" || namesField(c.Text)}
	case grid.Date:
		d := c.Day()
		if wording.IsNoDate(d) {
			return head{data: true}
		}
		return head{text: d.String(), stamp: wording.Stamp{Day: d}}
	case grid.Number:
		digits := c.Digits()
		s, rest := wording.ReadStamp(digits)
		whole := (len(digits) == 4 || len(digits) == 6) && !c.Format.Percent
		if whole && rest == "" && !s.IsZero() && s.Year.First >= 1980 && s.Year.Last <= 2060 {
			return head{text: digits, stamp: s}
		}
		return head{text: digits, rest: digits, data: true}
	case grid.Empty:
		return head{}
	}
	return head{text: c.Text, data: true}
}

// tables finds the tables of the sheet, from top to bottom.
func (s *sheetReader) tables() []table {
	h := &headerFinder{sheetReader: s, heads: map[string]head{}, named: map[namedKey]named{}, share: 4}
	var found []table
	from := 0
	if s.spec.HeaderRow > 0 {
		i := s.Index(s.spec.HeaderRow)
		best := h.bestAt(i)
		if best.layout != noLayout {
			found = append(found, best)
		}
	} else {
		for from < len(s.Rows) && from < headerSearch {
			best := h.bestFrom(from)
			if best.layout == noLayout {
				break
			}
			found = append(found, best)
			from = best.bottom + 2
			h.share = 2 // below a table, rows of data are likelier than a header
		}
	}
	for i := range found {
		found[i].end = len(s.Rows)
		if i+1 < len(found) {
			found[i].end = found[i+1].top
		}
	}
	return apart(found)
}

// bestFrom is the first table at or below a row: the best reading of a header,
// and none far better within the few rows that a header may have.
func (h *headerFinder) bestFrom(from int) table {
	for i := from; i < len(h.Rows) && i < headerSearch; i++ {
		best := h.bestAt(i)
		if best.layout == noLayout {
			continue
		}
		for j := i + 1; j < len(h.Rows) && j < i+headerHeight; j++ {
			if next := h.bestAt(j); next.layout != noLayout && next.top >= from && next.top <= best.bottom && next.score > best.score {
				best = next
			}
		}
		if best.top >= from || from == 0 {
			return best
		}
	}
	return table{}
}

// bestAt is the best reading of a header whose last row is the i-th.
func (h *headerFinder) bestAt(i int) table {
	best := table{}
	if i < 0 || i >= len(h.Rows) || h.work > maxWork || !h.mayHead(i) {
		return best
	}
	for top := i; top >= 0 && top > i-headerHeight; top-- {
		if top < i && !h.mayTop(top) {
			break
		}
		columns := map[briefing.SheetKind][]column{}
		for _, l := range h.layouts() {
			if _, done := columns[l.kind()]; !done {
				columns[l.kind()] = h.columnsOf(l, top, i)
			}
			if t := h.readBeside(l, columns[l.kind()], top, i); t.layout != noLayout && t.score > best.score {
				best = t
			}
		}
	}
	return best
}

// layouts are those that are looked for: all, or those of the kind that
// briefing.yaml states.
func (h *headerFinder) layouts() []layout {
	all := []layout{periodsAcross, rowAFigure, planLayout, recommendLayout}
	if h.spec.Kind == briefing.UnknownSheet {
		return all
	}
	return slices.DeleteFunc(all, func(l layout) bool { return l.kind() != h.spec.Kind })
}

// mayHead reports whether a row can be the last row of a header: at least two
// cells with the very words of a heading, and no more data than headings.
func (h *headerFinder) mayHead(i int) bool {
	if mostlyNumbers(h.Rows[i].Cells) {
		return false
	}
	headings, data, words := 0, 0, 0
	for _, c := range h.Rows[i].Cells {
		switch k := h.head(c); {
		case c.Kind == grid.Empty || c.Spread == grid.FromLeft:
		case k.data:
			data++
		default:
			headings++
			if k.word || !k.stamp.IsZero() {
				words++
			}
		}
	}
	known := words >= 2 && words*h.share >= headings
	stated := h.spec.HeaderRow > 0 || len(h.spec.Columns) > 0
	return data*3 <= headings && (headings >= 2 && (known || stated) || headings >= 1 && h.periodsUnder(i))
}

// mostlyNumbers tells most rows of figures from headers at a glance: numbers
// that can be no years outweigh the texts.
func mostlyNumbers(cells []grid.Cell) bool {
	numbers, others := 0, 0
	for _, c := range cells {
		switch {
		case c.Kind == grid.Empty || c.Spread == grid.FromLeft:
		case c.Kind == grid.Number && (c.Number < 1900 || c.Number > 209912 || c.Format.Percent):
			numbers++
		default:
			others++
		}
	}
	return numbers*3 > others
}

// mayTop reports whether a row can stand over another in one header: right
// above what is below it, without data, and more than a title.
func (h *headerFinder) mayTop(top int) bool {
	if h.Rows[top+1].Number-h.Rows[top].Number > 1 {
		return false
	}
	own, spread := 0, 0
	for _, c := range h.Rows[top].Cells {
		k := h.head(c)
		switch {
		case c.Kind == grid.Empty:
		case k.data:
			return false
		case c.Spread == grid.FromLeft:
			spread++
		default:
			own++
		}
	}
	return own >= 2 || spread >= 1 || !h.titleCell(top).stamp.IsZero()
}

// titleCell is what the only cell of a row says.
func (h *headerFinder) titleCell(i int) head {
	for _, c := range h.Rows[i].Cells {
		if c.Kind != grid.Empty {
			return h.head(c)
		}
	}
	return head{}
}

// read reads rows as the header of one layout, and scores the reading.
func (h *headerFinder) read(l layout, columns []column, top, bottom int) table {
	t := table{layout: l, top: top, bottom: bottom, end: len(h.Rows), columns: slices.Clone(columns)}
	h.applySpec(&t)
	switch l {
	case periodsAcross:
		h.relatePeriods(&t)
	case rowAFigure:
		h.periodColumn(&t)
	}
	h.settleRepeats(&t)
	h.settlePeriods(&t)
	t.rate(h.emptyRows(top, bottom))
	if !h.accept(&t) {
		return table{}
	}
	return t
}
