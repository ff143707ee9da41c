package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/grid"
	"scrutiny/ingest/internal/wording"
)

// acrossReader reads a table with one row an indicator and its periods across.
// Rows under an indicator may be parts of it, benchmarks, or the numerator and
// denominator it is worked out from.
type acrossReader struct {
	*tableReader
	live    map[briefing.Period]bool // periods for which some row has a figure
	actual  map[briefing.Period]bool // periods that have a column of actual figures
	current *draft
	drafts  []*draft
	area    areaChoice
	variant string // the way of counting that is being read
}

func (r *tableReader) readAcross() {
	a := acrossReader{tableReader: r, live: map[briefing.Period]bool{}, actual: map[briefing.Period]bool{}}
	r.statusOrRating()
	r.codesOrNames()
	r.themeOrPolarity()
	if !r.namesPeriod() {
		return
	}
	a.findLive()
	if c := r.find(areaField); c != nil {
		a.area = r.chooseArea(c.col)
		if a.area.none {
			return
		}
		r.receipt.Area = a.area.own
	}
	for _, variant := range a.variants() {
		a.read(variant)
	}
}

// read reads the rows once, taking the figures of one way of counting.
func (a *acrossReader) read(variant string) {
	whole := a.columns
	if variant != "" {
		a.columns = slices.DeleteFunc(slices.Clone(whole), func(c column) bool { return c.variant != "" && c.variant != variant })
		a.receipt.Rows, a.receipt.Ignored, a.skipped = 0, nil, nil
	}
	a.variant, a.theme, a.current, a.drafts = variant, "", nil, nil
	for i := a.bottom + 1; i < a.end; i++ {
		a.row(i)
	}
	a.notYet()
	for _, d := range a.drafts {
		if variant != "" {
			d.nameVariant(variant)
		}
		a.finish(d)
	}
	a.columns = whole
}

// variants are the ways of counting that the table gives for the same periods;
// a single empty one when there is only one.
func (a *acrossReader) variants() []string {
	var variants []string
	twice := false
	seen := map[briefing.Period]string{}
	for _, c := range a.all(valueField) {
		if c.variant != "" && !slices.Contains(variants, c.variant) {
			variants = append(variants, c.variant)
		}
		before, known := seen[c.period]
		twice = twice || (known && before != c.variant)
		seen[c.period] = c.variant
	}
	if !twice || len(variants) < 2 {
		return []string{""}
	}
	return variants
}

// nameVariant makes one indicator of each way of counting, which the name and
// the reference then tell apart.
func (d *draft) nameVariant(variant string) {
	d.Name += ": " + strings.ToLower(variant)
	if d.Ref != "" {
		d.Ref += " " + strings.ToLower(variant)
	}
	if !d.unitStated {
		d.Unit = wording.ReadUnit(variant)
		d.unitStated = d.Unit.Kind != briefing.Unitless
	}
}

// namesPeriod reports whether the table's figures have a period; a table whose
// period nothing names cannot be read.
func (r *tableReader) namesPeriod() bool {
	for _, c := range r.columns {
		if c.field == valueField && !c.period.IsZero() {
			return true
		}
		if c.doubt != "" || c.why != "" {
			continue
		}
		if c.field == valueField {
			r.fail(r.Pos(r.bottom, c.col), "write the period into the title above the table or the heading, or map the column in briefing.yaml: columns: {Q2 2025/26: "+r.Heading(c.col)+"}",
				"nothing says which period %q is about; no figures were taken", c.heading)
			return false
		}
	}
	return false
}

func (a *acrossReader) findLive() {
	for _, c := range a.all(valueField) {
		a.actual[c.period] = a.actual[c.period] || !c.forecast
		for i := a.bottom + 1; i < a.end && !a.live[c.period]; i++ {
			if cell := a.At(i, c.col); cell.Kind != grid.Empty {
				a.live[c.period] = true
			}
		}
	}
}

// row reads one row.
func (a *acrossReader) row(i int) {
	if a.passes(i) {
		return
	}
	if a.section(i) {
		a.current = nil
		return
	}
	name, ref, part := a.word(i, nameField), a.word(i, refField), a.word(i, partField)
	if a.mergedOn(i, nameField) && a.current != nil && a.underIndicator(i, "", part, "") {
		a.receipt.Rows++
		return
	}
	if name == "" {
		name = a.nameless(ref)
	}
	ofWhich, isPart := cutOfWhich(name)
	area := a.word(i, areaField)
	switch {
	case name == "" && part == "" && area == "" && ref == "":
		a.orphan(i)
		return
	case isPart && a.current != nil:
		a.part(i, ofWhich)
	case a.current != nil && a.underIndicator(i, name, part, ref):
	case a.benchmarkRow(i, name, part, area):
	case part != "" && !isWhole(part):
		a.under(i, ref, name)
		a.part(i, part)
	default:
		a.start(i, ref, name)
	}
	a.receipt.Rows++
}

// nameless is the name of a row whose indicator column is blank: the reference,
// where the table has no indicator column at all.
func (a *acrossReader) nameless(ref string) string {
	if a.find(nameField) == nil {
		return ref
	}
	return ""
}

// orphan skips a row that names nothing, and says so when it holds figures.
func (a *acrossReader) orphan(i int) {
	for _, c := range a.all(valueField) {
		if cell := a.At(i, c.col); cell.Kind == grid.Number {
			a.warn(a.Pos(i, c.col), "name the indicator in the row, or delete the figures", "the row holds figures but names no indicator; it was left out")
			a.skip(i, "figures without an indicator")
			return
		}
	}
	a.skip(i, "names no indicator")
}

// start begins a new indicator.
func (a *acrossReader) start(i int, ref, name string) {
	d := newDraft(name, a.place(i, nameField))
	if name == "" {
		d.Name, d.Pos = ref, a.place(i, refField)
	}
	a.attributes(d, i)
	a.current = d
	a.drafts = append(a.drafts, d)
	d.Points = a.points(d, i)
	a.benchmarkColumns(d, i)
}

// under makes the indicator that a part names the current one.
func (a *acrossReader) under(i int, ref, name string) {
	if a.current != nil && (name == "" || name == a.current.Name) && (ref == "" || ref == a.current.Ref || strings.HasPrefix(ref, a.current.Ref)) {
		return
	}
	for _, d := range a.drafts {
		if d.Name == name {
			a.current = d
			return
		}
	}
	d := newDraft(name, a.place(i, nameField))
	a.attributes(d, i)
	d.Comment, d.Target, d.bragRow = briefing.Text{}, briefing.Reading{}, briefing.Text{}
	a.current = d
	a.drafts = append(a.drafts, d)
}

// part adds a row as a part of the current indicator.
func (a *acrossReader) part(i int, name string) {
	dimension := a.word(i, dimField)
	if dimension == "" {
		dimension = dimensionInName(a.current.Name)
	}
	if dim, rest, found := strings.Cut(name, ": "); dimension == "" && found && len(dim) < 40 {
		dimension, name = dim, rest
	}
	at := a.place(i, partField)
	if a.find(partField) == nil {
		at = a.place(i, nameField)
	}
	a.current.Parts = append(a.current.Parts, briefing.Part{Dimension: dimension, Name: name, Points: a.points(a.current, i), Pos: at})
}
