package pdf

import "scrutiny/pdf/finish"

// node is an element of the structure tree while the paper is made. It learns
// its marks (where its content stands) only when the pages are painted, which
// may be on several pages. A node without a Type is a stretch of its parent's
// own content, between other elements.
type node struct {
	finish.Element // its Kids are filled by element
	tag            string
	kids           []*node
	marks          []finish.Content
	annotations    []finish.LinkContent
}

func newNode(kind string) *node {
	return &node{Element: finish.Element{Type: kind}, tag: kind}
}

// add appends a new element under the node.
func (n *node) add(kind string) *node {
	kid := newNode(kind)
	n.kids = append(n.kids, kid)
	return kid
}

// stretch appends a stretch of the node's own content.
func (n *node) stretch() *node {
	kid := &node{tag: n.tag}
	n.kids = append(n.kids, kid)
	return kid
}

// element hands the finished tree on.
func (n *node) element() *finish.Element {
	e := &n.Element
	e.Kids = make([]finish.Kid, 0, len(n.marks)+len(n.kids)+len(n.annotations))
	for _, m := range n.marks {
		e.Kids = append(e.Kids, m)
	}
	for _, kid := range n.kids {
		if kid.Type != "" {
			e.Kids = append(e.Kids, kid.element())
			continue
		}
		for _, m := range kid.marks {
			e.Kids = append(e.Kids, m)
		}
	}
	for _, a := range n.annotations {
		e.Kids = append(e.Kids, a)
	}
	return e
}

// link is where words lead: to an id of the paper or to a web address.
type link struct {
	sink     *node
	id       string
	address  string
	contents string // what it says to assistive technology
}
