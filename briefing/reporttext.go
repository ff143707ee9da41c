package briefing

import (
	"fmt"
	"strings"
)

// String prints the report as plain text in reading order, for people who
// check words and for golden files: headings with #, lists with their signs,
// tables with | between cells, figures with their title and alternative text.
func (r Report) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "title: %s\nsubject: %s\norganisation: %s\nlanguage: %s\nhead: %s\nfoot: %s\nproduced: %s\n",
		r.Title, r.Subject, r.Organisation, r.Language, r.RunningHead, r.Footer, r.Produced.ISO())
	for _, block := range r.Blocks {
		b.WriteString("\n" + blockText(block) + "\n")
	}
	return b.String()
}

func blockText(block Block) string {
	switch k := block.(type) {
	case LanguagePart:
		return "=== " + k.Language + ": " + k.Title
	case Heading:
		return strings.Repeat("#", k.Level) + " " + k.Text
	case Paragraph:
		return [...]string{Body: "", Lead: "(lead) ", SmallPrint: "(small) ", Notice: "(notice) "}[k.Style] + phrasesText(k.Phrases)
	case List:
		return listText(k)
	case Definitions:
		return definitionsText(k)
	case Table:
		return tableText(k)
	case Figure:
		return fmt.Sprintf("[figure %s: %s]\n[%s]\n[alt: %s]\n[%s]", k.ID, k.Title, k.Subtitle, k.Alt, k.Source)
	case Contents:
		return "[" + k.Title + "]"
	default:
		return "---"
	}
}

func phrasesText(phrases []Phrase) string {
	var b strings.Builder
	for _, p := range phrases {
		text := p.Text
		if p.Bold {
			text = "*" + text + "*"
		}
		if p.Badge != NoBadge {
			text = "<" + p.Badge.String() + "> " + text
		}
		b.WriteString(text)
		if p.Link != "" {
			b.WriteString(" -> " + p.Link)
		}
	}
	return b.String()
}

func listText(l List) string {
	var lines []string
	for i, item := range l.Items {
		lines = append(lines, l.Numbering.Label(i)+" "+phrasesText(item))
	}
	return strings.Join(lines, "\n")
}

// Label is the sign before item i (from 0): "•", "1." or "(a)".
func (n Numbering) Label(i int) string {
	switch n {
	case Numbers:
		return fmt.Sprintf("%d.", i+1)
	case Letters:
		return "(" + letters(i) + ")"
	default:
		return "•"
	}
}

// letters counts a, b, … z, aa, ab.
func letters(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return letters(i/26-1) + string(rune('a'+i%26))
}

func definitionsText(d Definitions) string {
	var lines []string
	for _, item := range d.Items {
		line := item.Term + ":"
		for _, text := range item.Text {
			line += " " + phrasesText(text)
		}
		if item.List != nil {
			line += "\n" + listText(*item.List)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func tableText(t Table) string {
	lines := []string{"[table: " + t.Caption + "]"}
	if t.Note != "" {
		lines = append(lines, "("+t.Note+")")
	}
	var heads []string
	for _, c := range t.Columns {
		heads = append(heads, strings.TrimSpace(c.Group+" "+c.Header))
	}
	lines = append(lines, strings.Join(heads, " | "))
	for _, r := range t.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, cellText(c))
		}
		line := strings.Join(cells, " | ")
		if r.Band {
			line = "== " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func cellText(c Cell) string {
	var lines []string
	for _, l := range c.Lines {
		lines = append(lines, phrasesText(l))
	}
	if c.Chart != nil {
		lines = append(lines, "[chart: "+c.Chart.Alt+"]")
	}
	return strings.Join(lines, " / ")
}

var badgeNames = [...]string{
	"", "green", "amber", "red", "blue", "grey", "better", "worse", "same", "up", "down", "paused",
}

// String names the badge, for dumps.
func (b Badge) String() string { return badgeNames[b] }
