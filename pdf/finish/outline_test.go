package finish

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestArrangeOutline draws each hierarchy as nested brackets.
func TestArrangeOutline(t *testing.T) {
	for _, c := range []struct {
		levels []int
		want   string
	}{
		{[]int{1}, "0"},
		{[]int{1, 1, 1}, "0 1 2"},
		{[]int{1, 2, 2, 1, 2}, "0(1 2) 3(4)"},
		{[]int{1, 2, 3, 2, 1}, "0(1(2) 3) 4"},
		{[]int{1, 3, 2, 3}, "0(1 2(3))"},
		{[]int{2, 1, 2}, "0 1(2)"},
		{[]int{3, 2, 1}, "0 1 2"},
	} {
		bookmarks := make([]Bookmark, len(c.levels))
		for i, level := range c.levels {
			bookmarks[i].Level = level
		}
		items, root := arrangeOutline(bookmarks)
		if got := drawOutline(t, items, root, nobody); got != c.want {
			t.Errorf("levels %v make %s, want %s", c.levels, got, c.want)
		}
	}
}

func drawOutline(t *testing.T, items []outlineItem, of outlineItem, parent int) string {
	var parts []string
	previous := nobody
	for i := of.first; i != nobody; i = items[i].next {
		if items[i].previous != previous || items[i].parent != parent {
			t.Errorf("bookmark %d comes after %d under %d, says %d under %d", i, previous, parent, items[i].previous, items[i].parent)
		}
		part := fmt.Sprint(i)
		if below := drawOutline(t, items, items[i], i); below != "" {
			part += "(" + below + ")"
		}
		parts = append(parts, part)
		previous = i
	}
	if of.last != previous || of.kids != len(parts) {
		t.Errorf("the bookmarks under %d end with %d and are %d, it says %d and %d", parent, previous, len(parts), of.last, of.kids)
	}
	return strings.Join(parts, " ")
}

// TestOutlineCounts reads the outline back: an open bookmark counts what is
// visible below it, a closed one what would be, with a minus.
func TestOutlineCounts(t *testing.T) {
	raw, doc := longSample(t)
	f := finish(t, raw, doc)
	root := f.objects[f.refs(f.catalog(), "/Outlines")[0]]
	count := 0
	for item := f.refs(root, "/First"); item != nil; item = f.refs(f.objects[item[0]], "/Next") {
		count++
		below := 0
		for kid := f.refs(f.objects[item[0]], "/First"); kid != nil; kid = f.refs(f.objects[kid[0]], "/Next") {
			below++
		}
		if below > 0 && f.int(f.objects[item[0]], "/Count") != below {
			t.Errorf("a bookmark with %d below it: %s", below, f.objects[item[0]])
		}
		count += below
	}
	if count != len(doc.Outline) || f.int(root, "/Count") != count {
		t.Errorf("%d bookmarks of %d, the root counts %d", count, len(doc.Outline), f.int(root, "/Count"))
	}
}

// TestWithoutExtras finishes a page with nothing but a paragraph: no outline,
// links, labels, identifiers or optional metadata, and no empty entries for them.
func TestWithoutExtras(t *testing.T) {
	p := newPress()
	p.page()
	p.doc.Root.hold(p.words("P", "", 12, 60, 60, "All there is"))
	p.doc = Document{Title: "One page", Language: "cy", Root: p.doc.Root}
	raw, doc := p.whole(t)
	f := finish(t, raw, doc)
	for n, o := range f.objects {
		for _, key := range []string{"/Outlines", "/PageMode", "/PageLabels", "/Annots", "/IDTree", "/Author", "/Subject", "/CreationDate", "()", "[]"} {
			if strings.Contains(o, key) {
				t.Errorf("object %d has %s: %s", n, key, o)
			}
		}
	}
}

func TestDocumentErrors(t *testing.T) {
	raw, whole := sample(t)
	for _, c := range []struct {
		name  string
		spoil func(*Document)
		want  string
	}{
		{"title", func(d *Document) { d.Title = "" }, "no title"},
		{"language", func(d *Document) { d.Language = "" }, "no language"},
		{"structure", func(d *Document) { d.Root = nil }, "no structure"},
		{"link's page", func(d *Document) { d.Links[0].Page = 2 }, "link 0: page 3 is not in the document"},
		{"link's area", func(d *Document) { d.Links[1].Area.X1 = -1 }, "link 1: its area"},
		{"link's words", func(d *Document) { d.Links[2].Contents = "" }, "link 2: it says nothing"},
		{"link's target", func(d *Document) { d.Links[0].To.Page = -1 }, "link 0: it leads to page 0"},
		{"bookmark's target", func(d *Document) { d.Outline[3].To.Page = 9 }, `bookmark 3 ("Assessments (timely)")`},
		{"bookmark's level", func(d *Document) { d.Outline[0].Level = 0 }, "bookmark 0"},
		{"bookmark's title", func(d *Document) { d.Outline[1].Title = "" }, "bookmark 1"},
		{"first label", func(d *Document) { d.PageLabels = d.PageLabels[1:] }, "page label 0"},
		{"labels out of order", func(d *Document) { d.PageLabels[1].First = 0 }, "page label 1"},
		{"label's style", func(d *Document) { d.PageLabels[0].Style = "i" }, `style "i"`},
		{"label behind the end", func(d *Document) { d.PageLabels[1].First = 2 }, "page label 1"},
	} {
		doc := whole
		doc.Links, doc.Outline, doc.PageLabels = slices.Clone(doc.Links), slices.Clone(doc.Outline), slices.Clone(doc.PageLabels)
		c.spoil(&doc)
		_, err := Finish(raw, doc)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}
