package wording

import (
	"strings"
	"testing"
	"time"

	"scrutiny/briefing"
)

// A label alone: what it means, or why it cannot be told.
var labels = []struct{ label, want, rest string }{
	{"Q4 2020/21", "Q4 2020/21", ""},
	{"2020/21 Q4", "Q4 2020/21", ""},
	{"2020-21 Q4", "Q4 2020/21", ""},
	{"Q4 20-21", "Q4 2020/21", ""},
	{"Q4 20/21", "Q4 2020/21", ""},
	{"Quarter 4 2019/20", "Q4 2019/20", ""},
	{"Quarter 4 (January to March) 2019/20", "Q4 2019/20", ""},
	{"Q4 2024/25: Jan 2025 - Mar 2025", "Q4 2024/25", ""},
	{"Q1 2025/26: Apr 2025 - Jun 2025", "Q1 2025/26", ""},
	{"Q1 Apr - June 2019", "Q1 2019/20", ""},
	{"Q4 (Jan to Mar) 2021", "Q4 2020/21", ""},
	{"1st quarter 2020/21", "Q1 2020/21", ""},
	{"Qtr 2 2021/22", "Q2 2021/22", ""},
	{"FQ1 2020", "Q1 2020/21", ""},
	{"Jan-Mar 21", "Q4 2020/21", ""},
	{"Jan - Mar 2021", "Q4 2020/21", ""},
	{"October to December 2025", "Q3 2025/26", ""},
	{"Jan 2025 - Mar 2025", "Q4 2024/25", ""},
	{"1 April 2022 to 30 September 2022", "H1 2022/23", ""},
	{"H1 2020/21", "H1 2020/21", ""},
	{"H1 (Apr-Sep) 2020", "H1 2020/21", ""},
	{"Apr to Dec 2020", "2020/21, Q3 to date", ""},
	{"Mar-17", "March 2017", ""},
	{"Sep-25", "September 2025", ""},
	{"March 2021", "March 2021", ""},
	{"2016 JAN", "January 2016", ""},
	{"2024-11", "November 2024", ""},
	{"2020/21", "2020/21", ""},
	{"2020-21", "2020/21", ""},
	{"2015/2016", "2015/16", ""},
	{"21/22", "2021/22", ""},
	{"202021", "2020/21", ""},
	{"201206", "June 2012", ""},
	{"202021 Q4", "Q4 2020/21", ""},
	{"Financial year 2024 to 2025", "2024/25", ""},
	{"FY 2020/21", "2020/21", ""},
	{"2021-22 financial year", "2021/22", ""},
	{"Academic year 2020/21", "2020/21", ""},
	{"Year ending 31 March 2016", "2015/16", ""},
	{"2018 (Rev)", "2018", ""},
	{"2025 (prov)", "2025", ""},
	{"2024-25 (OT)", "2024/25", ""},
	{"2014-16", "2014 to 2016", ""},
	{"20132", "2013", ""},
	{"2012r", "2012", ""},
	{"2024", "2024", ""},
	{"2020/21 YTD", "is a year to date that does not say to which quarter", ""},
	{"Q3 2020/21 YTD", "2020/21, Q3 to date", ""},
	{"Year to date Q2 2024/25", "2024/25, Q2 to date", ""},
	{"Rolling 12 months to March 2021", "Year to March 2021", ""},
	{"12 months to Q4 2020/21", "Year to March 2021", ""},
	{"31/03/2021", "March 2021", ""},
	{"2021-03-31", "March 2021", ""},
	{"Thursday, 1 April, 2021", "April 2021", ""},
	{"As at 31 March 2021", "Q4 2020/21", ""},
	{"Q1 2020/21 Actual", "Q1 2020/21", "Actual"},
	{"Target Q2 2025/26", "Q2 2025/26", "Target"},
	{"England 2024/25", "2024/25", "England"},
	{"Statistical neighbours (2023/24)", "2023/24", "Statistical neighbours"},
	{"2025/26 Forecast", "2025/26", "Forecast"},

	{"Q1 2024", "may mean April to June 2024 or January to March 2024", ""},
	{"2011-12", "may mean April 2011 to March 2012 or December 2011", ""},
	{"FY24", "may mean April 2023 to March 2024 or April 2024 to March 2025", ""},
	{"Q1", "names no year", ""},
	{"(Apr to Jun)", "names no year", ""},
	{"YTD", "names no year", ""},
	{"Feb to Jun 2020", "covers 5 months from February, which is no reporting period", ""},

	{"Children aged 10-11", "none", "Children aged 10-11"},
	{"Indicator", "none", "Indicator"},
	{"% of children seen within 5 days", "none", "% of children seen within 5 days"},
	{"May", "names no year", ""},
	{"Owner", "none", "Owner"},
	{"", "none", ""},
}

func TestLabels(t *testing.T) {
	for _, c := range labels {
		got, rest := meaning(c.label)
		if got != c.want || rest != c.rest {
			t.Errorf("%q means %q with the rest %q, want %q and %q", c.label, got, rest, c.want, c.rest)
		}
	}
}

