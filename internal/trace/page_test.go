package trace

import (
	"fmt"
	"slices"
	"testing"
)

// A page lists the figures that it prints of the indicators it names, each with
// its cell; a name within a longer one, and a number that no period has, count
// for nothing.
func TestOnPage(t *testing.T) {
	p := paper(t)
	for text, want := range map[string][]string{
		"Referrals Quarter Q1 Q2 2026/27 Figure 640 700":     {"Referrals: 640 D5"},
		"Referrals 640 Police 210 England 9,000":             {"Referrals: 640 D5", "Referrals Police: 210 D6", "Referrals England: 9,000 D7"},
		"Re-referrals within 12 months 640":                  nil,
		"Referrals and Visits in time: police [c] of (640).": {"Referrals: 640 D5", "Referrals Police: [c] E6"},
		"Contents Referrals 4 Visits in time 6":              nil,
		"":                                                   nil,
	} {
		var got []string
		for _, f := range OnPage(p, Page{Text: text}) {
			name := f.Indicator
			if f.Row != "" {
				name += " " + f.Row
			}
			got = append(got, fmt.Sprintf("%s: %s %s", name, f.Printed, f.Source.Cell))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
	for _, text := range []string{"Referrals 640 Police 210 England 9,000"} {
		if a, b := OnPage(p, Page{Text: text}), OnPage(published(t, p), Page{Text: text}); len(a) != len(b) || a[2].Source != b[2].Source {
			t.Errorf("what a finished paper carries gives %+v, want %+v", b, a)
		}
	}
}
