package analysis

import (
	"math"
	"strconv"

	"scrutiny/briefing"
)

// subtract is a − b without the noise that binary arithmetic leaves after the
// figures' own digits: 0.3 − 0.25 is 0.05, not 0.04999999999999999.
func subtract(a, b float64) float64 {
	if a == math.Trunc(a) && b == math.Trunc(b) {
		return a - b
	}
	return tidy(a-b, max(math.Abs(a), math.Abs(b)))
}

// asShown is a figure to the 15 digits that a spreadsheet shows and compares:
// 0.1 + 0.2 is worked out as 0.30000000000000004, and is no more than 0.3.
func asShown(x float64) float64 {
	if x == nearest(x*1e4)/1e4 {
		return x // few digits, and exact
	}
	shown, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 15, 64), 64)
	if err != nil {
		return x
	}
	return shown
}

// tidy rounds x to the thirteenth significant digit of the figures it came
// from, or to the twelfth.
func tidy(x, size float64) float64 {
	if x == 0 || size == 0 || math.IsInf(x, 0) || math.IsNaN(x) {
		return x
	}
	exponent := int(math.Float64bits(size)>>52&0x7ff) - 1022 // size lies from 2^(exponent−1) up to 2^exponent
	places := 13 - exponent*30103/100000
	if exponent > 0 {
		places--
	}
	if places < 0 || places > 300 {
		return x
	}
	scale := math.Pow10(places)
	return nearest(x*scale) / scale
}

// nearest is math.Round, halves away from zero, by the processor's own way of
// cutting a fraction off.
func nearest(x float64) float64 {
	whole := math.Trunc(x)
	if math.Abs(x-whole) >= 0.5 {
		whole += math.Copysign(1, x)
	}
	return whole
}

// sum adds figures in the order given, tidied.
func sum(xs ...float64) float64 {
	var total, size float64
	for _, x := range xs {
		total += x
		size = math.Max(size, math.Abs(x))
	}
	return tidy(total, math.Max(size, math.Abs(total)))
}

// round is briefing.RoundHalfAway: as figures are printed.
func round(x float64, decimals int) float64 { return briefing.RoundHalfAway(x, decimals) }

// printedDifference is the difference of two values, the later less the earlier,
// as it is printed, with how many decimal places, and whether the printed values
// alone would mislead.
//
// A difference is worked out from unrounded values and normally has as many
// decimal places as the values. Where that would not be the difference of the
// printed values (84% and 86% printed for 84.4% and 85.6%, which differ by 1.2),
// it gets one place more, or as many as it takes to be more than nothing, and
// unrounded is set, so that the words can say from what it was worked out.
func printedDifference(from, to briefing.Value, difference float64) (printed float64, decimals int8, unrounded bool) {
	decimals = max(from.Decimals, to.Decimals)
	earlier, later := round(from.Number, int(from.Decimals)), round(to.Number, int(to.Decimals))
	if earlier == from.Number && later == to.Number {
		return difference, decimals, false // there is nothing to round
	}
	printed = round(difference, int(decimals))
	if printed == round(subtract(later, earlier), int(decimals)) {
		return printed, decimals, false
	}
	decimals++
	printed = round(difference, int(decimals))
	for decimals < 6 && printed == 0 && difference != 0 {
		decimals++
		printed = round(difference, int(decimals))
	}
	return printed, decimals, true
}
