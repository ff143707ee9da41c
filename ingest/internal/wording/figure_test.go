package wording

import (
	"math"
	"strings"
	"testing"

	"scrutiny/briefing"
)

var figures = []struct {
	text string
	want briefing.Value
	sign string // "%" or "£"
	ok   bool
}{
	{"87", briefing.Number(87, 0), "", true},
	{"87.50", briefing.Number(87.5, 2), "", true},
	{"87%", briefing.Number(87, 0), "%", true},
	{"87.5 %", briefing.Number(87.5, 1), "%", true},
	{"87 per cent", briefing.Number(87, 0), "%", true},
	{"1,234", briefing.Number(1234, 0), "", true},
	{"1 234 567", briefing.Number(1234567, 0), "", true},
	{"(28)", briefing.Number(-28, 0), "", true},
	{"-28", briefing.Number(-28, 0), "", true},
	{"−28.5", briefing.Number(-28.5, 1), "", true},
	{"+3", briefing.Number(3, 0), "", true},
	{"£1.2m", briefing.Number(1200000, 0), "£", true},
	{"-£300", briefing.Number(-300, 0), "£", true},
	{"(£1,500)", briefing.Number(-1500, 0), "£", true},
	{"£12k", briefing.Number(12000, 0), "£", true},
	{"8.3000000000000007", briefing.Number(8.3, 1), "", true},
	{"0.8733333333", briefing.Number(0.8733333333, 2), "", true},
	{"-7.0000000000000007E-2", briefing.Number(-0.07, 2), "", true},
	{".5", briefing.Number(0.5, 1), "", true},
	{"nil", briefing.Number(0, 0), "", true},
	{"0", briefing.Number(0, 0), "", true},
	{"87 [p]", briefing.Value{Number: 87, Known: true, Marks: briefing.Provisional}, "", true},
	{"87%p", briefing.Value{Number: 87, Known: true, Marks: briefing.Provisional}, "%", true},
	{"12.5 (r)", briefing.Value{Number: 12.5, Known: true, Marks: briefing.Revised, Decimals: 1}, "", true},
	{"12 [p] [r]", briefing.Value{Number: 12, Known: true, Marks: briefing.Provisional | briefing.Revised}, "", true},
	{"87*", briefing.Number(87, 0), "", true},
	{"87%¹", briefing.Number(87, 0), "%", true},
	{"2016(2)", briefing.Number(2016, 0), "", true},
	{"87 [3]", briefing.Number(87, 0), "", true},
	{"40 provisional", briefing.Value{Number: 40, Known: true, Marks: briefing.Provisional}, "", true},

	{"", briefing.Value{}, "", true},
	{"c", briefing.Absent(briefing.Confidential), "", true},
	{"[c]", briefing.Absent(briefing.Confidential), "", true},
	{"*", briefing.Absent(briefing.Confidential), "", true},
	{"S", briefing.Absent(briefing.Confidential), "", true},
	{"<5", briefing.Absent(briefing.Confidential), "", true},
	{"fewer than 5", briefing.Absent(briefing.Confidential), "", true},
	{"1-4", briefing.Absent(briefing.Confidential), "", true},
	{"-", briefing.Absent(briefing.NotAvailable), "", true},
	{"–", briefing.Absent(briefing.NotAvailable), "", true},
	{"..", briefing.Absent(briefing.NotAvailable), "", true},
	{":", briefing.Absent(briefing.NotAvailable), "", true},
	{"x", briefing.Absent(briefing.NotAvailable), "", true},
	{"Not held", briefing.Absent(briefing.NotAvailable), "", true},
	{"N/A", briefing.Absent(briefing.NotApplicable), "", true},
	{"z", briefing.Absent(briefing.NotApplicable), "", true},
	{"TBC", briefing.Absent(briefing.NotYetDue), "", true},
	{"Annual indicator", briefing.Absent(briefing.NotYetDue), "", true},
	{"not yet available", briefing.Absent(briefing.NotYetDue), "", true},
	{"low", briefing.Absent(briefing.Low), "", true},
	{"~", briefing.Absent(briefing.Low), "", true},

	{"see note", briefing.Value{}, "", false},
	{"90-99", briefing.Value{}, "", false},
	{"<90", briefing.Value{}, "", false},
	{"52+", briefing.Value{}, "", false},
	{"1,23", briefing.Value{}, "", false},
	{"(28", briefing.Value{}, "", false},
	{"..00%", briefing.Value{}, "", false},
	{"1e400", briefing.Value{}, "", false},
	{"12 of 30", briefing.Value{}, "", false},
}

func TestReadFigure(t *testing.T) {
	for _, c := range figures {
		f, ok := ReadFigure(c.text)
		sign := ""
		if f.Percent {
			sign = "%"
		}
		if f.Money {
			sign += "£"
		}
		if ok != c.ok || f.Value != c.want || sign != c.sign {
			t.Errorf("ReadFigure(%q) = %+v %q, %t, want %+v %q, %t", c.text, f.Value, sign, ok, c.want, c.sign, c.ok)
		}
	}
}

func FuzzReadFigure(f *testing.F) {
	for _, c := range figures {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, ok := ReadFigure(text)
		switch {
		case !ok && got.Value != (briefing.Value{}):
			t.Fatalf("%q is no figure and yet gives %+v", text, got)
		case math.IsNaN(got.Value.Number) || math.IsInf(got.Value.Number, 0):
			t.Fatalf("%q gives %g", text, got.Value.Number)
		case !got.Value.Known && got.Value.Number != 0:
			t.Fatalf("%q is unknown and yet %g", text, got.Value.Number)
		case got.Value.Decimals < 0 || got.Value.Decimals > 6:
			t.Fatalf("%q shows %d decimals", text, got.Value.Decimals)
		}
	})
}

func TestIsError(t *testing.T) {
	for _, text := range strings.Fields("#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #n/a") {
		if !IsError(text) {
			t.Errorf("%s is not taken for an error", text)
		}
	}
	for _, text := range []string{"#", "N/A", "#1", ""} {
		if IsError(text) {
			t.Errorf("%q is taken for an error", text)
		}
	}
}

func TestTargets(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"≥90%", "90%"}, {"> 90", "90"}, {"<10%", "10%"}, {"at least 90%", "90%"}, {"10% or less", "10%"}, {"less than 5", "5"}, {"90%+", "90%"}, {"90", "90"}, {"see plan", "see plan"},
	} {
		if got := Comparator(c.text); got != c.want {
			t.Errorf("Comparator(%q) = %q, want %q", c.text, got, c.want)
		}
	}
	for _, c := range []struct{ text, low, high string }{
		{"85-95%", "85%", "95%"}, {"between 55 and 65", "55", "65"}, {"1,200 to 1,400", "1,200", "1,400"}, {"85%–95%", "85%", "95%"}, {"90%", "", ""},
	} {
		low, high, ok := Range(c.text)
		if low != c.low || high != c.high || ok != (c.low != "") {
			t.Errorf("Range(%q) = %q, %q, %t, want %q, %q", c.text, low, high, ok, c.low, c.high)
		}
	}
}
