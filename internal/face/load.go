package face

import (
	"errors"
	"fmt"
	"strings"
)

// needed are the characters that a paper in English or Welsh cannot do without,
// beside those of ASCII. Others that a face lacks are printed as Substitute.
const needed = "£–—‘’“”…•−×±≤≥ÀÁÂÄÈÉÊËÌÍÎÏÒÓÔÖÙÚÛÜŴẀẂẄŶỲÝŸàáâäèéêëìíîïòóôöùúûüŵẁẃẅŷỳýÿ"

// Load reads a typeface of a council's own: two TrueType font programs. The
// error says, for each cut that cannot be used, why: it is no such font, may not
// be embedded, or lacks characters.
func Load(regular, bold []byte) (*Family, error) {
	var family Family
	var errs []error
	for _, cut := range []struct {
		name   string
		ttf    []byte
		weight **Weight
	}{{"regular", regular, &family.Regular}, {"bold", bold, &family.Bold}} {
		p, err := parse(cut.ttf)
		if err == nil {
			err = p.usable()
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("the %s cut %w", cut.name, err))
			continue
		}
		m := measure(p)
		*cut.weight = &Weight{load: func() *metrics { return m }}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	p := family.Regular.load().program
	em := float64(p.unitsPerEm)
	family.CapHeight = float64(p.capHeight()) / em
	family.Ascent = clamp(float64(signed(p.tables["hhea"], 4))/em, family.CapHeight, 1.3)
	family.Descent = clamp(-float64(signed(p.tables["hhea"], 6))/em, 0.1, 0.5)
	return &family, nil
}

// usable reports why a font may not, or cannot, print the paper.
func (p *program) usable() error {
	os2 := p.tables["OS/2"]
	if len(os2) < 10 {
		return errors.New("does not say whether it may be embedded")
	}
	const (
		restricted   = 2
		noSubsetting = 1 << 8
		bitmapsOnly  = 1 << 9
	)
	switch permission := short(os2, 8); {
	case permission&0xF == restricted:
		return errors.New("may not be embedded in documents: its licence forbids it (OS/2 fsType)")
	case permission&noSubsetting != 0:
		return errors.New("may be embedded as a whole only (OS/2 fsType); a paper carries the letters that it uses")
	case permission&bitmapsOnly != 0:
		return errors.New("may be embedded as bitmaps only (OS/2 fsType)")
	}
	var missing []string
	for r := rune(' '); r <= '~'; r++ {
		if p.glyphOf[r] == 0 {
			missing = append(missing, string(r))
		}
	}
	for _, r := range needed {
		if p.glyphOf[r] == 0 {
			missing = append(missing, string(r))
		}
	}
	const most = 12
	switch n := len(missing); {
	case n > most:
		return fmt.Errorf("lacks %d characters of English and Welsh, among them %s", n, strings.Join(missing[:most], " "))
	case n > 0:
		return fmt.Errorf("lacks characters of English and Welsh: %s", strings.Join(missing, " "))
	}
	return nil
}

// capHeight is the height of the capitals in units: what the font says, or how
// high its H is.
func (p *program) capHeight() int {
	em := p.unitsPerEm
	height := 0
	if os2 := p.tables["OS/2"]; len(os2) >= 90 && short(os2, 0) >= 2 {
		height = signed(os2, 88)
	} else if h := p.outline(int(p.glyphOf['H'])); len(h) >= 10 {
		height = signed(h, 8)
	}
	if height < em/3 || height > em {
		height = em * 7 / 10
	}
	return height
}

func clamp(v, low, high float64) float64 { return max(low, min(high, v)) }
