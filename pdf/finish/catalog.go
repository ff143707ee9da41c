package finish

// writeCatalog appends the catalog, in the place of fpdf's.
func writeCatalog(b *body, doc *Document, n *numbers) {
	o := b.open(n.catalog).put("<</Type/Catalog/Pages 1 0 R/Lang").bytes(doc.Language).
		put("/MarkInfo<</Marked true>>/StructTreeRoot ").ref(n.structure).
		put("/ViewerPreferences<</DisplayDocTitle true>>/Metadata ").ref(n.metadata).
		put("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1").
		put("/OutputConditionIdentifier(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)").
		put("/Info(sRGB IEC61966-2.1)/DestOutputProfile ").ref(n.profile).put(">>]")
	if len(doc.Outline) > 0 {
		o.put("/Outlines ").ref(n.outline).put("/PageMode/UseOutlines")
	}
	if len(doc.PageLabels) > 0 {
		o.put("/PageLabels<</Nums[")
		for _, l := range doc.PageLabels {
			o.pageLabel(l)
		}
		o.put("]>>")
	}
	if len(doc.Attachments) > 0 {
		o.put("/Names<</EmbeddedFiles ").ref(n.fileNames).put(">>/AF[")
		for i := range doc.Attachments {
			o.ref(n.fileSpecs + i).put(" ")
		}
		o.put("]")
	}
	o.put(">>")
}

func (t *text) pageLabel(l PageLabel) {
	t.int(l.First).put("<<")
	if l.Style != "" {
		t.put("/S").name(l.Style)
	}
	if l.Prefix != "" {
		t.put("/P").words(l.Prefix)
	}
	if l.Start > 1 {
		t.put("/St ").int(l.Start)
	}
	t.put(">>")
}

// writeInfo appends the Info dictionary, in the place of fpdf's. It says the
// same as the XMP metadata.
func writeInfo(b *body, doc *Document, n *numbers) {
	o := b.open(n.info).put("<<")
	for _, entry := range []struct{ key, words string }{
		{"/Title", doc.Title}, {"/Author", doc.Author}, {"/Subject", doc.Subject}, {"/Producer", doc.Producer},
	} {
		if entry.words != "" {
			o.put(entry.key).words(entry.words)
		}
	}
	if !doc.Produced.IsZero() {
		o.put("/CreationDate").put(doc.date()).put("/ModDate").put(doc.date())
	}
	o.put(">>")
}

// date is when the document was produced, as a PDF date in brackets.
func (d *Document) date() string {
	return d.Produced.Time().Format("(D:20060102150405+00'00')")
}