func meaning(label string) (string, string) {
	s, rest := ReadStamp(label)
	if s.IsZero() {
		return "none", rest
	}
	settled := Settle([]Stamp{s}, Reckoning{})[0]
	if settled.Doubt != "" {
		return settled.Doubt, rest
	}
	return settled.Period.String(), rest
}

// Labels that leave something open, in a row with others or under a year.
func TestSettle(t *testing.T) {
	for _, c := range []struct{ name, labels, want string }{
		{"years that follow each other", "2009-10, 2010-11, 2011-12", "2009/10, 2010/11, 2011/12"},
		{"a sure year beside", "2011-12, 2012-13", "2011/12, 2012/13"},
		{"a sure month beside", "2011-12, 2012-01, 2012-02", "December 2011, January 2012, February 2012"},
		{"quarters by their ends", "Jun-16, Sep-16, Dec-16, Mar-17", "Q1 2016/17, Q2 2016/17, Q3 2016/17, Q4 2016/17"},
		{"months", "Jan-17, Feb-17, Mar-17", "January 2017, February 2017, March 2017"},
		{"quarter ends as days", "30/06/2020, 30/09/2020", "Q1 2020/21, Q2 2020/21"},
		{"quarter starts as days", "01/04/2020, 01/07/2020", "Q1 2020/21, Q2 2020/21"},
		{"year ends as days", "31/03/2020, 31/03/2021", "2019/20, 2020/21"},
		{"one quarter tells for all", "Q1 2024, Q4 (Jan to Mar) 2024", "Q1 2024/25, Q4 2023/24"},
		{"calendar quarters told by months", "Q1 2024, Q2 (Apr to Jun) 2024", "Q1 2024, Q2 2024"},
		{"nothing tells", "2016 Q1, 2016 Q2", "may mean April to June 2016 or January to March 2016, may mean July to September 2016 or April to June 2016"},
	} {
		var stamps []Stamp
		for _, label := range strings.Split(c.labels, ", ") {
			s, _ := ReadStamp(label)
			stamps = append(stamps, s)
		}
		var got []string
		for _, s := range Settle(stamps, Reckoning{}) {
			if s.Doubt != "" {
				got = append(got, s.Doubt)
				continue
			}
			got = append(got, s.Period.String())
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s means %s, want %s", c.name, c.labels, strings.Join(got, ", "), c.want)
		}
	}
}

func TestWithin(t *testing.T) {
	for _, c := range []struct{ over, label, want string }{
		{"2020/21", "Q1", "Q1 2020/21"},
		{"Financial year 2024 to 2025", "(Apr to Jun)", "Q1 2024/25"},
		{"2020/21", "Jan-Mar", "Q4 2020/21"},
		{"2020/21", "April", "April 2020"},
		{"2020/21", "March", "March 2021"},
		{"2024", "Mar", "March 2024"},
		{"2020/21", "H1 (Apr-Sep)", "H1 2020/21"},
		{"Q2 2020/21", "YTD", "2020/21, Q2 to date"},
		{"Financial year 2020/21", "Year end", "2020/21"},
	} {
		over, _ := ReadStamp(c.over)
		label, _ := ReadStamp(c.label)
		got := Settle([]Stamp{label.Within(over)}, Reckoning{})[0]
		if got.Period.String() != c.want {
			t.Errorf("%q under %q means %q (%s), want %q", c.label, c.over, got.Period, got.Doubt, c.want)
		}
	}
}

func TestReckoning(t *testing.T) {
	s, _ := ReadStamp("2018")
	got := Settle([]Stamp{s}, Reckoning{YearEnd: time.March})[0].Period
	if want := briefing.NewYear(briefing.Financial, 2017); got != want {
		t.Errorf("2018 in a workbook of years ending 31 March means %v, want %v", got, want)
	}
	q, _ := ReadStamp("Q1 2024")
	got = Settle([]Stamp{q}, Reckoning{Basis: briefing.Financial, Stated: true})[0].Period
	if want := briefing.NewQuarter(briefing.Financial, 2024, 1); got != want {
		t.Errorf("Q1 2024 in a workbook of financial years means %v, want %v", got, want)
	}
}

// Whatever the label, a period that is read prints a label that reads as the
// same period again.
func FuzzReadStamp(f *testing.F) {
	for _, c := range labels {
		f.Add(c.label)
	}
	f.Fuzz(func(t *testing.T, label string) {
		s, _ := ReadStamp(label)
		if s.IsZero() {
			return
		}
		got := Settle([]Stamp{s}, Reckoning{})[0]
		if got.Doubt == "" && got.Period.IsZero() {
			t.Fatalf("%q settles to neither a period nor a doubt", label)
		}
		if got.Doubt == "" && got.Period.Span == briefing.Quarter && got.Period.Basis == briefing.Financial {
			again, _ := meaning(got.Period.String())
			if again != got.Period.String() {
				t.Fatalf("%q means %q, which reads as %q", label, got.Period, again)
			}
		}
	})
}
