package pdf

import (
	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// kept is a section that is to stay together: its heading's words, its first
// strip, and the one after its first figure or table; 0 for none yet.
type kept struct {
	on           bool
	words        string
	first, shown int
}

func (k *kept) toShown(end int) {
	if k.shown == 0 {
		k.shown = end
	}
}

// closeKept binds the strips of the section that ends here: firmly those up to
// its first figure or table, and where all fit on a page also the others. What
// comes on a page of its own after all says there what it belongs to.
func (f *flow) closeKept() {
	k, end := f.kept, len(f.strips)
	f.kept = kept{}
	if !k.on || k.first >= end {
		return
	}
	height := 0.0
	for i := k.first; i < end; i++ {
		height += f.strips[i].gap + f.strips[i].height - f.strips[i].give
	}
	f.carryOn(k, end)
	whole := height-f.strips[k.first].gap <= bodyHeight
	for i := k.first + 1; i < end && !f.strips[i].newPage; i++ {
		switch {
		case i < k.shown:
			f.strips[i].hold = max(f.strips[i].hold, loose)
		case whole || k.shown == 0:
			f.strips[i].hold = max(f.strips[i].hold, bound)
		}
	}
}

// carriedHeight is that of a section's heading where the section is continued.
const carriedHeight = 19

// carryOn gives the strips of a section its heading, marked as continued, to
// stand over them where a page begins with them; over a table's own caption too.
func (f *flow) carryOn(k kept, end int) {
	st := f.own(smallPrint).asBold()
	st.colour = drawing.Dark
	s := strip{part: headingPart, number: 1, height: carriedHeight}
	text := shorten(k.words, st, 0.8*briefing.TextWidth) + " " + f.words.Continued
	s.words = []words{{y: st.baseline(), style: st, text: text}}
	again := (&repeat{}).with([]strip{s}, "")
	tables := map[*repeat]*repeat{nil: again}
	for i := k.first + 1; i < end; i++ {
		of := f.strips[i].repeat
		if tables[of] == nil {
			tables[of] = &repeat{strips: append(append([]strip(nil), again.strips...), of.strips...), height: again.height + of.height}
		}
		f.strips[i].repeat = tables[of]
	}
}
