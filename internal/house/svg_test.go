package house

import (
	"math"
	"strings"
	"testing"
)

func TestSVG(t *testing.T) {
	const open = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40">`
	for _, c := range []struct {
		name, svg, want string // the dump of the drawing, without its size
	}{
		{"a path", open + `<path d="M10 10L20 20H30V5Z" fill="#12436d"/></svg>`, "path M 10,10 L 20,20 L 30,20 L 30,5 Z fill #12436d"},
		{"relative, packed numbers", open + `<path d="m10-10.5.5-1z"/></svg>`, "path M 10,-10.5 L 10.5,-11.5 Z fill #000000"},
		{"numbers that go on", open + `<path d="M0 0 1 1 2 0z"/></svg>`, "path M 0,0 L 1,1 L 2,0 Z fill #000000"},
		{"curves", open + `<path d="M0 0C1 1 2 1 3 0S5-1 6 0"/></svg>`, "path M 0,0 C 1,1 2,1 3,0 C 4,-1 5,-1 6,0 fill #000000"},
		{"quadratic curves", open + `<path d="M0 0Q3 3 6 0T12 0"/></svg>`, "path M 0,0 C 2,2 4,2 6,0 C 8,-2 10,-2 12,0 fill #000000"},
		{"a rectangle", open + `<rect x="1" y="2" width="3" height="4" style="fill:#fff;stroke:none"/></svg>`, "path M 1,2 L 4,2 L 4,6 L 1,6 Z fill #ffffff"},
		{"a polygon", open + `<polygon points="0,0 4,0 4,4"/></svg>`, "path M 0,0 L 4,0 L 4,4 Z fill #000000"},
		{"groups", open + `<g fill="#801650" transform="translate(10,5)"><g transform="scale(2)"><path d="M1 1h1z"/></g></g></svg>`, "path M 12,7 L 14,7 Z fill #801650"},
		{"a group ends", open + `<g fill="#801650"/><path d="M1 1h1z"/></svg>`, "path M 1,1 L 2,1 Z fill #000000"},
		{"nothing is drawn of no fill", open + `<path d="M0 0h9" fill="none"/><path d="M1 1h1z"/></svg>`, "path M 1,1 L 2,1 Z fill #000000"},
		{"its own origin", `<svg viewBox="10 20 5 5"><path d="M11 21h1z"/></svg>`, "path M 1,1 L 2,1 Z fill #000000"},
		{"said of it", open + `<title>A crest</title><defs/><metadata><a b="c"/></metadata><path d="M1 1h1z"/></svg>`, "path M 1,1 L 2,1 Z fill #000000"},
		{"matrix", open + `<path transform="matrix(0 1 -1 0 5 0)" d="M1 2h1z"/></svg>`, "path M 3,1 L 3,2 Z fill #000000"},
	} {
		d, err := readSVG([]byte(c.svg))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if _, got, _ := strings.Cut(strings.TrimSpace(d.String()), "\n"); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestSVGThatCannotBeDrawn(t *testing.T) {
	for _, c := range []struct{ name, inner, want string }{
		{"nothing", ``, "nothing in it"},
		{"words", `<text>a</text>`, "<text>"},
		{"an image", `<image href="a.png"/>`, "<image>"},
		{"a reference", `<use xlink:href="#a" xmlns:xlink="http://www.w3.org/1999/xlink"/>`, "refers to something else"},
		{"a gradient", `<defs><linearGradient/></defs>`, "gradients"},
		{"painted by a gradient", `<path d="M0 0h1" fill="url(#a)"/>`, `"url(#a)"`},
		{"an outline", `<path d="M0 0h1" stroke="#000000"/>`, "outline"},
		{"an arc", `<path d="M0 0A1 1 0 0 0 2 2"/>`, "arcs"},
		{"translucent", `<g opacity="0.5"/>`, "translucent"},
		{"clipped", `<path clip-path="url(#a)"/>`, "clip-path"},
		{"classes", `<path class="a"/>`, "class"},
		{"even-odd", `<path fill-rule="evenodd" d="M0 0h1"/>`, "even-odd"},
		{"turned", `<path transform="rotate(45)" d="M0 0h1"/>`, "rotate(45)"},
		{"round corners", `<rect rx="2" width="5" height="5"/>`, "round corners"},
		{"no place", `<path d="L1 1"/>`, "does not begin with a place"},
		{"a letter that means nothing", `<path d="M0 0X"/>`, "'X'"},
		{"a number missing", `<path d="M0"/>`, "no number where one is due"},
		{"a length in another unit", `<circle r="3cm"/>`, "no length"},
		{"hidden", `<path style="display:none" d="M0 0h1"/>`, "display"},
		{"another picture", `<svg viewBox="0 0 1 1"/>`, "within the picture"},
		{"no XML", `<path`, "no XML"},
	} {
		_, err := readSVG([]byte(`<svg viewBox="0 0 100 40">` + c.inner + `</svg>`))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if _, err := readSVG([]byte(`<svg><path d="M0 0h1"/></svg>`)); err == nil || !strings.Contains(err.Error(), "viewBox") {
		t.Errorf("no size: %v", err)
	}
}

func FuzzSVG(f *testing.F) {
	f.Add(`<svg viewBox="0 0 100 40"><g transform="translate(1,2) scale(3)"><path d="m1-1.5.5c0 0 1 1 2 2s3 3 4 4q1 1 2 2t3 3z" fill="#fff"/><circle r="3"/></g></svg>`)
	f.Fuzz(func(t *testing.T, svg string) {
		d, err := readSVG([]byte(svg))
		if err == nil && (len(d.Marks) == 0 || !(d.Width > 0) || !(d.Height > 0) || math.IsInf(d.Width*d.Height, 0)) {
			t.Errorf("a drawing of %g × %g with %d marks", d.Width, d.Height, len(d.Marks))
		}
	})
}
