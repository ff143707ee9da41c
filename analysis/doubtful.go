package analysis

import (
	"scrutiny/analysis/sanity"
	"scrutiny/briefing"
)

// markDoubtful marks the figures that a check of the data takes for likely
// mistakes: a zero after a history that never came near it, a percentage that
// cannot be, a figure out of all proportion to those beside it. They are printed
// as they stand, but nothing rests on them: no change, rating, run, rank, gap or
// attention. The checks have told the author; the reader is told here.
func (s *series) markDoubtful(ind *briefing.Indicator, brief briefing.Brief, log *problems) []sanity.Doubted {
	doubted := sanity.DoubtedFigures(ind, brief)
	for _, d := range doubted {
		i := s.at(d.Period, len(s.points)-1)
		if d.Part >= 0 || i < 0 || !s.points[i].Value.Known || s.points[i].Doubtful {
			continue
		}
		s.points[i].Doubtful = true
		v := unmarked(s.points[i].Value)
		log.ofReader(briefing.Doubt{
			Kind: briefing.FigureUnlikely, Told: placed(s.points[i].Source), Indicator: ind.Name, Unit: ind.Unit, Period: d.Period, To: v,
		}, "%s, %s: %s may be a mistake", ind.Name, d.Period, ind.Unit.Format(v))
	}
	if level, on := brief.CheckLevelOf(briefing.CheckZero); on && level > briefing.Note {
		s.checkZero(ind, log)
	}
	if s.inPeriod != nil {
		s.inPeriod = s.figuresAlone()
	}
	return doubted
}

// markPart marks the doubtful figures of a part.
func (s *series) markPart(part int, doubted []sanity.Doubted) {
	for _, d := range doubted {
		if i := s.at(d.Period, len(s.points)-1); d.Part == part && i >= 0 {
			s.points[i].Doubtful = s.points[i].Value.Known
		}
	}
	if s.inPeriod != nil {
		s.inPeriod = s.figuresAlone()
	}
}

// inDoubt is why figures are not compared where one of them may be a mistake.
func inDoubt(p briefing.Period) string { return "the figure for " + p.String() + " is in doubt" }

// charted reports whether the figure at point i belongs in a control chart. One
// that may be a missing one stored as zero, or a percentage that cannot be, does
// not; one that is merely far from the others is what such a chart is for. The
// rules of the R package know no such thing, and chart every figure.
func (s *series) charted(ind *briefing.Indicator, i int, rules briefing.RuleSet) bool {
	pt := &s.points[i]
	impossible := pt.Value.Number == 0 || ind.Unit.Kind == briefing.Percent && (pt.Value.Number < 0 || pt.Value.Number > 100)
	return !pt.Doubtful || !impossible || rules == briefing.RPackage
}
