package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/go-pdf/fpdf"

	"scrutiny/briefing"
	"scrutiny/internal/face"
	"scrutiny/pdf/finish"
)

// coreFonts are what fpdf is told the pages are set in: regular, bold. It neither
// reads nor embeds them; the finishing pass puts the paper's own in their place.
var coreFonts = [2]string{"Helvetica", "Helvetica-Bold"}

// press makes a file of page descriptions. It is the only part of the paper that
// knows fpdf.
type press struct {
	file *fpdf.Fpdf
	resources
}

// resources are what the fonts, and the logo when it is made of pixels, are
// called on the pages.
type resources struct {
	fonts [2]string // regular, bold
	logo  string
}

// newPress makes a press. The logo is a PNG without transparency; nil for none.
func newPress(produced briefing.Date, logo []byte) *press {
	if produced.IsZero() {
		produced = briefing.NewDate(2000, time.January, 1)
	}
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCompression(false)
	f.SetAutoPageBreak(false, 0)
	f.SetCreationDate(produced.Time())
	f.SetModificationDate(produced.Time())
	p := &press{file: f}
	p.learnNames(logo)
	return p
}

// learnNames finds what fpdf calls fonts and logo on a page. It does not tell; but
// a template, made and never used, shows it: "BT /F0a1b… 12.00 Tf ET", and of the
// logo "… cm /I0a1b… Do Q".
func (p *press) learnNames(logo []byte) {
	options := fpdf.ImageOptions{ImageType: "PNG"}
	probe := p.file.CreateTemplate(func(t *fpdf.Tpl) {
		t.SetFont("Helvetica", "", 12)
		t.SetFont("Helvetica", "B", 12)
		if logo != nil {
			t.RegisterImageOptionsReader("logo", options, bytes.NewReader(logo))
			t.ImageOptions("logo", 0, 0, 1, 1, false, options, 0, "")
		}
	})
	if logo != nil {
		p.file.RegisterImageOptionsReader("logo", options, bytes.NewReader(logo))
	}
	rest := probe.Bytes()
	for i := range p.fonts {
		_, rest, _ = bytes.Cut(rest, []byte("BT /"))
		name, _, _ := bytes.Cut(rest, []byte(" "))
		p.fonts[i] = string(name)
	}
	if _, rest, is := bytes.Cut(rest, []byte("cm /")); is {
		name, _, _ := bytes.Cut(rest, []byte(" "))
		p.logo = string(name)
	}
}

// print returns the file: uncompressed, untagged, as regular as fpdf writes it.
func (p *press) print(pages [][]byte) ([]byte, error) {
	size := 64 << 10
	for _, page := range pages {
		p.file.AddPage()
		p.file.RawWriteBuf(bytes.NewReader(page))
		size += len(page)
	}
	out := bytes.NewBuffer(make([]byte, 0, size))
	if err := p.file.Output(out); err != nil {
		return nil, fmt.Errorf("writing the pages: %w", err)
	}
	return out.Bytes(), nil
}

// fonts are the fonts of the pages, with the characters used on them.
func fonts(family *face.Family, used *[2]runeSet) []finish.Font {
	fonts := make([]finish.Font, len(coreFonts))
	for i := range fonts {
		e := family.Of(i == 1).Embed(used[i].runes())
		fonts[i] = finish.Font{StandIn: coreFonts[i], Name: e.Name, Program: e.Program, Box: e.Box,
			Ascent: e.Ascent, Descent: e.Descent, CapHeight: e.CapHeight, Weight: e.Weight,
			Characters: make([]finish.Character, len(e.Characters))}
		for k, c := range e.Characters {
			fonts[i].Characters[k] = finish.Character(c)
		}
	}
	return fonts
}
