package sanity

import (
	"math"

	"scrutiny/briefing"
)

// percentages reports percentages beyond 0 and 100, and a row in which most
// figures are per cent and some are fractions (0.87 beside 87), or the other
// way round. A row with more than a quarter of its figures over 100 measures
// something that can be.
func (c *checker) percentages() {
	for _, r := range c.rows {
		if r.ind.Unit.Kind != briefing.Percent {
			continue
		}
		if usualPercentages(r.figures) {
			continue
		}
		outside, above := 0, 0
		for _, f := range r.figures {
			if f.number > 100 || f.number < 0 {
				outside++
			}
			if f.number > 2 {
				above++
			}
		}
		few := func(n int) bool { return 4*n <= len(r.figures) }
		usual := median(numbersOf(r.figures))
		for _, f := range r.figures {
			c.percentage(r, f, usual, few(outside), few(above))
		}
	}
}

// usualPercentages reports whether nothing about the figures can be wrong: all
// lie above 1 and up to 100, so that none is beyond the scale or a fraction.
func usualPercentages(figures []figure) bool {
	for _, f := range figures {
		if f.number <= 1 || f.number > 100 {
			return false
		}
	}
	return true
}

// percentage checks one figure against the row's median. A fraction is one that
// times a hundred is within half and twice the median, while it is not itself.
// Bounded rows have few figures beyond 0 and 100, fractional ones few above 2.
func (c *checker) percentage(r row, f figure, usual float64, bounded, fractional bool) {
	const hint = "give the figure in per cent, like the others of the row"
	near := func(x float64) bool { return x >= usual/2 && x <= 2*usual }
	switch {
	case f.number > 0 && f.number <= 1 && usual > 2 && near(100*f.number):
		c.doubt(suspect{r, f}, hint, "%s, %s: found %s among figures about %s: want %s, perhaps",
			r.name, f.Period, exact(f.number)+"%", exact(usual)+"%", exact(round6(100*f.number))+"%")
	case f.number > 2 && fractional && usual <= 1 && near(f.number/100):
		c.doubt(suspect{r, f}, hint, "%s, %s: found %s among figures about %s: want %s, perhaps",
			r.name, f.Period, r.format(f), exact(usual)+"%", exact(round6(f.number/100))+"%")
	case f.number > 100 && bounded && usual <= 100:
		if c.beyond == nil {
			c.beyond = map[briefing.Pos]int{}
		}
		c.beyond[f.at()] = len(c.problems)
		c.doubt(suspect{r, f}, "correct the figure, its numerator or its denominator",
			"%s, %s: found %s: want no more than 100%%", r.name, f.Period, r.format(f))
	case f.number < 0 && bounded && usual >= 0:
		c.doubt(suspect{r, f}, "correct the figure, or say that it is a change and not a share",
			"%s, %s: found %s: want no less than 0%%", r.name, f.Period, r.format(f))
	}
}

func numbersOf(figures []figure) []float64 {
	numbers := make([]float64, len(figures))
	for i, f := range figures {
		numbers[i] = f.number
	}
	return numbers
}

// exact prints a number with the decimal places that it has.
func exact(x float64) string {
	places := 0
	for places < 6 && briefing.RoundHalfAway(x, places) != x {
		places++
	}
	return briefing.FormatNumber(x, places)
}

func round6(x float64) float64 { return math.Round(x*1e6) / 1e6 }
