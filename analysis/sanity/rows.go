package sanity

import (
	"math"
	"strconv"

	"scrutiny/briefing"
)

// leastAlike is how many figures must be the same to call two rows copies.
const leastAlike = 4

// duplicates reports two rows with the same figures in every period: one was
// probably copied. Rows whose figures are all one number, and parts that are
// the whole of their indicator, may well be alike.
func (c *checker) duplicates() {
	first := map[string]int{}
	for i, r := range c.rows {
		key := fingerprint(r.figures)
		if key == "" {
			continue
		}
		j, known := first[key]
		if !known {
			first[key] = i
			continue
		}
		other := c.rows[j]
		if other.ind == r.ind && other.own && onlyPart(r) {
			continue
		}
		c.report(r.figures[0].at(), "compare both rows with their source",
			"%s: the same figures in all %d periods as %s, at %s: want figures of its own",
			r.name, len(r.figures), other.name, other.figures[0].at())
	}
}

// onlyPart reports whether a row is the one part of its indicator that has
// figures, and so the whole.
func onlyPart(r row) bool {
	with := 0
	for i := range r.ind.Parts {
		if len(figuresOf(r.ind.Parts[i].Points)) > 0 {
			with++
		}
	}
	return !r.benchmark && with == 1
}

// fingerprint tells rows apart by their figures; empty for those that have too
// few, or the same in every period.
func fingerprint(figures []figure) string {
	if len(figures) < leastAlike {
		return ""
	}
	varied := 0
	key := []byte(figures[0].Period.String())
	for i, f := range figures {
		if i > 0 && f.number != figures[i-1].number {
			varied++
		}
		key = strconv.AppendFloat(append(key, ';'), f.number, 'g', -1, 64)
		if i > 0 && f.Period != figures[i-1].Period.Next() {
			key = append(append(key, '@'), f.Period.String()...)
		}
	}
	if varied < leastAlike-1 {
		return ""
	}
	return string(key)
}

// totals reports parts of a count that are larger than the whole, and
// numerators larger than their denominators where the unit is a percentage.
func (c *checker) totals() {
	for _, r := range c.rows {
		if r.own {
			c.fractions(r)
			continue
		}
		if r.benchmark || !r.ind.Unit.Additive() {
			continue
		}
		whole := map[briefing.Period]figure{}
		for _, f := range figuresOf(r.ind.Points) {
			whole[f.Period] = f
		}
		for _, f := range r.figures {
			if total, known := whole[f.Period]; known && f.number > total.number {
				c.report(f.at(), "correct the part or the total",
					"%s, %s: found %s: want no more than the total, %s at %s", r.name, f.Period, r.format(f), r.format(total), total.at())
			}
		}
	}
}

func (c *checker) fractions(r row) {
	if r.ind.Unit.Kind != briefing.Percent {
		return
	}
	for _, f := range r.figures {
		part, whole := f.point.Numerator, f.point.Denominator
		if part.Known && whole.Known && part.Number > whole.Number {
			c.report(part.Pos, "correct the numerator or the denominator",
				"%s, %s: found a numerator of %s: want no more than the denominator, %s", r.name, f.Period, exact(part.Number), exact(whole.Number))
		}
	}
}

// How a target is known to be wrong: all figures miss or pass it by this
// factor, or by so many percentage points.
const (
	farFactor = 3
	farPoints = 40
)

// targets reports a target that no figure ever came near, all of them being on
// one side: the target, its unit or the direction is probably wrong.
func (c *checker) targets() {
	for _, r := range c.rows {
		if !r.own || len(r.figures) < leastFigures || r.ind.Polarity == briefing.InformationOnly || r.ind.Cumulative {
			continue
		}
		last := r.figures[len(r.figures)-1]
		target := last.point.Target
		if !target.Known {
			target = r.ind.Target
		}
		if !target.Known {
			continue
		}
		low, high := math.Inf(1), math.Inf(-1)
		for _, f := range r.figures {
			low, high = math.Min(low, f.number), math.Max(high, f.number)
		}
		if far(target.Number, low, high, r.ind.Unit.Kind == briefing.Percent) {
			c.report(target.Pos, "check the target, its unit, and whether higher or lower is better",
				"%s: found a target of %s, where all %d figures lie between %s and %s (%s)%s", r.name,
				r.number(target.Number, last), len(r.figures), r.number(low, last), r.number(high, last), r.ind.Polarity, c.otherwise(r, target.Number, low, high))
		}
	}
}

// far reports whether a target lies far beyond all figures.
func far(target, low, high float64, percent bool) bool {
	if percent && (target > high+farPoints || target < low-farPoints) {
		return true
	}
	if low <= 0 || target <= 0 {
		return false
	}
	return target > farFactor*high && (!percent || target > high+farPoints/2) ||
		target < low/farFactor && (!percent || target < low-farPoints/2)
}

// otherwise says which other target the figures would be near.
func (c *checker) otherwise(r row, target, low, high float64) string {
	near := func(x float64) bool { return x >= low-(high-low) && x <= high+(high-low) }
	switch {
	case near(100 * target):
		return ": want " + exact(round6(100*target)) + ", perhaps"
	case r.ind.Unit.Kind == briefing.Percent && near(100-target):
		return ": want " + exact(round6(100-target)) + "%, perhaps"
	default:
		return ": want one that can be met and missed"
	}
}

// zeros reports a latest count of zero after a history that never came near it:
// what is not counted yet is not none. (For percentages and rates the analysis
// asks the same, of every period.)
func (c *checker) zeros() {
	for _, r := range c.rows {
		n := len(r.figures)
		if n <= leastAlike || r.benchmark || !r.ind.Unit.Additive() || r.figures[n-1].number != 0 {
			continue
		}
		before := numbersOf(r.figures[max(0, n-1-leastFigures) : n-1])
		low := math.Inf(1)
		for _, x := range before {
			low = math.Min(low, x)
		}
		opens := r.ind.Cumulative && r.figures[n-1].Part() <= 1
		if low < 5 || opens {
			continue
		}
		last := r.figures[n-1]
		c.doubt(suspect{r, last}, "if the figure is not there yet, leave the cell empty or write [x]",
			"%s, %s: found 0, where the %d figures before are %s or more: want a figure, or a marker for not yet available",
			r.name, last.Period, len(before), r.number(low, last))
	}
}
