package sanity

import (
	"math"
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// How far from its neighbours a figure is implausible, in median absolute
// moves: when a slip of the keyboard would explain it, and when none does.
const (
	explainedMoves   = 6
	unexplainedMoves = 20
)

// leastFigures is how many figures it takes to know how a row usually moves.
const leastFigures = 8

// jumps reports figures that stand far from both neighbours, on the same side
// (the latest one from the two before it). A zero is left to the checks of
// zeros. The measure is the median of the
// row's absolute moves, so that the odd figure itself does not count for much.
// Where two digits swapped, or the point moved by one or two places, give a
// figure like its neighbours, that is named.
func (c *checker) jumps() {
	for _, r := range c.rows {
		if r.benchmark || len(r.figures) < leastFigures {
			continue
		}
		usual := usualMove(r)
		for i := 1; i < len(r.figures); i++ {
			if r.figures[i].number != 0 {
				c.jump(r, i, usual)
			}
		}
	}
}

// usualMove is the median absolute move between neighbouring figures, counted
// as a twentieth of the median figure at least, and as one for counts: a row
// that hardly moves is not to make every move a jump.
func usualMove(r row) float64 {
	numbers := numbersOf(r.figures)
	moves := make([]float64, 0, len(numbers))
	for i := 1; i < len(numbers); i++ {
		moves = append(moves, math.Abs(numbers[i]-numbers[i-1]))
	}
	return math.Max(median(moves), leastMove(r, numbers))
}

// leastMove is the move below which nothing is a jump. It changes the numbers.
func leastMove(r row, numbers []float64) float64 {
	if r.ind.Unit.Kind == briefing.Percent {
		return 1
	}
	for i, n := range numbers {
		numbers[i] = math.Abs(n)
	}
	least := median(numbers) / 20
	if r.ind.Unit.Additive() {
		return math.Max(least, 1)
	}
	return least
}

// jump checks figure i against those beside it. Without a slip to explain it
// the latest figure is news and not a mistake.
func (c *checker) jump(r row, i int, usual float64) {
	latest := i+1 == len(r.figures)
	f, other := r.figures[i], i+1
	if latest {
		other = i - 2
	}
	beside := [...]float64{r.figures[i-1].number, r.figures[other].number}
	if usual == 0 || f.point.Value.Marks.Has(briefing.SeriesBreak) || r.ind.Cumulative || f.Span == briefing.YearToDate {
		return
	}
	if latest && c.collapse(r, i) {
		return
	}
	least, side := math.Inf(1), 0
	for _, n := range beside {
		least = math.Min(least, math.Abs(f.number-n))
		side += sign(f.number - n)
	}
	if side != len(beside) && side != -len(beside) || least < explainedMoves*usual {
		return
	}
	slip, explained := slipOf(f, beside[:], usual)
	if !explained && (latest || least < unexplainedMoves*usual) {
		return
	}
	if c.toldBeyond(f.at(), explained) {
		return
	}
	want := "like its neighbours, " + r.format(r.figures[i-1]) + " and " + r.format(r.figures[other])
	if explained {
		want += ": " + slip
	}
	c.doubt(suspect{r, f}, "compare the figure with its source",
		"%s, %s: found %s, %s times the usual move away: want a figure %s", r.name, f.Period, r.format(f),
		briefing.FormatNumber(math.Floor(least/usual), 0), want)
}

// How far the last figure of a percentage or rate lies beyond all before it
// where it is out of all proportion: so many times smaller or larger, and by at
// least so many percentage points.
const (
	beyondFactor = 3
	beyondPoints = 5
)

// collapse reports the last figure of a percentage or rate where it is less than
// a third of the lowest before it, or more than three times the highest. It may
// be news, but of a measure that has stood for years it is more often a count of
// a part, or a record not yet complete.
func (c *checker) collapse(r row, i int) bool {
	k := r.ind.Unit.Kind
	if k != briefing.Percent && k != briefing.Rate || i < leastFigures {
		return false
	}
	f, low, high := r.figures[i], math.Inf(1), 0.0
	for _, before := range r.figures[:i] {
		low, high = math.Min(low, before.number), math.Max(high, before.number)
	}
	fell := f.number > 0 && f.number*beyondFactor < low && low-f.number >= beyondPoints
	rose := f.number > high*beyondFactor && f.number-high >= beyondPoints && low > 0
	if !fell && !rose {
		return false
	}
	if !c.toldBeyond(f.at(), false) {
		c.doubt(suspect{r, f}, "compare the figure with its source",
			"%s, %s: found %s, where the %d figures before lie between %s and %s: want a figure in proportion to them",
			r.name, f.Period, r.format(f), i, r.number(low, f), r.number(high, f))
	}
	return true
}

// toldBeyond reports that a figure far from its neighbours has been told as a
// percentage over 100, which says enough; unless a slip explains it, which says
// more: then that is taken back. The graver of the two stays in any case.
func (c *checker) toldBeyond(at briefing.Pos, explained bool) bool {
	i, told := c.beyond[at]
	if !told || c.problems[i].Severity > c.severity {
		return told
	}
	if explained || c.problems[i].Severity < c.severity {
		c.problems[i] = briefing.Diagnostic{}
		delete(c.beyond, at)
		return false
	}
	return true
}

func sign(x float64) int {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	default:
		return 0
	}
}

// slipOf names the slip of the keyboard that would explain a figure: the
// number that was meant lies within two usual moves of both neighbours, neither
// of which is zero.
func slipOf(f figure, beside []float64, usual float64) (string, bool) {
	plausible := func(x float64) bool {
		for _, n := range beside {
			if n == 0 || math.Abs(x-n) > 2*usual {
				return false
			}
		}
		return true
	}
	places := int(f.point.Value.Decimals)
	for _, factor := range [...]float64{10, 100, 1000} {
		for _, meant := range [...]float64{f.number / factor, f.number * factor} {
			if meant != 0 && plausible(meant) {
				return "the decimal point may be wrong, " + exact(round6(meant)) + " for " + exact(f.number), true
			}
		}
	}
	for _, meant := range swapped(f.number, places) {
		if plausible(meant) {
			return "two digits may be swapped, " + briefing.FormatNumber(meant, places) + " for " + briefing.FormatNumber(f.number, places), true
		}
	}
	return "", false
}

// swapped lists the numbers that come of swapping two neighbouring digits:
// 78 gives 87.
func swapped(x float64, places int) []float64 {
	digits := []byte(strconv.FormatFloat(math.Abs(x), 'f', places, 64))
	var found []float64
	for i := 0; i+1 < len(digits); i++ {
		j := i + 1
		if digits[j] == '.' {
			j++
		}
		if j >= len(digits) || digits[i] == '.' || digits[i] == digits[j] {
			continue
		}
		digits[i], digits[j] = digits[j], digits[i]
		if text := string(digits); !strings.HasPrefix(text, "0") || strings.HasPrefix(text, "0.") {
			if n, err := strconv.ParseFloat(text, 64); err == nil {
				found = append(found, math.Copysign(n, x))
			}
		}
		digits[i], digits[j] = digits[j], digits[i]
	}
	return found
}
