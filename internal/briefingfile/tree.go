package briefingfile

import (
	"github.com/goccy/go-yaml/ast"

	"scrutiny/briefing"
)

// NodeKind says what a value in a file is.
type NodeKind uint8

// The kinds of node. Empty is a key without a value.
const (
	Empty NodeKind = iota
	Scalar
	List
	Group
)

// Node is one value of a YAML file with the place where it stands. Anchors and
// aliases have been followed.
type Node struct {
	Kind    NodeKind
	Text    string  // of a scalar, as written: 7 and 10.30 are text
	Items   []Node  // of a list
	Entries []Entry // of a group, in order
	Pos     briefing.Pos
}

// Entry is one key of a group with its value.
type Entry struct {
	Key   string
	Pos   briefing.Pos
	Value Node
}

// maxDepth bounds how deeply values may be nested; an alias of itself would
// have no end.
const maxDepth = 30

// Tree reads a YAML file of any keys, with the messages and the limits of
// Parse. The name is the file's base name, for positions. What the keys mean
// is the caller's to know.
func Tree(name string, data []byte) (Node, briefing.Diagnostics) {
	r := &reader{file: name}
	body := r.document(data)
	if body == nil {
		return Node{}, r.problems
	}
	root := r.tree(body, 0)
	if r.visits > maxVisits {
		r.required(briefing.Brief{})
	}
	return root, r.problems
}

func (r *reader) tree(n ast.Node, depth int) Node {
	if r.empty(n) {
		return Node{}
	}
	r.visits++
	node := Node{Pos: r.pos(n)}
	if depth > maxDepth || r.visits > maxVisits {
		r.fault(n, "write it out with fewer * aliases", "values are nested too deeply")
		return node
	}
	if text, ok := r.scalar(n); ok {
		node.Kind, node.Text = Scalar, text
		return node
	}
	if list, ok := r.resolve(n).(*ast.SequenceNode); ok {
		node.Kind = List
		for _, v := range list.Values {
			node.Items = append(node.Items, r.tree(v, depth+1))
		}
		return node
	}
	entries, ok := r.entries(n)
	if !ok {
		r.fault(n, "", "want a value, got %s", r.kind(n))
		return node
	}
	node.Kind = Group
	for _, e := range entries {
		at := briefing.Pos{File: r.file, Cell: cell(e.key)}
		node.Entries = append(node.Entries, Entry{Key: e.key.Value, Pos: at, Value: r.tree(e.value, depth+1)})
	}
	return node
}

// Nearest is the known word that the given one is a slip of, empty when none
// is close. Case, hyphens and spaces do not count.
func Nearest(given string, known []string) string { return nearest(given, known) }

// ParseDate reads "2026-11-24" and "24 November 2026"; the day must exist.
func ParseDate(s string) (briefing.Date, bool) { return parseDate(s) }

// ParsePeriod reads "Q2 2026/27", "H1 2026/27", "2026/27" and "September 2026".
func ParsePeriod(s string) (briefing.Period, bool) { return parsePeriod(s) }
