package face

import (
	"encoding/binary"
	"slices"
)

// Embedded is what a paper carries of a font: the outlines of the characters
// used, and what a viewer has to know of them. Lengths are in thousandths of the
// size.
type Embedded struct {
	Name       string // the font's own: "LiberationSans-Bold"
	Program    []byte // TrueType
	Characters []Character
	Box        [4]int // that holds every letter: left, bottom, right, top
	Ascent     int
	Descent    int // negative
	CapHeight  int
	Weight     int // 400 regular, 700 bold
}

// Character is a rune with its glyph and its width.
type Character struct {
	Rune  rune
	Glyph uint16
	Width float64
}

// Embed takes from the font what the runes need; they are in order, each once,
// and of the basic plane. Those that the font lacks are left out. Glyphs keep
// their numbers.
func (w *Weight) Embed(runes []rune) Embedded {
	m := w.load()
	p := m.program
	thousandths := func(units int) float64 { return float64(units) * 1000 / m.unitsPerEm }
	rounded := func(units int) int { return roundHalf(thousandths(units)) }
	head, hhea := p.tables["head"], p.tables["hhea"]
	e := Embedded{
		Name: p.name(), Weight: p.weight(), CapHeight: rounded(p.capHeight()),
		Ascent: rounded(signed(hhea, 4)), Descent: rounded(signed(hhea, 6)),
		Box: [4]int{rounded(signed(head, 36)), rounded(signed(head, 38)), rounded(signed(head, 40)), rounded(signed(head, 42))},
	}
	keep := map[int]bool{0: true}
	for _, r := range runes {
		if r < 0 || int(r) >= len(p.glyphOf) || p.glyphOf[r] == 0 {
			continue
		}
		glyph := int(p.glyphOf[r])
		e.Characters = append(e.Characters, Character{r, uint16(glyph), thousandths(p.advance(glyph))})
		p.keepWithParts(glyph, keep, 0)
	}
	e.Program = p.cut(keep)
	return e
}

// keepWithParts notes a glyph and those that it is put together of.
func (p *program) keepWithParts(glyph int, keep map[int]bool, depth int) {
	const deepest = 8 // accents on letters are two deep
	if keep[glyph] || glyph >= p.glyphs || depth > deepest {
		return
	}
	keep[glyph] = true
	outline := p.outline(glyph)
	if len(outline) < 10 || signed(outline, 0) >= 0 {
		return
	}
	for at, more := 10, true; more; {
		part := within(outline, at, 4)
		if part == nil {
			return
		}
		p.keepWithParts(short(part, 2), keep, depth+1)
		at += partSize(short(part, 0))
		more = short(part, 0)&moreParts != 0
	}
}

// moreParts is the flag of a part that another one follows.
const moreParts = 1 << 5

// partSize is the size of a part's record in a glyph that is put together of
// others, by its flags (OpenType 1.9, "glyf").
func partSize(flags int) int {
	const (
		wordArguments = 1 << 0
		scaled        = 1 << 3
		scaledXY      = 1 << 6
		matrix        = 1 << 7
	)
	size := 6
	if flags&wordArguments != 0 {
		size += 2
	}
	switch {
	case flags&matrix != 0:
		size += 8
	case flags&scaledXY != 0:
		size += 4
	case flags&scaled != 0:
		size += 2
	}
	return size
}

// cut is the font program with the outlines of some glyphs only, and without
// those behind the last of them.
func (p *program) cut(keep map[int]bool) []byte {
	count := 1
	for glyph := range keep {
		count = max(count, glyph+1)
	}
	loca, hmtx, glyf := make([]byte, 0, 4*(count+1)), make([]byte, 4*count), []byte{}
	for glyph := range count {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if !keep[glyph] {
			continue
		}
		binary.BigEndian.PutUint16(hmtx[4*glyph:], uint16(p.advance(glyph)))
		copy(hmtx[4*glyph+2:], p.bearing(glyph))
		glyf = append(glyf, p.outline(glyph)...)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
	head, hhea, maxp := slices.Clone(p.tables["head"]), slices.Clone(p.tables["hhea"]), slices.Clone(p.tables["maxp"])
	binary.BigEndian.PutUint16(head[50:], 1)
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	return assemble(map[string][]byte{
		"head": head, "hhea": hhea, "maxp": maxp, "hmtx": hmtx, "loca": loca, "glyf": glyf,
		"cvt ": p.tables["cvt "], "fpgm": p.tables["fpgm"], "prep": p.tables["prep"],
	})
}

// bearing is the two bytes of a glyph's left side bearing, if the font has it.
func (p *program) bearing(glyph int) []byte {
	if glyph < p.metrics {
		return p.tables["hmtx"][4*glyph+2 : 4*glyph+4]
	}
	return within(p.tables["hmtx"], 4*p.metrics+2*(glyph-p.metrics), 2)
}

// assemble puts tables together as a font file, with the sums that go with them.
func assemble(tables map[string][]byte) []byte {
	var tags []string
	size := 0
	for tag, table := range tables {
		if table != nil {
			tags = append(tags, tag)
			size += 16 + len(table) + 3
		}
	}
	slices.Sort(tags)
	n := len(tags)
	power := 0
	for 2<<power <= n {
		power++
	}
	out := make([]byte, 0, 12+size)
	for _, v := range []int{1, 0, n, 16 << power, power, 16 * (n - 1<<power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	at := 12 + 16*n
	for _, tag := range tags {
		table := tables[tag]
		if tag == "head" {
			binary.BigEndian.PutUint32(table[8:], 0)
		}
		out = append(out, tag...)
		for _, v := range []uint32{sum(table), uint32(at), uint32(len(table))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		at += len(table) + (-len(table) & 3)
	}
	head := 0
	for _, tag := range tags {
		if tag == "head" {
			head = len(out)
		}
		out = append(out, tables[tag]...)
		out = append(out, make([]byte, -len(tables[tag])&3)...)
	}
	binary.BigEndian.PutUint32(out[head+8:], 0xB1B0AFBA-sum(out))
	return out
}

// sum adds a table up in words of four bytes.
func sum(table []byte) uint32 {
	total := uint32(0)
	for len(table) >= 4 {
		total += binary.BigEndian.Uint32(table)
		table = table[4:]
	}
	var rest [4]byte
	copy(rest[:], table)
	return total + binary.BigEndian.Uint32(rest[:])
}
