package templates

import (
	"errors"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// ownWords reads a council's own wordings, each for the language named last
// above it.
type ownWords struct {
	file     string
	language string
	words    map[string]catalogue
}

const wordingHint = "see the wording that comes with the program: scrutiny template show --words"

// read takes "key = wording", or "language = cy".
func (o *ownWords) read(line logicalLine, problems *briefing.Diagnostics) {
	key, wording, from, _ := line.assignment()
	if key == "language" {
		if tag, ok := languageTag(wording); ok {
			o.language = tag
			return
		}
		problems.Add(briefing.Error, line.place(o.file, from), "write language = cy or language = en-GB", "there is no wording for the language %q", wording)
		return
	}
	if o.words[o.language] == nil {
		o.words[o.language] = catalogue{}
	}
	if earlier := o.words[o.language][key]; earlier != nil {
		problems.Add(briefing.Error, line.place(o.file, 0), "take out one of the two lines", "the wording of %q is given twice", key)
		return
	}
	o.words[o.language][key] = &phrase{text: wording, file: o.file, line: line, from: from}
}

// languageTag is a language as BCP 47; "en" is British English.
func languageTag(name string) (string, bool) {
	if name == "en" {
		name = "en-GB"
	}
	return name, slices.Contains(Languages(), name)
}

// check says each wording with facts like those that it is given in a paper,
// so that what cannot be used is known before any paper is built.
func (o *ownWords) check(problems *briefing.Diagnostics) {
	if len(o.words) == 0 {
		return
	}
	given := givenFacts()
	for _, tag := range slices.Sorted(maps.Keys(o.words)) {
		l, err := speak(tag)
		if err != nil {
			problems.Add(briefing.Error, briefing.Pos{File: o.file}, wordingHint, "%s", err)
			continue
		}
		l.override(o.words[tag])
		for _, key := range slices.Sorted(maps.Keys(o.words[tag])) {
			p := l.phrases[key]
			facts, known := given.keys[key]
			if !known {
				problems.Add(briefing.Error, p.line.place(o.file, 0), "the keys are listed by: scrutiny template show --words", "there is no wording of the key %q", key)
				continue
			}
			fault := wordingFault{}
			if errors.As(l.try(key, p, facts, given.counted), &fault) {
				problems.Add(briefing.Error, fault.at, facts.hint(), "%s", fault.summary())
			}
		}
	}
}

// try says a wording of one thing and of several.
func (l *language) try(key string, p *phrase, facts keyFacts, counted keyFacts) error {
	if err := p.parse(key, l.funcs); err != nil {
		return err
	}
	for name := range factsIn(p.text) {
		if _, given := facts[name]; !given {
			return p.fault(key, missingFact(name))
		}
	}
	l.err = nil
	for _, n := range [...]int{1, 3} {
		l.say(key, facts.sample(p.text, n, counted)...)
	}
	if fault := (wordingFault{}); l.err != nil && !errors.As(l.err, &fault) {
		return p.fault(key, l.err)
	}
	return l.err
}

// keyFacts are the facts that the wording of a key is given: true for those by
// which it counts, which are whole numbers.
type keyFacts map[string]bool

// factTable lists every key of every language with the facts that its wordings
// use there, and those of its variants; and all facts by which some wording counts.
type factTable struct {
	keys    map[string]keyFacts
	counted keyFacts
}

func givenFacts() factTable {
	t := factTable{map[string]keyFacts{}, keyFacts{}}
	for _, tag := range Languages() {
		l, err := speak(tag)
		if err != nil {
			continue // it is part of the program, and tested
		}
		for key, p := range l.phrases {
			t.counted.use(p.text)
			for _, k := range [...]string{key, variantNumber.ReplaceAllString(key, "")} {
				if t.keys[k] == nil {
					t.keys[k] = keyFacts{}
				}
				t.keys[k].use(p.text)
			}
		}
	}
	for key, facts := range t.keys {
		if variantNumber.MatchString(key) {
			maps.Copy(facts, t.keys[variantNumber.ReplaceAllString(key, "")])
		}
	}
	return t
}

var (
	variantNumber = regexp.MustCompile(`\.[2-9]$`)
	wordingAction = regexp.MustCompile(`{{.*?}}`)
	quotedWords   = regexp.MustCompile("\"[^\"]*\"|`[^`]*`")
	factOf        = regexp.MustCompile(`\.([A-Z]\w*)`)
	counting      = regexp.MustCompile(`(?:number|howMany|count|noun|one|ordinal) \.([A-Z]\w*)|(?:eq|ne|lt|le|gt|ge) \.([A-Z]\w*) [0-9]|\.([A-Z]\w*) \| (?:number|howMany|ordinal)`)
)

// factsIn goes through the facts of a wording, each with its place.
func factsIn(wording string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for _, a := range wordingAction.FindAllStringIndex(wording, -1) {
			action := quotedWords.ReplaceAllStringFunc(wording[a[0]:a[1]], func(q string) string { return strings.Repeat(" ", len(q)) })
			for _, m := range factOf.FindAllStringSubmatchIndex(action, -1) {
				if !yield(action[m[2]:m[3]], a[0]+m[0]) {
					return
				}
			}
		}
	}
}

// placeOfFact is where a wording first asks for a fact.
func placeOfFact(wording, name string) int {
	for found, at := range factsIn(wording) {
		if found == name {
			return at
		}
	}
	return 0
}

// use notes the facts of a wording.
func (k keyFacts) use(wording string) {
	for name := range factsIn(wording) {
		k[name] = k[name] || false
	}
	for _, action := range wordingAction.FindAllString(wording, -1) {
		for _, m := range counting.FindAllStringSubmatch(action, -1) {
			k[m[1]+m[2]+m[3]] = true
		}
	}
}

// sample gives each fact a value: the number where some wording of the key
// counts by it, or where this one does and no other tells.
func (k keyFacts) sample(wording string, n int, counted keyFacts) []any {
	here := keyFacts{}
	here.use(wording)
	var facts []any
	for _, name := range slices.Sorted(maps.Keys(k)) {
		if k[name] || here[name] && counted[name] {
			facts = append(facts, name, n)
		} else {
			facts = append(facts, name, "x")
		}
	}
	return facts
}

// hint names the facts there are.
func (k keyFacts) hint() string {
	if len(k) == 0 {
		return "it has no facts; " + wordingHint
	}
	return "its facts are: ." + strings.Join(slices.Sorted(maps.Keys(k)), ", .") + "; " + wordingHint
}
