package audit

import (
	"math"

	"scrutiny/briefing"
)

// lines compares the points of lines, and the ends of the range of other places,
// with what was suppressed.
func (a *auditor) lines(about *subject, section string, c briefing.LineChart) {
	for i, tick := range c.Ticks {
		for _, s := range c.Series {
			if i < len(s.Values) && (s.Values[i].Known || s.Values[i].Label != "") {
				a.drawn(about, section, seriesName(s), tick)
				a.alone(about, section, s, tick, s.Values[i])
			}
		}
		if r := c.Places; r != nil {
			for _, values := range [][]briefing.ChartValue{r.Low, r.Middle, r.High} {
				if i < len(values) && values[i].Known {
					a.rangeEnd(about, section, tick, values[i].Number)
				}
			}
		}
	}
}

// alone reports a figure of one period alone, withheld in a series for the year to
// date, that our own line passes through.
func (a *auditor) alone(about *subject, section string, s briefing.ChartSeries, tick briefing.Tick, v briefing.ChartValue) {
	for _, h := range about.between {
		if s.Focus && v.Known && h.Cell.Part == "" && h.Cell.Benchmark == "" && isTick(tick, h.Cell.Period) && same(v.Number, h.Value.Number) {
			a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but is drawn in a chart of %s", h.Cell, section)
		}
	}
}

// rangeEnd reports an end of the range of other places that is a suppressed
// figure of one of them, and no published one of another.
func (a *auditor) rangeEnd(about *subject, section string, tick briefing.Tick, end float64) {
	for _, h := range about.suppressed {
		if h.Cell.Benchmark == "" || !h.Value.Known || !isTick(tick, h.Cell.Period) || !same(end, h.Value.Number) {
			continue
		}
		if !about.publishedElsewhere(h.Cell.Period, end) {
			a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but is drawn in a chart of %s", h.Cell, section)
		}
	}
}

func same(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

// publishedElsewhere reports whether a benchmark has the figure in the period.
func (s subject) publishedElsewhere(p briefing.Period, figure float64) bool {
	for i := range s.finding.Benchmarks {
		for j := range s.finding.Benchmarks[i].Points {
			pt := &s.finding.Benchmarks[i].Points[j]
			if pt.Period == p && pt.Value.Known && same(pt.Value.Number, figure) {
				return true
			}
		}
	}
	return false
}

// ranks compares places lined up by their figures with what was suppressed: in
// the period in which the indicator is compared with its neighbours.
func (a *auditor) ranks(about *subject, section string, c briefing.RankChart) {
	for _, r := range c.Rows {
		if r.Value.Known {
			a.place(about, section, r.Name, r.Focus, about.finding.Comparison.Neighbours.Period)
		}
	}
}

// place reports a suppressed figure of a benchmark, or of the council itself.
func (a *auditor) place(about *subject, section, name string, own bool, p briefing.Period) {
	for _, h := range about.suppressed {
		if h.Cell.Part == "" && h.Cell.Period == p && (own && h.Cell.Benchmark == "" || !own && h.Cell.Benchmark == name) {
			a.problems.Add(briefing.Error, h.Pos, "", "%s is suppressed, but is drawn in a chart of %s", h.Cell, section)
		}
	}
}

// slopes compares both ends of each line with what was suppressed: at the moments
// of the gaps that such charts show.
func (a *auditor) slopes(about *subject, section string, c briefing.SlopeChart) {
	for _, line := range c.Lines {
		for _, g := range about.finding.Comparison.Gaps {
			if !line.Focus && g.Name != line.Name {
				continue
			}
			if line.From.Known && g.Then.Known {
				a.place(about, section, line.Name, line.Focus, g.Then.Against)
			}
			if line.To.Known && g.Now.Known {
				a.place(about, section, line.Name, line.Focus, g.Now.Against)
			}
		}
	}
}
