package face

import (
	"encoding/binary"
	"math"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// The paper's own font programs, given as a council's own, measure the same.
func TestLoad(t *testing.T) {
	f, err := Load(liberationsansregular.TTF, liberationsansbold.TTF)
	if err != nil {
		t.Fatal(err)
	}
	for _, bold := range []bool{false, true} {
		const words = "Children’s services: 24.1%"
		if got, want := f.Of(bold).Width(words, 12), Of(bold).Width(words, 12); got != want {
			t.Errorf("bold %v: %g wide, want %g", bold, got, want)
		}
	}
	if math.Abs(f.Ascent-Ascent) > 0.01 || math.Abs(f.Descent-Descent) > 0.01 || f.CapHeight < 0.65 || f.CapHeight > 0.75 {
		t.Errorf("ascent %g, descent %g, capitals %g", f.Ascent, f.Descent, f.CapHeight)
	}
	if got, _ := f.Clean("Tŷ 👍"); got != "Tŷ [?]" {
		t.Errorf("cleaned to %q", got)
	}
}

func parseTables(ttf []byte) (map[string][]byte, error) {
	tables := map[string][]byte{}
	for i := range short(ttf, 4) {
		record := within(ttf, 12+16*i, 16)
		tables[string(record[:4])] = append([]byte(nil), within(ttf, long(record, 8), long(record, 12))...)
	}
	return tables, nil
}

// changed is the regular cut with a table changed.
func changed(t *testing.T, change func(tables map[string][]byte)) []byte {
	t.Helper()
	tables, err := parseTables(liberationsansregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	change(tables)
	return assemble(tables)
}

func permission(t *testing.T, bits uint16) []byte {
	return changed(t, func(tables map[string][]byte) { binary.BigEndian.PutUint16(tables["OS/2"][8:], bits) })
}

func TestFacesThatCannotBeUsed(t *testing.T) {
	ascii := []rune{}
	for r := rune(' '); r <= '~'; r++ {
		ascii = append(ascii, r)
	}
	lacking := changed(t, func(tables map[string][]byte) { tables["cmap"] = cmapOf(ascii) })
	for _, c := range []struct {
		name string
		ttf  []byte
		want string // empty: it can
	}{
		{"as it is", changed(t, func(map[string][]byte) {}), ""},
		{"editable embedding", permission(t, 8), ""},
		{"preview and print", permission(t, 4), ""},
		{"restricted", permission(t, 2), "may not be embedded"},
		{"no subsetting", permission(t, 0x100), "as a whole only"},
		{"bitmaps only", permission(t, 0x200), "bitmaps only"},
		{"no word on embedding", changed(t, func(tables map[string][]byte) { delete(tables, "OS/2") }), "whether it may be embedded"},
		{"nothing", nil, "not a TrueType font"},
		{"a PNG", []byte("\x89PNG\r\n\x1a\n____________"), "not a TrueType font"},
		{"PostScript outlines", []byte("OTTO____________"), "an .otf"},
		{"a collection", []byte("ttcf____________"), "a .ttc"},
		{"for the web", []byte("wOF2____________"), "a .woff"},
		{"variable", changed(t, func(tables map[string][]byte) { tables["fvar"] = []byte{0} }), "variable"},
		{"no outlines", changed(t, func(tables map[string][]byte) { delete(tables, "loca") }), `"loca" is missing`},
		{"outlines cut short", changed(t, func(tables map[string][]byte) { tables["loca"] = tables["loca"][:100] }), "cut short"},
		{"widths cut short", changed(t, func(tables map[string][]byte) { tables["hmtx"] = tables["hmtx"][:100] }), "cut short"},
		{"no Unicode", changed(t, func(tables map[string][]byte) { tables["cmap"] = []byte{0, 0, 0, 0} }), "no map from Unicode"},
		{"ASCII alone", lacking, "among them £ – — ‘"},
	} {
		_, err := Load(c.ttf, liberationsansbold.TTF)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.want != "" && (err == nil || !strings.HasPrefix(err.Error(), "the regular cut ") || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := Load(nil, nil); err == nil || !strings.Contains(err.Error(), "the bold cut is not") {
		t.Errorf("two cuts missing: %v", err)
	}
}

// cmapOf is a map of format 12 that leads some runes to the glyph of a letter.
func cmapOf(runes []rune) []byte {
	cmap := []byte{0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12, 0, 0}
	for _, v := range []int{16 + 12*len(runes), 0, len(runes)} {
		cmap = binary.BigEndian.AppendUint32(cmap, uint32(v))
	}
	for _, r := range runes {
		for _, v := range []rune{r, r, 36} {
			cmap = binary.BigEndian.AppendUint32(cmap, uint32(v))
		}
	}
	return cmap
}

func FuzzLoad(f *testing.F) {
	tables, err := parseTables(liberationsansregular.TTF)
	if err != nil {
		f.Fatal(err)
	}
	small := Regular.Embed([]rune("Aŵ"))
	whole, err := parseTables(small.Program)
	if err != nil {
		f.Fatal(err)
	}
	whole["cmap"], whole["OS/2"], whole["name"] = cmapOf([]rune("Aŵ")), tables["OS/2"], tables["name"]
	f.Add(assemble(whole))
	f.Fuzz(func(_ *testing.T, ttf []byte) {
		p, err := parse(ttf)
		if err != nil {
			return
		}
		m := measure(p)
		w := &Weight{load: func() *metrics { return m }}
		w.Embed([]rune("Aaŵ"))
		_ = p.usable()
		_ = p.capHeight()
	})
}
