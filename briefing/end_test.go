package briefing

import (
	"testing"
	"time"
)

// The last day of every month, by the calendar of package time.
func TestPeriodEnds(t *testing.T) {
	p := NewMonth(Financial, 1896, time.January)
	for range 12 * 220 {
		want := NewDate(p.Start().Year, p.Start().Month+1, 1).AddDays(-1)
		if p.End() != want {
			t.Fatalf("%s ends on %s, not %s", p, want, p.End())
		}
		if p.Next().Start() != want.AddDays(1) {
			t.Fatalf("%s starts on %s", p.Next(), p.Next().Start())
		}
		p = p.Next()
	}
	if (Period{}).End() != NewDate(0, time.January, 1).AddDays(-1) {
		t.Errorf("no period ends on %v", (Period{}).End())
	}
}

func TestDateCompare(t *testing.T) {
	days := []Date{{}, NewDate(1999, 12, 31), NewDate(2000, 1, 1), NewDate(2000, 1, 31), NewDate(2000, 2, 1), NewDate(2001, 1, 1)}
	for i, a := range days {
		for j, b := range days {
			if got, want := a.Compare(b), a.Time().Compare(b.Time()); got != want || a.Before(b) != (i < j) {
				t.Errorf("%s against %s: got %d, want %d", a, b, got, want)
			}
		}
	}
}
