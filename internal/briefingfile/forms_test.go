package briefingfile

import (
	"testing"
	"time"

	"scrutiny/briefing"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		in   string
		want string // ISO; empty: refused
	}{
		{"2026-11-24", "2026-11-24"},
		{"24 November 2026", "2026-11-24"},
		{"29 February 2028", "2028-02-29"},
		{"29 February 2026", ""},
		{"31 November 2026", ""},
		{"2026-11-31", ""},
		{"24/11/2026", ""},
		{"24 Nov 2026", ""},
		{"November 2026", ""},
		{"0026-11-24", ""},
		{"tomorrow", ""},
		{"", ""},
	} {
		got, ok := parseDate(c.in)
		if got.ISO() != c.want || ok != (c.want != "") {
			t.Errorf("parseDate(%q) = %q, %v, want %q", c.in, got.ISO(), ok, c.want)
		}
	}
}

func TestParsePeriod(t *testing.T) {
	const fy = briefing.Financial
	for _, c := range []struct {
		in   string
		want briefing.Period // zero: refused
	}{
		{"Q2 2026/27", briefing.NewQuarter(fy, 2026, 2)},
		{"q4 1999/00", briefing.NewQuarter(fy, 1999, 4)},
		{"H1 2026/27", briefing.NewHalf(fy, 2026, 1)},
		{"2026/27", briefing.NewYear(fy, 2026)},
		{"September 2026", briefing.NewMonth(fy, 2026, time.September)},
		{"Q0 2026/27", briefing.Period{}},
		{"Q5 2026/27", briefing.Period{}},
		{"H3 2026/27", briefing.Period{}},
		{"Q2 2026/28", briefing.Period{}},
		{"Q2 2026-27", briefing.Period{}},
		{"Q2 2026", briefing.Period{}},
		{"Q 2026/27", briefing.Period{}},
		{"Q12 2026/27", briefing.Period{}},
		{"X2 2026/27", briefing.Period{}},
		{"2026", briefing.Period{}},
		{"26/27", briefing.Period{}},
		{"1066/67", briefing.Period{}},
		{"September 0026", briefing.Period{}},
		{"Septober 2026", briefing.Period{}},
		{"", briefing.Period{}},
	} {
		got, ok := parsePeriod(c.in)
		if got != c.want || ok == c.want.IsZero() {
			t.Errorf("parsePeriod(%q) = %v, %v, want %v", c.in, got, ok, c.want)
		}
	}
}

// What a period prints is what briefing.yaml takes.
func TestParsePeriodReadsItsOwnPrint(t *testing.T) {
	for year := 1990; year < 2040; year++ {
		periods := []briefing.Period{briefing.NewYear(briefing.Financial, year), briefing.NewHalf(briefing.Financial, year, 2)}
		for q := 1; q <= 4; q++ {
			periods = append(periods, briefing.NewQuarter(briefing.Financial, year, q))
		}
		for m := time.January; m <= time.December; m++ {
			periods = append(periods, briefing.NewMonth(briefing.Financial, year, m))
		}
		for _, p := range periods {
			if got, ok := parsePeriod(p.String()); !ok || got != p {
				t.Fatalf("parsePeriod(%q) = %v, %v", p, got, ok)
			}
		}
	}
}

func TestParseTolerance(t *testing.T) {
	absolute := func(x float64) briefing.Tolerance { return briefing.Tolerance{Amount: x, Stated: true} }
	relative := func(x float64) briefing.Tolerance {
		return briefing.Tolerance{Amount: x, Relative: true, Stated: true}
	}
	for _, c := range []struct {
		in   string
		want briefing.Tolerance // zero: refused
		sure bool
	}{
		{"5 percentage points", absolute(5), true},
		{"1 percentage point", absolute(1), true},
		{"2.5 points", absolute(2.5), true},
		{"5", absolute(5), true},
		{"0", absolute(0), true},
		{"none", absolute(0), true},
		{"None", absolute(0), true},
		{"10% of target", relative(10), true},
		{"10 % of the target", relative(10), true},
		{"10 per cent of target", relative(10), true},
		{"5%", relative(5), false},
		{"5 per cent", relative(5), false},
		{"101% of target", briefing.Tolerance{}, false},
		{"-5", briefing.Tolerance{}, false},
		{"5.5.5", briefing.Tolerance{}, false},
		{"five", briefing.Tolerance{}, false},
		{"5 children", briefing.Tolerance{}, false},
		{"1e5", briefing.Tolerance{}, false},
		{"", briefing.Tolerance{}, false},
	} {
		got, sure, ok := parseTolerance(c.in)
		if ok != c.want.Stated || (ok && (got != c.want || sure != c.sure)) {
			t.Errorf("parseTolerance(%q) = %+v, sure %v, ok %v, want %+v, sure %v", c.in, got, sure, ok, c.want, c.sure)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"council", "agenda_item", "title", "as_at", "wards"}
	for _, c := range []struct{ given, want string }{
		{"agenda-item", "agenda_item"},
		{"AgendaItem", "agenda_item"},
		{"titel", "title"},
		{"asat", "as_at"},
		{"ward", "wards"},
		{"x", ""},
		{"at", ""},
		{"refreshments", ""},
		{"", ""},
	} {
		if got := nearest(c.given, known); got != c.want {
			t.Errorf("nearest(%q) = %q, want %q", c.given, got, c.want)
		}
	}
}
