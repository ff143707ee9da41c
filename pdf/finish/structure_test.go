package finish

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// held says which structure element holds a mark: by page object and MCID.
type held map[[2]int]int

// walk gathers what the structure tree holds, from its root down, and checks
// that each element knows its parent.
func (f *finished) walk(element, parent int, marks held, annots map[int]int) {
	dict := f.objects[element]
	if got := f.int(dict, "/P"); got != parent {
		f.t.Errorf("element %d says that its parent is %d, not %d", element, got, parent)
	}
	page := 0
	if pg := f.refs(dict, "/Pg"); pg != nil {
		page = pg[0]
	}
	for _, kid := range kids(dict) {
		switch {
		case strings.HasPrefix(kid, "<</Type/MCR"):
			f.hold(marks, f.refs(kid, "/Pg")[0], f.int(kid, "/MCID"), element)
		case strings.HasPrefix(kid, "<</Type/OBJR"):
			annot := f.refs(kid, "/Obj")[0]
			if annots[annot] != 0 {
				f.t.Errorf("annotation %d stands in the structure twice", annot)
			}
			annots[annot] = element
		case strings.HasSuffix(kid, " R"):
			f.walk(number([]byte(strings.TrimSuffix(kid, " 0 R"))), element, marks, annots)
		default:
			f.hold(marks, page, number([]byte(kid)), element)
		}
	}
}

var kidPattern = regexp.MustCompile(`<<[^>]*>>|\d+ 0 R|\d+`)

func kids(dict string) []string {
	_, after, ok := strings.Cut(dict, "/K[")
	if !ok {
		return nil
	}
	inner, _, _ := strings.Cut(after, "]")
	return kidPattern.FindAllString(inner, -1)
}

func (f *finished) hold(marks held, page, mcid, element int) {
	if marks[[2]int{page, mcid}] != 0 {
		f.t.Errorf("mark %d of page object %d stands in the structure twice", mcid, page)
	}
	marks[[2]int{page, mcid}] = element
}

// structure walks the whole tree.
func (f *finished) structure() (marks held, annots map[int]int, parents map[int][]int) {
	root := f.refs(f.catalog(), "/StructTreeRoot")[0]
	marks, annots = held{}, map[int]int{}
	for _, top := range f.refs(f.objects[root], "/K") {
		f.walk(top, root, marks, annots)
	}
	parents = map[int][]int{}
	nums := f.objects[f.refs(f.objects[root], "/ParentTree")[0]]
	for _, m := range regexp.MustCompile(`(\d+) (\d+) 0 R`).FindAllStringSubmatch(nums, -1) {
		key, value := number([]byte(m[1])), number([]byte(m[2]))
		if array := f.objects[value]; strings.HasPrefix(array, "[") {
			parents[key] = f.refs("="+array, "=")
		} else {
			parents[key] = []int{value}
		}
	}
	if next := f.int(f.objects[root], "/ParentTreeNextKey"); next != len(parents) {
		f.t.Errorf("the next key of the parent tree is %d after %d keys", next, len(parents))
	}
	return marks, annots, parents
}

// TestMarksAndStructureAgree makes sure that everything painted under a mark
// is in the structure once, and can be found from the page.
func TestMarksAndStructureAgree(t *testing.T) {
	for name, make := range samples {
		raw, doc := make(t)
		f := finish(t, raw, doc)
		marks, _, parents := f.structure()
		painted := 0
		for _, page := range f.pages() {
			content := f.streams[f.refs(f.objects[page], "/Contents")[0]]
			owners := parents[f.int(f.objects[page], "/StructParents")]
			found := regexp.MustCompile(`<</MCID (\d+)>> BDC`).FindAllSubmatch(content, -1)
			if len(owners) != len(found) {
				t.Errorf("%s: page object %d has %d marks, its parents are %d", name, page, len(found), len(owners))
				continue
			}
			for _, m := range found {
				mcid := number(m[1])
				if got := marks[[2]int{page, mcid}]; got == 0 || got != owners[mcid] {
					t.Errorf("%s: mark %d of page object %d stands in element %d, the parent tree says %d", name, mcid, page, got, owners[mcid])
				}
				painted++
			}
		}
		if painted != len(marks) || painted == 0 {
			t.Errorf("%s: %d marks on pages, %d in the structure", name, painted, len(marks))
		}
	}
}

