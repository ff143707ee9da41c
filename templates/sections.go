package templates

import (
	"slices"

	"scrutiny/briefing"
)

// alone are the sections that have pages of their own. The others follow each
// other, so that no page stays half empty.
var alone = []string{"front-sheet", "short-front", "contents", "position"}

// section writes one section, on a new page where it or the one before is to
// have pages of its own.
func (w *writer) section(name string) {
	first := len(w.blocks)
	sections[name](w)
	if len(w.blocks) == first {
		return
	}
	if first > 0 && (slices.Contains(alone, name) || slices.Contains(alone, w.last)) {
		w.blocks = slices.Insert(w.blocks, first, briefing.Block(briefing.PageBreak{}))
	}
	w.last = name
}

// Sections lists the sections that a template may call for, in the order of the
// alphabet.
func Sections() []string { return sectionNames() }

// FrontSheetFields lists the fields that a front sheet may have, by the names of
// the keys in briefing.yaml.
func FrontSheetFields() []string { return fieldNames() }
