package templates

import (
	"fmt"
	"strings"
	"text/template"
)

// catalogue holds the wording of a paper: a phrase a key.
type catalogue map[string]*phrase

// phrase is one wording. Most only put facts in place ("{{.N}} points"), which
// is done directly; the others are text/templates. It is made ready when it is
// first said.
type phrase struct {
	text  string
	file  string
	line  int
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
			return "", p.fault(key, fmt.Errorf("it has no fact of the name %q", piece))
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
	reason := err.Error()
	if _, after, ok := strings.Cut(reason, "template: "+key+":"); ok {
		_, reason, _ = strings.Cut(after, ":")
	}
	return fmt.Errorf("%s, line %d: the wording of %q cannot be used: %s", p.file, p.line, key, strings.TrimSpace(reason))
}

// logicalLine is a line of a text file with those it goes on in.
type logicalLine struct {
	number int // of its first line, from 1
	text   string
}

// logicalLines takes a text apart into its lines, without empty ones and
// remarks. A line that ends with a backslash goes on in the next.
func logicalLines(text string) []logicalLine {
	var found []logicalLine
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		first := i + 1
		line := strings.TrimSpace(lines[i])
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		for strings.HasSuffix(line, `\`) && i+1 < len(lines) {
			i++
			line = strings.TrimSuffix(line, `\`) + strings.TrimSpace(lines[i])
		}
		found = append(found, logicalLine{first, line})
	}
	return found
}

// read adds the wordings of a file, "key = wording" a line, over those there
// are.
func (c catalogue) read(file, text string) error {
	for _, line := range logicalLines(text) {
		key, wording, ok := strings.Cut(line.text, "=")
		key = strings.TrimSpace(key)
		if !ok || key == "" {
			return fmt.Errorf("%s, line %d: want \"key = wording\", got %q", file, line.number, line.text)
		}
		c[key] = &phrase{text: strings.TrimSpace(wording), file: file, line: line.number}
	}
	return nil
}

// check parses every wording, and returns the first fault in the order of the
// file.
func (c catalogue) check(funcs template.FuncMap) error {
	var first error
	line := 0
	for key, p := range c {
		if err := p.parse(key, funcs); err != nil && (first == nil || p.line < line) {
			first, line = err, p.line
		}
	}
	return first
}
