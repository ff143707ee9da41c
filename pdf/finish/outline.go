package finish

// outlineItem is a bookmark with its place in the hierarchy: indexes of its
// relatives, -1 for none.
type outlineItem struct {
	parent, previous, next, first, last int
	kids                                int
}

// arrangeOutline makes a hierarchy of the levels. A bookmark belongs to the
// nearest one before it with a lower level, so that a skipped level leaves no
// gap. The second value is the hierarchy's root, with the top bookmarks as kids.
func arrangeOutline(bookmarks []Bookmark) (items []outlineItem, root outlineItem) {
	items = make([]outlineItem, len(bookmarks))
	root = outlineItem{first: nobody, last: nobody}
	for i, b := range bookmarks {
		parent := i - 1
		for parent >= 0 && bookmarks[parent].Level >= b.Level {
			parent = items[parent].parent
		}
		items[i] = outlineItem{parent: parent, previous: nobody, next: nobody, first: nobody, last: nobody}
		under := &root
		if parent >= 0 {
			under = &items[parent]
		}
		if under.last >= 0 {
			items[i].previous = under.last
			items[under.last].next = i
		} else {
			under.first = i
		}
		under.last = i
		under.kids++
	}
	return items, root
}

// writeOutline appends the outline. The top bookmarks are open, so that a
// reader sees two levels at first; those below are closed.
func writeOutline(b *body, doc *Document, n *numbers) {
	if len(doc.Outline) == 0 {
		return
	}
	items, root := arrangeOutline(doc.Outline)
	visible := 0
	for _, it := range items {
		if it.parent < 0 {
			visible += 1 + it.kids
		}
	}
	b.open(n.outline).put("<</Type/Outlines/First ").ref(n.bookmarks + root.first).
		put("/Last ").ref(n.bookmarks + root.last).put("/Count ").int(visible).put(">>")
	for i, it := range items {
		writeBookmark(b.open(n.bookmarks+i), doc.Outline[i], it, n)
	}
}

func writeBookmark(o *text, mark Bookmark, it outlineItem, n *numbers) {
	o.put("<</Title").words(mark.Title).put("/Parent ")
	if it.parent < 0 {
		o.ref(n.outline)
	} else {
		o.ref(n.bookmarks + it.parent)
	}
	for _, relative := range []struct {
		key   string
		index int
	}{{"/Prev ", it.previous}, {"/Next ", it.next}, {"/First ", it.first}, {"/Last ", it.last}} {
		if relative.index >= 0 {
			o.put(relative.key).ref(n.bookmarks + relative.index)
		}
	}
	if it.kids > 0 {
		o.put("/Count ")
		if it.parent >= 0 {
			o.put("-")
		}
		o.int(it.kids)
	}
	o.put("/Dest").target(mark.To).put(">>")
}
