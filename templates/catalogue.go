package templates

import (
	"errors"
	"fmt"
	"strings"
	"text/template"

	"scrutiny/briefing"
)

// catalogue holds the wording of a paper: a phrase a key.
type catalogue map[string]*phrase

// phrase is one wording. Most only put facts in place ("{{.N}} points"), which
// is done directly; the others are text/templates. It is made ready when it is
// first said.
type phrase struct {
	text  string
	file  string
	line  logicalLine
	from  int // where in its line the text begins
	ready bool
	// pieces are the words and the names of facts in turn, words first, where
	// the wording only puts facts in place.
	pieces []string
	tmpl   *template.Template
}

// parse makes the phrase ready to take facts. The error says where the wording
// stands and what is wrong with it.
func (p *phrase) parse(key string, funcs template.FuncMap) error {
	if p.ready {
		return nil
	}
	if pieces, ok := split(p.text); ok {
		p.pieces, p.ready = pieces, true
		return nil
	}
	t, err := template.New(key).Funcs(funcs).Option("missingkey=error").Parse(p.text)
	if err != nil {
		if _, placed := template.New(key).Funcs(funcs).Parse(onLines(p.text)); placed != nil {
			err = placed
		}
		return p.fault(key, err)
	}
	p.tmpl, p.ready = t, true
	return nil
}

// split takes a wording apart into words and names of facts, in turn; false
// when there is more to it than {{.Name}}.
func split(text string) (pieces []string, ok bool) {
	for {
		words, rest, more := strings.Cut(text, "{{")
		pieces = append(pieces, words)
		if !more {
			return pieces, true
		}
		name, after, closed := strings.Cut(rest, "}}")
		if !closed || !strings.HasPrefix(name, ".") || strings.ContainsAny(name[1:], " .|()\"`{-") || name == "." {
			return nil, false
		}
		pieces = append(pieces, name[1:])
		text = after
	}
}

// fill puts facts, given as names and values in turn, into the wording.
func (p *phrase) fill(key string, facts []any) (string, error) {
	if p.tmpl != nil {
		named := make(map[string]any, len(facts)/2)
		for i := 0; i+1 < len(facts); i += 2 {
			named[facts[i].(string)] = facts[i+1]
		}
		var b strings.Builder
		if err := p.tmpl.Execute(&b, named); err != nil {
			return "", p.fault(key, err)
		}
		return b.String(), nil
	}
	if len(p.pieces) == 1 {
		return p.pieces[0], nil
	}
	var b strings.Builder
	for i, piece := range p.pieces {
		if i%2 == 0 {
			b.WriteString(piece)
			continue
		}
		fact, ok := factNamed(facts, piece)
		if !ok {
			return "", p.fault(key, missingFact(piece))
		}
		b.WriteString(fact)
	}
	return b.String(), nil
}

// factNamed prints the fact of that name.
func factNamed(facts []any, name string) (string, bool) {
	for i := 0; i+1 < len(facts); i += 2 {
		if facts[i] == name {
			if s, ok := facts[i+1].(string); ok {
				return s, true
			}
			return fmt.Sprint(facts[i+1]), true
		}
	}
	return "", false
}

// fault says where a wording stands that cannot be used, and why, without
// text/template's own account of the place.
func (p *phrase) fault(key string, err error) error {
	reason, at := err.Error(), 0
	if _, after, ok := strings.Cut(reason, "template: "+key+":"); ok {
		var place string
		place, reason, _ = strings.Cut(after, ": ")
		at, reason = p.offset(place), plainReason(reason)
	}
	if missing := missingFact(""); errors.As(err, &missing) {
		at = placeOfFact(p.text, string(missing))
	}
	return wordingFault{p.line.place(p.file, p.from+at), key, strings.TrimSpace(reason)}
}

// plainReason is text/template's account of a fault without its own terms.
func plainReason(reason string) string {
	if _, after, ok := strings.Cut(reason, ">: "); ok && strings.HasPrefix(reason, "executing ") {
		reason = after
	}
	if _, name, ok := strings.Cut(reason, "map has no entry for key "); ok {
		return missingFact(strings.Trim(name, `"`)).Error()
	}
	if strings.Contains(reason, "expected int; got string") {
		return "it counts by a fact that is words, not a number"
	}
	return reason
}

// offset reads text/template's account of a place, "3" or "1:14": the line is
// that of a wording with each of its actions on a line of its own.
func (p *phrase) offset(place string) int {
	var line, column int
	if n, _ := fmt.Sscanf(place, "%d:%d", &line, &column); n == 0 {
		return 0
	}
	at := 0
	for i, words := range strings.SplitAfter(onLines(p.text), "\n") {
		if i+1 == line {
			return min(at+column, len(p.text))
		}
		at += len(strings.TrimSuffix(words, "\n"))
	}
	return 0
}

// onLines sets each action of a wording on a line of its own.
func onLines(wording string) string {
	return strings.ReplaceAll(wording, "{{", "\n{{")
}

// missingFact is the name of a fact that a wording asks for and does not get.
type missingFact string

func (m missingFact) Error() string { return fmt.Sprintf("it has no fact of the name %q", string(m)) }

// wordingFault is a wording that cannot be used.
type wordingFault struct {
	at     briefing.Pos
	key    string
	reason string
}

func (f wordingFault) Error() string { return f.at.File + ", " + f.at.Cell + ": " + f.summary() }

func (f wordingFault) summary() string {
	return fmt.Sprintf("the wording of %q cannot be used: %s", f.key, f.reason)
}

// read adds the wordings of a file, "key = wording" a line, over those there
// are.
func (c catalogue) read(file, text string) error {
	for _, line := range logicalLines(text) {
		key, wording, at, ok := line.assignment()
		if !ok || key == "" {
			return fmt.Errorf("%s, line %d: want \"key = wording\", got %q", file, line.number, line.text)
		}
		c[key] = &phrase{text: wording, file: file, line: line, from: at}
	}
	return nil
}
