package finish

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// TestToUnicode makes sure that every glyph shown on a page can be copied and
// read out: its code has a character, the one that was written.
func TestToUnicode(t *testing.T) {
	for name, make := range samples {
		raw, doc := make(t)
		f := finish(t, raw, doc)
		fonts := f.fontResources()
		if len(fonts) != 2 {
			t.Fatalf("%s: %d fonts", name, len(fonts))
		}
		shown := 0
		for _, page := range f.pages() {
			for _, s := range shownText(t, f.streams[f.refs(f.objects[page], "/Contents")[0]]) {
				for i := 0; i+1 < len(s.codes); i += 2 {
					code := int(s.codes[i])<<8 | int(s.codes[i+1])
					if got := fonts[s.font][code]; got != code {
						t.Fatalf("%s: code %04X in font %s is read as %04X", name, code, s.font, got)
					}
					shown++
				}
			}
		}
		if shown < 100 {
			t.Errorf("%s: only %d glyphs shown", name, shown)
		}
	}
}

// fontResources reads the map of each font from codes to characters.
func (f *finished) fontResources() map[string]map[int]int {
	resources := f.objects[f.refs(f.objects[f.pages()[0]], "/Resources")[0]]
	fonts := map[string]map[int]int{}
	for _, m := range regexp.MustCompile(`/(F[0-9a-f]+) (\d+) 0 R`).FindAllStringSubmatch(resources, -1) {
		font := f.objects[number([]byte(m[2]))]
		fonts[m[1]] = readCMap(f.t, f.streams[f.refs(font, "/ToUnicode")[0]])
	}
	return fonts
}

func readCMap(t testing.TB, cmap []byte) map[int]int {
	characters := map[int]int{}
	for _, block := range regexp.MustCompile(`(?s)(\d+) beginbfrange\n(.*?)endbfrange`).FindAllSubmatch(cmap, -1) {
		lines := bytes.Split(bytes.TrimSpace(block[2]), []byte("\n"))
		if len(lines) != number(block[1]) || len(lines) > 100 {
			t.Errorf("a block of %s ranges holds %d", block[1], len(lines))
		}
		for _, line := range lines {
			var from, to, character int
			if _, err := fmt.Sscanf(string(line), "<%04X> <%04X> <%04X>", &from, &to, &character); err != nil || to < from || to>>8 != from>>8 {
				t.Errorf("range %q (%v)", line, err)
			}
			for code := from; code <= to; code++ {
				characters[code] = character + code - from
			}
		}
	}
	return characters
}

type shown struct{ font, codes string }

// shownText lists the strings that a page shows, and in which font.
func shownText(t *testing.T, content []byte) []shown {
	var all []shown
	font := ""
	s := string(content)
	for i := 0; i < len(s); {
		if s[i] == '(' {
			text, n := bytesAt(s[i:])
			if !strings.HasPrefix(s[i+n:], " Tj") {
				t.Fatalf("a string that is not shown: %.40q", s[i:])
			}
			all = append(all, shown{font, text})
			i += n
			continue
		}
		if after, ok := strings.CutPrefix(s[i:], "BT /F"); ok {
			name, _, _ := strings.Cut(after, " ")
			font = "F" + name
		}
		i++
	}
	return all
}

// bytesAt decodes the byte string that begins at s[0], "(".
func bytesAt(s string) (decoded string, length int) {
	var b []byte
	i := 1
	for ; s[i] != ')'; i++ {
		if s[i] == '\\' {
			if i++; s[i] == 'r' {
				b = append(b, '\r')
				continue
			}
		}
		b = append(b, s[i])
	}
	return string(b), i + 1
}

func characters(codes []int) []Character {
	var cs []Character
	for _, c := range codes {
		cs = append(cs, Character{rune(c), 1, 500})
	}
	return cs
}

func TestToUnicodeRanges(t *testing.T) {
	for _, c := range []struct {
		name  string
		codes []int
		want  []string
	}{
		{"none", nil, nil},
		{"one", []int{0x41}, []string{"1 beginbfrange", "<0041> <0041> <0041>"}},
		{"a run and one more", []int{0x41, 0x42, 0x43, 0x2212}, []string{"2 beginbfrange", "<0041> <0043> <0041>", "<2212> <2212> <2212>"}},
		{"a run over a high byte", []int{0xFE, 0xFF, 0x100, 0x101}, []string{"2 beginbfrange", "<00FE> <00FF> <00FE>", "<0100> <0101> <0100>"}},
	} {
		var got []string
		for _, line := range strings.Split(string(toUnicode(characters(c.codes))), "\n") {
			if strings.HasPrefix(line, "<") && strings.Count(line, "<") == 3 || strings.Contains(line, "beginbfrange") {
				got = append(got, line)
			}
		}
		if fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
	var odd []int
	for code := 1; code < 500; code += 2 {
		odd = append(odd, code)
	}
	if got := readCMap(t, toUnicode(characters(odd))); len(got) != len(odd) {
		t.Errorf("%d codes came back of %d in blocks of a hundred", len(got), len(odd))
	}
}

// TestFontNames makes sure that readers of the file's fonts see the typeface
// that is in use, as a subset.
func TestFontNames(t *testing.T) {
	raw, doc := sample(t)
	f := finish(t, raw, doc)
	names := map[string]int{}
	for _, o := range f.objects {
		for _, m := range regexp.MustCompile(`/(?:BaseFont|FontName)/([^/\s]+)`).FindAllStringSubmatch(o, -1) {
			if !regexp.MustCompile(`^[A-Z]{6}\+`).MatchString(m[1]) {
				t.Errorf("%q has no tag of a subset", m[1])
			}
			names[m[1][7:]]++
		}
	}
	if len(names) != 2 || names["LiberationSans"] != 3 || names["LiberationSans-Bold"] != 3 {
		t.Errorf("names %v, want each of the two cuts three times", names)
	}
}

func TestFontsThatCannotBe(t *testing.T) {
	good := Font{Resource: "R", Name: "Sans", Program: []byte{0}, Characters: []Character{{'a', 1, 500}, {'b', 2, 500}}}
	for _, c := range []struct {
		name  string
		spoil func(*Font)
		want  string
	}{
		{"no name", func(f *Font) { f.Name = "" }, "without a name"},
		{"no program", func(f *Font) { f.Program = nil }, "without a name, a resource or a program"},
		{"out of order", func(f *Font) { f.Characters = []Character{{'b', 1, 500}, {'a', 1, 500}} }, "U+0061"},
		{"twice", func(f *Font) { f.Characters = []Character{{'a', 1, 500}, {'a', 1, 500}} }, "U+0061"},
		{"no glyph", func(f *Font) { f.Characters = []Character{{'a', 0, 500}} }, "U+0061"},
		{"beyond the basic plane", func(f *Font) { f.Characters = []Character{{0x1F44D, 1, 500}} }, "U+1F44D"},
	} {
		font := good
		c.spoil(&font)
		if err := font.check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if err := good.check(); err != nil {
		t.Error(err)
	}
}

// The widths of a font stand by runs of neighbouring codes.
func TestWidths(t *testing.T) {
	f := Font{Characters: []Character{{'a', 1, 556.25}, {'b', 2, 500}, {'d', 3, 0}}}
	var o text
	f.writeWidths(&o)
	if string(o) != "97[556.25 500]100[0]" {
		t.Errorf("%s", o)
	}
}
