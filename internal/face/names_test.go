package face

import (
	"regexp"
	"testing"
)

// nameTable is a name table with one name, in ASCII, for a platform.
func nameTable(platform, id byte, name string) []byte {
	return append([]byte{0, 0, 0, 1, 0, 18, 0, platform, 0, 1, 4, 9, 0, id, 0, byte(len(name)), 0, 0}, name...)
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		name  string
		table []byte
		want  string
	}{
		{"a name", nameTable(3, 6, "\x00S\x00a\x00n\x00s\x00-\x00B"), "Sans-B"},
		{"the family's", nameTable(3, 1, "\x00S"), "Embedded"},
		{"for a Macintosh", nameTable(1, 6, "S"), "Embedded"},
		{"with a space", nameTable(3, 6, "\x00S\x00 "), "Embedded"},
		{"not ASCII", nameTable(3, 6, "\x1e\x85"), "Embedded"},
		{"empty", nameTable(3, 6, ""), "Embedded"},
		{"cut short", nameTable(3, 6, "\x00S\x00a")[:20], "Embedded"},
		{"none", nil, "Embedded"},
	} {
		p := &program{tables: map[string][]byte{"name": c.table}}
		if got := p.name(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func FuzzNames(f *testing.F) {
	f.Add(nameTable(3, 6, "\x00S\x00a\x00n\x00s"))
	f.Fuzz(func(t *testing.T, table []byte) {
		if name := (&program{tables: map[string][]byte{"name": table}}).name(); !regexp.MustCompile(`^[-_0-9A-Za-z]+$`).MatchString(name) {
			t.Errorf("called %q", name)
		}
	})
}
