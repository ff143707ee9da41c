package ingest

import (
	"slices"
	"strings"

	"scrutiny/briefing"
	"scrutiny/ingest/internal/wording"
)

// seriesKey tells apart the runs of figures of one indicator.
type seriesKey struct {
	indicator       *draft
	area            string // empty for the reported one
	dimension, part string
}

// series is one run of figures, in the order of the rows, with what each row
// says of its period. A table may have 200,000 figures: it keeps little more
// than those.
type series struct {
	stamps []uint32 // places in longReader.labels
	points []briefing.Point
	rows   []uint32
	at     briefing.Pos
}

// settle finds the period of every row: by the rows of its own run, and where
// they leave it open by all rows of the table.
func (l *longReader) settle() {
	var whole map[wording.Stamp]wording.Settled
	for _, key := range l.order {
		s := l.series[key]
		stamps := make([]wording.Stamp, len(s.stamps))
		for i, n := range s.stamps {
			stamps[i] = l.labels[n]
		}
		for i, own := range wording.Settle(stamps, l.known) {
			if own.Doubt != "" {
				if whole == nil {
					whole = l.settleTogether()
				}
				own = whole[stamps[i]]
			}
			s.points[i].Period = own.Period
			if own.Doubt != "" {
				l.fail(l.periodPlace(int(s.rows[i])), "write the year as 2024/25, or say under the sheet in briefing.yaml years: financial (or calendar, academic)", "the period %s; the figure was left out", own.Doubt)
			}
		}
	}
	for _, key := range l.order {
		s := l.series[key]
		s.points = l.unrepeated(s)
		s.stamps, s.rows = nil, nil
	}
	l.noteYears()
}

// settleTogether settles each label by all labels of the table.
func (l *longReader) settleTogether() map[wording.Stamp]wording.Settled {
	all := l.labels
	settled := map[wording.Stamp]wording.Settled{}
	for i, s := range wording.Settle(all, l.known) {
		settled[all[i]] = s
	}
	return settled
}

// noteYears says once how years written as one number are taken.
func (l *longReader) noteYears() {
	for _, key := range l.order {
		for _, p := range l.series[key].points {
			if l.noteYear(p.Period, p.Value.Pos) {
				return
			}
		}
	}
}

// unrepeated drops figures without a period, and of two figures for the same
// period both, unless they agree: neither can be trusted.
func (l *longReader) unrepeated(s *series) []briefing.Point {
	first := map[briefing.Period]int{}
	kept := s.points[:0]
	for _, p := range s.points {
		if p.Period.IsZero() {
			continue
		}
		j, again := first[p.Period]
		if !again {
			first[p.Period] = len(kept)
			kept = append(kept, p)
			continue
		}
		before := &kept[j]
		if before.Value.Value == p.Value.Value {
			l.say(briefing.Note, p.Value.Pos, "", "the same figure for %s stands at %s already", p.Period, before.Value.Pos)
			continue
		}
		l.fail(p.Value.Pos, "delete one of the two; until then neither is used", "a second figure for %s; the first, at %s, differs", p.Period, before.Value.Pos)
		before.Value.Value = briefing.Absent(briefing.Faulty)
	}
	return slices.Clip(kept)
}

// assemble gives the runs of figures to their indicators.
func (l *longReader) assemble() {
	for _, key := range l.order {
		d, s := key.indicator, l.series[key]
		switch {
		case key.area != "" && key.part == "":
			d.Benchmarks = append(d.Benchmarks, briefing.Benchmark{Name: key.area, Kind: benchmarkKind(key.area), Points: s.points, Pos: s.at})
		case key.area != "":
			l.receipt.Rows -= len(s.points) // another area's breakdown is nothing we report
		case key.part != "":
			l.partOrBenchmark(d, key, s)
		default:
			d.Points = s.points
		}
	}
	l.drafts = slices.DeleteFunc(l.drafts, func(d *draft) bool {
		bare := len(d.Points) == 0 && len(d.Parts) == 0
		if bare && len(d.Benchmarks) > 0 {
			l.say(briefing.Note, d.Pos, "", "%q has no figures for %s; it was left out", d.Name, l.area.own)
		}
		return bare
	})
	for _, d := range l.drafts {
		l.commonTarget(d)
	}
}

func (l *longReader) partOrBenchmark(d *draft, key seriesKey, s *series) {
	if _, kind, known := benchmarkNamed(key.part); known && key.dimension == "" {
		d.Benchmarks = append(d.Benchmarks, briefing.Benchmark{Name: key.part, Kind: kind, Points: s.points, Pos: s.at})
		return
	}
	d.Parts = append(d.Parts, briefing.Part{Dimension: key.dimension, Name: key.part, Points: s.points, Pos: s.at})
}

// commonTarget keeps the latest row's target as the general one, and the
// latest row's comment as the indicator's.
func (l *longReader) commonTarget(d *draft) {
	latest := briefing.Period{}
	for _, p := range d.Points {
		if p.Period.Compare(latest) < 0 && !latest.IsZero() {
			continue
		}
		latest = p.Period
		if p.Target.Raw != "" {
			d.Target = p.Target
		}
		if strings.TrimSpace(p.Comment.Text) != "" {
			d.Comment = p.Comment
		}
	}
}
