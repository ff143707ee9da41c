package finish

// writeLinks appends the annotation of each link.
func writeLinks(b *body, doc *Document, n *numbers, pages int) {
	for i, l := range doc.Links {
		o := b.open(n.links + i).put("<</Type/Annot/Subtype/Link/Rect").rect(l.Area).
			put("/Border[0 0 0]/F 4/P ").ref(pageObject(l.Page)).
			put("/StructParent ").int(pages + i).
			put("/Contents").words(l.Contents)
		if l.URI != "" {
			o.put("/A<</S/URI/URI").bytes(escapeURI(l.URI)).put(">>>>")
		} else {
			o.put("/Dest").target(l.To).put(">>")
		}
	}
}

// target appends a destination: the page, with the given height at the top of
// the window, at the zoom the reader has chosen.
func (t *text) target(to Target) *text {
	return t.put("[").ref(pageObject(to.Page)).put("/XYZ 0 ").num(to.Top).put(" 0]")
}

// escapeURI writes the bytes that may not stand in a web address as %XX.
func escapeURI(uri string) string {
	const digits = "0123456789ABCDEF"
	var out []byte
	for i := range len(uri) {
		if c := uri[i]; c <= ' ' || c >= 0x7F {
			out = append(out, '%', digits[c>>4], digits[c&15])
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}
