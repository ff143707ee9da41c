package pdf

import (
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// The room kept for page numbers at the right of the contents, so that its lines
// do not depend on them.
const numberWidth = 28

// contents lists the headings of level 1 and 2, of the part that they stand in.
func (f *flow) contents(c briefing.Contents, blocks []briefing.Block, at int) {
	f.heading(briefing.Heading{Level: 1, Text: c.Title})
	toc := newNode("TOC")
	f.kept.on = true
	first := true
	from, to := inPart(blocks, at)
	for i := from; i < to; i++ {
		h, is := blocks[i].(briefing.Heading)
		if !is || h.Level > 2 || h.Unlisted || h.Display || oneLine(h.Text) == "" {
			continue
		}
		f.contentsLine(toc.add("TOCI"), h, listed(i), first)
		first = false
	}
	f.kept.toShown(len(f.strips))
	if len(toc.kids) > 0 {
		f.root.kids = append(f.root.kids, toc)
		f.after = 12
	}
}

// listed is the id that the contents know a heading by: its place among the
// blocks, since not every heading has an id, nor one of its own.
func listed(block int) string { return "\x00" + strconv.Itoa(block) }

func (f *flow) contentsLine(item *node, h briefing.Heading, id string, first bool) {
	st, indent := f.own(bodyStyle), 16.0
	if h.Level <= 1 {
		st, indent = st.asBold(), 0
	}
	st.colour = f.setting.Link
	title := oneLine(h.Text)
	to := &link{sink: item.add("Reference").add("Link"), id: id, contents: title}
	to.sink.Lang = h.Lang
	ls := breakLines(plainPhrase(title, st, to.sink), briefing.TextWidth-indent-numberWidth)
	before := 1.0
	if h.Level <= 1 && !first {
		before = 6
	}
	f.open("", before)
	at := len(f.strips)
	f.lines(contentsPart, ls, indent, st, free)
	for i := at; i < len(f.strips); i++ {
		s := &f.strips[i]
		if i > at {
			s.hold = tight
		}
		s.areas = []area{{to, indent, 0, briefing.TextWidth - indent, st.lead}}
	}
	f.strips[len(f.strips)-1].leader(ls[len(ls)-1], indent, id, st, to.sink)
}

// leader ends a line of the contents: dots, for the eye only, and the number.
func (s *strip) leader(l line, indent float64, id string, st style, sink *node) {
	const gap = 5
	plain := bodyStyle
	plain.setting = st.setting
	dot := plain.width(".") * 2
	from, to := indent+l.width+gap, briefing.TextWidth-numberWidth
	if n := int((to - from) / dot); n > 2 {
		plain.colour = ruleColour
		dots := strings.Repeat(" .", n)
		s.words = append(s.words, words{x: to - float64(n)*dot, y: st.baseline(), style: plain, text: dots})
	}
	last := &s.words[len(l.pieces)-1]
	if !strings.HasSuffix(last.text, " ") {
		last.text += " "
	}
	s.words = append(s.words, words{sink: sink, x: briefing.TextWidth, y: st.baseline(), style: st, pageOf: id})
}
