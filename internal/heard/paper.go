// Package heard reads a finished paper as a screen reader does: by its tag tree,
// with another program's parser. It is for tests only.
package heard

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Paper is a finished paper as another program's parser reads it.
type Paper struct {
	t   testing.TB
	ctx *model.Context
	// marks are the texts of marked content, by the object number of the page and
	// the mark's number; unread are those that no element has claimed yet.
	marks  map[[2]int]Mark
	unread map[[2]int]bool
	pages  map[int]int // object number → page, from 1
}

// Open reads a paper, which must pass the parser's strict validation.
func Open(t testing.TB, file []byte) *Paper {
	t.Helper()
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(file), conf)
	if err != nil {
		t.Fatalf("strict validation: %v", err)
	}
	f := &Paper{t: t, ctx: ctx, marks: map[[2]int]Mark{}, pages: map[int]int{}}
	for n := 1; n <= ctx.PageCount; n++ {
		f.readPage(n)
	}
	return f
}

func (f *Paper) readPage(n int) {
	f.t.Helper()
	_, ref, _, err := f.ctx.PageDict(n, false)
	if err != nil {
		f.t.Fatal(err)
	}
	object := ref.ObjectNumber.Value()
	f.pages[object] = n
	content, err := pdfcpu.ExtractPageContent(f.ctx, n)
	if err != nil {
		f.t.Fatal(err)
	}
	var page bytes.Buffer
	if _, err := page.ReadFrom(content); err != nil {
		f.t.Fatal(err)
	}
	for _, m := range Marks(f.t, page.String()) {
		if m.MCID >= 0 {
			f.marks[[2]int{object, m.MCID}] = m
		}
	}
}

// node is an element of the structure tree, or a piece of its content.
type node struct {
	tag   string   // "P", "TD"; empty for words
	notes []string // Alt, Lang and the attributes, as they are printed
	words string
	alt   string
	page  int
	kids  []node
}

// read is the whole structure tree. Whatever no element has is an error.
func (f *Paper) read() []node {
	f.t.Helper()
	catalog, err := f.ctx.Catalog()
	if err != nil {
		f.t.Fatal(err)
	}
	f.unread = map[[2]int]bool{}
	for at := range f.marks {
		f.unread[at] = true
	}
	root := f.dict(catalog["StructTreeRoot"])
	nodes := f.kids(root["K"], 0)
	for at := range f.unread {
		f.t.Errorf("page %d: no element has the content %q", f.pages[at[0]], f.marks[at].Text)
	}
	return nodes
}

func (f *Paper) dict(o types.Object) types.Dict {
	f.t.Helper()
	d, err := f.ctx.DereferenceDict(o)
	if err != nil || d == nil {
		f.t.Fatalf("want a dictionary, got %v (%v)", o, err)
	}
	return d
}

func (f *Paper) kids(o types.Object, page int) []node {
	f.t.Helper()
	o, err := f.ctx.Dereference(o)
	if err != nil {
		f.t.Fatal(err)
	}
	switch o := o.(type) {
	case nil:
		return nil
	case types.Array:
		var all []node
		for _, kid := range o {
			all = append(all, f.kids(kid, page)...)
		}
		return all
	case types.Integer:
		return []node{f.content(page, o.Value())}
	case types.Dict:
		return []node{f.kid(o, page)}
	}
	f.t.Fatalf("a kid of the structure tree is %T", o)
	return nil
}

func (f *Paper) kid(o types.Dict, page int) node {
	f.t.Helper()
	if pg := o.IndirectRefEntry("Pg"); pg != nil {
		page = pg.ObjectNumber.Value()
	}
	switch kind := o.Type(); {
	case kind != nil && *kind == "MCR":
		return f.content(page, *o.IntEntry("MCID"))
	case kind != nil && *kind == "OBJR":
		return f.annotation(o)
	}
	return f.element(o, page)
}

func (f *Paper) content(page, mcid int) node {
	f.t.Helper()
	at := [2]int{page, mcid}
	if !f.unread[at] {
		f.t.Errorf("mark %d of page %d is not there, or belongs to two elements", mcid, f.pages[page])
	}
	delete(f.unread, at)
	return node{words: f.marks[at].Text, page: f.pages[page]}
}

func (f *Paper) annotation(o types.Dict) node {
	f.t.Helper()
	a := f.dict(o["Obj"])
	contents, err := f.ctx.DereferenceText(a["Contents"])
	if err != nil {
		f.t.Fatal(err)
	}
	where := "within the paper"
	if action := a["A"]; action != nil {
		if uri, err := f.ctx.DereferenceText(f.dict(action)["URI"]); err == nil && uri != "" {
			where = uri
		}
	}
	return node{tag: "link", notes: []string{fmt.Sprintf("%q to %s", contents, where)}}
}

func (f *Paper) element(e types.Dict, page int) node {
	f.t.Helper()
	n := node{tag: *e.NameEntry("S")}
	for _, key := range []string{"ID", "Lang", "E", "Alt"} {
		if e[key] == nil {
			continue
		}
		if text, err := f.ctx.DereferenceText(e[key]); err == nil {
			n.notes = append(n.notes, fmt.Sprintf("%s=%q", key, text))
			if key == "Alt" {
				n.alt = text
			}
		}
	}
	n.notes = append(n.notes, f.attributes(e["A"])...)
	n.kids = f.kids(e["K"], page)
	return n
}

// attributes lists the attributes of an element in alphabetical order.
func (f *Paper) attributes(o types.Object) []string {
	f.t.Helper()
	var list []string
	o, err := f.ctx.Dereference(o)
	if err != nil {
		f.t.Fatal(err)
	}
	switch o := o.(type) {
	case types.Array:
		for _, a := range o {
			list = append(list, f.attributes(a)...)
		}
	case types.Dict:
		for key, value := range o {
			if key == "O" {
				continue
			}
			if key == "BBox" {
				value = types.StringLiteral("…")
			}
			list = append(list, fmt.Sprintf("%s=%v", key, value))
		}
	}
	slices.Sort(list)
	return list
}
