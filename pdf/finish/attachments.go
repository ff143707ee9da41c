package finish

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// relationships are those of PDF/A-3 (ISO 19005-3, annex E) that fit a paper.
var relationships = []string{"Source", "Data", "Alternative", "Supplement"}

func (d *Document) checkAttachments() error {
	seen := map[string]bool{}
	for i, a := range d.Attachments {
		if err := a.check(); err != nil {
			return fmt.Errorf("finish: attachment %d (%q): %w", i, a.Name, err)
		}
		if seen[a.Name] {
			return fmt.Errorf("finish: two attachments are called %q", a.Name)
		}
		seen[a.Name] = true
	}
	return nil
}

func (a *Attachment) check() error {
	kind, detail, isMIME := strings.Cut(a.MIME, "/")
	switch {
	case a.Name == "" || strings.ContainsAny(a.Name, "/\\:") || strings.ContainsFunc(a.Name, func(r rune) bool { return r < ' ' || r > '~' }):
		return errors.New("its name is not a plain file name")
	case !isMIME || kind == "" || detail == "" || strings.ContainsFunc(a.MIME, func(r rune) bool { return r <= ' ' || r > '~' }):
		return fmt.Errorf("its type %q is not of the form text/csv", a.MIME)
	case !slices.Contains(relationships, a.Relationship):
		return fmt.Errorf("%q is not a relationship of attachments", a.Relationship)
	}
	return nil
}

// writeAttachments appends the attached files, what is said of each, and the
// tree in which viewers find them by name (ISO 32000-1, 7.11).
func writeAttachments(b *body, doc *Document, n *numbers) {
	if len(doc.Attachments) == 0 {
		return
	}
	byName := make([]int, len(doc.Attachments))
	for i := range doc.Attachments {
		byName[i] = i
		doc.Attachments[i].write(b, doc, n, i)
	}
	slices.SortFunc(byName, func(i, k int) int { return strings.Compare(doc.Attachments[i].Name, doc.Attachments[k].Name) })
	o := b.open(n.fileNames).put("<</Names[")
	for _, i := range byName {
		o.bytes(doc.Attachments[i].Name).ref(n.fileSpecs + i).put(" ")
	}
	o.put("]>>")
}

func (a *Attachment) write(b *body, doc *Document, n *numbers, i int) {
	o := b.open(n.fileSpecs + i).put("<</Type/Filespec/F").bytes(a.Name).put("/UF").bytes(a.Name).
		put("/AFRelationship").name(a.Relationship)
	if a.Description != "" {
		o.put("/Desc").words(a.Description)
	}
	o.put("/EF<</F ").ref(n.files + i).put("/UF ").ref(n.files + i).put(">>>>")
	var dict text
	dict.put("/Type/EmbeddedFile/Subtype").escapedName(a.MIME).
		put("/Params<</Size ").int(len(a.Data))
	if !doc.Produced.IsZero() {
		dict.put("/CreationDate").put(doc.date()).put("/ModDate").put(doc.date())
	}
	dict.put(">>")
	b.deflate(n.files+i, string(dict), a.Data)
}

// escapedName appends a name of any printable characters.
func (t *text) escapedName(s string) *text {
	const digits = "0123456789ABCDEF"
	*t = append(*t, '/')
	for i := range len(s) {
		if c := s[i]; strings.IndexByte("#/%()<>[]{}", c) >= 0 {
			*t = append(*t, '#', digits[c>>4], digits[c&15])
		} else {
			*t = append(*t, c)
		}
	}
	return t
}
