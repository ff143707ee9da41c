package analysis

import (
	"math"

	"scrutiny/analysis/sanity"
	"scrutiny/briefing"
)

// breakDown lays the indicator's parts on its own periods, with their changes.
func breakDown(ind *briefing.Indicator, s *series, doubted []sanity.Doubted, cal calendar, log *problems) []briefing.PartFinding {
	found := make([]briefing.PartFinding, 0, len(ind.Parts))
	for i := range ind.Parts {
		part := &ind.Parts[i]
		rows := usable(ind.Name+", "+part.Name, part.Pos, part.Points, s.kind, cal, log)
		laid := s.alongside(ind, rows)
		laid.markPart(i, doubted)
		laid.compare(ind)
		found = append(found, briefing.PartFinding{
			Dimension: part.Dimension, Name: part.Name, Points: laid.points, Source: part.Pos,
		})
	}
	if ind.Unit.Additive() {
		checkSums(ind, s, found, log)
	}
	return found
}

// alongside lays other rows on the periods of the series, one point a period.
// Rows must be in order of time.
func (s *series) alongside(ind *briefing.Indicator, rows []*briefing.Point) *series {
	laid := &series{kind: s.kind, cumulative: s.cumulative, sums: s.sums, stride: s.stride}
	laid.makeRoom(len(s.points))
	next := 0
	for i := range s.points {
		p := s.points[i].Period
		for next < len(rows) && rows[next].Period.Compare(p) < 0 {
			next++
		}
		if next < len(rows) && rows[next].Period == p {
			laid.add(ind, rows[next])
			laid.points[i].Target = rows[next].Target.Value
		} else {
			laid.addGap(ind, p)
		}
	}
	if s.inPeriod != nil {
		laid.inPeriod = laid.figuresAlone()
	}
	return laid
}

// checkSums reports each period in which all parts of one dimension are known
// and do not add up to the total.
func checkSums(ind *briefing.Indicator, s *series, parts []briefing.PartFinding, log *problems) {
	seen := map[string]bool{}
	for i := range parts {
		if dim := parts[i].Dimension; !seen[dim] {
			seen[dim] = true
			checkDimension(ind, s, dim, parts, log)
		}
	}
}

func checkDimension(ind *briefing.Indicator, s *series, dimension string, parts []briefing.PartFinding, log *problems) {
	for i := range s.points {
		total := s.points[i]
		added, known, slack := 0.0, total.Value.Known, rounding(ind.Unit, total.Value)
		for j := range parts {
			if parts[j].Dimension != dimension {
				continue
			}
			v := parts[j].Points[i].Value
			known = known && v.Known
			added = sum(added, v.Number)
			slack += rounding(ind.Unit, v)
		}
		if known && math.Abs(subtract(added, total.Value.Number)) > slack {
			by := ""
			if dimension != "" {
				by = " by " + dimension
			}
			given := briefing.Number(added, int(total.Value.Decimals))
			log.doubt(briefing.Doubt{
				Kind: briefing.PartsUnlikeTotal, Told: placed(total.Source), Indicator: ind.Name, Unit: ind.Unit, Period: total.Period,
				Dimension: dimension, From: given, To: unmarked(total.Value),
			}, "correct the total or the parts, or add the part that is missing",
				"%s, %s: the parts%s add up to %s, but the total given is %s", ind.Name, total.Period, by,
				ind.Unit.Format(given), ind.Unit.Format(unmarked(total.Value)))
		}
	}
}

// rounding is how far a figure may be from what it was rounded from: nothing
// for counts, half of the last place shown for money.
func rounding(u briefing.Unit, v briefing.Value) float64 {
	if u.Kind != briefing.Money {
		return 0
	}
	return 0.5 * math.Pow10(-int(v.Decimals))
}

// unmarked is the value without its marks, for use in a sentence.
func unmarked(v briefing.Value) briefing.Value {
	if v.Known {
		v.Marks = 0
	}
	return v
}

// compareElsewhere lays benchmarks on the indicator's periods, and on later
// ones of their own, and works out the gap to each. It returns
// the rows laid out as well. A benchmark of another
// kind of period keeps its own (see beside for the gap to yearly figures).
func compareElsewhere(ind *briefing.Indicator, s *series, cal calendar) ([]briefing.BenchmarkFinding, []*series) {
	found := make([]briefing.BenchmarkFinding, 0, len(ind.Benchmarks))
	others := make([]*series, 0, len(ind.Benchmarks))
	for i := range ind.Benchmarks {
		b := &ind.Benchmarks[i]
		laid := layBenchmark(ind, b, s, cal)
		laid.compare(ind)
		bf := briefing.BenchmarkFinding{Name: b.Name, Kind: b.Kind, Points: laid.points, Latest: -1}
		for j := range laid.points {
			if laid.points[j].Value.Known && !laid.points[j].Forecast {
				bf.Latest = j
			}
		}
		bf.Gap = gapTo(ind, s, laid, s.latest(cal))
		found, others = append(found, bf), append(others, laid)
	}
	return found, others
}

func layBenchmark(ind *briefing.Indicator, b *briefing.Benchmark, s *series, cal calendar) *series {
	var unheard problems // of a benchmark's rows: the author cannot mend them
	k := mainKind(b.Points, s.kind.span)
	if len(s.points) == 0 || k != s.kind {
		other := briefing.Indicator{Name: b.Name, Unit: ind.Unit, Cumulative: ind.Cumulative, Points: b.Points}
		cal.period = briefing.Period{}
		return layOut(&other, cal, &unheard)
	}
	rows := usable(b.Name, b.Pos, b.Points, k, cal, &unheard)
	laid := s.alongside(ind, rows)
	last := s.points[len(s.points)-1].Period
	for _, row := range rows {
		if row.Period.Compare(last) > 0 {
			laid.fill(ind, last, row.Period)
			laid.add(ind, row)
			last = row.Period
		}
	}
	if s.inPeriod != nil {
		laid.inPeriod = laid.figuresAlone()
	}
	for j := range laid.points {
		laid.points[j].Target = briefing.Value{}
	}
	return laid
}

// gapTo is the indicator's figure less the benchmark's for the latest period
// up to the one reported for which both are known, judged by whether the
// indicator's is the better one.
func gapTo(ind *briefing.Indicator, s, other *series, latest int) briefing.Change {
	if len(other.points) == 0 {
		return briefing.Change{Why: "there are no figures to compare with"}
	}
	if ind.Unit.Additive() {
		return briefing.Change{Why: countsNotCompared}
	}
	for i := latest; i >= 0; i-- {
		if !s.points[i].Value.Known || s.points[i].Forecast {
			continue
		}
		if s.points[i].Doubtful {
			return briefing.Change{Why: inDoubt(s.points[i].Period), InDoubt: true}
		}
		if theirs, _, ok := s.beside(ind.Unit, other, i); ok {
			return changeBetween(ind, s.points[i].Period, theirs, s.points[i].Value)
		}
	}
	return briefing.Change{Why: "there is no period for which both figures are known"}
}
