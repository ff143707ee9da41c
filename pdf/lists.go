package pdf

import (
	"strconv"

	"scrutiny/briefing"
)

// The space between the label of a list item and its words, at least.
const labelGap = 7

// list sets items with their labels in front, x from the margin. One that
// follows a paragraph does not leave it at the foot of a page.
func (f *flow) list(parent *node, l briefing.List, x float64, introduced bool) {
	root := newNode("L")
	root.Numbering = [...]string{"Disc", "Decimal", "LowerAlpha"}[min(l.Numbering, briefing.Letters)]
	indent := x + f.labelWidth(l.Numbering, len(l.Items))
	first := free
	if introduced {
		first = loose
	}
	for i, item := range l.Items {
		if !hasWords(item) {
			continue
		}
		li := root.add("LI")
		label := phrase{text: itemLabel(l.Numbering, i), style: f.own(bodyStyle), sink: li.add("Lbl")}
		ls := breakLines(f.phrases(item, f.own(bodyStyle), li.add("LBody")), briefing.TextWidth-indent)
		f.open("", 4)
		at := len(f.strips)
		f.lines(itemPart, ls, indent, f.own(bodyStyle), first)
		f.strips[at].lead(label, x)
		first = free
	}
	if len(root.kids) > 0 {
		parent.kids = append(parent.kids, root)
		f.after = 9
	}
}

// lead puts a label before the words of a strip.
func (s *strip) lead(label phrase, x float64) {
	w := words{sink: label.sink, x: x, y: label.style.baseline(), style: label.style, text: label.text}
	s.words = append([]words{w}, s.words...)
}

func (f *flow) labelWidth(n briefing.Numbering, items int) float64 {
	widest := 0.0
	for i := range items {
		widest = max(widest, f.own(bodyStyle).width(itemLabel(n, i)))
	}
	return widest + labelGap
}

// itemLabel is "•", "3." or "(c)"; after (z) come (aa), (ab) …
func itemLabel(n briefing.Numbering, i int) string {
	switch n {
	case briefing.Numbers:
		return strconv.Itoa(i+1) + "."
	case briefing.Letters:
		return "(" + letters(i) + ")"
	default:
		return "•"
	}
}

func letters(i int) string {
	s := string(rune('a' + i%26))
	if i >= 26 {
		s = letters(i/26-1) + s
	}
	return s
}
