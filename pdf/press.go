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

// press makes a file of page descriptions. It is the only part of the paper that
// knows fpdf.
type press struct {
	file *fpdf.Fpdf
	logo string // what the logo is called on the pages, when it is made of pixels
}

// fontNames are what the fonts are called on the pages: regular, bold.
var fontNames = [2]string{"R", "B"}

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
	if logo != nil {
		p.register(logo)
	}
	return p
}

// register hands fpdf the logo, and finds what it calls it on a page. It does not
// tell; but a template, made and never used, shows it: "… cm /I0a1b… Do Q".
func (p *press) register(logo []byte) {
	const name = "logo"
	options := fpdf.ImageOptions{ImageType: "PNG"}
	p.file.RegisterImageOptionsReader(name, options, bytes.NewReader(logo))
	probe := p.file.CreateTemplate(func(t *fpdf.Tpl) {
		t.RegisterImageOptionsReader(name, options, bytes.NewReader(logo))
		t.ImageOptions(name, 0, 0, 1, 1, false, options, 0, "")
	})
	_, rest, _ := bytes.Cut(probe.Bytes(), []byte("cm /"))
	called, _, _ := bytes.Cut(rest, []byte(" "))
	p.logo = string(called)
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
	fonts := make([]finish.Font, len(fontNames))
	for i := range fonts {
		e := family.Of(i == 1).Embed(used[i].runes())
		fonts[i] = finish.Font{Resource: fontNames[i], Name: e.Name, Program: e.Program, Box: e.Box,
			Ascent: e.Ascent, Descent: e.Descent, CapHeight: e.CapHeight, Weight: e.Weight,
			Characters: make([]finish.Character, len(e.Characters))}
		for k, c := range e.Characters {
			fonts[i].Characters[k] = finish.Character(c)
		}
	}
	return fonts
}
