package pdf

import (
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/face"
)

func (f *flow) paragraph(p briefing.Paragraph) {
	st, before, after := f.own(bodyStyle), 0.0, 8.0
	switch p.Style {
	case briefing.Lead:
		st, after = f.own(leadStyle), 9
	case briefing.SmallPrint:
		st, after = f.own(smallPrint), 7
	case briefing.Notice:
		f.notice(p)
		return
	}
	if !hasWords(p.Phrases) {
		return
	}
	f.open("", before)
	head := f.runIn(&p, st)
	ls := breakLines(append(head, f.phrases(p.Phrases, st, f.root.add("P"))...), briefing.TextWidth)
	f.lines(linePart, ls, 0, st, free)
	f.after = after
}

// runIn takes the words off a paragraph that are its heading. They stand on its
// first line, and are a heading of their own in the structure.
func (f *flow) runIn(p *briefing.Paragraph, st style) []phrase {
	n := 0
	for n < len(p.Phrases) && p.Phrases[n].Heads {
		n++
	}
	if !hasWords(p.Phrases[:n]) || !hasWords(p.Phrases[n:]) {
		return nil
	}
	sink := f.root.add("H" + string(rune('0'+min(f.level+1, 6))))
	head := f.phrases(p.Phrases[:n], st, sink)
	head[len(head)-1].text += " "
	p.Phrases = p.Phrases[n:]
	return head
}

// notice sets a paragraph in a box. One that would fill less than half a page
// stays in one piece.
func (f *flow) notice(p briefing.Paragraph) {
	if !hasWords(p.Phrases) {
		return
	}
	const padding = 9
	box := &frame{padding}
	f.open("", 14+padding)
	ls := breakLines(f.phrases(p.Phrases, f.own(bodyStyle), f.root.add("P")), briefing.TextWidth-2*padding)
	first := len(f.strips)
	f.lines(linePart, ls, padding, f.own(bodyStyle), free)
	whole := float64(len(ls))*f.own(bodyStyle).lead < bodyHeight/2
	for i := first; i < len(f.strips); i++ {
		f.strips[i].frame = box
		if whole && i > first {
			f.strips[i].hold = tight
		}
	}
	f.after = 14 + padding
}

// phrases makes words ready to be set in a style, as content of an element.
// Links, words in another language and short forms become elements of their own
// under it.
func (f *flow) phrases(ps []briefing.Phrase, st style, owner *node) []phrase {
	set := make([]phrase, 0, len(ps))
	var plain *node
	if f.allPlain(ps) {
		plain = owner
	}
	badge := briefing.NoBadge
	var to *link // of the phrase at hand; several may share it
	for i, p := range ps {
		if p.Badge != briefing.NoBadge {
			badge = p.Badge
		}
		text := clean(p.Text)
		if i == 0 {
			text = strings.TrimLeft(text, " ")
		}
		if i == len(ps)-1 {
			text = strings.TrimRight(text, " \n")
		}
		if text == "" {
			continue
		}
		ph := phrase{text: text, style: st, badge: badge}
		ph.style.bold = st.bold || p.Bold
		if i == 0 || !sameLink(ps[i-1], p) {
			to = f.linkOf(p, text)
			if to != nil {
				to.sink = owner.add("Link")
			}
		}
		switch {
		case to != nil:
			plain, ph.link, ph.style = nil, to, ph.style.asLink()
			ph.sink = to.sink
			if i > 0 && sameLink(ps[i-1], p) || i+1 < len(ps) && sameLink(p, ps[i+1]) {
				ph.sink = to.sink.part(p)
			}
			ph.sink.say(p)
		case spanned(p):
			plain, ph.sink = nil, owner.part(p)
			ph.sink.say(p)
		default:
			if plain == nil {
				plain = owner.stretch()
			}
			ph.sink = plain
		}
		set, badge = append(set, ph), briefing.NoBadge
	}
	return set
}

// sameLink reports whether a phrase goes on with the link of the one before.
func sameLink(before, p briefing.Phrase) bool {
	return p.Link != "" && p.Link == before.Link && p.LinkTitle != "" && p.LinkTitle == before.LinkTitle
}

// part appends an element for a phrase of which something is said, else a
// stretch of the node's own content.
func (n *node) part(p briefing.Phrase) *node {
	if spanned(p) {
		return n.add("Span")
	}
	return n.stretch()
}

// say notes the language of a phrase, and what it stands for.
func (n *node) say(p briefing.Phrase) {
	n.Lang, n.Expansion = p.Lang, oneLine(p.Expansion)
}

// allPlain reports whether an element holds nothing but its own content.
func (f *flow) allPlain(ps []briefing.Phrase) bool {
	for _, p := range ps {
		if spanned(p) || (p.Link != "" && f.linkOf(p, p.Text) != nil) {
			return false
		}
	}
	return true
}

// spanned reports whether something is said of a phrase that needs an element.
func spanned(p briefing.Phrase) bool { return p.Lang != "" || oneLine(p.Expansion) != "" }

// linkOf is where a phrase leads: nil for nowhere, or for a place that the
// paper does not have.
func (f *flow) linkOf(p briefing.Phrase, text string) *link {
	contents := oneLine(p.LinkTitle)
	if contents == "" {
		contents = oneLine(text)
	}
	id, internal := strings.CutPrefix(p.Link, "#")
	switch {
	case contents == "" || p.Link == "" || (internal && !f.ids[id]):
		return nil
	case internal:
		return &link{id: id, contents: contents}
	default:
		return &link{address: p.Link, contents: contents}
	}
}

// plainPhrase makes one stretch of words of an element.
func plainPhrase(text string, st style, sink *node) []phrase {
	return []phrase{{text: clean(text), style: st, sink: sink}}
}

// clean makes words printable; what reads the workbooks has done so before and
// told the user, so that nothing is usually left to do.
func clean(s string) string {
	s, _ = face.Clean(s)
	return s
}

// oneLine makes words printable on a single line.
func oneLine(s string) string {
	return strings.TrimSpace(strings.ReplaceAll(clean(s), "\n", " "))
}

// hasWords reports whether anything of the phrases would be printed.
func hasWords(ps []briefing.Phrase) bool {
	for _, p := range ps {
		for i := range len(p.Text) {
			if c := p.Text[i]; c > ' ' && c < 0x7F {
				return true
			}
		}
		if strings.TrimSpace(clean(p.Text)) != "" {
			return true
		}
	}
	return false
}
