package templates

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"scrutiny/briefing"
)

// cymraeg speaks the built-in Welsh, and fails the test for what it could not
// say.
func cymraeg(t *testing.T) *language {
	t.Helper()
	l, err := speak("cy")
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

func TestMutations(t *testing.T) {
	for _, c := range []struct{ words, soft, aspirate string }{
		{"Mawrth", "Fawrth", "Mawrth"}, {"Gorffennaf", "Orffennaf", "Gorffennaf"}, {"Rhagfyr", "Ragfyr", "Rhagfyr"},
		{"Chwefror", "Chwefror", "Chwefror"}, {"Tachwedd 2025", "Dachwedd 2025", "Thachwedd 2025"},
		{"pump", "bump", "phump"}, {"tri", "dri", "thri"}, {"cam", "gam", "cham"}, {"llyfr", "lyfr", "llyfr"},
		{"dwy wythnos", "ddwy wythnos", "dwy wythnos"}, {"wyth", "wyth", "wyth"}, {"", "", ""},
		{"Ch2 2026/27", "Ch2 2026/27", "Ch2 2026/27"}, {"2026/27", "2026/27", "2026/27"}, {"CP", "CP", "CP"},
		{source("police"), source("police"), source("police")},
	} {
		if got := softMutation(c.words); got != c.soft {
			t.Errorf("soft %q: got %q, want %q", c.words, got, c.soft)
		}
		if got := aspirateMutation(c.words); got != c.aspirate {
			t.Errorf("aspirate %q: got %q, want %q", c.words, got, c.aspirate)
		}
	}
}

// Numbers agree with their nouns, nouns change after their numbers, and "and"
// goes with what follows.
func TestWelshWords(t *testing.T) {
	l := cymraeg(t)
	for _, c := range []struct{ got, want string }{
		{l.count(0, "indicator"), "dim dangosyddion"},
		{l.count(1, "indicator"), "un dangosydd"},
		{l.count(2, "indicator"), "dau ddangosydd"},
		{l.count(3, "action"), "tri cham gweithredu"},
		{l.count(6, "action"), "chwe cham gweithredu"},
		{l.count(5, "action"), "pum cam gweithredu"},
		{l.count(47, "action"), "47 cam gweithredu"},
		{l.count(2, "week"), "dwy wythnos"},
		{l.count(4, "week"), "pedair wythnos"},
		{l.count(1, "year"), "un flwyddyn"},
		{l.count(2, "year"), "dwy flynedd"},
		{l.count(3, "year"), "tair blynedd"},
		{l.count(5, "year"), "pum mlynedd"},
		{l.count(6, "year"), "chwe blynedd"},
		{l.count(12, "year"), "12 mlynedd"},
		{l.bare("year"), "blwyddyn"},
		{l.bare("quarter"), "chwarter"},
		{l.list("dau yn las", "tri yn goch"), "dau yn las a thri yn goch"},
		{l.list("un", "dau", "wyth"), "un, dau ac wyth"},
		{l.list("mae un yn hwyr", "mae dau ar saib"), "mae un yn hwyr ac mae dau ar saib"},
		{l.list(source("Police"), source("Education")), source("Police") + " ac " + source("Education")},
		{l.withAnd("pump"), "a phump"},
		{l.withAnd(source("NHS Marchshire")), "ac " + source("NHS Marchshire")},
		{l.withAnd("11"), "ac 11"},
		{l.withAnd("yr hyn a ddaeth"), "a'r hyn a ddaeth"},
		{l.withAnd("85"), "ac 85"},
		{l.withAnd("12"), "a 12"},
		{l.date(briefing.NewDate(2026, 3, 1)), "1 Mawrth 2026"},
		{l.period(q2), "Ch2 2026/27"},
		{l.months(briefing.NewQuarter(briefing.Financial, 2026, 4)), "Ionawr i Fawrth 2027"},
		{l.months(q2), "Gorffennaf i Fedi 2026"},
		{l.amount(percent, 2.1, 1), "2.1 o bwyntiau canran"},
		{l.lateness(28), "pedair wythnos"},
	} {
		if got := c.got; got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// The comparisons of the English paper, in Welsh.
func TestWelshMovement(t *testing.T) {
	l := cymraeg(t)
	p := quarterPoint(87.3, 89.4, 80, briefing.Worse, briefing.Better)
	if got, want := l.movement(p), "yn waeth na'r chwarter blaenorol ond yn well na blwyddyn ynghynt"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	want := "Mae hynny 2.1 o bwyntiau canran yn is na'r chwarter blaenorol (89.4%, Ch1 2026/27) " +
		"a 7.3 o bwyntiau canran yn uwch na blwyddyn ynghynt (80.0%, Ch2 2025/26)."
	if got := l.changeSentence(briefing.IndicatorFinding{Unit: percent}, p); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

var (
	formKey  = regexp.MustCompile(`^(noun\.[a-z]+|number\.[0-9])\.(zero|one|two|three|four|five|six|seven|eight|nine|many|bare|gender|feminine|before|first)$`)
	choice   = regexp.MustCompile(`\{\{one .*?\}\}`)
	action   = regexp.MustCompile(`\{\{.*?\}\}`)
	factName = regexp.MustCompile(`\.([A-Z][A-Za-z]*)`)
)

// facts lists the facts that a wording prints: not those by which it only
// chooses between singular and plural.
func facts(wording string) []string {
	var found []string
	for _, a := range action.FindAllString(choice.ReplaceAllString(wording, ""), -1) {
		for _, m := range factName.FindAllStringSubmatch(a, -1) {
			if !slices.Contains(found, m[1]) {
				found = append(found, m[1])
			}
		}
	}
	slices.Sort(found)
	return found
}

// Every language says everything, and prints the same facts; in the number of
// forms of nouns and numbers, and of variants of a question, they may differ.
func TestCataloguesAgree(t *testing.T) {
	english, welsh := english(t).phrases, cymraeg(t).phrases
	variant := regexp.MustCompile(`^ask\..*\.[0-9]$`)
	for key, p := range english {
		w, ok := welsh[key]
		switch {
		case !ok && !formKey.MatchString(key) && !variant.MatchString(key):
			t.Errorf("%s is not said in Welsh", key)
		case ok && !slices.Equal(facts(p.text), facts(w.text)):
			t.Errorf("%s: English prints %q, Welsh %q", key, facts(p.text), facts(w.text))
		}
	}
	for key := range welsh {
		if english[key] == nil && !formKey.MatchString(key) && !variant.MatchString(key) {
			t.Errorf("%s is not said in English", key)
		}
	}
	l := cymraeg(t)
	if err := l.phrases.check(l.funcs); err != nil {
		t.Error(err)
	}
}

// What a wording chooses by is given to it in every language: it may not ask
// for a fact that the English one is not given.
func TestWelshAsksForNoOtherFact(t *testing.T) {
	english, welsh := english(t).phrases, cymraeg(t).phrases
	all := func(text string) []string {
		return factName.FindAllString(strings.Join(action.FindAllString(text, -1), " "), -1)
	}
	for key, p := range welsh {
		if english[key] == nil {
			continue
		}
		for _, fact := range all(p.text) {
			if !slices.Contains(all(english[key].text), fact) {
				t.Errorf("%s asks for %s", key, fact)
			}
		}
	}
}

// A short form that is explained in English is explained in Welsh.
func TestGlossariesAgree(t *testing.T) {
	english, err := shortForms("en-GB")
	if err != nil {
		t.Fatal(err)
	}
	welsh, err := shortForms("cy")
	if err != nil {
		t.Fatal(err)
	}
	for form := range english {
		if welsh[form].standsFor == "" {
			t.Errorf("%s is not explained in Welsh", form)
		}
	}
}
