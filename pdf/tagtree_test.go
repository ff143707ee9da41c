package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// finished is a finished file as another program's parser reads it.
type finished struct {
	t   testing.TB
	ctx *model.Context
	// marks are the texts of marked content, by the object number of the page and
	// the mark's number; unread are those that no element has claimed yet.
	marks  map[[2]int]mark
	unread map[[2]int]bool
	pages  map[int]int // object number → page, from 1
}

func openFinished(t testing.TB, file []byte) *finished {
	t.Helper()
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationStrict
	ctx, err := api.ReadValidateAndOptimize(bytes.NewReader(file), conf)
	if err != nil {
		t.Fatalf("strict validation: %v", err)
	}
	f := &finished{t: t, ctx: ctx, marks: map[[2]int]mark{}, unread: map[[2]int]bool{}, pages: map[int]int{}}
	for n := 1; n <= ctx.PageCount; n++ {
		f.readPage(n)
	}
	return f
}

func (f *finished) readPage(n int) {
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
	for _, m := range readMarks(f.t, page.String()) {
		if m.mcid >= 0 {
			f.marks[[2]int{object, m.mcid}], f.unread[[2]int{object, m.mcid}] = m, true
		}
	}
}

// tree prints the structure tree: an element a line, with its attributes and the
// words that are its content.
func (f *finished) tree() string {
	f.t.Helper()
	catalog, err := f.ctx.Catalog()
	if err != nil {
		f.t.Fatal(err)
	}
	root := f.dict(catalog["StructTreeRoot"])
	var b strings.Builder
	f.kids(&b, root["K"], 0, 0)
	for at := range f.unread {
		f.t.Errorf("page %d: no element has the content %q", f.pages[at[0]], f.marks[at].text)
	}
	return b.String()
}

func (f *finished) dict(o types.Object) types.Dict {
	f.t.Helper()
	d, err := f.ctx.DereferenceDict(o)
	if err != nil || d == nil {
		f.t.Fatalf("want a dictionary, got %v (%v)", o, err)
	}
	return d
}

func (f *finished) kids(b *strings.Builder, o types.Object, page, depth int) {
	f.t.Helper()
	o, err := f.ctx.Dereference(o)
	if err != nil {
		f.t.Fatal(err)
	}
	switch o := o.(type) {
	case nil:
	case types.Array:
		for _, kid := range o {
			f.kids(b, kid, page, depth)
		}
	case types.Integer:
		f.content(b, page, o.Value(), depth)
	case types.Dict:
		if pg := o.IndirectRefEntry("Pg"); pg != nil {
			page = pg.ObjectNumber.Value()
		}
		switch kind := o.Type(); {
		case kind != nil && *kind == "MCR":
			f.content(b, page, *o.IntEntry("MCID"), depth)
		case kind != nil && *kind == "OBJR":
			f.annotation(b, o, depth)
		default:
			f.element(b, o, page, depth)
		}
	default:
		f.t.Fatalf("a kid of the structure tree is %T", o)
	}
}

func (f *finished) content(b *strings.Builder, page, mcid, depth int) {
	f.t.Helper()
	at := [2]int{page, mcid}
	if !f.unread[at] {
		f.t.Errorf("mark %d of page %d is not there, or belongs to two elements", mcid, f.pages[page])
	}
	delete(f.unread, at)
	fmt.Fprintf(b, "%s%q", strings.Repeat("  ", depth), f.marks[at].text)
	fmt.Fprintf(b, " p%d\n", f.pages[page])
}

func (f *finished) annotation(b *strings.Builder, o types.Dict, depth int) {
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
	fmt.Fprintf(b, "%slink %q to %s\n", strings.Repeat("  ", depth), contents, where)
}

func (f *finished) element(b *strings.Builder, e types.Dict, page, depth int) {
	f.t.Helper()
	b.WriteString(strings.Repeat("  ", depth) + *e.NameEntry("S"))
	for _, key := range []string{"ID", "Lang", "E", "Alt"} {
		if e[key] == nil {
			continue
		}
		if text, err := f.ctx.DereferenceText(e[key]); err == nil {
			fmt.Fprintf(b, " %s=%q", key, text)
		}
	}
	for _, a := range f.attributes(e["A"]) {
		b.WriteString(" " + a)
	}
	b.WriteByte('\n')
	f.kids(b, e["K"], page, depth+1)
}

// attributes lists the attributes of an element in alphabetical order.
func (f *finished) attributes(o types.Object) []string {
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

func TestTagTree(t *testing.T) {
	r, drawings := sample()
	file, err := Write(r, drawings)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "tags.golden", openFinished(t, file).tree())
}
