package finish

import (
	"maps"
	"slices"
)

// writeParents appends the tree that leads from a mark on a page, or from an
// annotation, to the element that holds it. Its keys are the /StructParents of
// pages (0 to pages-1), then the /StructParent of links.
func (t *tree) writeParents(b *body, n *numbers) {
	o := b.open(n.parentTree).put("<</Nums[")
	for p := range t.marks {
		o.int(p).put(" ").ref(n.parents + p).put(" ")
	}
	for i, owner := range t.links {
		o.int(len(t.marks) + i).put(" ").ref(n.elements + int(owner)).put(" ")
	}
	o.put("]>>")
	for p, owners := range t.marks {
		o := b.open(n.parents + p).put("[")
		for _, owner := range owners {
			o.ref(n.elements + int(owner)).put(" ")
		}
		o.put("]")
	}
}

// writeIDs appends the tree that leads from an identifier to its element.
func (t *tree) writeIDs(b *body, n *numbers) {
	if len(t.ids) == 0 {
		return
	}
	o := b.open(n.idTree).put("<</Names[")
	for _, id := range slices.Sorted(maps.Keys(t.ids)) {
		o.bytes(id).ref(n.elements + int(t.ids[id])).put(" ")
	}
	o.put("]>>")
}
