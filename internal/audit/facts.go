package audit

import (
	"math"

	"scrutiny/analysis/disclosure"
	"scrutiny/briefing"
)

// facts are all the figures that the findings hold, and what they say of the
// differences between figures.
func (a *auditor) facts() []disclosure.Fact {
	var facts []disclosure.Fact
	for i := range a.paper.Findings.Themes {
		indicators := a.paper.Findings.Themes[i].Indicators
		for j := range indicators {
			f := &indicators[j]
			cell := disclosure.Cell{Ref: f.Ref, Indicator: f.Name}
			facts = a.seriesFacts(facts, cell, f.Points)
			facts = append(facts, signalFacts(cell, f)...)
			for k := range f.Parts {
				of := cell
				of.Dimension, of.Part = f.Parts[k].Dimension, f.Parts[k].Name
				facts = a.seriesFacts(facts, of, f.Parts[k].Points)
			}
			for k := range f.Benchmarks {
				b := &f.Benchmarks[k]
				of := cell
				of.Benchmark = b.Name
				facts = a.seriesFacts(facts, of, b.Points)
				facts = append(facts, gapFacts(cell, of, b.Gap)...)
			}
		}
	}
	return facts
}

const findings = "the findings"

// seriesFacts are the figures of one series, and its changes where they touch
// a suppressed figure: the change between two published ones says nothing new.
func (a *auditor) seriesFacts(facts []disclosure.Fact, cell disclosure.Cell, points []briefing.PointFinding) []disclosure.Fact {
	at := func(p briefing.Period) disclosure.Cell { cell.Period = p; return cell }
	for i := range points {
		pt := &points[i]
		if pt.Value.Known {
			facts = append(facts, disclosure.Figure(at(pt.Period), pt.Value.Number, findings))
		}
		for _, c := range [...]briefing.Change{pt.OnPrevious, pt.OnYear} {
			if later, earlier := at(pt.Period), at(c.Against); c.Known && !c.InPeriod && a.touches(later, earlier) {
				facts = append(facts, changeFacts(later, earlier, c)...)
			}
		}
		if later, earlier := at(pt.Period), at(pt.Period.Previous()); pt.InPeriod.Known && pt.Period.Part() > 1 && a.touches(later, earlier) {
			facts = append(facts, difference(later, earlier, pt.InPeriod.Number))
		}
	}
	return facts
}

// touches reports whether any of two cells is suppressed.
func (a *auditor) touches(one, other disclosure.Cell) bool {
	if !a.concerned[one.Indicator] {
		return false
	}
	_, first := a.suppressed[one]
	_, second := a.suppressed[other]
	return first || second
}

// changeFacts are what a change tells of the two figures it lies between: its
// amount, and both figures.
func changeFacts(later, earlier disclosure.Cell, c briefing.Change) []disclosure.Fact {
	return []disclosure.Fact{
		difference(later, earlier, c.Difference),
		disclosure.Figure(later, c.To.Number, "the change against "+c.Against.String()),
		disclosure.Figure(earlier, c.From.Number, "a later change against "+c.Against.String()),
	}
}

// difference is the fact that two figures differ by so much, give or take the
// noise of binary arithmetic.
func difference(later, earlier disclosure.Cell, by float64) disclosure.Fact {
	noise := 1e-9 * math.Max(1, math.Abs(by))
	return disclosure.Fact{
		Terms: []disclosure.FactTerm{{Cell: later, Times: 1}, {Cell: earlier, Times: -1}},
		Low:   by - noise, High: by + noise,
	}
}

// gapFacts are what a gap to a benchmark tells.
func gapFacts(own, other disclosure.Cell, gap briefing.Change) []disclosure.Fact {
	if !gap.Known {
		return nil
	}
	own.Period, other.Period = gap.Against, gap.Against
	return []disclosure.Fact{
		difference(own, other, gap.Difference),
		disclosure.Figure(own, gap.To.Number, "the gap to "+other.Benchmark),
		disclosure.Figure(other, gap.From.Number, "the gap to "+other.Benchmark),
	}
}

// signalFacts are what the mean of a control chart tells: should it have been
// taken over suppressed figures too, then it is as good as a total.
func signalFacts(cell disclosure.Cell, f *briefing.IndicatorFinding) []disclosure.Fact {
	var facts []disclosure.Fact
	bases := map[int]int{}
	for i, sp := range f.Signal.Points {
		if !sp.HasMean || i >= len(f.Points) {
			continue
		}
		at, ok := bases[sp.Base]
		if !ok {
			at = len(facts)
			bases[sp.Base] = at
			facts = append(facts, disclosure.Fact{Where: "the control chart"})
		}
		cell.Period = f.Points[i].Period
		if v := f.Points[i].Value; v.Known || v.Marks.Has(briefing.Confidential) {
			facts[at].Terms = append(facts[at].Terms, disclosure.FactTerm{Cell: cell, Times: 1})
		}
		sum := sp.Mean * float64(len(facts[at].Terms))
		facts[at].Low, facts[at].High = sum-1e-6*math.Abs(sum), sum+1e-6*math.Abs(sum)
	}
	return facts
}

// ratings reports judgements on suppressed figures: on which side of a target,
// a limit or an earlier figure one lies says much of it.
func (a *auditor) ratings() {
	for _, s := range a.subjects {
		for i := range s.finding.Points {
			pt := &s.finding.Points[i]
			hidden, ok := a.suppressed[disclosure.Cell{Ref: s.finding.Ref, Indicator: s.finding.Name, Period: pt.Period}]
			if !ok {
				continue
			}
			rated := pt.Rating.Colour() != briefing.NoBRAG
			if i == s.finding.Latest {
				rated = rated || s.finding.Rating.Colour() != briefing.NoBRAG || s.finding.SourceRAG != ""
			}
			if rated {
				a.problems.Add(briefing.Error, hidden.Pos, "leave the rating out of the workbook", "%s is suppressed, but its rating is given", hidden.Cell)
			}
			if i < len(s.finding.Signal.Points) && s.finding.Signal.Points[i].Cause != briefing.CommonCause {
				a.problems.Add(briefing.Error, hidden.Pos, "", "%s is suppressed, but the control chart says how it stands out", hidden.Cell)
			}
		}
	}
}
