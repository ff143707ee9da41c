package wording

import (
	"fmt"
	"strings"
	"testing"

	"scrutiny/briefing"
)

var dates = []struct{ text, want string }{
	{"31/03/2021", "2021-03-31"},
	{"31/3/21", "2021-03-31"},
	{"31.03.2021", "2021-03-31"},
	{"31-03-2021", "2021-03-31"},
	{"2021-03-31", "2021-03-31"},
	{"20210331", "2021-03-31"},
	{"31 March 2021", "2021-03-31"},
	{"31st March 2021", "2021-03-31"},
	{"1st of April 2021", "2021-04-01"},
	{"31-Mar-21", "2021-03-31"},
	{"Thursday, 1 April, 2021", "2021-04-01"},
	{"Thu 1 Apr 2021", "2021-04-01"},
	{"April 1, 2021", "2021-04-01"},
	{"March 2021", "2021-03-31"},
	{"Mar-21", "2021-03-31"},
	{"end of March 2021", "2021-03-31"},
	{"by 30 June 2025", "2025-06-30"},
	{"Revised to 30/09/2025", "2025-09-30"},
	{"Q2 2025/26", "2025-09-30"},
	{"end Q2 2025/26", "2025-09-30"},
	{"31/02/2021", ""},
	{"13/13/2021", ""},
	{"2021", ""},
	{"end Q2", ""},
	{"ongoing", ""},
	{"TBC", ""},
	{"", ""},
}

func TestReadDate(t *testing.T) {
	for _, c := range dates {
		d, ok := ReadDate(c.text, Reckoning{})
		if d.ISO() != c.want || ok != (c.want != "") {
			t.Errorf("ReadDate(%q) = %s, %t, want %q", c.text, d.ISO(), ok, c.want)
		}
	}
}

func FuzzReadDate(f *testing.F) {
	for _, c := range dates {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, ok := ReadDate(text, Reckoning{})
		if ok != !d.IsZero() {
			t.Fatalf("ReadDate(%q) = %v, %t", text, d, ok)
		}
		if again, _ := ReadDate(d.ISO(), Reckoning{}); ok && again != d {
			t.Fatalf("%q is %s, which reads as %s", text, d.ISO(), again.ISO())
		}
		ReadDues(text, Reckoning{})
	})
}

func TestReadDues(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"30/06/2025; 30/09/2025", "30 June 2025, 30 September 2025"},
		{"30/06/2025\nrevised 30/09/2025", "30 June 2025, 30 September 2025"},
		{"30/06/2025 → 31/12/2025", "30 June 2025, 31 December 2025"},
		{"Ongoing", "Ongoing"},
		{"n/a", ""},
		{"-", ""},
		{"TBC", "TBC"},
	} {
		var got []string
		for _, d := range ReadDues(c.text, Reckoning{}) {
			got = append(got, d.String())
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("ReadDues(%q) = %q, want %q", c.text, strings.Join(got, ", "), c.want)
		}
	}
}

func TestReadProgress(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"newest first as written", "12/05/2025: Agreed.\n03/02/2025: Drafted.", "12 May 2025|Agreed. 3 Feb 2025|Drafted."},
		{"turned round", "03/02/2025 - Drafted.\n12/05/2025 - Agreed.", "12 May 2025|Agreed. 3 Feb 2025|Drafted."},
		{"months", "May 2025: Agreed.\nFeb 2025: Drafted.", "31 May 2025|Agreed. 28 Feb 2025|Drafted."},
		{"a second line belongs to the entry", "12/05/2025: Agreed.\nSent to all.\n03/02/2025: Drafted.", "12 May 2025|Agreed. / Sent to all. 3 Feb 2025|Drafted."},
		{"no dates", "Agreed by the board.", "|Agreed by the board."},
		{"a date inside is no entry", "Agreed on 12/05/2025.", "|Agreed on 12/05/2025."},
		{"nothing", "", ""},
	} {
		var got []string
		for _, e := range ReadProgress(c.text) {
			got = append(got, fmt.Sprintf("%s|%s", e.Date.Short(), strings.ReplaceAll(e.Text, "\n", " / ")))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.name, strings.Join(got, " "), c.want)
		}
	}
}

func FuzzReadProgress(f *testing.F) {
	f.Add("12/05/2025: Agreed.\n03/02/2025: Drafted.")
	f.Fuzz(func(t *testing.T, text string) {
		for _, e := range ReadProgress(text) {
			if e.Text == "" {
				t.Fatalf("%q has an entry without words", text)
			}
		}
	})
}

func TestIsNoDate(t *testing.T) {
	for _, c := range []struct {
		date string
		want bool
	}{{"1900-01-01", true}, {"1900-12-30", true}, {"1904-01-01", true}, {"1904-06-01", false}, {"2021-01-01", false}} {
		d, err := briefing.ParseISODate(c.date)
		if err != nil {
			t.Fatal(err)
		}
		if got := IsNoDate(d); got != c.want {
			t.Errorf("IsNoDate(%s) = %t, want %t", c.date, got, c.want)
		}
	}
}
