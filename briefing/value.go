package briefing

import (
	"math"
	"strconv"
	"strings"
)

// Marks are what is said about a value beside its number, in the shorthand of
// the Government Statistical Service ("Using symbols in tables"): why there is
// no number, or how far the number can be relied on.
type Marks uint16

// The first group says why there is no number; the second qualifies one.
const (
	Confidential  Marks = 1 << iota // [c] suppressed to protect people
	NotAvailable                    // [x] should exist, is missing
	NotApplicable                   // [z] cannot exist here
	NotYetDue                       // [x] will exist later: an annual measure, a late return
	Faulty                          // [x] the cell holds an error or text that is no figure
	Low                             // [low] rounds to zero but is not zero
	Unreliable                      // [u]
	SeriesBreak                     // [b]
	Provisional                     // [p]
	Revised                         // [r]
	Estimated                       // [e]
	ForecastMark                    // [f]
)

// markCodes lists each mark with its shorthand and meaning, in printing order.
var markCodes = []struct {
	mark          Marks
	code, meaning string
}{
	{Confidential, "c", "suppressed: a number small enough to identify people"},
	{NotAvailable, "x", "not available"},
	{NotApplicable, "z", "not applicable"},
	{NotYetDue, "x", "not available yet"},
	{Faulty, "x", "not available: the workbook's cell does not hold a usable figure"},
	{Low, "low", "rounds to zero but is not zero"},
	{Unreliable, "u", "low reliability"},
	{SeriesBreak, "b", "break in the series: not comparable with earlier figures"},
	{Provisional, "p", "provisional"},
	{Revised, "r", "revised"},
	{Estimated, "e", "estimated"},
	{ForecastMark, "f", "forecast"},
}

// Has reports whether all the marks of m are set.
func (k Marks) Has(m Marks) bool { return m != 0 && k&m == m }

// Each lists the single marks that are set, in printing order.
func (k Marks) Each() []Marks {
	var each []Marks
	for _, c := range markCodes {
		if k.Has(c.mark) {
			each = append(each, c.mark)
		}
	}
	return each
}

// Codes prints the shorthand of every mark, each in its own brackets: "[p] [r]".
func (k Marks) Codes() string {
	var codes []string
	for _, c := range markCodes {
		if k.Has(c.mark) {
			codes = append(codes, "["+c.code+"]")
		}
	}
	return strings.Join(codes, " ")
}

// Meaning explains a single mark in a reader's words.
func (k Marks) Meaning() string {
	for _, c := range markCodes {
		if c.mark == k {
			return c.meaning
		}
	}
	return ""
}

// Value is one figure as it may be printed: a number, or the reason why there
// is none, and what qualifies it. Missing is never zero: the zero Value is "no
// figure, no reason given".
type Value struct {
	Number   float64 // in the indicator's unit; a percentage is 87.5, not 0.875
	Known    bool    // whether Number stands; Number is 0 and means nothing otherwise
	Marks    Marks
	Decimals int8 // decimal places the source shows, 0 to 6
}

// Number returns a known value shown with so many decimal places.
func Number(n float64, decimals int) Value {
	return Value{Number: n, Known: true, Decimals: int8(decimals)}
}

// Absent returns a value that has no number, for the reason given.
func Absent(reason Marks) Value { return Value{Marks: reason} }

// Rounded is the number as it is printed: rounded to the value's decimal
// places, halves away from zero (as Excel and dfeR's round_five_up do).
func (v Value) Rounded() float64 { return RoundHalfAway(v.Number, int(v.Decimals)) }

// RoundHalfAway rounds x to so many decimal places, halves away from zero.
// A number that is a half as written in decimal (0.285, 2.675) counts as one,
// whatever its binary form: the shortest decimal that means x is what is rounded.
func RoundHalfAway(x float64, decimals int) float64 {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return x
	}
	// Far from a half, and as long as binary arithmetic scales the digits
	// exactly, the result cannot be in doubt.
	scale := math.Pow10(decimals)
	scaled := x * scale
	whole := math.Trunc(scaled)
	fraction := math.Abs(scaled - whole)
	if decimals < 0 || math.Abs(scaled) > 1e12 || math.Abs(fraction-0.5) < 1e-3 {
		return roundWritten(x, decimals)
	}
	if fraction > 0.5 {
		whole += math.Copysign(1, x)
	}
	return whole / scale
}

// roundWritten is RoundHalfAway by the digits of the number as it is written.
func roundWritten(x float64, decimals int) float64 {
	s := strconv.FormatFloat(math.Abs(x), 'f', -1, 64)
	dot := strings.IndexByte(s, '.')
	if dot < 0 || len(s)-dot-1 <= decimals {
		return x
	}
	up := s[dot+1+decimals] >= '5'
	kept, err := strconv.ParseFloat(s[:dot+1+decimals], 64)
	if err != nil {
		return x
	}
	if up {
		kept, _ = strconv.ParseFloat(strconv.FormatFloat(kept+math.Pow10(-decimals), 'f', decimals, 64), 64)
	}
	return math.Copysign(kept, x)
}

// FormatNumber prints a number with so many decimal places and thousands
// commas, a true minus sign (U+2212) before negatives, and never "−0".
func FormatNumber(x float64, decimals int) string {
	x = RoundHalfAway(x, decimals)
	digits := strconv.FormatFloat(math.Abs(x), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(digits, ".")
	var b strings.Builder
	if x < 0 {
		b.WriteString("−")
	}
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if fraction != "" {
		b.WriteString("." + fraction)
	}
	return b.String()
}
