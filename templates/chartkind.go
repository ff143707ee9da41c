package templates

import "scrutiny/briefing"

// chartKind is which chart of its figures over time an indicator gets. It is one
// chart, by the first of these rules that holds:
//
//   - a control chart where limits stand, which takes 13 figures: it asks whether
//     the figure moved by more than chance. Other places are not in it: where a
//     benchmark has figures three to six years apart, they stand in a slope chart
//     of those two moments alone.
//   - a places chart where the range of the named neighbours is known for four or
//     more of the periods shown: the range year by year, and the latest year place
//     by place beside it.
//   - a line, with the averages and areas that have two figures or more.
//   - none where fewer than three figures are known, or fewer than are withheld: the
//     table says as much.
//
// So a slope and a line never show the same thing. Neighbours whose range is known
// for fewer years are lined up for the latest of them alone.
type chartKind uint8

const (
	noChart chartKind = iota
	controlChart
	placesChart
	lineChart
)

// fewestRanges is for how many periods the neighbours' range has to be known to
// be shown over time.
const fewestRanges = 4

// fewestFigures is how many figures a chart over time shows at least.
const fewestFigures = 3

func withheld(points []briefing.PointFinding) int {
	n := 0
	for _, p := range points {
		if !p.Value.Known && p.Value.Marks.Has(briefing.Confidential) {
			n++
		}
	}
	return n
}

// kindOf is the chart over time that an indicator gets, of the points shown.
func (l *language) kindOf(f briefing.IndicatorFinding, points []briefing.PointFinding) chartKind {
	switch {
	case known(points) < fewestFigures, known(points) < withheld(points):
		return noChart
	case l.limits(f, points) != nil:
		return controlChart
	case comparable(f) && f.Comparison.Neighbours.Known && rangesKnown(f, points) >= fewestRanges:
		return placesChart
	default:
		return lineChart
	}
}

func rangesKnown(f briefing.IndicatorFinding, points []briefing.PointFinding) int {
	n := 0
	for _, p := range points {
		if spreadAt(f, p.Period).Known {
			n++
		}
	}
	return n
}

// spreadAt is the range of the neighbours in a period.
func spreadAt(f briefing.IndicatorFinding, p briefing.Period) briefing.NeighbourSpread {
	for _, s := range f.Comparison.Spread {
		if s.Period == p {
			return s
		}
	}
	return briefing.NeighbourSpread{}
}

// markOf is the shape of a comparator's points, the same throughout the paper.
func markOf(kind briefing.BenchmarkKind) briefing.Mark {
	return map[briefing.BenchmarkKind]briefing.Mark{
		briefing.Nation: briefing.MarkDiamond, briefing.NeighbourAverage: briefing.MarkTriangle, briefing.Region: briefing.MarkSquare,
	}[kind]
}
