package finish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
)

// fontParts are the objects that a font is made of: the font itself, the font of
// its glyphs, a descriptor, its program, and the maps from codes to glyphs and to
// characters.
const fontParts = 6

// writeResources appends the resources of the pages, as fpdf has them, with the
// document's fonts: fpdf knows of none.
func (f *rawFile) writeResources(b *body, doc *Document, n *numbers) {
	before, after, _ := bytes.Cut(f.objects[resources].text, noFonts)
	o := b.open(resources).put(string(before)).put("/Font<<")
	for i := range doc.Fonts {
		o.put("/" + doc.Fonts[i].Resource + " ").ref(n.fonts + fontParts*i)
	}
	o.put(">>").put(string(after))
	for i := range doc.Fonts {
		doc.Fonts[i].write(b, n.fonts+fontParts*i)
	}
}

// noFonts is what fpdf writes of the fonts of pages that have none.
var noFonts = []byte("/Font <<\n>>")

func (f *Font) check() error {
	before := rune(0)
	for _, c := range f.Characters {
		if c.Rune <= before || c.Rune > 0xFFFF || c.Glyph == 0 {
			return fmt.Errorf("finish: font %s: the character %U is out of order, has no glyph, or is beyond the basic plane", f.Name, c.Rune)
		}
		before = c.Rune
	}
	if f.Name == "" || f.Resource == "" || len(f.Program) == 0 {
		return fmt.Errorf("finish: a font without a name, a resource or a program")
	}
	return nil
}

// write appends a font (ISO 32000-1, 9.7): text is written as Unicode numbers,
// which the font of the glyphs knows as its own numbers.
func (f *Font) write(b *body, number int) {
	descendant, descriptor, program, glyphs, characters := number+1, number+2, number+3, number+4, number+5
	toGlyphs := f.glyphMap()
	name := subsetTag(f.Program, toGlyphs) + "+" + f.Name
	b.open(number).put("<</Type/Font/Subtype/Type0/BaseFont").name(name).
		put("/Encoding/Identity-H/DescendantFonts[").ref(descendant).put("]/ToUnicode ").ref(characters).put(">>")
	o := b.open(descendant).put("<</Type/Font/Subtype/CIDFontType2/BaseFont").name(name).
		put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ").ref(descriptor).
		put("/CIDToGIDMap ").ref(glyphs).put("/W[")
	f.writeWidths(o)
	o.put("]>>")
	const nonsymbolic = 32
	b.open(descriptor).put("<</Type/FontDescriptor/FontName").name(name).put("/Flags ").int(nonsymbolic).
		put("/FontBBox[").int(f.Box[0]).put(" ").int(f.Box[1]).put(" ").int(f.Box[2]).put(" ").int(f.Box[3]).
		put("]/ItalicAngle 0/Ascent ").int(f.Ascent).put("/Descent ").int(f.Descent).
		put("/CapHeight ").int(f.CapHeight).put("/StemV ").int(f.stem()).put("/FontFile2 ").ref(program).put(">>")
	var length text
	length.put("/Length1 ").int(len(f.Program))
	b.deflate(program, string(length), f.Program)
	b.deflate(glyphs, "", toGlyphs)
	b.deflate(characters, "", toUnicode(f.Characters))
}

// stem is about how thick an upright stroke is: fonts do not say.
func (f *Font) stem() int { return 50 + (f.Weight/65)*(f.Weight/65) }

// writeWidths appends the widths, a run of neighbouring codes at a time.
func (f *Font) writeWidths(o *text) {
	for i, c := range f.Characters {
		if i == 0 || c.Rune != f.Characters[i-1].Rune+1 {
			if i > 0 {
				o.put("]")
			}
			o.int(int(c.Rune)).put("[")
		} else {
			o.put(" ")
		}
		o.num(c.Width)
	}
	if len(f.Characters) > 0 {
		o.put("]")
	}
}

// glyphMap gives each code its glyph, in two bytes.
func (f *Font) glyphMap() []byte {
	if len(f.Characters) == 0 {
		return []byte{0, 0}
	}
	glyphs := make([]byte, 2*f.Characters[len(f.Characters)-1].Rune+2)
	for _, c := range f.Characters {
		glyphs[2*c.Rune], glyphs[2*c.Rune+1] = byte(c.Glyph>>8), byte(c.Glyph)
	}
	return glyphs
}

// toUnicode writes a CMap that gives each code its character, which is the
// same number (ISO 32000-1, 9.10.3). A range must stay within one high byte, and
// a block holds at most a hundred of them (Adobe Technical Notes 5411 and 5014).
func toUnicode(characters []Character) []byte {
	type codeRange struct{ from, to int }
	var ranges []codeRange
	for _, character := range characters {
		c := int(character.Rune)
		if last := len(ranges) - 1; last >= 0 && ranges[last].to == c-1 && c&0xFF != 0 {
			ranges[last].to = c
		} else {
			ranges = append(ranges, codeRange{c, c})
		}
	}
	var t text
	t.put("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for len(ranges) > 0 {
		block := ranges[:min(100, len(ranges))]
		ranges = ranges[len(block):]
		t.int(len(block)).put(" beginbfrange\n")
		for _, r := range block {
			t.hex(r.from).put(" ").hex(r.to).put(" ").hex(r.from).put("\n")
		}
		t.put("endbfrange\n")
	}
	t.put("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return t
}

// hex appends a code of two bytes as <0041>.
func (t *text) hex(code int) *text {
	const digits = "0123456789ABCDEF"
	*t = append(*t, '<', digits[code>>12&15], digits[code>>8&15], digits[code>>4&15], digits[code&15], '>')
	return t
}

// subsetTag is six capitals that differ between subsets of the same font
// (ISO 32000-1, 9.6.4).
func subsetTag(program, glyphs []byte) string {
	h := sha256.New()
	h.Write(program)
	h.Write(glyphs)
	var tag [6]byte
	for i, v := range h.Sum(nil)[:len(tag)] {
		tag[i] = 'A' + v%26
	}
	return string(tag[:])
}
