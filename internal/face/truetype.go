package face

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// program is a TrueType font program (OpenType 1.9 with outlines in "glyf"),
// taken apart as far as the paper needs it. Everything in it is checked to lie
// within the file: it may come from a user.
type program struct {
	tables     map[string][]byte
	unitsPerEm int
	glyphs     int // how many there are
	metrics    int // how many of them have an advance width of their own
	longOffset bool
	glyphOf    [1 << 16]uint16 // by rune of the basic plane; 0 for none
}

// The ways in which a file is no font that can be used, in the words of a user.
var (
	errNoFont     = errors.New("is not a TrueType font")
	errPostScript = errors.New("has PostScript outlines (an .otf file); give the TrueType version (.ttf)")
	errCollection = errors.New("is a collection of fonts (a .ttc file); give the single font (.ttf)")
	errWeb        = errors.New("is a font for the web (a .woff file); give the TrueType version (.ttf)")
	errVariable   = errors.New("is a variable font; give a static cut of it")
)

func parse(ttf []byte) (*program, error) {
	if len(ttf) < 12 {
		return nil, errNoFont
	}
	switch string(ttf[:4]) {
	case "\x00\x01\x00\x00", "true":
	case "OTTO":
		return nil, errPostScript
	case "ttcf":
		return nil, errCollection
	case "wOFF", "wOF2":
		return nil, errWeb
	default:
		return nil, errNoFont
	}
	p := &program{tables: map[string][]byte{}}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		record := within(ttf, 12+16*i, 16)
		if record == nil {
			return nil, errNoFont
		}
		p.tables[string(record[:4])] = within(ttf, long(record, 8), long(record, 12))
	}
	return p, p.open()
}

// open reads what the tables say of each other.
func (p *program) open() error {
	for _, least := range []struct {
		table string
		size  int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"cmap", 4}, {"loca", 4}, {"glyf", 0}} {
		if table, ok := p.tables[least.table]; !ok || table == nil || len(table) < least.size {
			return fmt.Errorf("%w: its table %q is missing or cut short", errNoFont, least.table)
		}
	}
	if _, variable := p.tables["fvar"]; variable {
		return errVariable
	}
	p.unitsPerEm = short(p.tables["head"], 18)
	p.longOffset = short(p.tables["head"], 50) == 1
	p.glyphs, p.metrics = short(p.tables["maxp"], 4), short(p.tables["hhea"], 34)
	offset := 2
	if p.longOffset {
		offset = 4
	}
	switch {
	case p.unitsPerEm < 16 || p.unitsPerEm > 16384:
		return fmt.Errorf("%w: its letters have no size", errNoFont)
	case p.glyphs == 0 || p.metrics == 0 || p.metrics > p.glyphs || len(p.tables["hmtx"]) < 4*p.metrics:
		return fmt.Errorf("%w: its widths are cut short", errNoFont)
	case len(p.tables["loca"]) < offset*(p.glyphs+1):
		return fmt.Errorf("%w: its outlines are cut short", errNoFont)
	}
	return p.mapRunes()
}

// advance is a glyph's width, in units.
func (p *program) advance(glyph int) int {
	return short(p.tables["hmtx"], 4*min(glyph, p.metrics-1))
}

// outline is what draws a glyph; nil where nothing does.
func (p *program) outline(glyph int) []byte {
	loca := p.tables["loca"]
	if p.longOffset {
		return within(p.tables["glyf"], long(loca, 4*glyph), long(loca, 4*glyph+4)-long(loca, 4*glyph))
	}
	from, to := 2*short(loca, 2*glyph), 2*short(loca, 2*glyph+2)
	return within(p.tables["glyf"], from, to-from)
}

// mapRunes reads the map from Unicode to glyphs, in one of the two formats that
// fonts for Windows have.
func (p *program) mapRunes() error {
	cmap := p.tables["cmap"]
	for _, format := range []int{12, 4} {
		for i := range short(cmap, 2) {
			record := within(cmap, 4+8*i, 8)
			if record == nil {
				break
			}
			platform, encoding := short(record, 0), short(record, 2)
			unicode := platform == 0 || (platform == 3 && (encoding == 1 || encoding == 10))
			table := within(cmap, long(record, 4), len(cmap)-long(record, 4))
			if !unicode || len(table) < 16 || short(table, 0) != format {
				continue
			}
			if format == 12 {
				p.mapGroups(table)
			} else {
				p.mapSegments(table)
			}
			return nil
		}
	}
	return errors.New("has no map from Unicode to its letters")
}

// mapGroups reads a map of format 12, whose groups rise.
func (p *program) mapGroups(table []byte) {
	next := 0
	for i := range long(table, 12) {
		group := within(table, 16+12*i, 12)
		if group == nil {
			return
		}
		first, last, glyph := long(group, 0), long(group, 4), long(group, 8)
		for r := max(first, next); r <= min(last, 0xFFFF); r++ {
			p.mapRune(r, glyph+r-first)
			next = r + 1
		}
	}
}

// mapSegments reads a map of format 4: arrays of ends, starts, deltas, and
// offsets into a list of glyphs. Segments rise.
func (p *program) mapSegments(table []byte) {
	n := short(table, 6) / 2
	ends, starts, deltas, offsets := 14, 16+2*n, 16+4*n, 16+6*n
	if len(table) < offsets+2*n {
		return
	}
	next := 0
	for i := range n {
		offset := short(table, offsets+2*i)
		for r := max(short(table, starts+2*i), next); r <= short(table, ends+2*i) && r < 0xFFFF; r++ {
			glyph := r
			next = r + 1
			if offset != 0 {
				at := within(table, offsets+2*i+offset+2*(r-short(table, starts+2*i)), 2)
				if at == nil {
					break
				}
				if glyph = short(at, 0); glyph == 0 {
					continue
				}
			}
			p.mapRune(r, (glyph+short(table, deltas+2*i))&0xFFFF)
		}
	}
}

func (p *program) mapRune(r, glyph int) {
	if glyph < p.glyphs {
		p.glyphOf[r] = uint16(glyph)
	}
}

// within is a part of b; nil when b is too short.
func within(b []byte, offset, length int) []byte {
	if offset < 0 || length < 0 || offset > len(b)-length {
		return nil
	}
	return b[offset : offset+length : offset+length]
}

func short(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func long(b []byte, at int) int  { return int(binary.BigEndian.Uint32(b[at:])) }

// signed is a 16-bit number that may be negative.
func signed(b []byte, at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }
