package briefing

import (
	"math"
	"testing"
)

// Halves go away from zero, as in Excel's ROUND, also where the binary number
// lies a little below the half that was written.
func TestRoundHalfAway(t *testing.T) {
	for _, c := range []struct {
		x        float64
		decimals int
		want     float64
	}{
		{0.5, 0, 1}, {1.5, 0, 2}, {2.5, 0, 3}, {-2.5, 0, -3}, {-0.5, 0, -1},
		{2.675, 2, 2.68}, {1.005, 2, 1.01}, {0.285, 2, 0.29}, {-1.005, 2, -1.01},
		{2.4999999, 0, 2}, {0.049, 1, 0}, {99.95, 1, 100}, {999.5, 0, 1000},
		{12, 2, 12}, {1e21, 2, 1e21}, {1234567.85, 1, 1234567.9},
	} {
		if got := RoundHalfAway(c.x, c.decimals); got != c.want {
			t.Errorf("RoundHalfAway(%v, %d) = %v, want %v", c.x, c.decimals, got, c.want)
		}
	}
}

func TestFormat(t *testing.T) {
	percent, rate := Unit{Kind: Percent}, Unit{Kind: Rate, Per: 10000}
	money, children := Unit{Kind: Money}, Unit{Kind: Count, Noun: "children"}
	for _, c := range []struct {
		unit Unit
		v    Value
		want string
	}{
		{percent, Number(87.25, 1), "87.3%"},
		{percent, Number(0, 0), "0%"},
		{children, Number(1234567, 0), "1,234,567"},
		{children, Number(123, 0), "123"},
		{children, Number(-1234, 0), "−1,234"},
		{children, Number(-0.4, 0), "0"},
		{rate, Number(61.25, 1), "61.3"},
		{money, Number(1200, 0), "£1,200"},
		{money, Number(-1200.5, 2), "−£1,200.50"},
		{percent, Value{Number: 87, Known: true, Marks: Provisional | Revised}, "87% [p] [r]"},
		{children, Absent(Confidential), "[c]"},
		{children, Absent(NotApplicable), "[z]"},
		{children, Value{}, "[x]"},
	} {
		if got := c.unit.Format(c.v); got != c.want {
			t.Errorf("%v.Format(%+v) = %q, want %q", c.unit, c.v, got, c.want)
		}
	}
}

func TestFormatChange(t *testing.T) {
	percent, money, children := Unit{Kind: Percent}, Unit{Kind: Money}, Unit{Kind: Count}
	for _, c := range []struct {
		unit       Unit
		difference float64
		decimals   int
		want       string
	}{
		{percent, 3.24, 1, "+3.2 percentage points"},
		{percent, 1, 0, "+1 percentage point"},
		{percent, -1, 0, "−1 percentage point"},
		{percent, 0.04, 1, "0.0 percentage points"},
		{children, -14, 0, "−14"},
		{children, 1400, 0, "+1,400"},
		{money, 300, 0, "+£300"},
		{money, -300, 0, "−£300"},
		{money, 0, 0, "£0"},
	} {
		if got := c.unit.FormatChange(c.difference, c.decimals); got != c.want {
			t.Errorf("%v.FormatChange(%v) = %q, want %q", c.unit, c.difference, got, c.want)
		}
	}
}

// The short way of rounding must agree with the one by the digits written.
func FuzzRound(f *testing.F) {
	f.Add(2.675, 2)
	f.Add(0.285, 2)
	f.Add(-84.5, 0)
	f.Add(-0.2, 0)
	f.Add(1e15, 3)
	f.Add(87.00000000000001, 1)
	f.Fuzz(func(t *testing.T, x float64, decimals int) {
		decimals = ((decimals % 7) + 7) % 7
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return
		}
		if got, want := RoundHalfAway(x, decimals), roundWritten(x, decimals); math.Float64bits(got) != math.Float64bits(want) {
			t.Errorf("%v to %d places: want %v, got %v", x, decimals, want, got)
		}
	})
}
