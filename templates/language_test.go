package templates

import (
	"slices"
	"strings"
	"testing"
	"text/template"

	"scrutiny/briefing"
)

// english speaks the built-in English, and fails the test for what it could
// not say.
func english(t *testing.T) *language {
	t.Helper()
	l, err := speak("en-GB")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if l.err != nil {
			t.Error(l.err)
		}
	})
	return l
}

func TestWords(t *testing.T) {
	l := english(t)
	for _, c := range []struct{ got, want string }{
		{l.count(0, "indicator"), "no indicators"},
		{l.count(1, "indicator"), "one indicator"},
		{l.count(9, "action"), "9 actions"},
		{l.count(10, "action"), "10 actions"},
		{l.count(1234, "row"), "1,234 rows"},
		{l.list(), ""},
		{l.list("a", "", "b"), "a and b"},
		{l.list("a", "b", "c"), "a, b and c"},
		{l.ordinal(3), "third"},
		{l.ordinal(11), "11th"},
		{l.ordinal(21), "21st"},
		{l.ordinal(112), "112th"},
		{l.capital("2 actions"), "Two actions"},
		{l.capital(l.number(9)), "Nine"},
		{l.capital("24 of 39"), "24 of 39"},
		{capital("ŵy"), "Ŵy"},
		{capital(""), ""},
		{sentence("It fell"), "It fell."},
		{sentence("Did it fall?"), "Did it fall?"},
		{sentence(" "), ""},
		{join("A.", "", " B. "), "A. B."},
		{l.lateness(14), "14 days"},
		{l.lateness(15), "2 weeks"},
		{l.times(2), "twice"},
		{l.times(4), "4 times"},
		{l.figure(briefing.Unit{Kind: briefing.Rate, Per: 10000}, briefing.Number(61.2, 1)), "61.2 per 10,000"},
		{l.figure(briefing.Unit{Kind: briefing.Count}, briefing.Absent(briefing.Confidential)), "a small number"},
		{l.amount(briefing.Unit{Kind: briefing.Percent}, -1, 0), "1 percentage point"},
		{l.amount(briefing.Unit{Kind: briefing.Percent}, -2.35, 1), "2.4 percentage points"},
		{l.amount(briefing.Unit{Kind: briefing.Money}, -300, 0), "£300"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// The paper names periods as the tables of the data do.
func TestPeriodLabels(t *testing.T) {
	l := english(t)
	for _, p := range []briefing.Period{
		briefing.NewQuarter(briefing.Financial, 2026, 2), briefing.NewMonth(briefing.Financial, 2026, 9),
		briefing.NewYear(briefing.Financial, 2024), briefing.NewYearToDate(briefing.Financial, 2024, 3),
		briefing.NewHalf(briefing.Financial, 2024, 1), briefing.NewPooled(briefing.Calendar, 2014, 2016),
		briefing.NewRolling(briefing.NewQuarter(briefing.Financial, 2024, 3)), {},
	} {
		if got := l.period(p); got != p.String() {
			t.Errorf("period %q, want %q", got, p)
		}
		if got := l.months(p); got != p.InWords() {
			t.Errorf("months %q, want %q", got, p.InWords())
		}
	}
}

func TestCatalogueErrors(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no wording", "position.heading", `own.txt, line 1: want "key = wording", got "position.heading"`},
		{"open braces", "# mine\n\na.b = {{.N", `own.txt, line 3, column 7: the wording of "a.b" cannot be used`},
		{"unknown word", "a.b = {{shout .N}}", `function "shout" not defined`},
		{"goes on", "a.b = one \\\n  {{.N", "own.txt, line 2, column 3:"},
	} {
		l := english(t)
		own := catalogue{}
		err := own.read("own.txt", c.text)
		if err == nil {
			err = own.check(l.funcs)
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want it to say %q", c.name, err, c.want)
		}
	}
}

// check parses every wording, and returns the first fault in the order of the
// file.
func (c catalogue) check(funcs template.FuncMap) error {
	var first error
	line := 0
	for key, p := range c {
		if err := p.parse(key, funcs); err != nil && (first == nil || p.line.number < line) {
			first, line = err, p.line.number
		}
	}
	return first
}

// Every wording that comes with the program can be used.
func TestBuiltInWordings(t *testing.T) {
	l := english(t)
	if err := l.phrases.check(l.funcs); err != nil {
		t.Error(err)
	}
}

// A fact that a wording asks for and does not get is a fault that is told, not
// "<no value>" in the paper.
func TestSayMissingFact(t *testing.T) {
	l, err := speak("en-GB")
	if err != nil {
		t.Fatal(err)
	}
	if got := l.say("tally.rest", "Rest", 3); got != "" || l.err == nil {
		t.Errorf("got %q and error %v", got, l.err)
	}
}

// Questions of one rule differ in their words, and the words come round again.
func TestVary(t *testing.T) {
	l := newLanguage("en-GB")
	if err := l.phrases.read("own.txt", "ask = One?\nask.2 = Two?\nsole = Only?"); err != nil {
		t.Fatal(err)
	}
	got := []string{l.vary("ask", 1), l.vary("ask", 2), l.vary("ask", 3), l.vary("sole", 2)}
	if want := []string{"One?", "Two?", "One?", "Only?"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzCatalogue(f *testing.F) {
	f.Add("a.b = {{number .N}} \\\n and more\n# remark")
	f.Fuzz(func(t *testing.T, text string) {
		l := newLanguage("en-GB")
		err := l.phrases.read("own.txt", text)
		if err == nil {
			err = l.phrases.check(l.funcs)
		}
		if err != nil && !strings.HasPrefix(err.Error(), "own.txt, line ") {
			t.Errorf("the error does not say where: %v", err)
		}
	})
}