// TestLinks makes sure that each annotation stands on its page and in its Link
// element, and says where it leads.
func TestLinks(t *testing.T) {
	for name, make := range samples {
		raw, doc := make(t)
		f := finish(t, raw, doc)
		_, annots, parents := f.structure()
		count := 0
		for p, page := range f.pages() {
			for _, annot := range f.refs(f.objects[page], "/Annots") {
				dict := f.objects[annot]
				link := annots[annot]
				if link == 0 || !strings.Contains(f.objects[link], "/S/Link") {
					t.Errorf("%s: annotation %d stands in %d, which is no Link", name, annot, link)
				}
				if got := parents[f.int(dict, "/StructParent")]; len(got) != 1 || got[0] != link {
					t.Errorf("%s: the parent tree leads from annotation %d to %v, want %d", name, annot, got, link)
				}
				if f.int(dict, "/F") != 4 || f.refs(dict, "/P")[0] != page || words(dict, "/Contents") == "" {
					t.Errorf("%s: annotation %s on page %d", name, readable(dict), p+1)
				}
				count++
			}
		}
		if count != len(doc.Links) || count != len(annots) {
			t.Errorf("%s: %d annotations on pages, %d in the structure, %d links", name, count, len(annots), len(doc.Links))
		}
	}
}

func TestIDTree(t *testing.T) {
	raw, doc := longSample(t)
	f := finish(t, raw, doc)
	root := f.refs(f.catalog(), "/StructTreeRoot")[0]
	tree := f.objects[f.refs(f.objects[root], "/IDTree")[0]]
	before := ""
	found := regexp.MustCompile(`\(([^)]+)\)(\d+) 0 R`).FindAllStringSubmatch(tree, -1)
	for _, m := range found {
		if m[1] <= before {
			t.Errorf("%q does not come after %q", m[1], before)
		}
		before = m[1]
		if got := words(f.objects[number([]byte(m[2]))], "/ID"); got != m[1] {
			t.Errorf("%q leads to an element called %q", m[1], got)
		}
	}
	named := 0
	for _, o := range f.objects {
		if strings.Contains(o, "/StructElem") && strings.Contains(o, "/ID(") {
			named++
		}
	}
	if len(found) != named || named != 45*(7+8) {
		t.Errorf("%d identifiers in the tree, %d elements have one", len(found), named)
	}
}

