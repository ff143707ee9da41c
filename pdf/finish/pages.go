package finish

// writePages appends the pages as fpdf wrote them, with the entries that tie
// them to the structure. Tabs /S says that the keyboard moves through links in
// the order of the structure.
func (f *rawFile) writePages(b *body, doc *Document, n *numbers) {
	links := make([][]int, f.pages)
	for i, l := range doc.Links {
		links[l.Page] = append(links[l.Page], i)
	}
	for p := range f.pages {
		dict := f.page(p).text
		o := b.open(pageObject(p)).put(string(dict[:len(dict)-len(">>")])).
			put("/StructParents ").int(p).put("/Tabs/S")
		if len(links[p]) > 0 {
			o.put("/Annots[")
			for _, i := range links[p] {
				o.ref(n.links + i).put(" ")
			}
			o.put("]")
		}
		o.put(">>")
	}
}
