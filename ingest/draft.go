package ingest

import (
	"slices"

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
