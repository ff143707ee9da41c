package pdf

import (
	"scrutiny/internal/drawing"
	"scrutiny/internal/signs"
)

// strip is a slice of the text column that no page break divides: a line of
// words, a row of a table, a drawing. Its contents are placed from its top left
// corner, and painted in the order bars, pictures, words.
type strip struct {
	part     part
	number   int     // which heading level, line, item or row, from 1
	gap      float64 // space above; dropped at the top of a page
	height   float64
	give     float64 // how much lower its drawing may be
	hold     hold
	newPage  bool // a page starts here, whatever room is left
	bars     []bar
	pictures []picture
	words    []words
	areas    []area
	repeat   *repeat // printed again when a page starts with this strip
	frame    *frame
}

// hold is how firmly a strip stays with the one before it.
type hold uint8

const (
	free   hold = iota // a page may start here
	parted             // better not: within a paragraph or a table
	bound              // if the page would be left half empty: within a section that is kept together
	loose              // if there is hardly another way: one line alone, a last row
	tight              // only if there is no other place: a heading and what it heads
)

// part says what a strip is, so that a page plan can be read.
type part uint8

const (
	headingPart part = iota
	linePart
	itemPart
	termPart
	contentsPart
	captionPart
	notePart
	headerPart
	bandPart
	rowPart
	titlePart
	drawingPart
	sourcePart
)

// bar is a filled rectangle: a rule or a shade, always an artifact.
type bar struct {
	x, y, width, height float64
	colour              drawing.Colour
}

// picture is a drawing at a scale: a sign that goes with words, or a chart, whose
// number among the report's figures (from 1) says which drawing will be put in.
// Without a sink it is an artifact.
type picture struct {
	sink   *node
	x, y   float64
	scale  float64
	figure int
	pixels bool // the pixels of the logo, which have no marks
	drawing.Drawing
}

// words are set in one line from (x, y), the start of their baseline. Without a
// sink they are an artifact. With pageOf they are the number of the page that
// the id stands on, and end at x.
type words struct {
	sink   *node
	x, y   float64
	width  float64
	style  style
	text   string
	pageOf string
}

// area is a rectangle that leads somewhere.
type area struct {
	link                *link
	x, y, width, height float64
}

// repeat is what stands again over the rest of a table on its next pages.
type repeat struct {
	strips []strip
	height float64
}

// frame is a border around the strips that share it, so far outside their words.
type frame struct{ padding float64 }

// linked appends the area of a link, or widens the last one where it goes on.
func (s *strip) linked(a area) {
	if n := len(s.areas); n > 0 && s.areas[n-1].link == a.link && s.areas[n-1].y == a.y {
		s.areas[n-1].width = a.x + a.width - s.areas[n-1].x
		return
	}
	s.areas = append(s.areas, a)
}

// set puts a line of words in the strip, its left end at x and its top at y.
func (s *strip) set(l line, x, y float64) {
	if s.words == nil {
		s.words = make([]words, 0, len(l.pieces))
	}
	for i := range l.pieces {
		pc := &l.pieces[i]
		st := pc.phrase.style
		base := y + st.baseline()
		if pc.signed {
			size := st.signSize()
			if marks := signs.Draw(pc.phrase.badge, 0, 0, size); len(marks) > 0 {
				s.pictures = append(s.pictures, picture{x: x + pc.x - st.signAdvance(), y: base - size, scale: 1,
					Drawing: drawing.Drawing{Width: size, Height: size, Marks: marks}})
			}
		}
		s.words = append(s.words, words{sink: pc.phrase.sink, x: x + pc.x, y: base, width: pc.width, style: st, text: pc.text})
		if pc.phrase.link != nil {
			s.linked(area{pc.phrase.link, x + pc.x, y, pc.width, st.lead})
		}
	}
}

// asArtifact copies a strip as one that says nothing: for header rows and bands
// that are printed again, with a suffix after their words.
func (s strip) asArtifact(suffix string) strip {
	ws := make([]words, len(s.words))
	for i, w := range s.words {
		w.sink = nil
		ws[i] = w
	}
	if n := len(ws); suffix != "" && n > 0 {
		last := ws[n-1]
		last.x, last.text, last.style.bold = last.x+last.width, " "+suffix, false
		ws = append(ws, last)
	}
	s.words, s.areas, s.repeat, s.gap = ws, nil, nil, 0
	return s
}
