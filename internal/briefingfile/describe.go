package briefingfile

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
)

// Key is one key of briefing.yaml, as the reference lists it.
type Key struct {
	Path    string // the key with those it stands under: "meeting.date"
	Group   bool   // other keys stand under this one
	Many    bool   // they do so once in each item of a list
	indent  int    // spaces before it in a file
	item    bool   // it begins an item of a list
	Wants   string // what its value may be: "text", "a date as 2026-11-24 or 24 November 2026"
	Meaning string // what it does, in one line; where it says so, what holds without it
	Example string // a value as it is written after the colon; empty for a group
}

// Name is the key alone.
func (k Key) Name() string { return k.Path[strings.LastIndex(k.Path, ".")+1:] }

// Depth is how many keys the key stands under.
func (k Key) Depth() int { return strings.Count(k.Path, ".") }

// Line is the key with its example, as it stands in a file below the line of
// the key before it.
func (k Key) Line() string {
	line := k.Name() + ":"
	if k.Example != "" {
		line += " " + k.Example
	}
	indent := k.indent
	if k.item {
		indent, line = indent-2, "- "+line
	}
	return strings.Repeat(" ", indent) + line + "\n"
}

// Keys lists every key that Parse understands, in order, each group before its
// keys. It asks the code that reads them, so that it cannot differ from it.
func Keys() []Key {
	r := &reader{}
	o := &outline{words: r.document([]byte("some words")), list: r.document([]byte("- some words"))}
	r.outline = o
	var b briefing.Brief
	r.mapping(nil, "", r.briefFields(&b))
	return o.keys
}

// outline collects the keys of a reader that lists what it would read.
type outline struct {
	keys        []Key
	under       Key      // the group being listed
	words, list ast.Node // values to try each key with
}

// group lists the keys of a group.
func (o *outline) group(r *reader, fields []field) {
	outer := o.under
	for i, f := range fields {
		k := Key{Path: f.key, Wants: o.wants(r, f)}
		if outer.Path != "" {
			k.Path = outer.Path + "." + f.key
			k.indent = outer.indent + 2
		}
		if outer.Many {
			k.indent += 2
			k.item = i == 0
		}
		m := meaningOf(k.Path)
		k.Meaning, k.Example = m.text, m.example
		k.Many = k.Wants == "a list"
		at := len(o.keys)
		o.keys, o.under = append(o.keys, k), k
		f.take(o.words)
		o.keys[at].Group = len(o.keys) > at+1
		o.keys[at].Many = k.Many && o.keys[at].Group
		o.under = outer
	}
}

// wants tries a key with words and with a list, and says what it takes, from
// the message where it takes neither.
func (o *outline) wants(r *reader, f field) string {
	words, list := o.try(r, f, o.words), o.try(r, f, o.list)
	switch {
	case words == "" && list == "":
		return "text or a list"
	case words == "":
		return "text"
	case list == "":
		return "a list"
	}
	return words
}

// try returns what a key wants in the place of a value; empty when it takes it.
func (o *outline) try(r *reader, f field, value ast.Node) string {
	r.outline, r.problems = nil, nil
	f.take(value)
	defer func() { r.outline, r.problems = o, nil }()
	for _, p := range r.problems {
		want, isWant := strings.CutPrefix(p.Summary, "want ")
		want, _, _ = strings.Cut(want, ", got ")
		if isWant {
			want, _, _ = strings.Cut(want, " under ")
			return want
		}
	}
	return ""
}
