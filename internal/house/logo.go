package house

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	_ "image/jpeg" // a format that logos come in
	"image/png"
	"strings"

	"scrutiny/briefing"
	"scrutiny/internal/drawing"
)

// Logo is a logo ready to be printed: as a drawing, or as pixels without
// transparency. Of its size only the shape means anything.
type Logo struct {
	Alt           string
	Width, Height float64
	Drawing       *drawing.Drawing
	PNG           []byte // 8 bits a colour, opaque; nil when there is a drawing
}

// mostPixels is far more than a logo needs, printed a few centimetres wide.
const mostPixels = 4 << 20

// openLogo reads a logo, or says what is wrong with it.
func openLogo(l briefing.Logo) (*Logo, *Flaw) {
	alt := strings.TrimSpace(l.Alt)
	switch {
	case alt == "":
		return nil, &Flaw{"logo", "the logo has no alternative text", `say in words what it shows: "Marchshire County Council"`}
	case bytes.HasPrefix(l.Data, []byte("\x89PNG\r\n")), bytes.HasPrefix(l.Data, []byte("\xFF\xD8")):
		return openPixels(alt, l.Data)
	case bytes.Contains(l.Data[:min(len(l.Data), 4096)], []byte("<svg")):
		d, err := readSVG(l.Data)
		if err != nil {
			return nil, &Flaw{"logo", "the logo cannot be drawn: " + err.Error(), "save it as plain filled paths, or as a PNG"}
		}
		return &Logo{Alt: alt, Width: d.Width, Height: d.Height, Drawing: d}, nil
	}
	return nil, &Flaw{"logo", "the logo is neither a PNG, a JPEG nor an SVG", "save it as one of these"}
}

// openPixels lays pixels on white: paper has no transparency.
func openPixels(alt string, data []byte) (*Logo, *Flaw) {
	broken := func(err error) *Flaw {
		return &Flaw{"logo", fmt.Sprintf("the logo cannot be read: %v", err), "save it again as a PNG"}
	}
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return nil, broken(err)
	case size.Width < 1 || size.Height < 1 || size.Width*size.Height > mostPixels:
		return nil, &Flaw{"logo", fmt.Sprintf("the logo has %d × %d pixels", size.Width, size.Height), "save it smaller: 600 pixels across are plenty"}
	}
	pixels, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, broken(err)
	}
	var out bytes.Buffer
	if err := png.Encode(&out, onWhite(pixels)); err != nil {
		return nil, broken(err)
	}
	return &Logo{Alt: alt, Width: float64(size.Width), Height: float64(size.Height), PNG: out.Bytes()}, nil
}

func onWhite(pixels image.Image) *image.NRGBA {
	b := pixels.Bounds()
	flat := image.NewNRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	for y := range b.Dy() {
		for x := range b.Dx() {
			r, g, blue, a := pixels.At(b.Min.X+x, b.Min.Y+y).RGBA() // multiplied by a, up to 0xFFFF
			white := 0xFFFF - a
			flat.SetNRGBA(x, y, color.NRGBA{uint8((r + white) >> 8), uint8((g + white) >> 8), uint8((blue + white) >> 8), 0xFF})
		}
	}
	return flat
}
