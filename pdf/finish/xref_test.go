package finish

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"
)

func TestSplit(t *testing.T) {
	raw, _ := sample(t)
	f, err := split(raw)
	if err != nil {
		t.Fatal(err)
	}
	if f.pages != 2 || f.info() != 7 || f.catalog() != 8 {
		t.Errorf("%d pages, Info %d, Catalog %d", f.pages, f.info(), f.catalog())
	}
	if !bytes.HasPrefix(f.page(1).text, []byte("<</Type /Page\n")) || !bytes.Contains(f.content(1).stream, []byte("BDC")) {
		t.Errorf("page 2 is %q with content %.40q", f.page(1).text, f.content(1).stream)
	}
}

// TestNotOfFpdf refuses bytes that are not as fpdf writes them, with a word
// that says what is wrong.
func TestNotOfFpdf(t *testing.T) {
	raw, doc := sample(t)
	swap := func(old, new string) func([]byte) []byte {
		return func(raw []byte) []byte {
			if len(old) != len(new) || !bytes.Contains(raw, []byte(old)) {
				t.Fatalf("cannot put %q for %q", new, old)
			}
			return bytes.Replace(bytes.Clone(raw), []byte(old), []byte(new), 1)
		}
	}
	for _, c := range []struct {
		name  string
		spoil func([]byte) []byte
		want  string
	}{
		{"nothing", func([]byte) []byte { return nil }, "no startxref"},
		{"not a PDF", func([]byte) []byte { return []byte("Dear all, please find attached") }, "no startxref"},
		{"cut short", func(raw []byte) []byte { return raw[:len(raw)-30] }, "startxref"},
		{"no table there", func(raw []byte) []byte {
			return regexp.MustCompile(`startxref\n\d+`).ReplaceAll(raw, []byte("startxref\n17"))
		}, "no cross-reference table"},
		{"table cut short", func(raw []byte) []byte {
			return bytes.Replace(raw, []byte("xref\n0 9\n"), []byte("xref\n0 99\n"), 1)
		}, "cut short"},
		{"object elsewhere", func(raw []byte) []byte {
			return regexp.MustCompile(`(65535 f \n)\d{10}`).ReplaceAll(raw, []byte("${1}0000000003"))
		}, "object 1 is not where"},
		{"object outside", func(raw []byte) []byte {
			return regexp.MustCompile(`(65535 f \n)\d{10}`).ReplaceAll(raw, []byte("${1}9999999999"))
		}, "object 1 lies outside"},
		{"encrypted", swap("/Size 9\n", "/Encrypt"), "encrypted"},
		{"length too long", func(raw []byte) []byte {
			return regexp.MustCompile(`<</Length \d`).ReplaceAll(raw, []byte("<</Length 9"))
		}, "length"},
		{"no pages", swap("/Count 2", "/Count 0"), "not a page tree"},
		{"too many pages", swap("/Count 2", "/Count 9"), "not a page tree"},
		{"one page too many", swap("/Count 2", "/Count 3"), "not a page tree"},
		{"no catalog", swap("/Type /Catalog", "/Type /Cat-log"), "not the catalog"},
		{"links of fpdf", swap("/Resources 2 0 R", "/Annots [44 0 R]"), "links belong in the Document"},
		{"fonts of fpdf", swap("/Font <<\n>>", "/Font <<\n//"), "fonts belong in the Document"},
		{"mark skipped", swap("<</MCID 0>>", "<</MCID 9>>"), "marks of page 1 are not numbered"},
		{"mark out of bounds", swap("<</MCID 1>> BDC", "<</MCID 999>>  "), "marks of page 1 are not numbered"},
		{"mark without number", swap("<</MCID 1>>", "<</MCID x>>"), "marks of page 1 are not numbered"},
	} {
		_, err := Finish(c.spoil(raw), doc)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

func TestCompressedPages(t *testing.T) {
	p := newPress()
	p.SetCompression(true)
	p.page()
	p.doc.Root.hold(p.words("P", "", 12, 60, 60, "All there is"))
	if _, err := Finish(p.raw(t), p.doc); err == nil || !strings.Contains(err.Error(), "SetCompression(false)") {
		t.Errorf("error %v", err)
	}
}

// FuzzFinish spoils a paper that is small enough to be spoilt in many ways:
// two pages with a figure each, and no fonts.
func FuzzFinish(f *testing.F) {
	p := newPress()
	p.Fpdf = fpdf.New("P", "pt", "A4", "")
	p.SetCompression(false)
	p.SetCatalogSort(true)
	for range 2 {
		p.page()
		c := p.mark("Figure", func() { p.Rect(60, 60, 100, 100, "F") })
		p.doc.Root.hold(&Element{Type: "Figure", Alt: "A square", Kids: []Kid{c}})
	}
	f.Add(p.raw(f))
	f.Add([]byte("xref\n0 1\nstartxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		before := bytes.Clone(raw)
		out, err := Finish(raw, p.doc)
		if (err == nil) != bytes.HasPrefix(out, []byte("%PDF-1.7\n")) {
			t.Errorf("error %v with %d bytes", err, len(out))
		}
		if !bytes.Equal(raw, before) {
			t.Error("the pages given were changed")
		}
	})
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"plain", "(brackets) \\", "line\rline\n", "Tŷ − 👍", "\xFE\xFF", "\u0d28\u0d5c", "tab\t\x00\x1b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var o text
		o.words(s)
		want := string([]rune(s)) // invalid bytes become U+FFFD
		if got, n := stringAt(string(o)); got != want || n != len(o) {
			t.Errorf("%q is written as %q, read as %q", s, o, got)
		}
	})
}

func TestNumbers(t *testing.T) {
	for x, want := range map[float64]string{0: "0", 1: "1", -1: "-1", 100: "100", 0.5: "0.5", 841.89: "841.89", 1.005: "1", 12.3456: "12.35", -0.001: "0", 1e6: "1000000"} {
		var o text
		if o.num(x); string(o) != want {
			t.Errorf("%v is written %s, want %s", x, o, want)
		}
	}
}

func TestEscapeURI(t *testing.T) {
	for uri, want := range map[string]string{
		"https://example.org/a?b=c#d":  "https://example.org/a?b=c#d",
		"https://example.org/Tŷ Gwyn":  "https://example.org/T%C5%B7%20Gwyn",
		"https://example.org/50%25\n":  "https://example.org/50%25%0A",
		"mailto:a@example.org?x=(1)\\": fmt.Sprintf("mailto:a@example.org?x=(1)%c", '\\'),
	} {
		if got := escapeURI(uri); got != want {
			t.Errorf("%q is written %q, want %q", uri, got, want)
		}
	}
}
