package briefingfile

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"

	"scrutiny/briefing"
)

// reader turns the nodes of one file into a brief, and collects its problems.
type reader struct {
	file     string
	anchors  map[string]ast.Node
	visits   int
	problems briefing.Diagnostics
	outline  *outline // while keys are listed, not read
}

// maxVisits bounds the work that anchors can multiply.
const maxVisits = 50_000

// add notes a problem at a place in the file.
func (r *reader) add(s briefing.Severity, cell, hint, summary string, args ...any) {
	r.problems.Add(s, briefing.Pos{File: r.file, Cell: cell}, hint, summary, args...)
}

// fault notes an error at a node.
func (r *reader) fault(n ast.Node, hint, summary string, args ...any) {
	r.add(briefing.Error, cell(head(n)), hint, summary, args...)
}

// pos is where a node starts.
func (r *reader) pos(n ast.Node) briefing.Pos {
	return briefing.Pos{File: r.file, Cell: cell(head(n))}
}

// cell prints a token's place: "line 3, column 5".
func cell(t *token.Token) string {
	if t == nil || t.Position == nil {
		return ""
	}
	return fmt.Sprintf("line %d, column %d", t.Position.Line, t.Position.Column)
}

// head is the token that a person would point at for a node: for a group of
// keys the first key, not the colon after it.
func head(n ast.Node) *token.Token {
	switch n := n.(type) {
	case *ast.MappingNode:
		if len(n.Values) > 0 && !n.IsFlowStyle {
			return head(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return head(n.Key)
	case *ast.MappingKeyNode:
		if n.Value != nil {
			return head(n.Value)
		}
	}
	return n.GetToken()
}

// entry is one key with its value.
type entry struct {
	key   *token.Token
	value ast.Node
}

// entries lists the keys of a group in order, those taken over with << after
// its own, without those it has itself. It reports false for what is no group.
func (r *reader) entries(n ast.Node) ([]entry, bool) {
	r.visits++
	if r.visits > maxVisits {
		return nil, true
	}
	var values []*ast.MappingValueNode
	switch n := r.resolve(n).(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		return nil, false
	}
	var own, merged []entry
	taken := map[string]bool{}
	for _, v := range values {
		if v.Key.IsMergeKey() {
			merged = append(merged, r.merged(v.Value)...)
			continue
		}
		key := head(v.Key)
		taken[key.Value] = true
		own = append(own, entry{key: key, value: v.Value})
	}
	for _, e := range merged {
		if !taken[e.key.Value] {
			taken[e.key.Value] = true
			own = append(own, e)
		}
	}
	return own, true
}

// merged lists the entries that << takes over from a group or a list of groups.
func (r *reader) merged(n ast.Node) []entry {
	groups := []ast.Node{n}
	if list, ok := r.resolve(n).(*ast.SequenceNode); ok {
		groups = list.Values
	}
	var all []entry
	for _, g := range groups {
		es, ok := r.entries(g)
		if !ok {
			r.fault(g, "<<: *name takes over the keys of a group marked &name", "want a group of keys after <<, got %s", r.kind(g))
		}
		all = append(all, es...)
	}
	return all
}

// resolve follows anchors, aliases and tags to the node that holds the value.
// An alias of nothing, or of itself, resolves to the alias.
func (r *reader) resolve(n ast.Node) ast.Node {
	for range 20 {
		switch a := n.(type) {
		case *ast.AnchorNode:
			n = a.Value
		case *ast.TagNode:
			n = a.Value
		case *ast.AliasNode:
			target, ok := r.anchors[a.Value.GetToken().Value]
			if !ok {
				return n
			}
			n = target
		default:
			return n
		}
	}
	return n
}

// anchorsOf collects the values that are marked with & for use elsewhere.
func anchorsOf(body ast.Node) map[string]ast.Node {
	found := anchorFinder{}
	ast.Walk(found, body)
	return found
}

type anchorFinder map[string]ast.Node

// Visit notes the node when it is an anchor, and goes on to its children.
func (f anchorFinder) Visit(n ast.Node) ast.Visitor {
	if a, ok := n.(*ast.AnchorNode); ok {
		f[a.Name.GetToken().Value] = a.Value
	}
	return f
}

// kind says what a node is, in the words of someone who does not know YAML.
func (r *reader) kind(n ast.Node) string {
	switch n := r.resolve(n).(type) {
	case nil, *ast.NullNode:
		return "nothing"
	case *ast.MappingNode, *ast.MappingValueNode:
		return "a group of keys"
	case *ast.SequenceNode:
		return "a list"
	case *ast.AliasNode:
		return "*" + n.Value.GetToken().Value + ", which is not marked anywhere with &"
	case *ast.BoolNode:
		return n.GetToken().Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.InfinityNode, *ast.NanNode:
		return "the number " + n.GetToken().Value
	default:
		return "text"
	}
}

// empty reports whether nothing stands after the key.
func (r *reader) empty(n ast.Node) bool {
	n = r.resolve(n)
	return n == nil || n.Type() == ast.NullType
}
