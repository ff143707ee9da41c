package house

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

func TestAccent(t *testing.T) {
	for _, c := range []struct {
		words string
		want  string // the colour, or words of the flaw
	}{
		{"", "#0b0c0c"},
		{"#12436D", "#12436d"},
		{" 801650 ", "#801650"},
		{"#FFCC00", "words in #ffcc00 cannot be read: it reaches 1.5:1 on white"},
		{"#767676", "4.5:1 on white and 4.0:1 on the shade"},
		{"blue", `"blue" is no colour`},
		{"#12436", "is no colour"},
		{"#12436D00", "is no colour"},
	} {
		h, flaws := Open(briefing.Style{Accent: c.words})
		switch {
		case strings.HasPrefix(c.want, "#"):
			if len(flaws) > 0 || h.Heading.String() != c.want {
				t.Errorf("%q: %s with %v, want %s", c.words, h.Heading, flaws, c.want)
			}
		case len(flaws) != 1 || flaws[0].Of != "accent" || !strings.Contains(flaws[0].Summary, c.want):
			t.Errorf("%q: %v, want %q", c.words, flaws, c.want)
		case h.Heading != Plain.Heading:
			t.Errorf("%q: a flawed colour is used", c.words)
		}
	}
}

// The shade that a flaw proposes is one that can be used.
func TestProposedShades(t *testing.T) {
	for _, words := range []string{"#FFCC00", "#FFFFFF", "#00FF00", "#F46A25", "#767676"} {
		_, flaws := Open(briefing.Style{Accent: words})
		if len(flaws) != 1 {
			t.Fatalf("%s: %v", words, flaws)
		}
		_, proposed, _ := strings.Cut(flaws[0].Hint, "such as ")
		if h, flaws := Open(briefing.Style{Accent: proposed}); len(flaws) > 0 || drawing.Contrast(h.Link, drawing.White) < 4.5 {
			t.Errorf("%s: %q is proposed, which has %v", words, proposed, flaws)
		}
	}
}

func TestFaces(t *testing.T) {
	h, flaws := Open(briefing.Style{Face: &briefing.Face{Regular: liberationserifregular.TTF, Bold: liberationserifbold.TTF}})
	if len(flaws) > 0 || h.Family.Regular.Width("Wide", 10) == Plain.Family.Regular.Width("Wide", 10) {
		t.Errorf("a serif face: %v", flaws)
	}
	h, flaws = Open(briefing.Style{Face: &briefing.Face{Regular: []byte("OTTO            ")}})
	if len(flaws) != 1 || flaws[0].Of != "face" || !strings.Contains(flaws[0].Error(), "regular cut has PostScript outlines") ||
		!strings.Contains(flaws[0].Error(), "bold cut is not a TrueType font") || h.Family != Plain.Family {
		t.Errorf("two bad cuts: %v", flaws)
	}
}

// pixels is a picture of one colour, half of it transparent.
func pixels(width, height int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.SetNRGBA(x, y, color.NRGBA{200, 0, 0, uint8(255 * (x * 2 / width))})
		}
	}
	return img
}

func encoded(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestLogosOfPixels(t *testing.T) {
	var asJPEG bytes.Buffer
	if err := jpeg.Encode(&asJPEG, pixels(30, 10), nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"PNG": encoded(t, pixels(30, 10)), "JPEG": asJPEG.Bytes()} {
		h, flaws := Open(briefing.Style{Logo: &briefing.Logo{Data: data, Alt: "Marchshire"}})
		if len(flaws) > 0 {
			t.Fatalf("%s: %v", name, flaws)
		}
		if h.Logo.Width != 30 || h.Logo.Height != 10 || h.Logo.Drawing != nil {
			t.Errorf("%s: %+v", name, h.Logo)
		}
	}
	h, _ := Open(briefing.Style{Logo: &briefing.Logo{Data: encoded(t, pixels(30, 10)), Alt: "Marchshire"}})
	flat, err := png.Decode(bytes.NewReader(h.Logo.PNG))
	if err != nil {
		t.Fatal(err)
	}
	for x, want := range map[int]color.RGBA{0: {255, 255, 255, 255}, 29: {200, 0, 0, 255}} {
		if got := color.RGBAModel.Convert(flat.At(x, 5)); got != want {
			t.Errorf("at %d: %v, want %v: transparent parts are white", x, got, want)
		}
	}
}

func TestLogosThatCannotBeUsed(t *testing.T) {
	good := encoded(t, pixels(30, 10))
	for _, c := range []struct {
		name string
		logo briefing.Logo
		want string
	}{
		{"no words", briefing.Logo{Data: good}, "no alternative text"},
		{"nothing", briefing.Logo{Alt: "a"}, "neither a PNG"},
		{"a GIF", briefing.Logo{Data: []byte("GIF89a"), Alt: "a"}, "neither a PNG"},
		{"cut short", briefing.Logo{Data: good[:60], Alt: "a"}, "cannot be read"},
		{"far too large", briefing.Logo{Data: encoded(t, image.NewGray(image.Rect(0, 0, 3000, 2000))), Alt: "a"}, "3000 × 2000 pixels"},
		{"text in an SVG", briefing.Logo{Data: []byte(`<svg viewBox="0 0 1 1"><text>Hello</text></svg>`), Alt: "a"}, "it has a <text>"},
	} {
		h, flaws := Open(briefing.Style{Logo: &c.logo})
		if len(flaws) != 1 || flaws[0].Of != "logo" || !strings.Contains(flaws[0].Summary, c.want) || h.Logo != nil {
			t.Errorf("%s: %v, want %q", c.name, flaws, c.want)
		}
	}
}
