package ingest

import (
	"regexp"
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
		a.receipt.Rows, a.receipt.Ignored = 0, nil
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

// statusOrRating decides what a column headed "Status" holds: whether an
// indicator is in force, or how it is rated.
func (r *tableReader) statusOrRating() {
	c := r.find(statusField)
	if c == nil || r.find(ragField) != nil {
		return
	}
	ratings, standings := 0, 0
	for i := r.bottom + 1; i < r.end; i++ {
		text := said(r.At(i, c.col))
		if text == "" {
			continue
		}
		if _, known := wording.ReadBRAG(text); known {
			ratings++
		}
		if _, known := wording.ReadStanding(text, r.known); known {
			standings++
		}
	}
	if ratings > standings {
		c.field = ragField
	}
}

// themeOrPolarity takes a column that was thought to hold themes for the
// polarity, where every cell of it says one.
func (r *tableReader) themeOrPolarity() {
	c := r.find(themeField)
	if c == nil || r.find(poleField) != nil {
		return
	}
	filled := 0
	for i := r.bottom + 1; i < r.end; i++ {
		text := said(r.At(i, c.col))
		if text == "" {
			continue
		}
		if p, known := wording.ReadPolarity(text); !known || p == briefing.PolarityUnstated {
			return
		}
		filled++
	}
	if filled > 0 {
		c.field = poleField
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

// code is how references are written: "FD1", "KPI 2.3", "12".
var code = regexp.MustCompile(`^[A-Za-z]{0,5}[ ._/-]?\d{1,4}[a-z]?(?:[._/-]\d{1,3}[a-z]?)*$`)

// codesOrNames decides between two columns that may name the indicator: where
// the one headed "KPI" holds only codes, the other holds the names.
func (r *tableReader) codesOrNames() {
	name, other := r.find(nameField), r.find(defField)
	if name == nil || other == nil || r.find(refField) != nil {
		return
	}
	codes := 0
	for i := r.bottom + 1; i < r.end; i++ {
		text := said(r.At(i, name.col))
		switch {
		case text == "":
		case !code.MatchString(text):
			return
		default:
			codes++
		}
	}
	if codes > 0 {
		name.field, other.field = refField, nameField
	}
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
	if a.repeatsHeader(i) {
		a.skip(i, "repeats the header")
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
		name = a.nameless(i, ref)
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

// underIndicator takes a row that says more about the current indicator, and
// reports whether it was one.
func (a *acrossReader) underIndicator(i int, name, part, ref string) bool {
	f := a.rowHolds(i, name, part)
	stranger := ref != "" && ref != a.current.Ref
	named := a.word(i, rowKindField) != "" && name != "" && name != a.current.Name
	if f == noField || stranger || named || (f == valueField && len(a.current.Points) > 0 && a.hasFigures()) {
		return false
	}
	if len(a.current.Points) == 0 {
		a.current.Points = a.points(a.current, i)
		for j := range a.current.Points {
			a.current.Points[j] = briefing.Point{Period: a.current.Points[j].Period}
		}
	}
	a.underRow(i, f)
	return true
}

// hasFigures reports whether the current indicator has its own figures already.
func (a *acrossReader) hasFigures() bool {
	for _, p := range a.current.Points {
		if p.Value.Raw != "" {
			return true
		}
	}
	return false
}

// nameless is the name of a row whose indicator column is blank: the reference,
// where the table has no indicator column at all.
func (a *acrossReader) nameless(i int, ref string) string {
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

// dimensionInName reads "Contacts received, by source" as a breakdown by source.
func dimensionInName(name string) string {
	i := strings.LastIndex(name, ", by ")
	if i < 0 || len(name)-i > 45 {
		return ""
	}
	return name[i+len(", by "):]
}

// cutOfWhich reads "of which: police", "- of which police", "of which were
// police" as the part "police".
func cutOfWhich(name string) (string, bool) {
	t := strings.TrimLeft(name, " -–•·>.\t")
	lower := strings.ToLower(t)
	for _, lead := range []string{"of which were", "of which are", "of which", "of whom", "of these", "including"} {
		if rest, found := strings.CutPrefix(lower, lead); found {
			cut := strings.TrimLeft(t[len(t)-len(rest):], " :–-,")
			return cut, cut != ""
		}
	}
	return "", false
}

// isWhole reports whether a breakdown's cell names no part but the whole.
func isWhole(part string) bool {
	switch wording.Key(part) {
	case "total", "all", "overall", "headline", "all children", "whole", "n a", "none", "council", "county", "authority", "all sources":
		return true
	}
	return wording.Key(part) == ""
}

// rowHolds says what a row under an indicator holds for each period, where it
// is not the indicator's own figures: its targets, ratings, numerators …
func (a *acrossReader) rowHolds(i int, name, part string) field {
	for _, text := range [...]string{a.word(i, rowKindField), name, part} {
		key := wording.Key(text)
		if f, known := rowKinds[key]; known {
			return f
		}
		switch {
		case strings.HasPrefix(key, "numerator "):
			return numField
		case strings.HasPrefix(key, "denominator "):
			return denField
		}
	}
	return noField
}

// rowKinds are the words that head such rows.
var rowKinds = func() vocabulary {
	v := vocabulary{}
	v.words(targetField, "target,targets,plan,planned,trajectory,quarterly target,target for the quarter,profile,profiled target,target for quarter")
	v.words(ragField, "rag,brag,rag rating,rag status,rating")
	v.words(numField, "numerator,num")
	v.words(denField, "denominator,den,denom,cohort")
	v.words(commentField, "comment,comments,commentary,narrative")
	v.words(valueField, "actual,actuals,outturn,result,performance,value")
	return v
}()

// underRow gives the cells of a row to the points of the current indicator.
func (a *acrossReader) underRow(i int, f field) {
	for _, c := range a.all(valueField) {
		if a.At(i, c.col).Kind == grid.Empty {
			continue
		}
		cell := column{col: c.col, field: f, period: c.period}
		for j := range a.current.Points {
			if p := &a.current.Points[j]; p.Period == c.period {
				a.fillPoint(a.current, p, &cell, i)
			}
		}
	}
}
