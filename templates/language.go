package templates

import (
	"embed"
	"fmt"
	"strconv"
	"strings"
	"text/template"

	"scrutiny/briefing"
)

//go:embed words/*.txt
var wordFiles embed.FS

// language says things: it puts facts into the wordings of a catalogue. The
// first fault met is kept in err; what could not be said is then empty.
type language struct {
	tag     string // BCP 47
	phrases catalogue
	funcs   template.FuncMap
	err     error
}

// speak loads the built-in wording of a language, "en-GB".
func speak(tag string) (*language, error) {
	l := newLanguage(tag)
	file := "words/" + tag + ".txt"
	text, err := wordFiles.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("there is no wording for the language %q", tag)
	}
	return l, l.phrases.read(file, string(text))
}

// newLanguage is a language without a wording. Its funcs are the words that a
// wording may use besides its facts.
func newLanguage(tag string) *language {
	l := &language{tag: tag, phrases: catalogue{}}
	l.funcs = template.FuncMap{
		"number":   l.number,
		"howMany":  l.howMany,
		"count":    l.count,
		"noun":     l.noun,
		"ordinal":  l.ordinal,
		"capital":  l.capital,
		"sentence": sentence,
		"list":     l.list,
		"withAnd":  l.withAnd,
		"one":      one,
		"soft":     softMutation,
	}
	return l
}

// override puts a template's wordings in the place of the language's own. They
// are parsed anew: the words they use besides their facts are this language's.
func (l *language) override(own catalogue) {
	for key, p := range own {
		l.phrases[key] = &phrase{text: p.text, file: p.file, line: p.line, from: p.from}
	}
}

// one chooses the first wording for one of something, the second otherwise.
func one(n int, single, several string) string {
	if n == 1 {
		return single
	}
	return several
}

// say fills the wording of key with facts, given as names and values in turn.
func (l *language) say(key string, facts ...any) string {
	p, ok := l.phrases[key]
	if !ok {
		l.fail(fmt.Errorf("there is no wording for %q", key))
		return ""
	}
	if err := p.parse(key, l.funcs); err != nil {
		l.fail(err)
		return ""
	}
	text, err := p.fill(key, facts)
	if err != nil {
		l.fail(err)
	}
	return text
}

// vary says the nth wording (from 1) of those that key has: key, key.2, key.3
// and so on, and begins again after the last.
func (l *language) vary(key string, nth int, facts ...any) string {
	variants := 1
	for l.phrases[key+"."+strconv.Itoa(variants+1)] != nil {
		variants++
	}
	if v := (nth-1)%variants + 1; v > 1 {
		key += "." + strconv.Itoa(v)
	}
	return l.say(key, facts...)
}

func (l *language) fail(err error) {
	if l.err == nil && err != nil {
		l.err = err
	}
}

// number prints a count: number.N below ten, where a language may have words.
// GOV.UK's style has digits from 2 on, and words at the start of a sentence
// (see capital).
func (l *language) number(n int) string {
	if n >= 0 && n < 10 {
		return l.say("number." + strconv.Itoa(n))
	}
	return briefing.FormatNumber(float64(n), 0)
}

// capital begins a sentence: with a capital letter, or with number.N.first in the
// place of a number where the language has that ("Two" for "2").
func (l *language) capital(s string) string {
	number, rest, more := strings.Cut(s, " ")
	first, ok := l.phrases["number."+number+".first"]
	if !ok {
		return capital(s)
	}
	if more {
		rest = " " + rest
	}
	return first.text + rest
}

// howMany prints a count that no noun follows: "none", "two".
func (l *language) howMany(n int) string {
	if n == 0 {
		return l.say("number.none")
	}
	return l.number(n)
}

// count prints a number of things: "one indicator", "12 indicators". The noun
// is a key of the catalogue; its form follows the number, and the number's its.
func (l *language) count(n int, noun string) string {
	return l.numberBefore(n, noun) + " " + l.noun(n, noun)
}

// numberBefore is a number as it stands before a noun: number.N.feminine before
// a noun whose noun.X.gender says so, number.N.before where the language has
// that, else the number alone.
func (l *language) numberBefore(n int, noun string) string {
	forms := []string{".before"}
	if gender, ok := l.phrases["noun."+noun+".gender"]; ok {
		forms = []string{"." + gender.text, ".before"}
	}
	for _, form := range forms {
		if p, ok := l.phrases["number."+strconv.Itoa(n)+form]; ok {
			return p.text
		}
	}
	return l.number(n)
}

// nounForms name the forms of a noun that go with single numbers.
var nounForms = [...]string{".zero", ".one", ".two", ".three", ".four", ".five", ".six", ".seven", ".eight", ".nine"}

// noun is the form of a noun that goes with a number: noun.X.one, noun.X.two
// and so on up to nine where the language has it, else noun.X.many.
func (l *language) noun(n int, noun string) string {
	if n >= 0 && n < len(nounForms) {
		if p, ok := l.phrases["noun."+noun+nounForms[n]]; ok {
			return p.text
		}
	}
	return l.say("noun." + noun + ".many")
}

// bare is a noun without a number: noun.X.bare where that is not noun.X.one.
func (l *language) bare(noun string) string {
	if p, ok := l.phrases["noun."+noun+".bare"]; ok {
		return p.text
	}
	return l.noun(1, noun)
}

// ordinal prints "second", "third"; digits with a suffix beyond the ninth.
func (l *language) ordinal(n int) string {
	if n > 0 && n < 10 {
		return l.say("ordinal." + strconv.Itoa(n))
	}
	suffix := "n"
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 >= 1 && n%10 <= 3:
		suffix = strconv.Itoa(n % 10)
	}
	return l.say("ordinal."+suffix+".digits", "N", n)
}

// list joins words as "a, b and c"; empty ones are left out.
func (l *language) list(words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	if len(kept) < 2 {
		return strings.Join(kept, "")
	}
	last := len(kept) - 1
	if l.welsh() {
		return strings.Join(kept[:last], ", ") + " " + welshAnd(kept[last])
	}
	return strings.Join(kept[:last], ", ") + l.say("list.and") + kept[last]
}

// withAnd puts "and" before words: "and two".
func (l *language) withAnd(words string) string {
	if l.welsh() {
		return welshAnd(words)
	}
	return strings.TrimSpace(l.say("list.and")) + " " + words
}
