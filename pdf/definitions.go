package pdf

import (
	"scrutiny/briefing"
)

// definitions sets bold terms over what is said of them, or beside it where all
// of it is short: the fields of a front sheet, a glossary.
func (f *flow) definitions(d briefing.Definitions) {
	root := newNode("L")
	root.Numbering = "None"
	indent, beside := f.termColumn(d)
	for _, item := range d.Items {
		if beside {
			f.besideTerm(root, item, indent)
		} else {
			f.underTerm(root, item)
		}
	}
	if len(root.kids) > 0 {
		f.root.kids = append(f.root.kids, root)
		f.after = 12
	}
}

// termColumn says where what is said of the terms begins when it stands beside
// them, and whether it can: each a short term with a single short paragraph.
func (f *flow) termColumn(d briefing.Definitions) (indent float64, beside bool) {
	const (
		gap     = 16
		longest = 150 // of a term
		lines   = 2   // of what is said of it
	)
	for _, item := range d.Items {
		term := oneLine(item.Term)
		if term == "" || len(item.Text) != 1 || item.List != nil || !hasWords(item.Text[0]) {
			return 0, false
		}
		indent = max(indent, f.own(bodyStyle).asBold().width(term)+gap)
	}
	if indent > longest+gap {
		return 0, false
	}
	for _, item := range d.Items {
		width := 0.0
		for _, p := range item.Text[0] {
			width += f.own(bodyStyle).width(clean(p.Text))
		}
		if width > lines*0.95*(briefing.TextWidth-indent) {
			return 0, false
		}
	}
	return indent, true
}

func (f *flow) besideTerm(root *node, d briefing.Definition, indent float64) {
	li := root.add("LI")
	term := phrase{text: oneLine(d.Term) + " ", style: f.own(bodyStyle).asBold(), sink: li.add("Lbl")}
	ls := breakLines(f.phrases(d.Text[0], f.own(bodyStyle), li.add("LBody")), briefing.TextWidth-indent)
	f.open("", 6)
	at := len(f.strips)
	f.lines(termPart, ls, indent, f.own(bodyStyle), free)
	f.strips[at].lead(term, 0)
	for i := at + 1; i < len(f.strips); i++ {
		f.strips[i].hold = tight
	}
}

func (f *flow) underTerm(root *node, d briefing.Definition) {
	term := oneLine(d.Term)
	if term == "" && len(d.Text) == 0 && d.List == nil {
		return
	}
	li := root.add("LI")
	st := f.own(bodyStyle).asBold()
	f.open("", 9)
	if term != "" {
		f.held(termPart, breakLines(plainPhrase(term, st, li.add("Lbl")), briefing.TextWidth), st, free)
		f.keep, f.after = 1, 1
	}
	body := li.add("LBody")
	for _, text := range d.Text {
		if !hasWords(text) {
			continue
		}
		sink := body
		if len(d.Text) > 1 || d.List != nil {
			sink = body.add("P")
		}
		f.lines(linePart, breakLines(f.phrases(text, f.own(bodyStyle), sink), briefing.TextWidth), 0, f.own(bodyStyle), free)
		f.after = 4
	}
	if d.List != nil {
		f.list(body, *d.List, 0, true)
	}
}
