package pdf

import (
	"strconv"
	"strings"

	"scrutiny/briefing"
)

// furniture is what stands around the pages: in their heads the marking and the
// running title, at their feet whose paper it is and the number.
type furniture struct {
	words   briefing.PageWords
	marking []line
	running string
	footer  string
	first   int // number of the first page
	around  style
	blank   style
	parts   []*furniture // of a paper in parts: each one's own
}

// pageWords are the words of the pages, in English where the report has none.
func pageWords(w briefing.PageWords) briefing.PageWords {
	for _, one := range []struct {
		words   *string
		english string
	}{{&w.PageOf, "Page {page} of {pages}"}, {&w.Page, "Page {page}"}, {&w.Continued, "(continued)"}, {&w.Blank, ""}} {
		if *one.words = oneLine(*one.words); *one.words == "" {
			*one.words = one.english
		}
	}
	return w
}

// furnish readies the furniture. A marking of more than two lines is cut; one of
// two lines takes the place of the running title.
func furnish(r *briefing.Report, in *setting) *furniture {
	const footRoom = briefing.TextWidth - 90
	around, blank := aroundStyle, bodyStyle
	around.setting, blank.setting = in, in
	f := &furniture{
		around: around, blank: blank,
		words:   pageWords(r.Words),
		running: shorten(oneLine(r.RunningHead), around, briefing.TextWidth),
		footer:  shorten(oneLine(r.Footer), around, footRoom),
		first:   max(r.Sheets.First, 1),
	}
	if marking := oneLine(r.Sheets.Marking); marking != "" {
		st := around.asBold()
		f.marking = breakLines(plainPhrase(shorten(marking, st, 1.8*briefing.TextWidth), st, nil), briefing.TextWidth)
		f.marking = f.marking[:min(2, len(f.marking))]
	}
	return f
}

// front is where the first page begins: it has no running title, but may have a
// marking.
func (f *furniture) front() float64 {
	if len(f.marking) > 0 {
		return bodyTop
	}
	return frontTop
}

// head paints what stands over a page: the first of the paper, or of a part of it,
// has no running title. A blank one may say that it is meant to be.
func (f *furniture) head(c *content, begins, isBlank bool) {
	y := headBaseline
	for _, l := range f.marking {
		c.unmarked(headArtifact)
		for _, pc := range l.pieces {
			c.show(margin+pc.x, y, pc.phrase.style, pc.text)
		}
		y += f.around.lead
	}
	if f.running != "" && !begins && len(f.marking) < 2 {
		c.unmarked(headArtifact)
		c.show(margin, y, f.around, f.running)
	}
	if words := shorten(f.words.Blank, f.blank, briefing.TextWidth); isBlank && words != "" {
		c.unmarked(layoutArtifact)
		c.show(margin+(briefing.TextWidth-f.blank.width(words))/2, sheetHeight/2, f.blank, words)
	}
}

// foot paints what stands under a page.
func (f *furniture) foot(c *content, pages int) {
	c.unmarked(footArtifact)
	if f.footer != "" {
		c.show(margin, footBaseline, f.around, f.footer)
	}
	number := f.number(c.page, pages)
	c.show(sheetWidth-margin-f.around.width(number), footBaseline, f.around, number)
}

// number is "Page 3 of 58", or "Page 71" in a pack whose last page is not known.
func (f *furniture) number(page, pages int) string {
	words := f.words.PageOf
	if f.first > 1 {
		words = f.words.Page
	}
	return strings.NewReplacer("{page}", strconv.Itoa(page+f.first), "{pages}", strconv.Itoa(pages)).Replace(words)
}
