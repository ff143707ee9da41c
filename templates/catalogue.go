package templates

import (
	"fmt"
	"strings"
	"text/template"
)

// catalogue holds the wording of a paper: a phrase a key. A phrase is a
// text/template over the facts its sentence needs.
type catalogue map[string]phrase

// phrase is one wording; plain ones need no template.
type phrase struct {
	plain string
	tmpl  *template.Template
}

// parsePhrase reads one wording. The error says at which column of the wording
// it stops making sense.
func parsePhrase(key, text string, funcs template.FuncMap) (phrase, error) {
	if !strings.Contains(text, "{{") {
		return phrase{plain: text}, nil
	}
	t, err := template.New(key).Funcs(funcs).Option("missingkey=error").Parse(text)
	if err != nil {
		return phrase{}, err
	}
	return phrase{tmpl: t}, nil
}

// wordingError is a fault in a wording, at its line of the file.
type wordingError struct {
	file string
	line int
	key  string
	err  error
}

func (e wordingError) Error() string {
	reason := e.err.Error()
	if _, after, ok := strings.Cut(reason, "template: "+e.key+":"); ok {
		_, reason, _ = strings.Cut(after, ":")
	}
	return fmt.Sprintf("%s, line %d: the wording of %q cannot be used: %s", e.file, e.line, e.key, strings.TrimSpace(reason))
}

func (e wordingError) Unwrap() error { return e.err }

// read adds the wordings of a file, "key = wording" a line, over those there
// are. A line that ends with a backslash goes on in the next.
func (c catalogue) read(file, text string, funcs template.FuncMap) error {
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); i++ {
		first := i + 1
		line := strings.TrimSpace(lines[i])
		for strings.HasSuffix(line, `\`) && i+1 < len(lines) {
			i++
			line = strings.TrimSuffix(line, `\`) + strings.TrimSpace(lines[i])
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, wording, ok := strings.Cut(line, "=")
		key = strings.TrimSpace(key)
		if !ok || key == "" {
			return fmt.Errorf("%s, line %d: want \"key = wording\", got %q", file, first, line)
		}
		p, err := parsePhrase(key, strings.TrimSpace(wording), funcs)
		if err != nil {
			return wordingError{file, first, key, err}
		}
		c[key] = p
	}
	return nil
}
