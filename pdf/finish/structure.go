package finish

import "fmt"

// tree is the structure tree laid flat: the elements in reading order, each
// before its kids.
type tree struct {
	nodes []node
	marks [][]int32 // by page and MCID: the index of the element that holds the mark
	links []int32   // by link: the index of the element that holds its annotation
	ids   map[string]int32
}

type node struct {
	*Element
	parent int32 // index; -1 for the root
	end    int32 // index behind the last of its descendants
	page   int32 // page of its first content or link; -1 for none
}

// maxDepth bounds the nesting of elements. Papers nest about ten deep; a
// deeper tree is one that contains itself.
const maxDepth = 100

const nobody = -1

// flatten lays the tree flat and checks that every mark on the pages and every
// link stands in it exactly once.
func flatten(doc *Document, marks []int) (*tree, error) {
	t := &tree{
		marks: make([][]int32, len(marks)),
		links: make([]int32, len(doc.Links)),
		ids:   map[string]int32{},
	}
	total := 0
	for p, n := range marks {
		t.marks[p] = make([]int32, n)
		fill(t.marks[p])
		total += n
	}
	fill(t.links)
	t.nodes = make([]node, 0, 2*total+16)
	if err := t.add(doc, doc.Root, nobody, 0); err != nil {
		return nil, err
	}
	return t, t.complete()
}

func fill(owners []int32) {
	for i := range owners {
		owners[i] = nobody
	}
}

// add appends an element and all below it.
func (t *tree) add(doc *Document, e *Element, parent int32, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("finish: structure elements nest deeper than %d", maxDepth)
	}
	if err := e.check(); err != nil {
		return err
	}
	me := int32(len(t.nodes))
	t.nodes = append(t.nodes, node{Element: e, parent: parent, page: nobody})
	if err := t.name(e.ID, me); err != nil {
		return err
	}
	page := int32(nobody) // of the first content in it or below
	for _, kid := range e.Kids {
		at, err := t.addKid(doc, kid, me, depth)
		if err != nil {
			return err
		}
		if page == nobody {
			page = at
		}
	}
	n := &t.nodes[me]
	n.end = int32(len(t.nodes))
	if n.page == nobody && e.BBox != nil {
		n.page = page
	}
	return nil
}

// addKid adds one kid of element me, and returns the page of its first
// content.
func (t *tree) addKid(doc *Document, kid Kid, me int32, depth int) (page int32, err error) {
	switch kid := kid.(type) {
	case *Element:
		first := len(t.nodes)
		if err := t.add(doc, kid, me, depth+1); err != nil {
			return nobody, err
		}
		return t.nodes[first].page, nil
	case Content:
		page, err = int32(kid.Page), t.own(kid, me)
	case LinkContent:
		if kid < 0 || int(kid) >= len(t.links) || t.links[kid] != nobody {
			return nobody, fmt.Errorf("finish: link %d stands in the structure twice, or is no link of the document", int(kid))
		}
		t.links[kid] = me
		page = int32(doc.Links[kid].Page)
	default:
		return nobody, fmt.Errorf("finish: %s element with an empty kid", t.nodes[me].Type)
	}
	if t.nodes[me].page == nobody {
		t.nodes[me].page = page
	}
	return page, err
}

// own notes that a mark belongs to element me.
func (t *tree) own(c Content, me int32) error {
	if c.Page < 0 || c.Page >= len(t.marks) || c.MCID < 0 || c.MCID >= len(t.marks[c.Page]) {
		return fmt.Errorf("finish: %s element with mark %d of page %d, which is not on the page", t.nodes[me].Type, c.MCID, c.Page+1)
	}
	if t.marks[c.Page][c.MCID] != nobody {
		return fmt.Errorf("finish: mark %d of page %d stands in the structure twice", c.MCID, c.Page+1)
	}
	t.marks[c.Page][c.MCID] = me
	return nil
}

// name notes an element's identifier.
func (t *tree) name(id string, me int32) error {
	if id == "" {
		return nil
	}
	if _, taken := t.ids[id]; taken {
		return fmt.Errorf("finish: two structure elements are called %q", id)
	}
	t.ids[id] = me
	return nil
}

// complete checks that nothing was left out and that all stands where it may.
func (t *tree) complete() error {
	for p, owners := range t.marks {
		for id, owner := range owners {
			if owner == nobody {
				return fmt.Errorf("finish: mark %d of page %d is not in the structure", id, p+1)
			}
		}
	}
	for i, owner := range t.links {
		if owner == nobody {
			return fmt.Errorf("finish: link %d is not in the structure", i)
		}
	}
	return t.checkRules()
}

// write appends the structure tree root and all elements.
func (t *tree) write(b *body, doc *Document, n *numbers) {
	b.open(n.structure).put("<</Type/StructTreeRoot/K[").ref(n.elements).
		put("]/ParentTree ").ref(n.parentTree).
		put("/ParentTreeNextKey ").int(len(t.marks) + len(t.links))
	if len(t.ids) > 0 {
		b.text.put("/IDTree ").ref(n.idTree)
	}
	b.text.put(">>")
	for i := range t.nodes {
		t.writeElement(b.open(n.elements+i), doc, n, int32(i))
	}
}

func (t *tree) writeElement(o *text, doc *Document, n *numbers, i int32) {
	e := &t.nodes[i]
	o.put("<</Type/StructElem/S").name(e.Type).put("/P ")
	if e.parent == nobody {
		o.ref(n.structure)
	} else {
		o.ref(n.elements + int(e.parent))
	}
	if e.page != nobody {
		o.put("/Pg ").ref(pageObject(int(e.page)))
	}
	t.writeKids(o, doc, n, i)
	if e.ID != "" {
		o.put("/ID").bytes(e.ID)
	}
	for _, entry := range []struct{ key, words string }{
		{"/T", e.Title}, {"/Alt", e.Alt}, {"/ActualText", e.ActualText}, {"/E", e.Expansion}, {"/Lang", e.Lang},
	} {
		if entry.words != "" {
			o.put(entry.key).words(entry.words)
		}
	}
	e.writeAttributes(o)
	o.put(">>")
}

func (t *tree) writeKids(o *text, doc *Document, n *numbers, i int32) {
	e := &t.nodes[i]
	if len(e.Kids) == 0 {
		return
	}
	o.put("/K[")
	next := i + 1 // the index of the next kid that is an element
	for k, kid := range e.Kids {
		if k > 0 {
			o.put(" ")
		}
		switch kid := kid.(type) {
		case *Element:
			o.ref(n.elements + int(next))
			next = t.nodes[next].end
		case Content:
			if kid.Page == int(e.page) {
				o.int(kid.MCID)
			} else {
				o.put("<</Type/MCR/Pg ").ref(pageObject(kid.Page)).put("/MCID ").int(kid.MCID).put(">>")
			}
		case LinkContent:
			o.put("<</Type/OBJR/Pg ").ref(pageObject(doc.Links[kid].Page)).put("/Obj ").ref(n.links + int(kid)).put(">>")
		}
	}
	o.put("]")
}
