package finish

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"

	"github.com/klauspost/compress/zlib"
)

// mendFonts changes the objects of the fonts where fpdf's are not good enough:
// a map from codes to characters for just the glyphs that are embedded (fpdf's
// claims all of 0000 to FFFF, which PDF/UA forbids), and dictionaries under the
// font's true name with a subset's tag. What fpdf compressed is inflated, so
// that all streams are deflated alike.
func (f *rawFile) mendFonts() error {
	for number, o := range f.objects {
		if !bytes.Contains(o.text, []byte("/Subtype /Type0")) {
			continue
		}
		if err := f.mendFont(number); err != nil {
			return fmt.Errorf("finish: font object %d: %w", number, err)
		}
	}
	return nil
}

func (f *rawFile) mendFont(number int) error {
	p, err := f.fontParts(number)
	if err != nil {
		return err
	}
	glyphs, err := inflate(f.objects[p.glyphs].stream)
	if err != nil {
		return fmt.Errorf("its map of glyphs: %w", err)
	}
	program, err := inflate(f.objects[p.program].stream)
	if err != nil {
		return fmt.Errorf("its program: %w", err)
	}
	f.objects[p.toUnicode] = rawObject{stream: toUnicode(usedCodes(glyphs))}
	f.objects[p.glyphs] = rawObject{stream: glyphs}
	f.objects[p.program] = rawObject{text: fmt.Appendf(nil, "<</Length1 %d>>", len(program)), stream: program}
	name := subsetTag(glyphs) + "+" + postScriptName(program)
	for _, part := range []int{number, p.descendant, p.descriptor} {
		dict := &f.objects[part].text
		*dict = renamed(renamed(*dict, "/BaseFont /", name), "/FontName /", name)
	}
	return nil
}

// fontParts are the numbers of the objects that a font is made of.
type fontParts struct {
	toUnicode, descendant, descriptor, glyphs, program int
}

func (f *rawFile) fontParts(number int) (p fontParts, err error) {
	follow := func(from int, key string, isStream bool) int {
		to, ok := intEntry(f.objects[from].text, key)
		if err != nil {
			return 0
		}
		if !ok || to <= 0 || to >= f.info() || (f.objects[to].stream != nil) != isStream {
			err = fmt.Errorf("no %s where fpdf puts it", key[1:])
			return 0
		}
		return to
	}
	p.toUnicode = follow(number, "/ToUnicode ", true)
	p.descendant = follow(number, "/DescendantFonts [", false)
	p.descriptor = follow(p.descendant, "/FontDescriptor ", false)
	p.glyphs = follow(p.descendant, "/CIDToGIDMap ", true)
	p.program = follow(p.descriptor, "/FontFile2 ", true)
	return p, err
}

// inflate undoes fpdf's compression. A font is some hundred kilobytes.
func inflate(data []byte) ([]byte, error) {
	r, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	const limit = 32 << 20
	return io.ReadAll(io.LimitReader(r, limit))
}

// usedCodes lists the codes that have a glyph, in order. fpdf writes text as
// Unicode numbers, and maps each to a glyph of the subset in two bytes.
func usedCodes(glyphs []byte) []int {
	var codes []int
	for code := ' '; 2*int(code)+1 < len(glyphs) && code < 0xFFFE; code++ {
		if (glyphs[2*code] != 0 || glyphs[2*code+1] != 0) && code != 0xFEFF {
			codes = append(codes, int(code))
		}
	}
	return codes
}

// toUnicode writes a CMap that gives each code its character, which is the
// same number (ISO 32000-1, 9.10.3). A range must stay within one high byte, and
// a block holds at most a hundred of them (Adobe Technical Notes 5411 and 5014).
func toUnicode(codes []int) []byte {
	type codeRange struct{ from, to int }
	var ranges []codeRange
	for _, c := range codes {
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
func subsetTag(glyphs []byte) string {
	sum := sha256.Sum256(glyphs)
	var tag [6]byte
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag[:])
}

// renamed puts another name behind a key that a dictionary may have.
func renamed(dict []byte, key, name string) []byte {
	before, after, ok := bytes.Cut(dict, []byte(key))
	if !ok {
		return dict
	}
	end := bytes.IndexAny(after, " \n/<>[]()")
	if end < 0 {
		return dict
	}
	return bytes.Join([][]byte{before, []byte(key), []byte(name), after[end:]}, nil)
}
