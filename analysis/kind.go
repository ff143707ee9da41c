package analysis

import (
	"slices"

	"scrutiny/briefing"
)

// kind is what makes figures of one series comparable: quarters go with
// quarters, and only with quarters of the same reporting year.
type kind struct {
	span  briefing.Span
	basis briefing.Basis
}

func kindOf(p briefing.Period) kind { return kind{p.Span, p.Basis} }

// frequency is the span the workbook states, or else the one its figures have.
func (s *series) frequency(ind *briefing.Indicator) briefing.Span {
	if ind.Frequency != briefing.NoSpan {
		return ind.Frequency
	}
	if s.kind.span == briefing.YearToDate {
		return briefing.Quarter
	}
	return s.kind.span
}

// mainKind is the kind of period that a row is chiefly reported by: the stated
// one if it has figures, else the one with most figures, the shorter when two
// have as many.
func mainKind(points []briefing.Point, stated briefing.Span) kind {
	var kinds []kind
	var counts []int
	for i := range points {
		if points[i].Period.IsZero() {
			continue
		}
		k := kindOf(points[i].Period)
		at := slices.Index(kinds, k)
		if at < 0 {
			at = len(kinds)
			kinds, counts = append(kinds, k), append(counts, 0)
		}
		counts[at] += 1
		if points[i].Value.Known {
			counts[at] += 1000
			if k.span == stated {
				counts[at] += 1000000
			}
		}
	}
	var best kind
	most := 0
	for i, k := range kinds {
		if counts[i] > most || counts[i] == most && before(k, best) {
			best, most = k, counts[i]
		}
	}
	return best
}

func before(a, b kind) bool {
	return a.span < b.span || a.span == b.span && a.basis < b.basis
}
