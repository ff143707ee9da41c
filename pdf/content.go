package pdf

import (
	"math"
	"strconv"

	"scrutiny/internal/drawing"
	"scrutiny/pdf/finish"
)

// content writes the description of one page: operators of ISO 32000-1, with
// every piece either marked as content of an element or as an artifact. Places
// are given from the top left corner; the file counts from the lower left.
type content struct {
	*setting
	logo string // its name among the resources
	buf  []byte
	used *[2]runeSet
	page int
	mcid int // of the next mark

	open     *node    // whose mark is open
	artifact artifact // which artifact is open
	inText   bool
	lineX    int // the text line's start, in hundredths of a point
	lineY    int
	state    state
}

// state is what the page's operators have set so far.
type state struct {
	font   int // 0 not set, 1 regular, 2 bold
	size   float64
	fill   drawing.Colour
	filled bool // fill has been set
}

// artifact is the kind of a piece of the page that says nothing.
type artifact uint8

const (
	noArtifact artifact = iota
	layoutArtifact
	repeatArtifact
	headArtifact
	footArtifact
)

var artifactMarks = [...]string{
	layoutArtifact: "/Artifact <</Type /Layout>> BDC\n",
	repeatArtifact: "/Artifact <</Type /Pagination>> BDC\n",
	headArtifact:   "/Artifact <</Type /Pagination /Subtype /Header>> BDC\n",
	footArtifact:   "/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n",
}

// mark makes what follows content of an element; a mark goes on while nothing
// else comes between.
func (c *content) mark(n *node) {
	if c.open == n {
		return
	}
	c.close()
	c.open = n
	n.marks = append(n.marks, finish.Content{Page: c.page, MCID: c.mcid})
	c.buf = append(c.buf, '/')
	c.buf = append(c.buf, n.tag...)
	c.buf = append(c.buf, " <</MCID "...)
	c.buf = strconv.AppendInt(c.buf, int64(c.mcid), 10)
	c.buf = append(c.buf, ">> BDC\n"...)
	c.mcid++
}

// unmarked makes what follows an artifact.
func (c *content) unmarked(a artifact) {
	if c.artifact == a {
		return
	}
	c.close()
	c.artifact = a
	c.buf = append(c.buf, artifactMarks[a]...)
}

// close ends the mark that is open.
func (c *content) close() {
	c.endText()
	if c.open != nil || c.artifact != noArtifact {
		c.buf = append(c.buf, "EMC\n"...)
	}
	c.open, c.artifact = nil, noArtifact
}

func (c *content) endText() {
	if c.inText {
		c.buf = append(c.buf, "ET\n"...)
		c.inText = false
	}
}

// show sets words from the start of their baseline.
func (c *content) show(x, y float64, st style, text string) {
	if !c.inText {
		c.buf = append(c.buf, "BT\n"...)
		c.inText, c.lineX, c.lineY = true, 0, 0
	}
	c.font(st)
	c.fill(st.colour)
	px, py := hundredths(x), hundredths(sheetHeight-y)
	c.numbers(px-c.lineX, py-c.lineY)
	c.buf = append(c.buf, "Td ("...)
	c.lineX, c.lineY = px, py
	c.string(text, &c.rulers[c.state.font-1], &c.used[c.state.font-1])
	c.buf = append(c.buf, ") Tj\n"...)
}

func (c *content) font(st style) {
	font := 1
	if st.bold {
		font = 2
	}
	if c.state.font == font && c.state.size == st.size {
		return
	}
	c.state.font, c.state.size = font, st.size
	c.buf = append(c.buf, '/')
	c.buf = append(c.buf, fontNames[font-1]...)
	c.buf = append(c.buf, ' ')
	c.numbers(hundredths(st.size))
	c.buf = append(c.buf, "Tf\n"...)
}

// string writes words as the fonts' codes: UTF-16, high byte first.
func (c *content) string(text string, face *ruler, used *runeSet) {
	for _, r := range text {
		r = face.printed(r)
		used.add(r)
		c.escaped(byte(r >> 8))
		c.escaped(byte(r))
	}
}

func (c *content) escaped(b byte) {
	switch b {
	case '(', ')', '\\':
		c.buf = append(c.buf, '\\', b)
	case '\r':
		c.buf = append(c.buf, '\\', 'r')
	default:
		c.buf = append(c.buf, b)
	}
}

// fill sets the colour of words and areas.
func (c *content) fill(colour drawing.Colour) {
	if c.state.filled && c.state.fill == colour {
		return
	}
	c.state.fill, c.state.filled = colour, true
	c.colour(colour)
	c.buf = append(c.buf, "rg\n"...)
}

func (c *content) colour(colour drawing.Colour) {
	for _, v := range [...]uint8{colour.R, colour.G, colour.B} {
		c.buf = append(c.buf, shades[v]...)
	}
}

// shades are the 256 parts of a colour as numbers from 0 to 1.
var shades = func() (s [256]string) {
	for v := range s {
		s[v] = strconv.FormatFloat(math.Round(float64(v)/255*1000)/1000, 'f', -1, 64) + " "
	}
	return s
}()

// rectangle fills an area.
func (c *content) rectangle(x, y, width, height float64, colour drawing.Colour) {
	c.endText()
	c.fill(colour)
	c.numbers(hundredths(x), hundredths(sheetHeight-y-height), hundredths(width), hundredths(height))
	c.buf = append(c.buf, "re f\n"...)
}

// numbers writes hundredths as decimals, each with a space after it.
func (c *content) numbers(hundredths ...int) {
	for _, n := range hundredths {
		if n < 0 {
			c.buf = append(c.buf, '-')
			n = -n
		}
		c.buf = strconv.AppendInt(c.buf, int64(n/100), 10)
		if n %= 100; n > 0 {
			c.buf = append(c.buf, '.', byte('0'+n/10))
			if n%10 > 0 {
				c.buf = append(c.buf, byte('0'+n%10))
			}
		}
		c.buf = append(c.buf, ' ')
	}
}

// hundredths rounds a length. One beyond any sheet, or no number at all, is cut
// to what a page can hold.
func hundredths(v float64) int {
	const far = 100_000
	if math.IsNaN(v) {
		return 0
	}
	return int(math.Round(max(-far, min(far, v)) * 100))
}

// runeSet is which characters of the basic plane a font has to bring.
type runeSet [1 << 16 / 64]uint64

func (s *runeSet) add(r rune) { s[r>>6&1023] |= 1 << (r & 63) }

// runes lists the characters in order.
func (s *runeSet) runes() []rune {
	var rs []rune
	for i, word := range s {
		for bit := range 64 {
			if word&(1<<bit) != 0 {
				rs = append(rs, rune(i<<6+bit))
			}
		}
	}
	return rs
}
