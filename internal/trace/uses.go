package trace

import (
	"fmt"
	"slices"
	"strings"

	"scrutiny/briefing"
)

// Use is one place of the paper that would read otherwise without a figure.
type Use struct {
	Section string // the heading that it stands under
	Page    int    // 0 when it was not found on any
	Kind    string // "table", "text", "chart"
	Text    string // the words, or the row of the table
}

// Uses lists the places of a paper that rest on a figure: those that are not in
// the report made without it. Nothing is guessed: a sentence, a count, a rank or
// a chart that would be the same without the figure is not among them.
func Uses(with, without briefing.Report) []Use {
	left := map[string]int{}
	for _, u := range places(without) {
		left[u.key()]++
	}
	var uses []Use
	for _, u := range places(with) {
		if left[u.key()] > 0 {
			left[u.key()]--
			continue
		}
		uses = append(uses, u.Use)
	}
	return uses
}

// place is one smallest piece of a paper, with all that a reader would see of
// it: for a chart its figures too.
type place struct {
	Use
	drawn string
}

// key leaves the section out: a heading that counts what stands under it would
// make all of that differ.
func (p place) key() string { return p.Kind + "\x00" + p.Text + "\x00" + p.drawn }

// places takes a report apart: paragraphs, items of lists, definitions, rows of
// tables and charts.
func places(r briefing.Report) []place {
	var found []place
	section := ""
	add := func(kind, text, drawn string) {
		if text = strings.Join(strings.Fields(text), " "); text != "" {
			found = append(found, place{Use{Section: section, Kind: kind, Text: text}, drawn})
		}
	}
	list := func(l briefing.List) {
		for _, item := range l.Items {
			add("text", wordsOf(item), "")
		}
	}
	for _, block := range r.Blocks {
		switch b := block.(type) {
		case briefing.Heading:
			section = b.Text
			add("text", b.Text, "")
		case briefing.Paragraph:
			add("text", wordsOf(b.Phrases), "")
		case briefing.List:
			list(b)
		case briefing.Definitions:
			for _, item := range b.Items {
				for _, text := range item.Text {
					add("text", item.Term+": "+wordsOf(text), "")
				}
				if item.List != nil {
					list(*item.List)
				}
			}
		case briefing.Table:
			add("table", b.Caption, "")
			for _, row := range b.Rows {
				add("table", rowText(row), "")
			}
		case briefing.Figure:
			add("chart", b.Title, drawn(b.Chart)+b.Alt+b.Subtitle)
		}
	}
	return found
}

// drawn prints all that a chart shows.
func drawn(c briefing.Chart) string {
	line, ok := c.(briefing.LineChart)
	if !ok || line.Limits == nil {
		return fmt.Sprintf("%+v", c)
	}
	limits := *line.Limits
	line.Limits = nil
	return fmt.Sprintf("%+v %+v", line, limits)
}

func wordsOf(phrases []briefing.Phrase) string {
	var b strings.Builder
	for _, p := range phrases {
		b.WriteString(p.Text)
	}
	return b.String()
}

// rowText prints a row with "|" between its cells.
func rowText(row briefing.Row) string {
	var cells []string
	for _, c := range row.Cells {
		var lines []string
		for _, l := range c.Lines {
			lines = append(lines, wordsOf(l))
		}
		cells = append(cells, strings.Join(lines, " "))
	}
	return strings.Join(cells, " | ")
}

// Page is the words of one page in the order in which they are painted.
type Page struct {
	Number int
	Text   string
}

// FindPages sets the page of each use: the last that has its words and the
// heading it stands under (contents and summaries, which name both, come
// before), else the last that has its words, else the last that has the heading.
func FindPages(uses []Use, pages []Page) {
	texts := make([]string, len(pages))
	for i, p := range pages {
		texts[i] = solid(p.Text)
	}
	for i := range uses {
		words := uses[i].Text
		if uses[i].Kind == "table" {
			words = strings.ReplaceAll(words, " | ", "")
		}
		heading := solid(uses[i].Section)
		words = solid(words)
		for _, wanted := range [...][2]string{{words, heading}, {words, ""}, {"", heading}} {
			if at := lastWith(texts, wanted); at >= 0 {
				uses[i].Page = pages[at].Number
				break
			}
		}
	}
}

// PagesWith lists the numbers of the pages on which some words stand, however
// their lines are broken; none for no words.
func PagesWith(words string, pages []Page) []int {
	wanted := solid(words)
	var found []int
	for _, p := range pages {
		if wanted != "" && strings.Contains(solid(p.Text), wanted) {
			found = append(found, p.Number)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// lastWith is the last page that has both texts; −1 when none has.
func lastWith(pages []string, wanted [2]string) int {
	for i := len(pages) - 1; i >= 0; i-- {
		if strings.Contains(pages[i], wanted[0]) && strings.Contains(pages[i], wanted[1]) {
			return i
		}
	}
	return -1
}

// solid is a text without spaces, which pages break where they must.
func solid(s string) string { return strings.Join(strings.Fields(s), "") }
