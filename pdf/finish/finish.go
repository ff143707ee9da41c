package finish

import "bytes"

// Finish turns the pages that fpdf wrote into a tagged PDF 1.7 that keeps the
// rules of PDF/UA-1 and PDF/A-2a (3a with attachments) which a machine can test. The same pages and
// the same document give the same bytes.
//
// raw must come from fpdf with SetCompression(false) and without links,
// bookmarks, fonts or encryption of its own. All that is painted stands either in artifacts or in
// marks "/P <</MCID 0>> BDC … EMC", numbered on each page from 0 without gaps;
// doc.Root holds each mark and each link exactly once. An error says what of
// this does not hold; it is a fault in the program, not in a user's data.
func Finish(raw []byte, doc Document) ([]byte, error) {
	file, err := split(raw)
	if err != nil {
		return nil, err
	}
	if err := doc.check(file.pages); err != nil {
		return nil, err
	}
	marks, err := file.countMarks()
	if err != nil {
		return nil, err
	}
	tree, err := flatten(&doc, marks)
	if err != nil {
		return nil, err
	}
	b := newBody(len(file.objects))
	n := plan(b, file, tree, &doc)
	file.writeStreams(b)
	file.writePages(b, &doc, n)
	tree.write(b, &doc, n)
	tree.writeParents(b, n)
	tree.writeIDs(b, n)
	writeLinks(b, &doc, n, file.pages)
	writeOutline(b, &doc, n)
	writeAttachments(b, &doc, n)
	writeInfo(b, &doc, n)
	writeCatalog(b, &doc, n)
	file.writeResources(b, &doc, n)
	file.writeOthers(b)
	b.deflate(n.profile, "/N 3", sRGBProfile())
	b.keep(n.metadata, "/Type/Metadata/Subtype/XML", doc.xmp())
	return b.finish(n), nil
}

// numbers says which objects are what; of a row of objects, the first.
type numbers struct {
	info, catalog, metadata, profile        int
	structure, parentTree, idTree, elements int
	parents, links, outline, bookmarks      int
	fileNames, fileSpecs, files, fonts      int
}

// plan gives every new object its number. fpdf's own objects keep theirs.
func plan(b *body, file *rawFile, t *tree, doc *Document) *numbers {
	n := &numbers{
		info: file.info(), catalog: file.catalog(),
		metadata: b.take(1), profile: b.take(1),
		structure: b.take(1), parentTree: b.take(1), idTree: b.take(min(1, len(t.ids))),
		elements: b.take(len(t.nodes)), parents: b.take(len(t.marks)), links: b.take(len(t.links)),
	}
	if len(doc.Outline) > 0 {
		n.outline, n.bookmarks = b.take(1), b.take(len(doc.Outline))
	}
	if files := len(doc.Attachments); files > 0 {
		n.fileNames, n.fileSpecs, n.files = b.take(1), b.take(files), b.take(files)
	}
	n.fonts = b.take(fontParts * len(doc.Fonts))
	return n
}

// writeStreams adds fpdf's streams: the pages' contents and what the fonts
// are made of.
func (f *rawFile) writeStreams(b *body) {
	for number, o := range f.objects {
		switch {
		case o.stream == nil:
		case bytes.Contains(o.text, []byte("/Filter")):
			b.keep(number, withoutLength(o.text), o.stream)
		default:
			b.deflate(number, withoutLength(o.text), o.stream)
		}
	}
}

// writeOthers adds fpdf's objects that are neither streams nor written anew.
func (f *rawFile) writeOthers(b *body) {
	for number, o := range f.objects[:f.info()] {
		isPage := number >= pageObject(0) && number < pageObject(f.pages)
		if number > 0 && number != resources && !isPage && o.stream == nil {
			b.open(number).put(string(o.text))
		}
	}
}

// withoutLength is what stands between the brackets of a stream's dictionary,
// less the length, which is written anew.
func withoutLength(dict []byte) string {
	inner := bytes.TrimSuffix(bytes.TrimPrefix(dict, []byte("<<")), []byte(">>"))
	before, after, ok := bytes.Cut(inner, []byte("/Length "))
	if !ok {
		return string(inner)
	}
	return string(before) + string(bytes.TrimLeft(after, "0123456789\n"))
}
