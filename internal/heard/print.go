package heard

import (
	"fmt"
	"slices"
	"strings"
)

// Tree prints the structure tree: an element a line, with its attributes and the
// words that are its content.
func (f *Paper) Tree() string {
	f.t.Helper()
	var b strings.Builder
	for _, n := range f.read() {
		n.print(&b, 0)
	}
	return b.String()
}

func (n node) print(b *strings.Builder, depth int) {
	b.WriteString(strings.Repeat("  ", depth))
	if n.tag == "" {
		fmt.Fprintf(b, "%q p%d\n", n.words, n.page)
		return
	}
	b.WriteString(strings.Join(append([]string{n.tag}, n.notes...), " ") + "\n")
	for _, kid := range n.kids {
		kid.print(b, depth+1)
	}
}

// spoken are the elements that a screen reader stops at.
var spoken = []string{"H1", "H2", "H3", "H4", "H5", "P", "Caption", "LI", "TOCI", "TR", "Figure", "Note"}

// Lines are what a screen reader stops at, in reading order: the page on which
// it begins, what it is, and its words, the cells of a row parted by a stroke.
// A figure is its alternative text.
func (f *Paper) Lines() []string {
	f.t.Helper()
	var lines []string
	for _, n := range f.read() {
		lines = n.speak(lines)
	}
	return lines
}

func (n node) speak(lines []string) []string {
	if !slices.Contains(spoken, n.tag) {
		for _, kid := range n.kids {
			lines = kid.speak(lines)
		}
		return lines
	}
	words := n.alt
	if n.tag != "Figure" {
		words = n.text()
	}
	return append(lines, fmt.Sprintf("p%d %s %s", n.firstPage(), n.tag, words))
}

// text is all that is within an element.
func (n node) text() string {
	if n.tag == "" {
		return n.words
	}
	var b strings.Builder
	for i, kid := range n.kids {
		if n.tag == "TR" && i > 0 {
			b.WriteString(" | ")
		}
		if n.tag == "LI" && i > 0 {
			b.WriteString(" ")
		}
		if kid.tag == "P" && i > 0 {
			b.WriteString(" / ")
		}
		b.WriteString(kid.text())
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// firstPage is the page that an element begins on; 0 when it has no content.
func (n node) firstPage() int {
	if n.tag == "" {
		return n.page
	}
	for _, kid := range n.kids {
		if page := kid.firstPage(); page > 0 {
			return page
		}
	}
	return 0
}
