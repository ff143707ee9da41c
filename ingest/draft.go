package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// draft is an indicator while its rows are being read.
type draft struct {
	briefing.Indicator
	flags      map[string]flags // by cell
	unitStated bool
	bragRow    briefing.Text // a rating without a period: of the latest figure
	rebase     []rebase      // where new limits of its control chart start
}

func newDraft(name string, at briefing.Pos) *draft {
	return &draft{Indicator: briefing.Indicator{Name: name, Pos: at}, flags: map[string]flags{}}
}

// note keeps what a cell says of the unit.
func (d *draft) note(v briefing.Reading, f flags) briefing.Reading {
	if f != (flags{}) {
		d.flags[v.Pos.Cell] = f
	}
	return v
}

// runs are the figures in the indicator's unit, by what is comparable with
// what: its own figures and targets, then each part and each benchmark.
func (d *draft) runs() [][]*briefing.Reading {
	own := []*briefing.Reading{&d.Target, &d.Floor, &d.Band.Low, &d.Band.High}
	list := [][]*briefing.Reading{append(own, figuresOf(d.Points)...)}
	for i := range d.Parts {
		list = append(list, figuresOf(d.Parts[i].Points))
	}
	for i := range d.Benchmarks {
		list = append(list, figuresOf(d.Benchmarks[i].Points))
	}
	return list
}

func figuresOf(points []briefing.Point) []*briefing.Reading {
	var list []*briefing.Reading
	for i := range points {
		list = append(list, &points[i].Value, &points[i].Target)
	}
	return list
}

// readings are all the figures in the indicator's unit.
func (d *draft) readings() []*briefing.Reading { return slices.Concat(d.runs()...) }

// finish settles what only the whole indicator tells, and keeps it.
func (r *tableReader) finish(d *draft) {
	r.settleUnit(d)
	if d.Unit.Kind == briefing.Percent {
		r.settleTooLarge(d)
		r.settlePercent(d)
	}
	r.spreadTargets(d)
	r.settleRebases(d)
	r.rateLatest(d)
	r.suggest(d.Indicator)
	r.file.data.Indicators = append(r.file.data.Indicators, d.Indicator)
}

// settleUnit finds the unit where no column states it: from the name, or from
// how the cells are formatted.
func (r *tableReader) settleUnit(d *draft) {
	if d.unitStated {
		return
	}
	if u, ok := wording.UnitInName(d.Name); ok {
		d.Unit = u
		return
	}
	var percent, money, bare int
	for _, v := range d.readings() {
		switch f := d.flags[v.Pos.Cell]; {
		case f.percent:
			percent++
		case f.money:
			money++
		case f.bare:
			bare++
		}
	}
	switch {
	case percent > 0 && percent >= bare:
		d.Unit.Kind = briefing.Percent
	case money > 0 && money >= bare:
		d.Unit.Kind = briefing.Money
	case percent > 0:
		r.warn(d.Pos, "state the unit in a column of its own", "%q mixes figures with and without a percent sign; it was taken to be in per cent", d.Name)
		d.Unit.Kind = briefing.Percent
	}
}

// spreadTargets gives a target for a whole year to the periods of that year
// that have none of their own.
func (r *tableReader) spreadTargets(d *draft) {
	for _, t := range d.Points {
		if t.Period.Span != briefing.Year || !t.Target.Known {
			continue
		}
		for i := range d.Points {
			p := &d.Points[i]
			inside := !p.Period.Start().Before(t.Period.Start()) && !p.Period.End().After(t.Period.End())
			if p.Period != t.Period && inside && p.Target.Raw == "" {
				p.Target = t.Target
			}
		}
	}
	d.Points = dropBare(d.Points)
}

// dropBare drops points that only carried a target for a whole year, which its
// quarters now have.
func dropBare(points []briefing.Point) []briefing.Point {
	shorter := false
	for _, p := range points {
		shorter = shorter || (p.Period.Months() < 12 && p.Value.Pos != briefing.Pos{})
	}
	if !shorter {
		return points
	}
	kept := points[:0]
	for _, p := range points {
		if p.Period.Span == briefing.Year && p.Value.Pos == (briefing.Pos{}) {
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

// rateLatest gives a rating without a period to the latest figure.
func (r *tableReader) rateLatest(d *draft) {
	if d.bragRow.Text == "" {
		return
	}
	latest := -1
	for i, p := range d.Points {
		if p.Value.Known && !p.Forecast && (latest < 0 || p.Period.Compare(d.Points[latest].Period) > 0) {
			latest = i
		}
	}
	if latest >= 0 && d.Points[latest].RAG.Text == "" {
		d.Points[latest].RAG = d.bragRow
	}
}

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

// target reads the general target and the band.
func (r *tableReader) target(d *draft, i int) {
	if c := r.find(targetField); c != nil {
		r.targetCell(d, i, c.col, &d.Target)
	}
	if c := r.find(floorField); c != nil {
		r.targetCell(d, i, c.col, &d.Floor)
	}
	d.Band.Low = r.bandColumn(d, i, lowField, d.Band.Low)
	d.Band.High = r.bandColumn(d, i, highField, d.Band.High)
}

// bandColumn reads one end of the band from a column of its own, where it has one.
func (r *tableReader) bandColumn(d *draft, i int, f field, otherwise briefing.Reading) briefing.Reading {
	c := r.find(f)
	if c == nil || said(r.At(i, c.col)) == "" {
		return otherwise
	}
	v, fl := r.figure(i, c.col)
	return d.note(v, fl)
}

// targetCell reads a target: a figure, "≥90%", or a band "85% to 95%".
func (r *tableReader) targetCell(d *draft, i, col int, into *briefing.Reading) {
	c := r.At(i, col)
	text := said(c)
	if text == "" {
		return
	}
	bare := wording.Comparator(text)
	low, high, isBand := wording.Range(bare)
	switch {
	case isBand && d.Band.Known(): // stated once already, for all periods
	case isBand:
		d.Band.Low, d.Band.High = r.bandEnd(d, low, i, col), r.bandEnd(d, high, i, col)
	case bare != text:
		v, f := r.textFigure(bare, r.Pos(i, col))
		v.Raw = text
		*into = d.note(v, f)
	case wording.NoTarget(text):
		*into = briefing.Reading{Value: briefing.Absent(briefing.NotApplicable), Raw: text, Pos: r.Pos(i, col)}
	default:
		v, f := r.figure(i, col)
		*into = d.note(v, f)
	}
}

func (r *tableReader) bandEnd(d *draft, text string, i, col int) briefing.Reading {
	v, f := r.textFigure(text, r.Pos(i, col))
	return d.note(v, f)
}
