package templates

import (
	"slices"

	"scrutiny/briefing"
)

// section writes one section. The position begins a page of its own; the others
// follow each other, so that no page stays half empty.
func (w *writer) section(name string) {
	first := len(w.blocks)
	sections[name](w)
	if name == "position" && first > 0 && len(w.blocks) > first {
		w.blocks = slices.Insert(w.blocks, first, briefing.Block(briefing.PageBreak{}))
	}
}

// Sections lists the sections that a template may call for, in the order of the
// alphabet.
func Sections() []string { return sectionNames() }

// FrontSheetFields lists the fields that a front sheet may have, by the names of
// the keys in briefing.yaml.
func FrontSheetFields() []string { return fieldNames() }
