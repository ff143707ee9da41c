package finish

import (
	"fmt"
	"slices"
	"strings"
)

// standardTypes are the structure types of ISO 32000-1, 14.8.4. There is no
// role map, so an element must be of one of them.
var standardTypes = strings.Fields(`Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
	P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
	Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`)

var (
	isStandard = setOf(standardTypes)
	scopes     = []string{"", "Column", "Row", "Both"}
	numberings = []string{"", "None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"}
)

func setOf(words []string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// check makes sure that the element's names are names that PDF knows.
func (e *Element) check() error {
	switch {
	case e == nil:
		return fmt.Errorf("finish: no structure element where one is wanted")
	case !isStandard[e.Type]:
		return fmt.Errorf("finish: %q is not a standard structure type", e.Type)
	case !slices.Contains(scopes, e.Scope):
		return fmt.Errorf("finish: %q is not a scope of header cells", e.Scope)
	case !slices.Contains(numberings, e.Numbering):
		return fmt.Errorf("finish: %q is not a way to number lists", e.Numbering)
	case e.BBox != nil && !e.BBox.finite():
		return fmt.Errorf("finish: a %s element's box %v is not a rectangle", e.Type, *e.BBox)
	}
	return nil
}

// writeAttributes appends /A: one dictionary for each owner of attributes.
func (e *Element) writeAttributes(o *text) {
	table, list, layout := e.hasTableAttributes(), e.Numbering != "", e.BBox != nil
	if !table && !list && !layout {
		return
	}
	o.put("/A[")
	if table {
		e.writeTableAttributes(o)
	}
	if list {
		o.put("<</O/List/ListNumbering").name(e.Numbering).put(">>")
	}
	if layout {
		o.put("<</O/Layout/Placement/Block/BBox").rect(*e.BBox).put(">>")
	}
	o.put("]")
}

func (e *Element) hasTableAttributes() bool {
	return e.Scope != "" || len(e.Headers) > 0 || e.ColSpan > 1 || e.RowSpan > 1 || e.Summary != ""
}

func (e *Element) writeTableAttributes(o *text) {
	o.put("<</O/Table")
	if e.Scope != "" {
		o.put("/Scope").name(e.Scope)
	}
	if len(e.Headers) > 0 {
		o.put("/Headers[")
		for _, id := range e.Headers {
			o.bytes(id)
		}
		o.put("]")
	}
	if e.ColSpan > 1 {
		o.put("/ColSpan ").int(e.ColSpan)
	}
	if e.RowSpan > 1 {
		o.put("/RowSpan ").int(e.RowSpan)
	}
	if e.Summary != "" {
		o.put("/Summary").words(e.Summary)
	}
	o.put(">>")
}
