// Package sanity asks of the data, before anything is worked out from them,
// whether they can be right: a heading's year, a workbook that ends too early,
// figures for the year to date among others, a figure far from its neighbours.
//
// Each check has a name and a level that briefing.yaml may set. None corrects
// anything. A check keeps silent where what it looks for has a likelier
// explanation, because a warning that is wrong teaches people to pass over the
// next one.
package sanity

import (
	"cmp"
	"slices"

	"scrutiny/briefing"
)

// Check runs the checks on a dataset for a paper that reports the period and is
// as at the day given. Each problem says what was found and what was to be
// expected, at its cell. It takes raw figures, so that the messages are for the
// author alone.
func Check(ds briefing.Dataset, brief briefing.Brief, period briefing.Period, asAt briefing.Date) briefing.Diagnostics {
	c := &checker{ds: ds, brief: brief, period: period, asAt: asAt}
	for i := range ds.Indicators {
		c.rows = append(c.rows, rowsOf(&ds.Indicators[i])...)
	}
	for _, check := range [...]struct {
		name briefing.Check
		run  func(*checker)
	}{
		{briefing.CheckYear, (*checker).years},
		{briefing.CheckStale, (*checker).stale},
		{briefing.CheckCumulative, (*checker).cumulative},
		{briefing.CheckPercent, (*checker).percentages},
		{briefing.CheckJump, (*checker).jumps},
		{briefing.CheckDuplicate, (*checker).duplicates},
		{briefing.CheckTotal, (*checker).totals},
		{briefing.CheckTarget, (*checker).targets},
		{briefing.CheckZero, (*checker).zeros},
	} {
		if severity, on := brief.CheckLevelOf(check.name); on {
			c.name, c.severity = check.name, severity
			check.run(c)
		}
	}
	c.problems = slices.DeleteFunc(c.problems, func(d briefing.Diagnostic) bool { return d == briefing.Diagnostic{} })
	return c.problems.Sorted()
}

// checker is one run of Check.
type checker struct {
	ds       briefing.Dataset
	brief    briefing.Brief
	period   briefing.Period
	asAt     briefing.Date
	rows     []row
	name     briefing.Check // of the check that runs
	severity briefing.Severity
	problems briefing.Diagnostics
	beyond   map[briefing.Pos]int // problems of cells with a percentage that cannot be, by their place in problems
	doubted  []Doubted
}

// Doubted is a figure that a check takes for a likely mistake.
type Doubted struct {
	Part   int // index in the indicator's parts; −1 for its own figure
	Period briefing.Period
}

// DoubtedFigures lists the figures of an indicator and its parts that may be
// mistakes by what they are: percentages that cannot be, and figures out of all
// proportion to those beside them. A check that briefing.yaml sets to note or off
// doubts nothing.
func DoubtedFigures(ind *briefing.Indicator, brief briefing.Brief) []Doubted {
	c := &checker{brief: brief, rows: ownRows(ind)}
	for _, check := range [...]struct {
		name briefing.Check
		run  func(*checker)
	}{
		{briefing.CheckPercent, (*checker).percentages},
		{briefing.CheckJump, (*checker).jumps},
		{briefing.CheckZero, (*checker).zeros},
	} {
		if severity, on := brief.CheckLevelOf(check.name); on && severity > briefing.Note {
			c.name, c.severity = check.name, severity
			check.run(c)
		}
	}
	return c.doubted
}

// report adds a problem that the running check found; the hint ends with how to
// silence it.
func (c *checker) report(at briefing.Pos, hint, summary string, args ...any) {
	hint += "; if it is right, set  checks: {" + c.name.String() + ": note}  in briefing.yaml"
	c.problems.Add(c.severity, at, hint, summary, args...)
}

// suspect is a figure of a row that may be a mistake.
type suspect struct {
	row    row
	figure figure
}

// doubt reports a problem of one figure.
func (c *checker) doubt(s suspect, hint, summary string, args ...any) {
	if !s.row.benchmark {
		c.doubted = append(c.doubted, Doubted{s.row.part, s.figure.Period})
	}
	c.report(s.figure.at(), hint, summary, args...)
}

// row is one series of actual figures: an indicator's own, a part's, or a
// benchmark's.
type row struct {
	ind       *briefing.Indicator
	name      string // "Referrals, police"
	own       bool   // the indicator's own
	part      int    // index of a part; −1 for others
	benchmark bool
	figures   []figure // with a number, oldest first, one a period
	pos       briefing.Pos
}

// figure is one known actual figure.
type figure struct {
	briefing.Period
	number float64
	point  *briefing.Point
}

// ownRows are the rows of an indicator without those of other places.
func ownRows(ind *briefing.Indicator) []row {
	rows := []row{{ind: ind, name: ind.Name, own: true, part: -1, figures: figuresOf(ind.Points), pos: ind.Pos}}
	for i := range ind.Parts {
		p := &ind.Parts[i]
		rows = append(rows, row{ind: ind, name: ind.Name + ", " + p.Name, part: i, figures: figuresOf(p.Points), pos: p.Pos})
	}
	return rows
}

func rowsOf(ind *briefing.Indicator) []row {
	rows := ownRows(ind)
	for i := range ind.Benchmarks {
		b := &ind.Benchmarks[i]
		rows = append(rows, row{ind: ind, name: ind.Name + ", " + b.Name, benchmark: true, part: -1, figures: figuresOf(b.Points), pos: b.Pos})
	}
	return rows
}

// figuresOf picks the actual figures of the span that most of them have.
func figuresOf(points []briefing.Point) []figure {
	var counts [briefing.Pooled + 1]int
	for i := range points {
		if actual(&points[i]) {
			counts[points[i].Period.Span]++
		}
	}
	span := briefing.NoSpan
	for s, n := range counts {
		if n > counts[span] {
			span = briefing.Span(s)
		}
	}
	figures := make([]figure, 0, counts[span])
	for i := range points {
		if pt := &points[i]; actual(pt) && pt.Period.Span == span {
			figures = append(figures, figure{pt.Period, pt.Value.Number, pt})
		}
	}
	byPeriod := func(a, b figure) int { return a.Period.Compare(b.Period) }
	if !slices.IsSortedFunc(figures, byPeriod) {
		slices.SortStableFunc(figures, byPeriod)
	}
	return slices.CompactFunc(figures, func(a, b figure) bool { return a.Period == b.Period })
}

func actual(pt *briefing.Point) bool {
	return pt.Value.Known && !pt.Forecast && !pt.Value.Marks.Has(briefing.ForecastMark) && !pt.Period.IsZero()
}

// format prints a number as the row's unit and the figure's places have it.
func (r row) format(f figure) string { return r.number(f.number, f) }

// number prints another number like a figure.
func (r row) number(n float64, like figure) string {
	return r.ind.Unit.Format(briefing.Number(n, int(like.point.Value.Decimals)))
}

// at is the cell of a figure.
func (f figure) at() briefing.Pos { return f.point.Value.Pos }

// median is the middle of some numbers, which it sorts; the mean of the two
// middle ones when their number is even; 0 of none.
func median(numbers []float64) float64 {
	if len(numbers) == 0 {
		return 0
	}
	slices.Sort(numbers)
	middle := len(numbers) / 2
	if len(numbers)%2 == 1 {
		return numbers[middle]
	}
	return (numbers[middle-1] + numbers[middle]) / 2
}

// byPlace orders places as a person would work through them.
func byPlace(a, b briefing.Pos) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Sheet, b.Sheet),
		cmp.Compare(len(a.Cell), len(b.Cell)), cmp.Compare(a.Cell, b.Cell))
}