// TestFaultyStructure makes sure that a structure which does not agree with
// the pages, or breaks a rule of PDF/UA, is refused with a word that says why.
func TestFaultyStructure(t *testing.T) {
	leaf := func(typ string) *Element { return &Element{Type: typ} }
	table := func(rows ...*Element) *Element { return leaf("Table").hold(rows...) }
	row := func(cells ...*Element) *Element { return leaf("TR").hold(cells...) }
	raw, doc := sample(t)
	whole := doc.Root
	loop := leaf("Div")
	loop.hold(loop)
	for _, c := range []struct {
		name string
		add  *Element
		want string
	}{
		{"mark twice", &Element{Type: "P", Kids: []Kid{Content{0, 0}}}, "mark 0 of page 1 stands in the structure twice"},
		{"mark not there", &Element{Type: "P", Kids: []Kid{Content{0, 99}}}, "not on the page"},
		{"page not there", &Element{Type: "P", Kids: []Kid{Content{2, 0}}}, "mark 0 of page 3"},
		{"negative page", &Element{Type: "P", Kids: []Kid{Content{-1, 0}}}, "not on the page"},
		{"link twice", &Element{Type: "Link", Kids: []Kid{LinkContent(0)}}, "link 0 stands in the structure twice"},
		{"link not there", &Element{Type: "Link", Kids: []Kid{LinkContent(77)}}, "link 77"},
		{"empty kid", &Element{Type: "P", Kids: []Kid{nil}}, "empty kid"},
		{"no element", &Element{Type: "P", Kids: []Kid{(*Element)(nil)}}, "no structure element"},
		{"loop", loop, "nest deeper"},
		{"type", leaf("Paragraph"), `"Paragraph" is not a standard structure type`},
		{"scope", &Element{Type: "TH", Scope: "column"}, `"column" is not a scope`},
		{"numbering", &Element{Type: "L", Numbering: "disc"}, `"disc" is not a way to number`},
		{"box", &Element{Type: "Figure", Alt: "x", BBox: &Rect{10, 0, 0, 5}}, "not a rectangle"},
		{"same identifier", &Element{Type: "P", ID: "t1-c0"}, `two structure elements are called "t1-c0"`},
		{"figure without words", leaf("Figure"), "no alternative text"},
		{"note without identifier", leaf("Note"), "no identifier"},
		{"heading skipped", leaf("H4"), "level 4 after one of level 2"},
		{"heading without level", leaf("H"), "without a level"},
		{"cell outside a row", leaf("TD"), "TD stands in Document"},
		{"item outside a list", leaf("LI"), "LI stands in Document"},
		{"paragraph in a list", leaf("L").hold(leaf("P")), "L holds P"},
		{"row in a cell", table(row(row())), "TR stands in TR"},
		{"caption in the midst", table(row(), leaf("Caption"), row()), "caption in its midst"},
		{"two heads", table(leaf("THead"), leaf("THead"), leaf("TBody")), "more than one caption, head or foot"},
		{"head without body", table(leaf("THead")), "no body"},
		{"short row", table(row(leaf("TD"), leaf("TD")), row(leaf("TD"))), "row 2 of a table is narrower"},
		{"long row", table(row(leaf("TD")), row(leaf("TD"), leaf("TD"))), "row 2 of a table is wider"},
		{"cells overlap", table(row(leaf("TD"), &Element{Type: "TD", RowSpan: 2}), row(&Element{Type: "TD", ColSpan: 2})), "overlap"},
		{"cell falls out of the table", table(row(&Element{Type: "TD", RowSpan: 2})), "spans more rows than there are"},
		{"header without scope", table(row(leaf("TH"))), "no scope"},
		{"header of another table", table(row(&Element{Type: "TD", Headers: []string{"t1-c0"}})), `headed by "t1-c0"`},
	} {
		doc.Root = (&Element{Type: "Document", Kids: whole.Kids[:len(whole.Kids):len(whole.Kids)]}).hold(c.add)
		_, err := Finish(raw, doc)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

func TestIncompleteStructure(t *testing.T) {
	raw, doc := sample(t)
	doc.Root.Kids = doc.Root.Kids[1:]
	if _, err := Finish(raw, doc); err == nil || !strings.Contains(err.Error(), "mark 0 of page 1 is not in the structure") {
		t.Errorf("without the heading: %v", err)
	}
	raw, doc = sample(t)
	doc.Links = append(doc.Links, doc.Links[0])
	if _, err := Finish(raw, doc); err == nil || !strings.Contains(err.Error(), "link 3 is not in the structure") {
		t.Errorf("with a link too many: %v", err)
	}
}

// TestSpans accepts a table whose cells span columns and rows, and a table
// within a cell.
func TestSpans(t *testing.T) {
	p := newPress()
	p.page()
	cell := func(typ string, colSpan, rowSpan int) *Element {
		e := p.words(typ, "", 10, 60, 60+float64(p.mcid)*12, fmt.Sprint(p.mcid))
		e.ColSpan, e.RowSpan = colSpan, rowSpan
		if typ == "TH" {
			e.Scope = "Both"
		}
		return e
	}
	inner := (&Element{Type: "Table"}).hold((&Element{Type: "TR"}).hold(cell("TD", 0, 0)))
	rows := []*Element{
		(&Element{Type: "TR"}).hold(cell("TH", 0, 2), cell("TH", 2, 0)),
		(&Element{Type: "TR"}).hold(cell("TD", 0, 0), cell("TD", 0, 3)),
		(&Element{Type: "TR"}).hold(cell("TD", 0, 0), cell("TD", 0, 0)),
		(&Element{Type: "TR"}).hold(cell("TD", 2, 0).hold(inner)),
	}
	p.doc.Root.hold((&Element{Type: "Table"}).hold(rows...))
	raw, doc := p.whole(t)
	f := finish(t, raw, doc)
	var spans []string
	for n := range 200 {
		if _, attributes, ok := strings.Cut(f.objects[n], "/A["); ok {
			spans = append(spans, strings.TrimSuffix(attributes, "]>>"))
		}
	}
	want := "<</O/Table/Scope/Both/RowSpan 2>> <</O/Table/Scope/Both/ColSpan 2>> <</O/Table/RowSpan 3>> <</O/Table/ColSpan 2>>"
	if got := strings.Join(spans, " "); got != want {
		t.Errorf("attributes %s\nwant %s", got, want)
	}
}
