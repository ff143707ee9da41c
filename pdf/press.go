package pdf

import (
	"bytes"
	"fmt"
	"time"

	"github.com/go-pdf/fpdf"

	"scrutiny/briefing"
	"scrutiny/internal/face"
)

const family = "liberation"

// press makes a file of page descriptions. It is the only part of the paper that
// knows fpdf.
type press struct {
	file  *fpdf.Fpdf
	fonts [2]string // resource names of the fonts: regular, bold
	err   error     // why there is none
}

// openPress makes a press while the paper is laid out: fpdf takes as long to read
// the fonts as the rest takes to be set.
func openPress(produced briefing.Date) <-chan *press {
	opened := make(chan *press, 1)
	go func() { opened <- newPress(produced) }()
	return opened
}

func newPress(produced briefing.Date) *press {
	if produced.IsZero() {
		produced = briefing.NewDate(2000, time.January, 1)
	}
	f := fpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCompression(false)
	f.SetAutoPageBreak(false, 0)
	f.SetCreationDate(produced.Time())
	f.SetModificationDate(produced.Time())
	f.AddUTF8FontFromBytes(family, "", face.Regular.TTF())
	f.AddUTF8FontFromBytes(family, "B", face.Bold.TTF())
	p := &press{file: f, err: f.Error()}
	if p.err == nil {
		p.learnNames()
	}
	return p
}

// learnNames finds what fpdf calls the fonts on a page. It does not tell; but a
// template, made and never used, shows it: "BT /F0a1b… 12.00 Tf ET".
func (p *press) learnNames() {
	probe := p.file.CreateTemplate(func(t *fpdf.Tpl) {
		t.SetFont(family, "", 12)
		t.SetFont(family, "B", 12)
	})
	rest := probe.Bytes()
	for i := range p.fonts {
		_, rest, _ = bytes.Cut(rest, []byte("BT /"))
		name, _, _ := bytes.Cut(rest, []byte(" "))
		p.fonts[i] = string(name)
	}
}

// bring makes the fonts hold the characters used, in the same way: what a
// template has shown is part of the font that is embedded.
func (p *press) bring(used *[2]runeSet) {
	p.file.CreateTemplate(func(t *fpdf.Tpl) {
		for i, weight := range [...]string{"", "B"} {
			t.SetFont(family, weight, 12)
			t.Text(0, 0, used[i].String())
		}
	})
}

// print returns the file: uncompressed, untagged, as regular as fpdf writes it.
func (p *press) print(pages [][]byte, used *[2]runeSet) ([]byte, error) {
	p.bring(used)
	size := 256 << 10
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
