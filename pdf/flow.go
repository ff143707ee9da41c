package pdf

import (
	"scrutiny/briefing"
)

// flow is a report as one long column: its strips from top to bottom, the tree
// they are tagged with, and what links, contents and bookmarks refer to.
type flow struct {
	strips    []strip
	document  *node
	root      *node // where blocks are hung: the document, or its part in a language
	parts     []languagePart
	anchors   map[string]int // id → strip
	bookmarks []bookmark

	ids     map[string]bool // every id that the report defines
	words   briefing.PageWords
	setting *setting
	figures []briefing.Figure
	drawn   int // how many of the figures are in the flow
	kept    kept
	level   int     // of the last heading
	after   float64 // space that the last block wants below it
	keep    int     // how many of the next strips stay with those before
	newPage bool
	tables  int
}

// bookmark is a heading in the outline.
type bookmark struct {
	level int
	title string
	strip int
}

// lay makes the flow of a report. Its figures, in their order, say how much room
// their drawings need.
func lay(r *briefing.Report, figures []briefing.Figure, in *setting) *flow {
	document := newNode("Document")
	f := &flow{document: document, root: document, anchors: map[string]int{}, ids: map[string]bool{}, figures: figures,
		words: pageWords(r.Words), setting: in}
	room := 64
	for _, b := range r.Blocks {
		if id := blockID(b); id != "" {
			f.ids[id] = true
		}
		room += 6
		if t, is := b.(briefing.Table); is {
			room += len(t.Rows)
		}
	}
	f.strips = make([]strip, 0, room)
	if !beginsWithPart(r.Blocks) {
		f.logo()
	}
	for i := 0; i < len(r.Blocks); i++ {
		switch b := r.Blocks[i].(type) {
		case briefing.LanguagePart:
			f.part(b)
		case briefing.Heading:
			f.anchors[listed(i)] = len(f.strips)
			f.heading(b)
		case briefing.Paragraph:
			f.paragraph(b)
		case briefing.List:
			f.list(f.root, b, 0, i > 0 && isParagraph(r.Blocks[i-1]))
		case briefing.Definitions:
			f.definitions(b)
		case briefing.Table:
			f.table(b)
			f.kept.toShown(len(f.strips))
		case briefing.Figure:
			if f.withTable(b, r.Blocks[i+1:]) {
				i++
			}
			f.kept.toShown(len(f.strips))
		case briefing.Contents:
			f.contents(b, r.Blocks, i)
		case briefing.PageBreak:
			f.newPage = len(f.strips) > 0
		}
	}
	f.closeKept()
	return f
}

// withTable sets a figure, and beside it the table that follows where that is
// wanted and fits. It reports whether the table has been set.
func (f *flow) withTable(fig briefing.Figure, next []briefing.Block) bool {
	if fig.Beside && len(next) > 0 {
		if t, is := next[0].(briefing.Table); is && f.beside(fig, t) {
			return true
		}
	}
	f.figure(fig)
	return false
}

func blockID(b briefing.Block) string {
	switch b := b.(type) {
	case briefing.LanguagePart:
		return b.ID
	case briefing.Heading:
		return b.ID
	case briefing.Table:
		return b.ID
	case briefing.Figure:
		return b.ID
	}
	return ""
}

func isParagraph(b briefing.Block) bool {
	_, is := b.(briefing.Paragraph)
	return is
}

// own is a style in the paper's setting.
func (f *flow) own(s style) style {
	s.setting = f.setting
	return s
}

// open begins a block: the first strip appended after it stands at least so far
// below what is above it, and is where the id leads.
func (f *flow) open(id string, before float64) {
	f.after = max(f.after, before)
	if _, taken := f.anchors[id]; id != "" && !taken {
		f.anchors[id] = len(f.strips)
	}
}

// append puts a strip under the flow. The space above it is the larger of its
// own and what was wanted below the strip before.
func (f *flow) append(s strip) {
	s.gap = max(s.gap, f.after)
	f.after = 0
	if f.keep > 0 {
		f.keep--
		s.hold = tight
		if s.part != linePart && s.part != itemPart && s.part != termPart {
			f.keep = 0
		}
	}
	if f.newPage {
		s.newPage, s.hold, f.newPage = true, free, false
	}
	f.strips = append(f.strips, s)
}

// lines appends a strip for each line of a paragraph, at x from the margin. The
// first two and the last two stay together.
func (f *flow) lines(kind part, ls []line, x float64, st style, first hold) {
	for i, l := range ls {
		s := strip{part: kind, number: i + 1, height: st.lead, hold: parted}
		switch {
		case i == 0:
			s.hold = first
		case i == 1 || i == len(ls)-1:
			s.hold = loose
		}
		s.set(l, x, 0)
		f.append(s)
	}
}

// held appends lines that stay together and with what is before them.
func (f *flow) held(kind part, ls []line, st style, first hold) {
	for i, l := range ls {
		s := strip{part: kind, number: i + 1, height: st.lead, hold: tight}
		if i == 0 {
			s.hold = first
		}
		s.set(l, 0, 0)
		f.append(s)
	}
}

func (f *flow) heading(h briefing.Heading) {
	words := oneLine(h.Text)
	if words == "" {
		return
	}
	f.level = min(max(h.Level, 1), f.level+1, len(headingSizes))
	size := headingSizes[f.level-1]
	switch {
	case h.Display:
		size.style, size.after = displayStyle, 12
	case h.Minor:
		size = headingSizes[min(f.level, len(headingSizes)-1)]
	}
	size.style = f.own(size.style)
	size.colour = f.setting.Heading
	f.open(h.ID, size.before)
	f.bookmarks = append(f.bookmarks, bookmark{f.level + f.depth(), words, len(f.strips)})
	sink := f.root.add("H" + string(rune('0'+f.level)))
	sink.Lang = h.Lang
	f.closeKept()
	first := len(f.strips)
	stays := f.staysWithLead()
	if f.keep == 1 { // the heading before has a line under it, and that is all
		f.keep = 0
	}
	f.held(headingPart, balanceLines([]phrase{{text: words, style: size.style, sink: sink}}, briefing.TextWidth), size.style, stays)
	for i := first; i < len(f.strips); i++ {
		f.strips[i].number = f.level
	}
	f.after, f.keep, f.kept = size.after, 2, kept{on: h.Keep, words: words, first: first}
}

// staysWithLead is how a heading holds to a short lead under the heading of a
// level above: a part does not begin with its lead alone at the foot of a page.
func (f *flow) staysWithLead() hold {
	if level, short := f.lead(); short && level < f.level {
		return bound
	}
	return free
}

// shownWithLead is how a figure or table holds to the lead above it, when that is
// all that stands under the heading.
func (f *flow) shownWithLead() hold {
	if _, short := f.lead(); short {
		return bound
	}
	return free
}

// lead reports whether the flow ends with a heading and no more than a short
// lead under it, and the heading's level.
func (f *flow) lead() (level int, short bool) {
	const most = 6 // lines
	for i := len(f.strips) - 1; i >= 0 && i >= len(f.strips)-1-most; i-- {
		switch s := &f.strips[i]; {
		case s.part == headingPart:
			return s.number, true
		case s.part != linePart || s.frame != nil:
			return 0, false
		}
	}
	return 0, false
}
