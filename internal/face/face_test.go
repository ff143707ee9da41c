package face

import (
	"math"
	"testing"
	"unicode/utf8"
)

func TestWidth(t *testing.T) {
	// Arial's published widths in thousandths: space 278, A 667, i 222; bold A 722.
	for _, c := range []struct {
		weight *Weight
		words  string
		want   float64
	}{
		{Regular, "A", 6.67},
		{Regular, "Ai ", 6.67 + 2.22 + 2.78},
		{Bold, "A", 7.22},
		{Regular, "", 0},
	} {
		if got := c.weight.Width(c.words, 10); math.Abs(got-c.want) > 0.01 {
			t.Errorf("Width(%q) = %.3f, want %.2f", c.words, got, c.want)
		}
	}
}

func TestHas(t *testing.T) {
	for _, r := range "ŵŷâêîôûŴŶ−≤≥→■▲▼●’–£•" {
		if !Regular.Has(r) || !Bold.Has(r) {
			t.Errorf("the face lacks %q", r)
		}
	}
	for _, r := range "😀م\U0010FFFF" {
		if Regular.Has(r) {
			t.Errorf("the face claims %q", r)
		}
	}
}

func TestClean(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		replaced       int
	}{
		{"plain", "Police: 12%", "Police: 12%", 0},
		{"Welsh", "Tŷ’r w\u0302yn", "Tŷ’r ŵyn", 0},
		{"emoji", "Good 👍🏽 news", "Good [?] news", 2},
		{"Arabic, two words", "مرحبا", "[?]", 5},
		{"invalid", "a\xff\xfeb", "a[?]b", 1},
		{"soft hyphen and joiner", "in\u00ADvest\u200Bment", "investment", 0},
		{"line ends", "a\r\nb\rc", "a\nb\nc", 0},
		{"an accent after a control", "A\f\u0300", "À", 0},
		{"tab and control", "a\tb\x00c", "a bc", 0},
	} {
		got, replaced := Clean(c.in)
		if got != c.want || len(replaced) != c.replaced {
			t.Errorf("%s: Clean(%q) = %q with %d replaced, want %q with %d", c.name, c.in, got, len(replaced), c.want, c.replaced)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("Tŷ 👍 \xff")
	f.Fuzz(func(t *testing.T, s string) {
		clean, _ := Clean(s)
		if !utf8.ValidString(clean) {
			t.Fatalf("Clean(%q) is not valid UTF-8", s)
		}
		again, replaced := Clean(clean)
		if again != clean || replaced != nil {
			t.Fatalf("Clean is not settled: %q becomes %q", clean, again)
		}
	})
}
